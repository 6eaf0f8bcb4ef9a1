import { describe, expect, it } from 'vitest';
import { WordSearch } from '../../../../lib/guidance/language/word-starts.ts';

const end = '(?![a-z0-9_])';
/** One blank stands for one. */
const blanks = { some: ' ', any: ' ?' };
const texts = [
  '',
  'soon',
  "we'll be back asap, as soon as possible; sooner or later",
  '\'ll do $40 4.2 x_y _z <url> ... (see) "quoted" words',
  'a?a?a? aa aaa a',
  '¿cuándo? ñandú, año 😀 fin',
  'no  no   no    no',
];

describe('a search where words begin', () => {
  it.each([
    '(?:(?:very )?soon(?! as )|asap|as (?:soon|fast) as (?:we can|possible))',
    "(?:'ll|we(?:'ll)?) (?:do|be)",
    '(?:[$€]? ?\\d{1,3}(?:[.,]\\d)?)',
    '(?:\\w{1,3}|[^a-z]{2})',
    '(?:a\\?){0,2}a{1,2}',
    '(?:(?<!no )no(?= {1,3}no)|\\bfin)',
    '(?<word>[aeiou]\\w?)',
  ])('gives the matches of the expression tried everywhere: %s', (source) => {
    const everywhere = new RegExp(`(?<![a-z0-9_])(?:${source}${end})`, 'g');
    const search = new WordSearch([source + end], blanks);
    for (const text of texts) {
      const expected = Array.from(text.matchAll(everywhere), (match) => [match.index, match[0]]);
      expect(search.all(text).map((match) => [match.index, match[0]])).toEqual(expected.filter(([, words]) => words));
      expect(search.next(text)?.index ?? -1).toBe(text.search(everywhere));
    }
  });

  it('is tried everywhere when it can match nothing', () => {
    expect(new WordSearch(['(?:soon)?'], blanks).all('as soon as')).toHaveLength(1);
  });

  it('takes several blanks for one, and leaves those in sets alone', () => {
    const search = new WordSearch([`to ?day[, ]at${end}`], { some: ' {1,3}', any: ' {0,2}' });
    const found = (text: string) => search.all(text).map((match) => match[0]);
    expect(found('today at, to day,at, to  day at')).toEqual(['today at', 'to day,at', 'to  day at']);
    expect(found('to   day at, today  at')).toEqual([]);
    const several = new WordSearch([`as soon as${end}`], { some: ' {1,3}', any: ' {0,3}' });
    expect(several.all('as  soon   as, as soon as, as    soon as').map(({ index }) => index)).toEqual([0, 15]);
  });
});
