// How many steps some text expands to at least, before any of it runs: loops are refused where their product is plain from the text.

import type { BranchItem, Declaration, ForStep, Item, RepeatStep, Step } from "../syntax/ast.ts";
import { mostDepth } from "./budget.ts";
import type { Callable, Module } from "./types.ts";

/** How often a loop runs, where that is known without running it. */
type CountOf = (step: RepeatStep | ForStep) => bigint | undefined;

/** What is known of the text around some items before any of them runs. */
interface Foresight {
  readonly countOf: CountOf;
  /** A lower bound of the steps of what this name calls. */
  readonly stepsOf: (callee: string) => bigint;
}

/** A lower bound of the steps that these items expand to: unknown counts and untaken branches count as little as they may. */
export function leastSteps(items: readonly Item[], foresight: Foresight): bigint {
  let total = 0n;
  for (const item of items) {
    if (item.kind !== "flow") continue;
    for (const step of item.steps) total += leastOfStep(step, foresight);
  }
  return total;
}

function leastOfStep(step: Step, foresight: Foresight): bigint {
  switch (step.kind) {
    case "repeat":
    case "for": {
      const count = foresight.countOf(step) ?? 0n;
      const body = leastSteps(step.body, foresight);
      return count * (body > 1n ? body : 1n);
    }
    case "seq":
      return leastSteps(step.body, foresight);
    case "if":
      return 0n;
    case "call":
      return 1n + foresight.stepsOf(step.callee.text) + leastOfBranches(step.branches, foresight);
    case "from":
    case "output":
    case "read":
      return 1n;
  }
}

/** `if` and `for` around branches count nothing. */
function leastOfBranches(branches: readonly BranchItem[] | undefined, foresight: Foresight): bigint {
  let total = 0n;
  for (const branch of branches ?? []) {
    if (branch.kind === "branch") total += leastSteps(branch.body, foresight);
  }
  return total;
}

const known = new WeakMap<Declaration, bigint>();

/** A lower bound of the steps of a block that a file declares or imports, from its text alone: only written-out counts are known. */
export function leastStepsOf(callee: string, { members }: Module, depth = 0): bigint {
  const declared = members.get(callee)?.declared;
  if (!declared || declared.declaration.kind === "variant") return 0n;
  return leastStepsIn(declared.declaration, declared.module, depth);
}

/** The same of a declaration that is at hand. What nests deeper than a model may counts nothing: that is another mistake. */
export function leastStepsIn(declaration: Callable, module: Module, depth = 0): bigint {
  const found = known.get(declaration);
  if (found !== undefined || depth > mostDepth) return found ?? 0n;
  // So is a block that calls itself.
  known.set(declaration, 0n);
  const stepsOf = (inner: string): bigint =>
    declaration.parameters.some(({ name }) => name.text === inner)
      ? 0n
      : leastStepsOf(inner, module, depth + 1);
  const steps = leastSteps(declaration.body, { countOf: writtenCount, stepsOf });
  known.set(declaration, steps);
  return steps;
}

function writtenCount(step: RepeatStep | ForStep): bigint | undefined {
  const count = step.kind === "repeat" ? step.count : step.list;
  if (count.kind === "list") return BigInt(count.items.length);
  if (count.kind !== "number") return undefined;
  return count.denominator === 1n ? count.numerator : undefined;
}
