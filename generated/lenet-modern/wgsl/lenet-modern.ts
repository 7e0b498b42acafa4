// LeNetModern, compiled by 0.1.0. Generated: change the model and compile again.
/* eslint-disable */

/** Numbers of a shape that the type checker knows; any Float32Array of that length will do. */
export type Tensor<Shape extends readonly number[]> = Float32Array & { readonly shape?: Shape };

export interface Inputs {
  readonly image: Tensor<readonly [1, 1, 28, 28]>;
}

export interface Outputs {
  readonly logits: Tensor<readonly [1, 10]>;
}

export const meta = {
  model: "LeNetModern",
  compiler: "0.1.0",
  inputHash: "42db03549c11fc991931325544b3781b50a25de226310fa496a642da9af613a5",
  target: "wgsl",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 28, 28] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 61706,
  macs: 416520,
  /** Packed weights must say this. */
  weights: "0a63237291259da310d6683c9f705dbe",
} as const;

/** A GPUDevice. */
export interface GpuDevice {
  readonly limits: object;
  readonly features: { has(name: string): boolean };
  readonly lost: Promise<object>;
  readonly queue: object;
  createBuffer(wanted: never): object;
}

/** A GPUBuffer. */
export interface GpuBuffer {
  readonly size: number;
  destroy(): void;
}

/** A GPUCommandEncoder. */
export interface GpuEncoder {
  beginComputePass(): object;
  copyBufferToBuffer(from: never, begin: number, to: never, at: number, size: number): void;
}

export interface LoadOptions {
  /** A device of the caller's, which `destroy` leaves alone. Without it the module asks the browser for one of its own. */
  readonly device?: GpuDevice;
  /** Calls of `run` that may be under way at once: 4 without it. */
  readonly overlap?: number;
  /** Inputs and outputs of `run` that are NaN or infinite are errors; without it they pass, and what kernels make of them differs between devices. */
  readonly checkFinite?: boolean;
}

/** Float32Arrays, or GPUBuffers of as many float32 numbers. */
export type GpuInputs = { readonly [Name in keyof Inputs]: Inputs[Name] | GpuBuffer };

export interface LayerTime {
  /** Paths and shape. */
  readonly layer: string;
  readonly milliseconds: number;
}

/** What the model asks of a device: `adapter.requestDevice(requirements)`. */
export const requirements: {
  readonly requiredLimits: Readonly<Record<string, number>>;
  /** Of WebGPU's names the one that kernels may need: its types take no others, nor a readonly array. */
  readonly requiredFeatures: "shader-f16"[];
} = {
  requiredLimits: {},
  requiredFeatures: [],
};

/** Takes packed weights, the bytes of the file that `cnnc pack` wrote, to a GPU. What was loaded before is freed. */
export async function load(bytes: ArrayBuffer | ArrayBufferView, options: LoadOptions = {}): Promise<void> {
  const file = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack lenet-modern.cnn WEIGHTS.safetensors --target wgsl";
  const size = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const begin = file.length < 8 ? Infinity : 8 + size.getUint32(0, true) + 2 ** 32 * size.getUint32(4, true);
  const header = readHeader(file, begin);
  if (!header) throw refuse("these bytes are no safetensors file.");
  const about = header["__metadata__"];
  if (about?.format !== "cnnc-packed") throw refuse("these weights are not packed for this module.");
  if (about.hash !== weightsHash) {
    const made = `${about.model}, ${about.target}, ${about.float}, ${about.dtype ?? "f32"}`;
    throw refuse(`these weights were packed for another model, target or option (${made}).`);
  }
  const starts = tensors.map(([name, , , count]) => {
    const [from, to] = header[name]?.data_offsets ?? [0, 0];
    const held = header[name]?.dtype ?? "F32";
    if (held !== "F32") throw refuse(`tensor ${name} holds ${held}, not F32.`);
    const whole = from >= 0 && to - from === 4 * count && begin + to <= file.length;
    if (!whole) throw refuse(`tensor ${name} is missing or incomplete.`);
    return begin + from;
  });
  const { overlap = 4 } = options;
  if (!Number.isInteger(overlap) || overlap < 1)
    throw new Error(`${stem}: overlap must be a whole number from 1 on, and is ${overlap}.`);
  const device = await openDevice(options.device);
  try {
    checkDevice(device);
    const [compiling, writing] = [makePipelines(device), makeBuffers(device, file, starts, overlap)];
    void compiling.catch(() => {});
    const memory = await writing;
    try {
      const made = await makeSession(device, options, memory, await compiling);
      destroy();
      ended = "load() was called again while this was under way: ask again";
      session = made;
      void device.lost.then(({ message }) => {
        if (session !== made) return;
        session = undefined;
        ended = `the GPU device was lost (${message}): load again with a new one`;
      });
    } catch (error) {
      for (const buffer of memory.buffers) buffer.destroy();
      for (const { buffer } of memory.staging) buffer.destroy();
      throw error;
    }
  } catch (error) {
    if (options.device === undefined) device.destroy();
    throw error;
  }
}

/** Computes the outputs: fresh arrays, or those that are given. Calls may overlap: the next one may start before this one's answer is there. */
export async function run(inputs: GpuInputs, outputs: Outputs = createOutputs()): Promise<Outputs> {
  const live = opened();
  const { staging, checkFinite } = live;
  const given = checkedInputs(inputs, checkFinite);
  const wanted = outputPlaces.map(([name], i) =>
    checked("output", name, outputs?.[name as keyof Outputs], meta.outputs[i]!.shape, false),
  );
  const back = staging.find(({ isBusy }) => !isBusy);
  if (!back) {
    const most = `${staging.length} are under way already`;
    throw new Error(`${stem}: too many calls of run: ${most}. Await one, or load with a larger overlap.`);
  }
  back.isBusy = true;
  try {
    if (live.hasRun) submit(live, given, back.buffer);
    else await firstRun(live, given, back.buffer);
    await back.buffer.mapAsync(1);
    const numbers = new Float32Array(back.buffer.getMappedRange());
    let begin = 0;
    for (const array of wanted) {
      array.set(numbers.subarray(begin, begin + array.length));
      begin += array.length;
    }
    back.buffer.unmap();
  } catch (error) {
    throw session === live ? error : new Error(`${stem}: ${ended}.`);
  } finally {
    back.isBusy = false;
  }
  if (checkFinite) {
    for (const [i, [name]] of outputPlaces.entries()) finite("output", name, wanted[i]!);
  }
  return outputs;
}

/**
 * Adds a pass to the caller's encoder, from its buffers to buffers of the module, and submits nothing. These hold the outputs until the next
 * pass of this module writes them again.
 */
export function encode<Held extends GpuBuffer>(
  encoder: GpuEncoder,
  inputs: { readonly [Name in keyof Inputs]: Held },
): { readonly [Name in keyof Outputs]: Held } {
  const live = opened();
  const { buffers, results } = live;
  if (typeof encoder?.beginComputePass !== "function")
    throw new Error(`${stem}: encoder must be a GPUCommandEncoder.`);
  const to = encoder as unknown as Encoder;
  const given = inputPlaces.map(([name, , , size]) =>
    bufferOf(name, inputs?.[name as keyof Inputs], passes * size),
  );
  for (const [i, [name, , , size]] of outputPlaces.entries())
    results[i] ??= live.device.createBuffer({
      label: `${stem} ${name}`,
      size: passes * size,
      usage: STORAGE | COPY_SRC | COPY_DST,
    });
  for (let n = 0; n < passes; n++) {
    for (const [i, [, buffer, at, size]] of inputPlaces.entries())
      to.copyBufferToBuffer(given[i]!, n * size, buffers[buffer]!, at, size);
    encodePass(live, to);
    for (const [i, [, buffer, at, size]] of outputPlaces.entries())
      to.copyBufferToBuffer(buffers[buffer]!, at, results[i]!, n * size, size);
  }
  const held = results as unknown as readonly Held[];
  return {
    logits: held[0]!,
  };
}

