/** The peers, installed from their own lockfile into a folder of their own the first time they are asked for. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../peers', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/** @returns Where the peers' programs lie beside their packages. @throws what npm throws, e.g. without a network. */
export function peersFolder(): string {
  const lock = createHash('sha256')
    .update(readFileSync(join(source, 'package-lock.json')))
    .digest('hex');
  const folder = join(cache, `fairside-bench-peers-${lock.slice(0, 12)}`);
  const files = readdirSync(source).filter((name) => name !== 'node_modules');
  for (const name of files) cpSync(join(source, name), join(folder, name));
  const installed = join(folder, '.installed');
  if (existsSync(installed)) return folder;
  console.error('Installing the peers of the sync bench (npm ci), once …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, '');
  return folder;
}
