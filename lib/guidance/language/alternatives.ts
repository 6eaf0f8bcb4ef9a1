import type { Language } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    'instead',
    'alternative(?:ly|s)?',
    'options?(?! is closed)',
    'what (?:i|we) can (?:do|offer)',
    "(?:i|we) can(?! (?:not|confirm|see|understand|imagine|assure|tell|only apologi|appreciate|'t))(?: \\w{3,12}ly| also| still| however| only)? [a-z]{3,12}",
    "(?:i|we)(?:'ll| will|'d| would|'ve| have)(?! (?:not|never|no|to|be unable|been unable|like to apologi|unable|understand|regret))(?: \\w{3,12}ly| also)? [a-z]{3,12}",
    'you (?:can|could|may|might|are welcome to|will be able to)(?! (?:not|imagine|see|understand))(?: \\w{3,12}ly| also| still| either)? [a-z]{2,12}',
    '(?:another|other|different) (?:way|route|option|model|size|colou?r|date|seat|product|item|store|branch)',
    'would you (?:like|prefer)|would it help|how about|do you want|shall (?:i|we)',
    'either|(?:perhaps|maybe) (?:you could |you can )?(?:try|[a-z]{3,12}ing)',
    '(?:closest|nearest|similar) [a-z]{3,15}|work-?around',
    'until then|in the meantime|meanwhile|for now|but (?:it|they|there|the|this) (?:is|are|will|can|works?)',
  ]),
  es: new Pattern([
    'en (?:su lugar|cambio|lugar de (?:eso|ello))',
    'alternativas?|alternativamente|como alternativa',
    'opcion(?:es)?',
    '(?:lo que )?si (?:puedo|podemos|le puedo|le podemos)',
    '(?<!no )(?<!no (?:le|te|se|lo|la|nos|me) )(?<!tampoco )(?:puedo|podemos|podria|podriamos)(?! (?:confirmar|entender|comprender|imaginar|asegurar))(?: \\w{3,12}mente)? [a-z]{3,14}[aei]r[a-z]{0,4}',
    '(?<!no )(?<!no (?:le|te|se|lo|la|nos|me) )(?<!tampoco )(?:puede|puedes|podra|podras|podrias|pueden)(?: (?:tambien|igualmente))? [a-z]{3,14}[aei]r[a-z]{0,5}',
    '(?:otra|otro|distint[oa]) (?:via|forma|manera|opcion|modelo|talla|color|fecha|tienda|producto|solucion)',
    '(?:prefiere|le gustaria|quiere que|le parece|desea que)',
    'o bien|mientras tanto|entretanto|de momento',
    '(?<!no )(?:le|te|les|os|se lo) (?:ofrezco|ofrecemos|propongo|proponemos|cambio|cambiamos|envio|enviamos|descuento|abono|reparo|reparamos|he|hemos)(?= )',
    '[a-z]{2,14}(?:remos|are|ere|ire)(?= (?:el|la|los|las|un|una|su|otro|otra|con|a)\\b)',
  ]),
};

/** Something the customer can have or do in place of what was refused. */
export const alternatives = (sentence: Sentence): boolean => patterns[sentence.language].test(sentence.fold);
