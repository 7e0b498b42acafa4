// Stage step `pack` for a grid: weights in the order in which workgroups copy them, a whole step at a time.
//
//   W[group][row tile][step][place][row] = w[row, c, r, s]
//
// Rows and terms past the last one are zeros, or weights that meet no data and are not stored.

import { axisIndex, constant, div, mod, scale, add } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { Buffer, Stage } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import { fuseAxes, numberOf, sizeOfAxes, splitIndex } from "../steps/axes.ts";
import type { Work } from "../work.ts";
import type { WeightTiles } from "./gemm-job.ts";
import { reductionAt, stepOf, type GemmPlan } from "./gemm-plan.ts";

export function packTiles(work: Work, plan: GemmPlan): Buffer {
  const { groups, rows, weight, sizes, rowTiles, outer, blocks, tile } = plan;
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const [g, i, o] = [fresh("g", sizes.groups), fresh("i", rowTiles), fresh("o", sizeOfAxes(outer))];
  const [b, e, m] = [fresh("b", blocks), fresh("e", tile.depth), fresh("m", tile.rows)];
  const axes = [g, i, o, b, e, m];
  const step = add(scale(axisIndex(o), blocks), axisIndex(b));
  const map = reductionAt(plan, step, axisIndex(e));
  // The outer axes as they are: a step's number would have to be divided again.
  fuseAxes(outer, axisIndex(o), map);
  fuseAxes(groups, axisIndex(g), map);
  fuseAxes(rows, splitIndex(axisIndex(i), axisIndex(m), tile.rows), map);
  const index = weight.index.map((part) => substitute(part, map));
  const shape = [sizes.groups, rowTiles, plan.steps, tile.depth, tile.rows];
  return work.pack("w_tiles", shape, "weights", (buffer): Stage => ({
    axes,
    where: [],
    buffer: buffer.id,
    index: [axisIndex(g), axisIndex(i), step, axisIndex(e), axisIndex(m)],
    update: { kind: "set" },
    value: { kind: "read", buffer: weight.buffer, index, pad: { kind: "fill", value: 0 } },
  }));
}

/** Where the group's own axes find a weight in the tiles. */
export function packedRead(plan: GemmPlan, tiles: Buffer): Read {
  const row = numberOf(plan.rows);
  const { step, place } = stepOf(plan);
  const index = [numberOf(plan.groups), div(row, plan.tile.rows), step, place, mod(row, plan.tile.rows)];
  return { kind: "read", buffer: tiles.id, index };
}

/** As `packTiles` lays them. */
export function tilesIn(buffer: Buffer): WeightTiles {
  return { buffer, at: (group, rowTile, step) => [group, rowTile, step, constant(0), constant(0)] };
}
