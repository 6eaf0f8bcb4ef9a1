import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const thrill =
  '(?:thrilled|delighted|ecstatic|overjoyed|elated|passionate|honou?red|over the moon|super excited|so excited|beyond excited|very excited|tickled pink)';
const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:i|we)(?:'d| would| really| truly| just| absolutely| all)* love (?:you|our|hearing|helping|that you|having|seeing|serving|making|to (?:help|assist|serve|make|see you|have you|hear))`,
    `(?:i|we|our team|the team|everyone here)(?:'m|'re|'d| am| are| is| would| will|'ll)(?: be)?(?: absolutely| truly| really| so| very| more than| incredibly| beyond)* ${thrill}(?! (?:by|with) the (?:noise|delay))`,
    'over the moon',
    "(?:you(?:'re| are)|(?:part|member)s?) (?:of |a part of |part of |like )?(?:our|the [a-z]{2,20}) (?:(?:big|extended|[a-z]{3,15}) )?family(?! (?:plan|pack|account|member|bundle))",
    '(?:we |i )?(?:treat|consider|welcome)(?: to)? (?:you|our customers|every customer)(?: \\w+){0,2} (?:like|as) family|welcome to (?:the|our) (?:[a-z]{3,15} )?family|like family to us',
    "(?:you|that|this|it|your (?:message|review|words|feedback))(?:'ve| have| has| really| just)? (?:made|makes) (?:my|our) (?:day|week)",
    'warms? (?:my|our) hearts?|from the bottom of (?:my|our) hearts?|with all (?:my|our) (?:heart|love)',
    '(?:we|i) (?:adore|cherish|worship|treasure) (?:you|our|every)',
    '(?:our|my) (?:passion|love) (?:is|for)',
    '(?:nothing|it) (?:makes|gives|brings) (?:us|me) (?:happier|more joy|such joy|so much joy|great joy|immense joy)',
    'obsessed with (?:our customers|your|making|helping)',
    'extra love',
    'love and care|lots of love|much love|sending (?:you )?love',
  ]),
  es: new Pattern([
    '(?:nos|me) (?:encanta|encantan|encantaria|apasiona|apasionan|fascina|fascinan|enamora|chifla)(?! (?:saber que le gusto|el modelo))',
    '(?:amamos|adoramos|queremos mucho) (?:a )?(?:nuestr[oa]s|a ti|a usted|ayudar|atender|nuestro)',
    '(?:nos|me) hace (?:\\w+ )?(?:ilusion|muy felices|muy feliz|inmensamente felices)',
    '(?:usted |tu |ustedes )?(?:es|eres|son|forma|formas|forman|ser) (?:ya )?parte de (?:nuestra|la|esta) (?:gran )?(?:familia)',
    'bienvenid[oa] a (?:nuestra|la) (?:gran )?familia',
    'como (?:de )?(?:la )?familia|de nuestra (?:gran )?familia',
    '(?:estamos|estoy) (?:\\w{3,16}mente |muy |super )?(?:entusiasmad|emocionad|ilusionad|apasionad|encantadisim)[oa]s?',
    '(?:somos|soy|unos|una?) (?:unos |un |una )?apasionad[oa]s?',
    '(?<!no )(?:estaremos |estaria |estamos |estoy |estare )?encantad[oa]s? (?:de|con) (?:ayudar|atender|poder|asistir|servir|recibir|tener|resolver|saludar|conocer|escuchar|que)\\w{0,4}',
    'de todo corazon|con todo (?:el|nuestro) (?:carino|corazon|amor)|con mucho (?:carino|amor)|nos llena(?:n)? el corazon',
    'nuestra pasion|con pasion|pasion por (?:nuestros|usted|ayudar|el cliente)',
    '(?:nos|me) (?:ha|has|han) alegrado el dia|(?:nos|me) alegra el dia|nos llena de (?:alegria|felicidad|ilusion)',
    'inmensa (?:alegria|felicidad|ilusion)|es un (?:inmenso|enorme) (?:honor|placer)',
  ]),
};

/** Love, thrill or delight declared by the house. What the customer loves, and family plans, are left alone. */
export function declaredLove(sentence: Sentence): readonly Span[] {
  return patterns[sentence.language].all(sentence.fold).filter((span) => {
    const before = sentence.fold.slice(Math.max(0, span.start - 24), span.start);
    const denied = /(?:\b(?:not|never|don't|do not|without|si no|no)(?: \w+){0,2}|\b(?:if|whether|si))\s$/.test(before);
    return !denied && !isQuoted(sentence, span);
  });
}
