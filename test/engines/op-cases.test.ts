// Every case of test/ops on every engine. The properties are stated here once: a new case gets them all.

import { describe, expect, test } from "vitest";
import type { Shape } from "../../src/ir/graph.ts";
import type { AnyOp, CallFix } from "../../src/ir/op.ts";
import { nestCost } from "../../src/nests/cost.ts";
import type { BufferRole, Nest } from "../../src/nests/nest.ts";
import { printNest } from "../../src/nests/print.ts";
import { verifyNest } from "../../src/nests/verify.ts";
import { ops } from "../../src/ops/index.ts";
import { engines } from "../support/engines.ts";
import { onnxExport } from "../support/onnx/engine.ts";
import { resolveCall } from "../support/op-call.ts";
import type { Bound, ErrorCase, ValueCase } from "../support/op-cases.ts";
import {
  deviation,
  errorCases,
  expectations,
  loadTables,
  prepare,
  valueCases,
} from "../support/op-runner.ts";

const tables = await loadTables();

test("every op has a case table, and every table an op", () => {
  expect(tables.map(({ op }) => op).toSorted()).toEqual([...ops.keys()].toSorted());
});

test("no two cases of a table share a name", () => {
  for (const { op, cases } of tables) {
    expect([op, new Set(cases.map(({ name }) => name)).size]).toEqual([op, cases.length]);
  }
});

test("every value comes from a third party", () => {
  const without = tables.flatMap((table) =>
    valueCases(table).filter((each) => !each.onnx && !each.published),
  );
  expect(without).toEqual([]);
});

for (const table of tables) {
  const op = ops.get(table.op);
  if (!op) continue; // the first test fails then
  for (const each of errorCases(table)) {
    test(`${op.name} refuses ${each.name}`, () => expect(refusal(op, each)).toEqual(expectedRefusal(each)));
  }
  for (const each of valueCases(table)) {
    describe(`${op.name}: ${each.name}`, () => {
      testForm(op, each);
      testNest(op, each);
      testCost(op, each);
      testValues(op, each.bound ?? table.bound, each);
    });
  }
}

function refusal(op: AnyOp, { args = {}, inputs }: ErrorCase): unknown {
  const { form, complaints } = resolveCall(op, args, inputs);
  return {
    form,
    complaints: complaints.map((each) => ({ ...each, fixes: each.fixes.flatMap(titleOf) })),
  };
}

/** An operand's fix is found in its branch: here there is none. */
function titleOf(fix: CallFix): string[] {
  return fix.kind === "fit-operand" ? [] : [fix.title];
}

function expectedRefusal({ error: code, at, message, fixes = [] }: ErrorCase): unknown {
  return { form: undefined, complaints: [{ code, at, message, fixes }] };
}

function testForm(op: AnyOp, each: ValueCase): void {
  test("the form is plain data that makes one nest", () => {
    const { form, complaints, nest } = prepare(op, each);
    expect(complaints).toEqual([]);
    const copy: unknown = JSON.parse(JSON.stringify(form));
    expect(copy).toEqual(form);
    expect(printNest(op.nest(copy))).toBe(printNest(nest));
  });
}

function testNest(op: AnyOp, each: ValueCase): void {
  test("the nest verifies and has the buffers that the op speaks of", () => {
    const { nest, shape, inputs, specs } = prepare(op, each);
    expect(verifyNest(nest)).toEqual([]);
    expect(shapesOf(nest, "in")).toEqual(inputs.map((input) => input.shape));
    expect(shapesOf(nest, "param")).toEqual(specs.map((spec) => spec.shape));
    expect(namesOf(nest, "param")).toEqual(specs.map(({ leaf }) => leaf || "value"));
    expect(shapesOf(nest, "out")).toEqual([shape]);
  });
}

function testCost(op: AnyOp, { macs, flops, ...each }: ValueCase): void {
  const stated = Object.entries({ macs, flops }).filter(([, figure]) => figure !== undefined);
  for (const [what, figure] of stated) {
    test(`${what} as counted elsewhere`, () => {
      expect(Object.entries(nestCost(prepare(op, each).nest) ?? {})).toContainEqual([what, figure]);
    });
  }
}

function testValues(op: AnyOp, bound: Bound, each: ValueCase): void {
  let expected: ReturnType<typeof expectations> | undefined;
  for (const engine of [...engines, onnxExport]) {
    test(`values on the ${engine.name}`, async ({ skip }) => {
      expected ??= expectations(op, each);
      const reason = engine.skips.get(`${op.name}: ${each.name}`);
      const error = await deviation(engine, op, bound, each, await expected);
      // A skipped case that passes must lose its skip.
      expect({ reason, passes: error === undefined, error }).toEqual({
        reason,
        passes: reason === undefined,
        error: reason && error,
      });
      skip(reason !== undefined, reason);
    });
  }
}

function shapesOf(nest: Nest, role: BufferRole): Shape[] {
  return nest.buffers.filter((buffer) => buffer.role === role).map(({ shape }) => shape);
}

function namesOf(nest: Nest, role: BufferRole): string[] {
  return nest.buffers.filter((buffer) => buffer.role === role).map(({ name }) => name);
}
