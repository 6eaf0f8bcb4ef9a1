// `npm test`: everything that must pass, each part with its own heading. Every part runs even when another failed, so that
// one run tells everything; the exit status is 1 when any failed. The browser tests mostly wait for a page, the others
// mostly for the processor, so the two kinds run side by side; what the others print comes when each is done. Two processors
// are busy all the time with this, so more at once would only make every single test slower.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
rmSync(new URL('.output/tests', root), { recursive: true, force: true });

const bin = (path) => fileURLToPath(new URL(`node_modules/${path}`, root));
const node = process.execPath;
const results = (name) => new URL(`.output/tests/${name}.json`, root);
const vitest = (...projects) => [
  node,
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${fileURLToPath(results(projects[0]))}`,
  ...projects.flatMap((project) => ['--project', project]),
];
const before = [
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
/** What has a database of its own waits for the browsers to be done, and leaves the unit tests a processor. */
const afterBrowsers = [
  { name: 'endpoint', command: vitest('endpoint') },
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

/** The tests of a part that failed, each with the first lines of why: what it printed itself is far above by now. */
function failures(command) {
  const file = command.find((part) => part.startsWith('--outputFile.json='))?.split('=')[1];
  if (file === undefined || !existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const where = relative(fileURLToPath(root), name);
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && tests.length === 0) return [`  ✗ ${where}`, ...lines(message, 0, 12)];
    return tests.flatMap((test) => [
      `  ✗ ${where}: ${test.fullName}`,
      ...lines(test.failureMessages.join('\n'), 0, 12),
    ]);
  });
}

const lines = (text, from, to) =>
  stripVTControlCharacters(text)
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s*at .*node_modules/.test(line))
    .slice(from, to)
    .map((line) => `      ${line.slice(0, 400)}`);

/** Runs one part; `live` prints as it comes, else all at once at the end. */
function run({ name, command: [program, ...args] }, live) {
  if (live) console.log(`\n── ${name} ──`);
  const started = Date.now();
  const output = live && process.stdout.isTTY ? 'inherit' : 'pipe';
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', output, output] });
  // A browser's test may wait for a moment in a page; the others only take longer. A quarter of what a browser gets is theirs.
  if (!live && child.pid) setPriority(child.pid, 5);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece) => {
      said.push(piece);
      if (live) process.stdout.write(piece);
    });
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const all = Buffer.concat(said).toString();
      if (!live) process.stdout.write(`\n── ${name} ──\n${all}`);
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
      if (status === 0) passed += 1;
      else {
        const tests = failures(args);
        failed.push({ name, why: tests.length > 0 ? tests : lines(all, -30) });
      }
      resolve();
    });
  });
}

async function inTurn(parts, live) {
  for (const part of parts) await run(part, live);
}

await inTurn(before, true);
await Promise.all([inTurn([...inBrowsers, ...afterBrowsers], true), inTurn(besideBrowsers, false)]);
console.log(failed.length === 0 ? '\nEverything passed.' : '\nFailed:');
for (const { name, why } of failed) console.log([`── ${name}`, ...why].join('\n'));
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
