import { empathyFormulas, regretFormulas } from '../../lib/guidance/language/empathy.ts';
import { createReader } from '../../lib/guidance/reader.ts';
import { createReviewer } from '../../lib/guidance/review.ts';
import type { CheckId, Finding, QuestionId, Review } from '../../lib/guidance/types.ts';
import { problemLabels } from './labels.ts';
import { inputOf, type LabelledRow } from './row.ts';

/** One reply, what a reader said of it, and what the review says. */
export interface Judged {
  readonly id: string | number;
  readonly lang: 'en' | 'es';
  readonly reply: string;
  /** Drawn by a keyword net: its rates say nothing. */
  readonly netted: boolean;
  /** Carries no problem label. */
  readonly clean: boolean;
  readonly labels: Readonly<Record<string, boolean>>;
  readonly findings: readonly Finding[];
  /** A stock phrase of sympathy or regret stands in the reply. */
  readonly stockSympathy: boolean;
  readonly questions: Review['questions'];
}

/** Judges row after row with the checks of the sidebar. */
export function createJudge(): (row: LabelledRow) => Judged {
  const reviewer = createReviewer();
  const reader = createReader();
  return (row) => {
    const input = inputOf(row);
    const { findings, questions } = reviewer.review(input);
    const { sentences } = reader.read(input);
    return {
      id: row.id,
      lang: row.lang,
      reply: row.reply,
      netted: row.net !== undefined && row.net !== null,
      clean: !problemLabels.some((label) => row.labels[label]),
      labels: row.labels,
      findings,
      stockSympathy: sentences.some(
        ({ sentence }) => sentence.get(empathyFormulas).length > 0 || sentence.get(regretFormulas).length > 0,
      ),
      questions,
    };
  };
}

/** Findings of these checks that answer for their label. */
export function answering(judged: Pick<Judged, 'findings' | 'stockSympathy'>, checks: readonly CheckId[]): Finding[] {
  return judged.findings.filter(({ check }) => checks.includes(check) && (check !== 'U01' || judged.stockSympathy));
}

/** What the labels say: true if one of them holds, undefined when the row was not labelled for any. */
export function expectation(judged: Pick<Judged, 'labels'>, labels: readonly string[]): boolean | undefined {
  const said = labels.map((label) => judged.labels[label]).filter((value) => value !== undefined);
  return said.length === 0 ? undefined : said.includes(true);
}

/** Whether the review says yes to a question. A question that does not arise is no yes. */
export const saysYes = (judged: Pick<Judged, 'questions'>, question: QuestionId): boolean =>
  judged.questions[question].answer === 'yes';
