import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { runExport } from '../../../components/leads/export/export-run.ts';
import type { OutgoingFile } from '../../../components/shared/page/save-file.ts';
import { exportColumns } from '../../../lib/export/columns.ts';
import { csvHeader, csvRow } from '../../../lib/export/csv.ts';
import { toJson } from '../../../lib/export/json.ts';
import { ndjsonRow } from '../../../lib/export/ndjson.ts';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown } from './page.tsx';

const many = (count: number) => Array.from({ length: count }, (_, index) => row(index));
const bytes = async (file: OutgoingFile | undefined) => new Blob([...(file?.parts ?? [])]).arrayBuffer();
const text = async (file: OutgoingFile | undefined) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(file));

describe('the export', () => {
  it('holds every fitting row and no other, on the screen or not, in each of five formats', async () => {
    const background = new FakeBackground(
      many(1300).map((one, index) => (index % 2 ? { ...one, tag: 'bil.wrong' } : one)),
    );
    const { user, saved } = open(background, '/leads.html?tag=bil.wrong');
    await shown('650 insights');
    const formats = screen.getByRole('combobox', { name: 'Format of the export' });
    const names = within(formats)
      .getAllByRole('option')
      .map((option) => option.textContent);
    expect(names).toEqual(['CSV', 'Excel (XLSX)', 'JSON', 'NDJSON', 'Parquet']);
    for (const name of names) {
      await user.selectOptions(formats, String(name));
      await user.click(screen.getByRole('button', { name: `Export ${name}` }));
      await waitFor(() => expect(saved).toHaveLength(names.indexOf(name) + 1));
    }
    await shown('fairside-2025-05-20.parquet saved: 650 insights.');
    const fitting = background.rows.filter(({ tag }) => tag === 'bil.wrong');
    const [csv, xlsx, json, ndjson, parquet] = saved;
    expect(csv?.name).toBe('fairside-2025-05-20.csv');
    expect(await text(csv)).toBe(csvHeader() + fitting.map(csvRow).join(''));
    expect(await text(json)).toBe(toJson(fitting));
    expect(await text(ndjson)).toBe(fitting.map(ndjsonRow).join(''));
    const [sheet] = await readXlsxFile(Buffer.from(await bytes(xlsx)));
    expect(sheet?.data.slice(1).map(([id]) => id)).toEqual(fitting.map(({ id }) => id));
    const objects = await parquetReadObjects({ file: await bytes(parquet) });
    expect(objects.map(({ id }) => id)).toEqual(fitting.map(({ id }) => id));
  });

  it('says how far it is, and stops with nothing saved', async () => {
    const background = new FakeBackground(many(1300));
    const { user, saved } = open(background);
    await shown('1,300 insights');
    background.gate = ({ cursor }) => (cursor === null ? Promise.resolve() : new Promise(() => {}));
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await shown('500 of 1,300');
    expect(screen.getByRole('progressbar', { name: 'Insights exported' }).getAttribute('value')).toBe('500');
    await user.click(screen.getByRole('button', { name: 'Stop the export' }));
    await shown('Stopped: nothing was saved.');
    expect(saved).toEqual([]);
  });

  it('says why not every row could be had, and saves nothing', async () => {
    const background = new FakeBackground(many(3));
    const { user, saved } = open(background);
    await shown('3 insights');
    background.failure = { code: 'unreachable', detail: 'fairside.example' };
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    await shown(/^Nothing was exported: not every row could be loaded\. The endpoint could not be reached/);
    expect(saved).toEqual([]);
  });

  it('asks again for a page that failed for the moment', async () => {
    const background = new FakeBackground(many(1200));
    let failures = 3;
    const made = await runExport({
      ask: async (name, request) => {
        const later = name === 'leadInsights' && (request as { cursor: string | null }).cursor !== null;
        if (later && failures-- > 0) return { ok: false, error: { code: 'rate_limited' } };
        return background.ask(name, request);
      },
      filter: {},
      format: 'ndjson',
      signal: new AbortController().signal,
      progress: () => {},
      pause: 0,
    });
    expect(made).toMatchObject({ end: 'done', rows: 1200 });
  });

  it('tells beside it what each column means', async () => {
    const { user } = open(new FakeBackground([row(1)]));
    await shown('1 insight');
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    const help = await screen.findByRole('dialog', { name: 'Columns of an export' });
    const listed = within(help)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
    expect(listed).toEqual(exportColumns);
    const { violations } = await axe.run(help, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
