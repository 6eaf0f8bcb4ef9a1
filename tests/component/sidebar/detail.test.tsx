import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTeam } from '../../../lib/messages/team-contract.ts';
import { FakeBackground, fails, ok } from './fake-background.ts';
import { onTicket, openPanel, withReview } from './open-panel.tsx';
import { finding, rule } from './samples.ts';

const card = () => document.querySelector<HTMLElement>('.detail');
const inCard = () => within(card() ?? document.createElement('div'));
const amended = (background: FakeBackground) =>
  background.asked.filter(({ name }) => name === 'amend').map(({ request }) => (request as { change: object }).change);

/** A background that keeps what is said of an insight. */
function remembering(): FakeBackground {
  const background = new FakeBackground();
  background.answer('amend', ({ id, change }) => {
    const found = background.insights.find((one) => one.id === id);
    if (found === undefined) return fails('not_found');
    const now = Object.fromEntries(Object.entries({ ...found, ...change }).filter(([, value]) => value !== null));
    background.insights = background.insights.map((one) => (one.id === id ? (now as typeof found) : one));
    return ok(now as typeof found);
  });
  background.answer('team', () =>
    ok({ ...defaultTeam, products: ['Kettle 2', 'Lamp'], areas: ['Warehouse', 'Finance'] }),
  );
  return background;
}

/** Moves the clock, which stands still in the tests of this file. */
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** As in Firefox, where a field that leaves the page with the focus hears of no blur. */
function withoutBlur() {
  for (const name of ['blur', 'focusout']) {
    document.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true, once: true });
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function pressed(tag = 'log.late') {
  const background = remembering();
  const opened = await openPanel({ background });
  await onTicket(opened, '1001', 'Hello');
  await act(async () => document.querySelector<HTMLElement>(`[data-tag="${tag}"]`)?.click());
  return { ...opened, background };
}

