import type { CheckId, QuestionId } from '../../lib/guidance/types.ts';
import type { Report } from './report.ts';

/** One thing the checks are held to, and whether these replies bear it out. `pass` is null where nothing can be said. */
export interface Bound {
  readonly what: string;
  readonly value: number | null;
  readonly limit: string;
  readonly pass: boolean | null;
}

/** A reply nobody finds fault with must be left in peace: most findings per clean reply. */
const mostNoise = { fixOrStop: 0.1, shown: 0.35 };
/** Below this a check is shown as a hint only. */
const leastPrecision = 0.8;
const leastF1: Readonly<Record<string, number>> = {
  vague_time: 0.9,
  canned_empathy: 0.75,
  blame_shift: 0.65,
  no_next_step: 0.6,
};
const leastQuestionF1: Partial<Readonly<Record<QuestionId, number>>> = { named: 0.88, ownerTime: 0.85 };
/** Words that accuse the writer of falseness or of making themselves small: one false alarm is one too many. */
const neverWrong: readonly CheckId[] = ['H01', 'H03', 'H04', 'D01', 'D02'];

/** The bounds of one set of replies. Meant for replies as they come; rows drawn by keyword say nothing about rates. */
export function boundsOf(report: Report): Bound[] {
  return [...noise(report), ...labels(report), ...questions(report), ...falseAlarms(report), ...shownChecks(report)];
}

function noise({ noise: { clean } }: Report): Bound[] {
  return [
    atMost(
      'fix or stop findings per clean reply',
      clean.replies > 0 ? clean.fixOrStop.perReply : null,
      mostNoise.fixOrStop,
    ),
    atMost('shown findings per clean reply', clean.replies > 0 ? clean.shown.perReply : null, mostNoise.shown),
  ];
}

function labels(report: Report): Bound[] {
  return report.labels.flatMap(({ labels: [label = ''], figures }) => {
    const limit = leastF1[label];
    return limit === undefined ? [] : [atLeast(`${label} F1`, figures.f1?.value ?? null, limit)];
  });
}

function questions(report: Report): Bound[] {
  return report.questions.flatMap(({ question, figures }) => {
    const limit = leastQuestionF1[question];
    return limit === undefined ? [] : [atLeast(`question ${question} F1`, figures.f1?.value ?? null, limit)];
  });
}

function falseAlarms(report: Report): Bound[] {
  return report.checks
    .filter(({ id }) => neverWrong.includes(id))
    .map(({ id, figures }) => atMost(`${id} false alarms`, figures ? wrongOf(figures.precision) : null, 0));
}

const wrongOf = (precision: { hits: number; of: number } | null) => (precision ? precision.of - precision.hits : 0);

function shownChecks(report: Report): Bound[] {
  return report.checks.flatMap(({ id, severity, figures }) =>
    severity === 'hint' || !figures?.precision
      ? []
      : [
          atLeast(
            `${id} precision, shown as ${severity} (${figures.fired} fired)`,
            figures.precision.value,
            leastPrecision,
          ),
        ],
  );
}

const atMost = (what: string, value: number | null, limit: number): Bound => ({
  what,
  value,
  limit: `≤ ${limit}`,
  pass: value === null ? null : value <= limit,
});
const atLeast = (what: string, value: number | null, limit: number): Bound => ({
  what,
  value,
  limit: `≥ ${limit}`,
  pass: value === null ? null : value >= limit,
});
