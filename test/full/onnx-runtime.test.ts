// The models that test/end-to-end/onnx-runtime.test.ts runs reduced, at full size, in every way they are compiled.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { reduced } from "../support/reduced.ts";
import { compareWithOnnx, type Kind, kinds, networkBound } from "../support/third-party.ts";

/** Its weights are 4 GB. */
const tooLarge = "MegapixelDense";

const models = everyModel().filter(({ model }) => model in reduced && model !== tooLarge);

test.each(models)("$path $model", { timeout: 600_000 }, async ({ path, model }) => {
  const { error, sameTop1 } = await compareWithOnnx(path, model, {}, Object.keys(kinds) as Kind[]);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
});
