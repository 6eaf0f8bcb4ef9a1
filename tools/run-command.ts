import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

interface Command<O extends Options> {
  /** What `--help` prints, and what is printed when the files are not as many as `files` says. */
  readonly usage: string;
  readonly options: O;
  /** How many files the command takes. */
  readonly files: 'one' | 'some';
}

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

/**
 * Runs a command over the files it is given and sets the process's exit status to what `work` answers. What cannot be understood, or
 * an error, is said on stderr with status 2. The process is left to end by itself, so that what is printed is printed.
 */
export async function runCommand<const O extends Options>(
  { usage, options, files: wanted }: Command<O>,
  work: (files: readonly [string, ...string[]], values: Values<O>) => Promise<number>,
): Promise<void> {
  process.exitCode = 2;
  try {
    if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
      console.log(usage);
      process.exitCode = 0;
      return;
    }
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [first, ...more] = positionals;
    if (first === undefined || (wanted === 'one' && more.length > 0)) console.error(usage);
    else process.exitCode = await work([first, ...more], values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
