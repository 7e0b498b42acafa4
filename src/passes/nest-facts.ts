// What passes ask about a nest: which buffers, who writes them, what is computed from weights alone. Facts only; nothing is changed here.

import type { AxisId } from "../algebra/index-types.ts";
import type { Buffer, BufferId, BufferRole, Nest, Scalar, Stage } from "../nests/nest.ts";
import { readsOf, visitScalar } from "../nests/scalars.ts";

export function buffersOf(nest: Nest, role: BufferRole): readonly Buffer[] {
  return nest.buffers.filter((buffer) => buffer.role === role);
}

export function writersOf(nest: Nest, buffer: BufferId): readonly Stage[] {
  return nest.stages.filter((stage) => stage.buffer === buffer);
}

export function readersOf(nest: Nest, buffer: BufferId): readonly Stage[] {
  return nest.stages.filter((stage) => readsOf(stage.value).some((read) => read.buffer === buffer));
}

export function scalarSize(scalar: Scalar): number {
  let size = 0;
  visitScalar(scalar, () => {
    size += 1;
  });
  return size;
}

export function nextAxis(nest: Nest): AxisId {
  return 1 + Math.max(-1, ...nest.stages.flatMap(({ axes }) => axes.map(({ id }) => id)));
}

export function nextBuffer(nest: Nest): BufferId {
  return 1 + Math.max(-1, ...nest.buffers.map(({ id }) => id));
}
