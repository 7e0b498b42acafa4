// Which buffers depend on no operand: their stages run once, when weights are loaded or packed, and cost nothing per sample.

import type { BufferId, Nest } from "./nest.ts";
import { readsOf } from "./scalars.ts";

/** Buffers that hold the same values for every sample: params, tables, and what is computed from those alone. */
export function loadTimeBuffers(nest: Nest): ReadonlySet<BufferId> {
  const varying = new Set(nest.buffers.filter(({ role }) => role === "in").map(({ id }) => id));
  for (const stage of nest.stages) {
    if (readsOf(stage.value).some(({ buffer }) => varying.has(buffer))) varying.add(stage.buffer);
  }
  return new Set(nest.buffers.map(({ id }) => id).filter((id) => !varying.has(id)));
}
