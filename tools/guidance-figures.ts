import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createJudge, type Judged } from './evaluate/judge.ts';
import { reportOf } from './evaluate/report.ts';
import { readLabelledRow } from './evaluate/row.ts';
import { readJsonLines } from './jsonl.ts';

const count = z.int().min(0);
const tally = z.object({ positives: count, fired: count, right: count });

/** Counts only; nothing of a reply's text. Precision is `right` of `fired`, recall `right` of `positives`. */
const figuresSchema = z.object({
  /** Labelled replies as they came, none drawn for what it says. */
  replies: count,
  english: count,
  spanish: count,
  /** Those no reader found fault with. */
  clean: count,
  cleanFixOrStop: count,
  cleanShown: count,
  checks: z.record(
    z.string(),
    z.object({ replies: count, cleanReplies: count, labels: z.array(z.string()), tally: tally.nullable() }),
  ),
  labels: z.array(z.object({ labels: z.array(z.string()), checks: z.array(z.string()), tally })),
  questions: z.record(z.string(), z.object({ labels: z.array(z.string()), cases: count, tally })),
});
export type GuidanceFigures = z.infer<typeof figuresSchema>;
export type FigureTally = z.infer<typeof tally>;

export const figuresFile = new URL('../docs/guidance-figures.json', import.meta.url);

/** The figures as they were last measured. */
export const readFigures = (): GuidanceFigures => figuresSchema.parse(JSON.parse(readFileSync(figuresFile, 'utf8')));

/**
 * Measures the checks on labelled replies; rows drawn by keyword are left out, for they say nothing about rates.
 * @throws Error at a line that cannot be read.
 */
export async function measureFigures(files: readonly string[]): Promise<GuidanceFigures> {
  const judge = createJudge();
  const judged: Judged[] = [];
  for (const file of files) {
    for await (const item of readJsonLines(file)) {
      const read = 'error' in item ? item : readLabelledRow(item.value);
      if ('error' in read) throw new Error(`${file}:${item.line}: ${read.error}`);
      if ('row' in read) judged.push(judge(read.row));
    }
  }
  return figuresFrom(judged.filter(({ netted }) => !netted));
}

function figuresFrom(judged: readonly Judged[]): GuidanceFigures {
  const { labels, questions, checks, noise } = reportOf(judged);
  return {
    replies: judged.length,
    english: judged.filter(({ lang }) => lang === 'en').length,
    spanish: judged.filter(({ lang }) => lang === 'es').length,
    clean: noise.clean.replies,
    cleanFixOrStop: noise.clean.fixOrStop.findings,
    cleanShown: noise.clean.shown.findings,
    checks: Object.fromEntries(
      checks.map(({ id, replies, cleanReplies, labels: held, figures }) => [
        id,
        { replies, cleanReplies, labels: [...held], tally: figures ? counts(figures) : null },
      ]),
    ),
    labels: labels.map(({ labels: held, by, figures }) => ({
      labels: [...held],
      checks: [...by],
      tally: counts(figures),
    })),
    questions: Object.fromEntries(
      questions.map(({ question, labels: held, figures }) => [
        question,
        { labels: [...held], cases: figures.cases, tally: counts(figures) },
      ]),
    ),
  };
}

const counts = ({
  positives,
  fired,
  precision,
}: {
  positives: number;
  fired: number;
  precision: { hits: number } | null;
}) => ({
  positives,
  fired,
  right: precision?.hits ?? 0,
});
