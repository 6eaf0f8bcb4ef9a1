import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const role =
  '(?:customer|client|consumer|shopper|buyer|user|traveller|traveler|passenger|flyer|guest|parent|mother|mom|mum|father|dad|pet owner|homeowner|subscriber|member|human(?: being)?)';
const roleEs =
  '(?:cliente|clienta|consumidora?|comprador|compradora|usuari[oa]|viajer[oa]|pasajer[oa]|madre|padre|suscriptora?|socia|socio|persona)';
const pain =
  '(?:frustrated|annoyed|upset|angry|mad|furious|irritated|impatient|disappointed|stressed|anxious|worried|fed up)';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `as an? (?:[a-z-]{3,14} ){0,2}${role} (?:myself|like you|too)`,
    `(?:i'm|i am|i'm also|i am also) (?:also )?an? (?:[a-z-]{3,14} )?${role} (?:myself|too|as well|like you)`,
    `(?:as )?someone who(?:'s| has| have) (?:also )?(?:been|gone|lived) (?:there|through)(?: (?:it|this|the same))?`,
    `i (?:also )?(?:get|got|become|feel|felt|was|am)(?: so| very| really| just as| also| equally){0,2} ${pain} (?:too|as well|myself|when (?:this|that|it) happens)`,
    "(?:i|we)(?:'ve| have)(?: all| also| personally| certainly| been| often){0,2} been (?:there|(?:in|in exactly|exactly in) (?:your|the same|that|a similar) (?:shoes|position|situation|place|boat))(?: (?:before|too|myself|many times|as well))?",
    "(?:i|we)(?:'ve| have)(?: all| also| personally)? (?:been|gone|lived) through (?:this|that|it|the same|exactly|something similar)(?: \\w{3,10}){0,2}",
    "(?:i|we)(?:'ve| have)? (?:also |personally |all )?(?:had|felt|experienced|suffered|lived) (?:exactly )?(?:the (?:very |exact )?same|the exact same|a similar|this)(?: (?:thing|experience|feeling|frustration|pain|way|nightmare|situation))(?: (?:myself|too|before|happen(?:ed)? to me))?",
    "(?:this|that|it|the same(?: thing)?|something similar)(?:'s| has| have)?(?: also| often)? happen(?:s|ed)(?: also)? to (?:me|us all|all of us)(?: (?:too|as well|myself|before|many times|all the time|once|recently|personally))?",
    "(?:i|we)(?: know| do know| really know| truly know)? (?:exactly|precisely|firsthand|first-hand|only too well|all too well) (?:know )?(?:how|what) (?:you|this|that|it)(?:'re| are)? (?:feel\\w{0,3}|is like|'s like|going through|like)",
    "(?:i|we) know(?: exactly| precisely| just| only too well| all too well)? (?:how (?:you feel|this feels|that feels|it feels)|what (?:you're|you are) (?:going through|feeling)|what (?:it|that|this)(?:'s| is) like)",
    "(?:i|we)(?:'ve| have)?(?: also| too)? (?:felt|feel)(?: exactly| just| precisely)? the same(?: way)?(?=[.,;!]| (?:when|as you|too|myself|about)|$)",
    '(?:i|we) know (?:the|that|this) feeling(?: (?:well|too well))?',
    '(?:i|we)(?: can)? (?:totally |completely |fully |definitely |really |so )?(?:can )?relate(?! to (?:the|your) (?:order|ticket|account))(?: to (?:this|that|you|your \\w{3,14}|how you feel))?(?=[.,;!]|$)',
    '(?:speaking )?from (?:my own|personal|my personal) experience',
    '(?:i|we) (?:know|understand)(?: \\w{3,12})? (?:this|it|that|how it feels) (?:first-?hand|first hand)',
  ]),
  es: new Pattern([
    `como (?:${roleEs}) que (?:tambien )?(?:soy|somos)(?: tambien)?|como (?:${roleEs}) que tambien (?:soy|somos)`,
    `(?:yo )?tambien soy (?:un |una )?(?:${roleEs})(?! de (?:contacto|referencia))|yo (?:mism[oa] )?soy (?:un |una )?(?:${roleEs})(?=[.,;]|$)`,
    '(?:a mi|a nosotros|a todos)(?: tambien)? (?:me|nos) (?:ha|han|habia) (?:pasado|ocurrido|sucedido|tocado)(?: (?:muchas|varias|alguna|mas de una) (?:veces|vez)| lo mismo)?',
    '(?:a mi|a nosotros|a todos)(?: tambien)? (?:me|nos) (?:paso|pasa|ocurrio|ocurre|sucedio|sucede)(?: (?:muchas|varias) veces| lo mismo| igual)?',
    '(?:me|nos) (?:ha|habia) (?:pasado|ocurrido|sucedido) (?:lo mismo|exactamente lo mismo|algo (?:parecido|similar)|tambien)',
    '(?:(?:yo|nosotros) )?(?:se|sabemos|conozco|conocemos)(?: muy bien| perfectamente| exactamente| bien| de sobra| de primera mano)? (?:lo que (?:se siente|esta (?:pasando|sintiendo|viviendo)|estas (?:pasando|sintiendo|viviendo)|siente|sientes)|por lo que (?:esta|estas) pasando|como se siente|como te sientes|esa sensacion|ese sentimiento|la sensacion)',
    '(?:(?:yo|nosotros) )?(?:tambien )?(?:he|hemos) (?:pasado|vivido) (?:por )?(?:lo mismo|eso mismo|algo (?:parecido|similar)|esa situacion|una situacion (?:similar|parecida|asi))',
    '(?:(?:yo|nosotros) )?(?:tambien )?(?:he|hemos) (?:estado|vivido) en (?:su|tu|esa|la misma|esa misma) (?:lugar|piel|situacion|misma situacion|posicion)',
    '(?:yo )?tambien (?:me|nos) (?:frustro|enfado|enojo|desespero|molesto|indigno|frustramos|enfadamos|pongo nervios[oa]|he (?:frustrado|enfadado|desesperado|sentido (?:asi|igual)))',
    '(?:me|nos) (?:siento|sentimos|he sentido|hemos sentido|senti) (?:exactamente )?(?:igual|lo mismo|identificad[oa]s?)(?=[.,;]|$| que (?:usted|tu)| con)',
    'lo (?:he|hemos) (?:vivido|sufrido|pasado (?:muy )?mal)(?: tambien)?(?: (?:en (?:carne propia|mis propias carnes|primera persona|mi propia piel)|yo mism[oa]))?',
    '(?:por|desde (?:mi)?|de) (?:mi )?(?:propia )?experiencia propia|por mi propia experiencia|por experiencia personal',
  ]),
};

