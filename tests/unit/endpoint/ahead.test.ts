import { describe, expect, it } from 'vitest';
import { ahead } from '../../../endpoint/insights/ahead.ts';

/** Pages as a database gives them: each is read when the test says so, or at once. */
function source(count: number, options: { readonly atOnce?: () => number; readonly failing?: number } = {}) {
  const asked: number[] = [];
  const open = new Map<number, () => void>();
  let ended = false;
  async function* asks() {
    try {
      for (let page = 1; page <= count; page += 1) yield page;
    } finally {
      ended = true;
    }
  }
  const read = (page: number) => {
    asked.push(page);
    return new Promise<number>((resolve, reject) => {
      open.set(page, () => {
        open.delete(page);
        if (page === options.failing) reject(new Error('connection lost'));
        else resolve(page);
      });
    });
  };
  return {
    asked,
    pages: ahead(asks(), read, options.atOnce ?? (() => 2)),
    ended: () => ended,
    /** Pages that are being read. */
    underWay: () => [...open.keys()],
    finish: (page: number) => open.get(page)?.(),
  };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('pages ahead of their reader', () => {
  it('come in order, whichever is read first', async () => {
    const { pages, finish, underWay } = source(5);
    const read: number[] = [];
    const done = (async () => {
      for await (const page of pages) read.push(page);
    })();
    for (let left = 5; left > 0; left -= 1) {
      await turn();
      // The later of the two, as long as there are two.
      finish(underWay().at(-1) ?? 0);
    }
    await done;
    expect(read).toEqual([1, 2, 3, 4, 5]);
  });

  it('are two at the same time, and two ahead of one who takes none', async () => {
    const { asked, pages, finish } = source(9);
    await turn();
    expect(asked).toEqual([]);
    const first = pages.next();
    await turn();
    expect(asked).toEqual([1, 2]);
    finish(2);
    await turn();
    expect(asked).toEqual([1, 2]);
    finish(1);
    expect((await first).value).toBe(1);
    await turn();
    expect(asked).toEqual([1, 2, 3]);
    finish(3);
    await turn();
    expect(asked).toEqual([1, 2, 3]);
    expect((await pages.next()).value).toBe(2);
    await turn();
    expect(asked).toEqual([1, 2, 3, 4]);
    finish(4);
    await pages.return(undefined);
  });

  it('are one at a time where there is no room for two', async () => {
    const { asked, pages, finish } = source(5, { atOnce: () => 1 });
    const first = pages.next();
    await turn();
    expect(asked).toEqual([1]);
    finish(1);
    await first;
    await turn();
    expect(asked).toEqual([1, 2]);
    finish(2);
    await pages.return(undefined);
  });

  it('fail when the page that failed is asked for, and nobody is told before', async () => {
    const { pages, finish, ended } = source(5, { failing: 2 });
    const first = pages.next();
    await turn();
    finish(2);
    finish(1);
    expect((await first).value).toBe(1);
    await turn();
    const second = pages.next();
    finish(3);
    await expect(second).rejects.toThrow('connection lost');
    expect(ended()).toBe(true);
  });

  it('end with their reader, who waits for what is being read', async () => {
    const { asked, pages, finish, underWay, ended } = source(9);
    const first = pages.next();
    await turn();
    finish(1);
    await first;
    await turn();
    expect(underWay()).toEqual([2, 3]);
    let left = false;
    const leaving = pages.return(undefined).then(() => {
      left = true;
    });
    await turn();
    expect(left).toBe(false);
    finish(2);
    finish(3);
    await leaving;
    expect(underWay()).toEqual([]);
    expect(asked).toEqual([1, 2, 3]);
    expect(ended()).toBe(true);
  });

  it('end where there is none', async () => {
    const { pages } = source(0);
    expect((await pages.next()).done).toBe(true);
  });
});
