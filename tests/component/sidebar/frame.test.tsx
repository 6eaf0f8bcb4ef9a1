import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_PATIENCE_MS } from '../../../components/sidebar/keep-fresh.ts';
import { lookOf } from '../../../components/sidebar/look-of.ts';
import type { SyncStatus } from '../../../lib/messages/contract.ts';
import { FakeBackground, fails, ok, synced } from './fake-background.ts';
import { onTicket, openPanel, withReview } from './open-panel.tsx';
import { finding, notYet, sampleReview } from './samples.ts';

afterEach(() => vi.useRealTimers());

const panelElement = () => screen.getByRole('complementary', { name: 'Fairside' });

describe('landmark and regions', () => {
  it.each([
    ['en', ['Reply', 'Tags', 'My impact']],
    ['es', ['Respuesta', 'Etiquetas', 'Mi aporte']],
  ] as const)('stand under their names in %s', async (language, names) => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language };
    await openPanel({ background });
    expect(
      within(panelElement())
        .getAllByRole('region')
        .map((region) => region.getAttribute('aria-labelledby')),
    ).toHaveLength(3);
    for (const name of names) expect(screen.getByRole('region', { name })).toBeInstanceOf(HTMLElement);
    expect(panelElement().lang).toBe(language);
  });
});

describe('the first picture', () => {
  it('stands with every group of tags before the conversation is read and before answers that it does not show are asked for', async () => {
    const background = new FakeBackground();
    const idle = new Set<() => void>();
    const whenIdle = (work: () => void) => {
      idle.add(work);
      return () => void idle.delete(work);
    };
    const { helpdesk } = await openPanel({ background, whenIdle });
    await act(async () => helpdesk.show('1001'));
    await act(async () => helpdesk.show('1002'));
    expect(document.querySelectorAll('[data-function]')).toHaveLength(10);
    expect(document.querySelector('[data-tag]')).toBeNull();
    const later = ['team', 'syncStatus', 'ownInsights', 'ownImpact'];
    expect(background.asked.filter(({ name }) => later.includes(name))).toEqual([]);
    expect([...helpdesk.reads.keys()]).toEqual([]);

    await act(async () => {
      for (const work of idle) work();
    });
    expect(document.querySelector<HTMLButtonElement>('[data-tag="log.late"]')?.disabled).toBe(false);
    const asked = background.asked.map(({ name }) => name);
    expect(asked).toEqual(expect.arrayContaining(later));
    // Of a ticket that was left meanwhile nothing is read.
    expect([...helpdesk.reads.keys()]).toEqual(['1002']);
  });
});

describe('language and theme', () => {
  it('follows the browser until a language is chosen, and changes at once', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language: 'auto' };
    await openPanel({ background, preferredLanguages: ['ca', 'es-MX', 'en'] });
    screen.getByRole('region', { name: 'Etiquetas' });
    background.settings = { ...background.settings, language: 'en' };
    await act(async () => background.tell('settings'));
    screen.getByRole('region', { name: 'Tags' });
  });

  it('takes the page’s theme', async () => {
    const { helpdesk } = await openPanel();
    expect(panelElement().dataset.theme).toBe('light');
    act(() => helpdesk.theme('dark'));
    expect(panelElement().dataset.theme).toBe('dark');
  });
});

