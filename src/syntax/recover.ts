// Finds every line of a file that does not parse, reports its first mistake, and puts one broken token in its place, so
// that the rest parses. Each line is parsed alone, with the braces in it empty; what stands in them is lines again. The
// whole is linear, however many mistakes there are.

import type { IToken } from "chevrotain";
import type { Name } from "./ast.ts";
import type { Kind } from "./context.ts";
import type { ModelParser } from "./grammar.ts";
import { reportLine, type LineRule } from "./line-errors.ts";
import type { Problems } from "./problems.ts";
import { cookedText } from "./texts.ts";
import { T } from "./tokens.ts";
import { endOf, isType, makeToken, virtualToken } from "./token-places.ts";

/** What a broken token carries. */
export interface BrokenPayload {
  readonly names: readonly Name[];
  readonly start: number;
  readonly end: number;
}

interface Recovery {
  readonly parser: ModelParser;
  readonly problems: Problems;
  readonly closers: ReadonlyMap<IToken, number>;
  readonly tokens: readonly IToken[];
}

/** Indices into the tokens, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Tokens that parse. */
export function replaceBroken(
  tokens: readonly IToken[],
  parser: ModelParser,
  problems: Problems,
): readonly IToken[] {
  const recovery: Recovery = { parser, problems, tokens, closers: pairBraces(tokens) };
  const kept: IToken[] = [];
  let wasJunk = false;
  for (const line of linesOf({ from: 0, to: tokens.length }, recovery)) {
    const isJunk = !isType(tokens[line.from], T.Import, T.Model, T.Block);
    if (kept.length > 0) kept.push(virtualToken(T.Newline, tokens[line.from]?.startOffset ?? 0));
    // Lines outside any declaration are one mistake, however many follow each other.
    if (isJunk && wasJunk) kept.push(broken(line, recovery));
    else kept.push(...checkLine(line, "declaration", recovery));
    wasJunk = isJunk;
  }
  return kept;
}

function pairBraces(tokens: readonly IToken[]): ReadonlyMap<IToken, number> {
  const closers = new Map<IToken, number>();
  const open: IToken[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.tokenType === T.LBrace) open.push(token);
    const opener = token.tokenType === T.RBrace ? open.pop() : undefined;
    if (opener) closers.set(opener, i);
  }
  return closers;
}

function linesOf({ from, to }: Range, recovery: Recovery): Range[] {
  return split({ from, to }, recovery, (token) => token.tokenType === T.Newline);
}

/** The parts between the tokens that separate, those inside braces apart. */
function split(
  { from, to }: Range,
  { tokens, closers }: Recovery,
  separates: (token: IToken) => boolean,
): Range[] {
  const parts: Range[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (separates(token)) {
      parts.push({ from: start, to: i });
      start = i + 1;
    }
    i = closers.get(token) ?? i;
  }
  parts.push({ from: start, to });
  return parts.filter((part) => part.to > part.from);
}

/** The line as it may stay, with what is in its braces checked; or one broken token. */
function checkLine(line: Range, rule: LineRule, recovery: Recovery): IToken[] {
  const { tokens, closers, parser, problems } = recovery;
  const kept: IToken[] = [];
  const skeleton: IToken[] = [];
  for (let i = line.from; i < line.to; i++) {
    const token = tokens[i];
    if (!token) continue;
    kept.push(token);
    skeleton.push(token);
    const closer = closers.get(token);
    if (closer === undefined || token.payload === "names" || token.payload === "rules") continue;
    kept.push(...checkGroup({ from: i + 1, to: closer }, token, recovery));
    i = closer - 1;
  }
  if (problems.full || skeleton.some((token) => token.tokenType === T.Bad)) return [broken(line, recovery)];
  parser.input = skeleton;
  parser[rule]();
  const error = parser.errors[0];
  if (!error) return kept;
  reportLine(error, skeleton, rule, problems);
  return [broken(line, recovery)];
}

function checkGroup(inner: Range, opener: IToken, recovery: Recovery): IToken[] {
  if ((opener.payload as Kind) === "branches") return checkBranches(inner, opener, recovery);
  return checkItems(inner, recovery);
}

function checkItems(inner: Range, recovery: Recovery): IToken[] {
  const kept: IToken[] = [];
  for (const line of linesOf(inner, recovery)) {
    if (kept.length > 0) kept.push(virtualToken(T.Newline, recovery.tokens[line.from]?.startOffset ?? 0));
    kept.push(...checkLine(line, "item", recovery));
  }
  return kept;
}

