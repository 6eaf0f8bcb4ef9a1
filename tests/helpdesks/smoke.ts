import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startPracticeHelpdesks } from './server.ts';
import { checkFreshdesk } from './smoke-freshdesk.ts';
import { checkZendesk } from './smoke-zendesk.ts';

/**
 * Opens both sites in a real Chromium and looks whether they still behave as the products do:
 * `npx tsx tests/helpdesks/smoke.ts [FOLDER]`. With a folder it leaves screenshots there. `CHROMIUM` names the browser.
 */
const folder = process.argv[2];
const sites = await startPracticeHelpdesks();
const profile = await mkdtemp(join(tmpdir(), 'practice-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', ...sites.browserArgs],
  viewport: { width: 1280, height: 720 },
});
const complaints: string[] = [];
try {
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security|TrustedHTML|TrustedScript/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await checkZendesk(page, sites, folder);
  await checkFreshdesk(page, sites, folder);
  if (complaints.length === 0) console.log('Both practice sites behave.');
} finally {
  for (const complaint of complaints) console.error('The console complained: %s', complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
  await context.close();
  await sites.close();
  await rm(profile, { recursive: true, force: true });
}
