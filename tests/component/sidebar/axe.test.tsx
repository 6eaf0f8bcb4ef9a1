import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { FakeBackground, fails, synced } from './fake-background.ts';
import { onTicket, openPanel, withReview } from './open-panel.tsx';
import { doesNotApply, finding, notYet, sampleReview } from './samples.ts';

/** Colours are judged in a real browser; happy-dom lays nothing out. */
const violations = async (container: Element) => {
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
};

it.each(['en', 'es'] as const)(
  'finds nothing in the panel at its fullest (%s)',
  async (language) => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language };
    background.sync = { ...synced, waiting: 2 };
    background.insights = [background.insight({ tag: 'log.where', state: 'fixed', sentence: 'Done.', by: 'Ana' })];
    const { container, user } = await withReview(
      {
        findings: ['a', 'b', 'c', 'd'].map((words) => finding('H01', words)).concat(finding('C04', 'e', 'hint')),
        questions: { ...sampleReview().questions, named: notYet, cost: doesNotApply },
        commitments: [{ start: 0, end: 1, owner: '', action: 'refund', time: '' }],
        unchecked: 3,
      },
      { background },
    );
    for (const details of container.querySelectorAll('details')) {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    }
    for (const folded of [...container.querySelectorAll<HTMLElement>('[aria-expanded="false"]:not(header *)')])
      await user.click(folded);
    background.answer('record', () => fails('no_answer'));
    await user.click(container.querySelector('[data-tag="bil.wrong"]') ?? container);
    await user.click(screen.getByRole('button', { name: /Sync details|Detalles de la sincronización/ }));
    act(() => container.querySelector<HTMLElement>('[data-tag="log.late"]')?.focus());
    expect(await violations(container)).toEqual([]);
  },
  60_000,
);

it('finds nothing in the empty panel, its menu, without a ticket, and in the rail', async () => {
  const opened = await openPanel();
  const { container, user } = opened;
  expect(await violations(container)).toEqual([]);
  await onTicket(opened, '1001');
  await user.click(screen.getByRole('button', { name: 'Menu' }));
  expect(await violations(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Fold to rail' }));
  expect(await violations(container)).toEqual([]);
}, 60_000);
