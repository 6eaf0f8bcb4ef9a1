/**
 * The messages a helpdesk's tab may send, with what they carry. They stand apart from those of the extension's own pages, so
 * that no tab holds the schemas of messages it may not send. Part of the one table in `contract.ts`.
 */
import * as z from 'zod/mini';
import { commandKeysSchema } from './commands.ts';
import { defineLazily } from './define.ts';
import { lazily } from './lazily.ts';
import { teamViewSchema } from './team-contract.ts';

export const ticketRefSchema = lazily(() =>
  z.object({
    helpdesk: z.enum(['zendesk', 'freshdesk']),
    host: z.string().check(z.regex(/^\S{1,253}$/)),
    ticket: z.string().check(z.regex(/^\d{1,20}$/)),
  }),
);

/** Id of a check of the guidance, e.g. `H02`. */
export const checkIdSchema = z.string().check(z.regex(/^[A-Z]\d{2}$/));

/** Id of a tag, built in (`log.late`) or of the team (`local.…`). */
const tagIdShape = z.string().check(z.regex(/^[a-z]{2,8}\.[a-z0-9-]{1,40}$/));

/** What this agent made of the suggestions so far: `TagPreference` of lib/insights/preference.ts. */
export const tagPreferenceSchema = lazily(() =>
  z.object({
    tags: z.record(
      tagIdShape,
      z.object({
        pressed: z.number().check(z.minimum(0), z.maximum(1e6)),
        passed: z.number().check(z.minimum(0), z.maximum(1e6)),
        at: z.number(),
      }),
    ),
  }),
);

/** Where an insight is on its way. `set-aside` = the endpoint refused it; it is kept, visible and exportable. */
export const insightStates = [
  'waiting',
  'sent',
  'seen',
  'accepted',
  'fixed',
  'declined',
  'set-aside',
  'withdrawn',
] as const;
export const insightStateSchema = z.enum(insightStates);
export type InsightState = z.infer<typeof insightStateSchema>;

export const ownInsightSchema = lazily(() =>
  z.object({
    id: z.string(),
    ref: ticketRefSchema(),
    tag: z.string(),
    language: z.string(),
    /** ISO 8601. */
    recordedAt: z.string(),
    state: insightStateSchema,
    /** The decision's sentence and who signed it, once there is one. */
    sentence: z.optional(z.string()),
    by: z.optional(z.string()),
    /** The function they answer for. */
    byArea: z.optional(z.string()),
    at: z.optional(z.string()),
    /** Why the endpoint refused it, as `code path`. */
    refused: z.optional(z.string()),
    excerpt: z.optional(z.string()),
    note: z.optional(z.string()),
    product: z.optional(z.string()),
    area: z.optional(z.string()),
    repeat: z.optional(z.boolean()),
    urgent: z.optional(z.boolean()),
    money: z.optional(z.object({ amount: z.number(), currency: z.string() })),
    asked: z.optional(z.string()),
    due: z.optional(z.string()),
  }),
);
export type OwnInsight = z.infer<ReturnType<typeof ownInsightSchema>>;

const words = (most: number) => z.optional(z.nullable(z.string().check(z.maxLength(most))));
/** What is said of an insight after the click. Absent stays as it is, null takes it away. */
export const insightDetailSchema = lazily(() =>
  z.object({
    excerpt: words(500),
    note: words(140),
    product: words(80),
    area: words(80),
    asked: words(140),
    /** `YYYY-MM-DD`. */
    due: z.optional(z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)))),
    repeat: z.optional(z.nullable(z.boolean())),
    urgent: z.optional(z.nullable(z.boolean())),
    money: z.optional(
      z.nullable(
        z.object({
          amount: z.number().check(z.minimum(0), z.maximum(1e12)),
          currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
        }),
      ),
    ),
  }),
);
export type InsightDetail = z.infer<ReturnType<typeof insightDetailSchema>>;

const countsSchema = lazily(() => z.partialRecord(insightStateSchema, z.number()));
export type StateCounts = z.infer<ReturnType<typeof countsSchema>>;
/** Where the panel stands on one helpdesk, and how wide it is there, in px; `width` of all settings where it was never drawn. */
const placeSchema = lazily(() =>
  z.object({
    side: z.enum(['left', 'right']),
    width: z.optional(z.number().check(z.minimum(320), z.maximum(480))),
  }),
);

