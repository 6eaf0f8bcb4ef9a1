import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { FakeBackground, row } from './fake-background.ts';
import { open, shown, tickets } from './page.tsx';

const many = (count: number) => Array.from({ length: count }, (_, index) => row(index));

describe('the table', () => {
  it('draws some of many rows and says how many there are', async () => {
    open(new FakeBackground(many(3000)));
    await shown('3,000 insights');
    expect(screen.getAllByRole('table')[0]?.getAttribute('aria-rowcount')).toBe('3001');
    expect(tickets().length).toBeGreaterThan(10);
    expect(tickets().length).toBeLessThan(100);
  });

  it('counts the same in table and bars', async () => {
    open(new FakeBackground([row(1), row(2), row(3, { tag: 'prd.defect' })]));
    await shown('3 insights');
    const charts = screen.getByRole('complementary', { name: 'Charts' });
    const totals = within(charts).getAllByRole('row', { name: /^Total/, hidden: true });
    expect(totals.map((total) => total.textContent)).toEqual(['Total3', 'Total3']);
    expect(within(charts).getByRole('row', { name: 'Late or missed delivery 2' })).toBeTruthy();
  });

  it('is walked with the arrow keys, one row in the tab order, and opens a row in full', async () => {
    const { user } = open(new FakeBackground([row(1), row(2, { excerpt: 'All of it', urgent: true }), row(3)]));
    await shown('3 insights');
    const times = [...document.querySelectorAll<HTMLElement>('button.time')];
    expect(times.map((time) => time.tabIndex)).toEqual([0, -1, -1]);
    times[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(times[1]);
    await user.keyboard('{Enter}');
    const detail = await screen.findByRole('dialog', { name: 'Late or missed delivery' });
    expect(within(detail).getByText('All of it')).toBeTruthy();
    expect(within(detail).getByText('Urgent')).toBeTruthy();
  });

  it('takes a new insight without moving the focus', async () => {
    const background = new FakeBackground([row(1), row(2)]);
    open(background);
    await shown('2 insights');
    const second = document.querySelectorAll<HTMLElement>('button.time')[1];
    second?.focus();
    background.rows = [row(0), ...background.rows];
    act(() => background.changed('insights'));
    await shown('3 insights');
    expect(tickets()).toEqual(['1000', '1001', '1002']);
    expect(document.activeElement).toBe(second);
  });
});

describe('the state in words', () => {
  it('says that these are this device’s own, and the way to an endpoint', async () => {
    open(new FakeBackground([row(1)]));
    await shown("This device's own insights.");
    expect(screen.getByRole('link', { name: 'Open the options' }).getAttribute('href')).toBe('/options.html');
  });

  it('says that these are the team’s, and from where', async () => {
    const background = new FakeBackground([row(1)]);
    background.source = 'endpoint';
    open(background);
    await shown("Your team's insights, from the endpoint fairside.example");
  });

  it('says what to do when there is nothing yet, and when nothing fits', async () => {
    const background = new FakeBackground([]);
    const { user } = open(background, '/leads.html?tag=log.late');
    await shown('No insight fits these filters.');
    await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
    await shown(/^No insights yet\./);
  });

  it('says why loading failed, and tries again', async () => {
    const background = new FakeBackground([row(1)]);
    background.failure = { code: 'unreachable', detail: 'fairside.example' };
    const { user } = open(background);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The endpoint could not be reached, or its certificate is not trusted: fairside.example',
    );
    background.failure = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await shown('1 insight');
  });

  it('shows how far the loading is, and stops', async () => {
    const background = new FakeBackground(many(1400));
    background.gate = ({ cursor }) => (cursor === null ? Promise.resolve() : new Promise(() => {}));
    const { user } = open(background);
    await shown('500 of 1,400');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await shown('Stopped: table and charts show 500 of 1,400.');
    background.gate = null;
    await user.click(screen.getByRole('button', { name: 'Load the rest' }));
    await shown('1,400 insights');
  });
});

describe('the language', () => {
  it('is the one chosen in the options, wholly', async () => {
    const background = new FakeBackground([row(1, { urgent: true })]);
    background.language = 'es';
    open(background);
    await shown('1 aporte');
    expect(document.documentElement.lang).toBe('es');
    for (const name of ['Exportar CSV', 'Columnas', 'Quitar filtros', 'Actualizar']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
    expect(screen.getAllByText('Entrega tarde o fallida').length).toBeGreaterThan(0);
  });

  it('changes at once when the setting does', async () => {
    const background = new FakeBackground([row(1)]);
    open(background);
    await shown('1 insight');
    background.language = 'es';
    act(() => background.changed('settings'));
    await shown('1 aporte');
  });

  it("follows the browser's when none is chosen", async () => {
    const background = new FakeBackground([]);
    background.language = 'auto';
    open(background, '/leads.html', ['fr', 'es-MX']);
    await shown(/^Aún no hay aportes/);
  });
});

it.each(['en', 'es'] as const)('has nothing for axe to find (%s)', async (language) => {
  const background = new FakeBackground([row(1), row(2, { tag: 'prd.defect', excerpt: 'Broken' })]);
  background.language = language;
  const { user, container } = open(background, '/leads.html?from=nonsense');
  await shown(language === 'en' ? '2 insights' : '2 aportes');
  await user.click(screen.getByText(language === 'en' ? 'Weeks as a table' : 'Las semanas en una tabla'));
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
