import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import DataPage from '../../../components/leads/data/DataPage.tsx';
import { TextsProvider, textsFor } from '../../../components/leads/texts.ts';
import { csvHeader, csvRow } from '../../../lib/export/csv.ts';
import type { Language } from '../../../lib/i18n/translator.ts';
import type { Ask, RequestOf } from '../../../lib/messages/contract.ts';
import { row } from './fake-background.ts';
import './page.tsx';

type Call = RequestOf<'callEndpoint'>;
const lead = { url: 'https://fairside.example', team: 'Care', role: 'lead' as const, since: '2025-01-01T00:00:00Z' };

/** An endpoint that knows some ids and stores what it is given. */
class FakeEndpoint {
  readonly stored = new Set<string>();
  readonly calls: Call[] = [];
  tokens: { id: string; label: string; created_at: string; last_used: string | null; revoked_at: string | null }[] = [];
  /** When set, a batch waits until it resolves. */
  gate: ((call: Call) => Promise<void>) | null = null;

  readonly ask: Ask = async (name, request) => {
    if (name !== 'callEndpoint') throw new Error(name);
    const call = request as Call;
    this.calls.push(call);
    await this.gate?.(call);
    return { ok: true, value: { value: this.#answer(call) } as never };
  };

  #answer({ path, method, body }: Call): unknown {
    if (path === '/v1/import') return this.#import(body as { dry_run: boolean; rows: { id?: string; tag?: string }[] });
    const { label } = (body ?? {}) as { label?: string };
    if (method === 'DELETE') {
      this.tokens = this.tokens.filter(({ id }) => !path.endsWith(id));
      return { revoked: true };
    }
    if (label === undefined) return { tokens: this.tokens };
    const token = { id: `t${this.tokens.length}`, label };
    this.tokens = [...this.tokens, { ...token, created_at: '2025-05-20T08:00:00Z', last_used: null, revoked_at: null }];
    return { ...token, token: 'fsr_the-token-itself' };
  }

  #import({ dry_run, rows }: { dry_run: boolean; rows: { id?: string; tag?: string }[] }) {
    const refused = rows.flatMap(({ tag }, index) =>
      tag === 'log.nonsense' ? [{ index, column: 'tag', reason: 'unknown_tag' }] : [],
    );
    const fine = rows.filter(({ tag }) => tag !== 'log.nonsense').map(({ id }) => String(id));
    const fresh = fine.filter((id) => !this.stored.has(id));
    if (!dry_run) for (const id of fresh) this.stored.add(id);
    return { new: fresh.length, there: fine.length - fresh.length, refused };
  }
}

function open(endpoint: FakeEndpoint, language: Language = 'en', role: 'lead' | 'agent' = 'lead') {
  const page = (
    <TextsProvider value={textsFor(language, [language])}>
      <main>
        <DataPage services={{ ask: endpoint.ask }} filter={{ tag: 'log.late' }} enrolment={{ ...lead, role }} />
      </main>
    </TextsProvider>
  );
  return { user: userEvent.setup(), ...render(page) };
}
const many = (count: number) => Array.from({ length: count }, (_, index) => row(index));
const csv = (rows: ReturnType<typeof many>) =>
  new File([csvHeader(), ...rows.map((one) => csvRow(one))], 'fairside.csv', { type: 'text/csv' });

