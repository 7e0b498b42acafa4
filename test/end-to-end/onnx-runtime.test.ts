// Every model in every way that it is compiled (TypeScript, WebAssembly, plain SIMD, strict ones bit by bit the same) against ONNX Runtime:
// large ones as small as they go, ResNet18 and the small ones at full size. test/full has all of them at full size.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { reduced, reducedSource } from "../support/reduced.ts";
import { compareWithOnnx, type Kind, kinds, networkBound } from "../support/third-party.ts";

const models = everyModel().map(({ path, model }) => ({
  source: reducedSource(path, model),
  model,
  args: reduced[model] ?? {},
}));

const all = Object.keys(kinds) as Kind[];

test("the reduced ones exist", () => {
  expect(Object.keys(reduced).filter((name) => !models.some(({ model }) => model === name))).toEqual([]);
});

test.each(models)("$model $args", { timeout: 300_000 }, async ({ source, model, args }) => {
  const { error, sameTop1, sameBits } = await compareWithOnnx(source, model, args, all);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
  expect(sameBits).toBe(true);
});
