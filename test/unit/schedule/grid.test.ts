// What recipes of a grid decide, and what their kernels may rely on: decisions with reasons, memory that a grid allows, dtypes, variants.

import { describe, expect, it } from "vitest";
import { invariant } from "../../../src/base/invariant.ts";
import { gridFrame } from "../../../src/loops/grid.ts";
import { verifyModule } from "../../../src/loops/verify-module.ts";
import { programOf } from "../../../src/passes/program.ts";
import { runPasses } from "../../../src/passes/passes.ts";
import { lowerOnGrid } from "../../../src/schedule/grid/lower-grid.ts";
import { samplesPerPass } from "../../../src/schedule/samples-per-pass.ts";
import { schedule, type Scheduled } from "../../../src/schedule/schedule.ts";
import {
  gridTable,
  halfTable,
  limitedTable,
  strictTable,
  type LoopTable,
} from "../../../src/schedule/table.ts";
import { tunedTable } from "../../../src/schedule/tuning.ts";
import { graphOfSource } from "../../support/networks.ts";
import { convNest } from "../../support/window-nests.ts";

const { grid } = gridTable;
invariant(grid, "a grid");

function scheduled(body: string, table: LoopTable = gridTable, samples = 1): Scheduled {
  const text = `model M {\n${body}\n  output y\n}\n`;
  const program = runPasses(programOf(graphOfSource({ path: "m.cnn", text })), { float: "fast" });
  return schedule(program, { target: "wgsl", float: "fast", table, samples });
}

const recipesOf = ({ layers }: Scheduled): readonly string[] =>
  layers.flatMap(({ kernels }) => kernels.flatMap(({ decisions }) => decisions.map(({ recipe }) => recipe)));

const conv = (rows: number, channels: number, size: number, groups = 1) =>
  convNest({
    groups,
    rows,
    channels,
    size: [size, size],
    kernel: [3, 3],
    stride: [1, 1],
    begin: [1, 1],
    end: [1, 1],
    dilation: [1, 1],
  });

describe("the recipe follows from the shape", () => {
  it.each([
    ["few rows", "  input x: 3x32x32\n  conv(4, 3, pad=1)", ["direct"]],
    ["one row to a group", "  input x: 8x32x32\n  conv(8, 3, pad=1, groups=8)", ["depthwise"]],
    ["tiles enough", "  input x: 16x96x96\n  conv(32, 3, pad=1)", ["tiled"]],
    ["few tiles", "  input x: 64x14x14\n  conv(64, 3, pad=1)", ["tiled"]],
    ["few tiles, long sums", "  input x: 256x14x14\n  conv(256, 3, stride=2)", ["tiled", "sum of pieces"]],
    [
      "wide and large",
      "  input x: 64x56x56\n  conv(64, 3, pad=1)",
      ["winograd F(4x4), data", "winograd F(4x4)", "winograd F(4x4), results"],
    ],
    ["weights used once", "  input x: [256]\n  dense(10)", ["matrix-vector"]],
    ["long sums of few", "  input x: 8x32x32\n  gap", ["together"]],
    ["a row of two sums and what they make", "  input x: [100]\n  softmax", ["rows"]],
    ["rows that lie across", "  input x: 64x14x14\n  layernorm(axis=c)", ["rows"]],
    ["rows of groups", "  input x: 64x14x14\n  groupnorm(8)", ["rows"]],
    [
      "a row too long for one workgroup",
      "  input x: 64x56x56\n  layernorm",
      ["together", "together", "together", "together", "pointwise"],
    ],
    ["many maxima", "  input x: 64x64x64\n  maxpool(2)", ["reduction"]],
    ["single elements", "  input x: 8x8x8\n  sigmoid", ["pointwise"]],
  ])("%s", (_, body, recipes) => {
    const made = scheduled(body);
    expect(recipesOf(made)).toEqual(recipes);
    expect(verifyModule(made.module)).toEqual([]);
  });

  it("a batch makes a product of matrices of a dense layer", () => {
    expect(recipesOf(scheduled("  input x: [256]\n  dense(64)", gridTable, 16))[0]).toBe("tiled");
  });

  it("says why the recipes before it left a layer alone", () => {
    const [layer] = scheduled("  input x: 3x32x32\n  conv(4, 3, pad=1)").layers;
    const refusals = layer?.kernels[0]?.decisions[0]?.refusals.map(({ recipe, why }) => `${recipe}: ${why}`);
    expect(refusals).toEqual([
      "winograd: 3 channels are fewer than 32",
      "tiled: 4 rows share their data, and a tile wants 8",
      "matrix-vector: each weight is used 1024 times",
    ]);
  });
});

it("every kernel has a vector for selfTest, those that share memory of a workgroup, too", () => {
  const { module } = scheduled(
    [
      "  input x: 3x32x32\n  conv(32, 3, pad=1) -> bn -> relu -> maxpool(2)",
      "  add {\n    | conv(32, 3, pad=1) -> bn -> relu -> conv(32, 3, pad=1) -> bn\n    | id\n  }",
      "  conv(64, 1) -> conv(64, 3, pad=1, groups=64) -> relu6 -> layernorm",
      "  gap -> flatten -> dense(64) -> softmax",
    ].join("\n"),
  );
  const shared = module.kernels.filter(({ slots }) => slots.some(({ space }) => space === "workgroup"));
  expect(shared.length).toBeGreaterThan(3);
  const tested = new Set(module.tests.map(({ kernel }) => kernel));
  expect(module.kernels.filter(({ id }) => !tested.has(id)).map(({ name }) => name)).toEqual([]);
});

