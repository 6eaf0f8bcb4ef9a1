import { folded } from './language/fold.ts';
import { type Placed, Sentence } from './language/sentence.ts';
import { blocksOf, sentencesIn } from './language/sentences.ts';
import { type Ballot, ballotOf, elected, sentenceLanguage } from './language/vote.ts';
import { readThread, type ThreadFacts } from './thread.ts';
import type { Language, ReviewInput, Span } from './types.ts';

/** A draft taken apart, and the thread it answers. */
export interface Read {
  readonly draft: string;
  readonly language: Language;
  readonly sentences: readonly Placed[];
  readonly thread: ThreadFacts | null;
}

/** One paragraph of the draft: its sentences, counted from its start, and which language its words speak for. */
interface Block {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly ballot: Ballot;
}

/** Takes drafts apart and keeps the paragraphs and sentences of the last one, with all that was found out about them. */
export function createReader(): { read(input: ReviewInput): Read } {
  let keptBlocks = new Map<string, Block>();
  let kept = new Map<string, Sentence>();
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
      if (!sameThread(messages, input.thread)) {
        messages = input.thread?.map(({ from, text }) => ({ from, text }));
        thread = readThread(input.thread);
      }
      const blocks = blocksIn(draft);
      const language = input.language ?? elected(blocks.map(({ block }) => block.ballot)) ?? thread?.language ?? 'en';
      const now = new Map<string, Sentence>();
      const sentences: Placed[] = [];
      for (const { at, block } of blocks) {
        for (const { start, end } of block.spans) {
          const text = block.text.slice(start, end);
          const key = `${language}|${text}`;
          let sentence = now.get(key) ?? kept.get(key);
          if (!sentence) {
            const fold = folded(text);
            sentence = new Sentence(text, sentenceLanguage(fold, text, language), fold);
          }
          now.set(key, sentence);
          sentences.push({ at: at + start, sentence });
        }
      }
      kept = now;
      return { draft, language, sentences, thread };
    },
  };
}

const readBlock = (text: string): Block => ({ text, spans: sentencesIn(text), ballot: ballotOf(folded(text), text) });

function sameThread(a: ReviewInput['thread'], b: ReviewInput['thread']): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((message, index) => message.from === b[index]?.from && message.text === b[index]?.text);
}
