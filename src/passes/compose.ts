// Putting nests together: a producer and its consumer become one nest with the value between them as a temporary, and temporaries that
// are written and read at one place disappear into their readers.

import { invariant } from "../base/invariant.ts";
import { axisIndex } from "../algebra/index-expr.ts";
import type { AxisId, Index } from "../algebra/index-types.ts";
import { substitute, substitutePreds } from "../algebra/index-walk.ts";
import { outOf } from "../nests/buffers.ts";
import { loadTimeBuffers } from "../nests/load-time.ts";
import type { Buffer, BufferId, Nest, Scalar, Stage } from "../nests/nest.ts";
import { mapScalar, readsOf, usedAxes } from "../nests/scalars.ts";
import { placeAxes, readsOwnPlace } from "../nests/own-place.ts";
import { buffersOf, nextAxis, nextBuffer, readersOf, scalarSize, writersOf } from "./nest-facts.ts";
import type { Step, ValueId } from "./program.ts";

/**
 * One step that does both. Before: `t = P(...)`, `y = C(..., t, ...)`. After: `y = PC(...)`, t a temporary. The caller has made sure that
 * nobody else reads t. With `round`, t is rounded to float32 where it is read, as the store that vanished would have done.
 */
export function composeSteps(producer: Step, consumer: Step, round: boolean): Step {
  const value = producer.result;
  const moved = renumber(consumer.nest, nextBuffer(producer.nest), nextAxis(producer.nest));
  const middle = outOf(producer.nest);
  const ins = buffersOf(moved, "in");
  const bound = new Set(ins.filter((_, i) => consumer.operands[i] === value).map(({ id }) => id));
  const before = producer.nest.buffers.map((buffer) =>
    buffer.id === middle.id ? { ...buffer, role: "tmp" as const } : buffer,
  );
  const stages = moved.stages.map((stage) => ({
    ...stage,
    value: redirect(stage.value, bound, middle.id, round),
  }));
  const nest = {
    buffers: [...before, ...moved.buffers.filter(({ id }) => !bound.has(id))],
    stages: [...producer.nest.stages, ...stages],
  };
  return {
    nest,
    operands: [...producer.operands, ...consumer.operands.filter((operand) => operand !== value)],
    params: [...producer.params, ...consumer.params],
    result: consumer.result,
    nodes: [...producer.nodes, ...consumer.nodes],
    ops: [...producer.ops, ...consumer.ops],
    paths: [...producer.paths, ...consumer.paths],
  };
}

function redirect(value: Scalar, from: ReadonlySet<BufferId>, to: BufferId, round: boolean): Scalar {
  return mapScalar(value, {
    scalar: (part) => {
      if (part.kind !== "read" || !from.has(part.buffer)) return part;
      const read = { ...part, buffer: to };
      return round ? { kind: "unary", op: "f32", operand: read } : read;
    },
  });
}

/** The same nest with every buffer and axis id raised. */
function renumber(nest: Nest, buffersBy: number, axesBy: number): Nest {
  const axes = new Map<AxisId, Index>();
  for (const stage of nest.stages) for (const { id } of stage.axes) axes.set(id, axisIndex(id + axesBy));
  const change = {
    index: (index: Index) => substitute(index, axes),
    scalar: (part: Scalar) => (part.kind === "read" ? { ...part, buffer: part.buffer + buffersBy } : part),
  };
  return {
    buffers: nest.buffers.map((buffer) => ({ ...buffer, id: buffer.id + buffersBy })),
    stages: nest.stages.map((stage) => ({
      ...stage,
      axes: stage.axes.map((axis) => ({ ...axis, id: axis.id + axesBy })),
      where: substitutePreds(stage.where, axes),
      buffer: stage.buffer + buffersBy,
      index: stage.index.map(change.index),
      value: mapScalar(stage.value, change),
    })),
  };
}

