// Times themselves cannot be foretold; what they are of can.

import { expect, test } from "vitest";
import { createSink } from "../../../src/diag/sink.ts";
import { benchFacts } from "../../../src/run/bench-facts.ts";
import { timeModel, undisturbed } from "../../../src/run/time-model.ts";
import { built } from "../../support/compiled.ts";

const plan = { warmUp: 20, measure: 40 };

test("every call of the module is timed, and together they are about the run", async () => {
  const model = built("models/lenet.cnn", "LeNet", {}, { timed: true, emit: "js" });
  const timing = (await timeModel(model, plan, createSink()))!;
  expect(timing.runs).toBeGreaterThanOrEqual(5);
  expect(timing.calls).toHaveLength(model.scheduled.module.calls.length);
  for (const { fastest, median } of timing.calls) {
    expect(fastest).toBeGreaterThan(0);
    expect(median).toBeGreaterThanOrEqual(fastest);
  }
  expect(timing.median).toBeGreaterThanOrEqual(timing.fastest);
  const sum = timing.calls.reduce((all, call) => all + call.fastest, 0);
  expect(sum).toBeLessThanOrEqual(timing.slowest);
  expect(undisturbed(timing)).toBeLessThanOrEqual(sum);
  const setting = { target: "ts", float: "fast", batch: 1, machine: "here" };
  const { layers, gigaflops } = benchFacts(model, timing, setting);
  expect(layers.map(({ paths }) => paths)).toEqual(model.program.steps.map(({ paths }) => paths));
  expect(layers.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
  expect(gigaflops).toBeCloseTo((2 * 416_520) / timing.median / 1e6, 9);
});

test("a module that does not time its calls has none, and is the same module otherwise", async () => {
  const model = built("models/lenet.cnn", "LeNet", {}, { emit: "js" });
  const timing = (await timeModel(model, plan, createSink()))!;
  expect(timing.calls).toEqual([]);
  expect(String(model.files[0]?.contents)).not.toContain("clock");
  expect(benchFacts(model, timing, { target: "ts", float: "fast", batch: 1, machine: "" }).layers).toEqual(
    [],
  );
});

test("of runs shorter than the processor's clock is sure of, the calls are believed", () => {
  const timing = { runs: 9, median: 0.03, fastest: 0.025, slowest: 1, processor: 0.004 };
  const calls = [0.01, 0.012].map((fastest) => ({ fastest, median: 0.02 }));
  expect(undisturbed({ ...timing, calls })).toBeCloseTo(0.022, 9);
  expect(undisturbed({ ...timing, calls: [] })).toBe(0.025);
  const long = { ...timing, median: 30, fastest: 25, slowest: 90, processor: 20 };
  expect(undisturbed({ ...long, calls: [{ fastest: 24, median: 30 }] })).toBe(20);
});
