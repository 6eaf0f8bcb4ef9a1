import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../lib/export/json.ts';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown, tickets } from './page.tsx';

const at = (recorded_at: string) => ({ recorded_at });
const rows = () => [
  row(1, { ...at('2025-05-13T10:00:00Z'), product: 'Kettle' }),
  row(2, { ...at('2025-05-12T10:00:00Z'), product: 'kettle' }),
  row(3, { ...at('2025-05-06T10:00:00Z'), tag: 'prd.defect', product: 'Lamp' }),
  row(4, { ...at('2025-05-06T09:00:00Z'), tag: 'bil.wrong' }),
  row(5, { ...at('2025-04-29T09:00:00Z') }),
  row(6, { ...at('2025-04-22T09:00:00Z') }),
];
const sources = ['endpoint', 'device'] as const;
const background = (source: (typeof sources)[number]) => Object.assign(new FakeBackground(rows()), { source });
const cells = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((line) => [...line.querySelectorAll('th, td')].map((cell) => cell.textContent));

describe.each(sources)('trends from the %s', (source) => {
  it('set each week beside the same week of the period before', async () => {
    open(background(source), '/leads.html?view=trends&from=2025-05-05&to=2025-05-18');
    const part = await screen.findByRole('region', { name: 'By week' });
    expect(cells(within(part).getByRole('table')).slice(1)).toEqual([
      ['12 May 2025', '2', '1', '+1'],
      ['5 May 2025', '2', '1', '+1'],
      ['Total', '4', '2', '+2'],
    ]);
  });

  it('show each tag by product, and the sums of the filter', async () => {
    open(background(source), '/leads.html?view=trends&from=2025-05-05');
    const part = await screen.findByRole('region', { name: 'Tag by product' });
    expect(cells(within(part).getByRole('table'))).toEqual([
      ['Tag', 'Kettle', 'Lamp', 'None named', 'Total'],
      ['Late or missed delivery', '2', '0', '0', '2'],
      [expect.any(String), '0', '0', '1', '1'],
      [expect.any(String), '0', '1', '0', '1'],
      ['Total', '2', '1', '1', '4'],
    ]);
  });

  it('lead from a number to the insights behind it', async () => {
    const { user } = open(background(source), '/leads.html?view=trends&from=2025-05-05');
    await user.click(await screen.findByRole('link', { name: 'Late or missed delivery, Kettle: 2' }));
    await waitFor(() => expect(location.search).toBe('?from=2025-05-05&tag=log.late&product=Kettle'));
    await shown('2 insights');
    expect(tickets()).toEqual(['1001', '1002']);
  });

  it.each(['', 'tag=log.late', 'product=kettle', 'product=-', 'from=2025-05-01&to=2025-05-10', 'kind=defect'])(
    'have the totals of the export of “%s”',
    async (query) => {
      const fake = background(source);
      open(fake, `/leads.html?view=trends&${query}`);
      const totals = await screen.findAllByRole('row', { name: /^Total/ });
      const filter = Object.fromEntries(new URLSearchParams(query));
      const wanted = (JSON.parse(toJson(fake.fitting(filter))) as unknown[]).length;
      expect(totals.length).toBeGreaterThan(1);
      for (const line of totals) {
        const last = within(line)
          .getAllByRole('cell')
          .filter((cell) => cell.className === 'number');
        const position = line.closest('.weeks-beside') ? 0 : -1;
        expect(last.at(position)?.textContent, line.closest('section')?.className).toBe(String(wanted));
      }
    },
  );
});

it('say what to choose where no period is named, and offer some', async () => {
  const { user } = open(background('device'), '/leads.html?view=trends');
  await shown(/Choose a period/);
  // In the first column, which stood empty beside it.
  expect((await screen.findByRole('region', { name: 'By week' })).previousElementSibling).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Last 4 weeks' }));
  await waitFor(() => expect(location.search).toBe('?view=trends&from=2025-04-28'));
  expect((await screen.findByRole('link', { name: 'Last 4 weeks' })).getAttribute('aria-current')).toBe('page');
});

it('say what went wrong, and ask again', async () => {
  const fake = background('endpoint');
  fake.routes['GET /v1/summary'] = () => {
    throw { code: 'unreachable', detail: 'fairside.example' };
  };
  const { user } = open(fake, '/leads.html?view=trends');
  expect((await screen.findByRole('alert')).textContent).toContain('fairside.example');
  delete fake.routes['GET /v1/summary'];
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await shown('6 insights');
});
