// Grid step `map`: iterations that do not depend on each other become invocations.
//
//   for i:1000 { f(i) }     ->     for g:16 workgroup { for t:64 local { if 64*g + t < 1000: f(64*g + t) } }
//   for i:1000 { f(i) }     ->     for g:4 workgroup { for t:64 local { if 64*g + t < 250: in lanes: f(4*(64*g + t) + lane) } }
//
// Legal where every iteration stores its own elements and reads none that another stores.

import { add, constant, scale } from "../../algebra/index-expr.ts";
import type { Axis, Index } from "../../algebra/index-types.ts";
import { substitute } from "../../algebra/index-walk.ts";
import { mapStmts } from "../../loops/children.ts";
import { MOST_WORKGROUPS } from "../../loops/grid.ts";
import { LANES, lanesOf } from "../../loops/lanes.ts";
import type { Stmt } from "../../loops/loop.ts";
import { at, type KernelBuilder } from "../kernel-builder.ts";
import { fuseAxes, fuseFours, sizeOfAxes, type Substitution } from "../steps/axes.ts";

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

/**
 * One invocation for each point of the axes, slowest first, guarded where workgroups have more; for four neighbours along the last axis, in
 * the lanes of a vector, where these are stored side by side and no condition differs between them. Returns which it was.
 */
export function mapped(
  kernel: KernelBuilder,
  axes: readonly Axis[],
  invocations: number,
  body: (place: Substitution) => void,
): "fours" | "single" {
  const fours = inFours(kernel, axes, body);
  const job = fours ?? byItself(kernel, axes, body);
  const count = job.whole.extent;
  const local = kernel.axis("t", invocations);
  const { axes: workgroups, number } = workgroupsFor(kernel, Math.ceil(count / invocations));
  const index = add(scale(number, invocations), at(local));
  const map = new Map([[job.whole.id, index]]);
  const stmts = mapStmts(job.stmts, { index: (each) => kernel.simplify(substitute(each, map)) });
  onGrid(kernel, workgroups, local, () =>
    kernel.when([{ kind: "lt", left: index, right: constant(count) }], () => {
      for (const stmt of stmts) kernel.emit(stmt);
    }),
  );
  return fours === undefined ? "single" : "fours";
}

/** What an invocation does, as one axis first: what is divided by its parts comes together again only in terms of a whole. */
interface MappedJob {
  readonly whole: Axis;
  readonly stmts: readonly Stmt[];
}

function byItself(
  kernel: KernelBuilder,
  axes: readonly Axis[],
  body: (place: Substitution) => void,
): MappedJob {
  const whole = kernel.axis("i", sizeOfAxes(axes));
  const place: Substitution = new Map();
  fuseAxes(axes, at(whole), place);
  return { whole, stmts: kernel.inside(() => body(place)) };
}

/** undefined where neighbours do not go together. */
function inFours(
  kernel: KernelBuilder,
  axes: readonly Axis[],
  body: (place: Substitution) => void,
): MappedJob | undefined {
  const last = axes.at(-1);
  if (last === undefined || last.extent % LANES !== 0) return undefined;
  const whole = kernel.axis("i", sizeOfAxes(axes) / LANES);
  const lane = kernel.axis("lane", LANES);
  const place: Substitution = new Map();
  fuseFours(axes, at(whole), at(lane), place);
  const stmts = kernel.inside(() => kernel.marked(lane, "vector", () => body(place)));
  const [loop] = stmts;
  return loop?.kind === "for" && areTogether(loop, last.extent) ? { whole, stmts } : undefined;
}

/** Whether results are stored in runs of four. Four channels may be brought together from planes; pixels are loaded in runs, too. */
function areTogether(loop: Extract<Stmt, { kind: "for" }>, extent: number): boolean {
  const found = lanesOf(loop);
  if ("refused" in found) return false;
  const isNear = (stride: number): boolean => stride === 0 || stride === 1 || extent === LANES;
  return found.accesses.every(({ kind, stride }) => (kind === "store" ? stride === 1 : isNear(stride)));
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
