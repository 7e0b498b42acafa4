// What an adapter can do at most, by shaders of our own that only multiply and add in registers, only read and write, or do next to nothing. A
// kernel's share of the peak is a share of these, and latency is estimated by them.

import type { GpuDevice } from "../webgpu/adapter.ts";
import { median } from "../rounds.ts";

export interface AdapterSpeed {
  /** Multiply-adds in float32, 2 per one. In 10^9 per second. */
  readonly gigaflops: number;
  /** Read and written, by the size of what is: ascending; the last is of what no cache holds, where the adapter is fast enough to try. */
  readonly bandwidth: readonly { readonly bytes: number; readonly gigabytesPerSecond: number }[];
  /** How many invocations must run at once for the peak. */
  readonly invocations: number;
  /** Nanoseconds of a dispatch that does next to nothing, among others. */
  readonly call: number;
  /** Nanoseconds from submitting such a one to having its result. */
  readonly run: number;
  /** To and from the adapter. In 10^9 bytes per second. */
  readonly copyGigabytesPerSecond: number;
}

/** What we use of WebGPU's objects. */
interface Device {
  readonly queue: {
    writeBuffer(buffer: Buffer, offset: number, data: Float32Array): void;
    submit(commands: readonly object[]): void;
    onSubmittedWorkDone(): Promise<void>;
  };
  createBuffer(wanted: { readonly size: number; readonly usage: number }): Buffer;
  createShaderModule(wanted: { readonly code: string }): object;
  createComputePipelineAsync(wanted: object): Promise<Pipeline>;
  createBindGroup(wanted: object): object;
  createCommandEncoder(): Encoder;
}

interface Buffer {
  mapAsync(mode: number): Promise<void>;
  getMappedRange(): ArrayBuffer;
  unmap(): void;
  destroy(): void;
}

interface Pipeline {
  getBindGroupLayout(at: number): object;
}

interface Encoder {
  beginComputePass(): {
    setPipeline(pipeline: Pipeline): void;
    setBindGroup(at: number, group: object): void;
    dispatchWorkgroups(x: number, y: number): void;
    end(): void;
  };
  copyBufferToBuffer(from: Buffer, at: number, to: Buffer, place: number, size: number): void;
  finish(): object;
}

/** GPUBufferUsage and GPUMapMode, which stand in no module of Node. */
const MAP_READ = 0x1;
const COPY_SRC = 0x4;
const COPY_DST = 0x8;
const STORAGE = 0x80;
const READ = 0x1;

/** Milliseconds that a measured submission should take: long against what any submission costs. */
const enough = 40;
const rounds = 5;

export async function measureAdapter(given: GpuDevice): Promise<AdapterSpeed> {
  const device = given as unknown as Device;
  const call = await measureCall(device);
  return {
    ...(await measureArithmetic(device)),
    bandwidth: await measureMemory(device, call),
    call: 1e6 * call,
    ...(await measureReturn(device)),
  };
}

const workgroup = 128;
const accumulators = 8;
const iterations = 256;

/** Eight vectors of four, so that no result is waited for. Factors come from memory: a compiler could fold constants. */
const arithmetic = `
@group(0) @binding(0) var<storage, read_write> data: array<vec4<f32>>;

@compute @workgroup_size(${workgroup})
fn arithmetic(@builtin(global_invocation_id) id: vec3<u32>) {
  let factor = data[0];
  let addend = data[1];
${Array.from({ length: accumulators }, (_, i) => `  var a${i} = vec4<f32>(f32(id.x + ${i}u));`).join("\n")}
  for (var i = 0; i < ${iterations}; i++) {
${Array.from({ length: accumulators }, (_, i) => `    a${i} = a${i} * factor + addend;`).join("\n")}
  }
  let sum = ${Array.from({ length: accumulators }, (_, i) => `a${i}`).join(" + ")};
  if (sum.x == 12345.0) { data[2] = sum; }
}`;

const memory = `
@group(0) @binding(0) var<storage, read_write> data: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> copy: array<vec4<f32>>;

@compute @workgroup_size(${workgroup})
fn memory(@builtin(global_invocation_id) id: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>) {
  let at = id.y * groups.x * ${workgroup}u + id.x;
  copy[at] = data[at] * 2.0;
}`;

async function measureArithmetic(device: Device): Promise<Pick<AdapterSpeed, "gigaflops" | "invocations">> {
  const data = device.createBuffer({ size: 256, usage: STORAGE | COPY_DST });
  device.queue.writeBuffer(data, 0, Float32Array.from([0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1]));
  const program = await programOf(device, arithmetic, [data]);
  const alone = await fastest(device, program, [1, 1]);
  let groups = 16;
  let ms = await fastest(device, program, [groups, 1]);
  while (ms < enough && groups < 32_768) {
    groups *= 2;
    ms = await fastest(device, program, [groups, 1]);
  }
  data.destroy();
  const operations = 2 * 4 * accumulators * iterations * workgroup;
  return {
    gigaflops: (operations * groups) / ms / 1e6,
    // So many workgroups are done in the time of one.
    invocations: Math.max(1, Math.round(workgroup * groups * Math.min(1, alone / ms))),
  };
}

