// verify: compiled code against the float64 reference, layer by layer and as a whole, within the bounds that the design promises.

import { roundToHalf } from "../base/half.ts";
import { invariant } from "../base/invariant.ts";
import type { Probe } from "../compile/probe.ts";
import type { Graph, NodeId } from "../ir/graph.ts";
import type { Weights } from "../weights/weights.ts";
import { createLayerReference, type Dtype } from "./layer-reference.ts";
import type { Bound } from "./magnitude.ts";
import { compileReference } from "./reference.ts";
import type { SampleRunner } from "./run-samples.ts";

export interface LayerVerdict {
  readonly path: string;
  /** The ops computed together, in order. */
  readonly ops: readonly string[];
  readonly shape: readonly number[];
  readonly bound: Bound;
  /** Of a sum's promise: factor * 2^-24 * S. */
  readonly sumFactor: number;
  /** Of exp-family ops. */
  readonly expTolerance: number;
  /** Largest |target - reference| over all elements. */
  readonly error: number;
  /** The largest share of its allowance that an element uses; above 1 is a breach. Infinity where equality was promised and fails. */
  readonly share: number;
}

export interface OutputVerdict {
  readonly name: string;
  readonly error: number;
  readonly largest: number;
  /** error / (tolerance * largest) */
  readonly share: number;
  /** Vectors only: the same largest element, wherever the reference's margin is wider than the bound. */
  readonly sameTop: boolean | undefined;
}

export interface Verdict {
  readonly layers: readonly LayerVerdict[];
  readonly outputs: readonly OutputVerdict[];
  readonly dtype: Dtype;
  readonly holds: boolean;
}

/** Of whole networks, relative to the largest value. */
export const networkTolerance: Readonly<Record<Dtype, number>> = { f32: 1e-4, f16: 2e-2 };

export interface Verification {
  readonly graph: Graph;
  readonly weights: Weights;
  /** One sample. */
  readonly inputs: ReadonlyMap<string, Float32Array>;
  /** The module as it ships. */
  readonly shipped: SampleRunner;
  /** The same schedule with every stored value given as an output. */
  readonly probed: SampleRunner;
  readonly probes: readonly Probe[];
  /** What exp-family ops may be off by; left out, what processors promise. */
  readonly expTolerance?: number;
  /** Of activations and weights; float32 without it. */
  readonly dtype?: Dtype;
  /** Told what is compared next: large models take minutes. */
  readonly say?: (what: string) => void;
}

export async function verify(verification: Verification): Promise<Verdict> {
  const {
    graph,
    weights,
    inputs,
    probed,
    probes,
    expTolerance,
    dtype = "f32",
    say = () => {},
  } = verification;
  say("running with every stored value as an output");
  const results = await probed.run(inputs);
  const held = dtype === "f16" ? roundToHalf : (value: number): number => value;
  const stored = new Map<NodeId, Float64Array>();
  for (const node of graph.nodes) {
    if (node.kind === "input") stored.set(node.id, Float64Array.from(inputs.get(node.name) ?? [], held));
  }
  for (const { node, output } of probes) stored.set(node, Float64Array.from(valuesOf(results, output)));
  const factors = new Map(probes.map(({ node, sumFactor }) => [node, sumFactor]));
  const reference = createLayerReference(graph, weights, (node) => stored.get(node), {
    sumFactor: (node) => factors.get(node),
    ...(expTolerance !== undefined && { expTolerance }),
    dtype,
  });
  const layers = probes.map(({ node, output }, i) => {
    say(`layer ${i + 1} of ${probes.length}, ${graph.nodes[node]?.path ?? ""}`);
    return judgeLayer(graph, node, reference(node), valuesOf(results, output));
  });
  say("the whole network");
  const outputs = await judgeOutputs(verification, networkTolerance[dtype]);
  const holds =
    layers.every(({ share }) => share <= 1) &&
    outputs.every(({ share, sameTop }) => share <= 1 && sameTop !== false);
  return { layers, outputs, dtype, holds };
}

function valuesOf(results: ReadonlyMap<string, Float32Array>, output: string): Float32Array {
  const values = results.get(output);
  invariant(values, () => `the module gave no ${output}`);
  return values;
}

function judgeLayer(
  graph: Graph,
  id: NodeId,
  {
    values,
    allowed,
    bound,
    sumFactor,
    expTolerance,
    nodes,
  }: ReturnType<ReturnType<typeof createLayerReference>>,
  actual: Float32Array,
): LayerVerdict {
  const node = graph.nodes[id];
  invariant(node && actual.length === values.length, () => `value ${id} has another size than the target's`);
  let [error, share] = [0, 0];
  values.forEach((value, i) => {
    const off = difference(actual[i] ?? NaN, value);
    error = Math.max(error, off);
    if (off > 0) share = Math.max(share, off / (allowed[i] ?? 0));
  });
  const ops = nodes.map((one) => (one.kind === "op" ? one.op.name : "input"));
  return { path: node.path, ops, shape: node.shape, bound, sumFactor, expTolerance, error, share };
}

/** 0 where both are the same infinity or both no number; Infinity where only one is. */
function difference(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0;
  const off = Math.abs(actual - expected);
  return Number.isNaN(off) ? Infinity : off;
}

async function judgeOutputs(
  { graph, weights, inputs, shipped }: Verification,
  tolerance: number,
): Promise<readonly OutputVerdict[]> {
  const wanted = new Set(graph.outputs.map(({ node }) => node));
  const reference = compileReference(graph, weights, (node) => wanted.has(node))(inputs);
  const results = await shipped.run(inputs);
  return graph.outputs.map(({ name, node }) => {
    const expected = reference.get(node) ?? new Float64Array();
    const actual = valuesOf(results, name);
    const isVector = graph.nodes[node]?.shape.length === 1;
    return { name, ...judgeOutput(expected, actual, isVector, tolerance) };
  });
}

function judgeOutput(
  expected: Float64Array,
  actual: Float32Array,
  isVector: boolean,
  relative: number,
): Omit<OutputVerdict, "name"> {
  let [error, largest] = [0, 0];
  expected.forEach((value, i) => {
    error = Math.max(error, difference(actual[i] ?? NaN, value));
    if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  });
  const tolerance = relative * largest;
  const share = error === 0 ? 0 : error / tolerance;
  return { error, largest, share, sameTop: isVector ? sameTop(expected, actual, tolerance) : undefined };
}

function sameTop(expected: Float64Array, actual: Float32Array, tolerance: number): boolean {
  const ordered = [...expected].toSorted((a, b) => b - a);
  const margin = (ordered[0] ?? 0) - (ordered[1] ?? -Infinity);
  return margin <= 2 * tolerance || top(expected) === top(actual);
}

function top(values: Float64Array | Float32Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}
