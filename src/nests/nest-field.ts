// The receptive field of a nest: from every operand through the stages to the result, in their order. Going forward keeps it
// exact wherever the later stage's window has no gaps.

import { accessField } from "./access-field.ts";
import { bufferOf, outOf } from "./buffers.ts";
import { type AxisField, composeAxis, type Field, GLOBAL, unionAxis, windowField } from "./field.ts";
import type { Buffer, BufferId, Nest, Stage } from "./nest.ts";
import { type Read, readsOf } from "./scalars.ts";

/** What a buffer sees of one operand: per spatial axis of the operand one field for each dimension of the buffer that moves it. */
type Seen = readonly (readonly AxisField[])[];
/** By operand. */
type SeenOperands = ReadonlyMap<BufferId, Seen>;

/**
 * For every operand that the result depends on, one field per spatial axis of the operand (dimensions 1 and up; none for a vector).
 * A result without spatial axes sees whole axes.
 */
export function nestField(nest: Nest): ReadonlyMap<BufferId, Field> {
  const seen = new Map<BufferId, SeenOperands>();
  for (const buffer of nest.buffers)
    if (buffer.role === "in") seen.set(buffer.id, new Map([[buffer.id, itself(buffer)]]));
  for (const stage of nest.stages) {
    const target = bufferOf(nest, stage.buffer);
    for (const read of readsOf(stage.value)) {
      const source = seen.get(read.buffer);
      if (source === undefined) continue;
      const accesses = accessFields(stage, read, bufferOf(nest, read.buffer), target);
      seen.set(target.id, merge(seen.get(target.id), through(source, accesses)));
    }
  }
  const out = outOf(nest);
  const fields = [...(seen.get(out.id) ?? [])].map(
    ([id, axes]) => [id, axes.map((list) => united(list, out))] as const,
  );
  return new Map(fields);
}

function itself({ shape }: Buffer): Seen {
  return shape.slice(1).map((_, axis) => [windowField(axis + 1, 1, 0, 1)]);
}

/** Per dimension of the source. The channels of a result have no place: nothing follows them. */
function accessFields(stage: Stage, read: Read, source: Buffer, target: Buffer): readonly AxisField[] {
  const dims = target.shape.map((_, dim) => dim).filter((dim) => target.role !== "out" || dim > 0);
  return read.index.map((index, dim) => accessField(stage, index, source.shape[dim] ?? 1, dims));
}

function through(source: SeenOperands, accesses: readonly AxisField[]): SeenOperands {
  const step = (field: AxisField): AxisField => {
    if (field.kind === "global" || isStill(field)) return field;
    return composeAxis(accesses[field.axis] ?? GLOBAL, field);
  };
  return new Map([...source].map(([id, axes]) => [id, axes.map((list) => list.map(step))]));
}

/** The same from every position: no dimension moves it. */
function isStill(field: AxisField): boolean {
  return field.kind === "map" && field.shift === 0 && field.period === 1;
}

function merge(before: SeenOperands | undefined, fields: SeenOperands): SeenOperands {
  const merged = new Map(before);
  for (const [id, axes] of fields) {
    const known = merged.get(id);
    merged.set(id, known === undefined ? axes : axes.map((list, axis) => [...(known[axis] ?? []), ...list]));
  }
  return merged;
}

/** Numbered by spatial axes of the result, as one. */
function united(fields: readonly AxisField[], out: Buffer): AxisField {
  if (out.shape.length < 2) return GLOBAL;
  const [first = GLOBAL, ...others] = fields.map(byAxis);
  return others.reduce(unionAxis, first);
}

function byAxis(field: AxisField): AxisField {
  return field.kind === "global" || isStill(field) ? field : { ...field, axis: field.axis - 1 };
}
