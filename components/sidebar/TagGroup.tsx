import { memo, type ReactNode } from 'react';
import type { FunctionId, Tag } from '../../lib/insights/types.ts';
import { Chevron } from './Chevron.tsx';
import { useTexts } from './panel-context.ts';
import { TagList } from './TagList.tsx';

interface TagGroupProps {
  readonly area: FunctionId;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly tags: readonly Tag[];
  readonly open: boolean;
  /** Whether a folded group has its tags drawn already. */
  readonly drawsFolded: boolean;
  readonly onToggle: (area: FunctionId, open: boolean) => void;
  /** Pressed tags of a folded group have their button elsewhere. */
  readonly pressedAbove?: boolean;
  readonly children?: ReactNode;
}

/** The tags of one function, folded until opened. While folded, a quiet line of their labels says what is inside. */
export const TagGroup = memo(function TagGroup(props: TagGroupProps) {
  const { area, name, hint, tags, open, drawsFolded, onToggle, pressedAbove = true, children } = props;
  const { pick } = useTexts();
  return (
    <details
      className="group"
      data-function={area}
      open={open}
      onToggle={(event) => onToggle(area, event.currentTarget.open)}
    >
      <summary>
        <Chevron />
        <span className="group-name">{name}</span>
        <span className="group-inside" aria-hidden="true">
          {hint ?? (open ? '' : tags.map((tag) => pick(tag.label)).join(' · '))}
        </span>
      </summary>
      {children}
      {(open || drawsFolded) && <TagList tags={tags} keepPressedAbove={pressedAbove && !open} />}
    </details>
  );
});
