import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FakeBackground, fails, ok } from './fake-background.ts';
import { customerSays } from './fake-helpdesk.ts';
import { onTicket, openPanel, region } from './open-panel.tsx';

const lateParcel = 'My parcel was due Monday and it is still not here. If this goes on I will go to your competitor.';
const button = (tag: string) => {
  const found = [...document.querySelectorAll<HTMLButtonElement>('[data-tag]')].filter(
    (one) => one.dataset.tag === tag,
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} buttons for ${tag}`);
  return found[0];
};
const note = () => document.querySelector('.pad-note')?.textContent ?? '';
const recorded = (background: FakeBackground) =>
  background.asked.filter(({ name }) => name === 'record').map(({ request }) => (request as { tag: string }).tag);

async function openOn(text = lateParcel, background = new FakeBackground()) {
  const opened = await openPanel({ background });
  await act(async () => {
    opened.helpdesk.show('1001');
    opened.helpdesk.context('1001', { thread: [customerSays(text)] });
    opened.helpdesk.draft('1001', { text: '', kind: 'public' });
  });
  return opened;
}

describe('suggestions', () => {
  it('stand first, numbered, with the customer’s words, none recorded by itself', async () => {
    const { background } = await openOn();
    const list = within(region('Tags')).getByRole('list', { name: 'Suggested by the customer’s words' });
    const first = list.querySelector('[data-suggestion="1"]');
    expect(first?.querySelector('[data-tag]')?.getAttribute('data-tag')).toBe('log.late');
    expect(first?.textContent).toContain('was due');
    expect(list.querySelectorAll('li').length).toBeLessThanOrEqual(3);
    expect(recorded(background)).toEqual([]);
  });

  it('are recorded by their number, and the last press taken back, without a click', async () => {
    const { panel, background } = await openOn();
    await act(async () => {
      expect(await panel.actions.recordSuggestion(1)).toBe(true);
      expect(await panel.actions.recordSuggestion(9)).toBe(false);
    });
    expect(recorded(background)).toEqual(['log.late']);
    expect(background.asked.find(({ name }) => name === 'tagChosen')?.request).toMatchObject({ tag: 'log.late' });
    await act(async () => {
      expect(await panel.actions.undoLatest()).toBe(true);
      expect(await panel.actions.undoLatest()).toBe(false);
    });
    expect(background.insights.map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('stay where they are when pressed, with one button each', async () => {
    const { user } = await openOn();
    await user.click(button('log.late'));
    expect(button('log.late').closest('[data-suggestion]')).not.toBeNull();
    screen.getByRole('list', { name: 'Recorded on this ticket' });
  });

  it('are absent where none fits, and that is what can be recorded', async () => {
    const { background, user } = await openOn('Hello there');
    expect(screen.queryByRole('list', { name: 'Suggested by the customer’s words' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'None fits' }));
    expect(recorded(background)).toEqual(['none.fits']);
    expect(screen.getByRole('button', { name: 'None fits' }).getAttribute('aria-pressed')).toBe('true');
    screen.getByRole('textbox', { name: 'What would fit' });
  });
});

describe('rules of use', () => {
  it('explain a fourth tag, and put it in the place of the last one when asked', async () => {
    const { user, background } = await openOn('Hello');
    for (const tag of ['prd.need', 'bil.wrong', 'web.fault']) fireEvent.click(button(tag));
    await screen.findAllByRole('button', { name: 'Undo' });
    await user.click(button('saf.risk'));
    expect(recorded(background)).toEqual(['prd.need', 'bil.wrong', 'web.fault']);
    expect(note()).toContain('Three tags are enough for one ticket.');
    await user.click(screen.getByRole('button', { name: 'Instead of “They need something we do not offer”' }));
    expect(button('saf.risk').getAttribute('aria-pressed')).toBe('true');
    expect(button('prd.need').getAttribute('aria-pressed')).toBe('false');
    expect(note()).toBe('');
  });

  it('only explain where the fourth is the one that comes last', async () => {
    const { user, background } = await openOn('Hello');
    for (const tag of ['log.late', 'bil.wrong', 'web.fault']) await user.click(button(tag));
    await user.click(button('prd.need'));
    expect(recorded(background)).toHaveLength(3);
    expect(note()).toContain('the three here come before “They need something we do not offer”');
    expect(document.querySelector('.pad-note button')).toBeNull();
  });

  it('keep what goes with a cause until the cause is pressed, then record both', async () => {
    const { user, background } = await openOn('Hello');
    await user.click(button('rel.churn'));
    expect(recorded(background)).toEqual([]);
    expect(note()).toContain('“May leave us” goes with its cause.');
    await user.click(button('bil.wrong'));
    expect(recorded(background)).toEqual(['bil.wrong', 'rel.churn']);
    expect(note()).toBe('');
    await user.click(screen.getByTitle('Undo: Wrong charge'));
    expect(note()).toContain('“May leave us” stands without its cause now.');
  });
});

describe('a ticket left while the background still answers', () => {
  /** Lets nothing of this name be answered until it is let go. */
  function late(background: FakeBackground, name: 'withdraw' | 'record') {
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const usual = background.ask;
    Object.assign(background, {
      ask: async (...given: Parameters<typeof usual>) => {
        if (given[0] === name) await gate;
        return usual(...given);
      },
    });
    return () => act(async () => letGo());
  }
  const records = (background: FakeBackground) =>
    background.insights
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ ref, tag }) => `${ref.ticket} ${tag}`)
      .sort();

  it('gets the tag that takes the place of another, and the next ticket does not', async () => {
    const background = new FakeBackground();
    const answer = late(background, 'withdraw');
    const { helpdesk, user } = await openOn('Hello', background);
    for (const tag of ['prd.need', 'bil.wrong', 'web.fault']) await user.click(button(tag));
    await user.click(button('saf.risk'));
    await user.click(screen.getByRole('button', { name: 'Instead of “They need something we do not offer”' }));
    await act(async () => helpdesk.show('1002'));
    await answer();
    expect(records(background)).toEqual(['1001 bil.wrong', '1001 saf.risk', '1001 web.fault']);
    expect(note()).toBe('');
  });

  it('gives its language and its suggestions to what waited for a cause, and its own native tag', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, nativeTags: { on: true, prefix: 'fs' } };
    const answer = late(background, 'record');
    const native: string[] = [];
    const opened = await openPanel({
      background,
      changeNativeTag: async (ref, { tag }) => {
        native.push(`${ref.ticket} ${tag}`);
        return 'done';
      },
    });
    await act(async () => {
      opened.helpdesk.show('1001');
      opened.helpdesk.context('1001', { language: 'es', thread: [customerSays('Hola')] });
    });
    await opened.user.click(button('rel.churn'));
    await opened.user.click(button('bil.wrong'));
    await act(async () => {
      opened.helpdesk.show('1002');
      opened.helpdesk.context('1002', { language: 'en', thread: [customerSays(lateParcel)] });
    });
    await answer();
    expect(records(background)).toEqual(['1001 bil.wrong', '1001 rel.churn']);
    expect(background.insights.map(({ language }) => language)).toEqual(['es', 'es']);
    const taught = background.asked.filter(({ name }) => name === 'tagChosen').map(({ request }) => request);
    expect(taught).toMatchObject([{ shown: [] }, { shown: [] }]);
    expect(native.map((one) => one.split(' ')[0])).toEqual(['1001', '1001']);
  });
});

describe('the agent’s own tags', () => {
  it('stand folded and unnamed, also when recorded', async () => {
    const { background } = await openOn();
    await act(async () => button('int.wait').click());
    expect(recorded(background)).toEqual(['int.wait']);
    expect(screen.queryByRole('list', { name: 'Recorded on this ticket' })).toBeNull();
    const group = document.querySelector('details[data-function="int"]');
    expect(group?.querySelector('summary')?.textContent).toBe('Agent’s own1 recorded');
    await act(async () => background.tell('insights'));
    expect(document.querySelector('.insight-tag')?.textContent).toBe('Agent’s own');
    expect(document.querySelector('.detail h3')?.textContent).toBe('Agent’s own: more, if you like');
  });

  it('stand in the open where the agent has chosen so', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, internalOpen: true };
    await openOn(lateParcel, background);
    await act(async () => button('int.wait').click());
    expect(screen.getByRole('list', { name: 'Recorded on this ticket' }).textContent).toContain(
      'I wait for a colleague',
    );
  });
});

describe('tags pressed last', () => {
  it('are at hand on the next ticket, each still once', async () => {
    const background = new FakeBackground();
    background.insights = ['bil.wrong', 'bil.wrong', 'web.fault', 'int.wait'].map((tag) =>
      background.insight({ tag, ref: { helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket: '7' } }),
    );
    const opened = await openPanel({ background });
    await onTicket(opened, '1001');
    const recent = screen.getByRole('list', { name: 'Recent' });
    expect([...recent.querySelectorAll<HTMLElement>('[data-tag]')].map(({ dataset }) => dataset.tag)).toEqual([
      'bil.wrong',
      'web.fault',
    ]);
    expect(button('bil.wrong').closest('.recent')).not.toBeNull();
  });
});

describe('what goes wrong', () => {
  it('is said under a suggestion, and beside “None fits”', async () => {
    const background = new FakeBackground();
    background.answer('record', () => fails('storage_full'));
    const { user } = await openOn(lateParcel, background);
    await user.click(button('log.late'));
    expect(region('Tags').querySelector('.suggestions ~ .problem')?.textContent).toContain('Late or missed delivery');
    await user.click(screen.getByRole('button', { name: 'None fits' }));
    expect(document.querySelector('.none-fits .problem')?.textContent).not.toBe('');
    background.answer('tagPreference', () => ok({ tags: {} }));
  });
});
