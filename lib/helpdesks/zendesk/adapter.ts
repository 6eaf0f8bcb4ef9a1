import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { glancing, type Look } from '../page/glance.ts';
import { handsOf } from '../page/hands.ts';
import { healthOf } from '../page/health.ts';
import { onceATurn } from '../page/now-and-then.ts';
import { all, isA } from '../page/selector.ts';
import { isShown } from '../page/shown.ts';
import { steadyAddress } from '../page/steady.ts';
import { watchThemeOf } from '../page/theme.ts';
import { watchComposer } from '../page/watch-composer.ts';
import { watchHealthOf } from '../page/watch-health.ts';
import { watchThreadOf } from '../page/watch-thread.ts';
import { sameTicket } from '../same-ticket.ts';
import { nothingRead } from '../thread/context.ts';
import { contextReader } from '../thread/read-context.ts';
import type { Adapter, Health, TicketRef } from '../types.ts';
import { readApi } from './api-reading.ts';
import { composerIn, notOwnIn } from './composer.ts';
import { newestIn, readPane } from './page-reading.ts';
import { contradicts, isStill, type MarkedPane, paneOf, unmarkedPane } from './pane.ts';
import { zendesk } from './selectors.ts';
import { zendeskTheme } from './theme.ts';

/** The ticket that address and pane agree on. Without a pane on a page that says nothing of itself any more. */
interface Active {
  readonly ref: TicketRef;
  readonly pane: Element | null;
  readonly marked?: MarkedPane;
}

/** The adapter for a Zendesk agent page. */
export function zendeskAdapter(page: Document, get: GetJson = getJson): Adapter {
  const steady = steadyAddress();
  const here = () => page.location.href;
  const named = (url: URL): TicketRef | null => {
    const ref = ticketAt(url);
    return ref?.helpdesk === 'zendesk' ? ref : null;
  };
  let address: { readonly href: string; readonly ref: TicketRef | null } | undefined;
  /** The ticket the address names, taken apart once for each address. */
  const addressed = (href: string): TicketRef | null => {
    if (address?.href !== href) address = { href, ref: named(new URL(href)) };
    return address.ref;
  };
  const read = onceATurn((): Active | null => {
    const href = here();
    const stoodStill = steady(href);
    const ref = addressed(href);
    if (ref === null) return null;
    const marked = paneOf(page, ref.ticket);
    if (marked !== null) return { ref, pane: marked.pane, marked };
    const pane = stoodStill ? unmarkedPane(page) : null;
    if (pane !== null) return { ref, pane };
    return stoodStill && !contradicts(page, ref.ticket) ? { ref, pane: null } : null;
  });
  const activeAt = glancing(
    read,
    (answer) => answer?.marked !== undefined && isStill(answer.marked, page, answer.ref.ticket),
  );
  const active = (look: Look = 'full') => activeAt(here(), look);
  const paneFor = (ref: TicketRef, look: Look = 'full'): Element | null => {
    const now = active(look);
    return now !== null && sameTicket(now.ref, ref) ? now.pane : null;
  };
  /** The box itself is looked for each time: it comes and goes more often than its ticket, and a pane is quickly searched. */
  const composerOf = (ref: TicketRef, look: Look = 'full') => {
    const pane = paneFor(ref, look);
    return pane && composerIn(pane);
  };
  const hands = handsOf({
    find: composerOf,
    notOwnIn,
    paste: 'inline',
    sendButtons(ref) {
      const pane = paneFor(ref, 'glance');
      return pane === null ? [] : all(pane, zendesk.send);
    },
    sends: (element, _, ref) => isA(element, zendesk.send) && paneFor(ref)?.contains(element) === true,
  });
  const context = contextReader({
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
  const health = (ref: TicketRef): Health | null => {
    const now = active();
    if (now === null || !sameTicket(now.ref, ref)) return null;
    const { pane } = now;
    const counts = (element: Element) =>
      pane === null ? isShown(element) : pane.contains(element) || element.contains(pane);
    const circumstances = { open: !context.isClosed(ref), note: false };
    const { marks, missing } = healthOf(page, zendesk, circumstances, counts);
    const noDraft = circumstances.open && (pane === null || missing.includes('composer'));
    return { helpdesk: 'zendesk', marks, missing, byAddress: pane === null, noDraft };
  };

  return {
    helpdesk: 'zendesk',
    ticketAt: named,
    activeTicket: (look) => active(look)?.ref ?? null,
    readContext: context.read,
    watchThread(ref, onChange, signal) {
      const newest = () => {
        const pane = paneFor(ref, 'glance');
        return pane && newestIn(pane);
      };
      watchThreadOf(newest, onChange, signal);
      context.onLate(ref, onChange, signal);
    },
    watchHealth: (ref, onHealth, signal) => watchHealthOf(() => health(ref), onHealth, signal),
    watchDraft: (ref, onDraft, signal) =>
      watchComposer({ find: (look) => composerOf(ref, look), notOwnIn }, onDraft, signal),
    watchTheme: (onTheme, signal) => watchThemeOf(() => zendeskTheme(page), onTheme, signal),
    ...hands,
  };
}
