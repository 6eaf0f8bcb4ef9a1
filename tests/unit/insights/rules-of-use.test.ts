import { describe, expect, it } from 'vitest';
import { rulingOn } from '../../../lib/insights/rules-of-use.ts';

const record = { kind: 'record' };

describe('a press beside the tags that stand', () => {
  it('is recorded up to three', () => {
    expect(rulingOn('log.late', [])).toEqual(record);
    expect(rulingOn('log.late', ['bil.wrong', 'web.fault'])).toEqual(record);
    // A second press of the same is the same insight.
    expect(rulingOn('log.late', ['bil.wrong', 'web.fault', 'log.late'])).toEqual(record);
  });

  it('names the one that comes last by the order of preference when a fourth is pressed', () => {
    const least = (tag: string, standing: readonly string[]) => rulingOn(tag, standing);
    expect(least('saf.risk', ['web.fault', 'log.late', 'prd.need'])).toEqual({ kind: 'full', least: 'prd.need' });
    expect(least('prd.need', ['web.fault', 'log.late', 'saf.risk'])).toEqual({ kind: 'full', least: 'prd.need' });
    expect(least('log.where', ['web.fault', 'log.late', 'rel.churn'])).toEqual({ kind: 'full', least: 'rel.churn' });
    expect(least('prd.need', ['web.fault', 'web.self', 'svc.again'])).toEqual({ kind: 'full', least: 'web.self' });
  });

  it.each(['rel.churn', 'svc.again'])('adds %s to a cause, never instead of it', (tag) => {
    expect(rulingOn(tag, [])).toEqual({ kind: 'needs-cause' });
    expect(rulingOn(tag, ['int.wait', 'none.fits'])).toEqual({ kind: 'needs-cause' });
    expect(rulingOn(tag, [tag === 'rel.churn' ? 'svc.again' : 'rel.churn'])).toEqual({ kind: 'needs-cause' });
    expect(rulingOn(tag, ['svc.conduct'])).toEqual(record);
  });

  it('does not count the agent’s own, nor that none fits', () => {
    const three = ['bil.wrong', 'web.fault', 'log.late'];
    expect(rulingOn('int.wait', three)).toEqual(record);
    expect(rulingOn('none.fits', three)).toEqual(record);
    expect(rulingOn('log.late', ['int.wait', 'int.lack', 'int.help', 'none.fits', 'bil.wrong'])).toEqual(record);
  });
});
