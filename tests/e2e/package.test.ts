import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checks } from '../../lib/guidance/checks/index.ts';
import { browserName } from './browsers/browser.ts';
import { extensionDirs } from './build.ts';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  optional_permissions?: string[];
  content_scripts: { matches: string[]; js: string[]; world?: string }[];
  background: { service_worker?: string; scripts?: string[] };
  web_accessible_resources?: unknown[];
  content_security_policy?: unknown;
}

const extensionDir = extensionDirs[browserName];
const read = (name: string) => readFileSync(join(extensionDir, name));
const manifest = JSON.parse(read('manifest.json').toString()) as Manifest;

/** A worker in Chromium, an event page's one script in Firefox. */
const background = manifest.background.service_worker ?? manifest.background.scripts?.join() ?? '';

/** The files a page loads: itself, its scripts and what those import, and its styles. */
function filesOf(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = read(entry).toString();
  const found = entry.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
    : [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map((match) =>
        join(entry, '..', match[1] ?? ''),
      );
  for (const file of found) filesOf(file, seen);
  return seen;
}
const gzipKb = (entry: string) =>
  [...filesOf(entry)].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;

describe('the manifest', () => {
  it('asks for exactly the documented permissions', () => {
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'scripting', 'storage', 'unlimitedStorage']);
    expect([...manifest.host_permissions].sort()).toEqual(['https://*.freshdesk.com/*', 'https://*.zendesk.com/*']);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });
  it('touches only the agent pages of the two helpdesks, in the isolated world', () => {
    for (const script of manifest.content_scripts) {
      expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
      for (const match of script.matches)
        expect(match).toMatch(/^https:\/\/\*\.(zendesk\.com\/agent|freshdesk\.com\/a)\/\*$/);
    }
  });
  it('shows no page anything of ours and loosens no policy', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    // Firefox's default would lead an endpoint on this machine astray; the one in its place allows no more scripts.
    expect(manifest.content_security_policy).toEqual(
      browserName === 'firefox'
        ? { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'" }
        : undefined,
    );
  });
});

describe('sizes, gzip', () => {
  it('loader ≤ 6 kB', () => {
    const loader = manifest.content_scripts.flatMap((script) => script.js);
    expect(loader).toHaveLength(1);
    expect(gzipKb(loader[0] ?? '')).toBeLessThanOrEqual(6);
  });
  it('sidebar ≤ 110 kB', () => expect(gzipKb('sidebar.js')).toBeLessThanOrEqual(110));
  it('guidance ≤ 160 kB', () => expect(gzipKb('guidance.js')).toBeLessThanOrEqual(160));
  it('suggestions ≤ 40 kB', () => expect(gzipKb('suggestions.js')).toBeLessThanOrEqual(40));
  it('all that enters a helpdesk’s page ≤ 275 kB', () => {
    const loader = manifest.content_scripts.flatMap((script) => script.js);
    const all = [...loader, 'sidebar.js', 'guidance.js', 'suggestions.js'].reduce((sum, name) => sum + gzipKb(name), 0);
    expect(all).toBeLessThanOrEqual(275);
  });
  it('redaction, brought in when something is to be said beside a press, ≤ 60 kB', () =>
    expect(gzipKb('redaction.js')).toBeLessThanOrEqual(60));
  it('the checks are in their own script and nowhere in the sidebar', () => {
    const text = (name: string) => read(name).toString();
    const [sidebar, guidance] = [text('sidebar.js'), text('guidance.js')];
    expect(checks.length).toBeGreaterThan(10);
    for (const { id, message } of checks) {
      expect(guidance, id).toContain(message.es);
      expect(sidebar, id).not.toContain(message.es);
    }
  });
  it('background ≤ 80 kB', () => expect(gzipKb(background)).toBeLessThanOrEqual(80));
  it('leads’ page ≤ 180 kB', () => expect(gzipKb('leads.html')).toBeLessThanOrEqual(180));
});

describe('what is shipped', () => {
  it('loads no code from anywhere else', () => {
    const scripts = (readdirSync(extensionDir, { recursive: true }) as string[]).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) {
      const text = read(name).toString();
      expect(text.match(/import\(\s*["']https?:/), name).toBeNull();
      expect(text.match(/importScripts\(/), name).toBeNull();
    }
  });
});
