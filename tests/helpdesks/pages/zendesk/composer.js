import { ticket } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { t } from '../shared/words.js';
import { attachMenu } from './menu.js';
import { isDark } from './theme-switch.js';

const channels = { web: ['mail', 'Public reply'], internal: ['note', 'Internal note'] };

/** CKEditor loads beside the page, so a pane is there before its editor is. */
const editorClass = new Promise((resolve, reject) => {
  if (window.DecoupledEditor !== undefined) return resolve(window.DecoupledEditor);
  const script = document.querySelector('#ckeditor');
  script.addEventListener('load', () => resolve(window.DecoupledEditor));
  script.addEventListener('error', reject);
});

/** Plug-ins of the ready-made build that ask for a service or rewrite what was typed. */
const removePlugins = ['CKBox', 'CKFinder', 'EasyImage', 'CloudServices', 'TextTransformation', 'MediaEmbed'];

/** The reply box of one ticket: a CKEditor 5 whose editable is the element tests and tools look for. */
export function makeComposer(id) {
  const { requester } = ticket(id);
  let channel = 'web';
  let editor = null;
  const view = h('div', { class: 'editor-view', 'data-test-id': 'editor-view' });
  const format = h('div', { class: 'format' });
  const switcher = h('button', {
    class: 'switcher',
    type: 'button',
    'data-test-id': 'omnichannel-channel-switcher-button',
    'data-channel-switcher-trigger-for-ticket-id': id,
  });
  const extra = (name, label) =>
    h(
      'button',
      { class: 'tool', type: 'button', 'data-test-id': 'ticket-editor-app-icon-view', 'aria-label': t(label) },
      icon(name),
    );
  const node = h(
    'div',
    { class: 'composer', 'data-test-id': 'ticket-rich-text-editor' },
    h(
      'div',
      { class: 'composer-top' },
      h('div', { class: 'menu-anchor' }, switcher),
      h('span', { class: 'to' }, t('To')),
      h('span', { class: 'chip' }, avatar(requester, 's'), requester.name),
    ),
    view,
    h(
      'div',
      { class: 'composer-bar', 'data-test-id': 'omnichannel-composer-toolbar' },
      format,
      extra('clip', 'Add attachment'),
      extra('smile', 'Add emoji'),
      extra('sparkle', 'Apps'),
    ),
  );

  function setChannel(next) {
    channel = next;
    const [name, label] = channels[channel];
    node.dataset.channel = channel;
    switcher.dataset.channel = channel;
    switcher.setAttribute('aria-label', t(label));
    switcher.replaceChildren(icon(name), h('span', {}, t(label)), icon('down', 12));
  }

  async function create(data) {
    const editable = h('div', {
      'data-test-id': 'omnicomposer-rich-text-ckeditor',
      'data-ck-color-scheme': isDark() ? 'dark' : 'light',
    });
    view.replaceChildren(editable);
    const Editor = await editorClass;
    editor = await Editor.create(editable, {
      removePlugins,
      initialData: data,
      toolbar: ['bold', 'italic', 'underline', '|', 'bulletedList', 'numberedList', '|', 'link', 'blockQuote'],
    });
    format.replaceChildren(editor.ui.view.toolbar.element);
  }

  attachMenu(
    switcher,
    () =>
      Object.entries(channels).map(([value, [, label]]) => ({
        label: t(label),
        value,
        checked: value === channel,
        testId: `omnichannel-channel-switcher-menuitem-${value}`,
      })),
    (value) => {
      setChannel(value);
      editor.editing.view.focus();
    },
  );
  setChannel('web');

  return {
    node,
    ready: create(''),
    isPublic: () => channel === 'web',
    getData: () => editor.getData(),
    /** Sets the text through the editor's API, which fires no event in the page. */
    setData: (html) => editor.setData(html),
    setDark(dark) {
      view.firstElementChild.dataset.ckColorScheme = dark ? 'dark' : 'light';
    },
    async recreate() {
      const data = editor.getData();
      await editor.destroy();
      await create(data);
    },
    destroy: () => editor?.destroy(),
  };
}
