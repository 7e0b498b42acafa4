// Runs the calls of a module on a device, buffer by buffer, with nothing of the host module that users load: for tests of the emitter.

import { allCalls, type LoopModule, type ModuleSpace } from "../../src/loops/loop.ts";
import type { GridProgram } from "../../src/targets/wgsl/program.ts";

/** Contents of the spaces before, and what comes out after all calls. */
export type Spaces = Readonly<Partial<Record<ModuleSpace, Float32Array>>>;

const [STORAGE, COPY_FROM, COPY_TO, READ] = [0x80, 0x4, 0x8, 0x1];

export async function runGrid(
  device: GPUDevice,
  module: LoopModule,
  program: GridProgram,
  given: Spaces,
): Promise<Spaces> {
  const buffers = program.memory.buffers.map(({ bytes, space, begin, elements }) => {
    const buffer = device.createBuffer({ size: bytes, usage: STORAGE | COPY_FROM | COPY_TO });
    const data = given[space ?? "arena"]?.subarray(begin, begin + elements);
    if (data) device.queue.writeBuffer(buffer, 0, new Float32Array(data));
    return buffer;
  });
  const shader = device.createShaderModule({ code: program.text });
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  for (const at of allCalls(module).keys()) {
    const dispatch = program.dispatches[at];
    const entry = program.entries[dispatch?.entry ?? -1];
    if (!dispatch || !entry) throw new Error(`no dispatch ${at}`);
    const layout = device.createBindGroupLayout({
      entries: entry.access.map((isWritten, binding) => ({
        binding,
        visibility: 4,
        buffer: { type: isWritten ? "storage" : "read-only-storage" },
      })),
    });
    pass.setPipeline(
      device.createComputePipeline({
        layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
        compute: { module: shader, entryPoint: entry.name },
      }),
    );
    const entries = dispatch.bindings.map(({ buffer, begin, end }, binding) => ({
      binding,
      resource: {
        buffer: buffers[buffer] as GPUBuffer,
        offset: 4 * begin,
        size: 16 * Math.ceil((end - begin) / 4),
      },
    }));
    pass.setBindGroup(0, device.createBindGroup({ layout, entries }));
    pass.dispatchWorkgroups(...dispatch.workgroups);
  }
  pass.end();
  const copies = program.memory.buffers.map(({ bytes }, i) => {
    const copy = device.createBuffer({ size: bytes, usage: COPY_TO | READ });
    encoder.copyBufferToBuffer(buffers[i] as GPUBuffer, 0, copy, 0, bytes);
    return copy;
  });
  device.queue.submit([encoder.finish()]);
  const found: Partial<Record<ModuleSpace, Float32Array>> = {};
  for (const [i, { space = "arena", begin, elements }] of program.memory.buffers.entries()) {
    const copy = copies[i] as GPUBuffer;
    await copy.mapAsync(READ);
    const all = (found[space] ??= new Float32Array(module.sizes[space]));
    all.set(new Float32Array(copy.getMappedRange()).subarray(0, elements), begin);
    copy.destroy();
  }
  for (const buffer of buffers) buffer.destroy();
  return found;
}
