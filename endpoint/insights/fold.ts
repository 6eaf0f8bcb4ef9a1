/** What the items of one insight add up to. The same items in any order of arrival give the same result. */
import type { AmendmentPayload, InsightPayload } from '../../lib/sync/protocol.ts';

/** An item as the fold needs it. */
export interface FoldItem {
  readonly id: string;
  readonly kind: string;
  readonly agent: string;
  readonly rev: number;
  readonly payload: AmendmentPayload;
}

/** Which ticket it was cannot be amended: that would be another insight. */
const fixed = ['helpdesk', 'host', 'ticket'] as const;

export interface Folded {
  readonly state: 'live' | 'withdrawn';
  readonly payload: Partial<InsightPayload>;
}

const byRevision = (a: FoldItem, b: FoldItem) => a.rev - b.rev || (a.id < b.id ? -1 : 1);

/**
 * Amendments apply field by field in the order of (rev, id); a withdrawal wins. Items of anybody but the one who recorded
 * the insight count for nothing. Undefined while the recording itself has not arrived.
 */
export function fold(id: string, items: readonly FoldItem[]): Folded | undefined {
  const recorded = items.find((item) => item.id === id && item.kind === 'insight.recorded');
  if (!recorded) return undefined;
  const own = items.filter((item) => item.agent === recorded.agent);
  if (own.some((item) => item.kind === 'insight.withdrawn')) {
    return { state: 'withdrawn', payload: present(recorded.payload) };
  }
  const amendments = own.filter((item) => item.kind === 'insight.amended').sort(byRevision);
  const payload: AmendmentPayload = { ...recorded.payload };
  for (const { payload: change } of amendments) {
    for (const [field, value] of Object.entries(change)) {
      if (value !== undefined && !(fixed as readonly string[]).includes(field)) payload[field] = value;
    }
  }
  return { state: 'live', payload: present(payload) };
}

/** What an amendment took away is not there. */
function present(payload: AmendmentPayload): Partial<InsightPayload> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null)) as Partial<InsightPayload>;
}
