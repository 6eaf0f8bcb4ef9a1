import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { FakeBackground, fails, ok } from './fake-background.ts';
import { ticket } from './fake-helpdesk.ts';
import { openPanel, region } from './open-panel.tsx';

/** A Wednesday. */
const now = new Date('2025-05-14T10:00:00Z');
beforeEach(() => vi.useFakeTimers({ now, toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const fixed = {
  state: 'fixed',
  sentence: 'The return label is now in the box.',
  by: 'Ana Ruiz',
  byArea: 'Logistics',
} as const;

/** A background whose insights have been decided. */
function decidedBackground(
  parts: readonly (Partial<OwnInsight> & Pick<OwnInsight, 'tag'>)[],
  language: 'en' | 'es' = 'en',
) {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language };
  background.insights = parts.map((part) => background.insight(part));
  const decided = () =>
    background.insights.filter(({ state }) => ['seen', 'accepted', 'fixed', 'declined'].includes(state));
  background.answer('ownImpact', () =>
    ok({ since: { fixed: 2, withdrawn: 3, sent: 1 }, before: { declined: 1 }, decided: decided() }),
  );
  return background;
}

describe('the newest decision', () => {
  it('stands with its sentence, who signed it and when, and how many of mine it is about', async () => {
    const background = decidedBackground([
      { tag: 'log.late', ...fixed, at: '2025-05-12T09:00:00Z', ref: ticket('1001') },
      { tag: 'log.late', ...fixed, at: '2025-05-12T09:00:00Z', ref: ticket('1002') },
      {
        tag: 'bil.wrong',
        state: 'declined',
        sentence: 'The rule is the law’s.',
        by: 'Luis',
        at: '2025-05-02T09:00:00Z',
      },
    ]);
    await openPanel({ background });
    const decision = document.querySelector('.decision');
    expect(decision?.textContent).toBe(
      'Fixed · The return label is now in the box.Ana Ruiz, Logistics, 12 May2 of yours',
    );
    expect(decision?.getAttribute('data-decision')).toBe('fixed');
  });

  it('names the tag while nobody has written a sentence, and follows the state from accepted to fixed', async () => {
    const background = decidedBackground([
      { tag: 'log.late', state: 'accepted', by: 'Ana Ruiz', at: '2025-05-12T09:00:00Z' },
    ]);
    await openPanel({ background });
    expect(document.querySelector('.decision')?.textContent).toBe(
      'Accepted · Late or missed deliveryAna Ruiz, 12 May1 of yours',
    );
    background.insights = background.insights.map((one) => ({ ...one, ...fixed, at: '2025-05-13T09:00:00Z' }));
    await act(async () => background.tell('insights'));
    expect(document.querySelector('.decision')?.textContent).toContain('Fixed · The return label is now in the box.');
    expect(document.querySelector('.insight')?.textContent).toContain('Ana Ruiz, Logistics, 13 May');
  });

  it('is not there before anybody decided', async () => {
    await openPanel({ background: decidedBackground([{ tag: 'log.late', state: 'sent' }]) });
    expect(region('My impact').textContent).toContain('Late or missed delivery');
    expect(document.querySelector('.decision')).toBeNull();
  });
});

describe('my week', () => {
  const open = async (background: FakeBackground, title: string) => {
    const { user } = await openPanel({ background });
    await user.click(screen.getByText(title));
    return [...document.querySelectorAll('.digest:not(.waiting) p')].map((line) => line.textContent);
  };

  it('says what I gave without what I took back, what most, and which answers came since Monday', async () => {
    const background = decidedBackground([
      { tag: 'log.late', ...fixed, at: '2025-05-12T09:00:00Z', recordedAt: '2025-05-12T08:00:00Z' },
      { tag: 'log.late', ...fixed, at: '2025-05-12T09:00:00Z', recordedAt: '2025-05-13T08:00:00Z' },
      { tag: 'web.lost', state: 'sent', recordedAt: '2025-05-13T09:00:00Z' },
      {
        tag: 'bil.wrong',
        state: 'declined',
        sentence: 'Old.',
        by: 'Luis',
        at: '2025-05-09T09:00:00Z',
        recordedAt: '2025-05-08T09:00:00Z',
      },
    ]);
    expect(await open(background, 'My week')).toEqual([
      'You recorded 3 insights this week.',
      'Most often: Late or missed delivery (2).',
      '2 answers came: fixed 2.',
      'The return label is now in the box. Ana Ruiz, Logistics, 12 May',
      'Only you see this.',
    ]);
  });

  it('says in Spanish that no answer has come yet', async () => {
    const background = decidedBackground(
      [{ tag: 'log.late', state: 'sent', recordedAt: '2025-05-13T08:00:00Z' }],
      'es',
    );
    expect((await open(background, 'Mi semana')).join(' ')).toContain('Esta semana aún no hay respuestas.');
  });
});

describe('withdrawing', () => {
  const withdraw = () => screen.getByRole('button', { name: 'Withdraw: Late or missed delivery' });

  it('says what it means and asks once, and the state follows', async () => {
    const background = decidedBackground([{ tag: 'log.late', state: 'sent' }]);
    const { user } = await openPanel({ background });
    await user.click(withdraw());
    screen.getByText('It goes from every list and export.');
    expect(background.times('withdraw')).toBe(0);
    await user.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(withdraw().getAttribute('aria-expanded')).toBe('false');
    await user.click(withdraw());
    await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    await act(async () => background.tell('insights'));
    expect(document.querySelector('.insight')?.getAttribute('data-state')).toBe('withdrawn');
    expect(screen.queryByRole('button', { name: /^Withdraw/ })).toBeNull();
  });

  it('keeps the insight and says why when it could not be stored', async () => {
    const background = decidedBackground([{ tag: 'log.late', state: 'sent' }]);
    background.answer('withdraw', () => fails('storage_full'));
    const { user } = await openPanel({ background });
    await user.click(withdraw());
    await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    const item = document.querySelector<HTMLElement>('.insight');
    expect(item?.getAttribute('data-state')).toBe('sent');
    const said = item && within(item).getByText(/^Not withdrawn\. The disk/).textContent;
    expect(said).not.toContain('recorded');
  });
});
