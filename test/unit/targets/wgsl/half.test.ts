// Models in float16: shaders that Tint takes, modules with strict types that ask for the feature, and conversions that are the platform's to the
// bit. Devices in software have no float16: nothing is executed here. Dawn without a GPU has it: modules are loaded there.

import { stripTypeScriptTypes } from "node:module";
import { create } from "webgpu";
import { afterAll, beforeAll, expect, test } from "vitest";
import { halfHelpers } from "../../../../src/targets/wgsl/self-test-text.ts";
import { conv } from "../../../../src/ops/conv.ts";
import { readSafetensors } from "../../../../src/weights/read-safetensors.ts";
import { altered } from "../../../support/altered-device.ts";
import { packed } from "../../../support/emitted.ts";
import { emittedWgsl, importedWgsl, inputsOf } from "../../../support/emitted-wgsl.ts";
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
  expect(shader).toMatch(/let x = x_0\[[^\]]+\];/u);
  expect(shader).toMatch(/x_tile_0\[[^\]]+\] = x;/u);
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

/** Must outlive its devices: Dawn aborts the process where it is collected first. */
const gpu = create(["backend=null"]);

/** Dawn without a GPU, and what was written to each of its buffers as it was made. */
async function recordingDevice() {
  const opened = await (await gpu.requestAdapter())?.requestDevice({ requiredFeatures: ["shader-f16"] });
  if (!opened) throw new Error("no null device");
  const written = new Map<string, ArrayBuffer>();
  const device = altered(opened, {
    createBuffer(wanted: GPUBufferDescriptor) {
      const buffer = opened.createBuffer(wanted);
      if (wanted.mappedAtCreation !== true) return buffer;
      const range = buffer.getMappedRange();
      const unmap = buffer.unmap.bind(buffer);
      buffer.getMappedRange = () => range;
      buffer.unmap = () => {
        written.set(wanted.label ?? "", range.slice(0));
        unmap();
      };
      return buffer;
    },
  });
  return { device, written };
}

test("load takes the packed float16 to the device as they are", async () => {
  const graph = residualNet();
  const made = emittedWgsl(graph, { dtype: "f16" });
  const [module, bytes] = [await importedWgsl(made), packed(graph, made.scheduled)];
  const { device, written } = await recordingDevice();
  await module.load(bytes, { device });
  const held = new Float16Array(written.get("net weights") ?? new ArrayBuffer());
  const { tensors } = readSafetensors(bytes);
  expect(made.scheduled.module.tensors).toHaveLength(tensors.size);
  for (const { name, offset } of made.scheduled.module.tensors) {
    const { dtype, data } = tensors.get(name) ?? { dtype: "", data: [] };
    expect([dtype, Float32Array.from(held.subarray(offset, offset + data.length))]).toEqual(["F16", data]);
  }
  expect(await module.run(inputsOf(module))).toHaveProperty("scores");
  module.destroy();
});

test("weights of the other kind, of another type, and cut off: each is refused in a sentence", async () => {
  const graph = residualNet();
  const [half, single] = [emittedWgsl(graph, { dtype: "f16" }), emittedWgsl(graph)];
  const [small, large] = [packed(graph, half.scheduled), packed(graph, single.scheduled)];
  const { device } = await recordingDevice();
  const refusal = async (made: typeof half, bytes: Uint8Array): Promise<unknown> =>
    (await importedWgsl(made)).load(bytes, { device }).catch(String);
  const other = "Error: net: these weights were packed for another model, target or option";
  const run = "Run: cnnc pack net.cnn W.safetensors --target wgsl";
  expect(await refusal(half, large)).toBe(`${other} (Residual, wgsl, fast, f32). ${run}`);
  expect(await refusal(single, small)).toBe(`${other} (Residual, wgsl, fast, f16). ${run}`);
  const [name = ""] = half.scheduled.module.tensors.map((tensor) => tensor.name);
  // As long as float16, and something else.
  const renamed = Buffer.from(small.slice()).toString("latin1").replace('"dtype":"F16"', '"dtype":"I16"');
  const integers = Uint8Array.from(Buffer.from(renamed, "latin1"));
  expect(await refusal(half, integers)).toBe(`Error: net: tensor ${name} holds I16, not F16. ${run}`);
  expect(await refusal(half, small.subarray(0, small.length - 1))).toMatch(
    /^Error: net: tensor \w+ is missing or incomplete\. Run: cnnc pack/,
  );
});

interface Conversions {
  readonly toHalf: (numbers: Float32Array) => Uint16Array;
  readonly foundAt: (words: Uint16Array, i: number, part: number | undefined) => number;
}

async function conversions(): Promise<Conversions> {
  const text = stripTypeScriptTypes(`${halfHelpers([0])}\nexport { toHalf, foundAt };`);
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
