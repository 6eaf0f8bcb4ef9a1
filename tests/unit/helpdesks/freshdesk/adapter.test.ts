// @vitest-environment happy-dom
// @vitest-environment-options {"url":"https://practice.freshdesk.com/a/tickets/42"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshdeskAdapter } from '../../../../lib/helpdesks/freshdesk/adapter.ts';
import type { Draft, TicketRef } from '../../../../lib/helpdesks/types.ts';
import { eventually, testSignal } from '../watching.ts';

const ref = (ticket: string): TicketRef => ({ helpdesk: 'freshdesk', host: 'practice.freshdesk.com', ticket });
const silent = async () => undefined;
const item = (header: string, text: string, at: string, mark = 'class="ticket_note" data-note-id="1"') =>
  `<div class="ticket-details__item"><div class="conversation-header">${header}<time datetime="${at}"></time></div>
   <div ${mark}>${text}</div></div>`;

/** A ticket's page; the contact panel stands in an open shadow root. */
function show(ticket: string): void {
  document.title = `[#${ticket}] Where is it: my order : Practice`;
  document.body.innerHTML = `<ol><li class="breadcrumb__item active">${ticket}</li></ol>
    <h1 class="ticket-subject-heading">Where is it: my order<button>Add AI summary</button></h1>
    ${item('Luis Gil reported', '<p>The box is open and I want it back</p>', '2026-03-01T08:00:00Z', 'data-test-id="ticket-description"')}
    ${item('Sam replied', '<p>We look</p>', '2026-03-02T08:00:00Z')}
    ${item('Luis Gil replied', '<p>Well?</p><div class="freshdesk_quote">We look</div>', '2026-03-03T08:00:00Z')}
    <div id="replies"></div><mfe-application app-id="fw-unified-mfe--contact-info"></mfe-application>`;
  const panel = document.querySelector('mfe-application')?.attachShadow({ mode: 'open' });
  if (panel) panel.innerHTML = '<a data-test-id="user-name" href="/a/contacts/9"> Luis Gil </a>';
}
function openEditor(html: string, form = ''): HTMLElement {
  const box = document.createElement('div');
  box.className = 'ticket-details__item rich-editor';
  box.innerHTML = `${form}<div class="fr-box"><div class="fr-element fr-view" contenteditable="true">${html}</div></div>`;
  document.querySelector('#replies')?.append(box);
  return box;
}
const goTo = (path: string) => history.pushState(null, '', path);

beforeEach(() => {
  goTo('/a/tickets/42');
  show('42');
});
afterEach(() => vi.useRealTimers());

describe('the active ticket', () => {
  it('is the one address, breadcrumb and title agree on', () => {
    const adapter = freshdeskAdapter(document, silent);
    expect(adapter.activeTicket()).toEqual(ref('42'));
    goTo('/a/tickets/43');
    expect(adapter.activeTicket()).toBeNull();
    document.title = '[#43] Other : Practice';
    expect(adapter.activeTicket()).toBeNull();
    show('43');
    expect(adapter.activeTicket()).toEqual(ref('43'));
    goTo('/a/tickets/filters/all_tickets');
    expect(adapter.activeTicket()).toBeNull();
  });
  it('is known by the title alone', () => {
    document.querySelector('.breadcrumb__item')?.remove();
    expect(freshdeskAdapter(document, silent).activeTicket()).toEqual(ref('42'));
  });
  it('is trusted by address alone only on a page that says nothing, once the address stood still', () => {
    vi.useFakeTimers();
    document.querySelector('.breadcrumb__item')?.remove();
    document.title = 'Freshdesk';
    const adapter = freshdeskAdapter(document, silent);
    expect(adapter.activeTicket()).toBeNull();
    vi.advanceTimersByTime(2_500);
    expect(adapter.activeTicket()).toEqual(ref('42'));
    document.body.innerHTML = '';
    expect(adapter.activeTicket()).toEqual(ref('42'));
    goTo('/a/tickets/43');
    expect(adapter.activeTicket()).toBeNull();
  });
});

