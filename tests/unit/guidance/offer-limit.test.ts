import { describe, expect, it } from 'vitest';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { review } from '../../../lib/guidance/review.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';

const draft = 'I will refund $80 to your card today.';
const overLimit = (input: Parameters<typeof review>[0], options?: Parameters<typeof review>[1]) =>
  review(input, options).findings.filter((finding) => finding.check === 'F06');

describe('the limit of an offer', () => {
  it('is the draft’s own, or else the one of the options', () => {
    expect(overLimit({ draft })).toEqual([]);
    expect(overLimit({ draft }, { policy: { limit: 50 } })).toHaveLength(1);
    expect(overLimit({ draft, limit: { amount: 100 } }, { policy: { limit: 50 } })).toEqual([]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('is none when it is %s', (amount) => {
    expect(overLimit({ draft, limit: { amount } })).toEqual([]);
  });

  it('of nothing lets nothing pass', () => {
    expect(overLimit({ draft, limit: { amount: 0 } })).toHaveLength(1);
  });

  it('is compared only with sums that may be in its currency', () => {
    expect(overLimit({ draft, limit: { amount: 50, currency: 'usd' } })).toHaveLength(1);
    expect(overLimit({ draft, limit: { amount: 50, currency: 'EUR' } })).toEqual([]);
  });

  it.each([
    ['I will refund $80 to your card.', { amount: 12.5 }, 'I will refund $12.50 to your card.'],
    ['I will refund $8,000 to your card.', { amount: 1500 }, 'I will refund $1,500 to your card.'],
    ['Le reembolso 80 € hoy.', { amount: 12.5 }, 'Le reembolso 12,50 € hoy.'],
  ])('stands in for the sum in “%s”', (text, limit, whole) => {
    const [finding] = overLimit({ draft: text, limit });
    expect(finding && text.slice(0, finding.start) + finding.replacement + text.slice(finding.end)).toBe(whole);
  });
});

describe('findings that ask before sending', () => {
  it('come before all others, wherever they stand', () => {
    const { findings } = review({
      draft: `We guarantee it will arrive soon, and we will never let this happen again.
We do not accept returns. I will refund $80 to your card. If you remove your review, we will send a voucher.
Kind regards, {{agent_name}}`,
      limit: { amount: 50 },
    });
    const severities = findings.map((finding) => finding.severity);
    const stops = findings.filter((finding) => finding.severity === 'stop').map((finding) => finding.check);
    expect(stops).toEqual(['F06', 'F07', 'K04']);
    expect(severities.slice(0, stops.length)).toEqual(stops.map(() => 'stop'));
    expect(severities).toContain('fix');
  });

  it('put a gap before the promise and the “soon” of one sentence', () => {
    const { findings } = review({ draft: 'We guarantee, {{name}}, that it will arrive soon.' });
    expect(findings.map((finding) => finding.check)).toEqual(['K04', 'H01', 'H02']);
  });
});

describe('tags a finding could record', () => {
  it('are tags of the taxonomy', () => {
    const known = new Set(taxonomy.tags.map((tag) => tag.id));
    const offered = checks.flatMap((check) => check.tags ?? []);
    expect(offered).toEqual(expect.arrayContaining(['pol.unfair', 'int.wait']));
    for (const tag of offered) expect(known).toContain(tag);
  });
});
