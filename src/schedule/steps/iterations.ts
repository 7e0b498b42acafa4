// Copies of the iterations of a loop: at other places of its axis, with names of their own. What steps that write iterations out share.

import { axisIndex } from "../../algebra/index-expr.ts";
import type { Axis, AxisId, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { mapStmts, visitStmts } from "../../loops/children.ts";
import type { LoopMark, RegId, Stmt } from "../../loops/loop.ts";

/** Axes and registers that a kernel does not use yet. */
export interface FreeIds {
  axis: AxisId;
  reg: RegId;
}

export function firstFreeRegister(body: readonly Stmt[]): RegId {
  let last = -1;
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let" || stmt.kind === "var") last = Math.max(last, stmt.reg);
  });
  return last + 1;
}

export function forLoop({ id, name, extent }: Axis, mark: LoopMark, body: readonly Stmt[]): Stmt {
  return { kind: "for", axis: id, name, extent, mark, body };
}

/** An iteration, where the axis has this value: statements with axes and registers of their own. */
export function iterationAt(ids: FreeIds, body: readonly Stmt[], axis: AxisId, to: Index): readonly Stmt[] {
  const map = new Map([[axis, to]]);
  return renamed(ids, mapStmts(body, { index: (index) => substitute(index, map) }));
}

function renamed(ids: FreeIds, body: readonly Stmt[]): readonly Stmt[] {
  const axes = new Map<AxisId, Index>();
  const regs = new Map<RegId, RegId>();
  const names = new Map<AxisId, AxisId>();
  visitStmts(body, (stmt) => {
    if (stmt.kind === "let" || stmt.kind === "var") regs.set(stmt.reg, ids.reg++);
    if (stmt.kind !== "for" && stmt.kind !== "bind") return;
    names.set(stmt.axis, ids.axis);
    axes.set(stmt.axis, axisIndex(ids.axis++));
  });
  const placed = mapStmts(body, {
    index: (index) => substitute(index, axes),
    stmt: (stmt) =>
      stmt.kind === "for" || stmt.kind === "bind"
        ? { ...stmt, axis: names.get(stmt.axis) ?? stmt.axis }
        : stmt,
  });
  return withRegisters(placed, regs);
}

/** The same statements where registers, defined inside or outside, go by other names. */
export function withRegisters(body: readonly Stmt[], regs: ReadonlyMap<RegId, RegId>): readonly Stmt[] {
  const reg = (id: RegId): RegId => regs.get(id) ?? id;
  return mapStmts(body, {
    scalar: (scalar) => (scalar.kind === "reg" ? { ...scalar, reg: reg(scalar.reg) } : scalar),
    stmt: (stmt) =>
      stmt.kind === "let" || stmt.kind === "var" || stmt.kind === "set"
        ? { ...stmt, reg: reg(stmt.reg) }
        : stmt,
  });
}
