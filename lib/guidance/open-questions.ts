import type { Context } from './context.ts';
import { isCourtesy } from './language/courtesies.ts';
import { dataAsked } from './language/data-asked.ts';
import { answersDirectly } from './language/direct-answers.ts';
import { handovers } from './language/done-acts.ts';
import { givesCause } from './language/empty-reasons.ts';
import { givesFigure } from './language/figures.ts';
import { folded } from './language/fold.ts';
import { instructions } from './language/instructions.ts';
import { isHold, openMatters } from './language/open-matters.ts';
import { sharedWith } from './language/overlap.ts';
import { pointsBack, type Wanted, wanted } from './language/questions-asked.ts';
import { refusals } from './language/refusals.ts';
import { Sentence } from './language/sentence.ts';
import { sentencesOf } from './language/sentences.ts';
import { times } from './language/times.ts';
import { type ContentStem, stems, words } from './language/words.ts';
import { asks, finishedActs, firmPromises, hasLink } from './next-steps.ts';
import type { ThreadFacts } from './thread.ts';

/**
 * Questions of the customer's last words that nothing in the draft takes up: no word of theirs, no answer of the kind
 * asked for, no yes or no, nothing asked back. Doubt speaks for the draft.
 */
export function openQuestions(context: Context): readonly Sentence[] {
  const { thread, language } = context;
  if (!thread || (thread.language !== null && thread.language !== language)) return [];
  const length = context.sentences.reduce((sum, { sentence }) => sum + sentence.get(words).length, 0);
  if (length < fewWords) return [];
  const asked = questionsOf(thread);
  if (asked.length === 0) return [];
  const answers = [...context.sentences.map(({ sentence }) => sentence), ...since(thread, language)];
  if (numbered.test(context.draft) || nowSolved.test(thread.last.slice(-2000).toLowerCase())) return [];
  if (answers.some((sentence) => sentence.get(isHold) || asksBack(sentence) || opensChat.test(sentence.fold)))
    return [];
  const used = new Set<Sentence>();
  const untaken = asked.filter(({ named }) => {
    const takers = answers.filter((sentence) => sharedWith(sentence, named).length > 0);
    for (const taker of takers) used.add(taker);
    return takers.length === 0;
  });
  const open = untaken.filter(({ kind }) => !answers.some((sentence) => fits(kind, sentence, used.has(sentence))));
  const free = answers.filter((sentence) => !used.has(sentence) && sentence.get(couldAnswer)).length;
  return open.slice(free).map(({ sentence }) => sentence);
}

/** "You're through to Ana": the first turn of a chat, before anything can be answered. */
const opensChat =
  /\b(?:you're|you are|you've come) (?:now )?(?:through to|chatting with|speaking (?:with|to)|connected (?:with|to))|^(?:hi|hello|hola|buen[oa]s)[^.]{0,30}(?:my name is|mi nombre es|me llamo|le atiende|te atiende|soy) /;
/** The closing question of every reply asks nothing about this case. */
const anythingElse =
  /\b(?:anything|something) else\b|\bany (?:other|further|more) (?:questions?|doubts?|queries)\b|\b(?:how|what) (?:else )?(?:can|may) (?:i|we) (?:help|assist|do for)|(?<![a-z])(?:algo mas|alguna (?:otra|mas)|otra (?:cosa|duda|consulta)|en que (?:mas )?(?:puedo|podemos) ayudar)/;
/** Needs to know more first. */
const asksBack = (sentence: Sentence): boolean =>
  (asks(sentence) && !anythingElse.test(sentence.fold)) ||
  sentence.get(dataAsked).length > 0 ||
  /\blet'?s (?:have|take) a look\b/.test(sentence.fold);
/** The customer found it meanwhile. */
const nowSolved =
  /\b(?:(?:it|that|this|everything|all) (?:is )?(?:now )?(?:works|worked|working|solved|fixed|sorted)|never ?mind|figured it out|found (?:it|out)|problem solved)\b|ya (?:funciona|lo he (?:encontrado|solucionado|resuelto)|est[aá] (?:solucionado|resuelto))|olv[ií]d[ea]lo/;
/** Answers given number by number, in words of their own. */
const numbered = /(?:^|\n)\s{0,8}(?:1|a)[.)-][\s\S]{1,2000}?\n\s{0,8}(?:2|b)[.)-]/i;

