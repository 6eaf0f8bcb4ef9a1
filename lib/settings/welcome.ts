/** Whether and how the welcome page is shown after an installation. */
import { browser } from 'wxt/browser';

const key = 'welcomed';

/** Opens the welcome page once in the life of an installation; never where an administrator installed the extension. */
export async function welcomeOnce(): Promise<void> {
  if ((await browser.storage.local.get(key))[key] === true) return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin') return;
  await browser.storage.local.set({ [key]: true });
  // Loaded from a folder, it stays behind the tab somebody is working in.
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: installType !== 'development' });
}
