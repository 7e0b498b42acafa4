// Whether the stores of a kernel reach every element of a slot: the addresses are walked, loops that do not move them left out.

import {
  decidePred,
  type Extents,
  extentsOf,
  type Range,
  rangeOf,
  simplifyIndex,
} from "../algebra/index-range.ts";
import type { Axis, AxisId, Index, Pred, Term } from "../algebra/index-types.ts";
import { coefficientOf, sub } from "../algebra/index-expr.ts";
import { indexFunction, predsFunction } from "../algebra/index-function.ts";
import { collectAxes, collectPredAxes, freeAxes, mapPreds } from "../algebra/index-walk.ts";
import { splitAxes } from "./split-axes.ts";

/** A store that happens where every condition does as it says. */
export interface StoreSite {
  readonly index: Index;
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly preds: readonly Pred[];
  /** true: all hold; false: not all of them do. */
  readonly holds: boolean;
}

const BYTES_PER_POINT = 8;

/** `count` elements, `step` apart. */
export type Run = (start: number, step: number, count: number) => void;

/** Marks with 1 the elements that the sites reach. Every address must be in range. */
export function markReached(reached: Uint8Array, sites: readonly StoreSite[], extents: Extents): void {
  const run: Run = (start, step, count) => {
    for (let i = 0; i < count; i++) reached[start + step * i] = 1;
  };
  for (const site of sites) visitReached(site, extents, run);
}

/** Addresses that would have to be computed one by one: 0 where running sums do. */
export function pointsToWalk(site: StoreSite, extents: Extents): number {
  const { index, conditions, extents: known } = simpler(site, extents);
  const sides = conditions.flatMap(({ preds }) => preds.flatMap(({ left, right }) => [left, right]));
  if ([index, ...sides].every(isAffine)) return 0;
  return axesOf(index, conditions, known).reduce((count, { extent }) => count * extent, 1);
}

/** With axes split that are only divided. */
function simpler(
  { index, conditions }: StoreSite,
  extents: Extents,
): StoreSite & { readonly extents: Extents } {
  const simple = simplifyIndex(index, extents);
  const open = conditions.filter((condition) => decide(condition, extents) === undefined);
  const sides = open.flatMap(({ preds }) => preds.flatMap(({ left, right }) => [left, right]));
  const { split, extents: known } = splitAxes(
    [simple, ...sides].map((each) => simplifyIndex(each, extents)),
    extents,
  );
  const change = (each: Index): Index => simplifyIndex(split(simplifyIndex(each, extents)), known);
  return {
    index: change(simple),
    conditions: open.map(({ preds, holds }) => ({ preds: mapPreds(preds, change), holds })),
    extents: known,
  };
}

export function countMarked(reached: Uint8Array): number {
  let count = 0;
  // By index: an iterator is ten times slower, and there are millions.
  for (let i = 0; i < reached.length; i++) count += reached[i] ?? 0;
  return count;
}

/** Every element that the site reaches, at least once. */
export function visitReached(site: StoreSite, given: Extents, visit: Run): void {
  if (site.conditions.some((condition) => decide(condition, given) === false)) return;
  const { index: simple, conditions: open, extents } = simpler(site, given);
  const axes = axesOf(simple, open, extents);
  const differences = open.flatMap(({ preds }) => preds.map(({ left, right }) => sub(right, left)));
  if (open.every(({ holds }) => holds) && [simple, ...differences].every(isAffine)) {
    visitAffine(
      visit,
      axes,
      simple,
      open.flatMap(({ preds }) => preds),
    );
    return;
  }
  visitParts(visit, simple.constant, partsOf(simple, open, axes));
}

/** Terms and conditions that share axes, and those axes. */
interface Part {
  readonly axes: readonly Axis[];
  readonly terms: readonly Term[];
  readonly conditions: readonly Condition[];
}

/** An address is a sum of parts that move independently: each is walked by itself, once. */
function partsOf(index: Index, conditions: readonly Condition[], axes: readonly Axis[]): readonly Part[] {
  const singles: readonly Part[] = [
    ...index.terms.map((term) => {
      const used = new Set(freeAxes({ constant: 0, terms: [term] }));
      return { axes: axes.filter(({ id }) => used.has(id)), terms: [term], conditions: [] };
    }),
    ...conditions.map((condition) => {
      const used = new Set<AxisId>();
      collectPredAxes(condition.preds, used);
      return { axes: axes.filter(({ id }) => used.has(id)), terms: [], conditions: [condition] };
    }),
  ];
  return singles.reduce<readonly Part[]>((parts, single) => {
    const meets = (part: Part): boolean => part.axes.some((axis) => single.axes.includes(axis));
    const [met, apart] = [parts.filter(meets), parts.filter((part) => !meets(part))];
    const all = [...met, single];
    const joined = {
      axes: axes.filter((axis) => all.some((part) => part.axes.includes(axis))),
      terms: all.flatMap(({ terms }) => terms),
      conditions: all.flatMap((part) => part.conditions),
    };
    return [...apart, joined];
  }, []);
}

