/** The background's side of the keys. */
import { browser } from 'wxt/browser';
import { type CommandKeys, commandNames, panelCommands } from './commands.ts';

/** The part of a tab that is looked at. */
export interface CommandTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** Hands a command on to the panel of a tab. A tab without a panel is no failure. Never rejects. */
export async function carryCommand(name: string, tab: CommandTab): Promise<void> {
  const command = panelCommands.find((one) => one === name);
  if (command === undefined || tab.id === undefined) return;
  await browser.tabs.sendMessage(tab.id, { command }, { frameId: 0 }).catch(() => undefined);
}

/** The tab a key was pressed in; older browsers do not say which it was. */
export async function tabInFront(tab: CommandTab | undefined): Promise<CommandTab> {
  return tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0] ?? {};
}

/** The keys as they are now: a person may have given others, or none. */
export async function commandKeys(): Promise<CommandKeys> {
  const given = await browser.commands.getAll();
  const keys: CommandKeys = {};
  for (const { name, shortcut } of given) {
    const known = commandNames.find((one) => one === name);
    if (known !== undefined && shortcut !== undefined && shortcut !== '') keys[known] = shortcut;
  }
  return keys;
}
