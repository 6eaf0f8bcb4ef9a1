import { alphabet, type Part } from './expression.ts';
import { stopWords } from './vote.ts';

/**
 * What a text must hold for an expression to match in it, as short runs: one of them at least. Runs are written in a small
 * alphabet: letters, `0` for any digit, `_`, and one blank for any run of other signs; text begins and ends with a blank.
 * «Por favor,» holds " por ", "favor " and "or fav".
 */

/** What a part can match: all of it, where that is few runs, else runs of which each match of it holds one. */
interface Need {
  readonly exact: readonly string[] | null;
  readonly clause: Clause | null;
}
interface Clause {
  readonly grams: readonly string[];
  /** How often a text holds one of them by chance, roughly. */
  readonly cost: number;
}

const shortestGram = 3;
const longestGram = 6;
const mostExact = 24;
const anything: Need = { exact: null, clause: null };

/** Runs of which a text that matches must hold one, or null where none can be told. */
export function requiredOf(part: Part): readonly string[] | null {
  const { exact, clause } = need(part);
  return better(clause, exact && clauseOf(exact))?.grams ?? null;
}

function need(part: Part): Need {
  switch (part.is) {
    case 'unit':
      return part.except ? anything : ofUnit(part.classes);
    case 'text':
      return { exact: [part.text.replace(/ {2,}/g, ' ')], clause: null };
    case 'edge':
      return { exact: [' '], clause: null };
    case 'nothing':
      return { exact: [''], clause: null };
    case 'unknown':
      return anything;
    case 'either':
      return ofEither(part.parts.map(need));
    case 'sequence':
      return ofSequence(part.parts);
    case 'repeat':
      return ofRepeat(part.part, part.least, part.most);
  }
}

function ofUnit(bits: number): Need {
  const exact: string[] = [];
  for (let unit = 0; unit < alphabet.length; unit += 1) if (bits & (1 << unit)) exact.push(alphabet.charAt(unit));
  return exact.length <= 4 ? { exact, clause: null } : anything;
}

function ofEither(needs: readonly Need[]): Need {
  const exact = new Set<string>();
  for (const one of needs) for (const run of one.exact ?? []) exact.add(run);
  if (needs.every((one) => one.exact) && exact.size <= mostExact) return { exact: [...exact], clause: null };
  const grams = new Set<string>();
  for (const one of needs) {
    const clause = better(one.clause, one.exact && clauseOf(one.exact));
    if (!clause) return anything;
    for (const gram of clause.grams) grams.add(gram);
  }
  return { exact: null, clause: weighed(grams) };
}

function ofSequence(parts: readonly Part[]): Need {
  let run: readonly string[] = [''];
  let best: Clause | null = null;
  let whole = true;
  for (const part of parts) {
    const { exact, clause } = need(part);
    if (exact && run.length * exact.length <= mostExact) {
      // What follows a short list makes it longer, and each of its runs rarer by chance only.
      if (exact.length > 1 && run.length > 1) best = better(best, clauseOf(run));
      run = product(run, exact);
      continue;
    }
    whole = false;
    best = better(better(best, clause), clauseOf(run));
    run = exact ?? [''];
  }
  return whole ? { exact: run, clause: best } : { exact: null, clause: better(best, clauseOf(run)) };
}

function ofRepeat(part: Part, least: number, most: number): Need {
  if (least === 0 && most > 1 && part.is !== 'unit') return anything;
  const once = need(part);
  const blank = once.exact?.length === 1 && once.exact[0] === ' ';
  if (once.exact && (most === 1 || blank))
    return {
      exact: least === 0 ? [...new Set(['', ...once.exact])] : once.exact,
      clause: least === 0 ? null : once.clause,
    };
  if (least === 0) return anything;
  return { exact: null, clause: better(once.clause, once.exact && clauseOf(once.exact)) };
}

const joined = (a: string, b: string): string => (a.endsWith(' ') && b.startsWith(' ') ? a + b.slice(1) : a + b);

function product(before: readonly string[], after: readonly string[]): readonly string[] {
  const [only = ''] = after;
  if (after.length === 1) return only === '' ? before : before.map((run) => joined(run, only));
  const all = new Set<string>();
  for (const a of before) for (const b of after) all.add(joined(a, b));
  return [...all];
}

const better = (a: Clause | null, b: Clause | null): Clause | null => (!a || (b && b.cost < a.cost) ? b : a);

function clauseOf(runs: readonly string[]): Clause | null {
  const grams = new Set<string>();
  for (const run of runs) {
    if (run.length >= shortestGram) grams.add(rarestIn(run));
    else if (run.includes('0')) grams.add('0');
    else return null;
  }
  return weighed(grams);
}

function weighed(grams: ReadonlySet<string>): Clause {
  let cost = 0;
  for (const gram of grams) cost += chanceOf(gram);
  return { grams: [...grams], cost };
}

function rarestIn(run: string): string {
  let rarest = run.slice(0, longestGram);
  let least = chanceOf(rarest);
  for (let at = 1; at + longestGram <= run.length; at += 1) {
    const gram = run.slice(at, at + longestGram);
    const chance = chanceOf(gram);
    if (chance < least) {
      least = chance;
      rarest = gram;
    }
  }
  return rarest;
}

/** How rare a letter is in English and Spanish, as powers of two, in tenths; in the order of `alphabet`. */
const rarity = [
  24, 34, 63, 50, 47, 31, 62, 60, 53, 40, 85, 75, 46, 52, 39, 37, 55, 75, 40, 39, 40, 51, 65, 62, 85, 59, 80, 50, 99,
];
const rarityOf = new Uint8Array(128);
rarity.forEach((tenths, place) => {
  rarityOf[alphabet.charCodeAt(place)] = tenths;
});

/** Runs of words that nearly every text holds. */
const common = new Set<string>();
for (const word of stopWords) {
  const run = ` ${word.replace("'", ' ')} `;
  for (let from = 0; from < run.length; from += 1)
    for (let to = from + shortestGram; to <= Math.min(run.length, from + longestGram); to += 1)
      common.add(run.slice(from, to));
}

function chanceOf(gram: string): number {
  let tenths = 0;
  for (let at = 0; at < gram.length; at += 1) tenths += rarityOf[gram.charCodeAt(at)] ?? 0;
  return 2 ** (6 - 0.08 * tenths) + (common.has(gram) ? 0.1 : 0);
}
