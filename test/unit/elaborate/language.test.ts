// What the language means, sentence by sentence: small programs and the graphs they give.

import { describe, expect, it } from "vitest";
import { graphText, modelOf, opPaths, soundGraph, tryElaborate } from "./support.ts";

/** Shapes of all ops of a model with this body over 4x8x8. */
function shapes(body: string, declarations = ""): string[] {
  return soundGraph(modelOf(body, declarations))
    .nodes.slice(1)
    .map(({ shape }) => shape.join("x"));
}

/** `%id op(operands)` per op. */
function wiring(text: string): string[] {
  return graphText(text)
    .filter((line) => line.startsWith("%") && !line.includes("= input"))
    .map((line) => line.replace(/^(%\d+) .*? = (\w+\([^)]*\)).*$/u, "$1 $2"));
}

/** The channels that `conv(EXPR, 1)` gets. */
function int(expr: string, before = "", declarations = ""): string | undefined {
  return shapes(`${before}\n conv(${expr}, 1)`, declarations).at(-1)?.split("x")[0];
}

describe("flow", () => {
  it("newline and -> mean then", () => {
    expect(wiring(modelOf("relu\nrelu -> relu\n -> relu"))).toEqual([
      "%1 relu(%0)",
      "%2 relu(%1)",
      "%3 relu(%2)",
      "%4 relu(%3)",
    ]);
  });

  it("starts at the one input; the one output is `output`", () => {
    expect(graphText(modelOf("relu"))).toEqual([
      "%0 image = input : 4x8x8",
      "%1 relu1 = relu(%0) : 4x8x8",
      "output output = %1",
    ]);
  });

  it("`output` names the current value and passes it on; several are allowed", () => {
    const lines = graphText(modelOf("relu -> output a -> relu\n output b"));
    expect(lines.slice(-2)).toEqual(["output a = %1", "output b = %2"]);
  });

  it("with several inputs starts empty, and `from` starts it", () => {
    expect(
      wiring(
        "model M { input a: 2x4x4\n input b: 2x4x4\n from a -> relu\n x = id\n from b\n add { | x | id } }",
      ),
    ).toEqual(["%2 relu(%0)", "%3 id(%2)", "%4 id(%1)", "%5 add(%3, %4)"]);
  });

  it("`in` is the block's input, also inside branches and seq, and a legal step", () => {
    const block =
      "block unit() { relu -> add { | sigmoid | in }\n seq { tanh -> in -> relu } -> conv(in.c * 2, in.h - in.w + 1) }";
    expect(() => wiring(modelOf("unit", block))).toThrow("unused-value");
    const used =
      "block unit() { relu -> mul { | sigmoid | in }\n seq { tanh } -> conv(in.c * 2, in.h - in.w + 1) }";
    expect(wiring(modelOf("unit", used))).toEqual([
      "%1 relu(%0)",
      "%2 sigmoid(%1)",
      "%3 mul(%2, %0)",
      "%4 tanh(%3)",
      "%5 conv(%4)",
    ]);
  });

  it("labels have .c .h .w .shape; `here` is the current value", () => {
    expect(
      shapes(
        "a = conv(3, 2, stride=2)\n conv(a.c + a.h + a.w, 1) : [11, 4, 4]\n conv(here.c, 1) : here.shape",
      ),
    ).toEqual(["3x4x4", "11x4x4", "11x4x4"]);
    expect(shapes("gap\n flatten\n dense(here.c + 1)").at(-1)).toBe("5");
    expect(int("image.shape[2]")).toBe("8");
  });
});

