import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The production builds that the end-to-end tests load. */
export const extensionDirs = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
} as const;

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds both packages when they are older than any of their sources. */
export default function buildWhenStale(): void {
  const sources = ['entrypoints', 'components', 'lib', 'locales', 'public', 'wxt.config.ts', 'package-lock.json'];
  const made = Math.min(
    ...Object.values(extensionDirs).map((folder) => {
      const manifest = join(folder, 'manifest.json');
      return existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
    }),
  );
  if (made > Math.max(...sources.map((source) => newest(join(root, source))))) return;
  execFileSync(process.execPath, [join(root, 'tools/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
