import type { ReviewInput } from '../../../lib/guidance/types.ts';
import { type TellDraft, tellCustomer } from '../../../lib/insights/tell-customer.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import type { GuidancePort } from '../ports.ts';

/**
 * The draft for the customer of a fixed insight, past the checks of this tab: with the decision's sentence where that
 * passes, without it otherwise, and without it too where the checks cannot be had. Never rejects.
 */
export async function tellDraft(
  { review }: Pick<GuidancePort, 'review'>,
  { tag, recordedAt, language, sentence }: OwnInsight,
  requester: string | undefined,
): Promise<TellDraft> {
  const fixed = { tag, recordedAt, language, sentence, requester };
  const whole = tellCustomer(fixed);
  if (!whole.saysHow) return whole;
  const input: ReviewInput = { draft: whole.text, kind: 'public', language: whole.language, requester };
  const said = await review(input, new Set()).catch(() => null);
  const passes = said?.findings.every(({ severity }) => severity === 'consider' || severity === 'hint');
  return passes ? whole : tellCustomer(fixed, () => false);
}
