// The file of measured choices: what is written is read back, and what is wrong is said.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { readTuning, type TunedStep, tuningFor, tuningText } from "../../../src/compile/tuning-file.ts";
import { createSink } from "../../../src/diag/sink.ts";

const steps: readonly TunedStep[] = [
  {
    target: "ts",
    float: "fast",
    step: "b",
    layer: "conv2 + relu2",
    variant: "packed",
    ms: 1.5,
    defaultMs: 2,
  },
  { target: "ts", float: "fast", step: "a", layer: "conv1", variant: "no winograd", ms: 0.5, defaultMs: 1 },
  { target: "ts", float: "strict", step: "a", layer: "conv1", variant: "unpacked", ms: 3, defaultMs: 4 },
  {
    target: "ts",
    float: "fast",
    threads: 2,
    step: "a",
    layer: "conv1",
    variant: "packed",
    ms: 1,
    defaultMs: 2,
  },
  ...(
    [
      [{}, "grid windows 1x8"],
      [{ dtype: "f16" }, "grid products f32"],
      [{ limits: { maxBufferSize: 2 ** 30, maxComputeWorkgroupStorageSize: 2 ** 15 } }, "grid tile 128x128"],
    ] as const
  ).map(([held, variant]): TunedStep => ({
    target: "wgsl",
    float: "fast",
    ...held,
    step: "a",
    layer: "conv1",
    variant,
    ms: 1,
    defaultMs: 2,
  })),
];

function read(text: string): {
  readonly steps: readonly TunedStep[] | undefined;
  readonly problem: string | undefined;
} {
  const sink = createSink();
  const found = readTuning({ path: "cnnc.tuning.json", text }, sink);
  return { steps: found, problem: sink.diagnostics[0]?.message };
}

it("is read back as written, in a fixed order", () => {
  const text = tuningText(steps);
  expect(text).toBe(tuningText(steps.toReversed()));
  const { steps: found } = read(text);
  expect(found).toHaveLength(steps.length);
  expect(found).toEqual(expect.arrayContaining([...steps]));
});

it("is what the shipped schema describes", () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL("../../../schemas/tuning.schema.json", import.meta.url), "utf8"),
  );
  const validate = new Ajv2020().compile(schema as object);
  expect(validate(JSON.parse(tuningText(steps)))).toBe(true);
  expect(validate({ schemaVersion: 1, choices: [{ step: "a" }] })).toBe(false);
});

it("serves one target and mode, and modules of one thread or of several", () => {
  const served = (float: "fast" | "strict", threads: boolean) =>
    tuningFor(steps, { target: "ts", float, threads });
  expect([...served("strict", false).keys()]).toEqual(["a"]);
  expect(served("fast", false).get("a")).toEqual({ variant: "no winograd", ms: 0.5, defaultMs: 1 });
  expect([...served("fast", true)]).toEqual([["a", { variant: "packed", ms: 1, defaultMs: 2 }]]);
});

it("serves modules of float32 or of float16, and those that ask as much of devices", () => {
  const served = (held: Pick<Parameters<typeof tuningFor>[1], "dtype" | "limits">): unknown =>
    [...tuningFor(steps, { target: "wgsl", float: "fast", threads: false, ...held }).values()].map(
      ({ variant }) => variant,
    );
  expect(served({})).toEqual(["grid windows 1x8"]);
  expect(served({ dtype: "f32", limits: {} })).toEqual(["grid windows 1x8"]);
  expect(served({ dtype: "f16" })).toEqual(["grid products f32"]);
  const asked = { maxComputeWorkgroupStorageSize: 2 ** 15, maxBufferSize: 2 ** 30 };
  expect(served({ limits: asked })).toEqual(["grid tile 128x128"]);
  expect(served({ limits: { ...asked, maxBufferSize: 2 ** 29 } })).toEqual([]);
  expect(served({ limits: asked, dtype: "f16" })).toEqual([]);
});

const choice = (changes: object): string =>
  JSON.stringify({ schemaVersion: 1, choices: [{ ...steps[0], ...changes }] });

it.each([
  ["{", "end"],
  ['{ "schemaVersion": 2, "choices": [] }', "schemaVersion must be 1"],
  ['{ "schemaVersion": 1 }', "choices must be a list"],
  [choice({ variant: "magic" }), 'the variant "magic", which this version does not have'],
  [choice({ ms: -1 }), "ms of choice 1 must be milliseconds"],
  [choice({ float: "exact" }), "must be"],
  [choice({ threads: 0 }), "threads of choice 1 must be a whole number from 1 to 64"],
  [choice({ threads: true }), "threads of choice 1 must be a whole number from 1 to 64"],
  [choice({ dtype: "f8" }), 'dtype of choice 1 must be "f16", or left out'],
  [choice({ limits: 3 }), "limits of choice 1 must be an object"],
  [choice({ limits: { maxBufferSize: "1GiB" } }), "maxBufferSize of the limits of choice 1 must be a whole"],
  [choice({ layers: "conv1" }), 'an unknown key "layers"; did you mean layer?'],
])("refuses %s", (text, problem) => {
  const { steps: found, problem: said } = read(text);
  expect(found).toBeUndefined();
  expect(said).toContain(problem);
});
