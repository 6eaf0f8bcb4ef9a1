import type { Context } from '../context.ts';
import { isCourtesy } from '../language/courtesies.ts';
import { sharedWith } from '../language/overlap.ts';
import { type Placed, type Sentence, wholeOf } from '../language/sentence.ts';
import { stems } from '../language/words.ts';
import { isNextStep } from '../next-steps.ts';
import type { Answer } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

/** Did I answer what they asked? Each question of the customer's last message needs a sentence that takes it up. */
export function answered(context: Context): Answer {
  const { thread } = context;
  const asked = thread?.lastSentences.filter((sentence) => /\?["')\]]{0,2}$/.test(sentence.text)) ?? [];
  if (!thread || asked.length === 0) return doesNotApply(context, lines.none.question);
  if (context.sentences.length === 0) return notYet(context, lines.none.draft);
  const taken = asked.map((question) => answerTo(question, context));
  const open = asked[taken.indexOf(null)];
  if (open) return notYet(context, lines.answered.notYet, [open.text]);
  const evidence = [...new Set(taken)].filter((placed) => placed !== null).map(wholeOf);
  return {
    ...yes(context, evidence, lines.answered.yes),
    because: notYet(context, lines.answered.yes, asked.map((question) => question.text).slice(0, 2)).because,
  };
}

const yesOrNo =
  /^["'¡ ]{0,2}(?:(?:hi|hello|hola)[^,.!]{0,30}[,.!] ?)?(?:yes|no|yep|sure|certainly|of course|correct|right|unfortunately not|si|claro|por supuesto|correcto|exacto|efectivamente)\b/;

/** The sentence of the draft that takes the question up: shares a word of it, says yes or no, or acts where it holds no word. */
function answerTo(question: Sentence, context: Context): Placed | null {
  const asked = new Map(question.get(stems).map((stem) => [stem.stem, stem]));
  const real = context.sentences.filter(({ sentence }) => sentence.fold.length > 3);
  const direct = real.find(({ sentence }) => sharedWith(sentence, asked).length > 0 || yesOrNo.test(sentence.fold));
  if (direct) return direct;
  if (asked.size > 1) return null;
  return real.find(({ sentence }) => !sentence.get(isCourtesy) && sentence.get(isNextStep)) ?? null;
}
