// Lines whose brackets had to be mended: what else is wrong there mostly follows from it, so it is not said until they are right.

import type { Span } from "../base/span.ts";
import { catalog } from "../diag/catalog.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { positionAt } from "../diag/position.ts";

/** `path:line` of each. */
export type SpoiltLines = Set<string>;

const ofBrackets: ReadonlySet<string> = new Set([
  "unclosed-bracket",
  "unclosed-brace",
  "missing-brace",
  "wrong-closer",
  "stray-closer",
  "lone-brace",
]);

/** Passes reports on, but of a line that is spoilt only the first error; adds the lines that become so. */
export function quietOnSpoiltLines(reporter: Reporter, spoilt: SpoiltLines): Reporter {
  return {
    report(code, span, params, extra) {
      const line = span && lineOf(span);
      if (line !== undefined && spoilt.has(line) && catalog[code].severity === "error") return;
      if (line !== undefined && ofBrackets.has(code)) spoilt.add(line);
      reporter.report(code, span, params, extra);
    },
  };
}

function lineOf({ source, start }: Span): string {
  return `${source.path}:${positionAt(source, start).line}`;
}
