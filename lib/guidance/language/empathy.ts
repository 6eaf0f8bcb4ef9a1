import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const feltEn =
  '(?:frustrat\\w{2,4}|upset(?:ting)?|disappoint\\w{0,6}|important|annoy\\w{2,3}|inconvenien\\w{1,2}|stress\\w{2,4}|difficult|hard|urgent|unpleasant|worr\\w{3,5}|distress\\w{2,4}|irritat\\w{2,4}|concern\\w{0,4}|anno\\w{3,5}|confus\\w{2,4}|crucial|tough|exasperat\\w{2,4})';
const strong: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:(?:i|we)(?: can| do)?|and)(?: completely| totally| fully| truly| really| absolutely| certainly| perfectly| definitely| deeply| quite)? (?:understand|know|realise|realize|recogni[sz]e|appreciate|get|empathi[sz]e with|sympathi[sz]e with|see|feel|share)(?: just)? (?:how (?:very |extremely |incredibly |truly |really )?(?:${feltEn}|you(?:'re| are| must be)? feel\\w{0,3}|much (?:this|it) (?:matters|means))|your (?:\\w{2,12} )?(?:frustration|disappointment|concerns?|pain|anger|feelings|situation|position|annoyance|distress|worry|upset|point of view|urgency)|the (?:frustration|inconvenience|urgency|stress|disappointment)|(?:that )?(?:this|it|that) (?:is|can be|must be|may be|has been|might be) (?:very |really |extremely |so |quite )?(?:${feltEn}))`,
    '(?:i|we) can (?:only |just |well )?imagine(?: how)?',
    '(?:put(?:ting)? (?:myself|ourselves)|(?:be|am|are|were) i?n?) ?in your (?:shoes|position|place)',
    '(?:i|we) (?:completely |totally |really )?(?:feel your pain|hear you|hear your (?:frustration|concerns?)|sympathi[sz]e|empathi[sz]e)',
    `(?:that|this|it) (?:must|has to|sounds|sounded|must have) (?:be(?:en)? |have been )?(?:so |very |really |extremely |incredibly )?${feltEn}`,
    'your (?:satisfaction|happiness|comfort|concerns?|experience) (?:is|are|means?|matters?)(?: \\w{2,12}){0,3} (?:to us|priority|important)',
    `(?:i|we) know (?:that )?(?:this|it) isn't (?:ideal|easy)`,
  ]),
  es: new Pattern([
    '(?:entiendo|entendemos|comprendo|comprendemos|reconocemos|sabemos|se|imagino|imaginamos|compartimos)(?: \\w{3,16}mente)? (?:lo |que )?(?:su|tu|vuestr[oa]|el|la|lo|que|como|cuan)?(?: \\w{4,10})? ?(?:malestar|frustracion|enfado|preocupacion|disgusto|molestia|decepcion|inquietud|urgencia|situacion|frustrante|molesto|importante|dificil|desagradable|se siente|debe (?:de )?sentir\\w{0,2}|incomod[oa]|como se siente|indignacion|impaciencia)',
    '(?:me|nos) (?:pongo|ponemos) en (?:su|tu) (?:lugar|piel|situacion)',
    '(?:puedo|podemos) (?:imaginar|imaginarme|imaginarnos|entender|comprender)(?: \\w{3,16}mente)? (?:como|lo|su|tu|que)',
    '(?:me|nos) (?:imagino|imaginamos|hacemos cargo|hago cargo)(?: (?:como|lo|de (?:su|la|lo|que)))?',
    '(?:se|sabemos) (?:lo|que|como) (?:\\w{2,10} )?(?:importante|frustrante|molesto|duro|dificil|desagradable)',
    '(?:debe|tiene) (?:de |que )?(?:ser|haber sido|resultar) (?:muy |realmente |sumamente )?(?:frustrante|molesto|dificil|desagradable|duro)',
    '(?:su|tu) (?:satisfaccion|tranquilidad|opinion) (?:es|significa|nos importa)(?: \\w{2,12}){0,3}',
    '(?:empatizo|empatizamos|nos solidarizamos|me solidarizo) con',
  ]),
};

const regretEn =
  '(?:the |any |this |that |your |all |all of |such |these |those )?(?:(?:great|added|recent|poor|bad|negative|caused|possible|unpleasant) )?(?:inconveniences?|trouble|troubles|confusion|frustration|frustrations|bother|hassle|issues?|problems?|experience|difficult(?:y|ies)|disappointment|upset|situation|annoyance|delay in (?:replying|responding|response|getting back)|delayed (?:reply|response)|late (?:reply|response)|misunderstanding|matter|mix-?up)';
const regret: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:sorry|apologi[sz]e[sd]?|apologies|regret)(?: \\w{2,12}){0,2}? (?:for|about|over) ${regretEn}`,
    `regret ${regretEn}`,
    "sorry (?:to (?:hear|learn|read|see)|(?:that )?you(?:'re| are| were|'ve| have) (?:had|having|been|experienc\\w{2,3}|facing|disappointed|unhappy|upset|feeling)|(?:that )?you (?:had|feel|felt|experienced|remain)|(?:for|about) (?:this|that|it|what (?:has )?happened))",
    '(?:any|the|this|for) inconvenience(?: \\w{2,8}){0,4} caused?',
  ]),
  es: new Pattern([
    '(?:siento|sentimos|lamento|lamentamos|disculp\\w{1,5}|disculpas por|perdon por|perdone\\w{0,3})(?: \\w{2,14}){0,2}? (?:l[ao]s?|cualquier|est[ae]s?|tod[ao]s?|el|su|tu)? ?(?:molestias?|inconvenientes?|inconveniencias?|problemas?|situacion|trastornos?|perjuicios?|contratiempos?|incomodidad(?:es)?|incidencia|ocurrido|sucedido|experiencia|demora en (?:responder|contestar)|confusion|malentendido)',
    '(?:siento|sentimos|lamento|lamentamos)(?: \\w{3,14})? (?:oir|escuchar|leer|saber|que (?:este|esta|estes|tenga|tengas|haya|hayas) (?:teniendo|tenido|pasando|sufrido|experimentado|problemas))',
  ]),
};

/** Stock sentences about the customer's feelings: "I completely understand your frustration". */
export const empathyFormulas = (sentence: Sentence): readonly Span[] => spoken(sentence, strong);
/** Stock regrets that fit any ticket: "sorry for the inconvenience". */
export const regretFormulas = (sentence: Sentence): readonly Span[] => spoken(sentence, regret);

function spoken(sentence: Sentence, patterns: Readonly<Record<Language, Pattern>>): Span[] {
  return patterns[sentence.language].all(sentence.fold).filter((span) => !isQuoted(sentence, span));
}
