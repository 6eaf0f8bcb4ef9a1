import { me, reload, ticket, tickets } from '../shared/data.js';
import { h } from '../shared/dom.js';
import { drawActionBar, drawListBar } from './action-bar.js';
import { drawChrome } from './chrome.js';
import { drawContactPanel } from './contact-panel.js';
import { makeConversation } from './conversation.js';
import { drawList } from './lists.js';
import { drawProperties } from './properties.js';
import { listenForShortcuts, shortcuts } from './shortcuts.js';

const query = new URL(location.href).searchParams;
/** Milliseconds between the change of the address and the change of the page; the real product is not instant. */
const lag = Number(query.get('lag') ?? 0);
const root = document.documentElement;

/** One ticket at a time: what was shown before leaves the page with its editor; its draft is kept aside. */
let conversation = null;
const bar = h('section', { id: 'mainactionbar', class: 'actionbar ember-view' });
const body = h('div', { class: 'content ember-view' });

function toggleTheme() {
  const dark = getComputedStyle(root).getPropertyValue('--is-dark').trim() === '1';
  root.classList.remove('theme-dark', 'theme-light');
  root.classList.add(dark ? 'theme-light' : 'theme-dark');
  localStorage.setItem('practice-theme', dark ? 'light' : 'dark');
}

const chrome = drawChrome({ me: me(), go, toggleTheme });

function drawTicket(one) {
  const ids = tickets().map(({ id }) => id);
  const step = (by) => ids[(ids.indexOf(one.id) + by + ids.length) % ids.length];
  conversation = makeConversation(one.id);
  bar.replaceChildren(
    ...drawActionBar({
      onReply: () => conversation.open('reply'),
      onNote: () => conversation.open('note'),
      onForward: () => conversation.open('forward'),
      onPrevious: () => go(`/a/tickets/${step(-1)}`),
      onNext: () => go(`/a/tickets/${step(1)}`),
    }),
  );
  body.className = 'content content-ticket ember-view';
  body.replaceChildren(conversation.node, drawProperties(one), drawContactPanel(one));
  conversation.atEnd();
  document.title = `[#${one.id}] ${one.subject} : Practice`;
}

function show() {
  conversation?.destroy();
  conversation = null;
  const [, id] = /^\/a\/tickets\/(\d+)$/.exec(location.pathname) ?? [];
  const one = ticket(id);
  chrome.draw(one);
  if (one !== undefined) return drawTicket(one);
  bar.replaceChildren(...drawListBar());
  body.className = 'content content-list ember-view';
  body.replaceChildren(drawList(go));
  document.title = 'Practice';
}

function arrive() {
  if (lag > 0) setTimeout(show, lag);
  else show();
}

/** Goes to an address of the site without loading the page. */
function go(path) {
  if (path !== location.pathname) history.pushState({}, '', path + location.search);
  arrive();
}

document.body.append(
  h('div', { class: 'app ember-view' }, chrome.rail, h('div', { class: 'desk' }, chrome.header, bar, body)),
  h('div', { id: 'ember-basic-dropdown-wormhole' }),
);
window.addEventListener('popstate', arrive);
listenForShortcuts({
  r: () => conversation?.open('reply'),
  n: () => conversation?.open('note'),
  f: () => conversation?.open('forward'),
  j: () => bar.querySelector('[data-test-id="next-ticket"]')?.click(),
  k: () => bar.querySelector('[data-test-id="previous-ticket"]')?.click(),
});
show();
root.dataset.ready = 'true';

/** For tests and for trying things by hand. */
window.practice = {
  go,
  /** Bare-letter shortcuts that were carried out so far. */
  shortcuts,
  /** Draws the messages again from what the server holds now. */
  async refresh() {
    await reload();
    conversation?.redraw();
  },
  tickets,
};
