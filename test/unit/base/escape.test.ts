// Escapes against hostile names: each property parses the sink's own language back and finds nothing but the text.

import { runInThisContext } from "node:vm";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  html,
  markdown,
  markdownCode,
  terminal,
  tsComment,
  tsIdentifier,
  tsPropertyKey,
  tsString,
  wgslIdentifier,
} from "../../../src/base/escape.ts";

const HOSTILE = [
  "",
  "__proto__",
  "class",
  "constructor",
  "await",
  "undefined",
  "Math",
  "0day",
  "layer3.0.conv1",
  "*/ process.exit() /*",
  "**//*/",
  "/*/",
  ";) (; (;)",
  "\n// x\r\u2028process.exit()\u2029",
  '"; process.exit(); "',
  "${process.exit()}",
  "`; process.exit(); `",
  "\\",
  "\\u002a/",
  "</script><script>alert(1)</script>",
  "<!--",
  "' onload='alert(1)",
  "| a | b |",
  "```\n# x",
  "`a``b`",
  "[a](javascript:alert(1))",
  "\u001b[31mred\u001b[0m\u0007\b",
  "\u009b31m",
  "a\u202Eb\u2066c\u200Fd",
  "\u{e0041}",
  "\ud800",
  "@ts-ignore",
  "# sourceMappingURL=data:x",
  "日本語",
  "👩‍👩‍👧",
];

const name = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "*",
      "/",
      "\\",
      '"',
      "'",
      "`",
      "<",
      ">",
      "|",
      "a",
      "_",
      " ",
      "\n",
      "\u2028",
      "(",
      ";",
    ),
  }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map(([a, b]) => a + b),
);

// oxlint-disable-next-line no-control-regex -- these are what must not get through
const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/** Non-trivia tokens of a text as TypeScript sees them. */
function tokens(text: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const found: string[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) found.push(scanner.getTokenText());
  return found;
}

describe("tsIdentifier", () => {
  test("is one identifier, never a word of the language", () => {
    fc.assert(
      fc.property(name, (text) => {
        const identifier = tsIdentifier(text);
        expect(tokens(identifier)).toEqual([identifier]);
        const { diagnostics } = ts.transpileModule(`"use strict"; const ${identifier} = 1; export {};`, {
          reportDiagnostics: true,
          compilerOptions: { module: ts.ModuleKind.ESNext },
        });
        expect(diagnostics).toEqual([]);
        expect(Object.hasOwn(globalThis, identifier)).toBe(false);
        expect(identifier in Object.prototype).toBe(false);
      }),
      { numRuns: 300, examples: HOSTILE.map((text) => [text]) },
    );
  });

  test("differs for different ordinals, whatever the names", () => {
    fc.assert(
      fc.property(name, name, fc.nat(99), fc.nat(99), (a, b, i, j) => {
        fc.pre(i !== j);
        expect(tsIdentifier(a, i)).not.toBe(tsIdentifier(b, j));
      }),
    );
  });

  test.each([
    ["layer3.0.conv1", "layer3_0_conv1"],
    ["class", "class_"],
    ["__proto__", "proto"],
    ["0", "v0"],
    ["", "v"],
    ["*/", "v"],
    ["denseblock1.denselayer1.norm.1", "denseblock1_denselayer1_norm_1"],
  ])("%j becomes %s", (text, identifier) => {
    expect(tsIdentifier(text)).toBe(identifier);
  });

  test("a name without end is cut", () => {
    expect(tsIdentifier("a".repeat(100_000)).length).toBeLessThan(80);
  });
});

