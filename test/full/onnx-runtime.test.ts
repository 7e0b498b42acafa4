// The models that test/end-to-end/onnx-runtime.test.ts runs reduced, at full size.

import { expect, test } from "vitest";
import { compareWithOnnx, networkBound } from "../support/third-party.ts";

const models = [
  ["models/vgg.cnn", "VGG13"],
  ["models/vgg.cnn", "VGG16"],
  ["models/vgg.cnn", "VGG19"],
  ["models/vgg-d2l.cnn", "VGG11D2L"],
  ["models/vgg-d2l.cnn", "VGG11Slim"],
  ["models/resnet.cnn", "ResNet34"],
  ["models/resnet.cnn", "ResNet50"],
  ["models/resnet.cnn", "ResNet101"],
  ["models/resnet.cnn", "ResNet152"],
] as const;

test.each(models)("%s %s", { timeout: 600_000 }, async (path, model) => {
  const { error, sameTop1 } = await compareWithOnnx(path, model);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
});
