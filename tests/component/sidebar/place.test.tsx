import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { roomWished } from '../../../components/sidebar/panel-place.ts';
import { FakeBackground, ok } from './fake-background.ts';
import { openPanel } from './open-panel.tsx';

const separator = () => screen.getByRole('separator', { name: 'Width of the panel' });
const now = () => Number(separator().getAttribute('aria-valuenow'));

describe('the side', () => {
  it('is right until the menu moves it, and is remembered for this helpdesk alone', async () => {
    const { user, background, panel } = await openPanel();
    expect(screen.getByRole('complementary').dataset.side).toBe('right');
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('button', { name: 'Move to the left' }));
    expect(screen.getByRole('complementary').dataset.side).toBe('left');
    expect(background.settings.place).toEqual({ zendesk: { side: 'left' }, freshdesk: { side: 'right' } });
    expect(roomWished(panel.store.getState(), 'zendesk')).toEqual({ side: 'left', width: 360, least: 320 });
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    screen.getByRole('button', { name: 'Move to the right' });
  });
});

describe('the width', () => {
  it('is moved with the arrow keys, between its limits, and remembered', async () => {
    const { user, background } = await openPanel();
    expect(separator().getAttribute('aria-orientation')).toBe('vertical');
    act(() => separator().focus());
    expect(now()).toBe(360);
    await user.keyboard('{ArrowLeft}');
    expect(now()).toBe(376);
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(now()).toBe(320);
    await user.keyboard('{End}');
    expect(now()).toBe(480);
    expect(background.settings.place.zendesk).toEqual({ side: 'right', width: 480 });
  });

  it('goes on from where it is while an answer to an earlier step is on its way', async () => {
    const background = new FakeBackground();
    const answers: (() => void)[] = [];
    background.answer('changeSettings', async (change) => {
      const settings = { ...background.settings, ...change } as typeof background.settings;
      background.settings = settings;
      await new Promise<void>((resolve) => answers.push(resolve));
      return ok(settings);
    });
    const { user } = await openPanel({ background });
    act(() => separator().focus());
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    await act(async () => answers[0]?.());
    expect(now()).toBe(392);
    await user.keyboard('{ArrowLeft}');
    for (const answer of answers) await act(async () => answer());
    expect(now()).toBe(408);
    expect(background.settings.place.zendesk.width).toBe(408);
  });

  it('and the look stay as they were chosen while older answers come in', async () => {
    const background = new FakeBackground();
    const { panel } = await openPanel({ background });
    const before = background.settings;
    const late: (() => void)[] = [];
    // Asked while nothing was changed yet, and answered only after it was.
    const held = async () => {
      await new Promise<void>((resolve) => late.push(resolve));
      return ok(before);
    };
    background.answer('settings', held);
    background.answer('muteForMe', held);
    background.tell('settings');
    void panel.actions.muteForMe('U1');
    await act(() => panel.actions.show('rail'));
    act(() => panel.actions.resize(400));
    background.answer('settings', () => ok(background.settings));
    await act(async () => late[1]?.());
    expect(panel.store.getState().settings).toMatchObject({
      panel: { zendesk: 'rail' },
      place: { zendesk: { width: 400 } },
    });
    await act(() => panel.actions.keepWidth());
    // One that another tab changed meanwhile is asked for again.
    background.settings = { ...background.settings, internalOpen: true };
    await act(async () => late[0]?.());
    const { settings } = panel.store.getState();
    expect(settings).toMatchObject({
      panel: { zendesk: 'rail' },
      place: { zendesk: { width: 400 } },
      internalOpen: true,
    });
  });

  it('grows to the other side where the panel stands left', async () => {
    const background = new FakeBackground();
    background.settings = {
      ...background.settings,
      place: { ...background.settings.place, zendesk: { side: 'left', width: 400 } },
    };
    const { user } = await openPanel({ background });
    act(() => separator().focus());
    await user.keyboard('{ArrowLeft}');
    expect(now()).toBe(384);
  });

  it('follows the pointer while it is drawn, and is stored once, at the end', async () => {
    const { background } = await openPanel();
    const edge = separator();
    edge.setPointerCapture = () => {};
    fireEvent.pointerDown(edge, { button: 0, clientX: 900, pointerId: 1 });
    for (const clientX of [880, 860, 850]) fireEvent.pointerMove(edge, { clientX, pointerId: 1 });
    expect(now()).toBe(410);
    expect(background.times('changeSettings')).toBe(0);
    await act(async () => fireEvent.pointerUp(edge, { pointerId: 1 }));
    fireEvent.pointerMove(edge, { clientX: 700, pointerId: 1 });
    expect(now()).toBe(410);
    expect(background.times('changeSettings')).toBe(1);
    expect(background.settings.place.zendesk.width).toBe(410);
  });
});

describe('what it asks of the page', () => {
  it('is a rail’s width when folded, and nothing when off', async () => {
    const { panel } = await openPanel();
    await act(() => panel.actions.show('rail'));
    expect(roomWished(panel.store.getState(), 'zendesk')).toEqual({ side: 'right', width: 36, least: 36 });
    await act(() => panel.actions.show('off'));
    expect(roomWished(panel.store.getState(), 'zendesk')).toBeNull();
  });
});
