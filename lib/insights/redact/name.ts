import type { Finder, Mask } from './mask.ts';

/** Parts of names that are no names by themselves. */
const particles = new Set(
  'de del la las los el da do dos das van von der den mac bin ben san santa the and mrs miss sra don doña'.split(' '),
);
/** First names and surnames that are also words: these count where they begin with a capital. */
const words = new Set(
  'abril alba angel amparo araceli bell bill bishop black brown carter chance concha consuelo cook cruz dolores esperanza faith fuente gloria grace grant gray green guerra hope iris jack joy king leon lily long luna luz mar marina mark martin may mayo mercedes milagros moreno nieves norma page paloma park paz pilar pena price ramos read rich rio rios rivera robin rose rosa rubio ruby sal salud santos sierra sol soledad stone summer torres trinidad victoria violeta virtudes vega wells white will winter wood young'.split(
    ' ',
  ),
);

const fold = (text: string): string =>
  [...text]
    .map((sign) => (sign.length > 1 ? sign : ((sign.normalize('NFD')[0] ?? sign).toLowerCase()[0] ?? sign)))
    .join('');

/** The names that stand on the ticket, whole or in part, accents or not. */
export function nameFinder(names: readonly string[]): Finder {
  const whole = names.map((name) => fold(name).match(/[\p{L}\p{N}'’-]+/gu) ?? []).filter((parts) => parts.length > 0);
  const parts = [...new Set(whole.flat())].filter((part) => part.length >= 3 && !particles.has(part));
  const alone = parts.map((part) => pattern(part));
  const together = whole.filter(({ length }) => length > 1).map((list) => pattern(list.join(' ')));
  return (plain) => {
    const folded = fold(plain);
    const found: Mask[] = [];
    for (const one of [...together, ...alone]) {
      for (const match of folded.matchAll(one)) {
        const start = match.index;
        const capital = /^\p{Lu}/u.test(plain.slice(start, start + 2));
        if (!capital && words.has(match[0])) continue;
        found.push({ start, end: start + match[0].length, kind: 'name' });
      }
    }
    return found;
  };
}

function pattern(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s.,-]{1,3}');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
}
