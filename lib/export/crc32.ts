/** CRC-32 (ISO 3309, as ZIP has it), a piece at a time. */
const bytewise = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const entry = (byte: number) => bytewise[byte & 0xff] as number;
/** What a byte is worth with none, one, two, three bytes after it: four are taken at a time. */
const [first, second, third, fourth] = [0, 1, 2, 3].map((after) =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let value = entry(byte);
    for (let n = 0; n < after; n += 1) value = entry(value) ^ (value >>> 8);
    return value;
  }),
) as [Int32Array, Int32Array, Int32Array, Int32Array];

/** @param before What the pieces before this one gave; 0 at the start. @returns An unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  const whole = bytes.length - (bytes.length % 4);
  const at = (index: number) => bytes[index] as number;
  for (let index = 0; index < whole; index += 4) {
    const four = value ^ (at(index) | (at(index + 1) << 8) | (at(index + 2) << 16) | (at(index + 3) << 24));
    value =
      (fourth[four & 0xff] as number) ^
      (third[(four >>> 8) & 0xff] as number) ^
      (second[(four >>> 16) & 0xff] as number) ^
      (first[four >>> 24] as number);
  }
  for (let index = whole; index < bytes.length; index += 1) value = entry(value ^ at(index)) ^ (value >>> 8);
  return ~value >>> 0;
}
