import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeMemory } from "../../../src/analyze/memory.ts";
import type { Flow, FlowStep } from "../../../src/analyze/memory/flow.ts";
import { layOut } from "../../../src/analyze/memory/layout.ts";
import { ordered } from "../../../src/analyze/memory/order.ts";
import { memoryLowerBound } from "../../../src/analyze/memory/record.ts";
import { graphOfSource } from "../../support/networks.ts";
import { randomFlows } from "../../support/random-flow.ts";

/** The largest live set. */
function need(flow: Flow): number {
  return memoryLowerBound(layOut(flow).blocks);
}

/** By trying every legal order. */
function leastNeed(flow: Flow): number {
  let least = Infinity;
  const made = new Set(flow.inputs);
  const order: FlowStep[] = [];
  const go = (): void => {
    if (order.length === flow.steps.length) {
      least = Math.min(least, need({ ...flow, steps: order }));
      return;
    }
    for (const step of flow.steps) {
      if (made.has(step.result) || !step.operands.every((value) => made.has(value))) continue;
      made.add(step.result);
      order.push(step);
      go();
      order.pop();
      made.delete(step.result);
    }
  };
  go();
  return least;
}

/** Value 0 is the input; step i gives value i + 1. */
function flow(input: number, steps: readonly (readonly [size: number, ...operands: number[]])[]): Flow {
  const read = new Set(steps.flatMap(([, ...operands]) => operands));
  return {
    sizes: new Map([input, ...steps.map(([size]) => size)].map((size, value) => [value, size])),
    inputs: [0],
    outputs: steps.flatMap((_, i) => (read.has(i + 1) ? [] : [i + 1])),
    steps: steps.map(([, ...operands], i) => ({ result: i + 1, operands, overwrites: [], parts: [] })),
  };
}

function orderOf({ steps }: Flow): readonly number[] {
  return steps.map(({ result }) => result);
}

describe("orders that are known", () => {
  test("branches that end small run before branches that stay large", () => {
    // Two branches: one keeps 50, one widens to 80 and ends with 1. The text begins with the one that stays.
    const text = flow(10, [
      [50, 0],
      [80, 0],
      [1, 2],
      [51, 1, 3],
    ]);
    expect([need(text), need(ordered(text))]).toEqual([140, 102]);
    expect(orderOf(ordered(text))).toEqual([2, 3, 1, 4]);
  });

  test("many branches that widen and end small: one after the other, not level by level", () => {
    const branches = 12;
    const wide = Array.from({ length: branches }, () => [100, 0] as const);
    const narrow = wide.map((_, i) => [1, i + 1] as const);
    const text = flow(10, [...wide, ...narrow, [12, ...narrow.map((_, i) => branches + i + 1)]]);
    expect(need(text)).toBe(10 + 100 * branches);
    expect(need(ordered(text))).toBe(10 + 100 + branches - 1);
  });

  test("chains stand as they are written, and so does what is not better otherwise", () => {
    const chain = flow(10, [
      [50, 0],
      [80, 1],
      [1, 2],
    ]);
    expect(ordered(chain)).toBe(chain);
    const equal = flow(10, [
      [50, 0],
      [50, 0],
      [1, 1, 2],
    ]);
    expect(ordered(equal)).toBe(equal);
  });

  test("parts below the peak of another part are left alone", () => {
    const text = flow(10, [
      [500, 0],
      [10, 1],
      [50, 2],
      [80, 2],
      [1, 4],
      [51, 3, 5],
    ]);
    expect(ordered(text)).toBe(text);
  });
});

test("random small graphs: the best of all orders, never worse than the text", () => {
  let [improved, missed, runs] = [0, 0, 0];
  fc.assert(
    fc.property(randomFlows(7), (text) => {
      const [before, after, least] = [need(text), need(ordered(text)), leastNeed(text)];
      expect(after).toBeLessThanOrEqual(before);
      // What shares memory depends on the order in ways that choosing does not follow in full: exact without.
      if (text.steps.every(({ overwrites, parts }) => overwrites.length + parts.length === 0))
        expect(after).toBe(least);
      runs++;
      if (after < before) improved++;
      if (after > least) missed++;
    }),
    { numRuns: 400 },
  );
  expect(improved).toBeGreaterThan(20);
  expect(missed / runs).toBeLessThan(0.05);
});

test("a network whose text begins with the branch that stays large", () => {
  const graph = graphOfSource({
    path: "m.cnn",
    text: `model M {
      input x: 4x16x16
      conv(8, 3, pad=1)
      concat {
        | conv(32, 1)
        | conv(64, 3, pad=1) -> conv(2, 1)
      }
      conv(1, 1)
    }`,
  });
  const memory = analyzeMemory(graph);
  expect(memory?.steps).toEqual(["conv1", "conv3", "conv4", "conv2", "concat1", "conv5"]);
  expect(memory?.lowerBoundBytes).toBe(4 * 256 * (8 + 64 + 2));
});
