// Expressions of the concrete tree to those of the syntax tree. Precedence is applied here, from the token table.

import type { CstNode, IToken } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import { cover, textOf, type Span } from "../base/span.ts";
import type {
  Argument,
  BinaryOp,
  CallExpr,
  Expr,
  IfExpr,
  NumberExpr,
  Pattern,
  Template,
  UnaryExpr,
} from "./ast.ts";
import { choice, nameOf, node, nodes, optional, optionalToken, spanOf, tokenOf, tokensOf } from "./cst.ts";
import type { NumberValue } from "./numbers.ts";
import { levelOf, levels } from "./precedence.ts";
import { replaceBy, type Problems } from "./problems.ts";
import { cookedText } from "./texts.ts";
import { T } from "./tokens.ts";
import { endOf } from "./token-places.ts";

export function buildExpression(cst: CstNode, problems: Problems): Expr {
  const operations = optional(cst, "operations");
  if (operations) return buildOperations(operations, problems);
  const [condition, then, otherwise] = nodes(cst, "expression").map((each) =>
    buildExpression(each, problems),
  );
  invariant(condition && then && otherwise, "an if expression has three parts");
  const start = tokenOf(cst, T.If).startOffset;
  const expr: IfExpr = {
    kind: "if-expr",
    condition,
    then,
    otherwise,
    span: problems.at(start, otherwise.span.end),
  };
  return expr;
}

/** A flat list of operands and operators, read from left to right. */
interface Flat {
  readonly operands: readonly CstNode[];
  readonly operators: readonly IToken[];
  /** The next operand, and how many of its prefixes are read. */
  index: number;
  prefix: number;
  readonly problems: Problems;
}

function buildOperations(cst: CstNode, problems: Problems): Expr {
  const operators = nodes(cst, "operator").map((each) => choice(each) as IToken);
  return readBinary({ operands: nodes(cst, "operand"), operators, index: 0, prefix: 0, problems }, 0);
}

/** Precedence climbing: everything that binds at least as tightly as `level`. */
function readBinary(flat: Flat, level: number): Expr {
  let left = readUnary(flat);
  let compared: Expr | undefined;
  for (let op = nextOperator(flat); op && levelOf(op) >= level; op = nextOperator(flat)) {
    const own = levelOf(op);
    flat.index += 1;
    flat.prefix = 0;
    const right = readBinary(flat, op === "^" ? own : own + 1);
    if (own === levels.comparison && compared) {
      left = chained(left, compared, op, right, flat.problems);
    } else {
      left = { kind: "binary", op, left, right, span: cover(left.span, right.span) };
    }
    compared = own === levels.comparison ? right : undefined;
  }
  return left;
}

function nextOperator({ operators, index }: Flat): BinaryOp | undefined {
  const token = operators[index];
  return token && operatorOf(token);
}

/** Foreign spellings carry what is meant. */
function operatorOf(token: IToken): BinaryOp {
  const meant = token.payload as { readonly operator: string } | undefined;
  return (meant?.operator ?? token.image) as BinaryOp;
}

/** `-` binds tighter than `*` and looser than `^`; `not` looser than a comparison. */
function readUnary(flat: Flat): Expr {
  const operand = flat.operands[flat.index];
  invariant(operand, "an operator is followed by an operand");
  const prefix = nodes(operand, "prefix")[flat.prefix];
  if (!prefix) return buildOperand(operand, flat.problems);
  flat.prefix += 1;
  const token = choice(prefix) as IToken;
  const op: UnaryExpr["op"] = token.tokenType === T.Minus ? "-" : "not";
  const inner = readBinary(flat, op === "-" ? levels.power : levels.comparison);
  return { kind: "unary", op, operand: inner, span: flat.problems.at(token.startOffset, inner.span.end) };
}

/** `a < b < c`: reported, and read as the two comparisons that were meant. */
function chained(left: Expr, middle: Expr, op: BinaryOp, right: Expr, problems: Problems): Expr {
  const span = cover(left.span, right.span);
  const again: Expr = { kind: "binary", op, left: middle, right, span: cover(middle.span, right.span) };
  const instead = `${textOf(left.span)} and ${textOf(again.span)}`;
  problems.report("chained-comparison", span, { instead }, replaceBy(`write ${instead}`, span, instead));
  return { kind: "binary", op: "and", left, right: again, span };
}

function buildOperand(cst: CstNode, problems: Problems): Expr {
  let expr = buildPrimary(node(cst, "primary"), problems);
  for (const suffix of nodes(cst, "suffix")) expr = buildSuffix(expr, suffix, problems);
  return expr;
}

