// Panels in lanes whose first rows pack the data as they read it, and whose last rows are fewer: the same bits as the nest.

import { describe, expect, test } from "vitest";
import { printKernel } from "../../../src/loops/print.ts";
import { mul, nest, read } from "../../../src/nests/build.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { lowerStep } from "../../../src/schedule/lower-step.ts";
import { type LoopTable, vectorTable } from "../../../src/schedule/table.ts";
import { expectLoweredEqual } from "../../support/lowered.ts";
import { randomBuffers } from "../../support/random-nest.ts";

/** A 1x1 convolution. */
function pixelwise(rows: number, channels: number, pixels: number): Nest {
  return nest((b) => {
    const x = b.in("x", [channels, pixels]);
    const w = b.param("w", [rows, channels]);
    const [k, p, c] = [b.axis("k", rows), b.axis("p", pixels), b.axis("c", channels)];
    b.sum(b.out("y", [rows, pixels]), [k, p], mul(read(x, [c, p]), read(w, [k, c])));
  });
}

const pieces: LoopTable = { ...vectorTable, columnsPerBlock: 24, reductionBlock: 8 };

describe("panels in lanes", () => {
  test.each([
    [20, 5, 16],
    [22, 9, 17],
    [25, 16, 43],
    [24, 24, 50],
    [64, 7, 31],
  ])("%i rows of %i channels at %i pixels: the same bits, whole and in pieces", (rows, channels, pixels) => {
    const before = pixelwise(rows, channels, pixels);
    for (const table of [vectorTable, pieces]) expectLoweredEqual(before, randomBuffers(before, rows), table);
  });

  test("data is read once where it lies, by the first rows; the last rows are those that exist", () => {
    const { body, slots, decisions } = lowerStep(pixelwise(22, 16, 64), vectorTable);
    const text = printKernel({ id: 0, name: "k", comment: "", slots, body });
    expect(decisions.map(({ recipe }) => recipe)).toEqual(["panels"]);
    const sums = text.split("for e").slice(1);
    expect(sums.map((part) => / x\[/u.test(part))).toEqual([true, false, false]);
    expect(sums.map((part) => new Set(part.match(/set a\d+/gu)).size)).toEqual([12, 12, 8]);
  });
});
