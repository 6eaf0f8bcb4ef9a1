/** What the browser has to be asked before the extension may reach an address. */
export interface Access {
  /** As a person reads it, e.g. `https://fairside.example.com`. */
  readonly host: string;
  /** The match pattern for `permissions.request`. Patterns carry no port in Firefox, so none is named. */
  readonly pattern: string;
}

/** Null for what is no web address; the background says in words what is wrong with it. */
export function accessFor(address: string): Access | null {
  try {
    const { protocol, hostname } = new URL(address.trim());
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    return { host: `${protocol}//${hostname}`, pattern: `${protocol}//${hostname}/*` };
  } catch {
    return null;
  }
}
