import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../components/leads/address.ts';
import { restOf } from '../../../components/leads/report/filter-words.ts';
import ReportPage from '../../../components/leads/report/ReportPage.tsx';
import { TextsProvider, textsFor } from '../../../components/leads/texts.ts';
import { reportOf } from '../../../lib/export/report.ts';
import { reportSortOf } from '../../../lib/insights/report-sort.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import type { Ask, EnrolmentInfo } from '../../../lib/messages/contract.ts';
import { FakeBackground, row } from './fake-background.ts';
import './page.tsx';

const lead: EnrolmentInfo = { url: 'https://f.example', team: 'Care', role: 'lead', since: '2025-01-01T00:00:00Z' };
const rows = [
  row(1, { excerpt: 'The side bolts were promised for Monday.', urgent: true }),
  row(2, { repeat: true, money_amount: 12.5, money_currency: 'EUR' }),
  row(3, { tag: 'bil.wrong', money_amount: 10, money_currency: 'EUR' }),
  row(4, { tag: 'svc.praise', excerpt: 'She rang back the same day, as she said.' }),
];
const issue = (more: object) => ({
  id: 'i',
  title: null,
  tag: 'log.late',
  product: 'Kettle',
  owner_function: 'log',
  state: 'accepted',
  due: '2025-05-01',
  overdue: true,
  tickets: 3,
  customers: 3,
  decision: null,
  ...more,
});
const fixed = issue({
  id: 'f',
  title: 'Return label in the box',
  state: 'fixed',
  decision: {
    sentence: 'The label is now in every box.',
    by: 'Ana Ruiz',
    area: 'Logistics',
    at: '2025-05-12T00:00:00Z',
  },
});

function open(enrolment: EnrolmentInfo | null, language: 'en' | 'es' = 'en') {
  const background = new FakeBackground(rows);
  const asked: string[] = [];
  const ask: Ask = async (name, request) => {
    if (name !== 'callEndpoint') return background.ask(name, request);
    const { path } = request as { path: string };
    asked.push(path);
    const list = path.includes('state=fixed') ? [fixed] : path.includes('state=accepted') ? [issue({})] : [];
    const value = path.startsWith('/v1/report')
      ? reportOf(rows, reportSortOf(taxonomy.tags))
      : { rows: list, total: list.length };
    return { ok: true, value: { value } as never };
  };
  const services = { ask, preferred: ['en-GB', 'es'], now: () => new Date('2025-05-20T08:00:00Z') };
  const page = (
    <TextsProvider value={textsFor(language, [language])}>
      <main>
        <ReportPage services={services} filter={{ from: '2025-05-01', to: '2025-05-31' }} enrolment={enrolment} />
      </main>
    </TextsProvider>
  );
  return { user: userEvent.setup(), asked, ...render(page) };
}

describe('the report', () => {
  it('says what customers met, what was fixed and by whom, what waits and for whom, thanks and money', async () => {
    const { asked } = open(lead);
    const sheet = await screen.findByRole('article', { name: 'What customers taught us' });
    const said = within(sheet);
    expect(sheet.textContent).toContain('Care · 1 May 2025 to 31 May 2025');
    expect(said.getByText('4 insights')).toBeTruthy();
    expect(said.getByText('The side bolts were promised for Monday.')).toBeTruthy();
    expect(said.getByText('The label is now in every box. Ana Ruiz, Logistics, 12 May 2025')).toBeTruthy();
    expect(said.getByText('Logistics · was due 1 May 2025 · 3 customers wait')).toBeTruthy();
    expect(said.getByText('She rang back the same day, as she said.')).toBeTruthy();
    expect(said.getByText('22.50 EUR')).toBeTruthy();
    expect(sheet.querySelectorAll('[data-cause]')).toHaveLength(2);
    expect(asked.every((path) => path.includes('from=2025-05-01&to=2025-05-31'))).toBe(true);
  });

  it('is in the language chosen for its reader', async () => {
    const { user } = open(lead);
    await screen.findByRole('article');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the report' }), 'es');
    const sheet = screen.getByRole('article', { name: 'Lo que nos enseñaron los clientes' });
    expect(sheet.lang).toBe('es');
    expect(within(sheet).getByText('Logística · era para el 1 may 2025 · 3 clientes esperan')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Print' })).toBeTruthy();
  });

  it.each([
    [
      'en',
      'Late or missed delivery, Eliminate, Product: None named, Zendesk, Spanish, State: Fixed, Not urgent, “bolts”',
    ],
    [
      'es',
      'Entrega tarde o fallida, Eliminar, Producto: Sin nombrar, Zendesk, español, Estado: Resuelto, No urgente, “bolts”',
    ],
  ] as const)('says in words what it is narrowed to (%s)', (language, words) => {
    const filter = readAddress(
      '?from=2025-05-01&tag=log.late&quadrant=eliminate&product=-&helpdesk=zendesk&language=es&state=fixed&urgent=false&text=bolts',
    ).filter;
    expect(restOf(filter, textsFor(language, [language]))).toBe(words);
  });

  it('is made of this device’s own insights where there is no endpoint', async () => {
    const { asked } = open(null);
    const sheet = await screen.findByRole('article');
    expect(sheet.textContent).toContain("One device's own insights");
    expect(sheet.textContent).toContain("Decisions are the team's");
    expect(asked).toEqual([]);
  });

  it('has nothing for axe to find', async () => {
    const { container } = open(lead, 'es');
    await screen.findByRole('article');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
