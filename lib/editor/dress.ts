/** What a draft's characters wear: links, bold, lists, images. Compared before and after a change, it shows what was lost. */
import type { DraftReading } from './read-draft.ts';

/** Elements that count, under one name for each meaning. Paragraphs, spans and the like are the editor's own business. */
const names: Readonly<Record<string, string>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  S: 'strike',
  STRIKE: 'strike',
  DEL: 'strike',
  CODE: 'code',
  PRE: 'pre',
  SUB: 'sub',
  SUP: 'sup',
  UL: 'ul',
  OL: 'ol',
  BLOCKQUOTE: 'quote',
  TABLE: 'table',
  H1: 'h1',
  H2: 'h2',
  H3: 'h3',
  H4: 'h4',
};

/** What one place wears, as one word; empty for nothing. With `looks`, what classes and styles say of it as well. */
export function dressOf(node: Node, root: Element, looks = false): string {
  const worn: string[] = [];
  for (let one: Node | null = node; one !== null && one !== root; one = one.parentNode) {
    if (!(one instanceof Element)) continue;
    const tag = one.tagName.toUpperCase();
    const look = looks ? `${one.className} ${one.getAttribute('style') ?? ''}`.trim() : '';
    if (look !== '') worn.push(look);
    if (tag === 'A') worn.push(`link ${one.getAttribute('href')}`);
    else if (tag === 'IMG') worn.push(`image ${one.getAttribute('src')}`);
    else if (names[tag] !== undefined) worn.push(names[tag]);
  }
  return worn.sort().join(' | ');
}

/** The dress of every character that is not white space, in order of the text. */
export function dress(
  { text, pieces }: DraftReading,
  root: Element,
  looks?: boolean,
): { readonly at: number; readonly worn: string }[] {
  return pieces().flatMap(({ start, length, node }) => {
    const worn = dressOf(node, root, looks);
    const units: { at: number; worn: string }[] = [];
    for (let at = start; at < start + length; at++) if (/\S/.test(text.charAt(at))) units.push({ at, worn });
    return units;
  });
}
