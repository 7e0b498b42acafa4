// The step holdSteady: loops in lanes load what stays the same once, in front of them, and compute what they computed.

import { expect, test } from "vitest";
import { visitStmts } from "../../../src/loops/children.ts";
import { add, mul, nest, read } from "../../../src/nests/build.ts";
import type { Nest } from "../../../src/nests/nest.ts";
import { lowerStep } from "../../../src/schedule/lower-step.ts";
import { type LoopTable, vectorTable } from "../../../src/schedule/table.ts";
import { expectLoweredEqual } from "../../support/lowered.ts";
import { randomBuffers } from "../../support/random-nest.ts";

const { threads, ...alone } = vectorTable;
const divided: LoopTable = { ...alone, ...(threads && { threads }) };

/** y[k, i] = x[k, i] * w[k] + b[k]; `role` of w and b. */
function scaled(rows: number, columns: number, role: "param" | "in"): Nest {
  return nest((b) => {
    const [x, y] = [b.in("x", [rows, columns]), b.out("y", [rows, columns])];
    const operand = (name: string) => (role === "in" ? b.in(name, [rows]) : b.param(name, [rows]));
    const [w, bias] = [operand("w"), operand("b")];
    const [k, i] = [b.axis("k", rows), b.axis("i", columns)];
    b.set(y, [k, i], add(mul(read(x, [k, i]), read(w, [k])), read(bias, [k])));
  });
}

function heldIn(scheme: Nest, table: LoopTable): number {
  let held = 0;
  visitStmts(lowerStep(scheme, table).body, (stmt) => {
    if (stmt.kind === "var" && stmt.lanes !== undefined && stmt.init.kind === "load") held += 1;
  });
  return held;
}

test.each([
  { name: "whole vectors", rows: 3, columns: 40, role: "param", held: 2 },
  { name: "some iterations one by one", rows: 3, columns: 41, role: "param", held: 0 },
  { name: "few iterations", rows: 3, columns: 12, role: "param", held: 0 },
  { name: "memory that the result may lie in", rows: 3, columns: 40, role: "in", held: 0 },
] as const)("$name: $held held", ({ rows, columns, role, held }) => {
  const scheme = scaled(rows, columns, role);
  expect(heldIn(scheme, alone)).toBe(held);
  expectLoweredEqual(scheme, randomBuffers(scheme, 1), alone);
});

test("where loops will be divided, the outermost ones hold nothing", () => {
  expect([alone, divided].map((table) => heldIn(scaled(1, 40, "param"), table))).toEqual([2, 0]);
  expect([alone, divided].map((table) => heldIn(scaled(3, 40, "param"), table))).toEqual([2, 2]);
});
