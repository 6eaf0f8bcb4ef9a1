/**
 * `npm start`: builds the extension, starts the endpoint on its embedded database and the practice helpdesks, and opens
 * a browser with the extension loaded and enrolled, a Zendesk ticket, a Freshdesk ticket and the leads' page. Ctrl-C, or
 * closing the browser, ends all of it; what was recorded stays in `data/`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Endpoint, startEndpoint } from '../endpoint/server.ts';
import buildWhenStale, { extensionDirs } from '../tests/e2e/build.ts';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../tests/helpdesks/server.ts';
import { BrowserMissing, extensionArgs, findChromium } from './browser.ts';
import { openBrowser } from './start-browser.ts';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const say = (line = '') => console.log(line);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

mkdirSync(data, { recursive: true });
say('Building the extension …');
buildWhenStale();
say('Starting the endpoint and the practice helpdesks …');
const endpoint: Endpoint = await startEndpoint({
  port: Number(process.env.PORT ?? 8787),
  host: process.env.HOST ?? '127.0.0.1',
  dataDir: process.env.DATA_DIR ?? data,
});
const helpdesks: PracticeHelpdesks = await startPracticeHelpdesks();
const addresses = {
  zendesk: 'https://practice.zendesk.com/agent/tickets/1001',
  freshdesk: 'https://practice.freshdesk.com/a/tickets/1001',
};

let ending = false;
async function end(status: number): Promise<never> {
  if (!ending) {
    ending = true;
    say('\nStopping …');
    await browser?.close();
    await helpdesks.close();
    await endpoint.close();
    say('Stopped. What was recorded stays in data/.');
  }
  process.exit(status);
}
process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));

let browser: Awaited<ReturnType<typeof openBrowser>> | undefined;
if (hasDisplay) {
  try {
    browser = await openBrowser({
      executable: findChromium(),
      extensionDir: extensionDirs.chromium,
      profileDir: `${data}/browser`,
      helpdeskArgs: helpdesks.browserArgs,
      endpointUrl: endpoint.url,
      invite: () => endpoint.createInvite('lead'),
      addresses: Object.values(addresses),
      onClosed: () => void end(0),
    });
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    say(`\n${error.message}`);
  }
}

say('\nFairside runs.');
say(`  Zendesk practice ticket    ${addresses.zendesk}`);
say(`  Freshdesk practice ticket  ${addresses.freshdesk}`);
say(`  Endpoint                   ${endpoint.url}  (what it offers: ${endpoint.url}/openapi.json)`);
say(`  Extension, built           ${extensionDirs.chromium}`);
say(`  Data                       ${process.env.DATA_DIR ?? data}`);
if (browser === undefined) {
  const ports = [helpdesks.port, Number(new URL(endpoint.url).port)];
  const switches = [...extensionArgs('COPY-OF/.output/chrome-mv3').slice(0, 3), ...helpdesks.browserArgs];
  if (!hasDisplay) {
    say('\nThere is no display here, so no browser was opened; everything is served for a browser elsewhere:');
  }
  say(
    `  1. Make the ports of the practice helpdesks and of the endpoint, ${ports.join(' and ')}, reachable there, e.g.`,
  );
  say(`     ssh ${ports.map((port) => `-L ${port}:127.0.0.1:${port}`).join(' ')} THIS-MACHINE`);
  say('  2. Start Chromium there with a copy of the built extension and these switches:');
  say(
    `     chromium --user-data-dir=/tmp/fairside \\\n       ${switches.map((one) => `'${one}'`).join(' \\\n       ')}`,
  );
  say('  3. In the extension’s options, enrol with');
  say(`     Endpoint URL  ${endpoint.url}`);
  say(`     Invite        ${await endpoint.createInvite('lead')}  (lead)`);
  say(`     Invite        ${await endpoint.createInvite('agent')}  (agent)`);
}
say('\nCtrl-C ends all of it and leaves the data.');
