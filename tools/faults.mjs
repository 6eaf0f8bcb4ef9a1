// `npm run faults`: the fault suite in its full form, or some of its pieces: `npm run faults -- model`, `-- browser`,
// `-- named real-server`. `FAULT_SEED=…` repeats a run; each run prints its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
const projects = ['faults', 'faults-browser'].flatMap((name) => ['--project', name]);
const pieces = process.argv.slice(2).map((piece) => (piece.startsWith('-') ? piece : `tests/faults/${piece}`));
const { status } = spawnSync(process.execPath, [vitest, 'run', ...projects, ...pieces], {
  cwd: root,
  env: { ...process.env, FAULTS: 'full' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
