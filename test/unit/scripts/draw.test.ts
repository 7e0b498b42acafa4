import { expect, test } from "vitest";
import { beside, draw } from "../../../scripts/demo/draw.ts";

test("a character shows 2x4 pixels: dots 1 2 3 7 on the left, 4 5 6 8 on the right (Unicode 10.0, Braille Patterns)", () => {
  const only = (row: number, column: number): string =>
    draw(
      Array.from({ length: 8 }, (_, i) => (i === row * 2 + column ? 1 : 0)),
      2,
      4,
    ).join("");
  const left = [0, 1, 2, 3].map((row) => only(row, 0));
  const right = [0, 1, 2, 3].map((row) => only(row, 1));
  expect(left).toEqual(["\u2801", "\u2802", "\u2804", "\u2840"]);
  expect(right).toEqual(["\u2808", "\u2810", "\u2820", "\u2880"]);
});

test("sizes that 2x4 does not divide are drawn to their edge", () => {
  expect(draw(Array<number>(15).fill(1), 3, 5)).toEqual(["\u28ff\u2847", "\u2809\u2801"]);
});

test("blocks stand beside each other over their captions", () => {
  const blocks = [
    { lines: ["ab", "cd"], caption: "1" },
    { lines: ["e"], caption: "two" },
  ];
  expect(beside(blocks)).toBe("ab   e\ncd\n1    two");
});
