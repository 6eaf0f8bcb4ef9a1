/**
 * One device's weekly count for one rule, sealed so that five such reports open together and four do not. After STAR
 * (Davidson and others, "STAR: Secret Sharing for Private Threshold Aggregation Reporting", CCS 2022): every device of a
 * circle makes the same key and the same polynomial for a rule and a week, seals its count with the key and gives away one
 * point of the polynomial. The devices agree without talking because they know what the endpoint keeps only as a hash: the
 * invite they enrolled with.
 */
import { bytesOf, numberOf, prime, valueAt } from './field.ts';

/** How many reports of different agents it takes. */
export const threshold = 5;

/** Counts of one rule in one week on one device. */
export interface RuleCount {
  /** Id of a check, e.g. `H02`. */
  readonly rule: string;
  readonly shown: number;
  readonly used: number;
  readonly muted: number;
}

/** What leaves the device. Nothing of it says which rule it is about or how much was counted. */
export interface SealedCount {
  /** Reports of the same rule, week and circle lie in the same box, 16 bytes. */
  readonly box: Uint8Array<ArrayBuffer>;
  /** The device's point. `x` is random: no two reports share one. */
  readonly x: Uint8Array<ArrayBuffer>;
  readonly y: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

const text = new TextEncoder();
const boxLength = 16;
/** Half as long again as the prime, so that what is left of a division favours no number. */
const coefficientLength = 48;
/** Every count is padded to this, so that its length says nothing. */
const plainLength = 96;

async function derived(secret: Uint8Array<ArrayBuffer>, info: string, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: text.encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, bytes * 8));
}

/** What all devices that enrolled with one invite have in common, 32 bytes. The invite itself need not be kept. */
export const circleOf = (invite: string): Promise<Uint8Array<ArrayBuffer>> =>
  derived(text.encode(invite), 'fairside circle 1', 32);

/** The key behind a polynomial's value at 0. */
export async function keyOf(secret: bigint): Promise<CryptoKey> {
  const bytes = await derived(bytesOf(secret), 'fairside rule totals key 1', 32);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** What is sealed belongs to its box and its week. */
export function bound(box: Uint8Array, week: string): Uint8Array<ArrayBuffer> {
  const name = text.encode(week);
  const both = new Uint8Array(box.length + name.length);
  both.set(box);
  both.set(name, box.length);
  return both;
}

/** @param week Its Monday, `YYYY-MM-DD`. */
export async function sealCount(
  circle: Uint8Array<ArrayBuffer>,
  week: string,
  { rule, shown, used, muted }: RuleCount,
): Promise<SealedCount> {
  const seed = await derived(
    circle,
    `fairside rule totals 1|${week}|${rule}`,
    boxLength + threshold * coefficientLength,
  );
  const box = seed.slice(0, boxLength);
  const coefficients = Array.from({ length: threshold }, (_, n) => {
    const from = boxLength + n * coefficientLength;
    return numberOf(seed.subarray(from, from + coefficientLength)) % prime;
  });
  const x = numberOf(crypto.getRandomValues(new Uint8Array(31))) + 1n;
  const key = await keyOf(coefficients[0] ?? 0n);
  const plain = text.encode(JSON.stringify({ rule, shown, used, muted }).padEnd(plainLength));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: 'AES-GCM', iv, additionalData: bound(box, week) };
  const closed = new Uint8Array(await crypto.subtle.encrypt(how, key, plain));
  const sealed = new Uint8Array(iv.length + closed.length);
  sealed.set(iv);
  sealed.set(closed, iv.length);
  return { box, x: bytesOf(x), y: bytesOf(valueAt(coefficients, x)), sealed };
}

/** Bytes as base64url without padding. */
export const textOfBytes = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');

/** The reverse of `textOfBytes`. */
export const bytesOfText = (words: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(words.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

/** A device's whole report of a week, ready to send: every rule it knows, those with nothing to count as well. */
export async function sealReport(circle: Uint8Array<ArrayBuffer>, week: string, counts: readonly RuleCount[]) {
  const sealed = await Promise.all(counts.map((one) => sealCount(circle, week, one)));
  return {
    week,
    counts: sealed.map(({ box, x, y, sealed: words }) => ({
      box: textOfBytes(box),
      x: textOfBytes(x),
      y: textOfBytes(y),
      sealed: textOfBytes(words),
    })),
  };
}
