import type { Language, Span } from '../types.ts';
import { spansOf } from './matches.ts';
import type { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import { redirectsEn } from './redirects-en.ts';
import { redirectsEs } from './redirects-es.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const patterns: Readonly<Record<Language, Pattern>> = { en: redirectsEn, es: redirectsEs };

/** Another company by its name: "please contact PayPal", «llame a Correos». Capitals count. */
const byName: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:[Pp]lease|[Kk]indly|[Yy]ou(?:['’]ll| will)? (?:can|could|should|must|may|might|need to|have to|want to)|[Oo]r|[Tt]ry)|^)\s{0,2}(?:[Cc]ontact(?:ing)?|[Cc]all|[Rr]each out (?:directly )?to|[Ss]peak (?:to|with)|[Cc]heck with|[Gg]et in touch with|[Ww]rite to) (?:the )?(?!Us\b|Me\b|I\b|US\b)\p{Lu}[\p{L}\p{N}&]{1,20}(?: \p{Lu}[\p{L}&]{1,20})?/gu,
  es: /(?<![\p{L}])(?:[Cc]ontact[ae]r?|[Pp][oó]ngase en contacto|[Pp]onte en contacto|[Cc]omun[ií]quese|[Cc]omun[ií]cate|[Ll]lam[ea]r?|[Cc]onsult[ea]r?|[Dd]ir[ií]j[ae]se|[Dd]ir[ií]gete|[Hh]abl[ea]r?|[Rr]eclam[ea]r?) (?:directamente )?(?:a|con) \p{Lu}[\p{L}\p{N}&]{1,20}(?: \p{Lu}[\p{L}&]{1,20})?/gu,
};

/** Our own door, and what is no sending away: "contact us", «contáctenos», a question, an act of ours, a fallback with our name. */
const ours: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:i|we)(?:'ll| will|'ve| have|'m|'re| am| are| can| could)?(?: also| now| already| just| gladly)? ?$|\b(?:i|we)(?:'ll| will|'ve| have) [^.;]{0,50}$|\b(?:did|have|had|has|when|if|after|before|once) (?:you|they) (?:already |ever )?$|\bthank(?:s| you)[^.;]{0,30}$/,
  es: /(?<![a-z])(?:he|hemos|voy a|vamos a|puedo|podemos|ya|gracias por|nos|me|al|si|cuando|tras|despues de)(?: (?:le|te|lo|la))? $/,
};

/** A page of ours, where the thing itself is done: «la sección de devoluciones en nuestro sitio web». */
const onOurSite =
  /^(?: [a-z]{2,14}){0,3} (?:(?:en|on|in) (?:la|el|su|tu|the|your)|(?:en|de|on|in|of) (?:nuestr[oa]|our)) (?:sitio|web|pagina|portal|app|site)/;

/** Places that send the customer to somebody else: another team, another company, a forum. */
export function redirects(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  const found = [...patterns[language].all(fold), ...spansOf(byName[language], text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return found.filter((span) => {
    if (isQuoted(sentence, span) || onOurSite.test(fold.slice(span.end, span.end + 60))) return false;
    if (/forums?$/.test(fold.slice(span.start, span.end)) && !/\bthank/.test(fold)) return true;
    return !ours[language].test(fold.slice(Math.max(0, span.start - 80), span.start));
  });
}
