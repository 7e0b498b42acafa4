// The emitted evaluator against the interpreter: equal to the last bit, on samples and on random nests.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileNest } from "../../../src/nests/evaluate.ts";
import { interpretNest } from "../../../src/nests/interpret.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { outOf } from "../../../src/nests/buffers.ts";
import { verifyNest } from "../../../src/nests/verify.ts";
import { printNest } from "../../../src/nests/print.ts";
import { randomBuffers, randomNests } from "../../support/random-nest.ts";
import { adaptiveAvgPool, avgPool, conv, convTranspose, maxPool, softmax } from "./examples.ts";

function resultOf(
  nest: Nest,
  run: (nest: Nest, buffers: Map<number, Float64Array>) => void,
  seed: number,
): number[] {
  const buffers = randomBuffers(nest, seed);
  run(nest, buffers);
  return [...(buffers.get(outOf(nest).id) ?? [])];
}

describe("compileNest", () => {
  const samples: readonly (readonly [string, Nest])[] = [
    [
      "conv",
      conv({
        channels: 4,
        size: [5, 6],
        filters: 6,
        kernel: [3, 2],
        outSize: [3, 3],
        stride: [2, 2],
        begin: [1, 0],
        groups: 2,
        bias: true,
      }),
    ],
    [
      "conv_transpose",
      convTranspose({
        channels: 2,
        size: [3],
        filters: 3,
        kernel: [4],
        outSize: [5],
        stride: [2],
        begin: [1],
      }),
    ],
    [
      "maxpool",
      maxPool({ shape: [2, 5, 5], kernel: [3, 3], outSize: [3, 3], stride: [2, 2], begin: [1, 1] }),
    ],
    ["avgpool", avgPool({ shape: [2, 5], kernel: [3], outSize: [5], begin: [1] })],
    ["adaptive", adaptiveAvgPool(2, 7, 3)],
    ["softmax", softmax([5, 2, 2])],
  ];

  it.each(samples)("computes %s as the interpreter does", (_, nest) => {
    expect(verifyNest(nest)).toEqual([]);
    const run = (given: Nest, buffers: Map<number, Float64Array>): void => compileNest(given)(buffers);
    expect(resultOf(nest, run, 7)).toEqual(resultOf(nest, interpretNest, 7));
  });

  it("computes random nests as the interpreter does", () => {
    fc.assert(
      fc.property(randomNests, fc.nat(), (nest, seed) => {
        const run = (given: Nest, buffers: Map<number, Float64Array>): void => compileNest(given)(buffers);
        const text = printNest(nest);
        expect({ text, complaints: verifyNest(nest) }).toEqual({ text, complaints: [] });
        expect({ text, result: resultOf(nest, run, seed) }).toEqual({
          text,
          result: resultOf(nest, interpretNest, seed),
        });
      }),
      { numRuns: 1500 },
    );
  });

  it("can be called again: nothing is left over", () => {
    const nest = softmax([3]);
    const run = compileNest(nest);
    const buffers = randomBuffers(nest, 1);
    run(buffers);
    const once = [...(buffers.get(outOf(nest).id) ?? [])];
    run(buffers);
    expect([...(buffers.get(outOf(nest).id) ?? [])]).toEqual(once);
  });

  it("refuses a buffer of another size", () => {
    expect(() => compileNest(softmax([3]))(new Map([[0, new Float64Array(2)]]))).toThrow("needs 3 numbers");
  });
});
