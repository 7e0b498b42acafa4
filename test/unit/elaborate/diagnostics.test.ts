// Fixes, related places, what is still checked after a mistake; mistakes in files and models.

import { describe, expect, it } from "vitest";
import { complaints, modelOf, told, tryElaborate } from "./support.ts";

/** The text after its first fix. */
function mended(text: string): string {
  const edits = tryElaborate(text).diagnostics[0]?.fixes[0]?.edits ?? [];
  return edits.reduceRight(
    (so, { span, replacement }) => so.slice(0, span.start) + replacement + so.slice(span.end),
    text,
  );
}

describe("fixes", () => {
  it.each([
    ["conv(3, 5) : 3x8x8", "conv(3, 5, pad=2) : 3x8x8"],
    ["conv(3, 5, pad=1) : 3x8x8", "conv(3, 5, pad=2) : 3x8x8"],
    ["conv(3, 5) -> bn -> relu : 3x8x8", "conv(3, 5, pad=2) -> bn -> relu : 3x8x8"],
    ["flatten\n dense(4) : 5", "flatten\n dense(5) : 5"],
    ["a = relu\n tanh\n a", "a = relu\n tanh\n from a"],
    ["covn(3, 1)", "conv(3, 1)"],
    ["conv(3, kernl=1)", "conv(3, kernel=1)"],
    ["conv(3.0, 1)", "conv(3, 1)"],
    ["conv(imge.c, 1)", "conv(image.c, 1)"],
  ])("%s", (body, fixed) => {
    expect(mended(modelOf(body))).toBe(modelOf(fixed));
  });

  it("give a text without the mistake", () => {
    expect(tryElaborate(mended(modelOf("conv(3, 5) -> relu : 3x8x8"))).diagnostics).toEqual([]);
  });
});

describe("the other party", () => {
  it("of a branch is the first one", () => {
    const [found] = tryElaborate(modelOf("add { | conv(3, 3) | conv(3, 3, pad=1) }")).diagnostics;
    expect(found?.code).toBe("branches-differ");
    expect(found?.related.map(({ message }) => message)).toEqual(["branch 1 gives 3x6x6"]);
  });

  it("of a mistake in a block is the chain of its calls, with their arguments", () => {
    const blocks = "block inner(k: int) { conv(4, k, pad=(k-1)/2) }\nblock outer(k: int) { inner(k) }";
    const [found] = tryElaborate(modelOf("outer(4)", blocks)).diagnostics;
    expect(told(found ? [found] : [])).toEqual([
      "not-whole at `(k-1)/2`: `pad` of conv takes an int, but (k-1)/2 is 1.5: floor gives 1, ceil gives 2",
    ]);
    expect(found?.related.map(({ message }) => message)).toEqual([
      "in this call: inner(k=4)",
      "in this call: outer(k=4)",
    ]);
  });
});

describe("the rest of a file is checked", () => {
  it("after a mistake, without following mistakes", () => {
    const body =
      'a = cov(3)\n conv(a.c, 3) -> relu : 3x3x3\n add { | a | nope }\n if a.c == 3 { tahn }\n for i in range(a.c) { "b{i}" = relu }\n from "b0"\n rleu';
    expect(complaints(body).map((line) => line.split(":")[0])).toEqual([
      "unknown-op at `cov`",
      "unknown-op at `nope`",
      "unknown-op at `tahn`",
      "unknown-op at `rleu`",
    ]);
  });

  it("in blocks that nothing calls", () => {
    const block =
      'block unit(c: int, f: block(int), x: value) { cov(c)\n f(3) -> f(c)\n add { | x\n if c == 1 { | conv(3, 1, strde=3) } }\n for i in range(c) { "a{i}" = relu }\n from "a{c}"\n let y = in.c + unknown\n assert c > 0 }';
    expect(complaints("relu", block).map((line) => line.split(":")[0])).toEqual([
      "unknown-op at `cov`",
      "unknown-argument at `strde`",
      "unknown-value at `unknown`",
    ]);
  });

  it("in blocks after lines that could not be read", () => {
    expect(complaints("let x = = 3\n conv(x, 1)\n nope").map((line) => line.split(" ")[0])).toEqual([
      "expected",
      "unknown-op",
    ]);
  });
});

function complaintsOf(text: string, options: Parameters<typeof tryElaborate>[1] = {}): string[] {
  return told(tryElaborate(text, options).diagnostics);
}

