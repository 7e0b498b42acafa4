// Every model, compiled to TypeScript and WebAssembly, against ONNX Runtime: small ones at full size, plain SIMD too, every third also strict, bit by
// bit the same on both; large ones as small as they go. test:full has all of them in every way.

import process from "node:process";
import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { reduced, reducedSource } from "../support/reduced.ts";
import { compareWithOnnx, type Kind, kinds, networkBound } from "../support/third-party.ts";

const models = everyModel().map(({ path, model }, i) => ({
  isThird: i % 3 === 0,
  source: reducedSource(path, model),
  model,
  args: reduced[model] ?? {},
}));

/** At full size, and large all the same. */
const large = new Set(["ResNet18", "ResNet18D2L", "GoogLeNetD2L", "DenseNetD2L", "RegNetX32", "Autoencoder"]);
const all = Object.keys(kinds) as Kind[];
const fast: readonly Kind[] = ["ts", "wasm", "plain wasm"];
const full = process.env["CNNC_FULL"] === "1";

test("the reduced ones exist", () => {
  expect(Object.keys(reduced).filter((name) => !models.some(({ model }) => model === name))).toEqual([]);
});

test.each(models)("$model $args", { timeout: 300_000 }, async ({ source, model, args, isThird }) => {
  const isSmall = !(model in reduced) && !large.has(model);
  const wanted: readonly Kind[] = isSmall ? (isThird || full ? all : fast) : ["ts", "wasm"];
  const { error, sameTop1, sameBits } = await compareWithOnnx(source, model, args, wanted);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
  expect(sameBits).toBe(true);
});
