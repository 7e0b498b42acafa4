import { describe, expect, it } from "vitest";
import { span, type Source } from "../../../src/base/span.ts";
import { diagnostic, type Extra } from "../../../src/diag/diagnostic.ts";
import { applyFixes } from "../../../src/diag/fix.ts";
import { countDiagnostics, renderDiagnostic, renderDiagnostics } from "../../../src/diag/render.ts";

function source(text: string): Source {
  return { path: "lenet.cnn", text };
}

function find(text: Source, part: string) {
  const start = text.text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return span(text, start, start + part.length);
}

function about(text: Source, part: string, extra: Extra = {}) {
  return diagnostic("no-such-axis", find(text, part), { op: "dense", axis: "h", input: "1000" }, extra);
}

describe("renderDiagnostic", () => {
  it("shows message, place, frame, related places and the fixed line", () => {
    const text = source("model A {\n  conv(6, 5)\n\tdense(3)\n}\n");
    const inner = find(text, "5");
    const rendered = renderDiagnostic(
      about(text, "dense(3)", {
        related: [{ span: find(text, "conv(6, 5)"), message: "its input comes from here" }],
        fixes: [{ title: "write 7", edits: [{ span: inner, replacement: "7, pad=2" }] }],
      }),
    );
    expect(rendered).toBe(
      [
        "error[no-such-axis]: dense works along axis h, which its input 1000 does not have",
        "  --> lenet.cnn:3:2",
        " 3 |     dense(3)",
        "   |     ^^^^^^^^",
        "note: its input comes from here",
        "  --> lenet.cnn:2:3",
        " 2 |   conv(6, 5)",
        "   |   ----------",
        "help: write 7",
        " 2 |   conv(6, 7, pad=2)",
        "   |           ~~~~~~~~",
        "",
      ].join("\n"),
    );
  });

  it("shows the first and the last line of a long span", () => {
    const text = source("a {\n  b\n  c\n}\n");
    expect(renderDiagnostic(about(text, "a {\n  b\n  c\n}"))).toContain(
      [" 1 | a {", "   | ^^^", "   | ...", " 4 | }", "   | ^"].join("\n"),
    );
    const inside = source("m {\n  a {\n    b\n  }\n}\n");
    expect(renderDiagnostic(about(inside, "a {\n    b\n  }"))).toContain(
      [" 2 |   a {", "   |   ^^^", "   | ...", " 4 |   }", "   |   ^"].join("\n"),
    );
  });

  it("lets no control or reordering character through", () => {
    const text = source("a \u001B[31m \u202E b\u0000 c");
    const rendered = renderDiagnostic({ ...about(text, "c"), message: "bad \u001B[2J name" });
    for (const hidden of ["\u0000", "\u001B", "\u202E"]) expect(rendered).not.toContain(hidden);
    expect(rendered).toContain(` 1 | a \\u{1b}[31m \\u{202e} b\\u{0} c\n   | ${" ".repeat(29)}^`);
  });

  it("puts marks under wide characters and past combining ones", () => {
    expect(renderDiagnostic(about(source("你好e\u0301 x"), "x"))).toContain("\n   |       ^");
  });

  it("cuts wide lines around the span", () => {
    const text = source(`${"a".repeat(5000)} here ${"b".repeat(5000)}`);
    const lines = renderDiagnostic(about(text, "here")).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(125);
    const [line, marks] = [lines[2] ?? "", lines[3] ?? ""];
    expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("here");
  });

  it("renders a mistake at the end of the file and one without a place", () => {
    const text = source("ab\n");
    expect(renderDiagnostic(diagnostic("too-many-errors", span(text, 3, 3), { limit: 1000 }))).toBe(
      "error[too-many-errors]: more than 1,000 errors; the rest are not shown\n  --> lenet.cnn:2:1\n 2 |\n   | ^\n",
    );
    expect(renderDiagnostic(diagnostic("too-many-errors", undefined, { limit: 2 }))).toBe(
      "error[too-many-errors]: more than 2 errors; the rest are not shown\n",
    );
  });

  it("colours on demand and counts", () => {
    const one = about(source("a"), "a");
    expect(renderDiagnostics([one], { color: true })).toContain("\u001B[1;31merror[no-such-axis]\u001B[0m");
    expect(renderDiagnostics([one, one])).toBe(`${renderDiagnostic(one)}\n${renderDiagnostic(one)}`);
    expect(countDiagnostics([one, one, { ...one, severity: "warning" }])).toBe("2 errors, 1 warning");
  });
});

describe("applyFixes", () => {
  const text = source("conv(6, 5)");
  const edit = (part: string, replacement: string) => ({ span: find(text, part), replacement });
  const insert = (at: number, replacement: string) => ({ span: span(text, at, at), replacement });

  it("makes edits in any order and leaves out a fix that overlaps", () => {
    const fixes = [
      { title: "", edits: [edit("5", "7"), edit("6", "16")] },
      { title: "", edits: [edit("6, 5", "9")] },
      { title: "", edits: [insert(10, " -> relu")] },
      { title: "", edits: [insert(10, " -> bn")] },
    ];
    expect(applyFixes(text, fixes)).toBe("conv(16, 7) -> relu -> bn");
  });

  it("leaves other files alone", () => {
    const other = source("other");
    expect(applyFixes(text, [{ title: "", edits: [{ span: span(other, 0, 1), replacement: "x" }] }])).toBe(
      text.text,
    );
  });
});
