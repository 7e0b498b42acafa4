// Enters the weights of a call under their paths. One path has one weight, unless calls of one shared block meet there.

import { sameShape } from "../ir/verify.ts";
import { printShape } from "../ir/shape-text.ts";
import type { WeightSpec } from "../ir/op.ts";
import { invariant } from "../base/invariant.ts";
import { type Span, textOf } from "../base/span.ts";
import { withCalls } from "./call-chain.ts";
import type { CallSyntax, Maker, SharedCall, Spot } from "./types.ts";

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
  const { builder, makers } = spot.elaboration;
  const known = builder.findWeight(path);
  if (known === undefined) {
    const position = builder.addWeight(path, spec, syntax.callee.span);
    makers.set(position, { calls: spot.body.calls, shares: spot.shares });
    return position;
  }
  const weight = builder.weights[known];
  const maker = makers.get(known);
  invariant(weight && maker, "a weight that is known was made");
  if (!meet(maker.shares, spot.shares)) {
    reportDouble(path, syntax, { span: weight.span, maker }, spot);
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

interface First {
  readonly span: Span;
  readonly maker: Maker;
}

/**
 * Once per body: a block called twice without labels doubles all its weights. Points to the outermost call that is not the one that
 * made the first weight: there a label is missing.
 */
function reportDouble(
  path: string,
  syntax: CallSyntax,
  { span, maker }: First,
  { body, elaboration }: Spot,
): void {
  if (elaboration.doubled.has(body)) return;
  elaboration.doubled.add(body);
  const at = body.calls.findIndex((call, i) => call.span.start !== maker.calls[i]?.span.start);
  const outer = at < 0 ? body.calls : body.calls.slice(0, at);
  const call = body.calls[at]?.span ?? syntax.callee.span;
  const first = (at < 0 ? undefined : maker.calls[at]?.span) ?? span;
  const related = [{ span: first, message: `the first \`${path}\` comes from here` }];
  withCalls(body.root, outer).report("duplicate-weight", call, { path, call: textOf(call) }, { related });
}
