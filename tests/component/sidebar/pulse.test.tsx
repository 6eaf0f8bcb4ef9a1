import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mondayOf } from '../../../lib/export/periods.ts';
import { FakeBackground, fails, synced } from './fake-background.ts';
import { openPanel } from './open-panel.tsx';

beforeEach(() => vi.useFakeTimers({ now: new Date('2025-05-14T10:00:00Z'), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const question = () => screen.queryByText('Did what you know count this week?');
const press = (name: string) => screen.getByRole('button', { name });

describe('the weekly question', () => {
  it('takes an answer with a line, which carry nothing else, and is not asked again that week', async () => {
    const { user, background, unmount } = await openPanel();
    expect(screen.queryByLabelText('A line, if you like')).toBeNull();
    await user.click(press('Partly'));
    await user.type(screen.getByLabelText('A line, if you like'), ' The label is fixed. ');
    await user.click(press('Send'));
    await screen.findByText('Sent, without your name.');
    expect(background.asked.filter(({ name }) => name === 'answerPulse').map(({ request }) => request)).toEqual([
      { answer: 'partly', line: 'The label is fixed.' },
    ]);
    expect(background.settings.pulse).toEqual({ week: '2025-05-12' });
    unmount();
    await openPanel({ background });
    expect(question()).toBeNull();
    vi.setSystemTime(new Date('2025-05-19T00:00:00Z'));
    await openPanel({ background });
    expect(question()).not.toBeNull();
  });

  it('goes for the week at a press, with nothing sent', async () => {
    const { user, background } = await openPanel();
    await user.click(press('Not this week'));
    expect(question()).toBeNull();
    expect([background.settings.pulse, background.times('answerPulse')]).toEqual([{ week: '2025-05-12' }, 0]);
  });

  it('keeps what was said when it did not go, and says why', async () => {
    const background = new FakeBackground();
    background.answer('answerPulse', () => fails('unreachable', 'fairside.example'));
    const { user } = await openPanel({ background });
    await user.click(press('Yes'));
    await user.type(screen.getByLabelText('A line, if you like'), 'Words');
    await user.click(press('Send'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not sent\./);
    expect(screen.getByLabelText('A line, if you like')).toHaveProperty('value', 'Words');
    expect(background.settings.pulse).toBeUndefined();
  });

  it.each([
    ['nobody is to be asked', { pulse: { off: true } }, {}],
    ['there is no team to tell', {}, { mode: 'local' as const }],
    ['the token is no longer accepted', {}, { mode: 'paused' as const }],
  ])('is not there where %s', async (_, settings, sync) => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, ...settings };
    background.sync = { ...synced, ...sync };
    await openPanel({ background });
    expect(screen.getByRole('region', { name: 'My impact' }).textContent).toContain('Nothing recorded');
    expect(question()).toBeNull();
  });

  it('is in Spanish where the panel is', async () => {
    const background = new FakeBackground();
    background.settings = { ...background.settings, language: 'es' };
    await openPanel({ background });
    screen.getByText('¿Contó esta semana lo que usted sabe?');
  });
});

it.each([
  ['2025-05-12T00:00:00Z', '2025-05-12'],
  ['2025-05-18T23:59:59Z', '2025-05-12'],
  ['2025-12-31T12:00:00Z', '2025-12-29'],
])('%s is in the week of Monday %s', (time, monday) => expect(mondayOf(time)).toBe(monday));
