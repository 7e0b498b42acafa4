// What compiling costs, and what must be shipped: the promises of bench/, on processor time and bytes, which a loaded machine does not
// change much. `npm run bench -- artefacts` has the figures.

import { expect, test } from "vitest";
import { compileLimits, gzipLimits, measureArtefact, measureCompile } from "../../bench/artefacts.ts";

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

test.each([
  { path: "models/lenet.cnn", name: "LeNet" },
  { path: "models/resnet.cnn", name: "ResNet18" },
])("$name, gzipped without weights, is within its limit", (model) => {
  expect(measureArtefact(model).gzipBytes).toBeLessThan(gzipLimits.get(model.name) ?? 0);
});
