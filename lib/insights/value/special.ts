/** Incomplete gamma and beta functions, as in Abramowitz & Stegun 6.5 and 26.5: what exact limits for counts are made of. */

/** Natural logarithm of Γ(x), x > 0: Lanczos, g = 7, nine terms; relative error below 1e-13. */
export function logGamma(x: number): number {
  const terms = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  const t = z + 7.5;
  const sum = terms.reduce((total, term, index) => (index === 0 ? term : total + term / (z + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const small = 1e-300;
const enough = 1e-14;
const steps = 10_000;

/** Lower regularised incomplete gamma P(a, x): the chance that a gamma variable of shape `a` is at most `x`. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  const head = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < steps && term > sum * enough; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return head * sum;
  }
  let b = x + 1 - a;
  let c = 1 / small;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < steps; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < enough) break;
  }
  return 1 - head * h;
}

/** Regularised incomplete beta I(x; a, b): the chance that a beta variable is at most `x`. */
export function betaI(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const head = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (head * fraction(x, a, b)) / a : 1 - (head * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < steps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < enough) break;
  }
  return h;
}

const nonZero = (value: number) => (Math.abs(value) < small ? small : value);

/** Where a rising function passes a value, between two ends. */
export function crossing(rising: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200 && high - low > 1e-12 * Math.max(1, high); step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
