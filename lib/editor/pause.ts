/** Resolves after `ms` milliseconds: for what an editor or a page does by itself and tells nobody of. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
