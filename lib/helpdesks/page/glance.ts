/**
 * Looks that nearly always find what the last one found. To search a whole page again for what stood there a quarter of a
 * second ago costs the agent's keys, so a look may be content with a glance: the last answer holds as long as it is young and
 * all it was read from still stands. Whatever acts reads in full.
 */
import { onceATurn } from './now-and-then.ts';

/** How much of the page a look takes in. */
export type Look = 'full' | 'glance';

/**
 * An answer holds this long, in ms. With a look every quarter of a second the page is read in full once a second, and a
 * little later where a timer is.
 */
const holdsFor = 800;

/**
 * `read` answers a question about something, such as a page's address; `stands` says, much more cheaply, that nothing the
 * answer was read from has changed. Only the newest answer counts, and only where it is about the same thing. The looks of one
 * turn make do with one glance.
 */
export function glancing<About, Answer>(
  read: (about: About) => Answer,
  stands: (answer: Answer, about: About) => boolean,
  now: () => number = Date.now,
): (about: About, look: Look) => Answer {
  let last: { readonly about: About; readonly answer: Answer; readonly at: number; turn: object } | undefined;
  /** The same throughout a turn, another one each time outside of it. */
  const thisTurn = onceATurn(() => ({}));
  return (about, look) => {
    const age = last === undefined ? Number.NaN : now() - last.at;
    const mayHold = look === 'glance' && age >= 0 && age < holdsFor;
    const turn = thisTurn();
    if (mayHold && last?.about === about && (last.turn === turn || stands(last.answer, about))) {
      last.turn = turn;
      return last.answer;
    }
    const answer = read(about);
    last = { about, answer, at: now(), turn };
    return answer;
  };
}
