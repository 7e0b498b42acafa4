// Models in float16: shaders that Tint takes, modules with strict types that ask for the feature, and conversions that are the platform's to the
// bit. Devices in software have no float16: nothing is executed here.

import { stripTypeScriptTypes } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { halfHelpers } from "../../../../src/targets/wgsl/self-test-text.ts";
import { toHalfText } from "../../../../src/targets/wgsl/session-text.ts";
import { conv } from "../../../../src/ops/conv.ts";
import { packed } from "../../../support/emitted.ts";
import { emittedWgsl, importedWgsl } from "../../../support/emitted-wgsl.ts";
import { sketch } from "../../../support/sketch.ts";
import { branchedNet, residualNet } from "../../../support/small-networks.ts";
import { expectStrict } from "../../../support/strict-types.ts";
import { startTint } from "../../../support/tint.ts";
import { notRun, testAdapter, testDevice } from "../../../support/webgpu.ts";

let tint: Awaited<ReturnType<typeof startTint>>;
beforeAll(async () => {
  tint = await startTint();
});
afterAll(() => tint.stop());

test.each([residualNet(), branchedNet()])("a shader in float16, sums in float32", async (graph) => {
  const made = emittedWgsl(graph, { dtype: "f16", layout: "nhwc" });
  expect(await tint.check(made.shader)).toEqual([]);
  expect(made.shader).toMatch(/array<(?:f16|vec4h), /u);
  expect(made.shader).toMatch(/var \w+ = (?:0\.0|vec4f\(0\.0\));/u);
  expectStrict({ "net.ts": made.text });
  const { requirements } = await importedWgsl(made);
  expect(requirements).toEqual({ requiredLimits: {}, requiredFeatures: ["shader-f16"] });
});

test("tiles multiply in float16, and steps are summed in float32", async () => {
  const g = sketch("Tiled");
  const x = g.input("image", [64, 14, 14]);
  const graph = g.finish({ y: g.call(conv, { out: 64, kernel: 3, pad: 1 }, [x], "first") });
  const { shader } = emittedWgsl(graph, { dtype: "f16" });
  expect(await tint.check(shader)).toEqual([]);
  expect(shader).toMatch(/var<workgroup> w_tile_0: array<vec4h, \d+>;/u);
  expect(shader).toContain("var h00 = vec4h(0.0h);");
  expect(shader).toContain("h00 += w0 * x0;");
  expect(shader).toContain("a00 += vec4f(h00);");
  // What is copied into workgroup memory is not converted on its way.
  expect(shader).toMatch(/x_tile_0\[[^\]]+\] = 0\.0h;/u);
  expect(shader).toMatch(/x_tile_0\[[^\]]+\] = x_0\[[^\]]+\];/u);
});

test.skipIf(notRun !== undefined || testAdapter().features.has("shader-f16"))(
  "a device that has no float16 is refused in a sentence",
  async () => {
    const made = emittedWgsl(residualNet(), { dtype: "f16" });
    const module = await importedWgsl(made);
    const bytes = packed(residualNet(), made.scheduled);
    await expect(module.load(bytes, { device: await testDevice() })).rejects.toThrow(
      "net: the device lacks the feature shader-f16: request it with requirements.",
    );
  },
);

interface Conversions {
  readonly toHalf: (numbers: Float32Array) => Uint16Array;
  readonly foundAt: (words: Uint16Array, i: number, part: number | undefined) => number;
}

async function conversions(): Promise<Conversions> {
  const text = stripTypeScriptTypes(`${toHalfText}${halfHelpers([0])}\nexport { toHalf, foundAt };`);
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as Conversions;
}

test("float32 to float16 and back, as the platform rounds", async () => {
  const { toHalf, foundAt } = await conversions();
  const all = Uint16Array.from({ length: 65_536 }, (_, i) => i);
  const values = Float32Array.from(new Float16Array(all.buffer));
  for (const i of all.keys()) expect(foundAt(all, i >> 1, i % 2)).toEqual(values[i]);
  // Every number of float16, its neighbours in float32, and those half-way to the next.
  const given = Float32Array.from(
    [...values].flatMap((x, i) => [x, x * (1 + 2 ** -20), (x + (values[i + 1] ?? 0)) / 2]),
  );
  const wanted = new Uint16Array(Float16Array.from(given).buffer);
  const got = toHalf(given);
  const wrong = [...given.keys()].filter((i) => !Number.isNaN(given[i]) && got[i] !== wanted[i]);
  expect(wrong.map((i) => given[i])).toEqual([]);
});
