/** Drafts with one span to replace, written `[[old|new]]`, and what must come of them. */

export interface SpanCase {
  readonly what: string;
  readonly draft: string;
  /** The draft afterwards, where the marks do not say it. */
  readonly after?: string;
}

const link = (words: string) => `<a href="https://example.com/t">${words}</a>`;
export const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const pill = (words: string) => `<span class="pill">${words}</span>`;
const long = Array.from(
  { length: 200 },
  (_, index) =>
    `<p>${String(index).padStart(3, '0')} ${'The depot answers today and the fitter keeps Saturday. '.repeat(2).slice(0, 96)}.</p>`,
);

/** The span changes and nothing else, in every editor of rich text. */
export const replaced: readonly SpanCase[] = [
  { what: 'in the middle of a line', draft: '<p>We will write [[soon|by Friday]] to you.</p>' },
  { what: 'at the start of a block', draft: '<p>Hi</p><p>[[Soon|By Friday]] you hear from us.</p><p>Bye</p>' },
  { what: 'at the end of a block', draft: '<p>You hear from us [[soon|by Friday]]</p><p>Bye</p>' },
  { what: 'a whole block', draft: '<p>Hi</p><p>[[Soon.|By Friday.]]</p><p>Bye</p>' },
  { what: 'the whole draft', draft: '<p>[[Soon.|By Friday.]]</p>' },
  { what: 'the second of two equal words', draft: '<p>soon, very [[soon|by Friday]], soon</p>' },
  { what: 'beside a link', draft: `<p>See ${link('the tracking')} [[soon|by Friday]].</p>` },
  { what: 'right after a link', draft: `<p>See ${link('the tracking')}[[, soon|, by Friday]].</p>` },
  { what: 'right before a link, at the start of a block', draft: `<p>[[Soon,|By Friday,]]${link('the tracking')}</p>` },
  { what: 'inside a link', draft: `<p>See ${link('the [[latest|newest]] tracking')} here.</p>` },
  { what: 'a whole link', draft: `<p>See ${link('[[tracking|order 81]]')} here.</p>` },
  { what: 'inside bold words', draft: '<p>We <strong>will write [[soon|by Friday]] to</strong> you.</p>' },
  { what: 'all of the bold words', draft: '<p>We write <strong>[[soon|by Friday]]</strong> to you.</p>' },
  { what: 'beside bold words', draft: '<p>We <strong>will</strong> [[soon|by Friday]] <i>write</i>.</p>' },
  { what: 'in a list item', draft: '<ul><li>I call.</li><li>I write [[soon|by Friday]].</li><li>Bye.</li></ul>' },
  { what: 'a whole list item', draft: '<ol><li>I call.</li><li>[[Soon|By Friday]]</li><li>Bye.</li></ol>' },
  { what: 'in a list inside a list', draft: '<ul><li>I call.<ul><li>I write [[soon|by Friday]].</li></ul></li></ul>' },
  { what: 'in a quotation', draft: '<blockquote><p>We write [[soon|by Friday]].</p></blockquote><p>Bye</p>' },
  { what: 'after a soft line break', draft: '<p>Hello<br>we write [[soon|by Friday]]<br>and call.</p>' },
  { what: 'before a soft line break', draft: '<p>We write [[soon|by Friday]]<br>and call.</p>' },
  { what: 'between no-break spaces', draft: '<p>We&nbsp;write&nbsp;[[soon|by Friday]]&nbsp;to you.</p>' },
  { what: 'with a no-break space in it', draft: '<p>We [[write&nbsp;soon|write by Friday]] to you.</p>' },
  { what: 'between emoji', draft: '<p>Thanks 👩\u200D🚒 [[soon|by Friday]] 🙂 bye</p>' },
  { what: 'with emoji in it', draft: '<p>Thanks, [[soon 🙂|by Friday 👍🏽]] bye</p>' },
  { what: 'from right to left', draft: '<p>שלום, נכתוב [[בקרוב|מחר]] אליך.</p>' },
  { what: 'beside a placeholder in words', draft: '<p>Hi {{ticket.id}}, we write [[soon|by Friday]] to {{name}}.</p>' },
  { what: 'a placeholder in words', draft: '<p>Hi [[{{name}}|Laura]], bye.</p>' },
  { what: 'signs that mean something in HTML', draft: '<p>We write [[soon|<b>&amp; "now"</b>]].</p>' },
  {
    what: 'over the edge of bold words',
    draft: '<p>We will [[write <strong>very|call on Friday,]] soon</strong> again.</p>',
    after: '<p>We will call on Friday,<strong> soon</strong> again.</p>',
  },
  {
    what: 'over two elements of the line, dressed as the first of them',
    draft: '<p>We write <strong>[[very</strong> <i>soon|by Friday]]</i> to you.</p>',
    after: '<p>We write <strong>by Friday</strong> to you.</p>',
  },
  { what: 'beside a line feed of the HTML', draft: '<p>We write\n[[soon|by Friday]] and\ncall.</p>' },
  {
    what: 'in a draft of 20,000 characters',
    draft: [...long.slice(0, 120), '<p>We write [[soon|by Friday]].</p>', ...long.slice(120)].join(''),
  },
];

