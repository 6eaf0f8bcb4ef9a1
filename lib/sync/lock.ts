/** One sync at a time over all contexts of the extension. The browser releases the lock when its holder dies. */
export type Lock = (work: () => Promise<void>) => Promise<boolean>;

/** Runs `work` unless somebody else is at it; answers whether it ran. */
export const webLock: Lock = (work) =>
  navigator.locks.request('fairside-sync', { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
