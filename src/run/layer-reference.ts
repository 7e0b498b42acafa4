// The reference of one stored value, computed from the values that the target itself stored before it: so that each layer answers for
// its own error alone. With it, what the target promises for that layer.

import { roundToHalf } from "../base/half.ts";
import { invariant } from "../base/invariant.ts";
import type { Graph, GraphNode, NodeId, OpNode } from "../ir/graph.ts";
import { compileNest } from "../nests/evaluate.ts";
import type { Weights } from "../weights/weights.ts";
import { type Bound, boundOf, magnitudeNest, worse } from "./magnitude.ts";
import { nodeBuffers, weightReader } from "./reference.ts";

export interface LayerReference {
  readonly values: Float64Array;
  /** Per element, how far the target may be off. */
  readonly allowed: Float64Array;
  readonly bound: Bound;
  /** Of a sum's promise: factor * 2^-24 * S. */
  readonly sumFactor: number;
  /** Of exp-family ops. */
  readonly expTolerance: number;
  /** The nodes computed together, in execution order. */
  readonly nodes: readonly GraphNode[];
}

export type Dtype = "f16" | "f32";

const SUM_FACTOR = 16;
const EXP_TOLERANCE = 2e-6;
/** On WebGPU, whose own functions a shader calls. */
export const gpuExpTolerance = 1e-5;

interface Roundoff {
  /** u */
  readonly unit: number;
  /** Results below this may flush to zero. */
  readonly tiny: number;
  /** What is stored as it is given may be off by u: weights are rounded when they are stored. */
  readonly copies: number;
}

/** Of what is stored, and of products in it. In float16 a sum of 16 products is rounded at each of them, longer ones are sums of these in float32. */
const roundoffs: Readonly<Record<Dtype, Roundoff>> = {
  f32: { unit: 2 ** -24, tiny: 2 ** -60, copies: 0 },
  f16: { unit: 2 ** -11, tiny: 2 ** -14, copies: 2 ** -11 },
};

/** What is known of a value inside a fused layer: itself, the size S of its terms, and what exp-family ops added to its tolerance. */
interface Part {
  readonly values: Float64Array;
  readonly size: Float64Array;
  readonly extra: number;
  readonly bound: Bound;
}

/** What a target promises where it is not the usual. */
export interface Promises {
  /** For the layer that stores a value: its algorithm may have another promise than any order of summation. */
  readonly sumFactor?: (node: NodeId) => number | undefined;
  readonly expTolerance?: number;
  /** Of activations and weights; float32 without it. */
  readonly dtype?: Dtype;
}

/** `stored` gives what the target stored (and the inputs); undefined for values that it never stores. */
export function createLayerReference(
  graph: Graph,
  weights: Weights,
  stored: (node: NodeId) => Float64Array | undefined,
  { sumFactor, expTolerance: given = EXP_TOLERANCE, dtype = "f32" }: Promises = {},
): (result: NodeId) => LayerReference {
  const weight = weightReader(graph, weights);
  const roundoff = roundoffs[dtype];
  const expTolerance = Math.max(given, 2 * roundoff.copies);
  return (result) => {
    const parts = new Map<NodeId, Part>();
    const computed: GraphNode[] = [];
    const partOf = (id: NodeId): Part => {
      const known = parts.get(id);
      if (known) return known;
      const given = id === result ? undefined : stored(id);
      const part = given ? storedPart(given) : compute(id);
      parts.set(id, part);
      return part;
    };
    const compute = (id: NodeId): Part => {
      const node = graph.nodes[id];
      invariant(node?.kind === "op", () => `value ${id} is neither stored nor computed`);
      const operands = node.operands.map(partOf);
      computed.push(node);
      return computePart(node, operands, (i) => weight(node.weights[i] ?? -1), expTolerance);
    };
    const { values: exact, size, extra, bound } = compute(result);
    const values = dtype === "f16" ? exact.map(overflowing) : exact;
    const factor = sumFactor?.(result) ?? SUM_FACTOR;
    const allowed = values.map((value, i) =>
      allowance(roundoff, { bound, value, size: factor * (size[i] ?? 0), extra }),
    );
    return { values, allowed, bound, sumFactor: factor, expTolerance, nodes: computed };
  };
}

/** What float16 has no number for is infinite. */
function overflowing(value: number): number {
  return Number.isFinite(roundToHalf(value)) ? value : roundToHalf(value);
}

function storedPart(values: Float64Array): Part {
  return { values, size: values.map(Math.abs), extra: 0, bound: "exact" };
}

function computePart(
  node: OpNode,
  operands: readonly Part[],
  weight: (i: number) => Float64Array,
  expTolerance: number,
): Part {
  const run = (nest: OpNode["nest"], field: "values" | "size"): Float64Array => {
    const { buffers, out } = nodeBuffers(node, (i) => operands[i]?.[field] ?? new Float64Array(), weight);
    compileNest(nest)(buffers);
    return out;
  };
  const values = run(node.nest, "values");
  const own = boundOf(node.nest);
  const bound = operands.reduce((worst, part) => worse(worst, part.bound), own);
  const inherited = Math.max(0, ...operands.map(({ extra }) => extra));
  if (own !== "exp-family")
    return { values, size: run(magnitudeNest(node.nest), "size"), extra: inherited, bound };
  // Sigmoid, tanh and softmax move less than their operands do; S stays that of the operand, of all positions at its largest.
  const largest = operands.reduce((most, { size }) => size.reduce((a, b) => Math.max(a, b), most), 0);
  return { values, size: values.map(() => largest), extra: inherited + expTolerance, bound };
}

interface Judged {
  readonly bound: Bound;
  readonly value: number;
  /** S times the factor of the promise. */
  readonly size: number;
  readonly extra: number;
}

function allowance({ unit, tiny, copies }: Roundoff, { bound, value, size, extra }: Judged): number {
  if (bound === "exact") return copies * Math.abs(value);
  return Math.max(unit * size + extra * Math.max(1, Math.abs(value)), tiny);
}
