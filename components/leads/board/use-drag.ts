import { type PointerEvent, type RefObject, useState } from 'react';
import { type Quadrant, quadrants } from '../../../lib/insights/types.ts';

export interface Drag {
  readonly over: Quadrant | null;
  /** Handlers of a tag's handle. */
  readonly handle: (tag: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/** Dragging by mouse, pen or finger: the handle keeps the pointer until it is let go over a quadrant of the board. */
export function useDrag(board: RefObject<HTMLElement | null>, move: (tag: string, to: Quadrant) => void): Drag {
  const [dragged, setDragged] = useState<{ tag: string; over: Quadrant | null } | null>(null);
  const under = ({ clientX, clientY }: PointerEvent): Quadrant | null => {
    for (const list of board.current?.querySelectorAll<HTMLElement>('[data-quadrant]') ?? []) {
      const { left, right, top, bottom } = list.getBoundingClientRect();
      const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
      if (inside) return quadrants.find((one) => one === list.dataset.quadrant) ?? null;
    }
    return null;
  };
  return {
    over: dragged?.over ?? null,
    handle: (tag) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ tag, over: null });
      },
      onPointerMove: (event) => {
        if (dragged?.tag === tag) setDragged({ tag, over: under(event) });
      },
      onPointerUp: (event) => {
        const over = dragged?.tag === tag ? under(event) : null;
        setDragged(null);
        if (over) move(tag, over);
      },
      onPointerCancel: () => setDragged(null),
    }),
  };
}
