// Estimates of whole models: by a made-up machine, so that what they add up to can be told.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { TargetProfile } from "../../../src/analyze/latency.ts";
import { compile } from "../../../src/compile/compile.ts";
import { latencyOf, worksOf } from "../../../src/compile/latency.ts";
import { profileText, readProfile } from "../../../src/compile/profile-file.ts";
import { createSink } from "../../../src/diag/sink.ts";

const machine = (speed: number): TargetProfile => ({
  gigaflops: new Map([["any", speed]]),
  nanoseconds: { divide: 0, exp: 0, store: 0, call: 0 },
  bandwidth: [{ bytes: 1, gigabytesPerSecond: 1e9 }],
  checks: [{ network: "a", estimateMs: 1, measuredMs: 2 }],
});

test("every operation of the kernels is paid once, where the layer stands that costs most", () => {
  const text = readFileSync(new URL("../../../models/resnet.cnn", import.meta.url), "utf8");
  const built = compile({ path: "resnet.cnn", text }, { model: "ResNet18" }).built!;
  const flops = (node: number): number => built.analysis.layers[node]!.flops;
  const { totalMs, layers } = latencyOf(built, flops, machine(2));
  const works = worksOf(built.scheduled);
  expect(works).toHaveLength(built.scheduled.module.calls.length);
  const hot = works.reduce((sum, { operations: { arithmetic, compare } }) => sum + arithmetic + compare, 0);
  expect(totalMs).toBeCloseTo(hot / 2 / 1e6, 6);
  expect(layers.reduce((sum, { ms }) => sum + ms, 0)).toBe(totalMs);
  const timed = built.graph.nodes.filter(({ id }) => layers[id]!.ms > 0);
  expect(timed).toHaveLength(built.scheduled.layers.filter(({ kernels }) => kernels.length > 0).length);
  expect(timed.map((node) => node.kind === "op" && node.op.name)).toEqual(
    expect.not.arrayContaining(["bn", "relu", "add", "flatten"]),
  );
  expect(latencyOf(built, flops, machine(4)).totalMs).toBeCloseTo(totalMs / 2, 6);
});

test("on a GPU a run is its kernels, each on its grid, and what goes in and out", () => {
  const text = "model One {\n  input x: 3x8x8\n  conv(4, 3, pad=1)\n  output y\n}\n";
  const built = compile({ path: "one.cnn", text }, { target: "wgsl" }).built!;
  const works = worksOf(built.scheduled);
  expect(works.every(({ invocations = 0 }) => invocations >= 32)).toBe(true);
  const adapter = { invocations: 1, run: 1e6, copyGigabytesPerSecond: 1e-3 };
  const { totalMs, layers } = latencyOf(built, () => 0, { ...machine(2), adapter });
  const sum = layers.reduce((all, { ms }) => all + ms, 0);
  expect(sum).toBeGreaterThan(0);
  expect(totalMs - sum).toBeCloseTo(1 + (4 * (3 + 4) * 64) / 1e3, 9);
});

const adapter = { invocations: 5, run: 1000, copyGigabytesPerSecond: 0.5 };
const profile = {
  schemaVersion: 1,
  machine: "a machine",
  targets: new Map([
    ["ts", machine(2)],
    ["wgsl", { ...machine(3), adapter }],
  ]),
};

test("a profile is read as it was written", () => {
  const sink = createSink();
  expect(readProfile({ path: "p.json", text: profileText(profile) }, sink)).toEqual(profile);
  expect(sink.diagnostics).toEqual([]);
});

test("and fits the schema that the package ships", () => {
  const schema = new URL("../../../schemas/profile.schema.json", import.meta.url);
  const fits = new Ajv2020().compile(JSON.parse(readFileSync(schema, "utf8")) as object);
  const plain = JSON.parse(profileText(profile)) as object;
  expect(fits(plain)).toBe(true);
  expect(fits({ ...plain, targets: { ts: {} } })).toBe(false);
});

test.each([
  ["no JSON", "{", "it"],
  ["another version", '{"schemaVersion": 2}', "its schemaVersion must be 1"],
  ["a misspelt key", '{"schemaVersion": 1, "machnie": ""}', "did you mean machine?"],
  [
    "no speed",
    profileText(profile).replace('"any": 2', '"any": 0'),
    "targets.ts.gigaflops.any must be above 0",
  ],
  ["no kinds", profileText(profile).replace('"any": 2', ""), "targets.ts.gigaflops has no kinds of kernels"],
  [
    "no bandwidth",
    profileText(profile).replaceAll(/"bandwidth": \[[^\]]*\]/gu, '"bandwidth": []'),
    "is empty",
  ],
])("refused: %s", (_, text, problem) => {
  const sink = createSink();
  expect(readProfile({ path: "p.json", text }, sink)).toBeUndefined();
  expect(sink.diagnostics.map(({ code }) => code)).toEqual(["broken-profile"]);
  expect(sink.diagnostics[0]?.message).toContain(problem);
});
