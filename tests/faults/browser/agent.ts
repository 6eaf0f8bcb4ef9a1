/** An agent at a real browser over a real endpoint: what they press, what they are told, and what is where afterwards. */
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Endpoint, startEndpoint } from '../../../endpoint/server.ts';
import type { SyncStatus } from '../../../lib/messages/contract.ts';
import { extensionDirs } from '../../e2e/build.ts';
import { type FaultProxy, startFaultProxy } from '../../e2e/fault-proxy.ts';
import { tagButton } from '../../e2e/page-parts.ts';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../../helpdesks/server.ts';
import { fillDataFolder } from '../../ready/data-folder.ts';
import { countsIn } from '../cluster.ts';
import { type Tables, Watch, wakesToSettle } from '../invariants.ts';
import { type KillableBrowser, startKillable } from './killable-browser.ts';

type Rows = { readonly [table in keyof Tables]: (Record<string, unknown> & { id: string; syncedAt: string | null })[] };

/** One press of one tag on one ticket; the host makes the ticket one that nobody pressed on before. */
export interface Press {
  readonly host: string;
  readonly ticket: string;
  readonly tag: string;
}
const slot = ({ host, ticket, tag }: Press) => `zendesk ${host} ${ticket} ${tag}`;

export class Agent {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fairside-faults-'));
  #browser: KillableBrowser | undefined;
  #origin: string | undefined;
  #deskPage: Page | undefined;
  helpdesks!: PracticeHelpdesks;
  endpoint!: Endpoint;
  proxy!: FaultProxy;
  /** Presses made, whether or not anything was said. */
  readonly clicked = new Set<string>();
  /** Presses that were shown as recorded. */
  readonly recorded = new Set<string>();
  readonly watch: Watch;
  #rows: Rows = { insights: [], outbox: [], setAside: [] };
  #shown = { waiting: 0, setAside: 0 };

