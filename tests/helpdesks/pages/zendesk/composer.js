import { ticket, variant } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { t } from '../shared/words.js';
import { attachMenu } from './menu.js';
import { isDark } from './theme-switch.js';

const note = ['note', 'Internal note'];
const mail = { web: ['mail', 'Public reply'], internal: note };
const chat = { native_messaging: ['chat', 'Messaging'], internal: note };

/** CKEditor loads beside the page, so a pane is there before its editor is. */
const editorClass = new Promise((resolve, reject) => {
  if (window.DecoupledEditor !== undefined) return resolve(window.DecoupledEditor);
  const script = document.querySelector('#ckeditor');
  script.addEventListener('load', () => resolve(window.DecoupledEditor));
  script.addEventListener('error', reject);
});

/** Plug-ins of the ready-made build that ask for a service or rewrite what was typed. */
const removePlugins = ['CKBox', 'CKFinder', 'EasyImage', 'CloudServices', 'TextTransformation', 'MediaEmbed'];

/** A chat's composer is the same editor without anything that formats. */
const formatting =
  'Autoformat Bold Italic Underline Strikethrough BlockQuote Heading List ListProperties Indent IndentBlock Link AutoLink Table TableToolbar Alignment FontSize FontFamily FontColor FontBackgroundColor Image ImageCaption ImageResize ImageStyle ImageToolbar ImageUpload PictureEditing PasteFromOffice'.split(
    ' ',
  );
const tools = ['bold', 'italic', 'underline', '|', 'bulletedList', 'numberedList', '|', 'link', 'blockQuote'];

/** What the element that is edited is marked by, by layout. */
const marks = {
  old: { class: 'zendesk-editor--rich-text-comment' },
  messaging: { 'data-test-id': 'omnicomposer-plain-text-ckeditor' },
  usual: { 'data-test-id': 'omnicomposer-rich-text-ckeditor' },
};

/** The element for the editor, and what stands in the page: the same, or a marked wrapper around it. */
function editableOf(layout) {
  const mark = marks[layout] ?? marks.usual;
  const scheme = { 'data-ck-color-scheme': isDark() ? 'dark' : 'light' };
  if (layout !== 'inner-editable') {
    const editable = h('div', { ...mark, ...scheme });
    return { editable, inner: editable };
  }
  const editable = h('div', scheme);
  return { editable, inner: h('div', mark, editable) };
}

/** The reply box of one ticket: a CKEditor 5 whose editable is the element tests and tools look for. */
export function makeComposer(id) {
  const { requester } = ticket(id);
  const layout = variant();
  const isOld = layout === 'old';
  const channels = layout === 'messaging' ? chat : mail;
  let channel = Object.keys(channels)[0];
  let editor = null;
  const view = h('div', {
    class: isOld ? 'editor-view zendesk-editor--rich-text-container' : 'editor-view',
    'data-test-id': isOld ? null : 'editor-view',
  });
  const format = h('div', { class: 'format' });
  const switcher = h('button', {
    class: 'switcher',
    type: 'button',
    'data-test-id': isOld ? null : 'omnichannel-channel-switcher-button',
    'data-channel-switcher-trigger-for-ticket-id': isOld ? null : id,
  });
  const extra = (name, label) =>
    h(
      'button',
      { class: 'tool', type: 'button', 'data-test-id': 'ticket-editor-app-icon-view', 'aria-label': t(label) },
      icon(name),
    );
  const node = h(
    'div',
    { class: 'composer', 'data-test-id': isOld ? null : 'ticket-rich-text-editor' },
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
    node.classList.toggle('is-note', channel === 'internal');
    switcher.setAttribute('data-channel', channel);
    switcher.setAttribute('aria-label', t(label));
    switcher.replaceChildren(icon(name), h('span', {}, t(label)), icon('down', 12));
  }

  async function create(data) {
    const { editable, inner } = editableOf(layout);
    view.replaceChildren(inner);
    const Editor = await editorClass;
    editor = await Editor.create(editable, {
      removePlugins: layout === 'messaging' ? [...removePlugins, ...formatting] : removePlugins,
      initialData: data,
      toolbar: layout === 'messaging' ? [] : tools,
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
  setChannel(channel);

  return {
    node,
    ready: create(''),
    isPublic: () => channel !== 'internal',
    /** The bar where a chat has its send button. */
    bar: node.lastElementChild,
    getData: () => editor.getData(),
    /** Sets the text through the editor's API, which fires no event in the page. */
    setData: (html) => editor.setData(html),
    setDark(dark) {
      editor?.editing.view.getDomRoot().setAttribute('data-ck-color-scheme', dark ? 'dark' : 'light');
    },
    async recreate() {
      const data = editor.getData();
      await editor.destroy();
      await create(data);
    },
    destroy: () => editor?.destroy(),
  };
}
