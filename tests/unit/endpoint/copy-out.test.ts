/** What is copied out of the database is what a query of the same values gives, whatever the values. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { copied } from '../../../endpoint/db/copy-out.ts';
import { withLiterals } from '../../../endpoint/db/literals.ts';
import { inTeam, type Trx } from '../../../endpoint/db/transaction.ts';
import { fc } from '../property.ts';
import { recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();
const nobody = '00000000-0000-7000-8000-000000000000';
const inDatabase = (work: (trx: Trx) => Promise<void>) => inTeam(database().db, nobody, work);

const hostile = [
  "'",
  "''",
  '\\',
  "\\'",
  "'; drop table insights; --",
  '$1',
  '$$',
  "E'\\x41'",
  '%_',
  '"',
  '€ñ🙂',
  '',
  '{a,"b"}',
  'NULL',
];

it('keeps every value as it is, in a text and in an array', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((value) => !value.includes('\0'));
  const texts = [...hostile, ...fc.sample(text, { numRuns: 100, seed: 5 })];
  await inDatabase(async (trx) => {
    const [[one]] = (await copied(
      trx,
      sql`select string_agg(part, '|' order by at)
      from unnest(${texts}::text[]) with ordinality as all_of (part, at)`,
    )) as [[Buffer]];
    expect(one.toString()).toBe(texts.join('|'));
    for (const value of texts) {
      expect((await copied(trx, sql`select ${value}::text`))[0]?.[0]?.toString(), value).toBe(value);
    }
    const others = await copied(
      trx,
      sql`select (7 - ${-2})::text, ${null}::text, (${true} and not ${false})::text where ${1.5} = 1.5`,
    );
    expect(others.map((row) => row.map((field) => field?.toString()))).toEqual([['9', undefined, 'true']]);
    expect(await copied(trx, sql`select 1 where false`)).toEqual([]);
    expect(await copied(trx, sql`select n::text from generate_series(1, 1000) n`)).toHaveLength(1000);
  });
});

it('refuses what would end the statement, and what no statement has', () => {
  for (const value of ['a\0b', ['\0'], Number.NaN, { a: 1 }, undefined]) {
    expect(() => withLiterals(sql`select ${value}`)).toThrow();
  }
});

it('says what the database says, and leaves the connection to others', async () => {
  const divided = inDatabase(async (trx) => {
    await copied(trx, sql`select (1 / (n - 600))::text from generate_series(1, 1000) n`);
  });
  await expect(divided).rejects.toMatchObject({ code: '22012' });
  await inDatabase(async (trx) => expect(await copied(trx, sql`select 'on'::text`)).toHaveLength(1));
});

it('exports what a filter of hostile words finds, and nothing more', async () => {
  const { agent, lead } = await staffed();
  await push(agent, [
    recorded({ excerpt: 'nothing to see' }),
    ...hostile.filter(Boolean).map((excerpt) => recorded({ excerpt, product: excerpt })),
  ]);
  let found = 0;
  for (const words of [...hostile.filter(Boolean), "x' or true --"]) {
    const asked = new URLSearchParams({ text: words });
    const { rows } = (await (await call(`/v1/insights?${asked}`, { as: lead })).json()) as { rows: { id: string }[] };
    const file = await (await call(`/v1/export?format=ndjson&${asked}`, { as: lead })).text();
    expect(
      file
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { id: string }).id),
      words,
    ).toEqual(rows.map(({ id }) => id));
    found += rows.length;
  }
  expect(found).toBeGreaterThan(0);
});
