// Every model within WebGPU's default limits, alone and in a batch, with float32 and with float16.

import { expect, test } from "vitest";
import { built } from "../support/compiled.ts";
import { everyModel } from "../support/networks.ts";

const forms = [{}, { batch: 16 }, { dtype: "f16" }] as const;

test.each(everyModel().flatMap((each) => forms.map((form) => ({ ...each, form }))))(
  "$path $model $form",
  { timeout: 300_000 },
  ({ path, model, form }) => {
    expect(built(path, model, {}, { target: "wgsl", ...form }).files).not.toEqual([]);
  },
);
