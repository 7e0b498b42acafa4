// What is open while brackets are paired, and what is said of those that lack a partner. brackets.ts decides.

import type { IToken, TokenType } from "chevrotain";
import type { BraceMode } from "./brace-modes.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf, isType, virtualToken } from "./token-places.ts";

export interface Frame {
  readonly opener: IToken;
  readonly closer: TokenType;
  /** Arguments of a call, as opposed to a tuple or a list. */
  readonly isCall: boolean;
  /** Of the line that the opener stands on. */
  readonly indent: number;
  readonly line: number;
  /** 1 and the operators since the last comma or line. */
  weight: number;
}

export interface Pairing {
  readonly problems: Problems;
  readonly out: IToken[];
  readonly frames: Frame[];
  /** Tokens behind which something was put in or left out: if their line does not parse, that is no second mistake. */
  readonly mended: Set<IToken>;
  /** Lines on which something was reported before; what is wrong with their brackets follows from it. */
  readonly spoilt: (offset: number) => boolean;
  /** Closers that were put in early on this line; they may still come. */
  owed: TokenType[];
  nesting: number;
  mode: BraceMode;
  line: number;
  /** Of the present line. */
  indent: number;
  lineBegins: boolean;
  /** One message on brackets per line, and one on braces per declaration: the rest follows from it. */
  lineReported: boolean;
  braceReported: boolean;
}

export const CLOSERS: ReadonlyMap<TokenType, TokenType> = new Map([
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

export function isBracket(frame: Frame | undefined): boolean {
  return frame?.closer === T.RParen || frame?.closer === T.RBracket;
}

export function push(frame: Frame, state: Pairing): void {
  state.frames.push(frame);
  state.nesting += 1;
}

export function pop(state: Pairing): void {
  state.nesting -= state.frames.pop()?.weight ?? 0;
}

/** Puts in the missing closer of the innermost frame, before the newline if one was just passed. */
export function closeInnermost(state: Pairing): void {
  const frame = state.frames.at(-1);
  if (!frame) return;
  const { out } = state;
  const held: IToken[] = [];
  while (isType(out.at(-1), T.Newline)) held.unshift(...out.splice(-1));
  const end = mend(state);
  if (frame.closer === T.RBrace) reportOpenBrace(frame, end, state);
  else reportOpenBracket(frame, end, state);
  out.push(virtualToken(frame.closer, end), ...held);
  pop(state);
}

/** Marks the last token as mended and gives its end. */
function mend({ out, mended }: Pairing): number {
  const last = out.at(-1);
  if (last) mended.add(last);
  return last ? endOf(last) : 0;
}

function reportOpenBracket({ opener, closer }: Frame, end: number, state: Pairing): void {
  if (state.lineReported || state.spoilt(end)) return;
  state.lineReported = true;
  const { problems } = state;
  const sign = SIGNS.get(closer) ?? "";
  const at = problems.at(end, end);
  const related = [{ span: problems.at(opener.startOffset, endOf(opener)), message: "opened here" }];
  const params = { closer: sign, opener: opener.image };
  problems.report("unclosed-bracket", at, params, { related, ...replaceBy(`write ${sign} here`, at, sign) });
}

function reportOpenBrace({ opener, indent }: Frame, end: number, state: Pairing): void {
  if (state.braceReported) return;
  state.braceReported = true;
  if (state.spoilt(opener.startOffset) || state.spoilt(end)) return;
  const { problems } = state;
  const fix = replaceBy("close it here", problems.at(end, end), `\n${" ".repeat(indent)}}`);
  problems.report("unclosed-brace", problems.at(opener.startOffset, endOf(opener)), {}, fix);
}

/** Puts in the `{` of a body that begins on the next line. */
export function openMissingBrace(state: Pairing): void {
  const end = mend(state);
  state.braceReported = true;
  const at = state.problems.at(end, end);
  if (!state.spoilt(end)) state.problems.report("missing-brace", at, {}, replaceBy("write { here", at, " {"));
  const opener = virtualToken(T.LBrace, end);
  const { indent, line } = state;
  push({ opener, closer: T.RBrace, isCall: false, indent, line, weight: 1 }, state);
  state.out.push(opener);
}

/** Leaves out a closer for which nothing is open. */
export function dropStray(token: IToken, state: Pairing): void {
  mend(state);
  const isBrace = token.tokenType === T.RBrace;
  if (isBrace ? state.braceReported : state.lineReported) return;
  if (isBrace) state.braceReported = true;
  else state.lineReported = true;
  if (state.spoilt(token.startOffset)) return;
  const at = state.problems.at(token.startOffset, endOf(token));
  state.problems.report("stray-closer", at, { closer: token.image }, replaceBy("remove it", at, ""));
}

/** Reads a wrong closer as the one of the innermost frame. */
export function replaceWrong(token: IToken, frame: Frame, state: Pairing): void {
  mend(state);
  const { problems } = state;
  const at = problems.at(token.startOffset, endOf(token));
  const sign = SIGNS.get(frame.closer) ?? "";
  const opener = problems.at(frame.opener.startOffset, endOf(frame.opener));
  state.lineReported = true;
  const params = { found: token.image, opener: frame.opener.image, closer: sign };
  const extra = {
    related: [{ span: opener, message: "opened here" }],
    ...replaceBy(`write ${sign}`, at, sign),
  };
  if (!state.spoilt(token.startOffset)) problems.report("wrong-closer", at, params, extra);
  state.out.push(virtualToken(frame.closer, endOf(token)));
  pop(state);
}
