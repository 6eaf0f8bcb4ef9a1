/**
 * `npm run --silent suggest -- FILE.jsonl [--pack PACK.json]`: the tags that each text suggests, as JSON lines in the
 * same order. A bad line gets `{line, error}` and exit status 1 at the end; the others still come.
 */
import { parseArgs } from 'node:util';
import { suggest } from '../lib/insights/suggest.ts';
import { tagsOf } from '../lib/team/tags.ts';
import { printRow, readJsonLines } from './jsonl.ts';
import { readPack } from './read-pack.ts';
import { readSuggestRow } from './suggest-row.ts';

const usage = 'Usage: npm run --silent suggest -- FILE.jsonl [--pack PACK.json]   (FILE may be - for standard input)';

async function main(): Promise<number> {
  const { file, pack } = readArguments();
  if (file === undefined) {
    console.error(usage);
    return 2;
  }
  const offered = pack === undefined ? undefined : new Set(tagsOf(readPack(pack)).map((tag) => tag.id));
  let status = 0;
  for await (const item of readJsonLines(file)) {
    const row = 'error' in item ? item : readSuggestRow(item.value);
    if ('error' in row) {
      status = 1;
      await printRow({ line: item.line, error: row.error });
    } else {
      await printRow({
        id: row.id,
        suggestions: suggest(row.text, row.language, offered).map(({ tag, words }) => ({ tag, words })),
      });
    }
  }
  return status;
}

function readArguments(): { file?: string | undefined; pack?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { pack: { type: 'string' } }, allowPositionals: true });
    return positionals.length === 1 ? { file: positionals[0], pack: values.pack } : {};
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return {};
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
