// Stage step `copyWindow`: what one group of a sum reads is copied, with its padding, to where all its taps find it as float64.
//
//   for g { y[g, p] += x[g, p + r - 1] (outside: 0) * w[g, r] }
//   for g { t[i] = 0; t[i + 1] = x[g, i];  y[g, p] += t[p + r] * w[g, r] }
//
// Where outputs move by more than one element, the copy may hold elements that are so far apart side by side: t[phase, i] = x[step*i + phase].
//
// Always legal: a copy changes no value. The border is written once, before the loop over groups: nothing overwrites it.

import { add, coefficientOf, constant, div, mod, scale, sub } from "../../algebra/index-expr.ts";
import { extentsOf, rangeOf, type Range } from "../../algebra/index-range.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { sizeOf } from "../../nests/buffers.ts";
import type { Buffer } from "../../nests/nest.ts";
import type { Read } from "../../nests/scalars.ts";
import { at } from "../kernel-builder.ts";
import { lowerScalar } from "../lower-scalar.ts";
import type { Work } from "../work.ts";
import { rowMajor, type Substitution } from "./axes.ts";
import { fillAll } from "./fill-all.ts";

export interface WindowCopy {
  readonly elements: number;
  /** Makes the buffer and writes its border at the cursor. The read of the copy stands for the read of the data. */
  begin(work: Work): { readonly read: Read; readonly copyAt: (groups: Substitution) => void };
}

/**
 * `inner`: all axes of the read but the groups, as far as loops will run. `step`: elements of the last dimension so far apart become
 * neighbours. undefined where padding depends on the group.
 */
export function windowCopy(
  source: Buffer,
  read: Read,
  groups: readonly Axis[],
  inner: readonly Axis[],
  step = 1,
): WindowCopy | undefined {
  const parts = read.index.map((index, d) => partOf(index, source.shape[d] ?? 1, groups, inner));
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return undefined;
  const sizes = known.map(({ range: { lo, hi } }) => hi - lo + 1);
  const shape = step === 1 ? sizes : [...sizes.slice(0, -1), step, Math.ceil((sizes.at(-1) ?? 1) / step)];
  return {
    elements: sizeOf({ shape }),
    begin(work) {
      const copy = work.temporary(`${source.name}_window`, shape, "scratch");
      const index = phased(
        known.map(({ inside, range }) => sub(inside, constant(range.lo))),
        step,
      );
      const ranges = known.map((part, d) => copiedRange(part, source.shape[d] ?? 1, read.pad));
      if (known.some(({ range }, d) => ranges[d]?.lo !== range.lo || ranges[d]?.hi !== range.hi))
        fillAll(work, copy, read.pad?.kind === "fill" ? read.pad.value : 0);
      return {
        read: { kind: "read", buffer: copy.id, index },
        copyAt: (substitution) =>
          copyInside(work, { source, read, copy, parts: known, ranges, step }, substitution),
      };
    },
  };
}

/** The last index as its phase and which of that phase. */
function phased(index: readonly Index[], step: number): readonly Index[] {
  const last = index.at(-1);
  return step === 1 || last === undefined ? index : [...index.slice(0, -1), mod(last, step), div(last, step)];
}

/** One dimension: what the groups add to it, and the rest. */
interface Part {
  readonly ofGroups: Index;
  readonly inside: Index;
  /** Of `inside`. */
  readonly range: Range;
}

function partOf(
  index: Index,
  extent: number,
  groups: readonly Axis[],
  inner: readonly Axis[],
): Part | undefined {
  const isGroup = (id: number): boolean => groups.some((group) => group.id === id);
  const terms = index.terms.filter(({ atom }) => atom.kind === "axis" && isGroup(atom.axis));
  const ofGroups: Index = { constant: 0, terms };
  const inside = sub(index, ofGroups);
  const range = rangeOf(inside, extentsOf(inner));
  if (groups.every(({ id }) => coefficientOf(index, id) === 0)) return { ofGroups, inside, range };
  const all = rangeOf(index, extentsOf([...groups, ...inner]));
  return all.lo < 0 || all.hi >= extent ? undefined : { ofGroups, inside, range };
}

/** With a fill, or without a pad, only what lies in the source is copied; the other pads give every element a source. */
function copiedRange({ ofGroups, range }: Part, extent: number, pad: Read["pad"]): Range {
  if (ofGroups.terms.length > 0 || (pad !== undefined && pad.kind !== "fill")) return range;
  return { lo: Math.max(range.lo, 0), hi: Math.min(range.hi, extent - 1) };
}

interface Copying {
  readonly source: Buffer;
  readonly read: Read;
  readonly copy: Buffer;
  readonly parts: readonly Part[];
  readonly ranges: readonly Range[];
  readonly step: number;
}

function copyInside(work: Work, copying: Copying, groups: Substitution): void {
  const { source, read, copy, parts, ranges, step } = copying;
  if (ranges.some(({ lo, hi }) => lo > hi)) return;
  const { kernel } = work;
  const axes = ranges.slice(0, -1).map(({ lo, hi }, d) => kernel.axis(`i${d}`, hi - lo + 1));
  const { lo = 0, hi = 0 } = ranges.at(-1) ?? {};
  const copyEvery = (begin: number): void => {
    const along = kernel.axis(`i${axes.length}`, Math.floor((hi - begin) / step) + 1);
    kernel.loop(along, () => copyOne(add(scale(at(along), step), constant(begin))));
  };
  const copyOne = (last: Index): void => {
    const places = [...axes.map((axis, d) => add(at(axis), constant(ranges[d]?.lo ?? 0))), last];
    const to = places.map((place, d) => sub(place, constant(parts[d]?.range.lo ?? 0)));
    const raw = places.map((place, d) => add(place, substitute(parts[d]?.ofGroups ?? constant(0), groups)));
    const { pad } = read;
    const from: Read = { kind: "read", buffer: source.id, index: raw, ...(pad === undefined ? {} : { pad }) };
    const value = lowerScalar(work.lowering(new Map()), from);
    const index = kernel.simplify(rowMajor(phased(to, step), copy.shape));
    kernel.emit({ kind: "store", slot: kernel.slot(copy, "write"), index, value });
  };
  kernel.loops(axes, () => {
    for (let begin = lo; begin < lo + step && begin <= hi; begin++) copyEvery(begin);
  });
}
