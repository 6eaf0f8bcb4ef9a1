import type { TeamPack } from './pack.ts';

/** One place in which two packs differ, as a person reads it. */
export interface PackChange {
  /** In dots, e.g. `checks.off`, `taxonomy.local.local.lockers.label.en`. */
  readonly path: string;
  /** Absent where something is added. */
  readonly was?: string;
  /** Absent where something is taken out. */
  readonly is?: string;
}

/** What publishing `next` in the place of `now` changes. The version is the endpoint's to raise and no change. */
export function packChanges(now: TeamPack, next: TeamPack): PackChange[] {
  const { version: _now, ...before } = now;
  const { version: _next, ...after } = next;
  return differences('', before, after);
}

function differences(path: string, was: unknown, is: unknown): PackChange[] {
  const [before, after] = [named(was), named(is)];
  if (before && after) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(path ? `${path}.${key}` : key, before[key], after[key]));
  }
  if (isList(was) && isList(is)) {
    const gone = was.filter((one) => !is.includes(one)).map((one) => ({ path, was: shown(one) }));
    const come = is.filter((one) => !was.includes(one)).map((one) => ({ path, is: shown(one) }));
    // The same values in another order: products and areas are offered in the order they stand in.
    if (gone.length + come.length === 0 && was.join('\n') !== is.join('\n')) {
      return [{ path, was: was.map(shown).join(', '), is: is.map(shown).join(', ') }];
    }
    return [...gone, ...come];
  }
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  // A whole part that is new or gone is told by what is in it, not by its braces.
  if (was === undefined && after && path.split('.').length < 3) return differences(path, {}, is);
  if (is === undefined && before && path.split('.').length < 3) return differences(path, was, {});
  return [{ path, ...(was !== undefined && { was: shown(was) }), ...(is !== undefined && { is: shown(is) }) }];
}

/** An object by its keys, a list of tags by their ids. */
function named(value: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const tags = value.filter((one): one is { id: string } => typeof one === 'object' && one !== null && 'id' in one);
    return tags.length === value.length && tags.length > 0
      ? Object.fromEntries(tags.map((tag) => [tag.id, tag]))
      : undefined;
  }
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

const isList = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');

/** A tag by its name, everything else by its JSON. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const label = typeof value === 'object' && value !== null && 'label' in value ? value.label : undefined;
  if (typeof label === 'object' && label !== null && 'en' in label && 'es' in label) return `${label.en} / ${label.es}`;
  return JSON.stringify(value);
}
