import { expect, test } from "vitest";
import { diagnostic } from "../../../src/diag/diagnostic.ts";
import { bytes, count } from "../../../src/report/quantities.ts";
import { checkFormats } from "../../../src/report/index.ts";
import { jsonText } from "../../../src/report/json-text.ts";
import { table } from "../../../src/report/table.ts";
import { text } from "../../../src/report/text.ts";
import { report } from "../../../src/compile/report.ts";

test("columns line up and lines do not end in spaces", () => {
  const lines = table(
    [
      { title: "name", align: "left" },
      { title: "n", align: "right" },
      { title: "", align: "left" },
    ],
    [["a", "1,000", ""], "rule", ["bcdef", "1", "x"]],
  );
  expect(lines).toEqual([
    "name       n",
    "-----  -----  -",
    "a      1,000",
    "-----  -----  -",
    "bcdef      1  x",
  ]);
});

test("JSON text is JSON, open outside and on one line inside", () => {
  const value = { a: [], b: [{ c: [1, null], __proto__x: "\u2028" }], d: undefined, e: {} };
  const printed = jsonText(value, 2);
  expect(JSON.parse(printed)).toEqual({ a: [], b: [{ c: [1, null], __proto__x: "\u2028" }], e: {} });
  expect(printed.split("\n")).toHaveLength(8);
});

test("figures", () => {
  expect([0, 999_999, 1_814_073_344, 2e15].map(count)).toEqual(["0", "999,999", "1.814 G", "2000 T"]);
  expect([1023, 1024, 241 * 1024 + 52].map(bytes)).toEqual(["1023 B", "1.0 KiB", "241.1 KiB"]);
});

test("places in `check --format json` count from 1, ends exclusive", () => {
  const source = { path: "a.cnn", text: "model M {\n  reluu\n}\n" };
  const span = { source, start: 12, end: 17 };
  const one = diagnostic(
    "unknown-op",
    span,
    { name: "reluu", suggestion: "" },
    { related: [{ span, message: "here" }] },
  );
  const json =
    checkFormats
      .find(({ name }) => name === "json")
      ?.render([one], { color: false, files: [{ path: "a.cnn", read: true }], version: "1" }) ?? "";
  const place = { file: "a.cnn", line: 2, column: 3, endLine: 2, endColumn: 8 };
  expect(JSON.parse(json)).toEqual({
    schemaVersion: 1,
    diagnostics: [
      {
        code: "unknown-op",
        severity: "error",
        message: one.message,
        ...place,
        related: [{ message: "here", ...place }],
        fixes: [],
      },
    ],
  });
});

test("no control sequence of a model's text reaches the terminal", () => {
  const { facts } = report({
    path: "m.cnn",
    text: "/// red \u{9b}31m\nmodel M {\n  input x: 1x4x4\n  relu\n}\n",
  });
  if (facts) expect(text.render([facts])).not.toContain("\u009b");
  const hostile = facts ?? report({ path: "m.cnn", text: "model M {\n  input x: 1x4x4\n  relu\n}\n" }).facts!;
  const named = {
    ...hostile,
    model: "M\u001b[31m",
    layers: hostile.layers.map((layer) => ({ ...layer, path: "a\u202eb\nc" })),
  };
  const printed = text.render([named]);
  for (const forbidden of ["\u001b", "\u202e", "b\nc"]) expect(printed).not.toContain(forbidden);
});
