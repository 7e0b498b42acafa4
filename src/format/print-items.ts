// Items and steps as lines. A body that its author put on one line stays there while it fits; a flow that is too long goes on with
// `->` on the next line.

import type { CallStep, FlowItem, ForStep, IfStep, Item, Step } from "../syntax/ast.ts";
import { printExpr, printTemplate } from "../syntax/print-expr.ts";
import { elseIf, printPattern, printWord } from "../syntax/print-steps.ts";
import { printWeightRule } from "../syntax/print.ts";
import { printBranches } from "./print-branches.ts";
import { type At, fits, indented, isOpenFlat, type Page, roomAt, STEP } from "./page.ts";
import { type Printed, printLines } from "./print-lines.ts";
import { printArguments, printCall, printValue, wrapped } from "./print-values.ts";

/** The lines of a body, without margin. */
export function printItems(items: readonly Item[], depth: number, page: Page): string[] {
  return printLines(items, (item) => printItem(item, depth, page), depth, page);
}

function printItem(item: Item, depth: number, page: Page): Printed {
  const after = (prefix: string): At => ({ depth, column: prefix.length, tail: 0 });
  switch (item.kind) {
    case "input": {
      const prefix = `input ${item.name.text}: `;
      return { lines: wrapped(prefix, printValue(item.shape, after(prefix), page), "") };
    }
    case "let": {
      const prefix = `let ${printPattern(item.pattern)} = `;
      return { lines: wrapped(prefix, printValue(item.value, after(prefix), page), "") };
    }
    case "assert":
      return { lines: [`assert ${printExpr(item.condition)}`] };
    case "weights":
      return { lines: printWeights(item.rules, depth, page) };
    case "shared": {
      const prefix = `shared ${item.name.text} = `;
      return { lines: wrapped(prefix, printCall(item.call, after(prefix), page), "") };
    }
    case "flow":
      return printFlow(item, depth, page);
    case "broken":
      return { lines: page.text.slice(item.span.start, item.span.end).split(/\r\n|\r|\n/) };
  }
}

function printWeights(
  rules: Extract<Item, { kind: "weights" }>["rules"],
  depth: number,
  page: Page,
): string[] {
  const flat = rules.length === 0 ? "weights {}" : `weights { ${rules.map(printWeightRule).join("  ")} }`;
  if (isOpenFlat(rules, page) && flat.length <= roomAt(page, depth)) return [flat];
  const lines = printLines(rules, (rule) => ({ lines: [printWeightRule(rule)] }), depth + 1, page);
  return ["weights {", ...indented(lines), "}"];
}

// ---- flows

function printFlow({ steps }: FlowItem, depth: number, page: Page): Printed {
  const lines: string[] = [];
  let margin = "";
  let isCut = false;
  for (const [i, step] of steps.entries()) {
    const said = page.comments.behind(step);
    const last = lines.at(-1) ?? "";
    const deep = depth + (margin === "" ? 0 : 1);
    const column = i === 0 ? 0 : last.length - margin.length + 4;
    const joined = printStep(step, { depth: deep, column, tail: 0 }, page);
    const apart = printStep(step, { depth: depth + 1, column: 3, tail: 0 }, page);
    const isFit = joined.length <= apart.length && column + (joined[0] ?? "").length <= roomAt(page, deep);
    if (i === 0) lines.push(...joined);
    else if (!isCut && isFit) {
      lines.splice(-1, 1, `${last} -> ${joined[0] ?? ""}`, ...indented(joined.slice(1), margin));
    } else {
      margin = STEP;
      lines.push(...indented(wrapped("-> ", apart, "")));
    }
    isCut = said.length > 0;
    const [first, ...others] = said;
    if (first) lines.push(`${lines.pop() ?? ""} ${first.text}`, ...others.map(({ text }) => STEP + text));
  }
  const [step] = steps;
  return lines.length === 1 && step ? { lines, head: headOf(step, depth, page) } : { lines };
}

