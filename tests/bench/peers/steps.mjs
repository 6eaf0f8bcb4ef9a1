const used = () => process.cpuUsage().user + process.cpuUsage().system;

/** Answers one step after another, each with how long it took and what it used of the processor, in ms; `used` with all so far. */
export function serveSteps(steps) {
  // Whoever asks may be ended itself.
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ step, given }) => {
    const [start, before] = [performance.now(), used()];
    const said = step === 'used' ? { used: before / 1000 } : await steps[step](given);
    process.send({ ms: performance.now() - start, cpu: (used() - before) / 1000, ...said });
  });
}

/** The same documents for everyone: what Fairside sends as an item, with the id where the peer wants it. */
export const documentsFrom = (items, key) => items.map(({ id, ...rest }) => ({ [key]: id, ...rest }));
