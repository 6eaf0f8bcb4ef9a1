import type { Span } from '../types.ts';
import { notAddressed, thirdPersonBefore } from './address-scope.ts';
import { type AddressForm, addressForms } from './address-verbs.ts';
import { folded } from './fold.ts';
import { matchesOf } from './matches.ts';
import { remember } from './remember.ts';
import type { Sentence } from './sentence.ts';
import { isUpper } from './words.ts';

export type SpanishRegister = 'tu' | 'vos' | 'usted' | 'vosotros';

/** A word that tells how the reader is addressed. */
export interface AddressMark extends Span {
  readonly register: SpanishRegister;
  /** False where the word could be the third person's («su pedido», «le hemos escrito») and only the company it keeps decides. */
  readonly sure: boolean;
  /** Tú and vos share it: «te», «tu», «recibiste». */
  readonly shared: boolean;
  /** The same in the other singular address, where one word can stand for the other. */
  readonly other?: string | undefined;
}

/** Before an order: the head of a clause, or words that may open one. */
const orderHead =
  /(?:^|[.;:,!?¡¿()"*]|-)\s{0,2}(?:(?:por favor|luego|despues|entonces|primero|tambien|ademas|ahora|a continuacion|y|o|no|solo|simplemente|ya|nunca|pero|asi que|hola|bien),? {1,2}){0,3}$/;
const afterOrder = /(?:^|[^a-z])(?:y|o|e|u|luego|despues|y luego|y despues) $/;
/** What the customer owns in a support thread: «su» before these is most likely theirs. */
const owned =
  /^ (?:[a-z]{3,12} )?(?:pedidos?|cuenta|correos?|mensajes?|facturas?|consultas?|solicitud|reservas?|reembolsos?|tarjeta|contrasena|compras?|direccion|cita|caso|incidencia|paciencia|comprension|confianza|colaboracion|interes|disposicion|respuesta|reclamacion|devolucion|suscripcion|contrato|tarifa|telefono|paquete|envio|problema|pregunta|duda|tiempo|ayuda|nombre|llamada|comentarios?|equipo|dispositivo|ordenador|movil|contacto|preferencia|vuelo|poliza|recibo|carta)(?![a-z])/;
const ownedOnly =
  /(?:gracias por|agradece(?:mos|ria|riamos)|agradezco|lamento|lamentamos|lamentablemente|en relacion con|en respuesta a|respecto a|hemos recibido|he recibido|recibimos|esperamos|espero|quedo a|quedamos a|estamos a|estoy a|a la espera de|atendiendo a|disculpe|sobre) $/;
const toPerson =
  /^(?:ayudar|atender|informar|enviar|ofrecer|confirmar|contactar|llamar|avisar|responder|escribir|indicar|decir|comunicar|agradecer|recordar|molestar|devolver|reembolsar|servir|asistir|contestar|mantener|pedir|orientar|facilitar|mandar|proporcionar|comentar)(?:le|selo|sela)$/;
const first =
  /^ (?:(?:lo|la|los|las) )?(?:he|hemos|vamos|voy|puedo|podemos|estoy|estamos|adjunto|ruego|rogamos|pido|escribo|envio|llamo|mando|confirmo|informo|aviso|agradezco|recomiendo|sugiero|aconsejo|invito|animo|deseo|recuerdo|saluda|paso|cuento|dejo|mantengo|devuelvo|ofrezco|contesto|respondo|comento|indico|explico|atiendo|[a-z]{2,14}(?:amos|emos|imos)|[a-z]{2,14}(?:are|ere|ire|dre))(?![a-z])/;

const vosForms = new Set(
  'podés tenés querés sabés debés hacés decís preferís seguís pedís recibís venís sos creés ponés perdés entendés elegís escribís salís vos contame decime decinos haceme hacelo hacela ponete ponelo tenelo fijate probá tené hacé poné vení andá revisá mandá enviá descargá ingresá seleccioná apretá cargá instalá reiniciá verificá cambiá usá esperá mirá dejá fijás necesitás deseás encontrás usás esperás mirás comprás mandás enviás estabas'
    .split(' ')
    .slice(0, -1),
);
const notPreterite =
  /^(?:ex|ins|cons|as|pers|res|des|subs|co|embi|en|re)iste$|^(?:triste|chiste|quiste|alpiste|contraste|desgaste|gaste|paste|baste|traste|arraste|aplaste|engaste|aliste|conteste|deteste|manifieste|embiste|reviste|viste|asiste|existe|insiste|caste|puesto)$/;
const enclitic =
  /^[a-z]{2,14}(?:ar|er|ir)(?:te|telo|tela|telos|telas)$|^[a-z]{2,14}(?:ando|iendo|yendo)(?:te|telo|tela)$/;
const notEnclitic =
  /^(?:parte|aparte|arte|descarte|estandarte|baluarte|reparte|comparte|imparte|departe|coarte|suerte|fuerte|muerte|inerte|alerte|concerte|inserte|oferte|[a-z]*ierte|[a-z]*uerte|firte|encarte|aporte|perte)$/;
const future = /^[a-zñ]{2,14}(?:[aei]|d|b|r)rás$/;
const notFuture =
  /^(?:atrás|detrás|esperás|mirás|retirás|entrás|comprás|cobrás|preparás|generás|recuperás|separás|declarás|detrás|quizás)$/;

/** Words of the text; parts of addresses, file names and settings such as "use_os_locales" are none. */
const words = /(?<![\p{L}\p{N}_@/#&=]|\p{L}[.-])\p{L}+(?![\p{L}\p{N}_@/=]|[.-]\p{L})/gu;
/** A letter that is not in Latin-1 may be in the text; the capitals there are none in small letters. */
const beyondLatin = /[\u0100-\u1fff\u2071-\u209f\u2100-\u218f\u2c00-\uffff]/;
/** Verbs whose pronoun at the end is their own: «ponerte en contacto» is «ponerse» in the other address. */
const reflexive =
  /^(?:poner|asegurar|registrar|suscribir|conectar|comunicar|preocupar|quedar|dirigir|desplazar|sentir|olvidar|identificar|inscribir|unir|acercar|equivocar|disculpar|acordar|molestar|incorporar)te$/;

/** Every word of a Spanish sentence that addresses the reader. Quotes, labels and lines quoted from a message do not. */
export function addressMarks(sentence: Sentence): readonly AddressMark[] {
  if (sentence.language !== 'es' || /^\s*>/.test(sentence.text)) return [];
  const found: AddressMark[] = [];
  let isInside: ((word: Span) => boolean) | null = null;
  for (const word of wordsIn(sentence.lower)) {
    isInside ??= insideOf(sentence.get(notAddressed));
    if (isInside(word)) continue;
    const mark = markOf(sentence, word, found);
    if (mark) found.push({ start: word.start, end: word.end, ...mark });
  }
  return found;
}

/** The words of a text that could address somebody. Most are ruled out by their letters, before their neighbours are looked at. */
function wordsIn(lower: string): Word[] {
  const found: Word[] = [];
  const add = (word: string, start: number): void => {
    if (couldAddress(word)) found.push({ lower: word, start, end: start + word.length });
  };
  if (beyondLatin.test(lower)) {
    for (const { 0: word, index } of matchesOf(words, lower)) add(word, index);
    return found;
  }
  for (let at = 0; at < lower.length; at += 1) {
    const start = at;
    while (isLatin(lower.charCodeAt(at))) at += 1;
    if (at > start && standsAlone(lower, start, at)) add(lower.slice(start, at), start);
  }
  return found;
}

/** A small letter of Latin-1, or NaN's false. */
const isLatin = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit !== 0xf7 && unit <= 0xff) || [0xaa, 0xb5, 0xba].includes(unit);

/** As the marks around a word in `words` have it, where no letter is beyond Latin-1. */
function standsAlone(lower: string, start: number, end: number): boolean {
  const before = lower.charAt(start - 1);
  const after = lower.charAt(end);
  if (before !== '' && before !== ' ') {
    if (notBefore.test(before) || ('.-'.includes(before) && isLatin(lower.charCodeAt(start - 2)))) return false;
  }
  if (after === '' || after === ' ') return true;
  return !(notAfter.test(after) || ('.-'.includes(after) && isLatin(lower.charCodeAt(end + 1))));
}

const notBefore = /[\p{N}_@/#&=]/u;
const notAfter = /[\p{N}_@/=]/u;

/** Tells of places asked in order whether they lie in one of the spans, in one walk over both. */
function insideOf(spans: readonly Span[]): (word: Span) => boolean {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (; next < inOrder.length && (inOrder[next]?.start ?? 0) <= start; next += 1) {
      reach = Math.max(reach, inOrder[next]?.end ?? 0);
    }
    return end <= reach;
  };
}

const shapes =
  /^(?:tus?|ti|te|os|ud|vd|contigo|usted|sus?|le|tuy[oa]s?|vosotr[oa]s|vuestr[oa]s?|preocupe|puede|podria|ha|tiene|quiere|desea|necesita|sabe|seria)$|(?:te|tel[oa]s?|sel[oa]|rle|ras|ais|eis)$/;

/** Most words settle it by their shape alone. */
const couldAddress = remember((lower: string): boolean => {
  const fold = folded(lower);
  return addressForms.has(fold) || shapes.test(fold) || vosForms.has(lower);
});

interface Word extends Span {
  readonly lower: string;
}
type Found = Omit<AddressMark, 'start' | 'end'>;

const tu = (other?: string, shared = false): Found => ({ register: 'tu', sure: true, shared, other });
const usted = (other?: string, sure = true): Found => ({ register: 'usted', sure, shared: false, other });

function markOf(sentence: Sentence, word: Word, before: readonly AddressMark[]): Found | null {
  const { lower } = word;
  const fold = sentence.fold.slice(word.start, word.end);
  const written = sentence.text.slice(word.start, word.end);
  const head = sentence.fold.slice(Math.max(0, word.start - 60), word.start);
  const tail = sentence.fold.slice(word.end, word.end + 60);
  return (
    pronoun(lower, written, head, tail) ??
    possessiveOrClitic(sentence, word, head, tail) ??
    vosotros(lower, written) ??
    verb(lower, fold, head, tail, before)
  );
}

function pronoun(lower: string, written: string, head: string, tail: string): Found | null {
  switch (lower) {
    case 'tú':
      return tu('usted');
    case 'ti':
      return written !== 'TI' && /(?:^|[^a-z])(?:a|de|para|por|en|sin|hacia|sobre|ante|contra|como) $/.test(head)
        ? tu('usted')
        : null;
    case 'contigo':
      return tu('con usted');
    case 'usted':
      return usted('tú');
    case 'ud':
    case 'vd':
      return /^(?:\.|[ ,;:?]|$)/.test(tail) && written !== 'UD' ? usted() : null;
    case 'vosotros':
    case 'vosotras':
      return { register: 'vosotros', sure: true, shared: false };
    default:
      return null;
  }
}

function possessiveOrClitic(sentence: Sentence, word: Word, head: string, tail: string): Found | null {
  const { lower } = word;
  const inside = word.start > 0 && !/[.!?¡¿:"(]\s*$/.test(head);
  const label = inside && isUpper(sentence.text, word.start);
  if (lower === 'tu' || lower === 'tus')
    return label || !/^ \p{L}/u.test(tail) ? null : tu(lower === 'tu' ? 'su' : 'sus', true);
  if (lower.startsWith('tuy') && /^tuy[oa]s?$/.test(lower)) return tu(lower.replace('tuy', 'suy'), true);
  if (lower === 'te') return label || !/^ [a-z]/.test(tail) ? null : tu(first.test(tail) ? 'le' : undefined, true);
  if ((lower === 'su' || lower === 'sus') && (ownedOnly.test(head) || owned.test(tail))) {
    if (thirdPersonBefore(sentence, word.start)) return null;
    return usted(lower === 'su' ? 'tu' : 'tus', ownedOnly.test(head) && owned.test(tail));
  }
  if (lower === 'le' && first.test(tail)) return thirdPersonBefore(sentence, word.start) ? null : usted('te', false);
  return null;
}

const mayBePlural = /^os$|^vuestr|is$/;

function vosotros(lower: string, written: string): Found | null {
  if (!mayBePlural.test(lower)) return null;
  const is =
    (lower === 'os' && written !== 'OS') ||
    /^vuestr[oa]s?$/.test(lower) ||
    (/(?:áis|éis)$/.test(lower) && !/^(?:diecis|veintis|s)éis$/.test(lower)) ||
    /^(?:podeis|teneis|habeis|estais|quereis|debeis|necesitais)$/.test(lower);
  return is ? { register: 'vosotros', sure: true, shared: false } : null;
}

function verb(lower: string, fold: string, head: string, tail: string, before: readonly AddressMark[]): Found | null {
  if (vosForms.has(lower)) return { register: 'vos', sure: true, shared: false };
  if (lower === 'estas' || lower === 'serie') return null;
  const form = addressForms.get(fold);
  if (form && !form.orderOnly)
    return { ...(form.register === 'tu' ? tu(form.other) : usted(form.other)), shared: sharedForm.test(fold) };
  if (form) return order(lower, form, head, tail, before);
  if (fold === 'preocupe' && /no se $/.test(head)) return usted('preocupes');
  if (enclitic.test(fold) && !notEnclitic.test(fold)) return tu(inUsted(lower, fold), true);
  if (toPerson.test(fold)) return usted(lower.replace(/le$/, 'te').replace(/se(?=l)/, 'te'), false);
  if (future.test(lower) && !notFuture.test(lower)) return tu(lower.slice(0, -1), true);
  if (/^[a-z]{2,14}[ai]ste$/.test(fold) && !notPreterite.test(fold))
    return tu(
      lower.replace(/[ai]ste$/, (end) => (end === 'aste' ? 'ó' : 'ió')),
      true,
    );
  if (
    /^(?:puede|podria|ha|tiene|quiere|desea|necesita|sabe|seria)$/.test(fold) &&
    /¿\s?(?:me |nos |lo |y |por favor,? |ya |como )?$/.test(head)
  )
    return usted(plus(lower), /^(?:puede|podria)$/.test(fold) && /^ [a-z]{3,14}(?:nos|me)(?![a-z])/.test(tail));
  return null;
}

/** «ayudarte» → «ayudarle», «ponerte» → «ponerse», «decírtelo» → «decírselo». */
const inUsted = (lower: string, fold: string): string =>
  /te$/.test(lower) ? lower.replace(/te$/, reflexive.test(fold) ? 'se' : 'le') : lower.replace(/te(?=l[ao]s?$)/, 'se');

const plus = (lower: string): string => `${lower}s`;
const sharedForm = /^(?:has|vas|estas|ves|viste|dijiste|hiciste|tuviste|pudiste|fuiste|pediste)$/;

/** An order at the head of a clause. In tú it looks like the third person, so more is asked of it. */
function order(
  lower: string,
  { register, other }: AddressForm,
  head: string,
  tail: string,
  before: readonly AddressMark[],
): Found | null {
  const carriesOn = afterOrder.test(head) && before.findLast((mark) => mark.sure)?.register === register;
  if (!orderHead.test(head) && !carriesOn) return null;
  if (/^\s?[!.,)]/.test(tail) && register === 'tu') return null;
  if (register === 'usted')
    return /^\s?!/.test(tail) ? null : usted(/(?:^|[^a-z])(?:no|nunca) $/.test(head) ? plus(lower) : other);
  const yours = /^ (?:[a-z]{1,12} ){0,2}(?:tus?|te|tuyo)(?![a-z])/.test(tail);
  const opens =
    /^\s*(?:por favor,? )?$/.test(head) &&
    /^ (?:el|la|los|las|un|una|en|con|si|que|a|de|al|desde|hasta|lo|para|por|y|este|esta|cada|aqui|nuestr[oa]s?)(?![a-z])/.test(
      tail,
    );
  return yours || opens || carriesOn ? { register: 'tu', sure: yours || carriesOn, shared: true, other } : null;
}
