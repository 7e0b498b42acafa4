// Which words are keywords, and which newlines count: decided by place, before parsing. A word is a keyword only where
// it can be one, and never directly before a single `=` where a step begins: there it is a label.

import type { IToken } from "chevrotain";
import { textOf } from "../base/span.ts";
import type { Paired } from "./brackets.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { declarationWords, expressionWords, keywordTypes, stepWords, T } from "./tokens.ts";
import { endOf, endsOperand, isType, retype } from "./token-places.ts";

/** What stands between braces; the `{` carries it as its payload. */
type Kind = "file" | "body" | "branches" | "rules" | "names" | "brackets";

interface Frame {
  readonly kind: Kind;
  /** What the present step or line began with; it says what a `{` opens. */
  head: IToken | undefined;
  /** The next word begins a step. */
  fresh: boolean;
  /** A `for` waits for its `in`. */
  awaitsIn: boolean;
}

interface Reading {
  readonly tokens: readonly IToken[];
  /** For each index, that of the next `{`. */
  readonly braces: readonly number[];
  readonly out: IToken[];
  readonly frames: Frame[];
  readonly mended: Set<IToken>;
  readonly problems: Problems;
}

const declarations = new Set<string>(declarationWords);
const steps = new Set<string>(stepWords);
const inExpressions = new Set<string>(expressionWords);

/** What a text is: a whole file, or one expression. */
export type TextKind = "file" | "expression";

/** Retypes the words of paired tokens and drops the newlines that do not count. */
export function readContext(
  { tokens, mended }: Paired,
  text: TextKind,
  problems: Problems,
): readonly IToken[] {
  const reading: Reading = { tokens, braces: nextBraces(tokens), out: [], frames: [], mended, problems };
  const isFile = text === "file";
  const kind = isFile ? "file" : "brackets";
  reading.frames.push({ kind, head: undefined, fresh: isFile, awaitsIn: false });
  for (const [i, token] of tokens.entries()) {
    const frame = reading.frames.at(-1);
    if (frame) readToken(token, i, frame, reading);
  }
  while (isType(reading.out.at(-1), T.Newline)) reading.out.pop();
  return reading.out;
}

function readToken(token: IToken, i: number, frame: Frame, reading: Reading): void {
  switch (token.tokenType) {
    case T.Newline:
      return readNewline(token, i, frame, reading);
    case T.Word:
      readWord(token, i, frame, reading);
      break;
    case T.Text:
    case T.TemplateStart:
    case T.TemplateEnd:
      frame.fresh = false;
      break;
    case T.Arrow:
    case T.Pipe:
      begin(frame);
      break;
    case T.Assign:
      if (isLabelBefore(frame, reading)) begin(frame);
      break;
    case T.LBrace:
      token.payload = opened(frame);
      reading.frames.push({ kind: opened(frame), head: undefined, fresh: true, awaitsIn: false });
      frame.fresh = false;
      break;
    case T.LParen:
    case T.LBracket:
      frame.fresh = false;
      reading.frames.push({ kind: "brackets", head: frame.head, fresh: false, awaitsIn: false });
      break;
    case T.RBrace:
    case T.RParen:
    case T.RBracket:
      reading.frames.pop();
      break;
    default:
      frame.fresh = false;
  }
  reading.out.push(token);
}

function begin(frame: Frame): void {
  frame.fresh = true;
  frame.head = undefined;
  frame.awaitsIn = false;
}

/** Whether the `=` at hand follows a label: a word or text with which a step began. */
function isLabelBefore(frame: Frame, { out }: Reading): boolean {
  if (frame.kind !== "body" && frame.kind !== "branches") return false;
  return frame.head === undefined || frame.head === out.at(-1);
}

function readNewline(token: IToken, i: number, frame: Frame, reading: Reading): void {
  const { tokens, out } = reading;
  if (isType(tokens[i - 1], T.Newline)) return; // the first of a row speaks for all
  let j = i + 1;
  while (isType(tokens[j], T.Newline)) j += 1;
  const next = tokens[j];
  const last = out.at(-1);
  if (frame.kind === "rules" || frame.kind === "names" || goesOn(last, next, tokens[j + 1])) return;
  const isFirst = !last || isType(last, T.Newline, T.LBrace, T.Pipe);
  if (!isFirst && isType(next, T.LBrace)) return reportLoneBrace(token, last, next, reading);
  begin(frame);
  if (!isFirst && next && !isType(next, T.RBrace, T.Pipe)) out.push(token);
}

/** Around `->` and before `else` a statement goes on. */
function goesOn(last: IToken | undefined, next: IToken | undefined, afterNext: IToken | undefined): boolean {
  if (isType(next, T.Arrow) || isType(last, T.Arrow)) return true;
  return isType(last, T.RBrace) && next?.image === "else" && !isType(afterNext, T.Assign);
}

