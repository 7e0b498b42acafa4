// Every model of models/ as one module of less than 200 KB.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { built } from "../support/compiled.ts";

test.each(everyModel())("$path $model", { timeout: 300_000 }, ({ path, model }) => {
  const { files, scheduled } = built(path, model, {}, { emit: "ts" });
  expect(String(files[0]?.contents).length).toBeLessThan(200_000);
  const { budget, module } = scheduled;
  for (const { body } of module.kernels) expect(budget?.sizeOf(body)).toBeLessThanOrEqual(budget?.limit ?? 0);
});
