import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/guidance/types.ts';
import { FakeBackground } from './fake-background.ts';
import { onTicket, openPanel, withReview } from './open-panel.tsx';
import { finding, sampleReview } from './samples.ts';

const draft = 'A draft.';
/** About words of the sample draft, with a text that can stand there. */
const about = (words: string, part: Partial<Finding> = {}): Finding => {
  const start = draft.indexOf(words);
  return {
    ...finding('H02', words),
    start,
    end: start + words.length,
    replacement: 'A letter',
    rewrite: 'A letter',
    ...part,
  };
};
const use = () => screen.getByRole('button', { name: 'Use rewrite' });

describe('a rewrite that can stand in the draft', () => {
  it('is put there by the adapter, with the text the review is of', async () => {
    const { helpdesk, user, copied } = await withReview({ findings: [about('draft')] });
    await user.click(use());
    expect(helpdesk.changes).toEqual([
      { ticket: '1001', draft, kind: 'public', start: 2, end: 7, replacement: 'A letter' },
    ]);
    expect(await screen.findByText('Replaced')).toBeInstanceOf(HTMLElement);
    expect(copied).toEqual([]);
  });

  it.each([
    ['changed', /has changed meanwhile/, []],
    ['read-only', /is locked/, []],
    ['not-placed', /Copied instead/, ['A letter']],
    ['misplaced', /Ctrl\+Z takes it back/, ['A letter']],
  ] as const)('says what became of it: %s', async (outcome, words, clipboard) => {
    const { helpdesk, user, copied } = await withReview({ findings: [about('draft')] });
    helpdesk.outcome = outcome;
    await user.click(use());
    expect(await screen.findByText(words)).toBeInstanceOf(HTMLElement);
    expect(copied).toEqual(clipboard);
  });

  it('claims no copy the browser refused', async () => {
    const { helpdesk, user } = await withReview({ findings: [about('draft')] }, { copy: async () => false });
    helpdesk.outcome = 'not-placed';
    await user.click(use());
    expect(await screen.findByText('Cannot be placed here. Nothing was replaced.')).toBeInstanceOf(HTMLElement);
  });

  it('is told from advice, which is copied', async () => {
    const { helpdesk, user, copied } = await withReview({
      findings: [about('draft', { replacement: undefined, rewrite: 'Say when.' })],
    });
    expect(use().title).toBe('Copies the rewrite, to paste where you want it');
    await user.click(use());
    expect(await screen.findByText('Copied')).toBeInstanceOf(HTMLElement);
    expect(copied).toEqual(['Say when.']);
    expect(helpdesk.changes).toEqual([]);
  });
});

describe('words of findings in the draft', () => {
  const four = ['A', 'dra', 'ft', '.'].map((words, index) =>
    about(words, { check: `H0${index + 1}`, severity: index === 3 ? 'consider' : 'fix' }),
  );

  it('are underlined for those open in the list', async () => {
    const { helpdesk, user } = await withReview({ findings: four });
    expect(helpdesk.marks).toEqual([
      ['A', 'fix'],
      ['dra', 'fix'],
      ['ft', 'fix'],
    ]);
    await user.click(screen.getByRole('button', { name: '1 more' }));
    expect(helpdesk.marks.at(-1)).toEqual(['.', 'consider']);
  });

  it('stand out while their finding is pointed at or has the focus', async () => {
    const { helpdesk, user } = await withReview({ findings: [about('draft')] });
    const item = screen.getByText('Why draft');
    await user.hover(item);
    expect(helpdesk.marks).toEqual([
      ['draft', 'fix'],
      ['draft', 'pointed'],
    ]);
    await user.unhover(item);
    expect(helpdesk.marks).toEqual([['draft', 'fix']]);
    act(() => use().focus());
    expect(helpdesk.marks.at(-1)).toEqual(['draft', 'pointed']);
    act(() => use().blur());
    expect(helpdesk.marks).toEqual([['draft', 'fix']]);
  });

  it('lose their underline with muting, a hidden panel, an empty box, another ticket and the panel’s end', async () => {
    const opened = await withReview({ findings: [about('draft')] });
    const { helpdesk, user, panel, life } = opened;
    const marked = [['draft', 'fix']];
    await user.click(screen.getByRole('button', { name: 'Mute' }));
    expect(helpdesk.marks).toEqual([]);
    await act(async () => void (await panel.actions.unmute('H02')));
    expect(helpdesk.marks).toEqual(marked);
    await act(async () => panel.actions.show('off'));
    expect(helpdesk.marks).toEqual([]);
    await act(async () => panel.actions.show('open'));
    await waitFor(() => expect(helpdesk.marks).toEqual(marked));
    await act(async () => helpdesk.draft('1001', { text: '', kind: 'public' }));
    expect(helpdesk.marks).toEqual([]);
    await act(async () => helpdesk.draft('1001', { text: draft, kind: 'public' }));
    await waitFor(() => expect(helpdesk.marks).toEqual(marked));
    await act(async () => helpdesk.show('1002'));
    expect(helpdesk.marks).toEqual([]);
    await onTicket(opened, '1002', draft);
    await waitFor(() => expect(helpdesk.marks).toEqual(marked));
    act(() => life.abort());
    expect(helpdesk.marks).toEqual([]);
  });
});

