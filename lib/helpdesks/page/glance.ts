/**
 * Looks that nearly always find what the last one found. To search a whole page again for what stood there a quarter of a
 * second ago costs the agent's keys, so a look may be content with a glance: the last answer holds as long as it is young and
 * all it was read from still stands. Whatever acts reads in full.
 */

/** How much of the page a look takes in. */
export type Look = 'full' | 'glance';

/**
 * An answer holds this long, in ms. With a look every quarter of a second the page is read in full once a second, and a
 * little later where a timer is.
 */
const holdsFor = 800;

/**
 * `read` answers a question about something, such as a page's address; `stands` says, much more cheaply, that nothing the
 * answer was read from has changed. Only the newest answer counts, and only where it is about the same thing.
 */
export function glancing<About, Answer>(
  read: (about: About) => Answer,
  stands: (answer: Answer, about: About) => boolean,
  now: () => number = Date.now,
): (about: About, look: Look) => Answer {
  let last: { readonly about: About; readonly answer: Answer; readonly at: number } | undefined;
  return (about, look) => {
    const age = last === undefined ? Number.NaN : now() - last.at;
    const mayHold = look === 'glance' && age >= 0 && age < holdsFor;
    if (mayHold && last?.about === about && stands(last.answer, about)) return last.answer;
    const answer = read(about);
    last = { about, answer, at: now() };
    return answer;
  };
}
