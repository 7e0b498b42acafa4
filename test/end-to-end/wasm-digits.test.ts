// LeNetModern on the 10,000 digits, as an engine with fused multiply-adds computes it, as one without does, and in strict mode.

import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { testDigits } from "../../scripts/demo/mnist.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { createSink } from "../../src/diag/sink.ts";
import { matchWeights } from "../../src/weights/match-weights.ts";
import { readTensorFile } from "../../src/weights/read-tensor-file.ts";
import type { CompileOptions } from "../../src/compile/options.ts";
import { built, loaded } from "../support/compiled.ts";
import { root } from "../support/networks.ts";
import { plainWasm } from "../support/plain-wasm.ts";

const digits = testDigits();

async function answers(options: CompileOptions, isPlain = false): Promise<readonly number[]> {
  const model = built("models/lenet-modern.cnn", "LeNetModern", {}, options);
  const bytes = readFileSync(`${root}models/weights/lenet-mnist.safetensors`);
  const file = readTensorFile("w", bytes, createSink(), {});
  const weights = file && matchWeights(model.graph, file.tensors, createSink(), { file: "w" });
  const files = isPlain ? plainWasm(model.files) : model.files;
  const artefact = await loaded({ ...model, files }, weights ?? new Map());
  const found: number[] = [];
  for (let i = 0; i < digits.count; i++) {
    const { logits = new Float32Array() } = artefact.run({ image: digits.image(i) });
    found.push(logits.indexOf(Math.max(...logits)));
  }
  return found;
}

beforeAll(async () => prepareTarget("wasm"));

test.each([
  ["fused", {}, false],
  ["plain", {}, true],
  ["strict", { float: "strict" }, false],
] as const)("%s: 0.991 of them right, as where the weights were trained", async (_, options, isPlain) => {
  const found = await answers({ target: "wasm", ...options }, isPlain);
  const right = found.filter((answer, i) => answer === digits.label(i)).length;
  expect(right / digits.count).toBeCloseTo(0.991, 3);
});

test("strict answers are TypeScript's, digit by digit", async () => {
  const script = await answers({ target: "ts", float: "strict" });
  expect(await answers({ target: "wasm", float: "strict" })).toEqual(script);
});
