/**
 * Pages one ahead of their reader: while one is written out the next is being read, and no more than that, however slow the
 * reader is. What fails is said when its page is asked for; a reader who leaves waits for the page under way and ends it all.
 */
export async function* oneAhead<Page>(pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
  const ask = () => {
    const page = pages.next();
    // Heard below, when the reader comes for it; until then nobody listens.
    page.catch(() => undefined);
    return page;
  };
  try {
    for (let next = ask(); ; ) {
      const page = await next;
      if (page.done) return;
      next = ask();
      yield page.value;
    }
  } finally {
    await pages.return(undefined);
  }
}
