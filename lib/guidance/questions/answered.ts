import type { Context } from '../context.ts';
import { isCourtesy } from '../language/courtesies.ts';
import { type Placed, type Sentence, wholeOf } from '../language/sentence.ts';
import { type ContentStem, stems } from '../language/words.ts';
import { isNextStep } from '../next-steps.ts';
import type { Answer } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

const asking = /\?["')\]]{0,2}$/;
/** Questions looked at; nobody asks more in one message. */
const mostQuestions = 20;

/** Did I answer what they asked? Each question of the customer's last message needs a sentence that takes it up. */
export function answered(context: Context): Answer {
  const { thread } = context;
  const asked = (thread?.lastSentences.filter((sentence) => asking.test(sentence.text)) ?? []).slice(0, mostQuestions);
  if (!thread || asked.length === 0) return doesNotApply(context, lines.none.question);
  if (context.sentences.length === 0) return notYet(context, lines.none.draft);
  const taken: Placed[] = [];
  for (const question of asked) {
    const taker = answerTo(question, context);
    if (!taker) return notYet(context, lines.answered.notYet, [question.text]);
    taken.push(taker);
  }
  const evidence = [...new Set(taken)].map(wholeOf);
  return {
    ...yes(context, evidence, lines.answered.yes),
    because: notYet(context, lines.answered.yes, asked.map((question) => question.text).slice(0, 2)).because,
  };
}

const yesWords =
  /^["'¡ ]{0,2}(?:(?:hi|hello|hola)[^,.!]{0,30}[,.!] ?)?(?:yes|no|yep|sure|certainly|of course|correct|right|unfortunately not|si|claro|por supuesto|correcto|exacto|efectivamente)\b/;
const saysYesOrNo = ({ fold }: Sentence): boolean => yesWords.test(fold);
const askedStems = (question: Sentence): ReadonlyMap<string, ContentStem> =>
  new Map(question.get(stems).map((stem) => [stem.stem, stem]));

/** The sentence of the draft that takes the question up: shares a word of it, says yes or no, or acts where it holds no word. */
function answerTo(question: Sentence, context: Context): Placed | null {
  const asked = question.get(askedStems);
  const real = context.sentences.filter(({ sentence }) => sentence.fold.length > 3);
  const direct = real.find(
    ({ sentence }) => sentence.get(stems).some(({ stem }) => asked.has(stem)) || sentence.get(saysYesOrNo),
  );
  if (direct) return direct;
  if (asked.size > 1) return null;
  return real.find(({ sentence }) => !sentence.get(isCourtesy) && sentence.get(isNextStep)) ?? null;
}
