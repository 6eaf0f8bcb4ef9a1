/**
 * Pages ahead of their reader, in order: while one is written out the next ones are being read, and no more than those, however slow
 * the reader is. What fails is said when its page is asked for; a reader who leaves waits for what is under way and ends it all.
 *
 * @param asks What to read, one after the other; each is asked for when its page may begin.
 * @param atOnce How many pages may be under way or wait, beside the one that is written; looked at before each.
 */
export async function* ahead<Ask, Page>(
  asks: AsyncGenerator<Ask>,
  read: (ask: Ask) => Promise<Page>,
  atOnce: () => number,
): AsyncGenerator<Page> {
  const underWay: Promise<{ readonly page: Page } | undefined>[] = [];
  const fill = () => {
    for (let more = atOnce() - underWay.length; more > 0; more -= 1) {
      const page = asks.next().then(async (ask) => (ask.done ? undefined : { page: await read(ask.value) }));
      // Heard below, when the reader comes for it; until then nobody listens.
      page.catch(() => undefined);
      underWay.push(page);
    }
  };
  try {
    for (fill(); ; ) {
      const next = await underWay.shift();
      if (next === undefined) return;
      fill();
      yield next.page;
    }
  } finally {
    await Promise.allSettled(underWay);
    await asks.return(undefined);
  }
}
