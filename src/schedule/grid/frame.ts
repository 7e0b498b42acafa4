// Grid step `map`: iterations that do not depend on each other become invocations.
//
//   for i:1000 { f(i) }     ->     for g:16 workgroup { for t:64 local { if 64*g + t < 1000: f(64*g + t) } }
//
// Legal where every iteration stores its own elements and reads none that another stores.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { mapStmts } from "../../loops/children.ts";
import { MOST_WORKGROUPS } from "../../loops/grid.ts";
import { at, type KernelBuilder } from "../kernel-builder.ts";

/** One workgroup for each point of the axes, and its invocations. Nothing may stand beside it in the kernel. */
export function onGrid(
  kernel: KernelBuilder,
  workgroups: readonly Axis[],
  local: Axis,
  body: () => void,
): void {
  const [first, ...rest] = workgroups;
  if (first === undefined) return kernel.marked(local, "local", body);
  kernel.marked(first, "workgroup", () => onGrid(kernel, rest, local, body));
}

/** As many iterations as there are, guarded where workgroups are more. */
export function mapped(
  kernel: KernelBuilder,
  count: number,
  invocations: number,
  body: (index: Index) => void,
): void {
  const local = kernel.axis("t", invocations);
  const { axes, number } = workgroupsFor(kernel, Math.ceil(count / invocations));
  const index = add(scale(number, invocations), at(local));
  // As one axis first: what is divided by its parts comes together again only in terms of a whole.
  const whole = kernel.axis("i", count);
  const map = new Map([[whole.id, index]]);
  const stmts = mapStmts(
    kernel.inside(() => body(at(whole))),
    { index: (each) => kernel.simplify(substitute(each, map)) },
  );
  onGrid(kernel, axes, local, () =>
    kernel.when([{ kind: "lt", left: index, right: constant(count) }], () => {
      for (const stmt of stmts) kernel.emit(stmt);
    }),
  );
}

/** At least so many workgroups, in two dimensions where one does not reach. */
export function workgroupsFor(
  kernel: KernelBuilder,
  count: number,
): { readonly axes: readonly Axis[]; readonly number: Index } {
  const rows = Math.ceil(count / MOST_WORKGROUPS);
  const column = kernel.axis("g", Math.ceil(count / rows));
  if (rows === 1) return { axes: [column], number: at(column) };
  const row = kernel.axis("h", rows);
  return { axes: [row, column], number: add(scale(at(row), column.extent), at(column)) };
}
