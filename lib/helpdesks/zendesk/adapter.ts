import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
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
import { contradicts, paneOf, unmarkedPane } from './pane.ts';
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
  let address: { readonly href: string; readonly ref: TicketRef | null } | undefined;
  /** The ticket the address names, taken apart once for each address. */
  const addressed = (href: string): TicketRef | null => {
    if (address?.href !== href) address = { href, ref: named(new URL(href)) };
    return address.ref;
  };
  /** The ticket address and pane agree on, with its pane; without one on a page that says nothing of itself any more. */
  const active = onceATurn((): { ref: TicketRef; pane: Element | null } | null => {
    const href = here();
    const stoodStill = steady(href);
    const ref = addressed(href);
    if (ref === null) return null;
    const pane = paneOf(page, ref.ticket) ?? (stoodStill ? unmarkedPane(page) : null);
    if (pane !== null) return { ref, pane };
    return stoodStill && !contradicts(page, ref.ticket) ? { ref, pane: null } : null;
  });
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
    activeTicket: () => active()?.ref ?? null,
    readContext: context.read,
    watchThread(ref, onChange, signal) {
      const newest = () => {
        const pane = paneFor(ref);
        return pane && newestIn(pane);
      };
      watchThreadOf(newest, onChange, signal);
      context.onLate(ref, onChange, signal);
    },
    watchHealth: (ref, onHealth, signal) => watchHealthOf(() => health(ref), onHealth, signal),
    watchDraft: (ref, onDraft, signal) => watchComposer({ find: () => composerOf(ref), notOwnIn }, onDraft, signal),
    watchTheme: (onTheme, signal) => watchThemeOf(() => zendeskTheme(page), onTheme, signal),
    ...hands,
  };
}
