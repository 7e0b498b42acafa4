// One step: its label, its place among the weight paths, what it does, and its ascription.

import { unreachable } from "../base/invariant.ts";
import type { NodeId } from "../ir/graph.ts";
import type { FromStep, Label, Name, OutputStep, ReadStep, SeqStep, Step } from "../syntax/ast.ts";
import { checkAscription } from "./ascriptions.ts";
import { runCall } from "./call-steps.ts";
import { evaluateTemplate } from "./expressions.ts";
import { addUnsure, bindLabel, isFreeLabel, isLabelText, plainText } from "./labels.ts";
import { runFor, runIf, runRepeat } from "./loops.ts";
import { findBlock } from "./names.ts";
import { ownPath } from "./paths.ts";
import { envOf, inside, needValue, poison } from "./spots.ts";
import type { Body, Flow, PathScope, Spot } from "./types.ts";
import { readValue } from "./values-by-name.ts";

export interface StepAt {
  /** `->` follows on the line. */
  readonly followed: boolean;
}

export function runStep(step: Step, spot: Spot, flow: Flow, at: StepAt): Flow {
  const { name, path: own } = place(step, spot, flow);
  // A step whose label is wrong runs on poison: its weights would be wrong as well.
  const wrong = step.label !== undefined && name === undefined;
  const ran = dispatch(step, spot, wrong ? poison : flow, own);
  const result = wrong ? poison : ran;
  if (name !== undefined && own) nameValue(step, name, result, { spot, own, followed: at.followed });
  if (step.ascription) checkAscription(step.ascription, result, { spot, flow });
  return result;
}

interface StepPlace {
  /** The label; undefined for a step without one, and for one with a wrong one. */
  readonly name: string | undefined;
  /** The scope that the step opens. */
  readonly path: PathScope | undefined;
}

function place(step: Step, spot: Spot, flow: Flow): StepPlace {
  const counts =
    step.label !== undefined || step.kind === "call" || step.kind === "seq" || step.kind === "read";
  const takesIndex = spot.inSeq && counts;
  if (!step.label) return { name: undefined, path: ownPath(spot.path, { label: undefined, takesIndex }) };
  const label = labelText(step.label, spot, flow);
  if (label === undefined) addUnsure(spot.body, step.label);
  const path = ownPath(spot.path, { label: label ?? "?", takesIndex });
  const free = label !== undefined && isFreeLabel(spot.body, label, path?.prefix ?? "", labelSpan(step));
  return { name: free ? label : undefined, path };
}

function dispatch(step: Step, spot: Spot, flow: Flow, own: PathScope | undefined): Flow {
  switch (step.kind) {
    case "call":
      return runCall(step, spot, flow, own);
    case "seq":
      return runSeq(step, spot, flow, own);
    case "repeat":
      return runRepeat(step, own ? { ...spot, path: own } : spot, flow);
    case "for":
      return runFor(step, own ? { ...spot, path: own } : spot, flow);
    case "if":
      return runIf(step, own ? { ...spot, path: own } : spot, flow);
    case "from":
      return runFrom(step, spot, flow);
    case "output":
      return runOutput(step, spot, flow);
    case "read":
      return runRead(step, spot, flow);
    default:
      return unreachable(step, "step");
  }
}

/** The label's text; undefined, with a report, where it cannot be one. */
function labelText(label: Label, spot: Spot, flow: Flow): string | undefined {
  const { reporter } = spot.body;
  const { span } = label.name;
  const plain = plainText(label);
  if (plain !== undefined && spot.inLoop) {
    reporter.report("constant-label", span, { label: plain, example: `"${plain}{i}"` });
    return undefined;
  }
  const text = plain ?? evaluateTemplate(label.name, envOf(spot, flow));
  return text !== undefined && isLabelText(text, span, reporter) ? text : undefined;
}

function labelSpan(step: Step) {
  return step.label?.name.span ?? step.span;
}

interface Naming {
  readonly spot: Spot;
  readonly own: PathScope;
  readonly followed: boolean;
}

function nameValue(step: Step, label: string, flow: Flow, { spot, own, followed }: Naming): void {
  bindLabel(spot.body, label, { kind: "value", flow, span: labelSpan(step), path: own.prefix, followed });
  if (flow.kind === "value") spot.elaboration.builder.label(flow.node.id, label);
}

/** Its direct steps take indices, in a scope of its own or in the one it stands in. */
function runSeq(step: SeqStep, spot: Spot, flow: Flow, own: PathScope | undefined): Flow {
  const inner = inside(spot, { path: own ?? spot.path, inSeq: true });
  return spot.elaboration.runItems(step.body, inner, flow);
}

function runFrom(step: FromStep, spot: Spot, flow: Flow): Flow {
  const name = evaluateTemplate(step.value, envOf(spot, flow));
  return name === undefined ? poison : readValue({ text: name, span: step.value.span }, spot);
}

function runRead(step: ReadStep, spot: Spot, flow: Flow): Flow {
  const name = evaluateTemplate(step.value, envOf(spot, flow));
  return name === undefined ? poison : readValue({ text: name, span: step.value.span }, spot);
}

function runOutput(step: OutputStep, spot: Spot, flow: Flow): Flow {
  const { body } = spot;
  const { text, span } = step.name;
  if (body.kind === "block") {
    body.reporter.report("not-in-model", step.span, { what: "`output`" });
    return flow;
  }
  const value = needValue(flow, `\`output ${text}\``, step.span, spot);
  if (value.kind === "value") addOutput(step.name, value.node.id, body);
  const hides =
    body.labels.has(text) || findBlock(text, { registry: spot.elaboration.registry, module: body.module });
  const path = value.kind === "value" ? value.node.path : text;
  if (!hides) bindLabel(body, text, { kind: "value", flow: value, span, path, followed: false });
  return value;
}

/** A model called as a block has no outputs: its last value is what it gives. */
function addOutput({ text, span }: Name, node: NodeId, { yields, reporter }: Body): void {
  if (!yields) return;
  const known = yields.outputs.find(({ name }) => name === text);
  if (known) {
    const related = [{ span: known.span, message: "the first one" }];
    reporter.report("duplicate-output", span, { name: text }, { related });
  }
  yields.outputs.push({ name: text, node, span });
}
