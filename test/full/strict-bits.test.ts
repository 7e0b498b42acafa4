// Every model of models/ at its own size: `--float strict` gives the same bits on TypeScript and WebAssembly, in every version of Node.js.

import { expect, test } from "vitest";
import { everyModel } from "../support/networks.ts";
import { runtimes, strictFolder } from "../support/strict-bits.ts";
import { strictModel } from "../support/strict-model.ts";

/** Its weights are 4 GB. */
const tooLarge = "MegapixelDense";

const models = everyModel().filter(({ model }) => model !== tooLarge);
/** Code that is not optimised takes minutes on these. */
const fast = runtimes().filter(({ flags }) => flags.length === 0);

test.each(models)("$path $model", { timeout: 900_000 }, async ({ path, model }) => {
  const folder = strictFolder();
  try {
    const { artefacts, inputs } = await strictModel(path, model);
    folder.add(model, artefacts, inputs);
    const hashes = fast.flatMap((runtime) => Object.values(folder.run(runtime).get(model) ?? {}));
    expect(hashes).toHaveLength(2 * fast.length);
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/u);
  } finally {
    folder.remove();
  }
});