  private constructor() {
    const there = () => countsIn(join(this.#folder, 'endpoint'))();
    this.watch = new Watch({ tables: async () => this.#rows, shown: async () => this.#shown, there });
  }

  static async begin(): Promise<Agent> {
    const agent = new Agent();
    // The database runs as a user of its own, who must get through.
    chmodSync(agent.#folder, 0o755);
    agent.helpdesks = await startPracticeHelpdesks();
    const dataDir = join(agent.#folder, 'endpoint');
    await fillDataFolder(dataDir);
    agent.endpoint = await startEndpoint({ port: 0, dataDir });
    agent.proxy = await startFaultProxy(agent.endpoint.url);
    cpSync(extensionDirs.chromium, agent.extension, { recursive: true });
    await agent.start();
    await agent.ask('enrol', { url: agent.proxy.url, invite: await agent.endpoint.createInvite('agent') });
    return agent;
  }

  /** The agent's own copy of the built extension, so that it can be updated. */
  get extension(): string {
    return join(this.#folder, 'extension');
  }

  get browser(): KillableBrowser {
    if (this.#browser === undefined) throw new Error('the browser is gone');
    return this.#browser;
  }

  async start(): Promise<void> {
    const profile = join(this.#folder, 'profile');
    const { extension, helpdesks } = this;
    this.#browser = await startKillable({ profile, extension, helpdesks }, this.#origin);
    this.#origin = this.#browser.origin;
  }

  async kill(): Promise<void> {
    const { browser } = this;
    this.#browser = undefined;
    this.#deskPage = undefined;
    await browser.kill();
  }

  /** A page of the extension. */
  async page(path = 'welcome.html'): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(`${this.browser.origin}/${path}`);
    return page;
  }

  /** One page of the extension per browser, from which it is asked and its tables are read. */
  async #desk(): Promise<Page> {
    if (this.#deskPage === undefined || this.#deskPage.isClosed()) this.#deskPage = await this.page();
    return this.#deskPage;
  }

  /** Asks the background as one of the extension's pages does. */
  async ask<T>(name: string, request: object = {}): Promise<T> {
    const page = await this.#desk();
    const answer = await page.evaluate(
      (message) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: unknown }> } };
          }
        ).chrome.runtime.sendMessage(message),
      { fairside: name, request },
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value as T;
  }

  /** Version of the extension that runs. */
  async version(): Promise<string> {
    const page = await this.#desk();
    return page.evaluate(
      () =>
        (
          globalThis as unknown as { chrome: { runtime: { getManifest(): { version: string } } } }
        ).chrome.runtime.getManifest().version,
    );
  }

  /** A ticket nobody pressed on, with the panel open, and an ear for what it says is recorded. */
  async ticket(host: string, ticket = '1001', open = (url: string) => this.#inTab(url)): Promise<Page> {
    const page = await open(`https://${host}/agent/tickets/${ticket}`);
    await page.locator('fairside-sidebar[data-state="open"] [data-tag]').first().waitFor({ state: 'attached' });
    await page.exposeFunction('fairsideRecorded', (tag: string) => this.recorded.add(slot({ host, ticket, tag })));
    await page.evaluate(() => {
      const { fairsideRecorded } = globalThis as unknown as { fairsideRecorded(tag: string): void };
      const panel = document.querySelector('fairside-sidebar')?.shadowRoot;
      if (!panel) throw new Error('no panel');
      const hear = () => {
        for (const button of panel.querySelectorAll('[data-tag][aria-pressed="true"]')) {
          fairsideRecorded(button.getAttribute('data-tag') ?? '');
        }
      };
      new MutationObserver(hear).observe(panel, { subtree: true, attributeFilter: ['aria-pressed'] });
    });
    return page;
  }

  async #inTab(url: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Presses; what is said of it is heard by the page's ear. Never rejects: the browser may be gone. */
  async press(page: Page, press: Press): Promise<void> {
    this.clicked.add(slot(press));
    await tagButton(page, press.tag)
      .then((button) => button.click({ noWaitAfter: true }))
      .catch(() => undefined);
  }

  /** Reads the device's tables around the extension, and looks whether all that must hold does. */
  async check(): Promise<void> {
    await this.#look();
    const byPress = new Map(this.#rows.insights.map((row) => [`${row.ticketKey} ${row.tag}`, row.id]));
    for (const said of this.recorded) {
      const id = byPress.get(said);
      expect(id, `${said} was shown as recorded and is not here`).toBeDefined();
      this.watch.told.add(id ?? said);
    }
    // Nothing is here that nobody pressed, and nothing twice.
    expect([...byPress.keys()].filter((one) => !this.clicked.has(one))).toEqual([]);
    expect(byPress.size).toBe(this.#rows.insights.length);
    // What was pressed and never heard of is recorded all the same, or not at all; from here on it is shown as what it is.
    for (const id of byPress.values()) this.watch.told.add(id);
    await this.watch.check();
  }

  /** Tables and what is shown, of one moment: a sync may be at work, so until nothing moved between two looks. */
  async #look(): Promise<void> {
    for (let before = ''; ; ) {
      const { waiting, setAside } = await this.ask<SyncStatus>('syncStatus');
      const now = JSON.stringify([waiting, setAside]);
      if (now === before) return;
      this.#shown = { waiting, setAside };
      this.#rows = await this.#tables();
      before = now;
    }
  }

  /** Waits until the panel knows of every press what became of it. */
  async quiet(page: Page): Promise<void> {
    await page.waitForFunction(
      () => document.querySelector('fairside-sidebar')?.shadowRoot?.querySelector('[aria-busy="true"]') === null,
    );
  }

  /** The faults have stopped: three tries are enough, and everything is on the endpoint. */
  async settle(): Promise<void> {
    this.proxy.mode = 'pass';
    this.proxy.cut();
    for (let wakes = 0; wakes < wakesToSettle; wakes += 1) await this.ask('syncNow');
    expect(await this.ask<SyncStatus>('syncStatus')).toMatchObject({ waiting: 0, lastError: null });
    await this.check();
  }

  async #tables(): Promise<Rows> {
    const page = await this.#desk();
    return page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('fairside'));
      database.onversionchange = () => database.close();
      const transaction = database.transaction(['insights', 'outbox', 'setAside']);
      const [insights, outbox, setAside] = await Promise.all(
        ['insights', 'outbox', 'setAside'].map((name) => done(transaction.objectStore(name).getAll())),
      );
      database.close();
      return { insights, outbox, setAside } as never;
    });
  }

  async close(): Promise<void> {
    if (this.#browser !== undefined) await this.kill();
    await this.proxy?.close();
    await this.endpoint?.close();
    await this.helpdesks?.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
