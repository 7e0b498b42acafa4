// What a module does with its device from load to destroy, counted on Dawn without a GPU; and what that device really runs out of or refuses.

import { create } from "webgpu";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { altered } from "../../../support/altered-device.ts";
import { packed } from "../../../support/emitted.ts";
import { emittedWgsl, importedWgsl, inputsOf, type WgslModule } from "../../../support/emitted-wgsl.ts";
import { pictureNet, residualNet } from "../../../support/small-networks.ts";

/** It checks everything and runs nothing. Must outlive its devices: Dawn aborts the process where it is collected first. */
const gpu = create(["backend=null"]);
const graph = residualNet();
const made = emittedWgsl(graph);
const bytes = packed(graph, made.scheduled);

let device: GPUDevice;
beforeEach(async () => {
  const opened = await (await gpu.requestAdapter())?.requestDevice();
  if (!opened) throw new Error("no null device");
  device = opened;
});
afterEach(() => {
  vi.unstubAllGlobals();
  device.destroy();
});

async function loadedOn(own: unknown, overlap = 4): Promise<WgslModule> {
  const module = await importedWgsl(made);
  await module.load(bytes, { device: own, overlap });
  return module;
}

/** Of the device: buffers that are there, what was written to them, and the passes that were begun. */
function counting() {
  const alive = new Set<GPUBuffer>();
  const [written, passes]: [number[], number[]] = [[], []];
  const counted = altered(device, {
    createBuffer(wanted: GPUBufferDescriptor) {
      const buffer = device.createBuffer(wanted);
      const destroy = buffer.destroy.bind(buffer);
      buffer.destroy = () => {
        alive.delete(buffer);
        destroy();
      };
      alive.add(buffer);
      return buffer;
    },
    createCommandEncoder() {
      const encoder = device.createCommandEncoder();
      const begin = encoder.beginComputePass.bind(encoder);
      encoder.beginComputePass = (wanted) => {
        passes.push(0);
        return begin(wanted);
      };
      return encoder;
    },
    queue: altered(device.queue, {
      writeBuffer(buffer: GPUBuffer, at: number, data: Float32Array<ArrayBuffer>) {
        written.push(data.length);
        device.queue.writeBuffer(buffer, at, data);
      },
    }),
  });
  return { counted, alive, written, passes };
}

test("all pipelines are asked for before the first is there", async () => {
  let [asked, most] = [0, 0];
  const waiting: (() => void)[] = [];
  const slow = altered(device, {
    async createComputePipelineAsync(wanted: GPUComputePipelineDescriptor) {
      most = Math.max(most, ++asked);
      // Until nobody asks any more.
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(() => {
          if (waiting.length === asked) for (const go of waiting) go();
        }, 50);
      });
      asked--;
      waiting.pop();
      return device.createComputePipelineAsync(wanted);
    },
  });
  const module = await loadedOn(slow);
  expect(most).toBe(made.shader.match(/@compute/gu)?.length);
  module.destroy();
});

test("weights go to the device once; a run writes its inputs, in one pass; destroy leaves nothing", async () => {
  const { counted, alive, written, passes } = counting();
  const module = await loadedOn(counted);
  expect(written).toEqual([]);
  passes.length = 0;
  const inputs = inputsOf(module);
  const sizes = Object.values(inputs).map(({ length }) => length);
  const held = alive.size;
  for (let n = 1; n <= 6; n++) {
    await module.run(inputs);
    expect(written).toEqual(Array.from({ length: n }, () => sizes).flat());
    expect(passes).toHaveLength(n);
  }
  expect(alive.size).toBe(held);
  const given = device.createBuffer({ size: 4 * (sizes[0] ?? 0), usage: 0x84 });
  const encoder = counted.createCommandEncoder();
  const first = module.encode(encoder, { image: given });
  expect(module.encode(encoder, { image: given })).toEqual(first);
  expect(alive.size).toBe(held + 1);
  module.destroy();
  expect([...alive]).toEqual([]);
});

