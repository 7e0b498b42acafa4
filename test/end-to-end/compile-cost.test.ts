// What compiling costs, and what must be shipped: the promises of bench/, on processor time and bytes, which a loaded machine does not
// change much. `npm run bench -- artefacts` has the figures.

import process from "node:process";
import { expect, test } from "vitest";
import { compileLimits, gzipLimits, measureArtefact, measureCompile } from "../../bench/artefacts.ts";
import { compile } from "../../src/compile/compile.ts";

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

/** Processor time, the smaller of two: the first one also warms the engine up. */
function secondsFor(layers: number): number {
  const text = chain(layers);
  const times = [1, 2].map(() => {
    const start = process.cpuUsage();
    const { built } = compile({ path: "chain.cnn", text });
    const { user, system } = process.cpuUsage(start);
    expect(new Set(built?.scheduled.module.calls.map(({ kernel }) => kernel)).size).toBe(layers);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

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
