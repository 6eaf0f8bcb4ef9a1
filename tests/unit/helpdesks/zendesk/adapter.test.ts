// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.zendesk.com/agent/dashboard"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, TicketRef } from '../../../../lib/helpdesks/types.ts';
import { zendeskAdapter } from '../../../../lib/helpdesks/zendesk/adapter.ts';
import { eventually, testSignal } from '../watching.ts';
import { goTo, mountPanes, paneHtml, showPane } from './panes.ts';

const ref = (ticket: string): TicketRef => ({ helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket });
const silent = async () => undefined;

beforeEach(() => {
  document.documentElement.removeAttribute('data-theme');
  mountPanes(paneHtml('101'), paneHtml('102'), paneHtml('103'));
  goTo('/agent/dashboard');
});
afterEach(() => vi.useRealTimers());

describe('the active ticket', () => {
  it('is the one address and shown pane agree on', () => {
    const adapter = zendeskAdapter(document, silent);
    expect(adapter.activeTicket()).toBeNull();
    for (const [index, ticket] of ['101', '102', '103'].entries()) {
      goTo(`/agent/tickets/${ticket}`);
      expect(adapter.activeTicket()).toBeNull();
      showPane(index);
      expect(adapter.activeTicket()).toEqual(ref(ticket));
    }
    goTo('/agent/dashboard');
    expect(adapter.activeTicket()).toBeNull();
  });
  it.each(['ticket', 'conversation', 'switcher'] as const)('is known by the %s mark alone', (mark) => {
    mountPanes(paneHtml('101', { marks: [mark] }), paneHtml('102', { marks: [mark] }));
    goTo('/agent/tickets/102');
    showPane(0);
    expect(zendeskAdapter(document, silent).activeTicket()).toBeNull();
    showPane(1);
    expect(zendeskAdapter(document, silent).activeTicket()).toEqual(ref('102'));
  });
  it('is none while another grid is called the active one', () => {
    goTo('/agent/tickets/101');
    showPane(0);
    document.querySelectorAll<HTMLElement>('.ticket-panes-grid-layout').forEach((grid, index) => {
      grid.dataset.isActive = String(index === 1);
    });
    expect(zendeskAdapter(document, silent).activeTicket()).toBeNull();
  });
  it('is not one that another ticket’s pane merely lists', () => {
    mountPanes(paneHtml('101', { inside: '<ul><li data-ticket-id="102">Related</li></ul>' }), paneHtml('102'));
    showPane(0);
    goTo('/agent/tickets/102');
    expect(zendeskAdapter(document, silent).activeTicket()).toBeNull();
    goTo('/agent/tickets/101');
    expect(zendeskAdapter(document, silent).activeTicket()).toEqual(ref('101'));
  });
  it.each(['data-ticket-id', 'data-side-conversations-anchor-id'])(
    'is none while a pane is half changed: %s',
    (mark) => {
      mountPanes(paneHtml('101'));
      const pane = showPane(0);
      for (const element of [pane, ...pane.querySelectorAll('*')]) {
        if (element.hasAttribute(mark)) element.setAttribute(mark, '102');
      }
      for (const ticket of ['101', '102']) {
        goTo(`/agent/tickets/${ticket}`);
        expect(zendeskAdapter(document, silent).activeTicket()).toBeNull();
      }
    },
  );
  it('is trusted by address alone only on a page without any mark, once the address stood still', () => {
    vi.useFakeTimers();
    mountPanes(paneHtml('101', { marks: [] }), paneHtml('102', { marks: [] }));
    const adapter = zendeskAdapter(document, silent);
    goTo('/agent/tickets/101');
    showPane(0);
    expect(adapter.activeTicket()).toBeNull();
    vi.advanceTimersByTime(2_500);
    expect(adapter.activeTicket()).toEqual(ref('101'));
    goTo('/agent/tickets/102');
    expect(adapter.activeTicket()).toBeNull();
  });
  it('is that of the address alone where nothing is marked or shown, never against what is shown', () => {
    vi.useFakeTimers();
    const adapter = zendeskAdapter(document, silent);
    goTo('/agent/tickets/102');
    showPane(0);
    expect(adapter.activeTicket()).toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(adapter.activeTicket()).toBeNull();
    document.body.innerHTML = '<div>A page nobody knows</div>';
    expect(adapter.activeTicket()).toEqual(ref('102'));
    goTo('/agent/tickets/103');
    expect(adapter.activeTicket()).toBeNull();
    goTo('/agent/dashboard');
    vi.advanceTimersByTime(60_000);
    expect(adapter.activeTicket()).toBeNull();
  });
  it('is none on an empty page', () => {
    document.body.innerHTML = '';
    goTo('/agent/tickets/101');
    expect(zendeskAdapter(document, silent).activeTicket()).toBeNull();
  });
});

