import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { whenIdle } from '../../../lib/helpdesks/page/idle.ts';
import { FakeBackground } from './fake-background.ts';
import { onTicket, openPanel, region, withReview } from './open-panel.tsx';
import { doesNotApply, finding, notYet, sampleReview } from './samples.ts';

const items = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const spanish = () => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language: 'es' };
  return background;
};

const draft = (opened: Awaited<ReturnType<typeof openPanel>>, text: string) =>
  act(async () => opened.helpdesk.draft('1001', { text, kind: 'public' }));

describe('the Reply region without a review', () => {
  it.each([
    ['en', 'Reply', 'No ticket open.'],
    ['es', 'Respuesta', 'No hay ningún ticket abierto.'],
  ] as const)('says in %s that no ticket is open', async (language, name, words) => {
    await openPanel({
      preferredLanguages: [language],
      background: language === 'es' ? spanish() : new FakeBackground(),
    });
    expect(await screen.findByText(words)).toBeInstanceOf(HTMLElement);
    expect(region(name).textContent).toContain(words);
  });

  it('reads the conversation, then waits for words', async () => {
    const opened = await openPanel();
    await act(async () => opened.helpdesk.show('1001'));
    expect(region('Reply').textContent).toContain('Reading the conversation.');
    await onTicket(opened, '1001');
    expect(region('Reply').textContent).toContain('Guidance comes as you write.');
  });

  it('says how to get guidance where there is no reply box', async () => {
    const { helpdesk } = await openPanel();
    await act(async () => {
      helpdesk.show('1001');
      helpdesk.draft('1001', null);
    });
    expect(region('Reply').textContent).toContain('Press Reply to see guidance.');
  });

  it('goes on without the conversation when that takes long', async () => {
    const { helpdesk, review } = await openPanel();
    await act(async () => {
      helpdesk.show('1001');
      helpdesk.draft('1001', { text: 'A draft.', kind: 'public' });
    });
    expect(await screen.findByText(/could not be read/)).toBeInstanceOf(HTMLElement);
    expect(review.seen).toEqual([{ draft: 'A draft.', kind: 'public', requester: undefined, thread: [] }]);
  });

  it('says so when a draft cannot be reviewed, and recovers with the next', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const opened = await openPanel();
    Object.defineProperty(opened.review, 'says', {
      configurable: true,
      get: () => {
        throw new Error('a check failed');
      },
    });
    await onTicket(opened, '1001', 'A draft.');
    expect(await screen.findByText('Guidance cannot read this draft. Tags still work.')).toBeInstanceOf(HTMLElement);
    Object.defineProperty(opened.review, 'says', { value: sampleReview() });
    await act(async () => opened.helpdesk.draft('1001', { text: 'Another draft.', kind: 'public' }));
    expect(await screen.findByText('Nothing to add.')).toBeInstanceOf(HTMLElement);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe('the checks, which come into the tab apart from the panel', () => {
  it('are sent for by the first draft, not by a ticket or an empty box', async () => {
    const opened = await openPanel();
    await onTicket(opened, '1001');
    expect(opened.review.prepared).toBe(0);
    await draft(opened, 'Hi');
    expect(opened.review.prepared).toBe(1);
  });

  it('are not sent for while the panel is hidden', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, panel: { zendesk: 'off', freshdesk: 'open' } };
    const opened = await openPanel({ background });
    await onTicket(opened, '1001', 'A draft.');
    expect(opened.review.prepared).toBe(0);
    await act(async () => opened.panel.actions.show('open'));
    await screen.findByText('Nothing to add.');
    expect(opened.review.prepared).toBe(1);
  });

  it.each([
    ['en', /Guidance could not be started/],
    ['es', /La guía no ha podido abrirse/],
  ] as const)('are missed in words (%s), and tried for again with the next change', async (language, words) => {
    const opened = await openPanel({ background: language === 'es' ? spanish() : new FakeBackground() });
    opened.review.says = null;
    await onTicket(opened, '1001', 'A draft.');
    expect(await screen.findByText(words)).toBeInstanceOf(HTMLElement);
    opened.review.says = sampleReview({ findings: [finding('H02', 'soon')] });
    await draft(opened, 'Soon.');
    expect(await screen.findByText('soon')).toBeInstanceOf(HTMLElement);
    expect(opened.review.prepared).toBe(2);
  });

  it('answer late for a draft that has changed: that answer is dropped', async () => {
    const opened = await openPanel();
    const answers: (() => void)[] = [];
    opened.review.wait = () => new Promise<void>((resolve) => answers.push(resolve));
    await onTicket(opened, '1001', 'We guarantee it');
    await waitFor(() => expect(answers).toHaveLength(1));
    opened.review.says = sampleReview({ findings: [finding('H01', 'guarantee')] });
    await draft(opened, 'We');
    await act(async () => answers[0]?.());
    expect(screen.queryByText('guarantee')).toBeNull();
    await waitFor(() => expect(answers).toHaveLength(2));
    opened.review.says = sampleReview();
    await act(async () => answers[1]?.());
    expect(await screen.findByText('Nothing to add.')).toBeInstanceOf(HTMLElement);
  });
});

describe('the Reply region with a review', () => {
  it('keeps what a new review says again, and takes what differs', async () => {
    const opened = await openPanel();
    opened.review.says = sampleReview({ findings: [finding('H01', 'guarantee'), finding('H02', 'soon')] });
    await onTicket(opened, '1001', 'We guarantee it soon');
    await screen.findByText('soon');
    const before = opened.panel.store.getState().review;
    opened.review.says = sampleReview({ findings: [finding('H01', 'guarantee'), finding('H02', 'shortly')] });
    await draft(opened, 'We guarantee it shortly');
    await screen.findByText('shortly');
    const now = opened.panel.store.getState().review;
    expect(now?.findings[0]).toBe(before?.findings[0]);
    expect(now?.questions).toBe(before?.questions);
    expect(screen.queryByText('soon')).toBeNull();
    opened.review.says = sampleReview({ findings: [finding('H01', 'guarantee'), finding('H02', 'shortly')] });
    await draft(opened, 'We guarantee it shortly,');
    await waitFor(() => expect(opened.panel.store.getState().reviewed).toBe('We guarantee it shortly,'));
    expect(opened.panel.store.getState().review).toBe(now);
  });

  it('hands the engine draft, kind, requester and the conversation without notes', async () => {
    const { helpdesk, review } = await openPanel();
    await act(async () => {
      helpdesk.show('1001');
      helpdesk.context('1001', {
        thread: [
          { from: 'customer', text: 'Where is it?' },
          { from: 'agent', text: 'Ask the warehouse', internal: true },
        ],
      });
      helpdesk.draft('1001', { text: 'Here.', kind: 'public' });
    });
    await screen.findByText('Nothing to add.');
    expect(review.seen).toEqual([
      { draft: 'Here.', kind: 'public', requester: 'Dana Kent', thread: [{ from: 'customer', text: 'Where is it?' }] },
    ]);
  });

  it('looks once after several changes, at the last of them', async () => {
    const opened = await openPanel({ whenIdle });
    await onTicket(opened, '1001', 'W');
    await screen.findByText('Nothing to add.');
    await act(async () => {
      for (const text of ['We', 'We g', 'We gu']) opened.helpdesk.draft('1001', { text, kind: 'public' });
    });
    await waitFor(() => expect(opened.review.seen.map(({ draft }) => draft)).toEqual(['W', 'We gu']));
  });

  it('answers the five questions with a sign, words and the line on hover and focus', async () => {
    const { user } = await withReview({
      questions: { ...sampleReview().questions, ownerTime: notYet, cost: doesNotApply },
    });
    expect(
      items('li[data-question]').map((li) => [li.dataset.question, li.dataset.answer, li.dataset.applies]),
    ).toEqual([
      ['named', 'yes', 'true'],
      ['answered', 'yes', 'true'],
      ['owner-time', 'not-yet', 'true'],
      ['cost', 'not-yet', 'false'],
      ['true', 'yes', 'true'],
    ]);
    expect(items('li[data-question] .sign').map((sign) => sign.textContent)).toEqual(['✓', '✓', '○', '–', '✓']);
    const question = screen.getByRole('button', { name: /^Who does what by when\s*: not yet$/ });
    screen.getByRole('button', { name: /^Cost \/ value\s*: does not apply$/ });
    const line = () => document.querySelector('.note-line')?.textContent;
    await user.hover(question);
    expect(line()).toBe('Say who does it and by when.');
    await user.unhover(question);
    expect(line()).toBeUndefined();
    act(() => question.focus());
    expect(line()).toBe('Say who does it and by when.');
    await user.keyboard('{Escape}');
    expect(line()).toBeUndefined();
  });

  it('shows every commitment, and what is missing in it', async () => {
    await withReview({
      commitments: [
        { start: 0, end: 5, owner: 'I', action: 'send the side bolts', time: 'Thursday' },
        { start: 6, end: 9, owner: '', action: 'refund', time: '' },
      ],
    });
    const rows = items('li[data-commitment]');
    expect(rows.map(({ dataset }) => [dataset.owner, dataset.action, dataset.time])).toEqual([
      ['I', 'send the side bolts', 'Thursday'],
      ['', 'refund', ''],
    ]);
    expect(rows[1]?.textContent).toBe('no owner · refund · no time');
  });

  it('opens three findings and counts the rest; hints stay folded', async () => {
    const { user } = await withReview({
      findings: [...['a', 'b', 'c', 'd', 'e'].map((words) => finding('H01', words)), finding('C04', 'f', 'hint')],
    });
    expect(items('li[data-check]')).toHaveLength(3);
    screen.getByRole('heading', { name: '3 of 5 to look at' });
    await user.click(screen.getByRole('button', { name: '2 more', expanded: false }));
    expect(items('li[data-check]')).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Show fewer', expanded: true }));
    expect(items('li[data-check]')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: '1 hint', expanded: false }));
    expect(items('li[data-check="C04"]')).toHaveLength(1);
  });

  it.each([
    ['en', 'Use rewrite', 'Mute', 'Why', 'Copied', 'fix', 'Absolute promise'],
    ['es', 'Usar', 'Silenciar', 'Por qué', 'Copiado', 'corregir', 'Promesa absoluta'],
  ] as const)(
    'gives each finding words, why, rewrite, source and its buttons in %s',
    async (language, use, mute, why, done, severity, title) => {
      const background = language === 'es' ? spanish() : new FakeBackground();
      const { user, copied } = await withReview({ findings: [finding('H01', 'We guarantee')] }, { background });
      const [row] = items('li[data-check="H01"][data-severity="fix"]');
      if (row === undefined) throw new Error('no finding');
      expect(row.textContent).toContain('We guarantee');
      expect(row.textContent).toContain('Why We guarantee');
      expect(row.textContent).toContain('→ Instead of We guarantee');
      within(row).getByText(severity);
      await user.click(within(row).getByRole('button', { name: use }));
      expect(copied).toEqual(['Instead of We guarantee']);
      expect(within(row).getByText(done).getAttribute('aria-live')).toBe('polite');
      await user.click(within(row).getByRole('button', { name: why, expanded: false }));
      expect(within(row).getByText(new RegExp(`H01 · ${title}`)).hidden).toBe(false);
      await user.click(within(row).getByRole('button', { name: mute }));
      expect(items('li[data-check]')).toHaveLength(0);
    },
  );

  it('says when the browser does not let it copy', async () => {
    const { user } = await withReview({ findings: [finding('H01', 'We guarantee')] }, { copy: async () => false });
    await user.click(screen.getByRole('button', { name: 'Use rewrite' }));
    screen.getByText('The browser did not allow copying');
  });

  it('silences a check for this ticket only, and brings it back', async () => {
    const opened = await withReview({ findings: [finding('H01', 'We guarantee'), finding('H02', 'soon')] });
    await opened.user.click(screen.getAllByRole('button', { name: 'Mute' })[0] ?? document.body);
    expect(items('li[data-check]').map((li) => li.dataset.check)).toEqual(['H02']);
    await onTicket(opened, '1002', 'A draft.');
    await waitFor(() => expect(items('li[data-check]')).toHaveLength(2));
    await onTicket(opened, '1001', 'A draft.');
    await waitFor(() => expect(items('li[data-check]')).toHaveLength(1));
    await opened.user.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(items('li[data-check]')).toHaveLength(2);
  });

  it.each([
    ['en', 'Nothing to add.', 'Internal note: the customer does not see it.'],
    ['es', 'Nada que añadir.', 'Nota interna: el cliente no la ve.'],
  ] as const)('has a calm word for nothing to say, and for a note (%s)', async (language, nothing, note) => {
    const background = language === 'es' ? spanish() : new FakeBackground();
    const { helpdesk } = await withReview({}, { background });
    screen.getByText(nothing);
    expect(screen.queryByText(note)).toBeNull();
    await act(async () => helpdesk.draft('1001', { text: 'A note', kind: 'internal' }));
    screen.getByText(note);
    screen.getByText(nothing);
    expect(items('li[data-question]')).toHaveLength(0);
  });

  it('says what it did not check', async () => {
    await withReview({ unchecked: 1200 });
    screen.getByText('1,200 characters at the end are not checked.');
  });

  it('drops everything of one ticket at once when another comes', async () => {
    const opened = await withReview({ findings: [finding('H01', 'We guarantee')] });
    await act(async () => opened.helpdesk.show('1002'));
    expect(items('li[data-check]')).toHaveLength(0);
    expect(opened.helpdesk.ended).toEqual(['1001']);
    await act(async () => opened.helpdesk.draft('1001', { text: 'A late word.', kind: 'public' }));
    expect(region('Reply').textContent).toContain('Reading the conversation.');
  });
});
