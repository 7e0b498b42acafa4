// `check --format github`: workflow commands that GitHub shows beside the lines of a pull request. Paths are relative to the folder the
// command ran in, which should be the repository's root.

import { terminal } from "../base/escape.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { positionAt } from "../diag/position.ts";
import type { CheckFormat } from "./formats.ts";

export const diagnosticsGithub: CheckFormat = {
  name: "github",
  stream: "stdout",
  render: (diagnostics) => diagnostics.map((one) => `${command(one)}\n`).join(""),
};

function command({ code, severity, message, span, fixes }: Diagnostic): string {
  const properties = [...(span ? place(span) : []), ["title", code] as const];
  const list = properties.map(([key, value]) => `${key}=${property(value)}`).join(",");
  const lines = [...message.split("\n"), ...fixes.map(({ title }) => `help: ${title}`)];
  return `::${severity} ${list}::${data(lines.map(terminal).join("\n"))}`;
}

/** Columns are refused by GitHub where lines differ; its last column belongs to the marked text. */
function place({ source, start, end }: Span): readonly (readonly [string, string])[] {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  const lines = [
    ["file", terminal(source.path)],
    ["line", String(from.line)],
    ["endLine", String(to.line)],
  ] as const;
  if (from.line !== to.line) return lines;
  const last = Math.max(from.column, to.column - 1);
  return [...lines, ["col", String(from.column)], ["endColumn", String(last)]];
}

/** As actions/toolkit escapes them: what stands behind the second `::`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
