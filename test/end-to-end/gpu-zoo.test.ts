// Models on a GPU, executed, against the float64 reference, after every kernel's own test: with gpu-zoo-deep.test.ts every one of models/.
// test/full has them layer by layer.

import { afterAll, describe, expect, test } from "vitest";
import { evaluateGraph } from "../../src/run/reference.ts";
import { stepKey } from "../../src/schedule/tuning.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, randomInputs } from "../support/compiled.ts";
import { compareOnGpu, loadedOnGpu } from "../support/gpu-network.ts";
import { agreeing, gpuZoo, isDeep, onGpu } from "../support/gpu-zoo.ts";
import { agreementOf, networkBound } from "../support/third-party.ts";
import { notRun, testDevice } from "../support/webgpu.ts";

describe.skipIf(notRun)(`models on a GPU ${notRun ?? ""}`, () => {
  afterAll(async () => (await testDevice()).destroy());

  test.each(gpuZoo().filter((each) => !isDeep(each)))(
    "$model $args",
    { timeout: 1_200_000 },
    async (each) => {
      expect(await onGpu(each)).toEqual(agreeing);
    },
  );

  test("dense layers in parts, where a kernel sees less of their weights", async () => {
    const limits = { maxStorageBufferBindingSize: 2 ** 16, maxBufferSize: 2 ** 17 };
    const [path, name] = ["models/lenet.cnn", "LeNet"];
    expect(
      built(path, name, {}, { target: "wgsl", limits }).scheduled.layers.map(({ kernels }) => kernels.length),
    ).toContain(3);
    const { error, sameTop1 } = await compareOnGpu(path, name, {}, { limits });
    expect(error).toBeLessThanOrEqual(networkBound);
    expect(sameTop1).toBe(true);
  });

  test("Winograd's filtering, which small layers do not repay, with ragged tiles", async () => {
    const text = `import { residual } from "cnnc/blocks"
model Unit {
  input image: 3x7x10
  conv(8, 1)
  residual(8)
  conv(8, 5, pad=2) -> relu
  gap -> flatten
  output y
}
`;
    const source = { path: "unit.cnn", text };
    const { steps } = built(source, "Unit", {}, { target: "wgsl" }).program;
    const chosen = ["F4", "F4", "F4", "F2", "F2"].map((name) => ({
      variant: `winograd ${name}`,
      ms: 1,
      defaultMs: 2,
    }));
    const tuning = new Map(
      steps.flatMap(({ nest }, i) => chosen.slice(i, i + 1).map((each) => [stepKey(nest), each])),
    );
    const { layers } = built(source, "Unit", {}, { target: "wgsl", tuning }).scheduled;
    const recipes = layers.flatMap(({ kernels }) =>
      kernels.map(({ decisions }) => decisions[0]?.recipe ?? ""),
    );
    expect(recipes).toEqual(expect.arrayContaining(["winograd F(4x4)", "winograd F(2x2, 5x5)"]));
    const { error } = await compareOnGpu(source, "Unit", {}, { tuning });
    expect(error).toBeLessThanOrEqual(networkBound);
  });

  test("a batch of three, channels last: each sample as it is alone", async () => {
    const [path, name] = ["models/densenet-d2l.cnn", "DenseBlockD2L"];
    const one = built(path, name, {}, { target: "wgsl" });
    const three = built(path, name, {}, { target: "wgsl", batch: 3, layout: "nhwc" });
    const weights = randomWeights(one.graph, 1);
    const images = [1, 2, 3].map((seed) => randomInputs(one.graph, seed).get("image") ?? new Float32Array());
    const values = images.map((image) => evaluateGraph(one.graph, weights, new Map([["image", image]])));
    const [out] = one.graph.outputs;
    const [inside, outside] = [one.graph.nodes[0]?.shape ?? [], one.graph.nodes[out?.node ?? 0]?.shape ?? []];
    const artefact = await loadedOnGpu(three, weights);
    const results = await artefact.run({ image: joined(images.map((image) => channelsLast(image, inside))) });
    artefact.destroy();
    const wanted = joined(
      values.map((each) => channelsLast(Float32Array.from(each.get(out?.node ?? 0) ?? []), outside)),
    );
    const { error } = agreementOf([{ actual: results[out?.name ?? ""], reference: wanted }]);
    expect(error).toBeLessThanOrEqual(networkBound);
  });
});

function joined(arrays: readonly Float32Array[]): Float32Array {
  return Float32Array.from(arrays.flatMap((array) => [...array]));
}

function channelsLast(data: Float32Array, [channels = 1]: readonly number[]): Float32Array {
  const pixels = data.length / channels;
  return data.map((_, i) => data[(i % channels) * pixels + Math.floor(i / channels)] ?? 0);
}
