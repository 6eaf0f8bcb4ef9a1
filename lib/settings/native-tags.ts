import type { Settings } from '../messages/contract.ts';

/** What stands before each tag on the helpdesk's own ticket until somebody chooses another word. */
export const usualPrefix = 'fairside';

/** Whether insights are also written as the helpdesk's own tags, and under which prefix. Off until switched on. */
export function nativeTagsOf({ nativeTags }: Pick<Settings, 'nativeTags'>): {
  readonly on: boolean;
  readonly prefix: string;
} {
  return nativeTags ?? { on: false, prefix: usualPrefix };
}
