import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';

/**
 * React's own runtime is 67 kB gzip, more than half of what the sidebar may cost a helpdesk's page. There, and only there,
 * the same components run on Preact's compatible one (12 kB). See docs/decisions/0008-preact-in-the-helpdesk-page.md.
 */
const preactForReact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

/**
 * Every schema of zod can describe itself as a JSON Schema. The extension never asks one to, and the code for it is 5 kB
 * gzip of each context that holds a schema; the endpoint and the tools, which do ask, are not built here.
 */
const noJsonSchemas = {
  name: 'no-json-schemas',
  enforce: 'pre' as const,
  load(id: string) {
    if (!/[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/.test(id)) return null;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    return `const nothing = () => undefined;\nexport { ${names.map((name) => `nothing as ${name}`).join(', ')} };`;
  },
};

/**
 * Zod writes itself a faster reader of each object, with `new Function`, which no context of the extension may call
 * (`lib/messages/zod-setup.ts`). What writes it is 1.5 kB gzip of each context that holds a schema.
 */
const noWrittenReaders = {
  name: 'no-written-readers',
  enforce: 'pre' as const,
  load(id: string) {
    if (!/[\\/]zod[\\/]v4[\\/]core[\\/]schemas\.js$/.test(id)) return null;
    const whole = readFileSync(id, 'utf8');
    const less = whole
      .replace(/ {4}const generateFastpass = [\s\S]*?\n {4}\};\n/, '    const generateFastpass = undefined;\n')
      .replace('const fastEnabled = jit && allowsEval.value;', 'const fastEnabled = false;');
    if (whole.length - less.length < 3000 || less.includes('allowsEval.value'))
      throw new Error(`${id} is written differently now`);
    return less;
  },
};

/**
 * The background tells nobody in English what did not fit: it passes on codes and places, and `lib/team/reasons.ts` only
 * asks a message whether something was missing.
 */
const noWordsForIssues = {
  name: 'no-words-for-issues',
  enforce: 'pre' as const,
  load: (id: string) =>
    /[\\/]zod[\\/]v4[\\/]locales[\\/]en\.js$/.test(id)
      ? "export default () => ({ localeError: (issue) => (issue.input === undefined ? 'received undefined' : issue.code) });"
      : null,
};

/**
 * WXT adds its import by name to the build even where `imports` is false: a parameter called `storage` was enough to bring
 * all of WXT's own storage into the background, 3 kB gzip that nothing used.
 */
const importsByName = (plugin: unknown): boolean =>
  typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === 'unimport';

/** Dexie's own build for browsers of today; its package otherwise names the one written for those before 2017. */
const modernDexie = { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' };

/** The scripts that enter a helpdesk's page. Terser leaves 1.4 kB gzip less of them than the bundler's own minifier. */
const intoThePage: ReadonlySet<string> = new Set(['sidebar', 'guidance', 'suggestions']);

/**
 * The manifest asks for the two helpdesks and nothing else. A team's own endpoint and a helpdesk on its own domain are
 * granted one by one, from the options page, through `optional_host_permissions`.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  // The sources a store's reviewer gets are the project, never what ran here: databases, tokens, browser profiles.
  zip: { excludeSources: ['data', 'data/**', 'tests/.artifacts/**'] },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      config.resolve ??= {};
      config.resolve.alias = [...toAliases(config.resolve.alias), modernDexie];
      config.plugins = [
        ...(config.plugins ?? []).filter((plugin) => !importsByName(plugin)),
        noJsonSchemas,
        noWrittenReaders,
      ];
      if (entrypoints.some(({ name }) => intoThePage.has(name))) {
        config.build = { ...config.build, minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 2 } } };
      }
      if (entrypoints.every(({ name }) => name === 'background')) config.plugins.push(noWordsForIssues);
      if (!entrypoints.some(({ name }) => name === 'sidebar')) return;
      config.resolve.alias = [...toAliases(config.resolve.alias), ...preactForReact];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Fairside',
    description: '__MSG_description__',
    default_locale: 'en',
    action: { default_title: '__MSG_name__' },
    // The four keys Chromium lets an extension propose; the other commands wait for a person to give them one. Digits with
    // Alt+Shift: neither browser uses them, Zendesk's own keys are Ctrl+Alt with a letter, Freshdesk's are bare letters.
    commands: {
      'toggle-panel': { suggested_key: { default: 'Alt+Shift+0' }, description: '__MSG_togglePanel__' },
      'tag-1': { suggested_key: { default: 'Alt+Shift+1' }, description: '__MSG_tag1__' },
      'tag-2': { suggested_key: { default: 'Alt+Shift+2' }, description: '__MSG_tag2__' },
      'tag-3': { suggested_key: { default: 'Alt+Shift+3' }, description: '__MSG_tag3__' },
      'undo-tag': { description: '__MSG_undoTag__' },
      'focus-panel': { description: '__MSG_focusPanel__' },
    },
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: ['https://*.zendesk.com/*', 'https://*.freshdesk.com/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox'
      ? {
          // Firefox's default policy turns an endpoint's http on this machine into https. This one does not, and is else stricter.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'" },
          browser_specific_settings: {
            gecko: {
              id: 'fairside@fairside.example',
              // From here on Firefox shows what is declared below, on Android too.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['personalCommunications', 'websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '121', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});

type Aliases = { find: string | RegExp; replacement: string }[];

function toAliases(alias: unknown): Aliases {
  if (Array.isArray(alias)) return alias as Aliases;
  return Object.entries((alias ?? {}) as Record<string, string>).map(([find, replacement]) => ({ find, replacement }));
}
