import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { longestReason } from '../../../components/sidebar/ProposeForm.tsx';
import { limits } from '../../../lib/sync/protocol.ts';
import { FakeBackground, fails } from './fake-background.ts';
import { onTicket, withReview } from './open-panel.tsx';
import { finding, sampleReview } from './samples.ts';

const findings = () => [...document.querySelectorAll<HTMLElement>('li[data-check]')].map((li) => li.dataset.check);
const row = (check: string) => {
  const found = document.querySelector<HTMLElement>(`li[data-muted="${check}"]`);
  if (found === null) throw new Error(`${check} is not muted`);
  return found;
};
const button = (check: string, name: string) => within(row(check)).getByRole('button', { name });
const asked = (background: FakeBackground, name: string) =>
  background.asked.filter((one) => one.name === name).map(({ request }) => request);
const spanish = () => {
  const background = new FakeBackground();
  background.settings = { ...background.settings, language: 'es' };
  return background;
};

/** A panel whose draft has a “soon”, muted once. */
async function muted(background = new FakeBackground()) {
  const opened = await withReview({ findings: [finding('H02', 'soon')] }, { background });
  await opened.user.click(screen.getByRole('button', { name: /^(Mute|Silenciar)$/ }));
  return opened;
}

describe('a muted check', () => {
  it('is gone at once on this ticket, and nothing is stored', async () => {
    const { background, user } = await muted();
    expect(findings()).toEqual([]);
    expect(asked(background, 'muteForMe')).toEqual([]);
    await user.click(button('H02', 'Bring back'));
    expect(findings()).toEqual(['H02']);
  });

  it('is muted for me on every ticket: the review leaves it out, and it comes back', async () => {
    const opened = await muted();
    const { user, background, review } = opened;
    review.says = sampleReview();
    await user.click(button('H02', 'For me, always'));
    expect(asked(background, 'muteForMe')).toEqual([{ check: 'H02', muted: true }]);
    await waitFor(() => expect(review.off.at(-1)).toEqual(['H02']));
    within(row('H02')).getByText('Muted for you on every ticket.');
    await onTicket(opened, '1002', 'Another draft.');
    await screen.findByText('Nothing to add.');
    expect(review.off.at(-1)).toEqual(['H02']);

    await onTicket(opened, '1001', 'A draft.');
    await user.click(await waitFor(() => button('H02', 'Bring back')));
    expect(asked(background, 'muteForMe').at(-1)).toEqual({ check: 'H02', muted: false });
    await waitFor(() => expect(review.off.at(-1)).toEqual([]));
    expect(document.querySelector('[data-muted]')).toBeNull();
  });

  it('is reviewed again when it was brought back elsewhere', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, mutedChecks: ['H02'] };
    const { review } = await withReview({}, { background });
    expect(review.off.at(-1)).toEqual(['H02']);
    background.settings = { ...background.settings, mutedChecks: [] };
    await act(async () => background.tell('settings'));
    await waitFor(() => expect(review.off.at(-1)).toEqual([]));
  });

  it('stays as it was when it could not be stored, and says why', async () => {
    const background = new FakeBackground();
    background.answer('muteForMe', () => fails('storage_full'));
    const { user } = await muted(background);
    await user.click(button('H02', 'For me, always'));
    expect(within(row('H02')).getByRole('status').textContent).toMatch(/^Nothing has changed\. .*storage is full/);
    button('H02', 'For me, always');
  });
});

describe('a stop check', () => {
  it('is muted this time only, whatever is stored', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, mutedChecks: ['K04'] };
    const { user, review } = await withReview({ findings: [finding('K04', '[NAME]', 'stop')] }, { background });
    expect(review.off.at(-1)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Mute' }));
    within(row('K04')).getByText('This check asks before sending. It can be muted this time only.');
    expect(within(row('K04')).getAllByRole('button')).toHaveLength(1);
  });
});

describe('a proposal to the team', () => {
  it.each([
    ['en', 'Propose to the team', 'Reason, if you like', 'Propose', 'Proposed to the team.'],
    ['es', 'Proponer al equipo', 'Motivo, si quiere', 'Proponer', 'Propuesto al equipo.'],
  ] as const)('is a message with the reason written (%s)', async (language, open, label, send, done) => {
    const background = language === 'es' ? spanish() : new FakeBackground();
    const { user } = await muted(background);
    await user.click(button('H02', open));
    const field = screen.getByLabelText(label);
    expect(field).toHaveProperty('maxLength', limits.reason);
    await user.type(field, ' We answer by phone ');
    await user.click(button('H02', send));
    await within(row('H02')).findByText(done);
    expect(asked(background, 'propose')).toEqual([{ check: 'H02', reason: 'We answer by phone' }]);
    expect(screen.queryByLabelText(label)).toBeNull();
  });

  it('needs no reason, and waits here while there is no team', async () => {
    const background = new FakeBackground();
    background.sync = { ...background.sync, mode: 'local' };
    const { user } = await muted(background);
    await user.click(button('H02', 'Propose to the team'));
    await user.click(button('H02', 'Propose'));
    await within(row('H02')).findByText('The proposal waits here until this device has a team.');
    expect(asked(background, 'propose')).toEqual([{ check: 'H02' }]);
  });

  it('keeps what was written when it could not be stored', async () => {
    const background = new FakeBackground();
    background.answer('propose', () => fails('storage_unavailable'));
    const { user } = await muted(background);
    await user.click(button('H02', 'Propose to the team'));
    await user.type(screen.getByLabelText('Reason, if you like'), 'By phone');
    await user.click(button('H02', 'Propose'));
    await within(row('H02')).findByText(/^Nothing has changed\./);
    expect(screen.getByLabelText('Reason, if you like')).toHaveProperty('value', 'By phone');
  });

  it('has the limit of the protocol', () => {
    expect(longestReason).toBe(limits.reason);
  });
});

it('is done by keyboard alone, the focus never lost', async () => {
  const { user } = await withReview({ findings: [finding('H02', 'soon')] });
  act(() => screen.getByRole('button', { name: 'Mute' }).focus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(button('H02', 'Bring back')));
  act(() => button('H02', 'Propose to the team').focus());
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Reason, if you like'));
  await user.keyboard('By phone{Escape}');
  expect(screen.queryByLabelText('Reason, if you like')).toBeNull();
  expect(document.activeElement).toBe(button('H02', 'Bring back'));
  act(() => button('H02', 'For me, always').focus());
  await user.keyboard('{Enter}');
  await within(row('H02')).findByText('Muted for you on every ticket.');
  expect(document.activeElement).toBe(button('H02', 'Bring back'));
});

it.each(['en', 'es'] as const)('has nothing for axe to find (%s)', async (language) => {
  const { user, container } = await muted(language === 'es' ? spanish() : new FakeBackground());
  await user.click(button('H02', language === 'es' ? 'Proponer al equipo' : 'Propose to the team'));
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
