// Runs an ONNX model in ONNX Runtime on one thread, without graph rewrites: the third party of the op cases and the networks.

import { InferenceSession, Tensor } from "onnxruntime-node";
import { encodeModel, type OnnxModel } from "./model.ts";

export interface OnnxTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Outputs by name. Input shapes are the model's. */
export async function runModel(
  model: OnnxModel,
  inputs: ReadonlyMap<string, Float32Array>,
): Promise<Map<string, OnnxTensor>> {
  const session = await InferenceSession.create(encodeModel(model), {
    graphOptimizationLevel: "disabled",
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    logSeverityLevel: 3,
  });
  try {
    const results = await session.run(Object.fromEntries(feeds(model, inputs)));
    return new Map(model.outputs.map((name) => [name, plain(name, results[name])]));
  } finally {
    await session.release();
  }
}

function feeds(model: OnnxModel, inputs: ReadonlyMap<string, Float32Array>): [string, Tensor][] {
  return model.inputs.map(({ name, shape }) => {
    const data = inputs.get(name);
    if (!data) throw new Error(`no data for the model's input ${name}`);
    return [name, new Tensor("float32", data, shape)];
  });
}

function plain(name: string, tensor: Tensor | undefined): OnnxTensor {
  if (!(tensor?.data instanceof Float32Array)) throw new Error(`ONNX Runtime gave no float32 output ${name}`);
  return { shape: tensor.dims, data: tensor.data };
}
