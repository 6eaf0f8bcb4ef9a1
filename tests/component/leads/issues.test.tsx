import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createReviewer } from '../../../lib/guidance/review.ts';
import type { Issue, WaitingResponse } from '../../../lib/sync/protocol-issues.ts';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown } from './page.tsx';

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;
const at = '2025-05-12T10:00:00.000Z';

function issue(n: number, fields: Partial<Issue> = {}): Issue {
  return {
    id: id(n),
    title: null,
    tag: 'log.late',
    product: 'Kettle',
    area: null,
    words: ['saturday', 'courier'],
    owner_function: 'log',
    state: 'new',
    due: null,
    overdue: false,
    urgent: false,
    insights: 2,
    tickets: 2,
    customers: 2,
    since_decision: null,
    first_seen: at,
    last_seen: at,
    decision: null,
    ...fields,
  };
}

/** An endpoint with these issues; what it is asked stands in `called`. */
function withIssues(...issues: Issue[]) {
  const background = Object.assign(new FakeBackground([row(1), row(2)]), { source: 'endpoint' as const });
  const list = (query: URLSearchParams) => {
    const state = query.get('state');
    const rows = issues.filter((one) => (!state || one.state === state) && (!query.get('overdue') || one.overdue));
    return { rows, cursor: null, total: rows.length, ungrouped: 0 };
  };
  const of = (one: Issue) => ({
    issue: one,
    history: [],
    insights: { rows: background.rows, cursor: null, total: background.rows.length },
  });
  background.routes['GET /v1/issues'] = list;
  for (const one of issues) background.routes[`GET /v1/issues/${one.id}`] = () => of(one);
  return background;
}
const sent = (background: FakeBackground) => background.called.filter(({ body }) => body !== undefined);

describe('the list of issues', () => {
  it('names each by what its insights share, and marks what is urgent and what is overdue', async () => {
    open(
      withIssues(issue(1, { urgent: true }), issue(2, { title: 'Lids', overdue: true, due: '2025-05-01' })),
      '/leads.html?view=issues',
    );
    await shown('2 issues');
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Urgent Late or missed delivery · Kettle: saturday, courier');
    expect(second?.textContent).toContain('Lids');
    expect(second?.textContent).toContain('1 May 2025Overdue');
  });

  it('narrows by state and to the overdue ones by links', async () => {
    const background = withIssues(
      issue(1),
      issue(2, { state: 'fixed' }),
      issue(3, { overdue: true, due: '2025-05-01' }),
    );
    const { user } = open(background, '/leads.html?view=issues&product=kettle');
    await shown('3 issues');
    await user.click(screen.getByRole('link', { name: 'Fixed' }));
    await shown('1 issue');
    expect(location.search).toBe('?view=issues&product=kettle&state=fixed');
    await user.click(screen.getByRole('link', { name: 'Overdue' }));
    await waitFor(() => expect(location.search).toBe('?view=issues&list=overdue&product=kettle'));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
  });

  it('makes one of several', async () => {
    const background = withIssues(issue(1), issue(2, { title: 'Lids' }), issue(3));
    background.routes['POST /v1/issues/merge'] = () => issue(2, { title: 'Lids' });
    const { user } = open(background, '/leads.html?view=issues');
    await shown('3 issues');
    await user.click(screen.getByRole('checkbox', { name: 'Choose: Lids' }));
    const [one] = screen.getAllByRole('checkbox', { name: /Kettle/ });
    if (one) await user.click(one);
    await user.click(screen.getByRole('button', { name: 'Make one issue of 2' }));
    await shown('2 issues are one now: Lids');
    expect(sent(background)).toEqual([{ path: '/v1/issues/merge', body: { ids: [id(1), id(2)] } }]);
  });

  it('keeps what was chosen when a sync has it read again', async () => {
    const background = withIssues(issue(1), issue(2, { title: 'Lids' }));
    const { user } = open(background, '/leads.html?view=issues');
    await shown('2 issues');
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    const asked = background.called.length;
    background.routes['GET /v1/issues'] = () => ({
      rows: [issue(1), issue(2, { title: 'Lids' }), issue(3)],
      cursor: null,
      total: 3,
      ungrouped: 0,
    });
    act(() => background.changed('sync'));
    await shown('3 issues');
    await act(async () => {});
    expect(background.called.length).toBe(asked + 1);
    screen.getByRole('button', { name: 'Make one issue of 2' });
  });

  it('says why there is nothing for an agent, or without an endpoint', async () => {
    open(Object.assign(withIssues(), { role: 'agent' }), '/leads.html?view=issues');
    await shown('Your role here is agent; leads see this view.');
  });
});

