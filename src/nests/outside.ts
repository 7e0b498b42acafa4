// Where a padded read that leaves its buffer ends up, one dimension at a time: as a number for whoever executes a nest, as an index for
// whoever emits code. Fills are not here: they read nothing.

import { unreachable } from "../base/invariant.ts";
import { clamp, constant, div, floorMod, mod, reflect, scale, sum } from "../algebra/index-expr.ts";
import type { Index } from "../algebra/index-types.ts";
import type { Pad } from "./nest.ts";

/** The pads that give an element of the buffer. */
export type Extension = Exclude<Pad["kind"], "fill">;

/** The element in 0..size-1 that stands at a position; the position itself where it is inside. */
export function extendedPosition(kind: Extension, position: number, size: number): number {
  switch (kind) {
    case "edge":
      return Math.min(Math.max(position, 0), size - 1);
    case "reflect": {
      const step = floorMod(position, Math.max(1, 2 * (size - 1)));
      return Math.min(step, 2 * (size - 1) - step);
    }
    case "symmetric": {
      const step = floorMod(position, 2 * size);
      return Math.min(step, 2 * size - 1 - step);
    }
    case "circular":
      return floorMod(position, size);
    default:
      return unreachable(kind, "pad");
  }
}

/** The same as an index whose range says that it is inside. */
export function extendedIndex(kind: Extension, index: Index, size: number): Index {
  switch (kind) {
    case "edge":
      return clamp(index, 0, size - 1);
    case "reflect":
      return reflect(index, 0, size - 1);
    case "symmetric": {
      // Between elements lies a mirror: on the doubled line, where elements are odd, it has a place. The clamp changes nothing, but
      // ranges do not know of oddness.
      const doubled = sum([scale(index, 2), constant(1)]);
      return clamp(div(reflect(doubled, 0, 2 * size), 2), 0, size - 1);
    }
    case "circular":
      return mod(index, size);
    default:
      return unreachable(kind, "pad");
  }
}
