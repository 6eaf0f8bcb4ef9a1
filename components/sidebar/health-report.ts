import type { Health, MarkCount, TicketContext } from '../../lib/helpdesks/types.ts';

interface ReportFacts {
  readonly health: Health;
  readonly context: TicketContext | null;
  readonly versions: { readonly extension: string; readonly browser: string };
}

/** Where the conversation came from; says nothing of what is in it. */
const threadFrom = (context: TicketContext | null): string =>
  context === null ? 'unread' : context.thread.length === 0 ? 'none' : context.source;

const line = ({ name, expected, found, fits }: MarkCount): string =>
  `${fits ? ' ' : '!'} ${name.padEnd(16)} ${expected.padEnd(12)} ${found.join(' ')}`;

/**
 * What whoever repairs the adapter has to know, in English whatever the panel speaks: names of marks and how often each
 * known way of marking them was found. No word of the page, no account, no ticket.
 */
export function healthReport({ health, context, versions }: ReportFacts): string {
  const { helpdesk, marks, missing, byAddress, noDraft } = health;
  return [
    `Fairside ${versions.extension} on ${helpdesk}, ${versions.browser}`,
    `missing: ${missing.join(', ') || 'nothing'}`,
    `ticket from: ${byAddress ? 'address alone' : 'address and page'}`,
    `reply box: ${noDraft ? 'cannot be read' : 'as expected'}`,
    `thread from: ${threadFrom(context)}`,
    '',
    '  mark             expected     found',
    ...marks.map(line),
  ].join('\n');
}

/** True when something cannot be read at all; false when another sign or the helpdesk's API serves instead. */
export function isLost({ health, context }: Pick<ReportFacts, 'health' | 'context'>): boolean {
  const served = context?.source === 'api';
  return (
    health.byAddress ||
    health.noDraft ||
    health.marks.some(({ fits, use }) => !fits && (use === 'draft' || (use === 'thread' && !served)))
  );
}
