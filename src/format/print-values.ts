// Expressions: on one line where they fit, else lists, tuples and calls one element per line. Lists that their author broke stay broken,
// line by line, so that a matrix keeps its rows.

import type { Argument, CallExpr, Expr } from "../syntax/ast.ts";
import { printArgument, printExpr } from "../syntax/print-expr.ts";
import { type At, fits, indented, isBreakBetween, type Page, roomAt, STEP, withBehind } from "./page.ts";

/** The lines of an expression; the first one begins at `at`. */
export function printValue(expr: Expr, at: At, page: Page): string[] {
  const flat = printExpr(expr);
  const isWhole = !mustBreak(expr, page);
  if (isWhole && fits(page, flat, at)) return [flat];
  if (expr.kind === "list") return printElements("[", expr.items, "]", at.depth, page);
  if (expr.kind === "tuple") return printElements("(", expr.items, ")", at.depth, page);
  return expr.kind === "call-expr" ? printCall(expr, at, page) : [flat];
}

/** `callee(args)`; long ones have an argument per line, but a list at their end shares the lines of the brackets. */
export function printArguments(
  { callee, args }: Pick<CallExpr, "callee" | "args">,
  at: At,
  page: Page,
): string[] {
  const flat = `${callee.text}(${args.map(printArgument).join(", ")})`;
  const must = hasComments(args, page) || args.some(({ value }) => mustBreak(value, page));
  if (!must && (args.length === 0 || fits(page, flat, at))) return [flat];
  return (
    hugging(callee.text, args, at, page) ?? [
      `${callee.text}(`,
      ...indented(printSlots(args, argumentLines, at.depth + 1, page)),
      ")",
    ]
  );
}

/** `conv(3, 2, weight=[`, the elements, `])`: where all but the last argument fit on the first line. */
function hugging(callee: string, args: readonly Argument[], at: At, page: Page): string[] | undefined {
  const last = args.at(-1);
  const others = args.slice(0, -1);
  if (!last || hasOwnComments(args, page) || !isBreakable(last.value)) return undefined;
  if (others.some(({ value }) => mustBreak(value, page)) || (others.length > 0 && last.value.kind !== "list"))
    return undefined;
  const prefix = `${callee}(${others.map((argument) => `${printArgument(argument)}, `).join("")}`;
  const inner = { depth: at.depth, column: at.column + prefix.length, tail: at.tail + 1 };
  const lines = wrapped(prefix, argumentLines(last, inner, page), ")");
  return fits(page, lines[0] ?? "", { ...at, tail: 0 }) ? lines : undefined;
}

/** A call of which parentheses without anything in them may be left out: they are as its author wrote. */
export function printCall(call: CallExpr, at: At, page: Page): string[] {
  return call.span.end <= call.callee.span.end ? [call.callee.text] : printArguments(call, at, page);
}

function argumentLines({ name, value }: Argument, at: At, page: Page): string[] {
  const prefix = name ? `${name.text}=` : "";
  return wrapped(prefix, printValue(value, { ...at, column: at.column + prefix.length }, page), "");
}

/** Lines with a text before the first and one behind the last. */
export function wrapped(prefix: string, lines: readonly string[], suffix: string): string[] {
  const all = [...lines];
  all[0] = prefix + (all[0] ?? "");
  all[all.length - 1] = (all.at(-1) ?? "") + suffix;
  return all;
}

type PrintOne<T> = (node: T, at: At, page: Page) => string[];

/** One node per line, commas between, comments where they belong. */
export function printSlots<T extends object>(
  nodes: readonly T[],
  print: PrintOne<T>,
  depth: number,
  page: Page,
): string[] {
  const { before, behind, atEnd } = page.comments;
  const lines = nodes.flatMap((node, i) => {
    const comma = i === nodes.length - 1 ? "" : ",";
    const own = wrapped("", print(node, { depth, column: 0, tail: comma.length }, page), comma);
    return [...before(node).map(({ text }) => text), ...withBehind(own, behind(node))];
  });
  return [...lines, ...atEnd(nodes).map(({ text }) => text)];
}

/** Elements fill lines; the author's own line breaks stay. */
function printElements(
  open: string,
  items: readonly Expr[],
  close: string,
  depth: number,
  page: Page,
): string[] {
  if (hasOwnComments(items, page))
    return [open, ...indented(printSlots(items, printValue, depth + 1, page)), close];
  const room = roomAt(page, depth + 1);
  const lines: string[] = [];
  for (const [i, item] of items.entries()) {
    const comma = i === items.length - 1 ? "" : ",";
    const own = wrapped(
      "",
      printValue(item, { depth: depth + 1, column: 0, tail: comma.length }, page),
      comma,
    );
    const last = lines.at(-1);
    const first = own[0] ?? "";
    const joins = last !== undefined && own.length === 1 && last.length + 1 + first.length <= room;
    const isNewRow = isBreakBetween(page, items[i - 1]?.span.end ?? 0, item.span.start);
    if (joins && !isNewRow) lines.splice(-1, 1, `${last} ${first}`);
    else lines.push(...own);
  }
  return [open, ...indented(lines, STEP), close];
}

function isBreakable({ kind }: Expr): boolean {
  return kind === "list" || kind === "tuple" || kind === "call-expr";
}

/** What cannot stand on one line: it has comments, or its author broke a list between elements. */
function mustBreak(expr: Expr, page: Page): boolean {
  if (expr.kind === "call-expr") {
    return hasComments(expr.args, page) || expr.args.some(({ value }) => mustBreak(value, page));
  }
  if (expr.kind !== "list" && expr.kind !== "tuple") return false;
  return (
    hasComments(expr.items, page) ||
    isBroken(expr.items, page) ||
    expr.items.some((item) => mustBreak(item, page))
  );
}

function isBroken(items: readonly Expr[], page: Page): boolean {
  const open = page.pairOf(items)?.open;
  if (open === undefined || items.length === 0) return false;
  return items.some((item, i) => isBreakBetween(page, items[i - 1]?.span.end ?? open, item.span.start));
}

function hasComments(list: readonly object[], page: Page): boolean {
  const pair = page.pairOf(list);
  return pair !== undefined && page.comments.within(pair.open, pair.close);
}

/** Comments at the elements themselves, not in them. */
function hasOwnComments(list: readonly object[], page: Page): boolean {
  const { before, behind, atEnd } = page.comments;
  return atEnd(list).length > 0 || list.some((node) => before(node).length > 0 || behind(node).length > 0);
}
