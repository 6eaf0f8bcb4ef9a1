import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { browserName } from './browser.ts';

/** Where a browser on Linux reads what the machine's administrator has set. */
const files = {
  chromium: '/etc/chromium/policies/managed/fairside-test.json',
  firefox: '/etc/firefox/policies/policies.json',
} as const;
const file = files[browserName];

/** Only an administrator may write there, and never over a policy that stands. */
export const maySetPolicy = process.platform === 'linux' && process.getuid?.() === 0 && !existsSync(file);

/** Writes what a policy sets for the extension of this id; the browser takes it up at its next start. Returns its removal. */
export function setPolicy(extensionId: string, values: object): () => void {
  const made: string[] = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) made.unshift(folder);
  mkdirSync(dirname(file), { recursive: true });
  const policy =
    browserName === 'firefox'
      ? { policies: { '3rdparty': { Extensions: { [extensionId]: values } } } }
      : { '3rdparty': { extensions: { [extensionId]: values } } };
  writeFileSync(file, JSON.stringify(policy));
  return () => rmSync(made[0] ?? file, { recursive: true });
}