describe('the draft', () => {
  const watch = () => {
    const drafts: (Draft | null)[] = [];
    freshdeskAdapter(document, silent).watchDraft(ref('42'), (draft) => drafts.push(draft), testSignal());
    return drafts;
  };

  it('is null until Reply was pressed, then follows every change, then null again', async () => {
    const drafts = watch();
    expect(drafts).toEqual([null]);
    const box = openEditor('<p>Hello</p>');
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Hello', kind: 'public' }));
    box.querySelector('p')?.append(' Luis');
    await eventually(() => expect(drafts.at(-1)?.text).toBe('Hello Luis'));
    box.remove();
    await eventually(() => expect(drafts.at(-1)).toBeNull());
  });
  it('is internal in a note’s form', async () => {
    const drafts = watch();
    openEditor('<p>Ask Ana</p>', '<div data-test-notify-to><input></div>');
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Ask Ana', kind: 'internal' }));
  });
  it('is a reply again in the box that comes after a note was given up', async () => {
    const drafts = watch();
    document.body.insertAdjacentHTML('beforeend', '<button data-test-id="add-note">Add note</button>');
    document.querySelector<HTMLElement>('[data-test-id="add-note"]')?.click();
    const note = openEditor('<p>Ask Ana</p>');
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Ask Ana', kind: 'internal' }));
    note.remove();
    openEditor('<p>Dear Luis</p>');
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Dear Luis', kind: 'public' }));
  });
  it('of several boxes is the last shown, unless the agent is in another', async () => {
    const reply = openEditor('<p>Reply</p>');
    const note = openEditor('<p>Note</p>', '<div data-test-notify-to></div>');
    const drafts = watch();
    expect(drafts).toEqual([{ text: 'Note', kind: 'internal' }]);
    reply.querySelector('.fr-element')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Reply', kind: 'public' }));
    reply.style.display = 'none';
    await eventually(() => expect(drafts.at(-1)).toEqual({ text: 'Note', kind: 'internal' }));
    note.remove();
    await eventually(() => expect(drafts.at(-1)).toBeNull());
  });
  it('of a note being edited is internal', () => {
    const note = document.querySelector('[data-note-id]');
    if (note) note.innerHTML = '<div class="fr-element fr-view" contenteditable="true">Corrected</div>';
    expect(watch()).toEqual([{ text: 'Corrected', kind: 'internal' }]);
  });
  it('leaves out signature and quoted history', () => {
    openEditor(
      '<p>Mine</p><div class="fd-signature">Sam, Practice</div><div class="freshdesk_quote"><blockquote>Old</blockquote></div>',
    );
    expect(watch().at(-1)?.text).toBe('Mine');
  });
  it('leaves out everything behind the quoted text’s marker', () => {
    openEditor(
      '<p>Mine</p><p>too</p><div><button class="fr-quoted-marker-remove">…</button></div><div><p>Old</p></div>',
    );
    expect(watch().at(-1)?.text).toBe('Mine\ntoo');
  });
  it('is found in an open shadow root', () => {
    const root = document.querySelector('mfe-application')?.shadowRoot;
    const host = document.createElement('div');
    root?.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<section><div data-test-notify-to></div><div class="fr-element fr-view" contenteditable="true">Deep</div></section>';
    expect(watch()).toEqual([{ text: 'Deep', kind: 'internal' }]);
  });
  it('is never the box of the ticket before, until the page evidently keeps it for both', async () => {
    const adapter = freshdeskAdapter(document, silent);
    openEditor('<p>For 42</p>');
    const one = new AbortController();
    adapter.watchDraft(ref('42'), () => {}, one.signal);
    one.abort();
    goTo('/a/tickets/43');
    document.title = '[#43] Other : Practice';
    for (const crumb of document.querySelectorAll('.breadcrumb__item')) crumb.textContent = '43';
    const drafts: (Draft | null)[] = [];
    adapter.watchDraft(ref('43'), (draft) => drafts.push(draft), testSignal());
    expect(drafts).toEqual([null]);
    await eventually(() => expect(drafts.at(-1)?.text).toBe('For 42'));
  });
  it('is null while the page shows another ticket', async () => {
    openEditor('<p>For 42</p>');
    const drafts = watch();
    goTo('/a/tickets/43');
    await eventually(() => expect(drafts.at(-1)).toBeNull());
  });
});

describe('the context', () => {
  it('comes from the page, shadow roots included, where the API is silent', async () => {
    expect(await freshdeskAdapter(document, silent).readContext(ref('42'), testSignal())).toEqual({
      ref: ref('42'),
      subject: 'Where is it: my order',
      requester: 'Luis Gil',
      language: 'en',
      source: 'page',
      thread: [
        { from: 'customer', text: 'The box is open and I want it back', at: '2026-03-01T08:00:00Z' },
        { from: 'agent', text: 'We look', at: '2026-03-02T08:00:00Z' },
        { from: 'customer', text: 'Well?', at: '2026-03-03T08:00:00Z' },
      ],
    });
  });
  it('takes the subject from the title where there is no heading', async () => {
    document.querySelector('h1')?.remove();
    const context = await freshdeskAdapter(document, silent).readContext(ref('42'), testSignal());
    expect(context.subject).toBe('Where is it: my order');
  });
  it('asks the page only for what the API left out', async () => {
    const get = async (path: string) =>
      path.endsWith('/42') ? { ticket: { id: 42, subject: 'API', description: '<p>¿Dónde está el pedido?</p>' } } : [];
    expect(await freshdeskAdapter(document, get).readContext(ref('42'), testSignal())).toMatchObject({
      subject: 'API',
      requester: 'Luis Gil',
      language: 'es',
      source: 'api',
      thread: [{ from: 'customer', text: '¿Dónde está el pedido?' }],
    });
  });
});

describe('the theme', () => {
  it('follows what the page paints', async () => {
    document.body.style.backgroundColor = 'rgb(255, 255, 255)';
    const themes: string[] = [];
    freshdeskAdapter(document, silent).watchTheme((theme) => themes.push(theme), testSignal());
    expect(themes).toEqual(['light']);
    document.body.style.backgroundColor = 'rgb(18, 24, 33)';
    await eventually(() => expect(themes).toEqual(['light', 'dark']));
  });
});
