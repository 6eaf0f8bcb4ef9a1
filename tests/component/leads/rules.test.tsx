import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { ruleNames } from '../../../components/leads/rules/rule-names.ts';
import { sumOfRules, type WeekTotal } from '../../../components/leads/rules/totals.ts';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { FakeBackground } from './fake-background.ts';
import { open, shown } from './page.tsx';

const total = (week: string, rule: string, fields: Partial<WeekTotal> = {}): WeekTotal => ({
  week,
  rule,
  reports: 5,
  shown: 0,
  used: 0,
  muted: 0,
  ...fields,
});
const totals = [
  total('2025-05-12', 'H02', { reports: 10, shown: 1200, used: 30, muted: 2 }),
  total('2025-05-12', 'U01', { shown: 7 }),
  total('2025-05-05', 'H02', { shown: 34, used: 4, muted: 5 }),
];

function withTotals(rows: readonly WeekTotal[]) {
  const background = new FakeBackground([]);
  background.source = 'endpoint';
  const asked: string[] = [];
  background.routes['GET /v1/rule-totals'] = (query) => {
    asked.push(query.toString());
    return { totals: rows };
  };
  return { background, asked };
}
const cells = (row: HTMLElement) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent);

describe('the view of the rules', () => {
  it('adds the weeks of a period up, and never the people who muted', async () => {
    const { background, asked } = withTotals(totals);
    open(background, '/leads.html?view=rules&from=2025-05-01');
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('row').slice(1).map(cells)).toEqual([
      ['H02 No date, just “soon”', '2', '1,234', '34', '2 of 10'],
      ['U01 Names nothing the customer said', '1', '7', '0', '0 of 5'],
    ]);
    expect(asked).toEqual(['from=2025-05-01']);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('says in Spanish why there is nothing yet', async () => {
    const { background } = withTotals([]);
    background.language = 'es';
    open(background, '/leads.html?view=rules');
    await shown(/^No hay totales en este periodo/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is for leads', async () => {
    const { background, asked } = withTotals(totals);
    background.role = 'agent';
    open(background, '/leads.html?view=rules');
    await shown(/leads see this view/);
    expect(asked).toEqual([]);
  });
});

it('names every rule as the guidance does', () => {
  expect(ruleNames).toEqual(Object.fromEntries(checks.map(({ id, title }) => [id, title])));
});

it('sums nothing of nothing', () => {
  expect(sumOfRules([])).toEqual([]);
});
