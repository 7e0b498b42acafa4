// Loop step `holdSteady`: what a loop in lanes would load anew in each turn, though no iteration changes it, is loaded into vectors before it.
//
//   for i:3136 { let m = mean[g]; let s = scale[g]; y[i] = (x[i] - m) * s }
//   var m lanes 4 = mean[g]  var s lanes 4 = scale[g]  for i:3136 { y[i] = (x[i] - m) * s }
//
// Legal where the loop does not store to that memory, whatever name it goes by. Refused where there are more of them than registers to spare.

import { freeAxes } from "../../algebra/index-walk.ts";
import { LANES } from "../../loops/lanes.ts";
import type { LoopScalar, SlotId, Stmt } from "../../loops/loop.ts";

import { type FreeIds, withRegisters } from "./iterations.ts";

type Loop = Extract<Stmt, { kind: "for" }>;
type Load = Extract<LoopScalar, { kind: "load" }>;

/** Vectors that are held, and statements of a loop that leaves registers for them. */
const MOST = 4;
const SHORT = 12;
/** Fewer turns do not repay it. */
const LEAST = 4 * LANES;

export interface Held {
  /** In front of the loop. */
  readonly vars: readonly Stmt[];
  /** To run in lanes to the last iteration: what it holds can be read nowhere else. */
  readonly loop: Loop;
}

/** `isSteady`: memory that no loop reaches by another name. The loop as it is where there is nothing to hold. */
export function holdSteady(ids: FreeIds, loop: Loop, isSteady: (slot: SlotId) => boolean): Held {
  const { axis, extent, body } = loop;
  const stored = new Set(body.flatMap((stmt) => (stmt.kind === "store" ? [stmt.slot] : [])));
  const isHeld = ({ slot, index }: Load): boolean =>
    isSteady(slot) && !stored.has(slot) && !freeAxes(index).includes(axis);
  const lets = body.flatMap((stmt) =>
    stmt.kind === "let" && stmt.value.kind === "load" && isHeld(stmt.value) ? [stmt] : [],
  );
  const isSimple = body.every(({ kind }) => kind === "let" || kind === "set" || kind === "store");
  if (!isSimple || body.length > SHORT || extent < LEAST || lets.length > MOST || lets.length === 0)
    return { vars: [], loop };
  const regs = new Map(lets.map(({ reg }) => [reg, ids.reg++]));
  const vars = lets.map(({ reg, name, value }): Stmt => {
    return { kind: "var", reg: regs.get(reg) ?? reg, name, init: value, lanes: LANES };
  });
  const rest = body.filter((stmt) => !lets.some((held) => held === stmt));
  return { vars, loop: { ...loop, body: withRegisters(rest, regs) } };
}
