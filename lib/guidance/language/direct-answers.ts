import type { Language } from '../types.ts';
import { isCourtesy } from './courtesies.ts';
import type { Sentence } from './sentence.ts';

const yesNo: Readonly<Record<Language, RegExp>> = {
  en: /^["'¡( ]{0,3}(?:(?:hi|hello|hey|good \w+|dear)[^,.!]{0,30}[,.!] ?)?(?:and |so |well,? |oh,? |ok,? )?(?:yes|no|yep|yeah|nope|sure|certainly|absolutely|of course|correct|right|indeed|exactly|definitely|unfortunately|sadly|i'm afraid|not (?:yet|at|any|quite|currently|always|necessarily)|both|neither|either|only|none|all of)(?![a-z])/,
  es: /^["'¡( ]{0,3}(?:(?:hola|buen[oa]s)[^,.!:]{0,30}[,.!:] ?)?(?:y |pues |bueno,? |ah,? )?(?:si|no|claro|por supuesto|correcto|exacto|efectivamente|desde luego|asi es|en efecto|lamentablemente|por desgracia|desgraciadamente|todavia no|aun no|ya no|tampoco|ambos|ambas|los dos|las dos|ningun[oa]?|solo|tambien)(?![a-z])/,
};
/** Opens with what the question was about left unsaid: "it comes in the box", "you can", «viene en la caja», «lo tiene». */
const elliptic: Readonly<Record<Language, RegExp>> = {
  en: /^["'( ]{0,3}(?:and |but |so |then |also |yes,? |no,? )?(?:(?:is|are|was|were|will be|should be|does|comes?|costs?|takes?) |(?:it|they|that|this|those|these|he|she|both|there|you|one|each|everything|all) (?:'s|'ll|'re|is|are|was|were|does|do|did|can|can't|cannot|could|will|won't|has|have|had|may|might|must|should|need|comes?|costs?|takes?|works?|means?|depends|ends?|starts?|opens?|closes?|arrives?|leaves?|ships?|lasts?|fits?|runs?|goes|go|get|gets|includes?|covers?|looks?|seems?|just|don't|doesn't|isn't|aren't|am|'m)\b|(?:we|i) (?:do|don't|can|can't|cannot|could|will|won't|only)\b)|^(?:it|they|that|there|you)(?:'s|'ll|'re|'ve|'d)\b|^(?:in|on|at|from|until|by|within|about|around|after|before|between|up to|\d)\b/,
  es: /^["'(¡ ]{0,3}(?:y |pero |tambien |si,? |no,? )?(?:(?:lo|la|los|las|se) [a-z]{2,}|(?:es|son|esta|estan|era|fue|sera|seran|viene|vienen|incluye|incluyen|tiene|tienen|puede|pueden|puedes|podra|podras|hay|habra|cuesta|cuestan|vale|llega|llegan|sale|salen|tarda|tardan|termina|acaba|empieza|abre|abren|abrimos|cierra|cierran|cerramos|depende|funciona|cubre|dura|sirve|sirven|basta|debe|necesita|hace|va|van|queda|quedan|entra|entran|cabe|caben|tenemos|podemos|hacemos|aceptamos|enviamos|esta[s]?)(?![a-z])|(?:en|a|el|la|los|las|hasta|desde|de|entre|unos|unas|antes|dentro|sobre|cada|\d)[a-z]* [^.]{0,24}(?:\d|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hora|manana|tarde)|eso|esto|ambos|todos|todas|todo|cada)/,
};

/** "I'm sorry, it is done by the system": the answer comes after the regret. */
const regret: Readonly<Record<Language, RegExp>> = {
  en: /^["'( ]{0,3}(?:(?:i'm|i am|we're|we are|so|very) ){0,2}sorry(?: (?:about|for) (?:that|this|it))?[,.: -]{1,3}(?:but )?/,
  es: /^["'(¡ ]{0,3}(?:lo |mil )?(?:siento|sentimos|disculpe|disculpa|perdone|perdona|perdon|disculpas)[,.: -]{1,3}(?:pero )?/,
};

/** An answer that leaves the question's own words out: a yes or no, or a subject that points back to them. */
export function answersDirectly(sentence: Sentence): boolean {
  const { fold, language } = sentence;
  if (fold.length < 2) return false;
  const said = fold.replace(regret[language], '');
  if (yesNo[language].test(said)) return true;
  return elliptic[language].test(said) && (said !== fold || !sentence.get(isCourtesy));
}
