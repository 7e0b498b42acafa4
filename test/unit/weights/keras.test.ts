// Checkpoints in Keras's order: TensorFlow.js, whose kernels are laid out as Keras's, computes the same network from the same tensors.

import "@tensorflow/tfjs-backend-cpu";
import * as tf from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createSink } from "../../../src/diag/sink.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import { evaluateGraph } from "../../../src/run/reference.ts";
import { matchWeights } from "../../../src/weights/match-weights.ts";
import { generator } from "../../../src/weights/random-weights.ts";
import { float32Tensor, type Tensor } from "../../../src/weights/tensor.ts";
import { graphOfSource } from "../../support/networks.ts";

beforeAll(async () => {
  tf.enableProdMode();
  await tf.setBackend("cpu");
});

const graph = (body: string): Graph => graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });

const net = graph(`
  input image: 2x7x6
  conv(4, (3, 2)) -> bn(eps=1e-3) -> relu
  conv(8, 2, groups=4)
  conv_transpose(3, 3, stride=2)
  prelu(per_channel=true)
  flatten -> dropout -> bn(eps=1e-3)
  dense(24) -> relu
  dense(18) -> sigmoid
  reshape(2x3x3)
  conv(1, 2)
  output y`);

const shapes: Readonly<Record<string, readonly number[]>> = {
  "conv2d/kernel:0": [3, 2, 2, 4],
  "conv2d/bias:0": [4],
  "batch_normalization/gamma:0": [4],
  "batch_normalization/beta:0": [4],
  "batch_normalization/moving_mean:0": [4],
  "batch_normalization/moving_variance:0": [4],
  "depthwise_conv2d/depthwise_kernel:0": [2, 2, 4, 2],
  "depthwise_conv2d/bias:0": [8],
  "conv2d_transpose/kernel:0": [3, 3, 3, 8],
  "conv2d_transpose/bias:0": [3],
  "p_re_lu/alpha:0": [1, 1, 3],
  "batch_normalization_1/gamma:0": [9 * 9 * 3],
  "batch_normalization_1/beta:0": [9 * 9 * 3],
  "batch_normalization_1/moving_mean:0": [9 * 9 * 3],
  "batch_normalization_1/moving_variance:0": [9 * 9 * 3],
  "dense/kernel:0": [9 * 9 * 3, 24],
  "dense/bias:0": [24],
  "dense_1/kernel:0": [24, 18],
  "dense_1/bias:0": [18],
  "conv2d_1/kernel:0": [2, 2, 2, 1],
  "conv2d_1/bias:0": [1],
};

function drawn(name: string, shape: readonly number[]): Tensor {
  const next = generator(name);
  const low = name.includes("variance") ? 0.5 : -0.5;
  const size = shape.reduce((a, b) => a * b, 1);
  return float32Tensor(
    shape,
    Float32Array.from({ length: size }, () => low + next()),
  );
}

const checkpoint = (all = shapes) =>
  new Map(Object.entries(all).map(([name, shape]) => [name, drawn(name, shape)]));

/** What the layers of Keras do, one call each. */
function kerasModel(weights: ReadonlyMap<string, Tensor>, image: tf.Tensor4D): Float32Array {
  const w = (name: string): tf.Tensor => {
    const tensor = weights.get(`${name}:0`);
    if (!tensor) throw new Error(name);
    return tf.tensor(tensor.data, [...tensor.shape]);
  };
  const norm = (x: tf.Tensor, at: string): tf.Tensor =>
    tf.add(
      tf.mul(
        tf.div(
          tf.sub(x, w(`${at}/moving_mean`)),
          tf.sqrt(tf.add(w(`${at}/moving_variance`), tf.scalar(1e-3))),
        ),
        w(`${at}/gamma`),
      ),
      w(`${at}/beta`),
    );
  return tf.tidy(() => {
    let x: tf.Tensor = tf.add(
      tf.conv2d(image, w("conv2d/kernel") as tf.Tensor4D, 1, "valid"),
      w("conv2d/bias"),
    );
    x = tf.relu(norm(x, "batch_normalization"));
    const depthwise = w("depthwise_conv2d/depthwise_kernel") as tf.Tensor4D;
    x = tf.add(tf.depthwiseConv2d(x as tf.Tensor4D, depthwise, 1, "valid"), w("depthwise_conv2d/bias"));
    const up = w("conv2d_transpose/kernel") as tf.Tensor4D;
    x = tf.add(
      tf.conv2dTranspose(x as tf.Tensor4D, up, [1, 9, 9, 3], 2, "valid"),
      w("conv2d_transpose/bias"),
    );
    x = norm(tf.reshape(tf.prelu(x, w("p_re_lu/alpha")), [1, -1]), "batch_normalization_1");
    x = tf.relu(tf.add(tf.matMul(x as tf.Tensor2D, w("dense/kernel") as tf.Tensor2D), w("dense/bias")));
    x = tf.sigmoid(
      tf.add(tf.matMul(x as tf.Tensor2D, w("dense_1/kernel") as tf.Tensor2D), w("dense_1/bias")),
    );
    x = tf.reshape(x, [1, 3, 3, 2]);
    x = tf.add(
      tf.conv2d(x as tf.Tensor4D, w("conv2d_1/kernel") as tf.Tensor4D, 1, "valid"),
      w("conv2d_1/bias"),
    );
    return Float32Array.from(x.dataSync());
  });
}

