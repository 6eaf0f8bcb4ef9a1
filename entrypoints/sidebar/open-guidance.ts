import type { GuidancePort } from '../../components/sidebar/ports.ts';
import type { Reviewer } from '../../lib/guidance/review.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { guidancePart, partOpener } from './parts.ts';

/** The sidebar's way to the checks, asked for at the first draft. One per panel: its reviewer remembers the draft before. */
export function openGuidance(ask: Ask, world: object = globalThis): GuidancePort {
  const open = partOpener(guidancePart, 'openGuidance', ask, world);
  let reviewer: Reviewer | undefined;
  return {
    prepareReview: () => void open().catch(() => undefined),
    async review(input, off) {
      const guidance = await open();
      if (guidance === undefined) return null;
      reviewer ??= guidance.createReviewer();
      return reviewer.review(input, { off });
    },
    ruleOf: (id) => guidancePart.laid(world)?.checks.find((check) => check.id === id),
  };
}
