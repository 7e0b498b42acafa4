// What the adapter can do at most: shaders of our own that do nothing but multiply and add in registers, or nothing but read and write. A
// kernel's share of the peak is a share of these.

/** GPUBufferUsage, which stands in no module of Node. */
const STORAGE = 0x80;
const COPY_DST = 0x8;

export interface Peak {
  /** Multiply-adds in float32, 2 per one. In 10^9 per second. */
  readonly gigaflops: number;
  /** Read and written, of a buffer that no cache holds. In 10^9 bytes per second. */
  readonly gigabytes: number;
}

/** Milliseconds that a measured submission should take: long against what any submission costs. */
const enough = 40;
const rounds = 5;

export async function measurePeak(device: GPUDevice): Promise<Peak> {
  return { gigaflops: await measureArithmetic(device), gigabytes: await measureMemory(device) };
}

const invocations = 128;
const accumulators = 8;
const iterations = 64;

/** Eight vectors of four, so that no result is waited for. Factors come from memory: a compiler could fold constants. */
const arithmetic = `
@group(0) @binding(0) var<storage, read_write> data: array<vec4<f32>>;

@compute @workgroup_size(${invocations})
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

@compute @workgroup_size(${invocations})
fn memory(@builtin(global_invocation_id) id: vec3<u32>, @builtin(num_workgroups) groups: vec3<u32>) {
  let at = id.y * groups.x * ${invocations}u + id.x;
  copy[at] = data[at] * 2.0;
}`;

async function measureArithmetic(device: GPUDevice): Promise<number> {
  const data = device.createBuffer({ size: 256, usage: STORAGE | COPY_DST });
  device.queue.writeBuffer(data, 0, Float32Array.from([0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1]));
  const program = await programOf(device, arithmetic, [data]);
  let groups = 64;
  let ms = await fastest(device, program, [groups, 1]);
  while (ms < enough && groups < 32_768) {
    groups *= 2;
    ms = await fastest(device, program, [groups, 1]);
  }
  data.destroy();
  return (2 * 4 * accumulators * iterations * invocations * groups) / ms / 1e6;
}

/** In buffers of 16 MiB, and on an adapter that is done with them at once in larger ones, which no cache holds. */
async function measureMemory(device: GPUDevice): Promise<number> {
  const small = await copySpeed(device, 16 << 20);
  return small.ms > enough ? small.gigabytes : (await copySpeed(device, 128 << 20)).gigabytes;
}

async function copySpeed(
  device: GPUDevice,
  bytes: number,
): Promise<{ readonly ms: number; readonly gigabytes: number }> {
  const buffers = [0, 1].map(() => device.createBuffer({ size: bytes, usage: STORAGE }));
  const program = await programOf(device, memory, buffers);
  const groups = bytes / 16 / invocations;
  const ms = await fastest(device, program, [groups / 64, 64]);
  for (const buffer of buffers) buffer.destroy();
  return { ms, gigabytes: (2 * bytes) / ms / 1e6 };
}

interface Program {
  readonly pipeline: GPUComputePipeline;
  readonly group: GPUBindGroup;
}

async function programOf(device: GPUDevice, code: string, buffers: readonly GPUBuffer[]): Promise<Program> {
  const module = device.createShaderModule({ code });
  const pipeline = await device.createComputePipelineAsync({ layout: "auto", compute: { module } });
  const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
  return { pipeline, group: device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }) };
}

/** Milliseconds of one dispatch: of a submission of many, less what a submission of one takes beyond its share. */
async function fastest(
  device: GPUDevice,
  program: Program,
  groups: readonly [number, number],
): Promise<number> {
  const once = await submission(device, program, groups, 1);
  const times = once > enough ? 1 : 8;
  if (times === 1) return once;
  const many = await submission(device, program, groups, times + 1);
  return Math.max(many - once, 1e-3) / times;
}

async function submission(
  device: GPUDevice,
  { pipeline, group }: Program,
  [x, y]: readonly [number, number],
  times: number,
): Promise<number> {
  let best = Infinity;
  for (let round = 0; round <= rounds && !(round > 1 && best > 10 * enough); round++) {
    const before = performance.now();
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, group);
    for (let i = 0; i < times; i++) pass.dispatchWorkgroups(x, y);
    pass.end();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    if (round > 0) best = Math.min(best, performance.now() - before);
  }
  return best;
}
