// explain and tune read the schedule that the emitter consumed: a changed choice changes code and explanation alike, and a planted bad
// choice is found by measuring.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { candidatesOf, distinctSteps } from "../../src/compile/build-step.ts";
import { prepareTarget } from "../../src/compile/prepare-target.ts";
import { explainSchedule } from "../../src/compile/explain-schedule.ts";
import { runsOnThreads } from "../../src/loops/threads.ts";
import { tuneStep } from "../../src/run/tune.ts";
import { scriptTable } from "../../src/schedule/table.ts";
import { type Tuning, stepKey } from "../../src/schedule/tuning.ts";
import { variants } from "../../src/schedule/variants.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";
import { runCnnc } from "../support/transcript.ts";

const source = {
  path: "one.cnn",
  text: "model One {\n  input image: 32x20x20\n  conv(32, 3, pad=1) -> relu\n  output features\n}\n",
};

/** Enough for two threads, and soon scheduled. */
const wide = {
  path: "wide.cnn",
  text: "model Wide {\n  input image: 32x20x20\n  conv(32, 1)\n  output features\n}\n",
};

function tunedWith(variant: string): Tuning {
  const nest = built(source).program.steps[0]?.nest;
  return new Map(nest ? [[stepKey(nest), { variant, ms: 1, defaultMs: 2 }]] : []);
}

describe("a changed choice", () => {
  const plain = built(source);
  const changed = built(source, undefined, {}, { tuning: tunedWith("no winograd") });

  test("changes the explanation", () => {
    const recipes = [plain, changed].map((model) =>
      explainSchedule(model, "ts").map(({ kernels }) =>
        kernels.flatMap(({ parts }) => parts.map(({ recipe }) => recipe)),
      ),
    );
    expect(recipes).toEqual([[["winograd F(4x4)"]], [["panels"]]]);
    expect(explainSchedule(changed, "ts")[0]?.tuned).toEqual({ variant: "no winograd", ms: 1, defaultMs: 2 });
  });

  test("changes the code, and weights packed for one are refused by the other", async () => {
    expect(changed.files[0]?.contents).not.toBe(plain.files[0]?.contents);
    expect(changed.scheduled.packing.metadata.hash).not.toBe(plain.scheduled.packing.metadata.hash);
    const mixed = { ...changed, scheduled: plain.scheduled };
    await expect(loaded(mixed, randomWeights(plain.graph, 1))).rejects.toThrow(/packed for/);
  });

  test("changes no result", async () => {
    const weights = randomWeights(plain.graph, 1);
    const image = randomInputs(plain.graph, 2).get("image") ?? new Float32Array();
    const [a, b] = [await loaded(plain, weights), await loaded(changed, weights)].map(
      (module) => module.run({ image })["features"] ?? new Float32Array(),
    );
    expect(a).toHaveLength(32 * 20 * 20);
    const off = (a ?? new Float32Array()).map((value, i) => Math.abs(value - (b?.[i] ?? Number.NaN)));
    expect(Math.max(...off)).toBeLessThan(1e-5);
  });
});

test("candidates for threads are divided, and differ in how", async () => {
  await prepareTarget("wasm");
  const model = built(wide, undefined, {}, { target: "wasm" });
  const found = candidatesOf(model, 0, { target: "wasm", float: "fast", threads: true });
  expect(found.length).toBeGreaterThan(2);
  for (const { scheduled } of found) expect(scheduled.module.kernels.some(runsOnThreads)).toBe(true);
});

test("every variant has a name of its own and gives the same results on a convolution and on a dense layer", async () => {
  expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
  const text = "model Two {\n  input image: 3x9x9\n  conv(18, 3, pad=1) -> flatten -> dense(5)\n}\n";
  const model = built({ path: "two.cnn", text });
  const weights = randomWeights(model.graph, 1);
  for (const { at } of distinctSteps(model)) {
    const candidates = candidatesOf(model, at, { target: "ts", float: "fast" });
    expect(candidates.length).toBeGreaterThan(2);
    // tuneStep itself compares every candidate's result with the first one's.
    await expect(tuneStep(candidates, weights)).resolves.toHaveProperty("best");
  }
});

test("tune finds the better of a planted bad default", async () => {
  const model = built(source);
  const table = { ...scriptTable, winograd: [], rowsWorthPacking: Infinity, direct: { rows: 1, columns: 1 } };
  const candidates = candidatesOf(model, 0, { target: "ts", float: "fast", table });
  const { timings, best } = await tuneStep(candidates, randomWeights(model.graph, 1));
  expect(timings[0]?.variant).toBeUndefined();
  expect(best.variant).toBeDefined();
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "cnnc-tune-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [model, kept] = [join(folder, "one.cnn"), join(folder, "cnnc.tuning.json")];
  writeFileSync(model, source.text);
  const key = stepKey(built(source).program.steps[0]?.nest ?? { buffers: [], stages: [] });
  const choice = {
    target: "ts",
    float: "fast",
    step: key,
    layer: "conv1",
    variant: "no winograd",
    ms: 1,
    defaultMs: 2,
  };
  const text = JSON.stringify({ schemaVersion: 1, choices: [choice] });
  const compiled = (...flags: readonly string[]): string => {
    const out = join(folder, "out");
    expect(runCnnc(["compile", model, "--emit", "js", "--out", out, ...flags], folder).code).toBe(0);
    return readFileSync(join(out, "one.js"), "utf8");
  };

  test("compile reads the nearest file of choices unless told otherwise", () => {
    const plain = compiled();
    writeFileSync(kept, text);
    const tuned = compiled();
    expect(tuned).not.toBe(plain);
    expect(compiled("--no-tuning")).toBe(plain);
    const other = join(folder, "other.json");
    writeFileSync(other, JSON.stringify({ schemaVersion: 1, choices: [] }));
    // What the code is: equal but for the hash of the options it says it was compiled with.
    expect(compiled("--tuning", other)).toBe(plain);
  });

  test("tune measures a layer, keeps the rest of the file, and says what it found", () => {
    const foreign = { ...choice, step: "another", variant: "packed" };
    writeFileSync(kept, JSON.stringify({ schemaVersion: 1, choices: [foreign] }));
    const { code, stdout, stderr } = runCnnc(["tune", model, "conv1"], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^conv1 \+ relu1: .* ms/);
    expect(stderr).toContain("1/1 conv1 + relu1");
    expect(JSON.parse(readFileSync(kept, "utf8"))).toMatchObject({
      choices: expect.arrayContaining([foreign]) as unknown,
    });
  });

  test("on threads it keeps choices of their own", () => {
    const step = stepKey(built(wide).program.steps[0]?.nest ?? { buffers: [], stages: [] });
    const alone = { ...choice, target: "wasm", step };
    const old = { ...alone, threads: 4 };
    writeFileSync(join(folder, wide.path), wide.text);
    writeFileSync(kept, JSON.stringify({ schemaVersion: 1, choices: [alone, old] }));
    const { code, stdout } = runCnnc(["tune", wide.path, "--target", "wasm", "--threads", "2"], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^conv1: .* ms/);
    const { choices } = JSON.parse(readFileSync(kept, "utf8")) as { choices: readonly object[] };
    expect(choices[0]).toEqual(alone);
    // The old one was measured again: gone, or another's.
    for (const other of choices.slice(1)) expect(other).toMatchObject({ target: "wasm", threads: 2 });
  });

  test("a layer that is not there is an error with the nearest name", () => {
    const { code, stderr } = runCnnc(["explain", model, "conv2"], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("One has no layer conv2; did you mean conv1?");
  });
});
