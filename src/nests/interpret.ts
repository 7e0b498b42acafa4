// The judge: executes a nest literally, one point at a time, in float64, sums in axis order (last axis fastest). Slow on
// purpose; evaluate.ts is the one to run, and is tested against this file.

import { invariant, unreachable } from "../base/invariant.ts";
import { evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import type { AxisId, BinaryScalarOp, Index, UnaryScalarOp } from "../algebra/index-types.ts";
import type { Buffer, BufferId, Nest, Scalar, Stage } from "./nest.ts";
import { applyBinary, applyUnary } from "../algebra/arithmetic.ts";
import { bufferOf, sizeOf } from "./buffers.ts";
import { extendedPosition } from "./outside.ts";
import type { Read } from "./scalars.ts";

export type Buffers = ReadonlyMap<BufferId, Float64Array>;

type Env = Map<AxisId, number>;

interface Machine {
  readonly nest: Nest;
  readonly memory: Map<BufferId, Float64Array>;
  readonly observe: (op: ScalarOp) => void;
}

type ScalarOp = BinaryScalarOp | UnaryScalarOp;

/** Told of every operation that is executed, accumulating included. */
type Observe = (op: ScalarOp, stage: Stage) => void;

/**
 * Fills the `out` buffer. `buffers` holds an array, row-major, for every buffer of role in, param and out; those of role
 * const and tmp are made here. `observe` hears of every operation.
 */
export function interpretNest(nest: Nest, buffers: Buffers, observe: Observe = () => {}): void {
  const memory = new Map<BufferId, Float64Array>();
  for (const buffer of nest.buffers) memory.set(buffer.id, arrayFor(buffer, buffers));
  for (const { buffer, update } of nest.stages) {
    if (update.kind !== "set") arrayOf(memory, buffer).fill(update.init);
  }
  for (const stage of nest.stages)
    runStage({ nest, memory, observe: (op) => observe(op, stage) }, stage, 0, new Map());
}

function arrayFor(buffer: Buffer, given: Buffers): Float64Array {
  if (buffer.role === "const") return Float64Array.from(buffer.data ?? []);
  const size = sizeOf(buffer);
  if (buffer.role === "tmp") return new Float64Array(size);
  const array = given.get(buffer.id);
  invariant(
    array !== undefined && array.length === size,
    () => `buffer ${buffer.name} needs ${size} numbers`,
  );
  return array;
}

function arrayOf(memory: ReadonlyMap<BufferId, Float64Array>, id: BufferId): Float64Array {
  const array = memory.get(id);
  invariant(array !== undefined, () => `no buffer ${id}`);
  return array;
}

function runStage(machine: Machine, stage: Stage, depth: number, env: Env): void {
  const axis = stage.axes[depth];
  if (axis === undefined) {
    if (evaluatePreds(stage.where, env)) runPoint(machine, stage, env);
    return;
  }
  for (let value = 0; value < axis.extent; value++) {
    env.set(axis.id, value);
    runStage(machine, stage, depth + 1, env);
  }
}

function runPoint(machine: Machine, stage: Stage, env: Env): void {
  const value = evaluateScalar(machine, stage.value, env);
  const array = arrayOf(machine.memory, stage.buffer);
  const at = flatten(bufferOf(machine.nest, stage.buffer), stage.index, env);
  const before = array[at] ?? NaN;
  switch (stage.update.kind) {
    case "set":
      array[at] = value;
      return;
    case "sum":
      machine.observe("add");
      array[at] = before + value;
      return;
    case "max":
      machine.observe("max");
      array[at] = applyBinary("max", before, value);
      return;
    default:
      unreachable(stage.update, "update");
  }
}

function flatten(buffer: Buffer, index: readonly Index[], env: Env): number {
  let flat = 0;
  for (const [axis, extent] of buffer.shape.entries()) {
    const part = index[axis];
    const at = part === undefined ? -1 : evaluateIndex(part, env);
    invariant(
      at >= 0 && at < extent,
      () => `${buffer.name}: index ${at} of axis ${axis} outside 0..${extent - 1}`,
    );
    flat = flat * extent + at;
  }
  return flat;
}

function evaluateScalar(machine: Machine, scalar: Scalar, env: Env): number {
  switch (scalar.kind) {
    case "const":
      return scalar.value;
    case "read":
      return evaluateRead(machine, scalar, env);
    case "binary":
      machine.observe(scalar.op);
      return applyBinary(
        scalar.op,
        evaluateScalar(machine, scalar.left, env),
        evaluateScalar(machine, scalar.right, env),
      );
    case "unary":
      machine.observe(scalar.op);
      return applyUnary(scalar.op, evaluateScalar(machine, scalar.operand, env));
    case "select": {
      const chosen = evaluateScalar(machine, scalar.condition, env) !== 0 ? scalar.then : scalar.otherwise;
      return evaluateScalar(machine, chosen, env);
    }
    case "int":
      return evaluateIndex(scalar.index, env);
    case "test":
      return evaluatePreds(scalar.preds, env) ? 1 : 0;
    default:
      return unreachable(scalar, "scalar");
  }
}

function evaluateRead(machine: Machine, read: Read, env: Env): number {
  const buffer = bufferOf(machine.nest, read.buffer);
  const array = arrayOf(machine.memory, read.buffer);
  const { pad } = read;
  if (pad === undefined) return array[flatten(buffer, read.index, env)] ?? NaN;
  let flat = 0;
  for (const [axis, extent] of buffer.shape.entries()) {
    const part = read.index[axis];
    const raw = part === undefined ? 0 : evaluateIndex(part, env);
    if (pad.kind === "fill" && (raw < 0 || raw >= extent)) return pad.value;
    flat = flat * extent + (pad.kind === "fill" ? raw : extendedPosition(pad.kind, raw, extent));
  }
  return array[flat] ?? NaN;
}
