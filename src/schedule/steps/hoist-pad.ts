// Stage step `hoistPad`: padding is written once, around a copy, so that the loops that read it test nothing.
//
//   y[c, p] += x[c, p + r - 1] (outside: 0) * ...
//   t[c, i] = 0; t[c, i + 1] = x[c, i];   y[c, p] += t[c, p + r] * ...
//
// Always legal: a copy changes no value. It costs one pass over the input.

import { add, constant, sub } from "../../algebra/index-expr.ts";
import { extentsOf, rangeOf, type Extents, type Range } from "../../algebra/index-range.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import type { Buffer, Scalar } from "../../nests/nest.ts";
import { sizeOf } from "../../nests/buffers.ts";
import { mapScalar, type Read } from "../../nests/scalars.ts";
import type { Fold } from "../group.ts";
import type { LoopScalar } from "../../loops/loop.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import { structureKey } from "../structure-key.ts";
import type { Work } from "../work.ts";
import { rowMajor } from "./axes.ts";
import { fillAll } from "./fill-all.ts";

/** The fold with every padded read of an activation turned into a plain one; the copies are emitted at the cursor. */
export function hoistPads(work: Work, fold: Fold, axes: readonly Axis[]): Fold {
  const extents = extentsOf([...axes, ...fold.axes]);
  const copies = new Map<string, Buffer>();
  const value = mapScalar(fold.value, {
    scalar: (part) =>
      part.kind === "read" && part.pad !== undefined ? plainRead(work, part, extents, copies) : part,
  });
  return { ...fold, value };
}

function plainRead(work: Work, read: Read, extents: Extents, copies: Map<string, Buffer>): Scalar {
  const source = work.buffer(read.buffer);
  const ranges = read.index.map((index, d) => reachOf(index, source.shape[d] ?? 1, extents));
  const { buffer, index, pad } = read;
  if (pad === undefined || ranges.every(({ lo, hi }, d) => lo === 0 && hi === (source.shape[d] ?? 1) - 1))
    return { kind: "read", buffer, index };
  const key = structureKey([buffer, pad, ranges]);
  const copy = copies.get(key) ?? emitCopy(work, source, ranges, pad);
  copies.set(key, copy);
  return {
    kind: "read",
    buffer: copy.id,
    index: index.map((at, d) => sub(at, constant(ranges[d]?.lo ?? 0))),
  };
}

/** The part of a dimension that the copy has: all of it where nothing is outside, else exactly what is read. */
function reachOf(index: Index, extent: number, extents: Extents): Range {
  const range = rangeOf(index, extents);
  return range.lo >= 0 && range.hi < extent ? { lo: 0, hi: extent - 1 } : range;
}

function emitCopy(
  work: Work,
  source: Buffer,
  ranges: readonly Range[],
  pad: NonNullable<Read["pad"]>,
): Buffer {
  const { kernel } = work;
  const shape = ranges.map(({ lo, hi }) => hi - lo + 1);
  const isActivation = kernel.slots[kernel.slot(source, "read")]?.space === "arena";
  const space = isActivation && sizeOf({ shape }) > work.table.smallCopy ? "arena" : "scratch";
  const copy = work.temporary(`${source.name}_padded`, shape, space);
  // With a fill only the inside is copied; the other pads give every element of the copy a source.
  const inside = ranges.map(({ lo, hi }, d) =>
    pad.kind === "fill" ? { lo: Math.max(lo, 0), hi: Math.min(hi, (source.shape[d] ?? 1) - 1) } : { lo, hi },
  );
  const isEmpty = inside.some(({ lo, hi }) => lo > hi);
  // In lanes a large copy takes as long as memory does, so nothing is written twice; elsewhere one loop over all of it is less code.
  const isWrittenOnce = work.table.lanes > 1 && sizeOf(copy) > work.table.smallCopy && !isEmpty;
  const copying: Copying = { source, copy, ranges, inside, pad, fillsAround: isWrittenOnce };
  if (pad.kind === "fill" && !isWrittenOnce) fillAll(work, copy, pad.value);
  if (!isEmpty) copyInside(work, copying, []);
  return copy;
}

interface Copying {
  readonly source: Buffer;
  readonly copy: Buffer;
  /** Of the source's places: all that the copy has, and what of it is copied. */
  readonly ranges: readonly Range[];
  readonly inside: readonly Range[];
  readonly pad: NonNullable<Read["pad"]>;
  /** Whether what lies around the inside is yet to be filled. */
  readonly fillsAround: boolean;
}

/** The dimensions from the first that has no place yet: what is below and above the inside, then a loop over the inside. */
function copyInside(work: Work, copying: Copying, places: readonly Index[]): void {
  const { kernel } = work;
  const { source, ranges, inside, pad, fillsAround } = copying;
  const [whole, own] = [ranges[places.length], inside[places.length]];
  if (whole === undefined || own === undefined) {
    const read: Read = { kind: "read", buffer: source.id, index: places, pad };
    return storeAt(work, copying, places, lowerScalar(work.lowering(new Map()), read));
  }
  if (fillsAround && pad.kind === "fill") {
    fillBox(work, copying, places, { lo: whole.lo, hi: own.lo - 1 }, pad.value);
    fillBox(work, copying, places, { lo: own.hi + 1, hi: whole.hi }, pad.value);
  }
  const axis = kernel.axis(`i${places.length}`, own.hi - own.lo + 1);
  kernel.loop(axis, () => copyInside(work, copying, [...places, add(at(axis), constant(own.lo))]));
}

/** All elements at these places of the first dimensions, within `side` of the next one. */
function fillBox(work: Work, copying: Copying, places: readonly Index[], side: Range, value: number): void {
  if (side.lo > side.hi) return;
  const { kernel } = work;
  const box = [side, ...copying.ranges.slice(places.length + 1)];
  const axes = box.map(({ lo, hi }, d) => kernel.axis(`i${places.length + d}`, hi - lo + 1));
  const own = axes.map((axis, d) => add(at(axis), constant(box[d]?.lo ?? 0)));
  kernel.loops(axes, () => storeAt(work, copying, [...places, ...own], { kind: "const", value }));
}

function storeAt(
  { kernel }: Work,
  { copy, ranges }: Copying,
  places: readonly Index[],
  value: LoopScalar,
): void {
  const to = places.map((index, d) => sub(index, constant(ranges[d]?.lo ?? 0)));
  kernel.emit({
    kind: "store",
    slot: kernel.slot(copy, "write"),
    index: kernel.simplify(rowMajor(to, copy.shape)),
    value,
  });
}
