// Runs one of the project's TypeScript commands: `node tools/run.mjs FILE.ts [arguments…]`. Node 20 cannot, so tsx does.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
const [file, ...rest] = process.argv.slice(2);
const loader = new URL('node_modules/tsx/dist/loader.mjs', root).href;
const child = spawn(process.execPath, ['--import', loader, fileURLToPath(new URL(file, root)), ...rest], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
