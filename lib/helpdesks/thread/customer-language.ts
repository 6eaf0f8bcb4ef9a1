import { folded } from '../../guidance/language/fold.ts';
import { languageOf } from '../../guidance/language/vote.ts';
import type { ThreadMessage } from '../types.ts';

const vote = (text: string) => languageOf(folded(text), text);

/**
 * Language of what the customer writes: the newest message that says enough decides, because customers switch; then all
 * messages together; then the subject.
 */
export function customerLanguage(thread: readonly ThreadMessage[], subject: string | null): 'en' | 'es' | null {
  const texts = thread.filter((message) => message.from === 'customer').map((message) => message.text);
  for (const text of texts.toReversed()) {
    const language = vote(text);
    if (language !== null) return language;
  }
  return vote([...texts, subject ?? ''].join('\n'));
}
