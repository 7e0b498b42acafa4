// What `--limits` takes, and what a model that needs more than is allowed is told.

import { expect, test } from "vitest";
import { invariant } from "../../../../src/base/invariant.ts";
import { compile } from "../../../../src/compile/compile.ts";
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
  };
  const [said, ...more] = compile(source, { target: "wgsl", limits: given }).diagnostics;
  const flag = "maxBufferSize=8192,maxStorageBufferBindingSize=4000,maxComputeInvocationsPerWorkgroup=512";
  expect(more).toEqual([]);
  expect(said?.message).toBe(
    "relu1: 1000 needs 4,000 of maxStorageBufferBindingSize, and 1,024 is what devices must allow: " +
      `\`--limits ${flag}\` compiles for those that allow more`,
  );
  const limits = readLimits(flag);
  invariant(typeof limits !== "string", () => "a flag that compile proposes is read");
  expect(compile(source, { target: "wgsl", limits }).diagnostics).toEqual([]);
});
