// Residual and dense networks and VGGs at their own sizes: what strict-bits asks of the others.

import { expect, test } from "vitest";
import { fullSize, isDeep } from "../support/full-size.ts";
import { strictHashes } from "../support/strict-model.ts";

test.each(fullSize.filter(isDeep))("$path $model", { timeout: 1_800_000 }, async ({ path, model }) => {
  expect(await strictHashes(path, model)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u)]);
});
