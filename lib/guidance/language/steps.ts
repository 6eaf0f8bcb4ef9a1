import type { Language, Span } from '../types.ts';
import { Gate } from './gate.ts';
import { spansOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

/** Words that open a step: "first", "then", "after that", at the start of what is to be done. */
const openers: Readonly<Record<Language, RegExp>> = {
  en: /(?<![a-z'])(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|start by|begin by|to (?:start|begin),|then|next|after that|afterwards|after (?:this|which)|once (?:done|that is done|that's done)|from there|lastly|last|finally|at the end)(?=[ ,:]{1,2})/g,
  es: /(?<![a-z])(?:primero|en primer lugar|para empezar,|lo primero,?|empiece por|empieza por|comience por|segundo|en segundo lugar|tercero|luego|despues|a continuacion|seguidamente|acto seguido|tras (?:eso|esto|ello)|una vez hecho(?: eso| esto)?|entonces|por ultimo|finalmente|al final|para terminar,?)(?=[ ,:]{1,2})/g,
};
/** A step begins a clause: at the start, after a mark, after "and". */
const beginsClause = /(?:^|[,;:.(-] ?|(?<![a-z])(?:and|or|y|e|o) )$/;
/** What follows when the word counts, names or tells instead: "first class", "then the van left", «después de la visita», «luego salió». */
const noStep: Readonly<Record<Language, RegExp>> = {
  en: /^[ ,:]{1,2}(?:class|name|time|week|month|year|day|one|thing|of|and foremost|again|it|i|we|he|she|they|the|an?|my|our|their|his|her|its|your|this|that|there|was|were|is|are|will|had|has|to be|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|invoice|payment|bill|charge|order|delivery|step is ours|[a-z]{2,14}(?:ed|ing (?!the|your|a|on|up|off)))\b/,
  es: /^[ ,:]{1,2}(?:de(?!l? (?:eso|esto|ello))|que|el|la|los|las|un|una|yo|nosotros|ellos|ella|su|nuestr[oa]|lo (?:enviamos|recib)|fue|era|es|son|sera|hay|habia|[a-z]{2,14}(?:io|aron|ieron|amos|imos|aba|ia))(?![a-z])/,
};

const gates: Readonly<Record<Language, Gate>> = {
  en: new Gate([openers.en.source]),
  es: new Gate([openers.es.source]),
};

/** Places where a sentence opens a step for the customer. */
export function stepWords(sentence: Sentence): readonly Span[] {
  const { fold, lower, language } = sentence;
  if (!gates[language].mayMatch(fold)) return [];
  return spansOf(openers[language], fold).filter((span) => {
    if (!beginsClause.test(fold.slice(Math.max(0, span.start - 5), span.start))) return false;
    const after = fold.slice(span.end, span.end + 40);
    if (noStep[language].test(after)) return false;
    // «luego salió», «después pasó»: told, not asked.
    return (
      language === 'en' ||
      !/^[ ,:]{1,2}(?:se )?[a-záéíóúñ]{2,14}ó(?![a-záéíóúñ])/.test(lower.slice(span.end, span.end + 40))
    );
  });
}
