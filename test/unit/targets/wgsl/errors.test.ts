// What goes wrong with a module and its device is told in a sentence. Dawn without a GPU checks everything and runs nothing.

import { create } from "webgpu";
import { beforeAll, describe, expect, test } from "vitest";
import { conv } from "../../../../src/ops/conv.ts";
import { altered } from "../../../support/altered-device.ts";
import { packed } from "../../../support/emitted.ts";
import { emittedWgsl, importedWgsl, inputsOf, type WgslModule } from "../../../support/emitted-wgsl.ts";
import { branchedNet, pictureNet, residualNet } from "../../../support/small-networks.ts";
import { sketch } from "../../../support/sketch.ts";

const nets = { residual: residualNet(), branched: branchedNet() };

describe("mistakes are told in a sentence", () => {
  /** Dawn without a GPU: it checks everything and runs nothing. */
  const gpu = create(["backend=null"]);
  let device: GPUDevice;
  const made = emittedWgsl(nets.residual);
  const bytes = packed(nets.residual, made.scheduled);
  beforeAll(async () => {
    const opened = await (await gpu.requestAdapter())?.requestDevice();
    if (!opened) throw new Error("no null device");
    device = opened;
  });

  async function loadedOn(own: unknown): Promise<WgslModule> {
    const module = await importedWgsl(made);
    await module.load(bytes, { device: own });
    return module;
  }

  test("before load, after destroy, without a device, with something else", async () => {
    const module = await importedWgsl(made);
    const inputs = inputsOf(module);
    await expect(module.run(inputs)).rejects.toThrow("net: call load(bytes) with packed weights first.");
    await expect(module.load(bytes)).rejects.toThrow(
      "net: there is no WebGPU here: pass a GPUDevice, load(bytes, { device }).",
    );
    for (const none of [{}, null])
      await expect(module.load(bytes, { device: none })).rejects.toThrow("net: device must be a GPUDevice.");
    await module.load(bytes, { device });
    await module.run(inputs);
    module.destroy();
    await expect(module.run(inputs)).rejects.toThrow("net: destroy() was called: load again.");
    module.destroy();
    expect(device.createCommandEncoder()).toBeDefined();
  });

  test("other weights", async () => {
    const module = await importedWgsl(made);
    const others = packed(nets.branched, emittedWgsl(nets.branched).scheduled);
    await expect(module.load(others, { device })).rejects.toThrow(
      /^net: these weights were packed for another model, target or option .* Run: cnnc pack/,
    );
    await expect(module.load(bytes.subarray(0, 40), { device })).rejects.toThrow(
      "net: these bytes are no safetensors file.",
    );
  });

  test("inputs, outputs and buffers of other sizes", async () => {
    const module = await importedWgsl(made);
    await module.load(bytes, { device });
    const [name = "", right] = Object.entries(inputsOf(module))[0] ?? [];
    const size = right?.length ?? 0;
    const wanted = `net: input "${name}" must be a Float32Array of ${size} numbers`;
    await expect(module.run({})).rejects.toThrow(wanted);
    await expect(module.run({ [name]: new Float32Array(3) })).rejects.toThrow("and holds 3.");
    await expect(module.run({ [name]: right }, { scores: new Float32Array(1) })).rejects.toThrow(
      'net: output "scores" must be a Float32Array',
    );
    const small = device.createBuffer({ size: 16, usage: 0x8c });
    await expect(module.run({ [name]: small })).rejects.toThrow(
      `net: input "${name}" must be a GPUBuffer of ${4 * size} bytes, and has 16.`,
    );
    expect(() => module.encode(device.createCommandEncoder(), {})).toThrow(
      `net: input "${name}" must be a GPUBuffer of ${4 * size} bytes.`,
    );
    expect(() => module.encode({} as GPUCommandEncoder, {})).toThrow(
      "net: encoder must be a GPUCommandEncoder.",
    );
    await expect(module.profile({ [name]: right ?? new Float32Array() })).rejects.toThrow(
      "net: the device lacks the feature timestamp-query: request it to have layers timed.",
    );
    module.destroy();
  });

  test("a device that is lost is said to be", async () => {
    const module = await importedWgsl(made);
    const own = await (await gpu.requestAdapter())?.requestDevice();
    await module.load(bytes, { device: own });
    own?.destroy();
    await own?.lost;
    await expect(module.run(inputsOf(module))).rejects.toThrow(
      /^net: the GPU device was lost \(.*\): load again with a new one\.$/,
    );
    await expect(module.load(bytes, { device: own })).rejects.toThrow(
      /^net: the GPU device is lost \(.*\): load with a new one\.$/,
    );
  });

  test("a device that allows less than a layer needs", async () => {
    const g = sketch("Large");
    const x = g.input("image", [64, 1024, 1024]);
    const large = g.finish({ y: g.call(conv, { out: 1, kernel: 1 }, [x], "first") });
    const limits = { maxBufferSize: 2 ** 30, maxStorageBufferBindingSize: 2 ** 30 };
    const wide = emittedWgsl(large, { limits });
    const module = await importedWgsl(wide);
    expect(module.requirements.requiredLimits).toMatchObject({ maxStorageBufferBindingSize: 2 ** 28 });
    await expect(module.load(packed(large, wide.scheduled), { device })).rejects.toThrow(
      /^net: first: 1x1024x1024 needs max\w+ \d+, and the device allows \d+\. Request the device with requirements/,
    );
  });

  test("whatever is asked of it after destroy, and a run that destroy meets", async () => {
    const module = await loadedOn(device);
    const inputs = inputsOf(module);
    const ended = "net: destroy() was called: load again.";
    const underWay = module.run(inputs).catch(String);
    module.destroy();
    expect(await underWay).toBe(`Error: ${ended}`);
    await expect(module.selfTest()).rejects.toThrow(ended);
    await expect(module.profile(inputs)).rejects.toThrow(ended);
    expect(() => module.encode(device.createCommandEncoder(), {})).toThrow(ended);
  });

  test("a run that another load meets", async () => {
    let again = Promise.resolve();
    const slow = altered(device, {
      createBuffer: (wanted: GPUBufferDescriptor) => {
        const buffer = device.createBuffer(wanted);
        const map = buffer.mapAsync.bind(buffer);
        buffer.mapAsync = async (mode) => again.then(async () => map(mode));
        return buffer;
      },
    });
    const module = await loadedOn(slow);
    again = module.load(bytes, { device });
    const underWay = module.run(inputsOf(module)).catch(String);
    await again;
    expect(await underWay).toBe("Error: net: load() was called again while this was under way: ask again.");
    await module.run(inputsOf(module));
    module.destroy();
  });

  test("no room for a single run", async () => {
    const module = await importedWgsl(made);
    for (const overlap of [0, -1, 1.5, NaN])
      await expect(module.load(bytes, { device, overlap })).rejects.toThrow(
        `net: overlap must be a whole number from 1 on, and is ${overlap}.`,
      );
  });

  test("a device that is lost while weights are loaded: the first run says so", async () => {
    const own = await (await gpu.requestAdapter())?.requestDevice();
    let isLost = false;
    const losing = altered(own as GPUDevice, {
      createBindGroup: (wanted: GPUBindGroupDescriptor) => {
        if (!isLost) own?.destroy();
        isLost = true;
        return own?.createBindGroup(wanted);
      },
    });
    const module = await importedWgsl(made);
    await module.load(bytes, { device: losing });
    await expect(module.run(inputsOf(module))).rejects.toThrow(
      /^net: the GPU device was lost \(.*\): load again with a new one\.$/,
    );
  });

  test("a device that is lost while a run is under way", async () => {
    const own = await (await gpu.requestAdapter())?.requestDevice();
    const module = await loadedOn(own);
    const underWay = module.run(inputsOf(module)).catch(String);
    own?.destroy();
    expect(await underWay).toMatch(
      /^Error: net: the GPU device was lost \(.*\): load again with a new one\.$/,
    );
  });

  test("buffers that are too small or cannot be copied, in run and in encode alike", async () => {
    const module = await loadedOn(device);
    const [name = "", right] = Object.entries(inputsOf(module))[0] ?? [];
    const size = right?.byteLength ?? 0;
    const wanted = `net: input "${name}" must be a GPUBuffer of ${size} bytes`;
    for (const [given, problem] of [
      [device.createBuffer({ size: 16, usage: 0x8c }), `${wanted}, and has 16.`],
      [device.createBuffer({ size, usage: 0x88 }), `${wanted} with the usage COPY_SRC.`],
    ] as const) {
      await expect(module.run({ [name]: given })).rejects.toThrow(new Error(problem));
      expect(() => module.encode(device.createCommandEncoder(), { [name]: given })).toThrow(
        new Error(problem),
      );
    }
    module.destroy();
  });

  test("pictures that are none, too large, or normalised for another number of channels", async () => {
    const graph = pictureNet();
    const drawn = emittedWgsl(graph);
    const module = await importedWgsl(drawn);
    await module.load(packed(graph, drawn.scheduled), { device });
    const picture = { width: 2, height: 1, data: new Uint8Array(8) };
    const { maxTextureDimension2D: most } = device.limits;
    const wide = { width: most + 1, height: 1, data: new Uint8Array(4 * (most + 1)) };
    const mean = "net: mean must be a number for each channel, 3 here.";
    const std = "net: std must be a number for each channel, 3 here, none of them 0.";
    for (const [given, options, problem] of [
      [undefined, {}, "net: a picture of 0 x 0 pixels: it is not loaded yet, or it is none."],
      [
        wide,
        {},
        `net: a picture of ${most + 1} x 1 pixels, and the device takes ${most} along a side: scale it first.`,
      ],
      [picture, { mean: [0.5] }, mean],
      [picture, { mean: [0, 0, NaN] }, mean],
      [picture, { std: [0.2, 0.2, 0.2, 0.2] }, std],
      [picture, { std: [1, 0, 1] }, std],
    ] as const)
      expect(() => module.fromImageData(given, options)).toThrow(new Error(problem));
    expect(module.fromImageData(picture, { mean: [0, 0.5, 1], std: [1, 2, -1] }).size).toBe(360);
    module.destroy();
  });

  test("a binding and a run that the device refuses: with the layer", async () => {
    let bound = 0;
    const binds = altered(device, {
      createBindGroup: (wanted: GPUBindGroupDescriptor) =>
        device.createBindGroup(++bound === 2 ? { ...wanted, entries: [] } : wanted),
    });
    await expect(loadedOn(binds)).rejects.toThrow(/^net: \w.*: Number of entries/);
    const buffers: GPUBuffer[] = [];
    const runs = altered(device, {
      createBuffer: (wanted: GPUBufferDescriptor) => {
        buffers.push(device.createBuffer(wanted));
        return buffers.at(-1);
      },
    });
    const module = await loadedOn(runs);
    buffers[0]?.destroy();
    await expect(module.run(inputsOf(module))).rejects.toThrow(/^net: (?!run)\w.*destroyed/s);
    module.destroy();
  });
});
