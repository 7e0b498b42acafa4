// A whole network on the GPU that tests share, against the float64 reference, within what the design promises.

import type { Source } from "../../src/base/span.ts";
import { probe } from "../../src/compile/probe.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import type { CompileOptions } from "../../src/compile/options.ts";
import { createSink } from "../../src/diag/sink.ts";
import { artefactRunner, type GpuArtefact, loadOn } from "../../src/run/artefact.ts";
import { gpuExpTolerance } from "../../src/run/layer-reference.ts";
import { evaluateGraph } from "../../src/run/reference.ts";
import { verify } from "../../src/run/verify.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { built, packedFor, randomInputs, withoutTypes } from "./compiled.ts";
import type { Arguments } from "./networks.ts";
import { type Agreement, agreementOf } from "./third-party.ts";
import { testDevice } from "./webgpu.ts";

export async function loadedOnGpu(model: BuiltModel, weights: Weights): Promise<GpuArtefact> {
  const host = { device: await testDevice() };
  return (await loadOn(host, withoutTypes(model.files), packedFor(model, weights))) as GpuArtefact;
}

/** The outputs alone, after every kernel's own test. */
export async function compareOnGpu(
  from: string | Source,
  model: string,
  args: Arguments = {},
  options: CompileOptions = {},
): Promise<Agreement> {
  const compiled = built(from, model, args, { ...options, target: "wgsl" });
  const weights = randomWeights(compiled.graph, 1);
  const inputs = randomInputs(compiled.graph, 2);
  const artefact = await loadedOnGpu(compiled, weights);
  try {
    await artefact.selfTest();
    const results = await artefact.run(Object.fromEntries(inputs));
    const values = evaluateGraph(compiled.graph, weights, inputs);
    return agreementOf(
      compiled.graph.outputs.map(({ name, node }) => ({
        actual: results[name],
        reference: Float32Array.from(values.get(node) ?? []),
      })),
    );
  } finally {
    artefact.destroy();
  }
}

/** Layer by layer: what breaks its bound, in words. */
export async function faultsOnGpu(
  from: string | Source,
  model: string,
  args: Arguments = {},
): Promise<string[]> {
  const shipped = built(from, model, args, { target: "wgsl" });
  const weights = randomWeights(shipped.graph, 1);
  const probed = probe(shipped, { target: "wgsl", emit: "ts" }, createSink());
  if (!probed) throw new Error(`${model} cannot be probed`);
  const modules = [await loadedOnGpu(shipped, weights), await loadedOnGpu(probed.built, weights)] as const;
  try {
    const { layers, outputs } = await verify({
      graph: shipped.graph,
      weights,
      inputs: randomInputs(shipped.graph, 2),
      shipped: artefactRunner(modules[0], 1),
      probed: artefactRunner(modules[1], 1),
      probes: probed.probes,
      expTolerance: gpuExpTolerance,
    });
    return [
      ...layers.flatMap(({ path: layer, share, error }) =>
        share > 1 ? [`${layer} is off by ${error}, ${share} of its bound`] : [],
      ),
      ...outputs.flatMap(({ name, share, sameTop }) =>
        share > 1 || sameTop === false ? [`output ${name} is off by ${share} of its bound`] : [],
      ),
    ];
  } finally {
    for (const module of modules) module.destroy();
  }
}
