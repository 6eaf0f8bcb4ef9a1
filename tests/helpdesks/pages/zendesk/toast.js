import { h } from '../shared/dom.js';

/** A notice at the top right that leaves by itself. */
export function toast(text, kind = 'ok') {
  const node = h('div', { class: `toast toast-${kind}`, role: kind === 'ok' ? 'status' : 'alert' }, text);
  document.querySelector('.toast')?.remove();
  document.body.append(node);
  setTimeout(() => node.remove(), 4000);
}
