// Small questions about where elaboration stands.

import type { Span } from "../base/span.ts";
import { innerScope } from "./scope.ts";
import type { Env, Flow, Spot } from "./types.ts";

export const poison: Flow = { kind: "poison" };
export const empty: Flow = { kind: "empty" };

/** What an expression may see here. */
export function envOf(spot: Spot, here: Flow): Env {
  const { body, scope, elaboration } = spot;
  return { registry: elaboration.registry, reporter: body.reporter, module: body.module, scope, body, here };
}

/** Inside a loop, a branch or a conditional part. */
export function inside(spot: Spot, changes: Partial<Spot> = {}): Spot {
  return {
    ...spot,
    scope: innerScope(spot.scope),
    depth: spot.depth + 1,
    branchStart: false,
    atTop: false,
    ...changes,
  };
}

/** The value, or poison with a report where nothing flows yet. */
export function needValue(flow: Flow, what: string, span: Span, spot: Spot): Flow {
  if (flow.kind !== "empty") return flow;
  spot.body.reporter.report("no-current-value", span, { what });
  return poison;
}