describe('the draft', () => {
  const watch = (ticket: string) => {
    const drafts: (Draft | null)[] = [];
    const adapter = zendeskAdapter(document, silent);
    adapter.watchDraft(ref(ticket), (draft) => drafts.push(draft), testSignal());
    return drafts;
  };
  const editableOf = (pane: Element) => {
    const editable = pane.querySelector('[contenteditable]');
    if (editable === null) throw new Error('no composer');
    return editable;
  };

  it('is that of the ticket asked for, at once and after every change', async () => {
    goTo('/agent/tickets/102');
    const pane = showPane(1);
    const drafts = watch('102');
    expect(drafts).toEqual([{ text: 'Draft 102', kind: 'public' }]);
    editableOf(pane).innerHTML = '<p>Hello</p><p>there</p><blockquote>Their words</blockquote>';
    await eventually(() => expect(drafts.at(-1)?.text).toBe('Hello\nthere'));
    const text = pane.querySelector('p')?.firstChild as Text;
    text.data = 'Hello you';
    await eventually(() => expect(drafts.at(-1)?.text).toBe('Hello you\nthere'));
  });
  it('is read in the pause of somebody who writes, and three seconds after the first key of somebody who never pauses', async () => {
    vi.useFakeTimers();
    goTo('/agent/tickets/102');
    const editable = editableOf(showPane(1));
    const drafts = watch('102');
    const text = editable.querySelector('p')?.firstChild as Text;
    const type = async (keys: number) => {
      for (let key = 0; key < keys; key += 1) {
        text.data += 'a';
        await vi.advanceTimersByTimeAsync(100);
      }
    };
    await type(20);
    expect(drafts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(250);
    expect(drafts).toHaveLength(2);
    await type(29);
    expect(drafts).toHaveLength(2);
    await type(3);
    expect(drafts).toHaveLength(3);
  });
  it('is read at once when whoever wrote turns to something else', async () => {
    vi.useFakeTimers();
    goTo('/agent/tickets/102');
    const editable = editableOf(showPane(1));
    const drafts = watch('102');
    (editable.querySelector('p')?.firstChild as Text).data += ', and more';
    await vi.advanceTimersByTimeAsync(50);
    expect(drafts).toHaveLength(1);
    editable.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(30);
    expect(drafts.at(-1)?.text).toBe('Draft 102, and more');
  });
  it('is null as soon as another ticket is shown, and there again on return', async () => {
    goTo('/agent/tickets/102');
    showPane(1);
    const drafts = watch('102');
    goTo('/agent/tickets/101');
    showPane(0);
    await eventually(() => expect(drafts.at(-1)).toBeNull());
    goTo('/agent/tickets/102');
    showPane(1);
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Draft 102', kind: 'public' }));
    expect(drafts.filter((draft) => draft !== null && draft.text !== 'Draft 102')).toEqual([]);
  });
  it('follows a composer that is rebuilt', async () => {
    goTo('/agent/tickets/101');
    const pane = showPane(0);
    const drafts = watch('101');
    const view = pane.querySelector('[data-test-id="editor-view"]');
    view?.replaceChildren();
    await eventually(() => expect(drafts.at(-1)).toBeNull());
    const rebuilt = document.createElement('div');
    rebuilt.innerHTML = '<div data-test-id="omnicomposer-rich-text-ckeditor" contenteditable="true"><p>Again</p></div>';
    view?.append(...rebuilt.childNodes);
    await eventually(() => expect(drafts.at(-1)?.text).toBe('Again'));
    editableOf(pane).innerHTML = '<p>And on</p>';
    await eventually(() => expect(drafts.at(-1)?.text).toBe('And on'));
  });
  it('turns internal with the channel', async () => {
    goTo('/agent/tickets/101');
    const pane = showPane(0);
    const drafts = watch('101');
    pane.querySelector<HTMLElement>('[data-channel]')?.setAttribute('data-channel', 'internal');
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Draft 101', kind: 'internal' }));
  });
  it.each([
    [
      'old',
      '<div class="zendesk-editor--rich-text-container"><div class="zendesk-editor--rich-text-comment" contenteditable="true">Old</div></div>',
      'Old',
    ],
    [
      'inside the mark',
      '<div data-test-id="omnicomposer-rich-text-ckeditor"><div contenteditable="true">In</div></div>',
      'In',
    ],
    ['unmarked', '<div class="ck" contenteditable="true" role="textbox">Bare</div>', 'Bare'],
  ])('is found in other layouts: %s', (_name, html, text) => {
    goTo('/agent/tickets/101');
    const pane = showPane(0);
    const view = pane.querySelector('[data-test-id="editor-view"]');
    if (view) view.innerHTML = html;
    expect(watch('101')).toEqual([{ text, kind: 'public' }]);
  });
  it('of a chat window says so', () => {
    goTo('/agent/tickets/101');
    const pane = showPane(0);
    const view = pane.querySelector('[data-test-id="editor-view"]');
    if (view)
      view.innerHTML = '<div data-test-id="omnicomposer-plain-text-ckeditor" contenteditable="true">Plain</div>';
    expect(watch('101')).toEqual([{ text: 'Plain', kind: 'public', messaging: true }]);
  });
  it('says nothing more once its signal ended', async () => {
    goTo('/agent/tickets/101');
    const pane = showPane(0);
    const end = new AbortController();
    const drafts: unknown[] = [];
    const other: (Draft | null)[] = [];
    const adapter = zendeskAdapter(document, silent);
    adapter.watchDraft(ref('101'), (draft) => drafts.push(draft), end.signal);
    adapter.watchDraft(ref('101'), (draft) => other.push(draft), testSignal());
    editableOf(pane).innerHTML = '<p>Late</p>';
    end.abort();
    await eventually(() => expect(other.at(-1)?.text).toBe('Late'));
    expect(drafts).toHaveLength(1);
  });
});

describe('the context', () => {
  const log = (html: string) => {
    const container = showPane(0).querySelector('[data-test-id="omni-log-container"]');
    if (container) container.innerHTML = html;
  };
  const message = (type: string, at: string, html: string) => `<article data-test-id="omni-log-comment-item">
    <div data-test-id="omni-log-item-message" type="${type}">
      <time data-test-id="timestamp-relative" datetime="${at}">now</time>
      <div data-test-id="omni-log-message-content"><div class="zd-comment">${html}</div></div></div></article>`;

  it('comes from the page where the API is silent, whatever the order shown', async () => {
    goTo('/agent/tickets/101');
    log(
      message('internal', '2026-03-03T10:00:00Z', '<p>Ask the depot</p>') +
        message('agent', '2026-03-02T10:00:00Z', '<p>Lo miramos</p>') +
        message('end-user', '2026-03-01T10:00:00Z', '<p>¿Dónde está mi pedido?</p><blockquote>viejo</blockquote>'),
    );
    expect(await zendeskAdapter(document, silent).readContext(ref('101'), testSignal())).toEqual({
      ref: ref('101'),
      subject: 'Subject 101',
      requester: 'Requester 101',
      language: 'es',
      source: 'page',
      thread: [
        { from: 'customer', text: '¿Dónde está mi pedido?', internal: false, at: '2026-03-01T10:00:00Z' },
        { from: 'agent', text: 'Lo miramos', internal: false, at: '2026-03-02T10:00:00Z' },
        { from: 'agent', text: 'Ask the depot', internal: true, at: '2026-03-03T10:00:00Z' },
      ],
    });
  });
  it('never takes another ticket’s page', async () => {
    vi.useFakeTimers();
    goTo('/agent/tickets/102');
    log(message('end-user', '2026-03-01T10:00:00Z', '<p>Hello there, where is it?</p>'));
    const reading = zendeskAdapter(document, silent).readContext(ref('102'), testSignal());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await reading).toEqual({
      ref: ref('102'),
      subject: null,
      requester: null,
      language: null,
      thread: [],
      source: 'page',
    });
  });
  it('fills from the page what the API left out', async () => {
    goTo('/agent/tickets/101');
    showPane(0);
    const get = async (path: string) =>
      path.includes('comments')
        ? { comments: [{ author_id: 9, html_body: '<p>The box is open and I want it back</p>', public: true }] }
        : { ticket: { id: 101, subject: 'From the API', requester_id: 9 } };
    expect(await zendeskAdapter(document, get).readContext(ref('101'), testSignal())).toMatchObject({
      subject: 'From the API',
      requester: 'Requester 101',
      language: 'en',
      source: 'api',
    });
  });
  it('is asked for once while nothing new is shown, also where the page draws its messages later', async () => {
    goTo('/agent/tickets/101');
    log('');
    const get = vi.fn(async (path: string) =>
      path.includes('comments')
        ? { comments: [{ author_id: 9, html_body: '<p>Where is it?</p>', public: true }] }
        : { ticket: { id: 101, subject: 'S', requester_id: 9 }, users: [{ id: 9, name: 'Ana' }] },
    );
    const adapter = zendeskAdapter(document, get);
    const one = await adapter.readContext(ref('101'), testSignal());
    expect(await adapter.readContext(ref('101'), testSignal())).toEqual(one);
    const first = message('end-user', '2026-03-01T10:00:00Z', '<p>Where is it?</p>');
    log(first);
    expect(await adapter.readContext(ref('101'), testSignal())).toEqual(one);
    expect(get).toHaveBeenCalledTimes(2);
    log(first + message('end-user', '2026-03-01T11:00:00Z', '<p>Hello?</p>'));
    await adapter.readContext(ref('101'), testSignal());
    expect(get).toHaveBeenCalledTimes(4);
  });
  it('does not ask this host about another account’s ticket', async () => {
    vi.useFakeTimers();
    const get = vi.fn(silent);
    const reading = zendeskAdapter(document, get).readContext(
      { ...ref('101'), host: 'other.zendesk.com' },
      testSignal(),
    );
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await reading).thread).toEqual([]);
    expect(get).not.toHaveBeenCalled();
  });
  it('rejects when its signal ends', async () => {
    const end = new AbortController();
    const reading = zendeskAdapter(document, silent).readContext(ref('101'), end.signal);
    end.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });
});

describe('the theme', () => {
  it('follows the attribute of the page', async () => {
    const themes: string[] = [];
    zendeskAdapter(document, silent).watchTheme((theme) => themes.push(theme), testSignal());
    expect(themes).toEqual(['light']);
    document.documentElement.setAttribute('data-theme', 'dark');
    await eventually(() => expect(themes).toEqual(['light', 'dark']));
    document.documentElement.setAttribute('data-theme', 'light');
    await eventually(() => expect(themes).toEqual(['light', 'dark', 'light']));
  });
});
