import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { handsOf } from '../page/hands.ts';
import { all, isA } from '../page/selector.ts';
import { steadyAddress } from '../page/steady.ts';
import { watchThemeOf } from '../page/theme.ts';
import { watchComposer } from '../page/watch-composer.ts';
import { sameTicket } from '../same-ticket.ts';
import { nothingRead } from '../thread/context.ts';
import { contextReader } from '../thread/read-context.ts';
import type { Adapter, TicketRef } from '../types.ts';
import { readApi } from './api-reading.ts';
import { composerIn, notOwnIn } from './composer.ts';
import { readPane } from './page-reading.ts';
import { paneOf, unmarkedPane } from './pane.ts';
import { zendesk } from './selectors.ts';
import { zendeskTheme } from './theme.ts';

/** The adapter for a Zendesk agent page. */
export function zendeskAdapter(page: Document, get: GetJson = getJson): Adapter {
  const steady = steadyAddress();
  const here = () => page.location.href;
  const named = (url: URL): TicketRef | null => {
    const ref = ticketAt(url);
    return ref?.helpdesk === 'zendesk' ? ref : null;
  };
  /** The ticket address and pane agree on, with its pane. */
  const active = (): { ref: TicketRef; pane: Element } | null => {
    const stoodStill = steady(here());
    const ref = named(new URL(here()));
    const pane = ref && (paneOf(page, ref.ticket) ?? (stoodStill ? unmarkedPane(page) : null));
    return ref && pane && { ref, pane };
  };
  const paneFor = (ref: TicketRef): Element | null => {
    const now = active();
    return now !== null && sameTicket(now.ref, ref) ? now.pane : null;
  };
  const composerOf = (ref: TicketRef) => {
    const pane = paneFor(ref);
    return pane && composerIn(pane);
  };
  const hands = handsOf({
    find: composerOf,
    notOwnIn,
    paste: 'inline',
    sendButtons(ref) {
      const pane = paneFor(ref);
      return pane === null ? [] : all(pane, zendesk.send);
    },
    sends: (element, _, ref) => isA(element, zendesk.send) && paneFor(ref)?.contains(element) === true,
  });
  const readContext = contextReader({
    api: (ref, signal) => readApi(ref.ticket, get, signal),
    page(ref) {
      const pane = paneFor(ref);
      return pane === null ? nothingRead : readPane(pane);
    },
    shownMessages(ref) {
      const pane = paneFor(ref);
      return pane === null ? 0 : all(pane, zendesk.message).length;
    },
  });

  return {
    helpdesk: 'zendesk',
    ticketAt: named,
    activeTicket: () => active()?.ref ?? null,
    readContext,
    watchDraft: (ref, onDraft, signal) => watchComposer({ find: () => composerOf(ref), notOwnIn }, onDraft, signal),
    watchTheme: (onTheme, signal) => watchThemeOf(() => zendeskTheme(page), onTheme, signal),
    ...hands,
  };
}
