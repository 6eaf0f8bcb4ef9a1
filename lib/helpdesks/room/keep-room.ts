/** Keeps a place for the panel beside the page's own columns, through every change of window, ticket and layout. */
import { nowAndThen } from '../page/now-and-then.ts';
import { isShown } from '../page/shown.ts';
import { freerSide } from './freer-side.ts';
import { stripOf } from './strip.ts';
import type { Place, RoomSource, RoomWish } from './types.ts';

/** Between two looks, in ms: pages replace their boxes without a word. */
const lookEvery = 1_000;
/** A box lower than this, in px, is no place for a panel. */
const lowest = 160;

export interface Room {
  /** What is wanted from now on; null gives the page its room back. */
  ask(wish: RoomWish | null): void;
  /** Looks at once instead of a moment later: the page has just moved. */
  look(): void;
}

/** Calls back with every change of the place. Ends with `signal`, leaving the page as it was. */
export function keepRoom(source: RoomSource, onPlace: (place: Place) => void, signal: AbortSignal): Room {
  const strip = stripOf(document, Math.random().toString(36).slice(2, 10));
  let wish: RoomWish | null = null;
  let watched: Element | null = null;
  let said = '';

  const beside = (wish: RoomWish): Place | null => {
    const boxes = source.boxes();
    const box = boxes.find((one) => isShown(one) && one.getBoundingClientRect().height >= lowest);
    if (box === undefined) return null;
    const limit = Math.floor(document.documentElement.clientWidth - box.getBoundingClientRect().left);
    const front = { box, writing: source.writing(box), buttons: source.buttons().filter(isShown) };
    const width = strip.take(boxes, front, { ...wish, limit });
    if (watched !== box) {
      sizes.disconnect();
      sizes.observe(box);
      watched = box;
    }
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    // A box that grew with its border instead of moving its content aside has given nothing.
    if (left < -1 || right > clientWidth + 1) return null;
    const edge = wish.side === 'right' ? clientWidth - right : left;
    return {
      side: wish.side,
      width,
      edge: Math.max(0, edge),
      top: Math.max(0, top),
      bottom: Math.max(0, clientHeight - bottom),
      reserved: true,
    };
  };

  const over = (wish: RoomWish): Place => {
    strip.release();
    const rects = source
      .precious()
      .filter(isShown)
      .map((element) => element.getBoundingClientRect());
    const side = freerSide(wish.side, wish.width, rects, document.documentElement.clientWidth);
    return { side, width: wish.width, edge: 0, top: 0, bottom: 0, reserved: false };
  };

  const look = (): void => {
    if (wish === null || signal.aborted || (document.hidden && said !== '')) return;
    const place = beside(wish) ?? over(wish);
    const now = JSON.stringify(place);
    if (now === said) return;
    said = now;
    onPlace(place);
  };
  const sizes = new ResizeObserver(look);
  nowAndThen(lookEvery, look, signal);
  addEventListener('resize', look, { signal, passive: true });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      strip.release();
    },
    { once: true },
  );

  return {
    ask(next) {
      if (JSON.stringify(next) === JSON.stringify(wish) || signal.aborted) return;
      wish = next;
      said = '';
      if (next === null) strip.release();
      else look();
    },
    look() {
      strip.forget();
      look();
    },
  };
}
