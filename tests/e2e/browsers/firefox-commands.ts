import { createRequire } from 'node:module';
import { answerTo, ask, plain, type RemoteValue, type Socket, tell } from './firefox-connection.ts';
import { type Call, keyInsteadOf, withOwnInsertText } from './firefox-insert-text.ts';

const { ws } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };

/** Sent by Playwright to every BiDi browser and not known to Firefox yet; a preference sets the theme here. */
const unknown = 'emulation.setMediaFeaturesOverride';

/** BiDi commands beside Playwright's, over the same connection: a Firefox takes one session only. */
export interface FirefoxCommands {
  /** Evaluates an expression in the browser's own window and resolves what it resolves. */
  inBrowser(expression: string): Promise<unknown>;
  /**
   * Evaluates a script in the page last opened at this address, whatever the page's policy forbids, and resolves what it
   * resolves: in the page's own world, or in one beside it as content scripts have, by that world's name.
   */
  inPage(url: string, script: string, world?: string): Promise<unknown>;
  /** Moves the mouse to a place of the page last opened at this address, in its CSS px, and clicks there twice. */
  doubleClick(url: string, at: { readonly x: number; readonly y: number }): Promise<void>;
  /** Lets Playwright hear of something that Firefox keeps to itself. */
  announce(method: string, params: object): void;
}

interface Command {
  readonly id: number;
  readonly method: string;
  readonly params: Call & { readonly context?: string; readonly url?: string };
}

const { send } = ws.prototype;
let onConnect = (_socket: Socket) => {};
/** What a Firefox has to have done before Playwright hears of its pages. */
let untilReady: (() => Promise<unknown>) | undefined;
/** Contexts that a page of an extension was opened in. */
const extensionPages = new Set<string>();
/** The context that each address was last opened in. */
const contexts = new Map<string, string>();
ws.prototype.send = function (this: Socket, data, ...rest) {
  const command = JSON.parse(data) as Command;
  const { id, method, params } = command;
  if (method === 'session.new') onConnect(this);
  if (method === 'session.subscribe' && untilReady !== undefined) {
    const ready = untilReady;
    untilReady = undefined;
    void ready().then(
      () => send.call(this, data, ...rest),
      (error) => tell(this, { type: 'error', id, error: 'unknown error', message: String(error) }),
    );
    return;
  }
  if (method === unknown) return tell(this, { type: 'success', id, result: {} });
  if (method === 'browsingContext.navigate') contexts.set(params.url ?? '', params.context ?? '');
  // Firefox sends few events of extensions' pages, and Playwright waits for these.
  if (method === 'browsingContext.navigate' && params.url?.startsWith('moz-extension:')) {
    extensionPages.add(params.context ?? '');
    void answerTo(this, id).then(({ result }) => result && sayLoaded(this, { ...params, ...result }));
    return send.call(this, JSON.stringify({ ...command, params: { ...params, wait: 'complete' } }), ...rest);
  }
  if (method === 'browsingContext.close' && extensionPages.delete(params.context ?? '')) {
    const event = { type: 'event', method: 'browsingContext.contextDestroyed', params: { ...params, parent: null } };
    void answerTo(this, id).then(() => tell(this, event));
  }
  if (method !== 'script.callFunction') return send.call(this, data, ...rest);
  const key = keyInsteadOf(data, params);
  if (key === undefined) return send.call(this, withOwnInsertText(data), ...rest);
  void ask(this, 'input.performActions', key).then(
    () => tell(this, { type: 'success', id, result: { type: 'success', realm: '', result: { type: 'undefined' } } }),
    (error) => tell(this, { type: 'error', id, error: 'unknown error', message: String(error) }),
  );
};

/** Tells of a page that has loaded: the realm its scripts run in, and that they ran. */
async function sayLoaded(socket: Socket, page: Command['params']): Promise<void> {
  const { realms } = await ask(socket, 'script.getRealms', { context: page.context, type: 'window' });
  for (const realm of realms as { sandbox?: string }[])
    if (realm.sandbox === undefined) tell(socket, { type: 'event', method: 'script.realmCreated', params: realm });
  for (const name of ['domContentLoaded', 'load'])
    tell(socket, { type: 'event', method: `browsingContext.${name}`, params: page });
}

/**
 * Speaks to the Firefox that Playwright connects to next. `ready`, if any, is evaluated in the browser's own window, and
 * Playwright hears of no page before it has resolved.
 */
export function commandsOfFirefox(ready?: string): FirefoxCommands {
  let socket: Socket | undefined;
  onConnect = (connected) => {
    socket = connected;
  };
  const evaluate = async (target: object, expression: string) => {
    const answer = await ask(socket, 'script.evaluate', { expression, target, awaitPromise: true });
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
    return plain(answer.result as RemoteValue);
  };

  const inBrowser = async (expression: string) => {
    const tree = await ask(socket, 'browsingContext.getTree', { maxDepth: 0, 'moz:scope': 'chrome' });
    const [window] = tree.contexts as { context: string }[];
    return evaluate({ context: window?.context }, expression);
  };
  const contextAt = (url: string) => {
    const context = contexts.get(url);
    if (context === undefined) throw new Error(`no page was opened at ${url}`);
    return context;
  };
  untilReady = ready === undefined ? undefined : () => inBrowser(ready);

  return {
    inBrowser,
    async inPage(url, script, world) {
      const context = contextAt(url);
      return evaluate(world === undefined ? { context } : { context, sandbox: world }, script);
    },
    async doubleClick(url, { x, y }) {
      const click = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, ...click, ...click];
      await ask(socket, 'input.performActions', {
        context: contextAt(url),
        actions: [{ type: 'pointer', id: 'pw_mouse', actions }],
      });
    },
    announce(method, params) {
      if (socket !== undefined) tell(socket, { type: 'event', method, params });
    },
  };
}
