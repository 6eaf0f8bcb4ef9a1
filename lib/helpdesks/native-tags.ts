/** An insight as a tag of the helpdesk's own, beside what Fairside keeps. Off unless the agent switched it on. */
import { type SendJson, sendJson } from './api/send-json.ts';
import { changeFreshdeskTag } from './freshdesk/native-tags.ts';
import type { TicketRef } from './types.ts';
import { changeZendeskTag } from './zendesk/native-tags.ts';

/**
 * `done`: the helpdesk says that the tag is there, or gone. `signed-out` and `refused`: this agent may not. `busy`: too
 * many calls, later works. `failed`: no answer, or not the one hoped for; nothing is known of the tag.
 */
export type NativeTagOutcome = 'done' | 'signed-out' | 'refused' | 'busy' | 'failed';

export interface NativeTagChange {
  /** As the helpdesk shows it, e.g. `fairside_log_late`. */
  readonly tag: string;
  readonly to: 'on' | 'off';
}
export type ChangeNativeTag = (
  ref: TicketRef,
  change: NativeTagChange,
  signal: AbortSignal,
) => Promise<NativeTagOutcome>;

/** `fairside_log_late` for `log.late`: letters, digits and low lines pass both helpdesks unchanged. */
export const nativeTagName = (prefix: string, tag: string): string =>
  `${prefix}_${tag}`.toLowerCase().replace(/[^a-z0-9_-]+/g, '_');

/** Only a ticket of the account this page belongs to: the session is that account's. */
export function nativeTags(host: string, send: SendJson = sendJson): ChangeNativeTag {
  return async (ref, change, signal) => {
    if (ref.host !== host) return 'refused';
    const outcome = ref.helpdesk === 'zendesk' ? changeZendeskTag : changeFreshdeskTag;
    return outcome(ref.ticket, change, send, signal);
  };
}

/** What a status other than 2xx means. */
export function outcomeOf(status: number): Exclude<NativeTagOutcome, 'done'> {
  if (status === 401) return 'signed-out';
  // Freshdesk says 400 to a tag it finds too long.
  if ([400, 403, 404, 422].includes(status)) return 'refused';
  return status === 429 ? 'busy' : 'failed';
}

/** How often a change is tried again where somebody else changed the same ticket meanwhile. */
export const mostTries = 4;
