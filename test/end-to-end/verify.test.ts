// Compiled code against the float64 reference, layer by layer, on graphs with unusual corners. What verify catches: test/unit/run/verify.test.ts.
import { expect, test } from "vitest";
import { probe } from "../../src/compile/probe.ts";
import { createSink } from "../../src/diag/sink.ts";
import { artefactRunner } from "../../src/run/artefact.ts";
import { verify } from "../../src/run/verify.ts";
import { randomWeights } from "../../src/weights/random-weights.ts";
import { built, loaded, randomInputs } from "../support/compiled.ts";
import { modelNames } from "../support/networks.ts";

const path = "test/fixtures/networks/odd.cnn";
const cases = modelNames(path).flatMap((model) => [[model, "fast"] as const, [model, "strict"] as const]);

test.each(cases)("%s, %s", async (model, float) => {
  const shipped = built(path, model, {}, { float });
  const weights = randomWeights(shipped.graph, 1);
  const probed = probe(shipped, { float, emit: "js", target: "ts" }, createSink())!;
  const verdict = await verify({
    graph: shipped.graph,
    weights,
    inputs: randomInputs(shipped.graph, 1),
    shipped: artefactRunner(await loaded(shipped, weights), 1),
    probed: artefactRunner(await loaded(probed.built, weights), 1),
    probes: probed.probes,
  });
  expect(verdict.layers.filter(({ share }) => share > 1)).toEqual([]);
  expect(verdict.outputs.filter(({ share }) => share > 1)).toEqual([]);
  expect(verdict.holds).toBe(true);
});

test("Winograd's filtering is held to its own promise", async () => {
  const text = "model Wide {\n  input x: 16x15x17\n  conv(16, 3, pad=1)\n  relu\n  conv(3, 3)\n}\n";
  const shipped = built({ path: "wide.cnn", text }, "Wide");
  const weights = randomWeights(shipped.graph, 1);
  const probed = probe(shipped, { emit: "js", target: "ts" }, createSink())!;
  const { layers, holds } = await verify({
    graph: shipped.graph,
    weights,
    inputs: randomInputs(shipped.graph, 1),
    shipped: artefactRunner(await loaded(shipped, weights), 1),
    probed: artefactRunner(await loaded(probed.built, weights), 1),
    probes: probed.probes,
  });
  expect(layers.map(({ sumFactor }) => sumFactor)).toEqual([64, 16]);
  expect(holds).toBe(true);
});
