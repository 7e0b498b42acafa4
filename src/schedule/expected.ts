// Expected values of self-tests: single elements of a kernel's result, computed from the meaning of its groups, on demand. It shares nothing
// with the loops: no tiles, panels, halos or addresses.

import { coefficientOf } from "../algebra/index-expr.ts";
import { applyBinaryExactly, applyUnaryExactly } from "../algebra/functions.ts";
import { evaluateIndex, evaluatePreds } from "../algebra/index-walk.ts";
import type { Axis, AxisId, Index } from "../algebra/index-types.ts";
import { unreachable } from "../base/invariant.ts";
import { sizeOf } from "../nests/buffers.ts";
import type { Buffer, BufferId, Scalar } from "../nests/nest.ts";
import { extendedPosition } from "../nests/outside.ts";
import type { Read } from "../nests/scalars.ts";
import type { Gather, Group, Scatter } from "./group.ts";

type Env = Map<AxisId, number>;
export type Point = readonly number[];

interface Oracle {
  readonly groups: readonly Group[];
  readonly buffer: (id: BufferId) => Buffer;
  /** An element of a buffer that the kernel is given; undefined where groups compute it. */
  readonly given: (id: BufferId, position: number) => number | undefined;
  /** By buffer, then by position. */
  readonly memo: Map<BufferId, Map<number, number>>;
  readonly scattered: Map<BufferId, Float64Array>;
}

/** No value is held in a register. */
const nothing: ReadonlyMap<BufferId, number> = new Map();

const MOST_SCATTERED = 1 << 20;

/** A function from buffer and point to the value there; undefined where a point cannot be computed by itself. */
export function pointOracle(
  groups: readonly Group[],
  buffer: (id: BufferId) => Buffer,
  given: (id: BufferId, position: number) => number | undefined,
): (id: BufferId, point: Point) => number | undefined {
  const oracle: Oracle = { groups, buffer, given, memo: new Map(), scattered: new Map() };
  return (id, point) => {
    try {
      return element(oracle, id, point);
    } catch (problem) {
      if (problem instanceof Unsolvable) return undefined;
      throw problem;
    }
  };
}

class Unsolvable extends Error {}

function element(oracle: Oracle, id: BufferId, point: Point): number {
  const buffer = oracle.buffer(id);
  const position = flatten(buffer, point);
  const given = buffer.data?.[position] ?? oracle.given(id, position);
  if (given !== undefined) return given;
  const memo = oracle.memo.get(id) ?? new Map<number, number>();
  oracle.memo.set(id, memo);
  const known = memo.get(position);
  if (known !== undefined) return known;
  const value = compute(oracle, id, point, position);
  memo.set(position, value);
  return value;
}

function compute(oracle: Oracle, id: BufferId, point: Point, position: number): number {
  for (const group of oracle.groups) {
    if (group.kind === "scatter") {
      if (group.buffer === id) return scatter(oracle, group)[position] ?? NaN;
      continue;
    }
    if (group.store.buffer !== id) continue;
    const env = solve(group.store.index, point, group.axes);
    if (env !== undefined && evaluatePreds(group.store.where, env)) return gather(oracle, group, env);
  }
  throw new Unsolvable(`nothing computes element ${position}`);
}

function gather(oracle: Oracle, { fold, store }: Gather, env: Env): number {
  if (fold === undefined) return evaluate(oracle, store.value, env, nothing);
  let total = fold.init;
  eachPoint(fold.axes, env, () => {
    if (!evaluatePreds(fold.where, env)) return;
    const value = evaluate(oracle, fold.value, env, nothing);
    total = fold.kind === "max" ? applyBinaryExactly("max", total, value) : total + value;
  });
  return evaluate(oracle, store.value, env, new Map([[fold.into, total]]));
}

function scatter(oracle: Oracle, group: Scatter): Float64Array {
  const known = oracle.scattered.get(group.buffer);
  if (known !== undefined) return known;
  const buffer = oracle.buffer(group.buffer);
  const points = group.stages.reduce(
    (sum, { axes }) => sum + axes.reduce((size, { extent }) => size * extent, 1),
    0,
  );
  if (points > MOST_SCATTERED) throw new Unsolvable("too many points");
  const array = new Float64Array(sizeOf(buffer)).fill(group.init);
  for (const stage of group.stages) {
    const env: Env = new Map();
    eachPoint(stage.axes, env, () => {
      if (!evaluatePreds(stage.where, env)) return;
      const position = flatten(
        buffer,
        stage.index.map((index) => evaluateIndex(index, env)),
      );
      const value = evaluate(oracle, stage.value, env, nothing);
      const before = array[position] ?? NaN;
      array[position] =
        stage.update.kind === "max" ? applyBinaryExactly("max", before, value) : before + value;
    });
  }
  oracle.scattered.set(group.buffer, array);
  return array;
}

