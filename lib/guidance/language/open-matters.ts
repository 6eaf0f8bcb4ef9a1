import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:work(?:ing|ed)) (?:hard |actively |diligently |closely )?(?:on|to|with)(?= )',
    '(?:is|are|being|been|still|currently) (?:being |currently )?(?:handled|processed|reviewed|investigated|looked (?:into|at)|worked on|dealt with|checked|assessed)',
    'in (?:progress|process|hand)|under (?:review|investigation|way)|underway|ongoing',
    '(?:look|looking|looked) (?:further )?into|investigat(?:e|ing)',
    '(?:has|have) been (?:passed|escalated|forwarded|shared|raised|reported|notified|informed|logged|sent) (?:on |up )?(?:to|with)?',
    "(?:i|we)(?:'ve| have|'ll| will)?(?: be sure to| also| now| make sure to)? (?:pass|passed|escalate|escalated|forward|forwarded|relay|relayed|share|shared|report|reported|raise|raised)(?= )",
    'will be (?:reviewed|processed|handled|looked (?:into|at)|investigated|resolved|dealt with|considered|in (?:touch|contact))',
    "(?:should|will|'ll) be (?:fine|ok|okay|sorted|all right|alright)",
    'with (?:high |top |the highest )?priority|(?:high|top) priority',
    '(?:see|find out) what (?:i|we) can do|do(?:ing)? (?:my|our|all|everything) (?:very )?(?:best|we can|i can)|get back to you|be in touch|keep you (?:posted|updated|informed|in the loop)|follow up',
    '(?:is|are) (?:very |extremely )?important to us|is important and',
    'aware of (?:this|the|it|that)',
    'will be going to|patiently wait(?:ing)?|thank you for your patience|appreciate your patience',
  ]),
  es: new Pattern([
    '(?:estamos |esta |estan )?(?:trabajando|investigando|revisando|analizando|gestionando|tramitando|estudiando|comprobando|mirando|valorando)',
    'en (?:curso|proceso|tramite|revision|gestion|estudio|marcha)',
    '(?:esta|estan|sigue) siendo [a-z]{3,14}[ao]s?',
    '(?:sera|seran) (?:revisad|gestionad|tramitad|procesad|atendid|analizad|estudiad|resuelt|trasladad)[oa]s?',
    'se (?:procedera|revisara|gestionara|tramitara|procesara|analizara|atendera|estudiara|resolvera|solucionara|encargara)n?',
    '(?:he|hemos|ha sido|han sido|se ha) (?:trasladado|escalado|pasado|derivado|remitido|reenviado|registrado|elevado)',
    '(?:lo |la |le )?(?:revisare|revisaremos|miraremos|veremos|estudiaremos|analizaremos|investigaremos|comprobaremos|trasladaremos|pasaremos|procederemos|intentaremos|trataremos)',
    'haremos (?:todo )?lo (?:posible|que podamos)|(?:le|te|les|os) (?:mantendre|mantendremos) (?:informad|al (?:tanto|corriente))|(?:nos|me) pondre(?:mos)? en contacto|(?:se )?pondran? en contacto',
    '(?:todo )?deberia (?:ir|estar|quedar|solucionarse|resolverse|llegar)',
    '(?:con |alta |maxima |la mayor )prioridad|es (?:muy )?importante (?:para nosotros|y)',
    'somos conscientes|estamos al (?:tanto|corriente)',
    'gracias por su paciencia|agradecemos su paciencia',
  ]),
};

/** Words that say the matter is under way, without saying who ends it when: "is being handled", «en curso». */
export const openMatters = (sentence: Sentence): readonly Span[] => patterns[sentence.language].all(sentence.fold);

const holds: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:one|a|just a|1|two|a few|\\d) (?:moments?|minutes?|mins?|seconds?|secs?)',
    "bear with (?:me|us)|hold on|let me (?:just )?(?:check|look|see|find|pull|take)|(?:i'm|i am) (?:just )?checking|while (?:i|we) (?:check|look)|hang on|stay (?:connected|online|on the line)",
  ]),
  es: new Pattern([
    '(?:un|unos|dos|\\d) (?:momento|momentito|minutos?|segundos?|instante)',
    'dejeme (?:ver|comprobar|revisar)|dejame (?:ver|comprobar|revisar)|permitame|no se retire|(?:lo )?estoy (?:comprobando|mirando|revisando)|enseguida|ahora mismo',
  ]),
};
/** The agent is on it while the customer waits in the chat. */
export const isHold = (sentence: Sentence): boolean => holds[sentence.language].test(sentence.fold);
