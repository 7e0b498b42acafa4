// Enters the weights of a call under their paths. One path has one weight, unless calls of one shared block meet there.

import { sameShape } from "../ir/verify.ts";
import { printShape } from "../ir/shape-text.ts";
import type { WeightSpec } from "../ir/op.ts";
import type { Span } from "../base/span.ts";
import type { CallSyntax, SharedCall, Spot } from "./types.ts";

/** Positions in the weight table in the order of the specs; undefined, with a report, where a weight cannot be had. */
export function enterWeights(
  specs: readonly WeightSpec[],
  path: string,
  syntax: CallSyntax,
  spot: Spot,
): readonly number[] | undefined {
  const entered = specs.map((spec) =>
    enter(spec, spec.leaf === "" ? path : `${path}.${spec.leaf}`, syntax, spot),
  );
  return entered.every((position) => position !== undefined) ? entered : undefined;
}

function enter(spec: WeightSpec, path: string, syntax: CallSyntax, spot: Spot): number | undefined {
  const { builder, shares } = spot.elaboration;
  const known = builder.findWeight(path);
  if (known === undefined) {
    const position = builder.addWeight(path, spec, syntax.callee.span);
    if (spot.shares.length > 0) shares.set(position, spot.shares);
    return position;
  }
  const weight = builder.weights[known];
  if (!weight || !meet(shares.get(known) ?? [], spot.shares)) {
    reportDouble(path, syntax, weight?.span, spot);
    return undefined;
  }
  if (sameShape(weight.shape, spec.shape)) return known;
  const related = [{ span: weight.span, message: "made here" }];
  const params = { path, first: printShape(weight.shape), second: printShape(spec.shape) };
  spot.body.reporter.report("shared-weights-differ", syntax.callee.span, params, { related });
  return undefined;
}

/** Whether two places are different calls of one shared block. */
function meet(made: readonly SharedCall[], now: readonly SharedCall[]): boolean {
  return made.some((one) => now.some((other) => one.shared === other.shared && one.call !== other.call));
}

/** Once per body: a block called twice without labels doubles all its weights. */
function reportDouble(path: string, syntax: CallSyntax, first: Span | undefined, spot: Spot): void {
  const { doubled } = spot.elaboration;
  if (doubled.has(spot.body)) return;
  doubled.add(spot.body);
  const related = first ? [{ span: first, message: `\`${path}\` is a weight of this step` }] : [];
  spot.body.reporter.report("duplicate-weight", syntax.callee.span, { path }, { related });
}
