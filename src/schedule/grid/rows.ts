// Rows: the invocations of a workgroup share the terms of its sums and maxima, and compute its elements. Global pooling alone; softmax and
// normalisations as one kernel, whose numbers of rows stay in registers (row-chain.ts says what belongs together).
//
// Where data lies in fours of channels, an invocation takes four terms of a row, or a term of four rows, as one vector.
// Steps: fuse, map, splitFold, lanesApart.

import { coefficientOf } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { invariant } from "../../base/invariant.ts";
import type { Fold, Gather, Group } from "../group.ts";
import { LANES } from "../../loops/lanes.ts";
import { addressesIn } from "../recipes/direct-plan.ts";
import { refuse } from "../recipes/recipe.ts";
import { sizeOfAxes } from "../steps/axes.ts";
import { memoryOrder } from "../steps/reorder.ts";
import type { GridTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";
import { foldInPieces, openPieces } from "./pieces.ts";
import type { GridPlan, GridRecipe } from "./recipe.ts";
import { rowChain, type RowChain, type RowStage, termsOf } from "./row-chain.ts";
import { emitRows, type RowShape } from "./rows-loops.ts";
import { powerOfTwo } from "./tree.ts";

/** Invocations of a workgroup: of one row, and where there are rows enough. */
const [MOST_INVOCATIONS, FEW_INVOCATIONS] = [256, 64];
/** Terms of an invocation that stay in registers from one stage to the next; the same where each is four numbers. */
const [MOST_HELD, MOST_HELD_FOURS] = [16, 8];

export const together: GridRecipe = {
  name: "together",
  why: "Before the last: where outputs are few, single invocations would leave the machine idle.",
  plan(work, group, table) {
    const { fold } = group;
    if (fold === undefined) return refuse("it has no sum or maximum");
    const [terms, outputs] = [sizeOfAxes(fold.axes), sizeOfAxes(group.axes)];
    if (terms < table.termsTogether) return refuse(`${terms} terms are not worth sharing`);
    if (outputs >= table.workgroups * table.invocations)
      return refuse(`${outputs} outputs keep the machine busy by themselves`);
    const because = `${terms} terms for each of ${outputs} outputs: invocations share them and add up what they have`;
    const count = piecesOf(fold, outputs, table);
    if (count === 1) return planOf(work, foldAlone(work, group), table, because);
    const pieces = openPieces(work, group, fold, count);
    const first = foldAlone(work, foldInPieces(group, fold, pieces));
    const why = `${because}, in ${count} workgroups for each, whose parts another kernel adds up`;
    const second = "one number of the parts of each output";
    const plans = [
      planOf(work, first, table, why),
      planOf(work, foldAlone(work, pieces.whole), table, second),
    ];
    return { kernels: plans.flatMap(({ kernels }) => kernels) };
  },
};

function foldAlone(work: Work, group: Gather): RowChain {
  const rows = memoryOrder(work, group, group.axes);
  return {
    rows: sizeOfAxes(rows),
    stages: [{ kind: "fold", group, rows, terms: group.fold === undefined ? [] : termsOf(work, group.fold) }],
    stored: new Set([group.store.buffer]),
    meaning: [group],
  };
}

/** In how many parts a row is added up that is too long for one workgroup: 1 where it is not. */
function piecesOf({ axes }: Fold, rows: number, table: GridTable): number {
  const terms = sizeOfAxes(axes);
  if (!isTooLong(terms, rows, table)) return 1;
  const most = Math.min(table.workgroups / (2 * rows), (8 * terms) / table.longestRow);
  const longest = Math.max(...axes.map(({ extent }) => extent));
  for (let count = Math.min(longest, Math.floor(most)); count > 1; count--)
    if (longest % count === 0) return count;
  return 1;
}

/** A workgroup would be busy with the row for longer than more kernels cost, and there are no others to fill the machine. */
function isTooLong(terms: number, rows: number, { longestRow, workgroups }: GridTable): boolean {
  return terms > longestRow && 8 * rows < workgroups;
}

/** One kernel for the first groups, and how many they are; undefined where they are better off apart. */
export function planRows(
  work: Work,
  groups: readonly Group[],
  table: GridTable,
): { readonly plan: GridPlan; readonly count: number } | undefined {
  const chain = rowChain(work, groups);
  if (chain === undefined) return undefined;
  const terms = Math.max(...chain.stages.map((stage) => sizeOfAxes(stage.terms)));
  if (isTooLong(terms, chain.rows, table)) return undefined;
  const because = `${chain.meaning.length} stages of ${chain.rows} rows of ${terms}: a workgroup has all of a row, whose numbers stay in registers`;
  return { plan: planOf(work, chain, table, because), count: chain.meaning.length };
}

function planOf(work: Work, chain: RowChain, table: GridTable, because: string): GridPlan {
  const shape = shapeOf(work, chain, table);
  const { parts, fours } = shape;
  const rows = fours === "rows" ? LANES * shape.rows : shape.rows;
  const choice: Choice = {
    recipe: chain.stages.length === 1 ? "together" : "rows",
    because,
    schedule: [
      [
        "invocations",
        fours === "rows" ? `${parts} for every 4 of ${rows} rows` : `${parts} for each of ${rows} rows`,
      ],
      ["workgroups", String(Math.ceil(chain.rows / rows))],
      ...(fours === undefined ? [] : ([["each invocation", `4 ${fours} at a time`]] as const)),
    ],
  };
  const group = chain.stages.find(({ kind }) => kind === "fold")?.group ?? chain.meaning[0];
  invariant(group, "a chain has a fold");
  return { kernels: [{ choice, group, meaning: chain.meaning, emit: () => emitRows(work, chain, shape) }] };
}

/** Neighbours read neighbours: along the terms, or along the rows where only these lie side by side. */
function shapeOf(work: Work, chain: RowChain, table: GridTable): RowShape {
  const { stages } = chain;
  const fours = foursOf(work, chain);
  const count = chain.rows / (fours === "rows" ? LANES : 1);
  const longest = Math.max(...stages.map((stage) => sizeOfAxes(stage.terms)));
  const terms = longest / (fours === "terms" ? LANES : 1);
  const step = fours === undefined ? 1 : LANES;
  const isAcross = stages.some(({ kind, group, rows, terms: own }) => {
    const addresses = kind === "fold" ? addressesIn(work, group.fold?.value ?? group.store.value) : [];
    const isNext = (axis: Axis | undefined): boolean =>
      axis !== undefined && addresses.some((address) => coefficientOf(address, axis.id) === step);
    const [row, term] = [
      fours === "rows" ? rows.slice(0, -1) : rows,
      fours === "terms" ? own.slice(0, -1) : own,
    ];
    return isNext(row.at(-1)) && !isNext(term.findLast(({ extent }) => extent > 1));
  });
  const held = fours === undefined ? MOST_HELD : MOST_HELD_FOURS;
  // Enough to fill the machine, and to keep a row in registers, as far as each has two terms.
  const wanted = Math.max((2 * table.workgroups * table.invocations) / count, terms / held);
  // Every sum has memory of its own, which may be all that there is.
  const folds = stages.filter(({ kind }) => kind === "fold").length;
  const bytes = 4 * folds * (fours === "rows" ? LANES : 1);
  const most = Math.min(MOST_INVOCATIONS, table.mostInvocations, powerOfTwo(table.mostShared / bytes));
  const parts = powerOfTwo(Math.min(most, terms / 2, Math.max(8, wanted)));
  const rows = powerOfTwo(
    Math.min(count, most, isAcross ? rowsAcross(count, table) : FEW_INVOCATIONS / parts),
  );
  return { rows, parts: Math.min(parts, powerOfTwo(most / rows)), isAcross, held, fours };
}

/** What an invocation takes four of as one vector, as far as the data of all sums lies in fours. */
function foursOf(work: Work, { stages }: RowChain): RowShape["fours"] {
  const isFour = (axis: Axis | undefined, { group: { fold } }: RowStage): boolean =>
    axis?.extent === LANES &&
    (fold === undefined ||
      addressesIn(work, fold.value).some((address) => coefficientOf(address, axis.id) === 1));
  if (stages.some(({ kind }) => kind === "other")) return undefined;
  const own = stages.filter(({ kind }) => kind !== "row");
  if (own.every((stage) => isFour(stage.terms.at(-1), stage))) return "terms";
  return stages.every((stage) => isFour(stage.rows.at(-1), stage)) ? "rows" : undefined;
}

/** Neighbours in memory that are read together: 32 bytes at least, 128 where there are rows enough. */
function rowsAcross(count: number, { workgroups }: GridTable): number {
  return Math.min(32, Math.max(8, (4 * count) / workgroups));
}
