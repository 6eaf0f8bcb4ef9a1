import type { issueStates as known } from '../../lib/sync/protocol-filter.ts';

/** The protocol's states of an issue, without what checks them. */
export const issueStates = ['new', 'seen', 'accepted', 'fixed', 'declined'] as const satisfies typeof known;
export type IssueState = (typeof issueStates)[number];
