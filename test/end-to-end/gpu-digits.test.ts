// LeNetModern on digits, in batches of 100 on a GPU: TypeScript's answers, wherever the reference leaves no doubt. All 10,000 with
// `npm run test:full`, the first 2,000 otherwise: in software they take half a minute.

import { readFileSync } from "node:fs";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { testDigits } from "../../scripts/demo/mnist.ts";
import { createSink } from "../../src/diag/sink.ts";
import { compileReference } from "../../src/run/reference.ts";
import { matchWeights } from "../../src/weights/match-weights.ts";
import { readTensorFile } from "../../src/weights/read-tensor-file.ts";
import { built, loaded } from "../support/compiled.ts";
import { loadedOnGpu } from "../support/gpu-network.ts";
import { root } from "../support/networks.ts";
import { networkBound } from "../support/third-party.ts";
import { notRun } from "../support/webgpu.ts";

const path = "models/lenet-modern.cnn";
const batch = 100;
const classes = 10;
const isFull = process.env["CNNC_FULL"] === "1";

describe.skipIf(notRun)(`digits on a GPU ${notRun ?? ""}`, () => {
  test("the answers of TypeScript, and as many of them right", { timeout: 400_000 }, async () => {
    const script = built(path, "LeNetModern");
    const shader = built(path, "LeNetModern", {}, { target: "wgsl", batch });
    const bytes = readFileSync(`${root}models/weights/lenet-mnist.safetensors`);
    const file = readTensorFile("w", bytes, createSink(), {});
    const weights = file && matchWeights(script.graph, file.tensors, createSink(), { file: "w" });
    if (!weights) throw new Error("the trained weights do not fit");
    const digits = testDigits();
    const count = isFull ? digits.count : 2000;
    const one = await loaded(script, weights);
    const many = await loadedOnGpu(shader, weights);
    const answers: { readonly ours: number; readonly wanted: number; readonly i: number }[] = [];
    for (let from = 0; from < count; from += batch) {
      const images = Array.from({ length: batch }, (_, i) => digits.image(from + i));
      const image = Float32Array.from(images.flatMap((each) => [...each]));
      const { logits = new Float32Array() } = await many.run({ image });
      for (const [i, each] of images.entries()) {
        const ours = top(logits.subarray(classes * i, classes * (i + 1)));
        answers.push({ ours, wanted: top(one.run({ image: each })["logits"] ?? []), i: from + i });
      }
    }
    many.destroy();
    // Where the two differ, the reference itself must be undecided within the bound.
    const reference = compileReference(script.graph, weights, () => true);
    const decided = answers.filter(({ ours, wanted, i }) => {
      if (ours === wanted) return false;
      const scores = reference(new Map([["image", digits.image(i)]])).get(script.graph.outputs[0]?.node ?? 0);
      const [first = 0, second = 0] = [...(scores ?? [])].toSorted((a, b) => b - a);
      const largest = Math.max(...[...(scores ?? [])].map(Math.abs));
      return first - second > 2 * networkBound * largest;
    });
    expect(decided).toEqual([]);
    const right = answers.filter(({ ours, i }) => ours === digits.label(i)).length;
    if (isFull) expect(right / count).toBeCloseTo(0.991, 3);
    expect(right / count).toBeGreaterThan(0.98);
  });
});

function top(scores: ArrayLike<number>): number {
  return Array.from(scores).indexOf(Math.max(...Array.from(scores)));
}
