/**
 * The small language cues are written in, over normalised text (lower case, no accents):
 *
 * - `broken` the whole word; `retras*` any word that begins so;
 * - `(late|delayed)` one of these, which may hold several words; `(me)?` may be missing, `(my|the)*` may also repeat;
 * - `...` up to four words between;
 * - `{cannot}` one of the common ways to say it, from `phrases`.
 *
 * An apostrophe may be missing in the text: many customers type "cant".
 */

/** Ways to say the same that many cues share. */
const phrases: Readonly<Record<string, string>> = {
  cannot: "(can't|cannot|can not|couldn't|could not|unable to|not able to|won't let me|doesn't let me|does not let me)",
  doesnot:
    "(doesn't|does not|don't|do not|didn't|did not|isn't|is not|aren't|won't|will not|not|never|no longer|stopped)",
  area: '(warehouse|billing|engineering|legal|finance|sales|logistics|accounting|operations)',
  areaes: '(almacen|facturacion|ingenieria|legal|finanzas|comercial|sistemas|logistica|contabilidad|operaciones)',
  nopuedo: '(no puedo|no podemos|no me deja|no nos deja|no consigo|no logro|no he podido|no pude|imposible)',
};

/** A cue made ready to match. */
export interface CompiledCue {
  readonly expression: RegExp;
  /** The cue begins with its own negation, which then does not count against it. */
  readonly negative: boolean;
  /** Every match holds one word of each list, in the form of `wordsIn`: in a text without, the expression need not be tried. */
  readonly needs: readonly (readonly string[])[];
}

const separator = '[\\s"]+';
const gap = `(?:${separator}[^\\s.,;:!?]+){0,4}?`;
const negations = new Set(['not', 'no', 'never', 'nobody', 'without', 'nunca', 'nadie', 'sin', 'ni', 'nothing']);

/** Compiles one cue. @throws Error when brackets do not close or a phrase is unknown: cues are data of the project. */
export function compileCue(cue: string): CompiledCue {
  const written = cue.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const phrase = phrases[name];
    if (phrase === undefined) throw new Error(`Unknown phrase ${whole} in cue "${cue}"`);
    return phrase;
  });
  const tokens = written.match(/\([^()]*\)[?*]?|\.\.\.|[^\s()]+/g) ?? [];
  if (tokens.join('').replace(/\s/g, '') !== written.replace(/\s/g, '')) throw new Error(`Cue "${cue}" cannot be read`);
  let source = '';
  let started = false;
  const needs: string[][] = [];
  for (const token of tokens) {
    if (token === '...') {
      source += gap;
      continue;
    }
    const piece = pieceOf(token);
    const times = token.endsWith(')?') ? '?' : token.endsWith(')*') ? '{0,3}' : '';
    if (times) source += started ? `(?:${separator}${piece})${times}` : `(?:${piece}${separator})${times}`;
    else {
      source += (started ? separator : '') + piece;
      needs.push(firstWords(token));
      started = true;
    }
  }
  const first = (written.replace(/^\(/, '').split(/[\s|)]/)[0] ?? '').toLowerCase();
  return {
    expression: new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`, 'g'),
    needs,
    negative: negations.has(first) || first.endsWith("n't") || first === 'cannot',
  };
}

/** The first word of each choice, without what the text may leave out; `retras*` for any word that begins so. */
function firstWords(token: string): string[] {
  return token
    .replace(/^\(|\)$/g, '')
    .split('|')
    .map((choice) => {
      const word = /[a-z0-9]+\*?/.exec((choice.trim().split(/\s+/)[0] ?? '').replaceAll("'", ''))?.[0] ?? '';
      return word.endsWith('*') ? `${word.slice(0, longestBeginning)}*`.replace('**', '*') : word;
    });
}

/** Beginnings of words are looked up to this length. */
const longestBeginning = 8;

/** Every word of a normalised text, as `needs` of a cue names it, and every beginning of one, with a star. */
export function wordsIn(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [whole] of text.matchAll(/[a-z0-9][a-z0-9']*/g)) {
    if (words.has(whole)) continue;
    for (const word of whole.includes("'") ? [whole, whole.replaceAll("'", ''), ...whole.split("'")] : [whole]) {
      words.add(word);
      for (let length = 1; length <= Math.min(word.length, longestBeginning); length += 1)
        words.add(`${word.slice(0, length)}*`);
    }
  }
  return words;
}

function pieceOf(token: string): string {
  const group = /^\(([^()]*)\)[?*]?$/.exec(token);
  if (!group) return wordOf(token);
  const choices = (group[1] ?? '').split('|').map((choice) => choice.trim().split(/\s+/).map(wordOf).join(separator));
  return `(?:${choices.join('|')})`;
}

function wordOf(word: string): string {
  return word
    .replace(/[.+^$[\]\\]/g, '\\$&')
    .replace(/'/g, "'?")
    .replace(/\*/g, '[a-z]*');
}
