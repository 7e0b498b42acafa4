// Whether anything was an error: a graph is given only where nothing was.

import { catalog } from "../diag/catalog.ts";
import type { Reporter } from "../diag/diagnostic.ts";

interface Counting extends Reporter {
  readonly count: number;
}

/** Passes reports on and counts the errors among them, beside those told before. */
export function countErrors(reporter: Reporter, before = 0): Counting {
  let count = before;
  return {
    get count() {
      return count;
    },
    report(code, span, params, extra) {
      if (catalog[code].severity === "error") count += 1;
      reporter.report(code, span, params, extra);
    },
  };
}
