// The loops of a product of matrices on a grid.
//
//   for group, row tile, column tile workgroup { for t local {
//     a00 .. a31 = 0, each four rows of one column
//     for step {
//       barrier; W[e][row] = the step's weights, four at a time; X[e][column] = data, 0 outside; barrier
//       for e { in lanes: w0 w1 = W[e][own rows]; x0 .. x3 = X[e][own columns]; a00 += w0 * x0 ... }
//     }
//
// In float16, W and X are, and so are products and the sums of one step, h00 += w0 * x0 ...; a00 += h00 after it is float32: errors do not
// grow with the number of steps.
//
//     in lanes: bias, activation, ... and store
//   } }
//
// Neighbouring invocations load and store neighbouring columns. Padding and ragged edges are tested where data is copied, once per element
// of a tile, and where results are stored.

import { add, axisIndex, constant, div, mod, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index, Pred } from "../../algebra/index-types.ts";
import { freeAxes } from "../../algebra/index-walk.ts";
import { grid } from "../../base/grid.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, RegId, Stmt } from "../../loops/loop.ts";
import type { Buffer, BufferId } from "../../nests/nest.ts";
import type { Store } from "../group.ts";
import { at, loadFrom } from "../kernel-builder.ts";
import { lowerReadWhere } from "../lower-scalar.ts";
import { fuseAxes, sizeOfAxes, splitIndex, type Substitution } from "../steps/axes.ts";
import { storeTile, type TilePoint } from "../steps/register-tile.ts";
import { unrolled } from "../steps/unroll.ts";
import type { Work } from "../work.ts";
import { onGrid } from "./frame.ts";
import { innerAt, invocationsOf, reductionAt, type GemmPlan } from "./gemm-plan.ts";

/** What becomes of the sums. */
export interface GemmTarget {
  readonly init: number;
  readonly into: BufferId;
  readonly store: Store;
  /** The axis of the store that says which piece of the steps was summed. */
  readonly piece?: Axis;
}

/** Weights as [group][row tile][step][place][row]. */
export interface WeightTiles {
  readonly buffer: Buffer;
  /** Where a step's weights begin. */
  readonly at: (group: Index, rowTile: Index, step: Index) => readonly Index[];
}

export function emitGemm(work: Work, plan: GemmPlan, weights: WeightTiles, target: GemmTarget): void {
  const job = startJob(work, plan, weights);
  const { kernel } = work;
  const { group, rowTile, columnTile, local } = job.axes;
  onGrid(kernel, [group, rowTile, columnTile], local, () => {
    const registers = grid(job.quads, plan.tile.ownColumns, (m, n) =>
      kernel.variable(`a${m}${n}`, { kind: "const", value: target.init }, LANES),
    );
    kernel.loop(job.axes.step, () => emitStep(job, registers));
    emitStores(job, registers, target);
  });
}

