import { describe, expect, it } from 'vitest';
import { createTagPreference } from '../../../lib/settings/tag-preference.ts';
import { createDevice } from '../store/device.ts';
import { createBackground } from './background.ts';

const choice = { tag: 'log.where', shown: ['log.late', 'log.where'] };

describe('what this agent makes of the suggestions', () => {
  it('is kept on the device, told to the others, and forgotten on request', async () => {
    const { tab, page, notify, store } = createBackground();
    expect(await page('tagPreference', {})).toEqual({ ok: true, value: { tags: {} } });
    expect(await tab('tagChosen', choice)).toEqual({ ok: true, value: {} });
    expect(notify).toHaveBeenCalledWith(['preference']);
    expect(await tab('tagPreference', {})).toMatchObject({
      value: { tags: { 'log.where': { pressed: 1 }, 'log.late': { passed: 1 } } },
    });
    expect((await store.waiting()).count).toBe(0);
    expect(await page('resetTagPreference', {})).toEqual({ ok: true, value: {} });
    expect(await page('tagPreference', {})).toEqual({ ok: true, value: { tags: {} } });
  });
  it('is reset from a page of ours only', async () => {
    const { tab } = createBackground();
    expect(await tab('resetTagPreference', {})).toMatchObject({ error: { code: 'sender_refused' } });
  });
  it.each([
    ['no tag', { tag: 'late', shown: [] }, 'tagChosen.tag'],
    ['four suggestions', { tag: 'log.late', shown: ['a.b', 'a.c', 'a.d', 'a.e'] }, 'tagChosen.shown'],
  ])('is refused with %s', async (_, request, detail) => {
    const { tab } = createBackground();
    expect(await tab('tagChosen', request)).toMatchObject({
      error: { code: 'invalid_request', detail: expect.stringContaining(detail) },
    });
  });
  it('takes two presses at once in one after the other', async () => {
    const { tab } = createBackground();
    await Promise.all([tab('tagChosen', choice), tab('tagChosen', choice)]);
    expect(await tab('tagPreference', {})).toMatchObject({ value: { tags: { 'log.where': { pressed: 2 } } } });
  });
  it('that no longer fits is kept aside, raw, and counts for nothing', async () => {
    const { storage } = createDevice();
    await storage.set({ tagPreference: { tags: { 'log.late': 'up' } } });
    expect(await createTagPreference(storage).read()).toEqual({ tags: {} });
    expect(await storage.get(['tagPreference:aside'])).toEqual({
      'tagPreference:aside': { tags: { 'log.late': 'up' } },
    });
  });
});
