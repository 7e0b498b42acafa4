// Steps in the order that needs least memory.

import { ordered } from "../analyze/memory/order.ts";
import { flowOf } from "./flow.ts";
import type { Pass } from "./pass.ts";
import type { Program } from "./program.ts";

export const orderSteps: Pass = {
  name: "order-steps",
  why: "Last, after all that changes which values are stored: the order is chosen for those. As written wherever no other needs less memory.",
  run: orderAll,
};

function orderAll(program: Program): Program {
  const flow = flowOf(program);
  const { steps } = ordered(flow);
  if (steps === flow.steps) return program;
  const byResult = new Map(program.steps.map((step) => [step.result, step]));
  return { ...program, steps: steps.flatMap(({ result }) => byResult.get(result) ?? []) };
}
