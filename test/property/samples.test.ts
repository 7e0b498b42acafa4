// Several samples in one pass against each of them alone, bit for bit: nests, lowered loops, and emitted modules in both layouts.

import fc from "fast-check";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { outOf, sizeOf } from "../../src/nests/buffers.ts";
import { interpretNest } from "../../src/nests/interpret.ts";
import type { Nest } from "../../src/nests/nest.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { nestWithSamples } from "../../src/schedule/steps/samples.ts";
import { scriptTable, type LoopTable } from "../../src/schedule/table.ts";
import { randomInputs } from "../support/compiled.ts";
import { emitted, type EmittedModule, imported, packed } from "../support/emitted.ts";
import { expectLoweredEqual, type NestData } from "../support/lowered.ts";
import { graphOfSource } from "../support/networks.ts";
import { randomBuffers, randomNests } from "../support/random-nest.ts";
import { randomNetworks } from "../support/random-network.ts";
import { convNest, poolNest, windowShapes } from "../support/window-nests.ts";

const full = process.env["CNNC_FULL"] === "1";
const SAMPLES = 3;

/** Small blocks, so that small shapes meet every path. */
const tinyBlocks: LoopTable = { ...scriptTable, columnsPerBlock: 5, reductionBlock: 7, rowsWorthPacking: 2 };
const unpacked: LoopTable = { ...scriptTable, rowsWorthPacking: Infinity, unroll: 4 };

/** Operands of all samples, one after the other; weights once. */
function dataOf(nest: Nest, seed: number): { readonly all: NestData; readonly each: readonly NestData[] } {
  const each = Array.from({ length: SAMPLES }, (_, n) => new Map(randomBuffers(nest, seed + n)));
  const all = new Map(randomBuffers(nest, seed));
  for (const { id, role } of nest.buffers) {
    if (role === "in") all.set(id, Float64Array.from(each.flatMap((data) => [...(data.get(id) ?? [])])));
    if (role === "param") for (const data of each) data.set(id, all.get(id) ?? new Float64Array());
  }
  return { all, each };
}

function interpreted(nest: Nest, data: NestData): Float64Array {
  const out = outOf(nest);
  const result = new Float64Array(sizeOf(out));
  interpretNest(nest, new Map([...data, [out.id, result]]));
  return result;
}

describe("a nest of three samples", () => {
  test.each([
    ["random nests", randomNests],
    ["convolutions", windowShapes.map(convNest)],
    ["pools", windowShapes.map(poolNest)],
  ] as const)("%s: gives what it gives for each", (_, nests) => {
    fc.assert(
      fc.property(nests, fc.nat(1000), (nest, seed) => {
        const several = nestWithSamples(nest, SAMPLES);
        expect(verifyNest(several)).toEqual([]);
        const { all, each } = dataOf(nest, seed);
        const wanted = each.flatMap((data) => [...interpreted(nest, data)]);
        expect([...interpreted(several, all)]).toEqual(wanted);
      }),
      { numRuns: full ? 500 : 50 },
    );
  });

  test.each(Object.entries({ scriptTable, tinyBlocks, unpacked }))(
    "is lowered to loops that give the interpreter's result: %s",
    (_, table) => {
      fc.assert(
        fc.property(
          fc.oneof(randomNests, windowShapes.map(convNest), windowShapes.map(poolNest)),
          fc.nat(1000),
          (nest, seed) => expectLoweredEqual(nestWithSamples(nest, SAMPLES), dataOf(nest, seed).all, table),
        ),
        { numRuns: full ? 1000 : 100 },
      );
      expect.hasAssertions();
    },
  );
});

type Layout = "nchw" | "nhwc";

/** The module that computes three samples per run, `samples` of them at a time. */
async function moduleOf(
  graph: Graph,
  layout: Layout,
  batch: number,
  samples: number,
): Promise<EmittedModule> {
  const made = emitted(graph, { layout, batch, float: "strict" }, samples);
  const net = await imported(made);
  await net.load(packed(graph, made.scheduled));
  await net.selfTest();
  return net;
}

async function expectSamplesApart(text: string, layout: Layout): Promise<void> {
  const graph = graphOfSource({ path: "random.cnn", text });
  const samples = Array.from({ length: SAMPLES }, (_, n) => Object.fromEntries(randomInputs(graph, n)));
  const names = Object.keys(samples[0] ?? {});
  const together = Object.fromEntries(
    names.map((name) => [name, Float32Array.from(samples.flatMap((sample) => [...(sample[name] ?? [])]))]),
  );
  const single = await moduleOf(graph, layout, 1, 1);
  const wanted = samples.map((sample) => single.run(sample));
  const got = (await moduleOf(graph, layout, SAMPLES, SAMPLES)).run(together);
  for (const [name, values] of Object.entries(got)) {
    const apart = wanted.flatMap((outputs) => [...(outputs[name] ?? [])]);
    expect({ text, name, values: [...values] }).toEqual({ text, name, values: apart });
  }
}

test.each(["nchw", "nhwc"] as const)(
  "random networks in strict mode, %s: three samples in one pass are three passes",
  { timeout: 600_000 },
  async (layout) => {
    await fc.assert(
      fc.asyncProperty(randomNetworks, ({ text }) => expectSamplesApart(text, layout)),
      { seed: 5, numRuns: full ? 300 : 12 },
    );
    expect.hasAssertions();
  },
);
