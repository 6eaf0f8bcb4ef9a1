// `npm run faults`: the fault suite in its full form. `FAULT_SEED=…` repeats a run; each run prints its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'faults', ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, FAULTS: 'full' },
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
