// The emitted module as its caller meets it on a GPU: right numbers in every layout and from every kind of input, and calls that overlap.

import prettier from "prettier";
import { describe, expect, test } from "vitest";
import { PLAN } from "../../../../src/targets/wgsl/module.ts";
import { packed, reference } from "../../../support/emitted.ts";
import { emittedWgsl, importedWgsl, inputsOf } from "../../../support/emitted-wgsl.ts";
import { branchedNet, pictureNet, residualNet } from "../../../support/small-networks.ts";
import { expectStrict } from "../../../support/strict-types.ts";
import { notRun, testAdapter, testDevice } from "../../../support/webgpu.ts";

const nets = { residual: residualNet(), branched: branchedNet() };

function expectNear(got: ArrayLike<number> | undefined, wanted: ArrayLike<number>, tolerance = 1e-5): void {
  expect(got?.length).toBe(wanted.length);
  const worst = Array.from(
    wanted,
    (value, i) => Math.abs(value - (got?.[i] ?? NaN)) / Math.max(1, Math.abs(value)),
  );
  expect(Math.max(...worst)).toBeLessThanOrEqual(tolerance);
}

async function loaded(graph = nets.residual, options: { overlap?: number; checkFinite?: boolean } = {}) {
  const made = emittedWgsl(graph);
  const module = await importedWgsl(made);
  const bytes = packed(graph, made.scheduled);
  await module.load(bytes, { device: await testDevice(), ...options });
  return { module, bytes, inputs: inputsOf(module) };
}

