import { describe, expect, it } from 'vitest';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import { defaultPack, localTagLimit, packLimit, parsePack, teamPackSchema } from '../../../lib/team/pack.ts';
import { tagsOf } from '../../../lib/team/tags.ts';

const lockers = {
  id: 'local.lockers',
  label: { en: 'Locker trouble', es: 'Problema con la consigna' },
  definition: { en: 'A parcel locker did not open or was full.', es: 'La consigna no se abrió o estaba llena.' },
  belongs: [{ language: 'es', text: 'La consigna no se abre.' }],
  excludes: [{ language: 'en', text: 'The courier never came.', instead: 'log.late' }],
  owner: { en: 'Logistics', es: 'Logística' },
  quadrant: 'eliminate',
  function: 'log',
  kind: 'defect',
};
const without = (key: keyof typeof lockers) =>
  Object.fromEntries(Object.entries(lockers).filter(([each]) => each !== key));
const withLocal = (...local: unknown[]) => ({ schema: 1, taxonomy: { local } });

/** The errors of a pack that is refused, as `path` → `message`. */
function errorsOf(json: unknown): Record<string, string> {
  const parsed = parsePack(json);
  return parsed.ok ? {} : Object.fromEntries(parsed.errors.map(({ path, message }) => [path, message]));
}
function packOf(json: unknown) {
  const parsed = parsePack(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.pack;
}

describe('a pack that fits', () => {
  it('keeps the default of whatever it does not name', () => {
    expect(packOf({ schema: 1 })).toEqual(defaultPack);
    expect(defaultPack).toEqual({
      schema: 1,
      version: 1,
      checks: { off: [] },
      taxonomy: { version: 1, hidden: [], local: [] },
      products: [],
      areas: [],
      tickets: 'hashed',
    });
    expect(packOf({ schema: 1, taxonomy: { hidden: ['log.late'] }, checks: {} }).taxonomy).toEqual({
      version: 1,
      hidden: ['log.late'],
      local: [],
    });
  });

  it('is read whole', () => {
    const json = {
      schema: 1,
      version: 7,
      name: 'Zapatería Luz',
      checks: { off: ['H04', 'K05'] },
      taxonomy: {
        version: 1,
        hidden: ['log.return'],
        local: [lockers],
        labels: { 'log.late': { en: 'Delay or cancellation', es: 'Retraso o cancelación' } },
      },
      products: ['Botas'],
      areas: ['Almacén'],
      tickets: 'linked',
    };
    expect(packOf(json)).toEqual(json);
  });

  it('keeps the fields of a newer version', () => {
    const newer = { schema: 1, offers: { limit: 20 }, checks: { off: [], mild: ['C04'] } };
    expect(packOf(newer)).toMatchObject(newer);
    expect(packOf(packOf(newer))).toMatchObject(newer);
  });
});

describe('a pack that does not fit names every place and why', () => {
  it.each([
    ['not an object', [], '', 'expected object'],
    ['nothing', undefined, '', 'expected object'],
    ['another schema', { schema: 2 }, 'schema', 'expected 1'],
    ['no schema', {}, 'schema', 'expected 1'],
    ['version 0', { schema: 1, version: 0 }, 'version', '>=1'],
    ['a check id that is none', { schema: 1, checks: { off: ['h4'] } }, 'checks.off.0', 'is a check id such as "H04"'],
    [
      'hiding what is not built in',
      { schema: 1, taxonomy: { hidden: ['log.late', 'x.y'] } },
      'taxonomy.hidden.1',
      '"x.y"',
    ],
    [
      'a label of no tag',
      { schema: 1, taxonomy: { labels: { 'a.b': lockers.label } } },
      'taxonomy.labels.a.b',
      '"a.b"',
    ],
    [
      'a label in one language',
      { schema: 1, taxonomy: { labels: { 'log.late': { en: 'Late' } } } },
      'taxonomy.labels.log.late.es',
      'expected string',
    ],
    ['an empty product', { schema: 1, products: ['Boots', ' '] }, 'products.1', '>=1'],
    ['an unknown way to keep tickets', { schema: 1, tickets: 'plain' }, 'tickets', '"hashed"|"linked"'],
  ])('%s', (_, json, path, message) => {
    expect(errorsOf(json)[path]).toContain(message);
  });

  it.each(['K04', 'P01', 'P02', 'F06', 'F07'])('%s cannot be switched off', (check) => {
    expect(errorsOf({ schema: 1, checks: { off: ['H04', check] } })).toEqual({
      'checks.off.1': `${check} asks before sending and cannot be switched off`,
    });
  });

  it('all places at once', () => {
    expect(Object.keys(errorsOf({ schema: 1, version: 'x', products: [1], tickets: null }))).toEqual([
      'version',
      'products.0',
      'tickets',
    ]);
  });

  it('more than a mebibyte', () => {
    const big = { schema: 1, notes: 'ñ'.repeat(packLimit / 2) };
    expect(errorsOf(big)['']).toContain(`a pack holds at most ${packLimit}`);
    expect(packOf({ schema: 1, notes: 'n'.repeat(packLimit / 2) }).version).toBe(1);
  });

  it('the endpoint reads with the same schema', () => {
    expect(teamPackSchema.safeParse({ schema: 1, checks: { off: ['P01'] } }).success).toBe(false);
  });
});

describe("a team's own tag", () => {
  it.each(['definition', 'belongs', 'excludes', 'owner', 'quadrant', 'label', 'id'] as const)('needs its %s', (key) => {
    expect(Object.keys(errorsOf(withLocal(without(key))))).toEqual([`taxonomy.local.0.${key}`]);
  });
  it.each([
    ['belongs', { ...lockers, belongs: [] }, 'needs one example that belongs'],
    ['excludes', { ...lockers, excludes: [] }, 'needs one example that does not belong'],
    ['definition.es', { ...lockers, definition: { en: 'x', es: ' ' } }, '>=1'],
    ['id', { ...lockers, id: 'log.lockers' }, 'is "local." and up to 31'],
    ['quadrant', { ...lockers, quadrant: 'drop' }, '"eliminate"'],
    ['excludes.0.instead', { ...lockers, excludes: [{ language: 'en', text: 'x', instead: 'log.x' }] }, '"log.x"'],
  ])('is refused for its %s', (path, tag, message) => {
    expect(errorsOf(withLocal(tag))[`taxonomy.local.0.${path}`]).toContain(message);
  });
  it('has an id of its own', () => {
    expect(errorsOf(withLocal(lockers, lockers))).toEqual({
      'taxonomy.local.1.id': '"local.lockers" is already the id of another tag',
    });
  });
  it('is one of eight at most', () => {
    const many = Array.from({ length: localTagLimit + 1 }, (_, index) => ({ ...lockers, id: `local.n${index}` }));
    expect(packOf(withLocal(...many.slice(1))).taxonomy.local).toHaveLength(localTagLimit);
    expect(errorsOf(withLocal(...many))).toEqual({ 'taxonomy.local': 'holds at most 8 tags that are not hidden' });
  });
  it('goes under service as a friction where the team does not say', () => {
    const { function: _function, kind: _kind, ...bare } = lockers;
    expect(packOf(withLocal(bare)).taxonomy.local[0]).toMatchObject({ function: 'svc', kind: 'friction' });
  });
});

describe('tagsOf', () => {
  it('gives the built-in tags as they are by default', () => {
    expect(tagsOf(defaultPack)).toEqual(taxonomy.tags);
  });
  it('leaves out the hidden ones, adds the own ones, changes labels and nothing else', () => {
    const labels = { 'log.late': { en: 'Delay', es: 'Retraso' }, 'local.lockers': { en: 'Lockers', es: 'Consignas' } };
    const tags = tagsOf(packOf({ schema: 1, taxonomy: { hidden: ['log.where'], local: [lockers], labels } }));
    expect(tags).toHaveLength(28);
    expect(tags.map((tag) => tag.id)).not.toContain('log.where');
    expect(tags.at(-1)).toMatchObject({ ...lockers, label: labels['local.lockers'] });
    const late = taxonomy.tags.find((tag) => tag.id === 'log.late');
    expect(tags.find((tag) => tag.id === 'log.late')).toEqual({ ...late, label: labels['log.late'] });
    expect(late?.label.en).toBe('Late or missed delivery');
  });
});
