// Weight paths: the rules of the language one by one. test/end-to-end/torchvision.test.ts has torchvision's own names.

import { describe, expect, it } from "vitest";
import { complaints, graphText, modelOf, opPaths, soundGraph, weightPaths } from "./support.ts";

const conv = "conv(4, 3, pad=1, bias=false)";

describe("paths", () => {
  it("count automatic names per stem from 1, in text order", () => {
    expect(opPaths(`${conv} -> bn -> relu -> ${conv} -> bn\n gap -> flatten -> dense(3)`)).toEqual([
      "conv1",
      "bn1",
      "relu1",
      "conv2",
      "bn2",
      "gap1",
      "flatten1",
      "fc1",
    ]);
  });

  it("get nothing from unlabelled calls, merges, branches, loops and conditions", () => {
    const block = `block unit() { ${conv} -> relu }`;
    expect(
      weightPaths(
        `unit\n add { | unit | id }\n repeat 2 { unit }\n if true { unit }\n for i in [0] { unit }`,
        block,
      ),
    ).toEqual([
      "conv1.weight",
      "conv2.weight",
      "conv3.weight",
      "conv4.weight",
      "conv5.weight",
      "conv6.weight",
    ]);
  });

  it("number a merge before its branches, as the text does", () => {
    expect(opPaths(`add { | add { | id | relu } | id }`)).toEqual(["id1", "relu1", "add2", "id2", "add1"]);
  });

  it("get a label's name, which opens a scope with fresh counters", () => {
    const block = `block unit() { ${conv} -> ${conv} }`;
    expect(weightPaths(`unit\n a = unit\n unit\n b = ${conv}`, block)).toEqual([
      "conv1.weight",
      "conv2.weight",
      "a.conv1.weight",
      "a.conv2.weight",
      "conv3.weight",
      "conv4.weight",
      "b.weight",
    ]);
  });

  it("get the index of a direct step of a seq, weightless ops and id included", () => {
    expect(opPaths(`body = seq { ${conv} -> relu\n id\n ${conv} }`)).toEqual([
      "body.0",
      "body.1",
      "body.2",
      "body.3",
    ]);
  });

  it("open a scope at an index: a block in a seq", () => {
    const block = `block unit() { ${conv} -> bn }`;
    expect(weightPaths(`body = seq { unit\n unit }`, block).filter((path) => path.includes("conv"))).toEqual([
      "body.0.conv1.weight",
      "body.1.conv1.weight",
    ]);
  });

  it("let a labelled step of a seq use its label and still consume an index", () => {
    expect(weightPaths(`body = seq { ${conv}\n named = ${conv}\n ${conv} }`)).toEqual([
      "body.0.weight",
      "body.named.weight",
      "body.2.weight",
    ]);
  });

  it("flatten control flow in a seq; let and assert do not count", () => {
    expect(
      weightPaths(
        `body = seq { repeat 2 { ${conv}\n let x = 1 }\n assert params > 0\n if true { ${conv} }\n for i in range(1) { ${conv} } }`,
      ),
    ).toEqual(["body.0.weight", "body.1.weight", "body.2.weight", "body.3.weight"]);
  });

  it("number an unlabelled seq outside a seq in the scope it stands in", () => {
    const block = `block unit() { seq { ${conv} -> relu -> ${conv} } }`;
    expect(weightPaths(`a = unit\n ${conv}`, block)).toEqual(["a.0.weight", "a.2.weight", "conv1.weight"]);
  });

  it("give an unlabelled seq in a seq its index", () => {
    expect(weightPaths(`body = seq { relu\n seq { ${conv}\n ${conv} } }`)).toEqual([
      "body.1.0.weight",
      "body.1.1.weight",
    ]);
  });

  it("give a labelled merge and its branches the label", () => {
    expect(opPaths(`m = add { | ${conv} | down = seq { ${conv} } }`)).toEqual(["m.conv1", "m.down.0", "m"]);
  });

  it("let labels leave automatic names alone", () => {
    expect(weightPaths(`${conv}\n x = ${conv}\n ${conv}`)).toEqual([
      "conv1.weight",
      "x.weight",
      "conv2.weight",
    ]);
  });

  it("take quoted labels with int expressions, and read them back", () => {
    expect(
      weightPaths(
        `for i in range(3) { "unit{i + 1}" = ${conv} }\n add { | "unit{1}" | "unit2" | "unit3" }\n "a-0" = ${conv}`,
      ),
    ).toEqual(["unit1.weight", "unit2.weight", "unit3.weight", "a-0.weight"]);
  });

  it("name a block variant like the op", () => {
    expect(opPaths(`same\n same\n x = same`, `block same = conv(out=4, kernel=1)`)).toEqual([
      "conv1",
      "conv2",
      "x",
    ]);
    expect(weightPaths(`seq { same(bias=false) }`, `block same = conv(4, 1)`)).toEqual(["0.weight"]);
  });

  it("take any word directly before = as a label: keywords are contextual", () => {
    expect(weightPaths(`block = ${conv}\n repeat = ${conv}\n seq = ${conv}\n model = ${conv}`)).toEqual([
      "block.weight",
      "repeat.weight",
      "seq.weight",
      "model.weight",
    ]);
  });

  it("take labels called like an op", () => {
    const block = `block unit() { conv = ${conv}\n bn = bn }`;
    expect(weightPaths(`a = unit\n b = unit`, block).filter((path) => path.endsWith(".weight"))).toEqual([
      "a.conv.weight",
      "a.bn.weight",
      "b.conv.weight",
      "b.bn.weight",
    ]);
  });

  it("stay unique among nodes where weights are shared", () => {
    const [first, second] = graphText(modelOf(`shared t = ${conv}\n t -> t`)).slice(1);
    expect(first).toBe("%1 t = conv(%0) {param t.weight 4x4x3x3} : 4x8x8");
    expect(second).toBe("%2 t#2 = conv(%1) {param t.weight 4x4x3x3} : 4x8x8");
  });

  it("record the block calls that a node came from", () => {
    const blocks = `block inner() { ${conv} }\nblock outer() { a = inner }`;
    const node = soundGraph(modelOf("x = outer", blocks)).nodes[1];
    expect(node?.blocks.map(({ block, path }) => [block, path])).toEqual([
      ["outer", "x"],
      ["inner", "x.a"],
    ]);
  });
});

