import { createContext, useContext } from 'react';
import type { Tag } from '../../lib/insights/types.ts';

/** What every tag button of the section shares. */
export interface TagListActions {
  /** `clicks` as in `UIEvent.detail`: 2 and more is the tail of a double click. */
  readonly press: (tag: string, clicks: number) => void;
  /** Shows what a tag means while it is pointed at or focused; null ends it. */
  readonly describe: (tag: Tag | null, at?: HTMLElement) => void;
}

export const TagListContext = createContext<TagListActions | null>(null);

export function useTagList(): TagListActions {
  const actions = useContext(TagListContext);
  if (actions === null) throw new Error('useTagList needs a TagListContext above it');
  return actions;
}