function buildSuffix(target: Expr, cst: CstNode, problems: Problems): Expr {
  const upTo = (end: number): Span => problems.at(target.span.start, end);
  const index = optional(cst, "expression");
  if (index) {
    const end = endOf(tokenOf(cst, T.RBracket));
    return { kind: "index", target, index: buildExpression(index, problems), span: upTo(end) };
  }
  const position = optionalToken(cst, T.Position);
  if (position) {
    const end = endOf(position);
    const member = { text: position.image.slice(1), span: problems.at(position.startOffset + 1, end) };
    return { kind: "member", target, member, span: upTo(end) };
  }
  const word = tokenOf(cst, T.Word);
  return { kind: "member", target, member: nameOf(word, problems), span: upTo(endOf(word)) };
}

function buildPrimary(cst: CstNode, problems: Problems): Expr {
  const child = choice(cst);
  if ("tokenType" in child) return buildLiteral(child, problems);
  switch (child.name) {
    case "template": {
      const value = buildTemplate(child, problems);
      return { kind: "string", value, span: value.span };
    }
    case "application":
      return buildApplicationOrName(child, problems);
    case "tuple":
      return buildTuple(child, problems);
    default: {
      const items = nodes(child, "expression").map((each) => buildExpression(each, problems));
      const span = spanOf(tokenOf(child, T.LBracket), tokenOf(child, T.RBracket), problems);
      return { kind: "list", items, span };
    }
  }
}

function buildLiteral(token: IToken, problems: Problems): Expr {
  const span = spanOf(token, token, problems);
  switch (token.tokenType) {
    case T.Number:
      return {
        kind: "number",
        text: token.image,
        ...(token.payload as NumberValue),
        span,
      } satisfies NumberExpr;
    case T.Shape:
      return { kind: "shape", sizes: token.image.split("x").map(BigInt), span };
    default:
      return { kind: "bool", value: token.tokenType === T.True, span };
  }
}

/** Parentheses around one expression widen its span and nothing else. */
function buildTuple(cst: CstNode, problems: Problems): Expr {
  const items = nodes(cst, "expression").map((each) => buildExpression(each, problems));
  const span = spanOf(tokenOf(cst, T.LParen), tokenOf(cst, T.RParen), problems);
  const [only] = items;
  return only && items.length === 1 ? { ...only, span } : { kind: "tuple", items, span };
}

function buildApplicationOrName(cst: CstNode, problems: Problems): Expr {
  if (optional(cst, "arguments")) return buildApplication(cst, problems);
  const word = tokenOf(cst, T.Word);
  return { kind: "name", name: word.image, span: spanOf(word, word, problems) };
}

/** Without parentheses a call without arguments. */
export function buildApplication(cst: CstNode, problems: Problems): CallExpr {
  const word = tokenOf(cst, T.Word);
  const list = optional(cst, "arguments");
  const last = list ? tokenOf(list, T.RParen) : word;
  const args = list ? buildArguments(list, problems) : [];
  return { kind: "call-expr", callee: nameOf(word, problems), args, span: spanOf(word, last, problems) };
}

export function buildArguments(cst: CstNode, problems: Problems): readonly Argument[] {
  return nodes(cst, "argument").map((each) => {
    const word = optionalToken(each, T.Word);
    const value = buildExpression(node(each, "expression"), problems);
    if (!word) return { value, span: value.span };
    return { name: nameOf(word, problems), value, span: problems.at(word.startOffset, value.span.end) };
  });
}

export function buildTemplate(cst: CstNode, problems: Problems): Template {
  const text = optionalToken(cst, T.Text);
  if (text) return { parts: pieces(cookedText(text)), span: spanOf(text, text, problems) };
  const start = tokenOf(cst, T.TemplateStart);
  const end = tokenOf(cst, T.TemplateEnd);
  const after = [...tokensOf(cst, T.TemplateMiddle), end];
  const holes = nodes(cst, "expression").flatMap((each, i) => {
    const next = after[i];
    invariant(next, "a hole is followed by text");
    return [buildExpression(each, problems), ...pieces(cookedText(next))];
  });
  return { parts: [...pieces(cookedText(start)), ...holes], span: spanOf(start, end, problems) };
}

function pieces(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

export function buildPattern(cst: CstNode, problems: Problems): Pattern {
  const word = optionalToken(cst, T.Word);
  if (word) return { kind: "bind", name: nameOf(word, problems) };
  const items = nodes(cst, "pattern").map((each) => buildPattern(each, problems));
  const [only] = items;
  if (only && items.length === 1) return only;
  return {
    kind: "destructure",
    items,
    span: spanOf(tokenOf(cst, T.LParen), tokenOf(cst, T.RParen), problems),
  };
}
