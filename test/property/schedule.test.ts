// Lowered kernels against the nest interpreter, bit for bit: random legal nests, and convolutions and pools of ragged sizes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scriptTable, type LoopTable } from "../../src/schedule/table.ts";
import { expectLoweredEqual } from "../support/lowered.ts";
import { randomBuffers, randomNests } from "../support/random-nest.ts";
import { convNest, poolNest, windowShapes } from "../support/window-nests.ts";

/** Small blocks, so that small shapes meet every path. */
const tinyBlocks: LoopTable = { ...scriptTable, columnsPerBlock: 5, reductionBlock: 7, rowsWorthPacking: 2 };
const unpacked: LoopTable = { ...scriptTable, rowsWorthPacking: Infinity, unroll: 4 };

describe("lowered kernels give the nest interpreter's result to the last bit", () => {
  for (const [name, table] of Object.entries({ scriptTable, tinyBlocks, unpacked })) {
    it(`convolution with bias, residual and ReLU, ${name}`, () => {
      fc.assert(
        fc.property(windowShapes, fc.nat(), (shape, seed) => {
          const conv = convNest(shape);
          expectLoweredEqual(conv, randomBuffers(conv, seed), table);
        }),
        { numRuns: 150 },
      );
      expect.hasAssertions();
    });
  }

  it("max pooling", () => {
    fc.assert(
      fc.property(windowShapes, fc.nat(), (shape, seed) => {
        const pool = poolNest(shape);
        expectLoweredEqual(pool, randomBuffers(pool, seed));
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });

  it("random nests", () => {
    fc.assert(
      fc.property(randomNests, fc.nat(), (random, seed) =>
        expectLoweredEqual(random, randomBuffers(random, seed)),
      ),
      { numRuns: 600 },
    );
    expect.hasAssertions();
  });
});
