import type { Language, Span } from '../types.ts';
import { spansOf } from './matches.ts';
import { oneOf, Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

/** Regard and hopes, the house's policy, and "we" that counts the reader in: not acts an agent could own. */
const notActs =
  oneOf(`understand appreciate apologi[sz]e regret hope value thank are're be love wish believe think know want recommend suggest
  advise take acknowledge need offer accept support charge sell open close operate do don't require use see miss`);
const weEn = new Pattern([
  `we(?:'ve| have)(?: just| already| now| also)? (?!been happy|been made|an? |the |no |any |some |this |that |these |those |to |seen|had |great|good|many|several|more|also|received your (?:feedback|comment))[a-z]{3,14}`,
  `we(?:'ll| will| shall|'re going to| are going to|'d| would)(?: also| then| now| gladly)? (?!be happy|love|miss|need|like|be glad|be here|be able|have|advise|recommend|assist|help|offer|also|try|continue|get)[a-z]{2,14}`,
  `we(?: can| could)(?: also| certainly| definitely| then)? (?!see|understand|only |imagine|not|help|assist|try|discuss|offer|schedule|arrange|look|go|provide|have|get|do |be )[a-z]{2,14}`,
  "we(?:'re| are)(?: just| now| also| currently| already)? (?!going|hoping|experiencing|having|looking forward|missing|using|seeing)[a-z]{3,14}ing",
  `(?:^|(?<=[,.;:] )|(?<=and )|(?<=but )|(?<=so )|(?<=then ))we(?: just| also| already| then)? (?!${notActs}(?![a-z]))[a-z]{3,14}(?:ed|[a-z](?<!ss)|sent|made|put|took)(?= (?:it|the|your|you|this|that|them|to|a|an)\\b)`,
]);
const iEn = /\b(?:i|i'm|i'll|i've|i'd|me|my|mine|myself)\b(?!\.)/;
/** "Let's", "together we": the reader is one of us. */
const togetherEn = /\b(?:let's|together|you and i|both of us)\b/;

const nouns =
  /^(?:ultimos|proximos|mismos|minimos|maximos|terminos|animos|gramos|kilogramos|extremos|algoritmos|prestamos|tramos|ramos|insumos|mimos|cosmos|sismos|tomos|domos|vamos|somos|hemos|racimos|anonimos|legitimos|intimos|optimos|pesimos|decimos|septimos|reclamos|veamos|sigamos|esperamos|deseamos|lamentamos|sentimos|entendemos|comprendemos|agradecemos|valoramos|confiamos|sabemos|creemos|pedimos|queremos|recomendamos|aconsejamos|sugerimos|disculpamos|rogamos|invitamos|tenemos|estamos|debemos|necesitamos|podemos|solemos|hacemos|ofrecemos|cobramos|vendemos|abrimos|aceptamos|conocemos|consideramos|quedamos|alegramos|supongamos|digamos|probemos|intentemos|empecemos|encantariamos|gustariamos|vemos|permanecemos|trabajamos|reconocemos|esforzamos|dedicamos|disponemos|contamos|garantizamos|prometemos|aseguramos|somos)$/;
const haveDone =
  /(?<![a-z])(?:hemos|estamos|vamos a|podemos) (?:ya )?(?!sid|estad|tenid|podid|encantad|segur|content|aqui|disponible|a su|a tu|para)[a-z]{3,14}(?:ado|ido|cho|sto|rto|ando|iendo|yendo|ar|er|ir)(?:l[aeo]s?|nos|se|te|se?l[oa]s?)?(?![a-z])/g;
const iEs =
  /(?<![a-záéíóúñ])(?:yo|mí|mi|mis|me|conmigo|he|puedo|voy|estoy|soy|tengo|quedo|[a-zñ]{2,14}(?<!franc|caf|beb|comit|chal|t)(?:aré|eré|iré)|(?:podr|tendr|har|dir|sabr|querr|vendr|pondr|saldr)é|escribo|llamo|envío|envio|mando|adjunto|reviso|compruebo|paso|pido|confirmo|anoto|abro|hago|llevo|aviso|dejo|digo|veo|creo|siento|lamento|entiendo|espero|agradezco|encargo|ocupo|cambio el|mantengo|informo|reenvío|gestiono|preparo|soluciono|propongo|recomiendo|sugiero|vuelvo|hablo|comento)(?![a-záéíóúñ])/;
const togetherEs = /(?<![a-z])(?:juntos|veamos|vamos a ver|entre (?:los dos|todos))(?![a-z])/;

/** Acts told in the voice of the house: "we have checked", «comprobaremos». Feelings and policy are not acts. */
export function houseActs(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  if (!(language === 'en' ? fold.includes('we') : fold.includes('mos')) || togethers[language].test(fold)) return [];
  const found = language === 'en' ? weEn.all(fold) : actsEs(fold);
  return found.filter((span) => !isQuoted(sentence, span));
}

const togethers: Readonly<Record<Language, RegExp>> = { en: togetherEn, es: togetherEs };

function actsEs(fold: string): Span[] {
  const found = spansOf(haveDone, fold);
  for (const span of spansOf(/(?<![a-z])[a-z]{2,16}(?:amos|emos|imos)(?![a-z])/g, fold)) {
    if (
      !nouns.test(fold.slice(span.start, span.end)) &&
      !found.some((other) => other.start < span.end && span.start < other.end)
    )
      found.push(span);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The agent as somebody: I, my, «he comprobado», «le llamo». */
export const saysI = ({ fold, lower, text, language }: Sentence): boolean =>
  language === 'en' ? iEn.test(fold) && !/^\s*i[.)]/.test(fold) : iEs.test(lower) && text.length > 0;
