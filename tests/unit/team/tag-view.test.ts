import { expect, it } from 'vitest';
import { builtInView, idsOfSort, tagViewOf } from '../../../lib/team/tag-view.ts';

const localised = { en: 'x', es: 'x' };
const own = (id: string, of: { function: 'log' | 'svc'; kind?: 'defect' | 'friction'; quadrant?: 'automate' }) => ({
  id,
  kind: 'friction' as const,
  quadrant: 'simplify' as const,
  label: localised,
  definition: localised,
  owner: localised,
  belongs: [],
  excludes: [],
  ...of,
});
const team = tagViewOf({
  hidden: ['local.lockers'],
  local: [own('local.lockers', { function: 'log' }), own('local.forms', { function: 'svc', quadrant: 'automate' })],
  quadrants: { 'log.late': 'leverage' },
  retired: { 'log.where': 'svc.reach', 'local.boxes': 'log.damage' },
});

it('means every tag when nothing is asked for', () => {
  expect(idsOfSort(team, {})).toBeUndefined();
});

it("counts a team's own tag under the function its pack names", () => {
  expect(idsOfSort(team, { function: 'log' })?.sort()).toEqual(
    ['log.late', 'log.damage', 'log.return', 'local.lockers', 'local.boxes'].sort(),
  );
  expect(idsOfSort(team, { function: 'svc' })).toContain('log.where');
  expect(idsOfSort(team, { function: 'svc' })).toContain('local.forms');
});

it("finds all of a team's own tags, whoever answers for them", () => {
  expect(idsOfSort(team, { function: 'local' })).toEqual(['local.lockers', 'local.forms']);
});

it('goes by kind, and by where the team has put a tag', () => {
  expect(idsOfSort(team, { kind: 'defect', function: 'log' })).toEqual(['log.damage', 'local.boxes']);
  expect(idsOfSort(team, { quadrant: 'leverage' })).toContain('log.late');
  expect(idsOfSort(builtInView, { quadrant: 'leverage' })).not.toContain('log.late');
});

it('takes a function nobody knows as the first part of an id, and finds none', () => {
  expect(idsOfSort(team, { function: 'zzz' })).toEqual([]);
});
