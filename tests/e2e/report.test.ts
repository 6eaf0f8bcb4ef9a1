/** The report as somebody prints it: one A4 page, and on it the numbers of the export. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExportRow } from '../../lib/export/columns.ts';
import { reportOf } from '../../lib/export/report.ts';
import { reportSortOf } from '../../lib/insights/report-sort.ts';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open({ endpoint: true });
  await world.enrol('lead');
});
afterAll(() => world?.close());

const tags = ['log.late', 'bil.wrong', 'prd.defect', 'web.access', 'bil.refund', 'svc.praise', 'sal.buy'];
const said =
  'It was promised for Monday and then for Thursday, and nobody could say where it was or who would call me back. ';
const rows = Array.from({ length: 240 }, (_, n) => ({
  id: crypto.randomUUID(),
  tag: tags[(n * n) % tags.length],
  helpdesk: n % 3 ? 'zendesk' : 'freshdesk',
  ticket: String(100 + (n % 90)),
  recorded_at: new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString(),
  language: 'en',
  urgent: n % 30 === 0,
  repeat: n % 4 === 0,
  excerpt: `${said.repeat(4).slice(0, 480)}${n}`,
  ...(n % 5 === 0 && { money_amount: n + 0.5, money_currency: ['EUR', 'USD', 'GBP', 'MXN'][n % 4] }),
}));

/** What a PDF says of its pages, packed or not. */
function structureOf(pdf: Buffer): string {
  const plain = pdf.toString('latin1');
  const packed = [...plain.matchAll(/\/ObjStm\b[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)];
  return (
    plain + packed.map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')).join('\n')
  );
}

it('prints on one A4 page with the numbers of the export', async () => {
  const invite = await world.endpoint.createInvite('lead');
  const json = { 'content-type': 'application/json' };
  const enrolled = await fetch(`${world.endpointUrl}/v1/enrol`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ invite }),
  });
  const { token } = (await enrolled.json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  const body = JSON.stringify({ import: crypto.randomUUID(), rows });
  const imported = await fetch(`${world.endpointUrl}/v1/import`, { method: 'POST', headers, body });
  expect(await imported.json()).toMatchObject({ new: 240, refused: [] });
  const filter = 'from=2026-01-02&to=2026-01-09&helpdesk=zendesk';
  const exported = await fetch(`${world.endpointUrl}/v1/export?format=json&${filter}`, { headers });
  const figures = reportOf((await exported.json()) as ExportRow[], reportSortOf(taxonomy.tags));
  expect(figures.total).toBeGreaterThan(50);

  const page = await world.page(`leads.html?view=report&${filter}`);
  const sheet = page.getByRole('article');
  await sheet.waitFor();
  const figure = async (name: string) => (await sheet.locator(`[data-figure="${name}"]`).innerText()).trim();
  expect(await figure('total')).toBe(`${figures.total} insights`);
  expect(await figure('tickets')).toBe(`${figures.tickets} tickets`);
  expect(await figure('thanks')).toBe(`${figures.thanks.insights} insights`);
  const causes = await sheet
    .locator('[data-cause]')
    .evaluateAll((lines) =>
      lines.map((line) => [
        line.getAttribute('data-cause'),
        ...[...line.querySelectorAll('.number')].map((cell) => Number(cell.textContent)),
      ]),
    );
  expect(causes).toEqual(figures.causes.map(({ tag, insights, tickets }) => [tag, insights, tickets]));
  const money = await sheet.locator('[data-money] strong').allInnerTexts();
  const amounts = (n: number) => n.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(n) ? 0 : 2 });
  expect(money).toEqual(figures.money.slice(0, 3).map(({ amount, currency }) => `${amounts(amount)} ${currency}`));

  const pdf = structureOf(await world.browser.print(page));
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  const [width, height] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).slice(1).map(Number);
  // A4 in points, which Firefox rounds up.
  expect(Math.abs((width ?? 0) - 595.3)).toBeLessThan(1);
  expect(Math.abs((height ?? 0) - 841.9)).toBeLessThan(1);
  // What would not fit is cut off on paper, so nothing may be: the printed width of A4, in px.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1016 });
  const [whole, shown] = await sheet.evaluate((article) => [article.scrollHeight, article.clientHeight]);
  expect(whole).toBeLessThanOrEqual(shown ?? 0);
  expect(shown).toBeGreaterThan(300);
  await page.close();
});
