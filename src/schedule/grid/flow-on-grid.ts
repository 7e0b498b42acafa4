// Memory on a grid: every value is bound to a kernel by itself, so it begins at a multiple of the alignment; nothing is written over what
// the same kernel reads; and no kernel is given a value together with a part of it.

import type { Flow, FlowStep, ValueKey } from "../../analyze/memory/flow.ts";
import { sizeIn } from "../../analyze/memory/flow.ts";
import { alignedUp } from "../store.ts";

/** The flow with sizes that are multiples of the alignment, and only the sharing that a grid allows. */
export function flowOnGrid(flow: Flow, alignment: number): Flow {
  const sizes = new Map([...flow.sizes].map(([value, size]) => [value, alignedUp(size, alignment)] as const));
  const steps = flow.steps.map((step) => ({ ...step, overwrites: [], parts: alignedParts(step, alignment) }));
  return { ...flow, sizes, steps: partsApart(steps) };

  function alignedParts({ parts }: FlowStep, by: number): FlowStep["parts"] {
    const fits = parts.every(({ value, at }) => at % by === 0 && sizeIn(flow, value) > 0);
    return fits ? parts : [];
  }
}

/** Parts stay apart where a step has to do with the whole and with one of them, near or far. */
function partsApart(steps: readonly FlowStep[]): readonly FlowStep[] {
  const within = new Map<ValueKey, ValueKey>();
  for (const { result, parts } of steps) for (const { value } of parts) within.set(value, result);
  const wholes = (value: ValueKey): readonly ValueKey[] => {
    const whole = within.get(value);
    return whole === undefined ? [] : [whole, ...wholes(whole)];
  };
  const clashing = new Set<ValueKey>();
  for (const { operands, result, parts } of steps) {
    if (parts.length > 0) continue;
    const bound = new Set([...operands, result]);
    for (const value of bound) for (const whole of wholes(value)) if (bound.has(whole)) clashing.add(whole);
  }
  return steps.map((step) => (clashing.has(step.result) ? { ...step, parts: [] } : step));
}
