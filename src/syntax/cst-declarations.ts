// Declarations of the concrete tree to those of the syntax tree.

import type { CstNode } from "chevrotain";
import { invariant } from "../base/invariant.ts";
import type { Span } from "../base/span.ts";
import type {
  BlockDeclaration,
  Declaration,
  Import,
  ModelDeclaration,
  Parameter,
  TypeExpr,
  VariantDeclaration,
} from "./ast.ts";
import { buildApplication, buildExpression } from "./cst-expressions.ts";
import {
  nameOf,
  node,
  nodes,
  optional,
  optionalToken,
  plainText,
  spanOf,
  tokenOf,
  tokensOf,
  type Bodies,
} from "./cst.ts";
import type { Problems } from "./problems.ts";
import { T } from "./tokens.ts";
import { endOf } from "./token-places.ts";

export function buildImport(cst: CstNode, problems: Problems): Import {
  const names = tokensOf(cst, T.Word).map((word) => nameOf(word, problems));
  const text = tokenOf(cst, T.Text);
  return {
    kind: "import",
    names,
    from: plainText(text, problems),
    span: spanOf(tokenOf(cst, T.Import), text, problems),
  };
}

/** `doc` is the description above. */
export function buildDeclaration(cst: CstNode, doc: string, bodies: Bodies, problems: Problems): Declaration {
  const of = cst.name === "model" ? "model" : "block";
  const first = tokenOf(cst, of === "model" ? T.Model : T.Block);
  const name = nameOf(tokenOf(cst, T.Word), problems);
  const body = optional(cst, "body");
  const items = body ? bodies.items(tokenOf(body, T.LBrace)) : [];
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

function spanOfType(type: TypeExpr): Span {
  return type.kind === "named-type" ? type.name.span : type.span;
}
