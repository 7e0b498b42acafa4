// What verifyNest refuses, one wrong nest at a time; and that it accepts the samples.

import { describe, expect, it } from "vitest";
import {
  add,
  exp,
  fill,
  inside,
  less,
  nest,
  over,
  plus,
  read,
  rem,
  select,
  test as holds,
  times,
  type NestBuilder,
} from "../../../src/nests/build.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { verifyNest } from "../../../src/nests/verify.ts";
import * as samples from "./examples.ts";

const legal: readonly (readonly [string, Nest])[] = [
  [
    "conv",
    samples.conv({
      channels: 4,
      size: [7, 7],
      filters: 8,
      kernel: [3, 3],
      outSize: [4, 4],
      stride: [2, 2],
      begin: [1, 1],
      groups: 2,
      bias: true,
    }),
  ],
  [
    "conv_transpose",
    samples.convTranspose({
      channels: 2,
      size: [4, 4],
      filters: 3,
      kernel: [3, 3],
      outSize: [7, 7],
      stride: [2, 2],
      begin: [1, 1],
    }),
  ],
  ["adaptive 7 to 3", samples.adaptiveAvgPool(2, 7, 3)],
  ["adaptive 224 to 7", samples.adaptiveAvgPool(2, 224, 7)],
  ["adaptive 3 to 7", samples.adaptiveAvgPool(2, 3, 7)],
  ["adaptive 1000 to 37", samples.adaptiveAvgPool(2, 1000, 37)],
  ["upsample", samples.upsample([3, 5, 7], 3)],
  ["concat", samples.concat([3, 1, 5], [4, 4])],
  ["softmax of a vector", samples.softmax([10])],
  ["batch-norm", samples.batchNorm([3, 2, 2])],
  ["flatten", samples.flatten([64, 56, 56])],
  ["average pool", samples.avgPool({ shape: [2, 9], kernel: [3], outSize: [5], stride: [2], begin: [1] })],
  [
    "even and odd halves",
    nest((b) => {
      const x = b.in("x", [4]);
      const y = b.out("y", [8]);
      const o = b.axis("o", 4);
      b.set(y, [times(o, 2)], read(x, [o]));
      b.set(y, [plus(times(o, 2), 1)], exp(read(x, [o])));
    }),
  ],
  [
    "a read behind a test of its own index",
    nest((b) => {
      const x = b.in("x", [4]);
      const y = b.out("y", [8]);
      const o = b.axis("o", 8);
      b.set(y, [o], select(holds(...inside([plus(o, -2)], [4])), read(x, [plus(o, -2)]), 7));
    }),
  ],
];

describe("verifyNest accepts", () => {
  it.each(legal)("%s", (_, given) => {
    expect(verifyNest(given)).toEqual([]);
  });
});

/** x[4] -> y[4] with one stage stated by the case. */
function small(
  state: (b: NestBuilder, at: { x: ReturnType<NestBuilder["in"]>; y: ReturnType<NestBuilder["in"]> }) => void,
): Nest {
  return nest((b) => state(b, { x: b.in("x", [4]), y: b.out("y", [4]) }));
}

const illegal: readonly (readonly [string, Nest, string])[] = [
  [
    "an unpadded read out of bounds",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.set(y, [o], read(x, [plus(o, 1)]));
    }),
    "stage 0: x[o + 1]: axis 0 is not proven to stay in 0..3",
  ],
  [
    "a write out of bounds",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.sum(y, [times(o, 2)], read(x, [o]));
    }),
    "stage 0: y[2*o]: axis 0 is not proven to stay in 0..3",
  ],
  [
    "an element left out",
    small((b, { x, y }) => {
      const o = b.axis("o", 3);
      b.set(y, [o], read(x, [o]));
    }),
    "y: 3 of 4 elements are written",
  ],
  [
    "elements left out by a predicate",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.set(y, [o], read(x, [o]), { where: [less(o, 2)] });
    }),
    "y: 2 of 4 elements are written",
  ],
  [
    "an element written by two stages",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.set(y, [o], read(x, [o]));
      b.set(y, [0], 1);
    }),
    "y: an element is written more than once",
  ],
  [
    "an element written by two iterations",
    small((b, { x, y }) => {
      const [o, r] = [b.axis("o", 4), b.axis("r", 2)];
      b.set(y, [o], add(read(x, [o]), read(x, [r])));
    }),
    "y: an element is written more than once",
  ],
  [
    "axes that overlap",
    small((b, { x, y }) => {
      const [o, r] = [b.axis("o", 2), b.axis("r", 3)];
      b.set(y, [plus(o, r)], read(x, [r]));
    }),
    "y: an element is written more than once",
  ],
  [
    "a recurrence",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.set(y, [o], add(read(x, [o]), read(y, [plus(o, -1)], fill(0))));
    }),
    "stage 0: y is read by the stage that writes it",
  ],
  [
    "a temporary read before it is written",
    small((b, { x, y }) => {
      const t = b.tmp("t", [4]);
      const o = b.axis("o", 4);
      b.set(y, [o], read(t, [o]));
      b.set(t, [o], read(x, [o]));
    }),
    "t is read before it is complete",
  ],
  [
    "a temporary never written",
    small((b, { y }) => {
      const t = b.tmp("t", [4]);
      const o = b.axis("o", 4);
      b.set(y, [o], read(t, [o]));
    }),
    "t is never written",
  ],
  [
    "a write to an operand",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.set(y, [o], 0);
      b.set(x, [o], 0);
    }),
    "stage 1: writes a buffer that is neither tmp nor out",
  ],
  [
    "initial values that differ",
    small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.sum(y, [o], read(x, [o]));
      b.sum(y, [o], read(x, [o]), { from: 1 });
    }),
    "y is written by stages with different updates",
  ],
  ["no result", nest((b) => void b.in("x", [1])), "0 out buffers instead of one"],
  [
    "an empty shape",
    nest((b) => b.set(b.out("y", [0]), [b.axis("o", 1)], 0)),
    "y: shape [0] is not of positive integers",
  ],
  [
    "a table of the wrong size",
    nest((b) => {
      const k = b.table("k", [3], [1, 2]);
      b.set(b.out("y", []), [], read(k, [0]));
    }),
    "k: 2 numbers for 3 elements",
  ],
];

describe("verifyNest refuses", () => {
  it.each(illegal)("%s", (_, given, complaint) => {
    expect(verifyNest(given)).toEqual([complaint]);
  });

  it("axes of another stage, and limits that belong to loops", () => {
    const good = small((b, { x, y }) => {
      const o = b.axis("o", 4);
      b.set(y, [o], read(x, [o]));
    });
    const [stage] = good.stages;
    expect(verifyNest({ ...good, stages: stage === undefined ? [] : [{ ...stage, axes: [] }] })).toEqual([
      "stage 0: index uses axis 0, which is not the stage's",
      "stage 0: index uses axis 0, which is not the stage's",
    ]);
  });

  it("a fused write that misses elements", () => {
    const given = nest((b) => {
      const y = b.out("y", [2, 3]);
      const f = b.axis("f", 5);
      b.set(y, [over(f, 3), rem(f, 3)], 1);
    });
    expect(verifyNest(given)).toEqual(["y: 5 of 6 elements are written"]);
  });
});
