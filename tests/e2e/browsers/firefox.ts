import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefox } from 'playwright-core';
import { findFirefox } from '../../../tools/browser.ts';
import { startPracticeProxy } from '../../helpdesks/proxy.ts';
import { ownDomain } from '../../helpdesks/state.ts';
import { extensionDirs } from '../build.ts';
import type { BrowserOptions, TestBrowser } from './browser.ts';
import { commandsOfFirefox } from './firefox-commands.ts';
import { firefoxPrefs } from './firefox-prefs.ts';

/** As `browser_specific_settings.gecko.id` says. */
const extensionId = 'fairside@fairside.example';
/** Firefox draws one at random for every profile; here it is known beforehand. */
const extensionHost = '5d0f9a52-6c1e-4b7e-9a37-0f4f7b1c2d3e';

/** The names the tests know the practice helpdesks by. */
const practiceHosts = ['practice.zendesk.com', 'practice.freshdesk.com', `help.${ownDomain}`];

/**
 * Firefox over WebDriver BiDi, as it comes from Mozilla or Debian. The extension lies in the profile as an installed one
 * does, so that it outlives a restart; a proxy stands where Chromium has a switch for the helpdesks' names.
 */
export async function openFirefox({ profile, language, theme, helpdesks }: BrowserOptions): Promise<TestBrowser> {
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  // A file named as the extension and holding a folder's path is how Firefox is told of an unpacked one.
  writeFileSync(join(profile, 'extensions', extensionId), extensionDirs.firefox);
  const proxy = await startPracticeProxy(helpdesks.port);
  const locale = language === 'es' ? 'es-ES' : 'en-GB';
  const commands = commandsOfFirefox();
  const der = helpdesks.certificate.replace(/-----[^-]+-----|\s/g, '');
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath: findFirefox(),
    headless: true,
    // Without it no test could open a page of the extension.
    args: ['--remote-allow-system-access'],
    locale,
    viewport: { width: 1440, height: 900 },
    firefoxUserPrefs: {
      ...firefoxPrefs({ locale, theme, proxyPort: proxy.port }),
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    },
  });
  // The practice helpdesks' certificate and no other: a foreign one is refused as on an agent's machine.
  for (const host of practiceHosts)
    await commands.inBrowser(
      `Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService).rememberValidityOverride(${JSON.stringify(host)}, 443, {}, ` +
        `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).constructX509FromBase64(${JSON.stringify(der)}), true)`,
    );
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  return {
    context,
    origin: `moz-extension://${extensionHost}`,
    endBackground: () =>
      commands.inBrowser(
        `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      ),
    command: (_page, name) => commands.inBrowser(`${extension}.shortcuts.onCommand(${JSON.stringify(name)})`),
    // By the preference: Firefox then asks nobody and gives what the extension asks for.
    consentTo: async () => {},
    evaluatePast: (page, expression) => page.evaluate(expression),
    async close() {
      await context.close();
      await proxy.close();
    },
  };
}