/** "If I had been in your shoes", "I have never been", «no sé lo que se siente»: no claim. */
const denied: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:not|n't|never|cannot|without|if|as if|whether|unless|you (?:say|said|wrote|mention\w*)(?: that)?|did|does|do|has)(?:,? \w+){0,2} )$/,
  es: /(?:\b(?:no|nunca|ni|tampoco|jamas|sin|si|como si|aunque|(?:dice|comenta|cuenta) que)(?: \w+){0,2} )$/,
};
const alwaysDenied: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\w+ )?(?:i|we)(?:'ve| have)? (?:never|not)\b/,
  es: /^(?:\w+ )?(?:no|nunca)\b/,
};
/** A thing seen and measured is a report, not a feeling: "on version 78", "on my own test phone, on 3 May". */
const checkable: Readonly<Record<Language, RegExp>> = {
  en: /\d|\bversion\b|\b(?:on|in|with|using) (?:my|our|the|a) (?:\w+ ){0,2}(?:account|phone|laptop|computer|machine|test|device|pc|mac|windows|android|linux|browser|profile|installation)\b(?! (?:company|provider|line|contract|bill))/,
  es: /\d|\bversion\b|\b(?:en|con|usando) (?:mi|nuestr[oa]|el|la|un|una) (?:\w+ ){0,2}?(?:cuenta|movil|telefono|portatil|ordenador|equipo|prueba|pc|dispositivo|navegador|perfil|instalacion)\b/,
};

/** The house claims to be a customer as well, or to have felt the same. A fault seen with one's own eyes is left alone. */
export function sharedExperience(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language].all(fold).filter((span) => {
    const before = fold.slice(Math.max(0, span.start - 40), span.start);
    if (isQuoted(sentence, span) || denied[language].test(before)) return false;
    if (alwaysDenied[language].test(fold.slice(span.start, span.end))) return false;
    return !checkable[language].test(fold.slice(span.end));
  });
}