function reportLoneBrace(
  newline: IToken,
  last: IToken,
  brace: IToken | undefined,
  { mended, problems }: Reading,
): void {
  mended.add(last);
  if (!brace || mended.has(newline)) return;
  const gap = problems.at(endOf(last), brace.startOffset);
  const fix = /\S/.test(textOf(gap)) ? {} : replaceBy("write it on that line", gap, " ");
  problems.report("lone-brace", problems.at(brace.startOffset, endOf(brace)), {}, fix);
}

function readWord(token: IToken, i: number, frame: Frame, reading: Reading): void {
  const last = reading.out.at(-1);
  const wasFresh = frame.fresh;
  frame.fresh = false;
  if (isType(last, T.Dot) || isNamePlace(last) || isType(reading.tokens[i + 1], T.Assign)) return;
  if (wasFresh || isNextBranch(token, i, frame, reading)) readHead(token, i, frame, reading);
  else if (isElseIf(token, reading)) retype(token, isType(frame.head, T.IfBranches) ? T.IfBranches : T.If);
  else if (isKeyword(token, frame, reading.tokens[i + 1])) asKeyword(token);
  if (token.tokenType === T.In) frame.awaitsIn = false;
}

/** `| body  if s == 1 { | id }`: on one line with the branch before. After a complete operand it is no expression. */
function isNextBranch(token: IToken, i: number, frame: Frame, { out, braces, tokens }: Reading): boolean {
  if (frame.kind !== "branches" || (token.image !== "if" && token.image !== "for")) return false;
  return endsOperand(out.at(-1)) && holdsBranches(braces[i], tokens, braces);
}

/** `} else if`, not the `else` of an expression. */
function isElseIf(token: IToken, { out }: Reading): boolean {
  return token.image === "if" && isType(out.at(-1), T.Else) && isType(out.at(-2), T.RBrace);
}

/** Whether a word that does not begin a step is a keyword there. */
function isKeyword(token: IToken, frame: Frame, next: IToken | undefined): boolean {
  if (frame.kind === "rules") return true;
  switch (token.image) {
    case "in":
      return frame.awaitsIn && frame.kind !== "brackets";
    case "from":
      return isType(frame.head, T.Import);
    case "block":
      return isType(next, T.LParen) && frame.kind === "brackets" && isType(frame.head, T.Model, T.Block);
    default:
      return inExpressions.has(token.image);
  }
}

/** After these any word is a name. */
function isNamePlace(last: IToken | undefined): boolean {
  return isType(last, T.Model, T.Block, T.Input, T.Output, T.Shared, T.From);
}

/** The first word of a step, a line, a rule. */
function readHead(token: IToken, i: number, frame: Frame, reading: Reading): void {
  frame.head = token;
  if (frame.kind === "file" && declarations.has(token.image)) asKeyword(token);
  else if (frame.kind === "rules") asKeyword(token);
  else if ((frame.kind === "body" || frame.kind === "branches") && steps.has(token.image)) {
    asKeyword(token);
    frame.awaitsIn = token.tokenType === T.For;
    if (isAroundBranches(token, i, frame, reading)) asBranches(token, reading);
  }
}

function asKeyword(token: IToken): void {
  const type = keywordTypes.get(token.image);
  if (type && (type !== T.Operator || inExpressions.has(token.image))) retype(token, type);
}

function asBranches(token: IToken, { out }: Reading): void {
  retype(token, token.tokenType === T.If ? T.IfBranches : T.ForBranches);
  if (isType(out.at(-1), T.Newline)) out.pop();
}

/** `if` and `for` whose braces hold branches, not steps. */
function isAroundBranches(token: IToken, i: number, frame: Frame, { tokens, braces }: Reading): boolean {
  if (frame.kind !== "branches" || !isType(token, T.If, T.For)) return false;
  // `| if c { ... }` and `x = if c { ... }` are steps whatever they hold.
  if (isType(tokens[i - 1], T.Pipe, T.Assign)) return false;
  return holdsBranches(braces[i], tokens, braces);
}

function holdsBranches(
  brace: number | undefined,
  tokens: readonly IToken[],
  braces: readonly number[],
): boolean {
  let at = brace;
  while (at !== undefined && at >= 0) {
    let first = at + 1;
    while (isType(tokens[first], T.Newline)) first += 1;
    const token = tokens[first];
    if (isType(token, T.Pipe)) return true;
    const goesOn = token?.tokenType === T.Word && (token.image === "if" || token.image === "for");
    if (!goesOn || isType(tokens[first + 1], T.Assign)) return false;
    at = braces[first];
  }
  return false;
}

function nextBraces(tokens: readonly IToken[]): number[] {
  const next: number[] = Array.from({ length: tokens.length }, () => -1);
  let brace = -1;
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (tokens[i]?.tokenType === T.LBrace) brace = i;
    next[i] = brace;
  }
  return next;
}

/** What a `{` opens, by the word its step or line began with. */
function opened({ kind, head }: Frame): Kind {
  if (isType(head, T.Import)) return "names";
  if (isType(head, T.Weights)) return "rules";
  if (isType(head, T.IfBranches, T.ForBranches)) return "branches";
  if (kind === "file" || isType(head, T.Seq, T.Repeat, T.For, T.If)) return "body";
  return "branches";
}
