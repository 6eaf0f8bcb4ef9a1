import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What several files of one run need, such as a migrated database, is made once and copied. */
const ready = 'tests/ready/folder.ts';

/** A policy holds for every browser of the machine that starts while it stands, so no other test may run beside this one. */
const ofTheMachine = ['tests/e2e/policy.test.ts'];
/** Not run a second time for Firefox: they open no page of a browser. */
const withoutPages = ['tests/e2e/firefox-lint.test.ts', 'tests/e2e/start.test.ts'];

/** What is polled for comes when it comes; the usual second would be a bound on the machine. A test's own time is the limit. */
const patient = { poll: { timeout: 20_000 } };

/** The same end-to-end tests in either browser; `tests/e2e/browsers/` holds all that differs. */
const endToEnd = {
  globalSetup: [ready, 'tests/e2e/browsers/installed.ts', 'tests/e2e/build.ts'],
  include: ['tests/e2e/**/*.test.ts'],
  exclude: ofTheMachine,
  environment: 'node' as const,
  env: { FAIRSIDE_BROWSER: 'chromium' },
  // Two at a time: they wait for a page more than for the processor. Each file has a browser and an endpoint of its own and
  // shares nothing else with the others, so a process goes from file to file with what it has loaded.
  maxWorkers: 2,
  isolate: false,
  sequence: { groupOrder: 1 },
  testTimeout: 90_000,
  hookTimeout: 180_000,
  expect: patient,
};
const alone = { include: ofTheMachine, exclude: [], maxWorkers: 1, sequence: { groupOrder: 2 } };
const inFirefox = { env: { FAIRSIDE_BROWSER: 'firefox' } };

/** Each file has endpoints and a PostgreSQL of its own; more of them at once would only wait for each other. */
const ofProcesses = {
  maxWorkers: 2,
  sequence: { groupOrder: 3 },
  testTimeout: 120_000,
  hookTimeout: 60_000,
  expect: patient,
};

/** Files with a real PostgreSQL of their own. What it writes to the disk would hold up every browser beside it. */
const onPostgres = [
  'tests/unit/endpoint/**/*.test.ts',
  ...['nothing-leaks', 'pack-and-erasure', 'renew-token', 'report-rules', 'versions', 'with-endpoint'].map(
    (name) => `tests/unit/sync/${name}.test.ts`,
  ),
  'tests/unit/tools/seed.test.ts',
];

/**
 * Ten projects. `unit` runs in Node (pure modules, the store on fake-indexeddb), `endpoint` too (on a real PostgreSQL), `commands`
 * starts the endpoint's command line as processes of their own, `faults`
 * breaks what can break between the store and the endpoint (short here, `npm run faults` in full; `faults-browser` does so in a real one), `component` renders React
 * in happy-dom, `e2e` and `e2e-firefox` drive the built extension in a real browser; what stands beside no other has a project of its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          globalSetup: [ready],
          include: ['tests/unit/**/*.test.ts'],
          exclude: onPostgres,
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'endpoint',
          globalSetup: [ready],
          include: onPostgres,
          environment: 'node',
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'faults',
          globalSetup: [ready],
          include: ['tests/faults/**/*.test.ts'],
          exclude: ['tests/faults/browser/**'],
          environment: 'node',
          ...ofProcesses,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'commands',
          globalSetup: [ready],
          include: ['tests/commands/**/*.test.ts'],
          environment: 'node',
          ...ofProcesses,
          testTimeout: 30_000,
        },
      },
      { test: { ...endToEnd, name: 'faults-browser', include: ['tests/faults/browser/**/*.test.ts'] } },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'happy-dom',
          // Last in `npm test`, when nobody else needs a processor any more.
          maxWorkers: '100%',
          sequence: { groupOrder: 4 },
          // `npm test` lets the browsers go first.
          testTimeout: 30_000,
          expect: patient,
          setupFiles: ['tests/component/setup.ts'],
        },
      },
      { test: { ...endToEnd, name: 'e2e' } },
      { test: { ...endToEnd, ...alone, name: 'e2e-alone' } },
      { test: { ...endToEnd, ...inFirefox, name: 'e2e-firefox', exclude: [...ofTheMachine, ...withoutPages] } },
      { test: { ...endToEnd, ...inFirefox, ...alone, name: 'e2e-firefox-alone' } },
    ],
  },
});
