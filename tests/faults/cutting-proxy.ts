/** A TCP proxy that ends connections where it is told to: in the middle of a request, or when the answer has begun. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `request`: after so many bytes of what the device sends; `answer`: after so many bytes of what the endpoint says. */
export interface Cut {
  readonly in: 'request' | 'answer';
  readonly after: number;
}

export interface CuttingProxy {
  readonly port: number;
  /** Where connections lead; may change while it runs. */
  target: number;
  /** Cuts that came true: the connection was not over before so many bytes had passed. */
  done: number;
  /** Taken by the next connections, one each; without one, all passes. */
  cuts: Cut[];
  /** Called once, when the next request has begun to arrive. */
  onRequest: (() => void) | undefined;
  /** Called once, when the next answer begins: the endpoint has committed, the device does not know. */
  onAnswer: (() => void) | undefined;
  close(): Promise<void>;
}

const nothing = undefined as (() => void) | undefined;

export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const state = { target, cuts: [] as Cut[], done: 0, onRequest: nothing, onAnswer: nothing };
  const server = createServer((device) => {
    const cut = state.cuts.shift();
    const endpoint = connect(state.target, '127.0.0.1');
    for (const socket of [device, endpoint]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => undefined);
    }
    const end = () => {
      if (!device.destroyed) state.done += 1;
      device.destroy();
      endpoint.destroy();
    };
    const passing = (side: Cut['in'], to: Socket) => {
      let passed = 0;
      return (chunk: Buffer) => {
        const room = cut?.in === side ? cut.after - passed : Number.POSITIVE_INFINITY;
        passed += chunk.length;
        if (chunk.length < room) return void to.write(chunk);
        to.write(chunk.subarray(0, Math.max(0, room)), end);
      };
    };
    const forth = passing('request', endpoint);
    device.on('data', (chunk: Buffer) => {
      const told = state.onRequest;
      state.onRequest = undefined;
      forth(chunk);
      told?.();
    });
    const back = passing('answer', device);
    endpoint.on('data', (chunk: Buffer) => {
      const told = state.onAnswer;
      state.onAnswer = undefined;
      told?.();
      back(chunk);
    });
    device.on('close', () => endpoint.destroy());
    endpoint.on('close', () => device.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  });
}
