import type { Language, Span } from '../types.ts';
import { oneOf, Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const verbsEn =
  oneOf(`check call refund send ship confirm look have take advise help assist handle sort review see follow deal action process do give tell let
  cancel change update create open close reopen escalate forward assign add remove correct fix find verify approve authorise authorize issue raise book rebook
  reverse credit replace test reproduce investigate ask contact chase pick put make prepare print pull provide share reply answer write email mail hold release
  reset unlock restore merge move arrange schedule file get bring sign track trace locate quote compare explain clarify decide chip note\\sdown block unblock
  reimburse pay bill charge invoice deliver collect measure repair set switch transfer inform notify upload attach return`);
const whoEn =
  '(?:you|one of you|any of you|someone|somebody|anyone|anybody|@[\\w.-]{2,30}|(?:the )?(?:warehouse|billing|sales|logistics|shipping|accounting|accounts|finance|marketing|it|tech|product|development|dev|engineering|returns|legal|purchasing|support|tier \\d|second line|quality|stores?|workshop)(?: (?:team|desk|people|guys|department))?|[a-z]{3,12}(?= please))';
const verbsEs =
  oneOf(`revis mir compr comprueb comprob mand envi confirm llam avis busc pregunt cancel anul cambi cre abr cerr escal asign añad anad quit corrig correg corrij
  autoriz aprueb aprob emit tramit gestion reembols devolv devuelv abon prob prueb investig contact reclam prepar imprim facilit respond contest escrib retir recog recoj reserv
  resuelv resolv solucion actualiz verific valor estudi localiz explic aclar decid bloque pas pued dec dig dime deci hac hag haz pon pid pag factur repar mid not apunt`);
const tailEs = '(?:nos|me|l[aeo]s?|se|te|mel[ao]|nosl[ao]|sel[ao])';

const asks: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:can|could|would|will) ${whoEn},? (?:please |kindly |also |maybe |quickly |just ){0,2}(?:${verbsEn}|be so kind)`,
    `(?:please|pls|plz|kindly),? (?:can you |could you |also |just |kindly ){0,1}${verbsEn}`,
    `(?:i|we)(?:'d| would)? (?:need|want|like|ask|would like|require) ${whoEn},? to ${verbsEn}`,
    `(?:i|we) (?:need|require|am waiting for|are waiting for) (?:a|an|the|your|some|his|her|their|confirmation|approval)\\b[^.?!;]{0,60} (?:from|by) (?:you|@|the |billing|warehouse|logistics|sales|finance|it|tech)`,
    "(?:(?:i|we)(?: would|'d)? (?:need|require|like)|^need) (?:an?|the|some|stock|info|confirmation|approval|feedback|access)(?= )(?! (?:bit|minute|moment))",
    `(?:i|we) (?:need|require) your (?:help|ok|okay|approval|input|decision|answer|view|confirmation|sign-?off)`,
    `would you mind ${verbsEn.slice(0, -1)}|checking|sending|looking)`,
    `@[\\w.-]{2,30}(?: @[\\w.-]{2,30}){0,3}[,:]?(?: team)?,? ${verbsEn}`,
  ]),
  es: new Pattern([
    `(?:me |nos |lo |la |le |les |se lo )?(?:puedes|podeis|pueden|podrias|podriais|podrian|puede (?:alguien|usted|almacen|facturacion|logistica)|podria (?:alguien|usted|almacen|facturacion|logistica)|alguien (?:puede|podria))(?: [a-z]{3,12}){0,2} (?:${verbsEs})[a-z]{0,8}|(?:me |nos )(?:puedes|podeis|pueden|podrias|podriais|puede|podria) [a-z]{3,14}`,
    `(?:por favor|porfa|favor de|x favor),? (?:me |nos |lo |la |le )?(?:${verbsEs})[a-z]{0,7}|(?:${verbsEs})[a-z]{0,7}(?: [a-z0-9]{1,14}){0,8},? por favor`,
    `(?:necesito|necesitamos|hace falta|haria falta|quiero|queremos|querria) que (?:me |nos |lo |la |le |alguien |almacen |facturacion ){0,2}[a-z]{3,14}`,
    `(?:me|nos|le|se lo|lo|la) (?:${verbsEs})(?:as|es|ais|eis|uelves)(?= [^?]{0,120}\\?)|¿(?:me |nos |le )?(?:${verbsEs})(?:as|es|ais|eis)(?= )`,
    `(?:necesito|necesitamos|falta|me falta|nos falta) (?:el|la|los|las|un|una|otr[oa]) [a-z]{3,14}`,
    `(?:necesito|necesitamos) (?:tu|vuestr[oa]|su) (?:ayuda|ok|visto bueno|aprobacion|respuesta|decision|confirmacion|firma)`,
    `(?:os|te|le|les) (?:pido|pedimos|ruego|rogamos|agradeceria|agradeceriamos|encargo|solicito|solicitamos) (?:que )?[a-z]{3,14}`,
    `(?:avis|confirm|mand|envi|mir|revis|comprob|llam|dec|busc|pas|pregunt|cancel|cambi|tramit|reembols|prepar|contest|localiz|gestion)(?:ad|ed|id|á|e)${tailEs}`,
    `(?:avisa|confirma|manda|envia|mira|revisa|pasa|di|busca|llama|comprueba)(?:me|nos|nosl[ao]|mel[ao]|le)(?= )`,
    `@[\\w.-]{2,30}(?: @[\\w.-]{2,30}){0,3}[,:]?,? (?:${verbsEs})(?:a|e|ad|ed|id|en|an|o|ue|ue?lve)(?:${tailEs})?`,
  ]),
};
/** Sentences that ask nothing now: standing advice, what to do in a case to come, the customer's own request. */
const noAsk: Readonly<Record<Language, RegExp>> = {
  en: /^(?:if|when|once|whenever|in case|next time|should)\b|\b(?:please|pls|kindly),? (?:note(?! down)|be aware|keep in mind|bear in mind|remember|see (?:the |below|above|attached|my|his|her)|find attached|ignore|disregard|feel free|do not|don't|never|read|refer)\b|\b(?:customer|client|she|he|they|user|requester|mr|mrs|ms)\.? [a-z ]{0,14}(?:asks?|asked|wants?|wanted|says?|said|wrote|writes|requests?|requested|wonders?|asking)\b|\bif (?:he|she|they|the customer|it) [^,;]{1,40}\b/,
  es: /^["'¿¡ ]{0,2}(?:si|cuando|en caso de|cada vez|la proxima vez|siempre que)(?![a-z])|(?<![a-z])(?:tened|ten|tenga|tengan) en cuenta|por favor,? (?:no |nunca |ten |tened |recuerda|recordad|ver |leed|lee |ignor)|(?<![a-z])(?:el|la) client[ea] [a-z ]{0,14}(?:pide|pidio|quiere|queria|dice|dijo|pregunta|pregunto|solicita|solicito|escribe|escribio)(?![a-z])|(?<![a-z])(?:nos|me) (?:pide|pidio|pregunta|dice|solicita)(?![a-z])/,
};

/** What a note asks of a colleague or an area: "could you send", "@billing refund", «¿podéis mirar…?», «necesito que». */
export function noteAsks(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  if (noAsk[language].test(fold)) return [];
  return asks[language].all(fold).filter((span) => !isQuoted(sentence, span));
}

const vague: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:can|could|would|will) you|\bplease|\bpls|\bkindly|@[\w.-]{2,30}[,:]?)[, ]{1,2}(?:please |kindly |just |maybe ){0,2}(?:have a (?:quick )?look|take a (?:quick )?look|look(?: into)?|check|advise|help(?: me| us)?|assist|handle|sort(?: out)?|review|follow up|deal with|action|process|see|do the needful|take care of|take over|give (?:me|us) a hand|chip in|do something)(?: (?:at|on|with|into|to|about|it|this|that|the|case|ticket|matter|issue|customer|one|asap|urgently|soon|quickly|out|here|please|thanks|for|me|us|by|before|today|tomorrow|noon|eod|monday|tuesday|wednesday|thursday|friday|\d{1,2}(?::\d{2})?|am|pm))*[ ,.!?)]*$/,
  es: /(?:puedes|podeis|podrias|podriais|pueden|podrian|por favor,?|@[\w.-]{2,30}[,:]?|necesito que|os pido que|te pido que) (?:me |nos |le |lo |por favor,? |alguien ){0,2}(?:mir|revis|ver|veis|veas|ech|ayud|gestion|tramit|valor|encarg|ocup|hacer algo|haced algo)[a-z]{0,9}(?: (?:un|vistazo|ojo|a|con|de|esto|ello|eso|lo|el|la|este|caso|ticket|tema|asunto|cliente|clienta|cuanto|antes|urgente|pronto|hoy|manana|por|favor|gracias|antes|del|lunes|martes|miercoles|jueves|viernes|las|\d{1,2}(?::\d{2})?|h|horas|mano|echar))*[ ,.!?)]*$/,
};
/** An ask without its thing: "please have a look", «¿podéis mirarlo?». */
export const isVagueAsk = (sentence: Sentence): boolean => vague[sentence.language].test(sentence.fold);

