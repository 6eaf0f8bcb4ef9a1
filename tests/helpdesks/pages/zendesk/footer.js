import { reload, send, ticket, variant } from '../shared/data.js';
import { h, icon } from '../shared/dom.js';
import { capital, t } from '../shared/words.js';
import { macros } from './macros.js';
import { attachMenu } from './menu.js';
import { toast } from './toast.js';

const statuses = ['open', 'pending', 'solved'];
/** The older name, and in a chat a button that only changes the status. */
const submitMarks = { old: 'omni-save-button', messaging: 'submit_status-button' };

/** The bar under a ticket: macros at the left, submit at the right. */
export function makeFooter(id, composer, redraw) {
  const { status } = ticket(id);
  async function submit(next) {
    const data = composer.getData();
    const comment = data === '' ? undefined : { html_body: data, public: composer.isPublic() };
    try {
      await send('PUT', `/api/v2/tickets/${id}.json`, { ticket: { status: next, comment } });
      composer.setData('');
      await reload();
      redraw();
      toast(`${t('Ticket updated')}: #${id}`);
    } catch {
      toast(t('The message was not sent. Try again.'), 'error');
    }
  }
  const box = h('input', {
    class: 'macro-box',
    'data-test-id': 'ticket-footer-macro-menu-autocomplete-input',
    placeholder: t('Apply macro'),
    'aria-label': t('Apply macro'),
    autocomplete: 'off',
  });
  attachMenu(
    box,
    () => macros.map(({ name, html }) => ({ label: name, value: html })),
    (html) => composer.setData(composer.getData() + html),
  );
  if (variant() === 'messaging') {
    const label = t('Send');
    const chatSend = { class: 'chat-send', type: 'button', 'data-test-id': 'omnichannel-omnicomposer-send-button' };
    composer.bar.append(h('button', { ...chatSend, onclick: () => submit(status) }, label));
  }
  const more = h('button', {
    class: 'submit-more',
    type: 'button',
    'data-test-id': 'submit_button-menu-button',
    'aria-label': t('Submit options'),
  });
  more.append(icon('up', 14));
  attachMenu(
    more,
    () =>
      statuses.map((value) => ({ label: `${t('Submit as')} ${t(capital(value))}`, value, checked: value === status })),
    submit,
  );
  return h(
    'footer',
    { class: 'ticket-footer' },
    h('div', { class: 'menu-anchor macro' }, icon('bolt'), box),
    h('span', { class: 'stay' }, t('Close tab'), icon('down', 12)),
    h(
      'div',
      { class: 'menu-anchor submit' },
      h(
        'button',
        {
          class: 'submit-main',
          type: 'button',
          'data-test-id': submitMarks[variant()] ?? 'submit_button-button',
          onclick: () => submit(status),
        },
        `${t('Submit as')} `,
        h('strong', {}, t(capital(status))),
      ),
      more,
    ),
  );
}
