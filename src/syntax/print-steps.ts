// Steps and branches as lines of text. A short body with one item stays on its line; long flows break before `->`.

import type { BranchItem, CallStep, FlowItem, IfStep, Item, Pattern, Step, Template } from "./ast.ts";
import { printArgument, printArguments, printExpr, printTemplate } from "./print-expr.ts";

/** What steps need from print.ts; handed down so that the two files do not import each other. */
export interface BodyPrinter {
  readonly items: (items: readonly Item[], depth: number) => string[];
  readonly item: (item: Item, depth: number) => string[];
}

const WIDTH = 100;
/** Branches stay on one line up to this width. */
const SHORT = 60;
const STEP = "  ";

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : STEP + line));
}

export function printFlow({ steps }: FlowItem, depth: number, bodies: BodyPrinter): string[] {
  const room = WIDTH - depth * STEP.length;
  const lines: string[] = [];
  for (const [i, step] of steps.entries()) {
    const [first = "", ...rest] = printStep(step, depth, bodies);
    const last = lines.at(-1) ?? "";
    if (i === 0) lines.push(first, ...rest);
    else if (rest.length === 0 && last.length + 4 + first.length > room) lines.push(`${STEP}-> ${first}`);
    else lines.splice(-1, 1, `${last} -> ${first}`, ...rest);
  }
  return lines;
}

function printStep(step: Step, depth: number, bodies: BodyPrinter): string[] {
  const lines = printCore(step, depth, bodies);
  const { label, ascription } = step;
  if (label)
    lines[0] = `${label.quoted ? printTemplate(label.name) : printWord(label.name)} = ${lines[0] ?? ""}`;
  if (ascription) lines.push(`${lines.pop() ?? ""} : ${printExpr(ascription)}`);
  return lines;
}

/** A label without quotes is one piece of text. */
export function printWord({ parts }: Template): string {
  return parts.filter((part) => typeof part === "string").join("");
}

function printCore(step: Step, depth: number, bodies: BodyPrinter): string[] {
  switch (step.kind) {
    case "call":
      return printCallStep(step, depth, bodies);
    case "seq":
      return printBody("seq", step.body, depth, bodies);
    case "repeat":
      return printBody(`repeat ${printExpr(step.count)}`, step.body, depth, bodies);
    case "for":
      return printBody(
        `for ${printPattern(step.pattern)} in ${printExpr(step.list)}`,
        step.body,
        depth,
        bodies,
      );
    case "if":
      return printIf(step, depth, bodies);
    case "from":
      return [`from ${step.quoted ? printTemplate(step.value) : printWord(step.value)}`];
    case "output":
      return [`output ${step.name.text}`];
    case "read":
      return [printTemplate(step.value)];
  }
}

function printCallStep({ callee, args, branches }: CallStep, depth: number, bodies: BodyPrinter): string[] {
  const head = callee.text + (args ? printArguments(args) : "");
  if (branches) return printBranches(head, branches, depth, bodies);
  const room = WIDTH - depth * STEP.length;
  if (head.length <= room || !args || args.length < 2) return [head];
  const last = args.length - 1;
  return [
    `${callee.text}(`,
    ...indented(args.map((argument, i) => printArgument(argument) + (i === last ? "" : ","))),
    ")",
  ];
}

/** `head { item }` on one line, or the items on lines of their own. */
function printBody(head: string, body: readonly Item[], depth: number, bodies: BodyPrinter): string[] {
  return short(head, body, depth, bodies) ?? [`${head} {`, ...bodies.items(body, depth + 1), "}"];
}

function short(
  head: string,
  body: readonly Item[],
  depth: number,
  bodies: BodyPrinter,
): string[] | undefined {
  const [item] = body;
  if (!item) return [`${head} {}`];
  if (body.length > 1 || item.kind !== "flow") return undefined;
  const lines = bodies.item(item, depth + 1);
  const line = `${head} { ${lines[0] ?? ""} }`;
  const isShort =
    lines.length === 1 && line.length <= WIDTH - depth * STEP.length && !/[{}]/.test(lines[0] ?? "");
  return isShort ? [line] : undefined;
}

function printIf(step: IfStep, depth: number, bodies: BodyPrinter): string[] {
  const lines = printBody(`if ${printExpr(step.condition)}`, step.then, depth, bodies);
  if (!step.otherwise) return lines;
  const head = `${lines.pop() ?? ""} else`;
  const chained = elseIf(step.otherwise);
  if (!chained) return [...lines, ...printBody(head, step.otherwise, depth, bodies)];
  const [first = "", ...rest] = printIf(chained, depth, bodies);
  return [...lines, `${head} ${first}`, ...rest];
}

/** An `else` that holds one bare `if` step reads the same as `else if`. */
export function elseIf(otherwise: readonly Item[]): IfStep | undefined {
  const [item] = otherwise;
  if (otherwise.length !== 1 || item?.kind !== "flow" || item.steps.length !== 1) return undefined;
  const [step] = item.steps;
  return step?.kind === "if" && !step.label && !step.ascription ? step : undefined;
}

// ---- branches

function printBranches(
  head: string,
  branches: readonly BranchItem[],
  depth: number,
  bodies: BodyPrinter,
): string[] {
  const lines = branches.flatMap((branch) => printBranch(branch, depth + 1, bodies));
  const line = `${head} { ${lines.join(" ")} }`;
  if (lines.length === 0) return [`${head} {}`];
  const isShort = branches.every(isSimple) && lines.length === branches.length;
  if (isShort && line.length <= SHORT && !/[{}]/.test(lines.join(""))) return [line];
  return [`${head} {`, ...indented(lines), "}"];
}

function isSimple(branch: BranchItem): boolean {
  return branch.kind === "branch" && branch.body.length === 1;
}

function printBranch(branch: BranchItem, depth: number, bodies: BodyPrinter): string[] {
  switch (branch.kind) {
    case "branch": {
      const [first = "", ...rest] = branch.body.flatMap((item) => bodies.item(item, depth + 1));
      return [`| ${first}`.trimEnd(), ...indented(rest)];
    }
    case "branch-if":
      return printBranchIf(branch, depth, bodies);
    case "branch-for": {
      const head = `for ${printPattern(branch.pattern)} in ${printExpr(branch.list)}`;
      return printBranches(head, branch.body, depth, bodies);
    }
  }
}

type BranchIf = Extract<BranchItem, { readonly kind: "branch-if" }>;

function printBranchIf(branch: BranchIf, depth: number, bodies: BodyPrinter): string[] {
  const lines = printBranches(`if ${printExpr(branch.condition)}`, branch.then, depth, bodies);
  if (!branch.otherwise) return lines;
  const head = `${lines.pop() ?? ""} else`;
  const [only] = branch.otherwise;
  if (branch.otherwise.length === 1 && only?.kind === "branch-if") {
    const [first = "", ...rest] = printBranchIf(only, depth, bodies);
    return [...lines, `${head} ${first}`, ...rest];
  }
  return [...lines, ...printBranches(head, branch.otherwise, depth, bodies)];
}

export function printPattern(pattern: Pattern): string {
  return pattern.kind === "bind" ? pattern.name.text : `(${pattern.items.map(printPattern).join(", ")})`;
}
