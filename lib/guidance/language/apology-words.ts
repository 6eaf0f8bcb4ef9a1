import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?<!than )sorry(?! (?:state|sight|excuse))',
    'apolog(?:y|ies|ise|ize|ised|ized|ising|izing)',
    '(?:forgive|pardon|excuse) (?:us|our|my|the (?:delay|wait|mix-?up|confusion|mistake|error|trouble|noise|inconvenience))(?= |[.,;!]|$)|forgive me|beg your pardon|(?:ask|asking|beg|hope) (?:for )?(?:your )?(?:forgiveness|pardon)',
    '(?:we|i)(?: do| must| can only| deeply| profoundly| truly| very much| sincerely| greatly| really){0,2} regret(?! to (?:inform|say|tell|advise|report|confirm))',
    '(?:our|my)(?: deepest| sincere| sincerest)? regrets',
    'mea culpa|my bad(?=[.,;!]|$)',
  ]),
  es: new Pattern([
    '(?<!(?:me|nos|se) )(?<!que )(?:siento|sentimos)(?! (?:curiosidad|orgull|alegria|que (?:puedo|podemos)|(?:comunicar|informar|decir)))',
    '(?:lamento|lamentamos)(?! (?:comunicar|informar|decir|tener que (?:comunicar|informar|decir)))',
    'disculp(?:as?|e|en|es|ad|enos|eme|anos|ame|adnos|adme|arnos|arme)',
    '(?<!(?:le|te|les|os|se) )perdon(?:es|e|en|a|ad|enos|eme|enme|ennos|anos|ame|adnos|adme)?(?! (?:el|la|los|las|una?) (?:cuota|comision|recargo|deuda|gastos?|cargos?|multa|importe|pago|intereses))',
    '(?:mis|nuestras|pido|pedimos|presento|presentamos)(?: (?:mis|nuestras|mil|sinceras)){0,2} excusas',
    '(?:arrepiento|arrepentimos)',
  ]),
};

/** Nobody here says sorry: an apology the customer owes, made, or was spared; somebody else's. */
const notOurs: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:no need|(?:don't|do not|needn't|shouldn't|never) (?:need|have)? ?)(?: to)?(?: be| feel| say)? ?(?:so )?|\b(?:you|they|he|she|who|driver|courier|restaurant|host|seller|technician|shop|store)(?:'ve|'re|'ll)?(?: have| has| had| are| were| is| was| will| should| never| already| also){0,2} (?:be )?|\b(?:your|their|his|her|felt|feel|feeling) |\b(?:without|instead of|rather than|more than)(?: an?| saying| just)? )$/,
  es: /(?:(?<![a-z])(?:sin|en (?:vez|lugar) de|mas que|su|tu|sus|tus|vuestras) (?:pedir |una |otra |mas )?|(?<![a-z])no (?:hace falta|hay|es necesario|tiene[ns]?|tenga|tengas|necesita[ns]?)(?: que| por que| de que)?(?: (?:me|se|te|pida|pidas|pedir|ninguna|mas)){0,3} |(?<![a-z])(?:usted|el|la|quien|repartidor|tecnico|tienda)(?: ya)? (?:me |nos |le |se )?(?:ha |han )?(?:pidio|pidieron|pedido) )$/,
};

/**
 * Words that say sorry, each once. Not "unfortunately", "I'm afraid" or "we regret to inform you", which soften bad news,
 * not the customer's own apology, none that is denied or quoted.
 */
export function apologyWords(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  if (fold.startsWith('>')) return [];
  return patterns[language].all(fold).filter((span) => {
    if (notOurs[language].test(fold.slice(Math.max(0, span.start - 60), span.start))) return false;
    return !isQuoted(sentence, span);
  });
}
