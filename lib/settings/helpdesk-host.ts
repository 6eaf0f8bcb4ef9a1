/** The address of a helpdesk on a company's own domain, as a person types it. Pure. */
import { Failure } from '../messages/failure.ts';

const known = /(^|\.)(zendesk\.com|freshdesk\.com)$/;

/**
 * The host name alone: `https://Help.Acme.com/a/tickets/12` and `help.acme.com` are both `help.acme.com`.
 * @throws Failure `invalid_url` for what is no host name, `insecure_url` for http, `known_host` for the helpdesks' own.
 */
export function helpdeskHost(typed: string): string {
  const text = typed.trim();
  const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /[\s*]/.test(text) || !URL.canParse(complete)) throw new Failure('invalid_url', text);
  const { protocol, hostname, username, password } = new URL(complete);
  if (protocol === 'http:') throw new Failure('insecure_url', hostname);
  if (protocol !== 'https:' || username !== '' || password !== '') throw new Failure('invalid_url', text);
  if (!/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname)) throw new Failure('invalid_url', text);
  if (known.test(hostname)) throw new Failure('known_host', hostname);
  return hostname;
}

/** The pattern the browser is asked for, and the one its agent pages stand under. */
export const hostPattern = (host: string): string => `https://${host}/*`;
export const agentPages = (host: string): string => `https://${host}/a/*`;