describe("weights with one path", () => {
  it("are an error that suggests a label, once per call", () => {
    const block = `block unit() { a = ${conv}\n b = ${conv} }`;
    expect(complaints("unit\n unit", block)).toEqual([
      "duplicate-weight at `unit`: two weights have the path `a.weight`: give one of the calls a label, as in a = unit(...)",
    ]);
  });

  it("are an error for a label that meets an automatic name", () => {
    expect(complaints(`conv1 = ${conv}\n ${conv}`)).toEqual([
      "duplicate-weight at `conv`: two weights have the path `conv1.weight`: give one of the calls a label, as in a = conv(...)",
    ]);
  });

  it("are no error where the ops have no weights", () => {
    expect(opPaths(`a\n a`, `block a() { x = relu }`)).toEqual(["x", "x#2"]);
  });
});

describe("constant labels", () => {
  it("are an error inside a loop", () => {
    const message = 'write "a{i}" with the loop\'s variable, or put the body into a block';
    expect(complaints(`repeat 2 { a = ${conv} }`)).toEqual([
      `constant-label at \`a\`: the label \`a\` stands in a loop and would name a value in every round: ${message}`,
    ]);
    expect(complaints(`for i in range(2) { add { | id\n for j in range(2) { | a = ${conv} } } }`)).toEqual([
      `constant-label at \`a\`: the label \`a\` stands in a loop and would name a value in every round: ${message}`,
    ]);
  });

  it("are fine in a block called from a loop", () => {
    expect(weightPaths(`for i in range(2) { "x{i}" = unit }`, `block unit() { a = ${conv} }`)).toEqual([
      "x0.a.weight",
      "x1.a.weight",
    ]);
  });
});
