// `assert`: what contracts may measure, and what they say when they do not hold.

import { describe, expect, it } from "vitest";
import { createSink } from "../../../src/diag/sink.ts";
import type { Measures } from "../../../src/ir/contract.ts";
import { complaints, modelOf, soundGraph, told } from "./support.ts";

const measures: Measures = {
  params: 61_706,
  macs: 416_520,
  flops: 840_000,
  weights: 246_824,
  peak: 40_000,
  rf: (path) =>
    new Map([
      ["conv1", [5, 7]],
      ["a.0", [9, 9]],
      ["x", [8, 8]],
    ]).get(path),
  shape: (path) => new Map([["conv1", [6, 4, 4]]]).get(path),
};

/** What the contracts of a model over 4x8x8 say against the figures above. */
function judge(body: string) {
  const sink = createSink();
  const { contracts } = soundGraph(modelOf(body));
  const results = contracts.map((contract) => contract.evaluate(measures, sink));
  return { results, told: told(sink.diagnostics) };
}

describe("contracts", () => {
  it.each([
    "params == 61_706",
    "params <= 100k",
    "macs <= 420k and flops < 1M",
    "weights <= 1 MiB",
    "peak <= 64 KiB",
    "weights == 4 * params",
    "params > 0 or macs < 0",
    'rf("conv1") > 7 or rf("conv1") <= 7 and macs > 0',
    'rf("conv1") <= 7',
    'rf("conv1") >= 5',
    'rf("conv1") == (5, 7)',
    "rf(x) <= image",
    'rf("a.0") >= image',
    'shape("conv1") == 6x4x4',
    'shape("conv1") == [6, 4, 4]',
    "shape(x) == 4x8x8",
    "x.c == image.c",
    "not (params < 3)",
  ])("%s holds", (condition) => {
    const { results, told } = judge(`conv1 = relu\n x = id\n assert ${condition}`);
    expect([results[0]?.holds, told]).toEqual([true, []]);
  });

  it.each([
    [
      "params <= 60k",
      "contract-failed at `params <= 60k`: params <= 60k does not hold: params is 61,706, against 60,000: 1,706 more",
    ],
    [
      "macs >= 1M",
      "contract-failed at `macs >= 1M`: macs >= 1M does not hold: macs is 416,520, against 1,000,000: 583,480 less",
    ],
    [
      "params < 1 and macs > 0",
      "contract-failed at `params < 1`: params < 1 does not hold: params is 61,706, against 1: 61,705 more",
    ],
    [
      'rf("conv1") >= image',
      'contract-failed at `rf("conv1") >= image`: rf("conv1") >= image does not hold: rf("conv1") is 5x7, against 8x8',
    ],
    [
      "shape(image) == 4x8x9",
      "contract-failed at `shape(image) == 4x8x9`: shape(image) == 4x8x9 does not hold: shape(image) is 4x8x8, against 4x8x9",
    ],
    ["not (params > 3)", "contract-false at `not (params > 3)`: not (params > 3) does not hold"],
    ['rf("nope") > 3', 'unknown-path at `"nope"`: the model has no value with the path or label nope'],
    ["parms > 3", "unknown-value at `parms`: `parms` is not defined here; did you mean `params`?"],
    ["params", "type-mismatch at `params`: a condition takes a bool, not an int"],
  ])("%s does not", (condition, message) => {
    const { results, told } = judge(`relu\n assert ${condition}`);
    expect([results[0]?.holds, told]).toEqual([false, [message]]);
  });

  it("give text, measured figure and bound", () => {
    expect(judge("relu\n assert params  <=   60k").results).toMatchObject([
      { text: "params <= 60k", holds: false, measured: "61,706", bound: "60,000" },
    ]);
  });

  it("in a block are conditions on its arguments, judged at the call", () => {
    const block = "block unit(c: int) { conv(c, 1)\n assert c % 4 == 0 }";
    expect(complaints("unit(8)", block)).toEqual([]);
    expect(complaints("unit(6)", block)).toEqual([
      "assertion-failed at `c % 4 == 0`: this does not hold here: c % 4 == 0",
    ]);
    // What follows the condition would only say it again.
    const guard = "block unit(c: int) { assert c % 4 == 0\n y = conv(c, 1, groups=4)\n add { | y | id } }";
    expect(complaints("unit(6)\n relu\n tahn", guard)).toEqual([
      "assertion-failed at `c % 4 == 0`: this does not hold here: c % 4 == 0",
      "unknown-op at `tahn`: there is no op or block `tahn`; did you mean `tanh`?",
    ]);
    expect(complaints("unit(8)", "block unit(c: int) { conv(c, 1)\n assert params < 3 }")).toEqual([
      "measure-outside-contract at `params`: `params` is a figure of the finished model: it appears only in an `assert` of a model",
    ]);
  });
});
