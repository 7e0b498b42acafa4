// Sizes and axes in the words of messages. Whole shapes: ir/shape-text.ts.

/** Sizes without the channel axis: `28x28`, and one axis is just `28`. */
export function sizesText(sizes: readonly number[]): string {
  return sizes.join("x");
}

/** The argument as a user would write it: one number where all are equal, else a tuple. */
export function perAxisText(values: readonly number[]): string {
  return values.every((value) => value === values[0]) ? String(values[0]) : `(${values.join(", ")})`;
}

/** The letter of an axis: c, then d, h, w counted from the last. */
export function axisLetter(rank: number, axis: number): string {
  if (axis === 0) return "c";
  return ["w", "h", "d"][rank - 1 - axis] ?? `number ${axis}`;
}
