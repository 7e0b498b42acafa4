// Sums of products whose weights are used once or a few times: dense layers. A workgroup computes four rows, its invocations share the terms;
// weights are packed so that what neighbours read is one run of memory, four rows at a time.
//
//   for quad workgroup { for part:64 local { in lanes: a = 0; for e = part by 64 { a += W[quad][e][row] * x[e] } }; add up; store 4 rows }
//
// Terms whose data lies side by side are taken four at a time: x[4*e .. 4*e + 3] is one vector, W[quad][place][e][row] four. Steps: fuse, pack, splitFold.

import { axisIndex, coefficientOf, constant, div, mod } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { LANES } from "../../loops/lanes.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Gather } from "../group.ts";
import { contractionOf, withWeightsFrom, type Contraction } from "../recipes/contraction.ts";
import { addressesIn } from "../recipes/direct-plan.ts";
import { refuse } from "../recipes/recipe.ts";
import { fuseAxes, fuseFours, numberOf, splitIndex, type Substitution } from "../steps/axes.ts";
import type { Work } from "../work.ts";
import type { GridRecipe } from "./recipe.ts";
import { emitRows, type RowsJob } from "./matrix-vector-loops.ts";
import { packWeights } from "./pack-weights.ts";
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
    const beside = termsBeside(work, found);
    const quads = packQuads(work, found, beside);
    const meaning = withWeights(group, found, quads);
    const choice = {
      recipe: "matrix-vector",
      because: `each weight is used ${columns === 1 ? "once" : `${columns} times`}: weights stream from memory, four rows at a time`,
      schedule: [
        ["invocations", `${parts} for 4 rows`],
        ["workgroups", String(workgroupCount)],
      ] as const,
      layout: [
        `weights in fours of rows [${Math.ceil(rows / LANES)}]${beside === 1 ? "" : "[4]"}[${reduction / beside}][4]`,
      ],
    };
    return {
      kernels: [
        {
          choice,
          group,
          meaning: [meaning],
          emit: () => emitRows({ work, group, found, quads, beside, parts }),
        },
      ],
    };
  },
};

/** Four where the data of four neighbouring terms is one vector. */
function termsBeside(work: Work, { reduction, data, columns, groups }: Contraction): RowsJob["beside"] {
  const last = reduction.at(-1);
  const [address] = addressesIn(work, data);
  if (last === undefined || last.extent % LANES !== 0 || address === undefined) return 1;
  const others = [...reduction.slice(0, -1), ...columns, ...groups];
  const isWhole = others.every(({ id }) => coefficientOf(address, id) % LANES === 0);
  return data.pad === undefined && isWhole && coefficientOf(address, last.id) === 1 ? LANES : 1;
}

/** W[group][quad][place][e][row]: what neighbouring invocations load at once lies side by side. */
function packQuads(
  work: Work,
  { groups, rows, weight, sizes, reduction }: Contraction,
  beside: RowsJob["beside"],
): Buffer {
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const quads = Math.ceil(sizes.rows / LANES);
  const axes = [
    fresh("g", sizes.groups),
    fresh("k", quads),
    fresh("v", beside),
    fresh("e", sizes.reduction / beside),
    fresh("m", LANES),
  ];
  const [g, k, v, e, m] = axes.map((axis) => axisIndex(axis));
  const map: Substitution = new Map();
  fuseAxes(groups, g ?? constant(0), map);
  fuseAxes(rows, splitIndex(k ?? constant(0), m ?? constant(0), LANES), map);
  if (beside === 1) fuseAxes(reduction, e ?? constant(0), map);
  else fuseFours(reduction, e ?? constant(0), v ?? constant(0), map);
  return packWeights(work, "w_quads", axes, weight, map);
}

function withWeights(
  group: Gather,
  { groups, rows, reduction, weight, fold }: Contraction,
  quads: Buffer,
): Gather {
  const [row, term] = [numberOf(rows), numberOf(reduction)];
  const [, , beside = 1] = quads.shape;
  const index = [numberOf(groups), div(row, LANES), mod(term, beside), div(term, beside), mod(row, LANES)];
  const read: Read = { kind: "read", buffer: quads.id, index };
  return { ...group, fold: withWeightsFrom(fold, weight.buffer, read) };
}
