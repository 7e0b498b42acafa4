// Baseline files on disk: read with complaints a person understands, model files named relative to the baseline's folder.

import { dirname, relative, resolve } from "node:path";
import type { Reporter } from "../diag/diagnostic.ts";
import { type BaselineEntry, readBaseline } from "../report/baseline.ts";
import { NotAReport } from "../report/read-facts.ts";
import { decodeText, readBytes } from "../run/read-bytes.ts";

const largestBaseline = 256 * 2 ** 20;

/** Reports and returns undefined where there is no baseline to read. */
export function openBaseline(path: string, reporter: Reporter): readonly BaselineEntry[] | undefined {
  const bytes = readBytes(path, largestBaseline, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  if (text === undefined) return undefined;
  try {
    return readBaseline(text);
  } catch (error) {
    if (!(error instanceof NotAReport)) throw error;
    reporter.report("broken-baseline", undefined, { file: path, problem: error.message });
    return undefined;
  }
}

/** With forward slashes, so that a baseline is the same on every machine. */
export function nameInBaseline(baseline: string, modelFile: string): string {
  return relative(resolve(dirname(baseline)), resolve(modelFile)).replaceAll("\\", "/");
}
