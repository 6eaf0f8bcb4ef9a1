/**
 * How long somebody who writes must rest before it counts as a pause. Everybody has a pace of their own: most people write 30
 * to 60 words a minute, 400 to 200 ms from key to key, and some more than 120 (Dhakal et al., "Observations on Typing from
 * 136 Million Keystrokes", 2018), so that no one number of milliseconds is a pause for all.
 */

/**
 * In ms: what a pause is at least and at most; the gap up to which two changes are of one key, as an editor may make several;
 * and that from which on it is no part of writing on any more.
 */
const least = 250;
const most = 500;
const sameKey = 30;
const away = 1_000;

/** Follows the pace of whoever writes. To be told of each change how long after the one before it came; answers how long the pause after it is. */
export function typingPause(): (gap: number) => number {
  let usual = 0;
  return (gap) => {
    if (gap > sameKey && gap < away) usual += (gap - usual) / 8;
    return Math.min(most, Math.max(least, usual * 2));
  };
}
