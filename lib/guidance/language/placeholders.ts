import type { Span } from '../types.ts';
import { spansOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

const nameWords =
  "(?:customer|client|first|last|full|your|agent|requester|user|recipient'?s?|company|nombre|cliente|apellidos?|usuario|agente|empresa|del|de|la|el|su)";
const fieldWords =
  '(?:name|nombre|surname|apellidos?|order|pedido|number|numero|date|fecha|amount|importe|cantidad|email|correo|phone|telefono|address|direccion|link|enlace|url|code|codigo|company|empresa|product|producto|reference|referencia|time|hora|day|dia|city|ciudad|account|cuenta|insert|inserte|insertar|add|your|xx+|tbd|todo|placeholder|agent|agente|signature|firma|title|department|departamento|reason|motivo|price|precio|invoice|factura|id|tracking|seguimiento|team|equipo|customer|cliente|client|recipient)';
/** Fields of templates nobody filled in. */
const fields = [
  /\{\{[^{}]{0,80}\}\}/g,
  /\{%[^{}%]{0,80}%\}/g,
  /<<[^<>]{1,60}>>/g,
  /\$\{[^{}]{1,60}\}/g,
  /%(?:first|last|full|user|customer|order)_?(?:name|id|number)?%/g,
  new RegExp(`\\{(?:${nameWords}[ _.-]?){0,3}${fieldWords}(?:[ _.-][a-z]{1,20}){0,3}\\}`, 'g'),
  new RegExp(`\\[(?:${nameWords}[ _'-]{0,2}){0,3}${fieldWords}(?:[ _'-][a-z]{1,20}){0,4}\\](?!\\()`, 'g'),
  /(?<![a-z0-9])_{4,}(?![a-z0-9])/g,
];
/** Runs of X in capitals, and the usual notes to oneself. */
const shouted = [
  /(?<![A-Za-z0-9*#-])X{3,}(?![A-Za-z0-9])/g,
  /(?<![A-Za-z])(?:TBD|TODO|FIXME|LOREM IPSUM|NOMBRE DEL CLIENTE|CUSTOMER NAME)(?![A-Za-z])/g,
];

/** A mark of a field, or the capitals of a note. */
const mayHoldGap = /[{[<%]|____|XXX|TBD|TODO|FIXME|LOREM|NOMBRE|CUSTOMER/;

/** Gaps left from a template: "{{name}}", «[NOMBRE]», "XXXX". */
export function placeholders(sentence: Sentence): readonly Span[] {
  if (!mayHoldGap.test(sentence.text)) return [];
  const found: Span[] = [];
  const collect = (text: string, expressions: readonly RegExp[]) => {
    for (const expression of expressions) {
      for (const span of spansOf(expression, text)) {
        if (!found.some((known) => known.start < span.end && span.start < known.end)) found.push(span);
      }
    }
  };
  collect(sentence.fold, fields);
  collect(sentence.text, shouted);
  return found.filter((span) => !isPartOf(sentence, span)).sort((a, b) => a.start - b.start);
}

/** "XXX" after a size or on a masked number is a size or a mask; a gap the reader is asked to fill is a form. */
function isPartOf(sentence: Sentence, span: Span): boolean {
  const words = sentence.text.slice(span.start, span.end);
  const before = sentence.fold.slice(Math.max(0, span.start - 24), span.start);
  return (
    /^X+$/.test(words) &&
    /(?:\b(?:size|talla|ending|card|tarjeta|terminada|format|formato|like|como)\b[^.]{0,12}|\d[ -]?)$/.test(before)
  );
}

const greeting =
  /^["'¡ ]{0,3}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hola|buen[oa]s(?: (?:dias|tardes|noches))?|estimad[oa]s?(?:\/a)?|querid[oa]|apreciad[oa])(?: (?:mr|mrs|ms|miss|dr|sr|sra|srta|don|dona|d|señora|senora|senor)\.?)?,? /;
const noName = new Set(
  `there all team again everyone folks sir madam customer client friend both guys todos todas equipo cliente señor señora senor senora amigo amiga
  usuario usuaria user and y thank thanks gracias sorry i we you your the this my our it de desde en le la el su por para good buenos buenas
  just welcome please unfortunately yes no regarding about back from to valued mr mrs ms dr sr sra don dona again hope que espero lamento siento esperamos
  what how when where as re sobre agradecemos soy somos me te nos monday tuesday wednesday thursday friday saturday sunday happy great`.split(
    /\s+/,
  ),
);

/** The name a sentence greets, or null: "Hi Marta, …" → Marta. */
export function greetedName(sentence: Sentence): Span | null {
  const match = greeting.exec(sentence.fold);
  if (!match) return null;
  const start = match[0].length;
  const name = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,3}/u.exec(sentence.text.slice(start));
  if (!name) return null;
  const first = sentence.fold.slice(start, start + name[0].length).split(/[ '-]/)[0] ?? '';
  if (noName.has(first)) return null;
  const after = sentence.fold.slice(start + name[0].length, start + name[0].length + 2);
  return /^(?:[ ]?[,;:!.\-)]|$| )/.test(after) ? { start, end: start + name[0].length } : null;
}
