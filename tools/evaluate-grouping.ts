/**
 * `npm run --silent evaluate-grouping -- FILE.jsonl… [--json]`: holds the grouping of insights against rows whose intent is known: of all pairs it puts together, how many
 * say the same thing; of all pairs that do, how many it finds. A bad line gets `{file, line, error}` and exit status 1 at the end.
 */
import { table } from './evaluate/table.ts';
import { pairFigures } from './evaluate-grouping/pairs.ts';
import { readIntents } from './evaluate-grouping/read.ts';
import { ways } from './evaluate-grouping/ways.ts';
import { printRow } from './jsonl.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run --silent evaluate-grouping -- FILE.jsonl… [--json]

Holds the grouping of insights into issues against rows whose intent is known, on this machine alone. FILE may be - for standard input.
In:   {"id", "text", "lang": "en"|"es", "label": the intent, "source"?, "tags"?: [best, …]}
      Rows are compared within their source and language, which stands for the product. Without tags the first suggestion is taken.
Out:  pairwise precision and recall, beside the tag alone, words without the tag, and equal texts.`;

await runCommand({ usage, options: { json: { type: 'boolean' } }, files: 'some' }, async (files, { json }) => {
  const { rows, bad } = await readIntents(files, printRow);
  const found = ways.map(({ name, group }) => ({ way: name, ...pairFigures(rows, group(rows)) }));
  if (json) await printRow({ rows: rows.length, bad, ways: found });
  else {
    const share = (value: number | null) => (value === null ? '–' : value.toFixed(3));
    console.log(`${rows.length} rows; ${bad} bad lines; ${found[0]?.pairs ?? 0} pairs of one intent\n`);
    console.log(
      table(
        ['grouped by', 'groups', 'precision', 'recall', 'F1', 'right pairs', 'wrong pairs'],
        found.map((one) => [
          ...[one.way, String(one.groups), share(one.precision), share(one.recall), share(one.f1)],
          ...[String(one.right), String(one.wrong)],
        ]),
        [1, 2, 3, 4, 5, 6],
      ),
    );
  }
  return bad > 0 ? 1 : 0;
});
