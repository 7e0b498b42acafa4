import { expect, test } from "vitest";
import { explanationTable, explanationText } from "../../../src/cli/explanation-text.ts";
import { explainSchedule, speedsOf } from "../../../src/compile/explain-schedule.ts";
import { compile } from "../../../src/compile/compile.ts";
import { prepareTarget } from "../../../src/compile/prepare-target.ts";
import { present } from "../../../src/compile/stage.ts";
import { scheduleText } from "../../../src/compile/schedule-text.ts";
import { built } from "../../support/compiled.ts";

test("a concatenation that is computed in place is told as that", () => {
  const model = built("models/densenet-d2l.cnn", "DenseBlockD2L");
  const layers = explainSchedule(model, "ts");
  const concats = layers.filter(({ ops }) => ops.includes("concat"));
  expect(concats).toHaveLength(2);
  expect(
    explanationTable(layers, speedsOf("ts")).match(/ none +operands are computed in it /gu),
  ).toHaveLength(2);
  for (const layer of concats) expect(explanationText(layer)).toContain("nothing is left to do: ");
  expect(scheduleText(model.scheduled).match(/no kernel: /gu)).toHaveLength(2);
});

test("on a GPU every algorithm has a speed to expect, and it is said that nobody has measured it", async () => {
  await prepareTarget("wgsl");
  const body = "conv(64, 3, pad=1) -> bn -> relu -> maxpool(2) -> conv(64, 3, pad=1, groups=64)";
  const text = `model M {\n  input x: 3x64x64\n  ${body} -> conv(128, 3, pad=1)\n  gap -> flatten -> dense(10) -> softmax\n}\n`;
  const { built: model } = compile({ path: "m.cnn", text }, { target: "wgsl" });
  const layers = explainSchedule(present(model), "wgsl");
  expect(layers.slice(0, 2).map((layer) => explanationText(layer).split("\n")[1])).toEqual([
    "  channels side by side in fours: [16][64][64][4]",
    "  channels side by side in fours: [16][32][32][4]",
  ]);
  const parts = layers.flatMap(({ kernels }) => kernels.flatMap((kernel) => kernel.parts));
  expect(new Set(parts.map(({ recipe }) => recipe)).size).toBeGreaterThan(5);
  expect(parts.filter(({ expected }) => expected === undefined)).toEqual([]);
  expect(speedsOf("wgsl")).toMatch(
    /^GFLOP\/s and ms are reckoned for a GPU of 10 TFLOP\/s .* never measured/u,
  );
  expect(speedsOf("wasm")).not.toContain("GPU");
});

test("equal parts of a layer whose weights a device does not bind at once are told once", async () => {
  await prepareTarget("wgsl");
  const text = "model M {\n  input x: 64\n  dense(1024)\n}\n";
  const limits = { maxStorageBufferBindingSize: 2 ** 16 };
  const { built: model } = compile({ path: "m.cnn", text }, { target: "wgsl", limits });
  const [layer] = explainSchedule(present(model), "wgsl");
  expect(present(model).scheduled.module.calls).toHaveLength(4);
  expect(layer?.kernels).toHaveLength(1);
  const [part] = layer?.kernels[0]?.parts ?? [];
  expect(part?.macs).toBe(64 * 1024);
  expect(part?.schedule).toContainEqual(["rows", "256 of 1024"]);
  expect(part?.schedule).toContainEqual(["parts", "4"]);
});
