// Pairs brackets before anything is parsed, so that the parser never meets an open one: missing closers are put in where
// the line or the indentation says, stray ones are dropped, each with one message. Also counts nesting, which bounds
// every recursion that comes later.

import type { IToken, TokenType } from "chevrotain";
import { braceModes, type BraceMode } from "./brace-modes.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf, endsOperand, isType, virtualToken } from "./token-places.ts";

/** Brackets, operators and `else if` that may be open at once; the depth of the tree is never more. */
export const deepestNesting = 256;

interface Frame {
  readonly opener: IToken;
  readonly closer: TokenType;
  /** Of the line that the opener stands on. */
  readonly indent: number;
  /** Some line in it is indented deeper, so that indentation tells where it ends. */
  isIndented: boolean;
  /** 1 and the operators since the last comma or line. */
  weight: number;
}

interface Pairing {
  readonly problems: Problems;
  readonly out: IToken[];
  readonly frames: Frame[];
  /** Closers that were put in early on this line: if they come after all, they are no second mistake. */
  owed: TokenType[];
  nesting: number;
  mode: BraceMode;
  /** Of the present line. */
  indent: number;
  lineBegins: boolean;
  /** One message per declaration on braces; the rest follows from it. */
  braceReported: boolean;
}

const CLOSERS: ReadonlyMap<TokenType, TokenType> = new Map([
  [T.LParen, T.RParen],
  [T.LBracket, T.RBracket],
  [T.LBrace, T.RBrace],
  [T.TemplateStart, T.TemplateEnd],
]);

const SIGNS: ReadonlyMap<TokenType, string> = new Map([
  [T.RParen, ")"],
  [T.RBracket, "]"],
  [T.RBrace, "}"],
]);

/** The tokens with all brackets paired and without newlines inside () and []; undefined if they nest too deep. */
export function pairBrackets(tokens: readonly IToken[], problems: Problems): readonly IToken[] | undefined {
  const modes = braceModes(tokens);
  const state: Pairing = {
    problems,
    out: [],
    frames: [],
    owed: [],
    nesting: 0,
    mode: "balanced",
    indent: 0,
    lineBegins: true,
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
    place(token, state);
    state.lineBegins = false;
    if (state.nesting > deepestNesting) {
      problems.report("nesting-too-deep", problems.at(token.startOffset, endOf(token)), {
        limit: deepestNesting,
      });
      return undefined;
    }
  }
  unwind(0, state);
  return state.out;
}

function beginDeclaration(mode: BraceMode, state: Pairing): void {
  unwind(0, state);
  state.mode = mode;
  state.braceReported = false;
}

/** In brackets a newline only counts where what follows cannot go on from what was: then the closer is missing. */
function newline(token: IToken, next: IToken | undefined, state: Pairing): void {
  state.lineBegins = true;
  state.owed = [];
  const { frames, out } = state;
  const top = frames.at(-1);
  if (top && top.closer !== T.RBrace) {
    if (!endsValue(out.at(-1)) || !beginsOperand(next)) return;
    unwindBrackets(state);
  }
  const brace = frames.at(-1);
  if (brace && next?.image !== "else") lighten(brace, state);
  out.push(token);
}

/** Words are not told from keywords yet. */
function endsValue(token: IToken | undefined): boolean {
  return endsOperand(token) && !/^(?:if|then|else|and|or|not|in)$/.test(token?.image ?? "");
}

function beginsOperand(token: IToken | undefined): boolean {
  if (!token || /^(?:then|else|and|or)$/.test(token.image)) return false;
  return isType(token, T.Word, T.Number, T.Shape, T.Text, T.TemplateStart);
}

function beginLine(token: IToken, indent: number, state: Pairing): void {
  state.indent = indent;
  const top = state.frames.at(-1);
  if (state.mode !== "missing" || !top || isType(token, T.Arrow, T.Pipe)) return;
  const isCloser = token.tokenType === T.RBrace;
  if (indent > top.indent) top.isIndented = true;
  while (state.frames.length > (isCloser ? 1 : 0)) {
    const frame = state.frames.at(-1);
    if (!frame || !frame.isIndented || (isCloser ? frame.indent <= indent : frame.indent < indent)) break;
    closeFrame(frame, state);
  }
}

function place(token: IToken, state: Pairing): void {
  const type = token.tokenType;
  if (CLOSERS.has(type)) open(token, state);
  else if (SIGNS.has(type) || type === T.TemplateEnd) close(token, state);
  else {
    if (type === T.Arrow || type === T.Pipe) unwindBrackets(state, true);
    if (type === T.TemplateMiddle) unwindTo(T.TemplateEnd, state);
    weigh(token, state);
    state.out.push(token);
  }
}

function open(token: IToken, state: Pairing): void {
  if (token.tokenType === T.LBrace) unwindBrackets(state, true);
  if (token.tokenType === T.LBracket) weigh(token, state);
  const closer = CLOSERS.get(token.tokenType) ?? T.RParen;
  state.frames.push({ opener: token, closer, indent: state.indent, isIndented: false, weight: 1 });
  state.nesting += 1;
  state.out.push(token);
}

