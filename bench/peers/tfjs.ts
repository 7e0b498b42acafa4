// The peer: TensorFlow.js on its plain JavaScript backend, given every advantage its own converter would give it: channels last from the
// image on, batch-norm folded into the weights, bias and activation fused into convolutions and dense layers, the rows of a dense layer
// in the order that flattening leaves, weights uploaded once. Made from our graph; ops that the measured networks lack are refused.

import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import type { Graph, NodeId, OpNode } from "../../src/ir/graph.ts";
import type { AvgpoolForm } from "../../src/ops/avgpool.ts";
import type { BnForm } from "../../src/ops/bn.ts";
import type { ConvForm } from "../../src/ops/conv.ts";
import type { PoolForm } from "../../src/ops/support/pool.ts";
import type { Window } from "../../src/ops/support/window.ts";
import type { Tensor as Weight } from "../../src/weights/tensor.ts";
import type { Weights } from "../../src/weights/weights.ts";

/** Computes once; the output as a vector. */
export type TfjsPeer = () => Float32Array;

export const peerName = `@tensorflow/tfjs-backend-cpu ${tf.version_core}`;

/** Chooses the backend; once per process. */
export async function startTfjs(): Promise<void> {
  tf.enableProdMode();
  await tf.setBackend("cpu");
  await tf.ready();
}

/** Of a network with one image in and one vector out. */
export function tfjsPeer(graph: Graph, weights: Weights, image: Float32Array): TfjsPeer {
  const compute = tfjsNetwork(graph, weights, image);
  return () => tf.tidy(() => new Float32Array(compute().dataSync()));
}

/**
 * The same before its result is read, on whatever backend is chosen: whoever calls disposes of it. Of `batch` images, one after the other,
 * which are turned to channels last before anything is timed.
 */
export function tfjsNetwork(
  graph: Graph,
  weights: Weights,
  images: Float32Array,
  batch = 1,
): () => tf.Tensor {
  const [input] = graph.nodes;
  const [output] = graph.outputs;
  if (input?.kind !== "input" || !output) throw new Error(`${graph.name} has no input or no output`);
  const [channels = 1, height = 1, width = 1] = input.shape;
  const turned = channelsLast(images, channels, height * width);
  const steps = importSteps(graph, weights);
  return () =>
    tf.tidy(() => {
      const values = new Map<NodeId, tf.Tensor>([
        [input.id, tf.tensor4d(turned, [batch, height, width, channels])],
      ]);
      for (const { from, to, apply } of steps) {
        values.set(to, apply(...from.map((id) => present(values.get(id), `value ${id}`))));
      }
      return present(values.get(output.node), "the output");
    });
}

type Apply = (...operands: tf.Tensor[]) => tf.Tensor;

interface Step {
  readonly from: readonly NodeId[];
  /** The last node of those computed together. */
  readonly to: NodeId;
  readonly apply: Apply;
}

/** What steps are made from: the nodes, who uses them, and their weights. */
interface Network {
  readonly graph: Graph;
  readonly users: ReadonlyMap<NodeId, readonly OpNode[]>;
  readonly weight: (node: OpNode, leaf: number) => Weight;
}

function importSteps(graph: Graph, weights: Weights): readonly Step[] {
  const users = new Map<NodeId, OpNode[]>();
  const ops = graph.nodes.filter((node) => node.kind === "op");
  for (const node of ops) for (const id of node.operands) users.set(id, [...(users.get(id) ?? []), node]);
  const weight = (node: OpNode, leaf: number): Weight => {
    const path = graph.weights[node.weights[leaf] ?? -1]?.path ?? "";
    return present(weights.get(path), `weight ${path}`);
  };
  const network = { graph, users, weight };
  const taken = new Set<NodeId>();
  return ops.flatMap((node) => {
    if (taken.has(node.id)) return [];
    const { nodes, apply } = importOp(network, node);
    for (const { id } of nodes) taken.add(id);
    return [{ from: node.operands, to: present(nodes.at(-1), "a step's node").id, apply }];
  });
}

