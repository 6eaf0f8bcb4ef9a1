/**
 * The peer of the page tax: the client of Hypothesis, a sidebar with its own frame that watches the page, from its own package. Served as
 * from the page's own host, open, with an account nobody is signed in to and no annotations: the least it does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

const build = join(dirname(createRequire(import.meta.url).resolve('hypothesis/package.json')), 'build');
const host = 'https://practice.zendesk.com/hypothesis';
const loaded = [
  'boot.js',
  'scripts/annotator.bundle.js',
  'scripts/sidebar.bundle.js',
  'styles/annotator.css',
  'styles/highlights.css',
  'styles/katex.min.css',
  'styles/sidebar.css',
];

/** Bytes of all that its page and its frame load, plain and as gzip. */
export function annotatorBytes(): { readonly plain: number; readonly gzip: number } {
  return bytesOf(loaded.map((name) => join(build, name)));
}

export function bytesOf(files: readonly string[]): { readonly plain: number; readonly gzip: number } {
  const bodies = files.map((file) => readFileSync(file));
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  return {
    plain: sum(bodies.map(({ length }) => length)),
    gzip: sum(bodies.map((body) => gzipSync(body, { level: 9 }).length)),
  };
}

const settings = {
  assetRoot: `${host}/`,
  sidebarAppUrl: `${host}/app.html`,
  notebookAppUrl: `${host}/app.html`,
  profileAppUrl: `${host}/app.html`,
  apiUrl: `${host}/api/`,
  authDomain: 'practice',
  openSidebar: true,
};
const link = (name: string) => ({ method: 'GET', url: `${host}/api/${name}` });
const answers: Readonly<Record<string, unknown>> = {
  '': {
    links: {
      annotation: {},
      group: {},
      groups: { read: link('groups') },
      links: link('links'),
      profile: { read: link('profile'), groups: { read: link('groups') } },
      search: link('search'),
    },
  },
  links: {},
  profile: { userid: null, authority: 'practice', features: {}, preferences: {}, groups: [] },
  groups: [
    {
      id: '__world__',
      name: 'Public',
      type: 'open',
      scoped: false,
      links: {},
      scopes: { enforced: false, uri_patterns: [] },
    },
  ],
  search: { total: 0, rows: [] },
};
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Brings it into every page of this browser, once the page is there. */
export async function addAnnotator(context: BrowserContext): Promise<void> {
  await context.route(`${host}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace('/hypothesis/', '');
    if (path === 'app.html') {
      const config = JSON.stringify(settings);
      const body = `<!doctype html><script type="application/json" class="js-hypothesis-config">${config}</script><hypothesis-app></hypothesis-app><script src="${host}/build/boot.js"></script>`;
      return route.fulfill({ contentType: 'text/html', body });
    }
    if (path.startsWith('api/')) return route.fulfill({ json: answers[path.slice(4)] ?? {} });
    const file = join(build, path.replace('build/', ''));
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: types[file.split('.').at(-1) ?? ''] ?? 'text/plain',
      body: readFileSync(file),
    });
  });
  await context.addInitScript(
    ({ config, boot }) => {
      if (window.top !== window) return;
      addEventListener('DOMContentLoaded', () => {
        const holder = document.createElement('script');
        holder.type = 'application/json';
        holder.className = 'js-hypothesis-config';
        holder.textContent = config;
        const script = document.createElement('script');
        script.src = boot;
        document.head.append(holder, script);
      });
    },
    { config: JSON.stringify(settings), boot: `${host}/build/boot.js` },
  );
}
