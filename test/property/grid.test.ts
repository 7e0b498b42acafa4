// Kernels for a grid against the nest interpreter: random legal nests, convolutions and pools of ragged sizes, and the steps of random
// networks. The interpreter runs invocations from barrier to barrier and throws where two of them meet in memory.

import fc from "fast-check";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { invariant } from "../../src/base/invariant.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { programInFours } from "../../src/schedule/grid/in-fours.ts";
import { lowerOnGrid } from "../../src/schedule/grid/lower-grid.ts";
import { gridTable, type GridTile, type LoopTable } from "../../src/schedule/table.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { programOf } from "../../src/passes/program.ts";
import { nestWithSamples } from "../../src/schedule/steps/samples.ts";
import { laidInFours } from "../support/in-fours.ts";
import { expectLoweredNear } from "../support/lowered.ts";
import { networksInFours } from "../support/networks-in-fours.ts";
import { graphOfSource } from "../support/networks.ts";
import { randomNetworks } from "../support/random-network.ts";
import { randomBuffers, randomNests, randomNestsOfFours } from "../support/random-nest.ts";
import { dataOfStep } from "../support/step-data.ts";
import {
  convNest,
  filteringShapes,
  poolNest,
  windowShapes,
  windowShapesInFours,
} from "../support/window-nests.ts";

const full = process.env["CNNC_FULL"] === "1";

function gridIn({ grid }: LoopTable): NonNullable<LoopTable["grid"]> {
  invariant(grid, "a grid");
  return grid;
}

/** Small tiles, so that small shapes meet every path. */
const tiny = (pieces: number, tile: Partial<GridTile>): LoopTable => {
  const grid = gridIn(gridTable);
  const whole = { rows: 8, columns: 4, ownRows: 4, ownColumns: 2, depth: 4, speed: 1, ...tile };
  return {
    ...gridTable,
    grid: {
      ...grid,
      invocations: 4,
      workgroups: pieces,
      betweenKernels: 0,
      worthFiltering: 0,
      tiles: [whole],
      worthTiles: 2,
      longestRow: 64,
    },
  };
};

const tables: Readonly<Record<string, LoopTable>> = {
  gridTable,
  tinyTiles: tiny(1, {}),
  tinyPieces: tiny(64, { rows: 4, depth: 2 }),
};

/** Temporaries are float32: rounded once more than the judge does. */
const TOLERANCE = 2e-6;

/** Which operands and results do not lie in fours, and how many samples there are. */
const layouts = fc.record({ but: fc.nat(7), samples: fc.constantFrom(1, 3) });

describe("Winograd's filtering in three kernels gives the nest interpreter's result, but for its rounding", () => {
  for (const [taps, outputs] of [
    [3, 2],
    [3, 4],
    [5, 2],
  ] as const) {
    const winograd = [{ taps, outputs, least: 2, channels: 1 }];
    it(`F(${outputs}x${outputs}) of ${taps} taps`, () => {
      fc.assert(
        fc.property(
          filteringShapes(taps),
          fc.constantFrom(1, 3),
          fc.constantFrom(1, 64),
          fc.nat(),
          (shape, samples, pieces, seed) => {
            const conv = nestWithSamples(convNest(shape), samples);
            const table = { ...tiny(pieces, { depth: 1 }), winograd };
            expectLoweredNear(conv, randomBuffers(conv, seed), table, 1e-4);
          },
        ),
        { numRuns: full ? 100 : 6 },
      );
      expect.hasAssertions();
    });

    it(`F(${outputs}x${outputs}) of ${taps} taps, channels in fours`, () => {
      const shapes = filteringShapes(taps).map((shape) => ({
        ...shape,
        rows: 4 * (1 + (shape.rows % 3)),
        channels: 4 * (1 + (shape.channels % 2)),
      }));
      fc.assert(
        fc.property(
          shapes,
          layouts,
          fc.constantFrom(1, 64),
          fc.nat(),
          (shape, { but, samples }, pieces, seed) => {
            const conv = nestWithSamples(laidInFours(convNest(shape), new Map(), but).nest, samples);
            expectLoweredNear(conv, randomBuffers(conv, seed), { ...tiny(pieces, {}), winograd }, 1e-4);
          },
        ),
        { numRuns: full ? 100 : 4 },
      );
      expect.hasAssertions();
    });
  }
});

it("rows whose weights are more than a kernel sees at once, in parts", () => {
  let cut = 0;
  fc.assert(
    fc.property(
      windowShapes,
      fc.constantFrom(1, 3),
      fc.constantFrom(48, 200),
      fc.nat(),
      (shape, samples, mostBound, seed) => {
        const conv = nestWithSamples(convNest(shape), samples);
        const { grid } = tables["tinyPieces"] ?? gridTable;
        invariant(grid, "a grid");
        const small = { ...gridTable, grid: { ...grid, mostBound } };
        if (lowerOnGrid(conv, small, small.grid).length > lowerOnGrid(conv, small, grid).length) cut++;
        expectLoweredNear(conv, randomBuffers(conv, seed), small, TOLERANCE);
      },
    ),
    { numRuns: full ? 300 : 30 },
  );
  expect(cut).toBeGreaterThan(0);
});

/** Bodies that are, or begin with, sums and maxima over rows of the input. */
const rowBodies = [
  ...["c", "h", "w"].flatMap((axis) =>
    ["softmax", "log_softmax", "l2norm", "layernorm"].map((op) => `${op}(axis=${axis})`),
  ),
  "layernorm",
  "groupnorm(2) -> relu",
  "instancenorm(affine=true)",
  "gap -> softmax",
  "sigmoid -> softmax -> relu",
];

