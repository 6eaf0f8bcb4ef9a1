/**
 * When the sync wakes: an alarm that repeats each minute while something waits, a press (after two quiet seconds), the
 * browser's start, coming online. Timers only make it sooner; the alarm alone is enough.
 */
import type { Reason } from './wake.ts';

/** The part of `browser.alarms` used here. */
export interface Alarms {
  create(name: string, info: { delayInMinutes: number; periodInMinutes: number }): Promise<void>;
  clear(name: string): Promise<boolean>;
  get(name: string): Promise<unknown>;
}

export interface WakeSeams {
  readonly alarms: Alarms;
  readonly run: (reason: Reason) => Promise<unknown>;
  readonly setTimer: (task: () => void, delay: number) => unknown;
  readonly clearTimer: (timer: unknown) => void;
}

export const alarmName = 'sync';
/** The shortest delay browsers grant an alarm, in ms. */
const shortestAlarm = 30_000;
const quietAfterPress = 2_000;

export function createWakes({ alarms, run, setTimer, clearTimer }: WakeSeams) {
  let press: unknown;
  let soon: unknown;

  /** A failure is in the sync's state, or the storage is gone: the next alarm tries again. */
  const wake = async (reason: Reason) => {
    try {
      await run(reason);
    } catch (error) {
      console.warn('Fairside: the sync could not run', error);
    }
  };
  const arm = (delay: number) => {
    const delayInMinutes = Math.max(shortestAlarm, delay) / 60_000;
    void alarms.create(alarmName, { delayInMinutes, periodInMinutes: 1 });
  };

  return {
    wake,
    /** The engine's `schedule`: when to wake next, in ms; null = not at all. */
    schedule(delay: number | null) {
      clearTimer(soon);
      if (delay === null) return void alarms.clear(alarmName);
      if (delay < shortestAlarm) soon = setTimer(() => void wake('alarm'), delay);
      arm(delay);
    },
    /** Something was recorded or taken back. The alarm comes first: the process may end before the timer. */
    captured() {
      arm(shortestAlarm);
      clearTimer(press);
      press = setTimer(() => void wake('capture'), quietAfterPress);
    },
    /** At each start of the process: alarms may vanish when the browser restarts. */
    async restore() {
      if ((await alarms.get(alarmName)) === undefined) arm(shortestAlarm);
    },
  };
}
