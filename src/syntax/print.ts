// Syntax tree to text in the house style: parsing what is printed gives the tree again, spans aside. Comments are not in
// the tree, so they are lost; only the descriptions of declarations stay.

import { textOf } from "../base/span.ts";
import type { Declaration, File, Import, Item, Parameter, TypeExpr, WeightRule } from "./ast.ts";
import { printCall, printExpr, printText } from "./print-expr.ts";
import { indented, printFlow, printPattern, type BodyPrinter } from "./print-steps.ts";

export { printExpr } from "./print-expr.ts";

/** The text of a file, ending in a newline unless it is empty. Broken items are printed as they were written. */
export function printFile(file: File): string {
  const imports = file.imports.map(printImport).join("\n");
  const parts = [imports, ...file.declarations.map(printDeclaration)].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("\n\n")}\n`;
}

export function printImport({ names, from }: Import): string {
  return `import { ${names.map((name) => name.text).join(", ")} } from ${printText(from.text)}`;
}

function printDeclaration(declaration: Declaration): string {
  const doc =
    declaration.doc === "" ? [] : declaration.doc.split("\n").map((line) => `/// ${line}`.trimEnd());
  const { name } = declaration;
  if (declaration.kind === "variant") {
    const head = `${declaration.of} ${name.text} = ${printCall(declaration.base)}`;
    const body =
      declaration.body.length === 0 ? [head] : [`${head} {`, ...printItems(declaration.body, 1), "}"];
    return [...doc, ...body].join("\n");
  }
  const { parameters, body, kind } = declaration;
  const list =
    kind === "block" || parameters.length > 0 ? `(${parameters.map(printParameter).join(", ")})` : "";
  return [...doc, `${kind} ${name.text}${list} {`, ...printItems(body, 1), "}"].join("\n");
}

export function printParameter(parameter: Parameter): string {
  const base = `${parameter.name.text}: ${printType(parameter.type)}`;
  return parameter.default ? `${base} = ${printExpr(parameter.default)}` : base;
}

export function printType(type: TypeExpr): string {
  switch (type.kind) {
    case "named-type":
      return type.name.text;
    case "list-type":
      return `[${printType(type.of)}]`;
    case "tuple-type":
      return `(${type.items.map(printType).join(", ")})`;
    case "block-type":
      return `block(${type.parameters.map(printType).join(", ")})`;
  }
}

const bodies: BodyPrinter = { items: printItems, item: printItem };

/** Lines at a depth, indented by one step. */
function printItems(items: readonly Item[], depth: number): string[] {
  return indented(items.flatMap((item) => printItem(item, depth)));
}

/** Lines without indentation; `depth` only says how much room there is. */
function printItem(item: Item, depth: number): string[] {
  switch (item.kind) {
    case "input":
      return [`input ${item.name.text}: ${printExpr(item.shape)}`];
    case "let":
      return [`let ${printPattern(item.pattern)} = ${printExpr(item.value)}`];
    case "assert":
      return [`assert ${printExpr(item.condition)}`];
    case "weights":
      return ["weights {", ...indented(item.rules.map(printWeightRule)), "}"];
    case "shared":
      return [`shared ${item.name.text} = ${printCall(item.call)}`];
    case "flow":
      return printFlow(item, depth, bodies);
    case "broken":
      return textOf(item.span).split(/\r\n|\r|\n/);
  }
}

export function printWeightRule(rule: WeightRule): string {
  if (rule.kind === "ignore") return `ignore ${printText(rule.pattern.text)}`;
  return `rename ${printText(rule.from.text)} ${printText(rule.to.text)}`;
}
