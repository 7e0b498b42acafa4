// The legality of loops: what every target may take for granted, so that a verified module never makes an emitter fail.
// Complaints name our bugs, not the user's.

import { unreachable } from "../base/invariant.ts";
import { freeAxes, substitute, substitutePreds } from "../algebra/index-walk.ts";
import type { AxisId, Index, Pred } from "../algebra/index-types.ts";
import { provenWithin } from "../algebra/prove.ts";
import { coefficientOf } from "../algebra/index-expr.ts";
import { type Condition, countMarked, markReached, pointsToWalk, type StoreSite } from "./cover.ts";
import { scalarParts, stmtParts } from "./children.ts";
import { gridComplaints, gridFrame } from "./grid.ts";
import { threadComplaints } from "./threads.ts";
import type { Kernel, LoopScalar, RegId, SlotId, Stmt } from "./loop.ts";

interface Checker {
  readonly kernel: Kernel;
  readonly complaints: Set<string>;
  /** Every axis ever defined: ids are unique in the kernel. Bound addresses have no extent. */
  readonly axes: Set<AxisId>;
  readonly extents: Map<AxisId, number>;
  readonly regs: Set<RegId>;
  /** Those that hold float16. */
  readonly halves: Set<RegId>;
  readonly stores: Map<SlotId, StoreSite[]>;
}

/** What is visible at a place. */
interface Scope {
  readonly axes: ReadonlySet<AxisId>;
  /** Bound addresses, in terms of loop axes. */
  readonly bound: ReadonlyMap<AxisId, Index>;
  readonly boundSlots: ReadonlyMap<AxisId, SlotId>;
  readonly regs: ReadonlyMap<RegId, "let" | "var">;
  readonly conditions: readonly Condition[];
}

/**
 * Complaints about a kernel, none if it is legal: axes and registers are defined once, before use, in scope; `set` changes a `var`; loads
 * and stores respect the slot's access and are proven in range, by intervals or by the conditions around them; every element of a
 * slot that is only written is written, but for partial slots; workgroups, invocations and barriers stand as grid.ts says.
 */
export function verifyKernel(kernel: Kernel): string[] {
  const checker = checkKernel(kernel);
  for (const text of [...gridComplaints(kernel), ...threadComplaints(kernel)]) complain(checker, text);
  if (checker.halves.size > 0 && gridFrame(kernel) === undefined)
    complain(checker, "a processor computes nothing in float16");
  if (checker.complaints.size === 0) checkCover(checker);
  return [...checker.complaints];
}

/** Marks the elements of a slot that a legal kernel writes; all of them where they are too many to walk. */
export function markWritten(reached: Uint8Array, kernel: Kernel, slot: SlotId): void {
  const { stores, extents } = checkKernel(kernel);
  const sites = stores.get(slot) ?? [];
  if (isWalkable(sites, extents)) markReached(reached, sites, extents);
  else reached.fill(1);
}

function isWalkable(sites: readonly StoreSite[], extents: ReadonlyMap<AxisId, number>): boolean {
  return sites.reduce((points, site) => points + pointsToWalk(site, extents), 0) <= MOST_POINTS;
}

function checkKernel(kernel: Kernel): Checker {
  const checker: Checker = {
    kernel,
    complaints: new Set(),
    axes: new Set(),
    extents: new Map(),
    regs: new Set(),
    halves: new Set(),
    stores: new Map(),
  };
  for (const { name, size } of kernel.slots) {
    if (!Number.isSafeInteger(size) || size < 1) complain(checker, `slot ${name} has size ${size}`);
  }
  const outermost = {
    axes: new Set<AxisId>(),
    bound: new Map(),
    boundSlots: new Map(),
    regs: new Map(),
    conditions: [],
  };
  checkBody(checker, kernel.body, outermost);
  return checker;
}

function complain({ complaints }: Checker, text: string): void {
  complaints.add(text);
}

