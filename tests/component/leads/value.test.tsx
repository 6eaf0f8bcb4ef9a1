import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Alarm, ValueResponse } from '../../../lib/sync/protocol-value.ts';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown } from './page.tsx';

const issue = '01890000-0000-7000-8000-000000000001';
const span = { from: '2025-03-01', to: '2025-03-28', days: 28, contacts: 20, per_week: 5, rows: { issue } };
const value: ValueResponse = {
  from: '2025-03-01',
  to: '2025-05-20',
  minimum: { contacts_before: 10, days: 14 },
  avoided: [
    {
      formula: 'contacts.avoided',
      issue,
      title: 'Return label',
      tag: 'log.return',
      product: null,
      fixed_on: '2025-04-01',
      before: span,
      after: { ...span, from: '2025-04-02', to: '2025-04-29', contacts: 4, per_week: 1 },
      verdict: 'fewer',
      ratio: { value: 0.2, low: 0.05, high: 0.6 },
      avoided_per_week: { value: 4, interval: [1.6, 6.5] },
      avoided: { value: 16, interval: [6.4, 26] },
    },
    {
      formula: 'contacts.avoided',
      issue: issue.replace('1', '2'),
      title: 'Too new',
      tag: 'log.late',
      product: null,
      fixed_on: '2025-05-18',
      before: span,
      after: { ...span, days: 2, contacts: 0, per_week: 0 },
      verdict: 'not_enough',
      ratio: null,
      avoided_per_week: null,
      avoided: null,
    },
  ],
  avoided_total: { issues: 1, avoided: 16, interval: [6.4, 26], avoided_per_week: 4, interval_per_week: [1.6, 6.5] },
  money: [
    {
      formula: 'money.refund',
      function: 'bil',
      tag: 'bil.refund',
      currency: 'EUR',
      amount: 120.5,
      insights: 3,
      rows: { tag: 'bil.refund' },
    },
  ],
  money_by_function: [
    {
      formula: 'money.refund',
      function: 'bil',
      currency: 'EUR',
      amount: 120.5,
      insights: 3,
      rows: [{ tag: 'bil.refund' }],
    },
  ],
  buying: [{ formula: 'signals.buying', tag: 'sal.buy', insights: 7, answered: 2, rows: { tag: 'sal.buy' } }],
  praise: [],
};
const pulse = {
  minimum: 5,
  weeks: [
    { week: '2025-05-05', answers: 5, yes: 5, partly: 0, no: 0, lines: [] },
    { week: '2025-05-12', answers: 6, yes: 3, partly: 2, no: 1, lines: [] },
  ],
};

function endpoint(role: 'agent' | 'lead' = 'lead') {
  const background = Object.assign(new FakeBackground([row(1)]), { source: 'endpoint' as const, role });
  background.routes['GET /v1/value'] = () => value;
  background.routes['GET /v1/pulse'] = () => pulse;
  return background;
}

describe('the value view', () => {
  it('gives every avoided contact its interval, and says when there is not enough data', async () => {
    open(endpoint(), '/leads.html?view=value&from=2025-03-01&tag=log.late');
    const part = await screen.findByRole('region', { name: 'Contacts avoided after a fix' });
    const [, first, second] = within(part).getAllByRole('row');
    expect(first?.textContent).toContain('4 (1.6 to 6.5)Fewer');
    expect(second?.textContent).toContain('–Not enough data');
    expect(part.textContent).toContain('Less than 10 contacts before or 14 days on a side');
    expect(part.textContent).toContain(
      '4 fewer contacts a week, over the issues with enough data (1) 95 % interval: 1.6 to 6.5',
    );
  });

  it('leads a lead from each figure to its rows', async () => {
    const { user } = open(endpoint(), '/leads.html?view=value');
    await user.click(await screen.findByRole('link', { name: /: 7$/ }));
    await waitFor(() => expect(location.search).toBe('?tag=sal.buy'));
  });

  it('is open to agents, without the ways into rows they may not read', async () => {
    open(endpoint('agent'), '/leads.html?view=value');
    const part = await screen.findByRole('region', { name: 'Money' });
    expect(part.textContent).toContain('120.50 EUR');
    expect(within(part).queryByRole('link')).toBeNull();
  });

  it('shows the pulse by week, in numbers', async () => {
    open(endpoint(), '/leads.html?view=value');
    const part = await screen.findByRole('region', { name: 'Did what you know count this week?' });
    const table = await within(part).findByRole('table');
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe('12 May 20253216');
    const chart = await within(part).findByRole('figure');
    expect([...chart.querySelectorAll('.ends span')].map((end) => end.textContent)).toEqual([
      '5 May 2025',
      '12 May 2025',
    ]);
  });
});