test("pictures leave nothing either", async () => {
  const drawn = pictureNet();
  const emitted = emittedWgsl(drawn);
  const module = await importedWgsl(emitted);
  const { counted, alive } = counting();
  await module.load(packed(drawn, emitted.scheduled), { device: counted });
  const held = alive.size;
  for (let n = 0; n < 3; n++) module.fromImageData({ width: 2, height: 2, data: new Uint8ClampedArray(16) });
  expect(alive.size).toBe(held + 1);
  module.destroy();
  expect([...alive]).toEqual([]);
});

test("as many runs overlap as there are staging buffers, and one that is done makes room", async () => {
  const module = await loadedOn(device, 3);
  const inputs = inputsOf(module);
  const runs = [module.run(inputs), module.run(inputs), module.run(inputs)];
  await expect(module.run(inputs)).rejects.toThrow(/^net: too many calls of run: 3 are under way already\./u);
  await Promise.all(runs);
  await Promise.all([module.run(inputs), module.run(inputs), module.run(inputs)]);
  module.destroy();
});

test("a device that is full says so, and what was taken is given back", async () => {
  const { counted, alive } = counting();
  // Dawn without a GPU has 512 MiB, and touches nothing of them.
  const fillers: GPUBuffer[] = [];
  for (let size = 2 ** 28; size >= 2 ** 12; size /= 2)
    fillers.push(device.createBuffer({ size, usage: 0x80 }));
  const full = /^net: its memory: the GPU is out of memory\. \S/u;
  await expect(loadedOn(counted)).rejects.toThrow(full);
  expect([...alive]).toEqual([]);
  // Room for the model, and none for so many answers.
  for (const filler of fillers.slice(-7)) filler.destroy();
  await expect(loadedOn(counted, 20_000)).rejects.toThrow(full);
  expect([...alive]).toEqual([]);
  const module = await loadedOn(counted);
  await module.run(inputsOf(module));
  module.destroy();
});

test("a kernel that the device refuses is named by its layer, and memory given back", async () => {
  const { counted, alive } = counting();
  const strict = altered(counted, {
    createShaderModule: ({ code }: GPUShaderModuleDescriptor) =>
      device.createShaderModule({ code: code.replace("@workgroup_size(64)", "@workgroup_size(4096)") }),
  });
  await expect(loadedOn(strict)).rejects.toThrow(/^net: the device cannot compile \w+.*: .*4096/su);
  expect([...alive]).toEqual([]);
});

test("without a device the module opens one, and destroys it again", async () => {
  const asked: unknown[] = [];
  const adapter = {
    features: new Set(["timestamp-query"]),
    requestDevice: async (wanted: unknown) => {
      asked.push(wanted);
      return Promise.resolve(device);
    },
  };
  vi.stubGlobal("navigator", { gpu: { requestAdapter: async () => Promise.resolve(adapter) } });
  const module = await importedWgsl(made);
  await module.load(bytes);
  expect(asked).toEqual([{ ...module.requirements, requiredFeatures: ["timestamp-query"] }]);
  await module.run(inputsOf(module));
  module.destroy();
  expect((await device.lost).reason).toBe("destroyed");
});

test("no adapter, and one that has not what the model needs", async () => {
  const module = await importedWgsl(made);
  let adapter: unknown = null;
  vi.stubGlobal("navigator", { gpu: { requestAdapter: async () => Promise.resolve(adapter) } });
  await expect(module.load(bytes)).rejects.toThrow(
    "net: WebGPU found no adapter: this machine has no GPU that it may use.",
  );
  adapter = {
    features: new Set(),
    requestDevice: async () =>
      (await gpu.requestAdapter())?.requestDevice({ requiredLimits: { maxBufferSize: 2 ** 50 } }),
  };
  await expect(module.load(bytes)).rejects.toThrow(
    /^net: this GPU does not meet the model's requirements: .*maxBufferSize/su,
  );
});
