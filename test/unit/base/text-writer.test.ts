import { expect, test } from "vitest";
import { TextWriter } from "../../../src/base/text-writer.ts";

test("nothing written is the empty text", () => {
  expect(new TextWriter().toString()).toBe("");
});

test("blocks nest, and blank lines carry no margin", () => {
  const writer = new TextWriter();
  writer.block(
    "for i {",
    () => {
      writer.line("a").line();
      writer.block("if b {", () => writer.lines(["c", "d"]), "}");
    },
    "}",
  );
  expect(writer.toString()).toBe("for i {\n  a\n\n  if b {\n    c\n    d\n  }\n}\n");
});

test("text of several lines is indented throughout", () => {
  const writer = new TextWriter("\t");
  writer.indent(() => writer.line("a\nb\n\nc"));
  expect(writer.toString()).toBe("\ta\n\tb\n\n\tc\n");
});

test("a body that throws leaves the depth as it was", () => {
  const writer = new TextWriter();
  expect(() =>
    writer.indent(() => {
      throw new Error("stop");
    }),
  ).toThrow("stop");
  expect(writer.line("x").toString()).toBe("x\n");
});