function eachPoint(axes: readonly Axis[], env: Env, visit: () => void): void {
  const [axis, ...rest] = axes;
  if (axis === undefined) return visit();
  for (let value = 0; value < axis.extent; value++) {
    env.set(axis.id, value);
    eachPoint(rest, env, visit);
  }
}

function evaluate(oracle: Oracle, scalar: Scalar, env: Env, held: ReadonlyMap<BufferId, number>): number {
  const inner = (part: Scalar): number => evaluate(oracle, part, env, held);
  switch (scalar.kind) {
    case "const":
      return scalar.value;
    case "read":
      return held.get(scalar.buffer) ?? readElement(oracle, scalar, env);
    case "binary":
      return applyBinaryExactly(scalar.op, inner(scalar.left), inner(scalar.right));
    case "unary":
      return applyUnaryExactly(scalar.op, inner(scalar.operand));
    case "select":
      return inner(scalar.condition) !== 0 ? inner(scalar.then) : inner(scalar.otherwise);
    case "int":
      return evaluateIndex(scalar.index, env);
    case "test":
      return evaluatePreds(scalar.preds, env) ? 1 : 0;
    default:
      return unreachable(scalar, "scalar");
  }
}

function readElement(oracle: Oracle, { buffer: id, index, pad }: Read, env: Env): number {
  const { shape } = oracle.buffer(id);
  const raw: number[] = [];
  let outside = false;
  for (let d = 0; d < index.length; d++) {
    const part = index[d];
    const at = part === undefined ? 0 : evaluateIndex(part, env);
    outside ||= at < 0 || at >= (shape[d] ?? 1);
    raw.push(at);
  }
  if (pad === undefined || !outside) return element(oracle, id, raw);
  if (pad.kind === "fill") return pad.value;
  return element(
    oracle,
    id,
    raw.map((at, d) => extendedPosition(pad.kind, at, shape[d] ?? 1)),
  );
}

function flatten({ shape }: Buffer, point: Point): number {
  let flat = 0;
  for (let d = 0; d < point.length; d++) flat = flat * (shape[d] ?? 1) + (point[d] ?? 0);
  return flat;
}

/** The axes at which a stage writes the point: mixed-radix affine indices only. undefined where it does not write it. */
function solve(index: readonly Index[], point: Point, axes: readonly Axis[]): Env | undefined {
  const env: Env = new Map(axes.map(({ id }) => [id, 0]));
  for (let d = 0; d < index.length; d++) {
    const part = index[d];
    if (part === undefined) continue;
    const rest = (point[d] ?? 0) - part.constant;
    const [term, ...others] = part.terms;
    const isBare = term?.atom.kind === "axis" && term.factor === 1 && others.length === 0;
    const solved =
      isBare && term.atom.kind === "axis"
        ? solveAxis(term.atom.axis, rest, axes, env)
        : solveDigits(part, rest, axes, env);
    if (!solved) return undefined;
  }
  return env;
}

/** The usual case, apart as there are millions. */
function solveAxis(id: AxisId, value: number, axes: readonly Axis[], env: Env): boolean {
  env.set(id, value);
  return value >= 0 && value < (axes.find((axis) => axis.id === id)?.extent ?? 0);
}

function solveDigits(part: Index, whole: number, axes: readonly Axis[], env: Env): boolean {
  let rest = whole;
  const mine = axes.filter(({ id }) => coefficientOf(part, id) !== 0);
  if (part.terms.length !== mine.length) throw new Unsolvable("the index is not affine");
  for (const axis of mine.toSorted((a, b) => coefficientOf(part, b.id) - coefficientOf(part, a.id))) {
    const factor = coefficientOf(part, axis.id);
    if (factor < 0) throw new Unsolvable("an axis runs backwards");
    const value = Math.floor(rest / factor);
    if (value < 0 || value >= axis.extent) return false;
    env.set(axis.id, value);
    rest -= value * factor;
  }
  return rest === 0;
}
