// The builder and the interpreter on hand-calculated values.

import { describe, expect, it } from "vitest";
import {
  batchNorm,
  adaptiveAvgPool,
  avgPool,
  concat,
  conv,
  convTranspose,
  flatten,
  maxPool,
  softmax,
  upsample,
} from "./examples.ts";
import {
  add,
  nest,
  read,
  select,
  lt,
  int,
  edge,
  circular,
  reflect,
  symmetric,
  plus,
  test as holds,
  less,
} from "../../../src/nests/build.ts";
import { iota, runNest } from "./run.ts";

describe("nests stated with the builder", () => {
  it("convolves: d2l 7.2, [[0,1],[2,3]] over 0..8", () => {
    const nest2d = conv({ channels: 1, size: [3, 3], filters: 1, kernel: [2, 2], outSize: [2, 2] });
    expect(runNest(nest2d, { x: iota(9), weight: [0, 1, 2, 3] })).toEqual([19, 25, 37, 43]);
  });

  it("convolves with padding, stride and bias", () => {
    const form = {
      channels: 1,
      size: [4],
      filters: 2,
      kernel: [3],
      outSize: [2],
      stride: [2],
      begin: [1],
      bias: true,
    };
    const y = runNest(conv(form), { x: [1, 2, 3, 4], weight: [1, 1, 1, 1, 10, 100], bias: [0.5, -1] });
    // windows (0,1,2) and (2,3,4)
    expect(y).toEqual([3.5, 9.5, 210 - 1, 2 + 30 + 400 - 1]);
  });

  it("keeps groups apart and dilates", () => {
    const form = { channels: 2, size: [3], filters: 2, kernel: [2], outSize: [1], groups: 2, dilation: [2] };
    expect(runNest(conv(form), { x: [1, 2, 3, 10, 20, 30], weight: [1, 2, 3, 4] })).toEqual([7, 150]);
  });

  it("scatters a transposed convolution: d2l 14.10, 0..3 by 0..3", () => {
    const form = { channels: 1, size: [2, 2], filters: 1, kernel: [2, 2], outSize: [3, 3] };
    const y = runNest(convTranspose(form), { x: iota(4), weight: iota(4) });
    expect(y).toEqual([0, 0, 1, 0, 4, 6, 4, 12, 9]);
  });

  it("leaves the initial value where a transposed convolution writes nothing", () => {
    const form = { channels: 1, size: [2], filters: 1, kernel: [2], outSize: [5], stride: [3] };
    expect(runNest(convTranspose(form), { x: [1, 2], weight: [1, 10] })).toEqual([1, 10, 0, 2, 20]);
  });

  it("pools the maximum; padding never wins", () => {
    const form = { shape: [1, 3, 3], kernel: [2, 2], outSize: [2, 2], stride: [2, 2], begin: [1, 1] };
    expect(runNest(maxPool(form), { x: iota(9, -9) })).toEqual([-9, -7, -3, -1]);
  });

  it("averages without counting padding", () => {
    const form = { shape: [1, 4], kernel: [3], outSize: [2], stride: [2], begin: [1] };
    expect(runNest(avgPool(form), { x: [1, 2, 3, 4] })).toEqual([1.5, 3]);
  });

  it("averages over uneven windows: 5 to 3 is [0,2) [1,4) [3,5)", () => {
    expect(runNest(adaptiveAvgPool(1, 5, 3), { x: [1, 2, 4, 8, 16] })).toEqual([1.5, 14 / 3, 12]);
  });

  it("normalises exponentials over the channels", () => {
    const y = runNest(softmax([2, 2]), { x: [0, 1000, Math.log(3), 1000] });
    expect(y[0]).toBeCloseTo(0.25, 15);
    expect(y[2]).toBeCloseTo(0.75, 15);
    expect(y[1]).toBe(0.5);
    expect(runNest(softmax([2]), { x: [5, 5] })).toEqual([0.5, 0.5]);
  });

  it("applies batch-norm per channel", () => {
    const values = {
      x: [1, 2, 3, 4],
      weight: [2, 1],
      bias: [0, 10],
      running_mean: [1, 3],
      running_var: [4, 1],
    };
    expect(runNest(batchNorm([2, 2], 0), values)).toEqual([0, 1, 10, 11]);
  });

  it("repeats pixels", () => {
    expect(runNest(upsample([1, 2, 2], 2), { x: iota(4) })).toEqual([
      0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3,
    ]);
  });

  it("puts operands one after the other", () => {
    expect(runNest(concat([1, 2], [2]), { x0: [1, 2], x1: [3, 4, 5, 6] })).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("flattens row by row", () => {
    expect(runNest(flatten([2, 2, 2]), { x: iota(8) })).toEqual(iota(8));
  });

  it("reads edges, mirror images and the other end", () => {
    const padded = (pad: typeof edge): number[] =>
      runNest(
        nest((b) => {
          const x = b.in("x", [3]);
          const y = b.out("y", [9]);
          const o = b.axis("o", 9);
          b.set(y, [o], read(x, [plus(o, -3)], pad));
        }),
        { x: [1, 2, 3] },
      );
    expect(padded(edge)).toEqual([1, 1, 1, 1, 2, 3, 3, 3, 3]);
    expect(padded(reflect)).toEqual([2, 3, 2, 1, 2, 3, 2, 1, 2]);
    expect(padded(symmetric)).toEqual([3, 2, 1, 1, 2, 3, 3, 2, 1]);
    expect(padded(circular)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });

  it("selects, compares and counts", () => {
    const y = runNest(
      nest((b) => {
        const x = b.in("x", [3]);
        const out = b.out("y", [3]);
        const o = b.axis("o", 3);
        b.set(out, [o], add(select(lt(read(x, [o]), 0), int(o), 100), holds(less(o, 1))));
      }),
      { x: [-1, -1, 1] },
    );
    expect(y).toEqual([1, 1, 100]);
  });

  it("gives a stage its axes in the order in which they were made", () => {
    const form = { channels: 3, size: [5], filters: 2, kernel: [2], outSize: [4] };
    expect(conv(form).stages[0]?.axes.map(({ name }) => name)).toEqual(["g", "k", "o", "c", "r"]);
  });

  it("refuses a wrong number of indices", () => {
    expect(() => nest((b) => void read(b.in("x", [2, 2]), [0]))).toThrow("rank 2");
  });
});
