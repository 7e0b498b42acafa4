// Items of the concrete tree, the lines of a body, to those of the syntax tree.

import type { CstNode, IToken } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type { Item, WeightRule } from "./ast.ts";
import { buildApplication, buildExpression, buildPattern } from "./cst-expressions.ts";
import { buildFlow } from "./cst-steps.ts";
import {
  choice,
  nameOf,
  node,
  nodes,
  optionalToken,
  plainText,
  spanOf,
  tokenOf,
  tokensOf,
  type Bodies,
} from "./cst.ts";
import type { Problems } from "./problems.ts";
import { T } from "./tokens.ts";

export function buildItem(item: CstNode, bodies: Bodies, problems: Problems): Item {
  const cst = choice(item);
  invariant(!("tokenType" in cst), "an item is a rule");
  switch (cst.name) {
    case "inputItem": {
      const name = nameOf(tokenOf(cst, T.Word), problems);
      const shape = buildExpression(node(cst, "expression"), problems);
      return { kind: "input", name, shape, span: from(tokenOf(cst, T.Input), shape.span, problems) };
    }
    case "let": {
      const pattern = buildPattern(node(cst, "pattern"), problems);
      const value = buildExpression(node(cst, "expression"), problems);
      return { kind: "let", pattern, value, span: from(tokenOf(cst, T.Let), value.span, problems) };
    }
    case "assert": {
      const condition = buildExpression(node(cst, "expression"), problems);
      return { kind: "assert", condition, span: from(tokenOf(cst, T.Assert), condition.span, problems) };
    }
    case "weights": {
      const rules = nodes(cst, "weightRule").map((each) => buildWeightRule(each, problems));
      return {
        kind: "weights",
        rules,
        span: spanOf(tokenOf(cst, T.Weights), tokenOf(cst, T.RBrace), problems),
      };
    }
    case "shared": {
      const call = buildApplication(node(cst, "application"), problems);
      const name = nameOf(tokenOf(cst, T.Word), problems);
      return { kind: "shared", name, call, span: from(tokenOf(cst, T.Shared), call.span, problems) };
    }
    default:
      return buildFlow(cst, bodies, problems);
  }
}

function from(first: IToken, to: Span, problems: Problems): Span {
  return problems.at(first.startOffset, to.end);
}

function buildWeightRule(cst: CstNode, problems: Problems): WeightRule {
  const ignore = optionalToken(cst, T.Ignore);
  const [first, second] = tokensOf(cst, T.Text).map((text) => plainText(text, problems));
  invariant(first, "a weight rule has a pattern");
  if (ignore) return { kind: "ignore", pattern: first, span: from(ignore, first.span, problems) };
  invariant(second, "a renaming has two patterns");
  return {
    kind: "rename",
    from: first,
    to: second,
    span: from(tokenOf(cst, T.Rename), second.span, problems),
  };
}
