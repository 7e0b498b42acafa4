// A baseline: the reports of several models in one file, by which `report --baseline` says what changed since.

import { jsonText } from "./json-text.ts";
import type { Facts } from "./facts.ts";
import { NotAReport, readFacts } from "./read-facts.ts";

export interface BaselineEntry {
  /** Of the model; relative to the baseline's folder. Empty where a single report was given as baseline. */
  readonly file: string;
  readonly report: Facts;
}

/** Throws NotAReport. A single JSON report is a baseline too. */
export function readBaseline(text: string): readonly BaselineEntry[] {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || !("reports" in value)) {
    return [{ file: "", report: readFacts(value) }];
  }
  if (!Array.isArray(value.reports)) throw new NotAReport("reports must be a list");
  return value.reports.map((entry: unknown, i) => {
    const at = `reports[${i}]`;
    if (typeof entry !== "object" || entry === null || !("file" in entry) || typeof entry.file !== "string") {
      throw new NotAReport(`${at}.file must be a text`);
    }
    return {
      file: entry.file,
      report: readFacts("report" in entry ? entry.report : undefined, `${at}.report`),
    };
  });
}

export function printBaseline(entries: readonly BaselineEntry[]): string {
  return jsonText({ schemaVersion: 1, reports: entries }, 5);
}

/** The entry of a model: the one of its file, else the only one of its name. */
export function findEntry(
  entries: readonly BaselineEntry[],
  file: string,
  model: string,
): BaselineEntry | undefined {
  const named = entries.filter(({ report }) => report.model === model);
  return named.find((entry) => entry.file === file) ?? (named.length === 1 ? named[0] : undefined);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw new NotAReport("it is not JSON");
  }
}
