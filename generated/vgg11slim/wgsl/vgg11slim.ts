// VGG11Slim, compiled by 0.1.0. Generated: change the model and compile again.
/* eslint-disable */

/** Numbers of a shape that the type checker knows; any Float32Array of that length will do. */
export type Tensor<Shape extends readonly number[]> = Float32Array & { readonly shape?: Shape };

export interface Inputs {
  readonly image: Tensor<readonly [1, 1, 224, 224]>;
}

export interface Outputs {
  readonly logits: Tensor<readonly [1, 10]>;
}

export const meta = {
  model: "VGG11Slim",
  compiler: "0.1.0",
  inputHash: "08f276456838dddd673be6abf5620f826b19dfe11474c4fa11aa13d1773bd2be",
  target: "wgsl",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 43093322,
  macs: 512155648,
  /** Packed weights must say this. */
  weights: "fa0142788499a798598016e0f8b07a4f",
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
  const packCommand = "cnnc pack vgg-d2l.cnn WEIGHTS.safetensors --model VGG11Slim --target wgsl";
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
const stem = "vgg11slim";
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
  ["net_0_0_weight_0", 1, 0, 256],
  ["net_0_0_bias_1", 1, 256, 16],
  ["net_1_0_weight_2", 1, 320, 4608],
  ["net_1_0_bias_3", 1, 4928, 32],
  ["net_2_0_weight_4", 1, 4992, 18432],
  ["net_2_0_bias_5", 1, 23424, 64],
  ["net_2_2_weight_6", 1, 23488, 36864],
  ["net_2_2_bias_7", 1, 207808, 64],
  ["net_3_0_weight_8", 1, 207872, 73728],
  ["net_3_0_bias_9", 1, 281600, 128],
  ["net_3_2_weight_10", 1, 281728, 147456],
  ["net_3_2_bias_11", 1, 429184, 128],
  ["net_4_0_weight_12", 1, 429312, 147456],
  ["net_4_0_bias_13", 1, 576768, 128],
  ["net_4_2_weight_14", 1, 576896, 147456],
  ["net_4_2_bias_15", 1, 724352, 128],
  ["net_6_weight_16", 1, 724480, 25690112],
  ["net_6_bias_17", 1, 26414592, 4096],
  ["net_9_weight_18", 1, 26418688, 16777216],
  ["net_9_bias_19", 1, 43195904, 4096],
  ["net_12_weight_20", 1, 43200000, 49152],
  ["net_12_bias_21", 1, 43249152, 10],
];
const weightsHash = "fa0142788499a798598016e0f8b07a4f";

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
      new Float32Array(mapped[2]!).set(table);
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
const inputPlaces: readonly Place[] = [["image", 0, 3211264, 200704]];
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
/** Constants, in a buffer of their own. */
const table = [0.25, 0, 0, -0.1666666716337204, -0.1666666716337204, -0.1666666716337204, -0.1666666716337204, 0.1666666716337204, -0.1666666716337204, 0.0416666679084301, 0.0833333358168602, 0.1666666716337204, 0.0416666679084301, -0.0833333358168602, 0.1666666716337204, 0, 0, 1];
/** Buffers on the device: name and bytes. */
const bufferSizes: readonly (readonly [name: string, size: number])[] = [
  ["arena", 4014080],
  ["weights", 172996864],
  ["table", 256],
  ["scratch", 3612672],
];
/** Entry points of the shader, and which of their bindings are read (r) and written (w). */
const kernels: readonly (readonly [name: string, access: string])[] = [
  ["conv_4x224x224x4", "rwrw"],
  ["maxpool_relu_4x112x112x4", "ww"],
  ["conv_8x112x112x4", "rwrw"],
  ["maxpool_relu_8x56x56x4", "ww"],
  ["conv_relu_parts", "rrw"],
  ["conv_relu_16x56x56x4", "rrw"],
  ["conv_tiles", "rw"],
  ["prepare_64x64x3x3", "wwr"],
  ["conv_products", "rww"],
  ["conv_16x56x56x4", "rrw"],
  ["maxpool_relu_16x28x28x4", "ww"],
  ["conv_relu_parts_2", "rrw"],
  ["conv_relu_32x28x28x4", "rrw"],
  ["conv_parts", "rrw"],
  ["conv_32x28x28x4", "rrw"],
  ["maxpool_relu_32x14x14x4", "ww"],
  ["conv_relu_parts_3", "rrw"],
  ["conv_relu_32x14x14x4", "rrw"],
  ["maxpool_128x7x7", "ww"],
  ["dense_relu_4096", "rwrw"],
  ["dense_relu_4096_2", "rwrw"],
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
  ["net.0.0: 16x224x224", 0, [784, 1, 1], [[1, 0, 1024], [0, 3211264, 200704], [1, 1024, 64], [0, 0, 3211264]]],
  ["net.0.2 + net.0.1: 16x112x112", 1, [784, 1, 1], [[0, 0, 3211264], [0, 3211264, 802816]]],
  ["net.1.0: 32x112x112", 2, [196, 1, 1], [[1, 1280, 18432], [0, 3211264, 802816], [1, 19712, 128], [0, 0, 1605632]]],
  ["net.1.2 + net.1.1: 32x56x56", 3, [392, 1, 1], [[0, 0, 1605632], [0, 1605632, 401408]]],
  ["net.2.0 + net.2.1: 64x56x56", 4, [98, 1, 3], [[1, 19968, 73728], [0, 1605632, 401408], [3, 0, 2408448]]],
  ["net.2.0 + net.2.1: 64x56x56", 5, [784, 1, 1], [[3, 0, 2408448], [1, 93696, 256], [0, 0, 802816]]],
  ["net.2.2: 64x56x56", 6, [49, 1, 1], [[0, 0, 802816], [3, 0, 1806336]]],
  ["net.2.2: 64x56x56", 8, [7, 1, 36], [[1, 241408, 589824], [3, 0, 1806336], [3, 1806336, 1806336]]],
  ["net.2.2: 64x56x56", 9, [49, 1, 1], [[3, 1806336, 1806336], [1, 831232, 256], [0, 802816, 802816]]],
  ["net.2.4 + net.2.3: 64x28x28", 10, [196, 1, 1], [[0, 802816, 802816], [0, 401408, 200704]]],
  ["net.3.0 + net.3.1: 128x28x28", 11, [25, 2, 6], [[1, 831488, 294912], [0, 401408, 200704], [3, 0, 2408448]]],
  ["net.3.0 + net.3.1: 128x28x28", 12, [392, 1, 1], [[3, 0, 2408448], [1, 1126400, 512], [0, 0, 401408]]],
  ["net.3.2: 128x28x28", 13, [25, 2, 6], [[1, 1126912, 589824], [0, 0, 401408], [3, 0, 2408448]]],
  ["net.3.2: 128x28x28", 14, [392, 1, 1], [[3, 0, 2408448], [1, 1716736, 512], [0, 401408, 401408]]],
  ["net.3.4 + net.3.3: 128x14x14", 15, [98, 1, 1], [[0, 401408, 401408], [0, 0, 100352]]],
  ["net.4.0 + net.4.1: 128x14x14", 16, [7, 2, 18], [[1, 1717248, 589824], [0, 0, 100352], [3, 0, 1806336]]],
  ["net.4.0 + net.4.1: 128x14x14", 17, [98, 1, 1], [[3, 0, 1806336], [1, 2307072, 512], [0, 100352, 100352]]],
  ["net.4.2 + net.4.3: 128x14x14", 16, [7, 2, 18], [[1, 2307584, 589824], [0, 100352, 100352], [3, 0, 1806336]]],
  ["net.4.2 + net.4.3: 128x14x14", 17, [98, 1, 1], [[3, 0, 1806336], [1, 2897408, 512], [0, 0, 100352]]],
  ["net.4.4: 128x7x7", 18, [98, 1, 1], [[0, 0, 100352], [0, 100352, 25088]]],
  ["net.6 + net.7: 4096", 19, [1024, 1, 1], [[1, 2897920, 102760448], [0, 100352, 25088], [1, 105658368, 16384], [0, 0, 16384]]],
  ["net.9 + net.10: 4096", 20, [1024, 1, 1], [[1, 105674752, 67108864], [0, 0, 16384], [1, 172783616, 16384], [0, 16384, 16384]]],
  ["net.12: 10", 21, [3, 1, 1], [[1, 172800000, 196608], [0, 16384, 16384], [1, 172996608, 48], [0, 0, 48]]],
];
/** Run once by load: weights as the kernels want them. */
const preparations: readonly Call[] = [
  ["net.2.2: weights of 3x3 windows filtered for F(4x4), once when loaded", 7, [2304, 1, 1], [[1, 93952, 147456], [1, 241408, 589824], [2, 0, 80]]],
];
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
    fills: [[0, 0, 256, 0, 0], [1, 0, 50176, 1, 0], [2, 0, 16, 4, 0]],
    values: [[3, 0, 12], [3, 72389, -3], [3, 189519, 10], [3, 379038, -4], [3, 496167, 1], [3, 568557, 21], [3, 685686, 6], [3, 802815, -3]],
  },
  {
    call: 1,
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 802816, 0, 0]],
    values: [[1, 0, 3], [1, 18097, 3], [1, 47379, 1], [1, 94759, 3], [1, 124041, 0], [1, 142139, 3], [1, 171421, 3], [1, 200703, 3]],
  },
  {
    call: 2,
    seed: 194,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 4608, 0, 0], [1, 0, 200704, 1, 0], [2, 0, 32, 4, 0]],
    values: [[3, 0, -25], [3, 36194, -31], [3, 94759, 50], [3, 189519, 18], [3, 248083, 9], [3, 284278, -52], [3, 342843, -2], [3, 401407, 17]],
  },
  {
    call: 3,
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 401408, 0, 0]],
    values: [[1, 0, 3], [1, 9048, 2], [1, 23689, 3], [1, 47379, 2], [1, 62020, 1], [1, 71069, 3], [1, 85710, 3], [1, 100351, 3]],
  },
  {
    call: 4,
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 18432, 0, 0], [1, 0, 100352, 1, 0]],
    values: [[2, 0, 0], [2, 602111, 0]],
  },
  {
    call: 5,
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 602112, 0, 0], [1, 0, 64, 1, 0]],
    values: [[2, 0, 0], [2, 18097, 6], [2, 47379, 0], [2, 94759, 0], [2, 124041, 0], [2, 142139, 1], [2, 171421, 2], [2, 200703, 2]],
  },
  {
    call: 6,
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 200704, 0, 0]],
    values: [[1, 0, 67], [1, 451583, 46]],
  },
  {
    call: 23,
    seed: 679,
    positive: false,
    tolerance: 0.000004,
    fills: [[0, 0, 36864, 0, 0]],
    values: [[1, 0, 0.0625], [1, 147455, 3]],
  },
  {
    call: 7,
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 4033, 0, 0], [0, 143423, 4033, 0, 143423], [1, 0, 451584, 1, 0]],
    values: [[2, 0, 38], [2, 451583, 21]],
  },
  {
    call: 8,
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 451584, 0, 0], [1, 0, 64, 1, 0]],
    values: [[2, 0, 13], [2, 18097, -3], [2, 47379, -51], [2, 94759, -103], [2, 124041, -22], [2, 142139, 102], [2, 171421, 106], [2, 200703, 280]],
  },
  {
    call: 9,
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 200704, 0, 0]],
    values: [[1, 0, 2], [1, 4524, 3], [1, 11844, 2], [1, 23689, 1], [1, 31010, 2], [1, 35534, 3], [1, 42855, 2], [1, 50175, 1]],
  },
  {
    call: 10,
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 73728, 0, 0], [1, 0, 50176, 1, 0]],
    values: [[2, 0, 0], [2, 602111, 0]],
  },
  {
    call: 11,
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 602112, 0, 0], [1, 0, 128, 1, 0]],
    values: [[2, 0, 0], [2, 9048, 0], [2, 23689, 0], [2, 47379, 0], [2, 62020, 5], [2, 71069, 4], [2, 85710, 2], [2, 100351, 0]],
  },
  {
    call: 12,
    seed: 1261,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 12225, 0, 0], [0, 135231, 12225, 0, 135231], [1, 0, 100352, 1, 0]],
    values: [[2, 0, 0], [2, 602111, 0]],
  },
  {
    call: 13,
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 602112, 0, 0], [1, 0, 128, 1, 0]],
    values: [[2, 0, 2], [2, 9048, -7], [2, 23689, -4], [2, 47379, -2], [2, 62020, -8], [2, 71069, -10], [2, 85710, -6], [2, 100351, 6]],
  },
  {
    call: 14,
    seed: 1455,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 100352, 0, 0]],
    values: [[1, 0, 2], [1, 2262, 1], [1, 5922, 1], [1, 11844, 2], [1, 15505, 3], [1, 17767, 3], [1, 21427, 1], [1, 25087, 2]],
  },
  {
    call: 15,
    seed: 1552,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 4033, 0, 0], [0, 143423, 4033, 0, 143423], [1, 0, 25088, 1, 0]],
    values: [[2, 0, 0], [2, 451583, 0]],
  },
  {
    call: 16,
    seed: 1649,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 451584, 0, 0], [1, 0, 128, 1, 0]],
    values: [[2, 0, 0], [2, 2262, 0], [2, 5922, 0], [2, 11844, 1], [2, 15505, 2], [2, 17767, 5], [2, 21427, 2], [2, 25087, 6]],
  },
  {
    call: 19,
    seed: 1746,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 25088, 0, 0]],
    values: [[1, 0, 1], [1, 565, 3], [1, 1480, 1], [1, 2961, 2], [1, 3876, 3], [1, 4441, 3], [1, 5356, 3], [1, 6271, -1]],
  },
  {
    call: 20,
    seed: 1843,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 25085, 0, 0], [0, 2308097, 25085, 0, 2308097], [0, 6046210, 25085, 0, 6046210], [0, 12117505, 25085, 0, 12117505], [0, 15855619, 25085, 0, 15855619], [0, 18188800, 25085, 0, 18188800], [0, 21926914, 25085, 0, 21926914], [0, 25665027, 25085, 0, 25665027], [1, 0, 6272, 1, 0], [2, 0, 4096, 3, 0]],
    values: [[3, 0, 468], [3, 369, 0], [3, 966, 702], [3, 1933, 127], [3, 2531, 32], [3, 2900, 0], [3, 3498, 0], [3, 4095, 0]],
  },
  {
    call: 21,
    seed: 1940,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 16381, 0, 0], [0, 1507329, 16381, 0, 1507329], [0, 3948546, 16381, 0, 3948546], [0, 7913473, 16381, 0, 7913473], [0, 10354691, 16381, 0, 10354691], [0, 11878400, 16381, 0, 11878400], [0, 14319618, 16381, 0, 14319618], [0, 16760835, 16381, 0, 16760835], [1, 0, 4096, 1, 0], [2, 0, 4096, 3, 0]],
    values: [[3, 0, 175], [3, 369, 48], [3, 966, 0], [3, 1933, 0], [3, 2531, 239], [3, 2900, 0], [3, 3498, 0], [3, 4095, 290]],
  },
  {
    call: 22,
    seed: 2037,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 49150, 0, 0], [1, 0, 4096, 1, 0], [2, 0, 10, 3, 0]],
    values: [[3, 0, 85], [3, 2, -381], [3, 4, 52], [3, 6, -162], [3, 7, 6], [3, 8, -72], [3, 9, -583]],
  },
];
async function testKernel(live: Session, test: KernelTest): Promise<string[]> {
  const { device, pipelines, layouts } = live;
  const [layer, kernel, workgroups, bound] = [...calls, ...preparations][test.call]!;
  const own = await scoped(device, layer, () =>
    bound.map(([buffer, , size]) => {
    if (buffer === 2) return live.buffers[buffer]!;
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
      const entries = bound.map(([buffer, begin, size], binding) => {
        const offset = buffer === 2 ? begin : 0;
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

// ---- the shader: vgg11slim.wgsl is the same text
export const shader = `// VGG11Slim: one entry point per distinct kernel.

fn maximum(a: f32, b: f32) -> f32 {
  return select(a, b, b > a);
}

fn maximum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b > a);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv to 4x224x224x4: tiled, tile 16x64, each invocation 4x4, workgroups 784, steps 1 x 16
// net.0.0: 16x224x224
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 64>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 50176>;
@group(0) @binding(2) var<storage, read> bias_0: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_0: array<vec4f, 200704>;
var<workgroup> x_tile_0: array<f32, 1024>;
var<workgroup> w_tile_0: array<vec4f, 64>;
@compute @workgroup_size(64)
fn conv_4x224x224x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let quot1 = (j * 64 + t) / 224;
  let rem1 = (j * 64 + t) % 224;
  let x_top = j * 64 + t;
  let y_top = j * 64 + quot * 50176 + rem;
  let next = w_tiles_0[t];
  for (var u = 0u; u < 16; u++) {
    var chosen = 0.0;
    if ((u < 9) & (0 < u / 3 + quot1) & (u / 3 + quot1 < 225) & (0 < u % 3 + rem1) & (u % 3 + rem1 < 225)) {
      chosen = x_0[x_top + u / 3 * 224 + u % 3 - 225];
    }
    x_tile_0[t + u * 64] = chosen;
  }
  w_tile_0[t] = next;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 32 + quot;
    let x_tile_e = e * 512 + rem;
    let w0 = w_tile_0[w_tile_e];
    let x0 = x_tile_0[x_tile_e];
    let x1 = x_tile_0[x_tile_e + 16];
    let x2 = x_tile_0[x_tile_e + 32];
    let x3 = x_tile_0[x_tile_e + 48];
    a00 += w0 * x0;
    a01 += w0 * x1;
    a02 += w0 * x2;
    a03 += w0 * x3;
    let w0_1 = w_tile_0[w_tile_e + 4];
    let x0_1 = x_tile_0[x_tile_e + 64];
    let x1_1 = x_tile_0[x_tile_e + 80];
    let x2_1 = x_tile_0[x_tile_e + 96];
    let x3_1 = x_tile_0[x_tile_e + 112];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    a02 += w0_1 * x2_1;
    a03 += w0_1 * x3_1;
    let w0_2 = w_tile_0[w_tile_e + 8];
    let x0_2 = x_tile_0[x_tile_e + 128];
    let x1_2 = x_tile_0[x_tile_e + 144];
    let x2_2 = x_tile_0[x_tile_e + 160];
    let x3_2 = x_tile_0[x_tile_e + 176];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    a02 += w0_2 * x2_2;
    a03 += w0_2 * x3_2;
    let w0_3 = w_tile_0[w_tile_e + 12];
    let x0_3 = x_tile_0[x_tile_e + 192];
    let x1_3 = x_tile_0[x_tile_e + 208];
    let x2_3 = x_tile_0[x_tile_e + 224];
    let x3_3 = x_tile_0[x_tile_e + 240];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    a02 += w0_3 * x2_3;
    a03 += w0_3 * x3_3;
    let w0_4 = w_tile_0[w_tile_e + 16];
    let x0_4 = x_tile_0[x_tile_e + 256];
    let x1_4 = x_tile_0[x_tile_e + 272];
    let x2_4 = x_tile_0[x_tile_e + 288];
    let x3_4 = x_tile_0[x_tile_e + 304];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    a02 += w0_4 * x2_4;
    a03 += w0_4 * x3_4;
    let w0_5 = w_tile_0[w_tile_e + 20];
    let x0_5 = x_tile_0[x_tile_e + 320];
    let x1_5 = x_tile_0[x_tile_e + 336];
    let x2_5 = x_tile_0[x_tile_e + 352];
    let x3_5 = x_tile_0[x_tile_e + 368];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    a02 += w0_5 * x2_5;
    a03 += w0_5 * x3_5;
    let w0_6 = w_tile_0[w_tile_e + 24];
    let x0_6 = x_tile_0[x_tile_e + 384];
    let x1_6 = x_tile_0[x_tile_e + 400];
    let x2_6 = x_tile_0[x_tile_e + 416];
    let x3_6 = x_tile_0[x_tile_e + 432];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    a02 += w0_6 * x2_6;
    a03 += w0_6 * x3_6;
    let w0_7 = w_tile_0[w_tile_e + 28];
    let x0_7 = x_tile_0[x_tile_e + 448];
    let x1_7 = x_tile_0[x_tile_e + 464];
    let x2_7 = x_tile_0[x_tile_e + 480];
    let x3_7 = x_tile_0[x_tile_e + 496];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    a02 += w0_7 * x2_7;
    a03 += w0_7 * x3_7;
  }
  let bias = bias_0[quot];
  y_0[y_top] = a00 + bias;
  y_0[y_top + 16] = a01 + bias;
  y_0[y_top + 32] = a02 + bias;
  y_0[y_top + 48] = a03 + bias;
}

// ---- maxpool + relu to 4x112x112x4: reduction, invocations 64, each invocation 4 channels at a time
// net.0.2 + net.0.1: 16x112x112
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<vec4f, 200704>;
@group(0) @binding(1) var<storage, read_write> y_1: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn maxpool_relu_4x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = (t + g * 64) / 112 * 448 + (t + g * 64) % 112 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 224;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_1[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_1[t + g * 64] = rectify4(a);
}

// ---- conv to 8x112x112x4: tiled, tile 32x64, each invocation 4x4, workgroups 196, steps 9 x 16
// net.1.0: 32x112x112
// 196 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 1152>;
@group(0) @binding(1) var<storage, read_write> x_2: array<vec4f, 50176>;
@group(0) @binding(2) var<storage, read> bias_2: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4f, 100352>;
var<workgroup> x_tile_2: array<vec4f, 256>;
var<workgroup> w_tile_2: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_8x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 64;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 64 + rem) / 112;
  let rem2 = (j * 64 + rem) % 112;
  let x_top = j * 64 + t / 64 * 12544 + rem;
  let y_top = j * 64 + quot * 12544 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let x_step = x_top + step_ / 3 * 112 + step_ % 3;
    let next = w_tiles_2[t + step_ * 128];
    workgroupBarrier();
    if ((0 < step_ / 3 + quot1) & (step_ / 3 + quot1 < 113) & (0 < step_ % 3 + rem2) & (step_ % 3 + rem2 < 113)) {
      let x = x_2[x_step - 113];
      let x1 = x_2[x_step + 24975];
      x_tile_2[t] = x;
      x_tile_2[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_2[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_2[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 64 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_2[w_tile_e];
      let x0 = x_tile_2[x_tile_e];
      let x1 = x_tile_2[x_tile_e + 16];
      let x2 = x_tile_2[x_tile_e + 32];
      let x3 = x_tile_2[x_tile_e + 48];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a02 += w0 * x2.x;
      a03 += w0 * x3.x;
      let w0_1 = w_tile_2[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a02 += w0_1 * x2.y;
      a03 += w0_1 * x3.y;
      let w0_2 = w_tile_2[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a02 += w0_2 * x2.z;
      a03 += w0_2 * x3.z;
      let w0_3 = w_tile_2[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a02 += w0_3 * x2.w;
      a03 += w0_3 * x3.w;
      let w0_4 = w_tile_2[w_tile_e + 32];
      let x0_1 = x_tile_2[x_tile_e + 64];
      let x1_1 = x_tile_2[x_tile_e + 80];
      let x2_1 = x_tile_2[x_tile_e + 96];
      let x3_1 = x_tile_2[x_tile_e + 112];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a02 += w0_4 * x2_1.x;
      a03 += w0_4 * x3_1.x;
      let w0_5 = w_tile_2[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a02 += w0_5 * x2_1.y;
      a03 += w0_5 * x3_1.y;
      let w0_6 = w_tile_2[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a02 += w0_6 * x2_1.z;
      a03 += w0_6 * x3_1.z;
      let w0_7 = w_tile_2[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a02 += w0_7 * x2_1.w;
      a03 += w0_7 * x3_1.w;
    }
  }
  let bias = bias_2[quot];
  y_2[y_top] = a00 + bias;
  y_2[y_top + 16] = a01 + bias;
  y_2[y_top + 32] = a02 + bias;
  y_2[y_top + 48] = a03 + bias;
}

// ---- maxpool + relu to 8x56x56x4: reduction, invocations 64, each invocation 4 channels at a time
// net.1.2 + net.1.1: 32x56x56
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_3: array<vec4f, 100352>;
@group(0) @binding(1) var<storage, read_write> y_3: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn maxpool_relu_8x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 56 * 224 + (t + g * 8) % 56 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 112;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_3[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_3[t + g * 64] = rectify4(a);
}

// ---- conv + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 294, steps 18 x 16, pieces 3
// net.2.0 + net.2.1: 64x56x56
// 98 x 1 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_4: array<vec4f, 4608>;
@group(0) @binding(1) var<storage, read> x_4: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_4: array<vec4f, 150528>;
var<workgroup> x_tile_4: array<vec4f, 128>;
var<workgroup> w_tile_4: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_relu_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 32 + rem) / 56;
  let rem2 = (j * 32 + rem) % 56;
  let w_tiles_top = g * 1536 + t;
  let x_top = g * 56 + j * 32 + t / 32 * 3136 + rem;
  let w_tile_top = quot * 2;
  let parts_top = g * 50176 + j * 32 + quot * 6272 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_4[w_tiles_step];
    let next1 = w_tiles_4[w_tiles_step + 128];
    workgroupBarrier();
    if ((0 < g + quot1) & (g + quot1 < 57) & (0 < step_ / 2 + rem2) & (step_ / 2 + rem2 < 57)) {
      x_tile_4[t] = x_4[x_top + step_ / 2 + step_ % 2 * 12544 - 57];
    } else {
      x_tile_4[t] = vec4f(0.0);
    }
    w_tile_4[t] = next;
    w_tile_4[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_4[w_tile_e];
      let w1 = w_tile_4[w_tile_e + 1];
      let x0 = x_tile_4[x_tile_e];
      let x1 = x_tile_4[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_4[w_tile_e + 16];
      let w1_1 = w_tile_4[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_4[w_tile_e + 32];
      let w1_2 = w_tile_4[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_4[w_tile_e + 48];
      let w1_3 = w_tile_4[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_4[w_tile_e + 64];
      let w1_4 = w_tile_4[w_tile_e + 65];
      let x0_1 = x_tile_4[x_tile_e + 32];
      let x1_1 = x_tile_4[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_4[w_tile_e + 80];
      let w1_5 = w_tile_4[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_4[w_tile_e + 96];
      let w1_6 = w_tile_4[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_4[w_tile_e + 112];
      let w1_7 = w_tile_4[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_4[parts_top] = a00;
  parts_4[parts_top + 3136] = a10;
  parts_4[parts_top + 16] = a01;
  parts_4[parts_top + 3152] = a11;
}

// ---- conv + relu to 16x56x56x4: sum of pieces, pieces 3
// net.2.0 + net.2.1: 64x56x56
// 784 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_5: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> bias_5: array<vec4f, 16>;
@group(0) @binding(2) var<storage, read_write> y_5: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn conv_relu_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 3; piece++) {
    let parts = parts_5[parts_top + piece * 50176];
    a += parts;
  }
  let bias = bias_5[g / 49];
  let t1 = a + bias;
  y_5[t + g * 64] = rectify4(t1);
}

// ---- conv to tiles: winograd F(4x4), data, tiles 196
// net.2.2: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> x_6: array<vec4f, 50176>;
@group(0) @binding(1) var<storage, read_write> tiles_6: array<vec4f, 112896>;
@compute @workgroup_size(64)
fn conv_tiles(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let rem1 = (g * 4 + quot) % 14;
  let x_top = g * 896 + quot * 224 + rem * 4;
  let tiles_top = t + g * 64;
  var x = vec4f(0.0);
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  var x4 = vec4f(0.0);
  var x5 = vec4f(0.0);
  var x6 = vec4f(0.0);
  let x7 = x_6[x_top];
  let x8 = x_6[x_top + 1];
  let x9 = x_6[x_top + 2];
  let x10 = x_6[x_top + 3];
  var x11 = vec4f(0.0);
  var x12 = vec4f(0.0);
  let x13 = x_6[x_top + 56];
  let x14 = x_6[x_top + 57];
  let x15 = x_6[x_top + 58];
  let x16 = x_6[x_top + 59];
  var x17 = vec4f(0.0);
  var x18 = vec4f(0.0);
  let x19 = x_6[x_top + 112];
  let x20 = x_6[x_top + 113];
  let x21 = x_6[x_top + 114];
  let x22 = x_6[x_top + 115];
  var x23 = vec4f(0.0);
  var x24 = vec4f(0.0);
  let x25 = x_6[x_top + 168];
  let x26 = x_6[x_top + 169];
  let x27 = x_6[x_top + 170];
  let x28 = x_6[x_top + 171];
  var x29 = vec4f(0.0);
  var x30 = vec4f(0.0);
  var x31 = vec4f(0.0);
  var x32 = vec4f(0.0);
  var x33 = vec4f(0.0);
  var x34 = vec4f(0.0);
  var x35 = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_6[x_top - 57];
  }
  if (0 < rem1) {
    x1 = x_6[x_top - 56];
    x2 = x_6[x_top - 55];
    x3 = x_6[x_top - 54];
    x4 = x_6[x_top - 53];
  }
  if ((0 < rem1) & (rem < 13)) {
    x5 = x_6[x_top - 52];
  }
  if (0 < rem) {
    x6 = x_6[x_top - 1];
    x12 = x_6[x_top + 55];
    x18 = x_6[x_top + 111];
    x24 = x_6[x_top + 167];
  }
  if (rem < 13) {
    x11 = x_6[x_top + 4];
    x17 = x_6[x_top + 60];
    x23 = x_6[x_top + 116];
    x29 = x_6[x_top + 172];
  }
  if ((rem1 < 13) & (0 < rem)) {
    x30 = x_6[x_top + 223];
  }
  if (rem1 < 13) {
    x31 = x_6[x_top + 224];
    x32 = x_6[x_top + 225];
    x33 = x_6[x_top + 226];
    x34 = x_6[x_top + 227];
  }
  if ((rem1 < 13) & (rem < 13)) {
    x35 = x_6[x_top + 228];
  }
  let t1 = x24 + 4.0 * x - 5.0 * x12;
  let t2 = x24 - 4.0 * x12;
  let t3 = x18 - 4.0 * x6;
  let t4 = t2 + t3;
  let t5 = t2 - t3;
  let t6 = x24 - x12;
  let t7 = x18 - x6;
  let t8 = t6 + 2.0 * t7;
  let t9 = t6 - 2.0 * t7;
  let t10 = x30 + 4.0 * x6 - 5.0 * x18;
  let t11 = x25 + 4.0 * x1 - 5.0 * x13;
  let t12 = x25 - 4.0 * x13;
  let t13 = x19 - 4.0 * x7;
  let t14 = t12 + t13;
  let t15 = t12 - t13;
  let t16 = x25 - x13;
  let t17 = x19 - x7;
  let t18 = t16 + 2.0 * t17;
  let t19 = t16 - 2.0 * t17;
  let t20 = x31 + 4.0 * x7 - 5.0 * x19;
  let t21 = x26 + 4.0 * x2 - 5.0 * x14;
  let t22 = x26 - 4.0 * x14;
  let t23 = x20 - 4.0 * x8;
  let t24 = t22 + t23;
  let t25 = t22 - t23;
  let t26 = x26 - x14;
  let t27 = x20 - x8;
  let t28 = t26 + 2.0 * t27;
  let t29 = t26 - 2.0 * t27;
  let t30 = x32 + 4.0 * x8 - 5.0 * x20;
  let t31 = x27 + 4.0 * x3 - 5.0 * x15;
  let t32 = x27 - 4.0 * x15;
  let t33 = x21 - 4.0 * x9;
  let t34 = t32 + t33;
  let t35 = t32 - t33;
  let t36 = x27 - x15;
  let t37 = x21 - x9;
  let t38 = t36 + 2.0 * t37;
  let t39 = t36 - 2.0 * t37;
  let t40 = x33 + 4.0 * x9 - 5.0 * x21;
  let t41 = x28 + 4.0 * x4 - 5.0 * x16;
  let t42 = x28 - 4.0 * x16;
  let t43 = x22 - 4.0 * x10;
  let t44 = t42 + t43;
  let t45 = t42 - t43;
  let t46 = x28 - x16;
  let t47 = x22 - x10;
  let t48 = t46 + 2.0 * t47;
  let t49 = t46 - 2.0 * t47;
  let t50 = x34 + 4.0 * x10 - 5.0 * x22;
  let t51 = x29 + 4.0 * x5 - 5.0 * x17;
  let t52 = x29 - 4.0 * x17;
  let t53 = x23 - 4.0 * x11;
  let t54 = t52 + t53;
  let t55 = t52 - t53;
  let t56 = x29 - x17;
  let t57 = x23 - x11;
  let t58 = t56 + 2.0 * t57;
  let t59 = t56 - 2.0 * t57;
  let t60 = x35 + 4.0 * x11 - 5.0 * x23;
  let t61 = t41 + 4.0 * t1 - 5.0 * t21;
  let t62 = t41 - 4.0 * t21;
  let t63 = t31 - 4.0 * t11;
  let t64 = t62 + t63;
  let t65 = t62 - t63;
  let t66 = t41 - t21;
  let t67 = t31 - t11;
  let t68 = t66 + 2.0 * t67;
  let t69 = t66 - 2.0 * t67;
  let t70 = t51 + 4.0 * t11 - 5.0 * t31;
  tiles_6[tiles_top] = t61;
  tiles_6[tiles_top + 3136] = t64;
  tiles_6[tiles_top + 6272] = t65;
  tiles_6[tiles_top + 9408] = t68;
  tiles_6[tiles_top + 12544] = t69;
  tiles_6[tiles_top + 15680] = t70;
  let t71 = t44 + 4.0 * t4 - 5.0 * t24;
  let t72 = t44 - 4.0 * t24;
  let t73 = t34 - 4.0 * t14;
  let t74 = t72 + t73;
  let t75 = t72 - t73;
  let t76 = t44 - t24;
  let t77 = t34 - t14;
  let t78 = t76 + 2.0 * t77;
  let t79 = t76 - 2.0 * t77;
  let t80 = t54 + 4.0 * t14 - 5.0 * t34;
  tiles_6[tiles_top + 18816] = t71;
  tiles_6[tiles_top + 21952] = t74;
  tiles_6[tiles_top + 25088] = t75;
  tiles_6[tiles_top + 28224] = t78;
  tiles_6[tiles_top + 31360] = t79;
  tiles_6[tiles_top + 34496] = t80;
  let t81 = t45 + 4.0 * t5 - 5.0 * t25;
  let t82 = t45 - 4.0 * t25;
  let t83 = t35 - 4.0 * t15;
  let t84 = t82 + t83;
  let t85 = t82 - t83;
  let t86 = t45 - t25;
  let t87 = t35 - t15;
  let t88 = t86 + 2.0 * t87;
  let t89 = t86 - 2.0 * t87;
  let t90 = t55 + 4.0 * t15 - 5.0 * t35;
  tiles_6[tiles_top + 37632] = t81;
  tiles_6[tiles_top + 40768] = t84;
  tiles_6[tiles_top + 43904] = t85;
  tiles_6[tiles_top + 47040] = t88;
  tiles_6[tiles_top + 50176] = t89;
  tiles_6[tiles_top + 53312] = t90;
  let t91 = t48 + 4.0 * t8 - 5.0 * t28;
  let t92 = t48 - 4.0 * t28;
  let t93 = t38 - 4.0 * t18;
  let t94 = t92 + t93;
  let t95 = t92 - t93;
  let t96 = t48 - t28;
  let t97 = t38 - t18;
  let t98 = t96 + 2.0 * t97;
  let t99 = t96 - 2.0 * t97;
  let t100 = t58 + 4.0 * t18 - 5.0 * t38;
  tiles_6[tiles_top + 56448] = t91;
  tiles_6[tiles_top + 59584] = t94;
  tiles_6[tiles_top + 62720] = t95;
  tiles_6[tiles_top + 65856] = t98;
  tiles_6[tiles_top + 68992] = t99;
  tiles_6[tiles_top + 72128] = t100;
  let t101 = t49 + 4.0 * t9 - 5.0 * t29;
  let t102 = t49 - 4.0 * t29;
  let t103 = t39 - 4.0 * t19;
  let t104 = t102 + t103;
  let t105 = t102 - t103;
  let t106 = t49 - t29;
  let t107 = t39 - t19;
  let t108 = t106 + 2.0 * t107;
  let t109 = t106 - 2.0 * t107;
  let t110 = t59 + 4.0 * t19 - 5.0 * t39;
  tiles_6[tiles_top + 75264] = t101;
  tiles_6[tiles_top + 78400] = t104;
  tiles_6[tiles_top + 81536] = t105;
  tiles_6[tiles_top + 84672] = t108;
  tiles_6[tiles_top + 87808] = t109;
  tiles_6[tiles_top + 90944] = t110;
  let t111 = t50 + 4.0 * t10 - 5.0 * t30;
  let t112 = t50 - 4.0 * t30;
  let t113 = t40 - 4.0 * t20;
  let t114 = t112 + t113;
  let t115 = t112 - t113;
  let t116 = t50 - t30;
  let t117 = t40 - t20;
  let t118 = t116 + 2.0 * t117;
  let t119 = t116 - 2.0 * t117;
  let t120 = t60 + 4.0 * t20 - 5.0 * t40;
  tiles_6[tiles_top + 94080] = t111;
  tiles_6[tiles_top + 97216] = t114;
  tiles_6[tiles_top + 100352] = t115;
  tiles_6[tiles_top + 103488] = t118;
  tiles_6[tiles_top + 106624] = t119;
  tiles_6[tiles_top + 109760] = t120;
}

// ---- weights of 3x3 windows filtered for F(4x4), once when loaded
// net.2.2: weights of 3x3 windows filtered for F(4x4), once when loaded
// 2304 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> weight_7: array<f32, 36864>;
@group(0) @binding(1) var<storage, read_write> u_7: array<f32, 147456>;
@group(0) @binding(2) var<storage, read> G_7: array<f32, 18>;
@compute @workgroup_size(64)
fn prepare_64x64x3x3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let G_top = g / 384 * 3;
  let G_top1 = (g / 64) % 6 * 3;
  let weight_top = t * 576 + g % 64 * 9;
  var a = 0.0;
  for (var r = 0u; r < 3; r++) {
    let G_r = G_top + r;
    let weight_r = weight_top + r * 3;
    for (var s = 0u; s < 3; s++) {
      let G = G_7[G_r];
      let G1 = G_7[G_top1 + s];
      let weight = weight_7[weight_r + s];
      a += G * G1 * weight;
    }
  }
  u_7[t + g * 64] = a;
}

// ---- conv to products: winograd F(4x4), tile 64x32, each invocation 8x2, workgroups 252, steps 4 x 16
// net.2.2: 64x56x56
// 7 x 1 x 36 workgroups of 128
@group(0) @binding(0) var<storage, read> u_8: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read_write> tiles_8: array<vec4f, 112896>;
@group(0) @binding(2) var<storage, read_write> products_8: array<vec4f, 112896>;
var<workgroup> x_tile_8: array<vec4f, 128>;
var<workgroup> w_tile_8: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_products(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let u_top = g * 1024 + t;
  let tiles_top = g * 3136 + j * 32 + t / 32 * 196 + rem;
  let w_tile_top = quot * 2;
  let products_top = g * 3136 + j * 32 + quot * 392 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let u_step = u_top + step_ * 256;
    let next = u_8[u_step];
    let next1 = u_8[u_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      x_tile_8[t] = tiles_8[tiles_top + step_ * 784];
    } else {
      x_tile_8[t] = vec4f(0.0);
    }
    w_tile_8[t] = next;
    w_tile_8[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_8[w_tile_e];
      let w1 = w_tile_8[w_tile_e + 1];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_8[w_tile_e + 16];
      let w1_1 = w_tile_8[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_8[w_tile_e + 32];
      let w1_2 = w_tile_8[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_8[w_tile_e + 48];
      let w1_3 = w_tile_8[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_8[w_tile_e + 64];
      let w1_4 = w_tile_8[w_tile_e + 65];
      let x0_1 = x_tile_8[x_tile_e + 32];
      let x1_1 = x_tile_8[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_8[w_tile_e + 80];
      let w1_5 = w_tile_8[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_8[w_tile_e + 96];
      let w1_6 = w_tile_8[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_8[w_tile_e + 112];
      let w1_7 = w_tile_8[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    products_8[products_top] = a00;
    products_8[products_top + 196] = a10;
  }
  if (j * 32 + rem1 + 16 < 196) {
    products_8[products_top + 16] = a01;
    products_8[products_top + 212] = a11;
  }
}

// ---- conv to 16x56x56x4: winograd F(4x4), results, tiles 196
// net.2.2: 64x56x56
// 49 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> products_9: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> bias_9: array<vec4f, 16>;
@group(0) @binding(2) var<storage, read_write> y_9: array<vec4f, 50176>;
@compute @workgroup_size(64)
fn conv_16x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let products_top = t + g * 64;
  let y_top = g * 896 + (t + g * 8) / 14 * 224 + (t + g * 8) % 14 * 4;
  let m = products_9[products_top];
  let m1 = products_9[products_top + 3136];
  let m2 = products_9[products_top + 6272];
  let m3 = products_9[products_top + 9408];
  let m4 = products_9[products_top + 12544];
  let m5 = products_9[products_top + 15680];
  let m6 = products_9[products_top + 18816];
  let m7 = products_9[products_top + 21952];
  let m8 = products_9[products_top + 25088];
  let m9 = products_9[products_top + 28224];
  let m10 = products_9[products_top + 31360];
  let m11 = products_9[products_top + 34496];
  let m12 = products_9[products_top + 37632];
  let m13 = products_9[products_top + 40768];
  let m14 = products_9[products_top + 43904];
  let m15 = products_9[products_top + 47040];
  let m16 = products_9[products_top + 50176];
  let m17 = products_9[products_top + 53312];
  let m18 = products_9[products_top + 56448];
  let m19 = products_9[products_top + 59584];
  let m20 = products_9[products_top + 62720];
  let m21 = products_9[products_top + 65856];
  let m22 = products_9[products_top + 68992];
  let m23 = products_9[products_top + 72128];
  let m24 = products_9[products_top + 75264];
  let m25 = products_9[products_top + 78400];
  let m26 = products_9[products_top + 81536];
  let m27 = products_9[products_top + 84672];
  let m28 = products_9[products_top + 87808];
  let m29 = products_9[products_top + 90944];
  let m30 = products_9[products_top + 94080];
  let m31 = products_9[products_top + 97216];
  let m32 = products_9[products_top + 100352];
  let m33 = products_9[products_top + 103488];
  let m34 = products_9[products_top + 106624];
  let m35 = products_9[products_top + 109760];
  let t1 = m6 + m12;
  let t2 = m6 - m12;
  let t3 = m18 + m24;
  let t4 = m18 - m24;
  let t5 = m + t1 + t3;
  let t6 = t2 + 2.0 * t4;
  let t7 = t1 + 4.0 * t3;
  let t8 = t2 + m30 + 8.0 * t4;
  let t9 = m7 + m13;
  let t10 = m7 - m13;
  let t11 = m19 + m25;
  let t12 = m19 - m25;
  let t13 = m1 + t9 + t11;
  let t14 = t10 + 2.0 * t12;
  let t15 = t9 + 4.0 * t11;
  let t16 = t10 + m31 + 8.0 * t12;
  let t17 = m8 + m14;
  let t18 = m8 - m14;
  let t19 = m20 + m26;
  let t20 = m20 - m26;
  let t21 = m2 + t17 + t19;
  let t22 = t18 + 2.0 * t20;
  let t23 = t17 + 4.0 * t19;
  let t24 = t18 + m32 + 8.0 * t20;
  let t25 = m9 + m15;
  let t26 = m9 - m15;
  let t27 = m21 + m27;
  let t28 = m21 - m27;
  let t29 = m3 + t25 + t27;
  let t30 = t26 + 2.0 * t28;
  let t31 = t25 + 4.0 * t27;
  let t32 = t26 + m33 + 8.0 * t28;
  let t33 = m10 + m16;
  let t34 = m10 - m16;
  let t35 = m22 + m28;
  let t36 = m22 - m28;
  let t37 = m4 + t33 + t35;
  let t38 = t34 + 2.0 * t36;
  let t39 = t33 + 4.0 * t35;
  let t40 = t34 + m34 + 8.0 * t36;
  let t41 = m11 + m17;
  let t42 = m11 - m17;
  let t43 = m23 + m29;
  let t44 = m23 - m29;
  let t45 = m5 + t41 + t43;
  let t46 = t42 + 2.0 * t44;
  let t47 = t41 + 4.0 * t43;
  let t48 = t42 + m35 + 8.0 * t44;
  let t49 = t13 + t21;
  let t50 = t13 - t21;
  let t51 = t29 + t37;
  let t52 = t29 - t37;
  let t53 = t5 + t49 + t51;
  let t54 = t50 + 2.0 * t52;
  let t55 = t49 + 4.0 * t51;
  let t56 = t50 + t45 + 8.0 * t52;
  let t57 = t14 + t22;
  let t58 = t14 - t22;
  let t59 = t30 + t38;
  let t60 = t30 - t38;
  let t61 = t6 + t57 + t59;
  let t62 = t58 + 2.0 * t60;
  let t63 = t57 + 4.0 * t59;
  let t64 = t58 + t46 + 8.0 * t60;
  let t65 = t15 + t23;
  let t66 = t15 - t23;
  let t67 = t31 + t39;
  let t68 = t31 - t39;
  let t69 = t7 + t65 + t67;
  let t70 = t66 + 2.0 * t68;
  let t71 = t65 + 4.0 * t67;
  let t72 = t66 + t47 + 8.0 * t68;
  let t73 = t16 + t24;
  let t74 = t16 - t24;
  let t75 = t32 + t40;
  let t76 = t32 - t40;
  let t77 = t8 + t73 + t75;
  let t78 = t74 + 2.0 * t76;
  let t79 = t73 + 4.0 * t75;
  let t80 = t74 + t48 + 8.0 * t76;
  let bias = bias_9[(t + g * 64) / 196];
  y_9[y_top] = t53 + bias;
  y_9[y_top + 1] = t54 + bias;
  y_9[y_top + 2] = t55 + bias;
  y_9[y_top + 3] = t56 + bias;
  y_9[y_top + 56] = t61 + bias;
  y_9[y_top + 57] = t62 + bias;
  y_9[y_top + 58] = t63 + bias;
  y_9[y_top + 59] = t64 + bias;
  y_9[y_top + 112] = t69 + bias;
  y_9[y_top + 113] = t70 + bias;
  y_9[y_top + 114] = t71 + bias;
  y_9[y_top + 115] = t72 + bias;
  y_9[y_top + 168] = t77 + bias;
  y_9[y_top + 169] = t78 + bias;
  y_9[y_top + 170] = t79 + bias;
  y_9[y_top + 171] = t80 + bias;
}

// ---- maxpool + relu to 16x28x28x4: reduction, invocations 64, each invocation 4 channels at a time
// net.2.4 + net.2.3: 64x28x28
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_10: array<vec4f, 50176>;
@group(0) @binding(1) var<storage, read_write> y_10: array<vec4f, 12544>;
@compute @workgroup_size(64)
fn maxpool_relu_16x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 28 * 112 + (t + g * 8) % 28 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 56;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_10[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_10[t + g * 64] = rectify4(a);
}

// ---- conv + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 36 x 16, pieces 6
// net.3.0 + net.3.1: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 18432>;
@group(0) @binding(1) var<storage, read> x_11: array<vec4f, 12544>;
@group(0) @binding(2) var<storage, read_write> parts_11: array<vec4f, 150528>;
var<workgroup> x_tile_11: array<vec4f, 128>;
var<workgroup> w_tile_11: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_relu_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 4 + rem) / 28;
  let rem2 = (j * 4 + rem) % 28;
  let w_tiles_top = g * 1536 + i * 9216 + t;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let w_tile_top = quot * 2;
  let parts_top = g * 25088 + i * 12544 + j * 32 + quot * 1568 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_11[w_tiles_step];
    let next1 = w_tiles_11[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j + (g + (g * 2 + step_) / 4) / 3 + quot1) & (j + (g + (g * 2 + step_) / 4) / 3 + quot1 < 29) & (0 < (g + (g * 2 + step_) / 4) % 3 + rem2) & ((g + (g * 2 + step_) / 4) % 3 + rem2 < 29)) {
      x_tile_11[t] = x_11[x_top + (g + (g * 2 + step_) / 4) / 3 * 28 + (g + (g * 2 + step_) / 4) % 3 + (g * 2 + step_) % 4 * 3136 - 29];
    } else {
      x_tile_11[t] = vec4f(0.0);
    }
    w_tile_11[t] = next;
    w_tile_11[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_11[w_tile_e];
      let w1 = w_tile_11[w_tile_e + 1];
      let x0 = x_tile_11[x_tile_e];
      let x1 = x_tile_11[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_11[w_tile_e + 16];
      let w1_1 = w_tile_11[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_11[w_tile_e + 32];
      let w1_2 = w_tile_11[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_11[w_tile_e + 48];
      let w1_3 = w_tile_11[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_11[w_tile_e + 64];
      let w1_4 = w_tile_11[w_tile_e + 65];
      let x0_1 = x_tile_11[x_tile_e + 32];
      let x1_1 = x_tile_11[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_11[w_tile_e + 80];
      let w1_5 = w_tile_11[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_11[w_tile_e + 96];
      let w1_6 = w_tile_11[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_11[w_tile_e + 112];
      let w1_7 = w_tile_11[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_11[parts_top] = a00;
  parts_11[parts_top + 784] = a10;
  if (j * 32 + rem1 + 16 < 784) {
    parts_11[parts_top + 16] = a01;
    parts_11[parts_top + 800] = a11;
  }
}

// ---- conv + relu to 32x28x28x4: sum of pieces, pieces 6
// net.3.0 + net.3.1: 128x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_12: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> bias_12: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_12: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn conv_relu_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_12[parts_top + piece * 25088];
    a += parts;
  }
  let bias = bias_12[(t + g * 64) / 784];
  let t1 = a + bias;
  y_12[t + g * 64] = rectify4(t1);
}

// ---- conv to parts: tiled, tile 64x32, each invocation 8x2, workgroups 300, steps 72 x 16, pieces 6
// net.3.2: 128x28x28
// 25 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read> x_13: array<vec4f, 25088>;
@group(0) @binding(2) var<storage, read_write> parts_13: array<vec4f, 150528>;
var<workgroup> x_tile_13: array<vec4f, 128>;
var<workgroup> w_tile_13: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let quot1 = (j * 4 + rem) / 28;
  let rem2 = (j * 4 + rem) % 28;
  let w_tiles_top = g * 3072 + i * 18432 + t;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let w_tile_top = quot * 2;
  let parts_top = g * 25088 + i * 12544 + j * 32 + quot * 1568 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 12; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_13[w_tiles_step];
    let next1 = w_tiles_13[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (0 < j + (g + (g * 4 + step_) / 8) / 3 + quot1) & (j + (g + (g * 4 + step_) / 8) / 3 + quot1 < 29) & (0 < (g + (g * 4 + step_) / 8) % 3 + rem2) & ((g + (g * 4 + step_) / 8) % 3 + rem2 < 29)) {
      x_tile_13[t] = x_13[x_top + (g + (g * 4 + step_) / 8) / 3 * 28 + (g + (g * 4 + step_) / 8) % 3 + (g * 4 + step_) % 8 * 3136 - 29];
    } else {
      x_tile_13[t] = vec4f(0.0);
    }
    w_tile_13[t] = next;
    w_tile_13[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem1;
      let w0 = w_tile_13[w_tile_e];
      let w1 = w_tile_13[w_tile_e + 1];
      let x0 = x_tile_13[x_tile_e];
      let x1 = x_tile_13[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_13[w_tile_e + 16];
      let w1_1 = w_tile_13[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_13[w_tile_e + 32];
      let w1_2 = w_tile_13[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_13[w_tile_e + 48];
      let w1_3 = w_tile_13[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_13[w_tile_e + 64];
      let w1_4 = w_tile_13[w_tile_e + 65];
      let x0_1 = x_tile_13[x_tile_e + 32];
      let x1_1 = x_tile_13[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_13[w_tile_e + 80];
      let w1_5 = w_tile_13[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_13[w_tile_e + 96];
      let w1_6 = w_tile_13[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_13[w_tile_e + 112];
      let w1_7 = w_tile_13[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  parts_13[parts_top] = a00;
  parts_13[parts_top + 784] = a10;
  if (j * 32 + rem1 + 16 < 784) {
    parts_13[parts_top + 16] = a01;
    parts_13[parts_top + 800] = a11;
  }
}

// ---- conv to 32x28x28x4: sum of pieces, pieces 6
// net.3.2: 128x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_14: array<vec4f, 150528>;
@group(0) @binding(1) var<storage, read> bias_14: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_14: array<vec4f, 25088>;
@compute @workgroup_size(64)
fn conv_32x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_14[parts_top + piece * 25088];
    a += parts;
  }
  let bias = bias_14[(t + g * 64) / 784];
  y_14[t + g * 64] = a + bias;
}

// ---- maxpool + relu to 32x14x14x4: reduction, invocations 64, each invocation 4 channels at a time
// net.3.4 + net.3.3: 128x14x14
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_15: array<vec4f, 25088>;
@group(0) @binding(1) var<storage, read_write> y_15: array<vec4f, 6272>;
@compute @workgroup_size(64)
fn maxpool_relu_32x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = g * 224 + (t + g * 8) / 14 * 56 + (t + g * 8) % 14 * 2;
  var a = vec4f(-3.402823466e+38);
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 28;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_15[x_r0 + r1];
      a = maximum4(a, x);
    }
  }
  y_15[t + g * 64] = rectify4(a);
}

// ---- conv + relu to parts: tiled, tile 64x32, each invocation 8x2, workgroups 252, steps 72 x 16, pieces 18
// net.4.0 + net.4.1: 128x14x14
// net.4.2 + net.4.3: 128x14x14
// 7 x 2 x 18 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 36864>;
@group(0) @binding(1) var<storage, read> x_16: array<vec4f, 6272>;
@group(0) @binding(2) var<storage, read_write> parts_16: array<vec4f, 112896>;
var<workgroup> x_tile_16: array<vec4f, 128>;
var<workgroup> w_tile_16: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_relu_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = g / 6;
  let rem = (g / 2) % 3;
  let rem1 = t % 32;
  let quot1 = t / 16;
  let rem2 = t % 16;
  let quot2 = (j * 4 + rem1) / 14;
  let rem3 = (j * 4 + rem1) % 14;
  let w_tiles_top = g * 1024 + i * 18432 + t;
  let x_top = j * 32 + quot * 14 + t / 32 * 196 + g % 2 * 3136 + rem + rem1;
  let w_tile_top = quot1 * 2;
  let parts_top = g * 6272 + i * 3136 + j * 32 + quot1 * 392 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a10 = vec4f(0.0);
  var a11 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let next = w_tiles_16[w_tiles_step];
    let next1 = w_tiles_16[w_tiles_step + 128];
    workgroupBarrier();
    if ((j * 32 + rem1 < 196) & (0 < j * 2 + quot + quot2) & (j * 2 + quot + quot2 < 15) & (0 < rem + rem3) & (rem + rem3 < 15)) {
      x_tile_16[t] = x_16[x_top + step_ * 784 - 15];
    } else {
      x_tile_16[t] = vec4f(0.0);
    }
    w_tile_16[t] = next;
    w_tile_16[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = w_tile_top + e * 128;
      let x_tile_e = e * 64 + rem2;
      let w0 = w_tile_16[w_tile_e];
      let w1 = w_tile_16[w_tile_e + 1];
      let x0 = x_tile_16[x_tile_e];
      let x1 = x_tile_16[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a10 += w1 * x0.x;
      a11 += w1 * x1.x;
      let w0_1 = w_tile_16[w_tile_e + 16];
      let w1_1 = w_tile_16[w_tile_e + 17];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a10 += w1_1 * x0.y;
      a11 += w1_1 * x1.y;
      let w0_2 = w_tile_16[w_tile_e + 32];
      let w1_2 = w_tile_16[w_tile_e + 33];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a10 += w1_2 * x0.z;
      a11 += w1_2 * x1.z;
      let w0_3 = w_tile_16[w_tile_e + 48];
      let w1_3 = w_tile_16[w_tile_e + 49];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a10 += w1_3 * x0.w;
      a11 += w1_3 * x1.w;
      let w0_4 = w_tile_16[w_tile_e + 64];
      let w1_4 = w_tile_16[w_tile_e + 65];
      let x0_1 = x_tile_16[x_tile_e + 32];
      let x1_1 = x_tile_16[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a10 += w1_4 * x0_1.x;
      a11 += w1_4 * x1_1.x;
      let w0_5 = w_tile_16[w_tile_e + 80];
      let w1_5 = w_tile_16[w_tile_e + 81];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a10 += w1_5 * x0_1.y;
      a11 += w1_5 * x1_1.y;
      let w0_6 = w_tile_16[w_tile_e + 96];
      let w1_6 = w_tile_16[w_tile_e + 97];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a10 += w1_6 * x0_1.z;
      a11 += w1_6 * x1_1.z;
      let w0_7 = w_tile_16[w_tile_e + 112];
      let w1_7 = w_tile_16[w_tile_e + 113];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a10 += w1_7 * x0_1.w;
      a11 += w1_7 * x1_1.w;
    }
  }
  if (j * 32 + rem2 < 196) {
    parts_16[parts_top] = a00;
    parts_16[parts_top + 196] = a10;
  }
  if (j * 32 + rem2 + 16 < 196) {
    parts_16[parts_top + 16] = a01;
    parts_16[parts_top + 212] = a11;
  }
}

// ---- conv + relu to 32x14x14x4: sum of pieces, pieces 18
// net.4.0 + net.4.1: 128x14x14
// net.4.2 + net.4.3: 128x14x14
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_17: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> bias_17: array<vec4f, 32>;
@group(0) @binding(2) var<storage, read_write> y_17: array<vec4f, 6272>;
@compute @workgroup_size(64)
fn conv_relu_32x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  var a = vec4f(0.0);
  for (var piece = 0u; piece < 18; piece++) {
    let parts = parts_17[parts_top + piece * 6272];
    a += parts;
  }
  let bias = bias_17[(t + g * 64) / 196];
  let t1 = a + bias;
  y_17[t + g * 64] = rectify4(t1);
}

// ---- maxpool to 128x7x7: reduction, invocations 64
// net.4.4: 128x7x7
// 98 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_18: array<f32, 25088>;
@group(0) @binding(1) var<storage, read_write> y_18: array<f32, 6272>;
@compute @workgroup_size(64)
fn maxpool_128x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = (t + g * 64) / 196 * 784 + (g + (t + g * 15) / 49) % 4 + (t + g) % 7 * 8 + (g * 2 + (t + g) / 7) % 7 * 112;
  var a = -3.402823466e+38;
  for (var r0 = 0u; r0 < 2; r0++) {
    let x_r0 = x_top + r0 * 56;
    for (var r1 = 0u; r1 < 2; r1++) {
      let x = x_18[x_r0 + r1 * 4];
      a = maximum(a, x);
    }
  }
  y_18[t + g * 64] = a;
}

// ---- dense + relu to 4096: matrix-vector, invocations 64 for 4 rows, workgroups 1024
// net.6 + net.7: 4096
// 1024 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_19: array<vec4f, 6422528>;
@group(0) @binding(1) var<storage, read_write> x_19: array<vec4f, 1568>;
@group(0) @binding(2) var<storage, read> bias_19: array<vec4f, 1024>;
@group(0) @binding(3) var<storage, read_write> y_19: array<vec4f, 1024>;
var<workgroup> parts_19: array<vec4f, 64>;
fn sum_of_64_in_parts_19(part: u32, own: vec4f) -> vec4f {
  parts_19[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_19[part + 16u];
    all = all + parts_19[part + 32u];
    all = all + parts_19[part + 48u];
    parts_19[part] = all;
  }
  workgroupBarrier();
  var all = parts_19[0u];
  all = all + parts_19[1u];
  all = all + parts_19[2u];
  all = all + parts_19[3u];
  all = all + parts_19[4u];
  all = all + parts_19[5u];
  all = all + parts_19[6u];
  all = all + parts_19[7u];
  all = all + parts_19[8u];
  all = all + parts_19[9u];
  all = all + parts_19[10u];
  all = all + parts_19[11u];
  all = all + parts_19[12u];
  all = all + parts_19[13u];
  all = all + parts_19[14u];
  all = all + parts_19[15u];
  return all;
}
@compute @workgroup_size(64)
fn dense_relu_4096(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 6272;
  var a0 = vec4f(0.0);
  for (var u = 0u; u < 6; u++) {
    let w_quads_u = w_quads_top + u * 256;
    let x_u = t + u * 256;
    let w = w_quads_19[w_quads_u];
    let x = x_19[x_u];
    a0 += w * x.x;
    let w1 = w_quads_19[w_quads_u + 1568];
    a0 += w1 * x.y;
    let w2 = w_quads_19[w_quads_u + 3136];
    a0 += w2 * x.z;
    let w3 = w_quads_19[w_quads_u + 4704];
    a0 += w3 * x.w;
    let w4 = w_quads_19[w_quads_u + 64];
    let x1 = x_19[x_u + 64];
    a0 += w4 * x1.x;
    let w5 = w_quads_19[w_quads_u + 1632];
    a0 += w5 * x1.y;
    let w6 = w_quads_19[w_quads_u + 3200];
    a0 += w6 * x1.z;
    let w7 = w_quads_19[w_quads_u + 4768];
    a0 += w7 * x1.w;
    let w8 = w_quads_19[w_quads_u + 128];
    let x2 = x_19[x_u + 128];
    a0 += w8 * x2.x;
    let w9 = w_quads_19[w_quads_u + 1696];
    a0 += w9 * x2.y;
    let w10 = w_quads_19[w_quads_u + 3264];
    a0 += w10 * x2.z;
    let w11 = w_quads_19[w_quads_u + 4832];
    a0 += w11 * x2.w;
    let w12 = w_quads_19[w_quads_u + 192];
    let x3 = x_19[x_u + 192];
    a0 += w12 * x3.x;
    let w13 = w_quads_19[w_quads_u + 1760];
    a0 += w13 * x3.y;
    let w14 = w_quads_19[w_quads_u + 3328];
    a0 += w14 * x3.z;
    let w15 = w_quads_19[w_quads_u + 4896];
    a0 += w15 * x3.w;
  }
  if (t + 1536 < 1568) {
    let w = w_quads_19[w_quads_top + 1536];
    let x = x_19[t + 1536];
    a0 += w * x.x;
    let w1 = w_quads_19[w_quads_top + 3104];
    a0 += w1 * x.y;
    let w2 = w_quads_19[w_quads_top + 4672];
    a0 += w2 * x.z;
    let w3 = w_quads_19[w_quads_top + 6240];
    a0 += w3 * x.w;
  }
  a0 = sum_of_64_in_parts_19(t, a0);
  if (t < 1) {
    let bias = bias_19[g];
    let t1 = a0 + bias;
    y_19[g] = rectify4(t1);
  }
}

// ---- dense + relu to 4096: matrix-vector, invocations 64 for 4 rows, workgroups 1024
// net.9 + net.10: 4096
// 1024 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> w_quads_20: array<vec4f, 4194304>;
@group(0) @binding(1) var<storage, read_write> x_20: array<vec4f, 1024>;
@group(0) @binding(2) var<storage, read> bias_20: array<vec4f, 1024>;
@group(0) @binding(3) var<storage, read_write> y_20: array<vec4f, 1024>;
var<workgroup> parts_20: array<vec4f, 64>;
fn sum_of_64_in_parts_20(part: u32, own: vec4f) -> vec4f {
  parts_20[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_20[part + 16u];
    all = all + parts_20[part + 32u];
    all = all + parts_20[part + 48u];
    parts_20[part] = all;
  }
  workgroupBarrier();
  var all = parts_20[0u];
  all = all + parts_20[1u];
  all = all + parts_20[2u];
  all = all + parts_20[3u];
  all = all + parts_20[4u];
  all = all + parts_20[5u];
  all = all + parts_20[6u];
  all = all + parts_20[7u];
  all = all + parts_20[8u];
  all = all + parts_20[9u];
  all = all + parts_20[10u];
  all = all + parts_20[11u];
  all = all + parts_20[12u];
  all = all + parts_20[13u];
  all = all + parts_20[14u];
  all = all + parts_20[15u];
  return all;
}
@compute @workgroup_size(64)
fn dense_relu_4096_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 4096;
  var a0 = vec4f(0.0);
  for (var u = 0u; u < 4; u++) {
    let w_quads_u = w_quads_top + u * 256;
    let x_u = t + u * 256;
    let w = w_quads_20[w_quads_u];
    let x = x_20[x_u];
    a0 += w * x.x;
    let w1 = w_quads_20[w_quads_u + 1024];
    a0 += w1 * x.y;
    let w2 = w_quads_20[w_quads_u + 2048];
    a0 += w2 * x.z;
    let w3 = w_quads_20[w_quads_u + 3072];
    a0 += w3 * x.w;
    let w4 = w_quads_20[w_quads_u + 64];
    let x1 = x_20[x_u + 64];
    a0 += w4 * x1.x;
    let w5 = w_quads_20[w_quads_u + 1088];
    a0 += w5 * x1.y;
    let w6 = w_quads_20[w_quads_u + 2112];
    a0 += w6 * x1.z;
    let w7 = w_quads_20[w_quads_u + 3136];
    a0 += w7 * x1.w;
    let w8 = w_quads_20[w_quads_u + 128];
    let x2 = x_20[x_u + 128];
    a0 += w8 * x2.x;
    let w9 = w_quads_20[w_quads_u + 1152];
    a0 += w9 * x2.y;
    let w10 = w_quads_20[w_quads_u + 2176];
    a0 += w10 * x2.z;
    let w11 = w_quads_20[w_quads_u + 3200];
    a0 += w11 * x2.w;
    let w12 = w_quads_20[w_quads_u + 192];
    let x3 = x_20[x_u + 192];
    a0 += w12 * x3.x;
    let w13 = w_quads_20[w_quads_u + 1216];
    a0 += w13 * x3.y;
    let w14 = w_quads_20[w_quads_u + 2240];
    a0 += w14 * x3.z;
    let w15 = w_quads_20[w_quads_u + 3264];
    a0 += w15 * x3.w;
  }
  a0 = sum_of_64_in_parts_20(t, a0);
  if (t < 1) {
    let bias = bias_20[g];
    let t1 = a0 + bias;
    y_20[g] = rectify4(t1);
  }
}

// ---- dense to 10: matrix-vector, invocations 256 for 4 rows, workgroups 3
// net.12: 10
// 3 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_quads_21: array<vec4f, 12288>;
@group(0) @binding(1) var<storage, read_write> x_21: array<vec4f, 1024>;
@group(0) @binding(2) var<storage, read> bias_21: array<vec4f, 3>;
@group(0) @binding(3) var<storage, read_write> y_21: array<f32, 10>;
var<workgroup> parts_21: array<vec4f, 256>;
fn sum_of_256_in_parts_21(part: u32, own: vec4f) -> vec4f {
  parts_21[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_21[part + 16u];
    all = all + parts_21[part + 32u];
    all = all + parts_21[part + 48u];
    all = all + parts_21[part + 64u];
    all = all + parts_21[part + 80u];
    all = all + parts_21[part + 96u];
    all = all + parts_21[part + 112u];
    all = all + parts_21[part + 128u];
    all = all + parts_21[part + 144u];
    all = all + parts_21[part + 160u];
    all = all + parts_21[part + 176u];
    all = all + parts_21[part + 192u];
    all = all + parts_21[part + 208u];
    all = all + parts_21[part + 224u];
    all = all + parts_21[part + 240u];
    parts_21[part] = all;
  }
  workgroupBarrier();
  var all = parts_21[0u];
  all = all + parts_21[1u];
  all = all + parts_21[2u];
  all = all + parts_21[3u];
  all = all + parts_21[4u];
  all = all + parts_21[5u];
  all = all + parts_21[6u];
  all = all + parts_21[7u];
  all = all + parts_21[8u];
  all = all + parts_21[9u];
  all = all + parts_21[10u];
  all = all + parts_21[11u];
  all = all + parts_21[12u];
  all = all + parts_21[13u];
  all = all + parts_21[14u];
  all = all + parts_21[15u];
  return all;
}
@compute @workgroup_size(256)
fn dense_10(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 4096;
  let y_top = g * 4;
  let w = w_quads_21[w_quads_top];
  let x = x_21[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_21[w_quads_top + 1024];
  a0 += w1 * x.y;
  let w2 = w_quads_21[w_quads_top + 2048];
  a0 += w2 * x.z;
  let w3 = w_quads_21[w_quads_top + 3072];
  a0 += w3 * x.w;
  let w4 = w_quads_21[w_quads_top + 256];
  let x1 = x_21[t + 256];
  a0 += w4 * x1.x;
  let w5 = w_quads_21[w_quads_top + 1280];
  a0 += w5 * x1.y;
  let w6 = w_quads_21[w_quads_top + 2304];
  a0 += w6 * x1.z;
  let w7 = w_quads_21[w_quads_top + 3328];
  a0 += w7 * x1.w;
  let w8 = w_quads_21[w_quads_top + 512];
  let x2 = x_21[t + 512];
  a0 += w8 * x2.x;
  let w9 = w_quads_21[w_quads_top + 1536];
  a0 += w9 * x2.y;
  let w10 = w_quads_21[w_quads_top + 2560];
  a0 += w10 * x2.z;
  let w11 = w_quads_21[w_quads_top + 3584];
  a0 += w11 * x2.w;
  let w12 = w_quads_21[w_quads_top + 768];
  let x3 = x_21[t + 768];
  a0 += w12 * x3.x;
  let w13 = w_quads_21[w_quads_top + 1792];
  a0 += w13 * x3.y;
  let w14 = w_quads_21[w_quads_top + 2816];
  a0 += w14 * x3.z;
  let w15 = w_quads_21[w_quads_top + 3840];
  a0 += w15 * x3.w;
  a0 = sum_of_256_in_parts_21(t, a0);
  if (t < 1) {
    let bias = bias_21[g];
    let four = a0 + bias;
    if (g < 3) { y_21[y_top] = four.x; }
    if (g < 3) { y_21[y_top + 1] = four.y; }
    if (g < 2) { y_21[y_top + 2] = four.z; }
    if (g < 2) { y_21[y_top + 3] = four.w; }
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
