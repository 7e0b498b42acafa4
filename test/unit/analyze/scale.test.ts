// Analysis time grows with the size of the network and not with its square. In processor time of this thread, the least of some rounds;
// bench/analysis.ts has the figures.

import process from "node:process";
import { describe, expect, test } from "vitest";
import { growingNetworks } from "../../../bench/growing-networks.ts";
import { verifyGraph } from "../../../src/ir/verify.ts";
import { analysisOf, graphOfSource } from "../../support/networks.ts";

const [SMALL, LARGE] = [1000, 4000];

function spent(text: string): number {
  const before = process.threadCpuUsage();
  const graph = graphOfSource({ path: "m.cnn", text });
  expect(verifyGraph(graph)).toEqual([]);
  expect(analysisOf(graph).totals.macs).toBeGreaterThan(0);
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

describe("analysis time", () => {
  test.each(growingNetworks.map(({ name, text }) => [name, text] as const))(
    "%s: four times the values take less than nine times as long",
    (_, text) => {
      let [small, large] = [Infinity, Infinity];
      for (let round = 0; round < 2; round++) {
        small = Math.min(small, spent(text(SMALL)));
        large = Math.min(large, spent(text(LARGE)));
      }
      // Linear is 4, quadratic 16.
      expect(large / small).toBeLessThan(9);
    },
  );
});
