// Commands on a GPU: they say which one, and what to install where there is none.

import { describe, expect, test } from "vitest";
import { exitCodeOf, exitCodes } from "../../src/cli/exit-code.ts";
import { files } from "../../src/diag/catalog/files.ts";
import { createSink } from "../../src/diag/sink.ts";
import { hostOf } from "../../src/run/webgpu/host.ts";
import { root } from "../support/networks.ts";
import { runCnnc } from "../support/transcript.ts";
import { notRun, testAdapter } from "../support/webgpu.ts";

const tiny = "test/end-to-end/cli/files/tiny.cnn";

describe.skipIf(notRun)(`on a GPU ${notRun ?? ""}`, () => {
  test("verify compares layer by layer and names the adapter", () => {
    const { stdout, stderr, code } = runCnnc(["verify", tiny, "--targets", "wgsl"], root);
    expect(stdout).toMatch(/wgsl: \d+ layers? and the whole network within their bounds/);
    expect(stderr).toMatch(/^wgsl on \S+/);
    if (testAdapter().kind === "software") expect(stderr).toContain("a GPU in software: slow");
    expect(stderr).toContain("wgsl: the whole network\n");
    expect(code).toBe(exitCodes.fine);
  });

  test("run gives what the reference gives", () => {
    const [gpu, reference] = ["wgsl", "reference"].map((target) => {
      const input = ["--weights", "random:1", "--input", "test/end-to-end/cli/files/image.npy"];
      return runCnnc(["run", tiny, ...input, "--target", target], root);
    });
    expect([gpu?.code, reference?.code]).toEqual([exitCodes.fine, exitCodes.fine]);
    expect(gpu?.stdout).toBe(reference?.stdout);
  });
});

test.each([
  ["no-package", "no-webgpu-package", "`npm install webgpu`"],
  ["no-adapter", "no-gpu", "`npm install @sparticuz/chromium`"],
] as const)("%s: exit 2 and what to install", async (problem, code, what) => {
  const sink = createSink();
  const none = await hostOf(
    "wgsl",
    () => {},
    sink,
    async () => Promise.resolve(problem),
  );
  expect(none).toBeUndefined();
  expect(sink.diagnostics.map((each) => each.code)).toEqual([code]);
  expect(exitCodeOf(sink.diagnostics)).toBe(exitCodes.usage);
  expect(files[code].help).toContain(what);
});

test("targets of processors want no GPU", async () => {
  const never = (): never => {
    throw new Error("asked for an adapter");
  };
  expect(await hostOf("ts", never, createSink(), never)).toEqual({});
});
