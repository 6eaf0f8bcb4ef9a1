import { describe, expect, it } from 'vitest';
import { functionNames, kindNames, quadrantNames } from '../../../lib/insights/names.ts';
import { tagById, taxonomy } from '../../../lib/insights/taxonomy.ts';
import { functionIds, quadrants, tagKinds } from '../../../lib/insights/types.ts';
import { tagIdSchema } from '../../../lib/sync/protocol.ts';

/** Ids never change: what was recorded under one must keep its meaning. */
const ids = [
  ...['prd.defect', 'prd.need', 'prd.use', 'prd.praise', 'log.late', 'log.where', 'log.damage', 'log.return'],
  ...['bil.wrong', 'bil.refund', 'bil.unclear', 'sal.promise', 'sal.buy', 'web.fault', 'web.lost', 'web.self'],
  ...['web.access', 'pol.unfair', 'svc.again', 'svc.broken', 'svc.conduct', 'svc.reach', 'svc.praise', 'saf.risk'],
  ...['rel.churn', 'int.wait', 'int.lack', 'int.help'],
];

describe('taxonomy', () => {
  it('holds the 28 tags in the order they are shown', () => {
    expect(taxonomy.version).toBe(1);
    expect(taxonomy.tags.map((tag) => tag.id)).toEqual(ids);
  });

  it('groups the tags by function in one run each', () => {
    const order = taxonomy.tags.map((tag) => tag.function);
    expect(order.filter((id, index) => order[index - 1] !== id)).toEqual(functionIds);
  });

  it.each(taxonomy.tags)('$id is complete in both languages', (tag) => {
    expect(tag.id.startsWith(`${tag.function}.`)).toBe(true);
    expect(tagIdSchema.safeParse(tag.id).success).toBe(true);
    for (const text of [tag.label, tag.definition, tag.owner]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.es.trim()).not.toBe('');
    }
    expect(tag.definition.en).not.toBe(tag.definition.es);
    expect(tag.belongs.map((example) => example.language)).toEqual(['en', 'en', 'es']);
    expect(tag.excludes.map((example) => example.language)).toEqual(['en', 'es']);
    for (const { instead } of tag.excludes) {
      expect(ids).toContain(instead);
      expect(instead).not.toBe(tag.id);
    }
  });

  it('gives no label twice in one language', () => {
    for (const language of ['en', 'es'] as const) {
      expect(new Set(taxonomy.tags.map((tag) => tag.label[language])).size).toBe(28);
    }
  });

  it('names every function, kind and quadrant in both languages', () => {
    expect(Object.keys(functionNames)).toEqual([...functionIds]);
    expect(Object.keys(kindNames)).toEqual([...tagKinds]);
    expect(Object.keys(quadrantNames)).toEqual([...quadrants]);
    for (const name of [functionNames, kindNames, quadrantNames].flatMap((names) => Object.values(names))) {
      expect(name.en && name.es).toBeTruthy();
    }
  });

  it('finds a tag by its id and nothing under another', () => {
    expect(tagById('log.late')?.label).toEqual({ en: 'Late or missed delivery', es: 'Entrega tarde o fallida' });
    expect(tagById('local.lockers')).toBeUndefined();
    expect(tagById('constructor')).toBeUndefined();
  });
});
