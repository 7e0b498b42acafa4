// A GPU in software runs a shader written by hand: the path to an adapter works, whatever our compiler makes.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, test } from "vitest";
import { findDrivers, loadVulkan, withDriver } from "../../../src/run/webgpu/vulkan.ts";
import { notRun, testAdapter, testDevice } from "../../support/webgpu.ts";

const shader = `
@group(0) @binding(0) var<storage, read_write> data: array<f32>;

@compute @workgroup_size(64)
fn square(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x < arrayLength(&data)) { data[id.x] = data[id.x] * data[id.x]; }
}`;

describe.skipIf(notRun)(`WebGPU in Node ${notRun ?? ""}`, () => {
  let device: GPUDevice;
  afterAll(() => device?.destroy());

  test("a shader computes what it says", async () => {
    device = await testDevice();
    const input = Float32Array.from({ length: 100 }, (_, i) => i - 50);
    const storage = device.createBuffer({ size: 400, usage: 0x80 | 0x8 | 0x4 }); // STORAGE, COPY_DST, COPY_SRC
    const staging = device.createBuffer({ size: 400, usage: 0x1 | 0x8 }); // MAP_READ, COPY_DST
    device.queue.writeBuffer(storage, 0, input);
    const module = device.createShaderModule({ code: shader });
    const pipeline = await device.createComputePipelineAsync({ layout: "auto", compute: { module } });
    const group = device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [{ binding: 0, resource: { buffer: storage } }],
    });
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(2);
    pass.end();
    encoder.copyBufferToBuffer(storage, 0, staging, 0, 400);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(1);
    expect([...new Float32Array(staging.getMappedRange())]).toEqual([...input].map((value) => value * value));
    staging.unmap();
  });

  test("the adapter says what it is, and its device has its limits", async () => {
    const { kind, name, limits } = testAdapter();
    expect(name).not.toBe("");
    expect(["software", "hardware"]).toContain(kind);
    device = await testDevice();
    expect(device.limits.maxStorageBuffersPerShaderStage).toBe(limits["maxStorageBuffersPerShaderStage"]);
  });
});

test("a library that is not there is not loaded", () => {
  expect(loadVulkan("/nowhere/libvulkan.so.1")).toBe(false);
});

test("the environment is given back, also after a failure", async () => {
  const before = process.env["VK_DRIVER_FILES"];
  const inside = await withDriver("driver.json", () => Promise.resolve(process.env["VK_DRIVER_FILES"]));
  expect(inside).toBe("driver.json");
  await expect(withDriver("driver.json", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(process.env["VK_DRIVER_FILES"]).toBe(before);
});

describe("drivers", () => {
  const place = mkdtempSync(join(tmpdir(), "cnnc-drivers-"));
  afterAll(() => rmSync(place, { recursive: true }));
  mkdirSync(join(place, "vulkan/icd.d"), { recursive: true });
  const driver = join(place, "vulkan/icd.d/gpu_icd.json");
  writeFileSync(driver, "{}");
  const found = (
    known: readonly string[],
    more: readonly string[],
    env: Record<string, string> = {},
  ): unknown => [findDrivers([...known], [...more], env), env];

  test("where the loader finds them itself, it is told nothing", () => {
    expect(found([place], [])).toEqual([true, {}]);
    expect(found([], [])).toEqual([false, {}]);
  });

  test("where it would not look, it is told", () => {
    expect(found([], [place])).toEqual([true, { VK_DRIVER_FILES: driver, VK_ICD_FILENAMES: driver }]);
    expect(found([place], [place])).toEqual([true, { VK_ADD_DRIVER_FILES: driver }]);
  });

  test("what the user chose stands", () => {
    expect(found([], [place], { VK_DRIVER_FILES: "mine" })).toEqual([true, { VK_DRIVER_FILES: "mine" }]);
  });
});
