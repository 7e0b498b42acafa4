// Kernels for a grid written by hand: Tint takes their shaders, and a GPU computes from them what the interpreter does.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interpretKernel } from "../../../../src/loops/interpret.ts";
import { seededInteger } from "../../../../src/loops/seeded.ts";
import { verifyModule } from "../../../../src/loops/verify-module.ts";
import { defaultLimits } from "../../../../src/targets/wgsl/limits.ts";
import { breachesOf } from "../../../../src/targets/wgsl/needs.ts";
import { gridProgram } from "../../../../src/targets/wgsl/program.ts";
import { gridKernels, moduleOf } from "../../../support/grid-kernels.ts";
import { runGrid } from "../../../support/run-grid.ts";
import { startTint } from "../../../support/tint.ts";
import { notRun, testDevice } from "../../../support/webgpu.ts";

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

function integers(size: number, seed: number): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => seededInteger(seed, i, false));
}

describe.each(gridKernels.map((kernel) => [kernel.name, kernel] as const))("%s", (_, kernel) => {
  const module = moduleOf(kernel);
  const program = gridProgram(module, defaultLimits);

  it("is legal, and a shader that Tint takes", async () => {
    expect(verifyModule(module)).toEqual([]);
    expect(await tint.check(program.text)).toEqual([]);
    expect(breachesOf(module, defaultLimits, { batch: module.samples, layout: "nchw" })).toEqual([]);
  });

  it.skipIf(notRun)("computes what the interpreter does", async () => {
    const spaces = { arena: integers(module.sizes.arena, 1), weights: integers(module.sizes.weights, 2) };
    const found = await runGrid(await testDevice(), module, program, spaces);
    const slots = kernel.slots.map(({ space, size }, i) => {
      const offset = module.calls[0]?.regions[i]?.offset ?? 0;
      const all = space === "arena" || space === "weights" ? spaces[space] : new Float32Array();
      return { space, offset, data: all.slice(offset, offset + size) };
    });
    interpretKernel(
      kernel,
      slots.map(({ data }) => data),
    );
    for (const [i, { space, offset, data }] of slots.entries()) {
      if (space === "workgroup" || kernel.slots[i]?.access === "read") continue;
      const got = found[space]?.subarray(offset, offset + data.length) ?? [];
      expect(got.length).toBe(data.length);
      for (const [at, value] of data.entries())
        expect(Math.abs((got[at] ?? NaN) - value)).toBeLessThanOrEqual(1e-6);
    }
  });
});
