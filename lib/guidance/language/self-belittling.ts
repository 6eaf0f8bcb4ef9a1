import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const role =
  '(?:support|an? (?:(?:simple|mere|humble|regular|support|service|call[ -]?cent(?:er|re)|phone|chat|front[ -]?line) )?(?:agent|rep|representative|employee|clerk|operator|messenger|temp|volunteer|assistant|person|cog)|the (?:messenger|support (?:agent|person|guy)|front line|person who answers|one who answers)|(?:front[ -]?line|customer) (?:staff|support|service)|following (?:orders|the rules|the script)|doing (?:my job|what)|new here|new at this|a nobody)';
const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:i'm|i am|we're|we are)(?: sorry,? but i'm)? (?:just|only|merely|simply) (?:a |an )?${role}`,
    `i'm no(?:t| t)? (?:an? |the |really an? )?expert|i am (?:not|no) (?:an? |the )?expert|i'm not (?:a )?technical|i am not (?:a )?technical`,
    '(?:above|beyond) (?:my|our) pay ?grade|(?:is|issue is|are) beyond me',
    "(?:i|we) (?:don't|do not|can't|cannot) (?:really )?(?:make|decide|set|control)(?: \\w+){0,2} (?:the rules|anything|policies|these things|any of this|prices|nothing)|(?:i|we) don't make the rules|i don't decide",
    '(?:my|our) hands are tied',
    '(?:i|we) have no (?:control|power|say|authority|influence|idea|clue)(?: (?:over|in|about|what))?',
    "(?:there's|there is|there was)(?: (?:really|absolutely|unfortunately|sadly))? nothing (?:more |else |further )?(?:that )?(?:i|we) (?:can|could) do",
    "(?:i|we) (?:can't|cannot|can not|couldn't) (?:do anything|really help|be of (?:any|much) help)",
    "(?:i|we)(?:'m| am|'re| are) (?:powerless|useless|at a loss|helpless|clueless|not (?:really )?(?:qualified|trained|senior enough|important enough))",
    '(?:i am, \\w+, |i am )?at a loss(?= |[.,!]|$)',
    "(?:i|we) (?:wouldn't|would not) know",
    "what do i know|don't shoot the messenger|i only work here|i just work here",
    "(?:i|we)(?:'m| am|'re| are) (?:really |so )?(?:bad|terrible|hopeless) (?:at|with) (?:this|it|these|computers)",
  ]),
  es: new Pattern([
    '(?:yo )?(?:solo|solamente|unicamente|simplemente) soy (?:(?:un|una|el|la) )?(?:simple |humilde |mer[oa] )?(?:agente|emplead[oa]|operador[a]?|asesor[a]?|teleoperador[a]?|de soporte|soporte|mandad[oa]|currante|trabajador[a]?|recepcionista|mensajer[oa]|voluntari[oa]|quien (?:contesta|responde|coge)|la (?:voz|persona que (?:contesta|responde|coge)))',
    '(?:soy|somos) (?:solo|solamente|simplemente|un simple|una simple|un mero|una mera|un mandado|una mandada)(?: (?:un|una|soporte|de soporte|agentes?|emplead[oa]s?))?',
    '(?:yo )?(?:aqui )?no (?:decido|mando|pinto|soy quien decide)(?: (?:yo )?nada)?(?: aqui)?',
    'yo no decido',
    'no (?:esta|queda) en (?:mi mano|mis manos|nuestra mano|nuestras manos)',
    'no (?:depende|dependen) de (?:mi|nosotros)',
    '(?:tengo|tenemos) las manos atadas',
    'no (?:tengo|tenemos) (?:ni idea|ningun control|control|poder|autoridad|voz ni voto|experiencia)(?: (?:sobre|en|para|usando|con))?',
    'ya no tengo experiencia',
    'no (?:puedo|podemos) hacer (?:nada|mas)(?: mas)?(?! sin| hasta| si)',
    'no soy (?:ningun[a]? |un |una )?(?:expert[oa]|tecnic[oa]|especialista|nadie)',
    '(?:yo )?(?:solo|solamente) (?:cojo|contesto|atiendo|respondo) (?:el|los|las|al) (?:telefono|correos|llamadas|chat|mensajes)',
    'soy nuev[oa] (?:aqui|en esto)|acabo de empezar|no me (?:pagan|corresponde decidir)|yo (?:que se|soy un mandado)|(?:me|se me) escapa',
    'me limito a (?:seguir|cumplir|transmitir|leer)',
  ]),
};

/** The agent makes the role or the own knowledge small: "I'm just support", «yo no decido nada». */
export const selfBelittling = (sentence: Sentence): readonly Span[] =>
  patterns[sentence.language].all(sentence.fold).filter((span) => !isQuoted(sentence, span));