describe("filtering is chosen by what all its kernels take", () => {
  it.each([
    ["few products for two kernels more", "  input x: 64x28x28\n  conv(64, 3, pad=1)", 1, "tiled"],
    ["products enough", "  input x: 256x28x28\n  conv(256, 3, pad=1)", 1, "winograd F(4x4), data"],
    ["weights read for few tiles", "  input x: 512x7x7\n  conv(512, 3, pad=1)", 1, "tiled"],
    ["and for those of 16 samples", "  input x: 512x7x7\n  conv(512, 3, pad=1)", 16, "winograd F(2x2), data"],
  ])("%s", (_, body, samples, first) => {
    const made = scheduled(body, gridTable, samples);
    expect(recipesOf(made)[0]).toBe(first);
    const { refusals } = made.layers[0]?.kernels[0]?.decisions[0] ?? { refusals: [] };
    const said =
      /^winograd F\(\dx\d\) with the kernels around it is reckoned [01]\.\d+ times as fast as whole products, and 1\.2 times repay it$/u;
    expect(refusals.filter(({ why }) => said.test(why))).toHaveLength(first === "tiled" ? 1 : 0);
  });

  it("planes that a kernel does not see at once are none", () => {
    const made = scheduled("  input x: 96x448x448\n  conv(96, 3, pad=1)");
    expect(recipesOf(made)).toEqual(["tiled"]);
    expect(made.layers[0]?.kernels[0]?.decisions[0]?.refusals[0]?.why).toMatch(
      /^filtered data of \d+ bytes are more than a kernel sees at once$/u,
    );
  });
});

describe("where outputs are few, more invocations compute fewer each", () => {
  it.each([
    ["tile 16x16", "  input x: 192x28x28\n  conv(32, 1)"],
    ["slices 8", "  input x: 192x28x28\n  conv(32, 1)"],
    ["tile 32x64", "  input x: 192x112x112\n  conv(32, 1)"],
    ["each invocation 1", "  input x: 64x7x7\n  conv(64, 3, pad=1, groups=64)"],
    ["each invocation 4", "  input x: 96x112x112\n  conv(96, 3, pad=1, groups=96)"],
  ])("%s", (wanted, body) => {
    const [layer] = scheduled(body).layers;
    const rows = layer?.kernels[0]?.decisions[0]?.schedule.map((row) => row.join(" "));
    expect(rows).toContain(wanted);
  });
});

