// `check --format junit`: the XML that CI servers read as test results. One suite per file: a failed case per error; a file without
// errors is one passed case. Warnings stand in the suite's output.

import { html } from "../base/escape.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { renderDiagnostic } from "../diag/render.ts";
import type { CheckFormat } from "./formats.ts";

export const diagnosticsJunit: CheckFormat = {
  name: "junit",
  stream: "stdout",
  render(diagnostics, { files }) {
    const byFile = new Map<string, Diagnostic[]>(
      files.filter(({ read }) => read).map(({ path }) => [path, []]),
    );
    for (const one of diagnostics) {
      const file = one.span?.source.path ?? NO_FILE;
      byFile.set(file, [...(byFile.get(file) ?? []), one]);
    }
    const suites = [...byFile].map(([file, found]) => suite(file, found));
    const sum = (pick: (one: Suite) => number): number => suites.reduce((n, one) => n + pick(one), 0);
    const counts = `tests="${sum(({ tests }) => tests)}" failures="${sum(({ failures }) => failures)}"`;
    const inside = suites.map(({ text }) => text).join("");
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cnnc check" ${counts}>\n${inside}</testsuites>\n`;
  },
};

/** Where no source text is to blame. */
const NO_FILE = "(files)";

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly text: string;
}

function suite(file: string, found: readonly Diagnostic[]): Suite {
  const errors = found.filter(({ severity }) => severity === "error");
  const warnings = found.filter(({ severity }) => severity === "warning");
  const tests = Math.max(1, errors.length);
  const name = html(file);
  const cases =
    errors.length === 0
      ? [`    <testcase classname="${name}" name="check"/>\n`]
      : errors.map((one, i) => failure(name, one, i));
  const output =
    warnings.length === 0 ? "" : `    <system-out>${warnings.map(rendered).join("\n")}</system-out>\n`;
  const head = `  <testsuite name="${name}" tests="${tests}" failures="${errors.length}" errors="0">\n`;
  return {
    tests,
    failures: errors.length,
    text: `${head}${cases.join("")}${output}  </testsuite>\n`,
  };
}

function failure(file: string, one: Diagnostic, i: number): string {
  const message = html(one.message.replaceAll(/\s+/g, " "));
  return (
    `    <testcase classname="${file}" name="${html(`${one.code} ${i + 1}`)}">\n` +
    `      <failure type="${html(one.code)}" message="${message}">${rendered(one)}</failure>\n    </testcase>\n`
  );
}

function rendered(one: Diagnostic): string {
  return renderDiagnostic(one).trimEnd().split("\n").map(html).join("\n");
}