describe('the question before sending', () => {
  const stop = about('draft', { check: 'K04', severity: 'stop' });
  const toSend = { text: draft, kind: 'public' } as const;
  const question = () => screen.queryByRole('alertdialog');
  const spanish = () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language: 'es' };
    return background;
  };
  const asked = async (options?: Parameters<typeof withReview>[1]) => {
    const opened = await withReview({ findings: [stop, about('A')] }, options);
    let went = true;
    act(() => {
      went = opened.helpdesk.send('1001', toSend);
    });
    expect(went).toBe(false);
    return opened;
  };
  const send = (helpdesk: Awaited<ReturnType<typeof withReview>>['helpdesk'], text = draft) => {
    let went = false;
    act(() => {
      went = helpdesk.send('1001', { text, kind: 'public' });
    });
    return went;
  };

  it('holds one press, names the stop alone, and takes the focus', async () => {
    await asked();
    const box = screen.getByRole('alertdialog', { name: 'Before this is sent' });
    expect(box.textContent).toContain('draft');
    expect(box.querySelectorAll('li')).toHaveLength(1);
    expect(document.activeElement).toBe(box);
  });

  it('lets the same button’s next press through, and is not asked twice of the same words', async () => {
    const { helpdesk } = await asked();
    expect(send(helpdesk)).toBe(true);
    expect(question()).toBeNull();
    expect(send(helpdesk)).toBe(true);
    expect(helpdesk.pressedAgain).toBe(0);
  });

  it.each([
    ['en', 'Send anyway', 'Back to the draft'],
    ['es', 'Enviar igualmente', 'Volver al borrador'],
  ] as const)('sends on the agent’s word, or goes back (%s)', async (language, sendWords, backWords) => {
    const background = language === 'es' ? spanish() : new FakeBackground();
    const { helpdesk, user } = await asked({ background, preferredLanguages: [language] });
    await user.click(screen.getByRole('button', { name: backWords }));
    expect(question()).toBeNull();
    expect(helpdesk.focusedDrafts).toEqual(['1001']);
    expect(helpdesk.pressedAgain).toBe(0);
    expect(send(helpdesk)).toBe(false);
    await user.click(screen.getByRole('button', { name: sendWords }));
    expect(question()).toBeNull();
    expect(helpdesk.pressedAgain).toBe(1);
  });

  it('closes on Escape, and keeps the reason for the next time in this tab, telling nobody', async () => {
    const { helpdesk, user, background } = await asked();
    const messages = background.asked.length;
    await user.type(within(screen.getByRole('alertdialog')).getByRole('textbox'), 'The template is meant');
    await user.keyboard('{Escape}');
    expect(question()).toBeNull();
    send(helpdesk);
    expect(within(screen.getByRole('alertdialog')).getByRole('textbox')).toHaveProperty(
      'value',
      'The template is meant',
    );
    expect(background.asked.slice(messages)).toEqual([]);
  });

  it('opens a folded panel and folds it again', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, panel: { zendesk: 'rail', freshdesk: 'open' } };
    const { user } = await openWith(background);
    expect(screen.queryByRole('region', { name: 'Reply' })).toBeInstanceOf(HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Back to the draft' }));
    expect(screen.queryByRole('region', { name: 'Reply' })).toBeNull();
    expect(background.settings.panel.zendesk).toBe('rail');
  });

  /** As `asked`, where the panel shows no list to wait for. */
  async function openWith(background: FakeBackground) {
    const opened = await openPanel({ background });
    opened.review.says = sampleReview({ findings: [stop] });
    await onTicket(opened, '1001', draft);
    await waitFor(() => expect(opened.panel.store.getState().review).not.toBeNull());
    act(() => void opened.helpdesk.send('1001', toSend));
    return opened;
  }

  it('is not asked of notes, hidden panels, muted checks, other findings, or words that are gone', async () => {
    const { helpdesk, panel, user } = await withReview({ findings: [stop, about('A')] });
    expect(helpdesk.send('1001', { text: draft, kind: 'internal' })).toBe(true);
    expect(send(helpdesk, 'A letter.')).toBe(true);
    await act(async () => panel.actions.show('off'));
    expect(send(helpdesk)).toBe(true);
    await act(async () => panel.actions.show('open'));
    await user.click((await screen.findAllByRole('button', { name: 'Mute' }))[0] ?? document.body);
    expect(send(helpdesk)).toBe(true);
    expect(question()).toBeNull();
  });

  it('goes when what it asks about is gone, and comes anew for the next reply', async () => {
    const opened = await asked();
    const { helpdesk } = opened;
    await act(async () => helpdesk.draft('1001', { text: 'A letter.', kind: 'public' }));
    expect(question()).toBeNull();
    await act(async () => helpdesk.draft('1001', { text: draft, kind: 'public' }));
    await waitFor(() => expect(send(helpdesk)).toBe(false));
    expect(send(helpdesk)).toBe(true);
    await act(async () => helpdesk.draft('1001', { text: '', kind: 'public' }));
    await act(async () => helpdesk.draft('1001', { text: draft, kind: 'public' }));
    await waitFor(() => expect(send(helpdesk)).toBe(false));
  });

  it('leaves with its ticket', async () => {
    const { helpdesk } = await asked();
    await act(async () => helpdesk.show('1002'));
    expect(question()).toBeNull();
    expect(helpdesk.send('1001', toSend)).toBe(true);
  });
});
