// A call of a block, or of a model as a block: its parameters are bound and its body runs over the current value.

import type { Reporter } from "../diag/diagnostic.ts";
import type { InputItem, Item, Parameter } from "../syntax/ast.ts";
import { complete } from "./arguments.ts";
import { mostDepth, mostSteps } from "./budget.ts";
import { withCalls } from "./call-chain.ts";
import { evaluate } from "./expressions.ts";
import { leastStepsIn } from "./foresight.ts";
import { inputShape } from "./inputs.ts";
import { bindLabel } from "./labels.ts";
import { convert } from "./parameter-types.ts";
import { innerScope } from "./scope.ts";
import { empty, envOf, poison } from "./spots.ts";
import { printShape } from "../ir/shape-text.ts";
import { sameShape } from "../ir/verify.ts";
import type {
  BlockValue,
  Body,
  Callee,
  CallSyntax,
  Env,
  Flow,
  Given,
  PathScope,
  Scope,
  Spot,
  Value,
} from "./types.ts";

export interface BlockCallSite {
  readonly block: BlockValue;
  readonly callee: Extract<Callee, { kind: "declared" }>;
  readonly syntax: CallSyntax;
  readonly given: ReadonlyMap<string, Given>;
  readonly flow: Flow;
  /** The scope of the caller where the call opens none. */
  readonly path: PathScope;
  readonly spot: Spot;
}

export function callBlock(site: BlockCallSite): Flow {
  const { callee, syntax, spot } = site;
  const { onlyChecks, ran } = spot.elaboration;
  if (onlyChecks && (ran.has(callee.declaration) || spot.depth > mostDepth / 2)) return poison;
  if (spot.depth >= mostDepth) {
    spot.body.reporter.report("nested-too-deep", syntax.callee.span, { what: "the model", limit: mostDepth });
    spot.elaboration.budget.exhaust();
    return poison;
  }
  if (callee.declaration.kind === "model" && !hasOneInput(callee.declaration.body)) {
    spot.body.reporter.report("model-inputs", syntax.callee.span, { model: site.block.name });
    return poison;
  }
  if (isTooLong(site)) return poison;
  spot.elaboration.ran.add(callee.declaration);
  const body = bodyOf(site);
  const scope = parametersOf(site, body);
  const inner: Spot = {
    elaboration: spot.elaboration,
    body,
    scope,
    path: site.path,
    inSeq: false,
    inLoop: false,
    branchStart: false,
    atTop: true,
    shares: spot.shares,
    depth: spot.depth + 1,
  };
  return spot.elaboration.runItems(callee.declaration.body, inner, body.kind === "model" ? empty : site.flow);
}

/** Blocks that call each other twice over double: their text alone says so, before anything expands. */
function isTooLong({ callee, syntax, spot }: BlockCallSite): boolean {
  const { onlyChecks, budget } = spot.elaboration;
  if (onlyChecks || leastStepsIn(callee.declaration, callee.module) <= BigInt(mostSteps)) return false;
  spot.body.reporter.report("too-many-steps", syntax.callee.span, { limit: mostSteps });
  budget.exhaust();
  return true;
}

function bodyOf(site: BlockCallSite): Body {
  const { block, callee, syntax, spot, path } = site;
  const { body } = spot;
  const calls = [...body.calls, { name: block.name, span: syntax.callee.span, given: site.given }];
  const frame = { block: block.name, path: path.prefix, call: syntax.span };
  const base = {
    kind: callee.declaration.kind,
    name: block.name,
    module: callee.module,
    reporter: withCalls(body.root, calls),
    root: body.root,
    input: site.flow,
    labels: new Map(),
    skipped: new Map(),
    unsure: [],
    frames: [...body.frames, frame],
    calls,
  };
  if (callee.declaration.kind === "block") return base;
  return { ...base, declareInput: (item, at) => takeInput(item, at, site) };
}

/** The parameters' values in a scope of their own; later defaults see earlier parameters. */
function parametersOf(site: BlockCallSite, body: Body): Scope {
  const { block, callee, syntax, given, spot } = site;
  complete(block, new Set(given.keys()), { reporter: spot.body.reporter, span: syntax.callee.span });
  return bindParameters(callee, (parameter) => given.get(parameter.name.text), {
    name: block.name,
    registry: spot.elaboration.registry,
    callReporter: spot.body.reporter,
    reporter: body.reporter,
  });
}

export interface ParameterSite {
  /** For messages: whose parameters. */
  readonly name: string;
  readonly registry: Env["registry"];
  /** For what the call gives. */
  readonly callReporter: Reporter;
  /** For defaults. */
  readonly reporter: Reporter;
}

export function bindParameters(
  callee: Extract<Callee, { kind: "declared" }>,
  givenFor: (parameter: Parameter) => Given | undefined,
  site: ParameterSite,
): Scope {
  const scope = innerScope();
  const { registry, reporter } = site;
  for (const parameter of callee.declaration.parameters) {
    const env = { registry, reporter, module: callee.module, scope };
    const given = givenFor(parameter);
    const value = given ? converted(given, parameter, site) : defaultOf(parameter, env, site);
    const { text, span } = parameter.name;
    if (!scope.bindings.has(text)) scope.bindings.set(text, { value, span });
  }
  return scope;
}

function converted({ value, span }: Given, parameter: Parameter, site: ParameterSite): Value | undefined {
  const what = `\`${parameter.name.text}\` of ${site.name}`;
  return value && convert(value, parameter.type, { what, span, reporter: site.callReporter });
}

function defaultOf(parameter: Parameter, env: Env, site: ParameterSite): Value | undefined {
  if (!parameter.default) return undefined;
  const value = evaluate(parameter.default, env);
  const what = `\`${parameter.name.text}\` of ${site.name}`;
  return (
    value && convert(value, parameter.type, { what, span: parameter.default.span, reporter: site.reporter })
  );
}

function hasOneInput(items: readonly Item[]): boolean {
  return items.filter(({ kind }) => kind === "input").length === 1;
}

/** A model called as a block takes the current value as its input, which must have the declared shape. */
function takeInput(item: InputItem, at: Spot, site: BlockCallSite): Flow {
  const { syntax, flow, spot } = site;
  const shape = inputShape(item.shape, envOf(at, empty));
  const { reporter } = spot.body;
  let taken = flow;
  if (flow.kind === "empty")
    reporter.report("no-current-value", syntax.callee.span, { what: `\`${site.block.name}\`` });
  if (flow.kind === "value" && shape && !sameShape(flow.node.shape, shape)) {
    const params = {
      model: site.block.name,
      declared: printShape(shape),
      actual: printShape(flow.node.shape),
    };
    const related = [{ span: item.span, message: "declared here" }];
    reporter.report("model-input-differs", syntax.callee.span, params, { related });
    taken = poison;
  }
  if (taken.kind === "empty" || !shape) taken = poison;
  bindLabel(at.body, item.name.text, {
    kind: "value",
    flow: taken,
    span: item.name.span,
    path: item.name.text,
    followed: false,
  });
  return taken;
}
