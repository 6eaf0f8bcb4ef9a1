import type { Hit } from './cue-hits.ts';
import type { NormalisedText } from './normalised-text.ts';
import type { SaidText, Suggestion, WordsPlace } from './suggestion.ts';

/** What the customer said in a thread as one text, and which message each part comes from. */
export interface JoinedText {
  readonly text: string;
  readonly parts: readonly { readonly message: number; readonly start: number; readonly text: string }[];
}

/** UTF-16 units that are read; a longer thread is cut here. */
const readLimit = 20_000;
/** The end of a message is the end of a sentence. */
const between = '\n\n';
/** Words shown for one tag. */
const mostWords = 4;

/** Joins what the customer wrote; what agents wrote is passed over. */
export function joinTexts(thread: readonly SaidText[]): JoinedText {
  const parts: { message: number; start: number; text: string }[] = [];
  let text = '';
  thread.forEach((said, message) => {
    if (said.from !== 'customer' || text.length >= readLimit) return;
    const start = text === '' ? 0 : text.length + between.length;
    const kept = said.text.slice(0, readLimit - start);
    text += (text === '' ? '' : between) + kept;
    parts.push({ message, start, text: kept });
  });
  return { text, parts };
}

/** The words of the reasons, each once, strongest first, and where they stand. Words that run over the end of a message are cut there. */
export function quoted(
  reasons: readonly Hit[],
  normalised: NormalisedText,
  said: JoinedText,
): Pick<Suggestion, 'words' | 'places'> {
  const words: string[] = [];
  const places: WordsPlace[] = [];
  const shown: Hit[] = [];
  for (const reason of [...reasons].sort((a, b) => b.weight - a.weight || a.start - b.start)) {
    if (words.length >= mostWords) break;
    if (shown.some((other) => reason.start < other.end && other.start < reason.end)) continue;
    const { start, end } = normalised.place(reason.start, reason.end);
    const part = said.parts.findLast((one) => one.start <= start);
    if (part === undefined) continue;
    const place = {
      message: part.message,
      start: start - part.start,
      end: Math.min(end - part.start, part.text.length),
    };
    const quote = part.text.slice(place.start, place.end);
    if (quote === '' || words.includes(quote)) continue;
    words.push(quote);
    places.push(place);
    shown.push(reason);
  }
  return { words, places };
}
