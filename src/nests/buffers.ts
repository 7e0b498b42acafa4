// Buffers of a nest by id, their sizes, and printable names that do not clash.

import { invariant } from "../base/invariant.ts";
import type { Axis, AxisId } from "../algebra/index-types.ts";
import type { Buffer, BufferId, Nest } from "./nest.ts";

/** Elements; 1 for a shape without axes. */
export function sizeOf({ shape }: Pick<Buffer, "shape">): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

export function bufferOf(nest: Nest, id: BufferId): Buffer {
  const buffer = nest.buffers.find((candidate) => candidate.id === id);
  invariant(buffer !== undefined, () => `no buffer ${id}`);
  return buffer;
}

export function outOf(nest: Nest): Buffer {
  const buffer = nest.buffers.find(({ role }) => role === "out");
  invariant(buffer !== undefined, "a nest without an out buffer");
  return buffer;
}

/** Distance in elements between neighbours along each axis, row-major. */
export function stridesOf(shape: readonly number[]): readonly number[] {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((stride, extent) => stride * extent, 1));
}

/** Its name, with the id where another of the same name exists. */
export function bufferNames(nest: Nest): ReadonlyMap<BufferId, string> {
  return uniqueNames(nest.buffers);
}

export function axisNames(axes: readonly Axis[]): (axis: AxisId) => string {
  const names = uniqueNames(axes);
  return (axis) => names.get(axis) ?? `?${axis}`;
}

function uniqueNames(
  things: readonly { readonly id: number; readonly name: string }[],
): ReadonlyMap<number, string> {
  const holders = new Map<string, number>();
  for (const { name } of things) holders.set(name, (holders.get(name) ?? 0) + 1);
  return new Map(things.map(({ id, name }) => [id, holders.get(name) === 1 ? name : `${name}.${id}`]));
}
