import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { NativeTagOutcome } from '../../../lib/helpdesks/native-tags.ts';
import { FakeBackground } from './fake-background.ts';
import { onTicket, openPanel } from './open-panel.tsx';

/** A panel that writes tags to a helpdesk which answers when, and what, the test says. */
async function opened(on = true) {
  const background = new FakeBackground();
  background.settings = { ...background.settings, nativeTags: { on, prefix: 'fs' } };
  const begun: string[] = [];
  const waiting: ((outcome: NativeTagOutcome) => void)[] = [];
  const panel = await openPanel({
    background,
    changeNativeTag: (ref, { tag, to }) => {
      begun.push(`${to} ${tag} ${ref.ticket}`);
      return new Promise((resolve) => waiting.push(resolve));
    },
  });
  await onTicket(panel, '1001');
  const { actions } = panel.panel;
  return {
    ...panel,
    background,
    begun,
    answer: (outcome: NativeTagOutcome) => act(async () => waiting.shift()?.(outcome)),
    press: (tag: string) => act(() => actions.press(tag)),
    undo: (tag: string) =>
      act(async () => {
        const insight = Object.values(panel.panel.store.getState().pressed)
          .flatMap((pressed) => Object.values(pressed))
          .find((one) => one.tag === tag);
        if (insight === undefined) throw new Error(`${tag} does not stand`);
        await actions.undo(insight);
      }),
    /** Switched in the options, of which the panel is told. */
    switchTo: (isOn: boolean) =>
      act(async () => {
        background.settings = { ...background.settings, nativeTags: { on: isOn, prefix: 'fs' } };
        background.tell('settings');
      }),
  };
}
const lines = () => [...document.querySelectorAll('.native-tags p')].map((line) => line.textContent ?? '');

describe('the helpdesk’s own tags', () => {
  it('are written one after the other: a list that is replaced whole forgets what is written beside it', async () => {
    const { begun, answer, press } = await opened();
    await press('log.late');
    await press('bil.wrong');
    expect(begun).toEqual(['on fs_log_late 1001']);
    await answer('done');
    expect(begun).toEqual(['on fs_log_late 1001', 'on fs_bil_wrong 1001']);
    await answer('done');
    expect(lines()).toHaveLength(2);
    for (const line of lines()) expect(line).toMatch(/^The ticket has the tag fs_/);
  });

  it('are taken off only after they were written, and what was pressed meanwhile counts', async () => {
    const { begun, answer, press, undo } = await opened();
    await press('log.late');
    await undo('log.late');
    expect(begun).toEqual(['on fs_log_late 1001']);
    await press('log.late');
    await undo('log.late');
    await answer('done');
    expect(begun).toEqual(['on fs_log_late 1001', 'off fs_log_late 1001']);
    expect(lines()).toEqual(['Taking the tag fs_log_late off the ticket. ']);
    await answer('done');
    expect(begun).toHaveLength(2);
    expect(lines()[0]).toMatch(/^The tag fs_log_late is off the ticket/);
  });

  it('are written no more once that is switched off, and still taken off', async () => {
    const { begun, answer, press, undo, switchTo } = await opened();
    await press('log.late');
    await answer('done');
    await switchTo(false);
    await undo('log.late');
    await answer('done');
    await press('log.late');
    expect(begun).toEqual(['on fs_log_late 1001', 'off fs_log_late 1001']);
  });

  it.each(['refused', 'signed-out'] as const)('that were %s are not on the ticket: undo says no other', async (no) => {
    const { begun, answer, press, undo } = await opened();
    await press('log.late');
    await answer(no);
    expect(lines()[0]).toMatch(/^The tag fs_log_late is not on the ticket/);
    await undo('log.late');
    expect([begun, lines()]).toEqual([['on fs_log_late 1001'], []]);
    // Undone before the helpdesk has answered.
    await press('bil.wrong');
    await undo('bil.wrong');
    await answer(no);
    expect([begun, lines()]).toEqual([['on fs_log_late 1001', 'on fs_bil_wrong 1001'], []]);
  });

  it('go with an insight that is withdrawn from one’s own list', async () => {
    const { begun, answer, press, user, background } = await opened();
    await press('log.late');
    await answer('done');
    await act(async () => background.tell('insights'));
    await user.click(screen.getByRole('button', { name: /^Withdraw: / }));
    await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(begun).toEqual(['on fs_log_late 1001', 'off fs_log_late 1001']);
  });
});
