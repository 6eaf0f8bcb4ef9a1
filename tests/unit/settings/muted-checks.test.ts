import { describe, expect, it } from 'vitest';
import { mutedForMe, withMuted } from '../../../lib/settings/muted-checks.ts';
import { createSettings } from '../../../lib/settings/settings.ts';
import { stopChecks } from '../../../lib/team/stop-checks.ts';
import { memoryStorage } from '../store/device.ts';

describe('checks muted for oneself', () => {
  it('leave out every stop check, whatever is stored', () => {
    expect([...mutedForMe({ mutedChecks: ['H02', ...stopChecks, 'U01'] })]).toEqual(['H02', 'U01']);
  });

  it('stand in the list once, and go again', () => {
    expect(withMuted(['U01', 'H02'], 'H02', true)).toEqual(['H02', 'U01']);
    expect(withMuted(['H02', 'U01'], 'H02', false)).toEqual(['U01']);
    expect(withMuted([], 'H02', false)).toEqual([]);
  });

  it('begin empty where settings were stored before there were any', async () => {
    const storage = memoryStorage({ settings: { language: 'es', width: 400 } });
    expect(await createSettings(storage).read()).toMatchObject({ language: 'es', width: 400, mutedChecks: [] });
    expect(storage.entries['settings:aside']).toBeUndefined();
  });

  it('survive a restart, and both of two made at once do', async () => {
    const storage = memoryStorage();
    const settings = createSettings(storage);
    const mute = (check: string) =>
      settings.change(({ mutedChecks }) => ({ mutedChecks: withMuted(mutedChecks, check, true) }));
    await Promise.all([mute('H02'), mute('C01')]);
    expect((await createSettings(storage).read()).mutedChecks).toEqual(['C01', 'H02']);
  });

  it('are kept aside raw when they are no checks', async () => {
    const storage = memoryStorage({ settings: { mutedChecks: ['everything'] } });
    expect((await createSettings(storage).read()).mutedChecks).toEqual([]);
    expect(storage.entries['settings:aside']).toEqual([{ mutedChecks: ['everything'] }]);
  });
});
