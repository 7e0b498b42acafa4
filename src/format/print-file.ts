// A file as lines: imports, declarations, and the blank lines between them.

import type { Declaration, Import, Parameter } from "../syntax/ast.ts";
import { printImport, printParameter } from "../syntax/print.ts";
import { printText } from "../syntax/print-expr.ts";
import type { List } from "./lists.ts";
import { type At, fits, indented, isBlankBefore, isOpenFlat, type Page, withBehind } from "./page.ts";
import { printItems } from "./print-items.ts";
import { commentLines } from "./print-lines.ts";
import { printCall, printSlots, printValue, wrapped } from "./print-values.ts";

type Top = Import | Declaration;
type Head = Extract<Declaration, { kind: "model" | "block" }>;

/** The lines of a file. `top` is its list of imports and declarations. */
export function printTop(top: List, page: Page): string[] {
  const nodes = top.key as readonly Top[];
  const lines: string[] = [];
  let wasTall = false;
  for (const [i, node] of nodes.entries()) {
    const before = page.comments.before(node);
    const own = withBehind(printOne(node, page), page.comments.behind(node));
    const start = before[0]?.start ?? node.span.start;
    const isTall = own.length > 1;
    const isApart = wasTall || isTall || nodes[i - 1]?.kind !== node.kind || isBlankBefore(page, start);
    if (i > 0 && isApart) lines.push("");
    lines.push(...commentLines(before, page));
    if (before.length > 0 && isBlankBefore(page, node.span.start)) lines.push("");
    lines.push(...own);
    wasTall = isTall;
  }
  const rest = page.comments.atEnd(top.key);
  if (lines.length > 0 && rest[0] && isBlankBefore(page, rest[0].start)) lines.push("");
  return [...lines, ...commentLines(rest, page)];
}

const start: At = { depth: 0, column: 0, tail: 0 };

function printOne(node: Top, page: Page): string[] {
  switch (node.kind) {
    case "import":
      return importLines(node, page);
    case "variant": {
      const prefix = `${node.of} ${node.name.text} = `;
      const head = wrapped(
        prefix,
        printCall(node.base, { ...start, column: prefix.length, tail: 2 }, page),
        "",
      );
      return node.body.length === 0 && !page.comments.atEnd(node.body).length
        ? head
        : body(head, node.body, page);
    }
    case "model":
    case "block": {
      const name = `${node.kind} ${node.name.text}`;
      return body(parameters(name, node, page), node.body, page);
    }
  }
}

/** Names that do not fit on one line fill several. */
function importLines(node: Import, page: Page): string[] {
  const flat = printImport(node);
  if (fits(page, flat, start)) return [flat];
  const lines: string[] = [];
  for (const [i, { text }] of node.names.entries()) {
    const name = i === node.names.length - 1 ? text : `${text},`;
    const longer = `${lines.at(-1) ?? ""} ${name}`;
    if (lines.length > 0 && fits(page, longer, { ...start, depth: 1 })) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  return ["import {", ...indented(lines), `} from ${printText(node.from.text)}`];
}

/** `head { item }` where its author wrote so and it fits. */
function body(
  head: readonly string[],
  items: Extract<Declaration, { kind: "model" }>["body"],
  page: Page,
): string[] {
  const lines = printItems(items, 1, page);
  const [only = ""] = lines;
  const flat = wrapped("", head, lines.length === 0 ? " {}" : ` { ${only} }`);
  const isFlat = lines.length <= 1 && items.length <= 1 && isOpenFlat(items, page);
  if (isFlat && fits(page, flat.at(-1) ?? "", start)) return flat;
  return [...wrapped("", head, " {"), ...indented(lines), "}"];
}

function parameters(name: string, { kind, parameters: list }: Head, page: Page): string[] {
  const pair = page.pairOf(list);
  const hasComments = pair !== undefined && page.comments.within(pair.open, pair.close);
  if (list.length === 0 && !hasComments) return [kind === "model" || !pair ? name : `${name}()`];
  const flat = `${name}(${list.map(printParameter).join(", ")})`;
  if (!hasComments && fits(page, flat, { ...start, tail: 2 })) return [flat];
  return [`${name}(`, ...indented(printSlots(list, printOwn, 1, page)), ")"];
}

function printOwn(parameter: Parameter, at: At, page: Page): string[] {
  const { default: value, ...rest } = parameter;
  const prefix = printParameter(rest);
  if (!value) return [prefix];
  const column = at.column + prefix.length + 3;
  return wrapped(`${prefix} = `, printValue(value, { ...at, column }, page), "");
}
