// tune on a GPU: what it measures on this adapter is what compile then uses.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "webgpu";
import { afterAll, describe, expect, test } from "vitest";
import { candidatesOf } from "../../src/compile/build-step.ts";
import { compile } from "../../src/compile/compile.ts";
import { loadOn } from "../../src/run/artefact.ts";
import { tuneStep } from "../../src/run/tune.ts";
import { gridTable } from "../../src/schedule/table.ts";
import { stepKey } from "../../src/schedule/tuning.ts";
import { packWeights } from "../../src/weights/pack-weights.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { runCnnc } from "../support/transcript.ts";
import { notRun, testDevice } from "../support/webgpu.ts";

const source = {
  path: "one.cnn",
  text: "model One {\n  input image: 16x32x32\n  sigmoid\n  output curve\n}\n",
};

function built(tuning: ReadonlyMap<string, { variant: string; ms: number; defaultMs: number }> = new Map()) {
  const { built: model, diagnostics } = compile(source, { target: "wgsl", emit: "js", tuning });
  expect(diagnostics).toEqual([]);
  return model!;
}

describe.skipIf(notRun)(`on a GPU ${notRun ?? ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-gpu-tune-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("tune finds the better of a planted bad default", async () => {
    const model = built();
    // Workgroups of one: GPUs compute in step what a workgroup has many of, and leave the rest of each step empty.
    const table = { ...gridTable, grid: { ...gridTable.grid!, invocations: 1 } };
    const candidates = candidatesOf(model, 0, { target: "wgsl", float: "fast", table });
    const device = await testDevice();
    const { timings, best } = await tuneStep(candidates, randomWeights(model.graph, 1), { device });
    expect(timings[0]?.variant).toBeUndefined();
    expect(best.variant).toMatch(/^grid invocations/);
  });

  test("the command says on what it measures, and keeps what it found", () => {
    const [model, kept] = [join(folder, "one.cnn"), join(folder, "cnnc.tuning.json")];
    writeFileSync(model, source.text);
    const { code, stdout, stderr } = runCnnc(["tune", model, "--target", "wgsl"], folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^wgsl on \S+/);
    expect(stdout).toMatch(/^sigmoid1: .* ms/);
    const { choices } = JSON.parse(readFileSync(kept, "utf8")) as { choices: readonly object[] };
    for (const choice of choices) expect(choice).toMatchObject({ target: "wgsl", layer: "sigmoid1" });
  });
});

describe.skipIf(notRun)(`with --limits and --dtype ${notRun ?? ""}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-gpu-tune-"));
  const model = join(folder, "one.cnn");
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(model, source.text);

  test("choices are kept for modules that ask for as much, and only those take them", () => {
    const asked = ["--limits", "maxComputeInvocationsPerWorkgroup=64"];
    const { code, stdout } = runCnnc(["tune", model, "--target", "wgsl", ...asked], folder);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^sigmoid1: .* ms/u)]);
    const kept = join(folder, "cnnc.tuning.json");
    const { choices } = JSON.parse(readFileSync(kept, "utf8")) as { choices: readonly object[] };
    for (const choice of choices)
      expect(choice).toMatchObject({ limits: { maxComputeInvocationsPerWorkgroup: 64 } });
    // Whatever was measured: what is kept decides.
    const limits = { maxComputeInvocationsPerWorkgroup: 64 };
    const step = stepKey(built().program.steps[0]!.nest);
    const choice = { target: "wgsl", float: "fast", limits, step, layer: "sigmoid1" };
    const planted = { ...choice, variant: "grid windows 1x8", ms: 1, defaultMs: 2 };
    writeFileSync(kept, JSON.stringify({ schemaVersion: 1, choices: [planted] }));
    const told = (...flags: readonly string[]): string =>
      runCnnc(["explain", model, "--target", "wgsl", ...flags], folder).stdout;
    expect(told(...asked)).toContain("1 of 1 layers were chosen by measurement");
    expect(told()).not.toContain("chosen by measurement");
  });
});

test("float16 and limits: ways that need more are none, and devices load the others", async () => {
  const text = "model One {\n  input image: 16x12x12\n  conv(32, 3, pad=1) -> relu\n  output y\n}\n";
  const limits = { maxComputeInvocationsPerWorkgroup: 64 };
  const setting = { target: "wgsl", dtype: "f16", limits } as const;
  const { built: model } = compile({ path: "one.cnn", text }, { ...setting, emit: "js" });
  const ways = (more: object) => candidatesOf(model!, 0, { target: "wgsl", float: "fast", ...more });
  const candidates = ways(setting);
  const names = candidates.map(({ variant }) => variant);
  expect(ways({}).map(({ variant }) => variant)).toContain("grid tile 64x64");
  expect(names).toContain("grid products f32");
  expect(names).not.toContain("grid tile 64x64");
  for (const { packing } of candidates) expect(packing.metadata.dtype).toBe("f16");
  // Dawn without a GPU compiles every kernel and runs nothing.
  const gpu = create(["backend=null"]);
  const device = await (await gpu.requestAdapter())?.requestDevice({ requiredFeatures: ["shader-f16"] });
  const some = candidates.filter(({ variant }) => variant === undefined || variant === "grid products f32");
  for (const each of some) {
    const packed = packWeights(each.packing, randomWeights(model!.graph, 1));
    await expect(loadOn({ device: device! }, each.emit(), packed)).resolves.toHaveProperty("run");
  }
  device?.destroy();
});

test("compile takes the choice", () => {
  const plain = built();
  const key = stepKey(plain.program.steps[0]!.nest);
  const tuned = built(new Map([[key, { variant: "grid invocations 32", ms: 1, defaultMs: 2 }]]));
  const sizes = [plain, tuned].map(
    ({ files }) => /@workgroup_size\(\d+\)/u.exec(files.map(({ contents }) => contents).join("\n"))?.[0],
  );
  expect(sizes).toEqual(["@workgroup_size(64)", "@workgroup_size(32)"]);
});
