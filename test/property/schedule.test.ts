// Lowered kernels against the nest interpreter, bit for bit: random legal nests, convolutions and pools of ragged sizes, and the steps of
// random networks. Every step of the schedule (fuse, split, coalesce, hoistPad, registerTile, hoist) stands between the two.

import fc from "fast-check";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { scriptTable, vectorTable, type LoopTable } from "../../src/schedule/table.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { programOf } from "../../src/passes/program.ts";
import { expectLoweredEqual } from "../support/lowered.ts";
import { graphOfSource } from "../support/networks.ts";
import { randomNetworks } from "../support/random-network.ts";
import { randomBuffers, randomNests } from "../support/random-nest.ts";
import { dataOfStep } from "../support/step-data.ts";
import { convNest, poolNest, windowShapes } from "../support/window-nests.ts";

const full = process.env["CNNC_FULL"] === "1";

/** Small blocks, so that small shapes meet every path. */
const tinyBlocks: LoopTable = { ...scriptTable, columnsPerBlock: 5, reductionBlock: 7, rowsWorthPacking: 2 };
const unpacked: LoopTable = { ...scriptTable, rowsWorthPacking: Infinity, unroll: 4 };
/** In lanes, without what reorders sums. */
const vectors: LoopTable = { ...vectorTable, winograd: [] };
const unpackedVectors: LoopTable = { ...vectors, rowsWorthPacking: Infinity, registers: 7 };
const tables = { scriptTable, tinyBlocks, unpacked, vectors, unpackedVectors };

describe("lowered kernels give the nest interpreter's result to the last bit", () => {
  for (const [name, table] of Object.entries(tables)) {
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

  for (const [name, table] of Object.entries({ scriptTable, vectors })) {
    it(`max pooling, ${name}`, () => {
      fc.assert(
        fc.property(windowShapes, fc.nat(), (shape, seed) => {
          const pool = poolNest(shape);
          expectLoweredEqual(pool, randomBuffers(pool, seed), table);
        }),
        { numRuns: 150 },
      );
      expect.hasAssertions();
    });

    it(`random nests, ${name}`, () => {
      fc.assert(
        fc.property(randomNests, fc.nat(), (random, seed) =>
          expectLoweredEqual(random, randomBuffers(random, seed), table),
        ),
        { numRuns: 600 },
      );
      expect.hasAssertions();
    });
  }

  for (const [name, table] of Object.entries(tables)) {
    it(`what passes make of random networks, ${name}`, { timeout: 600_000 }, () => {
      fc.assert(
        fc.property(
          randomNetworks,
          fc.constantFrom("fast" as const, "strict" as const),
          ({ text }, float) => {
            const program = runPasses(programOf(graphOfSource({ path: "random.cnn", text })), { float });
            for (const step of program.steps) expectLoweredEqual(step.nest, dataOfStep(program, step), table);
          },
        ),
        { seed: 7, numRuns: full ? 500 : 15 },
      );
      expect.hasAssertions();
    });
  }
});
