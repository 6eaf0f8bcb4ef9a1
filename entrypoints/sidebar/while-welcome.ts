import type { Ask } from '../../lib/messages/contract.ts';

/**
 * Asks for the panel, and says once when the background no longer hears this tab: its host was removed in the options, or
 * the browser's permission for it taken back. Nothing can be recorded from there on.
 */
export function whileWelcome(ask: Ask, onRefused: () => void): Ask {
  return async (name, request) => {
    const answer = await ask(name, request);
    if (!answer.ok && answer.error.code === 'sender_refused') onRefused();
    return answer;
  };
}
