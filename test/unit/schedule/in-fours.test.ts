// Which values of a network lie in fours of channels on a grid, and that what is measured, told and given out follows from it.

import { describe, expect, it } from "vitest";
import { runPasses } from "../../../src/passes/passes.ts";
import { programOf, type Program } from "../../../src/passes/program.ts";
import { programOfStep } from "../../../src/passes/program-of-step.ts";
import { laidOut, schedule, type Scheduled } from "../../../src/schedule/schedule.ts";
import { gridTable, scriptTable, type LoopTable } from "../../../src/schedule/table.ts";
import { everyModel, graphOf, graphOfSource, size } from "../../support/networks.ts";

function program(body: string): Program {
  const text = `model M {\n${body}\n}\n`;
  return runPasses(programOf(graphOfSource({ path: "m.cnn", text })), { float: "fast" });
}

function scheduled(given: Program, table: LoopTable = gridTable): Scheduled {
  return schedule(given, { target: "wgsl", float: "fast", table });
}

const shapesOf = (body: string): readonly string[] =>
  scheduled(program(body)).layers.map(({ stored }) => stored.join("x"));

describe("values in fours", () => {
  it.each([
    ["between layers", "  input x: 3x8x8\n  conv(8, 3)\n  conv(4, 3)\n  output y", ["2x6x6x4", "4x4x4"]],
    [
      "not those of six channels",
      "  input x: 3x8x8\n  conv(6, 3)\n  maxpool(2)\n  output y",
      ["6x6x6", "6x3x3"],
    ],
    [
      "not before what sees one vector",
      "  input x: 3x8x8\n  conv(8, 3)\n  conv(8, 3)\n  flatten\n  dense(2)\n  output y",
      ["2x6x6x4", "8x4x4", "2"],
    ],
    ["not inputs", "  input x: 8x8x8\n  relu\n  conv(8, 3)\n  output y", ["2x8x8x4", "8x6x6"]],
    [
      "not what is only moved to an output",
      "  input x: 4x8x8\n  concat {\n    | conv(8, 1)\n    | conv(4, 1)\n  }\n  output y",
      ["8x8x8", "4x8x8", "12x8x8"],
    ],
    [
      "not what windows slide over the channels of",
      "  input x: 3x8x8\n  conv(8, 3)\n  lrn(5)\n  conv(8, 3)\n  output y",
      ["8x6x6", "2x6x6x4", "8x4x4"],
    ],
  ])("%s", (_, body, shapes) => {
    expect(shapesOf(body)).toEqual(shapes);
  });

  it("none on a processor", () => {
    const given = program("  input x: 3x8x8\n  conv(8, 3)\n  conv(8, 3)\n  output y");
    expect(scheduled(given, scriptTable).layers.map(({ stored }) => stored)).toEqual([
      [8, 6, 6],
      [8, 4, 4],
    ]);
  });
});

it("what is read on after it is given out is given out as a copy, in the layer that makes it", () => {
  const given = program("  input x: 3x8x8\n  conv(8, 3) -> relu\n  output a\n  conv(4, 3)\n  output y");
  const { layers, module } = scheduled(given);
  expect(layers.map(({ stored, kernels }) => [stored.length, kernels.flatMap(recipes)])).toEqual([
    [4, ["tiled", "pointwise"]],
    [3, ["direct"]],
  ]);
  const labels = module.calls.map(({ label }) => label);
  expect(labels.slice(0, 2)).toEqual([labels[0], labels[0]]);
  expect(module.outputs.map(({ shape }) => shape)).toContainEqual([8, 6, 6]);
});

it("a step by itself has the kernels that it has in the model", () => {
  const given = program(
    "  input x: 3x20x20\n  conv(16, 3)\n  conv(32, 3) -> relu\n  conv(16, 1)\n  output y",
  );
  const laid = laidOut(given, gridTable.grid);
  const whole = scheduled(given);
  for (const [at, { kernels }] of whole.layers.entries()) {
    const alone = scheduled(programOfStep(laid, at)).module.kernels;
    const wanted = kernels.map(({ kernel }) => whole.module.kernels[kernel]);
    expect(alone.map(({ slots, body }) => ({ slots, body }))).toEqual(
      wanted.map((kernel) => ({ slots: kernel?.slots, body: kernel?.body })),
    );
  }
});

it("99.9 % of the numbers between layers of all models, as the README of schedule/ says", () => {
  let [all, inFours] = [0, 0];
  for (const { path, model } of everyModel()) {
    const given = runPasses(programOf(graphOf(path, model)), { float: "fast" });
    const laid = laidOut(given, gridTable.grid);
    const outputs = new Set(given.outputs.map(({ value }) => value));
    for (const { result } of given.steps) {
      const shape = given.values[result]?.shape ?? [];
      if (outputs.has(result) || shape.length < 3) continue;
      all += size(shape);
      if ((laid.values[result]?.shape.length ?? 0) > shape.length) inFours += size(shape);
    }
  }
  expect((100 * inFours) / all).toBeCloseTo(99.9, 1);
});

function recipes({ decisions }: Scheduled["layers"][number]["kernels"][number]): readonly string[] {
  return decisions.map(({ recipe }) => recipe);
}
