import type { Check } from '../../lib/guidance/checks/check.ts';
import type { CheckId, Review, ReviewInput } from '../../lib/guidance/types.ts';
import type { Adapter, TicketRef } from '../../lib/helpdesks/types.ts';
import type { Taxonomy } from '../../lib/insights/types.ts';
import type { Ask, OnChange } from '../../lib/messages/contract.ts';

/** What a rule is called and where it comes from, for the reader of a finding. */
export type Rule = Pick<Check, 'title' | 'source'>;

/** Everything the panel needs from outside itself. The entrypoint hands in the real parts, tests hand in their own. */
export interface SidebarPorts {
  readonly adapter: Adapter;
  /** Calls back at once and after every change of the ticket in front; null on a page without one. */
  readonly watchTicket: (onTicket: (ref: TicketRef | null) => void, signal: AbortSignal) => void;
  readonly ask: Ask;
  readonly onChange: OnChange;
  readonly review: (input: ReviewInput) => Review;
  readonly ruleOf: (check: CheckId) => Rule | undefined;
  readonly taxonomy: Taxonomy;
  /** As `navigator.languages`. */
  readonly preferredLanguages: readonly string[];
  /** Puts text on the clipboard; false when the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Runs work when the page has nothing better to do; returns the cancel. */
  readonly whenIdle: (work: () => void) => () => void;
}
