// The formats of `check` for other programs: against SARIF's schema, an XML reader's rules, and GitHub's escapes undone again.

import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import { describe, expect, test } from "vitest";
import { check } from "../../../src/compile/check.ts";
import { diagnostic, type Diagnostic } from "../../../src/diag/diagnostic.ts";
import { checkFormats } from "../../../src/report/index.ts";

const schemaFile = new URL("../../oracles/sarif-2.1.0.schema.json", import.meta.url);
const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(schemaFile, "utf8")) as object,
);

const source = {
  path: "some models/100%,a:b.cnn",
  text: "model M {\n  input x: 1x4x4\n  reluu\n  conv(1,\n}\n",
};
const span = { source, start: 29, end: 34 };
const nasty = 'a::b,100% [link](1) <x> & "q" ]]> \u001b[31m\u202e\ud800 C:\\d';
const found: readonly Diagnostic[] = [
  ...check(source).diagnostics,
  diagnostic(
    "unknown-op",
    span,
    { name: nasty, suggestion: "\nsecond line" },
    {
      related: [{ span: { source, start: 0, end: 40 }, message: nasty }],
      fixes: [{ title: nasty, edits: [{ span, replacement: "relu" }] }],
    },
  ),
  diagnostic("cannot-read", undefined, { file: nasty, reason: "there is no such file" }),
  { ...diagnostic("unknown-op", span, { name: "w", suggestion: "" }), severity: "warning" },
];

function rendered(name: string, diagnostics: readonly Diagnostic[] = found): string {
  const format = checkFormats.find((one) => one.name === name)!;
  const files = [
    { path: source.path, read: true },
    { path: "fine.cnn", read: true },
    { path: "nowhere.cnn", read: false },
  ];
  return format.render(diagnostics, { color: false, files, version: "1.2.3" });
}

test.each(checkFormats.map(({ name }) => name))("%s lets no control sequence through", (name) => {
  const text = rendered(name);
  expect(text).not.toContain("\u001b");
  if (name !== "json") expect(text).not.toMatch(/[\u202e\p{Cs}]/u);
});

describe("SARIF", () => {
  test.each([
    ["many", found],
    ["no", []],
  ])("the log of %s findings is valid", (_, diagnostics) => {
    const log = JSON.parse(rendered("sarif", diagnostics)) as object;
    expect(validate(log) ? [] : validate.errors).toEqual([]);
  });

  test("the schema is the one that refuses", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} }, results: [] }] })).toBe(false);
  });

  test("rules, places and fixes are found by their indices", () => {
    interface Log {
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: SarifResult[] }];
    }
    interface SarifResult {
      ruleId: string;
      ruleIndex: number;
      locations?: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
    }
    const [run] = (JSON.parse(rendered("sarif")) as Log).runs;
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
    const place = run.results.find(({ ruleId }) => ruleId === "unknown-op")?.locations?.[0]?.physicalLocation;
    expect(place).toEqual({
      artifactLocation: { uri: "some%20models/100%25%2Ca%3Ab.cnn", uriBaseId: "%SRCROOT%" },
      region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 8 },
    });
    expect(run.results.find(({ ruleId }) => ruleId === "cannot-read")).not.toHaveProperty("locations");
  });
});

describe("GitHub", () => {
  /** How the runner reads a command: properties end at `::`, are cut at commas, then unescaped. */
  function read(line: string): { command: string; properties: Map<string, string>; message: string } {
    const [, command = "", list = "", message = ""] = /^::(\w+) (.*?)::(.*)$/su.exec(line) ?? [];
    const plain = (text: string): string =>
      text
        .replaceAll("%0D", "\r")
        .replaceAll("%0A", "\n")
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ",")
        .replaceAll("%25", "%");
    const pairs = list.split(",").map((pair) => [pair.split("=")[0], pair.split("=")[1]] as const);
    const properties = new Map(pairs.map(([key = "", value = ""]) => [key, plain(value)]));
    return { command, properties, message: plain(message) };
  }

  test("one line each, and the runner reads back what was meant", () => {
    const lines = rendered("github").trimEnd().split("\n");
    expect(lines).toHaveLength(found.length);
    const commands = lines.map(read);
    expect(commands.map(({ command }) => command)).toEqual(found.map(({ severity }) => severity));
    const op = commands.find(({ message }) => message.includes("100%"));
    expect(op?.message).toContain("a::b,100% [link](1)");
    expect(op?.message).toContain("\nsecond line\nhelp: ");
    expect([...(op?.properties ?? [])]).toEqual([
      ["file", "some models/100%,a:b.cnn"],
      ["line", "3"],
      ["endLine", "3"],
      ["col", "3"],
      ["endColumn", "7"],
      ["title", "unknown-op"],
    ]);
  });

  test("no findings, no output", () => {
    expect(rendered("github", [])).toBe("");
  });
});

test("JUnit counts what it lists, and its text is escaped", () => {
  const xml = rendered("junit");
  const errors = found.filter(({ severity }) => severity === "error").length;
  expect(xml.match(/<failure /gu)).toHaveLength(errors);
  expect(xml).toContain(`<testsuites name="cnnc check" tests="${errors + 1}" failures="${errors}">`);
  expect(xml).toContain('<testcase classname="fine.cnn" name="check"/>');
  expect(xml).not.toContain("nowhere.cnn");
  expect(xml).toContain("<system-out>warning[unknown-op]");
  const open: string[] = [];
  for (const [, end, name = "", self] of xml.matchAll(/<(\/?)([a-z-]+)(?: [a-z]+="[^"<]*")*(\/?)>/gu)) {
    if (end) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
  const texts = xml.replaceAll(/<\?xml [^?]*\?>|<\/?[a-z-]+(?: [a-z]+="[^"<]*")*\/?>/gu, "");
  expect(texts).not.toMatch(/[<]|&(?!amp;|lt;|gt;|quot;|#39;)/u);
});