/** Milliseconds on the device of every layer, in order, in one pass over these inputs. Devices with the feature `timestamp-query` measure them; browsers may round to 0.1 ms. */
export async function profile(inputs: GpuInputs): Promise<readonly LayerTime[]> {
  const live = opened();
  const { device } = live;
  if (!device.features.has("timestamp-query"))
    throw new Error(
      `${stem}: the device lacks the feature timestamp-query: request it to have layers timed.`,
    );
  const given = checkedInputs(inputs, false);
  const times: LayerTime[] = [];
  const most = 2048;
  const querySet = device.createQuerySet({ type: "timestamp", count: 2 * Math.min(most, calls.length) });
  const resolved = device.createBuffer({ size: 16 * most, usage: QUERY_RESOLVE | COPY_SRC });
  const back = device.createBuffer({ size: 16 * most, usage: MAP_READ | COPY_DST });
  try {
    for (let first = 0; first < calls.length; first += most) {
      const part = calls.slice(first, first + most);
      const encoder = device.createCommandEncoder();
      if (first === 0) giveInputs(live, encoder, given, 0);
      for (const i of part.keys()) {
        const timestampWrites = {
          querySet,
          beginningOfPassWriteIndex: 2 * i,
          endOfPassWriteIndex: 2 * i + 1,
        };
        const pass = encoder.beginComputePass({ timestampWrites });
        dispatch(live, pass, first + i);
        pass.end();
      }
      encoder.resolveQuerySet(querySet, 0, 2 * part.length, resolved, 0);
      encoder.copyBufferToBuffer(resolved, 0, back, 0, 16 * part.length);
      device.queue.submit([encoder.finish()]);
      await back.mapAsync(1);
      const stamps = new BigUint64Array(back.getMappedRange());
      for (const [i, [layer]] of part.entries())
        times.push({ layer, milliseconds: Number(stamps[2 * i + 1]! - stamps[2 * i]!) / 1e6 });
      back.unmap();
    }
  } catch (error) {
    throw session === live ? error : new Error(`${stem}: ${ended}.`);
  } finally {
    for (const made of [querySet, resolved, back]) made.destroy();
  }
  return times;
}

/** ImageData, or what WebGPU copies itself: a canvas, an ImageBitmap, an image or video element, a VideoFrame. */
export type Picture =
  | { readonly width: number; readonly height: number; readonly data?: ArrayBufferView }
  | { readonly displayWidth: number; readonly displayHeight: number };

export interface PictureOptions {
  /** The input that is made; the first one without it. */
  readonly name?: "image";
  /** Of each channel, for values from 0 to 1: (value - mean) / std. Without them values stay as they are. */
  readonly mean?: readonly number[];
  readonly std?: readonly number[];
  /** fill: the whole picture, stretched. cover: its middle, undistorted. */
  readonly fit?: "fill" | "cover";
}

/**
 * Pictures, one per sample, as an input: `run({ image: fromImageData(canvas) })`. One channel is brightness. The buffer belongs to the module: the next call
 * for the same input writes it again.
 */
export function fromImageData<Held extends GpuBuffer = GpuBuffer>(
  pictures: Picture | readonly Picture[],
  { name = "image", mean, std, fit = "fill" }: PictureOptions = {},
): Held {
  const live = opened();
  const list = (Array.isArray(pictures) ? pictures : [pictures]) as readonly Picture[];
  const port = meta.inputs.findIndex((input) => input.name === name);
  if (port < 0) throw new Error(`${stem}: there is no input "${name}".`);
  if (list.length !== meta.batch)
    throw new Error(
      `${stem}: input "${name}" takes ${meta.batch} pictures at once, and ${list.length} are given.`,
    );
  const shape: readonly number[] = meta.inputs[port]!.shape;
  const [, channels = 0, height = 0, width = 0] = shape;
  const size = channels * height * width;
  const means = perChannel("mean", mean, 0, channels);
  const factors = perChannel("std", std, 1, channels).map((value) => 1 / value);
  live.images[port] ??= live.device.createBuffer({
    label: `${stem} ${name}`,
    size: 4 * list.length * size,
    usage: STORAGE | COPY_SRC | COPY_DST,
  });
  const image = live.images[port];
  for (const [n, picture] of list.entries()) {
    const seen = seenOf(picture, width, height, fit);
    const parameters = new ArrayBuffer(96);
    new Float32Array(parameters).set(seen.window);
    new Uint32Array(parameters).set([...seen.size, 0, 0, width, height, channels, n * size], 4);
    new Uint32Array(parameters).set([height * width, 1], 12);
    new Float32Array(parameters).set(means, 16);
    new Float32Array(parameters).set(factors, 20);
    resize(live, picture, seen.size, parameters, image);
  }
  return image as GpuBuffer as Held;
}

/** Runs every distinct kernel on a vector, in memory of its own; throws where a value differs from the reference evaluator's. */
export async function selfTest(): Promise<{ readonly kernels: number; readonly values: number }> {
  const live = opened();
  const problems: string[] = [];
  for (const test of kernelTests) problems.push(...(await testKernel(live, test)));
  if (problems.length > 0) throw new Error(`${stem}: selfTest failed. ${problems.join("; ")}.`);
  const values = kernelTests.reduce((sum, test) => sum + test.values.length, 0);
  return { kernels: kernelTests.length, values };
}

/** Frees what lies on the device, and the device itself where `load` opened it. */
export function destroy(): void {
  const freed = session;
  if (!freed) return;
  session = undefined;
  ended = "destroy() was called: load again";
  for (const buffer of [...freed.buffers, ...freed.results, ...freed.images]) buffer?.destroy();
  for (const { buffer } of freed.staging) buffer.destroy();
  if (freed.isOwn) freed.device.destroy();
}

// ---- the device
const stem = "lenet-modern";
interface Device extends GpuDevice {
  readonly lost: Promise<{ readonly message: string }>;
  readonly queue: {
    writeBuffer(to: Buffer, at: number, from: ArrayBufferView): void;
    writeTexture(to: object, from: ArrayBufferView, layout: object, size: readonly number[]): void;
    copyExternalImageToTexture?(from: object, to: object, size: readonly number[]): void;
    submit(commands: readonly object[]): void;
  };
  createBuffer(wanted: { label?: string; size: number; usage: number; mappedAtCreation?: boolean }): Buffer;
  createTexture(wanted: object): Texture;
  createQuerySet(wanted: object): { destroy(): void };
  createShaderModule(wanted: object): object;
  createBindGroupLayout(wanted: object): object;
  createPipelineLayout(wanted: object): object;
  createComputePipelineAsync(wanted: object): Promise<object>;
  createBindGroup(wanted: object): object;
  createCommandEncoder(): Encoder;
  pushErrorScope(filter: string): void;
  popErrorScope(): Promise<{ readonly message: string } | null>;
  destroy(): void;
}
interface Buffer extends GpuBuffer {
  readonly usage: number;
  mapAsync(mode: number): Promise<unknown>;
  getMappedRange(): ArrayBuffer;
  unmap(): void;
}
interface Texture {
  createView(): object;
  destroy(): void;
}
interface Encoder {
  beginComputePass(wanted?: object): Pass;
  copyBufferToBuffer(from: Buffer, begin: number, to: Buffer, at: number, size: number): void;
  resolveQuerySet(from: object, first: number, count: number, to: Buffer, at: number): void;
  finish(): object;
}
interface Pass {
  setPipeline(pipeline: object): void;
  setBindGroup(at: number, group: object): void;
  dispatchWorkgroups(x: number, y: number, z: number): void;
  end(): void;
}
interface Adapter {
  readonly features: { has(name: string): boolean };
  requestDevice(wanted: object): Promise<Device>;
}
interface Platform {
  readonly navigator?: { readonly gpu?: { requestAdapter(wanted: object): Promise<Adapter | null> } };
}

/** GPUBufferUsage and GPUMapMode. */
const MAP_READ = 0x1;
const COPY_SRC = 0x4;
const COPY_DST = 0x8;
const STORAGE = 0x80;
const QUERY_RESOLVE = 0x200;
/** The layer that needs most, of each limit above the defaults. */
const greediest: Readonly<Record<string, string>> = {};

/** The caller's device, or one of our own. */
async function openDevice(given: GpuDevice | undefined): Promise<Device> {
  if (given !== undefined) {
    if (typeof given?.createBuffer !== "function") throw new Error(`${stem}: device must be a GPUDevice.`);
    const device = given as unknown as Device;
    const lost = await Promise.race([device.lost, Promise.resolve(undefined)]);
    if (lost) throw new Error(`${stem}: the GPU device is lost (${lost.message}): load with a new one.`);
    return device;
  }
  const gpu = (globalThis as unknown as Platform).navigator?.gpu;
  if (!gpu) throw new Error(`${stem}: there is no WebGPU here: pass a GPUDevice, load(bytes, { device }).`);
  const adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  if (!adapter) throw new Error(`${stem}: WebGPU found no adapter: this machine has no GPU that it may use.`);
  const useful = ["timestamp-query", "subgroups"].filter((feature) => adapter.features.has(feature));
  const { requiredLimits, requiredFeatures } = requirements;
  try {
    return await adapter.requestDevice({
      requiredLimits,
      requiredFeatures: [...requiredFeatures, ...useful],
    });
  } catch (error) {
    throw new Error(`${stem}: this GPU does not meet the model's requirements: ${messageOf(error)}`);
  }
}

