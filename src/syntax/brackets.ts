// Pairs brackets before anything is parsed, so that the parser never meets an open one: missing closers are put in where
// the line or the indentation says, stray ones are dropped, each with one message. Also counts nesting, which bounds
// every recursion that comes later.

import type { IToken, TokenType } from "chevrotain";
import { braceModes, type BraceMode } from "./brace-modes.ts";
import {
  closeInnermost,
  CLOSERS,
  dropStray,
  isBracket,
  openMissingBrace,
  pop,
  push,
  replaceWrong,
  type Frame,
  type Pairing,
} from "./bracket-state.ts";
import type { Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf, endsOperand, isType } from "./token-places.ts";

/** Brackets, operators and `else if` that may be open at once; the depth of the tree is never more. */
const deepestNesting = 256;

export interface Paired {
  readonly tokens: readonly IToken[];
  /** Tokens behind which a bracket was put in or left out. */
  readonly mended: Set<IToken>;
}

/** The tokens with all brackets paired and without newlines inside () and []; undefined if they nest too deep. */
export function pairBrackets(tokens: readonly IToken[], problems: Problems): Paired | undefined {
  const modes = braceModes(tokens);
  const state: Pairing = {
    problems,
    out: [],
    frames: [],
    mended: new Set(),
    spoilt: problems.spoiltLines(),
    owed: [],
    nesting: 0,
    mode: "balanced",
    line: 0,
    indent: 0,
    lineBegins: true,
    lineReported: false,
    braceReported: false,
  };
  let lineEnd = 0;
  for (const [i, token] of tokens.entries()) {
    if (problems.full) return undefined;
    const mode = modes.get(i);
    if (mode) beginDeclaration(mode, state);
    if (token.tokenType === T.Newline) {
      lineEnd = endOf(token);
      newline(token, tokens[i + 1], state);
      continue;
    }
    if (state.lineBegins) beginLine(token, token.startOffset - lineEnd, state);
    place(token, i, tokens, state);
    state.lineBegins = false;
    if (state.nesting > deepestNesting) {
      const at = problems.at(token.startOffset, endOf(token));
      problems.report("nesting-too-deep", at, { limit: deepestNesting });
      return undefined;
    }
  }
  while (state.frames.length > 0) closeInnermost(state);
  return { tokens: state.out, mended: state.mended };
}

function beginDeclaration(mode: BraceMode, state: Pairing): void {
  while (state.frames.length > 0) closeInnermost(state);
  state.mode = mode;
  state.braceReported = false;
}

/** In brackets a newline only counts where what follows cannot go on from what was: then the closer is missing. */
function newline(token: IToken, next: IToken | undefined, state: Pairing): void {
  state.lineBegins = true;
  state.line += 1;
  const { frames, out } = state;
  const top = frames.at(-1);
  if (top && top.closer !== T.RBrace) {
    if (!endsValue(out.at(-1)) || !beginsOperand(next)) return;
    unwindBrackets(state);
  }
  if (lacksBrace(token, next, state)) openMissingBrace(state);
  state.owed = [];
  state.lineReported = false;
  const brace = frames.at(-1);
  if (brace && next?.image !== "else") lighten(brace, state);
  out.push(token);
}

/** A declaration with more closing than opening braces, and a line that is indented as if one had been opened before. */
function lacksBrace(
  token: IToken,
  next: IToken | undefined,
  { mode, braceReported, out, indent }: Pairing,
): boolean {
  if (mode !== "extra" || braceReported || !next || isType(next, T.Newline, T.Arrow, T.RBrace)) return false;
  const last = out.at(-1);
  if (!last || isType(last, T.LBrace, T.Arrow, T.Pipe, T.Newline)) return false;
  return next.startOffset - endOf(token) > indent;
}

/** Words are not told from keywords yet. */
function endsValue(token: IToken | undefined): boolean {
  return endsOperand(token) && !/^(?:if|then|else|and|or|not|in)$/.test(token?.image ?? "");
}

function beginsOperand(token: IToken | undefined): boolean {
  if (!token || /^(?:then|else|and|or)$/.test(token.image)) return false;
  return isType(token, T.Word, T.Number, T.Shape, T.Text, T.TemplateStart);
}

/** Where a brace is missing, a line that is indented less than its body closes it. */
function beginLine(token: IToken, indent: number, state: Pairing): void {
  state.indent = indent;
  if (state.mode !== "missing" || isType(token, T.Arrow, T.Pipe)) return;
  const isCloser = token.tokenType === T.RBrace;
  for (
    let top = state.frames.at(-1);
    top && state.frames.length > (isCloser ? 1 : 0);
    top = state.frames.at(-1)
  ) {
    if (isBracket(top) || (isCloser ? top.indent <= indent : top.indent < indent)) break;
    closeInnermost(state);
  }
}

function place(token: IToken, i: number, tokens: readonly IToken[], state: Pairing): void {
  const type = token.tokenType;
  if (CLOSERS.has(type)) return open(token, state);
  if (isType(token, T.RParen, T.RBracket, T.TemplateEnd)) return close(token, i, tokens, state);
  if (type === T.RBrace) return closeBrace(token, state);
  if (type === T.Arrow || type === T.Pipe || (type === T.Colon && endsArguments(state)))
    unwindBrackets(state, true);
  if (type === T.Assign) closeBeforeArgument(state);
  if (type === T.TemplateMiddle) unwindTo(T.TemplateEnd, state);
  weigh(token, state);
  state.out.push(token);
}

