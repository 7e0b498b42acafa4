// Weights that ship as they are and are rewritten when a module is loaded: the kernel gives what the stage says, of every shape; the packed
// file holds no more numbers than the checkpoint.

import fc from "fast-check";
import { expect, test } from "vitest";
import { interpretKernel } from "../../../src/loops/interpret.ts";
import { verifyKernel } from "../../../src/loops/verify.ts";
import { sizeOf } from "../../../src/nests/buffers.ts";
import { lowerStep } from "../../../src/schedule/lower-step.ts";
import { fixedContents } from "../../../src/schedule/packing.ts";
import { scriptTable, type LoopTable } from "../../../src/schedule/table.ts";
import { evaluatePacking } from "../../support/lowered.ts";
import { emitted, scheduled } from "../../support/emitted.ts";
import { graphOf } from "../../support/networks.ts";
import { randomBuffers } from "../../support/random-nest.ts";
import { convNest, filteringShapes } from "../../support/window-nests.ts";

test.each([
  [2, 3],
  [4, 3],
  [2, 5],
] as const)("F(%i), %i taps: the kernel of load and the stage make the same numbers", (outputs, taps) => {
  const table: LoopTable = { ...scriptTable, winograd: [{ outputs, taps, least: 2, channels: 1 }] };
  fc.assert(
    fc.property(filteringShapes(taps), fc.nat(), (shape, seed) => {
      const nest = convNest(shape);
      const lowered = lowerStep(nest, table);
      const [target, made] = [...lowered.prepared][0] ?? expect.unreachable();
      const { id, name } = made.source;
      const plain = randomBuffers(nest, seed).get(id) ?? new Float64Array();
      const params = nest.buffers.filter(({ role }) => role === "param");
      const weights = params.map((param) => ({
        path: param.name,
        shape: param.shape,
        role: "param" as const,
        draw: { kind: "near-one" as const },
        span: { source: { path: "", text: "" }, start: 0, end: 0 },
      }));
      const stage = fixedContents(lowered.nest, target, weights);
      expect(stage).toMatchObject({ kind: "packed", entry: { weights: [name] } });
      const wanted = stage.kind === "packed" ? evaluatePacking(stage.entry.nest, [plain]) : [];
      const slots = made.slots.map(({ buffer, ...slot }) => ({ ...slot, elements: sizeOf(buffer) }));
      const kernel = { id: 0, name: "prepare", comment: "", slots, body: made.body };
      expect(verifyKernel(kernel)).toEqual([]);
      const memory = made.slots.map(({ buffer }) => {
        if (buffer.id === id) return plain;
        return buffer.role === "const"
          ? Float64Array.from(buffer.data ?? [])
          : new Float64Array(sizeOf(buffer)).fill(NaN);
      });
      interpretKernel(kernel, memory);
      const got = memory[1] ?? [];
      const off = [...wanted].map((value, i) => Math.abs(value - (got[i] ?? NaN)));
      expect(Math.max(...off)).toBeLessThan(1e-13);
    }),
    { numRuns: 25 },
  );
});

test("the packed weights of ResNet18 are as many numbers as its parameters, rows of panels apart", () => {
  const { packing } = scheduled(graphOf("models/resnet.cnn", "ResNet18"));
  const numbers = packing.entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  expect(numbers).toBeLessThan(1.001 * 11_689_512);
});

test("load prepares them, and a module without such layers has nothing to prepare", () => {
  const { text } = emitted(graphOf("models/resnet.cnn", "ResNet18"));
  expect(text).toMatch(/\n {2}prepare\(\);\n {2}loaded = true;/u);
  expect(emitted(graphOf("models/mlp.cnn", "MLP")).text).not.toContain("prepare");
});
