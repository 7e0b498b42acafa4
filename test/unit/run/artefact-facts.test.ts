// What `report --target` says of an artefact, against the artefact itself.

import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compile } from "../../../src/compile/compile.ts";
import { checkGeneratedBytes, generatedBytes } from "../../../src/compile/generated-bytes.ts";
import { pack } from "../../../src/compile/pack.ts";
import { prepareTarget } from "../../../src/compile/prepare-target.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { artefactFacts } from "../../../src/run/artefact-facts.ts";
import { randomWeights } from "../../../src/weights/random-weights.ts";
import { readSource } from "../../support/networks.ts";

const source = readSource("models/squeezenet.cnn");
const built = compile(source, { params: new Map([["size", "64"]]) }).built!;
const facts = artefactFacts(built, "ts");

test("sizes are those of the files that are written", () => {
  const [file, ...others] = built.files;
  const text = Buffer.from(file?.contents ?? "");
  expect(others).toEqual([]);
  expect(facts.bytes).toBe(text.length);
  const theirs = gzipSync(text, { level: 9 }).length;
  expect(facts.gzipBytes).toBeGreaterThanOrEqual(theirs);
  expect(facts.gzipBytes).toBeLessThan(1.1 * theirs);
  const packed = pack(built, randomWeights(built.graph, 1), createSink());
  expect(facts.packedBytes).toBe(packed?.length);
});

test("of WebAssembly, what travels to one engine counts: LeNet in 12 KB, ResNet18 in 60 KB", async () => {
  await prepareTarget("wasm");
  for (const [path, model, most] of [
    ["models/lenet.cnn", "LeNet", 12_000],
    ["models/resnet.cnn", "ResNet18", 60_000],
  ] as const) {
    const { built: wasm } = compile(readSource(path), { model, target: "wasm", emit: "js" });
    const [script, , best, plain] = wasm?.files ?? [];
    expect([best?.insteadOf, plain?.insteadOf]).toEqual([undefined, best?.path]);
    const zipped = [script, best].map((file) => gzipSync(file?.contents ?? "", { level: 9 }).length);
    expect(zipped.reduce((sum, size) => sum + size, 0)).toBeLessThan(most);
    const counted = wasm && artefactFacts(wasm, "wasm").bytes;
    expect(counted).toBeLessThan(generatedBytes(wasm?.files ?? []));
  }
});

test("every kernel of the file is there, with the layers it computes and its limit", () => {
  const text = String(built.files[0]?.contents);
  const written = [...text.matchAll(/ at most ([\d.]+) KB of bytecode \*\/\nfunction (\w+)/gu)];
  expect(facts.kernels.map(({ name }) => name)).toEqual(written.map(([, , name]) => name));
  expect(facts.kernels.map(({ size }) => (size / 1024).toFixed(1))).toEqual(written.map(([, size]) => size));
  for (const { size, limit, unit } of facts.kernels) {
    expect([limit, unit]).toEqual([61_440, "bytes of bytecode"]);
    expect(size).toBeLessThanOrEqual(limit);
  }
  const computed = facts.kernels.flatMap(({ layers }) => layers);
  // What is computed in place by others (concatenations) has no kernel.
  const steps = built.program.steps.filter((_, i) => built.scheduled.layers[i]?.kernels.length !== 0);
  const stored = steps.map(({ result }) => built.program.values[result]?.path ?? "");
  expect(new Set(computed)).toEqual(new Set(stored));
  expect(facts.kernels.length).toBeLessThan(steps.length);
});

test("a budget of generated code holds the models that it speaks of to their size", () => {
  const [model, params] = ["SqueezeNet1_1", new Map([["size", "64"]])];
  const judged = (models: string, max: number, level: "warn" | "error" = "error"): readonly string[] => {
    const limits = [{ measure: "generatedBytes", level, max }] as const;
    const budgets = [{ models, limits, file: "cnnc.config.json" }];
    return checkGeneratedBytes(source, [model], { params, budgets }).map(
      ({ severity, message }) => `${severity}: ${message}`,
    );
  };
  const size = facts.bytes.toLocaleString("en-US");
  const less = (facts.bytes - 1).toLocaleString("en-US");
  expect(judged("Sq*", facts.bytes)).toEqual([]);
  expect(judged("Other*", 1)).toEqual([]);
  expect(judged("Sq*", facts.bytes - 1)).toEqual([
    `error: SqueezeNet1_1 is outside its budget in cnnc.config.json: generatedBytes is ${size}, at most ${less} allowed (1 more)`,
  ]);
  expect(judged("*", facts.bytes - 1, "warn")[0]).toMatch(/^warning: /u);
});
