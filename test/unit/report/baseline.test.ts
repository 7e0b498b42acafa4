// Baselines come from disk: what is not a report is refused with the place of its first fault, and what is one comes back whole.

import { describe, expect, test } from "vitest";
import { report } from "../../../src/compile/report.ts";
import { renderAgainst } from "../../../src/report/against.ts";
import { findEntry, printBaseline, readBaseline } from "../../../src/report/baseline.ts";
import { diffFacts } from "../../../src/report/diff/diff-facts.ts";
import { json } from "../../../src/report/json.ts";

const model = (name: string, n: number): string =>
  `model ${name} {\n  input x: 1x4x4\n  input y: [3]\n  from x\n  conv(${n}, 3)\n  output a\n  from y\n  relu\n  output b\n}\n`;
const facts = (name: string, n = 2) => report({ path: "m.cnn", text: model(name, n) }).facts!;
const entries = [
  { file: "a.cnn", report: facts("A") },
  { file: "b.cnn", report: facts("A", 3) },
  { file: "b.cnn", report: facts("B") },
];

test("what is printed is read back", () => {
  expect(readBaseline(printBaseline(entries))).toEqual(entries);
  expect(readBaseline(json.render([facts("A")]))).toEqual([{ file: "", report: facts("A") }]);
});

test("a report of an older version is read: what it lacks is unknown", () => {
  const whole = facts("A");
  const { memory, latency, artefact, utilisation, layers, ...rest } = whole;
  const older = { ...rest, layers: layers.map((layer) => ({ ...layer, latency: undefined })) };
  const [entry] = readBaseline(JSON.stringify(older));
  expect(entry?.report).toEqual({ ...whole, memory: { ...memory, steps: [], buffers: [] } });
  expect([latency, artefact, utilisation]).toEqual([null, null, []]);
  expect(readBaseline(JSON.stringify(older))[0]?.report.memory.arenaBytes).toBe(whole.totals.peakBytes);
});

test("a model is found by its file and name, else by a name that is the only one", () => {
  expect(findEntry(entries, "b.cnn", "A")).toBe(entries[1]);
  expect(findEntry(entries, "moved.cnn", "B")).toBe(entries[2]);
  expect(findEntry(entries, "moved.cnn", "A")).toBeUndefined();
});

describe("refused", () => {
  const good = JSON.parse(printBaseline(entries.slice(0, 1))) as { reports: [{ report: object }] };
  const changed = (change: object): string =>
    JSON.stringify({ reports: [{ file: "a.cnn", report: { ...good.reports[0].report, ...change } }] });
  test.each([
    ["nothing", "", "it is not JSON"],
    ["null", "null", "the report must be an object"],
    ["a list", '{ "reports": {} }', "reports must be a list"],
    ["no file", '{ "reports": [{}] }', "reports[0].file must be a text"],
    ["no report", '{ "reports": [{ "file": "a" }] }', "reports[0].report must be an object"],
    ["another version", changed({ schemaVersion: 2 }), "its schemaVersion is 2, and 1 is read"],
    ["no model", changed({ model: 1 }), "reports[0].report.model must be a text"],
    ["fractions", changed({ totals: { params: 0.5 } }), "reports[0].report.totals.params must be a count"],
    ["layers", changed({ layers: [{ path: "x" }] }), "reports[0].report.layers[0].op must be a text"],
  ])("%s", (_, text, problem) => {
    expect(() => readBaseline(text)).toThrow(problem);
  });
});

test("the JSON report with a baseline holds the diff", () => {
  const [before, now] = [facts("A"), facts("A", 5)];
  const diff = diffFacts(before, now, { base: "base.json", head: "m.cnn" });
  const printed = JSON.parse(renderAgainst(json, now, diff)) as { baseline: object };
  expect(printed).toMatchObject({ model: "A", baseline: JSON.parse(JSON.stringify(diff)) as object });
});