describe('the card after a press', () => {
  it('comes with the press, takes no focus, and goes with the next words of the draft', async () => {
    const { helpdesk } = await pressed();
    expect(card()?.textContent).toContain('Late or missed delivery');
    expect(card()?.contains(document.activeElement)).toBe(false);
    await act(async () => helpdesk.draft('1001', { text: 'Hello', kind: 'public' }));
    expect(card()).not.toBeNull();
    later(600);
    await act(async () => helpdesk.draft('1001', { text: 'Hello again', kind: 'public' }));
    expect(card()).toBeNull();
  });

  it('stays for words that were written before the press and read after it', async () => {
    const { helpdesk } = await pressed();
    later(400);
    await act(async () => helpdesk.draft('1001', { text: 'Hello Dana', kind: 'public' }));
    expect(card()).not.toBeNull();
    later(200);
    await act(async () => helpdesk.draft('1001', { text: 'Hello Dana, thank you', kind: 'public' }));
    expect(card()).toBeNull();
  });

  it('goes with the next ticket, with Escape, and with its own button', async () => {
    const { helpdesk, user, panel } = await pressed();
    await act(async () => helpdesk.show('1002'));
    expect(card()).toBeNull();
    await onTicket({ helpdesk } as never, '1002');
    await act(async () => panel.actions.press('bil.wrong'));
    act(() => inCard().getByRole('button', { name: 'Repeat contact' }).focus());
    await user.keyboard('{Escape}');
    expect(card()).toBeNull();
    await act(async () => panel.actions.press('bil.wrong'));
    await user.click(inCard().getByRole('button', { name: 'Close' }));
    expect(card()).toBeNull();
  });

  it('stores each part as it is made, and takes it away again', async () => {
    const { background, user } = await pressed();
    await user.click(inCard().getByRole('button', { name: 'Repeat contact' }));
    await user.click(inCard().getByRole('button', { name: 'Urgent: safety or law' }));
    await user.click(inCard().getByRole('button', { name: 'Urgent: safety or law', pressed: true }));
    await user.selectOptions(inCard().getByRole('combobox', { name: 'Product' }), 'Lamp');
    await user.type(inCard().getByRole('textbox', { name: 'Amount' }), '1,234.50{Enter}');
    await user.selectOptions(inCard().getByRole('combobox', { name: 'Currency' }), 'USD');
    await user.type(inCard().getByRole('textbox', { name: 'Note' }), 'second van{Enter}');
    expect(amended(background)).toEqual([
      { repeat: true },
      { urgent: true },
      { urgent: null },
      { product: 'Lamp' },
      { money: { amount: 1234.5, currency: 'GBP' } },
      { money: { amount: 1234.5, currency: 'USD' } },
      { note: 'second van' },
    ]);
    inCard().getByText('Saved');
  });

  it('says what is no amount, and stores nothing for it', async () => {
    const { background, user } = await pressed();
    await user.type(inCard().getByRole('textbox', { name: 'Amount' }), 'twelve{Enter}');
    inCard().getByText('Write an amount such as 12.50.');
    expect(amended(background)).toEqual([]);
  });

  it('stores what stands in its fields when it goes, and masks the names of its own ticket', async () => {
    const { background, user, helpdesk } = await pressed();
    await user.type(inCard().getByRole('textbox', { name: 'Amount' }), '12');
    await user.type(inCard().getByRole('textbox', { name: 'Note' }), 'Dana waits');
    withoutBlur();
    await act(async () => helpdesk.show('1002'));
    await act(async () => helpdesk.context('1002', { requester: 'Luis' }));
    expect(card()).toBeNull();
    expect(amended(background)).toEqual([{ money: { amount: 12, currency: 'GBP' } }, { note: '[name] waits' }]);
  });

  it('waits for a conversation that is still being read: its names are masked too', async () => {
    const background = remembering();
    const { helpdesk, user } = await openPanel({ background });
    await act(async () => {
      helpdesk.show('1001');
      helpdesk.draft('1001', { text: '', kind: 'public' });
    });
    await act(async () => document.querySelector<HTMLElement>('[data-tag="log.late"]')?.click());
    await user.type(inCard().getByRole('textbox', { name: 'Note' }), 'Dana waits{Enter}');
    await act(async () => helpdesk.select('I am Dana'));
    expect([amended(background), inCard().queryByText('Saved'), inCard().queryByText('Dana')]).toEqual([
      [],
      null,
      null,
    ]);
    await act(async () => helpdesk.context('1001', { requester: 'Dana' }));
    expect(amended(background)).toEqual([{ note: '[name] waits' }]);
    inCard().getByText('Saved');
  });

  it('says nothing of saved while a field holds what is not', async () => {
    const { background, user } = await pressed();
    await user.type(inCard().getByRole('textbox', { name: 'Note' }), 'second van');
    await act(async () => inCard().getByRole('button', { name: 'Repeat contact' }).click());
    expect(amended(background)).toEqual([{ repeat: true }]);
    expect(inCard().queryByText('Saved')).toBeNull();
    await user.keyboard('{Enter}');
    expect(amended(background)).toEqual([{ repeat: true }, { note: 'second van' }]);
    inCard().getByText('Saved');
  });

  describe('while a change is being stored', () => {
    /** Holds every change back until it is let go. */
    function slow(background: FakeBackground): () => void {
      let answer = () => {};
      const gate = new Promise<void>((resolve) => {
        answer = resolve;
      });
      background.answer('amend', async ({ id, change }) => {
        await gate;
        const found = background.insights.find((one) => one.id === id);
        return found === undefined ? fails('not_found') : ok({ ...found, ...change } as typeof found);
      });
      return answer;
    }

    it('keeps what is written on in a note', async () => {
      const { background, user } = await pressed();
      const answer = slow(background);
      const note = () => inCard().getByRole<HTMLInputElement>('textbox', { name: 'Note' });
      await user.type(note(), 'second{Enter} van');
      await act(async () => answer());
      expect(note().value).toBe('second van');
      await user.keyboard('{Enter}');
      expect(amended(background)).toEqual([{ note: 'second' }, { note: 'second van' }]);
    });

    it('keeps what is written on in an amount', async () => {
      const { background, user } = await pressed();
      const answer = slow(background);
      const amount = () => inCard().getByRole<HTMLInputElement>('textbox', { name: 'Amount' });
      await user.type(amount(), '12{Enter}34');
      await act(async () => answer());
      expect(amount().value).toBe('1234');
      await user.keyboard('{Enter}');
      expect(amended(background)).toEqual([
        { money: { amount: 12, currency: 'GBP' } },
        { money: { amount: 1234, currency: 'GBP' } },
      ]);
      expect(amount().value).toBe('1,234');
    });
  });

  it('masks a note before it is sent to be stored, the requester’s name too', async () => {
    const { background, user } = await pressed();
    await user.type(inCard().getByRole('textbox', { name: 'Note' }), 'Dana, 612 34 56 78, a@example.com{Enter}');
    expect(amended(background)).toEqual([{ note: '[name], [phone], [e-mail]' }]);
    expect(inCard().getByRole<HTMLInputElement>('textbox', { name: 'Note' }).value).toBe('[name], [phone], [e-mail]');
  });

  it('keeps what was said when it cannot be stored, and says so', async () => {
    const { background, user } = await pressed();
    background.answer('amend', () => fails('storage_full'));
    await user.click(inCard().getByRole('button', { name: 'Repeat contact' }));
    expect(card()?.querySelector('.problem')?.textContent).not.toBe('');
  });
});

