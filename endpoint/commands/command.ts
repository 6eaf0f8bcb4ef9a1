import { parseArgs } from 'node:util';
import type { Logger } from 'pino';
import type { Environment } from '../options.ts';

export interface CommandInput {
  readonly environment: Environment;
  readonly log: Logger;
  /** What follows the command's name. */
  readonly args: string[];
}

/** A command's work; resolves with the process's exit status. */
export type Command = (input: CommandInput) => Promise<number>;

/** Options of the form `--name value`; throws a message that names what it does not know. */
export function readFlags(args: string[], names: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  return parseArgs({ args, options, strict: true }).values as Record<string, string | undefined>;
}
