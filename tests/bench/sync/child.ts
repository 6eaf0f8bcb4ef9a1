/** A client or a server in a process of its own, asked for one step after another. */
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a step answers: how long it took in ms, and whatever else it says. */
export type Said = { readonly ms: number } & Readonly<Record<string, number>>;

export interface Child {
  /** Does one step and says how long it took. Rejects when the process ends first. */
  ask(step: string, given?: unknown): Promise<Said>;
  end(): Promise<void>;
}

export function startChild(file: string, args: readonly string[], cwd: string, loader: readonly string[] = []): Child {
  const child = fork(file, [...args], { cwd, execArgv: [...loader], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const gone = once(child, 'exit');
  return {
    async ask(step, given) {
      const answer = once(child, 'message');
      child.send({ step, given });
      const early = gone.then(([code]): never => {
        throw new Error(`ended with ${code} in "${step}"`);
      });
      const [said] = await Promise.race([answer, early]);
      return said as Said;
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await gone;
    },
  };
}
