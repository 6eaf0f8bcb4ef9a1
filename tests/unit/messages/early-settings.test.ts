import { expect, it } from 'vitest';
import { earlySettings, laySettings } from '../../../entrypoints/helpdesk.content/early-settings.ts';

const answer = (value: string) => Promise.resolve({ ok: true as const, value });

it('answers the first question for the settings with what lay there at the beginning, and no other question', async () => {
  const world = {};
  laySettings(answer('at the beginning'), world);
  const early = earlySettings(world);
  expect(early('team')).toBeUndefined();
  expect(await early('settings')).toEqual({ ok: true, value: 'at the beginning' });
  laySettings(answer('asked again by the loader'), world);
  expect(early('settings')).toBeUndefined();
});

it('has nothing where the loader did not ask, and nothing twice', () => {
  const world = {};
  expect(earlySettings(world)('settings')).toBeUndefined();
  laySettings(answer('once'), world);
  expect([earlySettings(world)('settings'), earlySettings(world)('settings')]).toEqual([
    expect.any(Promise),
    undefined,
  ]);
});