interface Imported {
  /** The op and those folded into it. */
  readonly nodes: readonly OpNode[];
  readonly apply: Apply;
}

function importOp(network: Network, node: OpNode): Imported {
  const alone = (apply: Apply): Imported => ({ nodes: [node], apply });
  switch (node.op.name) {
    case "conv":
      return convolution(network, node);
    case "dense":
      return dense(network, node);
    case "maxpool": {
      const { window } = node.form as PoolForm;
      const [size, strides, pad] = [pair(window.kernel), pair(window.stride), padding(window)];
      return alone((x) => tf.maxPool(x as tf.Tensor4D, size, strides, pad));
    }
    case "avgpool": {
      const { window } = node.form as AvgpoolForm;
      if (window.begin.some((pad) => pad > 0)) throw new Error("TensorFlow averages without its padding");
      const [size, strides] = [pair(window.kernel), pair(window.stride)];
      return alone((x) => tf.avgPool(x as tf.Tensor4D, size, strides, "valid"));
    }
    case "adaptive_avgpool":
      if (String(inputShape(network, node)) !== String(node.shape)) throw new Error("not the identity");
      return alone((x) => x);
    case "gap":
      return alone((x) => tf.mean(x, [1, 2], true));
    case "flatten":
      return alone((x) => tf.reshape(x, [-1, node.shape[0] ?? 1]));
    case "add":
      return alone((a, b) => tf.add(present(a, "a summand"), present(b, "a summand")));
    case "dropout":
      return alone((x) => x);
    default: {
      const activation = activations.get(node.op.name);
      if (!activation) throw new Error(`${node.op.name} is not imported into TensorFlow.js`);
      return alone(activation);
    }
  }
}

type Activation = "linear" | "relu" | "relu6" | "sigmoid";

const activations: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ["relu", (x) => tf.relu(x)],
  ["relu6", (x) => tf.relu6(x)],
  ["sigmoid", (x) => tf.sigmoid(x)],
]);

function convolution(network: Network, node: OpNode): Imported {
  const { window, bias: biased } = node.form as ConvForm;
  const batchNorm = soleUser(network, node, (name) => name === "bn");
  const last = soleUser(network, batchNorm ?? node, (name) => activations.has(name));
  const weight = network.weight(node, 0);
  const bias = biased ? network.weight(node, 1).data : new Float32Array(weight.shape[0] ?? 1);
  const kernel = batchNorm ? foldBatchNorm(network, batchNorm, weight, bias) : { weight, bias };
  const settings = {
    bias: tf.tensor1d(Float32Array.from(kernel.bias)),
    strides: pair(window.stride),
    dilations: pair(window.dilation),
    activation: (last?.op.name ?? "linear") as Activation,
  };
  const nodes = [node, ...(batchNorm ? [batchNorm] : []), ...(last ? [last] : [])];
  return { nodes, apply: convolve(node.form as ConvForm, upload(kernel.weight), settings) };
}

interface ConvolutionSettings {
  readonly bias: tf.Tensor1D;
  readonly strides: [number, number];
  readonly dilations: [number, number];
  readonly activation: Activation;
}

/** The weight is [K, C, R, S]. */
function convolve(
  { window, groups, x }: ConvForm,
  weight: tf.Tensor4D,
  settings: ConvolutionSettings,
): Apply {
  const pad = padding(window);
  if (groups === 1) {
    const filter = tf.transpose(weight, [2, 3, 1, 0]);
    return (image) => tf.fused.conv2d({ x: image as tf.Tensor4D, filter, pad, ...settings });
  }
  if (groups !== x[0] || typeof pad !== "number") {
    throw new Error(
      "TensorFlow.js' plain backend has no grouped convolution, and none per channel with uneven padding",
    );
  }
  const filter = tf.transpose(weight, [2, 3, 0, 1]);
  return (image) => tf.fused.depthwiseConv2d({ x: image as tf.Tensor4D, filter, pad, ...settings });
}

