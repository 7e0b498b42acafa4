import { describe, expect, test } from "vitest";
import { analyzeMemory, type MemoryAnalysis } from "../../../src/analyze/memory.ts";
import type { Graph } from "../../../src/ir/graph.ts";
import { everyModel, graphOf, graphOfSource } from "../../support/networks.ts";

function graph(body: string): Graph {
  return graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n}\n` });
}

function memory(g: Graph): MemoryAnalysis {
  const found = analyzeMemory(g);
  if (found === undefined) throw new Error("too large");
  return found;
}

/** Paths of the values that are stored. */
function stored(g: Graph): string[] {
  return memory(g).buffers.map(({ path }) => path);
}

describe("what is stored", () => {
  test("activations, batch-norms and flatten join their producer", () => {
    const g = graph("input x: 3x8x8\nconv(4, 3, pad=1) -> bn -> relu -> maxpool(2) -> flatten -> dense(5)");
    expect(stored(g)).toEqual(["x", "relu1", "maxpool1", "fc1"]);
  });

  test("a residual add joins the branch that is most work, and what both branches read stays", () => {
    const g = graph("input x: 4x8x8\nrelu\nadd { | conv(4, 3, pad=1) -> bn  | id } -> relu");
    expect(stored(g)).toEqual(["x", "relu1", "relu2"]);
  });

  test("a value that is an output is stored as it is", () => {
    const g = graph("input x: 4x8x8\nconv(4, 1)\noutput before\nrelu\noutput after");
    expect(stored(g)).toEqual(["x", "conv1", "relu1"]);
  });

  test("softmax and pooling are no element-by-element work", () => {
    expect(stored(graph("input x: 4x8x8\nconv(4, 1) -> softmax -> gap"))).toEqual([
      "x",
      "conv1",
      "softmax1",
      "gap1",
    ]);
  });
});

describe("peak", () => {
  test("a chain needs the largest neighbours: tflite-tools' README network in float32", () => {
    // oracles/memory.json, tflite_tools: int8 bytes there, four times as many here; its peak is at the second convolution.
    const g = graph(
      "input x: 3x32x32\nconv(16, 3) -> relu\nconv(16, 3) -> relu\nmaxpool(2)\nflatten\ndense(128) -> relu\ndense(10) -> softmax",
    );
    expect(memory(g).buffers.map(({ bytes }) => bytes / 4)).toEqual([
      3072, 14_400, 12_544, 3136, 128, 10, 10,
    ]);
    expect(analyzeMemory(g)).toMatchObject({ arenaBytes: 4 * 26_944, lowerBoundBytes: 4 * 26_944 });
  });

  test("inputs and outputs are alive from the first step and to the last", () => {
    const g = graph(
      "input a: [10]\ninput b: [1000]\nfrom a\ndense(10)\noutput y\nfrom b\ndense(1000)\noutput z",
    );
    expect(memory(g).buffers.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [0, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  test("the plan as data: what runs, and where each value lies while", () => {
    const g = graph(
      "input x: 4x8x8\nrelu\nadd { | conv(4, 3, pad=1) -> bn  | id } -> relu\nflatten -> dense(2)",
    );
    expect(analyzeMemory(g)).toEqual({
      arenaBytes: 2048,
      lowerBoundBytes: 2048,
      steps: ["relu1", "relu2", "fc1"],
      buffers: [
        { path: "x", bytes: 1024, offset: 0, first: 0, last: 0 },
        { path: "relu1", bytes: 1024, offset: 0, first: 0, last: 1 },
        { path: "relu2", bytes: 1024, offset: 1024, first: 1, last: 2 },
        { path: "fc1", bytes: 8, offset: 0, first: 2, last: 2 },
      ],
    });
  });
});

test.each(everyModel().map(({ path, model }) => [model, path] as const))(
  "%s: within 2 % of the lower bound",
  (model, path) => {
    const memory = analyzeMemory(graphOf(path, model));
    expect(memory?.arenaBytes).toBeLessThanOrEqual(1.02 * (memory?.lowerBoundBytes ?? 0));
  },
);
