import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefox } from 'playwright-core';
import { findFirefox } from '../../../tools/browser.ts';
import { startPracticeProxy } from '../../helpdesks/proxy.ts';
import { extensionDirs } from '../build.ts';
import type { BrowserOptions, TestBrowser } from './browser.ts';
import { commandsOfFirefox } from './firefox-commands.ts';
import { announceDownloads } from './firefox-downloads.ts';
import { firefoxPrefs } from './firefox-prefs.ts';

/** As `browser_specific_settings.gecko.id` says. */
const extensionId = 'fairside@fairside.example';
/** Firefox draws one at random for every profile; here it is known beforehand. */
const extensionHost = '5d0f9a52-6c1e-4b7e-9a37-0f4f7b1c2d3e';

/**
 * Resolves when the page of welcome has opened, which a new profile opens by itself. Opening while Playwright opens its first
 * page, it was now and then taken for that one, and waited for without end.
 */
const untilWelcome = `new Promise((resolve) => {
  const isWelcome = ({ spec }) => spec.endsWith('/welcome.html');
  if (gBrowser.browsers.some((tab) => isWelcome(tab.currentURI))) return resolve();
  const listener = {
    onLocationChange(_tab, _progress, _request, address) {
      if (!isWelcome(address)) return;
      gBrowser.removeTabsProgressListener(listener);
      resolve();
    },
  };
  gBrowser.addTabsProgressListener(listener);
})`;

/**
 * Firefox over WebDriver BiDi, as it comes from Mozilla or Debian. The extension lies in the profile as an installed one
 * does, so that it outlives a restart; a proxy stands where Chromium has a switch for the helpdesks' names.
 */
export async function openFirefox({ profile, language, theme, helpdesks }: BrowserOptions): Promise<TestBrowser> {
  const downloads = join(profile, 'downloads');
  for (const folder of [join(profile, 'extensions'), downloads]) mkdirSync(folder, { recursive: true });
  // A file named as the extension and holding a folder's path is how Firefox is told of an unpacked one.
  const installed = join(profile, 'extensions', extensionId);
  const isNew = !existsSync(installed);
  writeFileSync(installed, extensionDirs.firefox);
  const proxy = await startPracticeProxy(helpdesks.port);
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const commands = commandsOfFirefox(isNew ? untilWelcome : undefined);
  const der = helpdesks.certificate.replace(/-----[^-]+-----|\s/g, '');
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    headless: true,
    // Less than a hook's limit: what was waited for is then told.
    timeout: 120_000,
    // Without it no test could open a page of the extension.
    args: ['--remote-allow-system-access'],
    locale,
    viewport: { width: 1440, height: 900 },
    downloadsPath: downloads,
    firefoxUserPrefs: {
      ...firefoxPrefs({ locale, theme, proxyPort: proxy.port, downloads }),
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    },
  });
  // The practice helpdesks' authority and no other: a foreign certificate is refused as on an agent's machine.
  await commands.inBrowser(
    `void Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64(${JSON.stringify(der)}, 'CT,,')`,
  );
  await announceDownloads(commands);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  const ofAddon = async (what: string) => {
    await commands.inBrowser(
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
        .getAddonByID(${JSON.stringify(extensionId)}).then((addon) => addon.${what})`,
    );
  };
  return {
    context,
    origin: `moz-extension://${extensionHost}`,
    async endBackground() {
      await commands.inBrowser(
        `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      );
    },
    async command(_page, name) {
      await commands.inBrowser(`${extension}.shortcuts.onCommand(${JSON.stringify(name)})`);
    },
    // By the preference: Firefox then asks nobody and gives what the extension asks for.
    consentTo: async () => {},
    // Playwright sends each half by itself, and Firefox counts clicks within one command only.
    async doubleClick(target) {
      const box = await target.boundingBox();
      if (box === null) throw new Error('what is to be clicked is not shown');
      await commands.doubleClick(target.page().url(), { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    },
    evaluatePast: (page, script) => commands.inPage(page.url(), script),
    // The size is not taken from the page's rules here; whether it all fits on one such page is. BiDi counts in centimetres, and
    // Playwright hands on inches as they are.
    print: (page) => page.pdf({ width: '21in', height: '29.7in' }),
    async openExtensionsPage() {
      return {
        reload: () => ofAddon('reload()'),
        switchOff: () => ofAddon('disable()'),
        switchOn: () => ofAddon('enable()'),
      };
    },
    endsScriptsAtOnce: true,
    async close() {
      await context.close();
      await proxy.close();
    },
  };
}
