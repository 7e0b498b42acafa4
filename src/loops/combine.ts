// What is wrong with the sums and maxima of whole workgroups: every invocation has a part of one, which lies in memory of its own, and that is
// met once, since the next time some invocation might still be reading.

import { axisIndex, constant } from "../algebra/index-expr.ts";
import { equalIndex } from "../algebra/index-order.ts";
import { stmtParts, visitScalarsIn, visitStmts } from "./children.ts";
import type { Kernel, RegId, SlotId, Stmt } from "./loop.ts";

type Combine = Extract<Stmt, { kind: "combine" }>;

/** `local`: the loop over invocations; `lanes`: of the registers that have some. */
export function combineComplaints(
  { slots, body }: Pick<Kernel, "slots" | "body">,
  local: Extract<Stmt, { kind: "for" }> | undefined,
  lanes: ReadonlyMap<RegId, number>,
): readonly string[] {
  const complaints: string[] = [];
  const { axis, extent } = local ?? { axis: -1, extent: 0 };
  const own = extent === 1 ? constant(0) : axisIndex(axis);
  const met = metSlots(body);
  for (const { slot, part, parts, reg } of combinesIn(body)) {
    const { name, space, size, dtype } = slots[slot] ?? {};
    if (parts !== extent || !equalIndex(part, own))
      complaints.push(`not every invocation has a part of ${name}`);
    if (space !== "workgroup" || dtype !== "f32" || size !== parts * (lanes.get(reg) ?? 1))
      complaints.push(`${name} is no memory for ${parts} parts`);
    if (met.filter((one) => one === slot).length > 1 || isRepeated(body, slot))
      complaints.push(`${name} is used for more than one sum`);
  }
  return complaints;
}

/** In order. */
export function combinesIn(body: readonly Stmt[]): readonly Combine[] {
  const found: Combine[] = [];
  visitStmts(body, (stmt) => {
    if (stmt.kind === "combine") found.push(stmt);
  });
  return found;
}

/** Once for each statement and load that meets them. */
function metSlots(body: readonly Stmt[]): readonly SlotId[] {
  const met: SlotId[] = [];
  visitStmts(body, (stmt) => {
    if (stmt.kind === "combine" || stmt.kind === "store") met.push(stmt.slot);
  });
  visitScalarsIn(body, (scalar) => {
    if (scalar.kind === "load") met.push(scalar.slot);
  });
  return met;
}

/** In a loop of one invocation. */
function isRepeated(body: readonly Stmt[], slot: SlotId): boolean {
  return body.some((stmt) => {
    const bodies = stmtParts(stmt).bodies;
    if (stmt.kind !== "for" || stmt.mark === "workgroup" || stmt.mark === "local" || stmt.extent === 1)
      return bodies.some((inner) => isRepeated(inner, slot));
    return bodies.some((inner) => combinesIn(inner).some((one) => one.slot === slot));
  });
}
