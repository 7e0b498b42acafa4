// Panels in lanes whose first rows pack the data as they read it, whose last rows are fewer, and whose windows are padded: the same bits as the
// nest.

import { describe, expect, test } from "vitest";
import type { Stmt } from "../../../src/loops/loop.ts";
import { printKernel } from "../../../src/loops/print.ts";
import { fill, mul, nest, read, windows } from "../../../src/nests/build.ts";
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

/** A convolution of 6 channels by 20 rows of weights, padded all around. */
function padded(size: number, taps: number, stride: number): Nest {
  return nest((b) => {
    const out = Math.floor((size - 1) / stride) + 1;
    const x = b.in("x", [6, size, size]);
    const w = b.param("w", [20, 6, taps, taps]);
    const [k, c] = [b.axis("k", 20), b.axis("c", 6)];
    const [o, r] = [b.axes("o", [out, out]), b.axes("r", [taps, taps])];
    const margin = (taps - 1) / 2;
    const at = windows(o, r, { stride: [stride, stride], begin: [margin, margin] });
    const value = mul(read(x, [c, ...at], fill(0.5)), read(w, [k, c, ...r]));
    b.sum(b.out("y", [20, out, out]), [k, ...o], value);
  });
}

/** Nothing is small: padding is written around what is copied. */
const largeCopies: LoopTable = { ...vectorTable, winograd: [], smallCopy: 0 };

/** How often elements of a slot are stored, lanes one by one. */
function storesTo(body: readonly Stmt[], slot: number): number {
  return body.reduce((count, stmt) => {
    if (stmt.kind === "store") return count + (stmt.slot === slot ? 1 : 0);
    return count + (stmt.kind === "for" ? stmt.extent * storesTo(stmt.body, slot) : 0);
  }, 0);
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

  test.each([
    [8, 3, 2],
    [11, 3, 2],
    [9, 5, 2],
    [14, 3, 3],
    [8, 3, 1],
  ])(
    "%i pixels a side, %i taps, stride %i: the same bits, no element of a large copy is written twice",
    (size, taps, stride) => {
      const before = padded(size, taps, stride);
      expectLoweredEqual(before, randomBuffers(before, size), largeCopies);
      const { body, slots } = lowerStep(before, largeCopies);
      const copy = slots.findIndex(({ name }) => name === "x_padded");
      expect(storesTo(body, copy)).toBe(slots[copy]?.size);
    },
  );

  test("neighbouring taps are loaded before any is packed", () => {
    const { body, slots } = lowerStep(padded(8, 3, 2), largeCopies);
    const text = printKernel({ id: 0, name: "k", comment: "", slots, body });
    expect(text).toMatch(/(let x_padded\S* = .*\n\s*){9}x_panels\[/u);
  });
});
