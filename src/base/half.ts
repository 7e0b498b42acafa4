// Rounding to float16 and its bits, which not every Node that we run on can do by itself.

const LEAST_EXPONENT = -14;
const DIGITS = 10;
/** Half-way from the largest finite number to what would be the next. */
const OVERFLOW = 65_520;

/** The nearest float16, ties to even: as Math.f16round. */
export function roundToHalf(value: number): number {
  const size = Math.abs(value);
  if (!(size < OVERFLOW)) return value * Infinity;
  const exponent = Math.max(LEAST_EXPONENT, 31 + LEAST_EXPONENT - Math.clz32(size * 2 ** -LEAST_EXPONENT));
  const gap = 2 ** (exponent - DIGITS);
  const low = Math.floor(size / gap);
  const rest = size / gap - low;
  const rounded = (rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low) * gap;
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

/** The 16 bits of the nearest float16: 1 sign, 5 exponent, 10 fraction. Every NaN is the same one. */
export function halfBits(value: number): number {
  const rounded = roundToHalf(value);
  const sign = rounded < 0 || Object.is(rounded, -0) ? 0x8000 : 0;
  const size = Math.abs(rounded);
  if (Number.isNaN(size)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const least = 2 ** LEAST_EXPONENT;
  if (size < least) return sign | (size * 2 ** (DIGITS - LEAST_EXPONENT));
  const above = 31 - Math.clz32(size / least);
  return sign | ((above + 1) << DIGITS) | ((size / (least * 2 ** above) - 1) * 2 ** DIGITS);
}
