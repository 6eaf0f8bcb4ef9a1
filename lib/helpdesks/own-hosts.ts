/**
 * Hosts beside zendesk.com and freshdesk.com that serve a helpdesk's agent pages: Freshdesk alone does that, on a company's
 * own domain. Which they are, only the person at the screen knows; the scripts stand nowhere else.
 */
const hosts = new Set<string>();

/** From now on addresses on this host count as Freshdesk's. In a tab: the host the script was registered for. */
export const countAsFreshdesk = (host: string): void => void hosts.add(host);

export const isOwnHost = (host: string): boolean => hosts.has(host);
