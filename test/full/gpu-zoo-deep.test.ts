// Residual and dense networks and VGGs on a GPU, layer by layer: what gpu-zoo does with the others.

import { afterAll, describe, expect, test } from "vitest";
import { faultsOnGpu } from "../support/gpu-network.ts";
import { gpuZoo, isDeep } from "../support/gpu-zoo.ts";
import { notRun, testDevice } from "../support/webgpu.ts";

describe.skipIf(notRun)(`models on a GPU, layer by layer ${notRun ?? ""}`, () => {
  afterAll(async () => (await testDevice()).destroy());

  test.each(gpuZoo().filter(isDeep))(
    "$model $args",
    { timeout: 1_200_000 },
    async ({ source, model, args }) => {
      expect(await faultsOnGpu(source, model, args)).toEqual([]);
    },
  );
});
