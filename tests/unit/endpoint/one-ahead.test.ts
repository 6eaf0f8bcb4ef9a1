import { describe, expect, it } from 'vitest';
import { oneAhead } from '../../../endpoint/insights/one-ahead.ts';

/** Pages as a database gives them, with what was asked of it so far. */
function source(count: number, failing?: number) {
  const asked: number[] = [];
  let ended = false;
  async function* pages() {
    try {
      for (let page = 1; page <= count; page += 1) {
        asked.push(page);
        if (page === failing) throw new Error('connection lost');
        yield page;
      }
    } finally {
      ended = true;
    }
  }
  return { asked, pages: oneAhead(pages()), ended: () => ended };
}
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('pages one ahead of their reader', () => {
  it('come in order, each once', async () => {
    const { pages, ended } = source(5);
    const read: number[] = [];
    for await (const page of pages) read.push(page);
    expect(read).toEqual([1, 2, 3, 4, 5]);
    expect(ended()).toBe(true);
  });

  it('are read while the one before is written, and no further for a reader who takes none', async () => {
    const { asked, pages } = source(5);
    expect(asked).toEqual([]);
    expect((await pages.next()).value).toBe(1);
    await turn();
    expect(asked).toEqual([1, 2]);
    await pages.next();
    await turn();
    expect(asked).toEqual([1, 2, 3]);
  });

  it('fail when the page that failed is asked for, and nobody is told before', async () => {
    const { pages, ended } = source(5, 2);
    expect((await pages.next()).value).toBe(1);
    await turn();
    await expect(pages.next()).rejects.toThrow('connection lost');
    expect(ended()).toBe(true);
  });

  it('end with their reader', async () => {
    const { asked, pages, ended } = source(5);
    await pages.next();
    await pages.return(undefined);
    expect(ended()).toBe(true);
    expect(asked).toEqual([1, 2]);
  });
});
