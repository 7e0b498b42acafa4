// The one table of what stands inside a scalar of a nest, and the walks built on it. Passes go through scalars no other way.

import { unreachable } from "../base/invariant.ts";
import type { AxisId, Index, Pred } from "../algebra/index-types.ts";
import { collectAxes, collectPredAxes, mapPreds } from "../algebra/index-walk.ts";
import type { Nest, Scalar, Stage } from "./nest.ts";

export type Read = Extract<Scalar, { kind: "read" }>;

interface Parts {
  readonly scalars: readonly Scalar[];
  readonly indices: readonly Index[];
  readonly preds: readonly Pred[];
}

const NONE: Parts = { scalars: [], indices: [], preds: [] };

/** The direct parts of a scalar, in order of evaluation. */
export function partsOf(scalar: Scalar): Parts {
  switch (scalar.kind) {
    case "const":
      return NONE;
    case "read":
      return { ...NONE, indices: scalar.index };
    case "binary":
      return { ...NONE, scalars: [scalar.left, scalar.right] };
    case "unary":
      return { ...NONE, scalars: [scalar.operand] };
    case "select":
      return { ...NONE, scalars: [scalar.condition, scalar.then, scalar.otherwise] };
    case "int":
      return { ...NONE, indices: [scalar.index] };
    case "test":
      return { ...NONE, preds: scalar.preds };
    default:
      return unreachable(scalar, "scalar");
  }
}

export interface Change {
  readonly scalar?: (scalar: Scalar) => Scalar;
  readonly index?: (index: Index) => Index;
}

/** Rebuilds a scalar from the leaves up: indices first, then `change.scalar` on each rebuilt part. */
export function mapScalar(scalar: Scalar, change: Change): Scalar {
  const rebuilt = mapParts(scalar, (part) => mapScalar(part, change), change.index ?? ((index) => index));
  return change.scalar === undefined ? rebuilt : change.scalar(rebuilt);
}

/** Rebuilds one level: `scalars` on the direct parts, `indices` on the direct indices. */
function mapParts(
  scalar: Scalar,
  scalars: (part: Scalar) => Scalar,
  indices: (index: Index) => Index,
): Scalar {
  switch (scalar.kind) {
    case "const":
      return scalar;
    case "read":
      return { ...scalar, index: scalar.index.map(indices) };
    case "binary":
      return { ...scalar, left: scalars(scalar.left), right: scalars(scalar.right) };
    case "unary":
      return { ...scalar, operand: scalars(scalar.operand) };
    case "select": {
      const [condition, then] = [scalars(scalar.condition), scalars(scalar.then)];
      return { ...scalar, condition, then, otherwise: scalars(scalar.otherwise) };
    }
    case "int":
      return { ...scalar, index: indices(scalar.index) };
    case "test":
      return { ...scalar, preds: mapPreds(scalar.preds, indices) };
    default:
      return unreachable(scalar, "scalar");
  }
}

/** The scalar and everything inside it, outermost first. */
export function visitScalar(scalar: Scalar, visit: (scalar: Scalar) => void): void {
  visit(scalar);
  for (const part of partsOf(scalar).scalars) visitScalar(part, visit);
}

/** Every read, in order of evaluation. */
export function readsOf(scalar: Scalar): readonly Read[] {
  const reads: Read[] = [];
  visitScalar(scalar, (part) => {
    if (part.kind === "read") reads.push(part);
  });
  return reads;
}

/** The axes that an index list, predicates and a value depend on, by id. */
export function usedAxes(index: readonly Index[], where: readonly Pred[], value: Scalar): readonly AxisId[] {
  const used = new Set<AxisId>();
  for (const at of index) collectAxes(at, used);
  collectPredAxes(where, used);
  visitScalar(value, (part) => {
    const { indices, preds } = partsOf(part);
    for (const at of indices) collectAxes(at, used);
    collectPredAxes(preds, used);
  });
  return [...used].toSorted((a, b) => a - b);
}

/** Rebuilds every stage of a nest. */
export function mapStages(nest: Nest, change: (stage: Stage) => Stage): Nest {
  return { buffers: nest.buffers, stages: nest.stages.map(change) };
}
