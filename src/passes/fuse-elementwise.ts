// A step that works element by element joins the step that gives its operand: bias, activation, residual add become the producer's last
// act. The value between them is never stored.

import type { PassOptions, Pass } from "./pass.ts";
import { composeSteps, dropUnusedBuffers, inlineTemporaries, mergeOperands } from "./compose.ts";
import { placeAxes, pointwiseOut, readsOwnPlace } from "../nests/own-place.ts";
import { buffersOf, scalarSize, writersOf } from "./nest-facts.ts";
import { readsOf } from "../nests/scalars.ts";
import { bufferOf, outOf, sizeOf } from "../nests/buffers.ts";
import type { Nest, Stage } from "../nests/nest.ts";
import { useCounts, type Program, type Step, type ValueId } from "./program.ts";

export const fuseElementwise: Pass = {
  name: "fuse-elementwise",
  why: "After fold-affine, which looks for weights next to a batch-norm and would have to look through activations otherwise.",
  run: (program, options) => fuseWhere(program, options, () => true),
};

/** The most work one fused element may be, in scalar operations, so that kernels stay within the body budget. */
const LARGEST_EPILOGUE = 48;
const MOST_OPERANDS = 8;

/** Fuses consumers into producers where that is legal and `wanted`; one walk in execution order, chains included. */
export function fuseWhere(
  program: Program,
  options: PassOptions,
  wanted: (producer: Step, consumer: Step, stage: Stage) => boolean,
  finish: (fused: Step) => Step = (fused) => fused,
): Program {
  const uses = useCounts(program);
  const steps: (Step | undefined)[] = [];
  const producedAt = new Map<ValueId, number>();
  for (const step of program.steps) {
    let current = step;
    const at = producerToJoin(current, uses, (value) => steps[producedAt.get(value) ?? -1], wanted);
    const producer = at === undefined ? undefined : steps[producedAt.get(at) ?? -1];
    if (producer !== undefined && at !== undefined) {
      steps[producedAt.get(at) ?? -1] = undefined;
      current = finish(joined(producer, current, options));
    }
    producedAt.set(current.result, steps.length);
    steps.push(current);
  }
  return { ...program, steps: steps.filter((step) => step !== undefined) };
}

/** Producer and consumer as one step, temporaries inlined. */
export function joined(producer: Step, consumer: Step, options: PassOptions): Step {
  const fused = mergeOperands(composeSteps(producer, consumer, options.float === "strict"));
  return dropUnusedBuffers({ ...fused, nest: inlineTemporaries(fused.nest) });
}

/** The operand whose producer the step may join: of several the heaviest producer, of equals the latest. */
function producerToJoin(
  step: Step,
  uses: readonly number[],
  producerOf: (value: ValueId) => Step | undefined,
  wanted: (producer: Step, consumer: Step, stage: Stage) => boolean,
): ValueId | undefined {
  const nest = inlineTemporaries(step.nest);
  const stage = pointwiseOut(nest);
  if (stage === undefined) return undefined;
  let best: { value: ValueId; weight: number } | undefined;
  for (const value of new Set(step.operands)) {
    const producer = producerOf(value);
    if (producer === undefined || uses[value] !== 1) continue;
    if (!fits(producer, { ...step, nest }, stage, value) || !wanted(producer, step, stage)) continue;
    const weight = reductionSize(producer.nest);
    if (best === undefined || weight > best.weight || (weight === best.weight && value > best.value))
      best = { value, weight };
  }
  return best?.value;
}

function fits(producer: Step, consumer: Step, stage: Stage, value: ValueId): boolean {
  const bound = buffersOf(consumer.nest, "in").filter((_, i) => consumer.operands[i] === value);
  const ids = new Set(bound.map(({ id }) => id));
  const reads = readsOf(stage.value).filter((read) => ids.has(read.buffer));
  if (reads.length === 0 || !reads.every((read) => readsOwnPlace(consumer.nest, stage, read))) return false;
  const out = outOf(producer.nest);
  const [writer, ...more] = writersOf(producer.nest, out.id);
  if (writer === undefined || more.length > 0) return false;
  if (bound.some(({ shape }) => shape.join("x") !== out.shape.join("x"))) return false;
  if (writer.update.kind === "set" && placeAxes(producer.nest, writer) === undefined) return false;
  // Inlined into a value that is read twice, the producer's work would be done twice.
  const cost = writer.update.kind === "set" ? scalarSize(writer.value) * reads.length : 1;
  return (
    cost + scalarSize(stage.value) <= LARGEST_EPILOGUE &&
    producer.operands.length + consumer.operands.length <= MOST_OPERANDS
  );
}

/** Iterations per output element of its heaviest stage. */
function reductionSize(nest: Nest): number {
  let largest = 0;
  for (const { axes, buffer } of nest.stages) {
    const points = axes.reduce((size, { extent }) => size * extent, 1);
    largest = Math.max(largest, points / Math.max(1, sizeOf(bufferOf(nest, buffer))));
  }
  return largest;
}
