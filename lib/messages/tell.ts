/**
 * The plain sender, without schemas, so that the loader on a helpdesk's page stays a few kB. Everything else uses `ask`
 * of `client.ts`, which also checks the answer.
 */
import { browser } from 'wxt/browser';
import type { MessageName, RequestOf, Result } from './contract.ts';

/** What travels: the message's name and its request. */
export interface Envelope {
  readonly fairside: MessageName;
  readonly request: unknown;
}

/** Sends one message to the background. Resolves always; a missing background is `no_answer`. */
export async function tell<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Result<unknown>> {
  try {
    const envelope: Envelope = { fairside: name, request };
    const answer: unknown = await browser.runtime.sendMessage(envelope);
    if (isResult(answer)) return answer;
    return { ok: false, error: { code: 'no_answer' } };
  } catch (error) {
    return { ok: false, error: { code: 'no_answer', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function isResult(answer: unknown): answer is Result<unknown> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer;
  return answer.ok === false && 'error' in answer && typeof answer.error === 'object' && answer.error !== null;
}
