import { pause } from '../../editor/pause.ts';
import type { Reading } from './context.ts';

/** A page that is still drawing its conversation is given this long, in ms, looked at this often. */
const patience = 3_000;
const interval = 150;

/** Reads the page, waiting a little for a conversation to appear when one is needed. Rejects only when `signal` aborts. */
export async function readPage(read: () => Reading, needsThread: boolean, signal: AbortSignal): Promise<Reading> {
  const until = Date.now() + patience;
  for (;;) {
    signal.throwIfAborted();
    const reading = read();
    if (!needsThread || reading.thread.length > 0 || Date.now() >= until) return reading;
    await pause(interval);
  }
}
