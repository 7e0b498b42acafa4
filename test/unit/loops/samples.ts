// Small kernels written by hand: the samples of the tests in this folder.

import { add, axisIndex, constant, scale, sub, sum } from "../../../src/algebra/index-expr.ts";
import type { Index, Pred } from "../../../src/algebra/index-types.ts";
import type { Kernel, LoopModule, LoopScalar, Slot, Stmt } from "../../../src/loops/loop.ts";

export const [o, r, bound] = [axisIndex(0), axisIndex(1), axisIndex(2)];
export const at = (index: Index, offset: number): Index => add(index, constant(offset));
export const num = (value: number): LoopScalar => ({ kind: "const", value });
export const reg = (id: number): LoopScalar => ({ kind: "reg", reg: id });
export const load = (slot: number, index: Index): LoopScalar => ({ kind: "load", slot, index });
export const store = (slot: number, index: Index, value: LoopScalar): Stmt => ({
  kind: "store",
  slot,
  index,
  value,
});
export const less = (left: Index, right: Index | number): Pred => ({
  kind: "lt",
  left,
  right: typeof right === "number" ? constant(right) : right,
});

export function loop(axis: number, name: string, extent: number, body: readonly Stmt[]): Stmt {
  return { kind: "for", axis, name, extent, mark: "seq", body };
}

export function slot(
  name: string,
  size: number,
  access: Slot["access"],
  space: Slot["space"] = "arena",
): Slot {
  return { name, dtype: space === "panel" || space === "scratch" ? "f64" : "f32", size, space, access };
}

export function kernel(slots: readonly Slot[], body: readonly Stmt[]): Kernel {
  return { id: 0, name: "sample", comment: "a sample", slots, body };
}

/** y[o] = sum over r < 3 of x[o + r - 1] * w[r], x of 4 elements with zeros around. */
export function paddedConv(): Kernel {
  const tap = sub(add(o, r), constant(1));
  const inside = [less(constant(-1), tap), less(tap, 4)];
  const x: LoopScalar = {
    kind: "select",
    condition: { kind: "test", preds: inside },
    then: load(0, tap),
    otherwise: num(0),
  };
  return kernel(
    [slot("x", 4, "read"), slot("w", 3, "read", "weights"), slot("y", 4, "write")],
    [
      loop(0, "o", 4, [
        { kind: "var", reg: 0, name: "acc", init: num(0) },
        loop(1, "r", 3, [
          { kind: "set", reg: 0, value: { kind: "madd", left: x, right: load(1, r), addend: reg(0) } },
        ]),
        store(2, o, reg(0)),
      ]),
    ],
  );
}

/** y[o] = 2 * x[o] in tiles of 4 over 10 elements, stores guarded. */
export function tiled(): Kernel {
  const element = sum([scale(o, 4), r]);
  return kernel(
    [slot("x", 10, "read"), slot("y", 10, "write")],
    [
      loop(0, "o", 3, [
        loop(1, "r", 4, [
          {
            kind: "if",
            preds: [less(element, 10)],
            then: [
              { kind: "let", reg: 0, name: "v", value: load(0, element) },
              store(1, element, { kind: "binary", op: "mul", left: num(2), right: reg(0) }),
            ],
            otherwise: [],
          },
        ]),
      ]),
    ],
  );
}

/** y[3*o + r] = x[3*o + r] through a bound address. */
export function addressed(): Kernel {
  return kernel(
    [slot("x", 6, "read"), slot("y", 6, "write")],
    [
      loop(0, "o", 2, [
        { kind: "bind", axis: 2, name: "p", slot: 0, value: scale(o, 3) },
        loop(1, "r", 3, [store(1, sum([scale(o, 3), r]), load(0, add(bound, r)))]),
      ]),
    ],
  );
}

export function moduleOf(one: Kernel): LoopModule {
  return {
    name: "sample",
    samples: 1,
    inputs: [{ name: "x", shape: [4], offset: 0 }],
    outputs: [{ name: "y", shape: [4], offset: 4 }],
    kernels: [one],
    prepare: [],
    calls: [
      {
        kernel: 0,
        regions: [
          { space: "arena", offset: 0 },
          { space: "weights", offset: 0 },
          { space: "arena", offset: 4 },
        ],
        label: "conv1: 1x4",
      },
    ],
    tensors: [{ name: "conv1.weight", shape: [3], space: "weights", offset: 0 }],
    sizes: { arena: 8, weights: 3, panel: 0, scratch: 0, table: 0 },
    table: [],
    tests: [],
  };
}
