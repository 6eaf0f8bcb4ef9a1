// `npm test`: everything that must pass, each part with its own heading. Every part runs even when another failed, so that
// one run tells everything; the exit status is 1 when any failed. The browser tests mostly wait for a page, the others
// mostly for the processor, so the two kinds run side by side; what the others print comes when each is done. Two processors
// are busy all the time with this, so more at once would only make every single test slower.
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();

const bin = (path) => fileURLToPath(new URL(`node_modules/${path}`, root));
const node = process.execPath;
const vitest = (...projects) => [
  node,
  bin('vitest/vitest.mjs'),
  'run',
  ...projects.flatMap((project) => ['--project', project]),
];
const first = [
  { name: 'types: prepare', command: [node, bin('wxt/bin/wxt.mjs'), 'prepare'] },
  { name: 'build', command: [node, fileURLToPath(new URL('tools/build.mjs', root))] },
];
const inBrowsers = [
  { name: 'in Chromium: end to end, faults (short form)', command: vitest('e2e', 'faults-browser', 'e2e-alone') },
  // What Firefox does its own way, and the one way through everything. All of it: `npm run e2e:firefox`.
  {
    name: 'in Firefox: end to end',
    command: [...vitest('e2e-firefox'), 'draft-is-sacred', 'reload', 'whole-way'],
  },
];
/** The rest that is short waits for the browsers to be done, and leaves the unit tests a processor. */
const afterBrowsers = [
  { name: 'faults (short form), commands', command: vitest('faults', 'commands') },
  { name: 'component', command: vitest('component') },
];
const besideBrowsers = [
  { name: 'types', command: [node, bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', command: [node, bin('@biomejs/biome/bin/biome'), 'check', '.'] },
  { name: 'unit', command: vitest('unit') },
];

let passed = 0;
const failed = [];

/** Runs one part; `live` prints as it comes, else all at once at the end. */
function run({ name, command: [program, ...args] }, live) {
  if (live) console.log(`\n── ${name} ──`);
  const started = Date.now();
  const output = live ? 'inherit' : 'pipe';
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', output, output] });
  // A browser's test may wait for a moment in a page; the others only take longer. A quarter of what a browser gets is theirs.
  if (!live && child.pid) setPriority(child.pid, 5);
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
await Promise.all([inTurn([...inBrowsers, ...afterBrowsers], true), inTurn(besideBrowsers, false)]);
console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
