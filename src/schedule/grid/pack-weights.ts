// Weights in another order: an element for each point of new axes, computed when weights are packed. Which order is the recipes' business.

import { axisIndex } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { Buffer, Stage } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Substitution } from "../steps/axes.ts";
import type { Work } from "../work.ts";

/** `map`: the axes of the read in terms of the new ones. Past the last weight there are zeros. */
export function packWeights(
  work: Work,
  name: string,
  axes: readonly Axis[],
  weight: Read,
  map: Substitution,
): Buffer {
  const shape = axes.map(({ extent }) => extent);
  const index = weight.index.map((part) => substitute(part, map));
  return work.pack(name, shape, "weights", (buffer): Stage => ({
    axes,
    where: [],
    buffer: buffer.id,
    index: axes.map((axis) => axisIndex(axis)),
    update: { kind: "set" },
    value: { kind: "read", buffer: weight.buffer, index, pad: { kind: "fill", value: 0 } },
  }));
}
