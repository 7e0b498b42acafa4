// How many steps some text expands to at least, before any of it runs: loops are refused where their product is plain from the text.

import type { Declaration, ForStep, Item, RepeatStep, Step } from "../syntax/ast.ts";
import type { Module } from "./types.ts";

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
      return 1n + foresight.stepsOf(step.callee.text);
    case "from":
    case "output":
    case "read":
      return 1n;
  }
}

const known = new WeakMap<Declaration, bigint>();

/** A lower bound of the steps of a block that a file declares or imports, from its text alone: only written-out counts are known. */
export function leastStepsOf(callee: string, { members }: Module): bigint {
  const declared = members.get(callee)?.declared;
  if (!declared || declared.declaration.kind === "variant") return 0n;
  const { declaration, module } = declared;
  const found = known.get(declaration);
  if (found !== undefined) return found;
  // A block that calls itself is another mistake: it counts nothing here.
  known.set(declaration, 0n);
  const stepsOf = (inner: string): bigint =>
    declaration.parameters.some(({ name }) => name.text === inner) ? 0n : leastStepsOf(inner, module);
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
