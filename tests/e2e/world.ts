import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { type Endpoint, startEndpoint } from '../../endpoint/server.ts';
import { inCluster } from '../faults/cluster.ts';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../helpdesks/server.ts';
import { fillDataFolder } from '../ready/data-folder.ts';
import { openBrowser, type TestBrowser } from './browsers/browser.ts';

export type UiLanguage = 'en' | 'es';

interface WorldOptions {
  /** Language of the browser, and so of the extension while its own setting says "automatic". */
  readonly language?: UiLanguage;
  readonly theme?: 'light' | 'dark';
  /** Whether an endpoint runs from the start; its port stays the same when it is stopped and started again. */
  readonly endpoint?: boolean;
}

/** A row of a store of the extension's IndexedDB, as it lies there. */
export type StoredRow = Record<string, unknown>;

/**
 * Real parts, wired as on an agent's machine: the built extension in Chromium or Firefox, the practice helpdesks under their real
 * host names, and the endpoint on its embedded PostgreSQL. Everything lives in one temporary folder.
 */
export class World {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fairside-e2e-'));
  readonly #options: Required<WorldOptions>;
  #browser: TestBrowser | undefined;
  #endpoint: Endpoint | undefined;
  #endpointPort = 0;
  helpdesks!: PracticeHelpdesks;

  private constructor(options: WorldOptions) {
    this.#options = { language: 'en', theme: 'light', endpoint: false, ...options };
  }

  static async open(options: WorldOptions = {}): Promise<World> {
    const world = new World(options);
    // The database runs as a user of its own, who must get through.
    chmodSync(world.#folder, 0o755);
    world.helpdesks = await startPracticeHelpdesks();
    if (world.#options.endpoint) await world.startEndpoint();
    await world.startBrowser();
    return world;
  }

  get browser(): TestBrowser {
    if (this.#browser === undefined) throw new Error('the browser is closed');
    return this.#browser;
  }

  get context(): BrowserContext {
    return this.browser.context;
  }

  get endpoint(): Endpoint {
    if (this.#endpoint === undefined) throw new Error('the endpoint is stopped');
    return this.#endpoint;
  }

  get endpointUrl(): string {
    return `http://127.0.0.1:${this.#endpointPort}`;
  }

  get #dataDir(): string {
    return join(this.#folder, 'endpoint');
  }

  async startEndpoint(): Promise<void> {
    if (!existsSync(this.#dataDir)) await fillDataFolder(this.#dataDir);
    this.#endpoint = await startEndpoint({ port: this.#endpointPort, dataDir: this.#dataDir });
    this.#endpointPort = Number(new URL(this.#endpoint.url).port);
  }

  async stopEndpoint(): Promise<void> {
    await this.#endpoint?.close();
    this.#endpoint = undefined;
  }

  async startBrowser(): Promise<void> {
    const { language, theme } = this.#options;
    const profile = join(this.#folder, 'profile');
    this.#browser = await openBrowser({ profile, language, theme, helpdesks: this.helpdesks });
  }

  /** Closes the browser as a person would; the profile stays. */
  async stopBrowser(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  /** A page of the extension, e.g. `leads.html?tag=log.late`. */
  async page(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`${this.browser.origin}/${path}`);
    return page;
  }

  /** A practice ticket with its sidebar open. */
  async ticket(helpdesk: 'zendesk' | 'freshdesk', id: number): Promise<Page> {
    const page = await this.context.newPage();
    const theme = this.#options.theme;
    const path = helpdesk === 'zendesk' ? `agent/tickets/${id}` : `a/tickets/${id}`;
    await page.goto(`https://practice.${helpdesk}.com/${path}?theme=${theme}`);
    await page.locator('fairside-sidebar[data-state="open"] [data-tag]').first().waitFor({ state: 'attached' });
    return page;
  }

  /** Enrols through the options page, as a person does. */
  async enrol(role: 'agent' | 'lead' | 'owner', url = this.endpointUrl): Promise<void> {
    const page = await this.page('options.html');
    await page.getByLabel(/Endpoint URL|URL del endpoint/).fill(url);
    await page.getByLabel(/^(Invite|Invitación)/).fill(await this.endpoint.createInvite(role));
    await page.getByRole('button', { name: /^(Enrol|Inscribirse)$/ }).click();
    await page.getByRole('button', { name: /^(Leave|Salir|Abandonar)/ }).waitFor();
    await page.close();
  }

  /** Ends the extension's background (Chromium: a worker, Firefox: a page) at once, as the browser may at any moment. */
  async killWorker(): Promise<void> {
    await this.browser.endBackground();
  }

  /** Every row of one store of the extension's database, read behind its back: from a picture, which runs nothing of its own. */
  async stored(store: string): Promise<StoredRow[]> {
    const page = await this.page('icon/16.png');
    try {
      return await page.evaluate(async (name) => {
        const [info] = await indexedDB.databases();
        if (info?.name === undefined) return [];
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(info.name ?? '');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        try {
          return await new Promise<StoredRow[]>((resolve, reject) => {
            const request = database.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => resolve(request.result as StoredRow[]);
            request.onerror = () => reject(request.error);
          });
        } finally {
          database.close();
        }
      }, store);
    } finally {
      await page.close();
    }
  }

  /** Asks the endpoint's PostgreSQL itself, past every rule of the endpoint. */
  sql(query: string): Promise<Record<string, unknown>[]> {
    return inCluster(this.#dataDir, async (client) => (await client.query<Record<string, unknown>>(query)).rows);
  }

  async close(): Promise<void> {
    await this.stopBrowser();
    await this.stopEndpoint();
    await this.helpdesks.close();
    // The last of a browser's processes may still be writing.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
