// Loop step `registerTile`: several neighbouring outputs are accumulated at once, each in its own register; what they load in common is
// loaded once. Sums keep their order per output, so the step is legal in strict mode.
//
//   for k, p { a = 0; for c a += w[k, c] * x[c, p]; y[k, p] = a }
//   for k by 2, p by 3 { a00 = ... a12 = 0; for c { w0 w1 x0 x1 x2; a00 += w0*x0 ... a12 += w1*x2 }; y[...] = a00 ... }

import { invariant, unreachable } from "../../base/invariant.ts";
import type { AxisId, Index, Pred } from "../../algebra/index-types.ts";
import { substitute, substitutePreds } from "../../algebra/index-walk.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import type { Fold, Store } from "../group.ts";
import { lowerScalar, simplifyPreds } from "../lower-scalar.ts";
import { structureKey } from "../structure-key.ts";
import type { Work } from "../work.ts";
import type { Substitution } from "./axes.ts";

/** One output of a tile. */
export interface TilePoint {
  /** Suffix of register names: `01`. */
  readonly name: string;
  /** The outer axes for reading: within bounds also past a ragged edge. */
  readonly read: Substitution;
  /** The outer axes as they are, valid where the guards hold. */
  readonly store: Substitution;
  readonly guards: readonly Pred[];
}

/** Registers for the accumulators, one per point. */
export function openAccumulators(
  work: Work,
  points: readonly TilePoint[],
  init: (point: TilePoint, i: number) => LoopScalar,
): readonly RegId[] {
  return points.map((point, i) =>
    work.kernel.variable(points.length === 1 ? "a" : `a${point.name}`, init(point, i)),
  );
}

/** One iteration of the reduction, for all points: loads first where they are scalars, then the updates. `reduction` gives the fold's axes. */
export function accumulate(
  work: Work,
  fold: Fold,
  points: readonly TilePoint[],
  registers: readonly RegId[],
  reduction: Substitution,
): void {
  const { kernel } = work;
  const axesOf = ({ read }: TilePoint): Substitution => new Map([...read, ...reduction]);
  const guards = points.map((point) => simplifyPreds(kernel, substitutePreds(fold.where, axesOf(point))));
  if (guards.some((preds) => preds.length > 0)) {
    for (const [i, point] of points.entries()) {
      kernel.when(guards[i] ?? [], () =>
        addTerm(work, fold, registers[i], lowerScalar(work.lowering(axesOf(point)), fold.value)),
      );
    }
    return;
  }
  const valueOf = (point: TilePoint): LoopScalar => lowerScalar(work.lowering(axesOf(point)), fold.value);
  // Lanes: a load stands right before its first use, for engines keep the order and all loads at once would not fit the registers.
  const values = work.table.lanes === 1 ? points.map(valueOf) : [];
  for (const [i, point] of points.entries()) addTerm(work, fold, registers[i], values[i] ?? valueOf(point));
}

/** One more term of the sum or maximum. */
export function addTerm({ kernel }: Work, { kind }: Fold, reg: RegId | undefined, value: LoopScalar): void {
  invariant(reg !== undefined, "an accumulator for every point");
  const held: LoopScalar = { kind: "reg", reg };
  switch (kind) {
    case "sum":
      return kernel.emit({ kind: "set", reg, value: sumOf(held, value) });
    case "max": {
      const other = value.kind === "reg" || value.kind === "const" ? value : kernel.let("v", value);
      return kernel.emit({
        kind: "set",
        reg,
        value: { kind: "binary", op: "max", left: held, right: other },
      });
    }
    default:
      return unreachable(kind, "fold");
  }
}

function sumOf(held: LoopScalar, value: LoopScalar): LoopScalar {
  if (value.kind !== "binary" || value.op !== "mul")
    return { kind: "binary", op: "add", left: held, right: value };
  return { kind: "madd", left: value.left, right: value.right, addend: held };
}

/**
 * The finished values to memory: bias, activation and whatever else the store's value says happen in registers. So many neighbours with
 * equal guards, at most, load what they need before any is stored; in lanes a few, for what lies side by side is then loaded and stored
 * together.
 */
export function storeTile(
  work: Work,
  store: Store,
  points: readonly TilePoint[],
  held: (point: number) => ReadonlyMap<number, LoopScalar>,
  most: number = work.table.lanes,
): void {
  const { kernel } = work;
  const guards = points.map((point) =>
    simplifyPreds(kernel, [...point.guards, ...substitutePreds(store.where, point.store)]),
  );
  for (let first = 0; first < points.length;) {
    const key = structureKey(guards[first]);
    let count = 1;
    while (count < most && first + count < points.length && structureKey(guards[first + count]) === key)
      count++;
    const together = points.slice(first, first + count);
    const begin = first;
    kernel.when(guards[first] ?? [], () => {
      const values = together.map((point, i) =>
        lowerScalar(work.lowering(point.store, held(begin + i)), store.value),
      );
      for (const [i, value] of values.entries()) emitStore(work, store, together[i]?.store, value);
    });
    first += count;
  }
}

function emitStore(work: Work, store: Store, axes: Substitution | undefined, value: LoopScalar): void {
  const { kernel } = work;
  const target = work.buffer(store.buffer);
  const index = store.index.map((part: Index) => substitute(part, axes ?? new Map()));
  const slot = kernel.slot(target, "write");
  kernel.emit({ kind: "store", slot, index: kernel.address(target, index), value });
}

/** One axis of a tile: `size` neighbours from `first` on, of an axis of this extent. */
export interface TileAxis {
  readonly axis: AxisId;
  readonly size: number;
  /** The index of neighbour `n`. */
  readonly index: (n: number) => Index;
  /** In bounds for every neighbour. */
  readonly safe: (n: number) => Index;
  readonly guard: (n: number) => readonly Pred[];
}

/** All points of a tile, last axis fastest. */
export function tilePoints(axes: readonly TileAxis[], base: Substitution): readonly TilePoint[] {
  const start: TilePoint = { name: "", read: base, store: base, guards: [] };
  return axes.reduce<readonly TilePoint[]>(
    (points, tile) =>
      points.flatMap((point) =>
        Array.from({ length: tile.size }, (_, n) => ({
          name: point.name + (tile.size === 1 ? "" : String(n)),
          read: new Map([...point.read, [tile.axis, tile.safe(n)]]),
          store: new Map([...point.store, [tile.axis, tile.index(n)]]),
          guards: [...point.guards, ...tile.guard(n)],
        })),
      ),
    [start],
  );
}
