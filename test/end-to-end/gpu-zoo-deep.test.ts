// The deep models on a GPU: the other half of gpu-zoo.test.ts.

import { afterAll, describe, expect, test } from "vitest";
import { agreeing, gpuZoo, isDeep, onGpu } from "../support/gpu-zoo.ts";
import { notRun, testDevice } from "../support/webgpu.ts";

describe.skipIf(notRun)(`deep models on a GPU ${notRun ?? ""}`, () => {
  afterAll(async () => (await testDevice()).destroy());

  test.each(gpuZoo().filter(isDeep))("$model $args", { timeout: 1_200_000 }, async (each) => {
    expect(await onGpu(each)).toEqual(agreeing);
  });
});
