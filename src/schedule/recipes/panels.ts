// Sums of products with enough rows and columns: both factors are packed into float64 panels that the inner loop walks straight through.
//
//   for group, column block {
//     for reduction block {
//       X[panel][e][column] = data                        pack, once per block
//       for row panel, column panel {                     rows outer: a weight panel stays in the cache
//         tile = rows x columns registers
//         for e { tile += W[e][row] * X[e][column] }
//         last reduction block: bias, activation, ... and store; others: keep partial sums in float64
// } } }
//
// Steps: fuse rows, columns and groups to one axis each; split them into panels; split the reduction; pack both reads; coalesce the
// reduction into e; registerTile. Sums keep their order.

import { add, axisIndex, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { Buffer, Stage } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import type { Gather } from "../group.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { fuseAxes, rowMajor, splitIndex, within, type Substitution } from "../steps/axes.ts";
import { accumulate, openAccumulators, storeTile, type TilePoint } from "../steps/register-tile.ts";
import type { LoopTable } from "../table.ts";
import type { Choice, Work } from "../work.ts";
import { contractionOf, type Contraction } from "./contraction.ts";
import type { Recipe } from "./recipe.ts";

export const panels: Recipe = {
  name: "panels",
  why: "First: the fastest loops there are, for convolutions with enough channels and pixels to repay packing.",
  lower(work, group) {
    const found = contractionOf(group, work.fixed);
    if (found === undefined || !isWorthPacking(found, work.table)) return undefined;
    const plan = planPanels(found, work.table);
    const copy = packWeight(work, plan);
    emitPanels(work, group, plan, copy);
    return { choice: choiceOf(plan), packed: { weight: found.weight.buffer, read: packedRead(plan, copy) } };
  },
};

function isWorthPacking({ sizes }: Contraction, table: LoopTable): boolean {
  return sizes.rows >= table.rowsWorthPacking && sizes.columns >= 2;
}

interface PanelPlan extends Contraction {
  readonly rowsPerTile: number;
  readonly columnsPerTile: number;
  readonly rowPanels: number;
  readonly panelsPerBlock: number;
  readonly blocks: number;
  /** The first reduction axis in pieces of `firstPiece`, the others whole. */
  readonly reductionBlocks: number;
  readonly firstPiece: number;
  /** Iterations of one reduction block. */
  readonly reductionLength: number;
}

function planPanels(found: Contraction, table: LoopTable): PanelPlan {
  const { rows, columns, reduction } = found.sizes;
  const { tile } = table.tiles
    .map((each) => ({ tile: each, cost: (padTo(rows, each.rows) * padTo(columns, each.columns)) / each.speed }))
    .reduce((best, next) => (next.cost < best.cost ? next : best));
  const panelCount = Math.ceil(columns / tile.columns);
  const blocks = Math.ceil(panelCount / table.panelsPerBlock);
  const first = found.reduction[0]?.extent ?? 1;
  const rest = reduction / first;
  const wanted = Math.min(first, Math.ceil(reduction / table.reductionBlock));
  const firstPiece = Math.ceil(first / wanted);
  return {
    ...found,
    rowsPerTile: tile.rows,
    columnsPerTile: tile.columns,
    rowPanels: Math.ceil(rows / tile.rows),
    panelsPerBlock: Math.ceil(panelCount / blocks),
    blocks,
    reductionBlocks: Math.ceil(first / firstPiece),
    firstPiece,
    reductionLength: firstPiece * rest,
  };
}

function padTo(size: number, by: number): number {
  return Math.ceil(size / by) * by;
}

function choiceOf(plan: PanelPlan): Choice {
  const { rowsPerTile, columnsPerTile, panelsPerBlock, blocks, reductionBlocks, reductionLength } = plan;
  return {
    recipe: "panels",
    schedule: [
      ["tile", `${rowsPerTile}x${columnsPerTile}`],
      ["panels per block", String(panelsPerBlock)],
      ["blocks", String(blocks)],
      ["reduction", `${reductionBlocks} x ${reductionLength}`],
    ],
  };
}

/** The kernel axes all parts share. */
interface PanelAxes {
  readonly group: Axis;
  readonly block: Axis;
  readonly piece: Axis;
  readonly panel: Axis;
  readonly rowPanel: Axis;
}

function emitPanels(work: Work, group: Gather, plan: PanelPlan, packedWeight: Buffer): void {
  const { kernel } = work;
  const axes: PanelAxes = {
    group: kernel.axis("g", plan.sizes.groups),
    block: kernel.axis("b", plan.blocks),
    piece: kernel.axis("part", plan.reductionBlocks),
    panel: kernel.axis("j", plan.panelsPerBlock),
    rowPanel: kernel.axis("k", plan.rowPanels),
  };
  const { panelsPerBlock, reductionLength, columnsPerTile, rowPanels, rowsPerTile } = plan;
  const packedData = work.temporary("panel", [panelsPerBlock, reductionLength, columnsPerTile], "scratch");
  const isSplit = plan.reductionBlocks > 1;
  const partial = isSplit
    ? work.temporary("partial", [rowPanels, panelsPerBlock, rowsPerTile * columnsPerTile], "scratch")
    : undefined;
  kernel.loops([axes.group, axes.block, axes.piece], () => {
    emitPacking(work, plan, axes, packedData);
    kernel.loops([axes.rowPanel, axes.panel], () => {
      const points = pointsOf(work, plan, axes);
      const registers = openAccumulators(work, points, (point) => firstValue(work, plan, axes, partial, points.indexOf(point)));
      emitInnerLoop(work, plan, axes, { packedData, packedWeight }, registers);
      finish(work, group, plan, axes, points, registers, partial);
    });
  });
}

/** W[group][piece][row panel][e][row] from the weights: a stage of weights alone, run when they are packed. Ragged edges hold zeros. */
function packWeight(work: Work, plan: PanelPlan): Buffer {
  const { groups, rows, reduction, weight, sizes, reductionBlocks, rowPanels, reductionLength, rowsPerTile, firstPiece } = plan;
  const fresh = (name: string, extent: number): Axis => ({ id: work.freshAxis(), name, extent });
  const [g, piece, panel, row] = [fresh("g", sizes.groups), fresh("part", reductionBlocks), fresh("k", rowPanels), fresh("m", rowsPerTile)];
  const inner = reduction.map((axis, i) => fresh(axis.name, i === 0 ? firstPiece : axis.extent));
  const map: Substitution = new Map();
  fuseAxes(groups, axisIndex(g), map);
  fuseAxes(rows, splitIndex(axisIndex(panel), axisIndex(row), rowsPerTile), map);
  for (const [i, axis] of reduction.entries()) {
    const own = axisIndex(inner[i] ?? g);
    map.set(axis.id, i === 0 ? splitIndex(axisIndex(piece), own, firstPiece) : own);
  }
  const source = work.buffer(weight.buffer);
  return work.pack(`${source.name}_panels`, [sizes.groups, reductionBlocks, rowPanels, reductionLength, rowsPerTile], "panel", (buffer): Stage => ({
    axes: [g, piece, panel, ...inner, row],
    where: [],
    buffer: buffer.id,
    index: [g, piece, panel].map(axisIndex).concat(rowMajor(inner.map(axisIndex), inner.map(({ extent }) => extent)), axisIndex(row)),
    update: { kind: "set" },
    value: { kind: "read", buffer: source.id, index: weight.index.map((index) => substitute(index, map)), pad: { kind: "fill", value: 0 } },
  }));
}

/** Where the group's own axes find a weight in the panels. */
function packedRead({ groups, rows, reduction, rowsPerTile, firstPiece }: PanelPlan, copy: Buffer): Read {
  const number = (axes: readonly Axis[]): Index => rowMajor(axes.map(at), axes.map(({ extent }) => extent));
  const [first, ...rest] = reduction;
  const outer = first === undefined ? constant(0) : at(first);
  const extents = [firstPiece, ...rest.map(({ extent }) => extent)];
  const e = rowMajor([mod(outer, firstPiece), ...rest.map(at)], extents);
  const row = number(rows);
  const index = [number(groups), div(outer, firstPiece), div(row, rowsPerTile), e, mod(row, rowsPerTile)];
  return { kind: "read", buffer: copy.id, index };
}

/** Number of the first column of the tile plus `n`. */
function columnIndex(plan: PanelPlan, { block, panel }: PanelAxes, n: number): Index {
  const panelIndex = splitIndex(at(block), at(panel), plan.panelsPerBlock);
  return add(scale(panelIndex, plan.columnsPerTile), constant(n));
}

/** The column axes for reading: a ragged edge repeats the last column. */
function columnAxes(work: Work, plan: PanelPlan, axes: PanelAxes, n: number, into: Substitution): void {
  const column = within(columnIndex(plan, axes, n), plan.sizes.columns);
  fuseAxes(plan.columns, work.kernel.simplify(column), into);
}

function emitPacking(work: Work, plan: PanelPlan, shared: PanelAxes, packed: Buffer): void {
  const { kernel } = work;
  const axes: PanelAxes = { ...shared, panel: kernel.axis("j", plan.panelsPerBlock) };
  const { reduction, firstPiece, columnsPerTile, data } = plan;
  const inner = reduction.map((axis, i) => kernel.axis(axis.name, i === 0 ? firstPiece : axis.extent));
  const e = rowMajor(inner.map(at), inner.map(({ extent }) => extent));
  const base = reductionAxes(plan, axes, inner);
  fuseAxes(plan.groups, at(axes.group), base);
  const slot = kernel.slot(packed, "write");
  const [firstAxis, first] = [reduction[0], inner[0]];
  const ragged = firstAxis !== undefined && plan.reductionBlocks * firstPiece > firstAxis.extent;
  kernel.loops([axes.panel, ...inner], () => {
    for (let n = 0; n < columnsPerTile; n++) {
      const map: Substitution = new Map(base);
      columnAxes(work, plan, axes, n, map);
      const index = kernel.address(packed, [at(axes.panel), e, constant(n)]);
      const load = raggedLoad(work, data, map, ragged && first !== undefined ? { index: map.get(firstAxis.id), extent: firstAxis.extent } : undefined);
      kernel.emit({ kind: "store", slot, index, value: load });
    }
  });
}

/** Past the end of a reduction that its pieces do not divide, zero. */
function raggedLoad(
  work: Work,
  data: Contraction["data"],
  map: Substitution,
  edge: { readonly index: Index | undefined; readonly extent: number } | undefined,
): LoopScalar {
  if (edge?.index === undefined) return lowerScalar(work.lowering(map), data);
  const condition: LoopScalar = { kind: "test", preds: [{ kind: "lt", left: edge.index, right: constant(edge.extent) }] };
  const buffer = work.buffer(data.buffer);
  const index = work.kernel.address(buffer, data.index.map((part) => substitute(part, map)));
  const then: LoopScalar = { kind: "load", slot: work.kernel.slot(buffer, "read"), index };
  return { kind: "select", condition, then, otherwise: { kind: "const", value: 0 } };
}

function reductionAxes(plan: PanelPlan, { piece }: PanelAxes, inner: readonly Axis[]): Substitution {
  const map: Substitution = new Map();
  for (const [i, axis] of plan.reduction.entries()) {
    const own = inner[i] === undefined ? constant(0) : at(inner[i]);
    map.set(axis.id, i === 0 ? splitIndex(at(piece), own, plan.firstPiece) : own);
  }
  return map;
}

function pointsOf(work: Work, plan: PanelPlan, axes: PanelAxes): readonly TilePoint[] {
  const { kernel } = work;
  const points: TilePoint[] = [];
  for (let m = 0; m < plan.rowsPerTile; m++) {
    for (let n = 0; n < plan.columnsPerTile; n++) {
      const row = splitIndex(at(axes.rowPanel), constant(m), plan.rowsPerTile);
      const column = columnIndex(plan, axes, n);
      const store: Substitution = new Map();
      fuseAxes(plan.groups, at(axes.group), store);
      fuseAxes(plan.rows, row, store);
      fuseAxes(plan.columns, column, store);
      const guards = [
        { kind: "lt" as const, left: row, right: constant(plan.sizes.rows) },
        { kind: "lt" as const, left: column, right: constant(plan.sizes.columns) },
      ].filter((pred) => kernel.decide(pred) !== true);
      points.push({ name: `${m}${n}`, read: store, store, guards });
    }
  }
  return points;
}

function firstValue(work: Work, plan: PanelPlan, axes: PanelAxes, partial: Buffer | undefined, point: number): LoopScalar {
  const init: LoopScalar = { kind: "const", value: plan.fold.init };
  if (partial === undefined) return init;
  const isFirst: LoopScalar = { kind: "test", preds: [{ kind: "eq", left: at(axes.piece), right: constant(0) }] };
  return { kind: "select", condition: isFirst, then: init, otherwise: partialLoad(work, axes, partial, point) };
}

function partialLoad({ kernel }: Work, axes: PanelAxes, partial: Buffer, point: number): LoopScalar {
  return { kind: "load", slot: kernel.slot(partial, "read"), index: kernel.address(partial, [at(axes.rowPanel), at(axes.panel), constant(point)]) };
}

/** for e: the fold's product as loads of the two panels. */
function emitInnerLoop(
  work: Work,
  plan: PanelPlan,
  axes: PanelAxes,
  packed: { readonly packedData: Buffer; readonly packedWeight: Buffer },
  registers: readonly RegId[],
): void {
  const { kernel } = work;
  const e = kernel.axis("e", plan.reductionLength);
  // Nest axes of the packed reads: plain numbers that only this substitution knows.
  const [rowOf, columnOf] = [work.freshAxis(), work.freshAxis()];
  const prefix = [at(axes.group), at(axes.piece), at(axes.rowPanel)];
  const fixedAxes = prefix.map(() => work.freshAxis());
  const [panelAxis, eAxis] = [work.freshAxis(), work.freshAxis()];
  const fold = {
    ...plan.fold,
    value: {
      kind: "binary" as const,
      op: "mul" as const,
      left: { kind: "read" as const, buffer: packed.packedWeight.id, index: [...fixedAxes, eAxis, rowOf].map((id: AxisId) => axisIndex(id)) },
      right: { kind: "read" as const, buffer: packed.packedData.id, index: [panelAxis, eAxis, columnOf].map((id: AxisId) => axisIndex(id)) },
    },
  };
  const shared: Substitution = new Map([...fixedAxes.map((id, i) => [id, prefix[i] ?? constant(0)] as const), [panelAxis, at(axes.panel)]]);
  const tile: TilePoint[] = [];
  for (let m = 0; m < plan.rowsPerTile; m++) {
    for (let n = 0; n < plan.columnsPerTile; n++) {
      const read: Substitution = new Map([...shared, [rowOf, constant(m)], [columnOf, constant(n)]]);
      tile.push({ name: `${m}${n}`, read, store: read, guards: [] });
    }
  }
  kernel.loop(e, () => accumulate(work, fold, tile, registers, new Map([[eAxis, at(e)]])));
}

function finish(
  work: Work,
  group: Gather,
  plan: PanelPlan,
  axes: PanelAxes,
  points: readonly TilePoint[],
  registers: readonly RegId[],
  partial: Buffer | undefined,
): void {
  const { kernel } = work;
  const held = (point: number): LoopScalar => ({ kind: "reg", reg: registers[point] ?? -1 });
  const store = (): void => storeTile(work, group.store, points, (point) => new Map([[plan.fold.into, held(point)]]));
  if (partial === undefined) return store();
  const last = constant(plan.reductionBlocks - 1);
  kernel.when([{ kind: "eq", left: at(axes.piece), right: last }], store);
  kernel.when([{ kind: "lt", left: at(axes.piece), right: last }], () => {
    const slot = kernel.slot(partial, "write");
    for (const point of points.keys()) {
      kernel.emit({ kind: "store", slot, index: kernel.address(partial, [at(axes.rowPanel), at(axes.panel), constant(point)]), value: held(point) });
    }
  });
}
