import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { onTicket, withReview } from './open-panel.tsx';
import { finding } from './samples.ts';

const counted = (background: FakeBackground) =>
  background.asked.filter(({ name }) => name === 'countRules').map(({ request }) => request);

it('has each rule counted once a visit of a ticket when it is shown, by its id and nothing else', async () => {
  const opened = await withReview({
    findings: ['H01', 'H02', 'C01', 'K01'].map((check) => finding(check as 'H01', `words of ${check}`)),
  });
  const { background, user } = opened;
  expect(counted(background)).toEqual([{ shown: ['H01'] }, { shown: ['H02'] }, { shown: ['C01'] }]);
  await user.click(screen.getByRole('button', { name: '1 more' }));
  expect(counted(background).at(-1)).toEqual({ shown: ['K01'] });

  await onTicket(opened, '1001', 'The same draft, another word.');
  expect(counted(background)).toHaveLength(4);
  await onTicket(opened, '1002', 'Another draft.');
  await screen.findAllByText(/words of H01/);
  expect(counted(background).slice(4)).toEqual([{ shown: ['H01'] }, { shown: ['H02'] }, { shown: ['C01'] }]);
});

it('has a rewrite counted when the agent has it, and not when it could not be had', async () => {
  let copies = false;
  const { background, user } = await withReview({ findings: [finding('H02', 'soon')] }, { copy: async () => copies });
  const use = screen.getByRole('button', { name: 'Use rewrite' });
  await user.click(use);
  expect(counted(background)).toEqual([{ shown: ['H02'] }]);
  copies = true;
  await user.click(use);
  expect(counted(background)).toEqual([{ shown: ['H02'] }, { used: ['H02'] }]);
});
