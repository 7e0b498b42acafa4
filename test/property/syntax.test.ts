// Properties of parsing and printing: on random trees, on the real models, and on what is left of them after mutation.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorLimit } from "../../src/diag/diagnostic.ts";
import { childrenOf, type Node } from "../../src/syntax/children.ts";
import { lex } from "../../src/syntax/lex.ts";
import { printExpr, printFile } from "../../src/syntax/print.ts";
import { collectProblems } from "../../src/syntax/problems.ts";
import { endOf } from "../../src/syntax/token-places.ts";
import { expression, file } from "../support/random-syntax.ts";
import { bare, modelSources, parseRight, parseText } from "../support/syntax.ts";

const models = modelSources();

describe("parse(print(tree))", () => {
  it("is the tree, for random expressions", () => {
    fc.assert(
      fc.property(expression, (expr) => {
        const [model] = parseRight(`model M {\n  assert ${printExpr(expr)}\n}\n`).declarations;
        const item = model?.kind === "model" ? model.body[0] : undefined;
        expect(item?.kind === "assert" && bare(item.condition)).toEqual(bare(expr));
      }),
      { numRuns: 500 },
    );
  });

  it("is the tree, for random files, and prints the same again", () => {
    fc.assert(
      fc.property(file, (tree) => {
        const text = printFile(tree);
        const again = parseRight(text);
        expect(bare(again)).toEqual(bare(tree));
        expect(printFile(again)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(models)("is the tree of $path", ({ text }) => {
    const tree = parseRight(text);
    expect(bare(parseRight(printFile(tree)))).toEqual(bare(tree));
  });
});

describe("one mistake", () => {
  it("gives one message, wherever a token is left out", { timeout: 120_000 }, () => {
    const counts = models.flatMap(({ text }) => {
      const { tokens } = lex(text, Infinity, collectProblems({ path: "", text }));
      const words = tokens.filter((token, i) => i % 3 === 0 && /\S/u.test(token.image));
      return words.map((token) => {
        const { diagnostics } = parseText(text.slice(0, token.startOffset) + text.slice(endOf(token)));
        return diagnostics.length;
      });
    });
    expect(counts.length).toBeGreaterThan(1000);
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    expect(counts.filter((count) => count > 1).length / counts.length).toBeLessThan(0.01);
  });
});

describe("parse never throws", () => {
  it("on mutated models", { timeout: 120_000 }, () => {
    let lexed = 0;
    let runs = 0;
    fc.assert(
      fc.property(mutated, (text) => {
        runs += 1;
        if (passesLexer(text)) lexed += 1;
        holds(text);
      }),
      { numRuns: 2000 },
    );
    expect(runs).toBeGreaterThanOrEqual(2000);
    expect(lexed / runs).toBeGreaterThan(0.5);
  });

  it("on raw text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), holds), { numRuns: 1000 });
    const pieces = fc.constantFrom(
      ...Array.from("(){}[]|:;,.=+-*/%^<>!\"'#\\\n\r\t 019xkMea_"),
      "->",
      "if",
      "else",
      "model A {",
      "in",
      "//",
    );
    fc.assert(fc.property(fc.string({ unit: pieces, maxLength: 100 }), holds), { numRuns: 2000 });
  });
});

/** One to five edits by token: delete, swap with another, splice in a run from elsewhere. */
const mutated = fc
  .tuple(
    fc.constantFrom(...models),
    fc.array(
      fc.record({
        how: fc.constantFrom("delete", "swap", "splice"),
        a: fc.nat(),
        b: fc.nat(),
        length: fc.integer({ min: 1, max: 8 }),
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([{ text }, edits]) => {
    const pieces = tokenPieces(text);
    for (const { how, a, b, length } of edits) {
      const [i, j] = [a % pieces.length, b % pieces.length];
      if (how === "delete") pieces.splice(i, 1);
      else if (how === "swap") [pieces[i], pieces[j]] = [pieces[j] ?? "", pieces[i] ?? ""];
      else pieces.splice(i, 0, ...pieces.slice(j, j + length));
    }
    return pieces.join("");
  });

/** Tokens with the blanks and comments before them. */
function tokenPieces(text: string): string[] {
  const { tokens } = lex(text, Infinity, collectProblems({ path: "", text }));
  let from = 0;
  const pieces = tokens.map((token) => {
    const piece = text.slice(from, endOf(token));
    from = endOf(token);
    return piece;
  });
  return [...pieces, text.slice(from)];
}

function passesLexer(text: string): boolean {
  const problems = collectProblems({ path: "", text });
  lex(text, Infinity, problems);
  return problems.count === 0;
}

/** What must hold for any text. */
function holds(text: string): void {
  const { file: tree, diagnostics } = parseText(text);
  expect(diagnostics.length).toBeLessThanOrEqual(errorLimit + 1);
  for (const { span, fixes } of diagnostics) {
    expect(span && span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
    for (const { edits } of fixes) expect(edits.length).toBeGreaterThan(0);
  }
  expectNested(tree, 0, text.length);
  expect(bare(parseText(text))).toEqual(bare({ file: tree, diagnostics }));
  if (diagnostics.length === 0) expect(bare(parseRight(printFile(tree)))).toEqual(bare(tree));
}

/** Spans lie in those of their parents. */
function expectNested(node: Node, start: number, end: number): void {
  const span = "span" in node ? node.span : node.name.span;
  if (span.start < start || span.end > end || span.start > span.end) {
    throw new Error(`${node.kind} at ${span.start}-${span.end} leaves ${start}-${end}`);
  }
  for (const child of childrenOf(node)) expectNested(child, span.start, span.end);
}
