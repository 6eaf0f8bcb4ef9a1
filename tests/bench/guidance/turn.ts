/** What is asked of a tool in its own process, and what it answers. */
import type { Language } from '../../../lib/guidance/types.ts';

export type State = 'cold' | 'keystroke';
export const own = 'Fairside';

/** A stretch of rounds: texts `first`, `first + 1` … for so many ms, but not fewer than `least` nor more than `most`. */
export interface Turn {
  readonly language: Language;
  readonly length: number;
  readonly state: State;
  readonly first: number;
  readonly ms: number;
  readonly least: number;
  readonly most: number;
}
/** In ms. */
export interface Time {
  readonly clock: number;
  readonly processor: number;
}
