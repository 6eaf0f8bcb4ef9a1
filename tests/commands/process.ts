/** The endpoint as it is really run: a process of its own, started through the command line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Started {
  readonly child: ChildProcess;
  /** The first line on stdout, parsed; undefined when the process ended without one. */
  readonly line: { url: string; invites?: Record<string, string> } | undefined;
  /** Everything on stdout so far. */
  out(): string;
  errors(): string;
  /** Waits for the end; the exit status. */
  ended(): Promise<number | null>;
}

/** Runs `endpoint/cli.ts` and waits for its first line or its end. */
export async function runEndpoint(
  dataDir: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'endpoint/cli.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const first = once(createInterface({ input: child.stdout }), 'line').then(([text]) => String(text));
  const text = await Promise.race([first, exit.then(() => undefined)]);
  return {
    child,
    line: text?.startsWith('{') ? JSON.parse(text) : undefined,
    out: () => out,
    errors: () => errors,
    ended: () => exit,
  };
}

export async function stop(started: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  started.child.kill(signal);
  return started.ended();
}
