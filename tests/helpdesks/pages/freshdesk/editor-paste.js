import { h } from '../shared/dom.js';
import { safeNodes } from '../shared/safe-html.js';
import { trustedHtml } from './trusted-html.js';

const blocks = new Set(['P', 'DIV', 'UL', 'OL', 'BLOCKQUOTE', 'H2', 'H3']);
const isBlank = (node) => node.textContent.trim() === '' && node.querySelector?.('img') === null;

/** Blocks of pasted HTML; loose text and inline elements get a paragraph. */
function asBlocks(nodes) {
  const made = [];
  let open = null;
  for (const node of nodes) {
    if (blocks.has(node.nodeName)) {
      made.push(node);
      open = null;
    } else if (open !== null) open.append(node);
    else if (node.textContent.trim() !== '' || node.nodeName === 'IMG') {
      open = h('p', {}, node);
      made.push(open);
    }
  }
  return made;
}

/** The selection's range when it lies in the editor, else the end of the editor. */
function rangeIn(element) {
  const selection = getSelection();
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range !== null && element.contains(range.commonAncestorContainer)) return range;
  const end = document.createRange();
  end.selectNodeContents(element);
  end.collapse(false);
  return end;
}

/** Puts HTML at the caret, always in paragraphs of its own: the one with the caret is split around it. */
export function insertHtml(element, html) {
  const made = asBlocks(safeNodes(html.replace(/[\r\n\t]/g, ''), trustedHtml));
  if (made.length === 0) return;
  const range = rangeIn(element);
  range.deleteContents();
  let block = range.startContainer;
  while (block !== element && block.parentNode !== element) block = block.parentNode;
  if (block === element) {
    range.insertNode(document.createComment(''));
    block = element.childNodes[range.startOffset];
    block.replaceWith(...made);
  } else {
    const rest = document.createRange();
    rest.setStart(range.startContainer, range.startOffset);
    rest.setEndAfter(block);
    const after = rest.extractContents().firstChild;
    block.after(...made);
    if (after !== null && !isBlank(after)) made.at(-1).after(after);
    if (isBlank(block)) block.remove();
  }
  for (const child of [...element.children]) if (isBlank(child) && !made.includes(child)) child.remove();
  const selection = getSelection();
  selection.selectAllChildren(made.at(-1));
  selection.collapseToEnd();
}