interface Job {
  readonly work: Work;
  readonly plan: GemmPlan;
  readonly weights: WeightTiles;
  /** In workgroup memory: [place][row] and [place][column]. */
  readonly rowsHeld: Buffer;
  readonly columnsHeld: Buffer;
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

function startJob(work: Work, plan: GemmPlan, weights: WeightTiles): Job {
  const { kernel } = work;
  const { tile, sizes, rowTiles, columnTiles, steps, pieces } = plan;
  const held = (name: string, across: number): Buffer => {
    const buffer = work.temporary(name, [tile.depth, across], "workgroup");
    kernel.place(buffer.id, "workgroup", plan.products);
    return buffer;
  };
  return {
    work,
    plan,
    weights,
    rowsHeld: held("w_tile", tile.rows),
    columnsHeld: held("x_tile", tile.columns),
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

interface WorkgroupPlace {
  readonly group: Index;
  /** The number of a point of the axes beside. */
  readonly beside: Index;
  readonly piece: Index;
  /** Of the whole sum. */
  readonly step: Index;
}

function placeOf({ plan: { steps, pieces, beside }, axes }: Job): WorkgroupPlace {
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

function emitStep(job: Job, registers: readonly (readonly RegId[])[]): void {
  const { kernel } = job.work;
  if (job.axes.step.extent > 1) kernel.emit({ kind: "barrier" });
  copyWeights(job);
  copyData(job);
  kernel.emit({ kind: "barrier" });
  if (job.plan.products === "f32") return emitTerms(job, registers);
  const zero: LoopScalar = { kind: "const", value: 0 };
  const halves = grid(registers.length, job.plan.tile.ownColumns, (m, n) =>
    kernel.variable(`h${m}${n}`, zero, LANES, "f16"),
  );
  emitTerms(job, halves);
  const pairs = registers.flatMap((row, m) => row.map((reg, n) => [reg, halves[m]?.[n] ?? -1] as const));
  kernel.marked(kernel.axis("lane", LANES), "vector", () => {
    for (const [reg, half] of pairs) {
      const value: LoopScalar = {
        kind: "binary",
        op: "add",
        left: { kind: "reg", reg },
        right: { kind: "reg", reg: half },
      };
      kernel.emit({ kind: "set", reg, value });
    }
  });
}

function emitTerms(job: Job, registers: readonly (readonly RegId[])[]): void {
  const { kernel } = job.work;
  const { depth, ownRows, ownColumns } = job.plan.tile;
  const times = timesWritten(depth, (job.work.table.grid?.mostWritten ?? 1) / (ownRows * ownColumns));
  unrolled(kernel, { name: "e", extent: depth, times }, (e) => {
    const lane = kernel.axis("lane", LANES);
    kernel.marked(lane, "vector", () => addProducts(job, e, lane, registers));
  });
}

/** The largest power of two within the limit that divides the depth. */
function timesWritten(depth: number, most: number): number {
  let times = 1;
  while (2 * times <= most && depth % (2 * times) === 0) times *= 2;
  return times;
}

/** A step's weights lie as they are wanted. */
function copyWeights(job: Job): void {
  const { work, plan, weights, rowsHeld, invocations, axes } = job;
  const { kernel } = work;
  const vectors = (plan.tile.depth * plan.tile.rows) / LANES;
  const turn = kernel.axis("u", Math.ceil(vectors / invocations));
  const lane = kernel.axis("lane", LANES);
  kernel.loop(turn, () => {
    const number = add(scale(at(turn), invocations), at(axes.local));
    kernel.when([{ kind: "lt", left: number, right: constant(vectors) }], () =>
      kernel.marked(lane, "vector", () => {
        const { group, step } = placeOf(job);
        const own = add(scale(number, LANES), at(lane));
        const first = kernel.address(weights.buffer, weights.at(group, at(axes.rowTile), step));
        const value: LoopScalar = {
          kind: "load",
          slot: kernel.slot(weights.buffer, "read"),
          index: kernel.simplify(add(first, own)),
        };
        kernel.emit({
          kind: "store",
          slot: kernel.slot(rowsHeld, "write"),
          index: kernel.simplify(own),
          value,
        });
      }),
    );
  });
}

/** A condition that is the same for all elements of an invocation is asked once, and their loads do not wait for each other. */
function copyData(job: Job): void {
  const { work, plan, invocations } = job;
  const { kernel } = work;
  const elements = plan.tile.depth * plan.tile.columns;
  const copied = (pick: (value: LoopScalar, turn: Axis) => LoopScalar): readonly Stmt[] => {
    const turn = kernel.axis("u", Math.ceil(elements / invocations));
    return kernel.inside(() =>
      kernel.loop(turn, () => copyElement(job, at(turn), (value) => pick(value, turn))),
    );
  };
  let shared: Guarded | undefined;
  const stmts = copied((value, turn) => {
    shared = isGuarded(value) && !isAbout(value.condition.preds, turn) ? value : undefined;
    return value;
  });
  if (shared === undefined) for (const stmt of stmts) kernel.emit(stmt);
  else
    kernel.emit({
      kind: "if",
      preds: shared.condition.preds,
      then: copied((value) => (isGuarded(value) ? value.then : value)),
      otherwise: copied((value) => (isGuarded(value) ? value.otherwise : value)),
    });
}

type Guarded = Extract<LoopScalar, { kind: "select" }> & {
  readonly condition: Extract<LoopScalar, { kind: "test" }>;
};

function isGuarded(value: LoopScalar): value is Guarded {
  return value.kind === "select" && value.condition.kind === "test";
}

function isAbout(preds: readonly Pred[], { id }: Axis): boolean {
  return preds.some(({ left, right }) => [left, right].some((side) => freeAxes(side).includes(id)));
}

function copyElement(job: Job, turn: Index, pick: (value: LoopScalar) => LoopScalar): void {
  const { work, plan, columnsHeld, invocations, axes } = job;
  const { kernel } = work;
  const { tile, sizes, inner, innerSize, blocks } = plan;
  const number = add(scale(turn, invocations), at(axes.local));
  kernel.when([{ kind: "lt", left: number, right: constant(tile.depth * tile.columns) }], () => {
    const [place, own] = [div(number, tile.columns), mod(number, tile.columns)].map((index) =>
      kernel.simplify(index),
    );
    if (place === undefined || own === undefined) return;
    const { group, step, beside } = placeOf(job);
    const column = splitIndex(at(axes.columnTile), own, tile.columns);
    const map = reductionAt(plan, kernel.simplify(step), place);
    fuseAxes(plan.groups, group, map);
    fuseAxes(plan.columns, column, map);
    fuseAxes(plan.beside, beside, map);
    const term = innerAt(step, place, blocks, tile.depth);
    const where: readonly Pred[] = [
      { kind: "lt", left: column, right: constant(sizes.columns) },
      ...(inner.length === 0 ? [] : [{ kind: "lt", left: term, right: constant(innerSize) } as const]),
    ];
    const value = pick(lowerReadWhere(work.lowering(map), plan.data, where));
    const slot = kernel.slot(columnsHeld, "write");
    kernel.emit({ kind: "store", slot, index: kernel.simplify(number), value });
  });
}

/** Which of the invocations of a tile: they are neighbours along its columns. */
function ownPlace({ plan: { tile }, axes }: Job): {
  readonly row: Index;
  readonly column: Index;
  readonly across: number;
} {
  const across = tile.columns / tile.ownColumns;
  return { row: div(at(axes.local), across), column: mod(at(axes.local), across), across };
}

function addProducts(job: Job, e: Index, lane: Axis, registers: readonly (readonly RegId[])[]): void {
  const { work, plan, rowsHeld, columnsHeld } = job;
  const { kernel } = work;
  const { row, column, across } = ownPlace(job);
  const dtype = plan.products === "f16" ? "f16" : undefined;
  const rows = registers.map((_, m) =>
    loadFrom(
      kernel,
      `w${m}`,
      rowsHeld,
      [e, add(scale(row, plan.tile.ownRows), add(constant(m * LANES), at(lane)))],
      dtype,
    ),
  );
  const columns = Array.from({ length: plan.tile.ownColumns }, (_, n) =>
    loadFrom(kernel, `x${n}`, columnsHeld, [e, add(column, constant(n * across))], dtype),
  );
  for (const [m, left] of rows.entries()) {
    for (const [n, right] of columns.entries()) {
      const reg = registers[m]?.[n];
      if (reg === undefined) continue;
      kernel.emit({ kind: "set", reg, value: { kind: "madd", left, right, addend: { kind: "reg", reg } } });
    }
  }
}

function emitStores(
  job: Job,
  registers: readonly (readonly RegId[])[],
  { store, into, piece }: GemmTarget,
): void {
  const { work, plan, axes } = job;
  const { kernel } = work;
  const { tile, sizes } = plan;
  const own = ownPlace(job);
  const { group, beside, piece: pieceNumber } = placeOf(job);
  const lane = kernel.axis("lane", LANES);
  const points = registers.flatMap((held, m) =>
    held.map((reg, n): TilePoint & { readonly reg: RegId } => {
      const quad = add(
        scale(at(axes.rowTile), tile.rows / LANES),
        add(scale(own.row, tile.ownRows / LANES), constant(m)),
      );
      const row = add(scale(quad, LANES), axisIndex(lane));
      const column = add(splitIndex(at(axes.columnTile), own.column, tile.columns), constant(n * own.across));
      const map: Substitution = new Map(piece === undefined ? [] : [[piece.id, pieceNumber]]);
      fuseAxes(plan.groups, group, map);
      fuseAxes(plan.rows, row, map);
      fuseAxes(plan.columns, column, map);
      fuseAxes(plan.beside, beside, map);
      return {
        name: `${m}${n}`,
        read: map,
        store: map,
        guards: [
          ...rowGuard(sizes.rows, quad, row),
          { kind: "lt", left: column, right: constant(sizes.columns) },
        ],
        reg,
      };
    }),
  );
  kernel.marked(lane, "vector", () =>
    storeTile(
      work,
      store,
      points,
      (point) => new Map([[into, { kind: "reg", reg: points[point]?.reg ?? -1 }]]),
    ),
  );
}

/** The same for all lanes where rows come in whole vectors. */
function rowGuard(rows: number, quad: Index, row: Index): readonly Pred[] {
  return rows % LANES === 0
    ? [{ kind: "lt", left: quad, right: constant(rows / LANES) }]
    : [{ kind: "lt", left: row, right: constant(rows) }];
}
