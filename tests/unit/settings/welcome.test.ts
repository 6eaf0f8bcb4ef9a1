import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeOnce } from '../../../lib/settings/welcome.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

function installed(installType: string) {
  vi.spyOn(fakeBrowser.management, 'getSelf').mockImplementation(() => Promise.resolve({ installType } as never));
  return vi.spyOn(fakeBrowser.tabs, 'create');
}

describe('the welcome page', () => {
  it('opens once', async () => {
    const create = installed('normal');
    await welcomeOnce();
    await welcomeOnce();
    expect(create).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/welcome\.html$/), active: true });
  });

  it('stays in the background when loaded from a folder', async () => {
    const create = installed('development');
    await welcomeOnce();
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ active: false }));
  });

  it('does not open where an administrator installed the extension', async () => {
    const create = installed('admin');
    await welcomeOnce();
    expect(create).not.toHaveBeenCalled();
  });
});
