/**
 * `npm run --silent evaluate-tags -- FILE.jsonl… [--cross-validate] [--errors] [--json]`: holds the suggestions of tags against texts that a reader has
 * tagged. A bad line gets `{file, line, error}` and exit status 1 at the end; the others still count.
 */
import { suggest } from '../lib/insights/suggest.ts';
import { type Answer, definitionCues, mostFrequent, summedCues } from './evaluate-tags/baselines.ts';
import { crossValidated } from './evaluate-tags/folds.ts';
import { printedSet } from './evaluate-tags/print.ts';
import { answered, tagFigures, wayFigures } from './evaluate-tags/report.ts';
import { printRow } from './jsonl.ts';
import { readLabelledFiles } from './learn/read-files.ts';
import { runCommand } from './run-command.ts';

const usage = `Usage: npm run --silent evaluate-tags -- FILE.jsonl… [--cross-validate] [--errors] [--json]

Holds the suggestions of tags against texts a reader has tagged, on this machine alone. FILE may be - for standard input.
In:   {"id", "text", "lang": "en"|"es", "tags": [best, …], "none_fits"?, "source"?, "label"?, "licence_nc"?}
      Rows without tags are left out and counted.
Out:  how often the first suggestion, and any of the three, is right; silence; each tag; with 95 % Wilson intervals, by language, beside the most
      frequent tags, the cue words of the tags' definitions, and the project's cues summed.
--cross-validate   answers each row with weights learned without its group (tenfold): the figure to go by for rows that were learned from
--errors           lists what was wrong: row, tags, suggestions
--json             every line is JSON: errors as they come, the report last`;

const languages = { en: 'English', es: 'Spanish' } as const;

interface How {
  readonly crossValidate: boolean | undefined;
  readonly errors?: boolean | undefined;
  readonly json?: boolean | undefined;
}

async function main(files: readonly string[], { crossValidate, errors, json }: How): Promise<number> {
  const { rows, unlabelled, bad } = await readLabelledFiles(files, printRow);
  const shipped: Answer = ({ text, language }) => suggest(text, language).map(({ tag }) => tag);
  const ours = crossValidate ? crossValidated(rows) : shipped;
  const name = crossValidate ? 'suggestions, cross-validated' : 'suggestions';
  const sets = (['en', 'es'] as const).flatMap((language) => {
    const mine = rows.filter((row) => row.language === language);
    if (mine.length === 0) return [];
    const all = answered(mine, ours);
    const ways = [
      wayFigures(name, all),
      wayFigures('most frequent tags', answered(mine, mostFrequent(mine))),
      wayFigures('cue words alone', answered(mine, definitionCues)),
      wayFigures('all cues, summed', answered(mine, summedCues)),
    ];
    return [{ language, rows: mine.length, ways, tags: tagFigures(all), all }];
  });
  for (const { row, answer } of errors ? sets.flatMap(({ all }) => all) : []) {
    if (answer[0] === row.tags[0]) continue;
    const wrong = {
      id: row.id,
      tags: row.tags,
      suggested: answer,
      among: answer.some((tag) => row.tags.includes(tag)),
    };
    if (json) await printRow(wrong);
    else console.log([row.id, row.tags.join(' ') || 'none', '←', answer.join(' ') || 'none'].join('  '));
  }
  if (json) await printRow({ rows: rows.length, unlabelled, bad, sets: sets.map(({ all: _, ...set }) => set) });
  else {
    console.log(`${rows.length} rows; left out: ${unlabelled} without tags; ${bad} bad lines\n`);
    for (const { language, rows: count, ways, tags } of sets) {
      console.log(printedSet(`${languages[language]}: ${count} rows`, ways, tags));
    }
  }
  return bad > 0 ? 1 : 0;
}

const options = {
  'cross-validate': { type: 'boolean' },
  errors: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
await runCommand({ usage, files: 'some', options }, (files, { 'cross-validate': crossValidate, ...how }) =>
  main(files, { crossValidate, ...how }),
);
