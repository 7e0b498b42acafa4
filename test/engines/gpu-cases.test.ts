// Every case of test/ops on a GPU, executed: in software where there is no other; and once more between layers, where channels lie in fours,
// those that have them. What else holds for a case is stated in op-cases.test.ts.

import { describe, expect, test } from "vitest";
import { ops } from "../../src/ops/index.ts";
import { caseInFours } from "../support/case-in-fours.ts";
import { gpuEngine } from "../support/gpu-engine.ts";
import { deviation, expectations, loadTables, valueCases } from "../support/op-runner.ts";
import { notRun } from "../support/webgpu.ts";

const tables = await loadTables();
const engine = gpuEngine("fast");

describe.skipIf(notRun)(`op cases on the ${engine.name} ${notRun ?? ""}`, () => {
  for (const table of tables) {
    const op = ops.get(table.op);
    if (!op) continue; // op-cases.test.ts fails then
    for (const each of valueCases(table)) {
      test(`${op.name}: ${each.name}`, async ({ skip }) => {
        const reason = engine.skips.get(`${op.name}: ${each.name}`);
        const bound = each.bound ?? table.bound;
        const error = await deviation(engine, op, bound, each, await expectations(op, each));
        // A skipped case that passes must lose its skip.
        expect({ reason, error: reason === undefined ? error : error === undefined }).toEqual({
          reason,
          error: reason === undefined ? undefined : false,
        });
        skip(reason !== undefined, reason);
      });
    }
  }
});

const between = gpuEngine("fast", { copies: true });

const casesInFours = tables.flatMap((table) => {
  const op = ops.get(table.op);
  return valueCases(table).flatMap((plain) => {
    const each = op && caseInFours(op, plain);
    return op && each
      ? [{ op, each, bound: each.bound ?? table.bound, name: `${op.name}: ${each.name}` }]
      : [];
  });
});

describe.skipIf(notRun)(`op cases on the ${between.name} ${notRun ?? ""}`, () => {
  test.each(casesInFours)("$name", async ({ op, each, bound }) => {
    expect(await deviation(between, op, bound, each, await expectations(op, each))).toBeUndefined();
  });

  test("are a good part of all", () => {
    expect(casesInFours.length).toBeGreaterThan(160);
  });
});
