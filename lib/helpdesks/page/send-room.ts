/** Keeps the helpdesk's send button free of what stands at the window's right edge. */
import { nowAndThen } from './now-and-then.ts';
import { isShown } from './shown.ts';

/** A panel is never wider than this, in px; a button further left is in nobody's way. */
const widest = 480;
/** A bar along the lower edge is never higher than this, in px; a button further up stands in the page itself. */
const highest = 96;
const gap = 8;
/** Between two looks, in ms: panes are built late, and a button's height may change with the page's own layout. */
const lookEvery = 1_000;

/** Calls back at once and with every change of the height to leave free. Ends with `signal`. */
export function watchSendRoom(
  buttons: () => readonly Element[],
  onRoom: (height: number) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let said: number | undefined;
  const look = (): void => {
    if (document.hidden && said !== undefined) return;
    const room = Math.max(0, ...buttons().filter(isShown).map(roomFor));
    if (room === said) return;
    said = room;
    onRoom(room);
  };
  nowAndThen(lookEvery, look, signal);
  addEventListener('resize', look, { signal, passive: true });
  look();
}

function roomFor(button: Element): number {
  const { top, bottom, right, height } = button.getBoundingClientRect();
  const isAtEdge = height > 0 && right > innerWidth - widest && bottom <= innerHeight && top >= innerHeight - highest;
  return isAtEdge ? Math.ceil(innerHeight - top) + gap : 0;
}
