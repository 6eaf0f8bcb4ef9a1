// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../lib/editor/html-text.ts';
import { readDraft } from '../../../lib/editor/read-draft.ts';
import { fc } from '../property.ts';

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  const root = document.body.firstElementChild;
  if (!(root instanceof HTMLElement)) throw new Error('no editor');
  return root;
}
const textOf = (html: string) => readDraft(editor(html)).text;

describe('text of a draft', () => {
  const cases: [name: string, html: string, text: string][] = [
    ['nothing', '', ''],
    ['an empty CKEditor paragraph', '<p><br data-cke-filler="true"></p>', ''],
    ['one paragraph', '<p>Hello</p>', 'Hello'],
    ['paragraphs', '<p>Hello</p><p>Bye</p>', 'Hello\nBye'],
    ['an empty line between', '<p>Hello</p><p><br></p><p>Bye</p>', 'Hello\n\nBye'],
    ['two empty lines between', '<p>a</p><p><br></p><p><br></p><p>b</p>', 'a\n\n\nb'],
    ['a last empty line', '<p>a</p><p><br></p>', 'a\n'],
    ['line breaks', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
    ['a filler break at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['lists', '<p>Steps:</p><ol><li>One</li><li>Two<ul><li>Deep</li></ul></li></ol>', 'Steps:\nOne\nTwo\nDeep'],
    ['paragraphs inside list items', '<ul><li><p>One</p></li><li><p>Two</p></li></ul>', 'One\nTwo'],
    ['inline marks inside a word', '<p>gu<strong>aran</strong>tee</p>', 'guarantee'],
    ['links', '<p>See <a href="https://x.example/1">order 1</a>.</p>', 'See order 1.'],
    ['a no-break space at the end while typing', '<p>Hello&nbsp;</p>', 'Hello '],
    ['runs of white space', '<p>  a \n\t b  </p>\n  <p> c</p>', 'a b\nc'],
    ['a space across elements once', '<p>a <b> b</b></p>', 'a b'],
    ['a space that belongs to the mark', '<p>a<b> b</b></p>', 'a b'],
    ['zero-width characters', '<p>a\u200Bb\u2060\u2060c\uFEFF</p>', 'abc'],
    ['a paragraph of filler only', '<p>a</p><p>\u200B</p><p>b</p>', 'a\n\nb'],
    ['joined emoji whole', '<p>👩\u200D🚒</p>', '👩\u200D🚒'],
    ['an image', '<p>see <img src="data:," alt="a cat"> here</p>', 'see \uFFFC here'],
    ['an emoji image', '<p>ok <img src="data:," alt="🙂"></p>', 'ok 🙂'],
    ['a placeholder', '<p>Hi <span class="placeholder" contenteditable="false">{{name}}</span>,</p>', 'Hi {{name}},'],
    ['a table', '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>', 'a\nb\nc'],
    ['preformatted text', '<pre>a  b\nc</pre>', 'a  b\nc'],
    [
      'CKEditor widget controls',
      '<figure><div class="ck-widget__type-around"><div>x</div></div><p>cap</p></figure>',
      'cap',
    ],
    ['CKEditor fake selection', '<p>a</p><div class="ck-fake-selection-container">a</div>', 'a'],
    ['buttons, scripts, hidden parts', '<p>a<button>x</button><script>y</script><span hidden>z</span></p>', 'a'],
    ['bare text between blocks', 'a<div>b</div>c', 'a\nb\nc'],
  ];
  it.each(cases)('%s', (_name, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('leaves out what the caller says is not the writer’s', () => {
    const root = editor('<p>Mine</p><blockquote>Theirs</blockquote><p>Mine too</p>');
    expect(readDraft(root, { skip: (element) => element.tagName === 'BLOCKQUOTE' }).text).toBe('Mine\nMine too');
  });
});

describe('places of a draft', () => {
  it('gives back the words at every pair of offsets', () => {
    const { text, rangeOf } = readDraft(
      editor('<p>We <b>guar</b>antee\u200B it</p><ul><li>soon&nbsp;and\n fast</li></ul>'),
    );
    const flat = (words: string) => words.replace(/\u200B/g, '').replace(/[\u00A0\s]+/g, ' ');
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const wanted = text.slice(start, end);
        if (wanted.includes('\n')) continue;
        expect(flat(rangeOf(start, end)?.toString() ?? '')).toBe(wanted);
      }
    }
  });
  it('starts inside the element that holds the first character, not before it', () => {
    const root = editor('<p>We <b>guarantee</b> it</p>');
    const range = readDraft(root).rangeOf(3, 12);
    expect(range?.startContainer).toBe(root.querySelector('b')?.firstChild);
    expect(range?.endContainer).toBe(root.querySelector('b')?.firstChild);
  });
  it('spans blocks', () => {
    const range = readDraft(editor('<p>one</p><p>two</p>')).rangeOf(1, 6);
    expect([range?.startContainer.textContent, range?.startOffset]).toEqual(['one', 1]);
    expect([range?.endContainer.textContent, range?.endOffset]).toEqual(['two', 2]);
  });
  it('takes an image whole', () => {
    const root = editor('<p>a<img src="data:,">b</p>');
    const range = readDraft(root).rangeOf(1, 2);
    expect(range?.cloneContents().querySelector('img')).not.toBeNull();
    expect(range?.toString()).toBe('');
  });
  it('names nothing outside the text', () => {
    const { rangeOf } = readDraft(editor('<p>abc</p>'));
    expect([rangeOf(-1, 2), rangeOf(2, 2), rangeOf(2, 1), rangeOf(3, 9)]).toEqual([null, null, null, null]);
  });
  it('names nothing where the page changed since', () => {
    const root = editor('<p>abc</p><p>def</p>');
    const { rangeOf } = readDraft(root);
    const first = root.querySelector('p')?.firstChild;
    if (first) first.textContent = 'xbc';
    expect(rangeOf(0, 1)).toBeNull();
    expect(rangeOf(4, 7)?.toString()).toBe('def');
    root.lastElementChild?.remove();
    expect(rangeOf(4, 7)).toBeNull();
  });
  it('reads any plain paragraphs back as they were typed', () => {
    const line = fc.stringMatching(/^(?:[a-zñé.,!?]+(?: [a-zñé.,!?]+)*)?$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const root = editor('');
        for (const typed of lines) {
          const paragraph = document.createElement('p');
          if (typed === '') paragraph.append(document.createElement('br'));
          else paragraph.append(typed);
          root.append(paragraph);
        }
        expect(readDraft(root).text).toBe(lines.join('\n'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('text of HTML', () => {
  it('keeps lines, drops images and skipped parts', () => {
    const html = '<div>Hello&amp; you<br>there <img src="x.png"></div><blockquote>old</blockquote>';
    expect(textOfHtml(html, (element) => element.tagName === 'BLOCKQUOTE')).toBe('Hello& you\nthere');
  });
});
