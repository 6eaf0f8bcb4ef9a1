import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { FakeBackground, fails, ok } from './fake-background.ts';
import { ticket } from './fake-helpdesk.ts';
import { onTicket, openPanel, region } from './open-panel.tsx';

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-tag]')];
const pressed = () =>
  buttons()
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map((button) => button.dataset.tag);
const button = (tag: string) => {
  const found = buttons().filter((one) => one.dataset.tag === tag);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} buttons for ${tag}`);
  return found[0];
};
const group = (area: string) => {
  const details = document.querySelector<HTMLDetailsElement>(`details[data-function="${area}"]`);
  if (details === null) throw new Error(`no group ${area}`);
  return details;
};
const unfold = (area: string) =>
  act(async () => {
    group(area).open = true;
    fireEvent(group(area), new Event('toggle'));
  });

async function openTags(background = new FakeBackground()) {
  const opened = await openPanel({ background });
  await onTicket(opened, '1001');
  await unfold('log');
  return opened;
}

describe('which tags there are', () => {
  it.each([
    ['en', 'Tags', 'Agent’s own'],
    ['es', 'Etiquetas', 'Solo del equipo'],
  ] as const)('holds every tag once, named by its label, in folded groups (%s)', async (language, name, own) => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language };
    const opened = await openPanel({ background });
    await onTicket(opened, '1001');
    expect(buttons().map((one) => [one.dataset.tag, one.textContent, one.getAttribute('aria-pressed')])).toEqual(
      taxonomy.tags.map((tag) => [tag.id, tag.label[language], 'false']),
    );
    expect(region(name).querySelectorAll('details').length).toBe(10);
    expect(region(name).querySelectorAll('details[open]').length).toBe(0);
    expect(within(group('int')).getByText(own)).toBeInstanceOf(HTMLElement);
    expect(group('int').querySelectorAll('[data-tag]').length).toBe(3);
  });

  it('lets none be pressed without a ticket, and says so', async () => {
    const { background } = await openPanel();
    expect(await screen.findByText('Open a ticket to record what its customer says.')).toBeInstanceOf(HTMLElement);
    expect(buttons().every((one) => one.disabled)).toBe(true);
    fireEvent.click(button('log.late'));
    expect(background.times('record')).toBe(0);
  });

  it('finds tags by words of their label or meaning, in either language, without accents', async () => {
    const { user } = await openTags();
    const find = screen.getByRole('searchbox', { name: 'Find a tag' });
    await user.type(find, 'late');
    expect(buttons().map((one) => one.dataset.tag)).toContain('log.late');
    expect(buttons().length).toBeLessThan(taxonomy.tags.length);
    await user.clear(find);
    await user.type(find, 'donde esta');
    expect(buttons().map((one) => one.dataset.tag)).toEqual(['log.where']);
    await user.clear(find);
    await user.type(find, 'zebra');
    screen.getByText('No tag matches “zebra”.');
    await user.keyboard('{Escape}');
    expect(buttons()).toHaveLength(taxonomy.tags.length);
    // What was unfolded before the search is unfolded after it.
    expect(
      [...document.querySelectorAll<HTMLElement>('details[open]')].map((details) => details.dataset.function),
    ).toEqual(['log']);
  });

  it('says what a tag means, what belongs and what does not, on hover and focus', async () => {
    const { user } = await openTags();
    const definition = () => document.querySelector('.definition')?.textContent ?? '';
    await user.hover(button('log.late'));
    for (const words of [
      'is past its day',
      'Belongs It was due Monday',
      'Which day does it arrive?',
      '→ Where is it?',
    ]) {
      expect(definition()).toContain(words);
    }
    await user.unhover(button('log.late'));
    expect(definition()).toBe('');
    act(() => button('log.where').focus());
    expect(definition()).toContain('Where is it?');
    await user.keyboard('{Escape}');
    expect(definition()).toBe('');
    const described = document.getElementById(button('log.late').getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('is past its day');
  });
});

describe('pressing a tag', () => {
  it('records with ticket, tag and the customer’s language, and shows it only once it is stored', async () => {
    const background = new FakeBackground();
    let store = () => {};
    const insight = background.insight({ tag: 'log.late' });
    background.answer(
      'record',
      () =>
        new Promise((resolve) => {
          store = () => {
            background.insights = [insight];
            resolve(ok({ insight, again: false }));
          };
        }),
    );
    const { user } = await openTags(background);
    await user.click(button('log.late'));
    expect(pressed()).toEqual([]);
    expect(button('log.late').getAttribute('aria-busy')).toBe('true');
    await user.click(button('log.late'));
    await act(async () => store());
    expect(pressed()).toEqual(['log.late']);
    expect(background.asked.filter(({ name }) => name === 'record').map(({ request }) => request)).toEqual([
      { ref: ticket('1001'), tag: 'log.late', language: 'en' },
    ]);
  });

  it('takes a second press as the same insight', async () => {
    const { user, background } = await openTags();
    await user.click(button('log.late'));
    await user.click(button('log.late'));
    expect(pressed()).toEqual(['log.late']);
    expect(background.insights).toHaveLength(1);
    screen.getByText('Already recorded');
  });

  it('keeps a pressed tag in sight with its undo, also when its group is folded', async () => {
    const { user, background } = await openTags();
    await user.click(button('log.late'));
    const list = screen.getByRole('list', { name: 'Recorded on this ticket' });
    expect(list.contains(button('log.late'))).toBe(false);
    await act(async () => {
      group('log').open = false;
      fireEvent(group('log'), new Event('toggle'));
    });
    expect(list.contains(button('log.late'))).toBe(true);
    await user.click(within(list).getByRole('button', { name: 'Undo' }));
    expect(pressed()).toEqual([]);
    expect(button('log.late').getAttribute('aria-pressed')).toBe('false');
    expect(background.insights.map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('gives the focus of a keyboard’s undo back to the tag', async () => {
    const { user } = await openTags();
    await user.click(button('log.late'));
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(button('log.late')));
  });

  it('leaves the focus where the agent has taken it before a keyboard’s undo is answered', async () => {
    const background = new FakeBackground();
    const { user } = await openTags(background);
    await user.click(button('log.late'));
    let answer = () => {};
    background.answer('withdraw', async ({ id }) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      const found = background.insights.find((one) => one.id === id);
      return found === undefined ? fails('not_found') : ok({ ...found, state: 'withdrawn' });
    });
    const reply = document.body.appendChild(document.createElement('textarea'));
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    await user.keyboard('{Enter}');
    reply.focus();
    await act(async () => answer());
    await waitFor(() => expect(pressed()).toEqual([]));
    expect(document.activeElement).toBe(reply);
    reply.remove();
  });

  it('does not take the tail of a double click for a press of another tag', async () => {
    const { background } = await openTags();
    await act(async () => {
      fireEvent.click(button('log.late'), { detail: 1 });
      fireEvent.click(button('log.where'), { detail: 2 });
    });
    expect(pressed()).toEqual(['log.late']);
    expect(background.times('record')).toBe(1);
  });
});

describe('when it does not work', () => {
  it.each([
    ['storage_full', /^Late or missed delivery: Nothing was recorded\. The disk .* try again\.$/],
    ['unknown_tag', /^Late or missed delivery: Nothing was recorded\. The team/],
    ['no_answer', /^Late or missed delivery: Not confirmed\. Fairside did not answer/],
  ] as const)('says why near the tag (%s) and presses nothing', async (code, words) => {
    const background = new FakeBackground();
    background.answer('record', () => fails(code));
    const { user } = await openTags(background);
    await user.click(button('log.late'));
    expect(group('log').contains(screen.getByText(words))).toBe(true);
    expect(pressed()).toEqual([]);
  });

  it('takes a transport that throws for no answer', async () => {
    const background = new FakeBackground();
    background.answer('record', () => {
      throw new Error('context invalidated');
    });
    const { user } = await openTags(background);
    await user.click(button('log.late'));
    screen.getByText(/Not confirmed/);
  });

  it('keeps a tag pressed whose undo failed, and says so', async () => {
    const background = new FakeBackground();
    background.answer('withdraw', () => fails('storage_unavailable'));
    const { user } = await openTags(background);
    await user.click(button('log.late'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(pressed()).toEqual(['log.late']);
    const said = screen.getByText(/The browser does not let Fairside store/).textContent;
    expect(said).toMatch(/^Late or missed delivery: Not undone\. /);
    expect(said).not.toContain('recorded');
  });
});

describe('from ticket to ticket', () => {
  it('shows a late answer on its own ticket only', async () => {
    const background = new FakeBackground();
    let store = () => {};
    background.answer(
      'record',
      ({ ref, tag }) =>
        new Promise((resolve) => {
          store = () => {
            const insight: OwnInsight = background.insight({ tag, ref });
            background.insights = [insight];
            resolve(ok({ insight, again: false }));
          };
        }),
    );
    const opened = await openTags(background);
    await opened.user.click(button('log.late'));
    await onTicket(opened, '1002');
    await act(async () => store());
    expect(pressed()).toEqual([]);
    await onTicket(opened, '1001');
    expect(pressed()).toEqual(['log.late']);
  });

  it('shows what stands on each ticket, also when it changes elsewhere', async () => {
    const background = new FakeBackground();
    background.insights = [
      background.insight({ tag: 'log.where' }),
      background.insight({ tag: 'bil.wrong', ref: ticket('1002') }),
    ];
    const opened = await openTags(background);
    expect(pressed()).toEqual(['log.where']);
    await onTicket(opened, '1002');
    expect(pressed()).toEqual(['bil.wrong']);
    background.insights = [];
    await act(async () => background.tell('insights'));
    expect(pressed()).toEqual([]);
  });

  it('is not misled by a list that was asked for before the press', async () => {
    const background = new FakeBackground();
    background.insights = [background.insight({ tag: 'log.where' })];
    const old = [...background.insights];
    let answerOld = () => {};
    background.answer('pressedOn', ({ ref }) => {
      const now = () => background.insights.filter((one) => one.ref.ticket === ref.ticket);
      if (background.times('pressedOn') > 1) return ok(now());
      return new Promise((resolve) => {
        answerOld = () => resolve(ok(old));
      });
    });
    const { user } = await openTags(background);
    await user.click(button('log.late'));
    await act(async () => answerOld());
    await waitFor(() => expect(pressed().sort()).toEqual(['log.late', 'log.where']));
  });
});
