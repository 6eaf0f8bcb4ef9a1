import { folded } from './language/fold.ts';
import { forgetReadings } from './language/reading.ts';
import { type Placed, Sentence } from './language/sentence.ts';
import { blocksOf, sentencesIn } from './language/sentences.ts';
import { type Ballot, ballotOf, elected, isLetter, sentenceLanguage } from './language/vote.ts';
import { readThread, type ThreadFacts } from './thread.ts';
import type { Language, ReviewInput } from './types.ts';

/** A draft taken apart, and the thread it answers. */
export interface Read {
  readonly draft: string;
  readonly language: Language;
  readonly sentences: readonly Placed[];
  readonly thread: ThreadFacts | null;
}

/** One paragraph of the draft: its sentences, counted from its start, and which languages their words speak for. */
interface Block {
  readonly sentences: readonly {
    readonly start: number;
    readonly text: string;
    readonly fold: string;
    readonly ballot: Ballot;
  }[];
  /** Of the sentences; of the whole where one of them is cut inside a word. */
  readonly ballots: readonly Ballot[];
}

/** Takes drafts apart and keeps the paragraphs and sentences of the last one, with all that was found out about them. */
export function createReader(): { read(input: ReviewInput): Read } {
  let keptBlocks = new Map<string, Block>();
  let kept = new Map<string, Sentence>();
  let keptFor: Language | null = null;
  let messages: ReviewInput['thread'];
  let thread: ThreadFacts | null = null;

  const blocksIn = (draft: string): { at: number; block: Block }[] => {
    const now = new Map<string, Block>();
    const blocks = blocksOf(draft).map(({ start, end }) => {
      const text = draft.slice(start, end);
      const block = now.get(text) ?? keptBlocks.get(text) ?? readBlock(text);
      now.set(text, block);
      return { at: start, block };
    });
    keptBlocks = now;
    return blocks;
  };

  return {
    read(input) {
      const { draft } = input;
      forgetReadings();
      if (!sameThread(messages, input.thread)) {
        messages = input.thread?.map(({ from, text }) => ({ from, text }));
        thread = readThread(input.thread);
      }
      const blocks = blocksIn(draft);
      const language =
        input.language ?? elected(blocks.flatMap(({ block }) => block.ballots)) ?? thread?.language ?? 'en';
      // What a sentence is taken for hangs on the draft's language.
      if (language !== keptFor) kept = new Map();
      keptFor = language;
      const now = new Map<string, Sentence>();
      const sentences: Placed[] = [];
      for (const { at, block } of blocks) {
        for (const { start, text, fold, ballot } of block.sentences) {
          const sentence =
            now.get(text) ?? kept.get(text) ?? new Sentence(text, sentenceLanguage(ballot, language), fold);
          now.set(text, sentence);
          sentences.push({ at: at + start, sentence });
        }
      }
      kept = now;
      return { draft, language, sentences, thread };
    },
  };
}

function readBlock(text: string): Block {
  const fold = folded(text);
  let isCut = false;
  const sentences = sentencesIn(text).map(({ start, end }) => {
    isCut ||= isLetter(fold.charCodeAt(start - 1)) && isLetter(fold.charCodeAt(start));
    const words = text.slice(start, end);
    const ownFold = fold.slice(start, end);
    return { start, text: words, fold: ownFold, ballot: ballotOf(ownFold, words) };
  });
  return { sentences, ballots: isCut ? [ballotOf(fold, text)] : sentences.map(({ ballot }) => ballot) };
}

function sameThread(a: ReviewInput['thread'], b: ReviewInput['thread']): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((message, index) => message.from === b[index]?.from && message.text === b[index]?.text);
}
