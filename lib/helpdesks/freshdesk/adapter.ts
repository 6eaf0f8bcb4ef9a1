import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { deepFinder } from '../page/deep.ts';
import { handsOf } from '../page/hands.ts';
import { healthOf } from '../page/health.ts';
import { onceATurn } from '../page/now-and-then.ts';
import { isShown } from '../page/shown.ts';
import { steadyAddress } from '../page/steady.ts';
import { paintedTheme, watchThemeOf } from '../page/theme.ts';
import { watchComposer } from '../page/watch-composer.ts';
import { watchHealthOf } from '../page/watch-health.ts';
import { watchThreadOf } from '../page/watch-thread.ts';
import { sameTicket } from '../same-ticket.ts';
import { nothingRead } from '../thread/context.ts';
import { contextReader } from '../thread/read-context.ts';
import type { Adapter, Health, TicketRef } from '../types.ts';
import { shownNumbers, showsTicket } from './active.ts';
import { readApi } from './api-reading.ts';
import { composerFinder, notOwnIn, sendsFrom } from './composer.ts';
import { readPage } from './page-reading.ts';
import { freshdesk } from './selectors.ts';

/** The adapter for a Freshdesk agent page. */
export function freshdeskAdapter(page: Document, get: GetJson = getJson): Adapter {
  const steady = steadyAddress();
  const look = deepFinder(page);
  const finder = composerFinder(look);
  const here = () => page.location.href;
  const named = (url: URL): TicketRef | null => {
    const ref = ticketAt(url);
    return ref?.helpdesk === 'freshdesk' ? ref : null;
  };
  const activeTicket = onceATurn((): TicketRef | null => {
    const stoodStill = steady(here());
    const ref = named(new URL(here()));
    return ref !== null && showsTicket(page, ref.ticket, stoodStill) ? ref : null;
  });
  const isActive = (ref: TicketRef) => sameTicket(activeTicket(), ref);
  const composerOf = (ref: TicketRef) => (isActive(ref) ? finder.find(ref.ticket) : null);
  const hands = handsOf({
    find: composerOf,
    notOwnIn,
    paste: 'own-block',
    sendButtons: (ref) => (isActive(ref) ? look(freshdesk.send) : []),
    sends: sendsFrom,
  });
  const context = contextReader({
    api: (ref, signal) => readApi(ref.ticket, get, signal),
    page: (ref) => (isActive(ref) ? readPage(page) : nothingRead),
    shownMessages: () => look(freshdesk.message).length,
  });
  const health = (ref: TicketRef): Health | null => {
    if (!isActive(ref)) return null;
    const boxes = look(freshdesk.composer).some(isShown);
    const circumstances = { open: true, note: finder.noteIsOpen() };
    const { marks, missing } = healthOf(page, freshdesk, circumstances);
    // No box is no fault as long as there is a button to open one.
    const noDraft = !boxes && (missing.includes('composer') || missing.includes('replyOpener'));
    return { helpdesk: 'freshdesk', marks, missing, byAddress: shownNumbers(page).length === 0, noDraft };
  };

  return {
    helpdesk: 'freshdesk',
    ticketAt: named,
    activeTicket,
    readContext: context.read,
    watchThread(ref, onChange, signal) {
      watchThreadOf(() => (isActive(ref) ? String(look(freshdesk.message).length) : null), onChange, signal);
      context.onLate(ref, onChange, signal);
    },
    watchHealth: (ref, onHealth, signal) => watchHealthOf(() => health(ref), onHealth, signal),
    watchDraft(ref, onDraft, signal) {
      const options = { signal, capture: true, passive: true };
      page.addEventListener('focusin', (event) => finder.focused(event.composedPath()[0]), options);
      page.addEventListener('click', (event) => finder.pressed(event.composedPath()[0]), options);
      watchComposer({ find: () => composerOf(ref), notOwnIn }, onDraft, signal);
    },
    watchTheme: (onTheme, signal) => watchThemeOf(() => paintedTheme(page), onTheme, signal),
    ...hands,
  };
}
