/**
 * The background's side of every message: shape and sender are checked here, once, before a handler sees anything, and
 * whatever a handler throws becomes a Result.
 */
import './zod-setup.ts';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type MessageName, messages, type RequestOf, type ResponseOf, type Result } from './contract.ts';
import { Failure, failed } from './failure.ts';
import { type Ours, refusal, type Sender } from './sender.ts';

/** One function per message. It answers the value, or throws a `Failure` with a stable code. */
export type Handlers = {
  readonly [N in MessageName]: (request: RequestOf<N>, sender: Sender) => Promise<ResponseOf<N>>;
};

/** The contract's schemas, typed so that a name decides the type of its request. */
const schemas: { readonly [N in MessageName]: { readonly request: z.ZodMiniType<RequestOf<N>> } } = messages;

/** Starts answering. Called synchronously at the background's top level, so that a message can wake it. */
export function serve(handlers: Handlers): void {
  const ours = ourselves();
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (result: unknown) => void) => {
    if (typeof message !== 'object' || message === null || !('fairside' in message)) return undefined;
    void answer(handlers, ours, message, sender).then(respond);
    return true;
  });
}

/** The answer to one envelope. Never rejects. */
export async function answer(
  handlers: Handlers,
  ours: Ours,
  message: { fairside: unknown; request?: unknown },
  sender: Sender,
): Promise<Result<unknown>> {
  try {
    const { fairside: name, request } = message;
    if (!isName(name)) throw new Failure('invalid_request', `no message ${String(name)}`);
    const refused = await refusal(name, request, sender, ours);
    if (refused !== null) throw new Failure('sender_refused', refused);
    return { ok: true, value: await handle(handlers, name, request, sender) };
  } catch (error) {
    return failed(error);
  }
}

async function handle<N extends MessageName>(handlers: Handlers, name: N, request: unknown, sender: Sender) {
  const checked = z.safeParse(schemas[name].request, request);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new Failure('invalid_request', [name, ...(issue?.path ?? [])].join('.'));
  }
  return handlers[name](checked.data, sender);
}

function isName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(messages, name);
}

/** What the manifest and the browser say of this extension. */
function ourselves(): Ours {
  const manifest = browser.runtime.getManifest();
  return {
    id: browser.runtime.id,
    root: browser.runtime.getURL('/'),
    patterns: [...(manifest.host_permissions ?? []), ...(manifest.permissions ?? [])],
    granted: (url) => browser.permissions.contains({ origins: [`${url.protocol}//${url.hostname}/*`] }),
  };
}
