// Builds a graph node by node, in execution order, and sees to what every graph must have: unique paths, one entry per weight. It
// judges nothing about the language: the caller resolves ops first and says who may share weights.

import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type { Nest } from "../nests/nest.ts";
import type {
  BlockFrame,
  Graph,
  GraphNode,
  GraphOutput,
  InputNode,
  NodeId,
  OpNode,
  Shape,
  Weight,
} from "./graph.ts";
import type { AnyOp, WeightSpec } from "./op.ts";

interface NodePlace {
  readonly path: string;
  readonly blocks: readonly BlockFrame[];
  readonly span: Span;
}

/** A resolved call: `op.resolve` gave the form. */
interface ResolvedOp {
  readonly op: AnyOp;
  readonly form: unknown;
  readonly operands: readonly NodeId[];
  /** Positions in the weight table, in the order of `op.weights(form)`. */
  readonly weights: readonly number[];
}

/** What a graph says beside its nodes. */
type GraphHead = Pick<Graph, "name" | "doc" | "parameters" | "weightRules" | "contracts" | "span">;

export interface GraphBuilder {
  readonly nodes: readonly GraphNode[];
  readonly weights: readonly Weight[];
  input(name: string, shape: Shape, place: NodePlace): InputNode;
  op(call: ResolvedOp, place: NodePlace): OpNode;
  /** Names a value once more. */
  label(node: NodeId, label: string): void;
  /** The position of the weight with this path, if there is one. */
  findWeight(path: string): number | undefined;
  /** Adds a weight under a path that is free. */
  addWeight(path: string, spec: WeightSpec, span: Span): number;
  finish(head: GraphHead, outputs: readonly GraphOutput[]): Graph;
}

export function createGraphBuilder(): GraphBuilder {
  const nodes: GraphNode[] = [];
  const labels: string[][] = [];
  const weights: Weight[] = [];
  const weightPositions = new Map<string, number>();
  const uniquePath = pathsOnce();
  const nests = nestsOnce();

  const add = <Node extends GraphNode>(node: Node, names: string[]): Node => {
    nodes.push(node);
    labels.push(names);
    return node;
  };
  const base = (place: NodePlace, shape: Shape, names: string[]) => ({
    id: nodes.length,
    path: uniquePath(place.path),
    labels: names,
    blocks: place.blocks,
    shape,
    span: place.span,
  });
  return {
    nodes,
    weights,
    input(name, shape, place) {
      const names: string[] = [];
      return add({ kind: "input", name, ...base(place, shape, names) }, names);
    },
    op(call, place) {
      const names: string[] = [];
      const nest = nests(call.op, call.form);
      return add({ kind: "op", ...base(place, resultShape(nest, call.op), names), ...call, nest }, names);
    },
    label(node, label) {
      const names = labels[node];
      if (names !== undefined && !names.includes(label)) names.push(label);
    },
    findWeight: (path) => weightPositions.get(path),
    addWeight(path, spec, span) {
      invariant(!weightPositions.has(path), () => `two weights with the path ${path}`);
      const { shape, role, draw, data } = spec;
      weightPositions.set(path, weights.length);
      weights.push({ path, shape, role, draw, ...(data === undefined ? {} : { data }), span });
      return weights.length - 1;
    },
    finish: (head, outputs) => ({ ...head, nodes: [...nodes], outputs, weights: [...weights] }),
  };
}

/** The shape of the out buffer. */
function resultShape(nest: Nest, op: AnyOp): Shape {
  const out = nest.buffers.find(({ role }) => role === "out");
  invariant(out, () => `the nest of ${op.name} has no out buffer`);
  return out.shape;
}

/** Equal calls of an op give one form object (the caller caches them) and so share one nest. */
function nestsOnce(): (op: AnyOp, form: unknown) => Nest {
  const known = new Map<AnyOp, Map<unknown, Nest>>();
  return (op, form) => {
    const ofOp = known.get(op) ?? new Map<unknown, Nest>();
    known.set(op, ofOp);
    const nest = ofOp.get(form) ?? op.nest(form);
    ofOp.set(form, nest);
    return nest;
  };
}

/** `conv1`, and for the second node of that path (a shared block called again) `conv1#2`: no label holds a `#`. */
function pathsOnce(): (path: string) => string {
  const uses = new Map<string, number>();
  return (path) => {
    const count = (uses.get(path) ?? 0) + 1;
    uses.set(path, count);
    return count === 1 ? path : `${path}#${count}`;
  };
}
