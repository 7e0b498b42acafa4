// A maximum over windows changes places with an activation before it that never falls: max(f(a), f(b)) = f(max(a, b)). The activation
// then works on one value per window, and joins the pooling as its last act.
//
//   t = max(x, 0);  y[o] max= t[2*o + r]      ->      m[o] max= x[2*o + r];  y = max(m, 0)
//
// No window may lie in padding as a whole: its -inf would meet the activation. A cheap activation stays where its layer would no longer
// share its kernel with an equal layer that has no pooling behind it.

import { axisIndex } from "../algebra/index-expr.ts";
import { evaluateIndex, freeAxes } from "../algebra/index-walk.ts";
import type { Axis, Index } from "../algebra/index-types.ts";
import { bufferOf, outOf } from "../nests/buffers.ts";
import type { Nest, Scalar, Stage } from "../nests/nest.ts";
import { printNest } from "../nests/print.ts";
import { mapScalar, readsOf } from "../nests/scalars.ts";
import { neverFalls } from "./monotone.ts";
import { pointwiseOut, readsOwnPlace } from "../nests/own-place.ts";
import { buffersOf } from "./nest-facts.ts";
import type { Pass, PassOptions } from "./pass.ts";
import { useCounts, type Program, type Step, type Value } from "./program.ts";

export const poolFirst: Pass = {
  name: "pool-first",
  why: "Before fuse-elementwise, which would tie the activation to what stands before it. Strict mode moves exact ones only.",
  run: swapAll,
};

function swapAll(program: Program, options: PassOptions): Program {
  const uses = useCounts(program);
  const kept = keptActivations(program);
  const values: Value[] = [...program.values];
  const steps: Step[] = [];
  for (const step of program.steps) {
    let pool = step;
    const after: Step[] = [];
    for (;;) {
      const activation = activationBefore(steps, pool, options);
      if (activation === undefined || uses[activation.result] !== 1) break;
      if (isCheap(activation) && hasTwin(steps, activation, kept)) break;
      const { shape } = outOf(pool.nest);
      const pooled = values.push({ shape, path: program.values[step.result]?.path ?? "" }) - 1;
      steps.splice(steps.indexOf(activation), 1);
      const nest = reshaped(activation.nest, shape);
      after.unshift({ ...activation, nest, operands: [pooled], result: pool.result });
      pool = { ...pool, operands: activation.operands, result: pooled };
    }
    steps.push(pool, ...after);
  }
  return { ...program, values, steps };
}

/** A comparison or two per element, in registers: equal kernels are worth more. */
function isCheap({ nest }: Step): boolean {
  const stage = activationOf(nest);
  return stage !== undefined && neverFalls(stage.value, { inexact: false });
}

/** Cheap activations that no pooling follows, each under what it is and what stands before it. */
function keptActivations({ steps }: Program): ReadonlyMap<string, readonly Step[]> {
  const pooled = new Set(
    steps.flatMap(({ nest, operands }) => (windowOf(nest) === undefined ? [] : operands)),
  );
  const kept = steps.filter((step) => isCheap(step) && !pooled.has(step.result));
  return Map.groupBy(kept, (activation) => pairOf(steps, activation));
}

/** Whether an equal layer keeps its activation. */
function hasTwin(
  steps: readonly Step[],
  activation: Step,
  kept: ReadonlyMap<string, readonly Step[]>,
): boolean {
  const twins = kept.get(pairOf(steps, activation)) ?? [];
  return twins.some(({ nodes }) => nodes[0] !== activation.nodes[0]);
}

function pairOf(steps: readonly Step[], { nest, operands }: Step): string {
  const before = steps.find(({ result }) => result === operands[0]);
  return `${before === undefined ? "" : printNest(before.nest)}\n${printNest(nest)}`;
}

/** The step before a pooling that may come after it. */
function activationBefore(
  steps: readonly Step[],
  { nest, operands }: Step,
  { float }: PassOptions,
): Step | undefined {
  const [given] = buffersOf(nest, "in");
  if (operands.length !== 1 || windowOf(nest) === undefined) return undefined;
  const step = steps.findLast(({ result }) => result === operands[0]);
  if (step === undefined || given?.shape.join("x") !== outOf(step.nest).shape.join("x")) return undefined;
  const stage = activationOf(step.nest);
  return stage !== undefined && neverFalls(stage.value, { inexact: float === "fast" }) ? step : undefined;
}

/** The one stage of a nest that works element by element on one operand and on nothing else. */
function activationOf(nest: Nest): Stage | undefined {
  const stage = pointwiseOut(nest);
  const [operand, ...others] = nest.buffers.filter(({ role }) => role !== "out");
  if (stage === undefined || operand?.role !== "in" || others.length > 0) return undefined;
  const reads = readsOf(stage.value);
  return reads.length > 0 && reads.every((read) => readsOwnPlace(nest, stage, read)) ? stage : undefined;
}

/** The one stage of a nest that takes the maximum of its operand over windows that all hold some of it. */
function windowOf(nest: Nest): Stage | undefined {
  const [stage, ...more] = nest.stages;
  if (stage === undefined || more.length > 0 || nest.buffers.length !== 2) return undefined;
  const { update, value, where } = stage;
  if (update.kind !== "max" || update.init !== -Infinity || where.length > 0) return undefined;
  if (value.kind !== "read" || value.buffer === outOf(nest).id) return undefined;
  if (value.pad === undefined) return stage;
  if (value.pad.kind !== "fill" || value.pad.value !== -Infinity) return undefined;
  const { shape } = bufferOf(nest, value.buffer);
  const kept = new Set(stage.index.flatMap((index) => freeAxes(index)));
  return value.index.every((index, d) => alwaysMeets(index, shape[d] ?? 1, stage.axes, kept))
    ? stage
    : undefined;
}

/** Whether for every output some tap lies inside the dimension. Dimensions move with axes of their own. */
function alwaysMeets(
  index: Index,
  extent: number,
  axes: readonly Axis[],
  kept: ReadonlySet<number>,
): boolean {
  const own = axes.filter(({ id }) => freeAxes(index).includes(id));
  const [outputs, taps] = [own.filter(({ id }) => kept.has(id)), own.filter(({ id }) => !kept.has(id))];
  if (outputs.length > 1 || taps.length > 1) return false;
  const valuesOf = ([axis]: readonly Axis[]): readonly number[] =>
    Array.from({ length: axis?.extent ?? 1 }, (_, i) => i);
  return valuesOf(outputs).every((o) =>
    valuesOf(taps).some((r) => {
      const env = new Map([
        ...outputs.map(({ id }) => [id, o] as const),
        ...taps.map(({ id }) => [id, r] as const),
      ]);
      const at = evaluateIndex(index, env);
      return at >= 0 && at < extent;
    }),
  );
}

/** The same function of every element, on another shape. */
function reshaped(nest: Nest, shape: readonly number[]): Nest {
  const stage = pointwiseOut(nest);
  if (stage === undefined) return nest;
  const axes = shape.map((extent, d) => ({ id: d, name: `i${d}`, extent }));
  const index = axes.map((axis) => axisIndex(axis));
  const value = mapScalar(stage.value, {
    scalar: (part): Scalar => (part.kind === "read" ? { ...part, index } : part),
  });
  return {
    buffers: nest.buffers.map((buffer) => ({ ...buffer, shape })),
    stages: [{ ...stage, axes, index, value }],
  };
}
