// Kernels for a grid written by hand: Tint takes their shaders, and a GPU computes from them what the interpreter does.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interpretKernel } from "../../../../src/loops/interpret.ts";
import { seededInteger } from "../../../../src/loops/seeded.ts";
import { verifyModule } from "../../../../src/loops/verify-module.ts";
import { defaultLimits } from "../../../../src/targets/wgsl/limits.ts";
import { breachesOf } from "../../../../src/targets/wgsl/needs.ts";
import { gridProgram } from "../../../../src/targets/wgsl/program.ts";
import { gridKernels, moduleOf } from "../../../support/grid-kernels.ts";
import { kernelsOfFours } from "../../../support/kernels-of-fours.ts";
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

function bodyOf(name: string): string | undefined {
  const texts = kernelsOfFours.map((kernel) => gridProgram(moduleOf(kernel), defaultLimits).text);
  return new RegExp(`^fn ${name}\\(.*\\n([^]*?)^\\}$`, "mu").exec(texts.join("\n"))?.[1];
}

it("all that an invocation does is said in vectors, whose addresses count vectors", () => {
  expect(bodyOf("lanes_around")).toBe(`  let block = group.x;
  let t = local;
  let x_top = block * 8 + t;
  let w_top = block * 4;
  let rows_top = block * 8 + t;
  var a = vec4f(0.0);
  var most = vec4f(-100.0);
  for (var r = 0u; r < 3; r++) {
    var x = vec4f(0.0);
    if ((0 < t + r) & (t + r < 9)) {
      x = x_0[x_top + r - 1];
    }
    if (r < 2) {
      most = maximum4(most, x);
    } else {
      most = minimum4(most, vec4f(3.0));
    }
    let w_four = w_0[w_top + r];
    a += x * w_four.x;
    a += x * w_four.w;
  }
  a += (f32(t) + vec4f(0.0, 2.0, 4.0, 6.0)) * select(-0.5, 0.25, block < 2);
  a += (f32(t + 1) + vec4f(0.0, 2.0, 4.0, 6.0)) * select(-0.5, 0.25, block + 1 < 2);
  let half = a * 0.125;
  let bent = select(exponential4(-half), tangent4(half), half < w_0[w_top]);
  y_0[block * 8 + t] = bent + most;
  z_0[block * 8 + t] = error_function4(bent - y_0[block * 8 + t]);
  let four = select(floor(half), sqrt(rectify4(bent)), most != vec4f(0.0));
  rows_0[rows_top] = four.x;
  rows_0[rows_top + 24] = four.y;
  rows_0[rows_top + 48] = four.z;
  rows_0[rows_top + 72] = four.w;
`);
});

it("a register without lanes takes what all lanes have", () => {
  expect(bodyOf("folded")).toContain(`
    let x = x_0[t * 2 + q];
    let w_four = w_0[t * 2 + q];
    let w = w_four.w - w_four.y;
    s += x.x + x.y + x.z + x.w;
    s += 4.0 * w;
    let four = w * x;
    s += four.x + four.y + four.z + four.w;
    p += dot(x, x);
    let four1 = x - w;
    m = maximum(m, maximum(maximum(four1.x, four1.y), maximum(four1.z, four1.w)));
    m = maximum(m, w);
  }
  var total = s;
  total = sum_of_8_in_parts_0(t, total);
  y_0[t * 4] = s;
  y_0[t * 4 + 1] = p;
  y_0[t * 4 + 2] = total;
  y_0[t * 4 + 3] = -p - 2.0 * m;
`);
});

it("what a register is set to at once is its first number", () => {
  expect(bodyOf("tile_of_fours")).toContain(`
  let next = x_0[t];
  var more = x_0[t + 8];
  more += more;
  x_tile_0[t] = next;
  x_tile_0[t + 8] = more;
  workgroupBarrier();
  var a0 = vec4f(0.0);
  var a1 = vec4f(0.0);
  for (`);
});

it("loads next to each other stand together under conditions that some of them share", () => {
  expect(bodyOf("windowed")).toContain(`
  var x = vec4f(-1.0);
  let x1 = x_0[t];
  var x2 = vec4f(1.0);
  var x3 = vec4f(-2.0);
  var first = 0.0;
  if (0 < t) {
    x = x_0[t - 1];
    first = x_0[t].z;
  }
  if (t < 7) {
    x2 = x_0[t + 1];
  }
  if (1 < t) {
    x3 = x_0[t - 2];
  }
`);
});
