import type { Bound } from './bounds.ts';
import type { Noise, Report } from './report.ts';
import { table } from './table.ts';
import type { Figures } from './tally.ts';
import type { Share } from './wilson.ts';

const figureHead = ['positives', 'fired', 'precision', 'recall', 'F1'];
const figureCells = ({ positives, fired, precision, recall, f1 }: Figures) => [
  String(positives),
  String(fired),
  share(precision),
  share(recall),
  share(f1),
];
const share = (one: Share | null): string =>
  one === null ? '–' : `${one.value.toFixed(2)} (${one.low.toFixed(2)}–${one.high.toFixed(2)})`;

/** One set of replies as text: labels, questions, checks, findings per reply and bounds. */
export function printed(title: string, report: Report, bounds: readonly Bound[] | null): string {
  const { replies, noise } = report;
  const parts = [
    `## ${title}: ${replies} replies, ${noise.clean.replies} of them clean`,
    table(
      ['label', 'checks', ...figureHead],
      report.labels.map(({ labels, by, figures }) => [labels.join(' or '), by.join(' '), ...figureCells(figures)]),
      [2, 3],
    ),
    table(
      ['label', 'question', ...figureHead],
      report.questions.map(({ labels, question, figures }) => [labels.join(' or '), question, ...figureCells(figures)]),
      [2, 3],
    ),
    checkTable(report),
    table(
      ['findings per reply', 'replies', 'all', 'fix + stop', 'shown'],
      [noiseRow('all replies', noise.all), noiseRow('clean replies', noise.clean)],
      [1, 2, 3, 4],
    ),
  ];
  if (bounds) parts.push(boundTable(bounds));
  return `${parts.join('\n\n')}\n`;
}

function checkTable({ checks }: Report): string {
  return table(
    ['check', 'severity', 'findings', 'replies', 'clean', ...figureHead],
    checks.map(({ id, severity, findings, replies, cleanReplies, figures }) => [
      id,
      severity,
      String(findings),
      String(replies),
      String(cleanReplies),
      ...(figures ? figureCells(figures) : []),
    ]),
    [2, 3, 4, 5, 6],
  );
}

const noiseRow = (name: string, { replies, all, fixOrStop, shown }: Noise) => [
  name,
  String(replies),
  ...[all, fixOrStop, shown].map(({ perReply, findings }) => `${perReply.toFixed(3)} (${findings})`),
];

function boundTable(bounds: readonly Bound[]): string {
  return table(
    ['bound', 'limit', 'measured', ''],
    bounds.map(({ what, limit, value, pass }) => [
      what,
      limit,
      value === null ? '–' : String(Math.round(value * 1000) / 1000),
      pass === null ? 'nothing to measure' : pass ? 'pass' : 'FAIL',
    ]),
  );
}
