// Kernels that map single elements where channels lie in fours: one vector for four channels in every access, one workgroup pass for rows, and
// no condition that differs between the lanes of a vector.

import { describe, expect, it } from "vitest";
import { invariant } from "../../../src/base/invariant.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import { stmtParts, visitScalarsIn, visitStmts } from "../../../src/loops/children.ts";
import { dependsOnLane } from "../../../src/loops/lane-index.ts";
import type { Kernel } from "../../../src/loops/loop.ts";
import { runPasses } from "../../../src/passes/passes.ts";
import { programOf } from "../../../src/passes/program.ts";
import { schedule } from "../../../src/schedule/schedule.ts";
import { gridTable } from "../../../src/schedule/table.ts";
import { wideSlots } from "../../../src/targets/wgsl/wide-slots.ts";
import { graphOfSource } from "../../support/networks.ts";

interface Made {
  readonly kernel: Kernel;
  readonly recipe: string;
}

/** The kernels of a network, with the recipe of each. */
function kernelsOf(graph: Graph): readonly Made[] {
  const program = runPasses(programOf(graph), { float: "fast" });
  const { module, layers } = schedule(program, { target: "wgsl", float: "fast", table: gridTable });
  return layers.flatMap(({ kernels }) =>
    kernels.map((use): Made => {
      const kernel = module.kernels[use.kernel];
      invariant(kernel, "a kernel of the module");
      return { kernel, recipe: use.decisions.map(({ recipe }) => recipe).join(" + ") };
    }),
  );
}

/** The op between two 1x1 convolutions of 16 channels. */
function kernelsBetween(op: string, size = "12x12"): readonly Made[] {
  const text = `model M {\n  input x: 3x${size}\n  conv(16, 1)\n  ${op}\n  conv(4, 1)\n  output y\n}\n`;
  return kernelsOf(graphOfSource({ path: "m.cnn", text })).slice(1, -1);
}

/** Slots outside of the workgroup that are not reached as vectors. */
function narrowIn(kernel: Kernel): readonly string[] {
  const wide = wideSlots(kernel);
  return kernel.slots.flatMap(({ name, space }, at) => (space === "workgroup" || wide.has(at) ? [] : [name]));
}

/** Conditions that lanes of a vector decide apart. */
function conditionsByLane({ body }: Kernel): number {
  let count = 0;
  visitStmts(body, (loop) => {
    if (loop.kind !== "for" || loop.mark !== "vector") return;
    visitStmts(loop.body, (stmt) => {
      if (dependsOnLane(stmtParts(stmt).preds, loop.axis)) count++;
    });
    visitScalarsIn(loop.body, (scalar) => {
      if (scalar.kind === "test" && dependsOnLane(scalar.preds, loop.axis)) count++;
    });
  });
  return count;
}

it.each([1, 2])("depthwise windows as MobileNetV2 has them, stride %d", (stride) => {
  const [window, ...more] = kernelsBetween(
    `conv(96, 1) -> conv(96, 3, stride=${stride}, pad=1, groups=96, bias=false) -> bn -> relu6`,
  ).slice(1);
  expect(more).toEqual([]);
  expect(window?.recipe).toBe("depthwise");
  expect(window?.kernel.slots.map(({ name }) => name)).toEqual(["x", "w_fours", "shift", "y"]);
  expect(window && narrowIn(window.kernel)).toEqual([]);
  expect(window && conditionsByLane(window.kernel)).toBe(0);
});

describe("four channels at a time", () => {
  it.each([
    ["maxpool(3, stride=2, pad=1)", ["reduction"]],
    ["avgpool(2)", ["reduction"]],
    ["upsample(2)", ["pointwise"]],
    ["pad(1) -> sigmoid", ["pointwise"]],
    ["conv(16, 3, pad=1, groups=4) -> relu", ["direct"]],
    ["conv(32, 3, stride=2, groups=4)", ["tiled"]],
    ["concat {\n    | maxpool(2)\n    | avgpool(2)\n  }", ["reduction", "reduction"]],
    ["groupnorm(4)", ["rows"]],
    ["instancenorm(affine=true)", ["rows"]],
    ["layernorm(axis=c)", ["rows"]],
    ["softmax(axis=c)", ["rows"]],
    ["softmax(axis=h)", ["rows"]],
    ["l2norm(axis=c)", ["rows"]],
    ["gap", ["together"]],
  ])("%s", (op, recipes) => {
    const made = kernelsBetween(op);
    expect(made.map(({ recipe }) => recipe)).toEqual(recipes);
    for (const { kernel } of made) {
      expect(narrowIn(kernel)).toEqual([]);
      expect(conditionsByLane(kernel)).toBe(0);
    }
  });

  it("terms of few rows that are given out as planes", () => {
    const text = "model M {\n  input x: 3x40x40\n  conv(16, 1)\n  conv(3, 3, pad=1)\n  output y\n}\n";
    const last = kernelsOf(graphOfSource({ path: "m.cnn", text })).at(-1);
    expect(last?.recipe).toBe("direct");
    expect(last && narrowIn(last.kernel)).toEqual(["y"]);
    expect(last?.kernel.slots.map(({ name }) => name)).toContain("w_fours");
  });

  it("terms of dense layers", () => {
    const text = "model M {\n  input x: [64]\n  dense(16) -> relu\n  output y\n}\n";
    const [only] = kernelsOf(graphOfSource({ path: "m.cnn", text }));
    expect(only?.recipe).toBe("matrix-vector");
    expect(only && narrowIn(only.kernel)).toEqual([]);
  });

  it("and four neighbours of a plane, where nothing lies in fours", () => {
    const text = "model M {\n  input x: 3x12x12\n  sigmoid\n  output y\n}\n";
    const [only] = kernelsOf(graphOfSource({ path: "m.cnn", text }));
    expect(only && narrowIn(only.kernel)).toEqual([]);
  });

  it("not where a plane's neighbours are padded apart", () => {
    const text = "model M {\n  input x: 3x12x12\n  maxpool(3, stride=1, pad=1)\n  output y\n}\n";
    const [only] = kernelsOf(graphOfSource({ path: "m.cnn", text }));
    expect(only && narrowIn(only.kernel)).toEqual(["x", "y"]);
  });
});