export const settingsSchema = lazily(() =>
  z.object({
    /** `auto` follows the browser. */
    language: z.enum(['auto', 'en', 'es']),
    /** Per helpdesk: `open`, or folded to a rail, or off. */
    panel: z.object({
      zendesk: z.enum(['open', 'rail', 'off']),
      freshdesk: z.enum(['open', 'rail', 'off']),
    }),
    /** Width in px of the open panel on a helpdesk where nobody chose another. */
    width: z.number().check(z.minimum(320), z.maximum(480)),
    /** Per helpdesk: side and width. */
    place: z.object({ zendesk: placeSchema(), freshdesk: placeSchema() }),
    /** Checks this agent does not want to hear. Read them with `mutedForMe`: the five stop checks are heard whatever stands here. */
    mutedChecks: z.array(checkIdSchema).check(z.maxLength(200)),
    /** Insights also as the helpdesk's own tags. Read it with `nativeTagsOf`: off until somebody switched it on. */
    nativeTags: z.optional(
      z.object({ on: z.boolean(), prefix: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,30}$/)) }),
    ),
    /** Whether the agent's own tags (`int.*`) stand in the open. Else only the agent unfolds them: a customer may see the screen. */
    internalOpen: z.boolean(),
    /** Insights whose customer has been told of their fix, as `id time-of-the-decision`, newest last. */
    told: z.optional(z.array(z.string().check(z.maxLength(80))).check(z.maxLength(300))),
    /** The weekly question: whether it is asked at all, and the Monday of the week it was last answered or put away. */
    pulse: z.optional(z.object({ off: z.optional(z.boolean()), week: z.optional(z.string()) })),
    /** Whether this agent's counts of rules go into the team's sealed totals; absent: yes. */
    ruleTotals: z.optional(z.boolean()),
  }),
);

export type Settings = z.infer<ReturnType<typeof settingsSchema>>;

/** The fields of a schema, none of them required. Without `z.partial()`, which brings half a kilobyte into every page. */
function allOptional<S extends Readonly<Record<string, z.ZodMiniType>>>(shape: S) {
  const fields = Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)]);
  return Object.fromEntries(fields) as { readonly [N in keyof S]: z.ZodMiniOptional<S[N]> };
}

/** What the status line says. Never just "connected": how much waits, since when, what went wrong, when it is tried again. */
export const syncStatusSchema = lazily(() =>
  z.object({
    /** `local` = no endpoint, `active` = enrolled, `paused` = the token is no longer accepted: enrol again. */
    mode: z.enum(['local', 'active', 'paused']),
    /** Insights (and withdrawals) not yet acknowledged. */
    waiting: z.number(),
    oldestWaiting: z.nullable(z.string()),
    setAside: z.number(),
    lastSyncAt: z.nullable(z.string()),
    /** Stable code, e.g. `unreachable`, `http_503`, `bad_answer`; null after a success. */
    lastError: z.nullable(z.string()),
    nextTryAt: z.nullable(z.string()),
  }),
);
export type SyncStatus = z.infer<ReturnType<typeof syncStatusSchema>>;

/** Stable codes of everything that can go wrong behind a message; `locales/*\/errors.json` holds a sentence for each. */
export const errorCodes = [
  'invalid_request',
  'sender_refused',
  'storage_unavailable',
  'storage_full',
  'unknown_tag',
  'not_found',
  'not_enrolled',
  'invalid_url',
  'insecure_url',
  'known_host',
  'unreachable',
  'permission_missing',
  'not_an_endpoint',
  'protocol_unsupported',
  'invite_invalid',
  'forbidden',
  'unauthorised',
  'server_error',
  'rate_limited',
  'changed_meanwhile',
  'bad_answer',
  'no_answer',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What every message answers. `detail` is for a person: a path, a status, a host. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; detail?: string | undefined } };