const nobody: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:can|could|would|will) (?:someone|somebody|anyone|anybody|any of you|one of you)\b|\b(?:someone|somebody|anyone|anybody) (?:please|should|needs? to|has to|must)\b/,
  es: /(?<![a-z])(?:puede|podria|deberia|que) alguien(?![a-z])|(?<![a-z])alguien (?:puede|podria|deberia|tiene que|que)(?![a-z])/,
};
/** An ask to anyone, which is to no one: "can someone", «¿puede alguien?». */
export const asksNobody = (sentence: Sentence): boolean => nobody[sentence.language].test(sentence.fold);

const limits: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:deadline|due|by|before|until|till|no later than|at the latest|today|tonight|tomorrow|needed|needs? (?:it|this)|eod|cob|this (?:morning|afternoon|evening|shift|week))\b/,
  es: /(?<![a-z])(?:plazo|fecha limite|antes|para|hasta|hoy|manana|como (?:tarde|maximo)|a mas tardar|esta (?:manana|tarde|noche|semana)|este turno|lo necesit|vence)/,
};
/** Speaks of a limit in time, so that the time it names is one. */
export const namesLimit = (sentence: Sentence): boolean => limits[sentence.language].test(sentence.fold);

const events: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:before|until|by the time) (?:the |we |i |he |she |they |it |our |her |his |anything |you )[a-z]/,
  es: /(?<![a-z])(?:antes|hasta) (?:de(?:l)? |de que |que )(?:el |la |los |las |le |se |lo )?[a-z]{3,}/,
};
/** A limit set by an event: "before the courier leaves". */
export const endsWithEvent = (sentence: Sentence): boolean => events[sentence.language].test(sentence.fold);
