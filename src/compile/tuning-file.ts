// `cnnc.tuning.json` as text: what `cnnc tune` measured, for `compile` to read. `schemas/tuning.schema.json` describes it.

import { mostThreads } from "../base/most-threads.ts";
import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { jsonText } from "../report/json-text.ts";
import type { Tuning } from "../schedule/tuning.ts";
import { variants } from "../schedule/variants.ts";
import { demand, FormatError, refuse } from "../weights/format-error.ts";
import { type Json, parseStrictJson } from "../weights/strict-json.ts";
import { fields } from "./json-fields.ts";

/** One step, measured. A file holds those of several targets and models. */
export interface TunedStep {
  readonly target: string;
  readonly float: "fast" | "strict";
  /** Of a module for several threads: how many it was measured on. */
  readonly threads?: number;
  /** Of a module in float16. */
  readonly dtype?: "f16";
  /** What devices were asked to allow. */
  readonly limits?: Limits;
  /** `stepKey` of its nest. */
  readonly step: string;
  /** For people: where it was met. */
  readonly layer: string;
  readonly variant: string;
  readonly ms: number;
  readonly defaultMs: number;
}

type Limits = Readonly<Record<string, number>>;

const schemaVersion = 1;
const keys = ["target", "float", "threads", "dtype", "limits", "step", "layer", "variant", "ms", "defaultMs"];

/** Reports and returns undefined where the text is not what the schema describes, or names a variant that this version lacks. */
export function readTuning({ path, text }: Source, reporter: Reporter): readonly TunedStep[] | undefined {
  try {
    const file = fields(parseStrictJson(text.replace(/^\uFEFF/u, "")), "the file", [
      "$schema",
      "schemaVersion",
      "choices",
    ]);
    demand(file.get("schemaVersion") === schemaVersion, `its schemaVersion must be ${schemaVersion}`);
    const choices = file.get("choices");
    if (!Array.isArray(choices)) return refuse("choices must be a list");
    return choices.map((choice: Json, i) => readStep(choice, `choice ${i + 1}`));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    reporter.report("broken-tuning", undefined, { file: path, problem: error.message });
    return undefined;
  }
}

function readStep(choice: Json, what: string): TunedStep {
  const stated = fields(choice, what, keys);
  const text = (key: string): string => {
    const value = stated.get(key);
    return typeof value === "string" ? value : refuse(`${key} of ${what} must be a text`);
  };
  const time = (key: string): number => {
    const value = stated.get(key);
    return typeof value === "number" && value >= 0
      ? value
      : refuse(`${key} of ${what} must be milliseconds, 0 or more`);
  };
  const [float, variant] = [text("float"), text("variant")];
  if (float !== "fast" && float !== "strict") return refuse(`float of ${what} must be "fast" or "strict"`);
  demand(
    variants.some(({ name }) => name === variant),
    `${what} names the variant ${JSON.stringify(variant)}, which this version does not have; run cnnc tune again`,
  );
  const [target, step, layer] = [text("target"), text("step"), text("layer")];
  const setting = {
    ...readThreads(stated.get("threads"), what),
    ...readDtype(stated.get("dtype"), what),
    ...readLimits(stated.get("limits"), what),
  };
  return { target, float, ...setting, step, layer, variant, ms: time("ms"), defaultMs: time("defaultMs") };
}

function readThreads(value: Json | undefined, what: string): Pick<TunedStep, "threads"> {
  if (value === undefined) return {};
  const isCount = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= mostThreads;
  return isCount
    ? { threads: value }
    : refuse(`threads of ${what} must be a whole number from 1 to ${mostThreads}`);
}

function readDtype(value: Json | undefined, what: string): Pick<TunedStep, "dtype"> {
  if (value === undefined) return {};
  return value === "f16" ? { dtype: value } : refuse(`dtype of ${what} must be "f16", or left out`);
}

function readLimits(value: Json | undefined, what: string): Pick<TunedStep, "limits"> {
  if (value === undefined) return {};
  const limits = [...fields(value, `limits of ${what}`)].map(([name, most]) => {
    const isWhole = typeof most === "number" && Number.isSafeInteger(most) && most >= 0;
    return [
      name,
      isWhole ? most : refuse(`${name} of the limits of ${what} must be a whole number`),
    ] as const;
  });
  return { limits: Object.fromEntries(limits) };
}

/** What a choice is for: a step that is measured again for the same loses its old line, on however many threads that was. */
export interface TunedFor {
  readonly target: string;
  readonly float: "fast" | "strict";
  /** Modules for several threads divide their loops otherwise: what is best in one is not in the other. */
  readonly threads: boolean;
  readonly dtype?: "f16" | "f32";
  /** Tiles that one device allows another refuses. */
  readonly limits?: Limits;
}

export function isTunedFor(step: TunedStep, { target, float, threads, dtype, limits }: TunedFor): boolean {
  const isOfMachine = step.target === target && (step.threads !== undefined) === threads;
  const isOfNumbers = step.float === float && (step.dtype === "f16") === (dtype === "f16");
  return isOfMachine && isOfNumbers && limitsText(step.limits) === limitsText(limits);
}

/** Equal for equal limits, in whatever order they are said. */
function limitsText(limits: Limits = {}): string {
  const stated = Object.entries(limits).map(([name, most]) => `${name}=${most}`);
  return stated.toSorted((a, b) => (a < b ? -1 : 1)).join(",");
}

/** In a fixed order, one choice per line: files that are kept in git change where a choice changed. */
export function tuningText(steps: readonly TunedStep[]): string {
  const order = ({ target, float, threads, dtype, limits, step }: TunedStep): string =>
    `${target} ${float} ${threads === undefined ? "" : "threads "}${dtype ?? ""} ${limitsText(limits)} ${step}`;
  const choices = steps.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return jsonText({ schemaVersion, choices }, 2);
}

export function tuningFor(steps: readonly TunedStep[], what: TunedFor): Tuning {
  return new Map(
    steps
      .filter((step) => isTunedFor(step, what))
      .map(({ step, variant, ms, defaultMs }) => [step, { variant, ms, defaultMs }]),
  );
}