function checkBranches(inner: Range, opener: IToken, recovery: Recovery): IToken[] {
  const kept: IToken[] = [];
  const bare: IToken[] = [];
  for (const branch of branchesOf(inner, recovery)) {
    const first = recovery.tokens[branch.from];
    if (!first) continue;
    if (isType(first, T.IfBranches, T.ForBranches)) {
      const checked = checkLine(branch, "branch", recovery);
      if (isType(checked[0], T.Broken)) kept.push(virtualToken(T.Pipe, first.startOffset));
      kept.push(...checked);
    } else if (isType(first, T.Pipe)) {
      kept.push(first, ...checkItems({ from: branch.from + 1, to: branch.to }, recovery));
    } else {
      bare.push(first);
      kept.push(virtualToken(T.Pipe, first.startOffset), ...checkItems(branch, recovery));
    }
  }
  reportBare(bare, opener, recovery);
  return kept;
}

/** Each begins with `|`, `if` or `for`, or is a line that should. */
function branchesOf({ from, to }: Range, recovery: Recovery): Range[] {
  const { tokens, closers } = recovery;
  const starts: number[] = [];
  let inBranch = false;
  let begins = true;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) continue;
    const isFresh =
      isType(token, T.Pipe) || (isType(token, T.IfBranches, T.ForBranches) && !isType(tokens[i - 1], T.Else));
    if (isFresh || (begins && !inBranch)) starts.push(i);
    if (isFresh) inBranch = token.tokenType === T.Pipe;
    begins = token.tokenType === T.Newline;
    i = closers.get(token) ?? i;
  }
  const ranges = starts.map((start, n) => ({ from: start, to: starts[n + 1] ?? to }));
  return ranges.flatMap((range) => trimmed(range, recovery));
}

function trimmed({ from, to }: Range, { tokens }: Recovery): Range[] {
  let end = to;
  while (end > from && isType(tokens[end - 1], T.Newline)) end -= 1;
  return end > from ? [{ from, to: end }] : [];
}

function reportBare(bare: readonly IToken[], opener: IToken, { tokens, problems }: Recovery): void {
  const [first] = bare;
  if (!first) return;
  const edits = bare.map((token) => ({
    span: problems.at(token.startOffset, token.startOffset),
    replacement: "| ",
  }));
  const callee = calleeOf(opener, tokens);
  problems.report(
    "missing-pipe",
    problems.at(first.startOffset, endOf(first)),
    { callee },
    {
      fixes: [{ title: "write | before each branch", edits }],
    },
  );
}

/** The word that these braces belong to, with or without arguments between. */
function calleeOf(opener: IToken, tokens: readonly IToken[]): string {
  let i = tokens.indexOf(opener) - 1;
  if (isType(tokens[i], T.RParen)) {
    for (let depth = 0; i > 0; i--) {
      if (isType(tokens[i], T.RParen)) depth += 1;
      if (isType(tokens[i], T.LParen) && --depth === 0) break;
    }
    i -= 1;
  }
  const word = tokens[i];
  return isType(word, T.Word) && word ? `\`${word.image}\`` : "the op";
}

function broken({ from, to }: Range, { tokens, problems }: Recovery): IToken {
  const first = tokens[from];
  const last = tokens[to - 1];
  const start = first?.startOffset ?? 0;
  const payload: BrokenPayload = {
    names: definedNames(tokens.slice(from, to), problems),
    start,
    end: Math.max(start, last ? endOf(last) : start),
  };
  return makeToken(T.Broken, "", start, payload);
}

/** What the line was to define, as far as can be seen. */
function definedNames(line: readonly IToken[], problems: Problems): readonly Name[] {
  const names: Name[] = [];
  let depth = 0;
  let isPattern = false;
  for (const [i, token] of line.entries()) {
    if (isType(token, T.LParen, T.LBracket)) depth += 1;
    if (isType(token, T.RParen, T.RBracket)) depth -= 1;
    if (token.tokenType === T.Let) isPattern = true;
    if (token.tokenType === T.Assign) isPattern = false;
    const isNamed = isType(line[i - 1], T.Model, T.Block, T.Input, T.Output, T.Shared);
    const isLabel = depth === 0 && isType(line[i + 1], T.Assign);
    const isImported = isType(line[0], T.Import) && depth === 0;
    const isWord = isType(token, T.Word) || (isLabel && isType(token, T.Text));
    if (isWord && (isPattern || isNamed || isLabel || isImported)) names.push(nameOf(token, problems));
  }
  return names;
}

function nameOf(token: IToken, problems: Problems): Name {
  const text = token.tokenType === T.Text ? cookedText(token) : token.image;
  return { text, span: problems.at(token.startOffset, endOf(token)) };
}
