// The peer: TensorFlow.js on its plain JavaScript backend, given every advantage its own converter would give it: channels last,
// fused convolutions, batch-norm folded into the weights, weights uploaded once. Not a general importer: one function per network.

import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import type { Tensor as Weights } from "../../src/weights/tensor.ts";

export type Checkpoint = ReadonlyMap<string, Weights>;
/** Takes one image [C, H, W], gives the logits. */
export type Peer = (image: Float32Array) => Float32Array;

interface Kernel {
  readonly filter: tf.Tensor4D;
  readonly bias: tf.Tensor1D;
}

export const peerName = `@tensorflow/tfjs-backend-cpu ${tf.version_core}`;

/** Chooses the backend; once per process. */
export async function startTfjs(): Promise<void> {
  tf.enableProdMode();
  await tf.setBackend("cpu");
  await tf.ready();
}

export function lenetModern(weights: Checkpoint): Peer {
  const layer = (name: string): Kernel => convolution(weights, name);
  const dense = (name: string): Kernel => linear(weights, name);
  const [c1, c2, f1, f2, f3] = [layer("conv1"), layer("conv2"), dense("fc1"), dense("fc2"), dense("fc3")];
  return run([1, 28, 28], (image) => {
    const a = tf.maxPool(conv(image, c1, 1, 2, "relu"), 2, 2, "valid");
    const b = tf.maxPool(conv(a, c2, 1, 0, "relu"), 2, 2, "valid");
    // The checkpoint's first dense layer reads channels first.
    const flat = tf.reshape<tf.Rank.R4>(tf.transpose(b, [0, 3, 1, 2]), [1, 1, 1, 400]);
    return product(product(product(flat, f1, "relu"), f2, "relu"), f3, "linear");
  });
}

export function resnet18(weights: Checkpoint): Peer {
  const folded = (conv: string, bn: string): Kernel => foldBatchNorm(weights, conv, bn);
  const stem = folded("conv1", "bn1");
  const units = [1, 2, 3, 4].flatMap((stage) =>
    [0, 1].map((unit) => {
      const path = `layer${stage}.${unit}`;
      const strided = stage > 1 && unit === 0;
      return {
        stride: strided ? 2 : 1,
        first: folded(`${path}.conv1`, `${path}.bn1`),
        second: folded(`${path}.conv2`, `${path}.bn2`),
        shortcut: strided ? folded(`${path}.downsample.0`, `${path}.downsample.1`) : undefined,
      };
    }),
  );
  const head = linear(weights, "fc");
  return run([3, 224, 224], (image) => {
    let x: tf.Tensor4D = tf.maxPool(conv(image, stem, 2, 3, "relu"), 3, 2, 1);
    for (const { stride, first, second, shortcut } of units) {
      const left = conv(conv(x, first, stride, 1, "relu"), second, 1, 1, "linear");
      const right = shortcut ? conv(x, shortcut, stride, 0, "linear") : x;
      x = tf.relu(tf.add(left, right));
    }
    return product(tf.mean(x, [1, 2], true), head, "linear");
  });
}

function run(shape: readonly [number, number, number], network: (image: tf.Tensor4D) => tf.Tensor): Peer {
  return (image) =>
    tf.tidy(() => {
      const channelsFirst = tf.tensor4d(image, [1, ...shape]);
      return new Float32Array(network(tf.transpose(channelsFirst, [0, 2, 3, 1])).dataSync());
    });
}

type Activation = "relu" | "linear";

function conv(
  x: tf.Tensor4D,
  kernel: Kernel,
  strides: number,
  pad: number,
  activation: Activation,
): tf.Tensor4D {
  return tf.fused.conv2d({
    x,
    filter: kernel.filter,
    bias: kernel.bias,
    strides,
    pad,
    dimRoundingMode: "floor",
    activation,
  });
}

/** A dense layer on [1, 1, 1, n]. */
function product(x: tf.Tensor, kernel: Kernel, activation: Activation): tf.Tensor {
  const [, , inputs, outputs] = kernel.filter.shape;
  const a = tf.reshape<tf.Rank.R2>(x, [1, inputs]);
  const b = tf.reshape<tf.Rank.R2>(kernel.filter, [inputs, outputs]);
  return tf.fused.matMul({ a, b, bias: kernel.bias, activation });
}

function convolution(weights: Checkpoint, path: string): Kernel {
  return upload(get(weights, `${path}.weight`), get(weights, `${path}.bias`).data);
}

function linear(weights: Checkpoint, path: string): Kernel {
  const weight = get(weights, `${path}.weight`);
  return upload({ ...weight, shape: [...weight.shape, 1, 1] }, get(weights, `${path}.bias`).data);
}

/** weight * g / sqrt(var + eps) per output channel, and the bias that remains. */
function foldBatchNorm(weights: Checkpoint, path: string, bn: string): Kernel {
  const weight = get(weights, `${path}.weight`);
  const of = (leaf: string): ArrayLike<number> => get(weights, `${bn}.${leaf}`).data;
  const [gamma, beta, mean, variance] = [of("weight"), of("bias"), of("running_mean"), of("running_var")];
  const factor = Float64Array.from(gamma, (g, k) => g / Math.sqrt((variance[k] ?? 0) + 1e-5));
  const per = weight.data.length / factor.length;
  const data = Float32Array.from(weight.data, (w, i) => w * (factor[Math.floor(i / per)] ?? 0));
  const bias = Float32Array.from(beta, (b, k) => b - (mean[k] ?? 0) * (factor[k] ?? 0));
  return upload({ ...weight, data }, bias);
}

/** From [K, C, R, S] to TensorFlow's [R, S, C, K]. */
function upload(weight: Pick<Weights, "shape" | "data">, bias: ArrayLike<number>): Kernel {
  const source = tf.tensor4d(
    Float32Array.from(weight.data),
    weight.shape as [number, number, number, number],
  );
  return { filter: tf.transpose(source, [2, 3, 1, 0]), bias: tf.tensor1d(Float32Array.from(bias)) };
}

function get(weights: Checkpoint, path: string): Weights {
  const tensor = weights.get(path);
  if (!tensor) throw new Error(`the checkpoint has no ${path}`);
  return tensor;
}
