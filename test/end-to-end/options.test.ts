// --batch, --layout and --float on whole networks: they change the form of a computation and never its answer.

import { describe, expect, test } from "vitest";
import type { CompileOptions } from "../../src/compile/options.ts";
import { evaluateGraph } from "../../src/run/reference.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";
import { type Arguments, size } from "../support/networks.ts";

const networks: readonly { readonly path: string; readonly model: string; readonly args: Arguments }[] = [
  { path: "models/lenet.cnn", model: "LeNet", args: {} },
  { path: "models/resnet.cnn", model: "ResNet18", args: { size: 33, classes: 10 } },
];

describe.each(networks)("$model", ({ path, model, args }) => {
  const { graph } = built(path, model, args);
  const shape = graph.nodes[0]?.shape ?? [];
  const weights = randomWeights(graph, 3);
  const images = [1, 2, 3].map((seed) => randomInputs(graph, seed).get("image") ?? new Float32Array());
  const [first = new Float32Array()] = images;

  async function logits(options: CompileOptions, image: Float32Array): Promise<Float32Array> {
    const module = await loaded(built(path, model, args, options), weights);
    return module.run({ image })["logits"] ?? new Float32Array();
  }

  test("a batch of 3 gives what three runs give, bit for bit", async () => {
    const single = await loaded(built(path, model, args), weights);
    const apart = images.flatMap((image) => [...(single.run({ image })["logits"] ?? [])]);
    const together = Float32Array.from(images.flatMap((image) => [...image]));
    expect([...(await logits({ batch: 3 }, together))]).toEqual(apart);
  });

  test("channels last takes the transposed image and gives the same", async () => {
    const [channels = 0, ...space] = shape;
    const area = size(space);
    const last = Float32Array.from(
      first,
      (_, i) => first[(i % channels) * area + Math.floor(i / channels)] ?? 0,
    );
    expect([...(await logits({ layout: "nhwc" }, last))]).toEqual([...(await logits({}, first))]);
  });

  test("strict is what float64 gives where every stored value is rounded to float32", async () => {
    const reference = evaluateGraph(graph, weights, new Map([["image", first]]));
    const expected = reference.get(graph.outputs[0]?.node ?? -1) ?? new Float64Array();
    const scale = Math.max(...expected.map(Math.abs));
    const strict = await logits({ float: "strict" }, first);
    // One rounding per stored layer, 2^-24 each, grown by the layers behind it.
    const errors = [...strict].map((value, i) => Math.abs(value - (expected[i] ?? Number.NaN)) / scale);
    expect(Math.max(...errors)).toBeLessThan(2e-6);
  });
});
