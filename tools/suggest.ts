/**
 * `npm run --silent suggest -- FILE.jsonl [--pack PACK.json]`: the tags that each text suggests, as JSON lines in the
 * same order. A bad line gets `{line, error}` and exit status 1 at the end; the others still come.
 */
import { suggest } from '../lib/insights/suggest.ts';
import { tagsOf } from '../lib/team/tags.ts';
import { printRow, readJsonLines } from './jsonl.ts';
import { readPack } from './read-pack.ts';
import { runCommand } from './run-command.ts';
import { readSuggestRow } from './suggest-row.ts';

const usage = 'Usage: npm run --silent suggest -- FILE.jsonl [--pack PACK.json]   (FILE may be - for standard input)';

async function main([file]: readonly [string, ...string[]], { pack }: { pack?: string | undefined }): Promise<number> {
  const team = pack === undefined ? undefined : readPack(pack);
  const offered = team && new Set(tagsOf(team).map((tag) => tag.id));
  let status = 0;
  for await (const item of readJsonLines(file)) {
    const row = 'error' in item ? item : readSuggestRow(item.value);
    if ('error' in row) {
      status = 1;
      await printRow({ line: item.line, error: row.error });
    } else {
      await printRow({
        id: row.id,
        suggestions: suggest(row.text, row.language, offered, undefined, team?.taxonomy.retired).map(
          ({ tag, words }) => ({ tag, words }),
        ),
      });
    }
  }
  return status;
}

await runCommand({ usage, files: 'one', options: { pack: { type: 'string' } } }, main);
