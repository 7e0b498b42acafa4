// Stage step `pack`, for the two reads of a sum of products. Both copies hold the same elements in the order in which the inner loop walks.
//
//   y[k, p] += w[k, c, r] * x[c, p + r]
//   W[k/2][c, r][k%2] = w[k, c, r]          stage of weights alone: run when weights are packed
//   X[p/3][c, r][p%3] = x[c, p + r]         emitted per block of pixels
//   y[k, p] += W[k/2][c, r][k%2] * X[p/3][c, r][p%3]
//
// Legal because every element of a copy has one source; ragged edges hold zeros or repeat the last column and are never stored.

import {
  add,
  axisIndex,
  clamp,
  coefficientOf,
  constant,
  div,
  mod,
  scale,
  sub,
} from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import type { Buffer, Stage } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, numberOf, rowMajor, splitIndex, within, type Substitution } from "../steps/axes.ts";
import type { Work } from "../work.ts";
import { blockExtents, raggedAxis, type PanelPlan } from "./panel-plan.ts";

/** Kernel axes around the packing and the tiles. */
export interface BlockAxes {
  /** The plan's outer axes. */
  readonly outer: Axis;
  readonly group: Axis;
  readonly block: Axis;
  /** Of the reduction. */
  readonly piece: Axis;
}

/** W[group][piece][row panel][e][row]. */
export function packWeights(work: Work, plan: PanelPlan): Buffer {
  const { groups, rows, weight, sizes, reductionBlocks, rowPanels, reductionLength, rowsPerTile } = plan;
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const outer = [fresh("g", sizes.groups), fresh("part", reductionBlocks), fresh("k", rowPanels)];
  const inner = blockExtents(plan).map((extent, i) => fresh(`e${i}`, extent));
  const row = fresh("m", rowsPerTile);
  const [group, piece, panel] = outer.map((axis) => axisIndex(axis));
  const map = reductionMap(
    plan,
    piece ?? constant(0),
    inner.map((axis) => axisIndex(axis)),
  );
  fuseAxes(groups, group ?? constant(0), map);
  fuseAxes(rows, splitIndex(panel ?? constant(0), axisIndex(row), rowsPerTile), map);
  const source = work.buffer(weight.buffer);
  const shape = [sizes.groups, reductionBlocks, rowPanels, reductionLength, rowsPerTile];
  const e = rowMajor(
    inner.map((axis) => axisIndex(axis)),
    blockExtents(plan),
  );
  const index = weight.index.map((part) => substitute(part, map));
  return work.pack("w_panels", shape, "panel", (buffer): Stage => ({
    axes: [...outer, ...inner, row],
    where: [],
    buffer: buffer.id,
    index: [...outer.map((axis) => axisIndex(axis)), e, axisIndex(row)],
    update: { kind: "set" },
    value: { kind: "read", buffer: source.id, index, pad: { kind: "fill", value: 0 } },
  }));
}

/** Where the group's own axes find a weight in the panels. */
export function packedWeightRead(plan: PanelPlan, copy: Buffer): Read {
  const { groups, rows, reduction, rowsPerTile, firstPiece } = plan;
  const [first, ...rest] = reduction;
  const outer = first === undefined ? constant(0) : at(first);
  const e = rowMajor(
    [...(first === undefined ? [] : [mod(outer, firstPiece)]), ...rest.map(at)],
    blockExtents(plan),
  );
  const row = numberOf(rows);
  const index = [numberOf(groups), div(outer, firstPiece), div(row, rowsPerTile), e, mod(row, rowsPerTile)];
  return { kind: "read", buffer: copy.id, index };
}

/** The fold's axes in terms of a piece and the axes within it. */
function reductionMap(
  { reduction, firstPiece }: PanelPlan,
  piece: Index,
  inner: readonly Index[],
): Substitution {
  const map: Substitution = new Map();
  for (const [i, axis] of reduction.entries()) {
    const own = inner[i] ?? constant(0);
    map.set(axis.id, i === 0 ? splitIndex(piece, own, firstPiece) : own);
  }
  return map;
}

