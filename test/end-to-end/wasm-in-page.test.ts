// WebAssembly artefacts in a real page under the Content-Security-Policy that they ask for: from the file beside the module, and held by the
// module. They test themselves, read digits, and give the same numbers as in Node, bit for bit.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDigits } from "../../scripts/demo/mnist.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { pack } from "../../src/compile/pack.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { createSink } from "../../src/diag/sink.ts";
import { loadArtefact } from "../../src/run/artefact.ts";
import { matchWeights } from "../../src/weights/match-weights.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { readTensorFile } from "../../src/weights/read-tensor-file.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { openBrowser, type TestBrowser } from "../support/browser/browser.ts";
import { built, randomInputs } from "../support/compiled.ts";
import { root } from "../support/networks.ts";

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
  await prepareTarget("wasm");
});
afterAll(async () => browser.close());

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'";
const strictPolicy = policy.replace(" 'wasm-unsafe-eval'", "");

/** Runs all samples of `inputs.bin`, one after the other. */
const main = `
import * as model from "./model.js";
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
try {
  await model.load(await bytes("weights.safetensors"));
  await model.selfTest();
  const all = new Float32Array((await bytes("inputs.bin")).buffer);
  const [{ name, shape }] = model.meta.inputs;
  const size = shape.reduce((product, extent) => product * extent, 1);
  const answers = [];
  for (let at = 0; at < all.length; at += size) {
    const outputs = model.run({ [name]: all.subarray(at, at + size) });
    answers.push(...outputs[model.meta.outputs[0].name]);
  }
  globalThis.answer = answers;
} catch (error) {
  globalThis.answer = String(error);
}
document.title = "done";
`;

interface Shown {
  readonly answer: unknown;
  readonly requests: readonly string[];
}

async function inPage(
  model: BuiltModel,
  packed: Uint8Array,
  inputs: Float32Array,
  options: { readonly policy: string; readonly isolated?: boolean } = { policy },
): Promise<Shown> {
  const files = {
    "index.html": '<!doctype html><script type="module" src="main.js"></script>',
    "main.js": main,
    ...Object.fromEntries(model.files.map(({ path, contents }) => [path, contents])),
    "weights.safetensors": packed,
    "inputs.bin": new Uint8Array(inputs.buffer),
  };
  return browser.withPage(
    files,
    async (page, seen) => {
      await expect.poll(async () => page.title(), { timeout: 50_000 }).toBe("done");
      const answer: unknown = await page.evaluate("globalThis.answer");
      if (options.policy === policy) expect(seen).toMatchObject({ errors: [], violations: [], failures: [] });
      return { answer, requests: seen.requests };
    },
    options,
  );
}

function packedWeights(model: BuiltModel, weights: Weights | undefined): Uint8Array {
  return (weights && pack(model, weights, createSink())) ?? new Uint8Array();
}

describe("LeNetModern on digits", () => {
  const digits = testDigits();
  const count = 500;
  const image = digits.image(0);
  const inputs = new Float32Array(count * image.length);
  for (let i = 0; i < count; i++) inputs.set(digits.image(i), i * image.length);

  test.each([
    ["the file beside the module", {}, ["model.wasm"]],
    ["the module itself", { inline: true }, []],
    ["the file, strict", { float: "strict" }, ["model.wasm"]],
  ] as const)("WebAssembly from %s", async (_, options, extra) => {
    const model = built(
      "models/lenet-modern.cnn",
      "LeNetModern",
      {},
      { target: "wasm", emit: "js", name: "model", ...options },
    );
    const file = readTensorFile(
      "w",
      readFileSync(`${root}models/weights/lenet-mnist.safetensors`),
      createSink(),
      {},
    );
    const weights = file && matchWeights(model.graph, file.tensors, createSink(), { file: "w" });
    const packed = packedWeights(model, weights);
    const { answer, requests } = await inPage(model, packed, inputs);
    const logits = Array.isArray(answer) ? (answer as number[]) : [];
    expect(answer).toHaveLength(10 * count);
    const right = Array.from({ length: count }, (_, i) => {
      const scores = logits.slice(10 * i, 10 * i + 10);
      return scores.indexOf(Math.max(...scores)) === digits.label(i);
    });
    expect(right.filter(Boolean).length / count).toBeGreaterThanOrEqual(0.985);
    const inNode = await loadArtefact(model.files, packed);
    const expected = inNode.run({ image })["logits"] ?? new Float32Array();
    expect(logits.slice(0, 10)).toEqual([...expected]);
    expect(requests).toEqual(["/", "main.js", "model.js", "weights.safetensors", ...extra, "inputs.bin"]);
  });
});

test("ResNet18 and MobileNetV2, small, where the page is cross-origin isolated", async () => {
  for (const [path, name, size] of [
    ["models/resnet.cnn", "ResNet18", 64],
    ["models/mobilenet-v2.cnn", "MobileNetV2", 32],
  ] as const) {
    const model = built(path, name, { size, classes: 10 }, { target: "wasm", emit: "js", name: "model" });
    const weights = randomWeights(model.graph, 5);
    const packed = packedWeights(model, weights);
    const image = randomInputs(model.graph, 6).get("image") ?? new Float32Array();
    const { answer } = await inPage(model, packed, image, { policy, isolated: true });
    const expected = (await loadArtefact(model.files, packed)).run({ image });
    expect(answer).toEqual([...(Object.values(expected)[0] ?? [])]);
  }
});

test("without 'wasm-unsafe-eval' load says what is missing", async () => {
  const model = built("models/lenet.cnn", "LeNet", {}, { target: "wasm", emit: "js", name: "model" });
  const packed = packedWeights(model, randomWeights(model.graph, 1));
  const { answer } = await inPage(model, packed, new Float32Array(784), { policy: strictPolicy });
  expect(answer).toMatch(/^Error: model: .*CompileError.*Content Security Policy/u);
});
