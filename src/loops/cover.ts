// Whether the stores of a kernel reach every element of a slot: the addresses are walked, loops that do not move them left out.

import { decidePred, type Extents, simplifyIndex } from "../algebra/index-range.ts";
import type { Axis, AxisId, Index, Pred } from "../algebra/index-types.ts";
import { coefficientOf, sub } from "../algebra/index-expr.ts";
import { collectAxes, collectPredAxes, evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import { everyPoint } from "../algebra/prove.ts";

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

/** How many of `size` elements the sites reach. Every address must be in range. */
export function countReached(size: number, sites: readonly StoreSite[], extents: Extents): number {
  const reached = new Uint8Array(size);
  for (const site of sites) mark(reached, site, extents);
  return reached.reduce((count, flag) => count + flag, 0);
}

function mark(reached: Uint8Array, { index, conditions }: StoreSite, extents: Extents): void {
  const open: Condition[] = [];
  for (const condition of conditions) {
    const decided = decide(condition, extents);
    if (decided === false) return;
    if (decided === undefined) open.push(condition);
  }
  const simple = simplifyIndex(index, extents);
  const axes = axesOf(simple, open, extents);
  const differences = open.flatMap(({ preds }) => preds.map(({ left, right }) => sub(right, left)));
  if (open.every(({ holds }) => holds) && [simple, ...differences].every(isAffine)) {
    markAffine(
      reached,
      axes,
      simple,
      open.flatMap(({ preds }) => preds),
    );
    return;
  }
  everyPoint(axes, (env) => {
    if (open.every(({ preds, holds }) => evaluatePreds(preds, env) === holds))
      reached[evaluateIndex(simple, env)] = 1;
    return true;
  });
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

/** Running sums instead of evaluation: kernels have millions of stores. */
function markAffine(reached: Uint8Array, axes: readonly Axis[], index: Index, preds: readonly Pred[]): void {
  const forms = [index, ...preds.map(({ left, right }) => sub(right, left))];
  const slopes = axes.map(({ id }) => forms.map((form) => coefficientOf(form, id)));
  const isLess = preds.map(({ kind }) => kind === "lt");
  const from = (depth: number, values: readonly number[]): void => {
    const axis = axes[depth];
    if (axis === undefined) {
      const holds = isLess.every((less, i) => (less ? (values[i + 1] ?? 0) > 0 : values[i + 1] === 0));
      if (holds) reached[values[0] ?? 0] = 1;
      return;
    }
    const steps = slopes[depth] ?? [];
    if (depth === axes.length - 1 && preds.length === 0) {
      const [start = 0, step = 0] = [values[0], steps[0]];
      for (let i = 0; i < axis.extent; i++) reached[start + step * i] = 1;
      return;
    }
    for (let i = 0; i < axis.extent; i++)
      from(
        depth + 1,
        values.map((value, form) => value + (steps[form] ?? 0) * i),
      );
  };
  from(
    0,
    forms.map((form) => form.constant),
  );
}
