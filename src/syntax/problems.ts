// What the phases of parsing report through: the caller's reporter, with a count, so that they can stop in time.

import { span, type Source, type Span } from "../base/span.ts";
import { errorLimit, type Fix, type Reporter } from "../diag/diagnostic.ts";

export interface Problems extends Reporter {
  readonly source: Source;
  readonly count: number;
  /** More has been found than will be shown. */
  readonly full: boolean;
  at(start: number, end: number): Span;
}

export function countProblems(source: Source, reporter: Reporter): Problems {
  let count = 0;
  return {
    source,
    get count() {
      return count;
    },
    get full() {
      return count > errorLimit;
    },
    at: (start, end) => span(source, start, end),
    report(code, at, params, extra) {
      count += 1;
      reporter.report(code, at, params, extra);
    },
  };
}

/** A fix of one edit. */
export function replaceBy(title: string, at: Span, replacement: string): { readonly fixes: readonly Fix[] } {
  return { fixes: [{ title, edits: [{ span: at, replacement }] }] };
}
