// Budgets: what a project allows its models, apart from the contracts in their text. Judged by the same measures.

import type { Reporter } from "../diag/diagnostic.ts";
import type { Measures } from "../ir/contract.ts";
import type { Graph } from "../ir/graph.ts";

export const budgetMeasures = ["params", "macs", "flops", "weights", "peak", "rf", "generatedBytes"] as const;
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

/** One diagnostic per level, listing all that the budgets of this model do not hold. Generated code is judged apart. */
export function judgeBudgets(
  budgets: readonly Budget[],
  graph: Graph,
  measures: Measures,
  reporter: Reporter,
): void {
  judge(budgets, graph, (measure) => valuesOf(measure, graph, measures), reporter);
}

/** The same of `generatedBytes` alone, for which the model must have been compiled. */
export function judgeGeneratedBytes(
  budgets: readonly Budget[],
  graph: Graph,
  bytes: number,
  reporter: Reporter,
): void {
  const values = [{ what: "generatedBytes", value: bytes }];
  judge(budgets, graph, (measure) => (measure === "generatedBytes" ? values : []), reporter);
}

/** Whether a budget speaks of the generated code of a model of this name. */
export function limitsGeneratedBytes(budgets: readonly Budget[], model: string): boolean {
  return budgets.some(
    ({ models, limits }) =>
      matches(models, model) && limits.some(({ measure }) => measure === "generatedBytes"),
  );
}

type Values = readonly { readonly what: string; readonly value: number }[];

function judge(
  budgets: readonly Budget[],
  graph: Graph,
  values: (measure: BudgetMeasure) => Values,
  reporter: Reporter,
): void {
  const mine = budgets.filter(({ models }) => matches(models, graph.name));
  for (const level of ["error", "warn"] as const) {
    const broken = mine.flatMap(({ limits }) => {
      return limits
        .filter((limit) => limit.level === level)
        .flatMap((limit) => breaches(limit, values(limit.measure)));
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

function breaches({ min, max }: Limit, values: Values): readonly string[] {
  return values.flatMap(({ what, value }) => {
    const said = (bound: string, limit: number, by: number): string =>
      `${what} is ${figure(value)}, ${bound} ${figure(limit)} allowed (${figure(by)} ${value > limit ? "more" : "less"})`;
    if (max !== undefined && value > max) return [said("at most", max, value - max)];
    if (min !== undefined && value < min) return [said("at least", min, min - value)];
    return [];
  });
}

function valuesOf(measure: BudgetMeasure, graph: Graph, measures: Measures): Values {
  if (measure === "generatedBytes") return [];
  if (measure !== "rf") return [{ what: measure, value: measures[measure] }];
  return graph.outputs.flatMap(({ name, node }) => {
    const axes = measures.rf(graph.nodes[node]?.path ?? "") ?? [];
    return [...new Set(axes)].map((value) => ({ what: `rf(${name})`, value }));
  });
}

function figure(value: number): string {
  return value.toLocaleString("en-US");
}
