// Every model, compiled to TypeScript and WebAssembly, against ONNX Runtime: ResNet18 and what is small at full size, the others as small as they go.
// test/full has all of them at full size.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { reduced } from "../support/reduced.ts";
import { compareWithOnnx, networkBound } from "../support/third-party.ts";

const models = everyModel().map((each) => ({ ...each, args: reduced[each.model] ?? {} }));

test("the reduced ones exist", () => {
  expect(Object.keys(reduced).filter((name) => !models.some(({ model }) => model === name))).toEqual([]);
});

test.each(models)("$model $args", { timeout: 300_000 }, async ({ path, model, args }) => {
  const { error, sameTop1 } = await compareWithOnnx(path, model, args, ["ts", "wasm"]);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
});
