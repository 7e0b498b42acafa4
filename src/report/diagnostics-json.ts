// `check --format json`. Lines and columns from 1, columns in UTF-16 units, ends exclusive. Field names are promised.

import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diag/diagnostic.ts";
import { positionAt } from "../diag/position.ts";
import type { CheckFormat } from "./formats.ts";
import { jsonText } from "./json-text.ts";

const checkSchemaVersion = 1;

interface Place {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
}

export const diagnosticsJson: CheckFormat = {
  name: "json",
  stream: "stdout",
  render: (diagnostics) => {
    const document = { schemaVersion: checkSchemaVersion, diagnostics: diagnostics.map(diagnosticJson) };
    return jsonText(document, 3);
  },
};

function diagnosticJson({ code, severity, message, span, related, fixes }: Diagnostic): object {
  return {
    code,
    severity,
    message,
    ...place(span),
    related: related.map((one) => ({ message: one.message, ...place(one.span) })),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...place(edit.span), replacement: edit.replacement })),
    })),
  };
}

function place(span: Span | undefined): Place {
  if (!span) return { file: null, line: null, column: null, endLine: null, endColumn: null };
  const start = positionAt(span.source, span.start);
  const end = positionAt(span.source, span.end);
  return {
    file: span.source.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
