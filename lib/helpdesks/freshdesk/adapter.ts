import { ticketAt } from '../address.ts';
import { type GetJson, getJson } from '../api/get-json.ts';
import { deepFinder } from '../page/deep.ts';
import { glancing, type Look } from '../page/glance.ts';
import { handsOf } from '../page/hands.ts';
import { healthOf } from '../page/health.ts';
import { onceATurn } from '../page/now-and-then.ts';
import { isShown } from '../page/shown.ts';
import { steadyAddress } from '../page/steady.ts';
import { paintedTheme, watchThemeOf } from '../page/theme.ts';
import { type Composer, watchComposer } from '../page/watch-composer.ts';
import { watchHealthOf } from '../page/watch-health.ts';
import { watchThreadOf } from '../page/watch-thread.ts';
import { sameTicket } from '../same-ticket.ts';
import { nothingRead } from '../thread/context.ts';
import { contextReader } from '../thread/read-context.ts';
import type { Adapter, Health, TicketRef } from '../types.ts';
import { isTicket, type Said, saidOn } from './active.ts';
import { readApi } from './api-reading.ts';
import { composerFinder, notOwnIn, sendsFrom } from './composer.ts';
import { readPage } from './page-reading.ts';
import { freshdesk } from './selectors.ts';

/** The ticket that address and page agree on. */
interface Active {
  readonly ref: TicketRef;
  readonly said: Said;
}

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
  const read = onceATurn((): Active | null => {
    const stoodStill = steady(here());
    const ref = named(new URL(here()));
    if (ref === null) return null;
    const said = saidOn(page);
    return isTicket(said, ref.ticket, stoodStill) ? { ref, said } : null;
  });
  const activeAt = glancing(read, (answer) => answer !== null && answer.said.numbers.length > 0 && answer.said.still());
  const active = (look: Look = 'full') => activeAt(here(), look);
  const isActive = (ref: TicketRef, look?: Look) => sameTicket(active(look)?.ref ?? null, ref);
  /** The box found beside each answer: none is older than that. */
  const boxes = new WeakMap<Active, Composer | null>();
  const composerOf = (ref: TicketRef, look: Look = 'full'): Composer | null => {
    const now = active(look);
    if (now === null || !sameTicket(now.ref, ref)) return null;
    const known = look === 'glance' ? boxes.get(now) : undefined;
    if (known && isShown(known.editable)) return known;
    const found = finder.find(ref.ticket);
    boxes.set(now, found);
    return found;
  };
  const hands = handsOf({
    find: composerOf,
    notOwnIn,
    paste: 'own-block',
    sendButtons: (ref) => (isActive(ref, 'glance') ? look(freshdesk.send) : []),
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
    return { helpdesk: 'freshdesk', marks, missing, byAddress: saidOn(page).numbers.length === 0, noDraft };
  };

  return {
    helpdesk: 'freshdesk',
    ticketAt: named,
    activeTicket: (how) => active(how)?.ref ?? null,
    readContext: context.read,
    watchThread(ref, onChange, signal) {
      watchThreadOf(() => (isActive(ref, 'glance') ? String(look(freshdesk.message).length) : null), onChange, signal);
      context.onLate(ref, onChange, signal);
    },
    watchHealth: (ref, onHealth, signal) => watchHealthOf(() => health(ref), onHealth, signal),
    watchDraft(ref, onDraft, signal) {
      const options = { signal, capture: true, passive: true };
      page.addEventListener('focusin', (event) => finder.focused(event.composedPath()[0]), options);
      page.addEventListener('click', (event) => finder.pressed(event.composedPath()[0]), options);
      watchComposer({ find: (how) => composerOf(ref, how), notOwnIn }, onDraft, signal);
    },
    watchTheme: (onTheme, signal) => watchThemeOf(() => paintedTheme(page), onTheme, signal),
    ...hands,
  };
}