function open(token: IToken, state: Pairing): void {
  const last = state.out.at(-1);
  if (token.tokenType === T.LBrace) unwindBrackets(state, true);
  if (token.tokenType === T.LBracket) weigh(token, state);
  const closer = CLOSERS.get(token.tokenType) ?? T.RParen;
  const isCall = token.tokenType === T.LParen && isCallee(last, token);
  const { indent, line } = state;
  push({ opener: token, closer, isCall, indent, line, weight: 1 }, state);
  state.out.push(token);
}

/** Words that may be keywords are callees only if they touch the parenthesis: `in(1)`, but `for i in (1, 2)`. */
function isCallee(last: IToken | undefined, paren: IToken): boolean {
  if (!last || !isType(last, T.Word)) return false;
  return endsValue(last) || endOf(last) === paren.startOffset;
}

function close(token: IToken, i: number, tokens: readonly IToken[], state: Pairing): void {
  const depth = matching(token.tokenType, state);
  if (depth === undefined) return unmatched(token, i, tokens, state);
  while (state.frames.length > depth + 1) closeInnermost(state);
  pop(state);
  state.out.push(token);
}

/** Index of the frame that a closer closes: between only brackets, for a text anything. */
function matching(closer: TokenType, { frames }: Pairing): number | undefined {
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i];
    if (frame?.closer === closer) return i;
    if (closer !== T.TemplateEnd && !isBracket(frame)) return undefined;
  }
  return undefined;
}

/** A closer for which nothing is open: owed from before, wrong for what is open, or too many. */
function unmatched(token: IToken, i: number, tokens: readonly IToken[], state: Pairing): void {
  const owed = state.owed.indexOf(token.tokenType);
  const top = state.frames.at(-1);
  if (owed >= 0) state.owed.splice(owed, 1);
  else if (top && isBracket(top) && !state.lineReported && !comesLater(top.closer, i, tokens))
    replaceWrong(token, top, state);
  else dropStray(token, state);
}

/** How far to look for a closer; brackets are rarely longer. */
const farthest = 500;

/** Whether the right closer follows soon: then the one at hand is too many. */
function comesLater(closer: TokenType, from: number, tokens: readonly IToken[]): boolean {
  const opener = closer === T.RParen ? T.LParen : T.LBracket;
  let depth = 0;
  for (let i = from + 1; i < Math.min(tokens.length, from + farthest); i++) {
    if (isType(tokens[i], T.LBrace, T.RBrace, T.Arrow)) return false;
    if (isType(tokens[i], opener)) depth += 1;
    if (isType(tokens[i], closer) && --depth < 0) return true;
  }
  return false;
}

function closeBrace(token: IToken, state: Pairing): void {
  unwindBrackets(state);
  const top = state.frames.at(-1);
  if (top && !isExtra(top, state)) {
    pop(state);
    state.out.push(token);
  } else {
    dropStray(token, state);
  }
}

/** In a declaration with too many closing braces: one that is indented deeper than what it would close, or behind a line. */
function isExtra(top: Frame, { mode, braceReported, lineBegins, indent, line }: Pairing): boolean {
  if (mode !== "extra" || braceReported) return false;
  return lineBegins ? indent > top.indent : top.line !== line;
}

/** Whether a `:` cannot belong to the open brackets: only parameters and a slip like `pad:2` have one inside. */
function endsArguments({ frames, out }: Pairing): boolean {
  const isInBody = frames.some(({ closer }) => closer === T.RBrace);
  const isNamed = isType(out.at(-1), T.Word) && isType(out.at(-2), T.LParen, T.Comma);
  return isInBody && !isNamed;
}

/** `f([1, 2, pad=3`: only a call has named arguments, so what is open inside it ends before. */
function closeBeforeArgument(state: Pairing): void {
  const { frames, out } = state;
  if (!isType(out.at(-1), T.Word) || !isType(out.at(-2), T.Comma)) return;
  let call = frames.length - 1;
  while (call >= 0 && isBracket(frames[call]) && !frames[call]?.isCall) call -= 1;
  if (!frames[call]?.isCall || call === frames.length - 1) return;
  const held = out.splice(-2);
  while (frames.length > call + 1) closeInnermost(state);
  out.push(...held);
}

/** Closes the brackets that are open above the nearest brace or text. `early`: their closers may still come. */
function unwindBrackets(state: Pairing, early = false): void {
  for (let top = state.frames.at(-1); top && isBracket(top); top = state.frames.at(-1)) {
    if (early) state.owed.push(top.closer);
    closeInnermost(state);
  }
}

function unwindTo(closer: TokenType, state: Pairing): void {
  while (state.frames.length > 0 && state.frames.at(-1)?.closer !== closer) closeInnermost(state);
}

/** Operators nest the tree as brackets do, until the next comma. */
function weigh(token: IToken, state: Pairing): void {
  const top = state.frames.at(-1);
  if (!top) return;
  if (isType(token, T.Comma, T.Arrow, T.Pipe)) lighten(top, state);
  else if (isOperator(token)) {
    top.weight += 1;
    state.nesting += 1;
  }
}

function isOperator(token: IToken): boolean {
  if (isType(token, T.Operator, T.Minus, T.Not, T.Dot, T.Position, T.LBracket)) return true;
  return token.tokenType === T.Word && /^(?:and|or|not|if|else)$/.test(token.image);
}

function lighten(frame: Frame, state: Pairing): void {
  state.nesting -= frame.weight - 1;
  frame.weight = 1;
}
