/** The panel the background brings in on a ticket. Wiring only: one panel per page, gone when its extension is. */
import '../../lib/messages/zod-setup.ts';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookOf } from '../../components/sidebar/look-of.ts';
import { createPanel } from '../../components/sidebar/panel.ts';
import { roomWished } from '../../components/sidebar/panel-place.ts';
import { Sidebar } from '../../components/sidebar/Sidebar.tsx';
import { styles } from '../../components/sidebar/styles.ts';
import { adapterFor, watchActiveTicket, watchSelectedMessage } from '../../lib/helpdesks/index.ts';
import { nativeTags } from '../../lib/helpdesks/native-tags.ts';
import { countAsFreshdesk } from '../../lib/helpdesks/own-hosts.ts';
import { whenIdle } from '../../lib/helpdesks/page/idle.ts';
import { keepRoom, roomSourceFor } from '../../lib/helpdesks/room/index.ts';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { alive, askBy, onChange, onCommand } from '../../lib/messages/client.ts';
import { helpdeskMessages } from '../../lib/messages/helpdesk-contract.ts';
import { earlySettings } from '../helpdesk.content/early-settings.ts';
import { noLongerHere } from '../helpdesk.content/first-here.ts';
import { browserName } from './browser-name.ts';
import { copyText } from './copy-text.ts';
import { createHost, removeOwnHosts, standAt, stayInPage } from './host.ts';
import { keepFocusWay } from './keep-focus-way.ts';
import { keepKeys } from './keep-keys.ts';
import { openGuidance } from './open-guidance.ts';
import { openRedaction } from './open-redaction.ts';
import { openSuggestions } from './open-suggestions.ts';
import { whileWelcome } from './while-welcome.ts';

/** How often a panel asks whether its extension still runs, in ms. The browser sends no event for it. */
const PULSE_MS = 3000;

declare global {
  /** The panel of this page, as long as it lives. Seen by this extension's scripts only. */
  var fairsidePanel: AbortController | undefined;
}

export default defineUnlistedScript(() => {
  // It may be here before there is a page to stand in.
  if (document.readyState === 'loading') document.addEventListener('readystatechange', begin, { once: true });
  // Not from inside the script: every call of the browser's notes who called, and of a script that is still running that
  // means reading all of it again, which took a third of the time to the first picture.
  else queueMicrotask(begin);
});

function begin(): void {
  const running = globalThis.fairsidePanel;
  if (running !== undefined && !running.signal.aborted) return;
  countAsFreshdesk(location.hostname);
  const adapter = adapterFor(new URL(location.href));
  if (adapter === null) return;

  const life = new AbortController();
  const { signal } = life;
  globalThis.fairsidePanel = life;
  const ask = whileWelcome(askBy(helpdeskMessages, earlySettings()), () => {
    noLongerHere();
    life.abort();
  });
  removeOwnHosts();
  const host = createHost(styles, signal);
  host.element.dataset.fairside = browser.runtime.getManifest().version;
  keepKeys(host, signal);
  const panel = createPanel({
    adapter,
    watchTicket: (onTicket, until) => watchActiveTicket(adapter, onTicket, until),
    ask,
    onChange,
    onCommand,
    focus: keepFocusWay(host, signal),
    ...openGuidance(ask),
    ...openSuggestions(ask),
    ...openRedaction(ask),
    watchSelection: (onText, until) => watchSelectedMessage(adapter.helpdesk, onText, until),
    changeNativeTag: nativeTags(location.hostname),
    taxonomy,
    versions: { extension: browser.runtime.getManifest().version, browser: browserName(navigator.userAgent) },
    preferredLanguages: navigator.languages,
    copy: copyText,
    whenIdle,
  });

  const root = createRoot(host.shadow);
  let drawn = false;
  // Once there is something to see, and at once: parts that stand hear of a change only after the page's next picture.
  const draw = () => {
    if (drawn || lookOf(panel.store.getState(), adapter.helpdesk) === 'off') return;
    drawn = true;
    root.render(<Sidebar panel={panel} />);
  };
  const room = keepRoom(roomSourceFor(adapter.helpdesk, document), (place) => panel.store.setState({ place }), signal);
  panel.store.subscribe((state, before) => {
    const look = lookOf(state, adapter.helpdesk);
    // Set to what it is, it would count as a change of the page's tree, and every underlined word be drawn anew.
    if (host.element.dataset.state !== look) host.element.dataset.state = look;
    const moved = state.place !== before.place || state.sendRoom !== before.sendRoom;
    if (moved && state.place !== null) standAt(host.element, state.place, state.sendRoom);
    if (state.ticket !== before.ticket) room.look();
    room.ask(roomWished(state, adapter.helpdesk));
    draw();
  });
  const pulse = setInterval(() => {
    if (!alive()) life.abort();
  }, PULSE_MS);
  signal.addEventListener('abort', () => {
    clearInterval(pulse);
    root.unmount();
    host.element.remove();
  });
  stayInPage(host, () => life.abort(), signal);
  panel.start(signal);
}
