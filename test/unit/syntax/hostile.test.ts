// Inputs that are made to hurt: each has a clear answer, soon. The bounds are generous, for slow machines; what they would
// catch is quadratic work, which takes minutes here.

import { describe, expect, it } from "vitest";
import { lexerTypes } from "../../../src/syntax/tokens.ts";
import { parseText } from "../../support/syntax.ts";

const SOON = 10_000;

function inModel(body: string): string {
  return `model M {\n${body}\n}\n`;
}

const rows: readonly (readonly [name: string, text: string, code: string | undefined, count: number])[] = [
  ["100,000 nested parentheses", inModel(`conv(${"(".repeat(100_000)}`), "nesting-too-deep", 1],
  [
    "2,000 nested parentheses, closed",
    inModel(`conv(${"(".repeat(2000)}1${")".repeat(2000)})`),
    "nesting-too-deep",
    1,
  ],
  ["250 nested parentheses", inModel(`conv(${"(".repeat(250)}1${")".repeat(250)})`), undefined, 0],
  ["1,000 nested blocks", inModel("seq {\n".repeat(1000) + "}\n".repeat(1000)), "nesting-too-deep", 1],
  ["250 nested blocks", inModel("seq {\n".repeat(250) + "relu\n" + "}\n".repeat(250)), undefined, 0],
  ["250 nested branches", inModel("add { | ".repeat(250) + "relu" + "}".repeat(250)), undefined, 0],
  [
    "250 nested ifs around branches",
    inModel("add {" + "if a { ".repeat(120) + "| x" + "}".repeat(121)),
    undefined,
    0,
  ],
  ["90,000 minus signs", inModel(`let x = ${"- ".repeat(90_000)}1`), "nesting-too-deep", 1],
  ["90,000 terms", inModel(`let x = 1${"+1".repeat(90_000)}`), "nesting-too-deep", 1],
  ["90,000 members", inModel(`let x = a${".c".repeat(90_000)}`), "nesting-too-deep", 1],
  ["60,000 indices", inModel(`let x = a${"[1]".repeat(60_000)}`), "nesting-too-deep", 1],
  ["20,000 else ifs", inModel(`if a { b }${" else if a { b }".repeat(20_000)}`), "nesting-too-deep", 1],
  [
    "30,000 conditional values",
    inModel(`let x = ${"if a then b else ".repeat(30_000)}1`),
    "nesting-too-deep",
    1,
  ],
  ["2,000 stray )", inModel("relu )\n".repeat(2000)), "stray-closer", 101],
  ["2,000 stray ) in a row", inModel(`relu ${")".repeat(2000)}`), "stray-closer", 1],
  ["20,000 stray }", "}\n".repeat(20_000), "stray-closer", 1],
  ["30,000 lines without )", inModel("conv(3, 5\n".repeat(30_000)), "unclosed-bracket", 101],
  ["64,000 lines without )", inModel("conv(3, 5\n".repeat(64_000)), "text-too-large", 1],
  ["25,000 lines without a comma", inModel("conv(3 5)\n".repeat(25_000)), "expected", 101],
  ["100,000 statements", inModel("relu\n".repeat(100_000)), "text-too-large", 1],
  ["90,000 statements", inModel("relu\n".repeat(90_000)), undefined, 0],
  ["60,000 branches", inModel(`add {${"| relu ".repeat(60_000)}}`), undefined, 0],
  ["30,000 models", "model M { relu }\n".repeat(30_000), undefined, 0],
  ["150,000 comments", `${"// a\n".repeat(150_000)}model M { relu }`, undefined, 0],
  ["5 MiB", "a".repeat(5 << 20), "text-too-large", 1],
  ["4 MiB of (", "(".repeat(4 << 20), "text-too-large", 1],
  ["4 MiB of NUL", "\0".repeat(4 << 20), "illegal-character", 1],
  ["4 MiB of /", "/".repeat(4 << 20), undefined, 0],
  ["a name of 1 MB", inModel("a".repeat(1_000_000)), "name-too-long", 1],
  ["a number of 1 MB", inModel(`let x = ${"1".repeat(1_000_000)}`), "bad-number", 1],
  ["a shape of 1 MB", inModel(`let x = 1${"x1".repeat(500_000)}`), "bad-number", 1],
  ["a text of 1 MB of escapes", inModel(`"${'\\"'.repeat(500_000)}`), "unclosed-text", 1],
  ["30,000 holes", inModel(`"${"{i}".repeat(30_000)}" = relu`), undefined, 0],
  ["90,000 words in a for", inModel(`for i in ${"in ".repeat(90_000)}`), "expected", 1],
];

