// Loops over the outputs as they lie in memory, a few neighbours at a time in registers: small convolutions, matrix-vector products,
// depthwise windows, pooling, reductions, element-wise stages. Also what is left when nothing else fits: it takes any gather.
//
//   for rows by 2, pixels by 2 { a00 .. a11 = 0; for c, r { s written out: a00 += x[...] * w[...] ... } store a00 .. a11 }
//
// Steps: coalesce where nothing is tiled; split by a tile; hoist weights that the tile's loops share; registerTile.

import { sizeOf } from "../../nests/buffers.ts";
import type { Work } from "../work.ts";
import { contractionOf, type Contraction } from "./contraction.ts";
import { emitDirect } from "./direct-loops.ts";
import { planDirect } from "./direct-plan.ts";
import { lowerMatrixVector } from "./matrix-vector.ts";
import type { Recipe } from "./recipe.ts";

export const direct: Recipe = {
  name: "direct",
  why: "Last: it refuses nothing.",
  lower(work, group) {
    const rows = lowerMatrixVector(work, group);
    if (rows !== undefined) return rows;
    const plan = planDirect(work, group);
    const found = contractionOf(group, work.fixed);
    // Read once per sample, large weights stream as float32; small ones, or read for every pixel, they repay being held as float64.
    if (found !== undefined && (found.columns.length > 0 || isSmall(work, found)))
      work.keepAsPanel(found.weight.buffer);
    emitDirect(work, group, plan);
    return { choice: plan.choice };
  },
};

function isSmall(work: Work, { weight }: Contraction): boolean {
  return sizeOf(work.buffer(weight.buffer)) <= work.table.vectorPanel;
}
