import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { steadyAddress } from '../page/steady.ts';
import { watchThemeOf } from '../page/theme.ts';
import { watchComposer } from '../page/watch-composer.ts';
import { sameTicket } from '../same-ticket.ts';
import { contextFrom, isIncomplete, nothingRead } from '../thread/context.ts';
import { readPage } from '../thread/page-reading.ts';
import type { Adapter, TicketRef } from '../types.ts';
import { readApi } from './api-reading.ts';
import { composerIn, notOwnIn } from './composer.ts';
import { readPane } from './page-reading.ts';
import { paneOf, unmarkedPane } from './pane.ts';
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

  return {
    helpdesk: 'zendesk',
    ticketAt: named,
    activeTicket: () => active()?.ref ?? null,
    async readContext(ref, signal) {
      const api = ref.host === page.location.hostname ? await readApi(ref.ticket, get, signal) : nothingRead;
      if (!isIncomplete(api)) return contextFrom(ref, api, nothingRead);
      const read = () => {
        const pane = paneFor(ref);
        return pane === null ? nothingRead : readPane(pane);
      };
      return contextFrom(ref, api, await readPage(read, api.thread.length === 0, signal));
    },
    watchDraft(ref, onDraft, signal) {
      const find = () => {
        const pane = paneFor(ref);
        return pane && composerIn(pane);
      };
      watchComposer({ find, notOwnIn }, onDraft, signal);
    },
    watchTheme: (onTheme, signal) => watchThemeOf(() => zendeskTheme(page), onTheme, signal),
  };
}
