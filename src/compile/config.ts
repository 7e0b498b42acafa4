// `cnnc.config.json` as text: what a project says of its models. Unknown keys are mistakes, for a budget that nobody reads is none.

import { type Budget, type BudgetMeasure, budgetMeasures, type Limit } from "../analyze/budget.ts";
import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { readNumber } from "../syntax/numbers.ts";
import { demand, FormatError, refuse } from "../weights/format-error.ts";
import { type Json, parseStrictJson } from "../weights/strict-json.ts";
import { fields } from "./json-fields.ts";

export interface Config {
  readonly budgets: readonly Budget[];
  /** The profile of the machine that reports estimate latency for; relative to the file's folder. */
  readonly profile?: string;
}

/** Reports and returns undefined where the text is not what `schemas/config.schema.json` describes. */
export function readConfig({ path, text }: Source, reporter: Reporter): Config | undefined {
  try {
    const keys = ["$schema", "budgets", "profile"];
    const config = fields(parseStrictJson(text.replace(/^\uFEFF/u, "")), "the file", keys);
    const [budgets, profile] = [config.get("budgets"), config.get("profile")];
    if (profile !== undefined && typeof profile !== "string") return refuse("profile must be a text");
    const entries = budgets === undefined ? [] : [...fields(budgets, "budgets")];
    return {
      budgets: entries.map(([models, limits]) => ({ models, file: path, limits: limitsOf(limits, models) })),
      ...(profile !== undefined && { profile }),
    };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    reporter.report("broken-config", undefined, { file: path, problem: error.message });
    return undefined;
  }
}

function limitsOf(value: Json, models: string): readonly Limit[] {
  const what = `the budget of ${JSON.stringify(models)}`;
  const stated = fields(value, what, budgetMeasures);
  return [...stated].map(([measure, limit]) =>
    limitOf(measure as BudgetMeasure, limit, `${measure} in ${what}`),
  );
}

/** `"12M"` is a largest value; of rf that would be unclear, so min or max must be said. */
function limitOf(measure: BudgetMeasure, value: Json, what: string): Limit {
  if (!(value instanceof Map)) {
    demand(measure !== "rf", `${what} must say { "min": ... } or { "max": ... }`);
    return { measure, level: "error", max: amount(value, what) };
  }
  const stated = fields(value, what, ["min", "max", "level"]);
  const [min, max, level = "error"] = ["min", "max", "level"].map((key) => stated.get(key));
  demand(min !== undefined || max !== undefined, `${what} states neither min nor max`);
  if (level !== "warn" && level !== "error") return refuse(`the level of ${what} must be "warn" or "error"`);
  return {
    measure,
    level,
    ...(min !== undefined && { min: amount(min, `min of ${what}`) }),
    ...(max !== undefined && { max: amount(max, `max of ${what}`) }),
  };
}

/** A number, or one with a suffix as the language writes it: `"12M"`, `"1.5 MiB"`, `"61_706"`. */
function amount(value: Json, what: string): number {
  const text = typeof value === "number" ? String(value) : value;
  const wrong = `${what} must be a number from 0 to 2^53, or one as text: "12M", "4 MiB"`;
  if (typeof text !== "string" || !/^\d[\d_]*(?:\.\d+)?(?: ?(?:[kMG]|[KMG]iB))?$/.test(text))
    return refuse(wrong);
  const read = readNumber(text);
  if ("problem" in read) return refuse(wrong);
  const exact = Number(read.numerator) / Number(read.denominator);
  demand(exact <= Number.MAX_SAFE_INTEGER, wrong);
  return exact;
}
