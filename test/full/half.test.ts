// Every case of test/ops, and networks of many layers, in float16, interpreted: within what float16 promises of the float64 reference.

import { expect, test } from "vitest";
import { ops } from "../../src/ops/index.ts";
import { halfFaults, verifyHalf } from "../support/half.ts";
import { loadTables } from "../support/op-runner.ts";

const tables = await loadTables();

test.each(tables)("$op", { timeout: 120_000 }, async (table) => {
  expect(await halfFaults(ops.get(table.op), table)).toEqual([]);
});

test.each([
  ["models/mobilenet-v2.cnn", "MobileNetV2Half", { size: 65 }],
  ["models/resnet.cnn", "ResNet18", { size: 32 }],
])("%s %s", { timeout: 900_000 }, async (path, name, args) => {
  const { layers, outputs } = await verifyHalf(path, name, args);
  expect(layers.filter(({ share }) => share > 1)).toEqual([]);
  expect(outputs.filter(({ share, sameTop }) => share > 1 || sameTop === false)).toEqual([]);
});
