// Where everything lies in the one linear memory: constant tables first, then weights, activations and temporaries, last the
// tables of mathematical functions and vector constants. Bytes.

import { invariant } from "../../base/invariant.ts";
import type { LoopModule, ModuleSpace, Slot } from "../../loops/loop.ts";
import { CONSTANT_BYTES } from "./constants.ts";
import { mathTable } from "./math-wat.ts";

export interface MemoryMap {
  /** Where each space begins, and the width of its elements. */
  readonly spaces: Readonly<Record<ModuleSpace, SpacePlace>>;
  /** The byte at which the tables of mathematical functions begin. */
  readonly mathematics: number;
  /** The byte at which vector constants begin. */
  readonly constants: number;
  /** Bytes in all. */
  readonly size: number;
}

interface SpacePlace {
  readonly begin: number;
  readonly dtype: Slot["dtype"];
}

/** Whole vectors, and whole lines of the cache. */
const ALIGNMENT = 64;

const order: readonly ModuleSpace[] = ["table", "weights", "panel", "arena", "scratch"];

export function bytesOf(dtype: Slot["dtype"]): number {
  return dtype === "f64" ? 8 : 4;
}

export function mapMemory({ kernels, sizes }: LoopModule): MemoryMap {
  const spaces = new Map<ModuleSpace, SpacePlace>();
  // Vectors may begin before the first element (seconds.ts).
  let size = ALIGNMENT;
  for (const space of order) {
    const dtype = dtypeOf(kernels.flatMap(({ slots }) => slots).filter((slot) => slot.space === space));
    spaces.set(space, { begin: size, dtype });
    size = Math.ceil((size + sizes[space] * bytesOf(dtype)) / ALIGNMENT) * ALIGNMENT;
  }
  const place = (space: ModuleSpace): SpacePlace => {
    const found = spaces.get(space);
    invariant(found, () => `no place for ${space}`);
    return found;
  };
  const constants = size + Math.ceil((8 * mathTable.length) / ALIGNMENT) * ALIGNMENT;
  return {
    spaces: {
      table: place("table"),
      weights: place("weights"),
      panel: place("panel"),
      arena: place("arena"),
      scratch: place("scratch"),
    },
    mathematics: size,
    constants,
    size: constants + CONSTANT_BYTES,
  };
}

/** The widest of its slots: regions count in these. */
function dtypeOf(slots: readonly Slot[]): Slot["dtype"] {
  return slots.some(({ dtype }) => dtype === "f64") ? "f64" : "f32";
}