function visitParts(visit: Run, at: number, parts: readonly Part[]): void {
  const values = parts.map(valuesOf).toSorted((a, b) => a.length - b.length);
  const from = (depth: number, sum: number): void => {
    const own = values[depth] ?? [];
    if (depth < values.length - 1) for (const value of own) from(depth + 1, sum + value);
    else for (const value of own) visit(sum + value, 0, 1);
  };
  if (values.length === 0) visit(at, 0, 1);
  else from(0, at);
}

/** What a part adds to the address, each value once, wherever its conditions are as they say. */
function valuesOf({ axes, terms, conditions }: Part): readonly number[] {
  const ids = axes.map(({ id }) => id);
  const index = { constant: 0, terms };
  const value = indexFunction(index, ids);
  const checks = conditions.map(({ preds, holds }) => ({ holds, hold: predsFunction(preds, ids) }));
  const points = axes.reduce((count, { extent }) => count * extent, 1);
  const isNew = newcomers(rangeOf(index, extentsOf(axes)), points);
  const values: number[] = [];
  const point = axes.map(() => 0);
  const from = (depth: number): void => {
    const extent = axes[depth]?.extent;
    if (extent === undefined) {
      const at = value(point);
      if (checks.every(({ holds, hold }) => hold(point) === holds) && isNew(at)) values.push(at);
      return;
    }
    for (let i = 0; i < extent; i++) {
      point[depth] = i;
      from(depth + 1);
    }
  };
  from(0);
  return values;
}

/** Whether a number is asked for the first time. Bytes where most will be used: a set of a million numbers is slow. */
function newcomers({ lo, hi }: Range, points: number): (value: number) => boolean {
  if (hi - lo < BYTES_PER_POINT * points) {
    const seen = new Uint8Array(hi - lo + 1);
    return (value) => seen[value - lo] === 0 && (seen[value - lo] = 1) === 1;
  }
  const seen = new Set<number>();
  return (value) => seen.size < seen.add(value).size;
}

function decide({ preds, holds }: Condition, extents: Extents): boolean | undefined {
  const decided = preds.map((pred) => decidePred(pred, extents));
  if (decided.includes(false)) return !holds;
  return decided.includes(undefined) ? undefined : holds;
}

function axesOf(index: Index, conditions: readonly Condition[], extents: Extents): readonly Axis[] {
  const ids = new Set<AxisId>();
  collectAxes(index, ids);
  for (const { preds } of conditions) collectPredAxes(preds, ids);
  return [...ids].map((id) => ({ id, name: "", extent: extents.get(id) ?? 0 }));
}

function isAffine(index: Index): boolean {
  return index.terms.every(({ atom }) => atom.kind === "axis");
}

/** A difference that must be positive (less) or zero: its value where all axes are 0, and what a step of each adds. */
interface Limit {
  readonly less: boolean;
  readonly start: number;
  readonly steps: readonly number[];
}

/** Running sums instead of evaluation, the longest loop solved instead of tested: kernels have millions of stores. */
function visitAffine(visit: Run, given: readonly Axis[], index: Index, preds: readonly Pred[]): void {
  const moves = ({ id }: Axis): number => (coefficientOf(index, id) === 0 ? 0 : 1);
  const axes = given.toSorted((a, b) => moves(a) - moves(b) || a.extent - b.extent);
  const slopes = (of: Index): readonly number[] => axes.map(({ id }) => coefficientOf(of, id));
  const limits = preds.map(({ kind, left, right }): Limit => {
    const difference = sub(right, left);
    return { less: kind === "lt", start: difference.constant, steps: slopes(difference) };
  });
  const steps = slopes(index);
  const from = (depth: number, at: number, values: readonly number[]): void => {
    const extent = axes[depth]?.extent ?? 1;
    const step = steps[depth] ?? 0;
    if (depth < axes.length - 1) {
      for (let i = 0; i < extent; i++) {
        const moved = values.map((value, limit) => value + (limits[limit]?.steps[depth] ?? 0) * i);
        from(depth + 1, at + step * i, moved);
      }
      return;
    }
    const { lo, hi } = solve(limits, values, depth, extent);
    if (hi >= lo) visit(at + step * lo, step, hi - lo + 1);
  };
  const starts = limits.map(({ start }) => start);
  from(0, index.constant, starts);
}

/** The values of the last axis at which every limit holds, where `values` are the differences at its 0. */
function solve(limits: readonly Limit[], values: readonly number[], depth: number, extent: number): Range {
  let [lo, hi] = [0, extent - 1];
  for (const [i, { less, steps }] of limits.entries()) {
    const value = values[i] ?? 0;
    const step = steps[depth] ?? 0;
    if (step === 0) {
      if (less ? value <= 0 : value !== 0) return { lo: 0, hi: -1 };
    } else if (!less) {
      lo = Math.max(lo, Math.ceil(-value / step));
      hi = Math.min(hi, Math.floor(-value / step));
    } else if (step > 0) {
      lo = Math.max(lo, Math.floor(-value / step) + 1);
    } else {
      hi = Math.min(hi, Math.ceil(value / -step) - 1);
    }
  }
  return { lo, hi };
}
