import { variant } from '../shared/data.js';
import { h } from '../shared/dom.js';
import { t } from '../shared/words.js';
import { insertHtml } from './editor-paste.js';
import { makeUndo } from './editor-undo.js';

const formats = [
  ['bold', 'Bold', 'B'],
  ['italic', 'Italic', 'I'],
  ['underline', 'Underline', 'U'],
  ['insertUnorderedList', 'Bulleted', '•'],
  ['insertOrderedList', 'Numbered', '1.'],
];

const emptyParagraph = () => h('p', {}, h('br'));

/**
 * A stand-in for Froala with the behaviour measured on versions 2.9 to 5.4: it takes a paste that carries HTML, puts it
 * into a paragraph of its own, can undo it and moves the focus into the editor; it ignores a scripted paste of plain text
 * alone; it lets `execCommand` and `innerHTML` through without an undo step; it has its own undo on Ctrl+Z. Of what is
 * pasted it drops line feeds, classes, ids and styles, as its source does where nobody sets it otherwise.
 */
export function makeEditor(contents, lastMessage) {
  const element = h('div', {
    class: variant() === 'old-actions' ? 'fr-element' : 'fr-element fr-view',
    contenteditable: 'true',
    dir: 'auto',
    spellcheck: 'true',
    'aria-disabled': 'false',
  });
  element.append(...(contents.length > 0 ? contents : [emptyParagraph()]));
  const wrapper = h('div', { class: 'fr-wrapper' }, element, h('span', { class: 'fr-placeholder' }, `${t('Reply')}…`));
  const undo = makeUndo(element);
  const isEmpty = () => element.textContent.trim() === '' && element.querySelector('img') === null;
  const tidy = () => {
    if (element.childNodes.length === 0 || element.innerHTML === '<br>') {
      element.replaceChildren(emptyParagraph());
      getSelection().collapse(element.firstChild, 0);
    }
    wrapper.classList.toggle('show-placeholder', isEmpty());
  };
  new MutationObserver(tidy).observe(element, { childList: true, characterData: true, subtree: true });
  tidy();

  element.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y')) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) undo.redo();
      else undo.undo();
    } else if (!event.ctrlKey && !event.metaKey) undo.typed(event.key);
  });
  element.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (html === '') {
      // A person's plain paste is taken by the browser; a script's is ignored, as measured.
      if (event.isTrusted) undo.save();
      return;
    }
    event.preventDefault();
    undo.save();
    element.focus();
    insertHtml(element, html);
    undo.save();
  });

  const quoted = h('button', {
    class: 'fr-quoted-marker-remove',
    type: 'button',
    'aria-label': t('Show quoted text'),
    title: t('Show quoted text'),
    onclick() {
      undo.save();
      element.append(
        h('div', { class: 'freshdesk_quote' }, h('blockquote', { class: 'freshdesk_quote' }, lastMessage.text)),
      );
      undo.save();
      quoted.remove();
    },
  });
  quoted.append('•••');

  const button = ([command, label, sign]) =>
    h(
      'button',
      {
        class: `fr-command fr-btn fr-${command}`,
        type: 'button',
        'aria-label': t(label),
        title: t(label),
        onmousedown: (event) => event.preventDefault(),
        onclick() {
          undo.save();
          element.focus();
          document.execCommand(command);
          undo.save();
        },
      },
      sign,
    );
  const toolbar = h('div', { class: 'fr-toolbar fr-desktop fr-bottom', role: 'toolbar' }, formats.map(button));

  return {
    node: h('div', { class: 'fr-box fr-basic fr-bottom', role: 'application' }, wrapper, quoted, toolbar),
    isEmpty,
    html: () => element.innerHTML,
    contents: () => [...element.childNodes].map((child) => child.cloneNode(true)),
    focus() {
      document.execCommand('defaultParagraphSeparator', false, 'p');
      element.focus();
      getSelection().selectAllChildren(element);
      getSelection().collapseToEnd();
    },
  };
}
