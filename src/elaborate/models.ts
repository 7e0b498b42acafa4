// Elaborates one model: its parameters, inputs, body and outputs become a graph.

import type { Span } from "../base/span.ts";
import type { Reporter } from "../diag/diagnostic.ts";
import { createGraphBuilder } from "../ir/builder.ts";
import type { Graph } from "../ir/graph.ts";
import type { OpRegistry } from "../ir/op.ts";
import type { InputItem, ModelDeclaration, Name, VariantDeclaration } from "../syntax/ast.ts";
import { bindParameters } from "./block-calls.ts";
import { createBudget } from "./budget.ts";
import { contractOf } from "./contracts.ts";
import { inputShape } from "./inputs.ts";
import { runItems } from "./items.ts";
import { bindLabel, exactly, isFreeLabel } from "./labels.ts";
import { findBlock } from "./names.ts";
import { rootPath } from "./paths.ts";
import { innerScope } from "./scope.ts";
import { empty, envOf, poison } from "./spots.ts";
import type {
  Body,
  Callable,
  Elaboration,
  Env,
  Flow,
  Given,
  ModelYield,
  Module,
  Scope,
  Spot,
} from "./types.ts";
import { reportUnused } from "./unused.ts";
import { printValue } from "./values.ts";

/** A model as it is asked for: itself, or a variant with its arguments. */
export interface ModelTarget {
  readonly name: string;
  readonly doc: string;
  readonly span: Span;
  readonly declaration: ModelDeclaration;
  readonly module: Module;
  readonly given: ReadonlyMap<string, Given>;
  /** The variants between the name and the model, innermost first. */
  readonly variants: readonly { readonly declaration: VariantDeclaration; readonly module: Module }[];
  /** The model is a variant or has other parameters than its own defaults: its own contracts are off. */
  readonly contracts: "own" | "variant" | "none";
}

export interface ModelHost {
  readonly registry: OpRegistry;
  readonly reporter: Reporter;
  /** The errors of this elaboration so far. */
  readonly errors: { readonly count: number };
}

export function createElaboration(registry: OpRegistry, onlyChecks = false): Elaboration {
  return {
    onlyChecks,
    registry,
    builder: createGraphBuilder(),
    budget: createBudget(),
    makers: new Map(),
    forms: new Map(),
    calls: new Map(),
    ascribed: new Set(),
    supposed: { shapes: new Map(), next: 0 },
    ran: new Set<Callable>(),
    contractChecks: [],
    doubled: new Set<Body>(),
    runItems,
  };
}

/** The graph, or undefined where the model's end is poison; whoever counts errors knows whether the graph may be used. */
export function elaborateModel(
  target: ModelTarget,
  elaboration: Elaboration,
  host: ModelHost,
): Graph | undefined {
  const { declaration } = target;
  const yields: ModelYield = {
    outputs: [],
    contracts: [],
    weightRules: [],
    contractsOn: target.contracts === "own",
  };
  const scope = parametersOf(target, host);
  const body = modelBody(target, yields, host);
  const spot = topSpot(elaboration, body, scope);
  elaboration.ran.add(declaration);
  const end = runItems(declaration.body, spot, hasInput(declaration) ? empty : poison);
  addVariantItems(target, { body, yields, host });
  if (host.errors.count > 0) for (const check of elaboration.contractChecks) check();
  if (end.kind === "poison") return undefined;
  if (yields.outputs.length === 0 && !addOnlyOutput(end, target, yields, host.reporter)) return undefined;
  // What a mistake made poison reads nothing, so after a mistake nothing can be said about values that nobody reads.
  if (host.errors.count === 0) reportUnused(elaboration.builder.nodes, yields.outputs, host.reporter);
  const { contracts, weightRules, outputs } = yields;
  const { name, doc, span } = target;
  const head = { name, doc, parameters: printed(declaration, scope), weightRules, contracts, span };
  return elaboration.builder.finish(head, outputs);
}

/** Runs a body of which nothing is known but the text: finds the mistakes that need no values. */
export function checkUncalled(
  declaration: Callable,
  module: Module,
  elaboration: Elaboration,
  reporter: Reporter,
): void {
  elaboration.ran.add(declaration);
  const scope = innerScope();
  for (const { name } of declaration.parameters)
    scope.bindings.set(name.text, { value: undefined, span: name.span });
  const base = bodyBase(declaration, module, reporter);
  const declareInput = (item: InputItem, at: Spot): Flow => nameInput(item, at, poison);
  const body: Body = declaration.kind === "model" ? { ...base, declareInput } : { ...base, input: poison };
  runItems(
    declaration.body,
    topSpot(elaboration, body, scope),
    declaration.kind === "model" ? empty : poison,
  );
  for (const check of elaboration.contractChecks.splice(0)) check();
}

