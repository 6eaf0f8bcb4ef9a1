/** The device's token is exchanged for a new one. */
import { moveWish } from './about-me.ts';
import type { StoreContext } from './context.ts';
import { inTransaction } from './meta.ts';

/** What the exchange came to: the new token, or only when to try again. */
export interface Renewal {
  readonly token?: string;
  /** Device clock, ISO 8601: when the next exchange is due. */
  readonly renewAt: string;
}

/**
 * Puts it down, unless the device has another enrolment by now. In the same transaction a wish to be erased that waits goes on under
 * the new token: it belongs to the enrolment, not to the token.
 */
export function renewToken(context: StoreContext, token: string, renewal: Renewal): Promise<void> {
  const { database } = context;
  return database.work(() =>
    database.transaction('rw', database.meta, async () => {
      const enrolled = await inTransaction.enrolment(context);
      if (enrolled?.token !== token) return;
      await database.meta.put({ key: 'enrolment', value: { ...enrolled, ...renewal } });
      if (renewal.token !== undefined) await moveWish(context, token, renewal.token);
    }),
  );
}
