/**
 * What one agent makes of the suggestions, on this device alone: a tag that is pressed moves up a little, a tag that is passed over for one further
 * down moves down a little. Every trace loses half its weight in 30 days, and no tag moves further than `preferenceLimit`.
 */

/** Traces of one tag, as they weighed at `at`. */
export interface TagTrace {
  /** Presses, decayed. */
  readonly pressed: number;
  /** Times another tag was pressed while this one stood before it, decayed. */
  readonly passed: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** By tag id. A tag without traces has no entry. */
export interface TagPreference {
  readonly tags: Readonly<Record<string, TagTrace>>;
}

/** What is known of an agent who has pressed nothing yet. */
export const noPreference: TagPreference = { tags: {} };

/** One press of a tag while suggestions were shown. */
export interface TagChoice {
  readonly tag: string;
  /** Ids of the suggestions as they were shown, best first; empty when none were. */
  readonly shown: readonly string[];
  /** Ids that already stood on the ticket: they count as pressed, not as passed over. */
  readonly standing?: readonly string[] | undefined;
  /** The press was taken back within the time of undo: its traces go again. */
  readonly undone?: boolean | undefined;
}

/** A trace weighs half as much after so many days. */
export const halfLifeDays = 30;
/** The most a tag moves up or down, on the scale of the suggestions' scores (log-odds). */
export const preferenceLimit = 0.7;
/** Traces below this are forgotten. */
const forgotten = 0.02;
/** Presses that are taken for granted on both sides, so that one press alone moves little. */
const doubt = 4;
const dayMs = 86_400_000;

/** The preference after one more press. Traces are decayed to `now` (ms since 1970) on the way. */
export function prefer(preference: TagPreference, choice: TagChoice, now: number): TagPreference {
  const by = choice.undone ? -1 : 1;
  const place = choice.shown.indexOf(choice.tag);
  const standing = new Set([choice.tag, ...(choice.standing ?? [])]);
  const before = (place < 0 ? choice.shown : choice.shown.slice(0, place)).filter((tag) => !standing.has(tag));
  const tags: Record<string, TagTrace> = {};
  const ids = new Set([...Object.keys(preference.tags), choice.tag, ...before]);
  for (const id of ids) {
    const faded = decayed(preference.tags[id], now);
    const pressed = Math.max(0, faded.pressed + (id === choice.tag ? by : 0));
    const passed = Math.max(0, faded.passed + (before.includes(id) ? by : 0));
    if (pressed + passed >= forgotten) tags[id] = { pressed, passed, at: now };
  }
  return { tags };
}

/** How far a tag is moved, in log-odds between `-preferenceLimit` and `preferenceLimit`; above 0 is up. */
export function moved(preference: TagPreference, tag: string, now?: number): number {
  const trace = preference.tags[tag];
  if (trace === undefined) return 0;
  const { pressed, passed } = now === undefined ? trace : decayed(trace, now);
  const odds = Math.log((pressed + doubt) / (passed + doubt));
  return Math.max(-preferenceLimit, Math.min(preferenceLimit, odds));
}

function decayed(trace: TagTrace | undefined, now: number): TagTrace {
  if (trace === undefined) return { pressed: 0, passed: 0, at: now };
  // A clock that was set back does not make traces grow.
  const left = 0.5 ** (Math.max(0, now - trace.at) / (halfLifeDays * dayMs));
  return { pressed: trace.pressed * left, passed: trace.passed * left, at: now };
}
