/**
 * `npm run --silent review -- FILE.jsonl [--pack PACK.json]`: reviews the draft of each row and prints one row for each,
 * in the same order. A bad line gets `{line, error}` and exit status 1 at the end; the others still come.
 */
import { createReviewer } from '../lib/guidance/review.ts';
import type { Review } from '../lib/guidance/types.ts';
import { printRow, readJsonLines } from './jsonl.ts';
import { asTeam, checkSettings, offBy } from './review-pack.ts';
import { type ReviewRow, readReviewRow } from './review-row.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run --silent review -- FILE.jsonl [--pack PACK.json]

Reviews drafts with the checks of the sidebar, on this machine alone. FILE may be - for standard input.
In:   {"id", "draft", "kind"?: "public"|"internal", "language"?: "en"|"es", "requester"?, "thread"?: [{"from": "customer"|"agent", "text"}]}
Out:  {"id", "language", "findings", "questions", "commitments"}, one row for each, in the same order; a draft longer than
      50,000 characters also has "unchecked". A line that cannot be read gives {"line", "error"}; the exit status is then 1.
--pack PACK.json   a team pack; checks it switches off stay silent, others speak as loud as it says`;

async function main([file]: readonly [string, ...string[]], { pack }: { pack?: string | undefined }): Promise<number> {
  const settings = checkSettings(pack);
  const off = offBy(settings);
  const reviewer = createReviewer();
  let status = 0;
  for await (const item of readJsonLines(file)) {
    const row = 'error' in item ? item : readReviewRow(item.value);
    if ('error' in row) {
      status = 1;
      await printRow({ line: item.line, error: row.error });
    } else {
      await printRow(outputOf(row.id, asTeam(reviewer.review(inputOf(row), { off }), settings)));
    }
  }
  return status;
}

const inputOf = ({ draft, kind, language, requester, thread }: ReviewRow) => ({
  draft,
  kind: kind ?? undefined,
  language,
  requester: requester ?? undefined,
  thread: thread ?? undefined,
});

/** The row other programs rely on: plain answers, no spans beside the findings'. */
function outputOf(id: ReviewRow['id'], { language, findings, questions, commitments, unchecked }: Review) {
  const { named, answered, ownerTime, cost } = questions;
  return {
    id,
    language,
    findings: findings.map(({ check, severity, start, end, words, why, rewrite }) => ({
      check,
      severity,
      start,
      end,
      words,
      why,
      rewrite,
    })),
    questions: {
      named: named.answer,
      answered: answered.answer,
      ownerTime: ownerTime.answer,
      cost: cost.answer,
      true: questions.true.answer,
    },
    commitments: commitments.map(({ owner, action, time }) => ({ owner, action, time })),
    ...(unchecked > 0 ? { unchecked } : {}),
  };
}

await runCommand({ usage, files: 'one', options: { pack: { type: 'string' } } }, main);
