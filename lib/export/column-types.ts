/**
 * What each column holds, for formats that have types and for people: `docs/export.md` is made from this, and a test holds
 * the two together.
 */
import type { ExportColumn } from './columns.ts';

/** `text`: UTF-8; `time`: a moment, UTC, to the millisecond; `boolean`; `number`: a decimal number. */
export type ColumnKind = 'text' | 'time' | 'boolean' | 'number';

export interface ColumnAbout {
  readonly kind: ColumnKind;
  /** False where a row may leave it empty. */
  readonly always: boolean;
  /** What a number or a time counts in; empty where there is none. */
  readonly unit: { readonly en: string; readonly es: string };
  readonly meaning: { readonly en: string; readonly es: string };
}

const none = { en: '', es: '' };
const text = (always: boolean, en: string, es: string): ColumnAbout => ({
  kind: 'text',
  always,
  unit: none,
  meaning: { en, es },
});

export const columnAbout: Readonly<Record<ExportColumn, ColumnAbout>> = {
  id: text(
    true,
    'Id of the insight, a UUID; the same in every export.',
    'Id del aporte, un UUID; el mismo en cada exportación.',
  ),
  tag: text(true, 'Tag as it was recorded, such as log.late.', 'Etiqueta tal como se registró, por ejemplo log.late.'),
  helpdesk: text(true, 'zendesk or freshdesk.', 'zendesk o freshdesk.'),
  ticket: text(
    true,
    'Ticket number where the team opted in to links, else # and ten hex digits of its keyed hash: the same ticket, the same digits.',
    'Número del ticket si el equipo permite enlaces; si no, # y diez cifras hexadecimales de su hash con clave: mismo ticket, mismas cifras.',
  ),
  recorded_at: {
    kind: 'time',
    always: true,
    unit: { en: 'UTC, milliseconds', es: 'UTC, milisegundos' },
    meaning: { en: 'Moment of the press.', es: 'Momento de la pulsación.' },
  },
  language: text(
    true,
    'Language of the customer’s messages, two or three letters (BCP 47); und where unknown.',
    'Idioma de los mensajes del cliente, dos o tres letras (BCP 47); und si no se conoce.',
  ),
  product: text(false, 'Product it is about.', 'Producto del que trata.'),
  area: text(false, 'Area of the company it is for.', 'Área de la empresa a la que va.'),
  repeat: {
    kind: 'boolean',
    always: true,
    unit: none,
    meaning: { en: 'The customer had written about it before.', es: 'El cliente ya había escrito por lo mismo.' },
  },
  urgent: {
    kind: 'boolean',
    always: true,
    unit: none,
    meaning: { en: 'Marked as urgent.', es: 'Marcado como urgente.' },
  },
  money_amount: {
    kind: 'number',
    always: false,
    unit: { en: 'units of money_currency', es: 'unidades de money_currency' },
    meaning: { en: 'Money at stake or given back.', es: 'Dinero en juego o devuelto.' },
  },
  money_currency: text(false, 'Currency, three letters (ISO 4217).', 'Moneda, tres letras (ISO 4217).'),
  excerpt: text(
    false,
    'The customer’s words, masked, up to 500 characters.',
    'Palabras del cliente, enmascaradas, hasta 500 caracteres.',
  ),
  note: text(
    false,
    'A note of whoever recorded it, up to 140 characters.',
    'Nota de quien lo registró, hasta 140 caracteres.',
  ),
  shown_as: text(
    false,
    'Tag it is shown and counted under, where the team has retired the one in tag.',
    'Etiqueta con la que se muestra y se cuenta, si el equipo retiró la de tag.',
  ),
};

/** Whole milliseconds since 1970, or null for what is not a time. */
export function momentOf(time: string): number | null {
  const value = Date.parse(time);
  return Number.isNaN(value) ? null : value;
}
