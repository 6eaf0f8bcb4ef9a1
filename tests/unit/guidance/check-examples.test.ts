import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../lib/guidance/checks/check.ts';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { review } from '../../../lib/guidance/review.ts';

const folder = new URL('../../../lib/guidance/checks/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.examples.ts'));
const fileOf = (id: string) => files.find((file) => file.startsWith(`${id.toLowerCase()}-`));
const loaded = await Promise.all(
  checks.map(async (check) => {
    const { examples } = (await import(new URL(fileOf(check.id) ?? 'none', folder).href)) as {
      examples: readonly Example[];
    };
    return { check, examples };
  }),
);
const threadOf = ({ customer, thread }: Example) =>
  thread ?? (customer ? [{ from: 'customer' as const, text: customer }] : undefined);

describe.each(loaded)('$check.id $check.title.en', ({ check, examples }) => {
  it('has ten examples or more in each language, flagged and fair', () => {
    for (const language of ['en', 'es'] as const) {
      const own = examples.filter((example) => example.language === language);
      expect(own.filter((example) => example.flag).length).toBeGreaterThanOrEqual(4);
      expect(own.filter((example) => !example.flag).length).toBeGreaterThanOrEqual(6);
    }
  });

  it.each(examples.filter((example) => example.flag))('$language flags: $draft', (example) => {
    const { findings } = review({ ...example, thread: threadOf(example) });
    const own = findings.filter((finding) => finding.check === check.id);
    expect(own).not.toEqual([]);
    for (const finding of own) {
      expect(finding.language).toBe(example.language);
      expect(finding.words).toBe(example.draft.slice(finding.start, finding.end));
      expect(finding.words.trim()).not.toBe('');
      if (example.kind === 'internal') expect(finding.why.trim()).not.toBe('');
      else expect(finding.why).toBe(check.message[example.language]);
      expect(finding.rewrite.trim()).not.toBe('');
    }
  });

  it.each(examples.filter((example) => !example.flag))('$language leaves alone: $draft', (example) => {
    const { findings } = review({ ...example, thread: threadOf(example) });
    expect(findings.filter((finding) => finding.check === check.id)).toEqual([]);
  });
});
