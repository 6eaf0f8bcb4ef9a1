import { browser } from 'wxt/browser';
import type { KeysPage } from '../../components/options/KeysSection.tsx';

/** Firefox opens its page for an extension's keys by a call of its own (137 and later); Chromium by an address. */
export function keysPage(): KeysPage {
  if (import.meta.env.FIREFOX) {
    const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
    const open = commands.openShortcutSettings;
    return { kind: 'firefox', ...(open && { open: () => open.call(commands) }) };
  }
  return { kind: 'chromium', open: () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) };
}