/** Number of column `n` of a panel. Past the last column at a ragged edge; a shifted plan has no such edge. */
export function columnIndex(plan: PanelPlan, block: Axis, panel: Axis, n: Index): Index {
  const { sizes, columnsPerTile, shifted } = plan;
  const number = panelNumber(plan, block, panel);
  if (!shifted) return add(scale(number, columnsPerTile), n);
  const first =
    sizes.columns % columnsPerTile === 0
      ? scale(within(number, panelsOf(plan)), columnsPerTile)
      : clamp(scale(number, columnsPerTile), 0, sizes.columns - columnsPerTile);
  return add(first, n);
}

function panelNumber({ panelsPerBlock }: PanelPlan, block: Axis, panel: Axis): Index {
  return splitIndex(at(block), at(panel), panelsPerBlock);
}

function panelsOf({ sizes, columnsPerTile }: PanelPlan): number {
  return Math.ceil(sizes.columns / columnsPerTile);
}

/** Of a shifted plan: that the panel has columns at all. */
export function panelExists(plan: PanelPlan, block: Axis, panel: Axis): readonly Pred[] {
  if (!plan.shifted) return [];
  return [{ kind: "lt", left: panelNumber(plan, block, panel), right: constant(panelsOf(plan)) }];
}

/** That column `n` of a panel exists, and that no other panel has it. */
export function ownsColumn(plan: PanelPlan, block: Axis, panel: Axis, n: Index): readonly Pred[] {
  const { sizes, columnsPerTile, shifted } = plan;
  if (shifted && sizes.columns % columnsPerTile === 0) return [];
  const first = scale(panelNumber(plan, block, panel), columnsPerTile);
  const left = shifted ? add(first, sub(constant(columnsPerTile - 1), n)) : add(first, n);
  return [{ kind: "lt", left, right: constant(sizes.columns) }];
}

/** Fills X[panel][e][column] for the block and piece at the cursor. */
export function emitDataPacking(work: Work, plan: PanelPlan, axes: BlockAxes, packed: Buffer): void {
  const { kernel } = work;
  const panel = kernel.axis("j", plan.panelsPerBlock);
  const extents = blockExtents(plan);
  const inner = extents.map((extent, i) => kernel.axis(plan.reduction[i]?.name ?? "e", extent));
  const lane = kernel.axis("lane", plan.lanes);
  const mapAt = (first: number, places: readonly Index[]): Substitution => {
    const map = reductionMap(plan, at(axes.piece), places);
    fuseAxes(plan.outer, at(axes.outer), map);
    fuseAxes(plan.groups, at(axes.group), map);
    const column = columnIndex(plan, axes.block, panel, add(constant(first), at(lane)));
    const known = plan.shifted ? column : within(column, plan.sizes.columns);
    fuseAxes(plan.columns, kernel.simplify(known), map);
    return map;
  };
  const taps = tapsWrittenOut(work, plan, extents);
  const looped = inner.slice(0, inner.length - taps.axes);
  const copy = (): void => {
    const slot = kernel.slot(packed, "write");
    for (let first = 0; first < plan.columnsPerTile; first += plan.lanes) {
      // Loads of neighbouring taps before any store: they share vectors.
      const values = taps.points.map((tap) => {
        const places = [...looped.map(at), ...tap];
        const map = mapAt(first, places);
        return { e: rowMajor(places, extents), value: dataLoad(work, plan, map) };
      });
      for (const { e, value } of values) {
        const index = kernel.address(packed, [at(panel), e, add(constant(first), at(lane))]);
        kernel.emit({ kind: "store", slot, index, value });
      }
    }
  };
  // Runs of neighbours as long as a block, where they are neighbours in memory: one page after the other.
  if (plan.lanes > 1 && isPlain(dataAddress(work, plan, mapAt(0, inner.map(at)))))
    return kernel.loops([...looped, panel, lane], copy);
  kernel.loop(panel, () =>
    kernel.when(panelExists(plan, axes.block, panel), () => kernel.loops([lane, ...looped], copy)),
  );
}

