// Traits and shapes of nests as ops state them.

import { describe, expect, it } from "vitest";
import {
  add,
  div,
  exp,
  fill,
  max,
  mul,
  neg,
  nest,
  read,
  type NestBuilder,
} from "../../../src/nests/build.ts";
import type { Nest, Scalar } from "../../../src/nests/nest.ts";
import { stageShape, traitsOf, type Traits } from "../../../src/nests/traits.ts";
import * as samples from "./examples.ts";

/** y[c, o] = f(x[c, o]). */
function pointwise(f: (x: Scalar, b: NestBuilder) => Scalar | number): Nest {
  return nest((b) => {
    const [x, y] = [b.in("x", [2, 3]), b.out("y", [2, 3])];
    const [c, o] = [b.axis("c", 2), b.axis("o", 3)];
    b.set(y, [c, o], f(read(x, [c, o]), b));
  });
}

const perPixel = nest((b) => {
  const [x, w, y] = [b.in("x", [2, 3]), b.param("w", [3]), b.out("y", [2, 3])];
  const [c, o] = [b.axis("c", 2), b.axis("o", 3)];
  b.set(y, [c, o], mul(read(x, [c, o]), read(w, [o])));
});
const sum = nest((b) => {
  const [x0, x1, y] = [b.in("x0", [2, 3]), b.in("x1", [2, 3]), b.out("y", [2, 3])];
  const [c, o] = [b.axis("c", 2), b.axis("o", 3)];
  b.set(y, [c, o], add(read(x0, [c, o]), read(x1, [c, o])));
});
const gate = nest((b) => {
  const [x, s, y] = [b.in("x", [2, 3]), b.in("s", [2, 1]), b.out("y", [2, 3])];
  const [c, o] = [b.axis("c", 2), b.axis("o", 3)];
  b.set(y, [c, o], mul(read(x, [c, o]), read(s, [c, 0])));
});
const conv = samples.conv({ channels: 2, size: [5], filters: 3, kernel: [3], outSize: [3], bias: true });

describe("traitsOf", () => {
  it.each<readonly [string, Nest, readonly (keyof Traits)[]]>([
    ["id", pointwise((x) => x), ["identity", "view", "elementwise", "linear", "channelAffine"]],
    ["relu", pointwise((x) => max(x, 0)), ["elementwise"]],
    ["sigmoid", pointwise((x) => div(1, add(1, exp(neg(x))))), ["elementwise"]],
    ["scale", pointwise((x) => mul(x, 0.2)), ["elementwise", "linear", "channelAffine"]],
    ["square", pointwise((x) => mul(x, x)), ["elementwise"]],
    ["batch-norm", samples.batchNorm([2, 3]), ["elementwise", "linear", "channelAffine"]],
    ["a factor per pixel", perPixel, ["elementwise", "linear"]],
    ["add", sum, ["elementwise", "linear", "channelAffine"]],
    ["a gate", gate, []],
    ["conv", conv, ["linear"]],
    [
      "conv_transpose",
      samples.convTranspose({ channels: 2, size: [3], filters: 2, kernel: [2], outSize: [4] }),
      ["linear"],
    ],
    ["avgpool", samples.avgPool({ shape: [2, 4], kernel: [2], outSize: [3] }), ["linear"]],
    ["maxpool", samples.maxPool({ shape: [2, 4], kernel: [2], outSize: [3] }), []],
    ["softmax", samples.softmax([3]), []],
    ["upsample", samples.upsample([2, 2], 2), ["view", "linear"]],
    ["concat", samples.concat([2, 3], [2]), ["view", "linear"]],
    ["flatten", samples.flatten([2, 3]), ["view", "linear"]],
    ["instance norm's centring", samples.instanceCentre([2, 3]), ["linear"]],
    [
      "zero padding",
      nest((b) => b.set(b.out("y", [1]), [b.axis("o", 1)], read(b.in("x", [1]), [0], fill(0)))),
      ["linear"],
    ],
  ])("%s", (_, given, expected) => {
    const traits = Object.entries(traitsOf(given)).filter(([, holds]) => holds === true);
    expect(traits.map(([name]) => name)).toEqual(expected);
  });
});

describe("stageShape", () => {
  const shapes = (given: Nest): string[] => given.stages.map((stage) => stageShape(given, stage));
  it.each<readonly [string, Nest, readonly string[]]>([
    ["conv with bias", conv, ["contraction", "pointwise"]],
    [
      "grouped conv",
      samples.conv({ channels: 4, size: [5], filters: 4, kernel: [3], outSize: [3], groups: 2 }),
      ["contraction"],
    ],
    [
      "depthwise conv",
      samples.conv({ channels: 4, size: [5], filters: 4, kernel: [3], outSize: [3], groups: 4 }),
      ["depthwise"],
    ],
    [
      "1x1 conv",
      samples.conv({ channels: 4, size: [5], filters: 3, kernel: [1], outSize: [5] }),
      ["contraction"],
    ],
    ["dense", samples.dense(4, 3), ["matvec"]],
    [
      "conv_transpose",
      samples.convTranspose({ channels: 2, size: [3], filters: 2, kernel: [2], outSize: [4] }),
      ["scatter"],
    ],
    ["maxpool", samples.maxPool({ shape: [2, 4], kernel: [2], outSize: [3] }), ["window"]],
    ["softmax", samples.softmax([3, 2]), ["reduction", "pointwise", "reduction", "pointwise"]],
    ["batch-norm", samples.batchNorm([2, 3]), ["pointwise", "pointwise"]],
  ])("%s", (_, given, expected) => {
    expect(shapes(given)).toEqual(expected);
  });
});
