// What a nest's gradient costs and needs, read off its stages without making it: each multiply-accumulate is done again for each of its
// factors that has a gradient, and a derivative that mentions an operand needs that operand's value kept.

import { countPoints } from "../algebra/count.ts";
import { unreachable } from "../base/invariant.ts";
import { isMac } from "./cost.ts";
import { loadTimeBuffers } from "./load-time.ts";
import type { BufferId, Nest, Scalar } from "./nest.ts";
import { readsOf } from "./scalars.ts";

export interface Backward {
  /** Multiply-adds of the gradients together; undefined past 2^53. */
  readonly macs: number | undefined;
  /** Operands whose values the gradients need. */
  readonly kept: ReadonlySet<BufferId>;
}

/** `wanted`: operands and parameters whose gradients are asked for. Of one sample. */
export function backwardOf(nest: Nest, wanted: ReadonlySet<BufferId>): Backward {
  const free = loadTimeBuffers(nest);
  const varying = new Set(wanted);
  const needed = new Set<BufferId>();
  let macs = 0n;
  for (const stage of nest.stages) {
    const gradients = readsOf(stage.value).filter(({ buffer }) => varying.has(buffer));
    if (gradients.length === 0) continue;
    varying.add(stage.buffer);
    collectNeeded(stage.value, varying, needed);
    if (stage.update.kind === "max") collectReads(stage.value, needed);
    if (isMac(nest, stage) && !free.has(stage.buffer))
      macs += BigInt(gradients.length) * countPoints(stage.axes, stage.where);
  }
  const exact = macs <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(macs) : undefined;
  return { macs: exact, kept: operandsBehind(nest, needed) };
}

/** Buffers that the derivative of a scalar mentions. */
function collectNeeded(scalar: Scalar, varying: ReadonlySet<BufferId>, needed: Set<BufferId>): void {
  switch (scalar.kind) {
    case "const":
    case "read":
    case "int":
    case "test":
      return;
    case "unary":
      collectNeeded(scalar.operand, varying, needed);
      if (!linear.has(scalar.op) && varies(scalar.operand, varying)) collectReads(scalar.operand, needed);
      return;
    case "binary":
      collectNeeded(scalar.left, varying, needed);
      collectNeeded(scalar.right, varying, needed);
      return collectNeededOfBinary(scalar, varying, needed);
    case "select":
      collectNeeded(scalar.then, varying, needed);
      collectNeeded(scalar.otherwise, varying, needed);
      if (varies(scalar.then, varying) || varies(scalar.otherwise, varying))
        collectReads(scalar.condition, needed);
      return;
    default:
      return unreachable(scalar, "scalar");
  }
}

/** Their derivative is a constant. */
const linear: ReadonlySet<string> = new Set(["neg", "f32", "floor"]);

function collectNeededOfBinary(
  { op, left, right }: Scalar & { readonly kind: "binary" },
  varying: ReadonlySet<BufferId>,
  needed: Set<BufferId>,
): void {
  const [leftVaries, rightVaries] = [varies(left, varying), varies(right, varying)];
  switch (op) {
    case "add":
    case "sub":
    case "lt":
    case "eq":
      return;
    case "mul":
      if (leftVaries) collectReads(right, needed);
      if (rightVaries) collectReads(left, needed);
      return;
    case "div":
      if (leftVaries || rightVaries) collectReads(right, needed);
      if (rightVaries) collectReads(left, needed);
      return;
    case "max":
    case "min":
    case "pow":
      if (!leftVaries && !rightVaries) return;
      collectReads(left, needed);
      collectReads(right, needed);
      return;
    default:
      return unreachable(op, "operation");
  }
}

function varies(scalar: Scalar, varying: ReadonlySet<BufferId>): boolean {
  return readsOf(scalar).some(({ buffer }) => varying.has(buffer));
}

function collectReads(scalar: Scalar, needed: Set<BufferId>): void {
  for (const { buffer } of readsOf(scalar)) needed.add(buffer);
}

/** Temporaries are computed again, from the operands that they came from. */
function operandsBehind(nest: Nest, needed: ReadonlySet<BufferId>): ReadonlySet<BufferId> {
  const behind = new Map<BufferId, Set<BufferId>>();
  for (const { id, role } of nest.buffers) behind.set(id, new Set(role === "in" ? [id] : []));
  for (const { buffer, value } of nest.stages) {
    for (const read of readsOf(value)) behind.get(read.buffer)?.forEach((id) => behind.get(buffer)?.add(id));
  }
  return new Set([...needed].flatMap((id) => [...(behind.get(id) ?? [])]));
}
