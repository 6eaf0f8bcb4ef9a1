import { me, reload, send, ticket, variant } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { t } from '../shared/words.js';
import { makeEditor } from './editor.js';
import { emberId } from './message.js';

/** Drafts of tickets that left the page, by ticket and mode. */
const drafts = new Map();
const modes = { reply: ['reply', 'Reply'], note: ['note', 'Note'], forward: ['forward', 'Forward'] };

/**
 * The place under the messages. Nothing editable is in it until Reply, Note or Forward is pressed; each of them has its
 * own editor, and those not in use stay in the page, hidden.
 */
export function makeReplyBox(id, { redraw, atEnd }) {
  const { requester, comments } = ticket(id);
  const boxes = new Map();
  const node = h('div', { class: 'reply-area' });
  let collapsed = null;

  function draw(shown) {
    for (const [mode, { box }] of boxes) box.hidden = mode !== shown;
    collapsed.hidden = shown !== null;
  }

  function discard(mode) {
    boxes.get(mode).box.remove();
    boxes.delete(mode);
    drafts.delete(`${id} ${mode}`);
    draw([...boxes.keys()].at(-1) ?? null);
  }

  async function submit(mode, editor, alert) {
    if (editor.isEmpty()) return;
    const path = `/api/_/tickets/${id}/${mode === 'note' ? 'notes' : 'reply'}`;
    try {
      await send('POST', path, { body: editor.html(), private: mode === 'note' });
    } catch {
      alert.textContent = t('The message was not sent. Try again.');
      return;
    }
    discard(mode);
    await reload();
    redraw();
    atEnd();
  }

  function addressee(mode) {
    if (mode === 'note') {
      const field = h(
        'div',
        { class: 'notify', 'data-test-notify-to': '' },
        h('input', { 'aria-label': t('Notify to'), placeholder: t('Notify to') }),
      );
      return [field, h('span', { class: 'lock' }, t('Private'))];
    }
    if (mode === 'forward')
      return [h('span', { class: 'to' }, t('To')), h('input', { class: 'to-field', 'aria-label': t('To') })];
    return [
      h('span', { class: 'to' }, t('To')),
      h('span', { class: 'to-chip' }, `${requester.name} (${requester.email})`),
    ];
  }

  function make(mode) {
    const [name, label] = modes[mode];
    const editor = makeEditor(drafts.get(`${id} ${mode}`) ?? [], comments.at(-1));
    const alert = h('span', { class: 'send-error', role: 'alert' });
    const box = h(
      'div',
      { class: `ticket-details__item rich-editor ember-view mode-${mode}`, id: emberId() },
      avatar(me(), 's'),
      h(
        'div',
        { class: 'rich-editor__content' },
        h(
          'div',
          { class: 'rich-editor__head' },
          h('span', { class: 'mode' }, icon(name, 14), t(label)),
          addressee(mode),
        ),
        editor.node,
        h(
          'div',
          { class: 'rich-editor__foot' },
          alert,
          h(
            'button',
            { class: 'action', type: 'button', 'data-test-id': 'discard', onclick: () => discard(mode) },
            t('Discard'),
          ),
          h(
            'button',
            {
              class: 'send',
              type: 'button',
              id: 'send-and-set',
              'data-test-id': variant() === 'old-actions' ? null : 'submit',
              onclick: () => submit(mode, editor, alert),
            },
            mode === 'note' ? t('Add note') : t('Send'),
          ),
        ),
      ),
    );
    boxes.set(mode, { box, editor });
    node.append(box);
  }

  return {
    node,
    setCollapsed(bar) {
      collapsed = bar;
      node.append(bar);
    },
    open(mode) {
      if (!boxes.has(mode)) make(mode);
      draw(mode);
      atEnd();
      boxes.get(mode).editor.focus();
    },
    destroy() {
      for (const [mode, { editor }] of boxes) if (!editor.isEmpty()) drafts.set(`${id} ${mode}`, editor.contents());
    },
  };
}
