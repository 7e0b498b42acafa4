// The high IR: a shape-checked dataflow graph. Nodes stand in execution order; a node's id is its position. Immutable.

import type { Span } from "../base/span.ts";
import type { Nest } from "../nests/nest.ts";
import type { AnyOp } from "./op.ts";
import type { Contract } from "./contract.ts";
import type { Shape } from "./shape.ts";
import type { Weight, WeightRule } from "./weight.ts";

export type { Shape } from "./shape.ts";
export type { Draw, Weight, WeightRule } from "./weight.ts";

export type NodeId = number;

export interface Graph {
  readonly name: string;
  readonly doc: string;
  /** The model's arguments after defaults, printed as the language writes them. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly nodes: readonly GraphNode[];
  readonly outputs: readonly GraphOutput[];
  /** By first use; shared ones once. */
  readonly weights: readonly Weight[];
  readonly weightRules: readonly WeightRule[];
  readonly contracts: readonly Contract[];
  readonly span: Span;
}

export type GraphNode = InputNode | OpNode;

interface NodeBase {
  readonly id: NodeId;
  /** The module path by the rules of the language: `layer1.0.conv1`. Unique. */
  readonly path: string;
  /** Labels that name this value, innermost last; contracts and `rf("...")` may use them. */
  readonly labels: readonly string[];
  /** The block calls it came from, outermost first, for reports: `bottleneck`, `conv_bn`. */
  readonly blocks: readonly BlockFrame[];
  readonly shape: Shape;
  readonly span: Span;
}

export interface BlockFrame {
  readonly block: string;
  readonly path: string;
  readonly call: Span;
}

export interface InputNode extends NodeBase {
  readonly kind: "input";
  readonly name: string;
}

export interface OpNode extends NodeBase {
  readonly kind: "op";
  readonly op: AnyOp;
  /** What `op.resolve` gave: shapes and resolved arguments; JSON values only. */
  readonly form: unknown;
  readonly operands: readonly NodeId[];
  /** In the order of `op.weights(form)`: positions in `Graph.weights`. */
  readonly weights: readonly number[];
  /** `op.nest(form)`: buffers of role `in` are the operands in order, of role `param` the weights in order. */
  readonly nest: Nest;
}

export interface GraphOutput {
  readonly name: string;
  readonly node: NodeId;
  readonly span: Span;
}
