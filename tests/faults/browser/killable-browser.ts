/** A Chromium started by hand, so that it can be killed: all of its processes at once, by the number of its own group. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { extensionArgs, findChromium } from '../../../tools/browser.ts';
import type { PracticeHelpdesks } from '../../helpdesks/server.ts';

export interface KillableOptions {
  /** Folder of the profile; it outlives the browser. */
  readonly profile: string;
  readonly extension: string;
  readonly helpdesks: PracticeHelpdesks;
}

export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Origin of the extension's pages. */
  readonly origin: string;
  /** Number of the browser's process, and of the group of all its processes. */
  readonly pid: number;
  /** SIGKILL, as when the machine runs out of memory; resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends the extension's worker at once, as the browser may at any moment. False when none ran. */
  endWorker(): Promise<boolean>;
  /** A page of the extension in a window of its own. */
  window(url: string): Promise<Page>;
}

const debugger_ = /^DevTools listening on (ws:\/\/\S+)/;

async function listening(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('no stderr');
  for await (const line of createInterface({ input: child.stderr })) {
    const found = debugger_.exec(line)?.[1];
    if (found !== undefined) {
      child.stderr.resume();
      return found;
    }
  }
  throw new Error('Chromium ended before it listened');
}

/** The extension's worker: the browser starts it by itself when it loads the extension. */
async function originOf(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const found = new Promise<string>((resolve) => {
    session.on('Target.targetCreated', ({ targetInfo: { type, url } }) => {
      const { protocol, host } = new URL(url || 'about:blank');
      if (type === 'service_worker' && protocol === 'chrome-extension:') resolve(`chrome-extension://${host}`);
    });
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  const origin = await found;
  await session.detach();
  return origin;
}

/** @param known Origin of the extension, where it is known already: a worker need not run then. */
export async function startKillable(options: KillableOptions, known?: string): Promise<KillableBrowser> {
  const child = spawn(
    findChromium(),
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${options.profile}`,
      '--hide-crash-restore-bubble',
      '--noerrdialogs',
      '--lang=en-GB',
      '--window-size=1440,900',
      ...extensionArgs(options.extension),
      ...options.helpdesks.browserArgs,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: 'en_GB' } },
  );
  const gone = once(child, 'exit');
  const { pid } = child;
  if (pid === undefined) throw new Error('Chromium did not start');
  // A test run that is ended itself must leave no browser behind.
  const last = () => process.kill(-pid, 'SIGKILL');
  process.once('exit', last);
  void gone.then(() => process.off('exit', last));
  const browser = await chromium.connectOverCDP(await listening(child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  const origin = known ?? (await originOf(browser));
  return {
    context,
    origin,
    pid,
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await gone;
    },
    async endWorker() {
      const session = await browser.newBrowserCDPSession();
      try {
        const { targetInfos } = await session.send('Target.getTargets');
        const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
        if (worker === undefined) return false;
        await session.send('Target.closeTarget', { targetId: worker.targetId });
        return true;
      } finally {
        await session.detach();
      }
    },
    async window(url) {
      const session = await browser.newBrowserCDPSession();
      const opened = context.waitForEvent('page');
      await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
      const page = await opened;
      await session.detach();
      await page.goto(url);
      return page;
    },
  };
}
