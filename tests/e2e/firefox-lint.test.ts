import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { extensionDirs } from './build.ts';

interface Message {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
  readonly description: string;
}
interface Linter {
  run(): Promise<Record<'errors' | 'warnings', Message[]>>;
}
const { createInstance } = createRequire(import.meta.url)('addons-linter') as {
  createInstance(options: { config: object; runAsBinary: boolean }): Linter;
};

/** Warnings about code that is there and does no harm, each with the reason. Anything else fails. */
const known: readonly { readonly code: string; readonly file: RegExp; readonly reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^sidebar\.js$/,
    reason: 'Preact’s own `dangerouslySetInnerHTML`, which no component of ours uses',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/(page-)?client-[\w-]+\.js$/,
    reason: 'React’s own `dangerouslySetInnerHTML`, which no component of ours uses',
  },
  {
    code: 'DANGEROUS_EVAL',
    file: /^(background|chunks\/[\w-]+)\.js$/,
    reason: 'zod asks whether `Function` may be called; `jitless` is set before, and it never does',
  },
];

describe('the linter of addons.mozilla.org', () => {
  it('has nothing to say about the Firefox build but what is explained here', async () => {
    const linter = createInstance({
      config: {
        _: [extensionDirs.firefox],
        logLevel: 'fatal',
        output: 'none',
        boring: true,
        shouldScanFile: () => true,
      },
      runAsBinary: false,
    });
    const { errors, warnings } = await linter.run();
    expect(errors).toEqual([]);
    const unexplained = warnings.filter(
      ({ code, file = '' }) => !known.some((one) => one.code === code && one.file.test(file)),
    );
    expect(unexplained).toEqual([]);
  });
});
