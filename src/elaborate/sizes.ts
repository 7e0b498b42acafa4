// Shapes written in the text: `6x28x28`, `[c, in.h, in.w]`, and `400` for a vector.

import type { Shape } from "../ir/shape.ts";
import type { Value } from "./types.ts";
import { isNumber, aTypeOf } from "./values.ts";
import { type Asked, wholeNumber } from "./whole.ts";

/** The sizes, or undefined with a report. */
export function sizesOf(value: Value, asked: Asked): Shape | undefined {
  if (value.kind === "shape") return value.sizes;
  const items =
    value.kind === "list" || value.kind === "tuple" ? value.items : isNumber(value) ? [value] : undefined;
  if (!items) {
    const params = {
      what: asked.what,
      expected: "a shape such as 3x224x224 or [c, h, w]",
      actual: aTypeOf(value),
    };
    asked.reporter.report("type-mismatch", asked.span, params);
    return undefined;
  }
  const sizes: number[] = [];
  for (const item of items) {
    const size = wholeNumber(item, asked);
    if (size === undefined) return undefined;
    sizes.push(size);
  }
  return sizes;
}
