// `npm test`: everything that must pass, each part with its own heading. Every part runs even when another failed, so that
// one run tells everything; the exit status is 1 when any failed. The browser tests mostly wait for a browser, the others
// mostly for the processor, so the two kinds run side by side; what the others print comes when each is done.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();

const bin = (path) => fileURLToPath(new URL(`node_modules/${path}`, root));
const node = process.execPath;
const vitest = (project) => [node, bin('vitest/vitest.mjs'), 'run', '--project', project];
const first = [
  ['types: prepare', [node, bin('wxt/bin/wxt.mjs'), 'prepare']],
  ['build', [node, fileURLToPath(new URL('tools/build.mjs', root))]],
];
const inBrowsers = [
  ['faults in the browser (short form)', vitest('faults-browser')],
  // For the sake of time the longest files take one helpdesk in each language, and Firefox only what it does its own way.
  // All of it: `npm run e2e` and `npm run e2e:firefox`.
  ['end to end (Chromium, short form)', vitest('e2e')],
  ['end to end (Firefox)', [...vitest('e2e-firefox'), 'draft-is-sacred', 'reload']],
];
const withoutBrowsers = [
  ['types', [node, bin('typescript/bin/tsc'), '--noEmit']],
  ['lint', [node, bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['unit', vitest('unit')],
  ['component', vitest('component')],
  ['faults (short form)', vitest('faults')],
];

let passed = 0;
const failed = [];

/** Runs one part; `live` prints as it comes, else all at once at the end. */
function run([name, [command, ...args]], live) {
  if (live) console.log(`\n── ${name} ──`);
  const started = Date.now();
  const child = spawn(command, args, {
    env: { ...process.env, FAIRSIDE_E2E: 'short' },
    cwd: root,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  // A browser's test may wait for a moment in a page; the others only take longer.
  if (!live && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => said.push(piece));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      if (!live) process.stdout.write(`\n── ${name} ──\n${Buffer.concat(said)}`);
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      if (status === 0) passed += 1;
      else failed.push(name);
      resolve();
    });
  });
}

async function inTurn(parts, live) {
  for (const part of parts) await run(part, live);
}

await inTurn(first, true);
await Promise.all([inTurn(inBrowsers, true), inTurn(withoutBrowsers, false)]);
console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
