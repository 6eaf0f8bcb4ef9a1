import { browser } from 'wxt/browser';
import type { ChangeTopic } from '../../lib/messages/contract.ts';

/** Notes the tabs under a match pattern. Called afterwards, what it resolves lets their panels ask again; a tab without one is no failure. */
export async function tabsOn(pattern: string): Promise<() => void> {
  const tabs = await browser.tabs.query({ url: pattern }).catch(() => []);
  const message: { changed: ChangeTopic[] } = { changed: ['settings'] };
  return () => {
    for (const { id } of tabs) if (id !== undefined) void browser.tabs.sendMessage(id, message).catch(() => undefined);
  };
}
