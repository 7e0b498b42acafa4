// The speed that bench/results/ promises, measured again: LeNetModern and ResNet18, TypeScript against TensorFlow.js and WebAssembly against
// onnxruntime-web, in this process, turn by turn, on this thread's processor time. Ratios are compared, never milliseconds of two machines.

import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { NetworkResult } from "../../bench/orders.ts";
import { buildOurs, inputsOf } from "../../bench/ours.ts";
import { onnxPeer, startOnnxRuntime } from "../../bench/peers/onnxruntime-web.ts";
import { startTfjs, tfjsPeer } from "../../bench/peers/tfjs.ts";
import { race } from "../../bench/turns.ts";
import { ratioOf, type WasmResult } from "../../bench/wasm/results.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { root } from "../support/networks.ts";

function committed(name: "networks" | "wasm"): readonly unknown[] {
  const text = readFileSync(`${root}bench/results/${name}.json`, "utf8");
  return (JSON.parse(text) as { readonly results: readonly unknown[] }).results;
}

beforeAll(async () => {
  await startTfjs();
  startOnnxRuntime();
  await prepareTarget("wasm");
});

/** The least of what was committed: load disturbs even ratios. */
const part = 2 / 3;

test.each([
  ["LeNetModern", 2000],
  ["ResNet18", 1],
])(
  "%s is as many times as fast as TensorFlow.js as the committed results say",
  { timeout: 300_000 },
  async (name, budget) => {
    const result = (committed("networks") as readonly NetworkResult[]).find(({ model }) => model === name);
    const { path = "", tfjs } = result ?? {};
    const { built, weights, artefact } = await buildOurs(path, name);
    const inputs = inputsOf(built);
    const [image = new Float32Array()] = inputs.values();
    const feeds = Object.fromEntries(inputs);
    const peer = tfjsPeer(built.graph, weights, image);
    const [ours, theirs] = await race([
      { name: "cnnc", run: () => artefact.run(feeds), budget: Math.max(budget, 1500) },
      { name: "tfjs", run: peer, budget, hot: true },
    ]);
    expect(tfjs?.ratio).toBeGreaterThan(1);
    expect((theirs?.fastest ?? 0) / (ours?.fastest ?? 1)).toBeGreaterThan(part * (tfjs?.ratio ?? Infinity));
  },
);

test.each([
  ["LeNetModern", 800],
  ["ResNet18", 2000],
])(
  "%s on WebAssembly is as many times as fast as onnxruntime-web as the committed results say",
  { timeout: 300_000 },
  async (name, budget) => {
    const result = (committed("wasm") as readonly WasmResult[]).find(({ model }) => model === name);
    const promised = result && ratioOf(result.web);
    const { built, weights, artefact } = await buildOurs(result?.path ?? "", name, { target: "wasm" });
    const inputs = inputsOf(built);
    const feeds = Object.fromEntries(inputs);
    artefact.run(feeds);
    const peer = await onnxPeer(built.graph, weights, inputs);
    const [ours, theirs] = await race([
      { name: "cnnc", run: () => artefact.run(feeds), budget },
      { name: "onnxruntime-web", run: () => peer.run(), budget },
    ]);
    await peer.release();
    expect(promised).toBeGreaterThan(1);
    expect((theirs?.fastest ?? 0) / (ours?.fastest ?? 1)).toBeGreaterThan(part * (promised ?? Infinity));
  },
);