function close(token: IToken, state: Pairing): void {
  const type = token.tokenType;
  if (type === T.RBrace) return closeBrace(token, state);
  const depth = matching(type, state);
  if (depth === undefined) return strayCloser(token, state);
  if (type === T.TemplateEnd) unwindTo(type, state);
  while (state.frames.length > depth + 1) closeFrame(state.frames.at(-1), state);
  pop(state);
  state.out.push(token);
}

/** Index of the frame that a closer closes: below it only brackets of the same line of thought. */
function matching(closer: TokenType, { frames }: Pairing): number | undefined {
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i];
    if (frame?.closer === closer) return i;
    if (frame?.closer === T.RBrace || frame?.closer === T.TemplateEnd) return undefined;
  }
  return undefined;
}

function strayCloser(token: IToken, state: Pairing): void {
  const owed = state.owed.indexOf(token.tokenType);
  if (owed >= 0) {
    state.owed.splice(owed, 1);
    return;
  }
  const at = state.problems.at(token.startOffset, endOf(token));
  const top = state.frames.at(-1);
  const sign = top ? SIGNS.get(top.closer) : undefined;
  if (top && sign && top.closer !== T.RBrace) {
    const related = [
      { span: state.problems.at(top.opener.startOffset, endOf(top.opener)), message: "opened here" },
    ];
    const params = { found: token.image, opener: top.opener.image, closer: sign };
    state.problems.report("wrong-closer", at, params, { related, ...replaceBy(`write ${sign}`, at, sign) });
    state.out.push(virtualToken(top.closer, endOf(token)));
    pop(state);
  } else {
    reportStray(token, state);
  }
}

function reportStray(token: IToken, state: Pairing): void {
  const at = state.problems.at(token.startOffset, endOf(token));
  state.problems.report("stray-closer", at, { closer: token.image }, replaceBy("remove it", at, ""));
}

function closeBrace(token: IToken, state: Pairing): void {
  unwindBrackets(state);
  const top = state.frames.at(-1);
  const isExtra =
    state.mode === "extra" && state.lineBegins && top !== undefined && state.indent > top.indent;
  if (top && !isExtra) {
    pop(state);
    state.out.push(token);
  } else if (!state.braceReported) {
    state.braceReported = true;
    reportStray(token, state);
  }
}

/** Closes the brackets that are open above the nearest brace or text. `early`: their closers may still come. */
function unwindBrackets(state: Pairing, early = false): void {
  for (let top = state.frames.at(-1); top && isBracket(top); top = state.frames.at(-1)) {
    if (early) state.owed.push(top.closer);
    closeFrame(top, state);
  }
}

function isBracket({ closer }: Frame): boolean {
  return closer === T.RParen || closer === T.RBracket;
}

function unwindTo(closer: TokenType, state: Pairing): void {
  while (state.frames.length > 0 && state.frames.at(-1)?.closer !== closer)
    closeFrame(state.frames.at(-1), state);
}

function unwind(depth: number, state: Pairing): void {
  while (state.frames.length > depth) closeFrame(state.frames.at(-1), state);
}

/** Puts in the missing closer of the innermost frame, before the newline if one was just passed. */
function closeFrame(frame: Frame | undefined, state: Pairing): void {
  if (!frame) return;
  const { out, problems } = state;
  const held: IToken[] = [];
  while (isType(out.at(-1), T.Newline)) held.unshift(...out.splice(-1));
  const last = out.at(-1);
  const end = last ? endOf(last) : 0;
  if (frame.closer === T.RBrace) reportOpenBrace(frame, end, state);
  else {
    const sign = SIGNS.get(frame.closer) ?? "";
    const at = problems.at(end, end);
    const related = [
      { span: problems.at(frame.opener.startOffset, endOf(frame.opener)), message: "opened here" },
    ];
    const params = { closer: sign, opener: frame.opener.image };
    problems.report("unclosed-bracket", at, params, {
      related,
      ...replaceBy(`write ${sign} here`, at, sign),
    });
  }
  out.push(virtualToken(frame.closer, end), ...held);
  pop(state);
}

function reportOpenBrace({ opener, indent }: Frame, end: number, state: Pairing): void {
  if (state.braceReported) return;
  state.braceReported = true;
  const { problems } = state;
  const fix = replaceBy("close it here", problems.at(end, end), `\n${" ".repeat(indent)}}`);
  problems.report("unclosed-brace", problems.at(opener.startOffset, endOf(opener)), {}, fix);
}

function pop(state: Pairing): void {
  state.nesting -= state.frames.pop()?.weight ?? 0;
}

/** Operators nest the tree as brackets do, until the next comma. */
function weigh(token: IToken, state: Pairing): void {
  const top = state.frames.at(-1);
  if (!top) return;
  if (isType(token, T.Comma, T.Arrow, T.Pipe)) lighten(top, state);
  else if (
    isType(token, T.Operator, T.Minus, T.Not, T.Dot, T.Position, T.LBracket) ||
    isWordOperator(token)
  ) {
    top.weight += 1;
    state.nesting += 1;
  }
}

function isWordOperator(token: IToken): boolean {
  return token.tokenType === T.Word && /^(?:and|or|not|if|else)$/.test(token.image);
}

function lighten(frame: Frame, state: Pairing): void {
  state.nesting -= frame.weight - 1;
  frame.weight = 1;
}
