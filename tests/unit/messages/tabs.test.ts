import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { broadcast } from '../../../lib/messages/broadcast.ts';
import { injectGuidance, injectLoaders, injectSidebar, loaderPages } from '../../../lib/messages/inject.ts';
import { ticketTab } from './background.ts';

const { permissions, runtime, scripting, tabs } = fakeBrowser;
/** The browser's overloads say more than is needed here. */
const spy = (of: object, name: string) => vi.spyOn(of as Record<string, () => Promise<unknown>>, name);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('a change', () => {
  it('reaches the pages and every helpdesk tab, and nobody listening stops nothing', async () => {
    spy(permissions, 'getAll').mockResolvedValue({ origins: ['https://*.zendesk.com/*', 'https://help.acme.com/*'] });
    const query = spy(tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}]);
    const pages = spy(runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    const toTab = spy(tabs, 'sendMessage').mockRejectedValueOnce(new Error('no us')).mockResolvedValue(undefined);
    await broadcast(['insights']);
    expect(query).toHaveBeenCalledWith({ url: ['https://*.zendesk.com/*', 'https://help.acme.com/*'] });
    expect(pages).toHaveBeenCalledWith({ changed: ['insights'] });
    expect(toTab.mock.calls).toEqual([
      [1, { changed: ['insights'] }],
      [2, { changed: ['insights'] }],
    ]);
  });

  it('reaches the pages when the browser names no tabs', async () => {
    spy(permissions, 'getAll').mockRejectedValue(new Error('no'));
    const pages = spy(runtime, 'sendMessage').mockResolvedValue(undefined);
    await broadcast(['sync']);
    expect(pages).toHaveBeenCalledOnce();
  });
});

describe('scripts', () => {
  it('go into the top frame of the tab that asked', async () => {
    const execute = spy(scripting, 'executeScript').mockResolvedValue([]);
    await injectSidebar(ticketTab);
    expect(execute).toHaveBeenLastCalledWith({
      target: { tabId: 1, frameIds: [0] },
      files: ['/sidebar.js'],
      injectImmediately: true,
    });
    await injectGuidance(ticketTab);
    expect(execute).toHaveBeenLastCalledWith({
      target: { tabId: 1, frameIds: [0] },
      files: ['/guidance.js'],
      injectImmediately: true,
    });
    for (const inject of [injectSidebar, injectGuidance])
      await expect(inject({ id: 'fairside' })).rejects.toMatchObject({ code: 'sender_refused' });
  });

  it('go into tabs that were open before, but for those that refuse', async () => {
    spy(tabs, 'query').mockResolvedValue([{ id: 5 }, { id: 6 }]);
    const execute = spy(scripting, 'executeScript').mockRejectedValueOnce(new Error('discarded')).mockResolvedValue([]);
    await injectLoaders(loaderPages);
    expect(execute).toHaveBeenCalledTimes(2);
    expect(execute).toHaveBeenLastCalledWith({
      target: { tabId: 6, frameIds: [0] },
      files: ['/content-scripts/helpdesk.js'],
    });
  });
});
