import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as cnnc from "../../../src/index.ts";
import { frontStages } from "../../../src/compile/front.ts";
import { outputName } from "../../../src/compile/output-name.ts";
import { stageNames } from "../../../src/compile/pipeline.ts";
import { runStages } from "../../../src/compile/stage.ts";

const { check, compile, report } = cnnc;
const source = (text: string, path = "m.cnn"): cnnc.Source => ({ path, text });
const small = "model M(k: int = 2) {\n  input x: 1x4x4\n  conv(k, 3) -> relu\n  assert params == 10 * k\n}\n";
const codes = ({ diagnostics }: { diagnostics: readonly cnnc.Diagnostic[] }): string[] =>
  diagnostics.map(({ code }) => code);

describe("compile", () => {
  test("reaches every stage and gives one module", () => {
    const result = compile(source(small));
    expect(result.diagnostics).toEqual([]);
    expect(result.graph?.name).toBe("M");
    expect(result.contracts).toEqual([expect.objectContaining({ holds: true })]);
    expect(result.files?.map(({ path }) => path)).toEqual(["m.ts"]);
  });

  test("stops before code where a contract fails, and says what was measured", () => {
    const result = compile(source(small.replace("10 * k", "7")));
    expect(codes(result)).toEqual(["contract-failed"]);
    expect(result.analysis?.totals.params).toBe(20);
    expect(result.files).toBeUndefined();
  });

  test("parameters are text of the language; an unknown target is a diagnostic", () => {
    expect(compile(source(small), { params: new Map([["k", "1 + 2"]]) }).analysis?.totals.params).toBe(30);
    expect(codes(compile(source(small), { target: "vax" }))).toEqual(["unknown-target"]);
  });

  test("the same input gives the same bytes wherever the file lies and however its lines end", () => {
    const [here, there] = [
      compile(source(small)),
      compile(source(small.replaceAll("\n", "\r\n"), "some/where/m.cnn")),
    ];
    expect(there.files).toEqual(here.files);
  });

  test.each(stageNames.map((name) => [name]))("the stage %s prints itself", (stopAfter) => {
    const { dump, diagnostics } = compile(source(small), { stopAfter });
    expect(diagnostics).toEqual([]);
    expect(dump).toMatch(/\S[^]*\n$/);
  });

  test.each([
    "",
    "\0",
    "model",
    "model M {",
    "((((",
    "}".repeat(3000),
    "\uFEFFmodel M { }",
    "💥".repeat(100),
    "model M { input x: 0x0x0 }",
  ])("%j is answered with diagnostics", (text) => {
    const result = compile(source(text));
    expect(codes(result)).not.toContain("internal-error");
    expect(result.diagnostics.length).toBeGreaterThan(0);
  });

  test("a bug of ours is one diagnostic, not a throw", () => {
    const sink = cnnc.createSink();
    const broken = { name: "graph", why: "", run: () => [].at(0)!["x"], dump: () => "" };
    const { draft } = runStages([frontStages[0]!, broken], { source: source(small), options: {} }, sink);
    expect(draft.parsed?.file.declarations).toHaveLength(1);
    expect(sink.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(/^internal-error: cnnc failed here.*TypeError/),
    ]);
  });
});

describe("check", () => {
  const many = `${small}model Two = M(k=0)\nmodel Open(n: int) {\n  input x: [n]\n  dense(n)\n}\n`;

  test("all models, each mistake once; one that lacks parameters where it is instantiated", () => {
    const result = check(source(many));
    expect(result.models).toEqual(["M", "Two"]);
    expect(codes(result)).toEqual(["argument-out-of-range"]);
    expect(codes(check(source(many), { model: "M" }))).toEqual([]);
  });

  test("a file with neither model nor block is an error", () => {
    expect(codes(check(source("// nothing\n")))).toEqual(["nothing-declared"]);
  });
});

describe("report", () => {
  test("the promised names", () => {
    const { facts } = report(source(small));
    expect(Object.keys(facts!)).toEqual(
      expect.arrayContaining([
        "schemaVersion",
        "model",
        "inputs",
        "outputs",
        "totals",
        "layers",
        "contracts",
      ]),
    );
    expect(facts!.totals).toMatchObject({ params: 20, buffers: 0, macs: 72, flops: 160, weightBytes: 80 });
    expect(Object.keys(facts!.totals)).toEqual(expect.arrayContaining(["peakBytes", "lowerBoundBytes"]));
    expect(facts!.layers.map(({ path, op, shape }) => `${path} ${op} ${shape.join("x")}`)).toEqual([
      "x input 1x4x4",
      "conv1 conv 2x2x2",
      "relu1 relu 2x2x2",
    ]);
    expect(facts!.layers[1]).toMatchObject({
      params: 20,
      macs: 72,
      rf: { size: [3, 3], jump: [1, 1], start: [1, 1], padding: [0, 0] },
    });
  });

  test("text that errors leave nothing of has no facts", () => {
    expect(report(source("model M { }")).facts).toBeUndefined();
  });
});

test.each([
  ["models/lenet-modern.cnn", "LeNetModern", "lenet-modern"],
  ["models/vgg.cnn", "VGG11", "vgg11"],
  ["x/a b.cnn", "AB", "a-b"],
  ["../../etc/passwd.cnn", "__proto__", "__proto__"],
  ["con.cnn", "Con", "model-con"],
  ["☃.cnn", "M", "m"],
])("%s, %s is written to %s.*", (path, model, expected) => {
  expect(outputName(path, model)).toBe(expected);
});

test("the version is that of package.json", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  expect(cnnc.version).toBe(manifest.version);
});
