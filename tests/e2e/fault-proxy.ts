import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does with the next push: hand it on, or hand it on and keep the answer back until `release`. */
type Mode = 'pass' | 'hold-answer';

/** A proxy before the endpoint that can lose answers after the endpoint has committed. */
export interface FaultProxy {
  readonly url: string;
  mode: Mode;
  /** Pushes seen so far. */
  readonly pushes: number;
  /** Resolves when an answer is being held, i.e. the endpoint has committed and the browser does not know. */
  held(): Promise<void>;
  /** Resolves when the next push reaches it, before the endpoint has it. */
  reached(): Promise<void>;
  /** Cuts the connections whose answers are held. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts a proxy on a random loopback port in front of `target`. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const waiting: http.ServerResponse[] = [];
  const onHeld: (() => void)[] = [];
  const onPush: (() => void)[] = [];
  const state = { mode: 'pass' as Mode, pushes: 0 };
  const server = http.createServer((request, response) => {
    const isPush = request.method === 'POST' && request.url === '/v1/push';
    if (isPush) {
      state.pushes += 1;
      for (const resolve of onPush.splice(0)) resolve();
    }
    const upstream = http.request(
      new URL(request.url ?? '/', target),
      { method: request.method, headers: request.headers },
      (answer) => {
        if (isPush && state.mode === 'hold-answer') {
          answer.resume();
          answer.on('end', () => {
            waiting.push(response);
            for (const resolve of onHeld.splice(0)) resolve();
          });
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get mode() {
      return state.mode;
    },
    set mode(mode) {
      state.mode = mode;
    },
    get pushes() {
      return state.pushes;
    },
    held: () => (waiting.length > 0 ? Promise.resolve() : new Promise((resolve) => onHeld.push(resolve))),
    reached: () => new Promise((resolve) => onPush.push(resolve)),
    cut: () => {
      for (const response of waiting.splice(0)) response.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
