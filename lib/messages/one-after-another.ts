/**
 * Does one work after the other, each once the one before has ended, well or not: two at once that read, change and write
 * would each forget what the other did. Answers what the work answers.
 */
export function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
