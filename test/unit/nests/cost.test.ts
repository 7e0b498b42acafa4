// Costs: hand-calculated figures, and on random nests the number of iterations that the interpreter's rules allow.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPoints } from "../../../src/algebra/count.ts";
import { everyPoint } from "../../../src/algebra/prove.ts";
import { evaluatePreds } from "../../../src/algebra/index-walk.ts";
import { add, div, exp, lt, mul, neg, nest, read, select, sub } from "../../../src/nests/build.ts";
import { nestCost, type Cost } from "../../../src/nests/cost.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { randomNests } from "../../support/random-nest.ts";
import {
  adaptiveAvgPool,
  avgPool,
  batchNorm,
  concat,
  conv,
  convTranspose,
  dense,
  maxPool,
  softmax,
  upsample,
} from "./examples.ts";

function kinds(nest: Nest): Partial<Cost["byKind"]> {
  const cost = nestCost(nest);
  return Object.fromEntries(Object.entries(cost?.byKind ?? {}).filter(([, count]) => count > 0));
}

describe("nestCost", () => {
  it("counts the first convolution of VGG as published: 86,704,128 MACs, bias 3,211,264", () => {
    const size = [224, 224];
    const cost = nestCost(
      conv({ channels: 3, size, filters: 64, kernel: [3, 3], outSize: size, begin: [1, 1], bias: true }),
    );
    expect(cost).toMatchObject({
      macs: 86_704_128,
      flops: 2 * 86_704_128 + 3_211_264,
      byKind: { add: 3_211_264 },
    });
  });

  it("counts groups: a depthwise 3x3 has one filter plane per channel", () => {
    const form = {
      channels: 32,
      size: [112, 112],
      filters: 32,
      kernel: [3, 3],
      outSize: [112, 112],
      begin: [1, 1],
      groups: 32,
    };
    expect(nestCost(conv(form))?.macs).toBe(32 * 112 * 112 * 9);
  });

  it("counts a transposed convolution over input positions, those that fall outside left out", () => {
    const whole = { channels: 2, size: [4, 4], filters: 3, kernel: [2, 2], outSize: [8, 8], stride: [2, 2] };
    expect(nestCost(convTranspose(whole))?.macs).toBe(2 * 3 * 16 * 4);
    const cut = { channels: 2, size: [4], filters: 3, kernel: [3], outSize: [7], stride: [2], begin: [1] };
    expect(nestCost(convTranspose(cut))?.macs).toBe(2 * 3 * (4 * 3 - 2));
  });

  it("counts dense layers, pools, softmax", () => {
    expect(kinds(dense(400, 120))).toEqual({ madd: 2 * 48_000 });
    expect(kinds(maxPool({ shape: [6, 28, 28], kernel: [2, 2], outSize: [14, 14], stride: [2, 2] }))).toEqual(
      { compare: 6 * 14 * 14 * 4 },
    );
    expect(kinds(avgPool({ shape: [2, 8], kernel: [2], outSize: [4], stride: [2] }))).toEqual({
      add: 2 * 8,
      div: 2 * 4,
    });
    expect(kinds(softmax([10]))).toEqual({ compare: 10, add: 20, exp: 10, div: 10 });
  });

  it("leaves out what depends on weights alone", () => {
    expect(kinds(batchNorm([4, 5, 5]))).toEqual({ add: 200, mul: 100 });
  });

  it("leaves out iterations that `where` excludes: 7 to 3 reads 3 + 3 + 3", () => {
    expect(kinds(adaptiveAvgPool(2, 7, 3))).toEqual({ add: 2 * 9, div: 6 });
    expect(kinds(adaptiveAvgPool(1, 5, 3))).toEqual({ add: 2 + 3 + 2, div: 3 });
  });

  it("finds nothing to count in data movement", () => {
    expect(nestCost(concat([2, 3], [4, 4]))?.flops).toBe(0);
    expect(nestCost(upsample([2, 3, 3], 2))?.flops).toBe(0);
  });

  it("does not take a square, or a product with a table, for a MAC", () => {
    const square = nest((b) => {
      const x = b.in("x", [4]);
      const i = b.axis("i", 4);
      b.sum(b.out("y", []), [], mul(read(x, [i]), read(x, [i])));
    });
    expect(kinds(square)).toEqual({ mul: 4, add: 4 });
    const table = nest((b) => {
      const x = b.in("x", [2]);
      const k = b.table("k", [2], [1, 2]);
      const i = b.axis("i", 2);
      b.sum(b.out("y", []), [], mul(read(x, [i]), read(k, [i])));
    });
    expect(kinds(table)).toEqual({ mul: 2, add: 2 });
  });

  it("counts the dearer side of a select", () => {
    const given = nest((b) => {
      const x = b.in("x", [3]);
      const i = b.axis("i", 3);
      const at = read(x, [i]);
      b.set(b.out("y", [3]), [i], select(lt(at, 0), sub(exp(at), 1), div(1, add(1, exp(neg(at))))));
    });
    expect(kinds(given)).toEqual({ compare: 3, add: 6, exp: 3, div: 3 });
  });

  it("has no figure past 2^53", () => {
    const side = 2 ** 18;
    expect(
      nestCost(conv({ channels: side, size: [side], filters: side, kernel: [side], outSize: [side] })),
    ).toBeUndefined();
  });
});

describe("countPoints", () => {
  it("agrees with enumeration on the stages of random nests", () => {
    fc.assert(
      fc.property(randomNests, (nest) => {
        for (const { axes, where } of nest.stages) {
          let count = 0;
          everyPoint(axes, (env) => {
            if (evaluatePreds(where, env)) count += 1;
            return true;
          });
          expect(countPoints(axes, where)).toBe(BigInt(count));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("solves long axes instead of walking them", () => {
    const form = {
      channels: 1,
      size: [1_000_000_000],
      filters: 1,
      kernel: [3],
      outSize: [2_000_000_000],
      stride: [2],
      begin: [1],
    };
    expect(nestCost(convTranspose(form))?.macs).toBe(3_000_000_000 - 1);
  });
});