describe('the state of sync', () => {
  it.each<[string, Partial<SyncStatus>, string, string]>([
    ['all synced', {}, 'All synced', 'Todo sincronizado'],
    ['waiting', { waiting: 2 }, '2 waiting', '2 en espera'],
    ['local', { mode: 'local', waiting: 3 }, 'On this device only', 'Solo en este dispositivo'],
    ['paused', { mode: 'paused' }, 'Paused: enrol again', 'En pausa: hay que inscribirse'],
    [
      'too far apart',
      { mode: 'paused', lastError: 'protocol_unsupported' },
      'Paused: an update is needed',
      'En pausa: falta actualizar',
    ],
    ['set aside', { setAside: 1 }, '1 set aside', '1 apartado'],
  ])('is said in words: %s', async (_, part, english, spanish) => {
    const background = new FakeBackground();
    background.sync = { ...synced, ...part };
    await openPanel({ background });
    expect(screen.getByRole('status').textContent).toBe(english);
    background.settings = { ...background.settings, language: 'es' };
    await act(async () => background.tell('settings'));
    expect(screen.getByRole('status').textContent).toBe(spanish);
  });

  it('follows the background, and says when it cannot', async () => {
    const background = new FakeBackground();
    background.answer('syncStatus', () => fails('no_answer'));
    await openPanel({ background });
    expect(screen.getByRole('status').textContent).toBe('State unknown');
    background.answer('syncStatus', () => ok({ ...synced, waiting: 1 }));
    await act(async () => background.tell('sync'));
    expect(screen.getByRole('status').textContent).toBe('1 waiting');
  });

  it('opens to what waits, since when, the last error and the next try; tries now; closes on Escape', async () => {
    const background = new FakeBackground();
    background.sync = {
      ...synced,
      waiting: 2,
      setAside: 1,
      oldestWaiting: '2024-03-01T10:00:00Z',
      lastError: 'http_503',
      nextTryAt: '2024-03-02T10:00:00Z',
    };
    background.answer('syncNow', () => ok(synced));
    const { user } = await openPanel({ background });
    act(() => screen.getByRole('button', { name: 'Sync details', expanded: false }).focus());
    await user.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    const rows = [...document.querySelectorAll('dl > div')].map((row) => row.textContent);
    expect(rows).toHaveLength(6);
    expect(rows.join('\n')).toMatch(
      /Waiting2\nOldest.*2024.*\nSet aside by the endpoint1\nLast sync.*\nLast errorThe endpoint answered 503\nNext try.*2024/s,
    );
    act(() => screen.getByRole('button', { name: 'Try now' }).focus());
    await user.keyboard('{Enter}');
    expect(background.times('syncNow')).toBe(1);
    expect(screen.getByRole('status').textContent).toBe('All synced');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sync details', expanded: false }));
  });
});

describe('folding and hiding', () => {
  it('folds to a rail that says what is open, and is remembered', async () => {
    const background = new FakeBackground();
    background.sync = { ...synced, waiting: 4 };
    const { user, panel } = await withReview(
      {
        findings: [finding('H01', 'a'), finding('C04', 'b', 'hint')],
        questions: { ...sampleReview().questions, cost: notYet },
      },
      { background },
    );
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('button', { name: 'Fold to rail' }));
    expect(background.settings.panel).toEqual({ zendesk: 'rail', freshdesk: 'open' });
    expect(lookOf(panel.store.getState(), 'zendesk')).toBe('rail');
    expect(screen.queryByRole('region')).toBeNull();
    expect(panelElement().textContent).toContain('1 finding to look at');
    expect(panelElement().textContent).toContain('1 question not yet answered');
    expect(screen.getByRole('status').textContent).toBe('4 waiting');
    await user.click(screen.getByRole('button', { name: 'Open panel' }));
    screen.getByRole('region', { name: 'Tags' });
    expect(background.settings.panel.zendesk).toBe('open');
  });

  it('hides, and opens the options', async () => {
    const { user, background, panel } = await openPanel();
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('button', { name: 'Options' }));
    expect(background.times('openOptions')).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('button', { name: 'Hide on this helpdesk' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(lookOf(panel.store.getState(), 'zendesk')).toBe('off');
  });

  it('shows nothing until the settings are known, then itself even if they never come', async () => {
    const background = new FakeBackground();
    background.answer('settings', () => new Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await openPanel({ background });
    act(() => void vi.advanceTimersByTime(SETTINGS_PATIENCE_MS - 1));
    expect(screen.queryByRole('complementary')).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByRole('complementary')).toBeInstanceOf(HTMLElement);
  });
});

describe('the focus', () => {
  it('stays in the page when something is pressed with the mouse, text fields apart', async () => {
    const opened = await openPanel();
    await onTicket(opened, '1001');
    const press = (element: Element) => {
      const event = createEvent.mouseDown(element);
      fireEvent(element, event);
      return event.defaultPrevented;
    };
    expect(press(document.querySelector('[data-tag="log.late"]') ?? document.body)).toBe(true);
    expect(press(document.querySelector('summary') ?? document.body)).toBe(true);
    expect(press(screen.getByRole('searchbox'))).toBe(false);
  });
});

it('ends everything with its signal', async () => {
  const { life, helpdesk, background, panel } = await openPanel();
  await act(async () => helpdesk.show('1001'));
  act(() => life.abort());
  expect(helpdesk.ended).toEqual(['1001']);
  const asked = background.asked.length;
  background.tell('settings', 'sync', 'insights');
  helpdesk.draft('1001', { text: 'A late word.', kind: 'public' });
  helpdesk.show('1002');
  expect(background.asked.length).toBe(asked);
  expect(panel.store.getState().ticket?.ticket).toBe('1001');
  expect(panel.store.getState().draft).toBe('unread');
});
