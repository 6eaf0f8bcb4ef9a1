import { describe, expect, it } from 'vitest';
import { createSettings, defaultSettings } from '../../../lib/settings/settings.ts';
import { togglePanel } from '../../../lib/settings/toggle-panel.ts';
import { memoryStorage } from '../store/device.ts';

describe('settings', () => {
  it('begin with the defaults, which are not stored', async () => {
    const storage = memoryStorage();
    expect(await createSettings(storage).read()).toEqual(defaultSettings);
    expect(storage.entries).toEqual({});
  });

  it('change some and keep the rest, over a restart', async () => {
    const storage = memoryStorage();
    await createSettings(storage).change({ language: 'es' });
    await createSettings(storage).change({ width: 400 });
    expect(await createSettings(storage).read()).toEqual({ ...defaultSettings, language: 'es', width: 400 });
  });

  it('keep both of two changes made at once', async () => {
    const settings = createSettings(memoryStorage());
    await Promise.all([settings.change({ language: 'es' }), settings.change({ width: 400 })]);
    expect(await settings.read()).toMatchObject({ language: 'es', width: 400 });
  });

  it('are read as they are after every change that was asked for before', async () => {
    const settings = createSettings(memoryStorage());
    void settings.change({ width: 400 });
    expect((await settings.read()).width).toBe(400);
  });

  it('go on changing after a change that failed', async () => {
    const storage = memoryStorage();
    const settings = createSettings(storage);
    const { set } = storage;
    storage.set = () => Promise.reject(new Error('full'));
    await expect(settings.change({ width: 400 })).rejects.toThrow('full');
    storage.set = set;
    expect(await settings.change({ language: 'en' })).toMatchObject({ language: 'en', width: 360 });
  });

  it('keep a stored value that no longer fits aside, raw, and use the default for it alone', async () => {
    const storage = memoryStorage({ settings: { language: 'tlh', width: 400, later: { kept: true } } });
    expect(await createSettings(storage).read()).toEqual({ ...defaultSettings, width: 400 });
    expect(storage.entries).toMatchObject({
      settings: { language: 'auto', width: 400, later: { kept: true } },
      'settings:aside': [{ language: 'tlh' }],
    });
    await createSettings(storage).read();
    expect(storage.entries['settings:aside']).toHaveLength(1);
  });

  it('survive something that is no settings at all', async () => {
    const storage = memoryStorage({ settings: 'scribble' });
    expect(await createSettings(storage).change({ width: 320 })).toEqual({ ...defaultSettings, width: 320 });
    expect(storage.entries['settings:aside']).toEqual([{ settings: 'scribble' }]);
  });
});

describe('the toolbar button', () => {
  it('folds and opens the panel of one helpdesk', async () => {
    const settings = createSettings(memoryStorage());
    expect((await togglePanel(settings, 'zendesk')).panel).toEqual({ zendesk: 'rail', freshdesk: 'open' });
    expect((await togglePanel(settings, 'zendesk')).panel).toEqual({ zendesk: 'open', freshdesk: 'open' });
    await settings.change({ panel: { zendesk: 'off', freshdesk: 'open' } });
    expect((await togglePanel(settings, 'zendesk')).panel.zendesk).toBe('open');
  });

  it('goes by a fold that is still being stored, and by the press before', async () => {
    const settings = createSettings(memoryStorage());
    void settings.change({ panel: { zendesk: 'rail', freshdesk: 'open' } });
    expect((await togglePanel(settings, 'zendesk')).panel.zendesk).toBe('open');
    const twice = [togglePanel(settings, 'zendesk'), togglePanel(settings, 'zendesk')];
    expect((await Promise.all(twice)).map(({ panel }) => panel.zendesk)).toEqual(['rail', 'open']);
  });
});
