// Every model on a GPU, executed, layer by layer against the float64 reference: large ones at a reduced size. gpu-zoo-deep has the residual
// and dense networks and VGGs.

import { afterAll, describe, expect, test } from "vitest";
import { faultsOnGpu } from "../support/gpu-network.ts";
import { gpuZoo, isDeep } from "../support/gpu-zoo.ts";
import { notRun, testDevice } from "../support/webgpu.ts";

describe.skipIf(notRun)(`models on a GPU, layer by layer ${notRun ?? ""}`, () => {
  afterAll(async () => (await testDevice()).destroy());

  test.each(gpuZoo().filter((each) => !isDeep(each)))(
    "$model $args",
    { timeout: 1_200_000 },
    async ({ source, model, args }) => {
      expect(await faultsOnGpu(source, model, args)).toEqual([]);
    },
  );
});
