import type { Tag } from '../../lib/insights/types.ts';
import { useTagState } from './panel-context.ts';
import { TagButton } from './TagButton.tsx';
import { TagProblems } from './TagProblem.tsx';
import { ticketKey } from './ticket-key.ts';

interface TagListProps {
  readonly tags: readonly Tag[];
  /** Pressed tags have their button elsewhere just now. */
  readonly keepPressedAbove?: boolean;
}

/** Buttons of some tags, and under them what went wrong with any. */
export function TagList({ tags, keepPressedAbove = false }: TagListProps) {
  const pressed = useTagState((state) => (state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)]));
  const here = keepPressedAbove ? tags.filter((tag) => pressed?.[tag.id] === undefined) : tags;
  return (
    <>
      <ul className="tag-list">
        {here.map((tag) => (
          <li key={tag.id}>
            <TagButton tag={tag} />
          </li>
        ))}
      </ul>
      <TagProblems tags={here} kind="not-recorded" />
    </>
  );
}
