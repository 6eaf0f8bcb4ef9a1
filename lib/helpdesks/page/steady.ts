/**
 * Trust for pages whose own marks are gone: an address that has stood still this long, in ms, speaks for what is shown.
 * Long enough for any switch between tickets to be over.
 */
const steadyAfter = 2_000;

/** Says whether the address has stood still long enough. Remembers between calls; one per page. */
export function steadyAddress(now: () => number = Date.now): (href: string) => boolean {
  let known = '';
  let since = 0;
  return (href) => {
    if (href !== known) {
      known = href;
      since = now();
    }
    return now() - since >= steadyAfter;
  };
}