describe('words of the conversation', () => {
  it('are shown as they would be stored; a press masks one more, and what was masked stays', async () => {
    const { helpdesk, background, user } = await pressed();
    inCard().getByText('Select words in the conversation to add them.');
    await act(async () => helpdesk.select('Write to Dana at dana@example.com today'));
    const preview = await inCard().findByRole('group', { name: 'As it would be stored. Press a word to mask it too.' });
    expect(preview.textContent).toBe('Write to [name] at [e-mail] today');
    expect(within(preview).queryByRole('button', { name: '[e-mail]' })).toBeNull();
    await user.click(within(preview).getByRole('button', { name: 'today' }));
    expect(preview.textContent).toBe('Write to [name] at [e-mail] […]');
    act(() => within(preview).getByRole('button', { name: 'Write' }).focus());
    await user.keyboard('{ArrowLeft}{Enter}{ArrowRight}{Enter}');
    expect(preview.textContent).toBe('[…] […] [name] at [e-mail] […]');
    await user.keyboard('{Enter}');
    await user.click(inCard().getByRole('button', { name: 'Add these words' }));
    expect(amended(background)).toEqual([{ excerpt: '[…] to [name] at [e-mail] […]' }]);
    await user.click(inCard().getByRole('button', { name: 'Remove' }));
    expect(amended(background).at(-1)).toEqual({ excerpt: null });
  });
});

describe('the selection', () => {
  it('is followed while a card is open and not longer: every key in the reply moves it', async () => {
    const opened = await openPanel();
    const { helpdesk, user } = opened;
    await onTicket(opened, '1001');
    expect(helpdesk.hearSelection.size).toBe(0);
    await act(async () => helpdesk.select('It never arrived'));
    await user.click(screen.getByText('Logistics'));
    await user.click(await screen.findByRole('button', { name: 'Late or missed delivery' }));
    await within(await screen.findByRole('region', { name: /Late or missed delivery/ })).findByRole('group', {
      name: 'As it would be stored. Press a word to mask it too.',
    });
    expect(helpdesk.hearSelection.size).toBe(1);
    await user.click(inCard().getByRole('button', { name: 'Close' }));
    expect(helpdesk.hearSelection.size).toBe(0);
  });
});

describe('a finding that blames', () => {
  it('is recorded with one press, unnamed, with the area of the team’s list, what was asked and by when', async () => {
    const background = remembering();
    const opened = await withReview({ findings: [finding('D04', 'the warehouse')] }, { background });
    const record = screen.getByRole('button', { name: 'Record for the house' });
    expect(record.dataset.evidence).toBe('int.wait');
    await opened.user.click(record);
    expect(background.insights.map(({ tag }) => tag)).toEqual(['int.wait']);
    expect(record.getAttribute('aria-pressed')).toBe('true');
    await opened.user.selectOptions(inCard().getByRole('combobox', { name: 'Area' }), 'Warehouse');
    await opened.user.type(inCard().getByLabelText('What you asked for'), 'a pickup date{Enter}');
    await opened.user.type(inCard().getByLabelText('By when'), '2026-03-09');
    await opened.user.tab();
    expect(amended(background)).toEqual([{ area: 'Warehouse' }, { asked: 'a pickup date' }, { due: '2026-03-09' }]);
  });

  it('offers nothing where its check has no tag', async () => {
    await withReview({ findings: [finding('H01', 'always')] });
    expect(document.querySelector('[data-evidence="log.late"]')).toBeNull();
    expect(rule.tags).toContain('int.wait');
  });
});
