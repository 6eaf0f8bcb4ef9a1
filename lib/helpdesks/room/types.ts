export type Side = 'left' | 'right';

/** Widths of the open panel, in px. The rail is narrower and is not asked how wide it would like to be. */
export const narrowest = 320;
export const widest = 480;

/** What the panel asks of the page: a strip at one side, as wide as `width`, or `least` where there is too little. In px. */
export interface RoomWish {
  readonly side: Side;
  readonly width: number;
  readonly least: number;
}

/** Where the panel may stand. All in px; `edge`, `top` and `bottom` count from the window's edges. */
export interface Place {
  readonly side: Side;
  readonly width: number;
  readonly edge: number;
  readonly top: number;
  readonly bottom: number;
  /** True where the page gave up a strip of its own, so that nothing of it lies under the panel. */
  readonly reserved: boolean;
}

/** What is known of a page's layout. Nothing is remembered between calls: pages draw themselves anew at any time. */
export interface RoomSource {
  /** The boxes that hold a ticket's columns, or another page's content; hidden ones of other tickets as well. */
  readonly boxes: () => readonly Element[];
  /** The column the agent writes in, inside a box; null where it is not known. */
  readonly writing: (box: Element) => Element | null;
  /** The buttons that send what is written. */
  readonly buttons: () => readonly Element[];
  /** What must not be covered where no strip can be had: tags, properties, the send button. */
  readonly precious: () => readonly Element[];
}
