// The numbers of self-tests: small integers, so that sums are exact in any order. Emitted modules hold the same function as text.

/** An integer in -3..3, or 1..3 where `positive`; the same for a seed and position everywhere. */
export function seededInteger(seed: number, position: number, positive: boolean): number {
  let bits = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = (bits ^ (bits >>> 13)) >>> 0;
  return positive ? (bits % 3) + 1 : (bits % 7) - 3;
}
