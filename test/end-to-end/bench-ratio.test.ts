// The speed that bench/results/ promises, measured again: LeNetModern and ResNet18 against TensorFlow.js in this process, turn by turn, on
// this thread's processor time. Ratios are compared, never milliseconds of two machines.

import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { NetworkResult } from "../../bench/orders.ts";
import { buildOurs, inputsOf } from "../../bench/ours.ts";
import { startTfjs, tfjsPeer } from "../../bench/peers/tfjs.ts";
import { race } from "../../bench/turns.ts";
import { root } from "../support/networks.ts";

const { results } = JSON.parse(readFileSync(`${root}bench/results/networks.json`, "utf8")) as {
  readonly results: readonly NetworkResult[];
};

beforeAll(startTfjs);

/** The least of what was committed: load disturbs even ratios. */
const part = 2 / 3;

test.each([
  ["LeNetModern", 2000],
  ["ResNet18", 1],
])(
  "%s is as many times as fast as TensorFlow.js as the committed results say",
  { timeout: 300_000 },
  async (name, budget) => {
    const committed = results.find(({ model }) => model === name);
    const { path = "", tfjs } = committed ?? {};
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
