// Reads chevrotain's concrete tree: children by name, as the grammar promises them.

import type { CstElement, CstNode, IToken, TokenType } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type { BranchItem, Item, Name } from "./ast.ts";
import type { Problems } from "./problems.ts";
import { cookedText } from "./texts.ts";
import { endOf } from "./token-places.ts";

/** What stands between the braces of a line: read apart from the line (lines.ts), found again by the `{`. */
export interface Bodies {
  items(brace: IToken): readonly Item[];
  branches(brace: IToken): readonly BranchItem[];
}

export function nodes(cst: CstNode, rule: string): readonly CstNode[] {
  return (cst.children[rule] ?? []) as CstNode[];
}

export function optional(cst: CstNode, rule: string): CstNode | undefined {
  return cst.children[rule]?.[0] as CstNode | undefined;
}

export function node(cst: CstNode, rule: string): CstNode {
  return found(optional(cst, rule), cst, rule);
}

export function tokensOf(cst: CstNode, type: TokenType): readonly IToken[] {
  return (cst.children[type.name] ?? []) as IToken[];
}

export function optionalToken(cst: CstNode, type: TokenType): IToken | undefined {
  return cst.children[type.name]?.[0] as IToken | undefined;
}

export function tokenOf(cst: CstNode, type: TokenType, index = 0): IToken {
  return found(tokensOf(cst, type)[index], cst, type.name);
}

/** The only child of a rule that is a choice between rules. */
export function choice(cst: CstNode): CstElement {
  return found(Object.values(cst.children)[0]?.[0], cst, "any child");
}

function found<T>(child: T | undefined, cst: CstNode, name: string): T {
  invariant(child !== undefined, () => `the grammar gives ${cst.name} no ${name}`);
  return child;
}

export function spanOf(first: IToken, last: IToken, problems: Problems): Span {
  return problems.at(first.startOffset, endOf(last));
}

export function nameOf(token: IToken, problems: Problems): Name {
  return { text: token.image, span: spanOf(token, token, problems) };
}

/** The name that a text without holes is. */
export function plainText(token: IToken, problems: Problems): Name {
  return { text: cookedText(token), span: spanOf(token, token, problems) };
}
