import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alarmName, createWakes } from '../../../lib/sync/wakes.ts';

function createTimers() {
  const timers = new Map<number, { task: () => void; delay: number }>();
  let next = 0;
  return {
    timers,
    setTimer: (task: () => void, delay: number) => {
      timers.set(++next, { task, delay });
      return next;
    },
    clearTimer: (timer: unknown) => void timers.delete(timer as number),
    delays: () => [...timers.values()].map(({ delay }) => delay),
    fire() {
      const due = [...timers.values()];
      timers.clear();
      for (const { task } of due) task();
    },
  };
}

beforeEach(() => fakeBrowser.reset());

function wakesWith(run = vi.fn(async () => true)) {
  const timers = createTimers();
  const { setTimer, clearTimer } = timers;
  return { run, timers, wakes: createWakes({ alarms: fakeBrowser.alarms, run, setTimer, clearTimer }) };
}

describe('waking', () => {
  it('after a press comes once, when two seconds were quiet, and an alarm stands behind it', async () => {
    const { wakes, timers, run } = wakesWith();
    for (let n = 0; n < 4; n += 1) wakes.captured();
    expect(timers.delays()).toEqual([2_000]);
    expect(await fakeBrowser.alarms.get(alarmName)).toMatchObject({ periodInMinutes: 1 });
    timers.fire();
    expect(run.mock.calls).toEqual([['capture']]);
  });

  it('soon uses a timer beside the alarm; later the alarm alone', async () => {
    const { wakes, timers } = wakesWith();
    wakes.schedule(4_000);
    expect(timers.delays()).toEqual([4_000]);
    wakes.schedule(10 * 60_000);
    expect(timers.delays()).toEqual([]);
    const alarm = await fakeBrowser.alarms.get(alarmName);
    expect(Math.round(((alarm?.scheduledTime ?? 0) - Date.now()) / 60_000)).toBe(10);
  });

  it('ends when there is nothing to wake for', async () => {
    const { wakes } = wakesWith();
    wakes.captured();
    wakes.schedule(null);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('is put back when the alarm vanished, and left alone when it stands', async () => {
    const { wakes } = wakesWith();
    await wakes.restore();
    const alarm = await fakeBrowser.alarms.get(alarmName);
    expect(alarm).toBeDefined();
    await wakes.restore();
    expect(await fakeBrowser.alarms.get(alarmName)).toEqual(alarm);
  });

  it('survives a sync that throws', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { wakes } = wakesWith(vi.fn(() => Promise.reject(new Error('no storage'))));
    await expect(wakes.wake('alarm')).resolves.toBeUndefined();
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
