import { table } from '../evaluate/table.ts';
import type { Share } from '../evaluate/wilson.ts';
import type { TagFigures, WayFigures } from './report.ts';

const share = (one: Share | null): string =>
  one === null ? '–' : `${one.value.toFixed(2)} (${one.low.toFixed(2)}–${one.high.toFixed(2)})`;

/** The figures of one language as text: each way in a line, then each tag. */
export function printedSet(title: string, ways: readonly WayFigures[], tags: readonly TagFigures[]): string {
  return `## ${title}

${table(
  [
    'suggested by',
    'first right',
    'first accepted',
    'one of three',
    'silent though one fits',
    'silent where none fits',
    'none fits where silent',
  ],
  ways.map((way) => [
    way.way,
    ...[way.first, way.firstAccepted, way.three, way.silent, way.silentOnNone, way.precisionOfSilence].map(share),
  ]),
)}

${table(
  ['tag', 'rows', 'found first', 'among three', 'accepted where first'],
  tags.map(({ tag, rows, found, amongThree, precision }) => [
    tag,
    String(rows),
    share(found),
    share(amongThree),
    share(precision),
  ]),
  [1],
)}
`;
}
