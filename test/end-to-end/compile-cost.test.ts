// What compiling costs, and what must be shipped: the promises of bench/, on processor time and bytes, which a loaded machine does not
// change much. `npm run bench -- artefacts` has the figures.

import process from "node:process";
import { expect, test } from "vitest";
import { compileLimits, gzipLimits, measureArtefact, measureCompile } from "../../bench/artefacts.ts";
import { compiled } from "../../bench/ours.ts";
import { wasmGzipLimits, wasmSizes } from "../../bench/wasm/start.ts";
import { compile } from "../../src/compile/compile.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";

const resnet = (name: string): { path: string; name: string } => ({ path: "models/resnet.cnn", name });

test(
  "cnnc compile of ResNet50 is within its limits, and three times the layers cost no more than three times as much",
  {
    timeout: 200_000,
  },
  async () => {
    const [small, large] = await Promise.all([
      measureCompile(resnet("ResNet50")),
      measureCompile(resnet("ResNet152")),
    ]);
    expect(small.megabytes).toBeLessThan(compileLimits.megabytes);
    expect(small.processorSeconds).toBeLessThan(2 * compileLimits.seconds);
    const times = large.layers / small.layers;
    expect(times).toBeGreaterThan(2.5);
    expect(large.processorSeconds / small.processorSeconds).toBeLessThan(times);
    expect(large.megabytes).toBeLessThan(compileLimits.megabytes);
  },
);

/** A chain of convolutions of which no two are alike: every one has a kernel of its own. */
function chain(layers: number): string {
  const rows = Array.from({ length: layers }, (_, i) => `  conv(${8 + ((37 * i) % 89)}, 3, pad=1) -> relu`);
  return ["model Chain {", "  input x: 8x24x24", ...rows, "  output y", "}", ""].join("\n");
}

/** Processor time of a compilation. */
function secondsOf(text: string, target: string, calls: number): number {
  const start = process.cpuUsage();
  const { built } = compile({ path: "grown.cnn", text }, { target });
  const { user, system } = process.cpuUsage(start);
  expect(built?.scheduled.module.calls.length).toBeGreaterThanOrEqual(calls);
  return (user + system) / 1e6;
}

/** The smaller of two: the first one also warms the engine up. */
function secondsFor(layers: number): number {
  return Math.min(...[1, 2].map(() => secondsOf(chain(layers), "ts", layers)));
}

/** A concatenation of branches of which no two are alike: every one has a kernel of its own. */
function fan(branches: number): string {
  const rows = Array.from({ length: branches }, (_, i) => `    | scale(${i + 1})`);
  return ["model Fan {", "  input x: 1x4x4", "  concat {", ...rows, "  }", "  output y", "}", ""].join("\n");
}

test.each(["ts", "wasm", "wgsl"])(
  "compiling for %s is linear in the number of branches",
  { timeout: 200_000 },
  async (target) => {
    await prepareTarget(target);
    // Again and again, so that the engine is warm when the large one comes.
    const small = Math.min(...[1, 2].map(() => secondsOf(fan(150), target, 150)));
    const large = secondsOf(fan(600), target, 600);
    // Linear would be 4, quadratic 16.
    expect({ small, large, isLinear: large < 8 * small }).toMatchObject({ isLinear: true });
  },
);

test("compiling is linear in the number of layers, also where no two are alike", { timeout: 200_000 }, () => {
  const [one, two, four] = [12, 24, 48].map(secondsFor) as [number, number, number];
  // Linear would be 2 and 4, quadratic 4 and 16.
  expect({ one, two, four, isLinear: four < 2.9 * two && four < 7 * one }).toMatchObject({
    isLinear: true,
  });
});

test.each([
  { path: "models/lenet.cnn", name: "LeNet" },
  { path: "models/resnet.cnn", name: "ResNet18" },
])("$name, gzipped without weights, is within its limit", (model) => {
  expect(measureArtefact(model).gzipBytes).toBeLessThan(gzipLimits.get(model.name) ?? 0);
});

test.each([
  ["models/lenet.cnn", "LeNet"],
  ["models/resnet.cnn", "ResNet18"],
])("%s %s as WebAssembly and its module, gzipped, is within its limit", async (path, name) => {
  await prepareTarget("wasm");
  expect(wasmSizes(compiled(path, name, { target: "wasm" })).gzip).toBeLessThan(
    wasmGzipLimits.get(name) ?? 0,
  );
});
