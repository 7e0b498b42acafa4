import process from "node:process";
import { describe, expect, test } from "vitest";
import { pictureOf, sharesOf } from "../../../src/analyze/utilisation/picture.ts";
import {
  effectiveFieldOf,
  type PathCounts,
  utilisationOf,
} from "../../../src/analyze/utilisation/utilisation.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import { graphOf, graphOfSource } from "../../support/networks.ts";

function output(graph: Graph): number {
  return graph.outputs[0]?.node ?? -1;
}

function counted(how: typeof utilisationOf, body: string): PathCounts {
  const graph = graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });
  const counts = how(graph, output(graph));
  if (counts === undefined) throw new Error("no counts");
  return counts;
}

function used(body: string): number[] {
  return counted(utilisationOf, body).counts.map(Number);
}

function centre(body: string): number[] {
  return counted(effectiveFieldOf, body).counts.map(Number);
}

function times<T>(n: number, value: T): T[] {
  return Array.from({ length: n }, () => value);
}

/** Row n of the coefficients of (1 + z + ... + z^(k-1))^n. */
function powers(k: number, n: number): bigint[] {
  let row = [1n];
  for (let i = 0; i < n; i++) {
    const before = row;
    row = Array.from({ length: before.length + k - 1 }, (_, at) =>
      before.reduce((sum, count, j) => (at - j >= 0 && at - j < k ? sum + count : sum), 0n),
    );
  }
  return row;
}

describe("closed forms", () => {
  test("the middle unit behind n windows of 2 is reached on binomially many paths, behind windows of 3 on trinomially many", () => {
    expect(centre(`input x: 1x11\n${times(5, "conv(1, 2)").join(" -> ")}`)).toEqual([
      0, 0, 0, 1, 5, 10, 10, 5, 1, 0, 0,
    ]);
    const deep = counted(effectiveFieldOf, `input x: 1x201\n${times(100, "conv(1, 3)").join("\n")}`);
    expect(deep.counts).toEqual(powers(3, 100));
    expect(deep.total).toBe(3n ** 100n);
  });

  test("pixels far from the border are used 3^n times per axis by n 3x3 convolutions", () => {
    const { counts } = counted(
      utilisationOf,
      `input x: 2x9x12\n${times(2, "conv(4, 3) -> bn -> relu").join("\n")}`,
    );
    const line = (size: number): bigint[] => {
      const from = Array.from({ length: size - 4 }, (_, i) => i);
      const reached = (at: number): bigint => from.reduce((sum, i) => sum + (powers(3, 2)[at - i] ?? 0n), 0n);
      return Array.from({ length: size }, (_, at) => reached(at));
    };
    expect(line(9).map(Number)).toEqual([1, 3, 6, 8, 9, 8, 6, 3, 1]);
    expect(counts).toEqual(line(9).flatMap((a) => line(12).map((b) => a * b)));
  });

  test("stride 2 with a window of 3 uses every other pixel twice: the checkerboard", () => {
    expect(used("input x: 1x9\nconv(1, 3, stride=2)")).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 1]);
    expect(used("input x: 1x9\nmaxpool(3, stride=2)")).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 1]);
  });

  test("a 1x1 convolution of stride 2 never looks at three pixels of four", () => {
    const counts = counted(utilisationOf, "input x: 1x8x8\nconv(4, 1, stride=2)");
    expect(pictureOf(counts)).toMatchObject({ unused: 48, least: "0", most: "1" });
  });

  test("stacked dilations of 2 leave gaps in one unit's view: the gridding of dilated convolutions", () => {
    expect(centre("input x: 1x13\nconv(1, 3, dilation=2) -> conv(1, 3, dilation=2)")).toEqual([
      0, 0, 1, 0, 2, 0, 3, 0, 2, 0, 1, 0, 0,
    ]);
  });

  test("padding is no pixel, but its other kinds show pixels again", () => {
    expect(used("input x: 1x4\nconv(1, 3, pad=1)")).toEqual([2, 3, 3, 2]);
    expect(used("input x: 1x4\npad(1, mode=replicate) -> conv(1, 3)")).toEqual([3, 3, 3, 3]);
    expect(used("input x: 1x4\npad(1, mode=reflect) -> conv(1, 3)")).toEqual([2, 4, 4, 2]);
  });

  test("transposed convolution, enlargement, shuffles, slices", () => {
    expect(used("input x: 1x4\nconv_transpose(1, 3, stride=2)")).toEqual([3, 3, 3, 3]);
    expect(used("input x: 1x3\nupsample(4)")).toEqual([4, 4, 4]);
    expect(used("input x: 1x3\nupsample(2, mode=bilinear)")).toEqual([3, 4, 3]);
    expect(used("input x: 4x1x2\npixel_shuffle(2)")).toEqual([4, 4]);
    expect(used("input x: 1x2x4\npixel_unshuffle(2)")).toEqual(times(8, 1));
    expect(used("input x: 1x5\nslice(axis=w, begin=1, end=3)")).toEqual([0, 1, 1, 0, 0]);
  });

  test("branches add up; a gate is one more path from everywhere", () => {
    expect(used("input x: 1x5\nadd { | conv(1, 3, pad=1) | id }")).toEqual([3, 4, 4, 4, 3]);
    expect(used("input x: 1x5\nconcat { | conv(1, 3, pad=1) | id }")).toEqual([3, 4, 4, 4, 3]);
    expect(used("input x: 2x3\nmul { | id | gap -> conv(2, 1) -> sigmoid }")).toEqual([4, 4, 4]);
  });

  test("a norm uses what it normalises once, though it comes to it by the mean and the variance too", () => {
    expect(used("input x: 4x2x2\ngroupnorm(2)")).toEqual([4, 4, 4, 4]);
    expect(used("input x: 4x2x2\nlayernorm(axis=c)")).toEqual([1, 1, 1, 1]);
    expect(used("input x: 4x2x2\nsoftmax")).toEqual([1, 1, 1, 1]);
  });

  test("vectors: the value is one position, and an input without space is one pixel", () => {
    expect(used("input x: 3x2x2\nflatten -> dense(7)")).toEqual([1, 1, 1, 1]);
    expect(used("input x: [6]\ndense(4) -> dense(2)")).toEqual([1]);
  });

  test("axes may be exchanged", () => {
    const graph = graphOfSource({
      path: "m.cnn",
      text: "model M {\ninput x: 1x2x3\npermute(cwh) -> conv(1, (2, 1))\n}\n",
    });
    expect(graph.nodes.at(-1)?.shape).toEqual([1, 2, 2]);
    expect(utilisationOf(graph, output(graph))?.counts.map(Number)).toEqual([1, 2, 1, 1, 2, 1]);
  });
});

