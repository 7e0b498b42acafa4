import { describe, expect, it } from "vitest";
import { lineBounds, lineCount, positionAt } from "../../../src/diag/position.ts";

const at = (text: string, offset: number) => positionAt({ path: "a", text }, offset);

describe("positionAt", () => {
  it.each([
    ["ab\ncd", 3, 2, 1],
    ["ab\r\ncd", 5, 2, 2],
    ["ab\rcd", 3, 2, 1],
    ["ab\n\n\nx", 5, 4, 1],
    ["", 0, 1, 1],
    ["ab", 99, 1, 3],
  ])("%j at %i is %i:%i", (text, offset, line, column) => {
    expect(at(text, offset)).toEqual({ line, column });
  });

  it("gives a byte order mark no column", () => {
    expect(at("\uFEFFab", 1)).toEqual({ line: 1, column: 1 });
    expect(at("\uFEFFab\nc", 4)).toEqual({ line: 2, column: 1 });
  });

  it("bounds lines without their breaks", () => {
    const source = { path: "a", text: "\uFEFFab\r\ncd\n" };
    expect([1, 2, 3].map((line) => lineBounds(source, line))).toEqual([
      { start: 1, end: 3 },
      { start: 5, end: 7 },
      { start: 8, end: 8 },
    ]);
    expect(lineCount(source)).toBe(3);
  });
});
