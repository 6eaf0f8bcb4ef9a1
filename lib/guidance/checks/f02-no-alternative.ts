import { someSentence } from '../context.ts';
import { alternatives } from '../language/alternatives.ts';
import { instructions } from '../language/instructions.ts';
import { isHold } from '../language/open-matters.ts';
import { refusals } from '../language/refusals.ts';
import { type Sentence, spanAt } from '../language/sentence.ts';
import { asks, finishedActs, firmPromises, hasLink } from '../next-steps.ts';
import type { Check } from './check.ts';

/** A refusal, and no option anywhere in the draft. */
export const noAlternative: Check = {
  id: 'F02',
  group: 'F',
  severity: 'fix',
  title: { en: 'Refusal without an alternative', es: 'Negativa sin alternativa' },
  message: {
    en: 'The customer meets a closed door: put before them what you do have to offer.',
    es: 'El cliente se encuentra una puerta cerrada: póngale delante lo que sí puede ofrecerle.',
  },
  rewrite: {
    en: 'What I can do is repair it for $30 or give $45 for it in exchange.',
    es: 'Lo que sí puedo hacer es repararlo por 30 € o darle 45 € a cambio.',
  },
  source: {
    principle: {
      en: 'Fair value is simply putting before customers what we have to offer.',
      es: 'El valor justo es, sencillamente, poner delante del cliente lo que tenemos para ofrecer.',
    },
    research: [
      'ISO 10002:2018: with the decision, say what else the customer may do',
      'Dixon, Freeman and Toman 2010: words about what is possible lower the effort felt',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    const refused = context.sentences.flatMap((placed) =>
      placed.sentence.get(refusals).map((span) => spanAt(placed, span)),
    );
    const first = refused[0];
    return first && !someSentence(context, offersSomething) ? [first] : [];
  },
};

/** A way round, a link, a question, an act: any of them opens another door. */
function offersSomething(sentence: Sentence): boolean {
  return (
    asks(sentence) ||
    hasLink(sentence) ||
    sentence.get(isHold) ||
    sentence.get(alternatives) ||
    sentence.get(instructions).length > 0 ||
    sentence.get(finishedActs).length > 0 ||
    sentence.get(firmPromises).length > 0
  );
}
