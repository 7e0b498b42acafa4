// Numbers as WGSL literals: the shortest text that is read back as the same float32. There is no infinity: the largest finite number
// stands for it. NaN never reaches a target.

import { invariant } from "../../base/invariant.ts";

/** The largest finite float32, and float16. */
const LARGEST = 3.4028234663852886e38;
const LARGEST_HALF = 65_504;

/** Of type f16: what the text says is rounded by whoever reads it. */
export function halfNumeral(value: number): string {
  return `${numeral(Math.min(LARGEST_HALF, Math.max(-LARGEST_HALF, value)))}h`;
}

export function numeral(value: number): string {
  invariant(!Number.isNaN(value), "a constant is a number");
  const rounded = Math.min(LARGEST, Math.max(-LARGEST, Math.fround(value)));
  if (Object.is(rounded, -0)) return "-0.0";
  for (let digits = 1; digits <= 17; digits++) {
    const value = Number(rounded.toPrecision(digits));
    const text = String(value);
    // A shader is refused where a number is above the largest, even if that is what it would be rounded to.
    if (Math.fround(value) === rounded && Math.abs(value) <= LARGEST)
      return /[.e]/u.test(text) ? text : `${text}.0`;
  }
  return String(rounded);
}
