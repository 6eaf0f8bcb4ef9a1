import { describe, expect, it } from 'vitest';
import { readProjectFile } from './sources.ts';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; dependencies?: Record<string, string> }>;
}

/** The project's own, and that of the peers which the sync bench installs. */
describe.each(['', 'tests/bench/peers/'])('what gets installed by %spackage.json', (folder) => {
  it('is pinned: exact versions', () => {
    const manifest = JSON.parse(readProjectFile(`${folder}package.json`)) as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
  it('names no download address', () => {
    const lock = JSON.parse(readProjectFile(`${folder}package-lock.json`)) as Lock;
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved?.startsWith('http'))).toEqual([]);
  });
});
