// How fast memory is read cannot be foretold; that it is read can.

import { expect, test } from "vitest";
import { laneReader } from "../../../src/run/profile/bandwidth.ts";
import { assemble } from "../../../src/targets/wasm/assemble.ts";

test("WebAssembly in lanes reads every number of what it shall read, and no more", () => {
  const reader = laneReader(assemble);
  for (const length of [2 ** 26, 2 ** 16, 1280, 128])
    expect(reader.total(length)).toBe(length / reader.bytes);
});