/** Refuses a device that lacks what the model needs. */
function checkDevice({ features, limits }: Device): void {
  for (const feature of requirements.requiredFeatures) {
    if (!features.has(feature))
      throw new Error(`${stem}: the device lacks the feature ${feature}: request it with requirements.`);
  }
  const allowed = limits as Readonly<Record<string, number>>;
  for (const [limit, needed] of Object.entries(requirements.requiredLimits)) {
    const most = allowed[limit] ?? 0;
    if (most >= needed) continue;
    const advice = "Request the device with requirements, or compile a smaller model";
    const layer = greediest[limit] ?? "";
    throw new Error(`${stem}: ${layer} needs ${limit} ${needed}, and the device allows ${most}. ${advice}.`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Runs `body` and throws what the device finds wrong with it. */
async function scoped<Made>(device: Device, what: string, body: () => Made): Promise<Made> {
  const filters = ["out-of-memory", "validation", "internal"];
  for (const filter of filters) device.pushErrorScope(filter);
  let made: Made | undefined;
  let thrown: unknown;
  try {
    made = body();
  } catch (error) {
    thrown = error;
  }
  const [internal, invalid, memory] = await Promise.all(filters.map(() => device.popErrorScope()));
  if (memory) throw new Error(`${stem}: ${what}: the GPU is out of memory. ${memory.message}`);
  const problem = thrown ?? invalid ?? internal;
  if (problem) throw new Error(`${stem}: ${what}: ${(problem as { message?: string }).message ?? ""}`);
  return made as Made;
}

/** Packed tensors: buffer, first element, elements. */
const tensors: readonly (readonly [name: string, buffer: number, begin: number, size: number])[] = [
  ["conv1_weight_0", 1, 0, 150],
  ["conv1_bias_1", 1, 192, 6],
  ["conv2_weight_2", 1, 256, 3072],
  ["conv2_bias_3", 1, 3328, 16],
  ["fc1_weight_4", 1, 3392, 48000],
  ["fc1_bias_5", 1, 51392, 120],
  ["fc2_weight_6", 1, 51520, 10080],
  ["fc2_bias_7", 1, 61632, 84],
  ["fc3_weight_8", 1, 61760, 1008],
  ["fc3_bias_9", 1, 62784, 10],
];
const weightsHash = "0a63237291259da310d6683c9f705dbe";

/** What the header of a safetensors file says of a tensor, or of itself. */
interface HeaderEntry {
  readonly data_offsets?: readonly [number, number];
  readonly dtype?: string;
  readonly format?: string;
  readonly hash?: string;
  readonly model?: string;
  readonly target?: string;
  readonly float?: string;
}
type Header = Readonly<Record<string, HeaderEntry | undefined>>;

function readHeader(file: Uint8Array, end: number): Header | undefined {
  if (end > file.length) return undefined;
  let text = "";
  for (let i = 8; i < end; i++) text += String.fromCharCode(file[i]!);
  try {
    return (JSON.parse(text) as Header | null) ?? undefined;
  } catch {
    return undefined;
  }
}

interface Memory {
  readonly buffers: readonly Buffer[];
  readonly staging: readonly Staging[];
}
/** What lies on the device. */
interface Session extends Memory {
  readonly device: Device;
  /** Destroyed with the session. */
  readonly isOwn: boolean;
  readonly checkFinite: boolean;
  readonly pipelines: readonly object[];
  readonly layouts: readonly object[];
  /** One per call. */
  readonly groups: readonly object[];
  /** Of `encode`: made when first asked for. */
  readonly results: Buffer[];
  readonly picture: PicturePipeline;
  /** Of `fromImageData`, by input. */
  readonly images: (Buffer | undefined)[];
  hasRun: boolean;
}
/** Answers on their way back. */
interface Staging {
  readonly buffer: Buffer;
  isBusy: boolean;
}
let session: Session | undefined;
/** Why there is no session. */
let ended = "call load(bytes) with packed weights first";
async function makeBuffers(
  device: Device,
  file: Uint8Array,
  starts: readonly number[],
  overlap: number,
): Promise<Memory> {
  const made: Buffer[] = [];
  try {
    return await scoped(device, "its memory", () => {
      const usage = STORAGE | COPY_SRC | COPY_DST;
      for (const [name, size] of bufferSizes)
        made.push(device.createBuffer({ label: `${stem} ${name}`, size, usage, mappedAtCreation: true }));
      const mapped = made.map((buffer) => buffer.getMappedRange());
      for (const [i, [, buffer, at, count]] of tensors.entries()) {
        const start = starts[i]!;
        const part = file.subarray(start, start + 4 * count);
        new Uint8Array(mapped[buffer]!).set(part, 4 * at);
      }
      for (const buffer of made) buffer.unmap();
      const buffers = [...made];
      const size = outputPlaces.reduce((bytes, place) => bytes + passes * place[3], 0);
      const staging = Array.from({ length: overlap }, (): Staging => {
        const buffer = device.createBuffer({ size, usage: MAP_READ | COPY_DST });
        made.push(buffer);
        return { buffer, isBusy: false };
      });
      return { buffers, staging };
    });
  } catch (error) {
    for (const buffer of made) buffer.destroy();
    throw error;
  }
}

interface Pipelines {
  readonly pipelines: readonly object[];
  readonly layouts: readonly object[];
  readonly picture: PicturePipeline;
}

/** All at once: devices compile on several threads. */
async function makePipelines(device: Device): Promise<Pipelines> {
  const modules = await scoped(device, "its shader", () => shaderModules(device));
  const known = new Map<string, object>();
  const layouts = kernels.map(([, access]) => {
    const layout =
      known.get(access) ?? device.createBindGroupLayout({ entries: [...access].map(layoutEntry) });
    known.set(access, layout);
    return layout;
  });
  const drawing = makePicturePipeline(device, moduleOf(modules, picturePoint));
  const pipelines = await Promise.all(
    kernels.map(async ([entryPoint], i) => {
      const layout = device.createPipelineLayout({ bindGroupLayouts: [layouts[i]!] });
      const layer = [...calls, ...preparations].find(([, kernel]) => kernel === i)?.[0] ?? entryPoint;
      try {
        return await device.createComputePipelineAsync({
          label: layer,
          layout,
          compute: { module: moduleOf(modules, entryPoint), entryPoint },
        });
      } catch (error) {
        throw new Error(`${stem}: the device cannot compile ${layer}: ${messageOf(error)}`);
      }
    }),
  );
  return { pipelines, layouts, picture: await drawing };
}

/** By entry point, each with the functions that all share: devices translate a whole module anew for each of its pipelines. */
function shaderModules(device: Device): ReadonlyMap<string, object> {
  const [functions = "", ...parts] = shader.split(/^(?=\/\/ ---- )/m);
  return new Map(
    parts.map((part) => {
      const [, entryPoint = ""] = /^@compute .*\nfn (\w+)/m.exec(part) ?? [];
      const code = device.features.has("subgroups") ? withSubgroups(functions + part) : functions + part;
      return [entryPoint, device.createShaderModule({ label: stem, code })];
    }),
  );
}

function moduleOf(modules: ReadonlyMap<string, object>, entryPoint: string): object {
  const found = modules.get(entryPoint);
  if (!found) throw new Error(`${stem}: there is no ${entryPoint} in the shader`);
  return found;
}

function layoutEntry(access: string, binding: number): object {
  const type = access === "w" ? "storage" : "read-only-storage";
  return { binding, visibility: 0x4, buffer: { type } };
}

/** The same sums and maxima by operations of subgroups, of any size, and with one barrier less. */
function withSubgroups(code: string): string {
  const total = /^fn (sum|max)_of_(\d+)_in_(\w+)\(part: u32, own: (\w+)\) .*\n[^]*?^\}$/gm;
  const made = code.replace(total, (whole, op: string, count: string, parts: string, type: string) => {
    const [head = ""] = whole.split("\n");
    const [first, both, all] =
      op === "sum" ? [`${type}()`, "all +", "subgroupAdd"] : ["own", "max(all,", "subgroupMax"];
    return `${head}
  ${parts}[part] = own;
  workgroupBarrier();
  let others = subgroupAdd(1u);
  var all = ${first};
  for (var i = subgroupExclusiveAdd(1u); i < ${count}u; i += others) {
    all = ${both} ${parts}[i]${op === "sum" ? "" : ")"};
  }
  return ${all}(all);
}`;
  });
  return made === code ? code : `enable subgroups;\n${made}`;
}

async function makeSession(
  device: Device,
  { device: given, checkFinite = false }: LoadOptions,
  { buffers, staging }: Memory,
  { pipelines, layouts, picture }: Pipelines,
): Promise<Session> {
  const all = [...calls, ...preparations];
  const groups = await Promise.all(
    all.map((call) => scoped(device, call[0], () => bindGroup(device, call, layouts, buffers))),
  );
  const isOwn = given === undefined;
  const made: Session = {
    device,
    isOwn,
    checkFinite,
    buffers,
    pipelines,
    layouts,
    groups,
    staging,
    results: [],
    picture,
    images: [],
    hasRun: false,
  };
  await scoped(device, "preparing its weights", () => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    for (let i = calls.length; i < all.length; i++) dispatch(made, pass, i);
    pass.end();
    device.queue.submit([encoder.finish()]);
  });
  return made;
}

function bindGroup(
  device: Device,
  call: Call,
  layouts: readonly object[],
  buffers: readonly Buffer[],
): object {
  const [layer, kernel, , bound] = call;
  const entries = bound.map(([buffer, offset, size], binding) => ({
    binding,
    resource: { buffer: buffers[buffer]!, offset, size },
  }));
  return device.createBindGroup({ label: layer, layout: layouts[kernel]!, entries });
}

function dispatch({ pipelines, groups }: Session, pass: Pass, at: number): void {
  const [, kernel, workgroups] = at < calls.length ? calls[at]! : preparations[at - calls.length]!;
  pass.setPipeline(pipelines[kernel]!);
  pass.setBindGroup(0, groups[at]!);
  pass.dispatchWorkgroups(...workgroups);
}

/** The session, or why there is none. */
function opened(): Session {
  if (!session) throw new Error(`${stem}: ${ended}.`);
  return session;
}

const picturePoint = "picture_to_image";
const UNIFORM = 0x40;

interface Seen {
  readonly size: readonly [number, number];
  /** Where it begins and its pixels per pixel of the image, in x and y. */
  readonly window: readonly [number, number, number, number];
}

/** What is given for each channel, else the same for all. */
function perChannel(
  what: "mean" | "std",
  given: readonly number[] | undefined,
  otherwise: number,
  channels: number,
): readonly number[] {
  const list = given ?? Array.from({ length: channels }, () => otherwise);
  const isRight = (value: number): boolean => Number.isFinite(value) && (what === "mean" || value !== 0);
  if (list.length === channels && list.every(isRight)) return list;
  const least = what === "mean" ? "" : ", none of them 0";
  throw new Error(`${stem}: ${what} must be a number for each channel, ${channels} here${least}.`);
}

function seenOf(picture: Picture, width: number, height: number, fit: "fill" | "cover"): Seen {
  const sizes = (picture ?? {}) as unknown as Readonly<Record<string, number | undefined>>;
  const x = sizes["videoWidth"] ?? sizes["displayWidth"] ?? sizes["naturalWidth"] ?? sizes["width"] ?? 0;
  const y = sizes["videoHeight"] ?? sizes["displayHeight"] ?? sizes["naturalHeight"] ?? sizes["height"] ?? 0;
  if (!(x > 0 && y > 0))
    throw new Error(`${stem}: a picture of ${x} x ${y} pixels: it is not loaded yet, or it is none.`);
  if (fit === "fill") return { size: [x, y], window: [0, 0, x / width, y / height] };
  const step = Math.min(x / width, y / height);
  return { size: [x, y], window: [(x - step * width) / 2, (y - step * height) / 2, step, step] };
}

function resize(
  { device, picture: made }: Session,
  picture: Picture,
  size: readonly [number, number],
  parameters: ArrayBuffer,
  image: Buffer,
): void {
  const most = (device.limits as { readonly maxTextureDimension2D?: number }).maxTextureDimension2D ?? 0;
  if (Math.max(...size) > most)
    throw new Error(
      `${stem}: a picture of ${size.join(" x ")} pixels, and the device takes ${most} along a side: scale it first.`,
    );
  const texture = device.createTexture({ size, format: "rgba8unorm", usage: 0x16 });
  const uniform = device.createBuffer({ size: 96, usage: UNIFORM | COPY_DST });
  try {
    upload(device, picture, texture, size);
    device.queue.writeBuffer(uniform, 0, new Uint8Array(parameters));
    const resources = [{ buffer: uniform }, texture.createView(), { buffer: image }];
    const entries = resources.map((resource, binding) => ({ binding, resource }));
    const shape = new Uint32Array(parameters, 32, 2);
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(made.pipeline);
    pass.setBindGroup(0, device.createBindGroup({ layout: made.layout, entries }));
    pass.dispatchWorkgroups(Math.ceil(shape[0]! / 8), Math.ceil(shape[1]! / 8), 1);
    pass.end();
    device.queue.submit([encoder.finish()]);
  } finally {
    texture.destroy();
    uniform.destroy();
  }
}

function upload(device: Device, picture: Picture, texture: object, size: readonly [number, number]): void {
  const [width, height] = size;
  if ("data" in picture && picture.data !== undefined) {
    const { buffer, byteOffset, byteLength } = picture.data;
    if (byteLength !== 4 * width * height)
      throw new Error(
        `${stem}: a picture of ${width} x ${height} pixels has 4 bytes for each, not ${byteLength} in all.`,
      );
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    device.queue.writeTexture({ texture }, bytes, { bytesPerRow: 4 * width }, size);
  } else {
    if (!device.queue.copyExternalImageToTexture)
      throw new Error(`${stem}: this device takes pictures as ImageData only: { width, height, data }.`);
    device.queue.copyExternalImageToTexture({ source: picture }, { texture }, size);
  }
}

interface PicturePipeline {
  readonly pipeline: object;
  readonly layout: object;
}

async function makePicturePipeline(device: Device, module: object): Promise<PicturePipeline> {
  const layout = device.createBindGroupLayout({
    entries: [
      { binding: 0, visibility: 0x4, buffer: { type: "uniform" } },
      { binding: 1, visibility: 0x4, texture: {} },
      { binding: 2, visibility: 0x4, buffer: { type: "storage" } },
    ],
  });
  const pipeline = await device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module, entryPoint: picturePoint },
  });
  return { pipeline, layout };
}

