import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import type { Quadrant } from '../../../lib/insights/types.ts';
import type { Filter } from '../address.ts';
import { Figure } from '../Figure.tsx';
import { useTexts } from '../texts.ts';
import { beside } from './grid.ts';
import type { Drag } from './use-drag.ts';

export interface BoardTag {
  readonly id: string;
  readonly label: string;
  readonly quadrant: Quadrant;
  /** Since the placement was last saved. */
  readonly moved: boolean;
  readonly count: number;
}

interface Props {
  readonly quadrant: Quadrant;
  readonly tags: readonly BoardTag[];
  /** Insights of the filter in all. */
  readonly total: number;
  readonly filter: Filter;
  readonly over: boolean;
  /** Whether the board shows the saved placement, which the filter by quadrant goes by. */
  readonly saved: boolean;
  readonly move?: (tag: string, to: Quadrant) => void;
  readonly drag?: Drag;
}

/** One quadrant: what it means, what a lead asks about it, and its tags with their counts. */
export function QuadrantList({ quadrant, tags, total, filter, over, saved, move, drag }: Props) {
  const { t } = useTexts();
  const heading = useId();
  const sum = tags.reduce((all, { count }) => all + count, 0);
  return (
    <section className="quadrant" data-quadrant={quadrant} data-over={over || undefined} aria-labelledby={heading}>
      <h2 id={heading}>{t(`board.${quadrant}`)}</h2>
      <p className="muted">{t(`board.${quadrant}.means`)}</p>
      <ul>
        {tags.map((tag) => (
          <li key={tag.id} data-board-tag={tag.id} data-moved={tag.moved || undefined}>
            {move && drag && <Handle tag={tag} move={move} drag={drag} />}
            <span className="name">
              {tag.label}
              {tag.moved && <span className="muted"> {t('board.notSaved')}</span>}
            </span>
            <span className="count">
              <Figure n={tag.count} of={tag.label} rows={{ ...filter, tag: tag.id }} />
            </span>
            <svg className="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width={total > 0 ? (tag.count / total) * 100 : 0} height="3" />
            </svg>
          </li>
        ))}
      </ul>
      <p className="sum">
        {t('total')} <Figure n={sum} of={t(`board.${quadrant}`)} rows={saved ? { ...filter, quadrant } : undefined} />
      </p>
    </section>
  );
}

/** Set while a key moves a tag, so that its handle has the focus where it arrives. */
let byKey: string | null = null;

function Handle({ tag, move, drag }: { tag: BoardTag; move: NonNullable<Props['move']>; drag: Drag }) {
  const { t } = useTexts();
  const handle = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (byKey !== tag.id) return;
    byKey = null;
    handle.current?.focus();
  }, [tag.id]);
  const press = (event: KeyboardEvent) => {
    const to = beside(tag.quadrant, event.key);
    if (event.altKey || event.ctrlKey || event.metaKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (!to) return;
    byKey = tag.id;
    move(tag.id, to);
  };
  return (
    <button
      ref={handle}
      type="button"
      className="handle"
      aria-label={t('board.handle', { tag: tag.label, quadrant: t(`board.${tag.quadrant}`) })}
      aria-describedby="board-hint"
      onKeyDown={press}
      {...drag.handle(tag.id)}
    >
      <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
        <path d="M2 2v0M6 2v0M2 7v0M6 7v0M2 12v0M6 12v0" />
      </svg>
    </button>
  );
}
