// What `--limits` takes, and what a model that needs more than is allowed is told.

import { expect, test } from "vitest";
import { invariant } from "../../../../src/base/invariant.ts";
import { compile } from "../../../../src/compile/compile.ts";
import type { CompileOptions } from "../../../../src/compile/options.ts";
import { defaultLimits, readLimits } from "../../../../src/targets/wgsl/limits.ts";

test("numbers with and without units", () => {
  expect(readLimits("maxBufferSize=1GiB, maxComputeInvocationsPerWorkgroup=1024")).toEqual({
    maxBufferSize: 2 ** 30,
    maxComputeInvocationsPerWorkgroup: 1024,
  });
});

const example = "Write name=value, as in maxBufferSize=1GiB, several with commas between.";

test.each([
  ["", example],
  ["maxBufferSize", example],
  ["maxBufferSize=-1", example],
  ["maxBufferSize=1.5GiB", example],
  ["maxBufferSize=1GB", example],
  ["maxBufferSize=1,maxBufferSize=2", "maxBufferSize is given twice."],
  ["maxBuferSize=1", "maxBuferSize is no limit of WebGPU that shaders depend on; maxBufferSize is."],
  [
    "memory=1",
    `memory is no limit of WebGPU that shaders depend on; ${Object.keys(defaultLimits).join(", ")} are.`,
  ],
  ["toString=1", /^toString is no limit/u],
])("%j is refused with a sentence", (text, sentence) => {
  expect(readLimits(text)).toEqual(typeof sentence === "string" ? sentence : expect.stringMatching(sentence));
});

test("a layer above two limits is told once, with the flag that keeps both and those given", () => {
  const source = { path: "m.cnn", text: "model M { input x: [1000]\n relu }" };
  const given = {
    maxBufferSize: 2048,
    maxStorageBufferBindingSize: 1024,
    maxComputeInvocationsPerWorkgroup: 512,
    // Of the GPU that `run` finds, and nothing that `--limits` takes.
    maxComputeWorkgroupSizeY: 512,
  };
  const [said, ...more] = compile(source, { target: "wgsl", limits: given }).diagnostics;
  const flag = "maxStorageBufferBindingSize=4000,maxBufferSize=8192,maxComputeInvocationsPerWorkgroup=512";
  expect(more).toEqual([]);
  expect(said?.message).toBe(
    "relu1: 1000 needs 4,000 of maxStorageBufferBindingSize, and 1,024 is allowed: " +
      `\`compile --limits ${flag}\` is for devices that allow more`,
  );
  const [here] = compile(source, { target: "wgsl", limits: given, gpu: "Adreno" }).diagnostics;
  expect(here?.message).toBe(
    "relu1: 1000 needs 4,000 of maxStorageBufferBindingSize, and the GPU here (Adreno) allows 1,024",
  );
  const limits = readLimits(flag);
  invariant(typeof limits !== "string", () => "a flag that compile proposes is read");
  expect(compile(source, { target: "wgsl", limits }).diagnostics).toEqual([]);
});

test("inputs and outputs in the caller's form are held to limits: float32 outside, float16 inside; the answers of a batch together", () => {
  const source = { path: "m.cnn", text: "model M { input x: 8x10x10\n relu }" };
  const said = (options: Omit<CompileOptions, "target">): readonly string[] =>
    compile(source, { target: "wgsl", ...options }).diagnostics.map(
      ({ message }) => /^.* needs [\d,]+ of \w+/u.exec(message)?.[0] ?? message,
    );
  const binding = { maxStorageBufferBindingSize: 3199 };
  expect(said({ dtype: "f16", limits: binding })).toEqual([
    "input x: 8x10x10 needs 3,200 of maxStorageBufferBindingSize",
  ]);
  expect(said({ dtype: "f16", limits: { maxStorageBufferBindingSize: 3200 } })).toEqual([]);
  // A kernel may see 40 samples at once, and a buffer holds 80.
  const half = { maxStorageBufferBindingSize: 40 * 3200, maxBufferSize: 80 * 3200 };
  expect(said({ batch: 80, limits: half })).toEqual([]);
  expect(said({ batch: 120, limits: half })).toEqual([
    "the buffer of outputs needs 384,000 of maxBufferSize",
  ]);
});
