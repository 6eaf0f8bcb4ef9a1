import { expect, it } from 'vitest';
import { parsePack, type TeamPack } from '../../../lib/team/pack.ts';
import { placed } from '../../../lib/team/placed.ts';
import { tagsOf } from '../../../lib/team/tags.ts';

const own = {
  id: 'local.lockers',
  label: { en: 'Lockers', es: 'Taquillas' },
  definition: { en: 'x', es: 'x' },
  owner: { en: 'x', es: 'x' },
  belongs: [{ language: 'en', text: 'x' }],
  excludes: [{ language: 'en', text: 'x' }],
  quadrant: 'simplify',
};

function pack(json: object): TeamPack {
  const parsed = parsePack({ schema: 1, ...json });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.pack;
}
const quadrantOf = (of: TeamPack, id: string) => tagsOf(of).find((tag) => tag.id === id)?.quadrant;

it('moves built-in tags and the team’s own, and the pack still fits', () => {
  const next = placed(pack({ taxonomy: { local: [own] } }), { 'log.late': 'simplify', 'local.lockers': 'automate' });
  expect(parsePack(JSON.parse(JSON.stringify(next))).ok).toBe(true);
  expect([quadrantOf(next, 'log.late'), quadrantOf(next, 'local.lockers')]).toEqual(['simplify', 'automate']);
});

it('leaves no trace of a tag that is back where it usually is', () => {
  const before = pack({ taxonomy: { quadrants: { 'log.late': 'simplify' } } });
  expect(placed(before, { 'log.late': 'eliminate' })).toEqual(pack({}));
});

it('keeps every other placement, and passes over a tag nobody knows', () => {
  const before = pack({ taxonomy: { quadrants: { 'log.late': 'simplify' }, hidden: ['web.lost'] } });
  expect(placed(before, { 'local.gone': 'automate', 'bil.wrong': 'leverage' }).taxonomy).toEqual({
    ...before.taxonomy,
    quadrants: { 'log.late': 'simplify', 'bil.wrong': 'leverage' },
  });
});