/** Where the words stand in what only CKEditor and the browser itself can change in place. */
export const replacedInPlace: readonly SpanCase[] = [
  {
    what: 'in a cell of a table',
    draft:
      '<figure class="table"><table><tbody><tr><td>Parcel</td><td>[[soon|Friday]] here</td></tr></tbody></table></figure><p>Bye</p>',
  },
  { what: 'beside a picture in the line', draft: `<p>See <img src="${image}"> we write [[soon|by Friday]].</p>` },
];

/** The words right behind others in bold. A browser that edits by itself makes one of the two bold as well, which is then taken back. */
export const behindBold = {
  chromium: {
    what: 'right after bold words',
    draft: '<p>We <strong>will write</strong>[[, soon|, by Friday]].</p>',
  },
  firefox: {
    what: 'alone in a line behind a line of bold words',
    draft: '<p><strong>We write</strong><br>[[Soon|By Friday]]</p>',
  },
} as const satisfies Record<string, SpanCase>;

/** A placeholder or mention that the editor keeps as one object. */
export const pills: readonly SpanCase[] = [
  {
    what: 'beside a placeholder',
    draft: `<p>Hi ${pill('{{ticket.id}}')}, we write [[soon|by Friday]] to ${pill('@Ana')}.</p>`,
  },
  { what: 'right behind a placeholder', draft: `<p>Hi ${pill('{{ticket.id}}')}[[, soon|, by Friday]].</p>` },
  { what: 'the placeholder itself', draft: `<p>Hi [[${pill('{{name}}')}|Laura]], bye.</p>` },
  { what: 'the placeholder at the start', draft: `<p>[[${pill('{{name}}')}|Laura]], bye.</p>` },
];

/** What would cost more than the span: the draft stays as it was, and the outcome says so. */
export const refused: readonly SpanCase[] = [
  { what: 'half of a link', draft: `<p>See [[the ${link('last|x')}]] tracking.</p>` },
  { what: 'words on both sides of a picture', draft: `<p>See [[this <img src="${image}"> now|x]] please.</p>` },
  { what: 'words in two blocks', draft: '<p>We write [[soon</p><p>and call|x]] you.</p>' },
];
/** What an editor takes away of a whole paragraph that is pasted: it is taken back. */
export const refusedDress: readonly SpanCase[] = [
  { what: 'beside coloured words', draft: '<p>We <span style="color:red">will</span> write [[soon|by Friday]].</p>' },
  { what: 'beside a mention', draft: '<p>Hi <span class="mention">@Ana</span>, we write [[soon|by Friday]].</p>' },
  {
    what: 'in a paragraph with a style of its own',
    draft: '<p style="text-align: right;">We write [[soon|by Friday]].</p>',
  },
];
/** The same, where placeholders are objects. */
export const refusedPills: readonly SpanCase[] = [
  { what: 'words and a placeholder', draft: `<p>[[Hi ${pill('{{name}}')}|x]], bye.</p>` },
  { what: 'a part of a placeholder', draft: `<p>Hi <span class="pill">{{[[first|x]]_name}}</span>, bye.</p>` },
];

export interface Parsed {
  readonly before: string;
  readonly after: string;
  readonly old: string;
  readonly replacement: string;
  /** Which of the equal words is meant, from 0. */
  readonly turn: number;
}

const words = (html: string) =>
  html
    .replace(/<\/p><p>|<br>/g, '\n')
    .replace(/<img[^>]*>/g, '\uFFFC')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|\u00A0/g, ' ');

/** Splits `…[[old|new]]…`. In `new`, everything is the writer's own signs. */
export function parse({ draft, after }: SpanCase): Parsed {
  const [, head = '', old = '', replacement = '', tail = ''] = /^(.*)\[\[(.*)\|(.*?)\]\](.*)$/s.exec(draft) ?? [];
  const shown = replacement.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    before: `${head}${old}${tail}`,
    after: after ?? `${head}${shown}${tail}`,
    old: words(old),
    replacement,
    turn: words(head).split(words(old)).length - 1,
  };
}