function bodyBase(declaration: Callable, module: Module, reporter: Reporter): Body {
  return {
    kind: declaration.kind,
    name: declaration.name.text,
    module,
    reporter,
    root: reporter,
    input: empty,
    labels: new Map(),
    skipped: new Map(),
    unsure: [],
    frames: [],
    calls: [],
  };
}

function hasInput({ body }: ModelDeclaration): boolean {
  return body.some(({ kind }) => kind === "input" || kind === "broken");
}

function modelBody(target: ModelTarget, yields: ModelYield, { reporter, registry }: ModelHost): Body {
  const { declaration, module } = target;
  const inputs = declaration.body.filter(({ kind }) => kind === "input").length;
  const base = bodyBase(declaration, module, reporter);
  if (!hasInput(declaration)) {
    const step = unmarkedInput(declaration);
    const meant = step && !findBlock(step.text, { registry, module }) ? step : undefined;
    const { span, text } = meant ?? declaration.name;
    const edits = [{ span: { ...span, end: span.start }, replacement: "input " }];
    const fixes = meant ? [{ title: `write \`input ${text}\``, edits }] : [];
    reporter.report("no-input", span, { model: declaration.name.text }, { fixes });
    if (meant) base.unsure.push(exactly(text));
  }
  const declareInput = (item: InputItem, at: Spot): Flow => addInput(item, at, inputs === 1);
  return { ...base, yields, declareInput };
}

/** `image: 1x28x28` as the first line: a step with its shape to read, an input to mean. */
function unmarkedInput({ body }: ModelDeclaration): Name | undefined {
  const first = body.find(({ kind }) => kind !== "let" && kind !== "weights");
  if (first?.kind !== "flow" || first.steps.length !== 1) return undefined;
  const [step] = first.steps;
  const isBare = step?.kind === "call" && !step.args && !step.branches && !step.label;
  return isBare && step.ascription ? step.callee : undefined;
}

function topSpot(elaboration: Elaboration, body: Body, scope: Scope): Spot {
  return {
    elaboration,
    body,
    scope: innerScope(scope),
    path: rootPath(),
    inSeq: false,
    inLoop: false,
    branchStart: false,
    atTop: true,
    shares: [],
    depth: 0,
  };
}

function parametersOf(target: ModelTarget, { registry, reporter }: ModelHost): Scope {
  const { declaration, module, given, name } = target;
  const site = { name, registry, callReporter: reporter, reporter };
  return bindParameters({ kind: "declared", declaration, module }, (one) => given.get(one.name.text), site);
}

/** With one input the flow starts there; with several it starts empty. */
function addInput(item: InputItem, at: Spot, starts: boolean): Flow {
  const shape = inputShape(item.shape, envOf(at, empty));
  const { text, span } = item.name;
  const place = { path: text, blocks: [], span };
  const flow: Flow = shape
    ? { kind: "value", node: at.elaboration.builder.input(text, shape, place) }
    : poison;
  nameInput(item, at, flow);
  return starts ? flow : empty;
}

function nameInput({ name }: InputItem, { body }: Spot, flow: Flow): Flow {
  const { text, span } = name;
  if (isFreeLabel(body, text, text, span)) {
    bindLabel(body, text, { kind: "value", flow, span, path: text, followed: false });
  }
  return flow;
}

function addOnlyOutput(end: Flow, target: ModelTarget, yields: ModelYield, reporter: Reporter): boolean {
  const { name } = target.declaration;
  if (end.kind === "value") {
    yields.outputs.push({ name: "output", node: end.node.id, span: name.span });
    return true;
  }
  reporter.report("no-output", name.span, { model: name.text });
  return false;
}

interface VariantSite {
  readonly body: Body;
  readonly yields: ModelYield;
  readonly host: ModelHost;
}

/** A variant adds weights rules to those of its model, and states contracts of its own. */
function addVariantItems(target: ModelTarget, { body, yields, host }: VariantSite): void {
  for (const [i, { declaration, module }] of target.variants.entries()) {
    const { registry, reporter } = host;
    const env: Env = { registry, reporter, module, scope: innerScope(), body };
    const isTarget = i === target.variants.length - 1;
    for (const item of declaration.body) {
      if (item.kind === "weights") {
        for (const rule of item.rules) {
          yields.weightRules.push(
            rule.kind === "ignore"
              ? { kind: "ignore", pattern: rule.pattern.text }
              : { kind: "rename", from: rule.from.text, to: rule.to.text },
          );
        }
      }
      const holds = isTarget && target.contracts === "variant";
      if (item.kind === "assert" && holds) yields.contracts.push(contractOf(item.condition, env));
    }
  }
}

function printed(declaration: ModelDeclaration, scope: Scope): Graph["parameters"] {
  return declaration.parameters.map(({ name }) => {
    const value = scope.bindings.get(name.text)?.value;
    return { name: name.text, value: value ? printValue(value) : "?" };
  });
}
