// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { messageText } from '../../../lib/helpdesks/thread/message-text.ts';

describe('words of a message', () => {
  it('come from the HTML, without quotes, images and markup', () => {
    const html =
      '<div class="zd-comment"><p>Hello,</p><p>it is <b>late</b> &amp; cold<img src="x"></p><blockquote>old</blockquote></div>';
    expect(messageText(html, 'plain')).toBe('Hello,\nit is late & cold');
  });
  it.each(['gmail_quote', 'freshdesk_quote', 'yahoo_quoted'])('leave out .%s', (name) => {
    expect(messageText(`<div>New</div><div class="${name}"><div>Old</div></div>`, undefined)).toBe('New');
  });
  it('keep a message that is nothing but a quote', () => {
    expect(messageText('<blockquote>only this</blockquote>', undefined)).toBe('only this');
  });
  it('come from the plain text where there is no HTML', () => {
    expect(messageText(undefined, ' a&nbsp;b\r\nc ')).toBe('a b\nc');
    expect(messageText('  ', 'plain')).toBe('plain');
    expect(messageText(undefined, undefined)).toBe('');
  });
});
