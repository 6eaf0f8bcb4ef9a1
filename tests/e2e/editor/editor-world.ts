import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import { readPageFiles } from '../../helpdesks/page-files.ts';
import { type BareBrowser, type BareWorld, openBareBrowser } from '../browsers/bare-browser.ts';
import { bundleEditor } from './bundle.ts';
import type { EditorPage } from './editors.ts';
import type { WorldCalls } from './in-world.ts';

/** What a bare page offers of its editor, in the page's own world. */
interface PageEditor {
  set(content: string): void;
  data(): string;
  lock(): void;
  append(words: string): void;
  filterPastes?(): void;
  destroy(): unknown;
}
interface PageGlobals {
  makeEditor(content: string): Promise<PageEditor>;
  editor?: PageEditor | undefined;
}

/** One browser and one server for every editor; a page of each, with `lib/editor` in a world of its own beside it. */
export class EditorWorld {
  private constructor(
    private readonly server: Server,
    private readonly browser: BareBrowser,
    private readonly bundle: string,
    private readonly pages: Map<string, string>,
  ) {}

  static async open(): Promise<EditorWorld> {
    const [files, bundle, browser] = await Promise.all([readPageFiles(), bundleEditor(), openBareBrowser()]);
    const pages = new Map<string, string>();
    const server = createServer((request, response) => {
      const file = files.get(request.url ?? '');
      const page = pages.get(request.url ?? '');
      if (file !== undefined) response.writeHead(200, { 'Content-Type': file.type }).end(file.body);
      else if (page === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new EditorWorld(server, browser, bundle, pages);
  }

  async page(editor: EditorPage): Promise<BarePage> {
    const path = `/${this.pages.size}`;
    const scripts = editor.scripts().map((script) => `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
    this.pages.set(
      path,
      `<!doctype html><html lang="en"><title>Bare page</title><style>${editor.style?.() ?? ''}</style>
      <body><script type="application/json" id="practice-data">{"tickets":[]}</script>
      <input id="elsewhere" aria-label="Elsewhere" value="abc">${scripts.join('')}</body></html>`,
    );
    const page = await this.browser.newPage();
    await page.goto(`http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`);
    const world = await this.browser.worldBeside(page);
    await world.evaluate(this.bundle);
    return new BarePage(page, world);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
    this.server.closeAllConnections();
  }
}

export class BarePage {
  constructor(
    readonly page: Page,
    private readonly world: BareWorld,
  ) {}

  /** Calls `lib/editor` in its world beside the page's. */
  async call<N extends keyof WorldCalls>(
    name: N,
    ...given: Parameters<WorldCalls[N]>
  ): Promise<Awaited<ReturnType<WorldCalls[N]>>> {
    const answer = await this.world.evaluate(`fairsideEditor.${name}(...${JSON.stringify(given)})`);
    return answer as Awaited<ReturnType<WorldCalls[N]>>;
  }

  /** A new editor with this content in place of the one before; answers its content as the editor itself gives it. */
  make(content: string): Promise<string> {
    return this.page.evaluate(async (given) => {
      const page = window as unknown as PageGlobals;
      await page.editor?.destroy();
      page.editor = await page.makeEditor(given);
      return page.editor.data();
    }, content);
  }

  /** The content as this editor would keep it: its own way of writing the same. */
  async asKept(content: string): Promise<string> {
    await this.page.evaluate(async (given) => {
      const page = window as unknown as PageGlobals;
      page.editor ??= await page.makeEditor('');
      page.editor.set(given);
    }, content);
    return this.data();
  }

  data(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as PageGlobals).editor?.data() ?? '');
  }

  lock(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as PageGlobals).editor?.lock());
  }

  /** Words at the end, by somebody else than a person at the keyboard. */
  append(words: string): Promise<void> {
    return this.page.evaluate((more) => (window as unknown as PageGlobals).editor?.append(more), words);
  }

  /** A helpdesk's own plug-in that turns every paste into something else. */
  filterPastes(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as PageGlobals).editor?.filterPastes?.());
  }

  /** Puts the focus into the editor as a person does. */
  async enter(): Promise<void> {
    await this.page.bringToFront();
    await this.box.click();
  }

  get box(): Locator {
    return this.page.locator('#editable, .fr-element, #host');
  }
}
