import { createRequire } from 'node:module';
import { text as alex } from 'alex';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextSimplify from 'retext-simplify';

/** A tool that reads English and points at places. `look` gives the number of places. */
export interface Peer {
  readonly name: string;
  /** Before the first look, e.g. loading a binary; not timed. */
  readonly prepare?: () => Promise<void>;
  look(text: string): number | Promise<number>;
}

// The package brings no types.
const writeGood = createRequire(import.meta.url)('write-good') as (text: string) => unknown[];

const preset = retext().use(retextPassive).use(retextSimplify).use(retextIntensify).use(retextEquality).freeze();
const harper = new LocalLinter({ binary: binaryInlined });

/** Open tools for prose that run on the user's own machine. None knows Spanish, and none reads a thread. */
export const peers: readonly Peer[] = [
  { name: 'write-good', look: (text) => writeGood(text).length },
  { name: 'alex', look: (text) => alex(text).messages.length },
  {
    name: 'retext (passive, simplify, intensify, equality)',
    look: (text) => preset.processSync(text).messages.length,
  },
  {
    name: 'harper.js',
    prepare: () => harper.setup(),
    look: async (text) => {
      const found = await harper.lint(text, { language: 'plaintext' });
      for (const lint of found) lint.free();
      return found.length;
    },
  },
];
