import { me, reload, ticket, tickets } from '../shared/data.js';
import { h } from '../shared/dom.js';
import { drawChrome } from './chrome.js';
import { makeListPane } from './lists.js';
import { makeTicketPane } from './pane.js';
import { isDark, onTheme, toggleTheme } from './theme-switch.js';

const query = new URL(location.href).searchParams;
/** Milliseconds between the change of the address and the change of the pane; the real product is not instant. */
const lag = Number(query.get('lag') ?? 0);
const panes = new Map();
let shown = '';

/** Keys of panes are ticket numbers, `dashboard` or `filters`. */
function keyOf(path) {
  const [, id] = /^\/agent\/tickets\/(\d+)$/.exec(path) ?? [];
  if (id !== undefined) return id;
  return path.startsWith('/agent/filters') ? 'filters' : 'dashboard';
}

const host = h('main', { id: 'main_panes' });
const openIds = () => [...panes.keys()].filter((key) => ticket(key) !== undefined).sort();
const chrome = drawChrome({ me: me(), go, close, toggleTheme });

function mount(key) {
  if (panes.has(key)) return panes.get(key);
  const made = ticket(key) === undefined ? makeListPane(key, go) : makeTicketPane(key);
  panes.set(key, made);
  host.append(made.node);
  return made;
}

function show(key) {
  mount(key);
  shown = key;
  for (const [other, pane] of panes) pane.setActive(other === key);
  chrome.draw(openIds(), key);
}

/** Goes to an address of the site without loading the page. */
function go(path) {
  if (path !== location.pathname) history.pushState({}, '', path + location.search);
  arrive();
}

function arrive() {
  const key = keyOf(location.pathname);
  if (lag > 0) setTimeout(() => show(key), lag);
  else show(key);
}

function close(id) {
  panes.get(id)?.remove();
  panes.delete(id);
  if (shown === id) go(openIds().length > 0 ? `/agent/tickets/${openIds().at(-1)}` : '/agent/dashboard');
  else chrome.draw(openIds(), shown);
}

document.title = 'Practice – Agent Workspace';
document.body.append(
  h('div', { class: 'app' }, chrome.rail, h('div', { class: 'desk' }, chrome.header, chrome.pills, host)),
);
window.addEventListener('popstate', arrive);
onTheme(() => {
  for (const pane of panes.values()) pane.setDark?.(isDark());
});

// Three tickets are open from the start, so that two of them are always mounted and out of sight.
const first = keyOf(location.pathname);
const wanted = (query.get('open') ?? '1001,1002,1003').split(',').filter((id) => ticket(id) !== undefined);
show(first);
for (const id of wanted) mount(id);
show(first);

/** For tests and for trying things by hand. */
window.practice = {
  ready: Promise.all([...panes.values()].map((pane) => pane.ready)).then(() => {
    document.documentElement.dataset.ready = 'true';
  }),
  go,
  /** Draws a ticket's log again from what the server holds now. */
  async refresh(id) {
    await reload();
    panes.get(id)?.redraw();
  },
  /** Replaces a ticket's editor by a new one with the same text, as the product may at any time. */
  recreateEditor: (id) => panes.get(id).recreateEditor(),
  tickets,
};
