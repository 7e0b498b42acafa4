// Elaboration ends, whatever the file says: loops, calls and nesting are bounded, and long texts do not overflow the stack.

import { describe, expect, it } from "vitest";
import { complaints, modelOf, soundGraph, tryElaborate } from "./support.ts";

const steps = (count: string): string =>
  `this loop expands to at least ${count} steps; a model has at most 1,000,000`;

describe("loops are refused before they are expanded", () => {
  it.each([
    ["repeat 1e9 { relu }", "1e9", "1,000,000,000"],
    ["repeat 1_000_001 { }", "1_000_001", "1,000,001"],
    [
      "repeat 1000 { repeat 1000 { repeat 1000 { repeat 1000 { repeat 1000 { relu -> relu } } } } }",
      "1000",
      "2,000,000,000,000,000",
    ],
    [
      "repeat 9007199254740991 { repeat 9007199254740991 { relu } }",
      "9007199254740991",
      "81,129,638,414,606,663,681,390,495,662,081",
    ],
    ["for i in range(2000) { for j in range(1000) { relu } }", "range(2000)", "2,000,000"],
    ["for n in [1000000000] { repeat n { relu } }", "n", "1,000,000,000"],
  ])("%s", (body, at, count) => {
    expect(complaints(body)).toEqual([`repeats-too-often at \`${at}\`: ${steps(count)}`]);
  });

  it("also through blocks, but for what a parameter or a recursion hides", () => {
    const blocks = "block a { repeat 100 { b() } }\n block b { repeat 100 { relu } }";
    expect(complaints("repeat 1000 { a() }", blocks)).toEqual([
      `repeats-too-often at \`1000\`: ${steps("10,101,000")}`,
    ]);
    expect(
      complaints(
        "repeat 9 { a(relu) }",
        "block a(b: block()) { b() }\n block b { repeat 1_000_000 { relu } }",
      ),
    ).toEqual([]);
  });

  it("but not where they are small", () => {
    expect(complaints("repeat 1000 { repeat 1000 { } }\n relu")).toEqual([
      "too-many-steps at `repeat 1000 { }`: the model expands to more than 1,000,000 steps",
    ]);
    expect(complaints("repeat 900 { repeat 1000 { } }\n relu")).toEqual([]);
  });
});

describe("what is not plain runs into the same bound", () => {
  it("blocks that double", () => {
    const blocks = Array.from(
      { length: 40 },
      (_, i) => `block b${i}() { ${i < 39 ? `b${i + 1}\n b${i + 1}` : "let x = 1"} }`,
    );
    expect(complaints("b0", blocks.join("\n"))).toEqual([
      "too-many-steps at `b0`: the model expands to more than 1,000,000 steps",
    ]);
  });

  it("blocks that double in branches, at once", () => {
    const blocks = Array.from(
      { length: 60 },
      (_, i) => `block b${i}() { ${i < 59 ? `add { | b${i + 1} | b${i + 1} }` : "relu"} }`,
    );
    const started = performance.now();
    expect(complaints("b0", blocks.join("\n"))).toEqual([
      "too-many-steps at `b0`: the model expands to more than 1,000,000 steps",
    ]);
    expect(performance.now() - started).toBeLessThan(1000); // seconds, where it expands first
  });

  it("blocks that are handed on and double behind the text", () => {
    const blocks = Array.from(
      { length: 25 },
      (_, i) => `block b${i}(u: block()) { ${i < 24 ? `b${i + 1}(u)\n b${i + 1}(u)` : "u()"} }`,
    );
    expect(complaints("b0(relu)", blocks.join("\n"))).toHaveLength(1);
  });

  it("lists", () => {
    expect(complaints("for i in range(2000000) { }")).toEqual([
      "list-too-long at `range`: a list of 2,000,000 items; at most 1,000,000 are allowed",
    ]);
  });
});

describe("nesting", () => {
  const chain = (length: number): string =>
    Array.from({ length }, (_, i) => `block b${i}() { ${i < length - 1 ? `b${i + 1}` : "relu"} }`).join("\n");

  it("calls may nest, but not without end", () => {
    expect(soundGraph(modelOf("b0", chain(150))).nodes.length).toBe(2);
    expect(complaints("b0", chain(3000))).toEqual([
      "nested-too-deep at `b200`: the model nests deeper than 200 levels",
    ]);
  });

  it("a block that is handed to itself does not run for ever", () => {
    expect(
      complaints("w(w)", "block w(f: block(block())) { f(f) }").map((line) => line.split(" ")[0]),
    ).toEqual(["nested-too-deep"]);
  });

  it("recursion is told with its chain, also where nothing calls it", () => {
    const blocks =
      "block a() { relu -> b }\nblock b() { if in.c == 3 { c } }\nblock c() { let f = a\n f }\nblock d() { repeat 2 { d } }";
    expect(complaints("relu", blocks)).toEqual([
      "recursion at `a`: blocks may not call themselves: a -> b -> c -> a",
      "recursion at `d`: blocks may not call themselves: d -> d",
    ]);
  });

  it("a parameter or label called like its block is no recursion", () => {
    expect(
      complaints(
        "stem(3)\n act(relu)",
        "block stem(c: int) { stem = conv(c, 1)\n conv(stem.c, 1) }\nblock act(act: block()) { act }",
      ),
    ).toEqual([]);
  });
});

describe("long texts", () => {
  it.each([
    ["labels", Array.from({ length: 3000 }, (_, i) => `a${i} = relu`).join("\n"), 3001],
    ["one line", Array.from({ length: 3000 }, () => "relu").join(" -> "), 3001],
    ["a list", `for i in [${"1, ".repeat(3000)}1] { relu }`, 3002],
  ])("%s", (_, body, nodes) => {
    expect(tryElaborate(modelOf(body)).graph?.nodes.length).toBe(nodes);
  });
});
