// How many samples share a pass: a divisor of the batch, bounded by memory, with more room where weights are large.

import { expect, test } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { scriptTable } from "../../../src/schedule/table.ts";
import { samplesPerPass } from "../../../src/schedule/samples-per-pass.ts";

/** Values of 2 x 4096 numbers at a time: 32 KiB. */
const small = "model M {\ninput x: 4x32x32\nconv(4, 1)\nconv(4, 1)\n}\n";
/** As much, and weights of 4 MiB. */
const heavy = "model M {\ninput x: 1024\ndense(1024)\n}\n";

function samples(text: string, batch: number, passBytes: number, lanes: 1 | 4 = 1): number {
  const { built } = compile({ path: "m.cnn", text });
  if (!built) throw new Error("no program");
  const limits = { passBytes, heavyPassBytes: 4 * passBytes };
  return samplesPerPass(built.program, batch, { ...scriptTable, ...limits, lanes });
}

test.each([
  [small, 1, Infinity, 1],
  [small, 7, Infinity, 7],
  [small, 100, 32 * 1024 * 10, 10],
  [small, 100, 32 * 1024 * 11, 10],
  [small, 100, 32 * 1024 * 9, 5],
  [small, 7, 32 * 1024 * 6, 1],
  [small, 4, 1000, 1],
  // Values of 8 KiB; weights allow four times the limit.
  [heavy, 64, 8 * 1024 * 4, 16],
])("case %#", (text, batch, passBytes, wanted) => {
  expect(samples(text, batch, passBytes)).toBe(wanted);
});

test("a compiled module's batch takes whole passes", () => {
  const { built } = compile({ path: "m.cnn", text: small }, { batch: 6 });
  expect(built?.scheduled.module.samples).toBe(6);
  expect(built?.files[0]?.contents).toContain("All layers of 6 samples, in order.");
  // Panels of weights differ from those for one sample: so does what packs them.
  expect(built?.files[0]?.contents).toContain("cnnc pack m.cnn WEIGHTS.safetensors --target ts --batch 6");
});

test.each([
  [100, 43, 20],
  [100, 7, 4],
  [100, 3, 2],
  [49, 10, 7],
])("of %i samples of which %i fit, whole vectors of lanes: %i", (batch, most, wanted) => {
  expect(samples(small, batch, 32 * 1024 * most, 4)).toBe(wanted);
});
