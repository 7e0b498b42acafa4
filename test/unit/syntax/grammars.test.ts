import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { grammarFiles } from "../../../scripts/grammars/files.ts";
import { binaryOperators, declarationWords, expressionWords, stepWords } from "../../../src/syntax/tokens.ts";

interface Pattern {
  readonly name?: string;
  readonly match?: string;
}

describe("the files of grammars/", async () => {
  const files = await grammarFiles();

  it.each(files)("$path is what `npm run grammars` writes", ({ path, text }) => {
    expect(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")).toBe(text);
  });

  it("define every name that the grammar uses", () => {
    const text = (files[0]?.text ?? "").replaceAll(/\(\*.*?\*\)|\?.*?\? ;|"[^"]*"/gsu, " ");
    const defined = new Set(text.match(/^[\w-]+(?=\s*=)/gmu));
    const used = new Set(text.match(/[A-Za-z][\w-]*/gu));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });

  it("colour every keyword and operator of the token table", () => {
    const json = JSON.parse(files[1]?.text ?? "") as {
      repository: { code: { patterns: readonly Pattern[] } };
    };
    const patterns = json.repository.code.patterns.flatMap(({ match }) =>
      match === undefined ? [] : [new RegExp(match, "u")],
    );
    const texts = [
      ...stepWords,
      ...expressionWords,
      ...binaryOperators.flat(),
      "->",
      "6x28x28",
      "1 MiB",
      "// x",
      "/// x",
    ];
    const declared = declarationWords.map((word) => (word === "import" ? "import {" : `${word} x`));
    expect([...texts, ...declared].filter((text) => !patterns.some((pattern) => pattern.test(text)))).toEqual(
      [],
    );
  });
});
