// `npm run build`: the extension for Chromium and for Firefox, in `.output/`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
const wxt = fileURLToPath(new URL('node_modules/wxt/bin/wxt.mjs', root));
for (const args of [['build'], ['build', '-b', 'firefox']]) {
  // A test runner's NODE_ENV would turn this into a development build.
  execFileSync(process.execPath, [wxt, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