export const nothing = z.object({});
export const helpdeskMessages = defineLazily({
  /** The loader stands on a ticket: bring in the sidebar. */
  openSidebar: { from: ['helpdesk'], request: () => nothing, response: () => nothing },
  /** The sidebar holds the first draft to review: bring in the checks. Answered once they are in the tab. */
  openGuidance: { from: ['helpdesk'], request: () => nothing, response: () => nothing },
  /** The sidebar has a thread to suggest tags for: bring in the suggestions. Answered once they are in the tab. */
  openSuggestions: { from: ['helpdesk'], request: () => nothing, response: () => nothing },
  /** What this agent pressed and passed over, on this device. */
  tagPreference: { from: ['helpdesk', 'page'], request: () => nothing, response: () => tagPreferenceSchema() },
  /** A tag was pressed (or the press undone) while these suggestions stood there, best first. Never leaves the device. */
  tagChosen: {
    from: ['helpdesk'],
    request: () =>
      z.object({
        tag: tagIdShape,
        shown: z.array(tagIdShape).check(z.maxLength(3)),
        standing: z.optional(z.array(tagIdShape).check(z.maxLength(100))),
        undone: z.optional(z.boolean()),
      }),
    response: () => nothing,
  },
  /** One press of a tag. A second press on the same ticket answers the same insight with `again: true`. */
  record: {
    from: ['helpdesk'],
    request: () => z.object({ ref: ticketRefSchema(), tag: z.string(), language: z.string() }),
    response: () => z.object({ insight: ownInsightSchema(), again: z.boolean() }),
  },
  /** Takes an insight back, before or after it was sent. */
  withdraw: {
    from: ['helpdesk', 'page'],
    request: () => z.object({ id: z.string() }),
    response: () => ownInsightSchema(),
  },
  /** Says more of an insight that stands. Numbers that identify somebody are masked once more before they are stored. */
  amend: {
    from: ['helpdesk'],
    request: () => z.object({ id: z.string(), change: insightDetailSchema() }),
    response: () => ownInsightSchema(),
  },
  /** The detail card is open: bring in the redaction of telephone numbers and names. Answered once it is in the tab. */
  openRedaction: { from: ['helpdesk'], request: () => nothing, response: () => nothing },
  /** The insights of one ticket that stand (not withdrawn), recorded on this device. */
  pressedOn: {
    from: ['helpdesk'],
    request: () => z.object({ ref: ticketRefSchema() }),
    response: () => z.array(ownInsightSchema()),
  },
  /** What this device recorded, newest first. */
  ownInsights: {
    from: ['helpdesk', 'page'],
    request: () =>
      z.object({
        limit: z.number().check(z.minimum(1), z.maximum(500)),
        /** Words that must all be somewhere in it: tag id, ticket, excerpt, note, product, area, sentence. */
        text: z.optional(z.string().check(z.maxLength(200))),
      }),
    response: () => z.object({ insights: z.array(ownInsightSchema()), total: z.number() }),
  },
  /** What this device's agent gave since a moment and before it, by state, with the newest decisions. For their eyes only. */
  ownImpact: {
    from: ['helpdesk', 'page'],
    /** ISO 8601 UTC. */
    request: () => z.object({ since: z.string() }),
    response: () => z.object({ since: countsSchema(), before: countsSchema(), decided: z.array(ownInsightSchema()) }),
  },
  syncStatus: { from: ['helpdesk', 'page'], request: () => nothing, response: () => syncStatusSchema() },
  /** Tries now what waits. Answers the status after the try. */
  syncNow: { from: ['helpdesk', 'page'], request: () => nothing, response: () => syncStatusSchema() },
  settings: { from: ['helpdesk', 'page'], request: () => nothing, response: () => settingsSchema() },
  changeSettings: {
    from: ['helpdesk', 'page'],
    request: () => z.object(allOptional(settingsSchema().shape)),
    response: () => settingsSchema(),
  },
  /** Mutes one check for this agent, or lets it speak again. Answers all settings. A stop check is refused. */
  muteForMe: {
    from: ['helpdesk', 'page'],
    request: () => z.object({ check: checkIdSchema, muted: z.boolean() }),
    response: () => settingsSchema(),
  },
  /** Proposes to the team that a check be muted. `again`: the same proposal already waits to be sent. */
  propose: {
    from: ['helpdesk', 'page'],
    request: () =>
      z.object({
        check: checkIdSchema,
        reason: z.optional(z.string().check(z.maxLength(140))),
      }),
    response: () => z.object({ again: z.boolean() }),
  },
  /** Rules were shown to this agent, or their rewrite was used. Counted here, by week; nothing else of it is kept. */
  countRules: {
    from: ['helpdesk'],
    request: () =>
      z.object({
        shown: z.optional(z.array(checkIdSchema).check(z.maxLength(60))),
        used: z.optional(z.array(checkIdSchema).check(z.maxLength(60))),
      }),
    response: () => nothing,
  },
  /** What the team's pack changes and offers; the defaults when there is none. */
  team: { from: ['helpdesk', 'page'], request: () => nothing, response: () => teamViewSchema() },
  /** Opens the options, or the team's page of what care brings in. */
  openOptions: {
    from: ['helpdesk'],
    request: () => z.object({ value: z.optional(z.boolean()) }),
    response: () => nothing,
  },
  /** Answers the weekly question. It leaves without token, id or anything else of this device. */
  answerPulse: {
    from: ['helpdesk'],
    request: () =>
      z.object({
        answer: z.enum(['yes', 'partly', 'no']),
        line: z.optional(z.string().check(z.maxLength(140))),
      }),
    response: () => nothing,
  },
  /** The keys that stand for the extension's commands now. */
  commandKeys: { from: ['helpdesk', 'page'], request: () => nothing, response: () => commandKeysSchema() },
});

/** What the background tells every helpdesk tab and open page: something changed, ask again. */
export const changeTopics = ['insights', 'sync', 'settings', 'enrolment', 'preference', 'team'] as const;
export type ChangeTopic = (typeof changeTopics)[number];
/** Subscribes to changes; returns the unsubscribe. */
export type OnChange = (listener: (topics: readonly ChangeTopic[]) => void) => () => void;
