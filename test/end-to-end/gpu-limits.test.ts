// The largest models for every device that WebGPU runs on: within the default limits. test/full has all models, and batches.

import { expect, test } from "vitest";
import { built } from "../support/compiled.ts";

test.each([
  ["models/alexnet.cnn", "AlexNet", 2],
  ["models/vgg.cnn", "VGG11", 4],
])("%s %s: weights of its first dense layer in %i parts", (path, model, parts) => {
  const { scheduled } = built(path, model, {}, { target: "wgsl" });
  const [layer] = scheduled.layers.filter(({ kernels }) => kernels.length > 1).slice(-1);
  const kernels = (layer?.kernels ?? []).map(({ kernel }) => kernel);
  expect([kernels.length, new Set(kernels).size]).toEqual([parts, 1]);
});
