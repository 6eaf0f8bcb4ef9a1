/** Device clocks are wrong in every way. What is stored says when it happened as far as the server can tell. */

/** Beyond this the device's clock is taken to be off and its times are moved by the difference. */
const tolerated = 2 * 60_000;
const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.UTC(9999, 0, 1);

/** Milliseconds a PostgreSQL timestamp and a JavaScript date both hold. */
export const storable = (moment: number): number => Math.min(Math.max(moment, earliest), latest);

/**
 * Moment of a press on the server's clock.
 * @param captured Device's clock at the press.
 * @param sent Device's clock when the batch left.
 * @param received Server's clock when it came; nothing is recorded later than that.
 */
export function recordedAt(captured: number, sent: number, received: number): number {
  const skew = received - sent;
  const moved = Math.abs(skew) > tolerated ? captured + skew : captured;
  return Math.min(storable(moved), received);
}
