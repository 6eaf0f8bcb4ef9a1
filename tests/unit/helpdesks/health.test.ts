// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../lib/helpdesks/page/health.ts';
import { selectorTable } from '../../../lib/helpdesks/page/selector.ts';

const table = selectorTable({
  subject: { css: ['.subject', '.old-subject'], expected: 'one', use: 'thread' },
  composer: { css: ['.composer'], expected: 'one-or-none', use: 'draft' },
  send: { css: ['.send'], expected: 'some', use: 'draft', beside: ['composer'] },
  noteForm: { css: ['.notify'], expected: 'some', use: 'draft', where: 'note' },
  message: { css: ['.message'], expected: 'any', use: 'thread' },
  tag: { css: ['.tag'], expected: 'some', use: 'thread', whereCss: '.tagged' },
  panel: { css: ['.panel'], expected: 'one', use: 'thread', unless: { css: '.contact', notIn: 'li' } },
});
const contact = '<i class="contact"></i>';
const open = { open: true, note: false };
const missing = (html: string, circumstances = open, counts?: (element: Element) => boolean) => {
  document.body.innerHTML = html;
  return healthOf(document.body, table, circumstances, counts).missing;
};

describe('a page against its table', () => {
  it.each([
    ['fits', '<i class="subject"></i>', []],
    ['fits in an older layout', '<i class="old-subject"></i><i class="message"></i>', []],
    ['lacks what must be there', '', ['subject']],
    [
      'has more than there can be',
      '<i class="subject"></i><i class="composer"></i><i class="composer"></i><i class="send"></i>',
      ['composer'],
    ],
    ['lacks what belongs beside another', '<i class="subject"></i><i class="composer"></i>', ['send']],
    ['lacks what a sign asks for', '<i class="subject"></i><i class="tagged"></i>', ['tag']],
  ])('%s', (_name, html, found) => {
    expect(missing(html + contact)).toEqual(found);
  });
  it('expects a part only where its circumstance holds, and not where another stands for it', () => {
    expect(missing(`<i class="subject"></i><li>${contact}</li>`)).toEqual(['panel']);
    expect(missing(`<i class="subject"></i>${contact}`, { open: true, note: true })).toEqual(['noteForm']);
  });
  it('counts each way of marking, and only what takes part', () => {
    document.body.innerHTML = `<i class="subject"></i><i class="subject" hidden></i><i class="old-subject"></i>${contact}`;
    const { marks } = healthOf(document.body, table, open, (element) => !element.hasAttribute('hidden'));
    expect(marks[0]).toEqual({ name: 'subject', expected: 'one', use: 'thread', found: [1, 1], fits: true });
  });
  it('looks into open shadow roots of the page, not into our own', () => {
    document.body.innerHTML = `${contact}<x-panel></x-panel><fairside-sidebar></fairside-sidebar>`;
    const own = document.querySelector('fairside-sidebar')?.attachShadow({ mode: 'open' });
    if (own) own.innerHTML = '<i class="subject"></i>';
    expect(healthOf(document.body, table, open).missing).toEqual(['subject']);
    const root = document.querySelector('x-panel')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<i class="subject"></i>';
    expect(healthOf(document.body, table, open).missing).toEqual([]);
  });
});
