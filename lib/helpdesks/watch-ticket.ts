import type { Look } from './page/glance.ts';
import { inOneTurn, nowAndThen } from './page/now-and-then.ts';
import { sameTicket } from './same-ticket.ts';
import type { Adapter, TicketRef } from './types.ts';
import { watchAddress } from './watch-address.ts';

/** Looking again, in ms: while the page settles on a new ticket, and while nothing is going on. */
const settling = 40;
const calm = 250;
/** After this long without agreement, in ms, the page is not "settling" any more. */
const patience = 10_000;

/**
 * Calls back at once and whenever the ticket on which address and visible pane agree changes. While they disagree the
 * ticket is null: a page that is still switching is nobody's ticket, so nothing is ever recorded on the wrong one.
 */
export function watchActiveTicket(
  adapter: Pick<Adapter, 'activeTicket' | 'ticketAt'>,
  onTicket: (ref: TicketRef | null) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let last: TicketRef | null | undefined;
  let movedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (how: Look): void => {
    clearTimeout(timer);
    if (signal.aborted) return;
    // All that is read of a ticket when it comes into view asks for its pane: one looking for it is enough.
    const ref = inOneTurn(() => {
      const now = adapter.activeTicket(how);
      if (last === undefined || !sameTicket(now, last)) {
        last = now;
        onTicket(now);
      }
      return now;
    });
    if (signal.aborted || document.hidden) return;
    const waits = ref === null && adapter.ticketAt(new URL(location.href)) !== null && Date.now() - movedAt < patience;
    if (waits) timer = setTimeout(look, settling, 'full');
  };
  // Not in the same task: the address changes first, and a page that draws at once has its new pane by the next one.
  const moved = (): void => {
    movedAt = Date.now();
    clearTimeout(timer);
    timer = setTimeout(look, 0, 'full');
  };

  watchAddress(moved, signal);
  // After a click or a change of focus whoever follows the reply box looks in full, and a glance knows the newest answer.
  nowAndThen(calm, () => look('glance'), signal);
  const options = { signal, capture: true, passive: true };
  // What a press records is of the ticket in front then: a pointer's press is known before its click, a key's is the click.
  document.addEventListener('pointerdown', () => look('full'), options);
  document.addEventListener('click', ({ detail }) => void (detail === 0 && look('full')), options);
  document.addEventListener('visibilitychange', () => look('full'), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  look('full');
}
