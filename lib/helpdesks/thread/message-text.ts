/** The words of one message: plain, without what it quotes. */
import { textOfHtml } from '../../editor/html-text.ts';
import { withoutQuotedHistory } from './quoted-history.ts';

/**
 * How mail programs and the two helpdesks mark quoted history in HTML. In Zendesk new text ends at the first
 * `blockquote` (field-tested by several); `freshdesk_quote` is Freshdesk's own class (seen in its mail templates).
 */
const quoted =
  'blockquote, .gmail_quote, .freshdesk_quote, .yahoo_quoted, .moz-cite-prefix, .OutlookMessageHeader, #divRplyFwdMsg, #appendonsend';

/** Leaves out quoted history; for messages and for drafts. */
export const isQuoted = (element: Element): boolean => element.matches(quoted);

/** Text of a message from its HTML, or from its plain text where there is no HTML. */
export function messageText(html: string | undefined, plain: string | undefined): string {
  if (html !== undefined && html.trim() !== '') {
    const own = textOfHtml(html, isQuoted);
    return withoutQuotedHistory(own === '' ? textOfHtml(html) : own);
  }
  return withoutQuotedHistory((plain ?? '').replace(/&nbsp;|\u00A0/g, ' ').replace(/\r\n?/g, '\n'));
}
