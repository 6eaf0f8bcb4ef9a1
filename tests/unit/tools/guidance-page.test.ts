import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { checkExamples } from '../../../tools/guidance-examples.ts';
import { readFigures } from '../../../tools/guidance-figures.ts';
import { guidancePage } from '../../../tools/guidance-page.ts';

const figures = readFigures();
const page = guidancePage(await checkExamples(), figures);

it('docs/guidance.md says what the checks say (node tools/run.mjs tools/guidance-doc.ts writes it)', () => {
  expect(readFileSync(new URL('../../../docs/guidance.md', import.meta.url), 'utf8')).toBe(page);
});

describe('every check stands there', () => {
  it.each(checks)('$id with an example each way in each language and what was measured', ({ id, title }) => {
    const section = page.split('\n### ').find((part) => part.startsWith(`${id} · ${title.en}`)) ?? '';
    expect(section.match(/^- Speaks: .*“/gm)).toHaveLength(1);
    expect(section.match(/^- Speaks: .*«/gm)).toHaveLength(1);
    expect(section.match(/^- Silent: .*“/gm)).toHaveLength(1);
    expect(section.match(/^- Silent: .*«/gm)).toHaveLength(1);
    expect(section).toMatch(/^- Measured: (silent on|spoke on|not seen in the data) /m);
  });
});

it('the figures are of replies enough to speak of', () => {
  expect(figures.replies).toBe(figures.english + figures.spanish);
  expect(figures.replies).toBeGreaterThan(100);
});
