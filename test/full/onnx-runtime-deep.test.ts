// Residual and dense networks and VGGs at full size against ONNX Runtime: what onnx-runtime does with the others.

import { expect, test } from "vitest";
import { agreeing, fullSize, inEveryWay, isDeep } from "../support/full-size.ts";

test.each(fullSize.filter(isDeep))("$path $model", { timeout: 1_800_000 }, async ({ path, model }) => {
  expect(await inEveryWay(path, model)).toEqual(agreeing);
});
