// A mistake inside a block often has its cause in the call: every message from a block's body shows the calls that led to it.

import type { Reporter } from "../diag/diagnostic.ts";
import type { CallSite } from "./types.ts";

/** More would hide the message they explain. */
const mostCalls = 4;

/** `calls` outermost first. */
export function withCalls(reporter: Reporter, calls: readonly CallSite[]): Reporter {
  if (calls.length === 0) return reporter;
  const chain = calls
    .toReversed()
    .slice(0, mostCalls)
    .map(({ name, span }) => ({ span, message: `in this call of ${name}` }));
  return {
    report(code, span, params, extra = {}) {
      reporter.report(code, span, params, { ...extra, related: [...(extra.related ?? []), ...chain] });
    },
  };
}
