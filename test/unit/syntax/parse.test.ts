import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/base/span.ts";
import type { CallStep, Step } from "../../../src/syntax/ast.ts";
import { printFile } from "../../../src/syntax/print.ts";
import { bare, parseItems, parseRight, parseSteps, parseText } from "../../support/syntax.ts";

function callStep(step: Step | undefined): CallStep {
  if (step?.kind !== "call") throw new Error(`no call: ${step?.kind}`);
  return step;
}

/** `kind` of each step, calls by their callee, labels before `=`. */
function outline(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      const name = step.kind === "call" ? step.callee.text : step.kind;
      return step.label
        ? `${step.label.name.parts.filter((part) => typeof part === "string").join("")}=${name}`
        : name;
    })
    .join(" -> ");
}

describe("lines", () => {
  it.each([
    ["-> at the end of a line", "relu ->\n bn"],
    ["-> at the start of a line", "relu\n\n  -> bn"],
    ["comments between", "relu // then\n  // and\n  -> bn"],
    ["CRLF", "relu\r\n  -> bn"],
    ["lone carriage returns", "relu\r-> bn"],
  ])("go on with %s", (_, text) => {
    expect(outline(parseSteps(text))).toBe("relu -> bn");
  });

  it("are ignored inside parentheses and brackets", () => {
    const [step] = parseSteps("conv(\n  [1,\n   2\n  ],\n  pad\n  =\n  1\n  -1,\n)");
    expect(callStep(step).args).toHaveLength(2);
  });

  it("end a statement", () => {
    expect(parseItems("relu\n\n\nbn\n")).toHaveLength(2);
    expect(parseItems("relu\r\rbn\r\n")).toHaveLength(2);
  });

  it("are not continued by a leading minus", () => {
    const { diagnostics } = parseText("model M {\n  let a = 1\n  - 2\n}\n");
    expect(diagnostics).toHaveLength(1);
  });

  it("may break before else", () => {
    const [step] = parseSteps("if a { relu }\n\n  else if b { bn }\n  else { id }");
    expect(step).toMatchObject({ kind: "if", otherwise: [{ steps: [{ kind: "if", otherwise: [{}] }] }] });
  });

  it("take a colon as the end of a step", () => {
    const [first, second] = parseSteps("conv(3) : [c, in.h, 2 * in.w] -> relu : 6x28x28");
    expect(first?.ascription?.kind).toBe("list");
    expect(second?.ascription).toMatchObject({ kind: "shape", sizes: [6n, 28n, 28n] });
  });
});

describe("keywords", () => {
  const words = [
    "model",
    "block",
    "repeat",
    "in",
    "for",
    "if",
    "let",
    "output",
    "seq",
    "from",
    "else",
    "import",
    "true",
    "not",
  ];
  it.each(words)("%s directly before = is a label", (word) => {
    expect(outline(parseSteps(`${word} = relu -> ${word} = bn`))).toBe(`${word}=relu -> ${word}=bn`);
  });

  it.each(words)("%s names arguments, members and models", (word) => {
    const [step] = parseSteps(`conv(${word}=x.${word})`);
    expect(callStep(step).args).toMatchObject([
      { name: { text: word }, value: { kind: "member", member: { text: word } } },
    ]);
    expect(parseRight(`model ${word} { relu }`).declarations[0]?.name.text).toBe(word);
  });

  it.each(["model", "block", "input", "repeat", "in", "here", "from"])(
    "%s is a name in expressions",
    (word) => {
      expect(parseItems(`let a = ${word}.c + rf(${word})`)).toHaveLength(1);
    },
  );

  it("begin steps elsewhere", () => {
    const steps = parseSteps(
      'repeat 3 { relu } -> x = seq { bn } -> for i in in.shape { id } -> from x -> output y -> "a{1}"',
    );
    expect(outline(steps)).toBe("repeat -> x=seq -> for -> from -> output -> read");
  });

  it("tell the types block and (block) from names", () => {
    const [block] = parseRight("block b(f: block([int], (int, float)), g: block()) { f(1) }").declarations;
    expect(block).toMatchObject({
      parameters: [{ type: { kind: "block-type", parameters: [{}, {}] } }, { type: { parameters: [] } }],
    });
  });
});

