// Every model, compiled to TypeScript, against ONNX Runtime: ResNet18 and VGG11 at full size, the others as small as they go.
// test/full has all of them at full size.

import { expect, test } from "vitest";
import { type Arguments, modelFiles, modelNames } from "../support/networks.ts";
import { compareWithOnnx, networkBound } from "../support/third-party.ts";

/** Models that are not run at their own size here. 32 is the least that VGG's five poolings allow. */
const reduced: Readonly<Record<string, Arguments>> = {
  VGG13: { size: 32 },
  VGG16: { size: 32 },
  VGG19: { size: 32 },
  VGG11D2L: { size: 32 },
  VGG11Slim: { size: 64 },
  ResNet34: { size: 64 },
  ResNet50: { size: 64 },
  ResNet101: { size: 33 },
  ResNet152: { size: 32 },
  ResNeXt50_32x4d: { size: 64 },
  AlexNet: { size: 63 },
  AlexNetD2L: { size: 111 },
  GoogLeNet: { size: 64 },
  DenseNet121: { size: 64 },
  MobileNetV2: { size: 96 },
  MobileNetV2Half: { size: 65 },
  SqueezeNet1_1: { size: 65 },
  NiN: { size: 127 },
  MegapixelDense: { size: 30 },
  MegapixelConv: { size: 50 },
  // Odd on the way down: the skips are padded.
  UNet: { size: 37 },
  StyleTransfer: { size: 40 },
  Siamese: { size: 80 },
  TinySSD: { size: 64 },
  DilatedStack: { length: 1100 },
};

const models = modelFiles.flatMap((path) =>
  modelNames(path).map((model) => ({ path, model, args: reduced[model] ?? {} })),
);

test("the reduced ones exist", () => {
  expect(Object.keys(reduced).filter((name) => !models.some(({ model }) => model === name))).toEqual([]);
});

test.each(models)("$model $args", { timeout: 300_000 }, async ({ path, model, args }) => {
  const { error, sameTop1 } = await compareWithOnnx(path, model, args);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
});
