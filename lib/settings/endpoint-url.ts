/** The endpoint's address as a person types it. */
import { Failure } from '../messages/failure.ts';

/** Hosts that never leave this computer: the only ones where http will do. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address without query, fragment and closing slash; `https://` is added when no scheme is typed.
 * @throws Failure `invalid_url`, or `insecure_url` for http anywhere but on this computer.
 */
export function endpointUrl(typed: string): string {
  const text = typed.trim();
  const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(complete)) throw new Failure('invalid_url', text);
  const url = new URL(complete);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new Failure('invalid_url', text);
  }
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) throw new Failure('insecure_url', url.host);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
