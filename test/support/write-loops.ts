// Loops of the low IR written by hand, briefly.

import { axisIndex } from "../../src/algebra/index-expr.ts";
import type { Index } from "../../src/algebra/index-types.ts";
import type { Kernel, LoopScalar, Slot, Stmt } from "../../src/loops/loop.ts";

export const slot = (
  name: string,
  size: number,
  access: Slot["access"],
  space: Slot["space"] = "arena",
): Slot => ({
  name,
  dtype: "f32",
  size,
  space,
  access,
});

export const axis = (id: number): Index => axisIndex(id);
export const load = (of: number, index: Index): LoopScalar => ({ kind: "load", slot: of, index });
export const reg = (id: number): LoopScalar => ({ kind: "reg", reg: id });
export const number = (value: number): LoopScalar => ({ kind: "const", value });
export const store = (of: number, index: Index, value: LoopScalar): Stmt => ({
  kind: "store",
  slot: of,
  index,
  value,
});

export function loop(
  [id, name, extent]: readonly [number, string, number],
  body: readonly Stmt[],
  mark: Extract<Stmt, { kind: "for" }>["mark"] = "seq",
): Stmt {
  return { kind: "for", axis: id, name, extent, mark, body };
}

export function kernel(name: string, slots: readonly Slot[], body: readonly Stmt[]): Kernel {
  return { id: 0, name, comment: `${name}: written by hand`, slots, body };
}
