/**
 * Who may send what. A message is only heard from this extension; `page` means one of its own pages, `helpdesk` our script
 * in the top frame of a helpdesk's tab. Pure: the browser's answers come in as `Ours`.
 */
import type { MessageName } from './contract.ts';
import { messages } from './contract.ts';

/** The part of the browser's `MessageSender` that is looked at. */
export interface Sender {
  readonly id?: string | undefined;
  /** Address of the frame that sent. */
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** What the extension knows of itself. */
export interface Ours {
  readonly id: string;
  /** Address of the extension's root, with its closing slash. */
  readonly root: string;
  /** Match patterns of the manifest. */
  readonly patterns: readonly string[];
  /** Whether the person granted this address on the options page. */
  readonly granted: (url: URL) => Promise<boolean>;
}

/** Null when the message may be heard, else the reason it is refused. */
export async function refusal(name: MessageName, request: unknown, sender: Sender, ours: Ours): Promise<string | null> {
  if (sender.id !== ours.id) return 'another extension';
  const from: readonly string[] = messages[name].from;
  if (sender.url?.startsWith(ours.root)) return from.includes('page') ? null : `${name} is not for pages`;
  if (!from.includes('helpdesk')) return `${name} is not for helpdesk tabs`;
  if (sender.tab === undefined || (sender.frameId ?? 0) !== 0) return 'not the top frame of a tab';
  const url = parse(sender.url);
  if (url === null) return 'no address';
  const covered = ours.patterns.some((pattern) => covers(pattern, url)) || (await ours.granted(url));
  if (!covered) return `${url.host} is not a helpdesk`;
  const host = claimedHost(request);
  return host === null || host === url.host || host === url.hostname ? null : `${host} is not ${url.host}`;
}

/** Whether a match pattern of the manifest (`https://*.zendesk.com/*`) covers the address. Paths are not looked at. */
export function covers(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  const scheme = parts?.[1];
  const host = parts?.[2]?.toLowerCase();
  if (scheme === undefined || host === undefined) return false;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host === '*') return true;
  if (!host.startsWith('*.')) return host === url.host || host === url.hostname;
  const base = host.slice(2);
  return url.hostname === base || url.hostname.endsWith(`.${base}`);
}

function parse(url: string | undefined): URL | null {
  return url !== undefined && URL.canParse(url) ? new URL(url) : null;
}

/** The host a request speaks of, when it names a ticket. */
function claimedHost(request: unknown): string | null {
  if (typeof request !== 'object' || request === null || !('ref' in request)) return null;
  const { ref } = request;
  if (typeof ref !== 'object' || ref === null || !('host' in ref)) return null;
  return typeof ref.host === 'string' ? ref.host : null;
}