function match(model: Graph, tensors: ReadonlyMap<string, Tensor>) {
  const sink = createSink();
  const weights = matchWeights(model, tensors, sink, { file: "w.npz", layout: "keras" });
  return { weights, said: sink.diagnostics.map(({ code, message }) => ({ code, message })) };
}

describe("--weights-layout keras", () => {
  it("computes what TensorFlow computes: kernels, norms, slopes, and dense layers beside maps", () => {
    const tensors = checkpoint();
    const { weights, said } = match(net, tensors);
    expect(said.map(({ code }) => code)).toEqual(["keras-layers-by-number"]);
    const image = drawn("image", [2, 7, 6]).data;
    const turned = tf.transpose(tf.tensor(image, [2, 7, 6]), [1, 2, 0]);
    const expected = kerasModel(tensors, tf.reshape(turned, [1, 7, 6, 2]));
    const values = evaluateGraph(net, weights ?? new Map(), new Map([["image", image]]));
    const actual = values.get(net.nodes.length - 1) ?? [];
    expect(actual.length).toBe(4);
    expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 4));
    expect(Math.max(...expected) - Math.min(...expected)).toBeGreaterThan(0.01); // no constant that would fit anything
  });

  it("finds layers by name, whatever stands around them", () => {
    const named = graph(
      "input x: 1x4x4\nstem = conv(2, 3)\nbody = seq { conv(3, 2) }\nflatten\nhead = dense(5)",
    );
    const { weights, said } = match(
      named,
      checkpoint({
        "net/stem/kernel": [3, 3, 1, 2],
        "net/stem/bias": [2],
        "layers/body_0/vars/0": [2, 2, 2, 3],
        "layers/body_0/vars/1": [3],
        "head/head/kernel:0": [3, 5],
        "head/head/bias:0": [5],
      }),
    );
    expect(said).toEqual([]);
    expect([...(weights?.keys() ?? [])]).toEqual(named.weights.map(({ path }) => path));
  });

  it("takes Keras's own names by number, and says so", () => {
    const { said } = match(
      graph("input x: 1x9x9\nfirst = conv(2, 3)\nsecond = conv(3, 2, bias=false)"),
      checkpoint({ "conv2d_12/kernel": [2, 2, 2, 3], "conv2d_9/kernel": [3, 3, 1, 2], "conv2d_9/bias": [2] }),
    );
    expect(said).toEqual([
      {
        code: "keras-layers-by-number",
        message:
          "w.npz has layers that Keras named itself (2); they are taken in the order of their numbers:\n" +
          "  conv2d_9 is first\n  conv2d_12 is second",
      },
    ]);
  });

  it("guesses nothing where the counts differ, and lists what there is", () => {
    const { weights, said } = match(
      graph("input x: 1x9x9\nfirst = conv(2, 3)"),
      checkpoint({ "conv2d/kernel": [3, 3, 1, 2], "conv2d_1/kernel": [2, 2, 2, 3], "lstm/kernel": [4, 4] }),
    );
    expect(weights).toBeUndefined();
    expect(said).toEqual([
      {
        code: "missing-weights",
        message:
          "w.npz lacks 2 of the weights of M:\n  first.weight [2, 1, 3, 3]\n  first.bias [2]\n" +
          "  it has conv2d/kernel [3, 3, 1, 2]\n  it has conv2d_1/kernel [2, 2, 2, 3]\n  it has lstm/kernel [4, 4]",
      },
    ]);
  });

  it("shows shapes in the model's order where they differ", () => {
    const { said } = match(
      graph("input x: 1x9x9\nfirst = conv(2, 3, bias=false)"),
      checkpoint({ "first/kernel": [5, 5, 1, 2] }),
    );
    expect(said.map(({ message }) => message)).toEqual([
      "w.npz has tensors of another shape than M wants (1):\n  first.weight is [2, 1, 5, 5], wanted is [2, 1, 3, 3]",
    ]);
  });

  it("takes no tensor twice", () => {
    const { said } = match(
      graph("input x: 1x9x9\nfirst = conv(2, 3, bias=false)"),
      checkpoint({ "first/kernel": [3, 3, 1, 2], "copy/first/kernel": [3, 3, 1, 2] }),
    );
    expect(said.map(({ code }) => code)).toEqual(["extra-weights"]);
  });
});
