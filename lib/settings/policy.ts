/**
 * What an administrator's policy says (`storage.managed`). Read by hand and not by a schema: the background carries this, and
 * every value is judged alone, so that one wrong value costs no other.
 */
import { Failure } from '../messages/failure.ts';
import { endpointUrl } from './endpoint-url.ts';
import { helpdeskHost } from './helpdesk-host.ts';

/** What of it can be used. */
export interface Policy {
  /** The endpoint's address, as `endpointUrl` writes it. */
  readonly endpoint?: string;
  readonly invite?: string;
  readonly language?: 'auto' | 'en' | 'es';
  /** Freshdesk's agent pages on the company's own domains. */
  readonly hosts: readonly string[];
}

/** Why a value cannot be used: a code with a sentence in `locales/*\/device.json`. */
export type PolicyReason =
  | 'not_text'
  | 'not_list'
  | 'unknown_name'
  | 'unknown_language'
  | 'missing'
  | 'invalid_url'
  | 'insecure_url'
  | 'known_host'
  | 'invite_invalid';

/** One value that cannot be used: where it stands (`hosts.1`), and why. */
export interface PolicyProblem {
  readonly path: string;
  readonly reason: PolicyReason;
}

/** What may stand in a policy, and how each text is read. */
const readers: Readonly<Record<string, (text: string) => string>> = {
  endpoint: endpointUrl,
  invite(text) {
    if (text.length < 8 || text.length > 200) throw new Failure('invite_invalid');
    return text;
  },
  language(text) {
    if (!/^(auto|en|es)$/.test(text)) throw new Wrong('unknown_language');
    return text;
  },
};

class Wrong {
  constructor(readonly code: PolicyReason) {}
}

/** The usable part of what `storage.managed` holds, and a line for every value that is not. Never throws. */
export function readPolicy(raw: Readonly<Record<string, unknown>>): { policy: Policy; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const add = (path: string, reason: PolicyReason) => void problems.push({ path, reason });
  const text = (path: string, value: unknown, read: (text: string) => string): string[] => {
    if (typeof value !== 'string') {
      add(path, 'not_text');
      return [];
    }
    try {
      return [read(value.trim())];
    } catch (error) {
      add(path, (error as Wrong).code);
      return [];
    }
  };
  const used: Record<string, string> = {};
  let hosts: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read !== undefined) for (const one of text(name, value, read)) used[name] = one;
    else if (name !== 'hosts') add(name, 'unknown_name');
    else if (Array.isArray(value)) hosts = value.flatMap((host, index) => text(`hosts.${index}`, host, helpdeskHost));
    else add(name, 'not_list');
  }
  if (used.invite !== undefined && raw.endpoint === undefined) add('endpoint', 'missing');
  return { policy: { ...used, hosts: [...new Set(hosts)] }, problems };
}
