// Learned tensors and shapes as arguments: what the language makes of them.

import { describe, expect, it } from "vitest";
import { graphText, modelOf, opPaths, soundGraph, tryElaborate } from "./support.ts";

function told(body: string): string[] {
  return tryElaborate(modelOf(body)).diagnostics.map(({ message }) => message);
}

describe("param", () => {
  it("has its label as its weight path and takes no operand", () => {
    const { weights, nodes } = soundGraph(modelOf("mul { | id | gamma = param([4, 1, 1], init=1) }"));
    expect(weights).toMatchObject([
      { path: "gamma", shape: [4, 1, 1], role: "param", draw: { kind: "near", value: 1 } },
    ]);
    expect(nodes.find(({ path }) => path === "gamma")).toMatchObject({ operands: [], shape: [4, 1, 1] });
  });

  it("stands below the label of the block around it", () => {
    const block = "block scaled(c: int) { mul { | id | gamma = param([c, 1, 1]) } }";
    const { weights } = soundGraph(modelOf('a = scaled(4)\n"b{1}" = scaled(4)', block));
    expect(weights.map(({ path }) => path)).toEqual(["a.gamma", "b1.gamma"]);
  });

  it("without a label is numbered like any op", () => {
    expect(opPaths("add { | id | param(4x8x8) }")).toContain("param1");
  });

  it("on a line of its own starts a flow; the value before it must be used elsewhere", () => {
    const body = "a = relu\npos = param(in.shape)\nadd { | a | pos }";
    expect(graphText(modelOf(body.replace("in.shape", "image.shape"))).at(-2)).toContain("add");
    expect(told("relu\nparam([3])")).toEqual(["the value `relu1` reaches no output"]);
  });

  it("takes no branches and needs its sizes", () => {
    expect(told("add { | id | param }")).toEqual(["`param` also needs `shape`: param(shape, init=0)"]);
    expect(told("mul { | id | param([4, 1, 1]) { | id | id } }")).toEqual([
      "`param` takes one value and no branches",
    ]);
  });
});

describe("shapes as arguments", () => {
  it("are lists, tuples, literals or one number, computed or not", () => {
    for (const shape of ["[2, 2, 64]", "(2, 2, 64)", "2x2x64", "[image.c / 2, 2, 64]"])
      expect(soundGraph(modelOf(`reshape(${shape})`)).nodes.at(-1)?.shape).toEqual([2, 2, 64]);
    expect(soundGraph(modelOf("reshape(256)")).nodes.at(-1)?.shape).toEqual([256]);
  });

  it("must be whole, positive and not empty", () => {
    expect(told("reshape([4, 0])")).toEqual(["`shape` of reshape must be at least 1, not 0"]);
    expect(told("reshape([])")).toEqual(["`shape` of reshape takes a shape or a value, not []"]);
    expect(told("reshape([4, 8.5])")).toEqual(["`shape` of reshape takes an int, not the float 8.5"]);
    expect(told("reshape([5, 5])")).toEqual(["5x5 has 25 elements, but the input 4x8x8 has 256"]);
  });
});

describe("axes as words", () => {
  it("win over names", () => {
    const body = "w = relu\nreduce_mean(axis=hw)";
    expect(soundGraph(modelOf(body)).nodes.at(-1)?.shape).toEqual([4, 1, 1]);
  });

  it("are named where they are wrong", () => {
    expect(told("softmax(axis=hw)")).toEqual(["`axis` is one of c, d, h, w, not hw"]);
    expect(told("permute(hcc)")[0]).toMatch(/not hcc; did you mean `hcw`\?$/u);
  });
});
