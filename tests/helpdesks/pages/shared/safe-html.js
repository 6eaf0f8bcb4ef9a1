const allowed = new Set([
  'A',
  'B',
  'BLOCKQUOTE',
  'BR',
  'DIV',
  'EM',
  'H2',
  'H3',
  'I',
  'IMG',
  'LI',
  'OL',
  'P',
  'SPAN',
  'STRONG',
  'U',
  'UL',
]);
const blocked = new Set(['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'TEMPLATE', 'NOSCRIPT', 'META', 'LINK', 'TITLE']);

function clean(node) {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.data)];
  if (node.nodeType !== Node.ELEMENT_NODE || blocked.has(node.tagName)) return [];
  const children = [...node.childNodes].flatMap(clean);
  if (!allowed.has(node.tagName)) return children;
  const copy = document.createElement(node.tagName);
  if (node.tagName === 'A' && /^(https?:|mailto:)/.test(node.getAttribute('href') ?? '')) copy.href = node.href;
  if (node.tagName === 'IMG' && /^data:image\//.test(node.getAttribute('src') ?? '')) copy.src = node.src;
  if (node.hasAttribute('dir')) copy.dir = node.dir;
  copy.append(...children);
  return [copy];
}

/** Nodes of a message's HTML: known elements only, no styles, no handlers. `trusted` makes TrustedHTML of a text. */
export function safeNodes(html, trusted = (text) => text) {
  const parsed = new DOMParser().parseFromString(trusted(html), 'text/html');
  return [...parsed.body.childNodes].flatMap(clean);
}