/** A flow's text up to its first `->` or `:`. */
function headOf(step: Step, depth: number, page: Page): string {
  const [line = ""] = printStep(step, { depth, column: 0, tail: 0 }, page);
  return line.slice(0, line.length - suffixOf(step).length);
}

function suffixOf({ ascription }: Step): string {
  return ascription ? ` : ${printExpr(ascription)}` : "";
}

function printStep(step: Step, at: At, page: Page): string[] {
  const { label } = step;
  const prefix = label ? `${label.quoted ? printTemplate(label.name) : printWord(label.name)} = ` : "";
  const suffix = suffixOf(step);
  const inner = { ...at, column: at.column + prefix.length, tail: at.tail + suffix.length };
  return wrapped(prefix, printCore(step, inner, page), suffix);
}

function printCore(step: Step, at: At, page: Page): string[] {
  switch (step.kind) {
    case "call":
      return printCallStep(step, at, page);
    case "seq":
      return printBody(["seq"], step.body, at, page);
    case "repeat":
      return printBody([`repeat ${printExpr(step.count)}`], step.body, at, page);
    case "for":
      return printBody(forHead(step, at, page), step.body, at, page);
    case "if":
      return printIf(step, at, page);
    case "from":
      return [`from ${step.quoted ? printTemplate(step.value) : printWord(step.value)}`];
    case "output":
      return [`output ${step.name.text}`];
    case "read":
      return [printTemplate(step.value)];
  }
}

/** `for x in list`, the list broken where it is long. */
function forHead({ pattern, list }: Pick<ForStep, "pattern" | "list">, at: At, page: Page): string[] {
  const prefix = `for ${printPattern(pattern)} in `;
  return wrapped(prefix, printValue(list, { ...at, column: at.column + prefix.length, tail: 2 }, page), "");
}

function printCallStep({ callee, args, branches }: CallStep, at: At, page: Page): string[] {
  const tail = branches ? 2 : at.tail;
  const head = args ? printArguments({ callee, args }, { ...at, tail }, page) : [callee.text];
  return branches ? printBranches(head, branches, at, page, printItems) : head;
}

/** `head { item }` on one line, or the items on lines of their own. */
function printBody(head: readonly string[], body: readonly Item[], at: At, page: Page): string[] {
  const inner = printItems(body, at.depth + 1, page);
  return isOpenFlat(body, page) && body.length <= 1
    ? (onOneLine(head, inner, at, page) ?? onLines(head, inner))
    : onLines(head, inner);
}

/** `head { line }` where it fits. Lines of several parts never do. */
function onOneLine(
  head: readonly string[],
  inner: readonly string[],
  at: At,
  page: Page,
): string[] | undefined {
  if (inner.length === 0) return wrapped("", head, " {}");
  const lines = wrapped("", head, ` { ${inner.join(" ")} }`);
  const column = lines.length === 1 ? at.column : 0;
  return inner.length === 1 && fits(page, lines.at(-1) ?? "", { ...at, column }) ? lines : undefined;
}

function onLines(head: readonly string[], inner: readonly string[]): string[] {
  return [...wrapped("", head, " {"), ...indented(inner), "}"];
}

function printIf(step: IfStep, at: At, page: Page): string[] {
  const lines = printBody([`if ${printExpr(step.condition)}`], step.then, at, page);
  if (!step.otherwise) return lines;
  const head = `${lines.pop() ?? ""} else`;
  const column = lines.length === 0 ? at.column : 0;
  const chained = page.pairOf(step.otherwise) ? undefined : elseIf(step.otherwise);
  if (!chained) return [...lines, ...printBody([head], step.otherwise, { ...at, column }, page)];
  return [
    ...lines,
    ...wrapped(`${head} `, printIf(chained, { ...at, column: column + head.length + 1 }, page), ""),
  ];
}
