// What the phases of parsing report through: collects, counts so that they can stop in time, and sorts by place.

import { span, type Source, type Span } from "../base/span.ts";
import { positionAt } from "../diag/position.ts";
import { errorLimit, type Fix, type Reporter } from "../diag/diagnostic.ts";

export interface Problems extends Reporter {
  readonly source: Source;
  readonly count: number;
  /** More has been found than will be shown. */
  readonly full: boolean;
  at(start: number, end: number): Span;
  /** Asks whether anything reported so far begins on the line of an offset. Later reports do not change the answer. */
  spoiltLines(): (offset: number) => boolean;
  /** Hands everything to the caller's reporter, in the order of the text. */
  flush(reporter: Reporter): void;
}

export function collectProblems(source: Source): Problems {
  const found: { readonly start: number; readonly tell: (reporter: Reporter) => void }[] = [];
  return {
    source,
    get count() {
      return found.length;
    },
    get full() {
      return found.length > errorLimit;
    },
    at: (start, end) => span(source, start, end),
    spoiltLines() {
      if (found.length === 0) return () => false;
      const lines = new Set(found.map(({ start }) => positionAt(source, start).line));
      return (offset) => lines.has(positionAt(source, offset).line);
    },
    report(code, at, params, extra) {
      found.push({ start: at?.start ?? 0, tell: (reporter) => reporter.report(code, at, params, extra) });
    },
    flush(reporter) {
      for (const { tell } of found.toSorted((a, b) => a.start - b.start)) tell(reporter);
    },
  };
}

/** A fix of one edit. */
export function replaceBy(title: string, at: Span, replacement: string): { readonly fixes: readonly Fix[] } {
  return { fixes: [{ title, edits: [{ span: at, replacement }] }] };
}