/** Passes over the kernels that a run takes. */
const passes = 1;
/** Where the numbers of one pass lie: name, buffer, first byte, bytes. */
type Place = readonly [name: string, buffer: number, begin: number, size: number];
const inputPlaces: readonly Place[] = [["image", 0, 18944, 3136]];
const outputPlaces: readonly Place[] = [["logits", 0, 0, 40]];

function createOutputs(): Outputs {
  return {
    logits: new Float32Array(10),
  };
}

function isBuffer(value: unknown): value is Buffer {
  return typeof value === "object" && value !== null && "mapAsync" in value;
}

/** A GPUBuffer of at least so many bytes that can be copied. */
function bufferOf(name: string, value: unknown, size: number): Buffer {
  const problem = `${stem}: input "${name}" must be a GPUBuffer of ${size} bytes`;
  if (!isBuffer(value)) throw new Error(`${problem}.`);
  if (value.size < size) throw new Error(`${problem}, and has ${value.size}.`);
  if ((value.usage & COPY_SRC) === 0) throw new Error(`${problem} with the usage COPY_SRC.`);
  return value;
}

function checkedInputs(inputs: GpuInputs, isChecked: boolean): readonly (Float32Array | Buffer)[] {
  return inputPlaces.map(([name, , , size], i) => {
    const value = inputs?.[name as keyof Inputs];
    if (isBuffer(value)) return bufferOf(name, value, passes * size);
    return checked("input", name, value, meta.inputs[i]!.shape, isChecked);
  });
}

function checked(
  kind: string,
  name: string,
  given: unknown,
  shape: readonly number[],
  isChecked: boolean,
): Float32Array {
  const wanted = shape.reduce((size, extent) => size * extent, 1);
  const problem = `${stem}: ${kind} "${name}" must be a Float32Array of ${wanted} numbers, shape [${shape.join(", ")}]`;
  if (Object.prototype.toString.call(given) !== "[object Float32Array]") throw new Error(`${problem}.`);
  const array = given as Float32Array;
  if (array.length !== wanted) throw new Error(`${problem}, and holds ${array.length}.`);
  if (isChecked) finite(kind, name, array);
  return array;
}

function finite(kind: string, name: string, array: Float32Array): void {
  const at = array.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new Error(`${stem}: ${kind} "${name}" holds ${array[at]} at ${at}.`);
}

/** All layers of one pass, in order. */
function encodePass(live: Session, encoder: Encoder): void {
  const pass = encoder.beginComputePass();
  for (let i = 0; i < calls.length; i++) dispatch(live, pass, i);
  pass.end();
}

