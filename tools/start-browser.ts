import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { extensionArgs } from './browser.ts';

interface OpenOptions {
  readonly executable: string;
  readonly extensionDir: string;
  /** Kept between runs, so that the extension stays enrolled and what waits in it stays. */
  readonly profileDir: string;
  /** Switches that make the practice helpdesks' host names lead here. */
  readonly helpdeskArgs: readonly string[];
  readonly endpointUrl: string;
  /** Makes an invite; asked for only when the extension is not enrolled yet. */
  readonly invite: () => Promise<string>;
  /** Pages to open beside the leads' page, the last one in front. */
  readonly addresses: readonly string[];
  readonly onClosed: () => void;
}

/** Opens a visible Chromium with the extension, enrols it once, and opens the pages. */
export async function openBrowser(options: OpenOptions): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(options.profileDir, {
    executablePath: options.executable,
    headless: false,
    viewport: null,
    // Room for a helpdesk and the panel beside it; Chromium's own default is narrower than a helpdesk's page.
    args: [...extensionArgs(options.extensionDir), ...options.helpdeskArgs, '--window-size=1440,900'],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extension = `chrome-extension://${new URL(worker.url()).host}`;
  const first = context.pages()[0] ?? (await context.newPage());
  await enrol(first, extension, options);
  await first.goto(`${extension}/leads.html`);
  for (const address of options.addresses) await (await context.newPage()).goto(address);
  context.on('close', options.onClosed);
  return context;
}

async function enrol(page: Page, extension: string, { endpointUrl, invite }: OpenOptions): Promise<void> {
  await page.goto(`${extension}/options.html`);
  const field = page.getByLabel(/Endpoint URL|URL del endpoint/);
  const leave = page.getByRole('button', { name: /^(Leave|Salir|Abandonar)/ });
  await field.or(leave).first().waitFor();
  if (await leave.isVisible()) return;
  await field.fill(endpointUrl);
  await page.getByLabel(/^(Invite|Invitación)/).fill(await invite());
  await page.getByRole('button', { name: /^(Enrol|Inscribirse)$/ }).click();
  await leave.waitFor();
}
