import type { Language, Span } from '../types.ts';
import { apologyWords } from './apology-words.ts';
import { clauses } from './clauses.ts';
import { isCourtesy } from './courtesies.ts';
import { empathyFormulas } from './empathy.ts';
import type { Sentence } from './sentence.ts';

/** What a clause needs so as to tell something: a verb with its subject, roughly. */
const verb: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:is|are|was|were|has|have|had|will|can|could|does|did|do|'s|'ll|'ve|'re|'m|[a-z]{3,12}ed|i|we|it|they|there|this|that)\b|'(?:s|ll|ve|re|m)\b/,
  es: /(?<![a-z])(?:es|esta|estan|estaba|son|era|fue|fueron|ha|han|he|hemos|hay|habia|tiene|tenia|puede|podemos|queda|falta|llega|sale|salio|llego|va|van|se|lo|le|ya|no|[a-z]{3,12}(?:aba|ieron|aron|amos|imos|ara|era|ira))(?![a-z])/,
};
/** Regrets and kind words go on over several clauses and still tell nothing. */
const kindWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:inconvenien|frustrat|disappoint|upset|understand|appreciat|apprais|patience|thank|value|hope|matter|important|experience|feedback|regret|feel|caused|expect|standard|unacceptable|not acceptable|seriously|sincere|strive|aim to|always|service|committed|commitment|improve|do better|priority|serve)/,
  es: /\b(?:molesti|inconvenien|frustra|decepci|entend|comprend|comprens|agrade|gracias|pacienc|valor|esper|import|experiencia|opinion|lament|sent|caus|ocasion|aceptable|sincer|perjuici|trastorn|sucedid|ocurrid|trabaj|esforz|esfuerz|mejorar|compromis|compromet|calidad|servicio|disposicion|prioridad|servir)/,
};
/** "Sorry, it is…", "I'm sorry but…": what follows the apology at once is not what it is for. */
const goesOn: Readonly<Record<Language, RegExp>> = {
  en: /^,? (?:but|is|it is|it's|it was|there (?:is|was)|i (?:meant|thought|misread|don't|do not|forgot|have)|we (?:had|have|don't|do not|only))\b/,
  es: /^,? (?:pero|es que|es|hay|creia|creiamos|pense|tuvimos|solo)(?![a-z])/,
};
/** "You waited an hour" gives the customer back what they said. */
const restates: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and |but )?(?:you|your|that you|this|that)\b/,
  es: /^(?:y |pero )?(?:usted|su|sus|tu|tus|vuestr[oa]s?|que|esto|eso)(?![a-z])/,
};

/** True when a sentence, apart from its courtesies and apologies, tells the customer something: a cause, an answer, a state. */
export function carriesNews(sentence: Sentence): boolean {
  const { fold, language } = sentence;
  const sorry = sentence.get(apologyWords);
  const formulas = sentence.get(empathyFormulas);
  if (sorry.length === 0 && (sentence.get(isCourtesy) || formulas.length > 0)) return false;
  if (sorry.some((span) => goesOn[language].test(fold.slice(span.end, span.end + 30)))) return true;
  const parts = sentence.get(clauses);
  const rest = parts.filter((part) => ![...sorry, ...formulas].some((span) => overlaps(part, span)));
  return rest.some((part) => {
    const words = fold.slice(part.start, part.end).trim();
    const length = words.split(' ').length;
    if (length < 3 || kindWords[language].test(words) || restates[language].test(words)) return false;
    return (sorry.length === 0 && length > 3) || verb[language].test(words);
  });
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
