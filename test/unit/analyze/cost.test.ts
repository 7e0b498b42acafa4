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

test("128 to 128 channels, 5x5, same size, 256x256: 26,843,545,600 MACs, 53,687,091,200 operations; twice the channels cost 4 times", () => {
  const body = (channels: number): string =>
    `input x: ${channels}x256x256\nconv(${channels}, 5, pad=2, bias=false)`;
  const { totals } = analysisOf(graph(body(128)));
  expect([totals.macs, totals.flops]).toEqual([26_843_545_600, 53_687_091_200]);
  expect(analysisOf(graph(body(256))).totals.macs).toBe(4 * totals.macs);
});

test("bytes moved: operands and weights read once, results written once; copies move nothing", () => {
  const { layers, totals } = analysisOf(graph("input x: 3x8x8\nconv(4, 3) -> relu -> flatten"));
  const [, conv, relu, flatten] = layers;
  expect(conv).toMatchObject({ bytesRead: 4 * (3 * 64 + 4 * 28), bytesWritten: 4 * 4 * 36 });
  expect(relu).toMatchObject({ bytesRead: 4 * 144, bytesWritten: 4 * 144 });
  expect(flatten).toMatchObject({ bytesRead: 0, bytesWritten: 0 });
  expect(totals).toMatchObject({ bytesRead: 4 * (192 + 112 + 144), bytesWritten: 4 * (144 + 144) });
});

test("an operand that is read twice counts once", () => {
  const { layers } = analysisOf(graph("input x: 1x4x4\nadd { | x | x }"));
  expect(layers.at(-1)).toMatchObject({ bytesRead: 4 * 16, bytesWritten: 4 * 16 });
});

test("gradients: of weights always, of operands where something before them is trained", () => {
  const { layers, totals } = analysisOf(
    graph("input x: 3x8x8\nconv(4, 3) -> relu\nconv(5, 3)\nflatten\ndense(2)"),
  );
  const backward = layers.map(({ backwardMacs, macs }) => (macs === 0 ? 0 : backwardMacs / macs));
  // The network's input has no gradient.
  expect(backward).toEqual([0, 1, 0, 2, 0, 2]);
  expect(totals.backwardMacs).toBe(2 * totals.macs - (layers[1]?.macs ?? 0));
  // conv1 needs x, relu1 its operand, conv2 the ReLU's result, fc1 conv2's; what flatten gives is conv2's memory.
  expect(layers.map(({ keptBytes }) => keptBytes / 4)).toEqual([192, 144, 144, 80, 0, 0]);
  expect(totals.keptBytes).toBe(4 * (192 + 144 + 144 + 80));
});

test("nothing trained, no gradient: constant kernels; sums keep nothing, softmax its operand", () => {
  const fixed = "conv(1, (1, 2), weight=[[[[1, -1]]]], bias=false)";
  expect(analysisOf(graph(`input x: 1x4x4\n${fixed}`)).totals).toMatchObject({
    backwardMacs: 0,
    keptBytes: 0,
  });
  const { layers } = analysisOf(
    graph("input x: 2x1x1\nconv(2, 1) -> add { | id | neg } -> softmax -> avgpool(1)"),
  );
  const kept = layers.flatMap(({ keptBytes }, i) => (keptBytes > 0 ? [i] : []));
  expect(kept).toEqual([0, layers.length - 3]);
});