/** Reads of one value through several operands become reads of one buffer. */
export function mergeOperands(step: Step): Step {
  const ins = buffersOf(step.nest, "in");
  const first = new Map<string, Buffer>();
  const same = new Map<BufferId, BufferId>();
  const operands: ValueId[] = [];
  for (const [i, buffer] of ins.entries()) {
    const value = step.operands[i];
    invariant(value !== undefined, "a step binds every operand");
    const key = `${value}:${buffer.shape.join("x")}`;
    const known = first.get(key);
    if (known !== undefined) same.set(buffer.id, known.id);
    else {
      first.set(key, buffer);
      operands.push(value);
    }
  }
  if (same.size === 0) return step;
  const nest = {
    buffers: step.nest.buffers.filter(({ id }) => !same.has(id)),
    stages: step.nest.stages.map((stage) => ({ ...stage, value: renameReads(stage.value, same) })),
  };
  return { ...step, nest, operands };
}

function renameReads(value: Scalar, names: ReadonlyMap<BufferId, BufferId>): Scalar {
  return mapScalar(value, {
    scalar: (part) =>
      part.kind === "read" ? { ...part, buffer: names.get(part.buffer) ?? part.buffer } : part,
  });
}

const LARGEST_INLINED = 200;

/**
 * Temporaries that one stage sets and one later stage reads, each element at its own place, disappear: `t[c, i] = f; y[c, i] = g(t[c, i])`
 * becomes `y[c, i] = g(f)`. What depends on weights alone stays: it is computed when weights are packed.
 */
export function inlineTemporaries(nest: Nest): Nest {
  for (const buffer of buffersOf(nest, "tmp")) {
    const smaller = inlineOne(nest, buffer);
    if (smaller !== undefined) return inlineTemporaries(smaller);
  }
  return nest;
}

function inlineOne(nest: Nest, { id }: Buffer): Nest | undefined {
  const [writer, ...moreWriters] = writersOf(nest, id);
  const [reader, ...moreReaders] = readersOf(nest, id);
  if (writer === undefined || reader === undefined || moreWriters.length + moreReaders.length > 0)
    return undefined;
  if (writer.update.kind !== "set" || reader.update.kind !== "set" || loadTimeBuffers(nest).has(id))
    return undefined;
  const place = placeAxes(nest, writer);
  const reads = readsOf(reader.value).filter((read) => read.buffer === id);
  if (place === undefined || !reads.every((read) => readsOwnPlace(nest, reader, read))) return undefined;
  if (scalarSize(writer.value) * reads.length + scalarSize(reader.value) > LARGEST_INLINED) return undefined;
  const value = mapScalar(reader.value, {
    scalar: (part) =>
      part.kind === "read" && part.buffer === id ? valueAt(writer, place, part.index) : part,
  });
  return {
    buffers: nest.buffers.filter((buffer) => buffer.id !== id),
    stages: nest.stages
      .filter((stage) => stage !== writer)
      .map((stage) => (stage === reader ? withValue(stage, writer, value) : stage)),
  };
}

/** The value that `writer` puts at `index`. */
function valueAt(writer: Stage, place: readonly (AxisId | undefined)[], index: readonly Index[]): Scalar {
  const map = new Map<AxisId, Index>();
  for (const [dimension, axis] of place.entries()) {
    const at = index[dimension];
    if (axis !== undefined && at !== undefined) map.set(axis, at);
  }
  return mapScalar(writer.value, { index: (inner) => substitute(inner, map) });
}

function withValue(stage: Stage, writer: Stage, value: Scalar): Stage {
  const known = new Map([...writer.axes, ...stage.axes].map((axis) => [axis.id, axis]));
  const axes = usedAxes(stage.index, stage.where, value).flatMap((id) => known.get(id) ?? []);
  return { ...stage, axes, value };
}

/** Buffers that no stage touches go, parameters with their binding. */
export function dropUnusedBuffers(step: Step): Step {
  const used = new Set(
    step.nest.stages.flatMap(({ buffer, value }) => [buffer, ...readsOf(value).map((read) => read.buffer)]),
  );
  const keep = <T>(role: "in" | "param", bindings: readonly T[]): T[] =>
    bindings.filter((_, i) => used.has(buffersOf(step.nest, role)[i]?.id ?? -1));
  const buffers = step.nest.buffers.filter(({ id, role }) => used.has(id) || role === "out");
  return {
    ...step,
    nest: { ...step.nest, buffers },
    operands: keep("in", step.operands),
    params: keep("param", step.params),
  };
}
