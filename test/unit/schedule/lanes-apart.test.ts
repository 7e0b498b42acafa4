// The step lanesApart: a loop in lanes around statements that wait for others is cut there, and what lanes keep meanwhile is kept for each.

import { expect, test } from "vitest";
import { axisIndex, constant, scale, sum } from "../../../src/algebra/index-expr.ts";
import type { Pred } from "../../../src/algebra/index-types.ts";
import { interpretKernel } from "../../../src/loops/interpret.ts";
import type { Kernel, LoopScalar, RegId } from "../../../src/loops/loop.ts";
import { printKernel } from "../../../src/loops/print.ts";
import { verifyKernel } from "../../../src/loops/verify.ts";
import type { Buffer } from "../../../src/nests/nest.ts";
import { createKernelBuilder } from "../../../src/schedule/kernel-builder.ts";
import { lanesApart } from "../../../src/schedule/steps/lanes-apart.ts";

const held = (reg: RegId): LoopScalar => ({ kind: "reg", reg });

/** y[i] = x[i] - (x[0] + ... + x[7]): two invocations with four numbers each, the last of which may do nothing of its own. */
function centred(isUneven: boolean): Kernel | undefined {
  const kernel = createKernelBuilder();
  const slotOf = (id: number, name: string, size: number, access: "read" | "write"): number => {
    const buffer: Buffer = { id, name, shape: [size], role: "tmp" };
    kernel.place(id, name === "parts" ? "workgroup" : "arena", "f32");
    return kernel.slot(buffer, access);
  };
  const [group, local, lane] = [kernel.axis("g", 1), kernel.axis("t", 2), kernel.axis("lane", 4)];
  const index = sum([scale(axisIndex(local), 4), axisIndex(lane)]);
  const first: Pred = { kind: "lt", left: axisIndex(lane), right: constant(3) };
  const [x, y] = [slotOf(0, "x", 8, "read"), slotOf(1, "y", 8, "write")];
  const parts = slotOf(2, "parts", 2, "read");
  slotOf(2, "parts", 2, "write");
  const stmts = kernel.inside(() => {
    const own = kernel.let("x", { kind: "load", slot: x, index });
    const total = kernel.variable("s", { kind: "const", value: 0 });
    const more: LoopScalar = { kind: "binary", op: "add", left: held(total), right: own };
    kernel.when(isUneven ? [first] : [], () => kernel.emit({ kind: "set", reg: total, value: more }));
    kernel.emit({ kind: "combine", op: "add", reg: total, slot: parts, part: axisIndex(local), parts: 2 });
    const value: LoopScalar = { kind: "binary", op: "sub", left: own, right: held(total) };
    kernel.emit({ kind: "store", slot: y, index, value });
  });
  const apart = lanesApart(kernel, stmts, lane);
  if (apart === undefined) return undefined;
  kernel.marked(group, "workgroup", () =>
    kernel.marked(local, "local", () => {
      for (const stmt of apart) kernel.emit(stmt);
    }),
  );
  return { id: 0, name: "k", comment: "", slots: kernel.slots, body: kernel.finish() };
}

test("runs of statements that need the lane are loops of their own", () => {
  const kernel = centred(false);
  expect(kernel && verifyKernel(kernel)).toEqual([]);
  const lines = kernel === undefined ? [] : printKernel(kernel).trim().split("\n");
  expect(lines.slice(-9).map((line) => line.trim())).toEqual([
    "var x lanes 4 = 0",
    "for lane.3:4 vector",
    "set x = x[4*t + lane.3]",
    "var s = 0",
    "for lane.4:4 vector",
    "set s = s + x",
    "combine s by add in parts, t of 2",
    "for lane.5:4 vector",
    "y[4*t + lane.5] = x - s",
  ]);
  const [x, y] = [Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]), new Float32Array(8)];
  if (kernel !== undefined) interpretKernel(kernel, [x, y, new Float32Array(2)]);
  expect([...y]).toEqual([-35, -34, -33, -32, -31, -30, -29, -28]);
});

test("refused where lanes differ in what they do", () => {
  expect(centred(true)).toBeUndefined();
});