describe('one issue', () => {
  it('is fixed with a sentence and a name, and names what is missing', async () => {
    const background = withIssues(issue(1));
    background.routes[`POST /v1/issues/${id(1)}/decision`] = () => issue(1, { state: 'fixed' });
    const { user } = open(background, `/leads.html?issue=${id(1)}`);
    await user.click(await screen.findByRole('radio', { name: 'Fixed' }));
    await user.click(screen.getByRole('button', { name: 'Record the decision' }));
    const sentence = screen.getByRole('textbox', { name: 'Sentence to those who reported it' });
    expect(document.activeElement).toBe(sentence);
    expect(sentence.getAttribute('aria-invalid')).toBe('true');
    await shown(/need the name of the person/);
    expect(sent(background)).toEqual([]);
    await user.type(sentence, 'The courier now delivers on Saturdays.');
    await user.type(screen.getByRole('textbox', { name: 'Name of the person who answers' }), 'Ana Ruiz');
    await user.click(screen.getByRole('button', { name: 'Record the decision' }));
    await shown('Recorded: Fixed.');
    expect(sent(background)).toEqual([
      {
        path: `/v1/issues/${id(1)}/decision`,
        body: { state: 'fixed', sentence: 'The courier now delivers on Saturdays.', by: 'Ana Ruiz' },
      },
    ]);
  });

  it('shows beside its field what the endpoint refuses', async () => {
    const background = withIssues(issue(1));
    background.routes[`POST /v1/issues/${id(1)}/decision`] = () => {
      throw { code: 'invalid_request', detail: 'by' };
    };
    const { user } = open(background, `/leads.html?issue=${id(1)}`);
    await user.click(await screen.findByRole('radio', { name: 'Accepted' }));
    await user.click(screen.getByRole('button', { name: 'Record the decision' }));
    const name = screen.getByRole('textbox', { name: /Name of the person/ });
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
  });

  it('takes name, owner and day, and sends only what changed', async () => {
    const background = withIssues(issue(1));
    background.routes[`PATCH /v1/issues/${id(1)}`] = () => issue(1, { title: 'Saturdays' });
    const { user } = open(background, `/leads.html?issue=${id(1)}`);
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Saturdays');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await shown('Saved.');
    expect(sent(background)).toEqual([{ path: `/v1/issues/${id(1)}`, method: 'PATCH', body: { title: 'Saturdays' } }]);
  });

  it('lets some insights be an issue of their own, but not all of them', async () => {
    const background = withIssues(issue(1));
    background.routes[`POST /v1/issues/${id(1)}/split`] = () => ({ kept: issue(1), made: issue(2, { insights: 1 }) });
    const { user } = open(background, `/leads.html?issue=${id(1)}`);
    const [one, two] = await screen.findAllByRole('checkbox');
    if (one) await user.click(one);
    if (two) await user.click(two);
    expect(screen.getByRole('button', { name: /an issue of its own/ })).toHaveProperty('disabled', true);
    if (two) await user.click(two);
    await user.click(screen.getByRole('button', { name: 'Make 1 of these an issue of its own' }));
    await shown('1 insight is an issue of its own now.');
  });

  it('has, once fixed, a draft in the language of each customer who waits, and copies one', async () => {
    const decision = {
      state: 'fixed' as const,
      sentence: 'The courier now delivers on Saturdays.',
      by: 'Ana',
      area: null,
      at,
    };
    const fixed = issue(1, { state: 'fixed', decision });
    const ticket = { helpdesk: 'zendesk' as const, product: null, excerpt: null, recorded_at: at };
    const waiting: WaitingResponse = {
      issue: fixed.id,
      state: 'fixed',
      decision,
      tickets: [
        { ...ticket, ticket: '77', url: 'https://acme.zendesk.com/agent/tickets/77', language: 'en' },
        { ...ticket, ticket: '#0a1b2c3d4e', url: null, language: 'es' },
      ],
      total: 2,
      customers: 2,
      by_language: [],
      cursor: null,
    };
    const background = withIssues(fixed);
    background.routes[`GET /v1/issues/${fixed.id}/waiting`] = () => waiting;
    const { user } = open(background, `/leads.html?issue=${fixed.id}`);
    await shown('2 tickets wait for word.');
    expect((await screen.findByRole('link', { name: 'Open Zendesk 77' })).getAttribute('href')).toBe(
      'https://acme.zendesk.com/agent/tickets/77',
    );
    const drafts = [...document.querySelectorAll('pre')];
    expect(drafts.map(({ lang }) => lang)).toEqual(['en', 'es']);
    expect(drafts[0]?.textContent).toContain('delivers on Saturdays');
    for (const { textContent, lang } of drafts) {
      const { findings } = createReviewer().review({ draft: textContent ?? '', language: lang === 'es' ? 'es' : 'en' });
      expect(findings.filter(({ severity }) => severity === 'fix' || severity === 'stop')).toEqual([]);
    }
    await user.click(screen.getByRole('button', { name: 'Copy the draft for Zendesk 77' }));
    await shown('The draft for Zendesk 77 is in the clipboard.');
    expect(await navigator.clipboard.readText()).toBe(drafts[0]?.textContent);
    expect(within(document.body).getAllByText(/in another language or would not pass/)).toHaveLength(1);
  });
});
