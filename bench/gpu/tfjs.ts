// The peer: TensorFlow.js on its WebGPU backend, on a device of Dawn in Node, with the same advantages as on the processor (../peers/tfjs.ts).

import * as tf from "@tensorflow/tfjs-core";
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { create, globals } from "webgpu";
import type { Graph } from "../../src/ir/graph.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { tfjsNetwork } from "../peers/tfjs.ts";

export const peerName = `@tensorflow/tfjs-backend-webgpu ${tf.version_core}`;

/** Its kernels are registered for `webgpu`, whose own start asks a browser; the same kernels serve a backend made by hand. */
const backendName = "webgpu-node";

const limits = [
  "maxBufferSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupStorageSize",
  "maxStorageBufferBindingSize",
] as const;

/** Must outlive its devices. */
let gpu: GPU | undefined;

/** Its device. Once per process, where WebGPU finds its adapter (`findAdapter` was asked before). */
export async function startTfjs(): Promise<GPUDevice> {
  Object.assign(globalThis, globals);
  gpu = create([]);
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) throw new Error("TensorFlow.js finds no WebGPU adapter");
  const device = await adapter.requestDevice({
    requiredLimits: Object.fromEntries(limits.map((name) => [name, adapter.limits[name]])),
    requiredFeatures: adapter.features.has("timestamp-query") ? ["timestamp-query"] : [],
  });
  Object.defineProperty(globalThis.navigator, "gpu", { value: gpu, configurable: true }); // it looks whether that is there
  tf.enableProdMode();
  tf.registerBackend(backendName, () => new WebGPUBackend(device, adapter.info));
  for (const kernel of tf.getKernelsForBackend("webgpu")) tf.registerKernel({ ...kernel, backendName });
  // What fails here would be computed on the processor without a word.
  if (!(await tf.setBackend(backendName))) throw new Error("TensorFlow.js cannot use its WebGPU backend");
  await tf.ready();
  return device;
}

/** Computes once and waits for the output, as a vector. */
export function tfjsGpuPeer(
  graph: Graph,
  weights: Weights,
  images: Float32Array,
  batch: number,
): () => Promise<Float32Array> {
  const compute = tfjsNetwork(graph, weights, images, batch);
  return async () => {
    const output = compute();
    try {
      return new Float32Array(await output.data());
    } finally {
      output.dispose();
    }
  };
}
