import { describe, expect, it } from 'vitest';
import { stopChecks } from '../../../lib/team/stop-checks.ts';
import { createBackground } from './background.ts';

describe('muting a check for oneself', () => {
  it('is kept, told to the others and taken back', async () => {
    const { tab, page, notify } = createBackground();
    expect(await tab('muteForMe', { check: 'H02', muted: true })).toMatchObject({ value: { mutedChecks: ['H02'] } });
    expect(notify).toHaveBeenCalledWith(['settings']);
    expect(await page('settings', {})).toMatchObject({ value: { mutedChecks: ['H02'] } });
    expect(await page('muteForMe', { check: 'H02', muted: false })).toMatchObject({ value: { mutedChecks: [] } });
  });

  it.each([...stopChecks])('is refused for %s, and so is proposing it', async (check) => {
    const { tab, store } = createBackground();
    expect(await tab('muteForMe', { check, muted: true })).toMatchObject({
      error: { code: 'invalid_request', detail: 'muteForMe.check' },
    });
    expect(await tab('propose', { check })).toMatchObject({ error: { detail: 'propose.check' } });
    expect((await store.waiting()).count).toBe(0);
  });
});

describe('a proposal to the team', () => {
  it('waits in the outbox, once', async () => {
    const { tab, store, notify, captured } = createBackground();
    expect(await tab('propose', { check: 'H02', reason: '  We answer by phone  ' })).toEqual({
      ok: true,
      value: { again: false },
    });
    expect(await tab('propose', { check: 'H02' })).toEqual({ ok: true, value: { again: true } });
    expect(notify.mock.calls).toEqual([[['sync']]]);
    expect(captured).toHaveBeenCalledOnce();
    const [row] = await store.takeBatch(100, 1e6);
    expect(row?.item).toMatchObject({ payload: { check: 'H02', proposal: 'mute', reason: 'We answer by phone' } });
  });

  it.each([
    ['no check', { check: 'the one about soon' }, 'propose.check'],
    ['a long reason', { check: 'H02', reason: 'x'.repeat(141) }, 'propose.reason'],
  ])('is refused with %s', async (_, request, detail) => {
    const { tab } = createBackground();
    expect(await tab('propose', request)).toEqual({ ok: false, error: { code: 'invalid_request', detail } });
  });
});
