import { plainText } from '../../../../lib/insights/redact/plain-text.ts';

/** Reads a text once; the answer says of any planted value whether it can still be read in it, however it is written. */
export function survivalIn(text: string): (planted: string) => boolean {
  const plain = plainText(text).text.toLowerCase();
  const bare = plain.replace(/[^a-z0-9]/g, '');
  const addresses = plain
    .replace(/\s/g, '')
    .replace(/%40|\(at\)|\[at\]|arroba/g, '@')
    .replaceAll('punto', '.');
  return (planted) => (planted.includes('@') ? addresses : bare).includes(planted);
}