/** One pass's part of the inputs to where it starts. */
function giveInputs(
  { device, buffers }: Session,
  encoder: Encoder,
  given: readonly (Float32Array | Buffer)[],
  n: number,
): void {
  for (const [i, [, buffer, at, size]] of inputPlaces.entries()) {
    const value = given[i]!;
    const count = size / 4;
    if (isBuffer(value)) encoder.copyBufferToBuffer(value, n * size, buffers[buffer]!, at, size);
    else device.queue.writeBuffer(buffers[buffer]!, at, value.subarray(n * count, n * count + count));
  }
}

function submit(live: Session, given: readonly (Float32Array | Buffer)[], back: Buffer): void {
  for (let n = 0; n < passes; n++) {
    const encoder = live.device.createCommandEncoder();
    giveInputs(live, encoder, given, n);
    encodePass(live, encoder);
    let begin = 0;
    for (const [, buffer, at, size] of outputPlaces) {
      encoder.copyBufferToBuffer(live.buffers[buffer]!, at, back, begin + n * size, size);
      begin += passes * size;
    }
    live.device.queue.submit([encoder.finish()]);
  }
}

/** What a device finds wrong only when it runs: said once, with the layer. */
async function firstRun(
  live: Session,
  given: readonly (Float32Array | Buffer)[],
  back: Buffer,
): Promise<void> {
  live.hasRun = true;
  const { device } = live;
  try {
    await scoped(device, "run", () => submit(live, given, back));
  } catch (error) {
    for (const [i, [layer]] of calls.entries()) {
      await scoped(device, layer, () => {
        const encoder = device.createCommandEncoder();
        const pass = encoder.beginComputePass();
        dispatch(live, pass, i);
        pass.end();
        device.queue.submit([encoder.finish()]);
      });
    }
    throw error;
  }
}

// ---- the plan: what lies where, what runs in what order
/** Buffers on the device: name and bytes. */
const bufferSizes: readonly (readonly [name: string, size: number])[] = [
  ["arena", 23808],
  ["weights", 251392],
];
/** Entry points of the shader, and which of their bindings are read (r) and written (w). */
const kernels: readonly (readonly [name: string, access: string])[] = [
  ["conv_6x28x28", "wrrw"],
  ["maxpool_relu_6x14x14", "ww"],
  ["conv_4x10x10x4", "rwrw"],
  ["maxpool_relu_16x5x5", "ww"],
  ["dense_relu_120", "rwrw"],
  ["dense_relu_84", "rwrw"],
  ["dense_10", "rwrw"],
];
/** A layer, its kernel, its workgroups, and what is bound: buffer, first byte, bytes. */
type Call = readonly [
  layer: string,
  kernel: number,
  workgroups: readonly [number, number, number],
  bound: readonly (readonly [buffer: number, begin: number, size: number])[],
];
/** All layers of a pass, in order. */
const calls: readonly Call[] = [
  ["conv1: 6x28x28", 0, [25, 1, 1], [[0, 18944, 3136], [1, 0, 608], [1, 768, 32], [0, 0, 18816]]],
  ["maxpool1 + relu1: 6x14x14", 1, [19, 1, 1], [[0, 0, 18816], [0, 18944, 4704]]],
  ["conv2: 16x10x10", 2, [13, 1, 1], [[1, 1024, 12288], [0, 18944, 4704], [1, 13312, 64], [0, 0, 6400]]],
  ["maxpool2 + relu2: 16x5x5", 3, [13, 1, 1], [[0, 0, 6400], [0, 6400, 1600]]],
  ["fc1 + relu3: 120", 4, [30, 1, 1], [[1, 13568, 192000], [0, 6400, 1600], [1, 205568, 480], [0, 0, 480]]],
  ["fc2 + relu4: 84", 5, [21, 1, 1], [[1, 206080, 40320], [0, 0, 480], [1, 246528, 336], [0, 512, 336]]],
  ["fc3: 10", 6, [3, 1, 1], [[1, 247040, 4032], [0, 512, 336], [1, 251136, 48], [0, 0, 48]]],
];
/** Run once by load: weights as the kernels want them. */
const preparations: readonly Call[] = [];
// ---- self-test
/** One kernel on one vector. */
interface KernelTest {
  /** Of calls, those of load behind them. */
  readonly call: number;
  readonly seed: number;
  readonly positive: boolean;
  readonly tolerance: number;
  /** What is filled: binding, first element, elements, the number that seeds it, and of a slot's elements the first. */
  readonly fills: readonly (readonly [number, number, number, number, number])[];
  /** Binding, position, and the reference evaluator's value there. */
  readonly values: readonly (readonly [number, number, number])[];
}


const kernelTests: readonly KernelTest[] = [
  {
    call: 0,
    seed: 0,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 784, 0, 0], [1, 0, 150, 1, 0], [2, 0, 6, 2, 0]],
    values: [[3, 0, 2], [3, 424, 11], [3, 1110, 9], [3, 2220, -20], [3, 2907, 19], [3, 3331, -24], [3, 4017, -33], [3, 4703, 12]],
  },
  {
    call: 1,
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 4704, 0, 0]],
    values: [[1, 0, 3], [1, 106, 0], [1, 277, 3], [1, 555, 1], [1, 726, 3], [1, 832, 0], [1, 1004, 3], [1, 1175, 0]],
  },
  {
    call: 2,
    seed: 194,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 3072, 0, 0], [1, 0, 1176, 1, 0], [2, 0, 16, 5, 0]],
    values: [[3, 0, -54], [3, 144, -122], [3, 377, 51], [3, 755, 35], [3, 988, 14], [3, 1133, 15], [3, 1366, -7], [3, 1599, 49]],
  },
  {
    call: 3,
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 1600, 0, 0]],
    values: [[1, 0, 2], [1, 36, 3], [1, 94, 2], [1, 188, 3], [1, 247, 2], [1, 283, 3], [1, 341, 0], [1, 399, 3]],
  },
  {
    call: 4,
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 48000, 0, 0], [1, 0, 400, 1, 0], [2, 0, 120, 3, 0]],
    values: [[3, 0, 4], [3, 10, 151], [3, 28, 0], [3, 56, 0], [3, 74, 0], [3, 84, 9], [3, 102, 105], [3, 119, 0]],
  },
  {
    call: 5,
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 10080, 0, 0], [1, 0, 120, 1, 0], [2, 0, 84, 3, 0]],
    values: [[3, 0, 0], [3, 7, 0], [3, 19, 15], [3, 39, 0], [3, 51, 0], [3, 59, 0], [3, 71, 15], [3, 83, 0]],
  },
  {
    call: 6,
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 1008, 0, 0], [1, 0, 84, 1, 0], [2, 0, 10, 3, 0]],
    values: [[3, 0, -27], [3, 2, 15], [3, 4, -67], [3, 6, -24], [3, 7, -28], [3, 8, 2], [3, 9, -9]],
  },
];
async function testKernel(live: Session, test: KernelTest): Promise<string[]> {
  const { device, pipelines, layouts } = live;
  const [layer, kernel, workgroups, bound] = [...calls, ...preparations][test.call]!;
  const own = await scoped(device, layer, () =>
    bound.map(([, , size]) => {
      return device.createBuffer({ size, usage: STORAGE | COPY_SRC | COPY_DST });
    }),
  );
  const back = device.createBuffer({ size: Math.max(4, 4 * test.values.length), usage: MAP_READ | COPY_DST });
  try {
    for (const [binding, begin, size, slot, first] of test.fills) {
      const numbers = Float32Array.from({ length: size }, (_, i) => seeded(test.seed + slot, first + i, test.positive));
      device.queue.writeBuffer(own[binding]!, 4 * begin, numbers);
    }
    await scoped(device, layer, () => {
      const entries = bound.map(([, , size], binding) => {
        const offset = 0;
        return { binding, resource: { buffer: own[binding]!, offset, size } };
      });
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipelines[kernel]!);
      pass.setBindGroup(0, device.createBindGroup({ layout: layouts[kernel]!, entries }));
      pass.dispatchWorkgroups(...workgroups);
      pass.end();
      for (const [i, [binding, at]] of test.values.entries())
        encoder.copyBufferToBuffer(own[binding]!, 4 * at, back, 4 * i, 4);
      device.queue.submit([encoder.finish()]);
    });
    await back.mapAsync(1);
    const found = new Float32Array(back.getMappedRange());
    return test.values.flatMap(([, at, expected], i) => {
      const got = found[i]!;
      const near = Math.abs(got - expected) <= test.tolerance * Math.max(1, Math.abs(expected));
      return near ? [] : [`${layer}: ${got} at ${at} instead of ${expected}`];
    });
  } finally {
    back.destroy();
    for (const buffer of own) if (!live.buffers.includes(buffer)) buffer.destroy();
  }
}

