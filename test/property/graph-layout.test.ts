// The graph's picture, of random networks and of the zoo: what a reader takes for granted holds, folded or not, and twice the same bytes.

import { readFileSync } from "node:fs";
import process from "node:process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { report } from "../../src/compile/report.ts";
import type { Facts } from "../../src/report/facts.ts";
import { foldFacts } from "../../src/report/fold.ts";
import { layoutGraph } from "../../src/report/graph/graph-layout.ts";
import { renderGraphSvg } from "../../src/report/graph/graph-svg.ts";
import { flawsOf } from "../support/graph-layout.ts";
import { root } from "../support/networks.ts";
import { randomNetworks } from "../support/random-network.ts";

const full = process.env["CNNC_FULL"] === "1";
const effort = full ? { numRuns: 1000 } : { seed: 11, numRuns: 80 };

function factsOf(text: string, model?: string): Facts {
  const { facts } = report({ path: "net.cnn", text }, model === undefined ? {} : { model });
  if (!facts) throw new Error(`no report of\n${text}`);
  return facts;
}

test("random networks", () => {
  fc.assert(
    fc.property(randomNetworks, ({ text }) => {
      const facts = factsOf(text);
      expect(flawsOf(facts, layoutGraph(facts))).toEqual([]);
      const folded = foldFacts(facts, 1);
      expect(flawsOf(folded, layoutGraph(folded))).toEqual([]);
      expect(renderGraphSvg(factsOf(text))).toBe(renderGraphSvg(facts));
    }),
    effort,
  );
  expect.hasAssertions();
});

describe.each([
  ["resnet", "ResNet18"],
  ["resnet", "ResNet152"],
  ["densenet", "DenseNet121"],
  ["densenet-d2l", "DenseNetD2L"],
  ["unet", "UNet"],
  ["googlenet", "GoogLeNet"],
  ["tiny-ssd", "TinySSD"],
  ["siamese", "Siamese"],
  ["audio", "DilatedStack"],
  ["autoencoder", "Autoencoder"],
  ["style-transfer", "StyleTransfer"],
])("%s: %s", (file, model) => {
  const facts = factsOf(readFileSync(`${root}models/${file}.cnn`, "utf8"), model);

  test.each([undefined, 1, 2, 3])("at depth %s", (depth) => {
    const shown = depth === undefined ? facts : foldFacts(facts, depth);
    expect(flawsOf(shown, layoutGraph(shown))).toEqual([]);
  });
});
