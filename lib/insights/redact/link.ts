import type { Finder, Mask } from './mask.ts';

const url = /\b(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)[^\s<>"'«»“”]+/gi;
/** A part of a path that nobody wrote by hand: long, and with digits among letters, or very long. */
const token = /(?=[^/?#]*\d)(?=[^/?#]*[a-z])[a-z0-9_\-.~%=+]{16,}|[a-z0-9_\-~%=+]{32,}|\d{6,}/gi;

/** In web addresses: names and passwords before the host, everything after `?` or `#`, and keys in the path. */
export const findLinkSecrets: Finder = (plain) => {
  const found: Mask[] = [];
  for (const { 0: address, index } of plain.matchAll(url)) {
    const begin = address.indexOf('://') < 0 ? 0 : address.indexOf('://') + 3;
    const slash = address.slice(begin).search(/[/?#]/);
    const path = slash < 0 ? address.length : begin + slash;
    const user = address.slice(begin, path).lastIndexOf('@');
    if (user >= 0) found.push(at(index, begin, begin + user));
    const query = address.slice(path).search(/[?#]/);
    const stop = query < 0 ? address.length : path + query;
    for (const part of address.slice(path, stop).matchAll(token)) {
      found.push(at(index, path + part.index, path + part.index + part[0].length));
    }
    const end = address.replace(/[.,;:!?)\]}]+$/, '').length;
    if (query >= 0 && stop + 1 < end) found.push(at(index, stop + 1, end));
  }
  return found;
};

const at = (index: number, start: number, end: number): Mask => ({
  start: index + start,
  end: index + end,
  kind: 'link',
});
