// Cases of test/ops as the middle one of three samples that share a pass. A few of every op: which recipe serves a nest with a sample axis
// depends on shapes, and test/property draws many more.

import { expect, test } from "vitest";
import { ops } from "../../src/ops/index.ts";
import { artefactEngine, middleOfThree } from "../support/artefact-engine.ts";
import { deviation, expectations, loadTables, prepare, valueCases } from "../support/op-runner.ts";

const EVERY = 4;

const some = (await loadTables()).flatMap((table) =>
  valueCases(table)
    .filter((_, i) => i % EVERY === 0)
    .map((each) => ({ name: `${table.op}: ${each.name}`, op: ops.get(table.op), table, each })),
);

test.each(some)("$name: strict bits are those of the sample alone", async ({ op, each }) => {
  if (!op) return; // another test fails then
  const { form, inputs, weights } = prepare(op, each);
  const data = inputs.map((input) => input.data);
  const alone = await artefactEngine("ts", "strict").run(op, form, data, weights);
  expect([...((await middleOfThree("ts", "strict").run(op, form, data, weights)) as Float32Array)]).toEqual([
    ...(alone as Float32Array),
  ]);
});

test.each(some)("$name: fast on WebAssembly stays in its bound", async ({ op, table, each }) => {
  if (!op) return;
  const engine = middleOfThree("wasm", "fast");
  const expected = await expectations(op, each);
  expect(await deviation(engine, op, each.bound ?? table.bound, each, expected)).toBeUndefined();
});
