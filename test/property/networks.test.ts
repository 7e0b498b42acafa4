// Random networks through passes, schedule and the loop interpreter against the float64 reference: whatever is fused, folded, shared or
// laid over each other in memory, the outputs stay.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph } from "../../src/ir/graph.ts";
import { interpretModule } from "../../src/loops/interpret.ts";
import { verifyModule } from "../../src/loops/verify-module.ts";
import { runPasses } from "../../src/passes/passes.ts";
import { printProgram } from "../../src/passes/print.ts";
import { programOf } from "../../src/passes/program.ts";
import { readSafetensors } from "../../src/weights/read-safetensors.ts";
import { packed, reference, scheduled } from "../support/emitted.ts";
import { randomNetworks } from "../support/random-network.ts";
import { uniform } from "../support/random.ts";

function expectKept(graph: Graph, float: "fast" | "strict"): void {
  const made = scheduled(graph, float);
  expect(verifyModule(made.module)).toEqual([]);
  const inputs = new Map(
    made.module.inputs.map(({ name, shape }) => [
      name,
      uniform(
        name,
        shape.reduce((size, extent) => size * extent, 1),
      ),
    ]),
  );
  const { tensors, sizes } = made.module;
  const memory = { weights: new Float32Array(sizes.weights), panel: new Float64Array(sizes.panel) };
  const file = readSafetensors(packed(graph, made)).tensors;
  for (const { name, space, offset } of tensors) memory[space].set(file.get(name)?.data ?? [], offset);
  const got = interpretModule(made.module, memory, inputs);
  for (const [name, wanted] of reference(graph, inputs)) {
    const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    const worst = wanted.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (got.get(name)?.[i] ?? NaN))),
      0,
    );
    if (worst <= 2e-5 * largest) continue;
    expect({ name, worst, program: printProgram(runPasses(programOf(graph), { float })) }).toEqual({
      name,
      worst: 0,
    });
  }
}

test.each(["fast", "strict"] as const)("%s", (float) => {
  fc.assert(
    fc.property(randomNetworks, (graph) => expectKept(graph, float)),
    { numRuns: 150 },
  );
  expect.hasAssertions();
});
