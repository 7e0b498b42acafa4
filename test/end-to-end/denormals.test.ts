// Numbers near the least ones of float32: networks whose activations decay through them, or that are given them, take as long as others.

import { expect, test } from "vitest";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import type { Artefact } from "../../src/run/artefact.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { built, loaded } from "../support/compiled.ts";

const layers = ["conv(8, 3, pad=1, groups=8)", "conv(16, 1)", "conv(8, 3, pad=1) -> hardswish"];
/** Deep enough to shrink to nothing at a sixteenth a layer. */
const steps = Array.from({ length: 45 }, (_, i) => layers[i % 3] ?? "");

/** The chain with weights that add up to `scale`, so that values keep their size at 1, and this bias. */
async function chain(float: "fast" | "strict", scale: number, bias = 0): Promise<Artefact> {
  await prepareTarget("wasm");
  const text = `model Chain {\n  input x: 8x16x16\n  ${steps.join("\n  ")}\n  output y\n}\n`;
  const model = built({ path: "chain.cnn", text }, undefined, {}, { target: "wasm", float });
  const weights: Weights = new Map(
    model.graph.weights.map(({ path, shape }) => {
      const size = shape.reduce((product, extent) => product * extent, 1);
      const value = shape.length === 1 ? bias : scale / (size / (shape[0] ?? 1));
      return [path, { dtype: "F32", shape, data: new Float32Array(size).fill(value) }];
    }),
  );
  return loaded(model, weights);
}

/**
 * How much longer the quickest run of each takes than that of the first, in turns: what else the machine does meets all alike. Ends when
 * all are below `enough`, or after many turns.
 */
function slowdowns(runs: readonly (() => void)[], enough: number): readonly number[] {
  const best = runs.map(() => Infinity);
  const ratios = (): readonly number[] => best.map((time) => time / (best[0] ?? 1));
  for (let turn = 0; turn < 200; turn++) {
    if (turn > 20 && ratios().every((ratio) => ratio < enough)) break;
    for (const [i, run] of runs.entries()) {
      const begin = performance.now();
      for (let n = 0; n < 3; n++) run();
      best[i] = Math.min(best[i] ?? Infinity, performance.now() - begin);
    }
  }
  return ratios();
}

test.each(["fast", "strict"] as const)(
  "decaying activations, the least inputs and the least weights cost no time, %s",
  async (float) => {
    const [steady, decaying] = [await chain(float, 1.5), await chain(float, 1 / 8)];
    const weak = await chain(float, 1e-38, 1);
    const [usual, least] = [1, 1e-39].map((value) => ({ x: new Float32Array(8 * 16 * 16).fill(value) }));
    const ratios = slowdowns(
      [
        () => steady.run(usual ?? {}),
        () => decaying.run(usual ?? {}),
        () => steady.run(least ?? {}),
        () => weak.run(usual ?? {}),
      ],
      1.1,
    );
    expect(Math.max(...ratios)).toBeLessThan(1.1);
  },
);

test("what is flushed is below 2^-60, and the rest keeps its digits", async () => {
  await prepareTarget("wasm");
  const text = "model One {\n  input x: 1x1x64\n  conv(4, 1, bias=false)\n  output y\n}\n";
  const model = built({ path: "one.cnn", text }, undefined, {}, { target: "wasm" });
  const one = await loaded(
    model,
    new Map(
      model.graph.weights.map(({ path, shape }) => [
        path,
        { dtype: "F32", shape, data: new Float32Array(4).fill(1) },
      ]),
    ),
  );
  const x = Float32Array.from(
    { length: 64 },
    (_, i) => (i % 2 === 0 ? 1 : -1) * 1.2345678 * 2 ** (4 - 2 * i),
  );
  const y = one.run({ x })["y"] ?? new Float32Array();
  for (const [i, value] of x.entries()) {
    const size = Math.abs(value);
    const allowed = size > 2 ** -35 ? 0 : size > 2 ** -60 ? size * 2 ** -22 : size;
    expect(Math.abs((y[i] ?? NaN) - value)).toBeLessThanOrEqual(allowed);
    if (size < 2 ** -85) expect(y[i]).toBe(0);
  }
});

test.each([
  ["fast", 0],
  ["strict", Math.fround(1e-39) * 1e30],
] as const)(
  "weights below 2^-60 are 0 in fast mode and themselves in strict mode: %s",
  async (float, expected) => {
    await prepareTarget("wasm");
    const text = "model One {\n  input x: 1x1x1\n  conv(1, 1, bias=false)\n  output y\n}\n";
    const model = built({ path: "one.cnn", text }, undefined, {}, { target: "wasm", float });
    const path = model.graph.weights[0]?.path ?? "";
    const weights: Weights = new Map([
      [path, { dtype: "F32", shape: [1, 1, 1, 1], data: new Float32Array([1e-39]) }],
    ]);
    const { y } = (await loaded(model, weights)).run({ x: new Float32Array([1e30]) });
    expect(y).toEqual(new Float32Array([expected]));
  },
);
