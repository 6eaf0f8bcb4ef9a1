import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { onTicket, openPanel } from './open-panel.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => vi.useRealTimers());

/** Until all that was going to be shown is, in ms. */
const LONG = 2000;

const button = (tag: string) => {
  const found = document.querySelector<HTMLButtonElement>(`[data-tag="${tag}"]`);
  if (found === null) throw new Error(`no button for ${tag}`);
  return found;
};
const isWriting = () => document.querySelector<HTMLElement>('.body')?.dataset.writing;
const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));

async function openTags() {
  const background = new FakeBackground();
  const opened = await openPanel({ background });
  await onTicket(opened, '1001');
  await pass(LONG);
  return {
    ...opened,
    write: (text: string) => act(async () => opened.helpdesk.draft('1001', { text, kind: 'public' })),
  };
}

describe('while somebody presses', () => {
  it('keeps what is drawn where it is until the pointer has gone up and clicked, though the first words have come', async () => {
    const { background, write } = await openTags();
    fireEvent.pointerDown(button('log.late'));
    await write('Your parcel left Leeds.');
    expect(isWriting()).toBe('false');
    fireEvent.pointerUp(button('log.late'));
    await act(async () => void fireEvent.click(button('log.late'), { detail: 1 }));
    await pass(0);
    expect(isWriting()).toBe('true');
    expect(background.times('record')).toBe(1);
  });

  it('shows what has come after a second, however long the press', async () => {
    const { write } = await openTags();
    fireEvent.pointerDown(button('log.late'));
    await write('Your parcel left Leeds.');
    await pass(999);
    expect(isWriting()).toBe('false');
    await pass(1);
    expect(isWriting()).toBe('true');
  });

  it('shows another ticket at once, and takes the rest of the press for none of its own', async () => {
    const opened = await openTags();
    fireEvent.pointerDown(button('log.late'));
    await onTicket(opened, '1002', 'Your refund is on its way.');
    expect(isWriting()).toBe('true');
    fireEvent.pointerUp(button('log.late'));
    await act(async () => void fireEvent.click(button('log.late'), { detail: 1 }));
    await pass(LONG);
    expect(opened.background.times('record')).toBe(0);
    await act(async () => void fireEvent.click(button('log.late'), { detail: 0 }));
    expect(opened.background.times('record')).toBe(1);
  });
});

describe('a press that was none', () => {
  it('is forgotten: a key pressed on the next ticket counts', async () => {
    const opened = await openTags();
    // Down on a tag and up beside it.
    fireEvent.pointerDown(button('log.late'));
    await onTicket(opened, '1002');
    await act(async () => void fireEvent.click(button('log.late'), { detail: 0 }));
    expect(opened.background.times('record')).toBe(1);
  });
});

describe('while somebody aims', () => {
  it('keeps what is drawn where it is until the pointer rests, or a second long', async () => {
    const { write } = await openTags();
    fireEvent.pointerMove(button('log.late'));
    await write('Your parcel left Leeds.');
    await pass(200);
    fireEvent.pointerMove(button('log.late'));
    await pass(249);
    expect(isWriting()).toBe('false');
    await pass(1);
    expect(isWriting()).toBe('true');

    await write('');
    expect(isWriting()).toBe('false');
    fireEvent.pointerMove(button('log.late'));
    await write('Your parcel left Leeds.');
    for (let at = 0; at < 9; at += 1) {
      await pass(100);
      fireEvent.pointerMove(button('log.late'));
    }
    expect(isWriting()).toBe('false');
    await pass(100);
    expect(isWriting()).toBe('true');
  });

  it('shows at once what a press brings, with all that waited', async () => {
    const { write } = await openTags();
    fireEvent.pointerMove(button('log.late'));
    await write('Your parcel left Leeds.');
    expect(isWriting()).toBe('false');
    await act(async () => void fireEvent.click(button('log.late'), { detail: 0 }));
    expect(button('log.late').getAttribute('aria-pressed')).toBe('true');
    expect(isWriting()).toBe('true');
  });

  it('holds back nothing while the pointer is over the reply, where things are read', async () => {
    const { write } = await openTags();
    fireEvent.pointerMove(screen.getByRole('region', { name: 'Reply' }));
    await write('Your parcel left Leeds.');
    expect(isWriting()).toBe('true');
  });
});
