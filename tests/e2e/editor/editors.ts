/** The editors that `lib/editor` must get on with: where each comes from and how its bare page makes one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EditorManners } from '../../../lib/editor/replace-span.ts';

const packages = createRequire(import.meta.url);
const text = (path: string) =>
  readFileSync(packages.resolve(path), 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '');

/** Both ways of getting CKEditor's classes end in a function `makeCk(element, html)`. */
const ckPage = `
  const pill = function (editor) {
    const { schema } = editor.model;
    schema.register('pill', {
      ...(schema.isRegistered('$inlineObject') ? { inheritAllFrom: '$inlineObject' } : {}),
      allowWhere: '$text', isInline: true, isObject: true, allowAttributes: ['words'],
    });
    editor.conversion.for('upcast').elementToElement({
      view: { name: 'span', classes: 'pill' },
      model: (view, { writer }) => writer.createElement('pill', { words: view.getChild(0)?.data ?? '' }),
    });
    const draw = (isEditing) => (model, { writer }) => {
      const view = writer.createContainerElement('span', { class: 'pill' });
      writer.insert(writer.createPositionAt(view, 0), writer.createText(model.getAttribute('words')));
      if (isEditing) {
        writer.setAttribute('contenteditable', 'false', view);
        writer.addClass('ck-widget', view);
        writer.setCustomProperty('widget', true, view);
        writer.setCustomProperty('widgetLabel', [], view);
        view.getFillerOffset = () => null;
      }
      return view;
    };
    editor.conversion.for('dataDowncast').elementToElement({ model: 'pill', view: draw(false) });
    editor.conversion.for('editingDowncast').elementToElement({ model: 'pill', view: draw(true) });
  };
  const remove = ['CKBox', 'CKFinder', 'EasyImage', 'CloudServices', 'MediaEmbed', 'TextTransformation'];
  window.makeEditor = async (html) => {
    const host = document.body.appendChild(document.createElement('div'));
    host.id = 'host';
    const editor = await window.createCk(host, { extraPlugins: [pill], initialData: html });
    return {
      set: (content) => editor.setData(content),
      data: () => editor.getData({ skipListItemIds: true }),
      lock: () => (editor.enableReadOnlyMode ? editor.enableReadOnlyMode('test') : (editor.isReadOnly = true)),
      append: (words) => editor.model.change((writer) => {
        const root = editor.model.document.getRoot();
        writer.insertText(words, writer.createPositionAt(root.getChild(root.childCount - 1), 'end'));
      }),
      filterPastes: () => editor.plugins.get('ClipboardPipeline').on('inputTransformation', (event, pasted) => {
        pasted.content = editor.data.processor.toView('something else');
      }, { priority: 'highest' }),
      destroy: () => editor.destroy().then(() => host.remove()),
    };
  };
  window.removePlugins = remove;
`;
const ckOld = `${ckPage}
  window.createCk = (host, config) => DecoupledEditor.create(host, { ...config, removePlugins });
`;
const ckNew = `${ckPage}
  window.createCk = (host, { extraPlugins, initialData }) => CKEDITOR.DecoupledEditor.create(host, {
    licenseKey: 'GPL',
    plugins: ['Essentials', 'Paragraph', 'Bold', 'Italic', 'Link', 'List', 'BlockQuote', 'Heading', 'Image', 'Table',
      'PasteFromOffice', 'Undo'].map((name) => CKEDITOR[name]),
    extraPlugins, initialData,
  });
`;
/** Froala's stand-in, as it stands on the practice Freshdesk. */
const froalaPage = `
  window.makeEditor = async (html) => {
    const { makeEditor } = await import('/practice/freshdesk/editor.js');
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const { node } = makeEditor([...holder.content.childNodes], { text: '' });
    document.body.append(node);
    const editable = node.querySelector('.fr-element');
    return {
      set: (content) => { editable.innerHTML = content; },
      data: () => editable.innerHTML,
      lock: () => { editable.contentEditable = 'false'; },
      append: (words) => editable.lastElementChild.append(words),
      destroy: () => node.remove(),
    };
  };
`;
const plainPage = `
  window.makeEditor = async (html) => {
    const editable = document.body.appendChild(document.createElement('div'));
    editable.id = 'editable';
    editable.contentEditable = 'true';
    editable.innerHTML = html;
    return {
      set: (content) => { editable.innerHTML = content; },
      data: () => editable.innerHTML,
      lock: () => { editable.contentEditable = 'false'; },
      append: (words) => editable.lastElementChild.append(words),
      destroy: () => editable.remove(),
    };
  };
`;
const fieldPage = `
  window.makeEditor = async (words) => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'editable';
    field.rows = 12;
    field.value = words;
    return {
      set: (content) => { field.value = content; },
      data: () => field.value,
      lock: () => { field.readOnly = true; },
      append: (more) => { field.value += more; },
      destroy: () => field.remove(),
    };
  };
`;

export interface EditorPage {
  readonly name: string;
  readonly manners: EditorManners;
  /** Scripts of the page, in order. */
  readonly scripts: () => readonly string[];
  readonly style?: () => string;
}

export const ckEditors: readonly EditorPage[] = [
  {
    name: 'CKEditor 5 35.4',
    manners: { paste: 'inline' },
    scripts: () => [text('ckeditor5-35/build/ckeditor.js'), ckOld],
  },
  {
    name: 'CKEditor 5 41.4',
    manners: { paste: 'inline' },
    scripts: () => [text('@ckeditor/ckeditor5-build-decoupled-document/build/ckeditor.js'), ckOld],
  },
  {
    name: 'CKEditor 5 48.5',
    manners: { paste: 'inline' },
    // The package exports its build for browsers to nobody, so it is reached from a file it does export.
    scripts: () => [
      text(join(dirname(packages.resolve('ckeditor5-48/ckeditor5.css')), 'browser/ckeditor5.umd.js')),
      ckNew,
    ],
    style: () => text('ckeditor5-48/ckeditor5.css'),
  },
];
export const froala: EditorPage = {
  name: 'Froala’s stand-in',
  manners: { paste: 'own-block' },
  scripts: () => [froalaPage],
};
export const plain: EditorPage = {
  name: 'a plain contenteditable',
  manners: { paste: 'inline' },
  scripts: () => [plainPage],
};
export const field: EditorPage = { name: 'a textarea', manners: { paste: 'inline' }, scripts: () => [fieldPage] };
export const richEditors: readonly EditorPage[] = [...ckEditors, froala, plain];
