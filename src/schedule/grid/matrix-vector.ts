// Sums of products whose weights are used once or a few times: dense layers. A workgroup computes four rows, its invocations share the terms;
// weights are packed so that what neighbours read is one run of memory, four rows at a time.
//
//   for quad workgroup { for part:64 local { in lanes: a = 0; for e = part by 64 { a += W[quad][e][row] * x[e] } }; add up; store 4 rows }
//
// Steps: fuse, pack, splitFold.

import { axisIndex, constant, div, mod } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Buffer, Stage } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Gather } from "../group.ts";
import { contractionOf, withWeightsFrom, type Contraction } from "../recipes/contraction.ts";
import { refuse } from "../recipes/recipe.ts";
import { fuseAxes, numberOf, splitIndex, type Substitution } from "../steps/axes.ts";
import type { Work } from "../work.ts";
import type { GridRecipe } from "./recipe.ts";
import { emitRows } from "./matrix-vector-loops.ts";
import { powerOfTwo } from "./tree.ts";

/** Invocations of a workgroup times columns, at most: what they leave in workgroup memory. */
const MOST_HELD = 512;
const [FEW_INVOCATIONS, MANY_INVOCATIONS] = [64, 256];

export const matrixVector: GridRecipe = {
  name: "matrix-vector",
  why: "Where weights are hardly used twice: they stream from memory, in runs.",
  plan(work, group, { worthTiles, workgroups, mostInvocations, mostShared }) {
    const found = contractionOf(group, work.fixed);
    if (found === undefined) return refuse("it is no plain sum of data times weights");
    const { rows, columns, reduction, groups } = found.sizes;
    if (columns >= worthTiles) return refuse(`each weight is used ${columns} times`);
    if (rows < LANES || reduction < 2 * LANES)
      return refuse(`${rows} rows of ${reduction} terms are too few`);
    const workgroupCount = Math.ceil(rows / LANES) * groups;
    const most = workgroupCount < workgroups ? MANY_INVOCATIONS : FEW_INVOCATIONS;
    const held = Math.min(MOST_HELD, mostShared / (4 * LANES));
    const parts = powerOfTwo(Math.min(most, mostInvocations, reduction / LANES, held / columns));
    const quads = packQuads(work, found);
    const meaning = withWeights(group, found, quads);
    const choice = {
      recipe: "matrix-vector",
      because: `each weight is used ${columns === 1 ? "once" : `${columns} times`}: weights stream from memory, four rows at a time`,
      schedule: [
        ["invocations", `${parts} for 4 rows`],
        ["workgroups", String(workgroupCount)],
      ] as const,
      layout: [`weights in fours of rows [${Math.ceil(rows / LANES)}][${reduction}][4]`],
    };
    return {
      kernels: [
        { choice, group, meaning: [meaning], emit: () => emitRows({ work, group, found, quads, parts }) },
      ],
    };
  },
};

/** W[group][quad][e][row] */
function packQuads(work: Work, { groups, rows, weight, sizes, reduction }: Contraction): Buffer {
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const quads = Math.ceil(sizes.rows / LANES);
  const axes = [fresh("g", sizes.groups), fresh("k", quads), fresh("e", sizes.reduction), fresh("m", LANES)];
  const [g, k, e, m] = axes.map((axis) => axisIndex(axis));
  const map: Substitution = new Map();
  fuseAxes(groups, g ?? constant(0), map);
  fuseAxes(rows, splitIndex(k ?? constant(0), m ?? constant(0), LANES), map);
  fuseAxes(reduction, e ?? constant(0), map);
  const index = weight.index.map((part) => substitute(part, map));
  return work.pack(
    "w_quads",
    axes.map(({ extent }) => extent),
    "weights",
    (buffer): Stage => ({
      axes,
      where: [],
      buffer: buffer.id,
      index: axes.map((axis) => axisIndex(axis)),
      update: { kind: "set" },
      value: { kind: "read", buffer: weight.buffer, index, pad: { kind: "fill", value: 0 } },
    }),
  );
}

function withWeights(
  group: Gather,
  { groups, rows, reduction, weight, fold }: Contraction,
  quads: Buffer,
): Gather {
  const row = numberOf(rows);
  const index = [numberOf(groups), div(row, LANES), numberOf(reduction), mod(row, LANES)];
  const read: Read = { kind: "read", buffer: quads.id, index };
  return { ...group, fold: withWeightsFrom(fold, weight.buffer, read) };
}
