// Receptive fields of all values, from the input down: the nests' own maps composed along every path, united where paths meet.

import type { Reporter } from "../diag/diagnostic.ts";
import type { Graph, InputNode, NodeId, OpNode, Shape } from "../ir/graph.ts";
import {
  type AxisField,
  composeField,
  type Field,
  identityField,
  summarise,
  unionField,
} from "../nests/field.ts";
import { nestField } from "../nests/nest-field.ts";
import type { BufferId, Nest } from "../nests/nest.ts";
import { reportMisaligned, type Path } from "./alignment.ts";
import type { AxisMap, LayerField } from "./analysis.ts";
import { paddedShare } from "./padded-share.ts";

/**
 * By node id: what each value sees of the first input that it depends on, in pixels of that input, not clipped to it. Undefined for values
 * that depend on no input. Branches that meet and do not look at the same places are warned about.
 */
export function analyzeReceptiveFields(
  graph: Graph,
  reporter?: Reporter,
): readonly (LayerField | undefined)[] {
  const ownField = nestFieldsOnce();
  const found: (LayerField | undefined)[] = graph.nodes.map(() => undefined);
  for (const input of graph.nodes.filter((node) => node.kind === "input")) {
    const fields = fieldsOn(graph, input, { ownField, reporter });
    const padded = new Map<NodeId, number>();
    for (const node of graph.nodes) {
      const field = fields.get(node.id);
      if (field === undefined) continue;
      const before = node.kind === "op" ? node.operands.map((id) => padded.get(id) ?? 0) : [];
      const share = paddedShare(field, { value: node.shape, input: input.shape, before });
      padded.set(node.id, share);
      found[node.id] ??= layerField(field, input.shape, share);
    }
  }
  return found;
}

type NestFields = (nest: Nest) => ReadonlyMap<BufferId, Field>;

interface Means {
  readonly ownField: NestFields;
  readonly reporter: Reporter | undefined;
}

/** The fields on one input of every value that depends on it. */
function fieldsOn(graph: Graph, input: InputNode, { ownField, reporter }: Means): ReadonlyMap<NodeId, Field> {
  const fields = new Map<NodeId, Field>([[input.id, identityField(spatialAxes(input.shape))]]);
  for (const node of graph.nodes) {
    if (node.kind === "input") continue;
    const paths = pathsTo(graph, node, fields, ownField);
    const [first, ...others] = paths.map(({ field }) => field);
    if (first === undefined) continue;
    if (reporter && others.length > 0) reportMisaligned(node, paths, reporter);
    fields.set(node.id, others.reduce(unionField, first));
  }
  return fields;
}

/** What a node sees through each of its operands that depend on the input. */
function pathsTo(
  graph: Graph,
  node: OpNode,
  fields: ReadonlyMap<NodeId, Field>,
  ownField: NestFields,
): readonly Path[] {
  const own = ownField(node.nest);
  return operandBuffers(node).flatMap(({ buffer, operand }) => {
    const [outer, inner, from] = [own.get(buffer), fields.get(operand), graph.nodes[operand]];
    return outer && inner && from ? [{ from, field: composeField(outer, inner) }] : [];
  });
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

function layerField(field: Field, input: Shape, share: number): LayerField {
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
    paddedShare: share,
    coversInput: axes.every(({ size }, i) => size >= (input[i + 1] ?? 1)),
    maps: field.map(mapOf),
  };
}

/** Infinite ends, of positions that see nothing, are null: reports are JSON. */
function mapOf(field: AxisField): AxisMap | null {
  if (field.kind === "global") return null;
  const finite = (ends: readonly number[]): readonly (number | null)[] =>
    ends.map((end) => (Number.isFinite(end) ? end : null));
  const { axis, period, shift, lo, hi } = field;
  return { axis, period, shift, lo: finite(lo), hi: finite(hi) };
}
