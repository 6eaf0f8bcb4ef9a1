import { plainText } from '../../../../lib/insights/redact/plain-text.ts';

/** Whether a value planted in a text can still be read in it, however it is written. */
export function survives(planted: string, text: string): boolean {
  const plain = plainText(text).text.toLowerCase();
  if (planted.includes('@')) {
    const joined = plain
      .replace(/\s/g, '')
      .replace(/%40|\(at\)|\[at\]|arroba/g, '@')
      .replaceAll('punto', '.');
    return joined.includes(planted);
  }
  return plain.replace(/[^a-z0-9]/g, '').includes(planted);
}