/** The customer answers below our own question. */
function isQuotedBack({ fold }: Sentence, house: string): boolean {
  const question = fold.slice(Math.max(fold.lastIndexOf('¿') + 1, fold.search(/[a-z]/)));
  const tail = question.slice(-60);
  return house !== '' && tail.length >= 9 && house.includes(tail);
}

/** A question of the customer's that wants an answer. */
interface Asked {
  readonly sentence: Sentence;
  readonly kind: Wanted;
  readonly named: ReadonlyMap<string, ContentStem>;
}

const mostQuestions = 20;
const kept = new WeakMap<ThreadFacts, readonly Asked[]>();

/** Questions of the last words, found once per thread. */
function questionsOf(thread: ThreadFacts): readonly Asked[] {
  const known = kept.get(thread);
  if (known) return known;
  const house = folded(thread.house);
  const asked = thread.lastSentences.flatMap((sentence, index): Asked[] => {
    const kind = sentence.get(wanted);
    if (!kind || isQuotedBack(sentence, house)) return [];
    return [{ sentence, kind, named: wordsOfQuestion(thread.lastSentences, index) }];
  });
  const first = asked.slice(0, mostQuestions);
  kept.set(thread, first);
  return first;
}

/** Below this the draft is a greeting being typed. */
const fewWords = 4;

/** The question's content words, with those of the two sentences before where the question points back to it. */
function wordsOfQuestion(sentences: readonly Sentence[], index: number): ReadonlyMap<string, ContentStem> {
  const question = sentences[index];
  const from = question?.get(pointsBack) ? Math.max(0, index - 2) : index;
  const all = sentences
    .slice(from, index + 1)
    .filter((sentence) => sentence === question || !/\?/.test(sentence.text))
    .flatMap((sentence) => sentence.get(stems));
  return new Map(all.map((stem) => [stem.stem, stem]));
}

const written = new WeakMap<ThreadFacts, readonly Sentence[]>();

/** What the house has written since, taken apart once per thread. */
function since(thread: ThreadFacts, language: Context['language']): readonly Sentence[] {
  const text = thread.houseSince;
  const known =
    written.get(thread) ??
    sentencesOf(text).map((span) => new Sentence(text.slice(span.start, span.end), thread.language ?? language));
  written.set(thread, known);
  return known;
}

/** "You can switch on the first of the month" to "can I". */
const youCan =
  /\byou (?:can|can't|cannot|may|could)\b|(?<![a-z])(?:puede|puedes|podra|podras|podria|podrias|se puede|se pueden)(?![a-z])/;
const personalAct =
  /\b(?:i|we)(?:'ve| have) (?!received|noted|read|seen)[a-z]{3,12}(?:ed|nt|ut|en)\b|(?<![a-z])(?:he|hemos) (?!recibido|visto|leido)[a-z]{2,12}(?:ado|ido|to|cho)(?![a-z])/;

/** An answer of the kind that was asked for, whatever its words. A sentence that takes up another question acts for that one. */
function fits(kind: Wanted, sentence: Sentence, taken: boolean): boolean {
  if (kind === 'time') return sentence.get(times).length > 0;
  if (kind === 'amount') return sentence.get(givesFigure) || /\d/.test(sentence.fold);
  if (kind === 'reason') return sentence.get(givesCause);
  if (kind === 'way' && youCan.test(sentence.fold)) return true;
  if (kind === 'fact' || taken) return false;
  if (sentence.get(refusals).length > 0) return true;
  if (kind === 'yes-or-no') return false;
  return (
    personalAct.test(sentence.fold) ||
    sentence.get(finishedActs).length > 0 ||
    sentence.get(firmPromises).length > 0 ||
    sentence.get(handovers).length > 0 ||
    sentence.get(instructions).length > 0
  );
}

/** Says something that may well be the answer to one question left: a yes, a link, a step, a word that it is being looked into. */
const couldAnswer = (sentence: Sentence): boolean =>
  sentence.get(answersDirectly) ||
  hasLink(sentence) ||
  sentence.get(instructions).length > 0 ||
  sentence.get(handovers).length > 0 ||
  (sentence.get(openMatters).length > 0 && !sentence.get(isCourtesy)) ||
  sentence.get(refusals).length > 0;
