import type { PracticeTicket } from './practice-ticket.ts';
import { accountAndReturn } from './tickets/account-and-return.ts';
import { billingAndPraise } from './tickets/billing-and-praise.ts';
import { defect } from './tickets/defect.ts';
import { deliveries } from './tickets/deliveries.ts';
import { internalWait } from './tickets/internal-wait.ts';

export type { PracticeMessage, PracticePerson, PracticeStatus, PracticeTicket } from './practice-ticket.ts';

/**
 * The eight practice tickets, the same on both sites and on every host of them.
 *
 * | id   | language | about                                                  | requester         | messages |
 * |------|----------|--------------------------------------------------------|-------------------|----------|
 * | 1001 | EN | delivery due Monday that never came (the ticket to show) | Laura Whitfield   | 4  |
 * | 1002 | ES | delivery due Monday that never came, wants refund if late | Begoña Ibáñez     | 4  |
 * | 1003 | EN | charged twice, awaits refund, may leave                  | Marcus Oyelaran   | 5  |
 * | 1004 | EN | product defect; the long thread with several API pages   | Helen Brandt      | 16 |
 * | 1005 | ES | account locked, verification code does not arrive        | Óscar Peña Núñez  | 5  |
 * | 1006 | EN | praise for a colleague and the product, wants to buy     | Priya Raman       | 3  |
 * | 1007 | ES | return that nobody collects                              | José Ángel Muñoz  | 5  |
 * | 1008 | EN | missing boxes; the warehouse does not answer the agent   | Daniel Kowalski   | 7  |
 */
export const tickets: readonly PracticeTicket[] = [
  ...deliveries,
  ...billingAndPraise,
  defect,
  ...accountAndReturn,
  internalWait,
].sort((a, b) => a.id.localeCompare(b.id));

/** The tickets by what they are about, for tests that mean a kind and not a number. */
export const ticketIds = {
  lateEnglish: '1001',
  lateSpanish: '1002',
  doubleCharge: '1003',
  longThread: '1004',
  lockedOut: '1005',
  praise: '1006',
  returnFails: '1007',
  internalWait: '1008',
} as const;

/** The practice ticket with that number. Throws when there is none: a test that asks for it is wrong. */
export function practiceTicket(id: string): PracticeTicket {
  const found = tickets.find((ticket) => ticket.id === id);
  if (found === undefined) throw new Error(`There is no practice ticket ${id}; there are 1001 to 1008.`);
  return found;
}
