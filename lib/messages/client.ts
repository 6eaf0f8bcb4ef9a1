/**
 * The tab's and the pages' side of every message: sends it, checks the answer's shape, turns every failure into a Result.
 * The table of messages is given by whoever asks. Owns no state; the background owns what the answers say.
 */
import './zod-setup.ts';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { commandSchema, type OnCommand } from './commands.ts';
import type { Ask, MessageName, RequestOf, ResponseOf, Result } from './contract.ts';
import { changeTopics, type ErrorCode, errorCodes, type OnChange } from './helpdesk-contract.ts';
import { lazily } from './lazily.ts';
import { tell } from './tell.ts';

/** The schemas of the contract, or of a part of it, typed so that a name decides the type of its answer. */
type Table = { readonly [N in MessageName]?: { readonly response: z.ZodMiniType<ResponseOf<N>> } };

/** The answer to a message that was asked for before, once; undefined where it was not. */
type Early = (name: MessageName) => Promise<Result<unknown>> | undefined;

/**
 * Sends one message of a table. An answer that does not fit its schema is `bad_answer`, with the place that does not fit; a
 * message that the table does not have is refused before it is sent, as the background would refuse it.
 */
export function askBy(table: Table, early?: Early): Ask {
  return async <N extends MessageName>(name: N, request: RequestOf<N>) => {
    const schemas: Table[N] = table[name];
    if (schemas === undefined) return { ok: false, error: { code: 'sender_refused', detail: name } };
    const answer = await (early?.(name) ?? tell(name, request));
    if (!answer.ok) return { ok: false, error: { code: knownCode(answer.error.code), detail: answer.error.detail } };
    const checked = z.safeParse(schemas.response, answer.value);
    if (checked.success) return { ok: true, value: checked.data };
    const issue = checked.error.issues[0];
    return { ok: false, error: { code: 'bad_answer', detail: [name, ...(issue?.path ?? [])].join('.') } };
  };
}

function knownCode(code: string): ErrorCode {
  return errorCodes.find((known) => known === code) ?? 'bad_answer';
}

/** What the background sends to every helpdesk tab and open page of the extension. */
export const changeSchema = lazily(() => z.object({ changed: z.array(z.enum(changeTopics)) }));

/** Subscribes to the background's changes; returns the unsubscribe. */
export const onChange: OnChange = (listener) => {
  const hear = (message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id) return;
    const change = z.safeParse(changeSchema(), message);
    if (change.success) listener(change.data.changed);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => stopHearing(hear);
};

/** Subscribes to the keys the background hands on; returns the unsubscribe. */
export const onCommand: OnCommand = (listener) => {
  const hear = (message: unknown, sender: { id?: string | undefined; tab?: unknown }) => {
    // From the background alone: a tab of this extension's has nothing to command here.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const heard = z.safeParse(commandSchema(), message);
    if (heard.success) listener(heard.data.command);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => stopHearing(hear);
};

/** Of an extension that was reloaded nothing is left to take a listener off, and nothing to be heard either. */
function stopHearing(hear: Parameters<typeof browser.runtime.onMessage.removeListener>[0]): void {
  if (alive()) browser.runtime.onMessage.removeListener(hear);
}

/** False once the extension was updated, reloaded or removed under this page: nothing can be asked any more. */
export function alive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
