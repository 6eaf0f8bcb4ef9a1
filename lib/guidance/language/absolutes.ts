import type { Language, Span } from '../types.ts';
import { isHedged } from './honesty-hedges.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const own =
  '(?:check|look|pass|let|share|forward|take|try|ask|note|do (?:my|our)|want|make a note|raise|mention|relay|keep)';
const en = new Pattern([
  "(?:i|we)(?:'ll|'d)?(?: will| can| do| would| fully| absolutely| personally| hereby){0,2} (?:guarantee|promise)(?: you)?(?: that)?",
  "(?:is|are|be|it's|that's|you're) (?:fully |100% |absolutely )?guaranteed(?! (?:for \\d|by law|against|minimum))",
  "(?:that's|it's|this is|that is|it is) (?:a|my|our) promise",
  '(?:you have|i give you|giving you) (?:my|our) word',
  'never(?:,| ever,?)? again',
  `(?:will|'ll|shall) never(?! (?:ask|share|sell|store|need|send|request|call|require|again))(?: ever)?(?: happen| occur)?(?: again)?`,
  "(?:won't|will not|shall not|cannot|can't|won't ever|will never) (?:ever )?(?:happen|occur|be repeated|repeat itself)(?: to you)?(?: ever)?(?: again)?",
  '(?:100 ?%|hundred percent)(?= (?:sure|certain|guarantee|guaranteed|confident|safe|secure|positive|satisf\\w{0,9}|reliable))',
  '(?<!(?:at|to|than|of|reaches|reached|shows|is|battery|by|from|discount|refund|the|with) )100 ?%(?=[.!,;]|$)',
  `(?:will|'ll|shall|would|is going to|are going to) (?:most |almost )?(?:definitely|certainly|absolutely|surely|undoubtedly|for sure|positively)(?! ${own})`,
  '(?:definitely|certainly|absolutely|surely|undoubtedly) (?:will|be going to|going to)',
  "(?:you|we)(?:'ll| will) always (?:get|have|receive|be|find|pay)",
  'always get the (?:best|lowest)',
  'no matter what(?: happens)?(?! (?:you|the|your|i|we|browser|device))',
  'without fail',
  'without (?:a|any) doubt',
  "(?:please )?(?:be )?rest assured(?:,? that)?,? (?:it|this|we|you|everything|your \\w{2,20}|our \\w{2,20})(?:'ll| will| won't)",
  "i(?:'m| am) (?:positive|certain|absolutely sure|100% sure|100% certain|sure) (?:that )?(?:it|this|you|your \\w{2,20})(?:'ll| will)",
]);
const es = new Pattern([
  '(?:(?:le|les|te|os|se lo) )?(?:garantizo|garantizamos|prometo|prometemos|juro|garantizare|garantizaremos)(?: que)?',
  '(?:esta|queda|quedan|estan|queda totalmente) (?:totalmente |100% )?garantizad[oa]s?(?! (?:por|durante|contra))',
  '(?:le|les|te|os) (?:aseguro|aseguramos) que',
  '(?:tenga|tiene|ten) (?:usted )?(?:mi palabra|la (?:total |plena )?(?:seguridad|certeza) de que|por seguro que)',
  '(?:no|nunca|jamas) (?:le |les |te |os |nos |se )?(?:volvera|volveran|vuelve) a (?:ocurrir|pasar|suceder|repetirse|darse|producirse|fallar|pasarle|ocurrirle|sucederle|suceder)(?:le|les|te)?(?: (?:nunca|jamas))?',
  'no se (?:repetira|va a repetir)(?: (?:nunca|jamas))?',
  'nunca mas',
  'jamas (?!compart|vend|pedi|solicit)\\w{3,20}ra',
  '(?:al|en un) 100 ?%(?! (?:algodon|de|reembols|natural|reciclad))(?=[ .!,;]|$)',
  '(?<!(?:el|del|un|de|hasta|tela) )100 ?% (?:segur[oa]s?|garantizad[oa]s?|fiable|satisfactori[oa])',
  '(?:le |les |te )?(?:llegara|llega|estara|sera|recibira|funcionara|quedara|tendra)n? (?:\\w{2,12} )?(?:seguro|con (?:total|absoluta|toda) seguridad|sin falta|si o si)',
  'seguro que (?:le |les |te |se |lo )?\\w{2,14}(?:ra|ran|remos|re|ga|ega)',
  '(?:definitivamente|indudablemente|sin (?:ninguna |lugar a )?dudas?),? (?:le |se |lo |les |te )?\\w{2,14}(?:ra|ran|remos)',
  'con (?:total|absoluta|toda) seguridad,? (?:le |se |lo |les |te )?\\w{2,14}(?:ra|ran|remos)',
  'sin falta',
  'siempre (?:tendra|recibira|encontrara|pagara|obtendra)s? ',
  'pase lo que pase',
]);
const patterns: Readonly<Record<Language, Pattern>> = { en, es };

const ownActEn =
  /\b(?:i|we)(?:'ll| will) (?:contact|write|call|ring|reply|email|message|let you know|get back|come back|keep|check|send you)\b[^.!?]{0,80}, ?(?:i|we) promise\W{0,3}$|\b(?:i|we) promise (?:you )?(?:to|that (?:i|we)(?:'ll| will)|(?:i|we)(?:'ll| will)) (?:contact|write|call|ring|reply|email|message|let you know|get back|come back|keep you|check|look)\b/;
const ownActEs =
  /\b(?:prometo|prometemos) (?:que (?:le|te|les|os) )?(?:llamar|escribir|contactar|avisar|contestar|responder|mirar|revisar)|^\W{0,3}(?:le|te|les|os) (?:escribo|escribire|llamo|llamare|aviso|avisare|contesto|contestare)\b[^.!?]{0,80}, ?(?:se lo|te lo|os lo) (?:prometo|aseguro)\W{0,3}$/;
/** A word given on one's own next act ("I will write on Monday, I promise") is a commitment one controls. */
const isOwnAct = (sentence: Sentence): boolean =>
  (sentence.language === 'en' ? ownActEn : ownActEs).test(sentence.fold);

/** Words that promise what nobody controls. Not the product's warranty, not what is denied, reported or quoted. */
export function absolutes(sentence: Sentence): readonly Span[] {
  return patterns[sentence.language].all(sentence.fold).filter((span) => {
    if (isQuoted(sentence, span)) return false;
    if (/promis|promet/.test(sentence.fold.slice(span.start, span.end)) && sentence.get(isOwnAct)) return false;
    return !isHedged(sentence, span);
  });
}
