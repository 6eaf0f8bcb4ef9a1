import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionDirs } from './build.ts';

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  commands?: object;
  storage?: object;
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
  };
}
type Browser = keyof typeof extensionDirs;

const doc = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
/** The lines of the table: what is asked for, in which browser, and why. */
const lines = [...doc.matchAll(/^\| (?!asked for|---)(.+?) \| (both|Chromium|Firefox) \| (.+?) \|$/gm)].map(
  ([, asked = '', browser = '', why = '']) => ({ asked, browser, why }),
);
const documented = (browser: Browser) =>
  lines
    .filter((line) => line.browser === 'both' || line.browser.toLowerCase() === browser)
    .flatMap(({ asked }) => [...asked.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .sort();

/** Everything in a manifest that gives the extension something. */
function askedFor(manifest: Manifest): string[] {
  const hosts = (manifest.content_scripts ?? []).flatMap(({ matches }) => matches);
  return [
    ...new Set([
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
      // A content script is a permission for its pages; those are within the hosts above or need a line of their own.
      ...hosts.filter(
        (host) => !(manifest.host_permissions ?? []).some((wide) => host.startsWith(wide.replace(/\*$/, ''))),
      ),
      ...(manifest.commands ? ['commands'] : []),
      ...(manifest.storage ? ['storage.managed_schema'] : []),
      ...(manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required ?? []),
      ...(manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional ?? []),
    ]),
  ].sort();
}

describe.each(['chromium', 'firefox'] as const)('the manifest for %s and docs/permissions.md', (browser) => {
  const manifest = JSON.parse(readFileSync(join(extensionDirs[browser], 'manifest.json'), 'utf8')) as Manifest;
  it('name the same, each with its reason, none more', () => {
    expect(documented(browser)).toEqual(askedFor(manifest));
    for (const { asked, why } of lines) expect(why.length, asked).toBeGreaterThan(20);
  });
});
