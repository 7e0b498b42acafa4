// Kernels for loops in lanes against the nest interpreter, bit for bit: nothing but the order of iterations differs, and no sum's order.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { type LoopTable, vectorTable } from "../../src/schedule/table.ts";
import { expectLoweredEqual } from "../support/lowered.ts";
import { randomBuffers } from "../support/random-nest.ts";
import { convNest, windowShapes } from "../support/window-nests.ts";

const whole: LoopTable = { ...vectorTable, winograd: [], rowsWorthPacking: 2 };
/** Small blocks, so that small shapes meet every path. */
const tinyBlocks: LoopTable = { ...whole, columnsPerBlock: 20, reductionBlock: 7, unrollSums: 2 };

describe("kernels in lanes give the nest interpreter's result to the last bit", () => {
  for (const [name, table] of Object.entries({ whole, tinyBlocks })) {
    it(`convolution with bias, residual and ReLU, ${name}`, () => {
      let packed = 0;
      fc.assert(
        fc.property(windowShapes, fc.nat(), (shape, seed) => {
          const conv = convNest(shape);
          const { decisions } = lowerStep(conv, table);
          packed += decisions.some(({ recipe }) => recipe === "panels") ? 1 : 0;
          expectLoweredEqual(conv, randomBuffers(conv, seed), table);
        }),
        { numRuns: 120 },
      );
      expect(packed).toBeGreaterThan(40);
    });
  }
});
