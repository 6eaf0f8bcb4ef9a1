import type { Finding } from '../../lib/guidance/types.ts';
import type { Mark } from '../../lib/helpdesks/types.ts';
import { lookOf } from './look-of.ts';
import { keyOf, OPEN_AT_ONCE, openFindings } from './open-findings.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';
import { ticketKey } from './ticket-key.ts';

/** A finding about the whole draft has no words of its own to underline; it shows them only while pointed at. */
const isAboutAll = ({ start, end }: Finding, draft: string): boolean =>
  end - start >= 0.9 * draft.trim().length && draft.trim().split(/\s+/).length > 4;

/** The words to underline: of the findings that are open in the list, and on top of them those of the one pointed at. */
export function marksOf({ ticket, review, reviewed, muted, allOpen, pointed }: PanelState): readonly Mark[] {
  if (ticket === null || review === null) return [];
  const { main, hints } = openFindings(review.findings, muted[ticketKey(ticket)]);
  const shown = allOpen ? main : main.slice(0, OPEN_AT_ONCE);
  const underlined = shown.flatMap((finding): Mark[] =>
    finding.severity === 'hint' || isAboutAll(finding, reviewed)
      ? []
      : [{ start: finding.start, end: finding.end, look: finding.severity }],
  );
  const pointedAt = [main, hints].flatMap((list) =>
    list.filter((finding, index) => keyOf(finding, index, list) === pointed),
  );
  return [...underlined, ...pointedAt.map(({ start, end }): Mark => ({ start, end, look: 'pointed' }))];
}

/** Keeps the words of open findings underlined in the draft. Earlier underlines stay while the next review is on its way. */
export function markFindings(store: PanelStore, { adapter }: SidebarPorts, signal: AbortSignal): void {
  const paint = (now: PanelState) => {
    const marks = lookOf(now, adapter.helpdesk) === 'off' ? [] : marksOf(now);
    if (now.ticket === null || now.pasted || marks.length === 0) adapter.clearMarks();
    else adapter.markDraft(now.ticket, now.reviewed, marks, now.theme);
  };
  const stop = store.subscribe((now, before) => {
    const isSame =
      now.ticket === before.ticket &&
      now.review === before.review &&
      now.reviewed === before.reviewed &&
      now.muted === before.muted &&
      now.allOpen === before.allOpen &&
      now.pointed === before.pointed &&
      now.theme === before.theme &&
      now.settings === before.settings;
    if (!isSame) paint(now);
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      adapter.clearMarks();
    },
    { once: true },
  );
}
