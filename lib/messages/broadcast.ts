/** Tells every helpdesk tab and every open page of the extension that something changed. Nobody listening is no failure. */
import { browser } from 'wxt/browser';
import type { ChangeTopic } from './contract.ts';

/** Sends the topics to all that may listen. Never rejects. */
export async function broadcast(topics: readonly ChangeTopic[]): Promise<void> {
  const message = { changed: topics };
  const quietly = async (sending: Promise<unknown>) => {
    await sending.catch(() => undefined);
  };
  const tabs = await helpdeskTabs();
  await Promise.all([
    quietly(browser.runtime.sendMessage(message)),
    ...tabs.map((id) => quietly(browser.tabs.sendMessage(id, message))),
  ]);
}

/** Tabs on hosts the manifest names or the person granted. The browser shows no address of any other. */
export async function helpdeskTabs(): Promise<number[]> {
  try {
    const { origins = [] } = await browser.permissions.getAll();
    const tabs = await browser.tabs.query({ url: origins });
    return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  } catch {
    return [];
  }
}
