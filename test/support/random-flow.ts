// Random flows of few small values: steps that take the place of an operand where they may, steps that lay their operands side by side, others.

import fc from "fast-check";
import type { Flow, FlowStep } from "../../src/analyze/memory/flow.ts";

/** Value 0 is the input; step i gives value i + 1. What nobody reads is an output. */
export function randomFlows(mostSteps: number): fc.Arbitrary<Flow> {
  const drawn = fc.record({
    size: fc.integer({ min: 1, max: 40 }),
    from: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
    kind: fc.integer({ min: 0, max: 3 }),
  });
  return fc.array(drawn, { minLength: 2, maxLength: mostSteps }).map((all): Flow => {
    const sizes = new Map([[0, 8]]);
    const sizeOf = (value: number): number => sizes.get(value) ?? 0;
    const steps = all.map(({ size, from, kind }, i): FlowStep => {
      const operands = [...new Set(from.map((n) => n % (i + 1)))];
      const [first = 0] = operands;
      const laid = kind === 0 && operands.length > 1 ? operands : [];
      const parts = laid.map((value, part) => ({
        value,
        at: laid.slice(0, part).reduce((at, before) => at + sizeOf(before), 0),
      }));
      const whole = laid.reduce((sum, value) => sum + sizeOf(value), 0);
      sizes.set(i + 1, laid.length > 0 ? whole : kind === 1 ? sizeOf(first) : size);
      return { result: i + 1, operands, overwrites: kind === 1 ? [first] : [], parts };
    });
    const read = new Set(steps.flatMap(({ operands }) => operands));
    return { sizes, inputs: [0], outputs: [...sizes.keys()].filter((value) => !read.has(value)), steps };
  });
}
