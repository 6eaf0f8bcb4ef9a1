/** HTML as plain text, without ever putting it into a page: parsed apart, nothing in it loads or runs. */
import { readDraft } from './read-draft.ts';

/** Text of a message's HTML, one line per block; images are left out. `skip` leaves out whole elements. */
export function textOfHtml(html: string, skip?: (element: Element) => boolean): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return readDraft(body, { image: '', ...(skip && { skip }) }).text.trim();
}
