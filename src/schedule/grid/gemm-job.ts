// A product of matrices on a grid while its loops are written: memory, axes, and what a workgroup computes.

import { div, mod } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Buffer } from "../../nests/nest.ts";
import { at } from "../kernel-builder.ts";
import { sizeOfAxes, splitIndex } from "../steps/axes.ts";
import { fourAxis } from "../steps/four-axis.ts";
import type { Work } from "../work.ts";
import { invocationsOf, type GemmPlan } from "./gemm-plan.ts";
import { LANES } from "../../loops/lanes.ts";

/** Weights as [group][row tile][step][place][row]. */
export interface WeightTiles {
  readonly buffer: Buffer;
  /** Where a step's weights begin. */
  readonly at: (group: Index, rowTile: Index, step: Index) => readonly Index[];
}

export interface Job {
  readonly work: Work;
  readonly plan: GemmPlan;
  readonly weights: WeightTiles;
  /** In workgroup memory: [place][row] and [place][column], or [place / 4][column][4] where data lies in fours. */
  readonly rowsHeld: Buffer;
  readonly columnsHeld: Buffer;
  /** Terms that are copied at a time. */
  readonly width: 1 | typeof LANES;
  /** Vectors of rows of an invocation. */
  readonly quads: number;
  readonly invocations: number;
  readonly axes: {
    /** Of rows and columns, with the piece of their steps. */
    readonly group: Axis;
    readonly rowTile: Axis;
    readonly columnTile: Axis;
    readonly local: Axis;
    readonly step: Axis;
  };
}

export function startJob(work: Work, plan: GemmPlan, weights: WeightTiles): Job {
  const { kernel } = work;
  const { tile, sizes, rowTiles, columnTiles, steps, pieces } = plan;
  const width = widthOf(work, plan);
  const held = (name: string, shape: readonly number[]): Buffer => {
    const buffer = work.temporary(name, shape, "workgroup");
    kernel.place(buffer.id, "workgroup", plan.products);
    return buffer;
  };
  return {
    work,
    plan,
    weights,
    rowsHeld: held("w_tile", [tile.depth, tile.rows]),
    columnsHeld: held("x_tile", [tile.depth / width, tile.columns, ...(width === 1 ? [] : [width])]),
    width,
    quads: tile.ownRows / LANES,
    invocations: invocationsOf(tile),
    axes: {
      group: kernel.axis("g", sizes.groups * pieces * sizeOfAxes(plan.beside)),
      rowTile: kernel.axis("i", rowTiles),
      columnTile: kernel.axis("j", columnTiles),
      local: kernel.axis("t", invocationsOf(tile)),
      step: kernel.axis("step", steps / pieces),
    },
  };
}

/** Vectors where they lie side by side, in whole fours of the data and of the step. */
function widthOf(work: Work, { data, inner, tile }: GemmPlan): Job["width"] {
  const isWhole = tile.depth % LANES === 0 && work.buffer(data.buffer).shape.at(-1) === LANES;
  return isWhole && fourAxis(data.index, inner) !== undefined ? LANES : 1;
}

interface WorkgroupPlace {
  readonly group: Index;
  /** The number of a point of the axes beside. */
  readonly beside: Index;
  readonly piece: Index;
  /** Of the whole sum. */
  readonly step: Index;
}

export function placeOf({ plan: { steps, pieces, beside }, axes }: Job): WorkgroupPlace {
  const [number, count] = [at(axes.group), sizeOfAxes(beside)];
  const outer = div(number, count);
  const piece = mod(outer, pieces);
  return {
    group: div(outer, pieces),
    beside: mod(number, count),
    piece,
    step: splitIndex(piece, at(axes.step), steps / pieces),
  };
}

/** The largest power of two within the limit that divides the count. */
export function timesWritten(count: number, most: number): number {
  let times = 1;
  while (2 * times <= most && count % (2 * times) === 0) times *= 2;
  return times;
}