test("a value that depends on no input has none", () => {
  const graph = graphOfSource({
    path: "m.cnn",
    text: "model M {\ninput x: 1x4\nadd(broadcast=true) { | id | p = param([1, 1], init=0.5) }\n}\n",
  });
  const param = graph.nodes.find(({ path }) => path === "p");
  expect(utilisationOf(graph, param?.id ?? -1)).toBeUndefined();
});

test("counts too long to be had are refused by their work, the same everywhere", () => {
  const layers = times(800, "add { | conv(1, 3, pad=1) | conv(1, 5, pad=2) }").join("\n");
  const graph = graphOfSource({ path: "m.cnn", text: `model M {\ninput x: 1x64x64\n${layers}\n}\n` });
  expect(utilisationOf(graph, output(graph))).toBeUndefined();
});

describe("as reports show it", () => {
  test("cells are shares of the largest, means where the input is larger than the picture", () => {
    expect(pictureOf(counted(utilisationOf, "input x: 1x4\nconv(1, 3, pad=1)"))).toEqual({
      rows: 1,
      columns: 4,
      cells: [2 / 3, 1, 1, 2 / 3],
      least: "2",
      most: "3",
      unused: 0,
    });
    const large = pictureOf(counted(utilisationOf, "input x: 1x130x65\nconv(1, 1, stride=(2, 1))"));
    expect([large.rows, large.columns, large.cells.length]).toEqual([64, 64, 4096]);
    expect(large.cells[0]).toBe(0.5);
    expect(large.unused).toBe(65 * 65);
  });

  test("shares of counts beyond any float, and of nothing", () => {
    expect(sharesOf([1n << 5000n, 3n << 5000n], 4n << 5000n)).toEqual([0.25, 0.75]);
    expect(sharesOf([0n, 0n], 0n)).toEqual([0, 0]);
  });

  test("ResNet50's blocks of stride 2 look at all pixels, thanks to the 7x7 window before them", () => {
    const graph = graphOf("models/resnet.cnn", "ResNet50");
    const before = process.threadCpuUsage();
    const counts = utilisationOf(graph, output(graph));
    const { user, system } = process.threadCpuUsage(before);
    // 0.1 s of the processor.
    expect((user + system) / 1e6).toBeLessThan(1);
    expect(counts && pictureOf(counts)).toMatchObject({ rows: 64, columns: 64, unused: 0 });
  });
});
