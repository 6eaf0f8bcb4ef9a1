/** The sidebar's way to the checks: asked for at the first draft, and again after a try that failed. */
import type { GuidancePort } from '../../components/sidebar/ports.ts';
import type { Reviewer } from '../../lib/guidance/review.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { type Guidance, laidGuidance } from './guidance-key.ts';

/** One per panel: its reviewer remembers the draft before. */
export function openGuidance(ask: Ask, world: object = globalThis): GuidancePort {
  let reviewer: Reviewer | undefined;
  let opening: Promise<unknown> | undefined;
  const present = (): Guidance | undefined => laidGuidance(world);

  /** One request at a time, and none once the checks are there. */
  const open = async (): Promise<Guidance | undefined> => {
    if (present() === undefined) {
      opening ??= ask('openGuidance', {}).finally(() => {
        opening = undefined;
      });
      await opening;
    }
    return present();
  };

  return {
    prepareReview: () => void open().catch(() => undefined),
    async review(input, off) {
      const guidance = await open();
      if (guidance === undefined) return null;
      reviewer ??= guidance.createReviewer();
      return reviewer.review(input, { off });
    },
    ruleOf: (id) => present()?.checks.find((check) => check.id === id),
  };
}
