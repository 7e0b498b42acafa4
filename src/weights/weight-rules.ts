// `weights { ignore "AuxLogits.*"  rename "norm.1" "norm1" }`: a checkpoint's names as the model wants them.

import type { WeightRule } from "../ir/graph.ts";
import type { Tensor, Tensors } from "./tensor.ts";

/**
 * Rules apply in text order to each name. `ignore` drops names that match its pattern whole, `*` standing for any run of characters.
 * `rename` replaces a part of the path where it first stands: `rename "norm.1" "norm1"` turns `norm.1.weight` into `norm1.weight`; dots
 * bound it.
 */
export function applyRules(rules: readonly WeightRule[], tensors: Tensors): Tensors {
  const named = new Map<string, Tensor>();
  for (const [name, tensor] of tensors) {
    const adapted = adapt(rules, name);
    if (adapted !== undefined) named.set(adapted, tensor);
  }
  return named;
}

function adapt(rules: readonly WeightRule[], original: string): string | undefined {
  let name = original;
  for (const rule of rules) {
    if (rule.kind === "ignore" && matches(rule.pattern, name)) return undefined;
    if (rule.kind === "rename") name = renamed(name, rule.from, rule.to);
  }
  return name;
}

function renamed(name: string, from: string, to: string): string {
  const path = `.${name}.`;
  const at = path.indexOf(`.${from}.`);
  if (at < 0) return name;
  return (path.slice(0, at + 1) + to + path.slice(at + 1 + from.length)).slice(1, -1);
}

/** Pieces between stars in order; greedy from the left is enough for `*` alone. */
function matches(pattern: string, name: string): boolean {
  const [head = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return name === pattern;
  if (!name.startsWith(head)) return false;
  const tail = rest.pop() ?? "";
  let at = head.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - at >= tail.length && name.endsWith(tail);
}
