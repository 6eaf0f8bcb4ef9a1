/** Cues of one tag in one language, by how much they say alone. Grammar: `../cue.ts`. */
export interface CueLists {
  /** Names the tag by itself. */
  readonly strong?: readonly string[];
  /** Usually means the tag. */
  readonly plain?: readonly string[];
  /** Only beside another cue of the same tag. */
  readonly weak?: readonly string[];
}

/** What customers write when a tag fits. */
export interface TagCues {
  readonly tag: string;
  /**
   * What a "not" before the cue does. `cancels`: "it is not late" is not lateness. `ignored`: the cue names a subject, and
   * "I could not set it up" is about setting up all the same.
   */
  readonly negation: 'cancels' | 'ignored';
  readonly en: CueLists;
  readonly es: CueLists;
}
