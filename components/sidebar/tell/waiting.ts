/** Which of one's insights are fixed while their customer has not been told. Pure; what was told is in the settings. */
import { customerWaits } from '../../../lib/insights/tell-customer.ts';
import type { OwnInsight, Settings } from '../../../lib/messages/contract.ts';

/** How many are remembered; the oldest go first. */
const kept = 300;

/** One fix of one insight: decided anew later, its customer waits again. */
const keyOf = ({ id, at = '' }: OwnInsight): string => `${id} ${at}`;

/** Fixed insights whose customer still waits, one for each ticket, in the order given. */
export function waitingOf(insights: readonly OwnInsight[], { told = [] }: Settings): OwnInsight[] {
  const seen = new Set<string>();
  return insights.filter((one) => {
    const ticket = `${one.ref.host} ${one.ref.ticket} ${one.sentence}`;
    if (one.state !== 'fixed' || !customerWaits(one.tag) || told.includes(keyOf(one)) || seen.has(ticket)) return false;
    seen.add(ticket);
    return true;
  });
}

/** The same decision, as its signature tells. */
export function byDecision(waiting: readonly OwnInsight[]): OwnInsight[][] {
  const groups = new Map<string, OwnInsight[]>();
  for (const one of waiting) {
    const key = JSON.stringify([one.sentence, one.by, one.byArea]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** What is remembered once the customers of these were told. */
export function withTold({ told = [] }: Settings, insights: readonly OwnInsight[]): string[] {
  return [...new Set([...told, ...insights.map(keyOf)])].slice(-kept);
}
