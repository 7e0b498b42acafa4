// The models with the most shapes, as modules of less than 200 KB; test/full does the same for every model.

import { expect, test } from "vitest";
import { built } from "../support/compiled.ts";

test.each([
  ["models/densenet.cnn", "DenseNet121"],
  ["models/googlenet.cnn", "GoogLeNet"],
  ["models/resnet.cnn", "ResNet152"],
])("%s %s", { timeout: 300_000 }, (path, model) => {
  const { files } = built(path, model, {}, { emit: "ts" });
  expect(String(files[0]?.contents).length).toBeLessThan(200_000);
});
