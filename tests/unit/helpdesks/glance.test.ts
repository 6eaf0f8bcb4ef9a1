import { expect, it, vi } from 'vitest';
import { glancing } from '../../../lib/helpdesks/page/glance.ts';
import { inOneTurn } from '../../../lib/helpdesks/page/now-and-then.ts';

function asked() {
  let now = 0;
  let stands = true;
  const read = vi.fn((about: string) => ({ about }));
  const ask = glancing(
    read,
    () => stands,
    () => now,
  );
  return {
    ask,
    read,
    at: (ms: number) => {
      now = ms;
    },
    change: () => {
      stands = false;
    },
  };
}

it('reads anew whenever it is asked in full', () => {
  const { ask, read } = asked();
  for (let turn = 1; turn <= 3; turn += 1) {
    ask('a', 'full');
    expect(read).toHaveBeenCalledTimes(turn);
  }
});
it('holds the last answer at a glance, and reads once a second for who looks every 250 ms', () => {
  const { ask, read, at } = asked();
  const first = ask('a', 'glance');
  expect(ask('a', 'glance')).toBe(first);
  for (let ms = 250; ms <= 10_000; ms += 250) {
    at(ms);
    ask('a', 'glance');
  }
  expect(read).toHaveBeenCalledTimes(11);
});
it('reads anew where it does not stand, is about another thing, or the clock was put back', () => {
  const { ask, read, at, change } = asked();
  at(1_000);
  ask('a', 'full');
  expect(ask('b', 'glance')).toEqual({ about: 'b' });
  expect(ask('a', 'glance')).toEqual({ about: 'a' });
  at(500);
  ask('a', 'glance');
  expect(read).toHaveBeenCalledTimes(4);
  change();
  ask('a', 'glance');
  expect(read).toHaveBeenCalledTimes(5);
});
it('forgets an answer that was overtaken by a full look', () => {
  const { ask, read } = asked();
  ask('a', 'glance');
  const newest = ask('a', 'full');
  expect(ask('a', 'glance')).toBe(newest);
  expect(read).toHaveBeenCalledTimes(2);
});
it('makes sure once a turn, and each time outside of one', () => {
  const stands = vi.fn(() => true);
  const read = vi.fn(() => ({}));
  const ask = glancing(read, stands, () => 0);
  ask('a', 'full');
  for (let turn = 1; turn <= 2; turn += 1) {
    inOneTurn(() => {
      ask('a', 'glance');
      ask('a', 'glance');
    });
    expect(stands).toHaveBeenCalledTimes(turn);
  }
  ask('a', 'glance');
  ask('a', 'glance');
  expect(stands).toHaveBeenCalledTimes(4);
  inOneTurn(() => {
    ask('a', 'full');
    ask('a', 'glance');
    ask('a', 'full');
  });
  expect(stands).toHaveBeenCalledTimes(4);
  expect(read).toHaveBeenCalledTimes(3);
});