describe("rows in one kernel give the nest interpreter's result, channels in fours or not", () => {
  for (const [name, table] of Object.entries(tables)) {
    it(`rows, ${name}`, () => {
      const sizes = fc.tuple(
        fc.integer({ min: 1, max: 40 }),
        ...[9, 9].map((max) => fc.integer({ min: 1, max })),
      );
      fc.assert(
        fc.property(sizes, fc.constantFrom(...rowBodies), layouts, ([c, h, w], body, { but, samples }) => {
          const text = `model M {\n  input x: ${2 * c}x${h}x${w}\n  ${body}\n  output y\n}\n`;
          const program = runPasses(programOf(graphOfSource({ path: "rows.cnn", text })), {
            float: "fast",
          });
          for (const step of program.steps) {
            const nest = nestWithSamples(laidInFours(step.nest, new Map(), but).nest, samples);
            expectLoweredNear(nest, dataOfStep(program, { ...step, nest }), table, TOLERANCE);
          }
        }),
        { numRuns: full ? 300 : 40 },
      );
      expect.hasAssertions();
    });
  }
});

/**
 * Random nests are always the same: `floor`, a comparison or a quotient by zero makes another number of a hair's breadth, which float32 in
 * temporaries is allowed, or of the sign of a zero.
 */
const always = { seed: 9 };

describe("kernels for a grid give the nest interpreter's result", () => {
  for (const [name, table] of Object.entries(tables)) {
    it(`convolution with bias, residual and ReLU, ${name}`, () => {
      fc.assert(
        fc.property(windowShapes, fc.constantFrom(1, 3), fc.nat(), (shape, samples, seed) => {
          const conv = nestWithSamples(convNest(shape), samples);
          expectLoweredNear(conv, randomBuffers(conv, seed), table, TOLERANCE);
        }),
        { numRuns: full ? 300 : 40 },
      );
      expect.hasAssertions();
    });

    it(`max pooling, ${name}`, () => {
      fc.assert(
        fc.property(windowShapes, fc.nat(), (shape, seed) => {
          const pool = poolNest(shape);
          expectLoweredNear(pool, randomBuffers(pool, seed), table, 0);
        }),
        { numRuns: full ? 300 : 40 },
      );
      expect.hasAssertions();
    });

    it(`random nests, ${name}`, () => {
      fc.assert(
        fc.property(randomNests, fc.nat(), (random, seed) =>
          expectLoweredNear(random, randomBuffers(random, seed), table, TOLERANCE),
        ),
        { ...always, numRuns: full ? 600 : 150 },
      );
      expect.hasAssertions();
    });

    it(`what passes make of random networks, ${name}`, { timeout: 600_000 }, () => {
      fc.assert(
        fc.property(randomNetworks, ({ text }) => {
          const program = runPasses(programOf(graphOfSource({ path: "random.cnn", text })), {
            float: "fast",
          });
          for (const step of program.steps)
            expectLoweredNear(step.nest, dataOfStep(program, step), table, TOLERANCE);
        }),
        { seed: 7, numRuns: full ? 500 : 8 },
      );
      expect.hasAssertions();
    });
  }
});

/** Some of what may lie in fours does; `but` says what does not. */
function expectInFours(one: Nest, seed: number, table: LoopTable, { but = 0, samples = 1 }): void {
  const { nest, fours } = laidInFours(one, new Map(), but);
  if (fours.size === 0) return;
  const several = nestWithSamples(nest, samples);
  expectLoweredNear(several, randomBuffers(several, seed), table, TOLERANCE);
}

it("steps of sums in slices, channels in fours or not", () => {
  let sliced = 0;
  for (const slices of [2, 4]) {
    const table = tiny(64, { depth: 4 * slices, slices });
    fc.assert(
      fc.property(windowShapesInFours.map(convNest), fc.nat(), layouts, (nest, seed, layout) => {
        expectInFours(nest, seed, table, layout);
        const text = JSON.stringify(lowerOnGrid(nest, table, gridIn(table)).map((step) => step.decisions));
        if (text.includes('"slices"')) sliced++;
      }),
      { numRuns: full ? 300 : 12 },
    );
  }
  expect(sliced).toBeGreaterThan(0);
});

describe("kernels for a grid, channels in fours, give the nest interpreter's result", () => {
  for (const [name, table] of Object.entries(tables)) {
    it.each([
      ["convolution with bias, residual and ReLU", windowShapesInFours.map(convNest), {}],
      ["max pooling", windowShapesInFours.map(poolNest), {}],
      ["random nests", randomNestsOfFours, always],
    ] as const)(`%s, ${name}`, (_, nests, drawn) => {
      fc.assert(
        fc.property(nests, fc.nat(), layouts, (nest, seed, layout) =>
          expectInFours(nest, seed, table, layout),
        ),
        { ...drawn, numRuns: full ? 300 : 30 },
      );
      expect.hasAssertions();
    });

    it(`what passes make of random networks, ${name}`, { timeout: 600_000 }, () => {
      fc.assert(
        fc.property(networksInFours, fc.constantFrom(1, 3), (text, samples) => {
          const graph = graphOfSource({ path: "fours.cnn", text });
          const program = programInFours(runPasses(programOf(graph), { float: "fast" }));
          for (const step of program.steps) {
            const nest = nestWithSamples(step.nest, samples);
            expectLoweredNear(nest, dataOfStep(program, { ...step, nest }), table, TOLERANCE);
          }
        }),
        { seed: 8, numRuns: full ? 300 : 4 },
      );
      expect.hasAssertions();
    });
  }
});
