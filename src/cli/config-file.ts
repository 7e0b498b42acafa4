// The budgets that hold for a model file. One config serves many files, and is read and complained about once.

import type { Budget } from "../analyze/budget.ts";
import { readConfig } from "../compile/config.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { findConfig } from "../run/find-config.ts";
import { displayPath } from "../run/fs-loader.ts";
import { decodeText, readBytes, sourceFileLimit } from "../run/read-bytes.ts";

/** Budgets by model file; reports a config that cannot be read. */
export function budgetsReader(reporter: Reporter): (modelFile: string) => readonly Budget[] {
  const known = new Map<string, readonly Budget[]>();
  return (modelFile) => {
    const file = findConfig(modelFile);
    if (file === undefined) return [];
    const budgets = known.get(file) ?? readBudgets(file, reporter);
    known.set(file, budgets);
    return budgets;
  };
}

function readBudgets(file: string, reporter: Reporter): readonly Budget[] {
  const path = displayPath(file);
  const bytes = readBytes(path, sourceFileLimit, reporter);
  const text = bytes && decodeText(path, bytes, reporter);
  return (text !== undefined && readConfig({ path, text }, reporter)?.budgets) || [];
}
