// Ops with branches: every branch starts with the current value; `if` and `for` may stand around branches.

import type { AnyOp } from "../ir/op.ts";
import type { BranchItem, CallStep, FlowItem, Item } from "../syntax/ast.ts";
import { evaluate, evaluateCondition } from "./expressions.ts";
import { skipLabels } from "./labels.ts";
import { eachRound } from "./loops.ts";
import { callOp, checkArguments, type Operand } from "./op-calls.ts";
import { nextPath } from "./paths.ts";
import { envOf, inside, needValue, poison } from "./spots.ts";
import type { BlockValue, CallSyntax, Flow, Given, PathScope, Spot } from "./types.ts";

export interface MergeSite {
  readonly block: BlockValue;
  readonly op: AnyOp;
  readonly step: CallStep;
  readonly syntax: CallSyntax;
  readonly given: ReadonlyMap<string, Given>;
  readonly flow: Flow;
  readonly own: PathScope | undefined;
  readonly spot: Spot;
}

export function runMerge(site: MergeSite): Flow {
  const { block, op, step, own, spot } = site;
  const { reporter } = spot.body;
  const path = own?.prefix ?? nextPath(spot.path, op.stem);
  const operands = liveBranches(step.branches ?? [], site);
  const call = { ...site, operands, path };
  const [first] = operands;
  if (!first) {
    reporter.report("no-live-branch", step.callee.span, { name: block.name });
    return poison;
  }
  if (operands.length > op.operands.max) {
    const params = { name: block.name, most: op.operands.max, count: operands.length };
    reporter.report("too-many-branches", step.callee.span, params);
    return poison;
  }
  if (operands.length > 1) return callOp(call);
  // One live branch is passed on; the arguments must be right all the same.
  return checkArguments(call) ? first.flow : poison;
}

/** Branches of a call that takes none are run for their mistakes. */
export function runStrayBranches(step: CallStep, spot: Spot, flow: Flow, own: PathScope | undefined): void {
  collect(step.branches ?? [], { spot: branchSpot(spot, own), flow }, []);
}

function liveBranches(branches: readonly BranchItem[], { spot, own, flow }: MergeSite): readonly Operand[] {
  const live: Operand[] = [];
  collect(branches, { spot: branchSpot(spot, own), flow }, live);
  return live;
}

function branchSpot(spot: Spot, own: PathScope | undefined): Spot {
  return inside(spot, { path: own ?? spot.path, inSeq: false });
}

interface BranchAt {
  readonly spot: Spot;
  readonly flow: Flow;
}

function collect(branches: readonly BranchItem[], at: BranchAt, live: Operand[]): void {
  for (const branch of branches) {
    switch (branch.kind) {
      case "branch":
        live.push({ flow: runBranch(branch.body, branch.span, at), span: branch.span });
        break;
      case "branch-if":
        collectIf(branch, at, live);
        break;
      case "branch-for":
        collectFor(branch, at, live);
        break;
    }
  }
}

type BranchIf = Extract<BranchItem, { kind: "branch-if" }>;
type BranchFor = Extract<BranchItem, { kind: "branch-for" }>;

function collectIf(branch: BranchIf, { spot, flow }: BranchAt, live: Operand[]): void {
  const { then, otherwise = [] } = branch;
  const condition = evaluateCondition(branch.condition, envOf(spot, flow));
  if (condition === undefined) {
    live.push({ flow: poison, span: branch.span });
    collect([...then, ...otherwise], { spot: inside(spot), flow: poison }, []);
    return;
  }
  skipLabels(spot.body, condition ? otherwise : then);
  collect(condition ? then : otherwise, { spot: inside(spot), flow }, live);
}

function collectFor(branch: BranchFor, { spot, flow }: BranchAt, live: Operand[]): void {
  const list = evaluate(branch.list, envOf(spot, flow));
  if (list === undefined) live.push({ flow: poison, span: branch.span });
  const rounds = eachRound(branch, list, spot, (inner) => {
    collect(
      branch.body,
      { spot: inner, flow: list === undefined ? poison : flow },
      list === undefined ? [] : live,
    );
  });
  if (rounds === 0) skipLabels(spot.body, branch.body);
}

function runBranch(items: readonly Item[], span: BranchItem["span"], { spot, flow }: BranchAt): Flow {
  if (isBareIf(items)) {
    spot.body.reporter.report("if-as-branch", items[0]?.span, { instead: "`else { id }`" });
    return poison;
  }
  const inner = inside(spot, { inSeq: false, branchStart: true });
  return needValue(spot.elaboration.runItems(items, inner, flow), "this branch", span, spot);
}

/** `| if c { ... }` without `else` would be the identity where c is false: hardly ever meant in a branch. */
function isBareIf(items: readonly Item[]): boolean {
  const [only, ...rest] = items;
  return only?.kind === "flow" && rest.length === 0 && endsWithoutElse(only);
}

function endsWithoutElse({ steps }: FlowItem): boolean {
  const [only, ...rest] = steps;
  let at = rest.length === 0 && only?.kind === "if" ? only : undefined;
  while (at) {
    if (!at.otherwise) return true;
    const [inner, ...others] = at.otherwise;
    const next =
      inner?.kind === "flow" && others.length === 0 && inner.steps.length === 1 ? inner.steps[0] : undefined;
    at = next?.kind === "if" ? next : undefined;
  }
  return false;
}
