/**
 * A saved reply names what the helpdesk will fill in. It is reviewed with something plausible in each place, so that a
 * check reads the sentence the customer would read; spans are then those of the reply as it is stored.
 */

export interface Filled {
  readonly text: string;
  /** The offset in the stored text of an offset in `text`. Inside a filled place: the place's start, or end for an end. */
  original(offset: number, edge: 'start' | 'end'): number;
}

/** `{{ticket.requester.first_name}}`, `{{{…}}}` and the commands of Liquid. An empty pair of braces is none. */
const field = /\{\{\{?\s*([^{}\s][^{}]{0,120}?)\s*\}?\}\}|\{%([^{}%]{0,200})%\}/g;

/** What stands in for a field, by the words of its name. Times, numbers and names read the same in both languages. */
const standIns: readonly (readonly [RegExp, string])[] = [
  [/url|link|enlace|website/, 'www.example.com'],
  [/email|correo/, 'hello@example.com'],
  [/amount|price|total|refund|importe|precio|reembolso/, '25 €'],
  [/date|due|day|fecha|vencimiento|(?:^|[._ ])dia/, '12/05'],
  [/time|hour|hora/, '12:00'],
  [/(?:^|[._ ])(?:id|number|numero|no|order|pedido|tracking|code|codigo|phone|telefono)(?:$|[._ ])/, '4711'],
];

export function fillPlaceholders(stored: string): Filled {
  const places: { readonly at: number; readonly size: number; readonly from: number; readonly length: number }[] = [];
  let text = '';
  let done = 0;
  for (const match of stored.matchAll(field)) {
    const filled = match[2] === undefined ? standInFor(match[1] ?? '') : '';
    text += stored.slice(done, match.index);
    places.push({ at: text.length, size: filled.length, from: match.index, length: match[0].length });
    text += filled;
    done = match.index + match[0].length;
  }
  text += stored.slice(done);

  return {
    text,
    original(offset, edge) {
      let shift = 0;
      for (const { at, size, from, length } of places) {
        if (offset < at || (offset === at && edge === 'end')) break;
        if (offset < at + size || (offset === at + size && edge === 'end' && size > 0)) {
          return edge === 'start' ? from : from + length;
        }
        shift = from + length - (at + size);
      }
      return offset + shift;
    },
  };
}

function standInFor(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1.$2')
    .toLowerCase();
  return standIns.find(([words]) => words.test(plain))?.[1] ?? 'Alex';
}