describe("branches", () => {
  it("hold several lines each, and if and for around or inside them", () => {
    const [step] = parseSteps(`add {
      | conv(3) -> bn
        relu
      | if s == 1 { id } else { conv(1) }
      if s == 2 {
        | a
        for i in range(2) { | b | c }
      } else if s == 3 { | d }
      else { | e }
      | body  if t { | id }
      for x in xs { | x
        if u { relu } }
    }`);
    const branches = callStep(step).branches ?? [];
    expect(branches.map((branch) => branch.kind)).toEqual([
      "branch",
      "branch",
      "branch-if",
      "branch",
      "branch-if",
      "branch-for",
    ]);
    expect(branches[0]).toMatchObject({ body: [{ steps: [{}, {}] }, { steps: [{}] }] });
    expect(branches[1]).toMatchObject({ body: [{ steps: [{ kind: "if" }] }] });
    expect(branches[2]).toMatchObject({
      then: [{}, { kind: "branch-for", body: [{}, {}] }],
      otherwise: [{ kind: "branch-if", otherwise: [{}] }],
    });
    expect(branches[5]).toMatchObject({
      body: [{ kind: "branch", body: [{}, { steps: [{ kind: "if" }] }] }],
    });
  });

  it("may be empty, and the braces too", () => {
    expect(callStep(parseSteps("add { | | id }")[0]).branches).toMatchObject([{ body: [] }, { body: [{}] }]);
    expect(callStep(parseSteps("add {}")[0]).branches).toEqual([]);
    expect(callStep(parseSteps("add")[0]).branches).toBeUndefined();
  });
});

describe("expressions", () => {
  it.each([
    ["1 + 2 * 3 ^ 2 ^ k", "1 + 2 * 3^2^k"],
    ["(1 + 2) * 3", "(1 + 2) * 3"],
    ["-a ^ 2", "-a^2"],
    ["(-a) ^ -2", "(-a)^-2"],
    ["a - (b - c) - d", "a - (b - c) - d"],
    ["not a == b and c or d", "not a == b and c or d"],
    ["(a or b) and not (c and d)", "(a or b) and not (c and d)"],
    ["(a < b) == (c < d)", "(a < b) == (c < d)"],
    ["(((x)))", "x"],
    ["(if a then b else c) + 1", "(if a then b else c) + 1"],
    ["if a then b else if c then d else e", "if a then b else if c then d else e"],
    ["xs[i][0].1.c", "xs[i][0].1.c"],
    ["(3).0 + t.0.1", "(3).0 + t.0.1"],
    ["f(a, b=(1, 2), c=[],)", "f(a, b=(1, 2), c=[])"],
    ["- - a", "-(-a)"],
    ["2 * -3 - -4", "2 * -3 - -4"],
    ["a % b / c", "a % b / c"],
  ])("%s prints as %s", (text, printed) => {
    expect(printFile(parseRight(`model M {\n  assert ${text}\n}\n`))).toBe(
      `model M {\n  assert ${printed}\n}\n`,
    );
  });

  it("read shapes and exact numbers", () => {
    const items = parseItems("assert [0x8x8, 61_706, 1e-3, 420k, 1.5M, 1 MiB, 2GiB, 0.50, 0e9, 2.5e1]");
    const [item] = items;
    const list = item?.kind === "assert" && item.condition.kind === "list" ? item.condition.items : [];
    const values = list.map((each) =>
      each.kind === "number"
        ? `${each.numerator}/${each.denominator}${each.float ? " float" : ""}`
        : each.kind,
    );
    expect(values).toEqual([
      "shape",
      "61706/1",
      "1/1000 float",
      "420000/1",
      "1500000/1",
      "1048576/1",
      `${2n ** 31n}/1`,
      "1/2 float",
      "0/1 float",
      "25/1 float",
    ]);
  });
});

