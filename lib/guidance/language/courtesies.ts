import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const courtesy: Readonly<Record<Language, RegExp>> = {
  en: /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks?|thank you|many thanks|thankyou|sorry|(?:i'm|i am|we're|we are)? ?(?:so |very |truly |really )?sorry|(?:our|my|please accept|sincere|sincerest)[a-z ]{0,24}apolog|(?:i|we) (?:do |sincerely |deeply |really |truly |very much )?(?:apologi|appreciate|regret|hope|understand|value|thank)|(?:kind |best |warm )?regards|best wishes|sincerely|cheers|yours|have a|enjoy|take care|you're welcome|you are welcome|welcome|no problem|my pleasure|it was (?:my|a|our) pleasure|(?:i'm|i am|we're|we are) (?:here|happy|glad)|(?:please )?(?:feel free|do not hesitate|don't hesitate|let (?:us|me) know|reach out|get in touch|contact us)|is there anything|if you (?:have|need) (?:any|further|more)|(?:looking|look) forward|great (?:news|to hear)|glad|bye|goodbye|see you|talk soon|all the best|happy to)\b/,
  es: /^["'¡¿ ]{0,2}(?:hola|buen[oa]s|estimad[oa]s?|querid[oa]|(?:muchas |mil )?gracias|(?:le |te |les |os )?agrade[cz]|(?:lo )?(?:siento|sentimos|lamento|lamentamos)|(?:le |te |les )?(?:pido|pedimos|ruego|rogamos) (?:mil )?(?:disculpas|perdon)|disculp|perdon|(?:nuestras |mis )?(?:sinceras )?disculpas|(?:entiendo|entendemos|comprendo|comprendemos)|(?:un )?(?:cordial )?saludos?|atentamente|cordialmente|(?:que )?(?:tenga|tengas|pase) un|de nada|esperamos|espero|quedo|quedamos|(?:si )?(?:necesita|tiene)[sn]? (?:algo|alguna|cualquier|mas)|no dude|encantad|(?:estamos|estoy) (?:aqui|a su|para|encantad)|(?:nos|me) (?:alegra|complace)|ha sido un placer|un placer|hasta|para cualquier|cualquier (?:duda|consulta))(?![a-z])/,
};

/** "Hi Dana," before what is said. */
const greeting =
  /^["'¡ ]{0,2}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hola|buen[oa]s(?: (?:dias|tardes|noches))?|estimad[oa]s?)(?: [^,.!:]{1,40})?[,.!:] {0,3}/;

/** Opens as greeting, thanks, apology, regard or closing. Such a sentence may still carry facts after its opening. */
export function isCourtesy({ fold, language }: Sentence): boolean {
  const said = fold.replace(greeting, '');
  return said === '' || courtesy[language].test(said);
}

const apologyPatterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    'sorry',
    'apolog(?:y|ies|ise|ize|ised|ized|ising|izing)',
    'forgive (?:us|me)',
    '(?:we|i) (?:do |deeply |truly |sincerely )?regret',
  ]),
  es: new Pattern([
    '(?:lo |le |les )?(?:siento|sentimos|lamento|lamentamos)',
    'disculp(?:a|e|as|en|ame|enos|arnos|arme)',
    'perdon(?:e|a|en|es|enos|eme)?',
  ]),
};
export const apologies = (sentence: Sentence): readonly Span[] => apologyPatterns[sentence.language].all(sentence.fold);

const thanksPatterns: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:thanks|thank you|thankyou|appreciate)\b/,
  es: /\b(?:gracias|agrade[cz]\w*)\b/,
};
export const thanks = (sentence: Sentence): boolean => thanksPatterns[sentence.language].test(sentence.fold);
