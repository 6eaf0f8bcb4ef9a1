import { variant } from '../shared/data.js';
import { avatar, h, icon } from '../shared/dom.js';
import { shortTime, t } from '../shared/words.js';
import { contactPanelStyle } from './contact-panel-style.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(contactPanelStyle);

/** The contact's panel: a small application of its own in an open shadow root. */
export function drawContactPanel({ requester, language, id, comments, order }) {
  const isLight = variant() === 'light-contact';
  const host = isLight
    ? h('aside', { class: 'contact-panel contact-panel-light' })
    : h('mfe-application', { 'app-id': 'fw-unified-mfe--contact-info', class: 'contact-panel' });
  const root = isLight ? host : host.attachShadow({ mode: 'open' });
  if (!isLight) root.adoptedStyleSheets = [sheet];
  const line = (label, value) => [h('dt', {}, t(label)), h('dd', {}, value)];
  root.append(
    h(
      'section',
      { class: 'panel', 'aria-label': t('Contact details') },
      h('h3', {}, t('Contact details'), h('button', { type: 'button', class: 'edit' }, t('Edit'))),
      h(
        'div',
        { class: 'person' },
        avatar(requester, 'l'),
        h('a', { href: `/a/contacts/${requester.id}`, 'data-test-id': 'user-name' }, requester.name),
      ),
      h(
        'dl',
        {},
        line('Email', requester.email),
        line('Phone', requester.phone),
        line('Location', requester.place),
        line('Language', language === 'es' ? 'Español' : 'English'),
        line('Company', requester.organisation ?? '–'),
      ),
      h('h3', { class: 'next' }, t('Recent tickets'), icon('down', 13)),
      h(
        'ul',
        {},
        h('li', {}, h('strong', {}, `#${id}`), ` ${t('Order')} ${order}`, h('time', {}, shortTime(comments.at(-1).at))),
      ),
    ),
  );
  return host;
}
