/** What leads and owners ask of the endpoint from a page of the extension, the background carrying it. Part of the one table in `contract.ts`. */
import * as z from 'zod/mini';

const nothing = z.object({});
const page = ['page'] as const;

export const endpointMessages = {
  /** The pack that holds on the endpoint, or one of its versions, unchecked. */
  readPack: {
    from: page,
    request: z.object({ version: z.nullable(z.number()) }),
    response: z.object({ pack: z.unknown(), etag: z.string() }),
  },
  packVersions: {
    from: page,
    request: nothing,
    response: z.array(z.object({ version: z.number(), name: z.nullable(z.string()), published_at: z.string() })),
  },
  /** Publishes a pack in the place of the one that has this ETag. */
  publishPack: {
    from: page,
    request: z.object({ pack: z.unknown(), etag: z.string() }),
    response: z.object({ version: z.number() }),
  },
  /**
   * One call of a page to the endpoint in the name of this device; the token stays in the background. With a body a POST
   * unless `method` says otherwise. The answer comes as it is: the page holds it against its own schema.
   */
  callEndpoint: {
    from: page,
    request: z.object({
      path: z.string().check(z.maxLength(4000), z.regex(/^\/v1\/[\w/?=&%.+*~!'(),:-]+$/)),
      method: z.optional(z.enum(['PUT', 'PATCH', 'DELETE'])),
      body: z.optional(z.unknown()),
    }),
    response: z.object({ value: z.unknown() }),
  },
} as const;
