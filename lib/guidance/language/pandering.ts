import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const houseEn =
  "(?:i|we)(?:'ll| will| would|'d| can| shall|'re| are|'m| am)?(?: happily| gladly| always| simply| absolutely| definitely| happy to| willing to| ready to| prepared to| here to| going to| try to| able to){0,2}";
const wantEn =
  "(?:you (?:may |might |could |would |'d )?(?:want|wish|ask(?: for)?|like|desire|need|say|tell (?:us|me)|demand|dream of)|it takes|(?:that )?makes? you happy|pleases you)";
const houseEs =
  '(?:(?:le|te|les|os) )?(?:hare|haremos|hago|hacemos|dare|daremos|doy|damos|ofrezco|ofrecemos|ofreceremos|concedo|concedemos|complaceremos|pagaremos|(?:voy|vamos|estoy dispuest[oa]|estamos dispuest[oa]s) a (?:hacer|dar)(?:le|te)?|estamos para|estoy para)';
const wantEs =
  '(?:usted |tu )?(?:me |nos )?(?:quiera|quieras|quieran|desee|desees|pida|pidas|guste|mande|mandes|diga|digas|se le antoje|se te antoje|haga falta)';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${houseEn} (?:do|give you|offer you|get you|grant you|send you|pay|agree to|accept) (?:you )?(?:absolutely |literally |just about )?(?:anything|whatever|everything)(?: and everything)? (?:that )?${wantEn}`,
    `${houseEn} do whatever (?:it takes|is needed|you)|whatever it takes(?=[,.;]| - | to (?:make|keep|win|please|see)|$)`,
    '(?:you can have|it is yours,|ask (?:me|us) for|just ask for) (?:absolutely )?(?:anything|whatever) (?:that )?you (?:want|like|wish)',
    "(?:the )?customers? (?:is|are) always right|(?:the )?customer is king|you(?: are|'re) always right",
    "your (?:every )?wish(?:es)? (?:is|are) (?:my|our) command|(?:your|every) whims?|(?:we|i) (?:are|am|'re|'m) (?:entirely |completely |totally )?at your (?:mercy|beck and call|feet)",
    '(?:move|moving) (?:heaven and earth|mountains)|bend(?:ing)? over backwards|(?:go|going) to the (?:ends of the earth|moon and back)|(?:jump|jumping) through (?:any|every) hoops?',
    "(?:the )?sky(?:'s| is) the limit|money is no object|price is no object|name your (?:own )?(?:price|compensation|terms)|you name it,? (?:and )?(?:i|we)|just say the word and (?:i|we|it)",
    `(?:i|we)(?:'ll| will| would|'d| want to| want you (?:back|happy|satisfied|to (?:stay|be happy))| can| must| have to| are going to)(?: \\w+){0,8} (?:at (?:any|all) costs?|no matter (?:the|what it) costs?|whatever the (?:cost|price)|cost what it may)`,
    "(?:i|we)(?:'ll| will| would|'d) do anything(?=[.,]| to (?:keep|make|please|win|earn|get)|$)",
    'exceed (?:all |every one of |each of )?your (?:wildest )?(?:dreams|expectations)|(?:spoil|pamper) you',
  ]),
  es: new Pattern([
    `${houseEs} (?:absolutamente )?(?:todo )?(?:lo|cuanto|cualquier cosa|todo aquello) (?:que )?${wantEs}`,
    '(?:hare|haremos|hago|hacemos|voy a hacer|vamos a hacer) (?:hasta )?lo imposible',
    'cueste lo que cueste|al precio que sea|a cualquier (?:precio|coste|costo)(?=[.,;]|$| para (?:que|satisf|tener))',
    'el cliente (?:siempre (?:tiene|lleva) (?:la )?razon|es (?:el|nuestro) rey|manda)|(?:usted|tu) siempre (?:tiene|tienes) (?:la )?razon',
    '(?:sus|tus) (?:deseos|caprichos) son (?:ordenes|ley)|(?:cualquier|todos sus|todos tus) caprichos?|a sus pies',
    '(?:mover|movere|moveremos|movemos|muevo|remover|removere|removeremos) (?:el )?(?:cielo y (?:la )?tierra|cielo y tierra|tierra y cielo|montanas)',
    '(?:pida|pide|pidame|pidanos|pideme|pidenos) (?:por esa boca|lo que (?:quiera|quieras|desee|desees))|usted manda(?=[.,]|$)|(?:el )?dinero no (?:es|sera) (?:un )?problema|ponga usted el precio|diga usted (?:la cifra|el precio)',
    'superar (?:todas )?(?:sus|tus) (?:expectativas|suenos)|(?:mimarle|mimarte|consentirle|consentirte)',
    '(?:lo que sea|todo lo que haga falta|lo que haga falta) (?:para|con tal de) (?:que (?:este|quede|vuelva|se quede|sea feliz)|tenerle|conservarle|satisfacerle|hacerle feliz|complacerle|contentarle)',
  ]),
};
/** Denied, or said of somebody else: "we cannot do anything you want", «nadie puede». */
const denied =
  /(?:\b(?:not|never|cannot|no|nobody|without|rather than|instead of|if)(?: \w+){0,3} |n't (?:\w+ ){0,3}|(?<![a-z])(?:no|nunca|nadie|sin|tampoco|en vez de|aunque|si)(?: \w+){0,3} )$/;

/** Promises without measure, made to please: "anything you want", «cueste lo que cueste». */
export const pandering = (sentence: Sentence): readonly Span[] =>
  patterns[sentence.language].all(sentence.fold).filter((span) => {
    const inside = sentence.fold.slice(span.start, span.end);
    if (
      /\b(?:not|never|cannot)\b|n't\b|(?<![a-z])no(?! (?:es|sera) )(?![a-z])/.test(inside) &&
      !/no (?:object|matter)/.test(inside)
    )
      return false;
    return !isQuoted(sentence, span) && !denied.test(sentence.fold.slice(Math.max(0, span.start - 40), span.start));
  });
