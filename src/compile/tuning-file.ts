// `cnnc.tuning.json` as text: what `cnnc tune` measured, for `compile` to read. `schemas/tuning.schema.json` describes it.

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
  /** `stepKey` of its nest. */
  readonly step: string;
  /** For people: where it was met. */
  readonly layer: string;
  readonly variant: string;
  readonly ms: number;
  readonly defaultMs: number;
}

const schemaVersion = 1;
const keys = ["target", "float", "step", "layer", "variant", "ms", "defaultMs"];

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
  return { target, float, step, layer, variant, ms: time("ms"), defaultMs: time("defaultMs") };
}

/** In a fixed order, one choice per line: files that are kept in git change where a choice changed. */
export function tuningText(steps: readonly TunedStep[]): string {
  const order = ({ target, float, step }: TunedStep): string => `${target} ${float} ${step}`;
  const choices = steps.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return jsonText({ schemaVersion, choices }, 2);
}

export function tuningFor(steps: readonly TunedStep[], target: string, float: "fast" | "strict"): Tuning {
  return new Map(
    steps
      .filter((step) => step.target === target && step.float === float)
      .map(({ step, variant, ms, defaultMs }) => [step, { variant, ms, defaultMs }]),
  );
}
