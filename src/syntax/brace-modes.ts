// Which declarations of a file have a brace too few or too many. Only there does indentation decide where a block ends;
// "balanced" also stands for those whose indentation tells nothing.

import type { IToken } from "chevrotain";
import { T } from "./tokens.ts";
import { endOf, isType } from "./token-places.ts";

export type BraceMode = "balanced" | "missing" | "extra";

/** The mode of each declaration by the index of its first token; the first entry stands at 0. */
export function braceModes(tokens: readonly IToken[]): ReadonlyMap<number, BraceMode> {
  const starts = declarationStarts(tokens);
  return new Map(starts.map((start, i) => [start, modeOf(tokens, start, starts[i + 1] ?? tokens.length)]));
}

function modeOf(tokens: readonly IToken[], from: number, to: number): BraceMode {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if (tokens[i]?.tokenType === T.LBrace) depth += 1;
    else if (tokens[i]?.tokenType === T.RBrace && --depth < 0) return "extra";
  }
  return depth === 0 ? "balanced" : isIndented(tokens, from, to) ? "missing" : "balanced";
}

/** Without any indented line, indentation tells nothing. */
function isIndented(tokens: readonly IToken[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const line = tokens[i - 1];
    const token = tokens[i];
    if (!line || !token || line.tokenType !== T.Newline || token.tokenType === T.Newline) continue;
    if (token.startOffset > endOf(line)) return true;
  }
  return false;
}

/** A line `model X`, `block X` or `import {` begins a declaration wherever it stands, unless it is indented. */
function declarationStarts(tokens: readonly IToken[]): number[] {
  const starts = [0];
  let margin: number | undefined;
  let lineEnd = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.tokenType === T.Newline) lineEnd = endOf(token);
    if (token.tokenType !== T.Word || (i > 0 && tokens[i - 1]?.tokenType !== T.Newline)) continue;
    const indent = token.startOffset - lineEnd;
    if (!beginsDeclaration(token, tokens[i + 1]) || indent > (margin ?? indent)) continue;
    margin ??= indent;
    if (i > 0) starts.push(i);
  }
  return starts;
}

function beginsDeclaration(token: IToken, next: IToken | undefined): boolean {
  if (token.image === "model" || token.image === "block") return isType(next, T.Word);
  return token.image === "import" && isType(next, T.LBrace);
}