function dense(network: Network, node: OpNode): Imported {
  const last = soleUser(network, node, (name) => activations.has(name));
  const { data, shape } = network.weight(node, 0);
  const [outputs = 1, inputs = 1] = shape;
  const [channels = 1, ...space] = flattened(network, node);
  const pixels = space.reduce((product, size) => product * size, 1);
  // Columns in the order of channels last, then inputs by outputs.
  const rows = Float32Array.from({ length: data.length }, (_, at) => {
    const [i, o] = [Math.floor(at / outputs), at % outputs];
    return data[o * inputs + (i % channels) * pixels + Math.floor(i / channels)] ?? 0;
  });
  const b = tf.tensor2d(rows, [inputs, outputs]);
  const bias = tf.tensor1d(Float32Array.from(network.weight(node, 1).data));
  const activation = (last?.op.name ?? "linear") as Activation;
  return {
    nodes: [node, ...(last ? [last] : [])],
    apply: (x) => tf.fused.matMul({ a: x, b, bias, activation }),
  };
}

/** The shape of what a dense layer sees before it was flattened; a vector as [n]. */
function flattened(network: Network, node: OpNode): readonly number[] {
  const from = network.graph.nodes[node.operands[0] ?? -1];
  if (from?.kind !== "op") return from?.shape ?? [];
  if (from.op.name === "flatten") return inputShape(network, from);
  return from.op.name === "dropout" ? flattened(network, from) : from.shape;
}

/** The only user of a value, where it is of a kind that can be computed with it. */
function soleUser(
  { users, graph }: Network,
  { id }: OpNode,
  fits: (op: string) => boolean,
): OpNode | undefined {
  const [user, ...others] = users.get(id) ?? [];
  const seen = others.length > 0 || graph.outputs.some(({ node }) => node === id);
  return user && !seen && fits(user.op.name) ? user : undefined;
}

/** weight * g / sqrt(var + eps) per output channel, and the bias that remains. */
function foldBatchNorm(
  { weight: read }: Network,
  node: OpNode,
  weight: Weight,
  bias: ArrayLike<number>,
): { weight: Weight; bias: ArrayLike<number> } {
  const [gamma, beta, mean, variance] = [0, 1, 2, 3].map((leaf) => read(node, leaf).data);
  const { eps } = node.form as BnForm;
  const factor = Float64Array.from(gamma ?? [], (g, k) => g / Math.sqrt((variance?.[k] ?? 0) + eps));
  const per = weight.data.length / factor.length;
  const data = Float32Array.from(weight.data, (w, i) => w * (factor[Math.floor(i / per)] ?? 0));
  const shift = Float32Array.from(
    beta ?? [],
    (b, k) => b + ((bias[k] ?? 0) - (mean?.[k] ?? 0)) * (factor[k] ?? 0),
  );
  return { weight: { ...weight, data }, bias: shift };
}

function upload({ shape, data }: Weight): tf.Tensor4D {
  return tf.tensor4d(Float32Array.from(data), shape as [number, number, number, number]);
}

function padding({ begin, end, ceil }: Window): tf.backend_util.ExplicitPadding | number {
  if (ceil) throw new Error("TensorFlow has no last window that reaches past the padding");
  const [top = 0, left = 0] = begin;
  const [bottom = 0, right = 0] = end;
  if ([left, bottom, right].every((pad) => pad === top)) return top;
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

function channelsLast(images: Float32Array, channels: number, pixels: number): Float32Array {
  const size = channels * pixels;
  return images.map((_, i) => {
    const [start, at] = [i - (i % size), i % size];
    return images[start + (at % channels) * pixels + Math.floor(at / channels)] ?? 0;
  });
}

function inputShape({ graph }: Network, node: OpNode): readonly number[] {
  return graph.nodes[node.operands[0] ?? -1]?.shape ?? [];
}

function pair([height = 1, width = height]: readonly number[]): [number, number] {
  return [height, width];
}

function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
