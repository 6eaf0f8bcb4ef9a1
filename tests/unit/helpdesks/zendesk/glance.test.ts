// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.zendesk.com/agent/dashboard"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter, Draft, TicketRef } from '../../../../lib/helpdesks/types.ts';
import { zendeskAdapter } from '../../../../lib/helpdesks/zendesk/adapter.ts';
import { testSignal } from '../watching.ts';
import { goTo, mountPanes, paneHtml, showPane } from './panes.ts';

const ref: TicketRef = { helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket: '101' };
const silent = async () => undefined;
const everyNumber = [
  'data-ticket-id',
  'data-side-conversations-anchor-id',
  'data-channel-switcher-trigger-for-ticket-id',
];
/** The one match there must be. */
const the = (css: string, root: ParentNode = document): HTMLElement => {
  const found = root.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`no ${css}`);
  return found;
};
const changeNumbers = (root: Element) => {
  for (const one of [root, ...root.querySelectorAll('*')]) {
    for (const mark of everyNumber) if (one.hasAttribute(mark)) one.setAttribute(mark, '102');
  }
};

/** Another ticket's conversation comes into this one's, and nothing that was there changes. */
const mixIn = () =>
  the('[data-side-conversations-anchor-id]', pane).insertAdjacentHTML(
    'beforeend',
    `<div class="mixed">${paneHtml('102').replace('hidden', 'visible')}</div>`,
  );

let pane: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  mountPanes(paneHtml('101'), paneHtml('102'));
  goTo('/agent/tickets/101');
  pane = showPane(0);
});
afterEach(() => vi.useRealTimers());

describe('a glance at the active ticket', () => {
  it('does not search the page for what still stands', () => {
    const adapter = zendeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref);
    const search = vi.spyOn(document, 'querySelectorAll');
    expect(adapter.activeTicket('glance')).toEqual(ref);
    expect(search).not.toHaveBeenCalled();
    expect(adapter.activeTicket()).toEqual(ref);
    expect(search).toHaveBeenCalled();
    search.mockRestore();
  });
  const changes: Readonly<Record<string, () => void>> = {
    'the address names another ticket': () => goTo('/agent/tickets/102'),
    'the address names none': () => goTo('/agent/dashboard'),
    'another pane is shown': () => void showPane(1),
    'the pane is hidden': () => pane.style.setProperty('visibility', 'hidden'),
    'what is around the pane is hidden': () => the('#main_panes').style.setProperty('display', 'none'),
    'the pane is gone': () => pane.remove(),
    'the pane became another ticket’s': () => changeNumbers(pane),
    'the pane is becoming another ticket’s': () => changeNumbers(the('[data-side-conversations-anchor-id]', pane)),
    'another conversation stands in the pane': () => {
      const other = the('[data-side-conversations-anchor-id]', pane).cloneNode(true) as Element;
      changeNumbers(other);
      the('.ticket-panes-grid-layout', pane).replaceChildren(other);
    },
    'the pane stands in another ticket’s': () => the('#main_panes').setAttribute('data-ticket-id', '102'),
    'the page calls another pane the active one': () => {
      the('.ticket-panes-grid-layout', pane).dataset.isActive = 'false';
      the('#main_panes > :nth-child(2) .ticket-panes-grid-layout').dataset.isActive = 'true';
    },
    'the conversation is taken down': () => pane.replaceChildren(),
  };
  it.each(Object.entries(changes))('is none when %s', (_what, change) => {
    const adapter = zendeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref);
    change();
    vi.advanceTimersByTime(250);
    expect(adapter.activeTicket('glance')).toBeNull();
  });
  it('overlooks what came into the page for a second at most, and a full look sees it at once', () => {
    const adapter = zendeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref);
    mixIn();
    expect(adapter.activeTicket('glance')).toEqual(ref);
    vi.advanceTimersByTime(1_000);
    expect(adapter.activeTicket('glance')).toBeNull();
    the('.mixed').remove();
    expect(adapter.activeTicket('glance')).toEqual(ref);
    mixIn();
    expect(adapter.activeTicket()).toBeNull();
    expect(adapter.activeTicket('glance')).toBeNull();
  });
});

describe('the reply box, between two full looks', () => {
  const view = () => the('[data-test-id="editor-view"]', pane);
  const box = () => the('[contenteditable]', pane);
  const switcher = () => the('[data-channel]', pane);
  const changes: Readonly<Record<string, readonly [() => void, Draft | null]>> = {
    'is gone': [() => view().replaceChildren(), null],
    'is hidden': [() => box().style.setProperty('display', 'none'), null],
    'is another one': [
      () => {
        view().innerHTML = box().outerHTML.replace('Draft 101', 'Rebuilt');
      },
      { text: 'Rebuilt', kind: 'public' },
    ],
    'became a note': [
      () => switcher().setAttribute('data-channel', 'internal'),
      { text: 'Draft 101', kind: 'internal' },
    ],
    'has another switcher, which says note': [
      () => {
        switcher().outerHTML = switcher().outerHTML.replace('"web"', '"internal"');
      },
      { text: 'Draft 101', kind: 'internal' },
    ],
    'is marked as that of a chat': [
      () => box().setAttribute('data-test-id', 'omnicomposer-plain-text-ckeditor'),
      { text: 'Draft 101', kind: 'public', messaging: true },
    ],
    'is another ticket’s': [() => void showPane(1), null],
  };
  it.each(Object.entries(changes))('%s', (_what, [change, draft]) => {
    const drafts: (Draft | null)[] = [];
    zendeskAdapter(document, silent).watchDraft(ref, (one) => drafts.push(one), testSignal());
    vi.advanceTimersByTime(250);
    expect(drafts).toEqual([{ text: 'Draft 101', kind: 'public' }]);
    change();
    vi.advanceTimersByTime(550);
    expect(drafts.at(-1)).toEqual(draft);
  });
  const acts: Readonly<Record<string, (adapter: Adapter) => Promise<string>>> = {
    inserting: (adapter) => adapter.insertInDraft(ref, 'Hello'),
    replacing: (adapter) =>
      adapter.replaceInDraft(ref, { kind: 'public', draft: 'Draft 101', start: 0, end: 5, replacement: 'Hello' }),
  };
  it.each(Object.entries(acts))('is written into only after a full look: %s', async (_what, act) => {
    const adapter = zendeskAdapter(document, silent);
    adapter.watchDraft(ref, () => {}, testSignal());
    expect(adapter.activeTicket('glance')).toEqual(ref);
    mixIn();
    const before = document.body.innerHTML;
    expect(adapter.activeTicket('glance')).toEqual(ref);
    expect(await act(adapter)).toBe('changed');
    expect(document.body.innerHTML).toBe(before);
  });
});