describe("the text", () => {
  test.each(Object.entries(nets))("%s has strict types, in every form", (_, graph) => {
    const { files, text } = emittedWgsl(graph);
    expectStrict({ "net.ts": text });
    expectStrict({ "net.d.ts": files.get("net.d.ts") ?? "" });
    expectStrict({ "net.ts": emittedWgsl(graph, { layout: "nhwc", batch: 2 }).text });
  });

  test.each([nets.residual, pictureNet()])("the readable part is as prettier writes it", async (graph) => {
    const readable = emittedWgsl(graph).text.split(PLAN)[0] ?? "";
    expect(await prettier.format(readable, { parser: "typescript", printWidth: 110 })).toBe(
      `${readable.trimEnd()}\n`,
    );
  });

  test("holds no import and no eval, and a GPUDevice of the platform's types is one of ours", () => {
    const { text } = emittedWgsl(pictureNet());
    expect(text).not.toMatch(/\b(?:import|require|eval|Function|process|fetch)\b\s*[(.{"']/u);
    expect(text).toContain("export function fromImageData");
    expect(emittedWgsl(nets.branched).text).not.toContain("fromImageData");
  });
});

describe.skipIf(notRun)(`on a GPU ${notRun ?? ""}`, () => {
  test.each(Object.entries(nets))("%s gives the reference's outputs", async (_, graph) => {
    const { module, inputs } = await loaded(graph);
    const wanted = reference(graph, new Map(Object.entries(inputs)));
    const got = await module.run(inputs);
    expect(Object.keys(got)).toEqual([...wanted.keys()]);
    for (const [name, values] of wanted) expectNear(got[name], values);
    expect((await module.selfTest()).kernels).toBeGreaterThan(1);
    module.destroy();
  });

  test("channels last, three samples at once", async () => {
    const graph = nets.branched;
    const made = emittedWgsl(graph, { layout: "nhwc", batch: 3 });
    const module = await importedWgsl(made);
    await module.load(packed(graph, made.scheduled), { device: await testDevice() });
    const inputs = inputsOf(module);
    const got = await module.run(inputs);
    for (let n = 0; n < 3; n++) {
      const first = (data: Float32Array | undefined, channels: number, pixels: number): Float32Array =>
        Float32Array.from({ length: channels * pixels }, (_, i) => {
          const [c, p] = [Math.floor(i / pixels), i % pixels];
          return data?.[(n * pixels + p) * channels + c] ?? NaN;
        });
      const given = new Map([
        ["a", first(inputs["a"], 4, 54)],
        ["b", first(inputs["b"], 2, 9)],
      ]);
      const wanted = reference(graph, given);
      for (const [name, channels, pixels] of [
        ["mixed", 11, 54],
        ["low", 4, 15],
        ["same", 4, 54],
      ] as const) {
        expectNear(first(got[name], channels, pixels), wanted.get(name) ?? []);
      }
    }
    module.destroy();
  });

  test("calls overlap; one more than there is room for is told so", async () => {
    const { module, inputs } = await loaded(nets.residual, { overlap: 2 });
    const twice = Object.fromEntries(
      Object.entries(inputs).map(([name, data]) => [name, data.map((x) => 2 * x)]),
    );
    const [one, two, three] = await Promise.allSettled([
      module.run(inputs),
      module.run(twice),
      module.run(inputs),
    ]);
    expect(one).toEqual({ status: "fulfilled", value: await module.run(inputs) });
    expect(two).toEqual({ status: "fulfilled", value: await module.run(twice) });
    expect(String((three as PromiseRejectedResult).reason)).toBe(
      "Error: net: too many calls of run: 2 are under way already. Await one, or load with a larger overlap.",
    );
    module.destroy();
  });

  test("from buffer to buffer in the caller's encoder", async () => {
    const { module, inputs } = await loaded();
    const device = await testDevice();
    const buffers = Object.entries(inputs).map(([name, data]) => {
      const buffer = device.createBuffer({ size: data.byteLength, usage: 0x8c });
      device.queue.writeBuffer(buffer, 0, data);
      return [name, buffer] as const;
    });
    const encoder = device.createCommandEncoder();
    const results = module.encode(encoder, Object.fromEntries(buffers));
    const wanted = await module.run(inputs);
    for (const [name, buffer] of Object.entries(results)) {
      const back = device.createBuffer({ size: buffer.size, usage: 0x9 });
      encoder.copyBufferToBuffer(buffer, 0, back, 0, buffer.size);
      device.queue.submit([encoder.finish()]);
      await back.mapAsync(1);
      expect(new Float32Array(back.getMappedRange())).toEqual(wanted[name]);
    }
    expect(await module.run(Object.fromEntries(buffers))).toEqual(wanted);
    module.destroy();
  });

  test("pictures: one to one, normalised, resized, cut", async () => {
    const { module } = await loaded(pictureNet());
    const data = Uint8ClampedArray.from({ length: 4 * 30 }, (_, i) => (37 * i) % 256);
    const plain = await module.run({ image: module.fromImageData({ width: 5, height: 6, data }) });
    const channel = (c: number): number[] =>
      Array.from({ length: 30 }, (_, i) => (data[4 * i + c] ?? 0) / 255);
    expectNear(plain["seen"], [0, 1, 2].flatMap(channel), 1e-6);
    const [mean, std] = [
      [0.1, 0.2, 0.3],
      [0.5, 0.25, 2],
    ];
    const image = module.fromImageData({ width: 5, height: 6, data }, { mean, std });
    const normal = [0, 1, 2].flatMap((c) =>
      channel(c).map((x) => Math.max(0, (x - (mean[c] ?? 0)) / (std[c] ?? 1))),
    );
    expectNear((await module.run({ image }))["seen"], normal, 1e-6);
    // Each pixel of the image is the weighted mean of those around it: of one colour, that colour. Cover takes the middle of a wide picture.
    const wide = new Uint8ClampedArray(4 * 40 * 12).fill(255);
    for (let y = 0; y < 12; y++) wide.fill(0, 4 * 40 * y, 4 * (40 * y + 13));
    const cut = await module.run({
      image: module.fromImageData({ width: 40, height: 12, data: wide }, { fit: "cover" }),
    });
    expectNear(
      cut["seen"],
      Array.from({ length: 90 }, () => 1),
      1e-6,
    );
    const whole = await module.run({ image: module.fromImageData({ width: 40, height: 12, data: wide }) });
    expect(whole["seen"]?.[0]).toBe(0);
    expect(whole["seen"]?.[4]).toBeCloseTo(1, 6);
    expect(() => module.fromImageData([])).toThrow(
      'net: input "image" takes 1 pictures at once, and 0 are given.',
    );
    expect(() => module.fromImageData({ width: 5, height: 6, data: data.subarray(4) })).toThrow(
      "net: a picture of 5 x 6 pixels has 4 bytes for each, not 116 in all.",
    );
    module.destroy();
  });

  test("layers are timed where the device can", async () => {
    const { module, inputs } = await loaded();
    if (!testAdapter().features.has("timestamp-query")) return module.destroy();
    const times = await module.profile(inputs);
    expect(times.length).toBeGreaterThan(1);
    for (const { milliseconds } of times) expect(milliseconds).toBeGreaterThanOrEqual(0);
    module.destroy();
  });

  test("numbers that are not finite pass, unless they are to be found", async () => {
    const open = await loaded();
    const given = { ...open.inputs };
    const [name = ""] = Object.keys(given);
    given[name] = Float32Array.from(given[name] ?? []).fill(NaN, 3, 4);
    await open.module.run(given);
    open.module.destroy();
    const { module } = await loaded(nets.residual, { checkFinite: true });
    await expect(module.run(given)).rejects.toThrow(`net: input "${name}" holds NaN at 3.`);
    // Finite ones whose sums are not.
    const large = { [name]: Float32Array.from(given[name] ?? []).fill(3e38) };
    await expect(module.run(large)).rejects.toThrow(
      /^net: output "scores" holds (?:NaN|-?Infinity) at \d+\.$/u,
    );
    module.destroy();
  });
});