describe("files", () => {
  const user = "model M { input x: 2x4x4\n unit }";

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["", {}, ["nothing-declared at ``: the file declares neither a model nor a block"]],
    [
      `import { unit } from "./zz.cnn"\n${user}`,
      {},
      ['import-failed at `"./zz.cnn"`: cannot import ./zz.cnn: there is no such file (zz.cnn)'],
    ],
    [
      `import { unt } from "./b.cnn"\n${user}`,
      { "b.cnn": "block unit() { relu }" },
      [
        "unknown-import at `unt`: ./b.cnn declares no `unt`; did you mean `unit`?",
        "unknown-op at `unit`: there is no op or block `unit`",
      ],
    ],
    [
      `import { unit } from "./b.cnn"\n${user}`,
      { "b.cnn": 'import { unit } from "./c.cnn"\nblock other() { relu }', "c.cnn": "block unit() { relu }" },
      ["unknown-import at `unit`: ./b.cnn declares no `unit`"],
    ],
    [
      `import { unit } from "./b.cnn"\n${user}`,
      {
        "b.cnn": 'import { a } from "./c.cnn"\nblock unit() { a }',
        "c.cnn": 'import { unit } from "./b.cnn"\nblock a() { relu }',
      },
      ['cyclic-import at `"./b.cnn"`: these files import each other: b.cnn -> c.cnn -> b.cnn'],
    ],
    [
      `block unit() { relu }\n${user}\nmodel unit { input x: 1x1x1\n relu }`,
      {},
      ["duplicate-declaration at `unit`: `unit` is declared or imported twice in this file"],
    ],
    [
      "model A { input a: 1x1x1\n relu }\nmodel B = A(c=3)\nblock C = A()\nmodel D = relu()\nmodel E = Q()",
      {},
      [
        "unknown-argument at `c`: `A` has no argument `c`: it takes A()",
        "variant-of-other-kind at `A`: `block C` must be made of a block, but `A` is a model",
        "variant-of-other-kind at `relu`: `model D` must be made of a model, but `relu` is a block",
        "unknown-op at `Q`: there is no op or block `Q`",
      ],
    ],
  ])("%s", (text, files, expected) => {
    expect(complaintsOf(text, { files })).toEqual(expected);
  });
});

describe("models", () => {
  it.each<[string, Parameters<typeof tryElaborate>[1], readonly string[]]>([
    ["model M { relu }", {}, ["no-input at `M`: the model M has no input"]],
    [
      "model M { input a: 1x1x1\n input b: 1x1x1\n relu }",
      {},
      [
        "no-current-value at `relu`: `relu` needs a value, but nothing flows here: start with `from` and the name of an input or value",
      ],
    ],
    [
      "model M { input a: 1x1x1\n input b: 1x1x1\n from a -> relu }",
      {},
      ["unused-value at `b`: the input `b` reaches no output"],
    ],
    [
      "model M { input a: 0x8x8\n relu }",
      {},
      [
        "bad-input-shape at `0x8x8`: an input cannot be 0x8x8: every axis has at least 1 element, all together fewer than 2^53",
      ],
    ],
    [
      "model M(n: int) { input a: 1x1x1\n conv(n, 1) }",
      {},
      [
        "model-needs-parameters at `M`: the model M has no defaults for `n`: give them with --param, or in a variant",
      ],
    ],
    [
      "model M(n: int = 1) { input a: 1x1x1\n conv(n, 1) }",
      { params: { m: "3" } },
      ["unknown-model-parameter at nothing: the model M has no parameter `m`"],
    ],
    [
      "model M(n: int = 1) { input a: 1x1x1\n conv(n, 1) }",
      { params: { n: "true" } },
      ["type-mismatch at `true`: `n` of M takes an int, not a bool"],
    ],
    [
      "model Mod { input a: 1x1x1\n relu }",
      { model: "Mob" },
      ["unknown-model at nothing: test.cnn declares no model `Mob`; did you mean `Mod`?"],
    ],
    [
      "model M { input a: 2x4x4\n N }\nmodel N { input b: 2x5x5\n relu }",
      {},
      ["model-input-differs at `N`: the model N takes 2x5x5, but the value here is 2x4x4"],
    ],
    ["model M { input a: 2x4x4\n M }", {}, ["recursion at `M`: blocks may not call themselves: M -> M"]],
  ])("%s", (text, options, expected) => {
    expect(complaintsOf(text, options)).toEqual(expected);
  });

  it("text that closes the parameter and goes on is no expression", () => {
    const { graph, diagnostics } = tryElaborate("model M(n: int = 1) { input a: 1x1x1\n conv(n, 1) }", {
      params: { n: "3 } model Q" },
    });
    expect(graph).toBeUndefined();
    expect(diagnostics.length).toBe(1);
  });
});
