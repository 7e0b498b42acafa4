// Steps and branches of the concrete tree to those of the syntax tree.

import type { CstNode, IToken } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import { cover, type Span } from "../base/span.ts";
import type { BranchItem, CallStep, FlowItem, FromStep, IfStep, Label, Step } from "./ast.ts";
import { buildArguments, buildExpression, buildPattern, buildTemplate } from "./cst-expressions.ts";
import { choice, nameOf, node, nodes, optional, optionalToken, spanOf, tokenOf, type Bodies } from "./cst.ts";
import type { Problems } from "./problems.ts";
import { T } from "./tokens.ts";

export function buildFlow(cst: CstNode, bodies: Bodies, problems: Problems): FlowItem {
  const steps = nodes(cst, "step").map((each) => buildStep(each, bodies, problems));
  const [first, last] = [steps[0], steps.at(-1)];
  invariant(first && last, "a flow has a step");
  return { kind: "flow", steps, span: cover(first.span, last.span) };
}

function buildStep(cst: CstNode, bodies: Bodies, problems: Problems): Step {
  const shape = optional(cst, "expression");
  const ascription = shape && buildExpression(shape, problems);
  const label = buildLabel(cst, problems);
  const core = buildCore(cst, bodies, problems);
  const span = problems.at((label?.name ?? core).span.start, (ascription ?? core).span.end);
  return { ...core, ...(label && { label }), ...(ascription && { ascription }), span };
}

function buildLabel(cst: CstNode, problems: Problems): Label | undefined {
  if (!optionalToken(cst, T.Assign)) return undefined;
  const template = optional(cst, "template");
  if (template) return { name: buildTemplate(template, problems), quoted: true };
  const { text, span } = nameOf(tokenOf(cst, T.Word), problems);
  return { name: { parts: [text], span }, quoted: false };
}

function buildCore(cst: CstNode, bodies: Bodies, problems: Problems): Step {
  const action = optional(cst, "action");
  if (action) return buildCore(action, bodies, problems);
  const operation = optional(cst, "operation");
  if (operation) return buildOperation(choice(operation) as CstNode, bodies, problems);
  const value = buildTemplate(node(cst, "template"), problems);
  return { kind: "read", value, span: value.span };
}

function braceOf(cst: CstNode, index = 0): IToken {
  const body = nodes(cst, "body")[index];
  invariant(body, "a body stands here");
  return tokenOf(body, T.LBrace);
}

function buildOperation(cst: CstNode, bodies: Bodies, problems: Problems): Step {
  const upToBody = (first: IToken): Span => spanOf(first, tokenOf(node(cst, "body"), T.RBrace), problems);
  switch (cst.name) {
    case "seq":
      return { kind: "seq", body: bodies.items(braceOf(cst)), span: upToBody(tokenOf(cst, T.Seq)) };
    case "repeat": {
      const count = buildExpression(node(cst, "expression"), problems);
      return {
        kind: "repeat",
        count,
        body: bodies.items(braceOf(cst)),
        span: upToBody(tokenOf(cst, T.Repeat)),
      };
    }
    case "for":
      return {
        kind: "for",
        pattern: buildPattern(node(cst, "pattern"), problems),
        list: buildExpression(node(cst, "expression"), problems),
        body: bodies.items(braceOf(cst)),
        span: upToBody(tokenOf(cst, T.For)),
      };
    case "if":
      return buildIf(cst, bodies, problems);
    case "from":
      return buildFrom(cst, problems);
    case "output": {
      const name = tokenOf(cst, T.Word);
      return {
        kind: "output",
        name: nameOf(name, problems),
        span: spanOf(tokenOf(cst, T.Output), name, problems),
      };
    }
    default:
      return buildCall(cst, bodies, problems);
  }
}

function buildIf(cst: CstNode, bodies: Bodies, problems: Problems): IfStep {
  const condition = buildExpression(node(cst, "expression"), problems);
  const base = { kind: "if", condition, then: bodies.items(braceOf(cst)) } as const;
  const start = tokenOf(cst, T.If);
  const chained = optional(cst, "if");
  if (chained) {
    const step = buildIf(chained, bodies, problems);
    const otherwise: FlowItem = { kind: "flow", steps: [step], span: step.span };
    return { ...base, otherwise: [otherwise], span: problems.at(start.startOffset, step.span.end) };
  }
  const [first, second] = nodes(cst, "body");
  invariant(first, "an if has a body");
  const span = spanOf(start, tokenOf(second ?? first, T.RBrace), problems);
  return second ? { ...base, otherwise: bodies.items(braceOf(cst, 1)), span } : { ...base, span };
}

function buildFrom(cst: CstNode, problems: Problems): FromStep {
  const first = tokenOf(cst, T.From);
  const template = optional(cst, "template");
  if (template) {
    const value = buildTemplate(template, problems);
    return { kind: "from", value, quoted: true, span: problems.at(first.startOffset, value.span.end) };
  }
  const { text, span } = nameOf(tokenOf(cst, T.Word), problems);
  return {
    kind: "from",
    value: { parts: [text], span },
    quoted: false,
    span: problems.at(first.startOffset, span.end),
  };
}

function buildCall(cst: CstNode, bodies: Bodies, problems: Problems): CallStep {
  const word = tokenOf(cst, T.Word);
  const list = optional(cst, "arguments");
  const braces = optional(cst, "branches");
  const last = braces ? tokenOf(braces, T.RBrace) : list ? tokenOf(list, T.RParen) : word;
  return {
    kind: "call",
    callee: nameOf(word, problems),
    ...(list && { args: buildArguments(list, problems) }),
    ...(braces && { branches: bodies.branches(tokenOf(braces, T.LBrace)) }),
    span: spanOf(word, last, problems),
  };
}

/** A branch with `if` or `for` around it; plain branches are read where lines are. */
export function buildBranch(cst: CstNode, bodies: Bodies, problems: Problems): BranchItem {
  const around = optional(cst, "branchIf");
  if (around) return buildBranchIf(around, bodies, problems);
  const loop = node(cst, "branchFor");
  const braces = node(loop, "branches");
  return {
    kind: "branch-for",
    pattern: buildPattern(node(loop, "pattern"), problems),
    list: buildExpression(node(loop, "expression"), problems),
    body: bodies.branches(tokenOf(braces, T.LBrace)),
    span: spanOf(tokenOf(loop, T.ForBranches), tokenOf(braces, T.RBrace), problems),
  };
}

function buildBranchIf(cst: CstNode, bodies: Bodies, problems: Problems): BranchItem {
  const [first, second] = nodes(cst, "branches");
  invariant(first, "an if has branches");
  const condition = buildExpression(node(cst, "expression"), problems);
  const base = { kind: "branch-if", condition, then: bodies.branches(tokenOf(first, T.LBrace)) } as const;
  const start = tokenOf(cst, T.IfBranches);
  const chained = optional(cst, "branchIf");
  if (chained) {
    const other = buildBranchIf(chained, bodies, problems);
    return { ...base, otherwise: [other], span: problems.at(start.startOffset, other.span.end) };
  }
  const span = spanOf(start, tokenOf(second ?? first, T.RBrace), problems);
  return second
    ? { ...base, otherwise: bodies.branches(tokenOf(second, T.LBrace)), span }
    : { ...base, span };
}
