import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { handsOf } from '../page/hands.ts';
import { all } from '../page/selector.ts';
import { steadyAddress } from '../page/steady.ts';
import { paintedTheme, watchThemeOf } from '../page/theme.ts';
import { watchComposer } from '../page/watch-composer.ts';
import { sameTicket } from '../same-ticket.ts';
import { nothingRead } from '../thread/context.ts';
import { contextReader } from '../thread/read-context.ts';
import type { Adapter, TicketRef } from '../types.ts';
import { showsTicket } from './active.ts';
import { readApi } from './api-reading.ts';
import { composerFinder, notOwnIn, sendsFrom } from './composer.ts';
import { readPage } from './page-reading.ts';
import { freshdesk } from './selectors.ts';

/** The adapter for a Freshdesk agent page. */
export function freshdeskAdapter(page: Document, get: GetJson = getJson): Adapter {
  const steady = steadyAddress();
  const finder = composerFinder(page);
  const here = () => page.location.href;
  const named = (url: URL): TicketRef | null => {
    const ref = ticketAt(url);
    return ref?.helpdesk === 'freshdesk' ? ref : null;
  };
  const activeTicket = (): TicketRef | null => {
    const stoodStill = steady(here());
    const ref = named(new URL(here()));
    return ref !== null && showsTicket(page, ref.ticket, stoodStill) ? ref : null;
  };
  const isActive = (ref: TicketRef) => sameTicket(activeTicket(), ref);
  const composerOf = (ref: TicketRef) => (isActive(ref) ? finder.find(ref.ticket) : null);
  const hands = handsOf({
    find: composerOf,
    notOwnIn,
    paste: 'own-block',
    sendButtons: (ref) => (isActive(ref) ? all(page, freshdesk.send) : []),
    sends: sendsFrom,
  });
  const readContext = contextReader({
    api: (ref, signal) => readApi(ref.ticket, get, signal),
    page: (ref) => (isActive(ref) ? readPage(page) : nothingRead),
    shownMessages: () => all(page, freshdesk.message).length,
  });

  return {
    helpdesk: 'freshdesk',
    ticketAt: named,
    activeTicket,
    readContext,
    watchDraft(ref, onDraft, signal) {
      const follow = (event: Event) => finder.focused(event.composedPath()[0]);
      page.addEventListener('focusin', follow, { signal, capture: true, passive: true });
      watchComposer({ find: () => composerOf(ref), notOwnIn }, onDraft, signal);
    },
    watchTheme: (onTheme, signal) => watchThemeOf(() => paintedTheme(page), onTheme, signal),
    ...hands,
  };
}
