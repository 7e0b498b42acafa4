// The branches of a merge: on one line where their author put them there and they fit, else one below the other.

import type { BranchItem, Item } from "../syntax/ast.ts";
import { printExpr } from "../syntax/print-expr.ts";
import { printPattern } from "../syntax/print-steps.ts";
import { type At, fits, indented, isOpenFlat, type Page } from "./page.ts";
import { commentLines, printLines } from "./print-lines.ts";
import { printValue, wrapped } from "./print-values.ts";

/** How the items of a branch are printed; handed down so that the two files do not import each other. */
export type PrintItems = (items: readonly Item[], depth: number, page: Page) => string[];

/** `head { | a | b }`. */
export function printBranches(
  head: readonly string[],
  branches: readonly BranchItem[],
  at: At,
  page: Page,
  items: PrintItems,
): string[] {
  const depth = at.depth + 1;
  const inner = printLines(
    branches,
    (branch) => ({ lines: printBranch(branch, depth, page, items) }),
    depth,
    page,
  );
  if (inner.length === 0) return wrapped("", head, " {}");
  const line = wrapped("", head, ` { ${inner.join(" ")} }`);
  const column = line.length === 1 ? at.column : 0;
  const isFlat = isOpenFlat(branches, page) && inner.length === branches.length;
  if (isFlat && fits(page, line.at(-1) ?? "", { ...at, column })) return line;
  return [...wrapped("", head, " {"), ...indented(inner), "}"];
}

function printBranch(branch: BranchItem, depth: number, page: Page, items: PrintItems): string[] {
  switch (branch.kind) {
    case "branch": {
      const [first] = branch.body;
      const above = first ? page.comments.before(first) : [];
      const lines = items(branch.body, depth + 1, page);
      const own = lines.slice(commentLines(above, page).length);
      if (above.length > 0 && own[0] === "") own.shift();
      const [start = "", ...rest] = own;
      return [...commentLines(above, page), `| ${start}`.trimEnd(), ...indented(rest)];
    }
    case "branch-for": {
      const prefix = `for ${printPattern(branch.pattern)} in `;
      const at = { depth, column: prefix.length, tail: 2 };
      const head = wrapped(prefix, printValue(branch.list, at, page), "");
      return printBranches(head, branch.body, { depth, column: 0, tail: 0 }, page, items);
    }
    case "branch-if":
      return printBranchIf("", branch, depth, page, items);
  }
}

type BranchIf = Extract<BranchItem, { readonly kind: "branch-if" }>;

function printBranchIf(
  prefix: string,
  branch: BranchIf,
  depth: number,
  page: Page,
  items: PrintItems,
): string[] {
  const at = { depth, column: 0, tail: 0 };
  const lines = printBranches([`${prefix}if ${printExpr(branch.condition)}`], branch.then, at, page, items);
  const { otherwise } = branch;
  if (!otherwise) return lines;
  const head = `${lines.pop() ?? ""} else`;
  const [only] = otherwise;
  const rest =
    only?.kind === "branch-if" && otherwise.length === 1 && !page.pairOf(otherwise)
      ? printBranchIf(`${head} `, only, depth, page, items)
      : printBranches([head], otherwise, at, page, items);
  return [...lines, ...rest];
}