describe("calls and arguments", () => {
  it("are positional and named; `relu` alone is `relu()`", () => {
    expect(shapes("conv(3, 3, 2, pad=1)\n conv(kernel=1, out=2)\n relu()\n relu")).toEqual([
      "3x4x4",
      "2x4x4",
      "2x4x4",
      "2x4x4",
    ]);
  });

  it("an int where (int, int) is wanted is (n, n); tuples are one per axis", () => {
    expect(shapes("conv(1, (3, 5), stride=(1, 2))")).toEqual(["1x6x2"]);
    expect(shapes("unit(3)", "block unit(k: (int, int)) { conv(1, k, pad=(k.0 - 1)/2) }")).toEqual(["1x8x8"]);
  });

  it("arithmetic of a tuple and an int is elementwise: (k-1)/2 serves (1, 7)", () => {
    expect(shapes("unit((1, 7))", "block unit(k: (int, int)) { conv(4, k, pad=(k - 1)/2) }")).toEqual([
      "4x8x8",
    ]);
  });

  it("padding is an int, one per axis, (begin, end) per axis, or a word", () => {
    expect(shapes("conv(1, 3, pad=1)")).toEqual(["1x8x8"]);
    expect(shapes("conv(1, 3, pad=(1, 0))")).toEqual(["1x8x6"]);
    expect(shapes("conv(1, 3, pad=((2, 0), (0, 1)))")).toEqual(["1x8x7"]);
    expect(shapes("conv(1, 3, pad=same_upper)")).toEqual(["1x8x8"]);
    expect(shapes("conv(1, 3, pad=valid)")).toEqual(["1x6x6"]);
    const causal = soundGraph("model M { input x: 2x10\n conv(3, 3, pad=(2, 0)) }");
    expect(causal.nodes[1]?.shape).toEqual([3, 10]);
  });

  it("in an enumerated argument its words win over names", () => {
    expect(shapes("c = relu\n add { | concat(axis=c) { | c | c } | concat { | id | id } }").at(-1)).toBe(
      "8x8x8",
    );
  });

  it("constant weights are nested lists", () => {
    const { weights } = soundGraph(
      "model M { input x: 1x4x4\n conv(1, (1, 2), weight=[[1, -1]], bias=false) }",
    );
    expect(weights).toMatchObject([{ role: "constant", data: [1, -1], shape: [1, 1, 1, 2] }]);
  });

  it("defaults may use earlier parameters", () => {
    expect(shapes("unit(6)", "block unit(c: int, d: int = c / 2) { conv(d, 1) }")).toEqual(["3x8x8"]);
  });
});

describe("expressions", () => {
  it.each([
    ["7 - 2 * 3", "1"],
    ["2^3 * 2", "16"],
    ["64 * 2^3", "512"],
    ["floor(5 / 2)", "2"],
    ["ceil(5 / 2)", "3"],
    ["round(5 / 2)", "2"],
    ["round(7 / 2)", "4"],
    ["round(2.5)", "2"],
    ["floor(2.9)", "2"],
    ["-7 % 4", "1"],
    ["7 % 4", "3"],
    ["round_to(32 * 1.4, 8)", "48"],
    ["round_to(3, 8)", "8"],
    ["round_to(10, 8)", "16"],
    ["round_to(20 / 3, 2)", "6"],
    ["if 1 < 2 and not (3 <= 2) then 5 else 6", "5"],
    ["if 1 == 2 or 1 != 1 then 5 else 6", "6"],
    ["[3, 4, 5][1]", "4"],
    ["(7, (8, 9)).1.0", "8"],
    ["range(3, 9, 2)[2]", "7"],
    ["len(range(10)) + sum([1, 2, 3])", "16"],
    ["max(3, min(9, 4))", "4"],
    ["1_0 + 1k - 1000", "10"],
    ["floor(1e1)", "10"],
    ["6 / 4 * 2", "3"],
    ["4^-1 * 8", "2"],
  ])("%s is %s", (expr, value) => {
    expect(int(expr)).toBe(value);
  });

  it("parameters come before labels", () => {
    expect(int("x", "x = relu\n let x = 3")).toBe("3");
  });

  it("`and` and `or` leave out what they need not know", () => {
    expect(int("if len([]) > 0 and [][0] == 1 then 1 else 2")).toBe("2");
  });

  it("int converts to float", () => {
    expect(shapes("dropout(0) -> unit(1)", "block unit(p: float) { dropout(p / 2) }").length).toBe(2);
  });
});

describe("repetition and conditions", () => {
  it("repeat, for, enumerate, nested patterns, let, if", () => {
    const body =
      "let base = 2\n for (i, (n, c)) in enumerate([(1, 3), (2, 5)]) { repeat n { conv(c * base + i, 1) } }\n if base == 2 { relu } else { tanh }";
    expect(shapes(body)).toEqual(["6x8x8", "11x8x8", "11x8x8", "11x8x8"]);
  });

  it("if without else keeps the value; else if", () => {
    expect(opPaths("if false { relu }\n if 1 > 2 { relu } else if 2 > 1 { tanh } else { relu }")).toEqual([
      "tanh1",
    ]);
  });

  it("a label is visible to the end of its block, also after loops", () => {
    expect(wiring(modelOf('for i in range(2) { "r{i}" = relu }\n add { | "r0" | id }'))).toEqual([
      "%1 relu(%0)",
      "%2 relu(%1)",
      "%3 id(%2)",
      "%4 add(%1, %3)",
    ]);
  });
});

