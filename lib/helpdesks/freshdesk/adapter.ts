import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { steadyAddress } from '../page/steady.ts';
import { paintedTheme, watchThemeOf } from '../page/theme.ts';
import { watchComposer } from '../page/watch-composer.ts';
import { sameTicket } from '../same-ticket.ts';
import { contextFrom, isIncomplete, nothingRead } from '../thread/context.ts';
import { readPage as readWhenDrawn } from '../thread/page-reading.ts';
import type { Adapter, TicketRef } from '../types.ts';
import { showsTicket } from './active.ts';
import { readApi } from './api-reading.ts';
import { composerFinder, notOwnIn } from './composer.ts';
import { readPage } from './page-reading.ts';

/** The adapter for a Freshdesk agent page. */
export function freshdeskAdapter(page: Document, get: GetJson = getJson): Adapter {
  const steady = steadyAddress();
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

  return {
    helpdesk: 'freshdesk',
    ticketAt: named,
    activeTicket,
    async readContext(ref, signal) {
      const api = ref.host === page.location.hostname ? await readApi(ref.ticket, get, signal) : nothingRead;
      if (!isIncomplete(api)) return contextFrom(ref, api, nothingRead);
      const read = () => (isActive(ref) ? readPage(page) : nothingRead);
      return contextFrom(ref, api, await readWhenDrawn(read, api.thread.length === 0, signal));
    },
    watchDraft(ref, onDraft, signal) {
      const finder = composerFinder(page);
      const follow = (event: Event) => finder.focused(event.composedPath()[0]);
      page.addEventListener('focusin', follow, { signal, capture: true, passive: true });
      watchComposer({ find: () => (isActive(ref) ? finder.find() : null), notOwnIn }, onDraft, signal);
    },
    watchTheme: (onTheme, signal) => watchThemeOf(() => paintedTheme(page), onTheme, signal),
  };
}