describe('the view inside the house', () => {
  it('ages what was asked by area, marks what is late, and counts waits and thanks by month', async () => {
    const background = endpoint();
    background.routes['GET /v1/promises'] = (query) => ({
      time_zone: query.get('time_zone'),
      today: '2025-05-20',
      areas: [{ area: 'Stores', open: 2, overdue: 1, without_day: 0, oldest_days: 9, ages: [1, 0, 0, 1, 0] }],
      rows: [
        {
          id: issue,
          area: 'Stores',
          asked: 'Where is the parcel',
          due: '2025-05-15',
          recorded_at: '2025-05-11T09:00:00Z',
          days_open: 9,
          days_overdue: 5,
          ticket: '#0a1b2c3d4e',
          issue,
          state: 'new',
        },
      ],
      cursor: null,
      total: 1,
    });
    background.routes['GET /v1/areas'] = () => ({
      time_zone: 'UTC',
      rows: [{ month: '2025-04', area: 'Stores', waits: 3, lacks: 0, thanks: 1 }],
    });
    open(background, '/leads.html?view=inside');
    const clock = await screen.findByRole('region', { name: 'What was asked and is open' });
    await within(clock).findByText('5 days late');
    expect(within(clock).getAllByRole('row')[1]?.textContent).toBe('Stores100102109');
    const months = await screen.findByRole('region', { name: 'Waits and thanks by area and month' });
    const link = await within(months).findByRole('link', { name: /^Stores, 2025-04, .*: 3$/ });
    expect(link.getAttribute('href')).toContain('?from=2025-04-01&to=2025-04-30&tag=int.wait&area=Stores');
  });
});

describe('the view of the tags', () => {
  const alarm = (fields: Partial<Alarm>): Alarm => ({
    key: 'unused web.lost 2025',
    kind: 'unused',
    tag: 'web.lost',
    other: null,
    value: 120,
    count: 0,
    of: 0,
    since: '2025-01-20',
    acknowledged_at: null,
    rows: { tag: 'web.lost' },
    ...fields,
  });
  function withAlarms(...alarms: Alarm[]) {
    const background = endpoint();
    let standing = alarms;
    background.routes['GET /v1/taxonomy-health'] = () => ({ alarms: standing });
    background.routes['POST /v1/taxonomy-health/acknowledge'] = (_, body) => {
      const { key } = body as { key: string };
      standing = standing.filter((one) => one.key !== key);
      return { key, acknowledged_at: '2025-05-20T08:00:00.000Z' };
    };
    return background;
  }

  it('stops offering an unused tag through the pack, and shows the alarm once', async () => {
    const background = withAlarms(alarm({}));
    const { user } = open(background, '/leads.html?view=taxonomy');
    await shown(/not used for 120 days/);
    await user.click(await screen.findByRole('button', { name: 'Stop offering it' }));
    await waitFor(() => expect(background.pack).toMatchObject({ taxonomy: { hidden: ['web.lost'] } }));
    await shown(/is no longer offered/);
    expect(screen.queryByText(/not used for 120 days/)).toBeNull();
  });

  it('merges a pair with a mapping, so that charts keep their history', async () => {
    const pair = alarm({
      key: 'pair',
      kind: 'pair',
      tag: 'web.lost',
      other: 'web.self',
      value: 0.7,
      count: 70,
      of: 100,
    });
    const background = withAlarms(pair);
    const { user } = open(background, '/leads.html?view=taxonomy');
    await shown(/pressed together in 70%/);
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(background.pack).toMatchObject({ taxonomy: { retired: { 'web.lost': 'web.self' } } }));
  });

  it('leaves a tag as it is when told so', async () => {
    const background = withAlarms(alarm({ kind: 'jump', key: 'jump', count: 40, of: 8, since: '2025-05-12' }));
    const { user } = open(background, '/leads.html?view=taxonomy');
    await shown(/40 in the week of 12 May 2025/);
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    await shown('It will not be shown again.');
    expect(background.pack).toEqual({ schema: 1 });
  });
});
