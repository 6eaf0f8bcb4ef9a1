import { folded } from './language/fold.ts';
import { type Placed, Sentence } from './language/sentence.ts';
import { sentencesOf } from './language/sentences.ts';
import { languageOf, sentenceLanguage } from './language/vote.ts';
import { readThread, type ThreadFacts } from './thread.ts';
import type { Language, ReviewInput } from './types.ts';

/** A draft taken apart, and the thread it answers. */
export interface Read {
  readonly draft: string;
  readonly language: Language;
  readonly sentences: readonly Placed[];
  readonly thread: ThreadFacts | null;
}

/** Takes drafts apart and keeps the sentences of the last one, with all that was found out about them. */
export function createReader(): { read(input: ReviewInput): Read } {
  let kept = new Map<string, Sentence>();
  let messages: ReviewInput['thread'];
  let thread: ThreadFacts | null = null;

  return {
    read(input) {
      const { draft } = input;
      if (!sameThread(messages, input.thread)) {
        messages = input.thread?.map(({ from, text }) => ({ from, text }));
        thread = readThread(input.thread);
      }
      const language = input.language ?? languageOf(folded(draft), draft) ?? thread?.language ?? 'en';
      const now = new Map<string, Sentence>();
      const sentences = sentencesOf(draft).map(({ start, end }): Placed => {
        const text = draft.slice(start, end);
        const key = `${language}|${text}`;
        const sentence =
          now.get(key) ?? kept.get(key) ?? new Sentence(text, sentenceLanguage(folded(text), text, language));
        now.set(key, sentence);
        return { at: start, sentence };
      });
      kept = now;
      return { draft, language, sentences, thread };
    },
  };
}

function sameThread(a: ReviewInput['thread'], b: ReviewInput['thread']): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((message, index) => message.from === b[index]?.from && message.text === b[index]?.text);
}
