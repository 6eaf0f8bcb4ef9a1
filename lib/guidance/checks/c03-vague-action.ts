import { type Context, someSentence } from '../context.ts';
import { isChat, isClosing } from '../conversation.ts';
import { instructions } from '../language/instructions.ts';
import { isHold } from '../language/open-matters.ts';
import { type Placed, type Sentence, spanAt } from '../language/sentence.ts';
import { comingTimes } from '../language/times.ts';
import { vagueActions } from '../language/vague-actions.ts';
import { asks, finishedActs, firmPromises, hasLink } from '../next-steps.ts';
import type { Check } from './check.ts';

/** "Look into it", "keep you posted": an act nobody can check, in a reply that leaves the matter open. */
export const vagueAction: Check = {
  id: 'C03',
  group: 'C',
  severity: 'consider',
  title: { en: 'Vague action', es: 'Acción vaga' },
  message: {
    en: 'The customer cannot tell what will happen, nor when. Name the act and the hour.',
    es: 'El cliente no sabe qué va a pasar ni cuándo. Nombre el acto y la hora.',
  },
  rewrite: {
    en: 'I am reading the courier’s scan log now; you have my answer by 4 pm.',
    es: 'Estoy leyendo el registro del transportista; tiene mi respuesta antes de las 16 h.',
  },
  source: {
    principle: {
      en: 'A solution is an act somebody can see. Naming the thing you look at shows that you are looking.',
      es: 'Una solución es un acto que se puede ver. Nombrar lo que se mira demuestra que se está mirando.',
    },
    research: ['Packard and Berger 2021: concrete wording is what reads as listening'],
  },
  needs: {},
  kinds: ['public', 'internal'],
  detect(context) {
    if (isClosing(context) || someSentence(context, givesStep) || someSentence(context, isFirm)) return [];
    const chat = isChat(context);
    return context.sentences.flatMap((placed, index) => {
      if (hasTime(placed) || startsWithTime(context, index + 1)) return [];
      if (chat && isHold(placed.sentence)) return [];
      return placed.sentence.get(vagueActions).map((span) => spanAt(placed, span));
    });
  },
};

const waits =
  /\b(?:one|a|just a|1|two|2|few) (?:moments?|minutes?|mins?|seconds?|secs?)\b|bear with|hold on|hang on|(?<![a-z])(?:un|unos|dos|\d) (?:momento|momentito|minutos?|segundos?|instante)(?![a-z])|no se retire/;

/** The customer learns something to do or to read, is asked, or waits in the chat: the matter moves. */
const givesStep = (sentence: Sentence): boolean =>
  asks(sentence) || hasLink(sentence) || waits.test(sentence.fold) || sentence.get(instructions).length > 0;

/** Something done, or promised so that it can be checked. */
const isFirm = (sentence: Sentence): boolean =>
  sentence.get(vagueActions).length === 0 &&
  (sentence.get(finishedActs).length > 0 || sentence.get(firmPromises).length > 0);

const hasTime = ({ sentence }: Placed): boolean => sentence.get(comingTimes).length > 0;

/** "I'll look into it. By 4 pm you have my answer." */
function startsWithTime({ sentences }: Context, index: number): boolean {
  const next = sentences[index];
  return next !== undefined && next.sentence.text.length <= 80 && hasTime(next);
}