describe('the import', () => {
  it('says first what would happen, stores on a press, and names each refused row by line and column', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.stored.add(row(0).id);
    const { user } = open(endpoint);
    const rows = many(4);
    rows[2] = { ...row(2), tag: 'log.nonsense' };
    await user.upload(screen.getByLabelText('File to import'), csv(rows));
    await screen.findByText('Checked, nothing stored yet: 2 new, 1 already there, 1 refused.');
    expect(endpoint.stored.size).toBe(1);
    const refused = screen.getByRole('table', { name: 'Refused rows' });
    expect(within(refused).getByRole('row', { name: '4 tag Your team has no such tag.' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Import 2 insights' }));
    await screen.findByText('Imported: 2 new, 1 already there, 1 refused.');
    expect(endpoint.stored.size).toBe(3);
    const ids = new Set(endpoint.calls.map(({ body }) => (body as { import?: string } | undefined)?.import));
    expect([...ids].filter(Boolean)).toHaveLength(1);
  });

  it('stops, keeps what is stored, and goes on from there', async () => {
    const endpoint = new FakeEndpoint();
    const { user } = open(endpoint);
    await user.upload(screen.getByLabelText('File to import'), csv(many(1200)));
    await user.click(await screen.findByRole('button', { name: 'Import 1,200 insights' }));
    await screen.findByText('Imported: 1,200 new, 0 already there, 0 refused.');
    expect(endpoint.stored.size).toBe(1200);

    const again = new FakeEndpoint();
    document.body.innerHTML = '';
    const { user: other } = open(again);
    await other.upload(screen.getByLabelText('File to import'), csv(many(1200)));
    const start = await screen.findByRole('button', { name: 'Import 1,200 insights' });
    again.gate = () => (again.stored.size < 500 ? Promise.resolve() : new Promise(() => {}));
    await other.click(start);
    await screen.findByText('Importing: 500 rows so far.');
    expect(screen.getByRole('progressbar', { name: 'Rows read' }).getAttribute('value')).toBe('500');
    await other.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText('Stopped: 500 stored, 0 already there, 0 refused so far. What is stored stays.');
    again.gate = null;
    const before = again.calls.length;
    await other.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByText('Imported: 1,200 new, 0 already there, 0 refused.');
    expect(again.calls.length - before).toBe(2);
  });

  it('says why a file is none', async () => {
    const { user } = open(new FakeEndpoint());
    const file = screen.getByLabelText('File to import');
    await user.upload(file, new File(['name,price\r\nchair,3\r\n'], 'other.csv', { type: 'text/csv' }));
    await screen.findByText('The file lacks columns: id, tag, helpdesk, ticket, recorded_at, language.');
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
  });
});

describe('reading tokens', () => {
  it('are made, shown once with an address of these filters, and ended', async () => {
    const endpoint = new FakeEndpoint();
    const { user } = open(endpoint);
    await user.type(screen.getByRole('textbox', { name: 'What it is for' }), 'Weekly sheet');
    await user.click(screen.getByRole('button', { name: 'Make a token' }));
    const token = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Token' });
    expect(token.value).toBe('fsr_the-token-itself');
    const address = screen.getByRole<HTMLInputElement>('textbox', { name: /^Address with these filters/ });
    expect(address.value).toBe('https://fairside.example/v1/export?format=csv&tag=log.late&token=fsr_the-token-itself');
    await user.click(await screen.findByRole('button', { name: 'Revoke Weekly sheet' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Token' })).toBeNull());
    expect(screen.queryByRole('table', { name: 'Reading tokens' })).toBeNull();
  });

  it('and imports are for leads', () => {
    open(new FakeEndpoint(), 'es', 'agent');
    expect(screen.getByText(/^La importación y las conexiones son del equipo/)).toBeTruthy();
  });
});

for (const language of ['en', 'es'] as const) {
  it(`has nothing for axe to find (${language})`, async () => {
    const endpoint = new FakeEndpoint();
    endpoint.tokens = [{ id: 't', label: 'BI', created_at: '2025-01-01T00:00:00Z', last_used: null, revoked_at: null }];
    const { user, container } = open(endpoint, language);
    const file = container.querySelector<HTMLInputElement>('input[type=file]');
    if (!file) throw new Error('no file field');
    await user.upload(file, csv([row(1), { ...row(2), tag: 'log.nonsense' }]));
    await screen.findByRole('table', { name: language === 'en' ? 'Refused rows' : 'Filas rechazadas' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
