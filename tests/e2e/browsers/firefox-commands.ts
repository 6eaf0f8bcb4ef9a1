import { createRequire } from 'node:module';

/** What is used here of the WebSocket that Playwright speaks BiDi through. */
interface Socket {
  send(data: string, ...rest: unknown[]): void;
  emit(event: 'message', data: string, isBinary: boolean): void;
  on(event: 'message', listener: (data: Buffer) => void): void;
  off(event: 'message', listener: (data: Buffer) => void): void;
}
interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

const { ws } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as { ws: { prototype: Socket } };

/** Commands Playwright sends to every BiDi browser and Firefox does not know yet; a preference sets the theme here. */
const unknown = ['emulation.setMediaFeaturesOverride'];
/** Ids of our own commands, far from Playwright's, which count from one. */
let nextId = 1_000_000_000;

/** BiDi commands beside Playwright's, over the same connection: a Firefox takes one session only. */
export interface FirefoxCommands {
  /** Evaluates an expression in the browser's own window and awaits it. */
  inBrowser(expression: string): Promise<void>;
}

const { send } = ws.prototype;
let onConnect = (_socket: Socket) => {};
ws.prototype.send = function (this: Socket, data, ...rest) {
  const { id, method } = JSON.parse(data) as { id: number; method: string };
  if (method === 'session.new') onConnect(this);
  if (!unknown.includes(method)) return send.call(this, data, ...rest);
  const answer = { type: 'success', id, result: {} };
  setImmediate(() => this.emit('message', JSON.stringify(answer), false));
};

/** Speaks to the Firefox that Playwright connects to next. */
export function commandsOfFirefox(): FirefoxCommands {
  let socket: Socket | undefined;
  onConnect = (connected) => {
    socket = connected;
  };

  const ask = (method: string, params: object): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      if (socket === undefined) return reject(new Error('no Firefox is connected'));
      const to = socket;
      const id = nextId++;
      const listener = (data: Buffer) => {
        const answer = JSON.parse(data.toString()) as Answer;
        if (answer.id !== id) return;
        to.off('message', listener);
        if (answer.result !== undefined) resolve(answer.result);
        else reject(new Error(`${method}: ${answer.message}`));
      };
      to.on('message', listener);
      send.call(to, JSON.stringify({ id, method, params }));
    });

  return {
    async inBrowser(expression) {
      const { contexts } = await ask('browsingContext.getTree', { maxDepth: 0, 'moz:scope': 'chrome' });
      const [window] = contexts as { context: string }[];
      const answer = await ask('script.evaluate', {
        expression,
        target: { context: window?.context },
        awaitPromise: true,
      });
      if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
    },
  };
}
