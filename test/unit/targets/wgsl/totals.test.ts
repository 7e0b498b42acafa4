// Sums and maxima of whole workgroups: the shader as it ships, and what the module makes of it where the device has operations of subgroups.
// Both are executed, on the GPU in software, whose subgroups have four invocations; Tint takes both texts.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../../../src/ir/graph.ts";
import { withSubgroupsText } from "../../../../src/targets/wgsl/totals.ts";
import { altered } from "../../../support/altered-device.ts";
import { packed, reference } from "../../../support/emitted.ts";
import { emittedWgsl, importedWgsl, inputsOf } from "../../../support/emitted-wgsl.ts";
import { graphOfSource } from "../../../support/networks.ts";
import { startTint } from "../../../support/tint.ts";
import { withSubgroups } from "../../../support/with-subgroups.ts";
import { notRun, testAdapter, testDevice } from "../../../support/webgpu.ts";

const net = (body: string): Graph =>
  graphOfSource({ path: "m.cnn", text: `model M {\n${body}\n  output y\n}\n` });

const nets = {
  "a dense layer and a softmax": net("  input x: [300]\n  dense(1000) -> softmax"),
  "a dense layer of three samples": net("  input x: [70]\n  dense(9)"),
  "two invocations, fewer than a subgroup has": net("  input x: [9]\n  dense(5)"),
  "a maximum of many": net("  input x: 1x90x90\n  gmp"),
  "a mean and a variance": net("  input x: 16x12x12\n  layernorm -> relu"),
};

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

/** Of all samples, one after the other. */
function wantedOf(graph: Graph, x: Float32Array, samples: number): readonly number[] {
  const size = x.length / samples;
  return Array.from({ length: samples }, (_, n) => x.subarray(n * size, (n + 1) * size)).flatMap((one) => [
    ...(reference(graph, new Map([["x", one]])).get("y") ?? []),
  ]);
}

describe.each(Object.entries(nets))("%s", (name, graph) => {
  const samples = name.endsWith("three samples") ? 3 : 1;
  const made = emittedWgsl(graph, { batch: samples });

  test("the shader as it ships needs no feature, and with subgroups Tint takes it too", async () => {
    expect(made.shader).not.toContain("subgroup");
    expect(await tint.check(made.shader)).toEqual([]);
    const faster = withSubgroups(made.shader);
    expect(faster).toMatch(/^enable subgroups;\n/u);
    expect(faster.match(/ = subgroupExclusiveAdd\(/gu)?.length).toBe(
      made.shader.match(/^fn (?:sum|max)_of_\d+_in_/gmu)?.length,
    );
    expect(await tint.check(faster)).toEqual([]);
  });

  test.skipIf(notRun)(`gives the reference's numbers with and without them ${notRun ?? ""}`, async () => {
    const device = await testDevice();
    expect(device.features.has("subgroups")).toBe(testAdapter().features.has("subgroups"));
    const without = new Set([...device.features].filter((feature) => feature !== "subgroups"));
    for (const features of [device.features, without]) {
      const shaders: string[] = [];
      const given = altered(device, {
        features,
        createShaderModule: (wanted: GPUShaderModuleDescriptor) => {
          shaders.push(wanted.code);
          return device.createShaderModule(wanted);
        },
      });
      const module = await importedWgsl(made);
      await module.load(packed(graph, made.scheduled), { device: given });
      expect(shaders.some((code) => code.startsWith("enable subgroups;\n"))).toBe(features.has("subgroups"));
      const inputs = inputsOf(module);
      const { y = new Float32Array() } = await module.run(inputs);
      const wanted = wantedOf(graph, inputs["x"] ?? new Float32Array(), samples);
      expect(y.length).toBe(wanted.length);
      const far = wanted.filter(
        (value, i) => Math.abs((y[i] ?? NaN) - value) > 2e-5 * Math.max(1, value, -value),
      );
      expect(far).toEqual([]);
      await module.selfTest();
      module.destroy();
    }
  });
});

test("strict sums keep one order on every device", () => {
  const { text, shader } = emittedWgsl(nets["a mean and a variance"], { float: "strict" });
  expect(shader).toMatch(/^fn sum_of_\d+_in_/mu);
  expect(text).not.toContain("withSubgroups");
});

test("a module without such sums does not ship what makes them faster", () => {
  expect(emittedWgsl(net("  input x: 8x8x8\n  relu")).text).not.toContain("withSubgroups");
  expect(withSubgroupsText.length).toBeLessThan(1000);
});
