/**
 * Makes what came over the wire safe to walk and to store. PostgreSQL refuses NUL and lone surrogates in text and jsonb;
 * each such character becomes U+FFFD, so a stray one costs no insight. `__proto__` as a key is dropped.
 */
const deepest = 20;

/** Whether a value nests deeper than anything the protocol needs. Walks without recursion: input may nest a million deep. */
export function tooDeep(value: unknown): boolean {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, depth] = next;
    if (typeof at !== 'object' || at === null) continue;
    if (depth >= deepest) return true;
    for (const child of Object.values(at)) open.push([child, depth + 1]);
  }
  return false;
}

const replacement = '\uFFFD';

/** Text that PostgreSQL takes. */
export const plainText = (text: string): string =>
  text.replaceAll('\u0000', replacement).replace(/\p{Surrogate}/gu, replacement);

/** A copy without characters PostgreSQL refuses. Call only with what is not `tooDeep`. */
export function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, child]) => [plainText(key), plain(child)]));
}
