import type { Context } from '../context.ts';
import { empathyFormulas, regretFormulas } from '../language/empathy.ts';
import { takesUpCase } from '../language/naming.ts';
import { type Placed, type Sentence, spanAt } from '../language/sentence.ts';
import { stems } from '../language/words.ts';
import type { Span } from '../types.ts';
import type { Check } from './check.ts';

/** A stock sentence of sympathy with no fact of the case in it. */
export const emptyEmpathy: Check = {
  id: 'U02',
  group: 'U',
  severity: 'fix',
  title: { en: 'Empathy formula with nothing behind it', es: 'Fórmula de empatía vacía' },
  message: {
    en: 'The customer has read this sentence before; nothing in it is about them.',
    es: 'El cliente ya ha leído esta frase otras veces; nada en ella habla de su caso.',
  },
  rewrite: {
    en: 'Keep one sentence, make it provable: “You took a day off for a delivery that never came.”',
    es: 'Una sola frase, comprobable: «Pidió un día libre para una entrega que no llegó».',
  },
  source: {
    principle: {
      en: 'Feelings for sale are not believed. Understanding shows in the facts of the case, said once.',
      es: 'Los sentimientos en venta no se creen. Que se ha entendido se ve en los hechos del caso, dichos una vez.',
    },
    research: [
      'Herhausen and others 2023: specific listening calms angry customers',
      'Marinova, Singh and Singh 2018: repeated relational talk weakens the effect of solving',
    ],
  },
  needs: {},
  kinds: ['public'],
  detect(context) {
    return context.sentences.flatMap((placed, index) => {
      const { sentence } = placed;
      const felt = sentence.get(empathyFormulas);
      const regret = sentence.get(regretFormulas);
      if (felt.length > 0 && !hasFact(context, index, felt)) return [spanAt(placed, joined(felt))];
      if (regret.length > 0 && !isNamed(context, placed, regret)) return [spanAt(placed, joined(regret))];
      return [];
    });
  },
};

const joined = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map((span) => span.start)),
  end: Math.max(...spans.map((span) => span.end)),
});

/** A feeling is backed by a fact in its own sentence or the one beside it. */
function hasFact({ sentences, thread }: Context, index: number, formulas: readonly Span[]): boolean {
  const own = sentences[index];
  if (!own) return false;
  if (!thread) return ownWords(own.sentence, formulas) >= 2;
  const near = [sentences[index - 1], own, sentences[index + 1]].filter((placed) => placed !== undefined);
  return near.some((placed) => takesUpCase([placed], thread));
}

/** A plain regret is courtesy where the reply names the case anywhere. */
function isNamed({ sentences, thread }: Context, placed: Placed, formulas: readonly Span[]): boolean {
  if (thread) return takesUpCase(sentences, thread);
  const elsewhere = sentences.filter((other) => other !== placed);
  const facts = elsewhere.reduce((sum, { sentence }) => sum + ownWords(sentence, []), 0);
  return ownWords(placed.sentence, formulas) >= 1 || facts >= 3;
}

function ownWords(sentence: Sentence, except: readonly Span[]): number {
  const outside = sentence
    .get(stems)
    .filter((stem) => !except.some((span) => span.start <= stem.start && stem.end <= span.end));
  return outside.reduce((sum, stem) => sum + stem.weight, 0);
}
