// Steps and branches of the concrete tree to those of the syntax tree.

import type { CstNode, IToken } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import { cover, type Span } from "../base/span.ts";
import type { BranchItem, CallStep, FlowItem, FromStep, IfStep, Item, Label, Pattern, Step } from "./ast.ts";
import { buildArguments, buildExpression, buildTemplate } from "./cst-expressions.ts";
import { choice, nameOf, node, nodes, optional, optionalToken, spanOf, tokenOf } from "./cst.ts";
import type { Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf } from "./token-places.ts";

/** What steps need from the file above; handed down so that the two files do not import each other. */
export interface Builders {
  readonly body: (cst: CstNode, problems: Problems) => readonly Item[];
  readonly items: (cst: CstNode, problems: Problems) => readonly Item[];
  readonly pattern: (cst: CstNode, problems: Problems) => Pattern;
  readonly problems: Problems;
}

export function buildFlow(cst: CstNode, builders: Builders): FlowItem {
  const steps = nodes(cst, "step").map((each) => buildStep(each, builders));
  const [first, last] = [steps[0], steps.at(-1)];
  invariant(first && last, "a flow has a step");
  return { kind: "flow", steps, span: cover(first.span, last.span) };
}

function buildStep(cst: CstNode, builders: Builders): Step {
  const { problems } = builders;
  const shape = optional(cst, "expression");
  const ascription = shape && buildExpression(shape, problems);
  const label = buildLabel(cst, problems);
  const core = buildCore(cst, builders);
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

function buildCore(cst: CstNode, builders: Builders): Step {
  const action = optional(cst, "action");
  if (action) return buildCore(action, builders);
  const operation = optional(cst, "operation");
  if (operation) return buildOperation(choice(operation) as CstNode, builders);
  const value = buildTemplate(node(cst, "template"), builders.problems);
  return { kind: "read", value, span: value.span };
}

function buildOperation(cst: CstNode, builders: Builders): Step {
  const { problems, body, pattern } = builders;
  const upToBody = (first: IToken): Span => spanOf(first, tokenOf(node(cst, "body"), T.RBrace), problems);
  switch (cst.name) {
    case "seq":
      return { kind: "seq", body: body(node(cst, "body"), problems), span: upToBody(tokenOf(cst, T.Seq)) };
    case "repeat": {
      const count = buildExpression(node(cst, "expression"), problems);
      return {
        kind: "repeat",
        count,
        body: body(node(cst, "body"), problems),
        span: upToBody(tokenOf(cst, T.Repeat)),
      };
    }
    case "for":
      return {
        kind: "for",
        pattern: pattern(node(cst, "pattern"), problems),
        list: buildExpression(node(cst, "expression"), problems),
        body: body(node(cst, "body"), problems),
        span: upToBody(tokenOf(cst, T.For)),
      };
    case "if":
      return buildIf(cst, builders);
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
      return buildCall(cst, builders);
  }
}

function buildIf(cst: CstNode, builders: Builders): IfStep {
  const { problems, body } = builders;
  const [first, second] = nodes(cst, "body");
  invariant(first, "an if has a body");
  const condition = buildExpression(node(cst, "expression"), problems);
  const base = { kind: "if", condition, then: body(first, problems) } as const;
  const start = tokenOf(cst, T.If);
  const chained = optional(cst, "if");
  if (chained) {
    const step = buildIf(chained, builders);
    const otherwise: FlowItem = { kind: "flow", steps: [step], span: step.span };
    return { ...base, otherwise: [otherwise], span: problems.at(start.startOffset, step.span.end) };
  }
  const span = spanOf(start, tokenOf(second ?? first, T.RBrace), problems);
  return second ? { ...base, otherwise: body(second, problems), span } : { ...base, span };
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

function buildCall(cst: CstNode, builders: Builders): CallStep {
  const { problems } = builders;
  const word = tokenOf(cst, T.Word);
  const list = optional(cst, "arguments");
  const braces = optional(cst, "branches");
  const last = braces ? tokenOf(braces, T.RBrace) : list ? tokenOf(list, T.RParen) : word;
  return {
    kind: "call",
    callee: nameOf(word, problems),
    ...(list && { args: buildArguments(list, problems) }),
    ...(braces && { branches: buildBranches(braces, builders) }),
    span: spanOf(word, last, problems),
  };
}

function buildBranches(cst: CstNode, builders: Builders): readonly BranchItem[] {
  return nodes(cst, "branch").map((each) => buildBranch(each, builders));
}

function buildBranch(cst: CstNode, builders: Builders): BranchItem {
  const { problems, items, pattern } = builders;
  const bar = optionalToken(cst, T.Pipe);
  if (bar) {
    const body = items(node(cst, "items"), problems);
    const end = body.at(-1)?.span.end ?? endOf(bar);
    return { kind: "branch", body, span: problems.at(bar.startOffset, end) };
  }
  const around = optional(cst, "branchIf");
  if (around) return buildBranchIf(around, builders);
  const loop = node(cst, "branchFor");
  const braces = node(loop, "branches");
  return {
    kind: "branch-for",
    pattern: pattern(node(loop, "pattern"), problems),
    list: buildExpression(node(loop, "expression"), problems),
    body: buildBranches(braces, builders),
    span: spanOf(tokenOf(loop, T.ForBranches), tokenOf(braces, T.RBrace), problems),
  };
}

function buildBranchIf(cst: CstNode, builders: Builders): BranchItem {
  const { problems } = builders;
  const [first, second] = nodes(cst, "branches");
  invariant(first, "an if has branches");
  const condition = buildExpression(node(cst, "expression"), problems);
  const base = { kind: "branch-if", condition, then: buildBranches(first, builders) } as const;
  const start = tokenOf(cst, T.IfBranches);
  const chained = optional(cst, "branchIf");
  if (chained) {
    const other = buildBranchIf(chained, builders);
    return { ...base, otherwise: [other], span: problems.at(start.startOffset, other.span.end) };
  }
  const span = spanOf(start, tokenOf(second ?? first, T.RBrace), problems);
  return second ? { ...base, otherwise: buildBranches(second, builders), span } : { ...base, span };
}
