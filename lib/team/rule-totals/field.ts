/** Shamir's sharing over a prime field. A polynomial's value at 0 is the secret; as many points as it has coefficients give it back. */

/** 2^255 − 19, the prime of Curve25519: any 32 random bytes nearly fill it, and two random points of it never meet. */
export const prime = 2n ** 255n - 19n;

/** A point of the polynomial. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

const mod = (value: bigint, p: bigint) => ((value % p) + p) % p;

function power(base: bigint, exponent: bigint, p: bigint): bigint {
  let result = 1n;
  for (let square = mod(base, p), left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

/** Value at `x` of the polynomial with these coefficients, the constant one first. */
export function valueAt(coefficients: readonly bigint[], x: bigint, p: bigint = prime): bigint {
  return coefficients.reduceRight((sum, coefficient) => mod(sum * x + coefficient, p), 0n);
}

/** Value at 0 of the polynomial of least degree through these points, whose `x` all differ (Lagrange). */
export function secretOf(points: readonly Point[], p: bigint = prime): bigint {
  return points.reduce((sum, { x, y }, at) => {
    const others = points.filter((_, index) => index !== at);
    const above = others.reduce((product, other) => mod(product * -other.x, p), 1n);
    const below = others.reduce((product, other) => mod(product * (x - other.x), p), 1n);
    return mod(sum + y * above * power(below, p - 2n, p), p);
  }, 0n);
}

/** Big-endian bytes as a number. */
export const numberOf = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** A number below 2^256 as 32 bytes, big-endian. */
export function bytesOf(value: bigint): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(32);
  for (let at = 31, left = value; at >= 0; at -= 1, left >>= 8n) bytes[at] = Number(left & 255n);
  return bytes;
}
