import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { PracticeHelpdesks } from '../../helpdesks/server.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/** Which browser this run drives: the vitest projects `e2e` and `e2e-firefox` run the same files. */
export const browserName: 'chromium' | 'firefox' = process.env.FAIRSIDE_BROWSER === 'firefox' ? 'firefox' : 'chromium';

export interface BrowserOptions {
  /** Folder of the profile; kept when the browser closes. */
  readonly profile: string;
  readonly language: 'en' | 'es';
  readonly theme: 'light' | 'dark';
  readonly helpdesks: PracticeHelpdesks;
}

/** A browser with the built extension in it. All that differs between browsers is behind this. */
export interface TestBrowser {
  readonly context: BrowserContext;
  /** Origin of the extension's pages, e.g. `chrome-extension://…`. */
  readonly origin: string;
  /** Ends the extension's background at once, as the browser may at any moment. It wakes on the next message. */
  endBackground(): Promise<void>;
  /** Hands the background one of the extension's own keys for the page in front; a test's key events are not taken for it. */
  command(page: Page, name: string): Promise<void>;
  /**
   * Answers yes, beforehand, to the browser's question for this optional host: no test can press its button. Until the
   * extension asks, it has no more than before.
   */
  consentTo(pattern: string): Promise<void>;
  /** Clicks twice as one hand does, so that the browser tells the page of a double click. */
  doubleClick(target: Locator): Promise<void>;
  /** Evaluates a script in the page whatever its policy forbids, and resolves what it resolves. */
  evaluatePast(page: Page, script: string): Promise<unknown>;
  /** The page as its own rules for paper print it: a PDF. */
  print(page: Page): Promise<Buffer>;
  /** What a person finds there; in Chromium a page that is in front once opened. */
  openExtensionsPage(): Promise<ExtensionsPage>;
  /** True where an extension's scripts are ended with no last word: what they made stays in the page's tree, unseen. */
  readonly endsScriptsAtOnce: boolean;
  close(): Promise<void>;
}

/** The browser's own page of extensions, as far as this extension goes. */
export interface ExtensionsPage {
  /** Loads the extension anew, as an update does. */
  reload(): Promise<void>;
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
}

export const openBrowser = (options: BrowserOptions): Promise<TestBrowser> =>
  browserName === 'firefox' ? openFirefox(options) : openChromium(options);
