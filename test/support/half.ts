// Modules in float16 without a GPU that has it: their kernels are interpreted, every store and every operation in float16 rounded.

import { roundToHalf } from "../../src/base/half.ts";
import type { BuiltModel } from "../../src/compile/built-model.ts";
import { probe } from "../../src/compile/probe.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { AnyOp } from "../../src/ir/op.ts";
import { interpretModule } from "../../src/loops/interpret.ts";
import { createLayerReference, gpuExpTolerance } from "../../src/run/layer-reference.ts";
import type { SampleRunner } from "../../src/run/run-samples.ts";
import { type Verdict, verify } from "../../src/run/verify.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { readSafetensors } from "../../src/weights/read-safetensors.ts";
import type { Weights } from "../../src/weights/weights.ts";
import { modelOfOp } from "./artefact-engine.ts";
import { built, randomInputs } from "./compiled.ts";
import type { Arguments } from "./networks.ts";
import type { OpCases } from "./op-cases.ts";
import { prepare, valueCases } from "./op-runner.ts";

function halfRunner(
  { scheduled: { module, packing } }: Pick<BuiltModel, "scheduled">,
  weights: Weights,
): SampleRunner {
  const memory = {
    weights: new Float16Array(module.sizes.weights),
    panel: new Float64Array(module.sizes.panel),
  };
  const file = readSafetensors(packWeights(packing, weights)).tensors;
  for (const { name, space, offset } of module.tensors) memory[space].set(file.get(name)?.data ?? [], offset);
  return { batch: 1, run: async (inputs) => Promise.resolve(interpretModule(module, memory, inputs)) };
}

/** Whether the kernels compute products in float16. */
export function multipliesHalves({ scheduled }: Pick<BuiltModel, "scheduled">): boolean {
  return scheduled.layers.some(({ kernels }) =>
    kernels.some(({ decisions }) =>
      decisions.some(({ schedule }) => schedule.some(([name]) => name === "products")),
    ),
  );
}

/** What an op computes from inputs rounded to float16, and the first element that is further off than promised, in words. */
async function halfDeviation(
  op: AnyOp,
  form: unknown,
  inputs: readonly Float32Array[],
  weights: readonly Float32Array[],
): Promise<string | undefined> {
  const { built: model, tensors } = await modelOfOp(op, form, weights, {
    target: "wgsl",
    float: "fast",
    dtype: "f16",
  });
  const { graph } = model;
  const named = new Map(inputs.map((data, i) => [`x${i}`, data.map(roundToHalf)]));
  const values = (await halfRunner(model, tensors).run(named)).get("y") ?? new Float32Array();
  const stored = (node: number): Float64Array | undefined => {
    const { kind, path } = graph.nodes[node] ?? {};
    return kind === "input" ? Float64Array.from(named.get(path ?? "") ?? []) : undefined;
  };
  const promises = { expTolerance: gpuExpTolerance, dtype: "f16" } as const;
  const reference = createLayerReference(graph, tensors, stored, promises)(graph.outputs[0]?.node ?? -1);
  for (const [i, expected] of reference.values.entries()) {
    const [got = NaN, allowed = 0] = [values[i], reference.allowed[i]];
    if (!(Object.is(got, expected) || Math.abs(got - expected) <= allowed))
      return `at ${i}: ${got} instead of ${expected}, ${allowed} allowed`;
  }
  return undefined;
}

/** What cases of a table get wrong, in words. */
export async function halfFaults(op: AnyOp | undefined, table: OpCases): Promise<readonly string[]> {
  if (!op) return [`no op ${table.op}`];
  const faults: string[] = [];
  for (const each of valueCases(table)) {
    const { form, inputs, weights } = prepare(op, each);
    const data = inputs.map((input) => input.data);
    const fault = await halfDeviation(op, form, data, weights);
    if (fault !== undefined) faults.push(`${op.name}, ${each.name}: ${fault}`);
  }
  return faults;
}

/** A network layer by layer, as `cnnc verify --dtype f16` does it. */
export async function verifyHalf(path: string, name: string, args: Arguments = {}): Promise<Verdict> {
  const options = { target: "wgsl", dtype: "f16" } as const;
  const shipped = built(path, name, args, options);
  const { graph } = shipped;
  const weights = randomWeights(graph, 1);
  const probed = probe(shipped, { ...options, emit: "js" }, createSink());
  if (!probed) throw new Error(`${name} cannot be probed`);
  return verify({
    graph,
    weights,
    inputs: randomInputs(graph, 2),
    shipped: halfRunner(shipped, weights),
    probed: halfRunner(probed.built, weights),
    probes: probed.probes,
    expTolerance: gpuExpTolerance,
    dtype: "f16",
  });
}
