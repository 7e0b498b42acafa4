// Everything that can run one op: the op cases go through all of them. A new engine is one entry.

import type { AnyOp } from "../../src/ir/op.ts";
import { compileNest } from "../../src/nests/evaluate.ts";
import { interpretNest } from "../../src/nests/interpret.ts";
import type { BufferId, Nest } from "../../src/nests/nest.ts";
import { artefactEngine, plainEngine } from "./artefact-engine.ts";

export interface Engine {
  readonly name: string;
  /** Cases it cannot run yet, `op: case name` to the reason. A case that passes all the same fails the suite. */
  readonly skips: ReadonlyMap<string, string>;
  /** What ops of the exponential family may be off by; left out, what processors promise. */
  readonly expTolerance?: number;
  /** What is smaller may become zero, and lose its sign; nothing may where left out. */
  readonly flushed?: number;
  /** The result of a resolved call, row-major. Inputs and weights in the order of the op. */
  run(
    op: AnyOp,
    form: unknown,
    inputs: readonly Float32Array[],
    weights: readonly Float32Array[],
  ): Promise<ArrayLike<number>>;
}

const none: ReadonlyMap<string, string> = new Map();

/** In order: the first one is the judge of the second. */
export const engines: readonly Engine[] = [
  { name: "interpreter", skips: none, run: onNest((nest, buffers) => interpretNest(nest, buffers)) },
  { name: "reference evaluator", skips: none, run: onNest((nest, buffers) => compileNest(nest)(buffers)) },
  artefactEngine("ts", "fast"),
  artefactEngine("ts", "strict"),
  artefactEngine("wasm", "fast"),
  plainEngine(),
  artefactEngine("wasm", "strict"),
];

/** An engine that executes the nest itself, in float64. */
function onNest(execute: (nest: Nest, buffers: ReadonlyMap<BufferId, Float64Array>) => void): Engine["run"] {
  return (op, form, inputs, weights) => {
    const nest = op.nest(form);
    const given = { in: [...inputs], param: [...weights] };
    const buffers = new Map<BufferId, Float64Array>();
    for (const { id, role, shape } of nest.buffers) {
      if (role === "in" || role === "param") buffers.set(id, Float64Array.from(given[role].shift() ?? []));
      if (role === "out")
        buffers.set(id, new Float64Array(shape.reduce((product, size) => product * size, 1)));
    }
    execute(nest, buffers);
    const out = nest.buffers.find(({ role }) => role === "out");
    return Promise.resolve(buffers.get(out?.id ?? -1) ?? []);
  };
}
