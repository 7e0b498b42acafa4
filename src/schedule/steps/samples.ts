// Stage step `samples`: several samples at once, as one more axis of the data.
//
//   y[k, p] += x[c, p + r] * w[k, c, r]     ->     y[n, k, p] += x[n, c, p + r] * w[k, c, r]
//
// Buffers that depend on data get a leading dimension, stages that write one get the axis; weights and what is made of weights alone stay
// as they are. Always legal: the meaning of an op is that of one sample, so samples share nothing but weights. Recipes then see the axis for
// what it is, a column beside the pixels: a matrix-vector product becomes a product of matrices.

import { axisIndex } from "../../algebra/index-expr.ts";
import type { Axis } from "../../algebra/index-types.ts";
import { outOf } from "../../nests/buffers.ts";
import { loadTimeBuffers } from "../../nests/load-time.ts";
import type { BufferId, Nest, Scalar } from "../../nests/nest.ts";
import { mapScalar, readsOf } from "../../nests/scalars.ts";
import { nextAxis } from "../../passes/nest-facts.ts";
import type { Program } from "../../passes/program.ts";

/** The program on `samples` samples that lie one after the other; ports say the shape of one. */
export function programWithSamples(program: Program, samples: number): Program {
  if (samples === 1) return program;
  return {
    ...program,
    values: program.values.map((value) => ({ ...value, shape: [samples, ...value.shape] })),
    steps: program.steps.map((step) => ({ ...step, nest: nestWithSamples(step.nest, samples) })),
  };
}

export function nestWithSamples(nest: Nest, samples: number): Nest {
  const varying = perSample(nest);
  const axis: Axis = { id: nextAxis(nest), name: "n", extent: samples };
  const n = axisIndex(axis);
  const withSample = (part: Scalar): Scalar =>
    part.kind === "read" && varying.has(part.buffer) ? { ...part, index: [n, ...part.index] } : part;
  return {
    buffers: nest.buffers.map((buffer) =>
      varying.has(buffer.id) ? { ...buffer, shape: [samples, ...buffer.shape] } : buffer,
    ),
    stages: nest.stages.map((stage) =>
      varying.has(stage.buffer)
        ? {
            ...stage,
            axes: [axis, ...stage.axes],
            index: [n, ...stage.index],
            value: mapScalar(stage.value, { scalar: withSample }),
          }
        : stage,
    ),
  };
}

/** Buffers that hold other numbers for every sample. The result is one of them whatever it depends on: its readers expect it so. */
function perSample(nest: Nest): ReadonlySet<BufferId> {
  const fixed = loadTimeBuffers(nest);
  const found = new Set(nest.buffers.map(({ id }) => id).filter((id) => !fixed.has(id)));
  found.add(outOf(nest).id);
  for (const { buffer, value } of nest.stages)
    if (readsOf(value).some((read) => found.has(read.buffer))) found.add(buffer);
  return found;
}
