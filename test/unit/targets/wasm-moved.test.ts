// Which numbers of a kernel are loaded only to be stored elsewhere, and stay float32 on their way.

import { expect, it } from "vitest";
import type { Kernel, LoopScalar, Slot, Stmt } from "../../../src/loops/loop.ts";
import { movedIn } from "../../../src/targets/wasm/moved.ts";

const at = { constant: 0, terms: [] };
const slot = (dtype: Slot["dtype"]): Slot => ({ name: "x", dtype, size: 4, space: "arena", access: "both" });
const slots = [slot("f32"), slot("f64")];
const reg = (n: number): LoopScalar => ({ kind: "reg", reg: n });
const load = (n: number, from: number): Stmt => ({
  kind: "let",
  reg: n,
  name: "x",
  value: { kind: "load", slot: from, index: at },
});
const store = (value: LoopScalar, to: number): Stmt => ({ kind: "store", slot: to, index: at, value });
const loop = (mark: "seq" | "vector", body: readonly Stmt[]): Stmt => ({
  kind: "for",
  axis: 0,
  name: "i",
  extent: 4,
  mark,
  body,
});
const twice: LoopScalar = { kind: "binary", op: "add", left: reg(0), right: reg(0) };

it.each([
  ["stored alone", [load(0, 0), store(reg(0), 0)], [0]],
  ["stored in a loop", [load(0, 0), loop("seq", [store(reg(0), 0)])], [0]],
  ["computed with as well", [load(0, 0), store(reg(0), 0), store(twice, 0)], []],
  ["stored as float64", [load(0, 0), store(reg(0), 1)], []],
  ["loaded as float64", [load(0, 1), store(reg(0), 0)], []],
  ["stored in every lane", [load(0, 0), loop("vector", [store(reg(0), 0)])], []],
  ["loaded in lanes", [loop("vector", [load(0, 0), store(reg(0), 0)])], []],
] as const)("%s", (_, body, expected) => {
  const kernel: Kernel = { id: 0, name: "k", comment: "", slots, body };
  expect([...movedIn(kernel, (to) => slots[to]?.dtype === "f32")]).toEqual(expected);
});
