import type { Page } from 'playwright-core';

/**
 * Everything a page complains of from now on: exceptions, of its own and of what was brought into it, and errors on its
 * console. The browser's own note on an answer with an error status is none of them; nobody can keep it from writing that.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  return complaints;
}

/** Works on all of them, a few at a time, and keeps what each came to. */
export async function severalAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}

/**
 * There is one keyboard, and a tab that opens comes to the front: whoever opens one or types waits for the others. An editor
 * in a tab behind another loses its caret with every key.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
}
