// A wrong shape after `:` is one message, with the one edit that would make it right, however far up that edit is.

import { describe, expect, it } from "vitest";
import { applyFixes } from "../../../src/diag/fix.ts";
import { tryElaborate } from "./support.ts";

const model = (body: string): string => `model M {\n  input x: 1x28x28\n${body}\n}\n`;

/** What is said, and the lines that the fixes change. */
function mended(body: string) {
  const text = model(body);
  const { diagnostics } = tryElaborate(text);
  const fixes = diagnostics.flatMap((one) => one.fixes);
  const after = applyFixes({ path: "test.cnn", text }, fixes);
  const changed = after.split("\n").filter((line, i) => line !== text.split("\n")[i]);
  return {
    said: diagnostics.map(({ code, message }) => `${code}: ${message}`),
    fixes: fixes.map(({ title }) => title),
    changed: changed.map((line) => line.trim()),
    left: tryElaborate(after).diagnostics.map(({ code }) => code),
  };
}

describe("the mend of a wrong shape", () => {
  it.each([
    // [body, title, the line after]
    [
      "conv(6, 5) -> relu -> maxpool(2) : 6x14x14",
      "pad=2 gives 6x14x14",
      "conv(6, 5, pad=2) -> relu -> maxpool(2) : 6x14x14",
    ],
    [
      "conv(6, 5) -> bn -> maxpool(2) : 8x12x12",
      "out=8 gives 8x12x12",
      "conv(8, 5) -> bn -> maxpool(2) : 8x12x12",
    ],
    [
      "conv(6, 3, stride=2) -> relu -> gap -> flatten : 12",
      "out=12 gives [12]",
      "conv(12, 3, stride=2) -> relu -> gap -> flatten : 12",
    ],
    [
      "conv(6, 5) : 6x24x24\nconv(4, 3) -> relu\nflatten : [4 * 24 * 24]",
      "pad=1 gives [2304]",
      "conv(4, 3, pad=1) -> relu",
    ],
  ])("%s", (body, title, line) => {
    const { said, fixes, changed, left } = mended(body);
    expect(said.length).toBe(1);
    expect(fixes).toEqual([title]);
    expect(changed).toEqual([line]);
    expect(left).toEqual([]);
  });

  it.each([
    ["two calls could be meant", "conv(6, 5) -> conv(6, 5) -> relu -> maxpool(2) : 6x12x12"],
    ["the call above is right, as its own shape says", "conv(6, 5) : 6x24x24\nmaxpool(2) : 6x14x14"],
    [
      "another step uses the value",
      "a = conv(6, 5)\nflatten -> dense(4)\noutput y\nfrom a -> maxpool(2) : 6x14x14\noutput z",
    ],
    ["no padding gives it", "conv(6, 5) -> relu -> maxpool(2) : 6x40x40"],
  ])("is not guessed where %s", (_, body) => {
    const { said, fixes } = mended(body);
    expect(said.length).toBe(1);
    expect(fixes).toEqual([]);
  });
});

describe("what follows a wrong shape", () => {
  it("is not told again where it would be right otherwise", () => {
    const { said, left } = mended(
      "conv(6, 5) -> relu -> maxpool(2) : 6x14x14\nconv(16, 5) -> relu -> maxpool(2) : 16x5x5\nflatten : 400",
    );
    expect(said).toEqual(["ascription-mismatch: the value is 6x12x12, not 6x14x14: they differ in h and w"]);
    expect(left).toEqual([]);
  });

  it("is told where it is wrong by itself", () => {
    const { said } = mended("conv(6, 5) : 6x28x28\nmaxpool(2) : 6x15x15");
    expect(said).toEqual([
      "ascription-mismatch: the value is 6x24x24, not 6x28x28: they differ in h and w",
      "ascription-mismatch: the value is 6x12x12, not 6x15x15: they differ in h and w",
    ]);
  });

  it("does not make branches differ that would agree", () => {
    const { said, left } = mended("add {\n| conv(6, 5) : 6x28x28\n| conv(6, 1)\n}\nrelu");
    expect(said).toEqual(["ascription-mismatch: the value is 6x24x24, not 6x28x28: they differ in h and w"]);
    expect(left).toEqual([]);
  });
});
