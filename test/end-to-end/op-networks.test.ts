// Small networks of ops without windows (test/fixtures/networks/ops.cnn), compiled and compared with ONNX Runtime: what passes and the
// schedule make of the ops together. The op cases judge each alone.

import { expect, test } from "vitest";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";
import { graphOf, modelNames } from "../support/networks.ts";
import { compareWithOnnx, networkBound } from "../support/third-party.ts";

const path = "test/fixtures/networks/ops.cnn";

test.each(modelNames(path))("%s as ONNX Runtime computes it", async (model) => {
  const { error, sameTop1 } = await compareWithOnnx(path, model);
  expect(error).toBeLessThanOrEqual(networkBound);
  expect(sameTop1).toBe(true);
});

/** Ops that became one step, without identities. */
function steps(model: string): string[] {
  const { program } = built(path, model);
  return program.steps.map(({ ops }) => ops.filter((op) => op !== "id").join(" + "));
}

test("activations join the convolution and batch-norm before them", () => {
  const acts = ["silu", "mish", "softplus", "elu", "leaky_relu", "prelu", "prelu", "clamp", "gelu"];
  expect(steps("Activations").slice(0, acts.length)).toEqual(acts.map((act) => `conv + bn + ${act}`));
  expect(steps("Activations")).toContain("conv + scale + neg");
  expect(steps("MobileNetV3")).toEqual(
    expect.arrayContaining(["conv + bn + hardswish", "conv + bn + relu6", "conv + hardsigmoid"]),
  );
  expect(steps("ConvNeXt")).toEqual(expect.arrayContaining(["dense + gelu", "dense + mul + add"]));
});

test("learned tensors are parameters of the model under their labels", () => {
  const paths = graphOf(path, "ConvNeXt").weights.map((weight) => weight.path);
  expect(paths.filter((name) => name.endsWith("layer_scale"))).toEqual([
    "block0.scaled.layer_scale",
    "block1.scaled.layer_scale",
  ]);
});

test.each(modelNames(path))("%s on a batch gives what it gives on each sample", async (model) => {
  const [one, two] = [built(path, model), built(path, model, {}, { batch: 2 })];
  const weights = randomWeights(one.graph, 1);
  const [single, batch] = [await loaded(one, weights), await loaded(two, weights)];
  const [first, second] = [randomInputs(one.graph, 2), randomInputs(one.graph, 3)];
  const both = [...first].map(([name, data]) => [
    name,
    Float32Array.of(...data, ...(second.get(name) ?? [])),
  ]);
  const expected = [first, second].map((inputs) => single.run(Object.fromEntries(inputs)));
  for (const [name, data] of Object.entries(
    batch.run(Object.fromEntries(both) as Record<string, Float32Array>),
  )) {
    expect([...data]).toEqual(expected.flatMap((outputs) => [...(outputs[name] ?? [])]));
  }
});
