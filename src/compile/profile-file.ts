// `cnnc.profile.json` as text: what `cnnc bench --profile` measured of a machine. `schemas/profile.schema.json` describes it.

import {
  type LatencyCheck,
  type MachineProfile,
  type TargetProfile,
  timedOperations,
} from "../analyze/latency.ts";
import type { Source } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { jsonText } from "../report/json-text.ts";
import { demand, FormatError, refuse } from "../weights/format-error.ts";
import { type Json, parseStrictJson } from "../weights/strict-json.ts";
import { fields } from "./json-fields.ts";

export const profileVersion = 1;

/** Reports and returns undefined where the text is not what the schema describes. */
export function readProfile({ path, text }: Source, reporter: Reporter): MachineProfile | undefined {
  try {
    const file = fields(parseStrictJson(text.replace(/^\uFEFF/u, "")), "the file", [
      "$schema",
      "schemaVersion",
      "machine",
      "targets",
    ]);
    demand(file.get("schemaVersion") === profileVersion, `its schemaVersion must be ${profileVersion}`);
    const targets = [...fields(file.get("targets"), "targets")].map(
      ([name, target]) => [name, targetOf(target, `targets.${name}`)] as const,
    );
    return {
      schemaVersion: profileVersion,
      machine: textOf(file.get("machine"), "machine"),
      targets: new Map(targets),
    };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    reporter.report("broken-profile", undefined, { file: path, problem: error.message });
    return undefined;
  }
}

export function profileText({ schemaVersion, machine, targets }: MachineProfile): string {
  const plain = [...targets].map(([name, target]) => [
    name,
    { ...target, gigaflops: Object.fromEntries(target.gigaflops) },
  ]);
  return jsonText({ schemaVersion, machine, targets: Object.fromEntries(plain) as object }, 5);
}

const times = [...timedOperations, "call"] as const;

function targetOf(value: Json, what: string): TargetProfile {
  const target = fields(value, what, ["gigaflops", "nanoseconds", "bandwidth", "checks", "adapter"]);
  const gigaflops = [...fields(target.get("gigaflops"), `${what}.gigaflops`)].map(
    ([kind, speed]) => [kind, positive(speed, `${what}.gigaflops.${kind}`)] as const,
  );
  demand(gigaflops.length > 0, `${what}.gigaflops has no kinds of kernels`);
  const nanoseconds = fields(target.get("nanoseconds"), `${what}.nanoseconds`, times);
  const time = (name: (typeof times)[number]): number =>
    amount(nanoseconds.get(name), `${what}.nanoseconds.${name}`);
  return {
    gigaflops: new Map(gigaflops),
    nanoseconds: {
      divide: time("divide"),
      exp: time("exp"),
      store: time("store"),
      call: time("call"),
    },
    bandwidth: bandwidthOf(target.get("bandwidth"), `${what}.bandwidth`),
    checks: listOf(target.get("checks"), `${what}.checks`).map((check, i) =>
      checkOf(check, `${what}.checks[${i}]`),
    ),
    ...adapterOf(target.get("adapter"), `${what}.adapter`),
  };
}

function adapterOf(value: Json | undefined, what: string): Pick<TargetProfile, "adapter"> {
  if (value === undefined) return {};
  const stated = fields(value, what, ["invocations", "run", "copyGigabytesPerSecond"]);
  return {
    adapter: {
      invocations: positive(stated.get("invocations"), `${what}.invocations`),
      run: amount(stated.get("run"), `${what}.run`),
      copyGigabytesPerSecond: positive(
        stated.get("copyGigabytesPerSecond"),
        `${what}.copyGigabytesPerSecond`,
      ),
    },
  };
}

function bandwidthOf(value: Json | undefined, what: string): TargetProfile["bandwidth"] {
  const points = listOf(value, what).map((point, i) => {
    const stated = fields(point, `${what}[${i}]`, ["bytes", "gigabytesPerSecond"]);
    return {
      bytes: positive(stated.get("bytes"), `${what}[${i}].bytes`),
      gigabytesPerSecond: positive(stated.get("gigabytesPerSecond"), `${what}[${i}].gigabytesPerSecond`),
    };
  });
  demand(points.length > 0, `${what} is empty`);
  const ascending = points.every(({ bytes }, i) => i === 0 || bytes > (points[i - 1]?.bytes ?? 0));
  demand(ascending, `${what} must ascend in bytes`);
  return points;
}

function checkOf(value: Json, what: string): LatencyCheck {
  const stated = fields(value, what, ["network", "estimateMs", "measuredMs"]);
  return {
    network: textOf(stated.get("network"), `${what}.network`),
    estimateMs: positive(stated.get("estimateMs"), `${what}.estimateMs`),
    measuredMs: positive(stated.get("measuredMs"), `${what}.measuredMs`),
  };
}

function textOf(value: Json | undefined, what: string): string {
  return typeof value === "string" ? value : refuse(`${what} must be a text`);
}

function listOf(value: Json | undefined, what: string): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : refuse(`${what} must be a list`);
}

function amount(value: Json | undefined, what: string): number {
  return typeof value === "number" && value >= 0 ? value : refuse(`${what} must be a number, 0 or more`);
}

function positive(value: Json | undefined, what: string): number {
  const number = amount(value, what);
  demand(number > 0, `${what} must be above 0`);
  return number;
}