describe("branches", () => {
  it("`if` and `for` may stand around branches; one live branch is passed on", () => {
    const block =
      "block unit(s: int) { add { | relu\n if s == 1 { | id } else if s == 3 { | tanh }\n for i in range(s - 2) { | sigmoid } } }";
    expect(wiring(modelOf("unit(1)", block))).toEqual(["%1 relu(%0)", "%2 id(%0)", "%3 add(%1, %2)"]);
    expect(wiring(modelOf("unit(2)", block))).toEqual(["%1 relu(%0)"]);
    expect(wiring(modelOf("unit(3)", block))).toEqual([
      "%1 relu(%0)",
      "%2 tanh(%0)",
      "%3 sigmoid(%0)",
      "%4 add(%1, %2, %3)",
    ]);
  });

  it("stand around on one line as well", () => {
    expect(wiring(modelOf("add { | relu  if true { | id } }"))).toEqual([
      "%1 relu(%0)",
      "%2 id(%0)",
      "%3 add(%1, %2)",
    ]);
  });

  it("a bare name in a branch uses the value: long skips", () => {
    expect(wiring(modelOf("e = conv(2, 1)\n conv(6, 2, stride=2)\n concat { | upsample(2) | e }"))).toEqual([
      "%1 conv(%0)",
      "%2 conv(%1)",
      "%3 upsample(%2)",
      "%4 concat(%3, %1)",
    ]);
  });

  it("a block that does nothing gives its input: no branch is lost", () => {
    expect(wiring(modelOf("add { | relu | skip }", "block skip() { if in.c == 5 { tanh } }"))).toEqual([
      "%1 relu(%0)",
      "%2 add(%1, %0)",
    ]);
  });
});

describe("blocks as values", () => {
  it("are passed as arguments, with arguments fixed", () => {
    const block = "block unit(act: block() = relu, body: block(int) = conv(kernel=1)) { body(3) -> act }";
    expect(
      wiring(modelOf("unit\n unit(tanh)\n unit(body=conv(kernel=3, pad=1), act=dropout(0.5))", block)),
    ).toEqual(["%1 conv(%0)", "%2 relu(%1)", "%3 conv(%2)", "%4 tanh(%3)", "%5 conv(%4)", "%6 dropout(%5)"]);
  });

  it("are named with let", () => {
    expect(shapes("let unit = conv(kernel=3, pad=1)\n unit(5)\n unit(6, stride=2)")).toEqual([
      "5x8x8",
      "6x4x4",
    ]);
  });

  it("take values, and lists of values", () => {
    const block =
      "block join(x: value, xs: [value]) { concat { | id | x\n for y in xs { | y } } }\nblock twice(x: value) { from x -> tanh }";
    expect(
      wiring(
        modelOf("a = relu\n b = tanh\n c = sigmoid\n join(a, [b, c])\n out = id\n twice(out)", block),
      ).slice(-3),
    ).toEqual(["%5 concat(%4, %1, %2, %3)", "%6 id(%5)", "%7 tanh(%6)"]);
  });

  it("`shared` makes one set of weights that is called many times", () => {
    const text =
      "model M { input a: 2x4x4\n input b: 2x6x6\n shared t = embed(3)\n from a -> t -> gap\n x = id\n from b -> t -> gap\n add { | id | x } }\nblock embed(c: int) { conv(c, 1) -> bn }";
    const { weights, nodes } = soundGraph(text);
    expect(weights.map(({ path }) => path)).toEqual([
      "t.conv1.weight",
      "t.conv1.bias",
      "t.bn1.weight",
      "t.bn1.bias",
      "t.bn1.running_mean",
      "t.bn1.running_var",
    ]);
    expect(nodes.filter(({ path }) => path.startsWith("t.conv1")).map(({ path }) => path)).toEqual([
      "t.conv1",
      "t.conv1#2",
    ]);
  });

  it("the name of an output is read like a label, also where the model is called or only checked", () => {
    const inner =
      "model Inner { input x: 2x4x4\n conv(3, 1)\n output y\n relu\n add { | id | y }\n output z\n assert rf(y) == 1 }";
    const { graph, diagnostics } = tryElaborate(`model M { input x: 2x4x4\n Inner }\n${inner}`);
    expect(diagnostics).toEqual([]);
    expect(graph?.outputs.map(({ name }) => name)).toEqual(["output"]);
    expect(tryElaborate(`model M { input x: 2x4x4\n relu }\n${inner}`).diagnostics).toEqual([]);
  });

  it("a model may be called as a block, its contracts off", () => {
    const text =
      "model Outer { input x: 2x4x4\n inner = Inner(5)\n relu }\nmodel Inner(c: int = 3) { input y: 2x4x4\n conv(c, 1) -> output z\n assert params == 0 }";
    const graph = soundGraph(text);
    expect(graph.weights.map(({ path }) => path)).toEqual(["inner.conv1.weight", "inner.conv1.bias"]);
    expect(graph.contracts).toEqual([]);
    expect(graph.outputs.map(({ name }) => name)).toEqual(["output"]);
  });
});

