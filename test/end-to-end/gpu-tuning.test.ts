// tune on a GPU: what it measures on this adapter is what compile then uses.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { candidatesOf } from "../../src/compile/build-step.ts";
import { compile } from "../../src/compile/compile.ts";
import { tuneStep } from "../../src/run/tune.ts";
import { gridTable } from "../../src/schedule/table.ts";
import { stepKey } from "../../src/schedule/tuning.ts";
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

test("compile takes the choice", () => {
  const plain = built();
  const key = stepKey(plain.program.steps[0]!.nest);
  const tuned = built(new Map([[key, { variant: "grid invocations 32", ms: 1, defaultMs: 2 }]]));
  const sizes = [plain, tuned].map(
    ({ files }) => /@workgroup_size\(\d+\)/u.exec(files.map(({ contents }) => contents).join("\n"))?.[0],
  );
  expect(sizes).toEqual(["@workgroup_size(64)", "@workgroup_size(32)"]);
});
