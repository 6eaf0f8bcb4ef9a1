/** Brings scripts of this extension into helpdesk tabs. Each notices a copy of itself and does nothing twice. */
import { browser } from 'wxt/browser';
import { hereStyle } from '../helpdesks/here-style.ts';
import { Failure } from './failure.ts';
import type { Sender } from './sender.ts';

/** Where the loader stands without being asked; the `matches` of the content script. */
export const loaderPages = ['https://*.zendesk.com/agent/*', 'https://*.freshdesk.com/a/*'];

/** The sidebar, into the top frame of the tab that asked. */
export const injectSidebar = (sender: Sender): Promise<void> =>
  injectInto(sender, '/sidebar.js', import.meta.env.FIREFOX ? hereStyle : undefined);

/** The checks, beside the sidebar that asked. Apart from it, so that the panel is there before they are needed. */
export const injectGuidance = (sender: Sender): Promise<void> => injectInto(sender, '/guidance.js');

/** The suggestions of tags, beside the sidebar that asked: a thread can be read before they are there. */
export const injectSuggestions = (sender: Sender): Promise<void> => injectInto(sender, '/suggestions.js');

/** The redaction of telephone numbers and names, when something is to be said beside a press. */
export const injectRedaction = (sender: Sender): Promise<void> => injectInto(sender, '/redaction.js');

type Script = '/sidebar.js' | '/guidance.js' | '/suggestions.js' | '/redaction.js';
async function injectInto(sender: Sender, file: Script, css?: string): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Failure('sender_refused', `${file} is for tabs`);
  const target = { tabId, frameIds: [0] };
  if (css !== undefined) await browser.scripting.insertCSS({ target, css, origin: 'USER' });
  // At once: otherwise the browser waits for everything the page loads, and a helpdesk loads for seconds.
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

const key = 'loaders';

/**
 * The loader, into helpdesk tabs that were open before this extension was: the browser loads it with the page only. Once
 * in a session of the extension: switching it on again is an event of none of the browser's. A second loader in a tab
 * notices the first.
 */
export async function injectLoadersOnce(pages: () => Promise<string[]>): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(key))[key] === true) return;
  await session.set({ [key]: true });
  await injectLoaders(await pages());
}

/** Tabs that may not be written to (discarded, crashed, showing an error) are left. */
export async function injectLoaders(pages: string[]): Promise<void> {
  if (pages.length === 0) return;
  const tabs = await browser.tabs.query({ url: pages });
  const files = ['/content-scripts/helpdesk.js' as const];
  await Promise.all(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files }).catch(() => undefined);
    }),
  );
}
