import { readFileSync } from 'node:fs';
import { parsePack, type TeamPack } from '../lib/team/pack.ts';

/**
 * Reads a team pack from a file.
 * @param forgiving A file without the pack's schema number is taken for the first.
 * @throws Error naming the file and every place that does not fit.
 */
export function readPack(path: string, forgiving = false): TeamPack {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parsePack(forgiving ? withSchema(json) : json);
  if (parsed.ok) return parsed.pack;
  throw new Error(
    parsed.errors.map(({ path: place, message }) => `${path}: ${place || '(pack)'}: ${message}`).join('\n'),
  );
}

const withSchema = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? { schema: 1, ...json } : json;
