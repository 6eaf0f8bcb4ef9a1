import type { Localised, Span } from '../types.ts';
import { gated } from './gate.ts';
import { terms } from './jargon-terms.ts';
import { spansOf } from './matches.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const forms = terms.map(({ marks, plain, only }) => ({
  plain,
  only,
  form: new RegExp(`(?<![\\p{L}\\p{N}_./@<-])(?:${marks.join('|')})(?![\\p{L}\\p{N}_@/>]|-\\d|\\.\\p{L})`, 'gu'),
}));
/** One look that settles nearly every sentence: none of the words is in it. */
const any = gated(new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.flatMap(({ marks }) => marks).join('|')})`, 'u'));

/** Right after the word: its explanation. */
const explainedAfter =
  /^["'”»]?[ ,]{0,2}(?:\(|(?:that is|that's|i\.e\.?|meaning|which (?:is|means|are)|in other words|or [a-z]+ in short|es decir|o sea|esto es|que es|que significa|a saber|una especie de)(?![a-z]))|^["'”»]?, (?:an?|the|our|your|un|una|el|la|nuestr[oa])(?![a-z])/i;
/** Right before it: plain words of which this is the short name; a thing to click; a place. */
const namedBefore =
  /(?:\(|\b(?:called|known as|named|so-called|labell?ed|marked|click|tap|press|open|select|choose|seats?|rows?|gates?|sizes?|keys?|plug|slot|model|version|platform|room|aisle|zone|route|line|file|menu|button|tab)|(?<![a-z])(?:llamad[oa]s?|denominad[oa]s?|pulse|pulsa|abra|abre|elija|elige|asiento|fila|puerta|talla|tecla|modelo|versi[oó]n|and[eé]n|zona|carretera|autov[ií]a|l[ií]nea|men[uú]|bot[oó]n|pesta[nñ]a|archivo)) ?(?:the |el |la )?["'“«]?$/i;

/** A word of the house in a sentence. */
export interface Jargon extends Span {
  readonly plain: Localised;
}

/** Words of the house that stand unexplained in the sentence. */
export function jargon(sentence: Sentence): readonly Jargon[] {
  const { text, language } = sentence;
  if (!any.test(text)) return [];
  const found: Jargon[] = [];
  for (const { form, plain, only } of forms) {
    if (only && only !== language) continue;
    for (const span of spansOf(form, text)) {
      if (isQuoted(sentence, span) || explainedAfter.test(text.slice(span.end, span.end + 40))) continue;
      if (namedBefore.test(text.slice(Math.max(0, span.start - 30), span.start))) continue;
      found.push({ ...span, plain });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
