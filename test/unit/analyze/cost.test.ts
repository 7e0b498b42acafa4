import { expect, test } from "vitest";
import { measuresOf } from "../../../src/analyze/measures.ts";
import { createSink } from "../../../src/diag/sink.ts";
import { analyze } from "../../../src/analyze/analyze.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import { analysisOf, graphOfSource } from "../../support/networks.ts";

function graph(body: string): Graph {
  return graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });
}

test("fvcore's docstring: conv 3 to 10, k 1, on 10x10 is 3,000; linear 1000 to 10 is 10,000", () => {
  const { layers, totals } = analysisOf(graph("input x: 3x10x10\nconv(10, 1)\nflatten\ndense(10)"));
  expect(layers.map(({ macs }) => macs)).toEqual([0, 3000, 0, 10_000]);
  expect(totals.macs).toBe(13_000);
});

test("params, buffers and bytes", () => {
  const { totals } = analysisOf(
    graph(
      "input x: 3x8x8\nconv(4, 3, bias=false) -> bn\nconv(1, 1, weight=[[[[1]], [[-1]], [[0]], [[1]]]], bias=false)",
    ),
  );
  // PyTorch: 4*3*3*3 + 2*4 trained; running mean and variance, and the constant kernel, are not.
  expect(totals).toMatchObject({ params: 116, buffers: 8 + 4, weightBytes: 4 * (116 + 12) });
});

test("shared weights count once, their MACs at each call", () => {
  const g = graph("input a: 4x1x1\nshared t = conv(4, 1, bias=false)\nt\nt");
  const { totals, layers } = analysisOf(g);
  expect(totals).toMatchObject({ params: 16, macs: 32 });
  expect(layers.map(({ params }) => params)).toEqual([0, 16, 0]);
});

test("FLOPs are 2 per MAC and all other arithmetic, by kind", () => {
  const { totals } = analysisOf(graph("input x: 1x4x4\nconv(2, 3) -> relu -> maxpool(2)"));
  // 2x2x2 outputs: 9 MACs, a bias and a comparison each; pooling compares 4 values for each of 2 outputs.
  expect(totals.flopsByKind).toMatchObject({ madd: 2 * 72, add: 8, compare: 8 + 8, exp: 0 });
  expect(totals.flops).toBe(144 + 8 + 16);
});

test("measures answer by path, then by label", () => {
  const g = graph("input x: 1x8x8\nstem = conv(2, 3)\nrelu");
  const measures = measuresOf(g, analysisOf(g));
  expect(measures.shape("stem")).toEqual([2, 6, 6]);
  expect(measures.rf("relu1")).toEqual([3, 3]);
  expect(measures.rf("nowhere")).toBeUndefined();
});

test("figures past 2^53 are a diagnostic", () => {
  const g = graph("input x: 9x1x1\nrelu");
  const huge: Graph = {
    ...g,
    nodes: g.nodes.map((node) => ({ ...node, shape: [2 ** 20, 2 ** 20, 2 ** 13] })),
  };
  const sink = createSink();
  expect(analyze(huge, sink)).toBeUndefined();
  expect(sink.diagnostics.map(({ message }) => message)).toEqual([
    "M has more bytes of activations than can be counted exactly (2^53)",
  ]);
});
