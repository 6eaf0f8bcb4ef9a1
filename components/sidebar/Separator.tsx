import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { narrowest, widest } from '../../lib/helpdesks/room/types.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { chosenPlace } from './panel-place.ts';

/** One press of an arrow key, in px. */
const step = 16;

/** The edge between page and panel: drawn with the pointer, or moved with the arrow keys. */
export function Separator() {
  const { t } = useTexts();
  const { actions, ports } = usePanel();
  const { helpdesk } = ports.adapter;
  const side = usePanelState((state) => state.place?.side ?? chosenPlace(state, helpdesk).side);
  const width = usePanelState((state) => state.place?.width ?? chosenPlace(state, helpdesk).width);
  const from = useRef<{ readonly at: number; readonly width: number } | null>(null);
  const outwards = side === 'right' ? -1 : 1;

  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    from.current = { at: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (from.current !== null) actions.resize(from.current.width + outwards * (event.clientX - from.current.at));
  };
  const up = () => {
    if (from.current === null) return;
    from.current = null;
    void actions.keepWidth();
  };
  const key = (event: KeyboardEvent) => {
    const next = {
      ArrowLeft: width - outwards * step,
      ArrowRight: width + outwards * step,
      Home: narrowest,
      End: widest,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    actions.resize(next);
    void actions.keepWidth();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> is the separator that nobody can move.
    <div
      className="separator"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel.width')}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={Math.round(width)}
      aria-valuetext={t('panel.widthNow', { n: Math.round(width) })}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
    />
  );
}
