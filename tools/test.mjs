// `npm test`: everything that must pass, in order, each part with its own heading. Every part runs even when one before
// it failed, so that one run tells everything; the exit status is 1 when any failed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();

const bin = (path) => fileURLToPath(new URL(`node_modules/${path}`, root));
const node = process.execPath;
const vitest = (project) => [node, bin('vitest/vitest.mjs'), 'run', '--project', project];
const parts = [
  ['types: prepare', [node, bin('wxt/bin/wxt.mjs'), 'prepare']],
  ['types', [node, bin('typescript/bin/tsc'), '--noEmit']],
  ['lint', [node, bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['unit', vitest('unit')],
  ['faults (short form)', vitest('faults')],
  ['component', vitest('component')],
  ['build', [node, fileURLToPath(new URL('tools/build.mjs', root))]],
  ['faults in the browser (short form)', vitest('faults-browser')],
  ['end to end (Chromium)', vitest('e2e')],
  // For the sake of time what Firefox does its own way: paste, undo, keys, the extension's end. All of it: `npm run e2e:firefox`.
  ['end to end (Firefox)', [...vitest('e2e-firefox'), 'bad-input', 'draft-is-sacred', 'keys', 'reload']],
  ['rewrites (Firefox)', [...vitest('e2e-firefox'), 'rewrite', '-t', 'in the draft, en on zendesk']],
];

const failed = [];
for (const [name, [command, ...args]] of parts) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`);
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}`);
console.log(`${parts.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
