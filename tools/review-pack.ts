import { readFileSync } from 'node:fs';
import type { CheckId } from '../lib/guidance/types.ts';
import { parsePack } from '../lib/team/pack.ts';

/**
 * The checks a team pack switches off. A file written by hand for this command may leave out the pack's schema number.
 * @throws Error naming the file and every place that does not fit.
 */
export function checksOff(path: string): Set<CheckId> {
  const parsed = parsePack(withSchema(readJson(path)));
  if (parsed.ok) return new Set(parsed.pack.checks.off as CheckId[]);
  const places = parsed.errors.map((error) => `${path}: ${error.path || '(pack)'}: ${error.message}`);
  throw new Error(places.join('\n'));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const withSchema = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? { schema: 1, ...json } : json;
