import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { figureIn } from '../../../components/options/rules/figures.ts';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { stopChecks } from '../../../lib/team/stop-checks.ts';
import { FakeBackground } from './fake-background.ts';
import { open } from './page.tsx';

const rules = () => [...document.querySelectorAll<HTMLElement>('[data-rule]')];
const rule = (id: string) => {
  const found = rules().find(({ dataset }) => dataset.rule === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};
const toggle = (id: string) => within(rule(id)).getByRole('switch');

/** As the browser does it at a press of the summary. */
const unfold = (item: HTMLElement) => {
  const details = item.querySelector('details');
  if (details === null) throw new Error('nothing to unfold');
  details.open = true;
  fireEvent(details, new Event('toggle'));
};

async function rulesOf(background = new FakeBackground()) {
  const opened = open(background);
  await waitFor(() => expect(rules().length).toBeGreaterThan(0));
  return { ...opened, background };
}
const spanish = () => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language: 'es' };
  return background;
};

describe('the rules', () => {
  it.each([
    ['en', 'Rules'],
    ['es', 'Reglas'],
  ] as const)(
    'stand in full, each with definition, severity, examples, source and rewrite (%s)',
    async (language, title) => {
      await rulesOf(language === 'es' ? spanish() : new FakeBackground());
      screen.getByRole('heading', { name: title });
      expect(rules()).toHaveLength(checks.length);
      for (const check of checks) {
        const item = rule(check.id);
        unfold(item);
        for (const text of [check.title, check.message, check.rewrite, check.source.principle]) {
          expect(item.textContent).toContain(text[language]);
        }
        expect(item.dataset.severity).toBe(check.severity);
        expect(item.querySelectorAll('q').length, check.id).toBe(2);
        expect([...item.querySelectorAll('q')].every(({ lang }) => lang === language)).toBe(true);
      }
    },
  );

  it('are found by any of their words, accents or not', async () => {
    const { user } = await rulesOf(spanish());
    const field = screen.getByRole('searchbox', { name: 'Buscar una regla' });
    await user.type(field, 'en breve FECHA');
    expect(rules().map(({ dataset }) => dataset.rule)).toContain('H02');
    expect(rules().length).toBeLessThan(checks.length);
    await user.clear(field);
    await user.type(field, 'xyzzy');
    screen.getByText('Ninguna regla coincide.');
  });

  it('are switched off for me and on again, each change stored', async () => {
    const { user, background } = await rulesOf();
    await user.click(toggle('H02'));
    expect(background.requests('muteForMe')).toEqual([{ check: 'H02', muted: true }]);
    // Between the answer and the word that settings have changed it does not jump back.
    await act(async () => {});
    expect(toggle('H02')).toHaveProperty('checked', false);
    act(() => background.changed('settings'));
    await waitFor(() => expect(toggle('H02')).toHaveProperty('checked', false));
    screen.getByRole('switch', { name: /^Off for me H02/ });
    await user.click(screen.getByRole('checkbox', { name: 'Only those that are off (1)' }));
    expect(rules().map(({ dataset }) => dataset.rule)).toEqual(['H02']);
    await user.click(toggle('H02'));
    expect(background.requests('muteForMe').at(-1)).toEqual({ check: 'H02', muted: false });
  });

  it('cannot switch off what protects the customer, and say why', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, mutedChecks: [...stopChecks] };
    await rulesOf(background);
    const stops = rules().filter(({ dataset }) => stopChecks.includes(dataset.rule ?? ''));
    expect(stops.length).toBeGreaterThan(0);
    for (const item of stops) {
      const box = within(item).getByRole('switch');
      expect(box).toMatchObject({ checked: true, disabled: true });
      const why = document.getElementById(box.getAttribute('aria-describedby') ?? '');
      expect(why?.textContent).toMatch(/^Always on: it protects/);
    }
  });

  it('go back to what holds when a change could not be stored', async () => {
    const background = new FakeBackground();
    background.failures.muteForMe = { code: 'storage_full' };
    const { user } = await rulesOf(background);
    await user.click(toggle('H02'));
    await screen.findByText(/^H02 stays as it was\. .*storage is full/);
    expect(toggle('H02')).toHaveProperty('checked', true);
  });

  it('are reached and switched by keyboard', async () => {
    const { user, background } = await rulesOf();
    act(() => toggle('H02').focus());
    await user.keyboard(' ');
    expect(background.requests('muteForMe')).toEqual([{ check: 'H02', muted: true }]);
    await user.tab();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it.each(['en', 'es'] as const)('have nothing for axe to find (%s)', async (language) => {
    const { container } = await rulesOf(language === 'es' ? spanish() : new FakeBackground());
    unfold(rule('U03'));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('a figure', () => {
  const tally = { positives: 10, fired: 9, right: 8 };
  const file = {
    replies: 199,
    checks: { H02: { replies: 9, labels: [], tally }, U05: { replies: 4, tally: null }, K04: { replies: 'many' } },
  };
  it('is read where there is one, and is absent otherwise', () => {
    expect(figureIn(file, 'H02')).toEqual({ all: 199, spoke: 9, tally });
    expect(figureIn(file, 'U05')).toEqual({ all: 199, spoke: 4, tally: null });
    for (const id of ['K04', 'P01'] as const) expect(figureIn(file, id)).toBeUndefined();
    expect(figureIn(undefined, 'H02')).toBeUndefined();
  });

  it('stands with every rule, in counts', async () => {
    await rulesOf();
    unfold(rule('H02'));
    expect(rule('H02').textContent).toMatch(/Measured(On \d+ labelled replies it spoke on \d+\.|Not measured)/);
  });
});
