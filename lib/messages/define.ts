/** The table of messages: who may send each, what it carries, what comes back. */
import type * as z from 'zod/mini';
import { lazily } from './lazily.ts';

type Sender = 'helpdesk' | 'page';
interface MessageShape {
  /** `helpdesk` = our script on a helpdesk's page, `page` = a page of this extension. */
  readonly from: readonly Sender[];
  readonly request: z.ZodMiniType;
  readonly response: z.ZodMiniType;
}
export const define = <const T extends Record<string, MessageShape>>(table: T) => table;

/** As a `MessageShape`, but for the making of its schemas. */
interface LazyShape {
  readonly from: readonly Sender[];
  readonly request: () => z.ZodMiniType;
  readonly response: () => z.ZodMiniType;
}
type Made<T extends Record<string, LazyShape>> = {
  readonly [N in keyof T]: {
    readonly from: T[N]['from'];
    readonly request: ReturnType<T[N]['request']>;
    readonly response: ReturnType<T[N]['response']>;
  };
};
/** The same table, whose schemas are made when they are asked for: a tab checks answers alone, and most of them after its panel is drawn. */
export const defineLazily = <const T extends Record<string, LazyShape>>(table: T): Made<T> =>
  Object.fromEntries(Object.entries(table).map(([name, shape]) => [name, whenAsked(shape)])) as Made<T>;

function whenAsked({ from, ...shape }: LazyShape): MessageShape {
  const request = lazily(shape.request);
  const response = lazily(shape.response);
  return {
    from,
    get request() {
      return request();
    },
    get response() {
      return response();
    },
  };
}
