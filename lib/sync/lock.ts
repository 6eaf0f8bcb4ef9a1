/** One sync at a time over all contexts of the extension. The browser releases the lock when its holder dies. */
export type Lock = (work: () => Promise<void>, when: 'now or never' | 'in turn') => Promise<boolean>;

/** Runs `work`, unless somebody else is at it and nobody would wait; answers whether it ran. */
export const webLock: Lock = (work, when) =>
  navigator.locks.request('fairside-sync', { ifAvailable: when === 'now or never' }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
