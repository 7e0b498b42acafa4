// Operations of loops, counted: by hand on small bodies, and by running them, one scalar at a time, on the kernels of a network.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { axisIndex, constant } from "../../../src/algebra/index-expr.ts";
import { report } from "../../../src/compile/report.ts";
import { compile } from "../../../src/compile/compile.ts";
import type { LoopScalar, Stmt } from "../../../src/loops/loop.ts";
import { operationsOf } from "../../../src/loops/operations.ts";

const load: LoopScalar = { kind: "load", slot: 0, index: axisIndex(0) };
const store = (value: LoopScalar): Stmt => ({ kind: "store", slot: 1, index: axisIndex(0), value });
const loop = (extent: number, body: readonly Stmt[]): Stmt => {
  return { kind: "for", axis: 0, name: "i", extent, mark: "seq", body };
};
const nothing = { arithmetic: 0, compare: 0, divide: 0, exp: 0, load: 0, store: 0 };

describe("by hand", () => {
  test("a loop multiplies what is in it", () => {
    const madd: LoopScalar = { kind: "madd", left: load, right: load, addend: { kind: "const", value: 1 } };
    expect(operationsOf([loop(7, [store(madd)])])).toEqual({
      ...nothing,
      arithmetic: 14,
      load: 14,
      store: 7,
    });
  });

  test("a condition takes out the iterations that it excludes, and they take the other way", () => {
    const guarded: Stmt = {
      kind: "if",
      preds: [{ kind: "lt", left: axisIndex(0), right: constant(3) }],
      then: [store({ kind: "unary", op: "exp", operand: load })],
      otherwise: [store({ kind: "const", value: 0 })],
    };
    expect(operationsOf([loop(10, [guarded])])).toEqual({ ...nothing, exp: 3, load: 3, store: 10 });
  });

  test("a maximum is a jump, a magnitude is not; of a choice the first side counts", () => {
    const reg: LoopScalar = { kind: "reg", reg: 0 };
    const magnitude: LoopScalar = {
      kind: "binary",
      op: "max",
      left: reg,
      right: { kind: "unary", op: "neg", operand: reg },
    };
    expect(operationsOf([store(magnitude)])).toEqual({ ...nothing, arithmetic: 2, store: 1 });
    const clipped: LoopScalar = { kind: "binary", op: "max", left: load, right: { kind: "const", value: 0 } };
    expect(operationsOf([store(clipped)])).toEqual({ ...nothing, compare: 1, load: 1, store: 1 });
    const choice: LoopScalar = {
      kind: "select",
      condition: { kind: "test", preds: [] },
      then: load,
      otherwise: { kind: "unary", op: "exp", operand: load },
    };
    expect(operationsOf([store(choice)])).toEqual({ ...nothing, arithmetic: 1, load: 1, store: 1 });
  });
});

test.each(["lenet.cnn", "mobilenet-v2.cnn"])(
  "what %s executes is at least what it asks for, where nothing is transformed",
  (file) => {
    const text = readFileSync(new URL(`../../../models/${file}`, import.meta.url), "utf8");
    const source = { path: file, text };
    const { built } = compile(source, { float: "strict" });
    const { totals } = report(source).facts!;
    const { kernels, calls } = built!.scheduled.module;
    const done = calls.map(({ kernel }) => operationsOf(kernels[kernel]!.body));
    const sum = (kind: "arithmetic" | "exp" | "store"): number =>
      done.reduce((all, one) => all + one[kind], 0);
    expect(sum("arithmetic")).toBeGreaterThanOrEqual(2 * totals.macs);
    expect(sum("arithmetic")).toBeLessThan(2.4 * totals.macs);
    expect(sum("exp")).toBe(totals.flopsByKind["exp"]);
  },
);
