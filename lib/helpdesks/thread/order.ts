import type { ThreadMessage } from '../types.ts';

/** Oldest first, whatever order a page or an answer gave. Messages without a time keep their place among the others. */
export function oldestFirst(messages: readonly ThreadMessage[]): ThreadMessage[] {
  if (messages.some((message) => timeOf(message) === null)) return [...messages];
  return [...messages].sort((one, other) => (timeOf(one) ?? 0) - (timeOf(other) ?? 0));
}

function timeOf(message: ThreadMessage): number | null {
  const time = Date.parse(message.at ?? '');
  return Number.isNaN(time) ? null : time;
}
