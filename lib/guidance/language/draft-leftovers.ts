import type { Span } from '../types.ts';
import { spansOf } from './matches.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

/** Kinds of text a writing tool announces; a contract or a quote is the customer's own document, not one of them. */
const textEn = '(?:reply|response|e-?mail|message|answer|text|version|rewrite|template|letter|note)';
const textEs = '(?:respuesta|correo|mensaje|contestacion|texto|version|plantilla|carta|e-?mail)';
const madeEn =
  '(?:draft|possible|suggested|proposed|revised|polished|improved|rewritten|reworded|professional|polite|sample|shorter|friendlier|empathetic)';
const madeEs =
  '(?:revisad[oa]|mejorad[oa]|sugerid[oa]|propuest[oa]|reescrit[oa]|profesional|corregid[oa]|mas (?:cort[oa]|amable|formal|breve))';

const framing = new Pattern([
  "as an? (?:ai|artificial intelligence)(?: (?:language model|model|assistant|chatbot))?(?=,| i | i')",
  'as an? (?:large )?language model',
  "(?:i am|i'm) (?:just |only )?(?:an? (?:ai|artificial intelligence)(?: (?:language model|model|assistant|chatbot))?|an? (?:large )?language model|chatgpt|gemini|copilot)(?! (?:user|expert|engineer|researcher|specialist|trainer|customer|company))",
  `(?:here(?:'s| is| are)|below is|this is) (?:an? |the |your |my )?(?:${madeEn},? ){1,3}${textEn}`,
  `(?:here(?:'s| is)|aqui (?:tienes?|esta)) (?:an? |the |your |un |una |el |la |tu |su )?(?:${textEn}|${textEs})\\s?:`,
  "here(?:'s| is) (?:an? |the |your |my )draft(?=\\s?[:.]| for the (?:customer|client)| you (?:can|could)|$)",
  `(?:draft|suggested|revised|rewritten|polished|improved) ${textEn}\\s?:`,
  '(?:would you like|do you want) me to (?:adjust|rewrite|rephrase|shorten|soften|tweak|revise|make (?:it|this))\\s?(?:it|this|the (?:tone|reply|response|e-?mail|draft|message)|more|less|shorter|longer)?',
  "let me know if you(?:'d| would) like (?:me to )?(?:(?:adjust|rewrite|rephrase|shorten|tweak|revise|refine)|any (?:changes|adjustments) to (?:the|this) (?:tone|draft|reply|response))",
  'feel free to (?:adjust|customi[sz]e|edit|modify|adapt|tweak|personali[sz]e) (?:it|this|the (?:draft|reply|response|template|tone|message))',
  'my (?:knowledge cut-?off|training data|last (?:knowledge )?update)',
  "i (?:do not|don't) have (?:access to )?real-time (?:data|information|access)",
  `(?:aqui|a continuacion|debajo) (?:tienes?|esta|va|te dejo|le dejo|le presento|te presento|se muestra) (?:un |una |el |la |tu |su )?(?:borrador(?: de (?:la )?${textEs})?|(?:propuesta|ejemplo|sugerencia|modelo) de ${textEs}|${textEs} ${madeEs})(?! del? (?:contrato|factura|presupuesto|acuerdo|poliza|plano))`,
  `(?:borrador|propuesta|sugerencia) de ${textEs}\\s?:`,
  'como (?:un )?(?:gran )?modelo (?:de lenguaje|linguistico)',
  'como (?:una )?(?:ia|inteligencia artificial)(?=,| no | soy | puedo )',
  'soy (?:solo )?(?:un modelo (?:de lenguaje|linguistico)|una (?:ia|inteligencia artificial)|chatgpt)(?! (?:experta|especializada))',
  '(?:quieres|desea|deseas|quiere) que (?:lo|la|el|este)\\s?(?:borrador|correo|respuesta|mensaje)? ?(?:adapte|ajuste|reescriba|acorte|reformule|haga mas)',
  '(?:mi|la) fecha de corte de (?:mi )?(?:conocimiento|entrenamiento)|mis datos de entrenamiento',
  'puedes (?:ajustar|adaptar|personalizar|modificar) (?:el borrador|la plantilla|esta respuesta|este (?:borrador|correo))',
]);

/** A tool's answer to whoever asked it to write, at the head of the text. */
const opener =
  /^["'¡ ]{0,3}(?:certainly|sure(?: thing)?|of course|absolutely|claro(?: que si)?|por supuesto|desde luego)[!,.:] {0,2}(?:here(?:'s| is| are)|below is|aqui (?:tienes?|esta|va|te|le))(?= (?:an? |the |un |una |el |la )?(?:draft|reply|response|revised|polished|email|version|message|borrador|respuesta|correo|mensaje|propuesta)\b)/;
/** Marks a tool leaves in text copied out of it. */
const traces = [
  /:?contentreference\[oaicite[^\]]{0,20}\](?:\{index=\d{1,3}\})?/g,
  /\boaicite:\d{1,3}\b/g,
  /\bturn\d{1,2}(?:search|view|news|image)\d{1,3}\b/g,
  /utm_source=(?:chatgpt|openai|copilot)\.?[a-z]{0,4}/g,
  /<\|[a-z_]{2,20}\|>/g,
  /\[(?:insert|inserte|insertar|introducir|introduzca|complete|completar|add here|anadir|fill in)(?: [^[\]]{1,60})?\](?!\()/g,
];

const mayHoldTrace = /[<[]|oaicite|turn\d|utm_/;

/** What a writing tool leaves around its text: "Here is a draft reply", "as an AI language model", "[insert number]". */
export function draftLeftovers(sentence: Sentence): readonly Span[] {
  const { fold } = sentence;
  const found = [...framing.all(fold)];
  const first = opener.exec(fold);
  if (first) found.push({ start: 0, end: first[0].length });
  if (mayHoldTrace.test(fold)) for (const trace of traces) found.push(...spansOf(trace, fold));
  return found
    .filter((span, index) => !found.some((other, at) => at < index && other.start < span.end && span.start < other.end))
    .sort((a, b) => a.start - b.start);
}
