// Vectors that are loaded again where they are used, instead of once: where products and sums are separate instructions, a tile of twelve
// sums needs one register more than x86 has for it, and an accumulator that is kept in memory is stored and loaded in every iteration.
//
//   let x1 = load; let w = load; a0 += w * x0; a1 += w * x1; ...     ->     a0 += w * x0; a1 += w * load; ...

import { visitLoopScalar, stmtParts } from "../../loops/children.ts";
import type { RegId, SlotId, Stmt } from "../../loops/loop.ts";
import type { Index } from "../../algebra/index-types.ts";

/** Of 16, the engine keeps one for itself. */
const REGISTERS = 15;

type Let = Extract<Stmt, { kind: "let" }>;

/** A register of the body, from the statement that defines it to the last that uses it. */
interface Range {
  readonly stmt: Let;
  readonly from: number;
  to: number;
  /** One instruction loads it. */
  readonly isLoad: boolean;
}

/** Registers that had better be loaded at each use, of a body that stores nothing. `isPlain`: one instruction loads all lanes. */
export function reloadedIn(
  body: readonly Stmt[],
  isPlain: (slot: SlotId, index: Index) => boolean,
): ReadonlySet<RegId> {
  const reloaded = new Set<RegId>();
  if (body.some((stmt) => stmt.kind !== "let" && stmt.kind !== "set" && stmt.kind !== "bind"))
    return reloaded;
  const sums = new Set(body.flatMap((stmt) => (stmt.kind === "set" ? [stmt.reg] : [])));
  const ranges = rangesIn(body, isPlain);
  for (const [position, stmt] of body.entries()) {
    if (stmt.kind !== "set") continue;
    const live = ranges.filter(
      ({ stmt: { reg }, from, to }) => from < position && to >= position && !reloaded.has(reg),
    );
    // The product goes where an operand is not needed any more, or to a register of its own.
    const spare = live.some(({ to }) => to === position) ? 0 : 1;
    if (sums.size + live.length + spare <= REGISTERS) continue;
    const [longest] = live.filter(({ isLoad }) => isLoad).toSorted((a, b) => b.to - b.from - (a.to - a.from));
    if (longest !== undefined) reloaded.add(longest.stmt.reg);
  }
  return reloaded;
}

function rangesIn(body: readonly Stmt[], isPlain: (slot: SlotId, index: Index) => boolean): readonly Range[] {
  const ranges = new Map<RegId, Range>();
  for (const [position, stmt] of body.entries()) {
    for (const scalar of stmtParts(stmt).scalars)
      visitLoopScalar(scalar, (part) => {
        const range = part.kind === "reg" ? ranges.get(part.reg) : undefined;
        if (range) range.to = position;
      });
    if (stmt.kind !== "let") continue;
    const { value } = stmt;
    const isLoad = value.kind === "load" && isPlain(value.slot, value.index);
    ranges.set(stmt.reg, { stmt, from: position, to: position, isLoad });
  }
  return [...ranges.values()];
}
