// What tiled products say where channels lie in fours: vectors from memory to memory, and no condition that differs between the four.

import { expect, it } from "vitest";
import { emittedWgsl } from "../../../support/emitted-wgsl.ts";
import { graphOf, graphOfSource } from "../../../support/networks.ts";
import type { Graph } from "../../../../src/ir/graph.ts";

/** The kernels that have a tile of data, and those that add up what others of them leave in pieces. */
function tiledKernels(graph: Graph): readonly string[] {
  const kernels = emittedWgsl(graph).shader.split(/^\/\/ ---- /mu);
  return kernels.filter((kernel) => /^var<workgroup> x_tile|^.*: sum of pieces/mu.test(kernel));
}

/** What is declared as single numbers. */
function narrow(kernel: string): readonly string[] {
  const found = kernel.matchAll(/ (?<name>[a-z]\w*?)(?:_\d+)?: array<f32/gu);
  return [...found].map(({ groups }) => groups?.["name"] ?? "");
}

const conditions = (kernel: string): readonly string[] =>
  [...kernel.matchAll(/^ *if \((?<asked>.*)\) \{$/gmu)].map(({ groups }) => groups?.["asked"] ?? "");

/** A number of four is stored by itself. */
const inOneLane = /\] = \w+\.[xyzw];/u;

it("ResNet18: all but the layer that reads the picture moves vectors only", () => {
  const [first = "", ...others] = tiledKernels(graphOf("models/resnet.cnn", "ResNet18"));
  expect(narrow(first)).toEqual(["x", "x_tile"]);
  expect(first).not.toMatch(inOneLane);
  // Conditions prove every address.
  for (const kernel of [first, ...others]) expect(kernel).not.toMatch(/\[u32\((?:clamp|max)\(/u);
  expect(others.length).toBeGreaterThan(10);
  for (const kernel of others) {
    expect(narrow(kernel)).toEqual([]);
    expect(kernel).not.toMatch(inOneLane);
  }
});

it("a tile's data comes and is stored a vector at a time, and each vector of it is read once for four terms", () => {
  const text =
    "model M {\n  input x: 8x96x96\n  maxpool(2)\n  conv(32, 3, pad=1)\n  relu\n  maxpool(2)\n  output y\n}\n";
  const [kernel = "", ...more] = tiledKernels(graphOfSource({ path: "m.cnn", text }));
  expect(more).toEqual([]);
  const count = (pattern: RegExp): number => [...kernel.matchAll(pattern)].length;
  const kept = count(/^ +x_tile_\d+\[[^=]*\] = (?!vec4f)/gmu);
  expect({ loads: count(/ = x_\d+\[/gu), kept }).toEqual({ loads: 1, kept: 1 });
  const [products, reads] = [count(/^ +a\d+ \+= /gmu), count(/ = x_tile_\d+\[/gu)];
  const rows = new Set([...kernel.matchAll(/^ +var a(?<row>\d)\d /gmu)].map(({ groups }) => groups?.["row"]));
  expect(products).toBe(4 * rows.size * reads);
});

it("rows of a transposed convolution are channels first of all: its taps are stored apart, its channels together", () => {
  const text =
    "model M {\n  input x: 16x32x32\n  maxpool(2)\n  conv_transpose(16, 2, stride=2)\n  relu\n  maxpool(2)\n  output y\n}\n";
  const kernels = tiledKernels(graphOfSource({ path: "m.cnn", text }));
  expect(kernels.map(narrow)).toEqual([[]]);
  expect(kernels[0]).not.toMatch(inOneLane);
});

it("LeNet's second convolution asks for the column and the term, not for what follows from them", () => {
  const [kernel = ""] = tiledKernels(graphOf("models/lenet.cnn", "LeNet"));
  expect(conditions(kernel)[0]?.split(" & ")).toHaveLength(2);
});
