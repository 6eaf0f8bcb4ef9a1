import { readFileSync } from 'node:fs';
import { parsePack, type TeamPack } from '../lib/team/pack.ts';

/**
 * Reads a team pack from a file.
 * @throws Error naming the file and every place that does not fit.
 */
export function readPack(path: string): TeamPack {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parsePack(json);
  if (parsed.ok) return parsed.pack;
  throw new Error(
    parsed.errors.map(({ path: place, message }) => `${path}: ${place || '(pack)'}: ${message}`).join('\n'),
  );
}
