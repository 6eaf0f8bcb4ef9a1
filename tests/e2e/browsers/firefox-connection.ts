/** What is used here of the WebSocket that Playwright speaks BiDi through. */
export interface Socket {
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

/** Ids of our own commands, far from Playwright's, which count from one. */
let nextId = 1_000_000_000;

/** Lets Playwright hear a message as if Firefox had sent it. */
export function tell(socket: Socket, message: object): void {
  setImmediate(() => socket.emit('message', JSON.stringify(message), false));
}

/** Resolves with Firefox's answer to a command. */
export function answerTo(socket: Socket, id: number): Promise<Answer> {
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
export async function ask(
  socket: Socket | undefined,
  method: string,
  params: object,
): Promise<Record<string, unknown>> {
  if (socket === undefined) throw new Error('no Firefox is connected');
  const id = nextId++;
  const answer = answerTo(socket, id);
  socket.send(JSON.stringify({ id, method, params }));
  const { result, message } = await answer;
  if (result === undefined) throw new Error(`${method}: ${message}`);
  return result;
}

/** A value as BiDi writes it: lists and objects hold values again. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
}

/** A value as it was where it comes from, as far as JSON could hold it. */
export function plain({ type, value }: RemoteValue): unknown {
  if (type === 'array') return (value as RemoteValue[]).map(plain);
  if (type === 'object') {
    return Object.fromEntries((value as [string, RemoteValue][]).map(([name, one]) => [name, plain(one)]));
  }
  return type === 'null' ? null : value;
}
