// When a value may lie in the memory of another. One definition, read off nests, for the memory analysis and for the arena of artefacts: what
// the one counts as shared the other shares.

import { scale, sub, sum } from "../algebra/index-expr.ts";
import { equalIndex } from "../algebra/index-order.ts";
import { extentsOf, simplifyIndex } from "../algebra/index-range.ts";
import type { Axis, Index } from "../algebra/index-types.ts";
import { outOf, sizeOf, stridesOf } from "../nests/buffers.ts";
import type { Buffer, Nest, Stage } from "../nests/nest.ts";
import { readsOf } from "../nests/scalars.ts";

/**
 * Operands, by position, whose memory the result may take if nobody reads them later: of each only the element that stands where a
 * result is written is read, for that result alone. So every way to compute each result once, in any order, is right: a residual add that
 * ends a convolution writes over the shortcut.
 */
export function overwritable(nest: Nest): readonly number[] {
  const out = outOf(nest);
  const [writer, ...more] = nest.stages.filter(({ buffer }) => buffer === out.id);
  if (writer === undefined || more.length > 0 || writer.update.kind !== "set" || writer.where.length > 0)
    return [];
  return operandsOf(nest).flatMap((operand, i) => (readInPlace(nest, writer, operand, out) ? [i] : []));
}

function readInPlace(nest: Nest, writer: Stage, operand: Buffer, out: Buffer): boolean {
  if (operand.shape.length !== out.shape.length) return false;
  if (operand.shape.some((size, axis) => size !== out.shape[axis])) return false;
  return nest.stages.every((stage) =>
    readsOf(stage.value)
      .filter(({ buffer }) => buffer === operand.id)
      .every(({ index, pad }) => {
        if (stage !== writer || pad !== undefined) return false;
        return index.every((part, axis) => equalIndex(part, writer.index[axis] ?? part));
      }),
  );
}

/**
 * Where each operand lies in the result, in elements, if the nest does nothing but lay its operands one after the other, each whole and in
 * row-major order: a concatenation of channels. They may then be computed where they belong, and nothing is left to do.
 */
export function sideBySide(nest: Nest): readonly number[] | undefined {
  const operands = operandsOf(nest);
  if (operands.length < 2 || nest.stages.length !== operands.length) return undefined;
  const copies = new Map(
    nest.stages.map((stage) => [stage.value.kind === "read" ? stage.value.buffer : undefined, stage]),
  );
  // As many stages as operands: where one of them is read twice, another has none.
  const out = outOf(nest);
  const places = operands.map((operand) => {
    const stage = copies.get(operand.id);
    return stage && placeIn(out, stage, operand);
  });
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** The distance of every element from where it lay; undefined where it is not the same for all. */
function placeIn(
  out: Buffer,
  { axes, where, value, update, index, buffer }: Stage,
  operand: Buffer,
): number | undefined {
  if (buffer !== out.id || value.kind !== "read" || value.pad !== undefined) return undefined;
  if (where.length > 0 || update.kind !== "set") return undefined;
  // All elements of the operand, each once: as many points as elements, and no two of a result's elements are one.
  if (axes.reduce((size, { extent }) => size * extent, 1) !== sizeOf(operand)) return undefined;
  const moved = sub(flatIndex(index, out.shape, axes), flatIndex(value.index, operand.shape, axes));
  const { constant, terms } = simplifyIndex(moved, extentsOf(axes));
  return terms.length === 0 ? constant : undefined;
}

function flatIndex(index: readonly Index[], shape: readonly number[], axes: readonly Axis[]): Index {
  const strides = stridesOf(shape);
  const flat = sum(index.map((part, dimension) => scale(part, strides[dimension] ?? 1)));
  return simplifyIndex(flat, extentsOf(axes));
}

function operandsOf(nest: Nest): readonly Buffer[] {
  return nest.buffers.filter(({ role }) => role === "in");
}
