// `check --format sarif`: SARIF 2.1.0 (OASIS), as code scanning reads it. Paths are relative to the folder the command ran in.

import { terminal } from "../base/escape.ts";
import type { Span } from "../base/span.ts";
import { catalog, type Code } from "../diag/catalog.ts";
import type { Diagnostic, Edit, Fix } from "../diag/diagnostic.ts";
import { positionAt } from "../diag/position.ts";
import type { CheckFormat } from "./formats.ts";
import { jsonText } from "./json-text.ts";

export const diagnosticsSarif: CheckFormat = {
  name: "sarif",
  stream: "stdout",
  render(diagnostics, { version }) {
    const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
    const driver = { name: "cnnc", version, rules: codes.map(rule) };
    const run = {
      tool: { driver },
      columnKind: "utf16CodeUnits",
      results: diagnostics.map((one) => result(one, codes.indexOf(one.code))),
    };
    const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    return jsonText(log, 5);
  },
};

function rule(code: Code): object {
  const { severity, help } = catalog[code];
  return {
    id: code,
    shortDescription: { text: code.replaceAll("-", " ") },
    fullDescription: { text: help },
    help: { text: help },
    defaultConfiguration: { level: severity },
  };
}

function result(one: Diagnostic, ruleIndex: number): object {
  return {
    ruleId: one.code,
    ruleIndex,
    level: one.severity,
    message: { text: messageText(one.message) },
    ...(one.span && { locations: [{ physicalLocation: physical(one.span) }] }),
    ...(one.related.length > 0 && {
      relatedLocations: one.related.map(({ message, span }, id) => {
        return { id, physicalLocation: physical(span), message: { text: messageText(message) } };
      }),
    }),
    ...(one.fixes.length > 0 && { fixes: one.fixes.map(fix) }),
  };
}

/** Brackets would begin a link to a related location (3.11.6); backslashes escape them. */
function messageText(text: string): string {
  return text
    .split("\n")
    .map((line) => terminal(line).replaceAll(/[\\[\]]/g, String.raw`\$&`))
    .join("\n");
}

function fix({ title, edits }: Fix): object {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) {
    const { path } = edit.span.source;
    byFile.set(path, [...(byFile.get(path) ?? []), edit]);
  }
  return {
    description: { text: messageText(title) },
    artifactChanges: [...byFile].map(([path, changes]) => ({
      artifactLocation: artifact(path),
      replacements: changes.map(({ span, replacement }) => {
        return { deletedRegion: region(span), insertedContent: { text: replacement } };
      }),
    })),
  };
}

function physical(span: Span): object {
  return { artifactLocation: artifact(span.source.path), region: region(span) };
}

function artifact(path: string): object {
  return { uri: path.split("/").map(encodeSegment).join("/"), uriBaseId: "%SRCROOT%" };
}

/** A lone surrogate has no UTF-8 and cannot stand in a URI: it becomes the replacement character. */
function encodeSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function region({ source, start, end }: Span): object {
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
