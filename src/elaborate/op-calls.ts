// A call of an op: its arguments and operands become a node of the graph, or poison.

import type { Span } from "../base/span.ts";
import type { Fix, Related } from "../diag/diagnostic.ts";
import { printShape } from "../ir/shape-text.ts";
import type { Shape } from "../ir/shape.ts";
import type { GraphNode } from "../ir/graph.ts";
import type { AnyOp, ArgValue, CallFix, OpCall, Place } from "../ir/op.ts";
import { outOf } from "../nests/buffers.ts";
import { complete } from "./arguments.ts";
import { asFix, fitFix } from "./fixes.ts";
import { opArguments } from "./op-arguments.ts";
import { poison } from "./spots.ts";
import { supposedShape } from "./supposed.ts";
import type { BlockValue, CallSyntax, Elaboration, Flow, Given, Spot } from "./types.ts";
import { enterWeights } from "./weight-table.ts";

/** One operand, and the text that gives it: the call itself, or a branch. */
export interface Operand {
  readonly flow: Flow;
  readonly span: Span;
}

export interface OpCallSite {
  readonly block: BlockValue;
  readonly op: AnyOp;
  readonly syntax: CallSyntax;
  readonly given: ReadonlyMap<string, Given>;
  readonly operands: readonly Operand[];
  readonly path: string;
  readonly spot: Spot;
}

export function callOp(site: OpCallSite): Flow {
  const args = checkArguments(site);
  const inputs = site.operands.map(({ flow }) => (flow.kind === "value" ? flow.node : undefined));
  if (!args || !inputs.every((node) => node !== undefined)) return poison;
  const shapes = inputs.map(({ shape }) => shape);
  const again = silently(site, args);
  if (isFollowUp(site.spot.elaboration, inputs, shapes, again)) return poison;
  const form = resolve(site, args, shapes);
  return form === undefined ? poison : addNode(site, form, inputs, again);
}

/** The arguments as the op wants them; undefined, with a report, where one is missing or wrong. */
export function checkArguments(site: OpCallSite): ReadonlyMap<string, ArgValue> | undefined {
  const { block, op, syntax, given, operands, spot } = site;
  const { reporter } = spot.body;
  const [first] = operands;
  const rank = first?.flow.kind === "value" ? Math.max(0, first.flow.node.shape.length - 1) : undefined;
  const args = opArguments(op, given, rank, reporter);
  const names = new Set(given.keys());
  return complete(block, names, { reporter, span: syntax.callee.span }) ? args : undefined;
}

type Again = (inputs: readonly Shape[]) => Shape | undefined;

/** The same call on other shapes, for what would be if; nothing is reported. */
function silently(site: OpCallSite, args: ReadonlyMap<string, ArgValue>): Again {
  const { op, given } = site;
  return (inputs) => {
    const report = (): undefined => undefined;
    const call = { args: Object.fromEntries(args), inputs, given: (arg: string) => given.has(arg), report };
    const form = op.resolve(call);
    return form === undefined ? undefined : outOf(op.nest(form)).shape;
  };
}

/** Whether the operands are refused only because an ascription before was wrong, which has been said. */
function isFollowUp(
  elaboration: Elaboration,
  inputs: readonly GraphNode[],
  shapes: readonly Shape[],
  again: Again,
): boolean {
  if (elaboration.supposed.shapes.size === 0) return false;
  const supposed = inputs.map((node) => supposedShape(elaboration, node));
  if (supposed.every((shape, i) => shape === shapes[i])) return false;
  return again(supposed) !== undefined && again(shapes) === undefined;
}

/** Equal calls share one form, and so one nest: deep networks repeat themselves. */
function resolve(site: OpCallSite, args: ReadonlyMap<string, ArgValue>, inputs: readonly Shape[]): unknown {
  const { forms } = site.spot.elaboration;
  const key = JSON.stringify([site.op.name, [...args], inputs]);
  const known = forms.get(key);
  if (known !== undefined) return known;
  const form = site.op.resolve(opCall(site, args, inputs));
  if (form !== undefined) forms.set(key, form);
  return form;
}

type Call = OpCall<Readonly<Record<string, ArgValue | undefined>>>;

function opCall(site: OpCallSite, args: ReadonlyMap<string, ArgValue>, inputs: readonly Shape[]): Call {
  const { given, spot } = site;
  return {
    args: Object.fromEntries(args),
    inputs,
    given: (arg) => given.has(arg),
    report(code, at, params, fixes = []) {
      const extra = { related: relatedTo(site, at), fixes: fixes.flatMap((fix) => fixOf(fix, site) ?? []) };
      spot.body.reporter.report(code, spanAt(site, at), params, extra);
      return undefined;
    },
  };
}

function fixOf(fix: CallFix, { syntax, given, operands, spot }: OpCallSite): Fix | undefined {
  if (fix.kind !== "fit-operand") return asFix(fix, syntax, given);
  const flow = operands[fix.operand]?.flow;
  return flow?.kind === "value" ? fitFix(flow.node, fix.wanted, spot) : undefined;
}

function spanAt({ syntax, given, operands }: OpCallSite, at: Place): Span {
  if (at === "op") return syntax.callee.span;
  if ("arg" in at) return given.get(at.arg)?.span ?? syntax.callee.span;
  return operands[at.operand]?.span ?? syntax.callee.span;
}

/** Branches are judged against the first one, so that is the other party. */
function relatedTo({ operands }: OpCallSite, at: Place): readonly Related[] {
  const [first] = operands;
  if (at === "op" || !("operand" in at) || at.operand === 0 || first?.flow.kind !== "value") return [];
  return [{ span: first.span, message: `branch 1 gives ${printShape(first.flow.node.shape)}` }];
}

function addNode(site: OpCallSite, form: unknown, inputs: readonly GraphNode[], again: Again): Flow {
  const { op, syntax, given, path, spot } = site;
  const { builder, calls } = spot.elaboration;
  const weights = enterWeights(op.weights(form), path, syntax, spot);
  if (!weights) return poison;
  const operands = inputs.map(({ id }) => id);
  const place = { path, blocks: spot.body.frames, span: syntax.span };
  const node = builder.op({ op, form, operands, weights }, place);
  calls.set(node.id, { syntax, given, again });
  return { kind: "value", node };
}
