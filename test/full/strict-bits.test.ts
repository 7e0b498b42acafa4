// Every model of models/ at its own size: `--float strict` gives the same bits on TypeScript and WebAssembly, in every version of Node.js.
// strict-bits-deep has the residual and dense networks and VGGs.

import { expect, test } from "vitest";
import { fullSize, isDeep } from "../support/full-size.ts";
import { strictHashes } from "../support/strict-model.ts";

test.each(fullSize.filter((each) => !isDeep(each)))(
  "$path $model",
  { timeout: 1_800_000 },
  async ({ path, model }) => {
    expect(await strictHashes(path, model)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/u)]);
  },
);
