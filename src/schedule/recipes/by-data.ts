// The products of a tile in the order in which their data lies: each output is stored when it has them all, so few sums are held at a time,
// however many outputs the tile has. Used by direct-loops.ts where an axis runs in lanes.
//
//   x0 = x[q]; a0 = x0 * w0;  x1 = x[q + W]; a0 += x1 * w1; a1 = x1 * w0;  if p < 7 { x2 = x[q + 2*W]; a0 += x2 * w2; ... } y[..] = a0; ...
//
// A row of the data that is padding adds nothing; where only some turns of the loops around have it, its products stand under a condition.

import { constantOf, sub } from "../../algebra/index-expr.ts";
import type { Index, Pred } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import type { LoopScalar, RegId } from "../../loops/loop.ts";
import { readsOf, type Read } from "../../nests/scalars.ts";
import type { Fold, Gather } from "../group.ts";
import { lowerScalar, openBounds } from "../lower-scalar.ts";
import type { Substitution } from "../steps/axes.ts";
import { accumulate, storeTile, type TilePoint } from "../steps/register-tile.ts";
import { structureKey } from "../structure-key.ts";
import type { Work } from "../work.ts";
import { tapsOf, type DirectPlan } from "./direct-plan.ts";

interface Product {
  /** Which point of the tile it is added to. */
  readonly point: number;
  readonly axes: Substitution;
  readonly place: Index;
  /** That its row of the data exists. */
  readonly where: readonly Pred[];
}

/** false, and nothing, where the order would change that of a sum. */
export function emitByData(
  work: Work,
  { store }: Gather,
  fold: Fold,
  plan: DirectPlan,
  points: readonly TilePoint[],
): boolean {
  const products = productsOf(work, fold, plan, points);
  const [first] = products;
  if (first === undefined) return false;
  const places = products.map(({ place }) => constantOf(sub(place, first.place)) ?? Number.NaN);
  const isOrdered = products.every(
    ({ point }, i) => point !== products[i - 1]?.point || (places[i] ?? 0) > (places[i - 1] ?? 0),
  );
  if (places.some(Number.isNaN) || !isOrdered) return false;
  const sorted = products
    .map((product, i) => ({ ...product, at: places[i] ?? 0 }))
    .toSorted((a, b) => a.at - b.at);
  const sums = startSums(work, fold, points);
  const finish = (point: number): void => {
    const [own, reg] = [points[point], sums.register(point)];
    if (own !== undefined) storeTile(work, store, [own], () => new Map([[fold.into, { kind: "reg", reg }]]));
  };
  for (const point of points.keys()) if (sorted.every((product) => product.point !== point)) finish(point);
  for (const run of togetherIn(sorted)) {
    const where = run[0]?.where ?? [];
    if (where.length > 0) for (const { point } of run) sums.register(point);
    work.kernel.when(where, () => run.forEach((product) => sums.add(product)));
    for (const product of run)
      if (product === sorted.findLast(({ point }) => point === product.point)) finish(product.point);
  }
  return true;
}

/** Products that are not known to be padding. */
function productsOf(
  work: Work,
  fold: Fold,
  { written, lanes }: DirectPlan,
  points: readonly TilePoint[],
): readonly Product[] {
  if (lanes === undefined) return [];
  const { data } = lanes;
  const read = readsOf(fold.value).find(({ pad }) => pad?.kind === "fill");
  const buffer = work.buffer(data.buffer);
  return points.flatMap(({ read: outer }, point) =>
    tapsOf(written).flatMap((tap): readonly Product[] => {
      const axes: Substitution = new Map([...outer, ...tap]);
      const place = work.kernel.address(
        buffer,
        data.index.map((index) => substitute(index, axes)),
      );
      const where = read === undefined ? [] : rowBounds(work, read, axes);
      return where.some((pred) => work.kernel.decide(pred) === false) ? [] : [{ point, axes, place, where }];
    }),
  );
}

/** Of all dimensions but the last, along which lanes run: theirs differ. */
function rowBounds(work: Work, { buffer, index }: Read, axes: Substitution): readonly Pred[] {
  const { shape } = work.buffer(buffer);
  return index
    .slice(0, -1)
    .flatMap((part, d) =>
      openBounds(work.kernel, work.kernel.simplify(substitute(part, axes)), shape[d] ?? 1),
    );
}

/** Neighbours under the same conditions; without any, each by itself. */
function togetherIn(products: readonly Product[]): readonly (readonly Product[])[] {
  const runs: Product[][] = [];
  let key = "";
  for (const product of products) {
    const own = product.where.length === 0 ? "" : structureKey(product.where);
    if (own === "" || own !== key) runs.push([]);
    runs.at(-1)?.push(product);
    key = own;
  }
  return runs;
}

/** A sum begins with its first product, if that comes without conditions: nothing is added to 0. */
function startSums(work: Work, fold: Fold, points: readonly TilePoint[]) {
  const registers = new Map<number, RegId>();
  const open = (point: number, init: LoopScalar): RegId => {
    const made = work.kernel.variable(`a${points[point]?.name ?? ""}`, init);
    registers.set(point, made);
    return made;
  };
  const zero: LoopScalar = { kind: "const", value: fold.init };
  const register = (point: number): RegId => registers.get(point) ?? open(point, zero);
  return {
    register,
    add({ point, axes }: Product): void {
      const [own, reg] = [points[point], registers.get(point)];
      if (own === undefined) return;
      if (reg !== undefined) return accumulate(work, fold, [{ ...own, read: axes }], [reg], new Map());
      const value = lowerScalar(work.lowering(axes), fold.value);
      open(point, fold.init === 0 ? value : { kind: "binary", op: "add", left: zero, right: value });
    },
  };
}
