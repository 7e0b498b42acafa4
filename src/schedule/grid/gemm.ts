// Sums of products with rows and columns enough: convolutions as products of matrices that are never written down, dense layers of a batch,
// grouped ones. Each workgroup computes a tile of outputs, through tiles of weights and data in workgroup memory.
//
// Steps: fuse rows, columns and groups; split them into tiles; where data or results lie in fours of channels, move them as vectors; pack
// weights; where tiles are few, split the sum, one kernel for its parts and one that adds them. It reorders sums: windows outside, channels within.

import { axisIndex, div } from "../../algebra/index-expr.ts";
import type { Fold, Gather } from "../group.ts";
import { contractionOf, withWeightsFrom, type Contraction } from "../recipes/contraction.ts";
import { refuse } from "../recipes/recipe.ts";
import { MOST_WORKGROUPS } from "../../loops/grid.ts";
import { fourAxis } from "../steps/four-axis.ts";
import type { GridTable } from "../table.ts";
import type { Work } from "../work.ts";
import { emitEach } from "./each.ts";
import type { WeightTiles } from "./gemm-job.ts";
import { emitGemm } from "./gemm-loops.ts";
import { columnRuns, gemmChoice, planGemm, stepOf, type GemmPlan } from "./gemm-plan.ts";
import { packedRead, packTiles, tilesIn } from "./gemm-weights.ts";
import { openPieces } from "./pieces.ts";
import type { GridKernel, GridPlan, GridRecipe } from "./recipe.ts";

export const gemm: GridRecipe = {
  name: "tiled",
  why: "Before the others: the fastest loops there are, where rows and columns fill tiles.",
  plan(work, group, table) {
    const found = contractionOf(group, work.fixed);
    if (found === undefined) return refuse("it is no plain sum of data times weights");
    const reason = unfitFor(found, table);
    if (reason !== undefined) return refuse(reason);
    const plan = planGemm(inStoredOrder(found, group), table, columnRuns(work, group, found));
    const tiles = packTiles(work, plan);
    const meaning = {
      ...group,
      fold: withWeightsFrom(plan.fold, plan.weight.buffer, packedRead(plan, tiles)),
    };
    return productKernels(work, { group, meaning, plan, tiles: tilesIn(tiles) }, table);
  },
};

function unfitFor(
  { sizes: { rows, columns, reduction, groups } }: Contraction,
  { worthTiles }: GridTable,
): string | undefined {
  if (rows < worthTiles) return `${rows} rows share their data, and a tile wants ${worthTiles}`;
  if (columns < worthTiles) return `each weight is used ${columns} times, and a tile wants ${worthTiles}`;
  if (reduction < worthTiles) return `sums of ${reduction} products do not repay workgroup memory`;
  return groups > MOST_WORKGROUPS / 64 ? `${groups} groups` : undefined;
}

/** Last of the rows those that are stored side by side in fours: an invocation has them in the lanes of a vector. */
function inStoredOrder(found: Contraction, { store }: Gather): Contraction {
  const last = fourAxis(store.index, found.rows);
  if (last === undefined) return found;
  return { ...found, rows: [...found.rows.filter((axis) => axis !== last), last] };
}

/** A product to compute. */
export interface Product {
  readonly group: Gather;
  /** With the weights that are read. */
  readonly meaning: Gather & { readonly fold: Fold };
  readonly plan: GemmPlan;
  readonly tiles: WeightTiles;
}

/** The kernels of a product: one, or two where its sums are in pieces. */
export function productKernels(
  work: Work,
  product: Product,
  { invocations }: Pick<GridTable, "invocations">,
): GridPlan {
  const { group, meaning, plan, tiles } = product;
  const { fold } = plan;
  const choice = gemmChoice(plan);
  if (plan.pieces > 1) return splitSum(work, product, choice, invocations);
  const target = { init: fold.init, into: fold.into, store: group.store };
  const emit = (): void => emitGemm(work, plan, tiles, target);
  return { kernels: [{ choice, group, meaning: [meaning], emit }] };
}

/** sum over e = sum over pieces of (sum over e in that piece). */
function splitSum(
  work: Work,
  { group, meaning, plan, tiles }: Product,
  choice: GridKernel["choice"],
  invocations: number,
): GridPlan {
  const { piece, parts, store, whole } = openPieces(work, group, plan.fold, plan.pieces);
  const isOfPiece = {
    kind: "eq",
    left: div(stepOf(plan).step, plan.steps / plan.pieces),
    right: axisIndex(piece),
  } as const;
  const first: Gather = {
    kind: "gather",
    axes: [piece, ...group.axes],
    fold: { ...meaning.fold, init: 0, where: [isOfPiece], into: parts.id },
    store,
  };
  return {
    kernels: [
      {
        choice,
        group,
        meaning: [first],
        emit: () => emitGemm(work, plan, tiles, { init: 0, into: parts.id, store, piece }),
      },
      {
        choice: {
          recipe: "sum of pieces",
          schedule: [["pieces", String(plan.pieces)]],
          because: "more workgroups than outputs fill had a part of each sum",
        },
        group: whole,
        meaning: [whole],
        emit: () => emitEach(work, whole, invocations),
      },
    ],
  };
}
