// The concrete tree of a file that parses to its syntax tree. Broken tokens become broken items and names.

import type { CstNode, IToken } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type {
  BlockDeclaration,
  Declaration,
  File,
  Import,
  Item,
  ModelDeclaration,
  Name,
  Parameter,
  Pattern,
  TypeExpr,
  VariantDeclaration,
  WeightRule,
} from "./ast.ts";
import { buildApplication, buildExpression } from "./cst-expressions.ts";
import { buildFlow } from "./cst-steps.ts";
import { choice, nameOf, node, nodes, optional, optionalToken, spanOf, tokenOf, tokensOf } from "./cst.ts";
import { docReader } from "./docs.ts";
import type { Problems } from "./problems.ts";
import type { BrokenPayload } from "./recover.ts";
import { cookedText } from "./texts.ts";
import { T } from "./tokens.ts";
import { endOf } from "./token-places.ts";

export function buildFile(cst: CstNode, docs: readonly IToken[], problems: Problems): File {
  const docAbove = docReader(problems.source.text, docs);
  const imports: Import[] = [];
  const declarations: Declaration[] = [];
  const broken: Name[] = [];
  for (const each of nodes(cst, "declaration")) {
    const child = choice(each);
    if ("tokenType" in child) broken.push(...(child.payload as BrokenPayload).names);
    else if (child.name === "import") imports.push(buildImport(child, problems));
    else declarations.push(buildDeclaration(child, docAbove, problems));
  }
  return { kind: "file", imports, declarations, broken, span: problems.at(0, problems.source.text.length) };
}

function buildImport(cst: CstNode, problems: Problems): Import {
  const names = tokensOf(cst, T.Word).map((word) => nameOf(word, problems));
  const text = tokenOf(cst, T.Text);
  return {
    kind: "import",
    names,
    from: plainText(text, problems),
    span: spanOf(tokenOf(cst, T.Import), text, problems),
  };
}

function plainText(token: IToken, problems: Problems): Name {
  return { text: cookedText(token), span: spanOf(token, token, problems) };
}

function buildDeclaration(
  cst: CstNode,
  docAbove: (start: number) => string,
  problems: Problems,
): Declaration {
  const of = cst.name === "model" ? "model" : "block";
  const first = tokenOf(cst, of === "model" ? T.Model : T.Block);
  const doc = docAbove(first.startOffset);
  const name = nameOf(tokenOf(cst, T.Word), problems);
  const body = optional(cst, "body");
  const items = body ? buildBody(body, problems) : [];
  const variant = optional(cst, "variant");
  if (variant) {
    const base = buildApplication(node(variant, "application"), problems);
    const end = body ? endOf(tokenOf(body, T.RBrace)) : base.span.end;
    const span = problems.at(first.startOffset, end);
    return { kind: "variant", of, doc, name, base, body: items, span } satisfies VariantDeclaration;
  }
  invariant(body, "a declaration that is no variant has a body");
  const span = spanOf(first, tokenOf(body, T.RBrace), problems);
  const list = optional(cst, "parameters");
  const parameters = list ? nodes(list, "parameter").map((each) => buildParameter(each, problems)) : [];
  return { kind: of, doc, name, parameters, body: items, span } satisfies ModelDeclaration | BlockDeclaration;
}

function buildParameter(cst: CstNode, problems: Problems): Parameter {
  const word = tokenOf(cst, T.Word);
  const type = buildType(node(cst, "type"), problems);
  const value = optional(cst, "expression");
  const base = { name: nameOf(word, problems), type };
  if (!value) return { ...base, span: problems.at(word.startOffset, spanOfType(type).end) };
  const standard = buildExpression(value, problems);
  return { ...base, default: standard, span: problems.at(word.startOffset, standard.span.end) };
}

function buildType(cst: CstNode, problems: Problems): TypeExpr {
  const word = optionalToken(cst, T.Word);
  if (word) return { kind: "named-type", name: nameOf(word, problems) };
  const list = optional(cst, "type");
  if (list) {
    const span = spanOf(tokenOf(cst, T.LBracket), tokenOf(cst, T.RBracket), problems);
    return { kind: "list-type", of: buildType(list, problems), span };
  }
  const inner = optional(cst, "tupleType") ?? node(cst, "blockType");
  const types = nodes(inner, "type").map((each) => buildType(each, problems));
  const closer = tokenOf(inner, T.RParen);
  if (inner.name === "blockType") {
    return { kind: "block-type", parameters: types, span: spanOf(tokenOf(inner, T.Block), closer, problems) };
  }
  const [only] = types;
  if (only && types.length === 1) return only;
  return { kind: "tuple-type", items: types, span: spanOf(tokenOf(inner, T.LParen), closer, problems) };
}

export function spanOfType(type: TypeExpr): Span {
  return type.kind === "named-type" ? type.name.span : type.span;
}

export function buildBody(cst: CstNode, problems: Problems): readonly Item[] {
  return buildItems(node(cst, "items"), problems);
}

export function buildItems(cst: CstNode, problems: Problems): readonly Item[] {
  return nodes(cst, "item").map((each) => buildItem(each, problems));
}

function buildItem(item: CstNode, problems: Problems): Item {
  const cst = choice(item);
  if ("tokenType" in cst) return brokenItem(cst.payload as BrokenPayload, problems);
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
      return buildFlow(cst, { body: buildBody, items: buildItems, pattern: buildPattern, problems });
  }
}

function from(first: IToken, to: Span, problems: Problems): Span {
  return problems.at(first.startOffset, to.end);
}

function brokenItem({ names, start, end }: BrokenPayload, problems: Problems): Item {
  return { kind: "broken", names, span: problems.at(start, end) };
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
