import { describe, expect, it } from 'vitest';
import { importsOf, projectFiles, type SourceFile } from './sources.ts';

const code = projectFiles(/^(lib|components|entrypoints|endpoint)\/.*\.tsx?$/);
const isPackage = (name: string, ...packages: string[]) =>
  packages.some((wanted) => name === wanted || name.startsWith(`${wanted}/`));
const browserOrReact = ['react', 'react-dom', 'wxt', 'zustand', 'dexie', 'webextension-polyfill'];
/** A global of the browser used as code: followed by a dot or a call, and neither a property nor in a comment line. */
const pageGlobals =
  /^(?!\s*(?:\*|\/\/|\/\*)).*(?<![\w.'"`])(?:document|window|chrome|browser|localStorage|indexedDB|navigator|location)\s*\./m;

interface Rule {
  readonly name: string;
  readonly applies: (file: SourceFile) => boolean;
  readonly offence: (file: SourceFile) => string | undefined;
}

const startsWithAny = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder));
const pure = ['lib/guidance/', 'lib/offers/', 'lib/insights/', 'lib/team/', 'lib/export/'];

const rules: Rule[] = [
  {
    name: 'pure folders import no browser API and no React',
    applies: (file) => startsWithAny(file.path, ...pure),
    offence: (file) =>
      importsOf(file).find((name) => isPackage(name, ...browserOrReact)) ??
      // Examples are customers' and agents' sentences; "by the window." is no code.
      (file.path.endsWith('.examples.ts') ? undefined : pageGlobals.exec(file.text)?.[0].trim()) ??
      importsOf(file).find((name) => startsWithAny(name, 'components/', 'entrypoints/', 'lib/store/', 'lib/editor/')),
  },
  {
    name: 'only lib/helpdesks and lib/editor, of lib, touch the page',
    applies: (file) => file.path.startsWith('lib/') && !startsWithAny(file.path, 'lib/helpdesks/', 'lib/editor/'),
    offence: (file) => /^(?!\s*(?:\*|\/\/|\/\*)).*(?<![\w.'"`])document\s*\./m.exec(file.text)?.[0].trim(),
  },
  {
    name: 'only lib/store imports Dexie',
    applies: (file) => !file.path.startsWith('lib/store/'),
    offence: (file) => importsOf(file).find((name) => isPackage(name, 'dexie', 'dexie-react-hooks')),
  },
  {
    name: 'components reach data through messages',
    applies: (file) => file.path.startsWith('components/'),
    offence: (file) =>
      importsOf(file).find(
        (name) =>
          startsWithAny(name, 'lib/store/', 'entrypoints/', 'endpoint/') || /^lib\/sync\/(?!protocol)/.test(name),
      ),
  },
  {
    name: 'lib imports neither components nor entrypoints nor the endpoint',
    applies: (file) => file.path.startsWith('lib/'),
    offence: (file) => importsOf(file).find((name) => startsWithAny(name, 'components/', 'entrypoints/', 'endpoint/')),
  },
  {
    name: 'the endpoint imports the protocol and pure modules only',
    applies: (file) => file.path.startsWith('endpoint/'),
    offence: (file) =>
      importsOf(file).find((name) => name.startsWith('lib/') && !startsWithAny(name, 'lib/sync/protocol', ...pure)) ??
      importsOf(file).find((name) => startsWithAny(name, 'components/', 'entrypoints/')),
  },
  {
    name: 'nothing shipped imports the tests or the tools',
    applies: () => true,
    offence: (file) => importsOf(file).find((name) => startsWithAny(name, 'tests/', 'tools/')),
  },
];

describe('layers', () => {
  it('finds the code it is to judge', () => {
    expect(code.length).toBeGreaterThan(50);
  });
  for (const rule of rules) {
    it(rule.name, () => {
      const offences = code
        .filter(rule.applies)
        .map((file) => ({ file: file.path, offence: rule.offence(file) }))
        .filter(({ offence }) => offence !== undefined);
      expect(offences).toEqual([]);
    });
  }
});