/** Definitions are visible from the next statement to the end of their body. */
function checkBody(checker: Checker, body: readonly Stmt[], outer: Scope): void {
  let scope = outer;
  for (const stmt of body) {
    checkParts(checker, stmt, scope);
    scope = checkStmt(checker, stmt, scope);
  }
}

function checkParts(checker: Checker, stmt: Stmt, scope: Scope): void {
  const { scalars, indices, preds } = stmtParts(stmt);
  for (const scalar of scalars) checkScalar(checker, scalar, scope);
  const slot = stmt.kind === "store" || stmt.kind === "bind" ? stmt.slot : undefined;
  for (const index of indices) checkIndex(checker, index, scope, slot);
  checkPreds(checker, preds, scope);
}

function checkStmt(checker: Checker, stmt: Stmt, scope: Scope): Scope {
  switch (stmt.kind) {
    case "for":
      return checkFor(checker, stmt, scope);
    case "if": {
      const preds = substitutePreds(stmt.preds, scope.bound);
      checkBody(checker, stmt.then, under(scope, { preds, holds: true }));
      checkBody(checker, stmt.otherwise, under(scope, { preds, holds: false }));
      return scope;
    }
    case "bind":
      defineAxis(checker, stmt.axis, stmt.name);
      return {
        ...scope,
        axes: new Set([...scope.axes, stmt.axis]),
        bound: new Map([...scope.bound, [stmt.axis, substitute(stmt.value, scope.bound)]]),
        boundSlots: new Map([...scope.boundSlots, [stmt.axis, stmt.slot]]),
      };
    case "let":
    case "var":
      if (stmt.dtype === "f16") {
        checker.halves.add(stmt.reg);
        checkHalf(checker, stmt.kind === "let" ? stmt.value : stmt.init);
      }
      if (checker.regs.has(stmt.reg)) complain(checker, `register ${stmt.name} is defined twice`);
      checker.regs.add(stmt.reg);
      return { ...scope, regs: new Map([...scope.regs, [stmt.reg, stmt.kind]]) };
    case "set":
      if (scope.regs.get(stmt.reg) !== "var")
        complain(checker, `set of register ${stmt.reg}, which is no var in scope`);
      if (checker.halves.has(stmt.reg)) checkHalf(checker, stmt.value);
      return scope;
    case "store":
      checkStore(checker, stmt, scope);
      return scope;
    case "combine":
      if (scope.regs.get(stmt.reg) !== "var")
        complain(checker, `combine of register ${stmt.reg}, which is no var in scope`);
      if (checker.halves.has(stmt.reg)) complain(checker, `a combine is computed in float16`);
      return scope;
    case "comment":
    case "barrier":
      return scope;
    default:
      return unreachable(stmt, "statement");
  }
}

function checkFor(
  checker: Checker,
  { axis, name, extent, body }: Extract<Stmt, { kind: "for" }>,
  scope: Scope,
): Scope {
  defineAxis(checker, axis, name);
  if (!Number.isSafeInteger(extent) || extent < 1) complain(checker, `loop ${name} has extent ${extent}`);
  checker.extents.set(axis, extent);
  checkBody(checker, body, { ...scope, axes: new Set([...scope.axes, axis]) });
  return scope;
}

function defineAxis(checker: Checker, axis: AxisId, name: string): void {
  if (checker.axes.has(axis)) complain(checker, `axis ${name} is defined twice`);
  checker.axes.add(axis);
}

function under(scope: Scope, condition: Condition): Scope {
  return { ...scope, conditions: [...scope.conditions, condition] };
}

