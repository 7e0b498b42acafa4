// The graph builder, printer and verifier, over one op of the test's own.

import { describe, expect, it } from "vitest";
import { createGraphBuilder } from "../../../src/ir/builder.ts";
import type { Graph, OpNode } from "../../../src/ir/graph.ts";
import { printGraph } from "../../../src/ir/print.ts";
import { verifyGraph } from "../../../src/ir/verify.ts";
import { add, mul, nest, read } from "../../../src/nests/build.ts";
import { defineOp } from "../../../src/ops/define.ts";

const source = { path: "test.cnn", text: "model Test {}" };
const span = { source, start: 6, end: 10 };

/** y[i] = w[i] * x[i] */
const weigh = defineOp({
  name: "weigh",
  doc: "Each element times a weight of its own.",
  source: "this test",
  args: {},
  resolve: (_, shape) => ({ shape }),
  weights: ({ shape }) => [{ leaf: "weight", shape, role: "param", draw: { kind: "near-one" } }],
  nest: ({ shape }) =>
    nest((b) => {
      const x = b.in("x", shape);
      const w = b.param("weight", shape);
      const i = b.axes("i", shape);
      b.set(b.out("y", shape), i, mul(read(w, i), read(x, i)));
    }),
});

const sum = defineOp({
  name: "sum",
  doc: "The sum of two values.",
  source: "this test",
  args: {},
  operands: { min: 2, max: 2 },
  resolve: (_, shape) => ({ shape }),
  nest: ({ shape }) =>
    nest((b) => {
      const [x, y] = [b.in("x", shape), b.in("y", shape)];
      const i = b.axes("i", shape);
      b.set(b.out("z", shape), i, add(read(x, i), read(y, i)));
    }),
});

function build(): Graph {
  const builder = createGraphBuilder();
  const image = builder.input("image", [2, 3], { path: "image", blocks: [], span });
  const form = { shape: [2, 3] };
  const [spec] = weigh.weights(form);
  if (!spec) throw new Error("no weight");
  const weight = builder.addWeight("a.weight", spec, span);
  const at = (path: string) => ({ path, blocks: [], span });
  const first = builder.op({ op: weigh, form, operands: [image.id], weights: [weight] }, at("a"));
  const second = builder.op({ op: weigh, form, operands: [first.id], weights: [weight] }, at("a"));
  builder.label(second.id, "twice");
  const total = builder.op({ op: sum, form, operands: [first.id, second.id], weights: [] }, at("sum1"));
  const head = {
    name: "Test",
    doc: "",
    parameters: [{ name: "n", value: "3" }],
    weightRules: [],
    contracts: [],
    span,
  };
  return builder.finish(head, [{ name: "y", node: total.id, span }]);
}

describe("a graph", () => {
  it("prints all it says", () => {
    expect(printGraph(build())).toBe(
      [
        "graph Test(n=3) {",
        "  %0 image = input : 2x3",
        "  %1 a = weigh(%0) {param a.weight 2x3} : 2x3",
        "  %2 a#2 (twice) = weigh(%1) {param a.weight 2x3} : 2x3",
        "  %3 sum1 = sum(%1, %2) : 2x3",
        "  output y = %3",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("is sound as built, and equal forms share a nest", () => {
    const graph = build();
    expect(verifyGraph(graph)).toEqual([]);
    const [, first, second] = graph.nodes as readonly OpNode[];
    expect(first?.nest).toBe(second?.nest);
  });

  it("finds weights by path and refuses a second one", () => {
    const builder = createGraphBuilder();
    const spec = { leaf: "w", shape: [1], role: "param", draw: { kind: "near-one" } } as const;
    expect(builder.findWeight("p")).toBeUndefined();
    builder.addWeight("p", spec, span);
    expect(builder.findWeight("p")).toBe(0);
    expect(() => builder.addWeight("p", spec, span)).toThrow("two weights with the path p");
  });
});

describe("verify", () => {
  const sound = build();
  const change = (id: number, changes: Partial<OpNode>): Graph => ({
    ...sound,
    nodes: sound.nodes.map((node) => (node.id === id ? ({ ...node, ...changes } as OpNode) : node)),
  });
  const [weight] = sound.weights;

  it.each<[string, Graph]>([
    ["node a#2 reads %3 before it is computed", change(2, { operands: [3] })],
    ["node sum1 has 1 of in, its nest 2", change(3, { operands: [1] })],
    ["two nodes have the path a", change(2, { path: "a" })],
    ["node sum1: buffer z of its nest is 2x3", change(3, { shape: [3, 2] })],
    [
      "node sum1 has id 7 at position 3",
      { ...sound, nodes: sound.nodes.map((node, i) => (i === 3 ? { ...node, id: 7 } : node)) },
    ],
    [
      "weight a.weight is used by no node",
      { ...sound, nodes: sound.nodes.slice(0, 1), outputs: [{ name: "y", node: 0, span }] },
    ],
    ["two weights have the path a.weight", { ...sound, weights: weight ? [weight, weight] : [] }],
    [
      "weight a.weight (constant) holds no numbers",
      { ...sound, weights: weight ? [{ ...weight, role: "constant" }] : [] },
    ],
    [
      "weight a.weight has the shape 0x3",
      { ...sound, weights: weight ? [{ ...weight, shape: [0, 3] }] : [] },
    ],
    ["no output", { ...sound, outputs: [] }],
    ["output y is %9, which does not exist", { ...sound, outputs: [{ name: "y", node: 9, span }] }],
  ])("finds that %s", (fault, graph) => {
    expect(verifyGraph(graph)).toContain(fault);
  });
});
