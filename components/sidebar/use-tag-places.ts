import { useCallback, useMemo, useRef } from 'react';
import { isInternal } from '../../lib/insights/rules-of-use.ts';
import type { FunctionId, Tag } from '../../lib/insights/types.ts';
import { usePanel, usePanelState } from './panel-context.ts';
import type { SuggestedTag } from './Suggestions.tsx';

interface TagPlaces {
  readonly suggested: readonly SuggestedTag[];
  readonly recent: readonly Tag[];
  /** Tags whose button stands in the groups. */
  readonly below: readonly Tag[];
  /** Whether a recorded tag is listed on top. */
  readonly listed: (tag: Tag) => boolean;
  /** Whether the button of a listed tag stands further down. */
  readonly standsBelow: (tag: Tag) => boolean;
}

/**
 * Where each tag's button stands: there is one of each. Suggested ones stay on top, those pressed last are at hand until
 * their group is unfolded, all others are with their function; a recorded one whose group is folded stands in its row.
 */
export function useTagPlaces(found: readonly Tag[] | null, open: readonly FunctionId[]): TagPlaces {
  const { ports } = usePanel();
  const { tags } = ports.taxonomy;
  const suggestions = usePanelState((state) => state.suggestions);
  const recentIds = usePanelState((state) => state.recent);
  const isOpenly = usePanelState((state) => state.settings.internalOpen);

  const suggested = useMemo(
    () =>
      (suggestions ?? []).flatMap((one) => {
        const is = tags.find((tag) => tag.id === one.tag);
        return is === undefined ? [] : [{ ...one, is }];
      }),
    [suggestions, tags],
  );
  const recent = useSteady(
    recentIds.flatMap((id) => {
      const tag = tags.find((one) => one.id === id);
      const isElsewhere = tag === undefined || open.includes(tag.function) || suggested.some(({ is }) => is === tag);
      return isElsewhere ? [] : [tag];
    }),
  );
  const isOnTop = useCallback(
    (tag: Tag) => suggested.some(({ is }) => is.id === tag.id) || recent.some(({ id }) => id === tag.id),
    [suggested, recent],
  );
  const below = useMemo(() => tags.filter((tag) => !isOnTop(tag)), [tags, isOnTop]);
  const standsBelow = (tag: Tag) =>
    found === null ? isOnTop(tag) || open.includes(tag.function) : found.some(({ id }) => id === tag.id);
  return { suggested, recent, below, listed: (tag) => isOpenly || !isInternal(tag.id), standsBelow };
}

/** The same list as long as it holds the same: a group that is opened has only itself drawn anew. */
function useSteady<T>(now: readonly T[]): readonly T[] {
  const known = useRef(now);
  const isSame = now.length === known.current.length && now.every((one, index) => one === known.current[index]);
  if (!isSame) known.current = now;
  return known.current;
}
