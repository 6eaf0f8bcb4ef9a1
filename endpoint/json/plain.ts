/**
 * Makes what came over the wire safe to walk and to store. PostgreSQL refuses NUL and lone surrogates in text and jsonb;
 * each such character becomes U+FFFD, so a stray one costs no insight. `__proto__` as a key is dropped.
 */
const deepest = 20;

const replacement = '\uFFFD';
/** Any surrogate, paired or not, is worth the slower look; without the flag `u` the test of a text costs next to nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for.
const perhapsOdd = /[\u0000\uD800-\uDFFF]/;

/** Text that PostgreSQL takes. */
export const plainText = (text: string): string =>
  perhapsOdd.test(text) ? text.replaceAll('\u0000', replacement).replace(/\p{Surrogate}/gu, replacement) : text;

/** A copy without characters PostgreSQL refuses. Call only with what is not too deep. */
export function plain(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(entries.map(([key, child]) => [plainText(key), plain(child)]));
}

/** What one walk tells of a value. */
export interface Look {
  /** Whether it nests deeper than anything the protocol needs. Then the rest is unknown. */
  tooDeep: boolean;
  /** Whether `plain` would change anything. */
  odd: boolean;
  /** Never less than its bytes as JSON, mostly several times as much. */
  mostBytes: number;
}

const perCharacter = 6;
const perValue = 32;

function walk(value: unknown, depth: number, look: Look): void {
  look.mostBytes += perValue;
  if (typeof value === 'string') {
    look.mostBytes += value.length * perCharacter;
    if (perhapsOdd.test(value)) look.odd = true;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (depth >= deepest) look.tooDeep = true;
  if (look.tooDeep) return;
  if (Array.isArray(value)) {
    for (const child of value) walk(child, depth + 1, look);
    return;
  }
  for (const key of Object.keys(value)) {
    look.mostBytes += key.length * perCharacter;
    if (key === '__proto__' || perhapsOdd.test(key)) look.odd = true;
    walk((value as Record<string, unknown>)[key], depth + 1, look);
  }
}

/** Looks at a value once, from outside in and no deeper than twenty levels: input may nest a million deep. */
export function lookAt(value: unknown): Look {
  const look: Look = { tooDeep: false, odd: false, mostBytes: 0 };
  walk(value, 0, look);
  return look;
}

/** Whether a value nests deeper than anything the protocol needs. */
export const tooDeep = (value: unknown): boolean => lookAt(value).tooDeep;