describe("limits decide the tile", () => {
  const tileOf = (limits: Readonly<Record<string, number>>, nest = conv(256, 256, 56)) => {
    const table = limitedTable({ ...gridTable, winograd: [] }, limits);
    const [first] = lowerOnGrid(nest, table, table.grid ?? grid);
    invariant(first, "a kernel");
    const shared = first.slots.filter(({ space }) => space === "workgroup");
    return {
      tile: first.decisions[0]?.schedule[0]?.[1],
      invocations: gridFrame(first)?.local.extent ?? 0,
      bytes: 4 * shared.reduce((sum, { size }) => sum + size, 0),
    };
  };

  it.each([
    [{}, { tile: "128x128", invocations: 256, bytes: 16_384 }],
    [{ maxComputeWorkgroupStorageSize: 32_768 }, { tile: "128x128", invocations: 256, bytes: 32_768 }],
    [{ maxComputeWorkgroupStorageSize: 12_288 }, { tile: "128x64", invocations: 128, bytes: 12_288 }],
    [{ maxComputeInvocationsPerWorkgroup: 128 }, { tile: "128x64", invocations: 128, bytes: 12_288 }],
    [{ maxComputeWorkgroupSizeX: 64 }, { tile: "32x32", invocations: 64, bytes: 4096 }],
    [{ maxComputeWorkgroupStorageSize: 2048 }, { tile: "16x16", invocations: 16, bytes: 2048 }],
    [{ maxComputeWorkgroupStorageSize: 512 }, { tile: "8x8", invocations: 8, bytes: 512 }],
  ])("%o", (limits, wanted) => {
    expect(tileOf(limits)).toEqual(wanted);
  });

  it.each(["flatten -> dense(100)", "gap -> softmax", "conv(8, 3, groups=8)", "conv(64, 1)"])(
    "%s stays within a quarter of what every device allows",
    (body) => {
      const limits = { maxComputeInvocationsPerWorkgroup: 32, maxComputeWorkgroupStorageSize: 4096 };
      const { module } = scheduled(`  input x: 64x32x32\n  ${body}`, limitedTable(gridTable, limits));
      for (const { slots, body: stmts } of module.kernels) {
        expect(gridFrame({ body: stmts })?.local.extent).toBeLessThanOrEqual(32);
        const shared = slots.filter(({ space }) => space === "workgroup");
        expect(4 * shared.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(4096);
      }
    },
  );
});

describe("memory", () => {
  it("regions begin at multiples of the alignment, and nothing is written in place", () => {
    const { module } = scheduled(
      "  input x: 3x9x9\n  add {\n    | conv(5, 3, pad=1) -> relu -> conv(3, 3, pad=1)\n    | id\n  }",
    );
    for (const { regions } of module.calls)
      for (const { space, offset } of regions) expect([space, offset % grid.alignment]).toEqual([space, 0]);
    expect(verifyModule(module)).toEqual([]);
  });

  it("concatenations are computed in place where their parts are aligned, else they copy", () => {
    const of = (channels: number): readonly string[] =>
      recipesOf(scheduled(`  input x: 4x8x8\n  concat {\n    | conv(${channels}, 1)\n    | conv(8, 1)\n  }`));
    expect(of(8)).not.toContain("pointwise");
    expect(
      scheduled("  input x: 4x3x3\n  concat {\n    | conv(5, 1)\n    | conv(8, 1)\n  }").module.calls,
    ).toHaveLength(4);
  });

  it("an operand that is read twice is bound once", () => {
    const { module } = scheduled(
      "  input x: 4x8x8\n  r = relu\n  add {\n    | r -> sigmoid\n    | r\n  } -> mul {\n    | id\n    | id\n  }",
    );
    for (const { regions } of module.calls) {
      const places = regions.map(({ space, offset }) => `${space} ${offset}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it("float16 keeps activations and weights, and tiles of both; sums of their steps stay float32", () => {
    const { module } = scheduled("  input x: 256x14x14\n  conv(256, 3, pad=1)", halfTable(gridTable));
    const held = module.kernels.flatMap(({ slots }) => slots.map(({ space, dtype }) => `${space} ${dtype}`));
    expect(new Set(held)).toEqual(new Set(["weights f16", "arena f16", "workgroup f16", "scratch f32"]));
    for (const { regions } of module.calls)
      for (const { offset } of regions) expect(offset % (2 * grid.alignment)).toBe(0);
  });
});

describe("weights that are more than a kernel sees of one buffer", () => {
  const small = limitedTable(gridTable, { maxStorageBufferBindingSize: 2 ** 16 });

  it("are cut by rows, and the parts are calls of one kernel", () => {
    const made = scheduled("  input x: [256]\n  dense(256) -> relu\n  dense(10)", small);
    const [first] = made.layers;
    expect(first?.kernels.map(({ kernel }) => kernel)).toEqual([0, 0, 0, 0]);
    const [{ schedule: choices, layout } = { schedule: [], layout: [] }] = first?.kernels[0]?.decisions ?? [];
    expect(choices).toContainEqual(["rows", "64 of 256"]);
    expect(layout?.at(-1)).toBe(
      "rows in 4 parts, each with weights of its own: all 0.250 MiB are more than a kernel sees at once (0.0625 MiB)",
    );
    expect(made.module.tensors[0]?.shape).toEqual([1, 16, 4, 64, 4]);
    expect(verifyModule(made.module)).toEqual([]);
  });

  it("are cut in a batch as well", () => {
    const { module } = scheduled("  input x: [256]\n  dense(256)", small, 16);
    expect(module.calls.length).toBeGreaterThan(3);
    expect(verifyModule(module)).toEqual([]);
  });
});

it("as many samples share a pass as every device can bind", () => {
  const text = "model M {\n  input x: 64x224x224\n  relu -> conv(64, 3, pad=1)\n  output y\n}\n";
  const program = runPasses(programOf(graphOfSource({ path: "m.cnn", text })), { float: "fast" });
  expect(samplesPerPass(program, 16, gridTable)).toBe(4);
  expect(samplesPerPass(program, 16, halfTable(gridTable))).toBe(8);
});

describe("kernels", () => {
  it("are a frame of workgroups and invocations within what every device allows", () => {
    for (const nest of [conv(64, 64, 28), conv(16, 3, 64), conv(1, 1, 56, 32), conv(512, 512, 7)]) {
      for (const { slots, body } of lowerOnGrid(nest, gridTable, grid)) {
        const frame = gridFrame({ body });
        expect(frame?.local.extent).toBeLessThanOrEqual(256);
        const shared = slots.filter(({ space }) => space === "workgroup");
        expect(4 * shared.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(16_384);
        expect(slots.length - shared.length).toBeLessThanOrEqual(8);
      }
    }
  });

  it("strict never filters", () => {
    const recipes = lowerOnGrid(conv(256, 256, 14), strictTable(gridTable), grid).flatMap(({ decisions }) =>
      decisions.map(({ recipe }) => recipe),
    );
    expect(recipes).toEqual(["tiled", "sum of pieces"]);
  });

  it("variants change the tile, and nothing on a processor", () => {
    const table = tunedTable(gridTable, "grid tile 32x32");
    const made = lowerOnGrid(conv(64, 64, 20), table, table.grid ?? grid);
    expect(made[0]?.decisions[0]?.schedule[0]).toEqual(["tile", "32x32"]);
  });
});
