import { describe, expect, it } from "vitest";
import { pairBrackets } from "../../../src/syntax/brackets.ts";
import { readContext } from "../../../src/syntax/context.ts";
import { ModelParser } from "../../../src/syntax/grammar.ts";
import { lex } from "../../../src/syntax/lex.ts";
import { collectProblems } from "../../../src/syntax/problems.ts";
import { keywordTypes, declarationWords, expressionWords, stepWords } from "../../../src/syntax/tokens.ts";
import { modelSources } from "../../support/syntax.ts";

describe("the grammar", () => {
  it("has no ambiguities, left recursion or empty alternatives", () => {
    expect(() => new ModelParser({ validate: true })).not.toThrow();
  });

  it.each(modelSources())("takes $path whole, as it is read line by line", (source) => {
    const problems = collectProblems(source);
    const paired = pairBrackets(lex(source.text, Infinity, problems).tokens, problems) ?? {
      tokens: [],
      mended: new Set(),
    };
    const parser = new ModelParser();
    parser.input = [...readContext(paired, "file", problems)];
    parser.file();
    expect(parser.errors).toEqual([]);
    expect(problems.count).toBe(0);
  });
});

describe("the token table", () => {
  it("has a type for every keyword", () => {
    const words = [...declarationWords, ...stepWords, ...expressionWords, "in", "ignore", "rename"];
    expect(words.filter((word) => !keywordTypes.has(word))).toEqual([]);
  });
});
