// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mismatches } from '../../../lib/helpdesks/page/health.ts';
import { selectorTable } from '../../../lib/helpdesks/page/selector.ts';

const table = selectorTable({
  subject: { css: ['.subject', '.old-subject'], expected: 'one' },
  composer: { css: ['.composer'], expected: 'one-or-none' },
  message: { css: ['.message'], expected: 'any' },
});

describe('a page against its table', () => {
  it.each([
    ['fits', '<i class="subject"></i>', []],
    ['fits in an older layout', '<i class="old-subject"></i><i class="message"></i><i class="composer"></i>', []],
    ['lacks what must be there', '', [{ mark: 'subject', expected: 'one', found: 0 }]],
    [
      'has more than there can be',
      '<i class="subject"></i><i class="composer"></i><i class="composer"></i>',
      [{ mark: 'composer', expected: 'one-or-none', found: 2 }],
    ],
  ])('%s', (_name, html, found) => {
    document.body.innerHTML = html;
    expect(mismatches(document.body, table)).toEqual(found);
  });
  it('looks into open shadow roots', () => {
    document.body.innerHTML = '<x-panel></x-panel>';
    const root = document.querySelector('x-panel')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<i class="subject"></i>';
    expect(mismatches(document.body, table)).toEqual([]);
  });
});
