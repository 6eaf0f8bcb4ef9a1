// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshdeskAdapter } from '../../../lib/helpdesks/freshdesk/adapter.ts';
import { freshdesk } from '../../../lib/helpdesks/freshdesk/selectors.ts';
import type { Selector } from '../../../lib/helpdesks/page/selector.ts';
import type { Adapter, Draft, Health, HelpdeskId, TicketRef } from '../../../lib/helpdesks/types.ts';
import { zendeskAdapter } from '../../../lib/helpdesks/zendesk/adapter.ts';
import { zendesk } from '../../../lib/helpdesks/zendesk/selectors.ts';
import { nameIn, renamed } from '../../helpdesks/rename.ts';
import { testSignal } from './watching.ts';
import { freshdeskContact, freshdeskNote, freshdeskPage, zendeskPage } from './whole-pages.ts';

/**
 * Every selector of both tables, renamed one at a time. What the panel makes of it in a real browser is
 * `tests/e2e/changed-page.test.ts`.
 */
const silent = async () => undefined;
const where: Record<HelpdeskId, { url: string; ref: TicketRef; table: Readonly<Record<string, Selector>> }> = {
  zendesk: {
    url: 'https://practice.zendesk.com/agent/tickets/101',
    ref: { helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket: '101' },
    table: zendesk,
  },
  freshdesk: {
    url: 'https://practice.freshdesk.com/a/tickets/42',
    ref: { helpdesk: 'freshdesk', host: 'practice.freshdesk.com', ticket: '42' },
    table: freshdesk,
  },
};
const helpdesks = ['zendesk', 'freshdesk'] as const;
const namesOf = ({ css }: Selector) => [...new Set(css.map(nameIn))];

/** A ticket whose page calls these names otherwise; on Freshdesk somebody has pressed "Add note". */
function open(helpdesk: HelpdeskId, names: readonly string[]) {
  const { url, ref } = where[helpdesk];
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  document.title = helpdesk === 'freshdesk' ? '[#42] Where is it : Practice' : 'Practice';
  document.body.innerHTML = renamed(helpdesk === 'zendesk' ? zendeskPage : freshdeskPage, names);
  const panel = document.querySelector('[app-id]')?.attachShadow({ mode: 'open' });
  if (panel) panel.innerHTML = renamed(freshdeskContact, names);
  const adapter: Adapter =
    helpdesk === 'zendesk' ? zendeskAdapter(document, silent) : freshdeskAdapter(document, silent);
  const seen: { health: Health | undefined; draft: Draft | null | undefined; ticket: TicketRef | null } = {
    health: undefined,
    draft: undefined,
    ticket: null,
  };
  adapter.watchDraft(ref, (draft) => Object.assign(seen, { draft }), testSignal());
  adapter.watchHealth(ref, (health) => Object.assign(seen, { health }), testSignal());
  const replies = document.querySelector('#replies');
  if (replies !== null) {
    document.querySelector<HTMLElement>('section button:last-child')?.click();
    replies.innerHTML = renamed(freshdeskNote, names);
  }
  adapter.activeTicket();
  vi.advanceTimersByTime(20_000);
  seen.ticket = adapter.activeTicket();
  return seen;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe.each(helpdesks)('a page of %s', (helpdesk) => {
  const { table, ref } = where[helpdesk];
  const marks = Object.entries(table);
  const kind = helpdesk === 'zendesk' ? 'public' : 'internal';

  it('is as the table says', () => {
    const { health, draft, ticket } = open(helpdesk, []);
    expect(health).toMatchObject({ missing: [], byAddress: false, noDraft: false });
    expect(draft).toEqual({ text: 'Draft', kind });
    expect(ticket).toEqual(ref);
  });

  it.each(marks.filter(([, { expected }]) => expected !== 'any'))('without “%s” says so', (name, selector) => {
    const { health, draft, ticket } = open(helpdesk, namesOf(selector));
    expect(health?.missing).toContain(name);
    expect(ticket).toEqual(ref);
    if (name === 'composer') expect([health?.noDraft, draft]).toEqual([true, null]);
    else expect(draft).toEqual({ text: 'Draft', kind });
  });

  const alternatives = marks.flatMap(([name, { css }]) => css.map((one) => [one, name] as const));
  it.each(alternatives)('with another name for %s reads on by another sign or says so', (css, mark) => {
    const { health, draft, ticket } = open(helpdesk, [nameIn(css)]);
    expect(ticket).toEqual(ref);
    const said = health?.missing ?? [];
    expect(draft?.text === 'Draft' || said.includes('composer')).toBe(true);
    const found = health?.marks.find(({ name }) => name === mark);
    expect(found?.fits === true || said.includes(mark)).toBe(true);
  });
});

describe('every table', () => {
  it.each(helpdesks)('names other marks of its own only (%s)', (helpdesk) => {
    const { table } = where[helpdesk];
    for (const { beside = [] } of Object.values(table))
      for (const name of beside) expect(Object.keys(table)).toContain(name);
  });
});
