/** Brings scripts of this extension into helpdesk tabs. Both scripts notice a copy of themselves and do nothing twice. */
import { browser } from 'wxt/browser';
import { Failure } from './failure.ts';
import type { Sender } from './sender.ts';

/** Where the loader stands; the `matches` of the content script. */
const loaderPages = ['https://*.zendesk.com/agent/*', 'https://*.freshdesk.com/a/*'];

/** The sidebar, into the top frame of the tab that asked. */
export async function injectSidebar(sender: Sender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Failure('sender_refused', 'openSidebar is for tabs');
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/sidebar.js'] });
}

/**
 * The loader, into helpdesk tabs that were open before this version of the extension: the browser loads it with the page
 * only. Tabs that may not be written to (discarded, crashed, showing an error) are left.
 */
export async function injectLoaders(): Promise<void> {
  const tabs = await browser.tabs.query({ url: loaderPages });
  const files = ['/content-scripts/helpdesk.js' as const];
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files }).catch(() => undefined);
    }),
  );
}
