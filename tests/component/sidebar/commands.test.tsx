import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { lastOn } from '../../../components/sidebar/panel-commands.ts';
import { FakeBackground } from './fake-background.ts';
import { ticket } from './fake-helpdesk.ts';
import { onTicket, openPanel } from './open-panel.tsx';

async function withSuggestions(background = new FakeBackground()) {
  const opened = await openPanel({ background });
  await onTicket(opened, '1001');
  act(() => opened.panel.store.setState({ suggested: ['log.late', 'web.fault'] }));
  const press = (command: Parameters<typeof opened.press.command>[0]) => act(async () => opened.press.command(command));
  const recorded = () => background.insights.filter(({ state }) => state !== 'withdrawn').map(({ tag }) => tag);
  return { ...opened, press, recorded };
}

describe('the extension’s own keys', () => {
  it('record the suggested tags in their order, and nothing where there is none', async () => {
    const { press, recorded } = await withSuggestions();
    await press('tag-2');
    expect(recorded()).toEqual(['web.fault']);
    await press('tag-3');
    expect(recorded()).toEqual(['web.fault']);
    await press('tag-1');
    expect(recorded()).toEqual(['log.late', 'web.fault']);
  });

  it('take back the tag recorded last on this ticket, then the one before it', async () => {
    const background = new FakeBackground();
    background.insights = [
      background.insight({ tag: 'bil.wrong', recordedAt: '2025-05-12T09:05:00Z' }),
      background.insight({ tag: 'log.where', recordedAt: '2025-05-12T09:01:00Z' }),
      background.insight({ tag: 'svc.again', ref: ticket('1002'), recordedAt: '2025-05-12T09:09:00Z' }),
    ];
    const { press, recorded } = await withSuggestions(background);
    await press('undo-tag');
    expect(recorded()).toEqual(['log.where', 'svc.again']);
    await press('undo-tag');
    await press('undo-tag');
    expect(recorded()).toEqual(['svc.again']);
  });

  it('record nothing unseen: no tag while the panel is folded, nothing at all while it is off', async () => {
    const { panel, press, recorded } = await withSuggestions();
    await press('tag-1');
    await act(() => panel.actions.show('rail'));
    await press('tag-2');
    expect(recorded()).toEqual(['log.late']);
    await act(() => panel.actions.show('off'));
    await press('undo-tag');
    expect(recorded()).toEqual(['log.late']);
  });

  it('record and take back nothing once the page shows another ticket, before the panel has seen it', async () => {
    const { helpdesk, press, recorded } = await withSuggestions();
    await press('tag-1');
    helpdesk.turnTo('1002');
    await press('tag-2');
    await press('undo-tag');
    expect(recorded()).toEqual(['log.late']);
    helpdesk.turnTo('1001');
    await press('tag-2');
    expect(recorded()).toEqual(['web.fault', 'log.late']);
  });

  it('move the focus for one command only', async () => {
    const { press, focused } = await withSuggestions();
    await press('tag-1');
    await press('undo-tag');
    expect(focused).toEqual([]);
    await press('focus-panel');
    expect(focused).toEqual(['panel']);
  });

  it('are known to the panel as the browser writes them, and asked for again with the tab', async () => {
    const background = new FakeBackground();
    background.keys = { 'toggle-panel': 'Alt+Shift+0' };
    const { panel, user } = await withSuggestions(background);
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    screen.getByText(/^Alt\+Shift\+0 brings it back/);
    background.keys = { 'tag-1': 'Alt+Shift+7' };
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(panel.store.getState().keys).toEqual({ 'tag-1': 'Alt+Shift+7' });
  });

  it('end with the panel', async () => {
    const { press, life, recorded } = await withSuggestions();
    life.abort();
    await press('tag-1');
    expect(recorded()).toEqual([]);
  });
});

describe('the tag recorded last', () => {
  it('is none without a ticket and none without a tag', () => {
    expect(lastOn({ ticket: null, pressed: {} })).toBeNull();
    expect(lastOn({ ticket: ticket('1001'), pressed: {} })).toBeNull();
  });
});
