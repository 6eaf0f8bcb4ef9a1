import { endpointUrl } from '../../lib/settings/endpoint-url.ts';

/** What the browser has to be asked before the extension may reach an address. */
export interface Access {
  /** As a person reads it, e.g. `https://fairside.example.com`. */
  readonly host: string;
  /** The match pattern for `permissions.request`. Patterns carry no port in Firefox, so none is named. */
  readonly pattern: string;
}

/** Read by the same rule as the background reads it; null for what it would refuse, which it then says in words. */
export function accessFor(typed: string): Access | null {
  try {
    const { protocol, hostname } = new URL(endpointUrl(typed));
    return { host: `${protocol}//${hostname}`, pattern: `${protocol}//${hostname}/*` };
  } catch {
    return null;
  }
}
