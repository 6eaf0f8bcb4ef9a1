import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

/** Causes, purposes, and facts that settle the matter. */
const causes: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    "because|since(?! \\w{3,9} \\d|\\w{3,9}day)|(?<!(?:soon|well|much|long|far|quickly|such|same|many) )as (?:it|its|we|i|you|he|she|they|this|that|these|those|there|the|your|our|all|some|no|both|each|every|per|such|only|a|an|<\\w+>|[a-z]+'s)",
    'due to|owing to|on account of|given (?:that|the|your|how)|in view of|considering',
    '(?:for|out of) (?:\\w{3,14} ){0,3}(?:reasons?|protection|safety|security|privacy|hygiene|compliance)',
    "(?:the )?reason(?: for this| is| being| why)?|which is why|that's why|that is why|this is why|hence|therefore|thus|consequently|as a result|so that|in order (?:to|not to)",
    '(?:to|and|which|that|it|this) (?:avoid|protect|protects|prevent|prevents|keep|keeps|ensure|ensures|comply|complies|stay fair|guard|guards)',
    '(?:so|and so|which means|meaning|that means|this means|means)(?: that)?(?= (?:i|we|it|this|that|they|your|our|the|there|unfortunately|sadly|no)(?! much| sorry))',
    '(?:by|under|in|against) (?:(?:the|eu|uk|us|spanish|local|federal|state|data protection|consumer|tax) ){1,3}(?:law|act|regulations?|rules?)|required by|set by|legally|by law|prohibited|forbidden|not (?:licensed|allowed) in',
    "(?:is|was|were|are|has been|had been|have been|'s|got) (?:already )?(?:used|opened|expired|sold out|closed|full|fully booked|past|over|out of (?:warranty|stock|date)|older|discontinued|damaged|worn|washed|assembled|shipped|dispatched|delivered|cancelled|deleted|removed|issued|processed|non-refundable|a (?:third|different|separate)|final sale|locked|blocked|missing|outside|beyond|limited to)",
    '(?:ended|expired|ran out|passed|exceeds?|exceeded|falls outside|outside (?:of )?(?:the|our|your)|beyond (?:the|our)|past (?:the|our)|no longer (?:make|made|produce|produced|in production|exists?|available)|too (?:late|large|small|old|heavy|many|few))',
    '(?:purchased|bought|booked|ordered|sold|made) (?:on|at|from|through|with|via|by|before|after|outside|elsewhere)|(?:3rd|third)[- ]party|another (?:airline|company|store|shop|seller|website|provider)',
  ]),
  es: new Pattern([
    'porque|ya que|puesto que|dado que|dad[oa]s? (?:el|la|los|las|su)|pues|visto que|en vista de|debido a|debid[oa]s? a|a causa de|a raiz de|por culpa de|habida cuenta',
    'por (?:\\w{3,14} )?(?:motivos?|razones|seguridad|ley|higiene|normativa|privacidad|proteccion|imperativo|limitaciones|falta|exceso|tratarse|haber|ser|estar|tener|no (?:haber|ser|estar|tener|llegar)|encontrarse|el (?:tipo|tamano|peso)|la (?:ley|fecha))',
    'al (?:haber|ser|estar|tratarse|tener|no|encontrarse|superar|pasar|vencer|depender)(?= )|como (?:el|la|los|las|se|su|ya|es|esta|ha|no|fue|usted|le|te|estaba|era)(?= )',
    '(?:el|la|los|las) (?:motivo|razon|causa)(?: de (?:esto|ello))?|se debe|obedece a|consecuencia|por (?:lo que|eso|ello|esto|tanto|lo tanto|consiguiente)|en consecuencia|asi que|de (?:modo|manera|forma) que|con lo (?:que|cual)|entonces|esto significa|eso significa|es decir',
    'para (?:evitar|proteger|cumplir|impedir|que (?:no|nadie|todos|la|el)|no(?= )|garantizar|asegurar|preservar)|a fin de|con el fin de|con objeto de',
    'segun (?:la ley|el reglamento|la normativa|el (?:articulo|apartado))|en virtud de|(?:lo )?(?:fija|marca|impone|exige|prohibe|decide|establece|pone) (?:el|la|los|las)|por parte de(?:l)?',
    'pasad[oa]s? (?:el|la|los|las|\\d)|fuera de(?:l)? (?:plazo|garantia|la|el)|solo (?:cubre|vale|se|vendemos|enviamos|hay)|(?:comprad|reservad|adquirid|hech|pagad)[oa]s? (?:en|a|por|con|antes|despues|fuera|mediante|a traves)',
    '(?:esta|estan|estaba|quedo|fue|fueron|ha sido|se ha|se) (?:ya )?(?:usad|abiert|caducad|agotad|cerrad|complet|vencid|descatalogad|danad|lavad|montad|enviad|entregad|cancelad|borrad|eliminad|emitid|procesad|bloquead|limitad|sellad|preparad)\\w{1,3}',
    '(?:termino|acabo|caduco|vencio|expiro|finalizo|supera|excede|paso el plazo|ya no (?:existe|fabricamos|se fabrica)|demasiad[oa]s?|es de (?:un|otra|otro))',
  ]),
};

/** What has to be so first: a reason inside the refusing sentence, none in the sentence beside it. */
const conditions: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    'unless|until|(?:without|witout) (?:the|a|an|your|any|this|that|having|first)|not before|only (?:if|when|once|after|for|with|within|applies|available|sell|ship)|once (?:it|the|your|an?|you)',
    '(?:after|when|if) (?:the|it|an?|they|he|she|there|your|you(?! (?:have|need|want|would|like|wish|prefer)))|in case|while|whenever|more than \\d|(?:over|under) \\d',
  ]),
  es: new Pattern([
    'salvo|a menos que|a no ser|hasta (?:que|el|la|no)|mientras|sin (?:el|la|los|las|su|un|una|que|tener|haber|ese|esa)|solo (?:si|cuando|para|con|a|en|hasta)|unicamente|una vez|despues de|antes de|mas de \\d',
    '(?:si|cuando) (?:el|la|no|se|su|ya|usted)(?= )',
  ]),
};

/** Words that say why: a cause, a purpose, or the fact itself ("it was opened", «la caja está sellada»). */
export const reasons = (sentence: Sentence): readonly Span[] => causes[sentence.language].all(sentence.fold);

/** "Not until the payment clears", «sin el recibo». */
export const setsCondition = (sentence: Sentence): boolean => conditions[sentence.language].test(sentence.fold);

const clause: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:is|are|was|were|has|have|had|does|did|do|comes|came|goes|went|needs|takes|runs|only|no)\b/,
  es: /(?<![a-z])(?:es|se|esta|estan|son|fue|fueron|ha|han|hay|habia|era|estaba|tiene|tenia|lleva|viene|vino|solo|queda|necesita|cierra|falta|no)(?![a-z])/,
};

/** A colon, dash or semicolon that hands over the reason without a word for it: "I cannot change it: the box is sealed". */
export function explainsAfter(sentence: Sentence, refusal: Span): boolean {
  const after = sentence.fold.slice(refusal.end);
  const mark = / ?[:;(] ?| - /.exec(after);
  if (!mark) return false;
  const rest = after.slice(mark.index + mark[0].length);
  return rest.length > 12 && clause[sentence.language].test(rest);
}
