// Every model in every way that it is compiled (TypeScript, WebAssembly, plain SIMD, strict ones bit by bit the same) against ONNX Runtime:
// large ones as small as they go, ResNet18 and the small ones at full size. test/full has all of them at full size, in every way.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { reduced, reducedSource } from "../support/reduced.ts";
import { compareWithOnnx, type Kind, kinds, networkBound } from "../support/third-party.ts";

const all = Object.keys(kinds) as Kind[];
const fast = all.filter((kind) => !kind.startsWith("strict"));

/** Strict modules of these have their bits compared in strict-bits.test.ts, or are made of a sibling's kernels. */
const strictElsewhere = new Set([
  "ResNet34",
  "MobileNetV2Half",
  "GoogLeNet",
  "UNet",
  "StyleTransfer",
  "TinySSD",
  // Of ResNet50, VGG11 and VGG19, GoogLeNet, DenseNet121.
  "ResNet101",
  "ResNet152",
  "VGG13",
  "VGG16",
  "GoogLeNetD2L",
  "DenseNetD2L",
]);

const models = everyModel().map(({ path, model }) => ({
  source: reducedSource(path, model),
  model,
  args: reduced[model] ?? {},
  wanted: strictElsewhere.has(model) ? fast : all,
}));

test("the reduced ones exist", () => {
  expect(
    [...Object.keys(reduced), ...strictElsewhere].filter(
      (name) => !models.some(({ model }) => model === name),
    ),
  ).toEqual([]);
});

test.each(models)("$model $args", { timeout: 300_000 }, async ({ source, model, args, wanted }) => {
  const { error, sameTop1, sameBits } = await compareWithOnnx(source, model, args, wanted);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
  expect(sameBits).toBe(true);
});
