import { cueScores } from '../../lib/insights/cue-hits.ts';
import { normaliseText } from '../../lib/insights/normalised-text.ts';
import type { LabelledText } from '../learn/labelled.ts';
import { definedCues } from './defined-cues.ts';

/** Answers a row with tags, best first, at most three. */
export type Answer = (row: LabelledText) => readonly string[];

/** The three most frequent first tags of these very rows, by language, whatever a text says: the best that not reading can do. */
export function mostFrequent(rows: readonly LabelledText[]): Answer {
  const usual = new Map<string, readonly string[]>();
  return ({ language }) => {
    const known = usual.get(language);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const row of rows) {
      const [first] = row.tags;
      if (row.language === language && first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    const three = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
    const ids = three.map(([tag]) => tag);
    usual.set(language, ids);
    return ids;
  };
}

const ready = definedCues.map(([tag, en, es]) => ({ tag, en: expressions(en), es: expressions(es) }));

/** The cue words of the tags' definitions, counted: what looking words up does without weights. */
export const definitionCues: Answer = ({ text, language }) => {
  const normalised = normaliseText(text).text;
  return ready
    .map(({ tag, ...by }, place) => ({ tag, place, found: by[language].filter((cue) => cue.test(normalised)).length }))
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found || a.place - b.place)
    .slice(0, 3)
    .map(({ tag }) => tag);
};

/** The cues of lib/insights/cues with their three strengths, summed: the suggestions as they were before weights were learned. */
export const summedCues: Answer = ({ text, language }) =>
  [...cueScores(normaliseText(text).text, language)]
    .filter(([, { score }]) => score >= 2)
    .sort((a, b) => last(a[0]) - last(b[0]) || b[1].score - a[1].score)
    .slice(0, 3)
    .map(([tag]) => tag);

const last = (tag: string) => (tag === 'web.self' ? 2 : tag === 'rel.churn' || tag === 'svc.again' ? 1 : 0);

function expressions(cues: string): RegExp[] {
  return cues.split(' / ').map((cue) => {
    const source = cue
      .replaceAll('-', ' ')
      .replace(/[.+*?^$[\]\\](?!\.\.)/g, (mark) => (mark === '.' ? '.' : `\\${mark}`))
      .replace(/\s*\.\.\.\s*/g, '.{0,40}')
      .replace(/\((\w[^()|]*)\)(?=\w)|(?<=\w)\((\w[^()|]*)\)/g, '(?:$1$2)?');
    return new RegExp(`(?<![a-z0-9])${source}`);
  });
}
