/**
 * `npm run --silent evaluate -- FILE.jsonl… [--errors] [--json]`: holds the checks and the five questions against replies that a reader has labelled.
 * A bad line gets `{file, line, error}` and exit status 1 at the end; the others still count.
 */
import { boundsOf } from './evaluate/bounds.ts';
import { errorsOf } from './evaluate/errors.ts';
import { createJudge, type Judged } from './evaluate/judge.ts';
import { printed } from './evaluate/print.ts';
import { reportOf } from './evaluate/report.ts';
import { readLabelledRow } from './evaluate/row.ts';
import { setsOf } from './evaluate/sets.ts';
import { printRow, readJsonLines } from './jsonl.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run --silent evaluate -- FILE.jsonl… [--errors] [--json]

Holds the checks of the sidebar against labelled replies, on this machine alone. FILE may be - for standard input.
In:   {"id", "lang": "en"|"es", "context": [{"role": "customer"|"agent"|"other_user", "text"}], "reply", "labels": {label: boolean}|null, "unusable"?, "net"?}
      Rows that are unusable or without labels are left out and counted. Rows with a "net" were drawn by keyword and are counted apart.
Out:  positives, fired, precision, recall and F1 of each label, question and check with 95 % Wilson intervals, findings per reply, and the bounds the
      checks are held to, by language and together. A line that cannot be read gives {"file", "line", "error"}; the exit status is then 1.
--errors   lists what was wrong: row, label, check or question, words
--json     every line is JSON: errors as they come, the report last`;

interface How {
  readonly errors?: boolean | undefined;
  readonly json?: boolean | undefined;
}

async function main(files: readonly string[], { errors, json }: How): Promise<number> {
  const { judged, leftOut, bad } = await judgeFiles(files);
  if (errors) {
    for (const wrong of judged.flatMap(errorsOf)) {
      if (json) await printRow(wrong);
      else console.log([wrong.id, wrong.wrong, wrong.by, wrong.label, JSON.stringify(wrong.words)].join('  '));
    }
    if (!json) console.log('');
  }
  const sets = setsOf(judged).map((set) => {
    const report = reportOf(set.judged);
    return { ...set, report, bounds: set.sample === 'as-they-come' ? boundsOf(report) : null };
  });
  if (json) {
    await printRow({
      rows: judged.length,
      leftOut,
      bad,
      sets: sets.map(({ sample, lang, report, bounds }) => ({ sample, lang, ...report, bounds })),
    });
  } else {
    console.log(
      `${judged.length} replies; left out: ${leftOut.unlabelled} without labels, ${leftOut.unusable} unusable; ${bad} bad lines\n`,
    );
    for (const { title, report, bounds } of sets) console.log(printed(title, report, bounds));
  }
  return bad > 0 ? 1 : 0;
}

async function judgeFiles(files: readonly string[]) {
  const judge = createJudge();
  const judged: Judged[] = [];
  const leftOut = { unusable: 0, unlabelled: 0 };
  let bad = 0;
  for (const file of files) {
    for await (const item of readJsonLines(file)) {
      const read = 'error' in item ? item : readLabelledRow(item.value);
      if ('error' in read) {
        bad += 1;
        await printRow({ file, line: item.line, error: read.error });
      } else if ('leftOut' in read) leftOut[read.leftOut] += 1;
      else judged.push(judge(read.row));
    }
  }
  return { judged, leftOut, bad };
}

const options = { errors: { type: 'boolean' }, json: { type: 'boolean' } } as const;
await runCommand({ usage, files: 'some', options }, main);