/** Small integers: their sums are exact in any order. */
function seeded(seed: number, position: number, positive: boolean): number {
  let bits = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = (bits ^ (bits >>> 13)) >>> 0;
  return positive ? (bits % 3) + 1 : (bits % 7) - 3;
}

// ---- the shader: lenet-modern.wgsl is the same text
export const shader = `// LeNetModern: one entry point per distinct kernel.

fn maximum(a: f32, b: f32) -> f32 {
  return select(a, b, b > a);
}

fn rectify(x: f32) -> f32 {
  return select(x, 0.0, x <= 0.0);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv to 6x28x28: direct, each invocation 3x1, invocations 64, written out 25
// conv1: 6x28x28
// 25 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_0: array<f32, 784>;
@group(0) @binding(1) var<storage, read> weight_0: array<f32, 150>;
@group(0) @binding(2) var<storage, read> bias_0: array<f32, 6>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 4704>;
@compute @workgroup_size(64)
fn conv_6x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let rem = (t + g * 8) % 28;
  let rem1 = (g * 2 + (t + g * 8) / 28) % 28;
  let quot = (t + g * 64) / 784;
  let x_top = rem + rem1 * 28;
  let weight_top = quot * 75;
  let bias_top = quot * 3;
  let y_top = quot * 2352 + rem + rem1 * 28;
  if (t + g * 64 < 1568) {
    var x = 0.0;
    if ((1 < rem1) & (1 < rem)) {
      x = x_0[x_top - 58];
    }
    let weight = weight_0[weight_top];
    let weight1 = weight_0[weight_top + 25];
    let weight2 = weight_0[weight_top + 50];
    var a0 = 0.0;
    a0 += x * weight;
    var a1 = 0.0;
    a1 += x * weight1;
    var a2 = 0.0;
    a2 += x * weight2;
    var x1 = 0.0;
    if ((1 < rem1) & (0 < rem)) {
      x1 = x_0[x_top - 57];
    }
    let weight3 = weight_0[weight_top + 1];
    let weight4 = weight_0[weight_top + 26];
    let weight5 = weight_0[weight_top + 51];
    a0 += x1 * weight3;
    a1 += x1 * weight4;
    a2 += x1 * weight5;
    var x2 = 0.0;
    if (1 < rem1) {
      x2 = x_0[x_top - 56];
    }
    let weight6 = weight_0[weight_top + 2];
    let weight7 = weight_0[weight_top + 27];
    let weight8 = weight_0[weight_top + 52];
    a0 += x2 * weight6;
    a1 += x2 * weight7;
    a2 += x2 * weight8;
    var x3 = 0.0;
    if ((1 < rem1) & (rem + 1 < 28)) {
      x3 = x_0[x_top - 55];
    }
    let weight9 = weight_0[weight_top + 3];
    let weight10 = weight_0[weight_top + 28];
    let weight11 = weight_0[weight_top + 53];
    a0 += x3 * weight9;
    a1 += x3 * weight10;
    a2 += x3 * weight11;
    var x4 = 0.0;
    if ((1 < rem1) & (rem + 2 < 28)) {
      x4 = x_0[x_top - 54];
    }
    let weight12 = weight_0[weight_top + 4];
    let weight13 = weight_0[weight_top + 29];
    let weight14 = weight_0[weight_top + 54];
    a0 += x4 * weight12;
    a1 += x4 * weight13;
    a2 += x4 * weight14;
    var x5 = 0.0;
    if ((0 < rem1) & (1 < rem)) {
      x5 = x_0[x_top - 30];
    }
    let weight15 = weight_0[weight_top + 5];
    let weight16 = weight_0[weight_top + 30];
    let weight17 = weight_0[weight_top + 55];
    a0 += x5 * weight15;
    a1 += x5 * weight16;
    a2 += x5 * weight17;
    var x6 = 0.0;
    if ((0 < rem1) & (0 < rem)) {
      x6 = x_0[x_top - 29];
    }
    let weight18 = weight_0[weight_top + 6];
    let weight19 = weight_0[weight_top + 31];
    let weight20 = weight_0[weight_top + 56];
    a0 += x6 * weight18;
    a1 += x6 * weight19;
    a2 += x6 * weight20;
    var x7 = 0.0;
    if (0 < rem1) {
      x7 = x_0[x_top - 28];
    }
    let weight21 = weight_0[weight_top + 7];
    let weight22 = weight_0[weight_top + 32];
    let weight23 = weight_0[weight_top + 57];
    a0 += x7 * weight21;
    a1 += x7 * weight22;
    a2 += x7 * weight23;
    var x8 = 0.0;
    if ((0 < rem1) & (rem + 1 < 28)) {
      x8 = x_0[x_top - 27];
    }
    let weight24 = weight_0[weight_top + 8];
    let weight25 = weight_0[weight_top + 33];
    let weight26 = weight_0[weight_top + 58];
    a0 += x8 * weight24;
    a1 += x8 * weight25;
    a2 += x8 * weight26;
    var x9 = 0.0;
    if ((0 < rem1) & (rem + 2 < 28)) {
      x9 = x_0[x_top - 26];
    }
    let weight27 = weight_0[weight_top + 9];
    let weight28 = weight_0[weight_top + 34];
    let weight29 = weight_0[weight_top + 59];
    a0 += x9 * weight27;
    a1 += x9 * weight28;
    a2 += x9 * weight29;
    var x10 = 0.0;
    if (1 < rem) {
      x10 = x_0[x_top - 2];
    }
    let weight30 = weight_0[weight_top + 10];
    let weight31 = weight_0[weight_top + 35];
    let weight32 = weight_0[weight_top + 60];
    a0 += x10 * weight30;
    a1 += x10 * weight31;
    a2 += x10 * weight32;
    var x11 = 0.0;
    if (0 < rem) {
      x11 = x_0[x_top - 1];
    }
    let weight33 = weight_0[weight_top + 11];
    let weight34 = weight_0[weight_top + 36];
    let weight35 = weight_0[weight_top + 61];
    a0 += x11 * weight33;
    a1 += x11 * weight34;
    a2 += x11 * weight35;
    let x12 = x_0[x_top];
    let weight36 = weight_0[weight_top + 12];
    let weight37 = weight_0[weight_top + 37];
    let weight38 = weight_0[weight_top + 62];
    a0 += x12 * weight36;
    a1 += x12 * weight37;
    a2 += x12 * weight38;
    var x13 = 0.0;
    if (rem + 1 < 28) {
      x13 = x_0[x_top + 1];
    }
    let weight39 = weight_0[weight_top + 13];
    let weight40 = weight_0[weight_top + 38];
    let weight41 = weight_0[weight_top + 63];
    a0 += x13 * weight39;
    a1 += x13 * weight40;
    a2 += x13 * weight41;
    var x14 = 0.0;
    if (rem + 2 < 28) {
      x14 = x_0[x_top + 2];
    }
    let weight42 = weight_0[weight_top + 14];
    let weight43 = weight_0[weight_top + 39];
    let weight44 = weight_0[weight_top + 64];
    a0 += x14 * weight42;
    a1 += x14 * weight43;
    a2 += x14 * weight44;
    var x15 = 0.0;
    if ((rem1 + 1 < 28) & (1 < rem)) {
      x15 = x_0[x_top + 26];
    }
    let weight45 = weight_0[weight_top + 15];
    let weight46 = weight_0[weight_top + 40];
    let weight47 = weight_0[weight_top + 65];
    a0 += x15 * weight45;
    a1 += x15 * weight46;
    a2 += x15 * weight47;
    var x16 = 0.0;
    if ((rem1 + 1 < 28) & (0 < rem)) {
      x16 = x_0[x_top + 27];
    }
    let weight48 = weight_0[weight_top + 16];
    let weight49 = weight_0[weight_top + 41];
    let weight50 = weight_0[weight_top + 66];
    a0 += x16 * weight48;
    a1 += x16 * weight49;
    a2 += x16 * weight50;
    var x17 = 0.0;
    if (rem1 + 1 < 28) {
      x17 = x_0[x_top + 28];
    }
    let weight51 = weight_0[weight_top + 17];
    let weight52 = weight_0[weight_top + 42];
    let weight53 = weight_0[weight_top + 67];
    a0 += x17 * weight51;
    a1 += x17 * weight52;
    a2 += x17 * weight53;
    var x18 = 0.0;
    if ((rem1 + 1 < 28) & (rem + 1 < 28)) {
      x18 = x_0[x_top + 29];
    }
    let weight54 = weight_0[weight_top + 18];
    let weight55 = weight_0[weight_top + 43];
    let weight56 = weight_0[weight_top + 68];
    a0 += x18 * weight54;
    a1 += x18 * weight55;
    a2 += x18 * weight56;
    var x19 = 0.0;
    if ((rem1 + 1 < 28) & (rem + 2 < 28)) {
      x19 = x_0[x_top + 30];
    }
    let weight57 = weight_0[weight_top + 19];
    let weight58 = weight_0[weight_top + 44];
    let weight59 = weight_0[weight_top + 69];
    a0 += x19 * weight57;
    a1 += x19 * weight58;
    a2 += x19 * weight59;
    var x20 = 0.0;
    if ((rem1 + 2 < 28) & (1 < rem)) {
      x20 = x_0[x_top + 54];
    }
    let weight60 = weight_0[weight_top + 20];
    let weight61 = weight_0[weight_top + 45];
    let weight62 = weight_0[weight_top + 70];
    a0 += x20 * weight60;
    a1 += x20 * weight61;
    a2 += x20 * weight62;
    var x21 = 0.0;
    if ((rem1 + 2 < 28) & (0 < rem)) {
      x21 = x_0[x_top + 55];
    }
    let weight63 = weight_0[weight_top + 21];
    let weight64 = weight_0[weight_top + 46];
    let weight65 = weight_0[weight_top + 71];
    a0 += x21 * weight63;
    a1 += x21 * weight64;
    a2 += x21 * weight65;
    var x22 = 0.0;
    if (rem1 + 2 < 28) {
      x22 = x_0[x_top + 56];
    }
    let weight66 = weight_0[weight_top + 22];
    let weight67 = weight_0[weight_top + 47];
    let weight68 = weight_0[weight_top + 72];
    a0 += x22 * weight66;
    a1 += x22 * weight67;
    a2 += x22 * weight68;
    var x23 = 0.0;
    if ((rem1 + 2 < 28) & (rem + 1 < 28)) {
      x23 = x_0[x_top + 57];
    }
    let weight69 = weight_0[weight_top + 23];
    let weight70 = weight_0[weight_top + 48];
    let weight71 = weight_0[weight_top + 73];
    a0 += x23 * weight69;
    a1 += x23 * weight70;
    a2 += x23 * weight71;
    var x24 = 0.0;
    if ((rem1 + 2 < 28) & (rem + 2 < 28)) {
      x24 = x_0[x_top + 58];
    }
    let weight72 = weight_0[weight_top + 24];
    let weight73 = weight_0[weight_top + 49];
    let weight74 = weight_0[weight_top + 74];
    a0 += x24 * weight72;
    a1 += x24 * weight73;
    a2 += x24 * weight74;
    let bias = bias_0[bias_top];
    y_0[y_top] = a0 + bias;
    let bias1 = bias_0[bias_top + 1];
    y_0[y_top + 784] = a1 + bias1;
    let bias2 = bias_0[bias_top + 2];
    y_0[y_top + 1568] = a2 + bias2;
  }
}

// ---- maxpool + relu to 6x14x14: reduction, invocations 64
// maxpool1 + relu1: 6x14x14
// 19 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<f32, 4704>;
@group(0) @binding(1) var<storage, read_write> y_1: array<f32, 1176>;
@compute @workgroup_size(64)
fn maxpool_relu_6x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 14 * 56 + (t + g * 8) % 14 * 2;
  if (t + g * 64 < 1176) {
    var a = -3.402823466e+38;
    for (var r0 = 0u; r0 < 2; r0++) {
      let x_r0 = x_top + r0 * 28;
      for (var r1 = 0u; r1 < 2; r1++) {
        let x = x_1[x_r0 + r1];
        a = maximum(a, x);
      }
    }
    y_1[t + g * 64] = rectify(a);
  }
}

// ---- conv to 4x10x10x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 13, steps 3 x 64
// conv2: 16x10x10
// 13 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32, 1176>;
@group(0) @binding(2) var<storage, read> bias_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4f, 400>;
var<workgroup> x_tile_2: array<f32, 512>;
var<workgroup> w_tile_2: array<vec4f, 256>;
var<workgroup> sums_2: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_4x10x10x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 8;
  let quot = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let quot1 = t / 8;
  let x_top = (j * 8 + rem) / 10 * 14 + (j * 8 + rem) % 10;
  let w_tile_top = quot * 16 + rem1;
  let x_tile_top = quot * 32 + rem2;
  let y_top = j * 8 + rem2 + rem1 * 100;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let x_step = x_top + step_ * 392;
    let next = w_tiles_2[t + step_ * 256];
    workgroupBarrier();
    for (var u = 0u; u < 2; u++) {
      var chosen = 0.0;
      if ((j * 8 + rem < 100) & (step_ * 64 + u * 32 + quot1 < 150)) {
        chosen = x_2[x_step + u * 196 + (step_ * 14 + u * 7 + quot1) / 25 * 196 + (step_ * 2 + u + (step_ * 4 + u * 2 + quot1) / 5) % 5 * 14 + (step_ * 4 + u * 2 + quot1) % 5];
      }
      x_tile_2[t + u * 256] = chosen;
    }
    w_tile_2[t] = next;
    workgroupBarrier();
    let w0 = w_tile_2[w_tile_top];
    let x0 = x_tile_2[x_tile_top];
    let x1 = x_tile_2[x_tile_top + 4];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_2[w_tile_top + 4];
    let x0_1 = x_tile_2[x_tile_top + 8];
    let x1_1 = x_tile_2[x_tile_top + 12];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_2[w_tile_top + 8];
    let x0_2 = x_tile_2[x_tile_top + 16];
    let x1_2 = x_tile_2[x_tile_top + 20];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_2[w_tile_top + 12];
    let x0_3 = x_tile_2[x_tile_top + 24];
    let x1_3 = x_tile_2[x_tile_top + 28];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
  }
  if (7 < quot) {
    sums_2[t - 128] = a00;
    sums_2[t] = a01;
  }
  workgroupBarrier();
  if (quot < 8) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot) & (quot < 8)) {
    sums_2[t - 64] = a00;
    sums_2[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 4) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot) & (quot < 4)) {
    sums_2[t - 32] = a00;
    sums_2[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_2[t - 16] = a00;
    sums_2[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_2[t];
    a00 += s;
    let s1 = sums_2[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    let bias = bias_2[rem1];
    y_2[y_top] = a00 + bias;
    if (j * 8 + rem2 + 4 < 100) {
      y_2[y_top + 4] = a01 + bias;
    }
  }
}

// ---- maxpool + relu to 16x5x5: rows, invocations 2 for every 4 of 128 rows, workgroups 4, each invocation 4 rows at a time
// maxpool2 + relu2: 16x5x5
// 13 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_3: array<f32, 1600>;
@group(0) @binding(1) var<storage, read_write> y_3: array<f32, 400>;
var<workgroup> parts_3: array<f32, 64>;
@compute @workgroup_size(64)
fn maxpool_relu_16x5x5(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 2;
  let near = min(g * 32 + quot, 399);
  let quot1 = near / 20;
  let rem = t % 2;
  let rem1 = near % 4;
  let rem2 = (near / 4) % 5;
  let x_top = quot1 * 80 + rem * 4 + rem1 + rem2 * 8;
  let parts_top = quot * 2;
  let x = x_3[x_top];
  let x1 = x_3[x_top + 40];
  var a = -3.402823466e+38;
  a = maximum(a, x);
  a = maximum(a, x1);
  parts_3[t] = a;
  workgroupBarrier();
  let s = parts_3[parts_top];
  let s1 = parts_3[parts_top + 1];
  let s2 = maximum(s, s1);
  let y = s2;
  if ((rem < 1) & (g * 32 + quot < 400)) {
    y_3[near / 100 * 100 + rem1 * 25 + rem2 + quot1 % 5 * 5] = rectify(y);
  }
}

// ---- dense + relu to 120: matrix-vector, invocations 64 for 4 rows, workgroups 30
// fc1 + relu3: 120
// 30 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_4: array<vec4f, 12000>;
@group(0) @binding(1) var<storage, read_write> x_4: array<vec4f, 100>;
@group(0) @binding(2) var<storage, read> bias_4: array<vec4f, 30>;
@group(0) @binding(3) var<storage, read_write> y_4: array<vec4f, 30>;
var<workgroup> parts_4: array<vec4f, 64>;
fn sum_of_64_in_parts_4(part: u32, own: vec4f) -> vec4f {
  parts_4[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_4[part + 16u];
    all = all + parts_4[part + 32u];
    all = all + parts_4[part + 48u];
    parts_4[part] = all;
  }
  workgroupBarrier();
  var all = parts_4[0u];
  all = all + parts_4[1u];
  all = all + parts_4[2u];
  all = all + parts_4[3u];
  all = all + parts_4[4u];
  all = all + parts_4[5u];
  all = all + parts_4[6u];
  all = all + parts_4[7u];
  all = all + parts_4[8u];
  all = all + parts_4[9u];
  all = all + parts_4[10u];
  all = all + parts_4[11u];
  all = all + parts_4[12u];
  all = all + parts_4[13u];
  all = all + parts_4[14u];
  all = all + parts_4[15u];
  return all;
}
@compute @workgroup_size(64)
fn dense_relu_120(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 400;
  let w = w_quads_4[w_quads_top];
  let x = x_4[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_4[w_quads_top + 100];
  a0 += w1 * x.y;
  let w2 = w_quads_4[w_quads_top + 200];
  a0 += w2 * x.z;
  let w3 = w_quads_4[w_quads_top + 300];
  a0 += w3 * x.w;
  if (t + 64 < 100) {
    let w4 = w_quads_4[w_quads_top + 64];
    let x1 = x_4[t + 64];
    a0 += w4 * x1.x;
    let w5 = w_quads_4[w_quads_top + 164];
    a0 += w5 * x1.y;
    let w6 = w_quads_4[w_quads_top + 264];
    a0 += w6 * x1.z;
    let w7 = w_quads_4[w_quads_top + 364];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_64_in_parts_4(t, a0);
  if (t < 1) {
    let bias = bias_4[g];
    let t1 = a0 + bias;
    y_4[g] = rectify4(t1);
  }
}

// ---- dense + relu to 84: matrix-vector, invocations 16 for 4 rows, workgroups 21
// fc2 + relu4: 84
// 21 x 1 x 1 workgroups of 16
@group(0) @binding(0) var<storage, read> w_quads_5: array<vec4f, 2520>;
@group(0) @binding(1) var<storage, read_write> x_5: array<vec4f, 30>;
@group(0) @binding(2) var<storage, read> bias_5: array<vec4f, 21>;
@group(0) @binding(3) var<storage, read_write> y_5: array<vec4f, 21>;
var<workgroup> parts_5: array<vec4f, 16>;
fn sum_of_16_in_parts_5(part: u32, own: vec4f) -> vec4f {
  parts_5[part] = own;
  workgroupBarrier();
  var all = parts_5[0u];
  all = all + parts_5[1u];
  all = all + parts_5[2u];
  all = all + parts_5[3u];
  all = all + parts_5[4u];
  all = all + parts_5[5u];
  all = all + parts_5[6u];
  all = all + parts_5[7u];
  all = all + parts_5[8u];
  all = all + parts_5[9u];
  all = all + parts_5[10u];
  all = all + parts_5[11u];
  all = all + parts_5[12u];
  all = all + parts_5[13u];
  all = all + parts_5[14u];
  all = all + parts_5[15u];
  return all;
}
@compute @workgroup_size(16)
fn dense_relu_84(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 120;
  let w = w_quads_5[w_quads_top];
  let x = x_5[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_5[w_quads_top + 30];
  a0 += w1 * x.y;
  let w2 = w_quads_5[w_quads_top + 60];
  a0 += w2 * x.z;
  let w3 = w_quads_5[w_quads_top + 90];
  a0 += w3 * x.w;
  if (t + 16 < 30) {
    let w4 = w_quads_5[w_quads_top + 16];
    let x1 = x_5[t + 16];
    a0 += w4 * x1.x;
    let w5 = w_quads_5[w_quads_top + 46];
    a0 += w5 * x1.y;
    let w6 = w_quads_5[w_quads_top + 76];
    a0 += w6 * x1.z;
    let w7 = w_quads_5[w_quads_top + 106];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_16_in_parts_5(t, a0);
  if (t < 1) {
    let bias = bias_5[g];
    let t1 = a0 + bias;
    y_5[g] = rectify4(t1);
  }
}

// ---- dense to 10: matrix-vector, invocations 16 for 4 rows, workgroups 3
// fc3: 10
// 3 x 1 x 1 workgroups of 16
@group(0) @binding(0) var<storage, read> w_quads_6: array<vec4f, 252>;
@group(0) @binding(1) var<storage, read_write> x_6: array<vec4f, 21>;
@group(0) @binding(2) var<storage, read> bias_6: array<vec4f, 3>;
@group(0) @binding(3) var<storage, read_write> y_6: array<f32, 10>;
var<workgroup> parts_6: array<vec4f, 16>;
fn sum_of_16_in_parts_6(part: u32, own: vec4f) -> vec4f {
  parts_6[part] = own;
  workgroupBarrier();
  var all = parts_6[0u];
  all = all + parts_6[1u];
  all = all + parts_6[2u];
  all = all + parts_6[3u];
  all = all + parts_6[4u];
  all = all + parts_6[5u];
  all = all + parts_6[6u];
  all = all + parts_6[7u];
  all = all + parts_6[8u];
  all = all + parts_6[9u];
  all = all + parts_6[10u];
  all = all + parts_6[11u];
  all = all + parts_6[12u];
  all = all + parts_6[13u];
  all = all + parts_6[14u];
  all = all + parts_6[15u];
  return all;
}
@compute @workgroup_size(16)
fn dense_10(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 84;
  let y_top = g * 4;
  let w = w_quads_6[w_quads_top];
  let x = x_6[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_6[w_quads_top + 21];
  a0 += w1 * x.y;
  let w2 = w_quads_6[w_quads_top + 42];
  a0 += w2 * x.z;
  let w3 = w_quads_6[w_quads_top + 63];
  a0 += w3 * x.w;
  if (t + 16 < 21) {
    let w4 = w_quads_6[w_quads_top + 16];
    let x1 = x_6[t + 16];
    a0 += w4 * x1.x;
    let w5 = w_quads_6[w_quads_top + 37];
    a0 += w5 * x1.y;
    let w6 = w_quads_6[w_quads_top + 58];
    a0 += w6 * x1.z;
    let w7 = w_quads_6[w_quads_top + 79];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_16_in_parts_6(t, a0);
  if (t < 1) {
    let bias = bias_6[g];
    let four = a0 + bias;
    if (g < 3) { y_6[y_top] = four.x; }
    if (g < 3) { y_6[y_top + 1] = four.y; }
    if (g < 2) { y_6[y_top + 2] = four.z; }
    if (g < 2) { y_6[y_top + 3] = four.w; }
  }
}

// ---- a picture, resized with a triangle filter as wide as an output pixel and normalised: an input of the model
struct Picture {
  // Of the picture: where the part that is seen begins, and its pixels per pixel of the image.
  begin: vec2f,
  step: vec2f,
  size: vec2u,
  // Of the image: width, height, channels, and where it begins.
  shape: vec4u,
  // From one channel to the next, one pixel to the next.
  stride: vec2u,
  mean: vec4f,
  factor: vec4f,
}
@group(0) @binding(0) var<uniform> parameters: Picture;
@group(0) @binding(1) var picture: texture_2d<f32>;
@group(0) @binding(2) var<storage, read_write> image: array<f32>;
@compute @workgroup_size(8, 8)
fn picture_to_image(@builtin(global_invocation_id) at: vec3u) {
  let shape = parameters.shape;
  if (at.x >= shape.x || at.y >= shape.y) {
    return;
  }
  let step = parameters.step;
  let reach = max(step, vec2f(1.0));
  let centre = parameters.begin + (vec2f(at.xy) + 0.5) * step;
  let low = vec2i(max(floor(centre - reach + 0.5), vec2f(0.0)));
  let high = min(vec2i(floor(centre + reach + 0.5)), vec2i(parameters.size));
  var sum = vec4f(0.0);
  var total = 0.0;
  for (var y = low.y; y < high.y; y++) {
    for (var x = low.x; x < high.x; x++) {
      let far = abs(vec2f(vec2i(x, y)) + 0.5 - centre) / reach;
      let weight = max(0.0, 1.0 - far.x) * max(0.0, 1.0 - far.y);
      sum += weight * textureLoad(picture, vec2i(x, y), 0);
      total += weight;
    }
  }
  var colour = sum / max(total, 1e-6);
  if (shape.z == 1) {
    colour = vec4f(dot(colour.rgb, vec3f(0.299, 0.587, 0.114)));
  }
  let place = shape.w + (at.y * shape.x + at.x) * parameters.stride.y;
  for (var c = 0u; c < shape.z; c++) {
    image[place + c * parameters.stride.x] = (colour[c] - parameters.mean[c]) * parameters.factor[c];
  }
}
`;
