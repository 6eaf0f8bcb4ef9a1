/**
 * Draws the icon: `node tools/run.mjs tools/icons.ts` writes `public/icon/icon.svg` and the PNGs beside it. The mark is a
 * beam and what it rests on, two strokes with round ends, in one blue that stands at 4:1 on a white and on a dark toolbar.
 * A stroke is the set of points near a line, so drawing it needs no image library: how near decides how opaque.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];

/** On a grid of 16. The beam fills whole pixels at 16 px. */
const strokes: readonly (readonly Point[])[] = [
  [
    [1.5, 4],
    [14.5, 4],
  ],
  [
    [4, 12.5],
    [8, 6],
    [12, 12.5],
  ],
];
const strokeWidth = 2;
const colour = [0x2f, 0x86, 0xb8] as const;
const sizes = [16, 32, 48, 128];
const samples = 8;

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

const inked = (point: Point) =>
  strokes.some((stroke) =>
    stroke.some((from, index) => {
      const to = stroke[index + 1];
      return to !== undefined && distance(point, from, to) <= strokeWidth / 2;
    }),
  );

/** How much of a pixel the strokes cover, 0 to 255. */
function coverage(x: number, y: number, size: number): number {
  let hits = 0;
  for (let index = 0; index < samples * samples; index++) {
    const inside: Point = [x + ((index % samples) + 0.5) / samples, y + (Math.floor(index / samples) + 0.5) / samples];
    if (inked([(inside[0] * 16) / size, (inside[1] * 16) / size])) hits++;
  }
  return Math.round((hits / samples ** 2) * 255);
}

/** The checksum of a PNG's chunks. Node has its own from 22.2 on; the project runs on 20. */
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG with 8-bit RGBA, no filter (https://www.w3.org/TR/png-3/). */
function png(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines: number[] = [];
  for (let y = 0; y < size; y++) {
    lines.push(0);
    for (let x = 0; x < size; x++) lines.push(...colour, coverage(x, y, size));
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from(lines), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function svg(): string {
  const path = strokes.map((stroke) => `M${stroke.map((point) => point.join(' ')).join('L')}`).join('');
  const hex = `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="${hex}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"><title>Fairside</title><path d="${path}"/></svg>\n`;
}

const folder = new URL('../public/icon/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('icon.svg', folder), svg());
for (const size of sizes) writeFileSync(new URL(`${size}.png`, folder), png(size));