describe("hostile input", () => {
  it.each(rows)("%s", { timeout: 60_000 }, (_, text, code, count) => {
    parseText("model M { relu }"); // builds the parser
    const start = performance.now();
    const { diagnostics } = parseText(text);
    expect(performance.now() - start).toBeLessThan(SOON);
    expect(diagnostics).toHaveLength(count);
    expect(diagnostics[0]?.code).toBe(code);
    if (count > 100) expect(diagnostics.at(-1)?.code).toBe("too-many-errors");
  });

  it.each([
    ["NUL", "\0", "U+0000 (NUL)"],
    ["a bidirectional override", "\u202E", "U+202E (right-to-left override)"],
    ["an isolate", "\u2066", "U+2066 (left-to-right isolate)"],
    ["a lone surrogate", "\uD800", "U+D800 (half of a surrogate pair)"],
    ["a second byte order mark", "\uFEFF", "U+FEFF (byte order mark)"],
    ["an escape", "\u001B", "U+001B (escape)"],
  ])("%s is refused by name in code, comments and texts", (_, character, name) => {
    for (const text of [`relu ${character}`, `relu // a${character}b`, `"a${character}" = relu`]) {
      const { diagnostics } = parseText(inModel(text));
      expect(diagnostics.map(({ message }) => message)).toEqual([`${name} may not stand in a model file`]);
    }
  });

  it("emoji and letters may stand in comments and texts", () => {
    expect(parseText(inModel('"näme 👩‍🔬" = relu // größe 你好 🎉')).diagnostics).toEqual([]);
  });

  it("names of JavaScript are names like others", () => {
    const names = ["__proto__", "constructor", "class", "toString", "hasOwnProperty", "NULL", "fn", "main"];
    const { file, diagnostics } = parseText(
      inModel(names.map((name) => `${name} = relu(${name}=${name})`).join("\n")),
    );
    expect(diagnostics).toEqual([]);
    const [model] = file.declarations;
    expect(model?.kind === "model" && model.body.length).toBe(names.length);
  });
});

describe("token patterns", () => {
  const seeds = [
    "1",
    "1_",
    "1.",
    "1e",
    "1x1",
    "1 ",
    "1\t",
    "a",
    "a_",
    '"\\"',
    '"{',
    "//",
    "/*",
    "'",
    "#",
    ".1",
    "é",
    "=",
    "1_1.1_1e",
  ];
  const tails = ["", "!", "\n", "é", "x", '"'];
  it("take linear time", { timeout: 60_000 }, () => {
    const slow: string[] = [];
    for (const { name, PATTERN } of lexerTypes) {
      if (!(PATTERN instanceof RegExp)) continue;
      const pattern = new RegExp(PATTERN.source, "y");
      for (const seed of seeds) {
        for (const tail of tails) {
          const text = seed.repeat(Math.ceil(200_000 / seed.length)) + tail;
          const start = performance.now();
          pattern.lastIndex = 0;
          pattern.exec(text);
          if (performance.now() - start > 500) slow.push(`${name} on ${seed}...${tail}`);
        }
      }
    }
    expect(slow).toEqual([]);
  });
});