async function measureMemory(device: Device, call: number): Promise<AdapterSpeed["bandwidth"]> {
  const found: { bytes: number; gigabytesPerSecond: number }[] = [];
  for (const bytes of [1 << 20, 1 << 24, 1 << 28]) {
    const buffers = [0, 1].map(() => device.createBuffer({ size: bytes / 2, usage: STORAGE }));
    const program = await programOf(device, memory, buffers);
    const ms = await fastest(device, program, [bytes / 2 / 16 / workgroup / 64, 64]);
    for (const buffer of buffers) buffer.destroy();
    found.push({ bytes, gigabytesPerSecond: bytes / Math.max(ms - call, ms / 10) / 1e6 });
    if (ms > enough) break; // sixteen times that would take seconds
  }
  // What is smaller is at least as fast; where it was not, something else disturbed it.
  return found.map(({ bytes }, i) => ({
    bytes,
    gigabytesPerSecond: Math.max(...found.slice(i).map((each) => each.gigabytesPerSecond)),
  }));
}

const nothing = `
@group(0) @binding(0) var<storage, read_write> data: array<u32>;

@compute @workgroup_size(1)
fn nothing() {
  data[0] += 1u;
}`;

/** Milliseconds. */
async function measureCall(device: Device): Promise<number> {
  const data = device.createBuffer({ size: 256, usage: STORAGE });
  const program = await programOf(device, nothing, [data]);
  const times = 200;
  const [one, many] = [
    await submission(device, program, [1, 1], 1),
    await submission(device, program, [1, 1], times + 1),
  ];
  data.destroy();
  return Math.max(many - one, 1e-4) / times;
}

async function measureReturn(device: Device): Promise<Pick<AdapterSpeed, "run" | "copyGigabytesPerSecond">> {
  const small = await returning(device, 256);
  const size = 1 << 24;
  const large = await returning(device, size);
  return { run: 1e6 * small, copyGigabytesPerSecond: (2 * size) / Math.max(large - small, 1e-3) / 1e6 };
}

/** Milliseconds to send so many bytes and get them back. */
async function returning(device: Device, size: number): Promise<number> {
  const data = new Float32Array(size / 4);
  const there = device.createBuffer({ size, usage: STORAGE | COPY_SRC | COPY_DST });
  const back = device.createBuffer({ size, usage: MAP_READ | COPY_DST });
  const program = await programOf(device, nothing, [there]);
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const before = performance.now();
    device.queue.writeBuffer(there, 0, data);
    const encoder = device.createCommandEncoder();
    dispatch(encoder, program, [1, 1], 1);
    encoder.copyBufferToBuffer(there, 0, back, 0, size);
    device.queue.submit([encoder.finish()]);
    await back.mapAsync(READ);
    data.set(new Float32Array(back.getMappedRange()));
    back.unmap();
    times.push(performance.now() - before);
  }
  there.destroy();
  back.destroy();
  return median(times.slice(1));
}

interface Program {
  readonly pipeline: Pipeline;
  readonly group: object;
}

async function programOf(device: Device, code: string, buffers: readonly Buffer[]): Promise<Program> {
  const module = device.createShaderModule({ code });
  const pipeline = await device.createComputePipelineAsync({ layout: "auto", compute: { module } });
  const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
  return { pipeline, group: device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }) };
}

/** Milliseconds of one dispatch: of a submission of many, less what a submission of one takes beyond its share. */
async function fastest(device: Device, program: Program, groups: readonly [number, number]): Promise<number> {
  const once = await submission(device, program, groups, 1);
  if (once > enough) return once;
  const times = 8;
  const many = await submission(device, program, groups, times + 1);
  return Math.max(many - once, 1e-3) / times;
}

async function submission(
  device: Device,
  program: Program,
  groups: readonly [number, number],
  times: number,
): Promise<number> {
  let best = Infinity;
  for (let round = 0; round <= rounds && !(round > 1 && best > 10 * enough); round++) {
    const before = performance.now();
    const encoder = device.createCommandEncoder();
    dispatch(encoder, program, groups, times);
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    if (round > 0) best = Math.min(best, performance.now() - before);
  }
  return best;
}

function dispatch(
  encoder: Encoder,
  { pipeline, group }: Program,
  [x, y]: readonly [number, number],
  times: number,
): void {
  const pass = encoder.beginComputePass();
  pass.setPipeline(pipeline);
  pass.setBindGroup(0, group);
  for (let i = 0; i < times; i++) pass.dispatchWorkgroups(x, y);
  pass.end();
}