describe("models", () => {
  const text =
    '/// The net.\nmodel Net(c: int = 3) { input x: 2x4x4\n conv(c, 1)\n assert params == 9\n weights { ignore "aux.*" } }\nmodel Wide = Net(c=5) { assert params == 15\n weights { rename "a" "b" } }\nmodel Wider = Wide()\nmodel Open(n: int) { input x: 2x4x4\n relu }';

  it("are listed, with whether they need parameters", () => {
    expect(tryElaborate(text).models).toEqual([
      { name: "Net", doc: "The net.", needsParams: false },
      { name: "Wide", doc: "", needsParams: false },
      { name: "Wider", doc: "", needsParams: false },
      { name: "Open", doc: "", needsParams: true },
    ]);
  });

  it("hold their contracts for their defaults; a variant states its own", () => {
    expect(soundGraph(text).contracts.map((one) => one.text)).toEqual(["params == 9"]);
    expect(soundGraph(text, { model: "Wide" }).contracts.map((one) => one.text)).toEqual(["params == 15"]);
    expect(soundGraph(text, { model: "Wider" }).contracts).toEqual([]);
    expect(soundGraph(text, { params: { c: "4" } }).contracts).toEqual([]);
  });

  it("pass rules for checkpoints on to variants", () => {
    expect(graphText(text, { model: "Wider" }).slice(-2)).toEqual(['ignore "aux.*"', 'rename "a" "b"']);
  });

  it("take parameters from the command, read as expressions", () => {
    const graph = soundGraph(text, { params: { c: "2 ^ 3 - 1" } });
    expect(graph.parameters).toEqual([{ name: "c", value: "7" }]);
    expect(soundGraph(text, { model: "Open", params: { n: "1" } }).name).toBe("Open");
  });

  it("import blocks and models, from files and from the library", () => {
    const main =
      'import { unit, Base } from "./blocks.cnn"\nimport { conv_bn, residual } from "cnnc/blocks"\nmodel M = Base(3)\nmodel N { input x: 2x4x4\n unit -> conv_bn(4) -> residual(4) }';
    const files = {
      "blocks.cnn":
        "block unit() { helper }\nblock helper() { relu }\nmodel Base(c: int) { input x: 2x4x4\n conv(c, 1) }",
    };
    expect(soundGraph(main, { files }).nodes.length).toBe(2);
    expect(soundGraph(main, { files, model: "N" }).nodes.map(({ path }) => path)).toEqual([
      "x",
      "relu1",
      "conv1",
      "bn1",
      "conv2",
      "bn2",
      "relu2",
      "conv3",
      "bn3",
      "add1",
      "relu3",
    ]);
  });

  it("the library's units make ResNet's weights", () => {
    const main =
      'import { residual, bottleneck } from "cnnc/blocks"\nmodel M { input x: 64x8x8\n layer = seq { residual(128, 2)\n bottleneck(64) } }';
    const { weights } = soundGraph(main);
    expect(weights.filter(({ path }) => path.includes("downsample.0")).map(({ path }) => path)).toEqual([
      "layer.0.downsample.0.weight",
      "layer.1.downsample.0.weight",
    ]);
  });
});

describe("names that mean something to JavaScript", () => {
  it("are ordinary names", () => {
    const text =
      "model constructor(__proto__: int = 2) { input toString: 2x4x4\n __proto__ = conv(__proto__, 1)\n class = valueOf(hasOwnProperty=1)\n output __proto__ }\nblock valueOf(hasOwnProperty: int) { conv(hasOwnProperty, 1) }";
    expect(soundGraph(text).weights.map(({ path }) => path)).toEqual([
      "__proto__.weight",
      "__proto__.bias",
      "class.conv1.weight",
      "class.conv1.bias",
    ]);
  });
});

describe("bounds", () => {
  it("ResNet-sized loops are fine, and equal calls share one nest", () => {
    const graph = soundGraph(modelOf("repeat 2000 { conv(4, 3, pad=1) -> relu }"));
    const nests = new Set(graph.nodes.flatMap((node) => (node.kind === "op" ? [node.nest] : [])));
    expect([graph.nodes.length, nests.size]).toEqual([4001, 2]);
  });
});
