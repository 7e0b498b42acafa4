// Every model at full size, in every way it is compiled, against ONNX Runtime; strict ones bit by bit the same.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { compareWithOnnx, type Kind, kinds, networkBound } from "../support/third-party.ts";

/** Its weights are 4 GB. */
const tooLarge = "MegapixelDense";

const models = everyModel().filter(({ model }) => model !== tooLarge);

test.each(models)("$path $model", { timeout: 600_000 }, async ({ path, model }) => {
  const { error, sameTop1, sameBits } = await compareWithOnnx(path, model, {}, Object.keys(kinds) as Kind[]);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
  expect(sameBits).toBe(true);
});
