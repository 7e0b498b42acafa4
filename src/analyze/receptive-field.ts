// Receptive fields of all values, from the input down: the nests' own maps composed along every path, united where paths meet.

import type { Graph, GraphNode, InputNode, NodeId, OpNode, Shape } from "../ir/graph.ts";
import { composeField, type Field, identityField, summarise, unionField } from "../nests/field.ts";
import { nestField } from "../nests/nest-field.ts";
import type { BufferId, Nest } from "../nests/nest.ts";
import type { LayerField } from "./analysis.ts";

/**
 * By node id: what each value sees of the first input that it depends on, in pixels of that input, not clipped to it. Undefined for values
 * that depend on no input.
 */
export function analyzeReceptiveFields(graph: Graph): readonly (LayerField | undefined)[] {
  const ownField = nestFieldsOnce();
  const found: (LayerField | undefined)[] = graph.nodes.map(() => undefined);
  for (const input of graph.nodes.filter((node) => node.kind === "input")) {
    for (const [id, field] of fieldsOn(graph, input, ownField)) found[id] ??= layerField(field, input.shape);
  }
  return found;
}

type NestFields = (nest: Nest) => ReadonlyMap<BufferId, Field>;

/** The fields on one input of every value that depends on it. */
function fieldsOn(graph: Graph, input: InputNode, ownField: NestFields): ReadonlyMap<NodeId, Field> {
  const fields = new Map<NodeId, Field>();
  for (const node of graph.nodes) {
    const field =
      node.id === input.id ? identityField(spatialAxes(input.shape)) : fieldOf(node, fields, ownField);
    if (field) fields.set(node.id, field);
  }
  return fields;
}

function fieldOf(
  node: GraphNode,
  fields: ReadonlyMap<NodeId, Field>,
  ownField: NestFields,
): Field | undefined {
  if (node.kind === "input") return undefined;
  const own = ownField(node.nest);
  const paths = operandBuffers(node).flatMap(({ buffer, operand }) => {
    const [outer, inner] = [own.get(buffer), fields.get(operand)];
    return outer && inner ? [composeField(outer, inner)] : [];
  });
  const [first, ...others] = paths;
  return first && others.reduce(unionField, first);
}

function operandBuffers({ nest, operands }: OpNode): readonly { buffer: BufferId; operand: NodeId }[] {
  const buffers = nest.buffers.filter(({ role }) => role === "in");
  return buffers.map(({ id }, i) => ({ buffer: id, operand: operands[i] ?? -1 }));
}

/** Equal layers share one nest, and deep networks are made of equal layers. */
function nestFieldsOnce(): NestFields {
  const known = new Map<Nest, ReadonlyMap<BufferId, Field>>();
  return (nest) => {
    const fields = known.get(nest) ?? nestField(nest);
    known.set(nest, fields);
    return fields;
  };
}

function spatialAxes(shape: Shape): number {
  return shape.length - 1;
}

function layerField(field: Field, input: Shape): LayerField {
  const axes = field.map((axis, i) => summarise(axis, input[i + 1] ?? 1));
  return {
    size: axes.map(({ size }) => size),
    jump: axes.map(({ jump }) => jump),
    start: axes.map(({ start }) => start),
    padding: axes.map(({ padding }) => padding),
    minSize: axes.map(({ minSize }) => minSize),
    period: axes.map(({ period }) => period),
    global: axes.map(({ global }) => global),
    uniform: axes.every(({ uniform }) => uniform),
  };
}
