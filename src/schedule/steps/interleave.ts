// Stage step `interleave`: four neighbours of one dimension lie side by side in a copy, with the padding around, so that loops over tiles find
// a vector of them wherever they look.
//
//   y[p, q] += x[c, p + r - 1, q + s - 1] (outside: 0) * ...
//   t[...] = 0;  t[c/4, p + 1, q + 1, c%4] = x[c, p, q];      y[p, q] += t[c/4, p + r, q + s, c%4] * ...
//
// Always legal: a copy changes no value. What is missing to whole vectors holds the padding's value.

import { add, bareAxis, constant, scale, sub } from "../../algebra/index-expr.ts";
import { extentsOf, rangeOf, type Range } from "../../algebra/index-range.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { freeAxes, substitute } from "../../algebra/index-walk.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import { sizeOf } from "../../nests/buffers.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import { at } from "../kernel-builder.ts";
import { type Refusal, refuse } from "../recipes/recipe.ts";
import type { Work } from "../work.ts";
import type { Substitution } from "./axes.ts";
import { fillAll } from "./fill-all.ts";

export interface Interleaved {
  readonly copy: Buffer;
  /** Vectors of the dimension. */
  readonly vectors: number;
  /** Where the copy has what the read reads: vector and lane instead of the axis, the others in terms of `axes`. */
  index(axes: Substitution, vector: Index, lane: Index): readonly Index[];
}

/** Emits the copy at the cursor. `axis` is the read's index of one dimension, `around` are all other axes of the read. */
export function interleave(
  work: Work,
  read: Read,
  axis: Axis,
  around: readonly Axis[],
): Interleaved | Refusal {
  const source = work.buffer(read.buffer);
  const dimension = read.index.findIndex((index) => bareAxis(index) === axis.id);
  const others = read.index.filter((_, d) => d !== dimension);
  if (dimension < 0 || others.some((index) => freeAxes(index).includes(axis.id)))
    return refuse("no dimension of the data is the axis itself");
  if (read.pad !== undefined && read.pad.kind !== "fill") return refuse("its padding is made of the data");
  const extents = extentsOf(around);
  const ranges = others.map((index) => rangeOf(index, extents));
  const vectors = Math.ceil(axis.extent / LANES);
  const lengths = ranges.map(({ lo, hi }) => hi - lo + 1);
  const shape = [vectors, ...lengths, LANES];
  const copy = work.temporary(
    `${source.name}_lanes`,
    shape,
    sizeOf({ shape }) > work.table.smallCopy ? "arena" : "scratch",
  );
  emitCopy(work, { source, read, copy, axis, dimension, ranges });
  return {
    copy,
    vectors,
    index(axes, vector, lane) {
      const places = others.map((index, d) => sub(substitute(index, axes), constant(ranges[d]?.lo ?? 0)));
      return [vector, ...places, lane];
    },
  };
}

interface Copying {
  readonly source: Buffer;
  readonly read: Read;
  readonly copy: Buffer;
  readonly axis: Axis;
  readonly dimension: number;
  /** Of the other dimensions. */
  readonly ranges: readonly Range[];
}

function emitCopy(work: Work, copying: Copying): void {
  const { kernel } = work;
  const { source, read, copy, axis, dimension, ranges } = copying;
  const extents = source.shape.filter((_, d) => d !== dimension);
  const inside = ranges.map(({ lo, hi }, d) => ({
    lo: Math.max(lo, 0),
    hi: Math.min(hi, (extents[d] ?? 1) - 1),
  }));
  const whole = Math.floor(axis.extent / LANES);
  const value = read.pad?.kind === "fill" ? read.pad.value : 0;
  const isEmpty = inside.some(({ lo, hi }) => lo > hi);
  if (isEmpty || whole * LANES < axis.extent) fillAll(work, copy, value);
  else fillBorder(work, copying, inside, value);
  if (isEmpty) return;
  const vector = kernel.axis("v", Math.max(whole, 1));
  if (whole > 0) kernel.loop(vector, () => copyVector(work, copying, inside, at(vector), LANES));
  if (axis.extent % LANES > 0) copyVector(work, copying, inside, constant(whole), axis.extent % LANES);
}

/** `lanes` of one vector: loads first, so that they become whole vectors, turned round. */
function copyVector(
  work: Work,
  { source, copy, dimension, ranges }: Copying,
  inside: readonly Range[],
  vector: Index,
  lanes: number,
): void {
  const { kernel } = work;
  const axes = inside.map(({ lo, hi }, d) => kernel.axis(`i${d}`, hi - lo + 1));
  kernel.loops(axes, () => {
    const places = axes.map((axis, d) => add(at(axis), constant(inside[d]?.lo ?? 0)));
    const from = kernel.slot(source, "read");
    const values = Array.from({ length: lanes }, (_, lane): LoopScalar => {
      const number = add(scale(vector, LANES), constant(lane));
      const index = places.toSpliced(dimension, 0, number);
      return kernel.let("x", { kind: "load", slot: from, index: kernel.address(source, index) });
    });
    const to = kernel.slot(copy, "write");
    const own = places.map((place, d) => sub(place, constant(ranges[d]?.lo ?? 0)));
    for (const [lane, value] of values.entries())
      kernel.emit({
        kind: "store",
        slot: to,
        index: kernel.address(copy, [vector, ...own, constant(lane)]),
        value,
      });
  });
}

/** What lies outside the data, each element once: below and above it along one dimension after the other. */
function fillBorder(work: Work, { copy, ranges }: Copying, inside: readonly Range[], value: number): void {
  const { kernel } = work;
  const slot = kernel.slot(copy, "write");
  for (const [d, range] of ranges.entries()) {
    const own = inside[d] ?? range;
    const sides: readonly Range[] = [
      { lo: range.lo, hi: own.lo - 1 },
      { lo: own.hi + 1, hi: range.hi },
    ];
    for (const side of sides.filter(({ lo, hi }) => lo <= hi)) {
      const box = ranges.map((all, e) => (e === d ? side : e < d ? (inside[e] ?? all) : all));
      const axes = box.map(({ lo, hi }, e) => kernel.axis(`i${e}`, hi - lo + 1));
      const [vector, lane] = [kernel.axis("v", copy.shape[0] ?? 1), kernel.axis("lane", LANES)];
      kernel.loops([vector, ...axes, lane], () => {
        const place = axes.map((axis, e) =>
          add(at(axis), constant((box[e]?.lo ?? 0) - (ranges[e]?.lo ?? 0))),
        );
        const index = kernel.address(copy, [at(vector), ...place, at(lane)]);
        kernel.emit({ kind: "store", slot, index, value: { kind: "const", value } });
      });
    }
  }
}
