// Whether anything was an error: a graph is given only where nothing was.

import { catalog } from "../diag/catalog.ts";
import type { Reporter } from "../diag/diagnostic.ts";

interface Counting extends Reporter {
  readonly count: number;
}

/** Passes reports on and counts the errors among them. */
export function countErrors(reporter: Reporter): Counting {
  let count = 0;
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
