// A mistake inside a block often has its cause in the call: every message from a block's body shows the calls that led to it.

import type { Related, Reporter } from "../diag/diagnostic.ts";
import type { CallSite } from "./types.ts";
import { printValue } from "./values.ts";

/** More would hide the message they explain. */
const mostCalls = 4;
const longestValue = 40;

/** `calls` outermost first. */
export function withCalls(reporter: Reporter, calls: readonly CallSite[]): Reporter {
  if (calls.length === 0) return reporter;
  return {
    report(code, span, params, extra = {}) {
      const chain = calls.toReversed().slice(0, mostCalls).map(noteOf);
      reporter.report(code, span, params, { ...extra, related: [...(extra.related ?? []), ...chain] });
    },
  };
}

/** `in this call: unit(c=64, k=4)` */
function noteOf({ name, span, given }: CallSite): Related {
  const values = [...given].map(([parameter, { value }]) => {
    const text = value ? printValue(value) : "?";
    return `${parameter}=${text.length > longestValue ? "..." : text}`;
  });
  return { span, message: `in this call: ${name}${values.length > 0 ? `(${values.join(", ")})` : ""}` };
}
