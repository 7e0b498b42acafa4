// Budgets: what a project allows its models, apart from the contracts in their text. Judged by the same measures.

import type { Reporter } from "../diag/diagnostic.ts";
import type { Measures } from "../ir/contract.ts";
import type { Graph } from "../ir/graph.ts";

export const budgetMeasures = ["params", "macs", "flops", "weights", "peak", "rf"] as const;
export type BudgetMeasure = (typeof budgetMeasures)[number];

/** `min` and `max` are both allowed values. Of `rf` every axis of every output is held to them. */
export interface Limit {
  readonly measure: BudgetMeasure;
  readonly level: "warn" | "error";
  readonly min?: number;
  readonly max?: number;
}

export interface Budget {
  /** Of model names: `*` is any text, `?` any character. */
  readonly models: string;
  readonly limits: readonly Limit[];
  /** The file that states it. */
  readonly file: string;
}

/** One diagnostic per budget and level, listing all that it does not hold. */
export function judgeBudgets(
  budgets: readonly Budget[],
  graph: Graph,
  measures: Measures,
  reporter: Reporter,
): void {
  const mine = budgets.filter(({ models }) => matches(models, graph.name));
  for (const level of ["error", "warn"] as const) {
    const broken = mine.flatMap(({ limits }) => {
      return limits
        .filter((limit) => limit.level === level)
        .flatMap((limit) => breaches(limit, graph, measures));
    });
    if (broken.length === 0) continue;
    const file = mine[0]?.file ?? "";
    const code = level === "error" ? "over-budget" : "over-soft-budget";
    reporter.report(code, graph.span, { model: graph.name, file, list: broken.join("; ") });
  }
}

function matches(pattern: string, name: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su").test(name);
}

function breaches({ measure, min, max }: Limit, graph: Graph, measures: Measures): readonly string[] {
  return valuesOf(measure, graph, measures).flatMap(({ what, value }) => {
    const said = (bound: string, limit: number, by: number): string =>
      `${what} is ${figure(value)}, ${bound} ${figure(limit)} allowed (${figure(by)} ${value > limit ? "more" : "less"})`;
    if (max !== undefined && value > max) return [said("at most", max, value - max)];
    if (min !== undefined && value < min) return [said("at least", min, min - value)];
    return [];
  });
}

function valuesOf(
  measure: BudgetMeasure,
  graph: Graph,
  measures: Measures,
): readonly { readonly what: string; readonly value: number }[] {
  if (measure !== "rf") return [{ what: measure, value: measures[measure] }];
  return graph.outputs.flatMap(({ name, node }) => {
    const axes = measures.rf(graph.nodes[node]?.path ?? "") ?? [];
    return [...new Set(axes)].map((value) => ({ what: `rf(${name})`, value }));
  });
}

function figure(value: number): string {
  return value.toLocaleString("en-US");
}
