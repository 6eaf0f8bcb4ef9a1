/** Answers one step after another, each with how long it took. */
export function serveSteps(steps) {
  process.on('message', async ({ step, given }) => {
    const start = performance.now();
    const said = await steps[step](given);
    process.send({ ms: performance.now() - start, ...said });
  });
}

/** The same documents for everyone: what Fairside sends as an item, with the id where the peer wants it. */
export const documentsFrom = (items, key) => items.map(({ id, ...rest }) => ({ [key]: id, ...rest }));
