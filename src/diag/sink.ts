// Collects diagnostics: the same mistake once, and no more than a person reads. It neither prints nor sorts them.

import type { Span } from "../base/span.ts";
import { diagnostic, errorLimit, type Diagnostic, type Sink } from "./diagnostic.ts";

/**
 * A sink that lists each (code, place) once. The error after `limit` becomes one `too-many-errors`; whatever comes
 * later, warnings included, is dropped.
 */
export function createSink(limit = errorLimit): Sink {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  let errors = 0;
  let closed = false;
  return {
    diagnostics,
    get hasErrors() {
      return errors > 0;
    },
    report(code, span, params, extra) {
      if (closed) return;
      const found = diagnostic(code, span, params, extra);
      const key = `${code}\n${span ? placeOf(span) : found.message}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (found.severity === "error" && ++errors > limit) {
        closed = true;
        diagnostics.push(diagnostic("too-many-errors", span, { limit }));
      } else {
        diagnostics.push(found);
      }
    },
  };
}

function placeOf(span: Span): string {
  return `${span.start} ${span.end} ${span.source.path}`;
}
