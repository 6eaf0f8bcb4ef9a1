/** The messages about helpdesks on a company's own domains, for which the browser keeps a permission each. */
import * as z from 'zod/mini';

/** `allowed` is false once the browser's permission was taken back. */
const ownHostSchema = z.object({ host: z.string(), allowed: z.boolean() });
export type OwnHost = z.infer<typeof ownHostSchema>;

const one = z.object({ host: z.string() });
/** What each message about own domains answers. */
const all = z.array(ownHostSchema);

export const browserMessages = {
  ownHosts: { from: ['page'], request: z.object({}), response: all },
  /** Puts the panel on one more; the browser's permission has been given before. */
  addHost: { from: ['page'], request: one, response: all },
  /** Takes the panel off it and gives the permission back. */
  removeHost: { from: ['page'], request: one, response: all },
} as const;