/** In lanes, the innermost axes whose taps are copied one after the other; elsewhere none. */
function tapsWrittenOut(
  { table }: Work,
  { lanes }: PanelPlan,
  extents: readonly number[],
): { readonly axes: number; readonly points: readonly (readonly Index[])[] } {
  let axes = 0;
  let points: readonly (readonly Index[])[] = [[]];
  if (lanes === 1) return { axes, points };
  for (const extent of extents.slice(1).toReversed()) {
    if (points.length * extent > table.unroll) break;
    points = Array.from({ length: extent }, (_, n) => points.map((tap) => [constant(n), ...tap])).flat();
    axes++;
  }
  return { axes, points };
}

/** Without divisions, remainders and limits. */
function isPlain({ terms }: Index): boolean {
  return terms.every(({ atom }) => atom.kind === "axis");
}

function dataAddress(work: Work, { data }: PanelPlan, map: Substitution): Index {
  return work.kernel.address(
    work.buffer(data.buffer),
    data.index.map((part) => substitute(part, map)),
  );
}

/** Past the end of a reduction that its pieces do not divide, zero. */
function dataLoad(work: Work, plan: PanelPlan, map: Substitution): LoopScalar {
  const { kernel } = work;
  const ragged = raggedAxis(plan);
  const edge = ragged === undefined ? undefined : map.get(ragged.id);
  if (ragged === undefined || edge === undefined) return lowerScalar(work.lowering(map), plan.data);
  const index = dataAddress(work, plan, map);
  return {
    kind: "select",
    condition: { kind: "test", preds: [{ kind: "lt", left: edge, right: constant(ragged.extent) }] },
    then: { kind: "load", slot: kernel.slot(work.buffer(plan.data.buffer), "read"), index },
    otherwise: { kind: "const", value: 0 },
  };
}

/**
 * Whether the first row panel reads the data where it lies and packs it for the others, so that what it waits for memory is spent on
 * products: where neighbouring columns are neighbours in memory, and the reduction is one axis.
 */
export function packsAsItGoes(work: Work, plan: PanelPlan, axes: BlockAxes & PanelAxes): boolean {
  const [first, ...rest] = plan.reduction;
  if (plan.lanes === 1 || plan.rowPanels < 3 || first === undefined) return false;
  if (rest.some(({ extent }) => extent > 1) || raggedAxis(plan) !== undefined) return false;
  const places = dataColumns(work, plan, axes).map((columns) =>
    dataAddress(work, plan, new Map([...columns, ...reductionAt(plan, at(axes.piece), constant(0))])),
  );
  return places.every((place) => isPlain(place) && coefficientOf(place, axes.lane.id) === 1);
}

/** Where the tile's own part of the block is. */
export interface PanelAxes {
  readonly panel: Axis;
  readonly lane: Axis;
}

/** The data's axes but those of the reduction, for each vector of a panel. */
export function dataColumns(
  { kernel }: Work,
  plan: PanelPlan,
  { outer, group, block, panel, lane }: BlockAxes & PanelAxes,
): readonly Substitution[] {
  return Array.from({ length: plan.columnsPerTile / plan.lanes }, (_, n) => {
    const map: Substitution = new Map();
    fuseAxes(plan.outer, at(outer), map);
    fuseAxes(plan.groups, at(group), map);
    const column = columnIndex(plan, block, panel, add(constant(n * plan.lanes), at(lane)));
    fuseAxes(plan.columns, kernel.simplify(plan.shifted ? column : within(column, plan.sizes.columns)), map);
    return map;
  });
}

/** The axes of a reduction along one of them, at number `e` of a piece. */
export function reductionAt({ reduction, firstPiece }: PanelPlan, piece: Index, e: Index): Substitution {
  return new Map(
    reduction.map(({ id }, i) => [id, i === 0 ? splitIndex(piece, e, firstPiece) : constant(0)] as const),
  );
}
