// Depthwise windows in lanes: read where their data lies, edges written out apart, rows outside left out; the same bits as the nest.

import { describe, expect, test } from "vitest";
import { add, constant } from "../../../src/algebra/index-expr.ts";
import { interpretKernel } from "../../../src/loops/interpret.ts";
import { printKernel } from "../../../src/loops/print.ts";
import { fill, mul, nest, read, windows } from "../../../src/nests/build.ts";
import type { Buffer, Nest, Pad } from "../../../src/nests/nest.ts";
import { createKernelBuilder } from "../../../src/schedule/kernel-builder.ts";
import { lowerStep } from "../../../src/schedule/lower-step.ts";
import { peeled } from "../../../src/schedule/steps/peel.ts";
import { vectorTable } from "../../../src/schedule/table.ts";
import { expectLoweredEqual } from "../../support/lowered.ts";
import { randomBuffers } from "../../support/random-nest.ts";

function depthwise(size: number, taps: number, stride: number, pad: Pad): Nest {
  return nest((b) => {
    const out = Math.floor((size - 1) / stride) + 1;
    const x = b.in("x", [3, size, size]);
    const w = b.param("w", [3, taps, taps]);
    const [g, o, r] = [b.axis("g", 3), b.axes("o", [out, out]), b.axes("r", [taps, taps])];
    const margin = (taps - 1) / 2;
    const at = windows(o, r, { stride: [stride, stride], begin: [margin, margin] });
    b.sum(b.out("y", [3, out, out]), [g, ...o], mul(read(x, [g, ...at], pad), read(w, [g, ...r])));
  });
}

describe("peel and products in the order of their data: depthwise windows in lanes read their data where it lies", () => {
  test.each([
    [4, 3, 1],
    [5, 3, 1],
    [7, 3, 2],
    [9, 5, 1],
    [12, 5, 2],
    [16, 3, 2],
    [27, 3, 2],
    [14, 3, 1],
    [17, 3, 1],
    [29, 3, 1],
    [8, 7, 1],
  ])("%i pixels a side, %i taps, stride %i: the same bits", (size, taps, stride) => {
    const before = depthwise(size, taps, stride, fill(0));
    const { decisions, slots } = lowerStep(before, vectorTable);
    expect(decisions.map(({ recipe }) => recipe)).toEqual(["depthwise"]);
    expect(slots.some(({ name: slot }) => slot === "x_window")).toBe(taps > 5);
    expectLoweredEqual(before, randomBuffers(before, size), vectorTable);
  });

  test("rows outside the data stand under a condition that the loads inside do not ask again", () => {
    const { body, slots } = lowerStep(depthwise(28, 3, 1, fill(0)), vectorTable);
    const text = printKernel({ id: 0, name: "k", comment: "", slots, body });
    expect(text).toContain("if -1 < ");
    expect(text.match(/select\(test\([^)]*\)/gu)?.every((test) => !test.includes(" and "))).toBe(true);
  });

  test.each([[1], [2], [3], [7]])("peel over %i iterations visits each once, in order", (extent) => {
    const kernel = createKernelBuilder();
    const out: Buffer = { id: 0, name: "y", shape: [extent], role: "out" };
    peeled(kernel, kernel.axis("q", extent), (index) =>
      kernel.emit({
        kind: "store",
        slot: kernel.slot(out, "write"),
        index,
        value: { kind: "int", index: add(index, constant(1)) },
      }),
    );
    const contents = new Float32Array(extent);
    interpretKernel({ id: 0, name: "k", comment: "", slots: kernel.slots, body: kernel.finish() }, [
      contents,
    ]);
    expect([...contents]).toEqual(Array.from({ length: extent }, (_, i) => i + 1));
  });
});
