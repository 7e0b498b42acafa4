// Commands on a GPU: they say which one, and what to install where there is none.

import { describe, expect, test } from "vitest";
import { exitCodeOf, exitCodes } from "../../src/cli/exit-code.ts";
import { createSink } from "../../src/diag/sink.ts";
import type { GpuAdapter } from "../../src/run/webgpu/adapter.ts";
import { hostOf } from "../../src/run/webgpu/host.ts";
import { root } from "../support/networks.ts";
import { runCnnc } from "../support/transcript.ts";
import { notRun, testAdapter } from "../support/webgpu.ts";

const tiny = "test/end-to-end/cli/files/tiny.cnn";
const hasHalf = notRun === undefined && testAdapter().features.has("shader-f16");

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
    { target: "wgsl" },
    () => {},
    sink,
    async () => Promise.resolve(problem),
  );
  expect(none).toBeUndefined();
  expect(sink.diagnostics.map((each) => each.code)).toEqual([code]);
  expect(exitCodeOf(sink.diagnostics)).toBe(exitCodes.usage);
  expect(sink.diagnostics[0]?.message).toContain(what);
});

describe("float16", () => {
  const adapter = (features: readonly string[]): GpuAdapter => ({
    kind: "hardware",
    name: "acme",
    features: new Set(features),
    limits: {},
    openDevice: async () => Promise.resolve({ destroy: () => {} }),
  });
  const found = async (features: readonly string[]) => {
    const sink = createSink();
    const wanted = { target: "wgsl", dtype: "f16" } as const;
    const host = await hostOf(
      wanted,
      () => {},
      sink,
      async () => Promise.resolve(adapter(features)),
    );
    return { host, sink };
  };

  test("a GPU that has it is opened", async () => {
    const { host, sink } = await found(["shader-f16"]);
    expect([host?.adapter?.name, sink.diagnostics]).toEqual(["acme", []]);
  });

  test("one that has not: exit 2 and what to do", async () => {
    const { host, sink } = await found(["timestamp-query"]);
    expect(host).toBeUndefined();
    expect(sink.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "no-shader-f16",
        "acme computes nothing in float16: it lacks the feature shader-f16, which --dtype f16 needs; without it the model runs here",
      ],
    ]);
    expect(exitCodeOf(sink.diagnostics)).toBe(exitCodes.usage);
  });

  test.skipIf(notRun !== undefined || hasHalf).each([
    ["run", ["--weights", "random:1", "--input", "test/end-to-end/cli/files/image.npy", "--target"]],
    ["verify", ["--targets"]],
    ["bench", ["--target"]],
    ["tune", ["--target"]],
  ])("%s in software", (command, flags) => {
    const { stderr, code } = runCnnc([command, tiny, ...flags, "wgsl", "--dtype", "f16"], root);
    expect(stderr).toContain("error[no-shader-f16]");
    expect(code).toBe(exitCodes.usage);
  });

  test("on a processor: a usage error", () => {
    const { stderr, code } = runCnnc(["verify", tiny, "--targets", "wgsl,ts", "--dtype", "f16"], root);
    expect(stderr).toContain("error: --dtype f16 is for the target wgsl; other targets hold float32");
    expect(code).toBe(exitCodes.usage);
  });
});

test("targets of processors want no GPU", async () => {
  const never = (): never => {
    throw new Error("asked for an adapter");
  };
  expect(await hostOf({ target: "ts" }, never, createSink(), never)).toEqual({});
});
