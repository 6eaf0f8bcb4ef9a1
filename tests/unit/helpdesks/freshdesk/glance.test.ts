// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.freshdesk.com/a/tickets/42"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshdeskAdapter } from '../../../../lib/helpdesks/freshdesk/adapter.ts';
import type { Draft, TicketRef } from '../../../../lib/helpdesks/types.ts';
import { testSignal } from '../watching.ts';

const ref: TicketRef = { helpdesk: 'freshdesk', host: 'practice.freshdesk.com', ticket: '42' };
const silent = async () => undefined;
const editor = '<div class="fr-element fr-view" contenteditable="true"><p>We look</p></div>';
const crumb = () => document.querySelector<HTMLElement>('.breadcrumb__item');

beforeEach(() => {
  vi.useFakeTimers();
  history.pushState(null, '', '/a/tickets/42');
  document.title = '[#42] Where is it : Practice';
  document.body.innerHTML = `<ol><li class="breadcrumb__item active">42</li></ol><div id="replies">${editor}</div>`;
});
afterEach(() => vi.useRealTimers());

describe('a glance at the active ticket', () => {
  it('does not search the page for what still stands', () => {
    const adapter = freshdeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref);
    const search = vi.spyOn(document, 'querySelectorAll');
    expect(adapter.activeTicket('glance')).toEqual(ref);
    expect(search).not.toHaveBeenCalled();
    expect(adapter.activeTicket()).toEqual(ref);
    expect(search).toHaveBeenCalled();
    search.mockRestore();
  });
  const changes: Readonly<Record<string, () => void>> = {
    'the address names another ticket': () => history.pushState(null, '', '/a/tickets/43'),
    'the title names another ticket': () => {
      document.title = '[#43] Other : Practice';
    },
    'the crumb names another ticket': () => {
      document.body.innerHTML = document.body.innerHTML.replace('42', '43');
    },
    'the crumb’s words changed': () => {
      const text = crumb()?.firstChild;
      if (text) text.textContent = '43';
    },
  };
  it.each(Object.entries(changes))('is none when %s', (_what, change) => {
    const adapter = freshdeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref);
    change();
    expect(adapter.activeTicket('glance')).toBeNull();
  });
  it('sees a crumb that is shown again', () => {
    document
      .querySelector('ol')
      ?.insertAdjacentHTML('beforeend', '<li class="breadcrumb__item active" style="display: none">43</li>');
    const adapter = freshdeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref);
    document.querySelector('ol > :last-child')?.removeAttribute('style');
    expect(adapter.activeTicket('glance')).toBeNull();
  });
});

describe('the reply box, between two full looks', () => {
  const changes: Readonly<Record<string, readonly [() => void, Draft | null]>> = {
    'is gone': [() => document.querySelector('#replies')?.replaceChildren(), null],
    'is hidden': [() => document.querySelector('#replies')?.setAttribute('style', 'display: none'), null],
    'is another one': [
      () =>
        document
          .querySelector('.fr-element')
          ?.replaceWith(document.createRange().createContextualFragment(editor.replace('We look', 'Again'))),
      { text: 'Again', kind: 'public' },
    ],
    'is another ticket’s': [() => history.pushState(null, '', '/a/tickets/43'), null],
  };
  it.each(Object.entries(changes))('%s', (_what, [change, draft]) => {
    const drafts: (Draft | null)[] = [];
    freshdeskAdapter(document, silent).watchDraft(ref, (one) => drafts.push(one), testSignal());
    vi.advanceTimersByTime(250);
    expect(drafts).toEqual([{ text: 'We look', kind: 'public' }]);
    change();
    vi.advanceTimersByTime(550);
    expect(drafts.at(-1)).toEqual(draft);
  });
});
