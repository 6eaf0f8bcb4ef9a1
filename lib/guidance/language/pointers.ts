import type { Language, Span } from '../types.ts';
import { clauses } from './clauses.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';
import { wordsOf } from './words.ts';

const place: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:our|the|this|that|these|those|following|an?|support|help)(?: [a-z]{3,12}){0,2} (?:help (?:center|centre|pages?|section|articles?|site)|faqs?|faq (?:page|section)|knowledge base|support (?:page|site|article|center|centre|section)|articles?|guides?|tutorials?|web(?:site|page)|page|link|documentation|docs|manual|blog(?: post)?|thread|video)',
    'help (?:center|centre|page|article)',
  ]),
  es: new Pattern([
    '(?:nuestr[oa]s?|el|la|los|las|este|esta|estos|estas|siguientes?|un|una|su)(?: siguientes?)? (?:centro de (?:ayuda|soporte)|pagina(?:s)?(?: de (?:ayuda|soporte|preguntas))?|articulos?|guias?|tutorial(?:es)?|enlaces?|web|sitio(?: web)?|preguntas frecuentes|faq|seccion de (?:ayuda|preguntas)|base de conocimientos?|documentacion|manual|hilo|video|blog)',
    'centro de ayuda',
  ]),
};
const look: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:see|check(?: out)?|read|visit|refer to|consult|view|follow|find|found|look at|take a look(?: at)?|have a look(?: at)?|go to|browse|open|click(?: on)?|go through|use|try|(?:is|are) (?:all )?(?:in|on|at|here)|here(?: is| are)?|available|explained|described|covered|listed|detailed|viewed|(?:may|might|could|should|will|can) help|helps)',
  ]),
  es: new Pattern([
    '(?:vea|ve|mire|mira|consulte|consulta|lea|lee|visite|visita|siga|sigue|revise|revisa|acceda a|accede a|entre en|entra en|encontrara|encontraras|puede|puedes|podra|podras|tiene|tienes|eche|echa|dirijase|aqui|esta|estan|se explica|se detalla|le dejo|te dejo|adjunto|(?:puede|podria|puedan) (?:ayudar|servir)[a-z]{0,3})',
  ]),
};
/** Stands for each unit of a web address, so that its own marks cut nothing. */
const mask = '\ue000';
const address = /(?:https?:\/\/|www\.)[^\s]{1,2000}|<url>/g;
/** A tool or our way in, not a page to read: "send us the details here", "the branch nearest you", «escríbanos aquí». */
const wayIn =
  /\b(?:us|me|dm|pm|form|log ?in|sign ?in|survey|download|track(?:ing)?|label|pay|reset|upload|book|chat|call|invoice|receipt|code|ticket|case|near (?:you|me)|nearest|eligib(?:le|ility)|bug|screenshot|app)\b|(?<![a-z])(?:nos|formulario|descarg[a-z]{1,6}|seguimiento|etiqueta|pag(?:o|ue|ar)|restablec[a-z]{1,6}|suba|subir|reserv[a-z]{1,6}|factura|recibo|codigo|caso|cerca de (?:usted|ti)|mas cercan[oa]s?|chat|app|captura|[a-z]{3,12}(?:enos|eme|anos|ame))(?![a-z])/;
/** Clauses that lead to the pointer and answer nothing: "for more information", "if you want to know more", «para ello». */
const leading: Readonly<Record<Language, RegExp>> = {
  en: /^\W{0,3}(?:(?:and|but|so|also) )?(?:please|for|if|to|in order to|regarding|about|as to|with regard|on|when|once|there|here|where|which|it|that|this|you can find)\b/,
  es: /^\W{0,3}(?:(?:y|pero|asi que|tambien) )?(?:por favor|para|si|sobre|respecto|en cuanto|acerca|con respecto|cuando|alli|ahi|aqui|donde|que|todo|toda)(?![a-z])/,
};

/** A whole sentence that only points: "to fix the printhead, follow: …", «puede ver las opciones aquí: …». */
const opens: Readonly<Record<Language, RegExp>> = {
  en: /^\W{0,3}(?:(?:hi|hello|hey|thanks|thank you|ok|okay|sure|yes)\b[^,.!]{0,24}[,.!] {0,2}){0,2}(?:(?:to|for|if|regarding|about)\b[^,\ue000]{3,90}, ?)?(?:please |pls |kindly |just |you (?:can|could|may|should)(?: also)? |(?:we|i)(?:'d| would)? (?:recommend|suggest|advise) (?:you )?){0,2}(?:see|seeing|check(?:ing)?(?: out)?|read(?:ing)?|visit(?:ing)?|refer to|view|follow(?:ing)?|find|have a look|take a look|look(?:ing)? at|go to|try)\b/,
  es: /^\W{0,3}(?:(?:hola|buenas|buenos dias|gracias|claro|si)(?![a-z])[^,.!]{0,24}[,.!] {0,2}){0,2}(?:(?:para|si|sobre|respecto)(?![a-z])[^,\ue000]{3,90}, ?)?(?:por favor,? |puedes? |podria[s]? |le recomiendo |le recomendamos |te recomiendo ){0,2}(?:ver|vea|mire|mira|mirar|consulte|consulta|consultar|lea|lee|leer|visite|visita|visitar|siga|sigue|seguir|revise|revisa|revisar|eche un vistazo|echa un vistazo)(?![a-z])/,
};
const longestPointer = 18;

/** What a clause is to a reader who waits for an answer. */
export type Told = 'pointer' | 'nothing' | 'way-in' | 'answer';

/** True where a clause could point: an address stands in the sentence, or a page is named. */
export const mayPoint = ({ fold, language }: Sentence): boolean =>
  /https?:|www\.|<url>/.test(fold) || place[language].test(fold);

/** Clauses that point to a page, and what stands between them. */
export function toldIn(sentence: Sentence): readonly { readonly span: Span; readonly told: Told }[] {
  const masked = sentence.fold.replace(address, (found) => mask.repeat(found.length));
  const parts = joinAddresses(sentence.get(clauses), masked);
  const isWayIn = masked.includes(mask) && wayIn.test(masked.replaceAll(mask, ' '));
  const isPointer =
    !isWayIn &&
    masked.includes(mask) &&
    opens[sentence.language].test(masked) &&
    wordsOf(masked.replaceAll(mask, ' ')).length <= longestPointer;
  if (isPointer) return [{ span: { start: 0, end: sentence.text.length }, told: 'pointer' }];
  return parts.map((span) => {
    const text = masked.slice(span.start, span.end);
    const linked = text.includes(mask);
    const named = place[sentence.language].test(text);
    const plain = text.replaceAll(mask, ' ');
    const count = wordsOf(plain).length;
    if (isWayIn || (named && wayIn.test(plain))) return { span, told: 'way-in' };
    if (linked && count <= 3) return { span, told: 'pointer' };
    if ((named || (linked && count <= 12)) && look[sentence.language].test(plain)) return { span, told: 'pointer' };
    if (count <= 2 || leading[sentence.language].test(plain)) return { span, told: 'nothing' };
    return { span, told: linked ? 'way-in' : 'answer' };
  });
}

/** A web address holds colons and commas that end no clause. */
function joinAddresses(parts: readonly Span[], masked: string): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && masked[part.start] === mask && masked[last.end - 1] === mask)
      joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}