describe("texts", () => {
  it("have holes with their own spans", () => {
    const text = 'model M {\n  "a{i + 1}-\\{b\\}\\"{f(2)}" = relu\n  "{x}"\n}\n';
    const [model] = parseRight(text).declarations;
    const item = model?.kind === "model" ? model.body[0] : undefined;
    const parts = item?.kind === "flow" ? (item.steps[0]?.label?.name.parts ?? []) : [];
    expect(parts.map((part) => (typeof part === "string" ? part : textOf(part.span)))).toEqual([
      "a",
      "i + 1",
      '-{b}"',
      "f(2)",
    ]);
  });
});

describe("declarations", () => {
  it("keep the doc comment directly above, without slashes", () => {
    const file = parseRight(
      "/// not of A\n\n/// One.\n///\n///  Two.\r\nmodel A { relu }\n//// no\nblock b() { relu }\n  /// c\nblock c = b",
    );
    expect(file.declarations.map(({ doc }) => doc)).toEqual(["One.\n\n Two.", "", "c"]);
  });

  it("are models, blocks, variants of both, and imports", () => {
    const file = parseRight(
      'import { a,\n b, } from "./x.cnn"\nmodel M = N(1) { assert params <= 3 }\nblock l = layernorm(axis=c)\nmodel N(k: int = 2 * 3, xs: [(int, int)]) {\n weights { ignore "a.*"\n rename "b" "c" }\n shared t = embed(64)\n let (i, (c, n)) = x\n input y: [1, 2]\n}',
    );
    expect(bare(file)).toMatchObject({
      imports: [{ names: [{ text: "a" }, { text: "b" }], from: { text: "./x.cnn" } }],
      declarations: [
        { kind: "variant", of: "model", base: { callee: { text: "N" } }, body: [{ kind: "assert" }] },
        { kind: "variant", of: "block", body: [] },
        {
          kind: "model",
          body: [{ kind: "weights" }, { kind: "shared" }, { kind: "let" }, { kind: "input" }],
        },
      ],
    });
  });

  it("of an empty file are none", () => {
    for (const text of ["", "\n\n", "// only a comment", "\uFEFF", "\r\n/// lost"]) {
      expect(parseRight(text).declarations).toEqual([]);
    }
  });
});

describe("spans", () => {
  it("stay right behind a byte order mark", () => {
    const { file, diagnostics } = parseText("\uFEFFmodel Mark {\n  relu relu\n}");
    const [model] = file.declarations;
    expect(model && textOf(model.name.span)).toBe("Mark");
    expect(diagnostics[0]?.span).toMatchObject({ start: 21, end: 25 });
  });

  it("cover labels, steps and ascriptions", () => {
    const source = "model M {\n  a = add { | id } : [1] -> relu\n}";
    const [model] = parseRight(source).declarations;
    const flow = model?.kind === "model" ? model.body[0] : undefined;
    expect(flow && textOf(flow.span)).toBe("a = add { | id } : [1] -> relu");
    expect(flow?.kind === "flow" && flow.steps.map((step) => textOf(step.span))).toEqual([
      "a = add { | id } : [1]",
      "relu",
    ]);
  });
});

describe("what cannot be read", () => {
  it("stays as broken items with the names it was to define", () => {
    const { file } = parseText(
      'model M {\n  a = conv(3 3) -> b = bn\n  let (c, d) = = 2\n  relu\n}\nblock f(x) { y = relu }\nimport { g, h } frm "x"',
    );
    const [model] = file.declarations;
    const body = model?.kind === "model" ? model.body : [];
    expect(
      body.map((item) => (item.kind === "broken" ? item.names.map(({ text }) => text) : item.kind)),
    ).toEqual([["a", "b"], ["c", "d"], "flow"]);
    expect(file.broken.map(({ text }) => text)).toEqual(["f", "g", "h"]);
  });

  it("is printed as it was written", () => {
    const { file } = parseText("model M {\n  conv(3 3)\n  relu\n}\n");
    expect(printFile(file)).toBe("model M {\n  conv(3 3)\n  relu\n}\n");
  });
});
