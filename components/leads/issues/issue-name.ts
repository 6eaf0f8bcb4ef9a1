import type { Issue } from '../../../lib/sync/protocol-issues.ts';
import type { Texts } from '../texts.ts';

/** What leads called an issue, else its tag, product or area, and the words its insights share. */
export function issueName(
  { title, tag, product, area, words }: Pick<Issue, 'title' | 'tag' | 'product' | 'area' | 'words'>,
  texts: Pick<Texts, 'tag'>,
): string {
  if (title !== null) return title;
  const about = [texts.tag(tag), product, area].filter(Boolean).join(' · ');
  return words.length > 0 ? `${about}: ${words.slice(0, 3).join(', ')}` : about;
}
