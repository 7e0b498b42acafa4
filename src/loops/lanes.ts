// Which loops may run in lanes: all iterations at once, statement by statement, each in a lane of a vector register. Legal where no
// iteration depends on what an earlier one leaves; what one lane reads or stores lies a fixed number of elements from its neighbour's.

import { coefficientOf, constantOf, sub } from "../algebra/index-expr.ts";
import type { AxisId, Index, Pred } from "../algebra/index-types.ts";
import { freeAxes, substitute } from "../algebra/index-walk.ts";
import { scalarParts, stmtParts, visitScalarsIn, visitStmts } from "./children.ts";
import type { LoopScalar, RegId, SlotId, Stmt } from "./loop.ts";

/** Iterations that run at once. */
export const LANES = 4;

/** How far apart neighbouring lanes are: in elements, by memory access of the loop. */
interface LaneAccess {
  readonly kind: "load" | "store";
  readonly slot: SlotId;
  /** 0: all lanes the same element; 1: neighbours in memory. */
  readonly stride: number;
  /** How often it runs per iteration of the loop. */
  readonly times: number;
}

export interface Lanes {
  readonly accesses: readonly LaneAccess[];
}

/** Why the loop cannot run in lanes, as a clause. */
export interface LaneRefusal {
  readonly refused: string;
}

type Loop = Extract<Stmt, { kind: "for" }>;

/**
 * The memory accesses of the loop in lanes, or the first reason against it. `held`: registers from outside with a number for every lane.
 */
export function lanesOf(loop: Loop, held: ReadonlySet<RegId> = new Set()): Lanes | LaneRefusal {
  const walk: Walk = { axis: loop.axis, bound: new Map(), accesses: [], problem: undefined };
  walkBody(walk, loop.body, 1);
  const problem = walk.problem ?? carried(loop.body, held) ?? overlapping(walk, loop.body);
  return problem === undefined ? { accesses: walk.accesses } : { refused: problem };
}

interface Walk {
  readonly axis: AxisId;
  readonly bound: Map<AxisId, Index>;
  readonly accesses: LaneAccess[];
  problem: string | undefined;
}

function refuse(walk: Walk, problem: string): void {
  walk.problem ??= problem;
}

function walkBody(walk: Walk, body: readonly Stmt[], times: number): void {
  for (const stmt of body) {
    for (const scalar of stmtParts(stmt).scalars) walkScalar(walk, scalar, times);
    switch (stmt.kind) {
      case "for":
        if (stmt.mark === "vector") refuse(walk, "a loop inside runs in lanes already");
        walkBody(walk, stmt.body, times * stmt.extent);
        break;
      case "if":
        if (isAbout(stmt.preds, walk) && !onlyStores(walk, stmt))
          refuse(walk, "a condition differs between iterations");
        walkBody(walk, stmt.then, times);
        walkBody(walk, stmt.otherwise, times);
        break;
      case "bind":
        walk.bound.set(stmt.axis, substitute(stmt.value, walk.bound));
        break;
      case "store": {
        const stride = strideOf(walk, stmt.index);
        if (stride === 0) refuse(walk, "all iterations store one element");
        if (stride !== undefined) walk.accesses.push({ kind: "store", slot: stmt.slot, stride, times });
        break;
      }
      case "barrier":
      case "combine":
        refuse(walk, "it waits for others");
        break;
      case "let":
      case "var":
      case "set":
      case "comment":
    }
  }
}

/** A condition that differs between lanes may guard stores whose operands lie side by side: reading a little too far does no harm. */
function onlyStores(walk: Walk, { then, otherwise }: Extract<Stmt, { kind: "if" }>): boolean {
  const isNear = (scalar: LoopScalar): boolean => {
    const stride = scalar.kind === "load" ? strideOf(walk, scalar.index) : 0;
    return (stride === 0 || stride === 1) && scalarParts(scalar).scalars.every(isNear);
  };
  return (
    otherwise.length === 0 &&
    then.every((stmt) => (stmt.kind === "store" || stmt.kind === "let") && isNear(stmt.value))
  );
}

function walkScalar(walk: Walk, scalar: LoopScalar, times: number): void {
  if (scalar.kind === "load") {
    const stride = strideOf(walk, scalar.index);
    if (stride !== undefined) walk.accesses.push({ kind: "load", slot: scalar.slot, stride, times });
  }
  if (scalar.kind === "int") strideOf(walk, scalar.index);
  if (scalar.kind === "test" && isAbout(scalar.preds, walk))
    refuse(walk, "a condition differs between iterations");
  for (const part of scalarParts(scalar).scalars) walkScalar(walk, part, times);
}

/** undefined, and refused, where the axis stands inside a division, remainder or limit. */
function strideOf(walk: Walk, index: Index): number | undefined {
  const whole = substitute(index, walk.bound);
  const rest = { ...whole, terms: whole.terms.filter(({ atom }) => atom.kind !== "axis") };
  if (!freeAxes(rest).includes(walk.axis)) return coefficientOf(whole, walk.axis);
  refuse(walk, "addresses do not move evenly with it");
  return undefined;
}

function isAbout(preds: readonly Pred[], { axis, bound }: Walk): boolean {
  return preds.some(({ left, right }) =>
    [left, right].some((side) => freeAxes(substitute(side, bound)).includes(axis)),
  );
}

/** Registers that live longer than an iteration must not change in one. */
function carried(body: readonly Stmt[], held: ReadonlySet<RegId>): string | undefined {
  const own = new Set<RegId>(held);
  const changed = new Set<RegId>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let" || stmt.kind === "var") own.add(stmt.reg);
    if (stmt.kind === "set") changed.add(stmt.reg);
  });
  return [...changed].every((reg) => own.has(reg)) ? undefined : "iterations add to one register";
}

/** What is stored may be read again by its own iteration only, as far as iterations run at once. */
function overlapping(walk: Walk, body: readonly Stmt[]): string | undefined {
  const stored: { readonly slot: SlotId; readonly index: Index }[] = [];
  visitStmts(body, (stmt) => {
    if (stmt.kind === "store") stored.push({ slot: stmt.slot, index: substitute(stmt.index, walk.bound) });
  });
  let problem: string | undefined;
  visitScalarsIn(body, (scalar) => {
    if (scalar.kind !== "load") return;
    const index = substitute(scalar.index, walk.bound);
    const others = stored.filter(({ slot }) => slot === scalar.slot);
    if (others.some((other) => meets(other.index, index, walk.axis)))
      problem = "iterations read what others store";
  });
  return problem;
}

/** Whether one of four neighbouring iterations may store what another reads. */
function meets(stored: Index, read: Index, axis: AxisId): boolean {
  const distance = constantOf(sub(read, stored));
  const stride = coefficientOf(stored, axis);
  if (distance === undefined || stride === 0) return true;
  const iterations = distance / stride;
  return distance !== 0 && Number.isInteger(iterations) && Math.abs(iterations) < LANES;
}
