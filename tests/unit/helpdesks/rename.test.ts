import { describe, expect, it } from 'vitest';
import { nameIn, renamed } from '../../helpdesks/rename.ts';

describe('a page that calls things otherwise', () => {
  it.each([
    ['[data-ticket-id]', 'data-ticket-id'],
    ['input[data-test-id="omni-header-subject"]', 'omni-header-subject'],
    ['button[data-test-email-action="reply"]', 'data-test-email-action'],
    ['.ticket-panes-grid-layout[data-is-active="true"]', 'data-is-active'],
    ['main#main_panes > *', 'main_panes'],
    ['.ticket-details__item:not(.rich-editor)', 'ticket-details__item'],
    ['[data-test-id="editor-view"] [contenteditable][role="textbox"]', 'editor-view'],
    ['time[datetime]', 'datetime'],
    ['a[href*="/a/contacts/"]', '/a/contacts/'],
    ['fw-unified-mfe--contact-info', 'fw-unified-mfe--contact-info'],
  ])('has another name for %s', (css, name) => {
    expect(nameIn(css)).toBe(name);
  });
  it('refuses a selector without a name of its own', () => {
    expect(() => nameIn('input[type="text"]')).toThrow('Nothing in input');
  });
  it('changes whole names only, wherever they stand', () => {
    expect(renamed(`{ class: 'item', 'item-x': 1, x_item: 2 } .item { } #item>item`, ['item'])).toBe(
      `{ class: 'itemRenamed', 'item-x': 1, x_item: 2 } .itemRenamed { } #itemRenamed>itemRenamed`,
    );
    expect(renamed('"/a/contacts/" + id', ['/a/contacts/'])).toBe('"/a/contactsRenamed/" + id');
  });
});
