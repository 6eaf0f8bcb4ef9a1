import type { Finder, Mask } from './mask.ts';

const local = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'~-]*[\\p{L}\\p{N}_-])?";
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?';
const gap = '[ \\n]{0,3}';
/** Endings after which a dot with a space around it is still taken for one of an address. */
const endings =
  'com|net|org|edu|gov|info|io|eu|es|uk|mx|ar|cl|pe|uy|ie|fr|de|it|pt|nl|be|ch|at|us|ca|au|nz|br|cat|gal|eus|dev|app|me|tv|test|example';

const spelledDot = `(?:[(\\[{]${gap}(?:dot|punto|\\.)${gap}[)\\]}]|(?<=[ \\n])(?:dot|punto)(?=[ \\n]))`;
const spelt = (at: string, dot: string) =>
  new RegExp(
    `${local}${gap}${at}${gap}${label}(?:${gap}${dot}${gap}${label})*?${gap}${dot}${gap}(?:${endings})(?![\\p{L}\\p{N}])`,
    'giu',
  );

const patterns = [
  // ana.ruiz@example.com, also with %40, full-width signs and a line break at the sign.
  new RegExp(`${local}${gap}(?:@|%40)${gap}${label}(?:\\.${label})+`, 'giu'),
  // ana . ruiz @ example . com
  new RegExp(
    `${local}(?:${gap}\\.${gap}${local})*${gap}(?:@|%40)${gap}${label}(?:${gap}\\.${gap}${label})*?${gap}\\.${gap}(?:${endings})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  // ana (at) example (dot) com, ana [at] example.com
  spelt(`[(\\[{]${gap}(?:at|arroba|@)${gap}[)\\]}]`, `(?:${spelledDot}|\\.)`),
  // ana arroba ejemplo punto es: without brackets both signs are in words, or "at home. Es" would be one.
  spelt('(?<=[ \\n])(?:at|arroba)(?=[ \\n])', spelledDot),
];

/** E-mail addresses, also written apart or with their signs spelt out. */
export const findEmails: Finder = (plain) =>
  patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(
      (match): Mask => ({ start: match.index, end: match.index + match[0].length, kind: 'e-mail' }),
    ),
  );
