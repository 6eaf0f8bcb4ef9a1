/** Sentences written for the model to learn from, one a line, with the tags an agent could press, best first. */
export interface Phrases {
  readonly tags: readonly string[];
  readonly en: string;
  readonly es: string;
}
