import { createRequire } from 'node:module';
import { type Call, keyInsteadOf, withOwnInsertText } from './firefox-insert-text.ts';

/** What is used here of the WebSocket that Playwright speaks BiDi through. */
interface Socket {
  send(data: string, ...rest: unknown[]): void;
  emit(event: 'message', data: string, isBinary: boolean): void;
  on(event: 'message', listener: (data: Buffer | string) => void): void;
  off(event: 'message', listener: (data: Buffer | string) => void): void;
}
interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

const { ws } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };

/** Sent by Playwright to every BiDi browser and not known to Firefox yet; a preference sets the theme here. */
const unknown = 'emulation.setMediaFeaturesOverride';
/** Ids of our own commands, far from Playwright's, which count from one. */
let nextId = 1_000_000_000;

/** BiDi commands beside Playwright's, over the same connection: a Firefox takes one session only. */
export interface FirefoxCommands {
  /** Evaluates an expression in the browser's own window and awaits it. */
  inBrowser(expression: string): Promise<void>;
}

interface Command {
  readonly id: number;
  readonly method: string;
  readonly params: Call & { readonly context?: string; readonly url?: string };
}

const { send } = ws.prototype;
let onConnect = (_socket: Socket) => {};
/** Contexts that a page of an extension was opened in. */
const extensionPages = new Set<string>();
ws.prototype.send = function (this: Socket, data, ...rest) {
  const command = JSON.parse(data) as Command;
  const { id, method, params } = command;
  if (method === 'session.new') onConnect(this);
  if (method === unknown) return tell(this, { type: 'success', id, result: {} });
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

/** Lets Playwright hear a message as if Firefox had sent it. */
function tell(socket: Socket, message: object): void {
  setImmediate(() => socket.emit('message', JSON.stringify(message), false));
}

/** Resolves with Firefox's answer to a command. */
function answerTo(socket: Socket, id: number): Promise<Answer> {
  return new Promise((resolve) => {
    const listener = (data: Buffer | string) => {
      const answer = JSON.parse(data.toString()) as Answer;
      if (answer.id !== id) return;
      socket.off('message', listener);
      resolve(answer);
    };
    socket.on('message', listener);
  });
}

/** Resolves with the result of a command of our own. @throws Error with what Firefox answered instead. */
async function ask(socket: Socket | undefined, method: string, params: object): Promise<Record<string, unknown>> {
  if (socket === undefined) throw new Error('no Firefox is connected');
  const id = nextId++;
  const answer = answerTo(socket, id);
  send.call(socket, JSON.stringify({ id, method, params }));
  const { result, message } = await answer;
  if (result === undefined) throw new Error(`${method}: ${message}`);
  return result;
}

/** Speaks to the Firefox that Playwright connects to next. */
export function commandsOfFirefox(): FirefoxCommands {
  let socket: Socket | undefined;
  onConnect = (connected) => {
    socket = connected;
  };

  return {
    async inBrowser(expression) {
      const { contexts } = await ask(socket, 'browsingContext.getTree', { maxDepth: 0, 'moz:scope': 'chrome' });
      const [window] = contexts as { context: string }[];
      const answer = await ask(socket, 'script.evaluate', {
        expression,
        target: { context: window?.context },
        awaitPromise: true,
      });
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
    },
  };
}
