// Random networks, from text to compiled code, against the interpreter and the reference: whatever is fused, folded, packed, batched or laid
// over each other in memory, each layer stays within its bound. test/full has many more.

import fc from "fast-check";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { built } from "../support/compiled.ts";
import { faultsOf, variants, type Variant } from "../support/judge-network.ts";
import { graphOfSource } from "../support/networks.ts";
import { notes } from "../support/random-notes.ts";
import { randomNetworks } from "../support/random-network.ts";
import { testVariants } from "../support/random-variants.ts";

const full = process.env["CNNC_FULL"] === "1";

describe("random networks", () => {
  test("hold everything that a compiler could get wrong", () => {
    const sample = fc.sample(randomNetworks, { seed: 20, numRuns: 400 });
    const counts = new Map(notes.map((note) => [note, sample.filter((net) => net.notes.has(note)).length]));
    expect([...counts].filter(([, count]) => count < 5)).toEqual([]);
  });

  test("are elaborated to the shapes that they ascribe", () => {
    fc.assert(
      fc.property(randomNetworks, ({ text }) => {
        expect(graphOfSource({ path: "random.cnn", text }).outputs).not.toEqual([]);
      }),
      full ? { numRuns: 3000 } : { seed: 20, numRuns: 150 },
    );
    expect.hasAssertions();
  });

  testVariants(Object.keys(variants) as Variant[], { seed: 20, numRuns: 12 });
});

/** What random networks found once. */
const found: readonly (readonly [what: string, variant: Variant, text: string])[] = [
  [
    "an output that is a view of another value has its own shape in nhwc",
    "nhwc",
    "model M {\n  input x: 6x2x1\n  sigmoid\n  e = pixel_unshuffle((2, 1))\n  output o\n}\n",
  ],
];

test.each(found)("%s", async (_, variant, text) => {
  expect(await faultsOf(text, variant, true)).toEqual([]);
});

test("meta tells the shape of an output as the model ascribes it, also where nothing was computed for it", () => {
  const text = "model M {\n  input x: 2x3x4\n  relu\n  output a\n  flatten\n  output b\n}\n";
  const { module } = built({ path: "m.cnn", text }).scheduled;
  expect(module.outputs.map(({ shape }) => shape)).toEqual([[2, 3, 4], [24]]);
});
