/**
 * `npm run learn-tags -- FOLDER [--out FILE.json]`: learns the weights of the tag suggestions from the labelled rows in the folder's `.jsonl` files, and
 * from what the project itself says of its tags. Only sums go into the file: no row, no name, no number.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printRow } from './jsonl.ts';
import { ownExamples, rowExamples } from './learn/examples.ts';
import { readLabelledFiles } from './learn/read-files.ts';
import { train } from './learn/train.ts';
import { weightsText } from './learn/weights-text.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run --silent learn-tags -- FOLDER [--out FILE.json]

In:   every .jsonl file of the folder, rows {"id", "text", "lang": "en"|"es", "tags": [best, …], "none_fits"?, "source"?, "label"?, "licence_nc"?}.
      Rows without tags are passed over. Rows with "licence_nc": true are never learned from.
Out:  the weights, to lib/insights/model/weights.json unless --out names another file. A bad line gives {"file", "line", "error"} and exit status 1.`;
const usualFile = fileURLToPath(new URL('../lib/insights/model/weights.json', import.meta.url));

async function main([folder]: readonly [string, ...string[]], { out }: { out?: string | undefined }): Promise<number> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name));
  const { rows, bad } = await readLabelledFiles(files, printRow, true);
  const learned = train([...rowExamples(rows), ...ownExamples()]);
  writeFileSync(out ?? usualFile, weightsText(learned));
  const entries = Object.values(learned.words).map((words) => Object.keys(words).length);
  console.log(
    `${learned.rows.en} English and ${learned.rows.es} Spanish rows; ${entries.join(' and ')} word features; ${bad} bad lines`,
  );
  return bad > 0 ? 1 : 0;
}

await runCommand({ usage, files: 'one', options: { out: { type: 'string' } } }, main);
