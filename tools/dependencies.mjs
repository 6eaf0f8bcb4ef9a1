// Installs the project's npm packages when they are missing or the lockfile has moved on. Plain JavaScript without
// packages, because it must run as the first thing after `git clone`.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export const root = new URL('../', import.meta.url);

/** Runs `npm ci` unless `node_modules` was made from this very lockfile. Progress goes to stderr; throws when npm fails. */
export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Fairside needs Node 20.19 or newer; this is ${process.version}. Get one from nodejs.org, then run the command again.`,
    );
    process.exit(1);
  }
  const stamp = new URL('node_modules/.fairside-lock', root);
  const want = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  console.error('Installing the npm packages (npm ci) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, want);
}
