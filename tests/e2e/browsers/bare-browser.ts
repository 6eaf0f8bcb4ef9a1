import { chromium, firefox, type Page } from 'playwright-core';
import { findChromium, findFirefox } from '../../../tools/browser.ts';
import { browserName } from './browser.ts';
import { commandsOfFirefox } from './firefox-commands.ts';

/** A browser without the extension, for parts of it alone. */
export interface BareBrowser {
  newPage(): Promise<Page>;
  /** A world of its own beside the page's, as a content script has. */
  worldBeside(page: Page): Promise<BareWorld>;
  close(): Promise<void>;
}

export interface BareWorld {
  /** Evaluates a script there and resolves what it resolves, as far as JSON can hold it. @throws Error as the script did. */
  evaluate(script: string): Promise<unknown>;
}

export const openBareBrowser = (): Promise<BareBrowser> => (browserName === 'firefox' ? bareFirefox() : bareChromium());

const world = 'fairside';

async function bareFirefox(): Promise<BareBrowser> {
  const commands = commandsOfFirefox();
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox(), headless: true });
  return {
    newPage: () => browser.newPage(),
    async worldBeside(page) {
      return { evaluate: (script) => commands.inPage(page.url(), script, world) };
    },
    close: () => browser.close(),
  };
}

async function bareChromium(): Promise<BareBrowser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  return {
    newPage: () => browser.newPage(),
    async worldBeside(page) {
      const session = await page.context().newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: world,
      });
      return {
        async evaluate(script) {
          const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
            expression: script,
            contextId: executionContextId,
            awaitPromise: true,
            returnByValue: true,
          });
          if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
          return result.value;
        },
      };
    },
    close: () => browser.close(),
  };
}
