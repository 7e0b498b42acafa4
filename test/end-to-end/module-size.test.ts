// The models with the most shapes, as modules of less than 200 KB; test/full does the same for every model.

import { expect, test } from "vitest";
import { built } from "../support/compiled.ts";

test.each([
  ["models/densenet.cnn", "DenseNet121", "ts"],
  ["models/googlenet.cnn", "GoogLeNet", "ts"],
  ["models/resnet.cnn", "ResNet152", "ts"],
  ["models/resnet.cnn", "ResNet101", "js"],
] as const)("%s %s as %s", { timeout: 300_000 }, (path, model, emit) => {
  const { files } = built(path, model, {}, { emit });
  expect(String(files[0]?.contents).length).toBeLessThan(200_000);
});
