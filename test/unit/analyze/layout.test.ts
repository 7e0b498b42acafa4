import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flow } from "../../../src/analyze/memory/flow.ts";
import { layOut } from "../../../src/analyze/memory/layout.ts";
import { ordered } from "../../../src/analyze/memory/order.ts";
import { planFlow, stepsInPlace } from "../../../src/analyze/memory/plan-flow.ts";
import { randomFlows } from "../../support/random-flow.ts";

/** What goes wrong where the plan is run on marks: every element of every value has its own. */
function faultsOf(flow: Flow): readonly string[] {
  const { offsetOf, total } = planFlow(flow);
  const inPlace = stepsInPlace(flow);
  const memory = new Float64Array(total).fill(-1);
  const marks = new Map<number, Float64Array>();
  const faults: string[] = [];
  const make = (value: number): void => {
    const length = flow.sizes.get(value) ?? 0;
    const own = Float64Array.from({ length }, (_, i) => value * 1000 + i);
    marks.set(value, own);
    memory.set(own, offsetOf(value));
  };
  const check = (value: number, where: string): void => {
    const own = marks.get(value) ?? new Float64Array(1);
    if (!own.every((mark, i) => memory[offsetOf(value) + i] === mark))
      faults.push(`${where}: ${value} is lost`);
  };
  flow.inputs.forEach(make);
  for (const [at, { operands, result }] of flow.steps.entries()) {
    for (const operand of operands) check(operand, `step ${at}`);
    if (inPlace.has(at)) {
      const from = offsetOf(result);
      marks.set(result, memory.slice(from, from + (flow.sizes.get(result) ?? 0)));
    } else make(result);
  }
  for (const output of flow.outputs) check(output, "the end");
  return faults;
}

describe("values that share memory", () => {
  test("random flows: what is read is there, as written and in the order that is chosen", () => {
    let [shared, laid] = [0, 0];
    fc.assert(
      fc.property(randomFlows(14), (flow) => {
        expect(faultsOf(flow)).toEqual([]);
        expect(faultsOf(ordered(flow))).toEqual([]);
        const { total, lowerBound } = planFlow(flow);
        expect(total).toBeGreaterThanOrEqual(lowerBound);
        shared += flow.sizes.size - layOut(flow).blocks.length;
        laid += stepsInPlace(flow).size;
      }),
      { numRuns: 400 },
    );
    expect(shared).toBeGreaterThan(200);
    expect(laid).toBeGreaterThan(100);
  });

  test("a result takes the place of an operand only where nothing of it is read later, or beside it", () => {
    const sizes = new Map([0, 1, 2, 3, 4].map((value) => [value, value === 3 ? 20 : 10]));
    const step = (result: number, operands: readonly number[], overwrites: readonly number[] = []) => {
      return { result, operands, overwrites, parts: [] };
    };
    const joins = {
      ...step(3, [1, 2]),
      parts: [
        { value: 1, at: 0 },
        { value: 2, at: 10 },
      ],
    };
    const blocks = (steps: Flow["steps"]): number =>
      layOut({ sizes, inputs: [0], outputs: [4], steps }).blocks.length;
    // 1 over the input, 2 apart, 3 is both; 4 over 3 would be too large, over 1 would write into 3.
    expect(blocks([step(1, [0], [0]), step(2, [1]), joins, step(4, [3])])).toBe(2);
    expect(blocks([step(1, [0], [0]), step(2, [1]), joins, step(4, [1, 3], [1])])).toBe(2);
    // The input is read again at the end.
    expect(blocks([step(1, [0], [0]), step(4, [0, 1], [0])])).toBe(2);
  });
});