/** A select on a test guards its first side, which alone is then evaluated. */
function checkScalar(checker: Checker, scalar: LoopScalar, scope: Scope): void {
  const { scalars, indices, preds } = scalarParts(scalar);
  for (const index of indices)
    checkIndex(checker, index, scope, scalar.kind === "load" ? scalar.slot : undefined);
  checkPreds(checker, preds, scope);
  if (scalar.kind === "reg" && !scope.regs.has(scalar.reg)) {
    complain(checker, `register ${scalar.reg} is used where it is not defined`);
  }
  if (scalar.kind === "load") checkAccess(checker, scalar.slot, scalar.index, scope, "read");
  if (scalar.kind === "select" && scalar.condition.kind === "test") {
    const tested = substitutePreds(scalar.condition.preds, scope.bound);
    checkScalar(checker, scalar.condition, scope);
    checkScalar(checker, scalar.then, under(scope, { preds: tested, holds: true }));
    checkScalar(checker, scalar.otherwise, under(scope, { preds: tested, holds: false }));
    return;
  }
  for (const part of scalars) checkScalar(checker, part, scope);
}

const HALF_OPERATIONS: ReadonlySet<string> = new Set(["add", "sub", "mul", "neg"]);

/** What is computed in float16 is no more than sums and products. */
function checkHalf(checker: Checker, scalar: LoopScalar): void {
  const isAllowed =
    scalar.kind === "binary" || scalar.kind === "unary"
      ? HALF_OPERATIONS.has(scalar.op)
      : scalar.kind === "const" || scalar.kind === "reg" || scalar.kind === "load" || scalar.kind === "madd";
  if (!isAllowed) complain(checker, `a ${scalar.kind} is computed in float16`);
  for (const part of scalarParts(scalar).scalars) checkHalf(checker, part);
}

function checkPreds(checker: Checker, preds: readonly Pred[], scope: Scope): void {
  for (const { left, right } of preds) {
    checkIndex(checker, left, scope, undefined);
    checkIndex(checker, right, scope, undefined);
  }
}

/** Bound addresses serve loads, stores and later addresses of their own slot, once each. */
function checkIndex(checker: Checker, index: Index, scope: Scope, slot: SlotId | undefined): void {
  for (const axis of freeAxes(index)) {
    if (!scope.axes.has(axis)) complain(checker, `axis ${axis} is used outside its loop`);
    const owner = scope.boundSlots.get(axis);
    if (owner !== undefined && (owner !== slot || coefficientOf(index, axis) !== 1)) {
      complain(checker, `address ${axis} of slot ${owner} is used for something else`);
    }
  }
}

function checkStore(checker: Checker, { slot, index }: Extract<Stmt, { kind: "store" }>, scope: Scope): void {
  checkAccess(checker, slot, index, scope, "write");
  const site = { index: substitute(index, scope.bound), conditions: scope.conditions };
  checker.stores.set(slot, [...(checker.stores.get(slot) ?? []), site]);
}

function checkAccess(
  checker: Checker,
  id: SlotId,
  index: Index,
  scope: Scope,
  wanted: "read" | "write",
): void {
  const slot = checker.kernel.slots[id];
  if (slot === undefined) return complain(checker, `slot ${id} does not exist`);
  if (slot.access !== wanted && slot.access !== "both")
    complain(checker, `slot ${slot.name} is not for ${wanted}`);
  const address = substitute(index, scope.bound);
  if (freeAxes(address).some((axis) => !checker.extents.has(axis))) return;
  const preds = scope.conditions.filter(({ holds }) => holds).flatMap((condition) => condition.preds);
  if (!provenWithin(address, 0, slot.size - 1, { extents: checker.extents, preds })) {
    complain(checker, `a ${wanted} of slot ${slot.name} is not proven to stay in 0..${slot.size - 1}`);
  }
}

/** Of addresses that are divided: kernels of a grid for large batches. The same recipes are walked at other sizes. */
const MOST_POINTS = 2 ** 20;

function checkCover(checker: Checker): void {
  for (const [id, { name, size, access, partial }] of checker.kernel.slots.entries()) {
    if (access !== "write" || partial === true) continue;
    const sites = checker.stores.get(id) ?? [];
    if (!isWalkable(sites, checker.extents)) continue;
    const reached = new Uint8Array(size);
    markReached(reached, sites, checker.extents);
    const count = countMarked(reached);
    if (count !== size) complain(checker, `${count} of ${size} elements of slot ${name} are written`);
  }
}
