import { h } from '../shared/dom.js';
import { t } from '../shared/words.js';

/** Keys that were carried out, oldest first. */
export const shortcuts = [];

const names = {
  r: 'Reply',
  n: 'Add note',
  f: 'Forward',
  j: 'next ticket',
  k: 'previous ticket',
  '?': 'Keyboard shortcuts',
};

function toggleHelp() {
  const open = document.querySelector('dialog.shortcuts');
  if (open !== null) return open.remove();
  const rows = Object.entries(names).map(([key, name]) => h('li', {}, h('kbd', {}, key), t(name)));
  const dialog = h(
    'dialog',
    { class: 'shortcuts', onclose: (event) => event.target.remove() },
    h('h2', {}, t('Keyboard shortcuts')),
    h('ul', {}, rows),
  );
  document.body.append(dialog);
  dialog.showModal();
}

/** True for what one types in. A key pressed inside a shadow root arrives with its host as target, and is none. */
const isTyping = (target) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Bare letters act on the ticket unless something is being typed. */
export function listenForShortcuts(actions) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = event.key === '?' ? toggleHelp : actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    shortcuts.push(event.key);
    action();
  });
}
