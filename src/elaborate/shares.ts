// `shared t = ...` that no step of its body names: its weights are never made, which is hardly what was meant.

import type { Reporter } from "../diag/diagnostic.ts";
import type { Declaration, Name } from "../syntax/ast.ts";
import { walk } from "../syntax/children.ts";

/**
 * Reads the text only: a call in a branch that is not taken is a call, and any other use was told of as a mistake. Lines that could not
 * be read may hold one.
 */
export function warnOfUncalledShares(declaration: Declaration, reporter: Reporter): void {
  const shares: Name[] = [];
  const used = new Set<string>();
  let unsure = false;
  walk(declaration, (node) => {
    if (node.kind === "shared") shares.push(node.name);
    if (node.kind === "call") used.add(node.callee.text);
    if (node.kind === "name") used.add(node.name);
    const [part] = node.kind === "from" || node.kind === "read" ? node.value.parts : [];
    if (typeof part === "string") used.add(part);
    unsure ||= node.kind === "broken";
  });
  for (const { text, span } of unsure ? [] : shares)
    if (!used.has(text)) reporter.report("uncalled-shared", span, { name: text });
}
