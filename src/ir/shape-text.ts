// Shapes as the language writes them. Nothing else.

import type { Shape } from "./shape.ts";

/** `6x28x28`; a vector is `[400]`. */
export function printShape(shape: Shape): string {
  return shape.length <= 1 ? `[${shape.join()}]` : shape.join("x");
}
