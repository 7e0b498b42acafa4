// Cases of test/ops whose loops a variant of the schedule changes, with each such variant: the loops, interpreted, against the nest. What
// `cnnc tune` may choose is right for every op, not only for those that it was written for.

import { expect, test } from "vitest";
import { ops } from "../../src/ops/index.ts";
import { nestCost } from "../../src/nests/cost.ts";
import { lowerStep } from "../../src/schedule/lower-step.ts";
import { structureKey } from "../../src/schedule/structure-key.ts";
import { scriptTable, vectorTable, type LoopTable } from "../../src/schedule/table.ts";
import { tunedTable } from "../../src/schedule/tuning.ts";
import { variants } from "../../src/schedule/variants.ts";
import { expectLoweredNear, type NestData } from "../support/lowered.ts";
import { loadTables, prepare, type Prepared, valueCases } from "../support/op-runner.ts";

/** Operations of a case, at most: both sides are interpreted. */
const MOST_OPERATIONS = 40_000;
/** Of the largest value: Winograd's sums, and temporaries of float32 in lanes. */
const TOLERANCE = 2e-5;

const cases = (await loadTables()).flatMap((table) => {
  const op = ops.get(table.op);
  if (!op) return []; // another test fails then
  return valueCases(table)
    .map((each) => ({ name: `${table.op}: ${each.name}`, prepared: prepare(op, each) }))
    .filter(({ prepared: { nest } }) => (nestCost(nest)?.flops ?? Infinity) < MOST_OPERATIONS);
});

function dataOf({ nest, inputs, weights }: Prepared): NestData {
  const given = { in: inputs.map(({ data }) => data), param: [...weights] };
  return new Map(
    nest.buffers.flatMap(({ id, role }) =>
      role === "in" || role === "param" ? [[id, Float64Array.from(given[role].shift() ?? [])] as const] : [],
    ),
  );
}

/** The table itself apart: test/engines/op-cases.test.ts has it. */
function changedBy({ nest }: Prepared, table: LoopTable): readonly LoopTable[] {
  const known = new Set([structureKey(lowerStep(nest, table).body)]);
  return variants.flatMap(({ name }) => {
    const changed = tunedTable(table, name);
    const key = structureKey(lowerStep(nest, changed).body);
    if (known.has(key)) return [];
    known.add(key);
    return [changed];
  });
}

let tried = 0;

test.each(cases)("$name", { timeout: 60_000 }, ({ prepared }) => {
  for (const table of [scriptTable, vectorTable]) {
    for (const changed of changedBy(prepared, table)) {
      expectLoweredNear(prepared.nest, dataOf(prepared), changed, TOLERANCE);
      tried++;
    }
  }
});

test("variants matter", () => {
  expect(tried).toBeGreaterThan(200);
});