describe("wgslIdentifier", () => {
  const keywords =
    "alias break case const const_assert continue continuing default diagnostic discard else enable false fn for if " +
    "let loop override requires return struct switch true var while";

  test("is an identifier of WGSL", () => {
    fc.assert(
      fc.property(name, (text) => {
        const identifier = wgslIdentifier(text);
        expect(identifier).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/u); // XID in ASCII; neither `_` nor `__...`
        expect(keywords.split(" ")).not.toContain(identifier);
      }),
      { numRuns: 300, examples: [...HOSTILE, ...keywords.split(" ")].map((text) => [text]) },
    );
  });

  test.each([
    "fn",
    "NULL",
    "Self",
    "active",
    "regardless",
    "main",
    "vec3f",
    "atomic",
    "storage",
    "workgroupBarrier",
  ])("%s is taken", (word) => {
    expect(wgslIdentifier(word)).toBe(`${word}_`);
  });

  test.each([
    ["__proto__", "proto"],
    ["_", "v"],
    ["layer3.0.conv1", "layer3_0_conv1"],
    ["function", "function_"],
    ["conv", "conv"],
  ])("%j becomes %s", (text, identifier) => {
    expect(wgslIdentifier(text)).toBe(identifier);
  });

  test("differs for different ordinals, whatever the names", () => {
    fc.assert(
      fc.property(name, name, fc.nat(99), fc.nat(99), (a, b, i, j) => {
        fc.pre(i !== j);
        expect(wgslIdentifier(a, i)).not.toBe(wgslIdentifier(b, j));
      }),
    );
  });
});

describe("tsPropertyKey and tsString", () => {
  test("an object literal has exactly that key", () => {
    fc.assert(
      fc.property(name, (text) => {
        const object = runInThisContext(`({ ${tsPropertyKey(text)}: 1 })`) as object;
        expect(Object.keys(object)).toEqual([text]);
        expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
      }),
      { examples: HOSTILE.map((text) => [text]) },
    );
  });

  test("a string literal is one token with exactly that value, in JSON too", () => {
    fc.assert(
      fc.property(name, (text) => {
        const literal = tsString(text);
        expect(tokens(literal)).toEqual([literal]);
        expect(runInThisContext(literal)).toBe(text);
        expect(JSON.parse(literal)).toBe(text);
        expect(literal).not.toMatch(DANGEROUS);
        expect(literal).not.toMatch(/<[/!]/u);
      }),
      { examples: HOSTILE.map((text) => [text]) },
    );
  });
});

test("tsComment never ends its comment, nor opens one within it", () => {
  fc.assert(
    fc.property(name, (text) => {
      const comment = tsComment(text);
      expect(tokens(`before /* ${comment} */ after`)).toEqual(["before", "after"]);
      expect(tokens(`before // ${comment}\nafter`)).toEqual(["before", "after"]);
      expect(comment).not.toMatch(/\*\/|\/\*|\(;|;\)|@ts-/u); // WGSL and WAT nest their comments
      expect(comment).not.toMatch(DANGEROUS);
    }),
    { examples: HOSTILE.map((text) => [text]) },
  );
});

test("html holds no markup and no way out of an attribute", () => {
  fc.assert(
    fc.property(name, (text) => {
      const escaped = html(text);
      expect(escaped).not.toMatch(/[<>"']/u);
      expect(escaped).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/u);
      expect(escaped).not.toMatch(DANGEROUS);
    }),
    { examples: HOSTILE.map((text) => [text]) },
  );
});

test("markdown stays on its line and leaves nothing active unescaped", () => {
  fc.assert(
    fc.property(name, (text) => {
      const escaped = markdown(text);
      expect(escaped).not.toMatch(DANGEROUS);
      expect(escaped.replaceAll(/\\[^a-z]/gu, "")).not.toMatch(/[\\`*_[\]|<>~]/u);
    }),
    { examples: HOSTILE.map((text) => [text]) },
  );
});

test("a markdown code span is longer fenced than anything in it", () => {
  fc.assert(
    fc.property(name, (text) => {
      const [, fence = "", inside = ""] = /^(`+)(.*?)\1$/u.exec(markdownCode(text)) ?? [];
      expect(fence).not.toBe("");
      expect(inside.split(/[^`]+/u)).not.toContain(fence);
      expect(inside).not.toMatch(/(?<!\\)\|/u);
      expect(inside).not.toMatch(DANGEROUS);
    }),
    { examples: HOSTILE.map((text) => [text]) },
  );
});

test("terminal spells out what would move the cursor, ring or reorder", () => {
  expect(terminal("\u001b[31mred\u202E")).toBe(String.raw`\u{1b}[31mred\u{202e}`);
  expect(terminal("conv é 日本語 👩‍👩‍👧")).toBe("conv é 日本語 👩‍👩‍👧");
  fc.assert(
    fc.property(name, (text) => {
      expect(terminal(text)).not.toMatch(DANGEROUS);
    }),
    { examples: HOSTILE.map((text) => [text]) },
  );
});
