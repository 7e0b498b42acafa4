// MobileNetV2, compiled by 0.1.0. Generated: change the model and compile again.
/* eslint-disable */

/** Numbers of a shape that the type checker knows; any Float32Array of that length will do. */
export type Tensor<Shape extends readonly number[]> = Float32Array & { readonly shape?: Shape };

export interface Inputs {
  readonly image: Tensor<readonly [1, 3, 224, 224]>;
}

export interface Outputs {
  readonly logits: Tensor<readonly [1, 1000]>;
}

export const meta = {
  model: "MobileNetV2",
  compiler: "0.1.0",
  inputHash: "7bf4004d130587a4f1583bb3fa80e48320ced21e5835781367ebda3f99a07cea",
  target: "wgsl",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 3, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 1000] }],
  params: 3504872,
  macs: 300774272,
  /** Packed weights must say this. */
  weights: "6fed3953546cac43a2d7ecee42b9783e",
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
  const packCommand = "cnnc pack mobilenet-v2.cnn WEIGHTS.safetensors --target wgsl";
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
const stem = "mobilenet-v2";
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
  ["features_0_0_weight_0", 1, 0, 1024],
  ["features_0_1_weight_1", 1, 1024, 32],
  ["features_1_conv_0_0_weight_2", 1, 1088, 288],
  ["features_1_conv_0_1_weight_3", 1, 1408, 32],
  ["features_1_conv_1_weight_4", 1, 1472, 1024],
  ["features_1_conv_2_weight_5", 1, 2496, 16],
  ["features_2_conv_0_0_weight_6", 1, 2560, 1536],
  ["features_2_conv_0_1_weight_7", 1, 4096, 96],
  ["features_2_conv_1_0_weight_8", 1, 4224, 864],
  ["features_2_conv_1_1_weight_9", 1, 5120, 96],
  ["features_2_conv_2_weight_10", 1, 5248, 3072],
  ["features_2_conv_3_weight_11", 1, 8320, 24],
  ["features_3_conv_0_0_weight_12", 1, 8384, 5120],
  ["features_3_conv_0_1_weight_13", 1, 13504, 144],
  ["features_3_conv_1_0_weight_14", 1, 13696, 1296],
  ["features_3_conv_1_1_weight_15", 1, 15040, 144],
  ["features_3_conv_2_weight_16", 1, 15232, 5120],
  ["features_3_conv_3_weight_17", 1, 20352, 24],
  ["features_4_conv_0_0_weight_18", 1, 20416, 5120],
  ["features_4_conv_0_1_weight_19", 1, 25536, 144],
  ["features_4_conv_1_0_weight_20", 1, 25728, 1296],
  ["features_4_conv_1_1_weight_21", 1, 27072, 144],
  ["features_4_conv_2_weight_22", 1, 27264, 5120],
  ["features_4_conv_3_weight_23", 1, 32384, 32],
  ["features_5_conv_0_0_weight_24", 1, 32448, 6144],
  ["features_5_conv_0_1_weight_25", 1, 38592, 192],
  ["features_5_conv_1_0_weight_26", 1, 38784, 1728],
  ["features_5_conv_1_1_weight_27", 1, 40512, 192],
  ["features_5_conv_2_weight_28", 1, 40704, 6144],
  ["features_5_conv_3_weight_29", 1, 46848, 32],
  ["features_6_conv_0_0_weight_30", 1, 46912, 6144],
  ["features_6_conv_0_1_weight_31", 1, 53056, 192],
  ["features_6_conv_1_0_weight_32", 1, 53248, 1728],
  ["features_6_conv_1_1_weight_33", 1, 54976, 192],
  ["features_6_conv_2_weight_34", 1, 55168, 6144],
  ["features_6_conv_3_weight_35", 1, 61312, 32],
  ["features_7_conv_0_0_weight_36", 1, 61376, 6144],
  ["features_7_conv_0_1_weight_37", 1, 67520, 192],
  ["features_7_conv_1_0_weight_38", 1, 67712, 1728],
  ["features_7_conv_1_1_weight_39", 1, 69440, 192],
  ["features_7_conv_2_weight_40", 1, 69632, 12288],
  ["features_7_conv_3_weight_41", 1, 81920, 64],
  ["features_8_conv_0_0_weight_42", 1, 81984, 24576],
  ["features_8_conv_0_1_weight_43", 1, 106560, 384],
  ["features_8_conv_1_0_weight_44", 1, 106944, 3456],
  ["features_8_conv_1_1_weight_45", 1, 110400, 384],
  ["features_8_conv_2_weight_46", 1, 110784, 24576],
  ["features_8_conv_3_weight_47", 1, 135360, 64],
  ["features_9_conv_0_0_weight_48", 1, 135424, 24576],
  ["features_9_conv_0_1_weight_49", 1, 160000, 384],
  ["features_9_conv_1_0_weight_50", 1, 160384, 3456],
  ["features_9_conv_1_1_weight_51", 1, 163840, 384],
  ["features_9_conv_2_weight_52", 1, 164224, 24576],
  ["features_9_conv_3_weight_53", 1, 188800, 64],
  ["features_10_conv_0_0_weight_54", 1, 188864, 24576],
  ["features_10_conv_0_1_weight_55", 1, 213440, 384],
  ["features_10_conv_1_0_weight_56", 1, 213824, 3456],
  ["features_10_conv_1_1_weight_57", 1, 217280, 384],
  ["features_10_conv_2_weight_58", 1, 217664, 24576],
  ["features_10_conv_3_weight_59", 1, 242240, 64],
  ["features_11_conv_0_0_weight_60", 1, 242304, 24576],
  ["features_11_conv_0_1_weight_61", 1, 266880, 384],
  ["features_11_conv_1_0_weight_62", 1, 267264, 3456],
  ["features_11_conv_1_1_weight_63", 1, 270720, 384],
  ["features_11_conv_2_weight_64", 1, 271104, 36864],
  ["features_11_conv_3_weight_65", 1, 307968, 96],
  ["features_12_conv_0_0_weight_66", 1, 308096, 55296],
  ["features_12_conv_0_1_weight_67", 1, 363392, 576],
  ["features_12_conv_1_0_weight_68", 1, 363968, 5184],
  ["features_12_conv_1_1_weight_69", 1, 369152, 576],
  ["features_12_conv_2_weight_70", 1, 369728, 55296],
  ["features_12_conv_3_weight_71", 1, 425024, 96],
  ["features_13_conv_0_0_weight_72", 1, 425152, 55296],
  ["features_13_conv_0_1_weight_73", 1, 480448, 576],
  ["features_13_conv_1_0_weight_74", 1, 481024, 5184],
  ["features_13_conv_1_1_weight_75", 1, 486208, 576],
  ["features_13_conv_2_weight_76", 1, 486784, 55296],
  ["features_13_conv_3_weight_77", 1, 542080, 96],
  ["features_14_conv_0_0_weight_78", 1, 542208, 55296],
  ["features_14_conv_0_1_weight_79", 1, 597504, 576],
  ["features_14_conv_1_0_weight_80", 1, 598080, 5184],
  ["features_14_conv_1_1_weight_81", 1, 603264, 576],
  ["features_14_conv_2_weight_82", 1, 603840, 92160],
  ["features_14_conv_3_weight_83", 1, 696000, 160],
  ["features_15_conv_0_0_weight_84", 1, 696192, 153600],
  ["features_15_conv_0_1_weight_85", 1, 849792, 960],
  ["features_15_conv_1_0_weight_86", 1, 850752, 8640],
  ["features_15_conv_1_1_weight_87", 1, 859392, 960],
  ["features_15_conv_2_weight_88", 1, 860352, 153600],
  ["features_15_conv_3_weight_89", 1, 1013952, 160],
  ["features_16_conv_0_0_weight_90", 1, 1014144, 153600],
  ["features_16_conv_0_1_weight_91", 1, 1167744, 960],
  ["features_16_conv_1_0_weight_92", 1, 1168704, 8640],
  ["features_16_conv_1_1_weight_93", 1, 1177344, 960],
  ["features_16_conv_2_weight_94", 1, 1178304, 153600],
  ["features_16_conv_3_weight_95", 1, 1331904, 160],
  ["features_17_conv_0_0_weight_96", 1, 1332096, 153600],
  ["features_17_conv_0_1_weight_97", 1, 1485696, 960],
  ["features_17_conv_1_0_weight_98", 1, 1486656, 8640],
  ["features_17_conv_1_1_weight_99", 1, 1495296, 960],
  ["features_17_conv_2_weight_100", 1, 1496256, 307200],
  ["features_17_conv_3_weight_101", 1, 1803456, 320],
  ["features_18_0_weight_102", 1, 1803776, 409600],
  ["features_18_1_weight_103", 1, 2213376, 1280],
  ["classifier_1_weight_104", 1, 2214656, 1280000],
  ["classifier_1_bias_105", 1, 3494656, 1000],
];
const weightsHash = "6fed3953546cac43a2d7ecee42b9783e";

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
const inputPlaces: readonly Place[] = [["image", 0, 1605632, 602112]];
const outputPlaces: readonly Place[] = [["logits", 0, 0, 4000]];

function createOutputs(): Outputs {
  return {
    logits: new Float32Array(1000),
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
  ["arena", 6021120],
  ["weights", 13982720],
  ["scratch", 1254400],
];
/** Entry points of the shader, and which of their bindings are read (r) and written (w). */
const kernels: readonly (readonly [name: string, access: string])[] = [
  ["conv_bn_relu6_32x112x112", "rwrw"],
  ["conv_bn_relu6_32x112x112_2", "wrrw"],
  ["conv_bn_16x112x112", "rwrw"],
  ["conv_bn_relu6_96x112x112", "rwrw"],
  ["conv_bn_relu6_96x56x56", "wrrw"],
  ["conv_bn_24x56x56", "rwrw"],
  ["conv_bn_relu6_144x56x56", "rwrw"],
  ["conv_bn_relu6_144x56x56_2", "wrrw"],
  ["conv_bn_add_24x56x56", "rwrww"],
  ["conv_bn_relu6_144x28x28", "wrrw"],
  ["conv_bn_32x28x28", "rwrw"],
  ["conv_bn_relu6_192x28x28", "rwrw"],
  ["conv_bn_relu6_192x28x28_2", "wrrw"],
  ["conv_bn_add_parts", "rrw"],
  ["conv_bn_add_32x28x28", "rrww"],
  ["conv_bn_relu6_192x14x14", "wrrw"],
  ["conv_bn_parts", "rrw"],
  ["conv_bn_64x14x14", "rrw"],
  ["conv_bn_relu6_384x14x14", "rwrw"],
  ["conv_bn_relu6_384x14x14_2", "wrrw"],
  ["conv_bn_add_parts_2", "rrw"],
  ["conv_bn_add_64x14x14", "rrww"],
  ["conv_bn_parts_2", "rrw"],
  ["conv_bn_96x14x14", "rrw"],
  ["conv_bn_relu6_576x14x14", "rwrw"],
  ["conv_bn_relu6_576x14x14_2", "wrrw"],
  ["conv_bn_add_parts_3", "rrw"],
  ["conv_bn_add_96x14x14", "rrww"],
  ["conv_bn_relu6_576x7x7", "wrrw"],
  ["conv_bn_parts_3", "rrw"],
  ["conv_bn_160x7x7", "rrw"],
  ["conv_bn_relu6_parts", "rrw"],
  ["conv_bn_relu6_960x7x7", "rrw"],
  ["conv_bn_relu6_960x7x7_2", "wrrw"],
  ["conv_bn_add_parts_4", "rrw"],
  ["conv_bn_add_160x7x7", "rrww"],
  ["conv_bn_parts_4", "rrw"],
  ["conv_bn_320x7x7", "rrw"],
  ["conv_bn_relu6_parts_2", "rrw"],
  ["conv_bn_relu6_1280x7x7", "rrw"],
  ["gap_1280x1x1", "ww"],
  ["dense_1000", "rwrw"],
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
  ["features.0.0 + features.0.1 + features.0.2: 32x112x112", 0, [196, 1, 1], [[1, 0, 4096], [0, 1605632, 602112], [1, 4096, 128], [0, 0, 1605632]]],
  ["features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112", 1, [1568, 1, 1], [[0, 0, 1605632], [1, 4352, 1152], [1, 5632, 128], [0, 1605632, 1605632]]],
  ["features.1.conv.1 + features.1.conv.2: 16x112x112", 2, [392, 1, 1], [[1, 5888, 4096], [0, 1605632, 1605632], [1, 9984, 64], [0, 4816896, 802816]]],
  ["features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112", 3, [196, 3, 1], [[1, 10240, 6144], [0, 4816896, 802816], [1, 16384, 384], [0, 0, 4816896]]],
  ["features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56", 4, [1176, 1, 1], [[0, 0, 4816896], [1, 16896, 3456], [1, 20480, 384], [0, 4816896, 1204224]]],
  ["features.2.conv.2 + features.2.conv.3: 24x56x56", 5, [98, 1, 1], [[1, 20992, 12288], [0, 4816896, 1204224], [1, 33280, 96], [0, 3612672, 301056]]],
  ["features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56", 6, [49, 5, 1], [[1, 33536, 20480], [0, 3612672, 301056], [1, 54016, 576], [0, 0, 1806336]]],
  ["features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56", 7, [1764, 1, 1], [[0, 0, 1806336], [1, 54784, 5184], [1, 60160, 576], [0, 1806336, 1806336]]],
  ["features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56", 8, [98, 1, 1], [[1, 60928, 20480], [0, 1806336, 1806336], [1, 81408, 96], [0, 3612672, 301056], [0, 3913728, 301056]]],
  ["features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56", 6, [49, 5, 1], [[1, 81664, 20480], [0, 3913728, 301056], [1, 102144, 576], [0, 0, 1806336]]],
  ["features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28", 9, [441, 1, 1], [[0, 0, 1806336], [1, 102912, 5184], [1, 108288, 576], [0, 1806336, 451584]]],
  ["features.4.conv.2 + features.4.conv.3: 32x28x28", 10, [25, 1, 1], [[1, 109056, 20480], [0, 1806336, 451584], [1, 129536, 128], [0, 1204224, 100352]]],
  ["features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28", 11, [25, 6, 1], [[1, 129792, 24576], [0, 1204224, 100352], [1, 154368, 768], [0, 0, 602112]]],
  ["features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28", 12, [588, 1, 1], [[0, 0, 602112], [1, 155136, 6912], [1, 162048, 768], [0, 602112, 602112]]],
  ["features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28", 13, [25, 1, 3], [[1, 162816, 24576], [0, 602112, 602112], [2, 0, 301056]]],
  ["features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28", 14, [392, 1, 1], [[2, 0, 301056], [1, 187392, 128], [0, 1204224, 100352], [0, 1304576, 100352]]],
  ["features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28", 11, [25, 6, 1], [[1, 187648, 24576], [0, 1304576, 100352], [1, 212224, 768], [0, 0, 602112]]],
  ["features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28", 12, [588, 1, 1], [[0, 0, 602112], [1, 212992, 6912], [1, 219904, 768], [0, 602112, 602112]]],
  ["features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28", 13, [25, 1, 3], [[1, 220672, 24576], [0, 602112, 602112], [2, 0, 301056]]],
  ["features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28", 14, [392, 1, 1], [[2, 0, 301056], [1, 245248, 128], [0, 1304576, 100352], [0, 1204224, 100352]]],
  ["features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28", 11, [25, 6, 1], [[1, 245504, 24576], [0, 1204224, 100352], [1, 270080, 768], [0, 0, 602112]]],
  ["features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14", 15, [294, 1, 1], [[0, 0, 602112], [1, 270848, 6912], [1, 277760, 768], [0, 602112, 150528]]],
  ["features.7.conv.2 + features.7.conv.3: 64x14x14", 16, [7, 2, 3], [[1, 278528, 49152], [0, 602112, 150528], [2, 0, 150528]]],
  ["features.7.conv.2 + features.7.conv.3: 64x14x14", 17, [196, 1, 1], [[2, 0, 150528], [1, 327680, 256], [0, 752640, 50176]]],
  ["features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14", 18, [7, 12, 1], [[1, 327936, 98304], [0, 752640, 50176], [1, 426240, 1536], [0, 0, 301056]]],
  ["features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14", 19, [336, 1, 1], [[0, 0, 301056], [1, 427776, 13824], [1, 441600, 1536], [0, 301056, 301056]]],
  ["features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14", 20, [7, 2, 6], [[1, 443136, 98304], [0, 301056, 301056], [2, 0, 301056]]],
  ["features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14", 21, [196, 1, 1], [[2, 0, 301056], [1, 541440, 256], [0, 752640, 50176], [0, 602112, 50176]]],
  ["features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14", 18, [7, 12, 1], [[1, 541696, 98304], [0, 602112, 50176], [1, 640000, 1536], [0, 0, 301056]]],
  ["features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14", 19, [336, 1, 1], [[0, 0, 301056], [1, 641536, 13824], [1, 655360, 1536], [0, 301056, 301056]]],
  ["features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14", 20, [7, 2, 6], [[1, 656896, 98304], [0, 301056, 301056], [2, 0, 301056]]],
  ["features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14", 21, [196, 1, 1], [[2, 0, 301056], [1, 755200, 256], [0, 602112, 50176], [0, 652288, 50176]]],
  ["features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14", 18, [7, 12, 1], [[1, 755456, 98304], [0, 652288, 50176], [1, 853760, 1536], [0, 0, 301056]]],
  ["features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14", 19, [336, 1, 1], [[0, 0, 301056], [1, 855296, 13824], [1, 869120, 1536], [0, 301056, 301056]]],
  ["features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14", 20, [7, 2, 6], [[1, 870656, 98304], [0, 301056, 301056], [2, 0, 301056]]],
  ["features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14", 21, [196, 1, 1], [[2, 0, 301056], [1, 968960, 256], [0, 652288, 50176], [0, 602112, 50176]]],
  ["features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14", 18, [7, 12, 1], [[1, 969216, 98304], [0, 602112, 50176], [1, 1067520, 1536], [0, 0, 301056]]],
  ["features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14", 19, [336, 1, 1], [[0, 0, 301056], [1, 1069056, 13824], [1, 1082880, 1536], [0, 301056, 301056]]],
  ["features.11.conv.2 + features.11.conv.3: 96x14x14", 22, [7, 3, 6], [[1, 1084416, 147456], [0, 301056, 301056], [2, 0, 451584]]],
  ["features.11.conv.2 + features.11.conv.3: 96x14x14", 23, [294, 1, 1], [[2, 0, 451584], [1, 1231872, 384], [0, 903168, 75264]]],
  ["features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14", 24, [7, 18, 1], [[1, 1232384, 221184], [0, 903168, 75264], [1, 1453568, 2304], [0, 0, 451584]]],
  ["features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14", 25, [504, 1, 1], [[0, 0, 451584], [1, 1455872, 20736], [1, 1476608, 2304], [0, 451584, 451584]]],
  ["features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14", 26, [7, 3, 9], [[1, 1478912, 221184], [0, 451584, 451584], [2, 0, 677376]]],
  ["features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14", 27, [294, 1, 1], [[2, 0, 677376], [1, 1700096, 384], [0, 903168, 75264], [0, 978432, 75264]]],
  ["features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14", 24, [7, 18, 1], [[1, 1700608, 221184], [0, 978432, 75264], [1, 1921792, 2304], [0, 0, 451584]]],
  ["features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14", 25, [504, 1, 1], [[0, 0, 451584], [1, 1924096, 20736], [1, 1944832, 2304], [0, 451584, 451584]]],
  ["features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14", 26, [7, 3, 9], [[1, 1947136, 221184], [0, 451584, 451584], [2, 0, 677376]]],
  ["features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14", 27, [294, 1, 1], [[2, 0, 677376], [1, 2168320, 384], [0, 978432, 75264], [0, 903168, 75264]]],
  ["features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14", 24, [7, 18, 1], [[1, 2168832, 221184], [0, 903168, 75264], [1, 2390016, 2304], [0, 0, 451584]]],
  ["features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7", 28, [441, 1, 1], [[0, 0, 451584], [1, 2392320, 20736], [1, 2413056, 2304], [0, 451584, 112896]]],
  ["features.14.conv.2 + features.14.conv.3: 160x7x7", 29, [2, 5, 9], [[1, 2415360, 368640], [0, 451584, 112896], [2, 0, 282240]]],
  ["features.14.conv.2 + features.14.conv.3: 160x7x7", 30, [123, 1, 1], [[2, 0, 282240], [1, 2784000, 640], [0, 376320, 31360]]],
  ["features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7", 31, [2, 30, 2], [[1, 2784768, 614400], [0, 376320, 31360], [2, 0, 376320]]],
  ["features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7", 32, [735, 1, 1], [[2, 0, 376320], [1, 3399168, 3840], [0, 0, 188160]]],
  ["features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7", 33, [420, 1, 1], [[0, 0, 188160], [1, 3403008, 34560], [1, 3437568, 3840], [0, 188160, 188160]]],
  ["features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7", 34, [2, 5, 15], [[1, 3441408, 614400], [0, 188160, 188160], [2, 0, 470400]]],
  ["features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7", 35, [123, 1, 1], [[2, 0, 470400], [1, 4055808, 640], [0, 376320, 31360], [0, 407808, 31360]]],
  ["features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7", 31, [2, 30, 2], [[1, 4056576, 614400], [0, 407808, 31360], [2, 0, 376320]]],
  ["features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7", 32, [735, 1, 1], [[2, 0, 376320], [1, 4670976, 3840], [0, 0, 188160]]],
  ["features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7", 33, [420, 1, 1], [[0, 0, 188160], [1, 4674816, 34560], [1, 4709376, 3840], [0, 188160, 188160]]],
  ["features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7", 34, [2, 5, 15], [[1, 4713216, 614400], [0, 188160, 188160], [2, 0, 470400]]],
  ["features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7", 35, [123, 1, 1], [[2, 0, 470400], [1, 5327616, 640], [0, 407808, 31360], [0, 376320, 31360]]],
  ["features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7", 31, [2, 30, 2], [[1, 5328384, 614400], [0, 376320, 31360], [2, 0, 376320]]],
  ["features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7", 32, [735, 1, 1], [[2, 0, 376320], [1, 5942784, 3840], [0, 0, 188160]]],
  ["features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7", 33, [420, 1, 1], [[0, 0, 188160], [1, 5946624, 34560], [1, 5981184, 3840], [0, 188160, 188160]]],
  ["features.17.conv.2 + features.17.conv.3: 320x7x7", 36, [2, 10, 15], [[1, 5985024, 1228800], [0, 188160, 188160], [2, 0, 940800]]],
  ["features.17.conv.2 + features.17.conv.3: 320x7x7", 37, [245, 1, 1], [[2, 0, 940800], [1, 7213824, 1280], [0, 376320, 62720]]],
  ["features.18.0 + features.18.1 + features.18.2: 1280x7x7", 38, [2, 40, 5], [[1, 7215104, 1638400], [0, 376320, 62720], [2, 0, 1254400]]],
  ["features.18.0 + features.18.1 + features.18.2: 1280x7x7", 39, [980, 1, 1], [[2, 0, 1254400], [1, 8853504, 5120], [0, 0, 250880]]],
  ["gap1: 1280x1x1", 40, [320, 1, 1], [[0, 0, 250880], [0, 250880, 5120]]],
  ["classifier.1: 1000", 41, [250, 1, 1], [[1, 8858624, 5120000], [0, 250880, 5120], [1, 13978624, 4000], [0, 0, 4000]]],
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
    call: 1,
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 401408, 0, 0], [1, 0, 288, 1, 0], [2, 0, 32, 2, 0]],
    values: [[3, 0, 2], [3, 36194, 0], [3, 94759, 0], [3, 189519, 2], [3, 248083, 0], [3, 284278, 0], [3, 342843, 0], [3, 401407, 5]],
  },
  {
    call: 4,
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 1204224, 0, 0], [1, 0, 864, 1, 0], [2, 0, 96, 2, 0]],
    values: [[3, 0, 6], [3, 27146, 6], [3, 71069, 5], [3, 142139, 4], [3, 186062, 6], [3, 213209, 6], [3, 257132, 0], [3, 301055, 4]],
  },
  {
    call: 7,
    seed: 679,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 451584, 0, 0], [1, 0, 1296, 1, 0], [2, 0, 144, 2, 0]],
    values: [[3, 0, 6], [3, 40719, 0], [3, 106604, 0], [3, 213209, 5], [3, 279094, 0], [3, 319813, 5], [3, 385698, 6], [3, 451583, 0]],
  },
  {
    call: 10,
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 451584, 0, 0], [1, 0, 1296, 1, 0], [2, 0, 144, 2, 0]],
    values: [[3, 0, 6], [3, 10179, 1], [3, 26651, 6], [3, 53302, 0], [3, 69773, 4], [3, 79953, 6], [3, 96424, 0], [3, 112895, 0]],
  },
  {
    call: 13,
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 150528, 0, 0], [1, 0, 1728, 1, 0], [2, 0, 192, 2, 0]],
    values: [[3, 0, 6], [3, 13573, 2], [3, 35534, 0], [3, 71069, 0], [3, 93031, 0], [3, 106604, 0], [3, 128566, 1], [3, 150527, 0]],
  },
  {
    call: 15,
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 75264, 0, 0], [1, 0, 32, 1, 0], [2, 0, 25088, 2, 0]],
    values: [[3, 0, 1], [3, 2262, 0], [3, 5922, -1], [3, 11844, -5], [3, 15505, 8], [3, 17767, 4], [3, 21427, 1], [3, 25087, 2]],
  },
  {
    call: 21,
    seed: 1455,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 150528, 0, 0], [1, 0, 1728, 1, 0], [2, 0, 192, 2, 0]],
    values: [[3, 0, 0], [3, 3393, 4], [3, 8883, 0], [3, 17767, 6], [3, 23257, 0], [3, 26651, 6], [3, 32141, 4], [3, 37631, 0]],
  },
  {
    call: 23,
    seed: 1649,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 37632, 0, 0], [1, 0, 64, 1, 0]],
    values: [[2, 0, 2], [2, 1131, 5], [2, 2961, -2], [2, 5922, -2], [2, 7752, -2], [2, 8883, -2], [2, 10713, 6], [2, 12543, 2]],
  },
  {
    call: 25,
    seed: 1843,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 75264, 0, 0], [1, 0, 3456, 1, 0], [2, 0, 384, 2, 0]],
    values: [[3, 0, 0], [3, 6786, 0], [3, 17767, 0], [3, 35534, 6], [3, 46515, 0], [3, 53302, 0], [3, 64283, 6], [3, 75263, 6]],
  },
  {
    call: 27,
    seed: 2037,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 75264, 0, 0], [1, 0, 64, 1, 0], [2, 0, 12544, 2, 0]],
    values: [[3, 0, 5], [3, 1131, 9], [3, 2961, -1], [3, 5922, -4], [3, 7752, -4], [3, 8883, 0], [3, 10713, 7], [3, 12543, 11]],
  },
  {
    call: 39,
    seed: 2231,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 112896, 0, 0], [1, 0, 96, 1, 0]],
    values: [[2, 0, 5], [2, 1696, 5], [2, 4441, 7], [2, 8883, 9], [2, 11628, -3], [2, 13325, 1], [2, 16070, 4], [2, 18815, 2]],
  },
  {
    call: 41,
    seed: 2425,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 112896, 0, 0], [1, 0, 5184, 1, 0], [2, 0, 576, 2, 0]],
    values: [[3, 0, 0], [3, 10179, 1], [3, 26651, 6], [3, 53302, 0], [3, 69773, 0], [3, 79953, 3], [3, 96424, 3], [3, 112895, 0]],
  },
  {
    call: 43,
    seed: 2619,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 169344, 0, 0], [1, 0, 96, 1, 0], [2, 0, 18816, 2, 0]],
    values: [[3, 0, 4], [3, 1696, 1], [3, 4441, -8], [3, 8883, 3], [3, 11628, -16], [3, 13325, -12], [3, 16070, -9], [3, 18815, -4]],
  },
  {
    call: 49,
    seed: 2716,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 112896, 0, 0], [1, 0, 5184, 1, 0], [2, 0, 576, 2, 0]],
    values: [[3, 0, 0], [3, 2544, 0], [3, 6662, 6], [3, 13325, 6], [3, 17443, 0], [3, 19988, 6], [3, 24106, 0], [3, 28223, 0]],
  },
  {
    call: 51,
    seed: 2910,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 70560, 0, 0], [1, 0, 160, 1, 0]],
    values: [[2, 0, -2], [2, 706, -7], [2, 1850, -11], [2, 3701, -8], [2, 4845, 6], [2, 5552, -4], [2, 6696, -4], [2, 7839, -5]],
  },
  {
    call: 53,
    seed: 3104,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 94080, 0, 0], [1, 0, 960, 1, 0]],
    values: [[2, 0, 0], [2, 4241, 0], [2, 11104, 0], [2, 22209, 0], [2, 29072, 1], [2, 33313, 0], [2, 40176, 0], [2, 47039, 6]],
  },
  {
    call: 54,
    seed: 3201,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 47040, 0, 0], [1, 0, 8640, 1, 0], [2, 0, 960, 2, 0]],
    values: [[3, 0, 0], [3, 4241, 3], [3, 11104, 0], [3, 22209, 0], [3, 29072, 0], [3, 33313, 4], [3, 40176, 0], [3, 47039, 0]],
  },
  {
    call: 56,
    seed: 3395,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 117600, 0, 0], [1, 0, 160, 1, 0], [2, 0, 7840, 2, 0]],
    values: [[3, 0, 5], [3, 706, 7], [3, 1850, -11], [3, 3701, -3], [3, 4845, 3], [3, 5552, -6], [3, 6696, 5], [3, 7839, -11]],
  },
  {
    call: 66,
    seed: 3589,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 235200, 0, 0], [1, 0, 320, 1, 0]],
    values: [[2, 0, -7], [2, 1413, -9], [2, 3701, 18], [2, 7403, -2], [2, 9690, -2], [2, 11104, 1], [2, 13392, 8], [2, 15679, 5]],
  },
  {
    call: 68,
    seed: 3783,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 313600, 0, 0], [1, 0, 1280, 1, 0]],
    values: [[2, 0, 6], [2, 5655, 6], [2, 14806, 4], [2, 29612, 0], [2, 38763, 0], [2, 44418, 0], [2, 53569, 5], [2, 62719, 6]],
  },
  {
    call: 69,
    seed: 3880,
    positive: false,
    tolerance: 0.000004,
    fills: [[0, 0, 62720, 0, 0]],
    values: [[1, 0, 0.06122449040412903], [1, 115, -0.4285714328289032], [1, 302, 0.2857142984867096], [1, 604, -0.22448979318141937], [1, 791, 0.12244898080825806], [1, 906, -0.18367347121238708], [1, 1093, 0.26530611515045166], [1, 1279, 0.4897959232330322]],
  },
  {
    call: 70,
    seed: 3977,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 5117, 0, 0], [0, 112642, 5117, 0, 112642], [0, 302080, 5117, 0, 302080], [0, 604160, 5117, 0, 604160], [0, 788482, 5117, 0, 788482], [0, 906240, 5117, 0, 906240], [0, 1090562, 5117, 0, 1090562], [0, 1274883, 5117, 0, 1274883], [1, 0, 1280, 1, 0], [2, 0, 1000, 3, 0]],
    values: [[3, 0, 53], [3, 90, -29], [3, 236, 37], [3, 472, 254], [3, 618, 128], [3, 708, 166], [3, 854, -41], [3, 999, 80]],
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

// ---- the shader: mobilenet-v2.wgsl is the same text
export const shader = `// MobileNetV2: one entry point per distinct kernel.

fn minimum(a: f32, b: f32) -> f32 {
  return select(a, b, b < a);
}

fn minimum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b < a);
}

fn rectify(x: f32) -> f32 {
  return select(x, 0.0, x <= 0.0);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv + bn + relu6 to 32x112x112: tiled, tile 32x64, each invocation 4x4, workgroups 196, steps 2 x 16
// features.0.0 + features.0.1 + features.0.2: 32x112x112
// 196 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 150528>;
@group(0) @binding(2) var<storage, read> shift_0: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_0: array<f32, 401408>;
var<workgroup> x_tile_0: array<f32, 1024>;
var<workgroup> w_tile_0: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_32x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 64;
  let quot = (j * 64 + rem) / 112;
  let rem1 = (j * 64 + rem) % 112;
  let rem2 = t % 16;
  let quot1 = t / 16;
  let quot2 = t / 64;
  let x_tile_top = t;
  let x_top = quot * 448 + rem1 * 2;
  let x_tile_top1 = rem2;
  let y_top = j * 64 + quot1 * 50176 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 50176 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_0[t + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      let x_u = x_step + (step_ * 7 + u * 2 + quot2) / 9 * 50176 + (step_ + u * 2 + quot2) % 3 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3 * 224;
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + quot2 < 27) & (step_ + (step_ * 7 + u * 2 + quot2) / 9 < 3) & (0 < quot * 2 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3) & (0 < (step_ + u * 2 + quot2) % 3 + rem1 * 2)) {
        chosen = x_0[i32(x_u) - 225];
      }
      x_tile_0[u * 128 + x_tile_top] = chosen;
    }
    w_tile_0[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_0[e * 64 + quot1];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      let x2 = x_tile_0[x_tile_e + 32];
      let x3 = x_tile_0[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_0[e * 64 + quot1 + 8];
      let x0_1 = x_tile_0[x_tile_e + 64];
      let x1_1 = x_tile_0[x_tile_e + 80];
      let x2_1 = x_tile_0[x_tile_e + 96];
      let x3_1 = x_tile_0[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_0[e * 64 + quot1 + 16];
      let x0_2 = x_tile_0[x_tile_e + 128];
      let x1_2 = x_tile_0[x_tile_e + 144];
      let x2_2 = x_tile_0[x_tile_e + 160];
      let x3_2 = x_tile_0[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_0[e * 64 + quot1 + 24];
      let x0_3 = x_tile_0[x_tile_e + 192];
      let x1_3 = x_tile_0[x_tile_e + 208];
      let x2_3 = x_tile_0[x_tile_e + 224];
      let x3_3 = x_tile_0[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_0[e * 64 + quot1 + 32];
      let x0_4 = x_tile_0[x_tile_e + 256];
      let x1_4 = x_tile_0[x_tile_e + 272];
      let x2_4 = x_tile_0[x_tile_e + 288];
      let x3_4 = x_tile_0[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_0[e * 64 + quot1 + 40];
      let x0_5 = x_tile_0[x_tile_e + 320];
      let x1_5 = x_tile_0[x_tile_e + 336];
      let x2_5 = x_tile_0[x_tile_e + 352];
      let x3_5 = x_tile_0[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_0[e * 64 + quot1 + 48];
      let x0_6 = x_tile_0[x_tile_e + 384];
      let x1_6 = x_tile_0[x_tile_e + 400];
      let x2_6 = x_tile_0[x_tile_e + 416];
      let x3_6 = x_tile_0[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_0[e * 64 + quot1 + 56];
      let x0_7 = x_tile_0[x_tile_e + 448];
      let x1_7 = x_tile_0[x_tile_e + 464];
      let x2_7 = x_tile_0[x_tile_e + 480];
      let x3_7 = x_tile_0[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  let shift = shift_0[quot1];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_0[y_top] = four.x;
  y_0[y_top + 12544] = four.y;
  y_0[y_top + 25088] = four.z;
  y_0[y_top + 37632] = four.w;
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  let four1 = minimum4(t4, vec4f(6.0));
  y_0[y_top + 16] = four1.x;
  y_0[y_top + 12560] = four1.y;
  y_0[y_top + 25104] = four1.z;
  y_0[y_top + 37648] = four1.w;
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  let four2 = minimum4(t6, vec4f(6.0));
  y_0[y_top + 32] = four2.x;
  y_0[y_top + 12576] = four2.y;
  y_0[y_top + 25120] = four2.z;
  y_0[y_top + 37664] = four2.w;
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  let four3 = minimum4(t8, vec4f(6.0));
  y_0[y_top + 48] = four3.x;
  y_0[y_top + 12592] = four3.y;
  y_0[y_top + 25136] = four3.z;
  y_0[y_top + 37680] = four3.w;
}

// ---- conv + bn + relu6 to 32x112x112: depthwise, each invocation 4, invocations 64, written out 9
// features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112
// 1568 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<f32, 401408>;
@group(0) @binding(1) var<storage, read> weight_scaled_1: array<f32, 288>;
@group(0) @binding(2) var<storage, read> shift_1: array<f32, 32>;
@group(0) @binding(3) var<storage, read_write> y_1: array<f32, 401408>;
@compute @workgroup_size(64)
fn conv_bn_relu6_32x112x112_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = g / 49;
  let rem = (g * 2 + (t + g * 8) / 28) % 112;
  let rem1 = (t + g * 8) % 28;
  let x_top = u32(max(i32(t * 4 + g * 256) - 113, 0));
  let weight_scaled_top = quot * 9;
  let x_top1 = u32(max(i32(t * 4 + g * 256) - 112, 0));
  let x_top2 = u32(max(i32(t * 4 + g * 256) - 111, 0));
  let x_top3 = u32(max(i32(t * 4 + g * 256) - 110, 0));
  let x_top4 = u32(max(i32(t * 4 + g * 256) - 109, 0));
  let x_top5 = u32(max(i32(t * 4 + g * 256) - 108, 0));
  let x_top6 = u32(max(i32(t * 4 + g * 256) - 1, 0));
  let x_top7 = min(t * 4 + g * 256 + 4, 401407);
  let x_top8 = min(t * 4 + g * 256 + 111, 401407);
  let x_top9 = min(t * 4 + g * 256 + 112, 401407);
  let x_top10 = min(t * 4 + g * 256 + 113, 401407);
  let x_top11 = min(t * 4 + g * 256 + 114, 401407);
  let x_top12 = min(t * 4 + g * 256 + 115, 401407);
  let x_top13 = min(t * 4 + g * 256 + 116, 401407);
  let shift_top = quot;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem) & (0 < rem1 * 4)) {
    x = x_1[x_top];
  }
  let weight_scaled = weight_scaled_1[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem) {
    x1 = x_1[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem) {
    x2 = x_1[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem) {
    x3 = x_1[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_1[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem) {
    x4 = x_1[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_1[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem) & (rem1 * 4 + 4 < 112)) {
    x5 = x_1[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem1 * 4) {
    x6 = x_1[x_top6];
  }
  let weight_scaled3 = weight_scaled_1[weight_scaled_top + 3];
  let x7 = x_1[t * 4 + g * 256];
  let x8 = x_1[t * 4 + g * 256 + 1];
  let x9 = x_1[t * 4 + g * 256 + 2];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  a2 += x8 * weight_scaled3;
  a3 += x9 * weight_scaled3;
  let weight_scaled4 = weight_scaled_1[weight_scaled_top + 4];
  let x10 = x_1[t * 4 + g * 256 + 3];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  a2 += x9 * weight_scaled4;
  a3 += x10 * weight_scaled4;
  let weight_scaled5 = weight_scaled_1[weight_scaled_top + 5];
  var x11 = 0.0;
  if (rem1 * 4 + 4 < 112) {
    x11 = x_1[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem + 1 < 112) & (0 < rem1 * 4)) {
    x12 = x_1[x_top8];
  }
  let weight_scaled6 = weight_scaled_1[weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem + 1 < 112) {
    x13 = x_1[x_top9];
  }
  var x14 = 0.0;
  if (rem + 1 < 112) {
    x14 = x_1[x_top10];
  }
  var x15 = 0.0;
  if (rem + 1 < 112) {
    x15 = x_1[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_1[weight_scaled_top + 7];
  var x16 = 0.0;
  if (rem + 1 < 112) {
    x16 = x_1[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_1[weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem + 1 < 112) & (rem1 * 4 + 4 < 112)) {
    x17 = x_1[x_top13];
  }
  a0 += x14 * weight_scaled8;
  a1 += x15 * weight_scaled8;
  a2 += x16 * weight_scaled8;
  a3 += x17 * weight_scaled8;
  let shift = shift_1[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_1[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_1[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_1[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_1[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn to 16x112x112: tiled, tile 32x32, each invocation 4x2, workgroups 392, steps 1 x 32
// features.1.conv.1 + features.1.conv.2: 16x112x112
// 392 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_2: array<f32, 401408>;
@group(0) @binding(2) var<storage, read> shift_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<f32, 200704>;
var<workgroup> x_tile_2: array<f32, 1024>;
var<workgroup> w_tile_2: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_16x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 16;
  let x_top = t / 32 * 12544 + t % 32;
  let x_tile_top = rem;
  let y_top = j * 32 + quot * 50176 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var next = vec4f(0.0);
  next = w_tiles_2[t];
  var next1 = vec4f(0.0);
  next1 = w_tiles_2[t + 128];
  let x = x_2[j * 32 + x_top];
  let x1 = x_2[j * 32 + x_top + 50176];
  let x2 = x_2[j * 32 + x_top + 100352];
  let x3 = x_2[j * 32 + x_top + 150528];
  let x4 = x_2[j * 32 + x_top + 200704];
  let x5 = x_2[j * 32 + x_top + 250880];
  let x6 = x_2[j * 32 + x_top + 301056];
  let x7 = x_2[j * 32 + x_top + 351232];
  x_tile_2[t] = x;
  x_tile_2[t + 128] = x1;
  x_tile_2[t + 256] = x2;
  x_tile_2[t + 384] = x3;
  x_tile_2[t + 512] = x4;
  x_tile_2[t + 640] = x5;
  x_tile_2[t + 768] = x6;
  x_tile_2[t + 896] = x7;
  w_tile_2[t] = next;
  w_tile_2[t + 128] = next1;
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top;
    let w0 = w_tile_2[e * 128 + quot];
    let x0 = x_tile_2[x_tile_e];
    let x1_1 = x_tile_2[x_tile_e + 16];
    a00 += w0 * x0;
    a01 += w0 * x1_1;
    let w0_1 = w_tile_2[e * 128 + quot + 8];
    let x0_1 = x_tile_2[x_tile_e + 32];
    let x1_2 = x_tile_2[x_tile_e + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_2;
    let w0_2 = w_tile_2[e * 128 + quot + 16];
    let x0_2 = x_tile_2[x_tile_e + 64];
    let x1_3 = x_tile_2[x_tile_e + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_3;
    let w0_3 = w_tile_2[e * 128 + quot + 24];
    let x0_3 = x_tile_2[x_tile_e + 96];
    let x1_4 = x_tile_2[x_tile_e + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_4;
    let w0_4 = w_tile_2[e * 128 + quot + 32];
    let x0_4 = x_tile_2[x_tile_e + 128];
    let x1_5 = x_tile_2[x_tile_e + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_5;
    let w0_5 = w_tile_2[e * 128 + quot + 40];
    let x0_5 = x_tile_2[x_tile_e + 160];
    let x1_6 = x_tile_2[x_tile_e + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_6;
    let w0_6 = w_tile_2[e * 128 + quot + 48];
    let x0_6 = x_tile_2[x_tile_e + 192];
    let x1_7 = x_tile_2[x_tile_e + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_7;
    let w0_7 = w_tile_2[e * 128 + quot + 56];
    let x0_7 = x_tile_2[x_tile_e + 224];
    let x1_8 = x_tile_2[x_tile_e + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_8;
    let w0_8 = w_tile_2[e * 128 + quot + 64];
    let x0_8 = x_tile_2[x_tile_e + 256];
    let x1_9 = x_tile_2[x_tile_e + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_9;
    let w0_9 = w_tile_2[e * 128 + quot + 72];
    let x0_9 = x_tile_2[x_tile_e + 288];
    let x1_10 = x_tile_2[x_tile_e + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_10;
    let w0_10 = w_tile_2[e * 128 + quot + 80];
    let x0_10 = x_tile_2[x_tile_e + 320];
    let x1_11 = x_tile_2[x_tile_e + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_11;
    let w0_11 = w_tile_2[e * 128 + quot + 88];
    let x0_11 = x_tile_2[x_tile_e + 352];
    let x1_12 = x_tile_2[x_tile_e + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_12;
    let w0_12 = w_tile_2[e * 128 + quot + 96];
    let x0_12 = x_tile_2[x_tile_e + 384];
    let x1_13 = x_tile_2[x_tile_e + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_13;
    let w0_13 = w_tile_2[e * 128 + quot + 104];
    let x0_13 = x_tile_2[x_tile_e + 416];
    let x1_14 = x_tile_2[x_tile_e + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_14;
    let w0_14 = w_tile_2[e * 128 + quot + 112];
    let x0_14 = x_tile_2[x_tile_e + 448];
    let x1_15 = x_tile_2[x_tile_e + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_15;
    let w0_15 = w_tile_2[e * 128 + quot + 120];
    let x0_15 = x_tile_2[x_tile_e + 480];
    let x1_16 = x_tile_2[x_tile_e + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_16;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    let four = a00 + shift;
    y_2[y_top] = four.x;
    y_2[y_top + 12544] = four.y;
    y_2[y_top + 25088] = four.z;
    y_2[y_top + 37632] = four.w;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    let four = a01 + shift;
    y_2[y_top + 16] = four.x;
    y_2[y_top + 12560] = four.y;
    y_2[y_top + 25104] = four.z;
    y_2[y_top + 37648] = four.w;
  }
}

// ---- conv + bn + relu6 to 96x112x112: tiled, tile 32x64, each invocation 4x4, workgroups 588, steps 1 x 16
// features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112
// 196 x 3 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_3: array<vec4f, 384>;
@group(0) @binding(1) var<storage, read_write> x_3: array<f32, 200704>;
@group(0) @binding(2) var<storage, read> shift_3: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_3: array<f32, 1204224>;
var<workgroup> x_tile_3: array<f32, 1024>;
var<workgroup> w_tile_3: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_96x112x112(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 16;
  let x_top = t / 64 * 12544 + t % 64;
  let x_tile_top = rem;
  let y_top = i * 401408 + j * 64 + quot * 50176 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  var next = vec4f(0.0);
  next = w_tiles_3[i * 128 + t];
  let x = x_3[j * 64 + x_top];
  let x1 = x_3[j * 64 + x_top + 25088];
  let x2 = x_3[j * 64 + x_top + 50176];
  let x3 = x_3[j * 64 + x_top + 75264];
  let x4 = x_3[j * 64 + x_top + 100352];
  let x5 = x_3[j * 64 + x_top + 125440];
  let x6 = x_3[j * 64 + x_top + 150528];
  let x7 = x_3[j * 64 + x_top + 175616];
  x_tile_3[t] = x;
  x_tile_3[t + 128] = x1;
  x_tile_3[t + 256] = x2;
  x_tile_3[t + 384] = x3;
  x_tile_3[t + 512] = x4;
  x_tile_3[t + 640] = x5;
  x_tile_3[t + 768] = x6;
  x_tile_3[t + 896] = x7;
  w_tile_3[t] = next;
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top;
    let w0 = w_tile_3[e * 64 + quot];
    let x0 = x_tile_3[x_tile_e];
    let x1_1 = x_tile_3[x_tile_e + 16];
    let x2_1 = x_tile_3[x_tile_e + 32];
    let x3_1 = x_tile_3[x_tile_e + 48];
    a00 += w0 * x0;
    a01 += w0 * x1_1;
    a02 += w0 * x2_1;
    a03 += w0 * x3_1;
    let w0_1 = w_tile_3[e * 64 + quot + 8];
    let x0_1 = x_tile_3[x_tile_e + 64];
    let x1_2 = x_tile_3[x_tile_e + 80];
    let x2_2 = x_tile_3[x_tile_e + 96];
    let x3_2 = x_tile_3[x_tile_e + 112];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_2;
    a02 += w0_1 * x2_2;
    a03 += w0_1 * x3_2;
    let w0_2 = w_tile_3[e * 64 + quot + 16];
    let x0_2 = x_tile_3[x_tile_e + 128];
    let x1_3 = x_tile_3[x_tile_e + 144];
    let x2_3 = x_tile_3[x_tile_e + 160];
    let x3_3 = x_tile_3[x_tile_e + 176];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_3;
    a02 += w0_2 * x2_3;
    a03 += w0_2 * x3_3;
    let w0_3 = w_tile_3[e * 64 + quot + 24];
    let x0_3 = x_tile_3[x_tile_e + 192];
    let x1_4 = x_tile_3[x_tile_e + 208];
    let x2_4 = x_tile_3[x_tile_e + 224];
    let x3_4 = x_tile_3[x_tile_e + 240];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_4;
    a02 += w0_3 * x2_4;
    a03 += w0_3 * x3_4;
    let w0_4 = w_tile_3[e * 64 + quot + 32];
    let x0_4 = x_tile_3[x_tile_e + 256];
    let x1_5 = x_tile_3[x_tile_e + 272];
    let x2_5 = x_tile_3[x_tile_e + 288];
    let x3_5 = x_tile_3[x_tile_e + 304];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_5;
    a02 += w0_4 * x2_5;
    a03 += w0_4 * x3_5;
    let w0_5 = w_tile_3[e * 64 + quot + 40];
    let x0_5 = x_tile_3[x_tile_e + 320];
    let x1_6 = x_tile_3[x_tile_e + 336];
    let x2_6 = x_tile_3[x_tile_e + 352];
    let x3_6 = x_tile_3[x_tile_e + 368];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_6;
    a02 += w0_5 * x2_6;
    a03 += w0_5 * x3_6;
    let w0_6 = w_tile_3[e * 64 + quot + 48];
    let x0_6 = x_tile_3[x_tile_e + 384];
    let x1_7 = x_tile_3[x_tile_e + 400];
    let x2_7 = x_tile_3[x_tile_e + 416];
    let x3_7 = x_tile_3[x_tile_e + 432];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_7;
    a02 += w0_6 * x2_7;
    a03 += w0_6 * x3_7;
    let w0_7 = w_tile_3[e * 64 + quot + 56];
    let x0_7 = x_tile_3[x_tile_e + 448];
    let x1_8 = x_tile_3[x_tile_e + 464];
    let x2_8 = x_tile_3[x_tile_e + 480];
    let x3_8 = x_tile_3[x_tile_e + 496];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_8;
    a02 += w0_7 * x2_8;
    a03 += w0_7 * x3_8;
  }
  let shift = shift_3[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_3[y_top] = four.x;
  y_3[y_top + 12544] = four.y;
  y_3[y_top + 25088] = four.z;
  y_3[y_top + 37632] = four.w;
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  let four1 = minimum4(t4, vec4f(6.0));
  y_3[y_top + 16] = four1.x;
  y_3[y_top + 12560] = four1.y;
  y_3[y_top + 25104] = four1.z;
  y_3[y_top + 37648] = four1.w;
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  let four2 = minimum4(t6, vec4f(6.0));
  y_3[y_top + 32] = four2.x;
  y_3[y_top + 12576] = four2.y;
  y_3[y_top + 25120] = four2.z;
  y_3[y_top + 37664] = four2.w;
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  let four3 = minimum4(t8, vec4f(6.0));
  y_3[y_top + 48] = four3.x;
  y_3[y_top + 12592] = four3.y;
  y_3[y_top + 25136] = four3.z;
  y_3[y_top + 37680] = four3.w;
}

// ---- conv + bn + relu6 to 96x56x56: depthwise, each invocation 4, invocations 64, written out 9
// features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56
// 1176 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_4: array<f32, 1204224>;
@group(0) @binding(1) var<storage, read> weight_scaled_4: array<f32, 864>;
@group(0) @binding(2) var<storage, read> shift_4: array<f32, 96>;
@group(0) @binding(3) var<storage, read_write> y_4: array<f32, 301056>;
@compute @workgroup_size(64)
fn conv_bn_relu6_96x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let quot1 = (t + g * 64) / 784;
  let rem1 = (g * 4 + quot) % 56;
  let x_top = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 113, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 111, 0));
  let x_top2 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 109, 0));
  let x_top3 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 107, 0));
  let x_top4 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 112, 0));
  let x_top5 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 110, 0));
  let x_top6 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 108, 0));
  let x_top7 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 106, 0));
  let x_top8 = u32(max(i32(g * 896 + quot * 224 + rem * 8) - 105, 0));
  let x_top9 = quot * 224 + rem * 8;
  let shift_top = quot1;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 8)) {
    x = x_4[x_top];
  }
  let weight_scaled = weight_scaled_4[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_4[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_4[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1 * 2) {
    x3 = x_4[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < rem1 * 2) {
    x4 = x_4[x_top4];
  }
  let weight_scaled1 = weight_scaled_4[weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < rem1 * 2) {
    x5 = x_4[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1 * 2) {
    x6 = x_4[x_top6];
  }
  var x7 = 0.0;
  if (0 < rem1 * 2) {
    x7 = x_4[x_top7];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_4[weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < rem1 * 2) {
    x8 = x_4[x_top8];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x3 * weight_scaled2;
  a3 += x8 * weight_scaled2;
  var x9 = 0.0;
  if (0 < rem * 8) {
    x9 = x_4[i32(g * 896 + x_top9) - 1];
  }
  let weight_scaled3 = weight_scaled_4[weight_scaled_top + 3];
  let x10 = x_4[g * 896 + x_top9 + 1];
  let x11 = x_4[g * 896 + x_top9 + 3];
  let x12 = x_4[g * 896 + x_top9 + 5];
  a0 += x9 * weight_scaled3;
  a1 += x10 * weight_scaled3;
  a2 += x11 * weight_scaled3;
  a3 += x12 * weight_scaled3;
  let x13 = x_4[g * 896 + x_top9];
  let weight_scaled4 = weight_scaled_4[weight_scaled_top + 4];
  let x14 = x_4[g * 896 + x_top9 + 2];
  let x15 = x_4[g * 896 + x_top9 + 4];
  let x16 = x_4[g * 896 + x_top9 + 6];
  a0 += x13 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_4[weight_scaled_top + 5];
  let x17 = x_4[g * 896 + x_top9 + 7];
  a0 += x10 * weight_scaled5;
  a1 += x11 * weight_scaled5;
  a2 += x12 * weight_scaled5;
  a3 += x17 * weight_scaled5;
  var x18 = 0.0;
  if (0 < rem * 8) {
    x18 = x_4[g * 896 + x_top9 + 111];
  }
  let weight_scaled6 = weight_scaled_4[weight_scaled_top + 6];
  let x19 = x_4[g * 896 + x_top9 + 113];
  let x20 = x_4[g * 896 + x_top9 + 115];
  let x21 = x_4[g * 896 + x_top9 + 117];
  a0 += x18 * weight_scaled6;
  a1 += x19 * weight_scaled6;
  a2 += x20 * weight_scaled6;
  a3 += x21 * weight_scaled6;
  let x22 = x_4[g * 896 + x_top9 + 112];
  let weight_scaled7 = weight_scaled_4[weight_scaled_top + 7];
  let x23 = x_4[g * 896 + x_top9 + 114];
  let x24 = x_4[g * 896 + x_top9 + 116];
  let x25 = x_4[g * 896 + x_top9 + 118];
  a0 += x22 * weight_scaled7;
  a1 += x23 * weight_scaled7;
  a2 += x24 * weight_scaled7;
  a3 += x25 * weight_scaled7;
  let weight_scaled8 = weight_scaled_4[weight_scaled_top + 8];
  let x26 = x_4[g * 896 + x_top9 + 119];
  a0 += x19 * weight_scaled8;
  a1 += x20 * weight_scaled8;
  a2 += x21 * weight_scaled8;
  a3 += x26 * weight_scaled8;
  let shift = shift_4[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_4[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_4[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_4[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_4[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn to 24x56x56: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 3 x 32
// features.2.conv.2 + features.2.conv.3: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_5: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_5: array<f32, 301056>;
@group(0) @binding(2) var<storage, read> shift_5: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> y_5: array<f32, 75264>;
var<workgroup> x_tile_5: array<f32, 1024>;
var<workgroup> w_tile_5: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_24x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 16;
  let x_top = j * 32 + t / 32 * 3136 + t % 32;
  let x_tile_top = t;
  let x_tile_top1 = rem;
  let y_top = j * 32 + quot * 12544 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let x_step = step_ * 100352 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_5[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_5[t + step_ * 256 + 128];
    workgroupBarrier();
    let x = x_5[x_step];
    let x1 = x_5[x_step + 12544];
    let x2 = x_5[x_step + 25088];
    let x3 = x_5[x_step + 37632];
    let x4 = x_5[x_step + 50176];
    let x5 = x_5[x_step + 62720];
    let x6 = x_5[x_step + 75264];
    let x7 = x_5[x_step + 87808];
    x_tile_5[x_tile_top] = x;
    x_tile_5[x_tile_top + 128] = x1;
    x_tile_5[x_tile_top + 256] = x2;
    x_tile_5[x_tile_top + 384] = x3;
    x_tile_5[x_tile_top + 512] = x4;
    x_tile_5[x_tile_top + 640] = x5;
    x_tile_5[x_tile_top + 768] = x6;
    x_tile_5[x_tile_top + 896] = x7;
    w_tile_5[t] = next;
    w_tile_5[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_5[e * 128 + quot];
      let x0 = x_tile_5[x_tile_e];
      let x1_1 = x_tile_5[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1_1;
      let w0_1 = w_tile_5[e * 128 + quot + 8];
      let x0_1 = x_tile_5[x_tile_e + 32];
      let x1_2 = x_tile_5[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_2;
      let w0_2 = w_tile_5[e * 128 + quot + 16];
      let x0_2 = x_tile_5[x_tile_e + 64];
      let x1_3 = x_tile_5[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_3;
      let w0_3 = w_tile_5[e * 128 + quot + 24];
      let x0_3 = x_tile_5[x_tile_e + 96];
      let x1_4 = x_tile_5[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_4;
      let w0_4 = w_tile_5[e * 128 + quot + 32];
      let x0_4 = x_tile_5[x_tile_e + 128];
      let x1_5 = x_tile_5[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_5;
      let w0_5 = w_tile_5[e * 128 + quot + 40];
      let x0_5 = x_tile_5[x_tile_e + 160];
      let x1_6 = x_tile_5[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_6;
      let w0_6 = w_tile_5[e * 128 + quot + 48];
      let x0_6 = x_tile_5[x_tile_e + 192];
      let x1_7 = x_tile_5[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_7;
      let w0_7 = w_tile_5[e * 128 + quot + 56];
      let x0_7 = x_tile_5[x_tile_e + 224];
      let x1_8 = x_tile_5[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_8;
      let w0_8 = w_tile_5[e * 128 + quot + 64];
      let x0_8 = x_tile_5[x_tile_e + 256];
      let x1_9 = x_tile_5[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_9;
      let w0_9 = w_tile_5[e * 128 + quot + 72];
      let x0_9 = x_tile_5[x_tile_e + 288];
      let x1_10 = x_tile_5[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_10;
      let w0_10 = w_tile_5[e * 128 + quot + 80];
      let x0_10 = x_tile_5[x_tile_e + 320];
      let x1_11 = x_tile_5[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_11;
      let w0_11 = w_tile_5[e * 128 + quot + 88];
      let x0_11 = x_tile_5[x_tile_e + 352];
      let x1_12 = x_tile_5[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_12;
      let w0_12 = w_tile_5[e * 128 + quot + 96];
      let x0_12 = x_tile_5[x_tile_e + 384];
      let x1_13 = x_tile_5[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_13;
      let w0_13 = w_tile_5[e * 128 + quot + 104];
      let x0_13 = x_tile_5[x_tile_e + 416];
      let x1_14 = x_tile_5[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_14;
      let w0_14 = w_tile_5[e * 128 + quot + 112];
      let x0_14 = x_tile_5[x_tile_e + 448];
      let x1_15 = x_tile_5[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_15;
      let w0_15 = w_tile_5[e * 128 + quot + 120];
      let x0_15 = x_tile_5[x_tile_e + 480];
      let x1_16 = x_tile_5[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_16;
    }
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    let four = a00 + shift;
    y_5[y_top] = four.x;
    y_5[y_top + 3136] = four.y;
    y_5[y_top + 6272] = four.z;
    y_5[y_top + 9408] = four.w;
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    let four = a01 + shift;
    y_5[y_top + 16] = four.x;
    y_5[y_top + 3152] = four.y;
    y_5[y_top + 6288] = four.z;
    y_5[y_top + 9424] = four.w;
  }
}

// ---- conv + bn + relu6 to 144x56x56: tiled, tile 32x64, each invocation 4x4, workgroups 245, steps 2 x 16
// features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56
// features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56
// 49 x 5 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_6: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_6: array<f32, 75264>;
@group(0) @binding(2) var<storage, read> shift_6: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_6: array<f32, 451584>;
var<workgroup> x_tile_6: array<f32, 1024>;
var<workgroup> w_tile_6: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_144x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 64;
  let rem = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = j * 64 + quot * 3136 + t % 64;
  let x_tile_top1 = rem;
  let y_top = i * 100352 + j * 64 + quot1 * 12544 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 50176 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_6[i * 256 + t + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + quot < 24) & (step_ * 16 + u * 2 + quot < 24)) {
        chosen = x_6[u * 6272 + x_step];
      }
      x_tile_6[u * 128 + x_tile_top] = chosen;
    }
    w_tile_6[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_6[e * 64 + quot1];
      let x0 = x_tile_6[x_tile_e];
      let x1 = x_tile_6[x_tile_e + 16];
      let x2 = x_tile_6[x_tile_e + 32];
      let x3 = x_tile_6[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_6[e * 64 + quot1 + 8];
      let x0_1 = x_tile_6[x_tile_e + 64];
      let x1_1 = x_tile_6[x_tile_e + 80];
      let x2_1 = x_tile_6[x_tile_e + 96];
      let x3_1 = x_tile_6[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_6[e * 64 + quot1 + 16];
      let x0_2 = x_tile_6[x_tile_e + 128];
      let x1_2 = x_tile_6[x_tile_e + 144];
      let x2_2 = x_tile_6[x_tile_e + 160];
      let x3_2 = x_tile_6[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_6[e * 64 + quot1 + 24];
      let x0_3 = x_tile_6[x_tile_e + 192];
      let x1_3 = x_tile_6[x_tile_e + 208];
      let x2_3 = x_tile_6[x_tile_e + 224];
      let x3_3 = x_tile_6[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_6[e * 64 + quot1 + 32];
      let x0_4 = x_tile_6[x_tile_e + 256];
      let x1_4 = x_tile_6[x_tile_e + 272];
      let x2_4 = x_tile_6[x_tile_e + 288];
      let x3_4 = x_tile_6[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_6[e * 64 + quot1 + 40];
      let x0_5 = x_tile_6[x_tile_e + 320];
      let x1_5 = x_tile_6[x_tile_e + 336];
      let x2_5 = x_tile_6[x_tile_e + 352];
      let x3_5 = x_tile_6[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_6[e * 64 + quot1 + 48];
      let x0_6 = x_tile_6[x_tile_e + 384];
      let x1_6 = x_tile_6[x_tile_e + 400];
      let x2_6 = x_tile_6[x_tile_e + 416];
      let x3_6 = x_tile_6[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_6[e * 64 + quot1 + 56];
      let x0_7 = x_tile_6[x_tile_e + 448];
      let x1_7 = x_tile_6[x_tile_e + 464];
      let x2_7 = x_tile_6[x_tile_e + 480];
      let x3_7 = x_tile_6[x_tile_e + 496];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      a02 += w0_7 * x2_7;
      a03 += w0_7 * x3_7;
    }
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top] = four.x;
    y_6[y_top + 3136] = four.y;
    y_6[y_top + 6272] = four.z;
    y_6[y_top + 9408] = four.w;
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 16] = four.x;
    y_6[y_top + 3152] = four.y;
    y_6[y_top + 6288] = four.z;
    y_6[y_top + 9424] = four.w;
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 32] = four.x;
    y_6[y_top + 3168] = four.y;
    y_6[y_top + 6304] = four.z;
    y_6[y_top + 9440] = four.w;
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[i * 8 + quot1];
    let t1 = a03 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_6[y_top + 48] = four.x;
    y_6[y_top + 3184] = four.y;
    y_6[y_top + 6320] = four.z;
    y_6[y_top + 9456] = four.w;
  }
}

// ---- conv + bn + relu6 to 144x56x56: depthwise, each invocation 4, invocations 64, written out 9
// features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56
// 1764 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_7: array<f32, 451584>;
@group(0) @binding(1) var<storage, read> weight_scaled_7: array<f32, 1296>;
@group(0) @binding(2) var<storage, read> shift_7: array<f32, 144>;
@group(0) @binding(3) var<storage, read_write> y_7: array<f32, 451584>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x56x56_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 784;
  let rem = (g * 4 + (t + g * 8) / 14) % 56;
  let rem1 = (t + g * 8) % 14;
  let x_top = u32(max(i32(t * 4 + g * 256) - 57, 0));
  let weight_scaled_top = quot * 9;
  let x_top1 = u32(max(i32(t * 4 + g * 256) - 56, 0));
  let x_top2 = u32(max(i32(t * 4 + g * 256) - 55, 0));
  let x_top3 = u32(max(i32(t * 4 + g * 256) - 54, 0));
  let x_top4 = u32(max(i32(t * 4 + g * 256) - 53, 0));
  let x_top5 = u32(max(i32(t * 4 + g * 256) - 52, 0));
  let x_top6 = u32(max(i32(t * 4 + g * 256) - 1, 0));
  let x_top7 = min(t * 4 + g * 256 + 4, 451583);
  let x_top8 = min(t * 4 + g * 256 + 55, 451583);
  let x_top9 = min(t * 4 + g * 256 + 56, 451583);
  let x_top10 = min(t * 4 + g * 256 + 57, 451583);
  let x_top11 = min(t * 4 + g * 256 + 58, 451583);
  let x_top12 = min(t * 4 + g * 256 + 59, 451583);
  let x_top13 = min(t * 4 + g * 256 + 60, 451583);
  let shift_top = quot;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem) & (0 < rem1 * 4)) {
    x = x_7[x_top];
  }
  let weight_scaled = weight_scaled_7[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem) {
    x1 = x_7[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem) {
    x2 = x_7[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem) {
    x3 = x_7[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_7[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem) {
    x4 = x_7[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_7[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem) & (rem1 * 4 + 4 < 56)) {
    x5 = x_7[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem1 * 4) {
    x6 = x_7[x_top6];
  }
  let weight_scaled3 = weight_scaled_7[weight_scaled_top + 3];
  let x7 = x_7[t * 4 + g * 256];
  let x8 = x_7[t * 4 + g * 256 + 1];
  let x9 = x_7[t * 4 + g * 256 + 2];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  a2 += x8 * weight_scaled3;
  a3 += x9 * weight_scaled3;
  let weight_scaled4 = weight_scaled_7[weight_scaled_top + 4];
  let x10 = x_7[t * 4 + g * 256 + 3];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  a2 += x9 * weight_scaled4;
  a3 += x10 * weight_scaled4;
  let weight_scaled5 = weight_scaled_7[weight_scaled_top + 5];
  var x11 = 0.0;
  if (rem1 * 4 + 4 < 56) {
    x11 = x_7[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem + 1 < 56) & (0 < rem1 * 4)) {
    x12 = x_7[x_top8];
  }
  let weight_scaled6 = weight_scaled_7[weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem + 1 < 56) {
    x13 = x_7[x_top9];
  }
  var x14 = 0.0;
  if (rem + 1 < 56) {
    x14 = x_7[x_top10];
  }
  var x15 = 0.0;
  if (rem + 1 < 56) {
    x15 = x_7[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_7[weight_scaled_top + 7];
  var x16 = 0.0;
  if (rem + 1 < 56) {
    x16 = x_7[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_7[weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem + 1 < 56) & (rem1 * 4 + 4 < 56)) {
    x17 = x_7[x_top13];
  }
  a0 += x14 * weight_scaled8;
  a1 += x15 * weight_scaled8;
  a2 += x16 * weight_scaled8;
  a3 += x17 * weight_scaled8;
  let shift = shift_7[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_7[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_7[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_7[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_7[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn + add to 24x56x56: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 5 x 32
// features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_8: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_8: array<f32, 451584>;
@group(0) @binding(2) var<storage, read> shift_8: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> x1_8: array<f32, 75264>;
@group(0) @binding(4) var<storage, read_write> y_8: array<f32, 75264>;
var<workgroup> x_tile_8: array<f32, 1024>;
var<workgroup> w_tile_8: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_24x56x56(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let rem = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = j * 32 + quot * 3136 + t % 32;
  let x_tile_top1 = rem;
  let x1_top = j * 32 + quot1 * 12544 + rem;
  let y_top = j * 32 + quot1 * 12544 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 100352 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_8[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_8[t + step_ * 256 + 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 32 + u * 4 + quot < 144) & (step_ * 32 + u * 4 + quot < 144)) {
        chosen = x_8[u * 12544 + x_step];
      }
      x_tile_8[u * 128 + x_tile_top] = chosen;
    }
    w_tile_8[t] = next;
    w_tile_8[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_8[e * 128 + quot1];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_8[e * 128 + quot1 + 8];
      let x0_1 = x_tile_8[x_tile_e + 32];
      let x1_1 = x_tile_8[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_8[e * 128 + quot1 + 16];
      let x0_2 = x_tile_8[x_tile_e + 64];
      let x1_2 = x_tile_8[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_8[e * 128 + quot1 + 24];
      let x0_3 = x_tile_8[x_tile_e + 96];
      let x1_3 = x_tile_8[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_8[e * 128 + quot1 + 32];
      let x0_4 = x_tile_8[x_tile_e + 128];
      let x1_4 = x_tile_8[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_8[e * 128 + quot1 + 40];
      let x0_5 = x_tile_8[x_tile_e + 160];
      let x1_5 = x_tile_8[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_8[e * 128 + quot1 + 48];
      let x0_6 = x_tile_8[x_tile_e + 192];
      let x1_6 = x_tile_8[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_8[e * 128 + quot1 + 56];
      let x0_7 = x_tile_8[x_tile_e + 224];
      let x1_7 = x_tile_8[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_8[e * 128 + quot1 + 64];
      let x0_8 = x_tile_8[x_tile_e + 256];
      let x1_9 = x_tile_8[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_9;
      let w0_9 = w_tile_8[e * 128 + quot1 + 72];
      let x0_9 = x_tile_8[x_tile_e + 288];
      let x1_10 = x_tile_8[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_10;
      let w0_10 = w_tile_8[e * 128 + quot1 + 80];
      let x0_10 = x_tile_8[x_tile_e + 320];
      let x1_11 = x_tile_8[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_11;
      let w0_11 = w_tile_8[e * 128 + quot1 + 88];
      let x0_11 = x_tile_8[x_tile_e + 352];
      let x1_12 = x_tile_8[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_12;
      let w0_12 = w_tile_8[e * 128 + quot1 + 96];
      let x0_12 = x_tile_8[x_tile_e + 384];
      let x1_13 = x_tile_8[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_13;
      let w0_13 = w_tile_8[e * 128 + quot1 + 104];
      let x0_13 = x_tile_8[x_tile_e + 416];
      let x1_14 = x_tile_8[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_14;
      let w0_14 = w_tile_8[e * 128 + quot1 + 112];
      let x0_14 = x_tile_8[x_tile_e + 448];
      let x1_15 = x_tile_8[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_15;
      let w0_15 = w_tile_8[e * 128 + quot1 + 120];
      let x0_15 = x_tile_8[x_tile_e + 480];
      let x1_16 = x_tile_8[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_16;
    }
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = vec4f(x1_8[x1_top], x1_8[x1_top + 3136], x1_8[x1_top + 6272], x1_8[x1_top + 9408]);
    let four = a00 + shift + x1;
    y_8[y_top] = four.x;
    y_8[y_top + 3136] = four.y;
    y_8[y_top + 6272] = four.z;
    y_8[y_top + 9408] = four.w;
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = vec4f(x1_8[x1_top + 16], x1_8[x1_top + 3152], x1_8[x1_top + 6288], x1_8[x1_top + 9424]);
    let four = a01 + shift + x1;
    y_8[y_top + 16] = four.x;
    y_8[y_top + 3152] = four.y;
    y_8[y_top + 6288] = four.z;
    y_8[y_top + 9424] = four.w;
  }
}

// ---- conv + bn + relu6 to 144x28x28: depthwise, each invocation 4, invocations 64, written out 9
// features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_9: array<f32, 451584>;
@group(0) @binding(1) var<storage, read> weight_scaled_9: array<f32, 1296>;
@group(0) @binding(2) var<storage, read> shift_9: array<f32, 144>;
@group(0) @binding(3) var<storage, read_write> y_9: array<f32, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 64) / 196;
  let rem1 = (g * 9 + quot) % 28;
  let x_top = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 57, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 55, 0));
  let x_top2 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 53, 0));
  let x_top3 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 51, 0));
  let x_top4 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 56, 0));
  let x_top5 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 54, 0));
  let x_top6 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 52, 0));
  let x_top7 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 50, 0));
  let x_top8 = u32(max(i32(g * 1008 + quot * 112 + rem * 8) - 49, 0));
  let x_top9 = quot * 112 + rem * 8;
  let shift_top = quot1;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 8)) {
    x = x_9[x_top];
  }
  let weight_scaled = weight_scaled_9[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_9[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_9[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1 * 2) {
    x3 = x_9[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  var x4 = 0.0;
  if (0 < rem1 * 2) {
    x4 = x_9[x_top4];
  }
  let weight_scaled1 = weight_scaled_9[weight_scaled_top + 1];
  var x5 = 0.0;
  if (0 < rem1 * 2) {
    x5 = x_9[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1 * 2) {
    x6 = x_9[x_top6];
  }
  var x7 = 0.0;
  if (0 < rem1 * 2) {
    x7 = x_9[x_top7];
  }
  a0 += x4 * weight_scaled1;
  a1 += x5 * weight_scaled1;
  a2 += x6 * weight_scaled1;
  a3 += x7 * weight_scaled1;
  let weight_scaled2 = weight_scaled_9[weight_scaled_top + 2];
  var x8 = 0.0;
  if (0 < rem1 * 2) {
    x8 = x_9[x_top8];
  }
  a0 += x1 * weight_scaled2;
  a1 += x2 * weight_scaled2;
  a2 += x3 * weight_scaled2;
  a3 += x8 * weight_scaled2;
  var x9 = 0.0;
  if (0 < rem * 8) {
    x9 = x_9[i32(g * 1008 + x_top9) - 1];
  }
  let weight_scaled3 = weight_scaled_9[weight_scaled_top + 3];
  let x10 = x_9[g * 1008 + x_top9 + 1];
  let x11 = x_9[g * 1008 + x_top9 + 3];
  let x12 = x_9[g * 1008 + x_top9 + 5];
  a0 += x9 * weight_scaled3;
  a1 += x10 * weight_scaled3;
  a2 += x11 * weight_scaled3;
  a3 += x12 * weight_scaled3;
  let x13 = x_9[g * 1008 + x_top9];
  let weight_scaled4 = weight_scaled_9[weight_scaled_top + 4];
  let x14 = x_9[g * 1008 + x_top9 + 2];
  let x15 = x_9[g * 1008 + x_top9 + 4];
  let x16 = x_9[g * 1008 + x_top9 + 6];
  a0 += x13 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_9[weight_scaled_top + 5];
  let x17 = x_9[g * 1008 + x_top9 + 7];
  a0 += x10 * weight_scaled5;
  a1 += x11 * weight_scaled5;
  a2 += x12 * weight_scaled5;
  a3 += x17 * weight_scaled5;
  var x18 = 0.0;
  if (0 < rem * 8) {
    x18 = x_9[g * 1008 + x_top9 + 55];
  }
  let weight_scaled6 = weight_scaled_9[weight_scaled_top + 6];
  let x19 = x_9[g * 1008 + x_top9 + 57];
  let x20 = x_9[g * 1008 + x_top9 + 59];
  let x21 = x_9[g * 1008 + x_top9 + 61];
  a0 += x18 * weight_scaled6;
  a1 += x19 * weight_scaled6;
  a2 += x20 * weight_scaled6;
  a3 += x21 * weight_scaled6;
  let x22 = x_9[g * 1008 + x_top9 + 56];
  let weight_scaled7 = weight_scaled_9[weight_scaled_top + 7];
  let x23 = x_9[g * 1008 + x_top9 + 58];
  let x24 = x_9[g * 1008 + x_top9 + 60];
  let x25 = x_9[g * 1008 + x_top9 + 62];
  a0 += x22 * weight_scaled7;
  a1 += x23 * weight_scaled7;
  a2 += x24 * weight_scaled7;
  a3 += x25 * weight_scaled7;
  let weight_scaled8 = weight_scaled_9[weight_scaled_top + 8];
  let x26 = x_9[g * 1008 + x_top9 + 63];
  a0 += x19 * weight_scaled8;
  a1 += x20 * weight_scaled8;
  a2 += x21 * weight_scaled8;
  a3 += x26 * weight_scaled8;
  let shift = shift_9[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_9[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_9[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_9[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_9[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn to 32x28x28: tiled, tile 32x32, each invocation 4x2, workgroups 25, steps 5 x 32
// features.4.conv.2 + features.4.conv.3: 32x28x28
// 25 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_10: array<f32, 112896>;
@group(0) @binding(2) var<storage, read> shift_10: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_10: array<f32, 25088>;
var<workgroup> x_tile_10: array<f32, 1024>;
var<workgroup> w_tile_10: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_32x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot1 = t / 16;
  let x_tile_top = t;
  let x_top = j * 32 + quot * 784 + rem;
  let x_tile_top1 = rem1;
  let y_top = j * 32 + quot1 * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 25088 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_10[t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_10[t + step_ * 256 + 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((j * 32 + rem < 784) & (step_ * 32 + u * 4 + quot < 144) & (step_ * 32 + u * 4 + quot < 144) & (j + (j * 4 + rem) / 28 < 28)) {
        chosen = x_10[u * 3136 + x_step];
      }
      x_tile_10[u * 128 + x_tile_top] = chosen;
    }
    w_tile_10[t] = next;
    w_tile_10[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_10[e * 128 + quot1];
      let x0 = x_tile_10[x_tile_e];
      let x1 = x_tile_10[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_10[e * 128 + quot1 + 8];
      let x0_1 = x_tile_10[x_tile_e + 32];
      let x1_1 = x_tile_10[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_10[e * 128 + quot1 + 16];
      let x0_2 = x_tile_10[x_tile_e + 64];
      let x1_2 = x_tile_10[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_10[e * 128 + quot1 + 24];
      let x0_3 = x_tile_10[x_tile_e + 96];
      let x1_3 = x_tile_10[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_10[e * 128 + quot1 + 32];
      let x0_4 = x_tile_10[x_tile_e + 128];
      let x1_4 = x_tile_10[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_10[e * 128 + quot1 + 40];
      let x0_5 = x_tile_10[x_tile_e + 160];
      let x1_5 = x_tile_10[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_10[e * 128 + quot1 + 48];
      let x0_6 = x_tile_10[x_tile_e + 192];
      let x1_6 = x_tile_10[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_10[e * 128 + quot1 + 56];
      let x0_7 = x_tile_10[x_tile_e + 224];
      let x1_7 = x_tile_10[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_10[e * 128 + quot1 + 64];
      let x0_8 = x_tile_10[x_tile_e + 256];
      let x1_8 = x_tile_10[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_10[e * 128 + quot1 + 72];
      let x0_9 = x_tile_10[x_tile_e + 288];
      let x1_9 = x_tile_10[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_10[e * 128 + quot1 + 80];
      let x0_10 = x_tile_10[x_tile_e + 320];
      let x1_10 = x_tile_10[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_10[e * 128 + quot1 + 88];
      let x0_11 = x_tile_10[x_tile_e + 352];
      let x1_11 = x_tile_10[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_10[e * 128 + quot1 + 96];
      let x0_12 = x_tile_10[x_tile_e + 384];
      let x1_12 = x_tile_10[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_10[e * 128 + quot1 + 104];
      let x0_13 = x_tile_10[x_tile_e + 416];
      let x1_13 = x_tile_10[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_10[e * 128 + quot1 + 112];
      let x0_14 = x_tile_10[x_tile_e + 448];
      let x1_14 = x_tile_10[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_10[e * 128 + quot1 + 120];
      let x0_15 = x_tile_10[x_tile_e + 480];
      let x1_15 = x_tile_10[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  let shift = shift_10[quot1];
  let four = a00 + shift;
  y_10[y_top] = four.x;
  y_10[y_top + 784] = four.y;
  y_10[y_top + 1568] = four.z;
  y_10[y_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four1 = a01 + shift;
    y_10[y_top + 16] = four1.x;
    y_10[y_top + 800] = four1.y;
    y_10[y_top + 1584] = four1.z;
    y_10[y_top + 2368] = four1.w;
  }
}

// ---- conv + bn + relu6 to 192x28x28: tiled, tile 32x32, each invocation 4x2, workgroups 150, steps 1 x 32
// features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
// features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
// features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
// 25 x 6 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_11: array<f32, 25088>;
@group(0) @binding(2) var<storage, read> shift_11: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_11: array<f32, 150528>;
var<workgroup> x_tile_11: array<f32, 1024>;
var<workgroup> w_tile_11: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_192x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = t / 32 * 784 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 25088 + j * 32 + quot * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var next = vec4f(0.0);
  next = w_tiles_11[i * 256 + t];
  var next1 = vec4f(0.0);
  next1 = w_tiles_11[i * 256 + t + 128];
  if ((j * 32 + rem < 784) & (j + (j * 4 + rem) / 28 < 28)) {
    let x = x_11[j * 32 + x_top];
    let x1 = x_11[j * 32 + x_top + 3136];
    let x2 = x_11[j * 32 + x_top + 6272];
    let x3 = x_11[j * 32 + x_top + 9408];
    let x4 = x_11[j * 32 + x_top + 12544];
    let x5 = x_11[j * 32 + x_top + 15680];
    let x6 = x_11[j * 32 + x_top + 18816];
    let x7 = x_11[j * 32 + x_top + 21952];
    x_tile_11[t] = x;
    x_tile_11[t + 128] = x1;
    x_tile_11[t + 256] = x2;
    x_tile_11[t + 384] = x3;
    x_tile_11[t + 512] = x4;
    x_tile_11[t + 640] = x5;
    x_tile_11[t + 768] = x6;
    x_tile_11[t + 896] = x7;
  } else {
    for (var u = 0u; u < 8; u++) {
      x_tile_11[u * 128 + x_tile_top] = 0.0;
    }
  }
  w_tile_11[t] = next;
  w_tile_11[t + 128] = next1;
  workgroupBarrier();
  for (var e = 0u; e < 2; e++) {
    let x_tile_e = e * 512 + x_tile_top1;
    let w0 = w_tile_11[e * 128 + quot];
    let x0 = x_tile_11[x_tile_e];
    let x1 = x_tile_11[x_tile_e + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_11[e * 128 + quot + 8];
    let x0_1 = x_tile_11[x_tile_e + 32];
    let x1_1 = x_tile_11[x_tile_e + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_11[e * 128 + quot + 16];
    let x0_2 = x_tile_11[x_tile_e + 64];
    let x1_2 = x_tile_11[x_tile_e + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_11[e * 128 + quot + 24];
    let x0_3 = x_tile_11[x_tile_e + 96];
    let x1_3 = x_tile_11[x_tile_e + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_11[e * 128 + quot + 32];
    let x0_4 = x_tile_11[x_tile_e + 128];
    let x1_4 = x_tile_11[x_tile_e + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_11[e * 128 + quot + 40];
    let x0_5 = x_tile_11[x_tile_e + 160];
    let x1_5 = x_tile_11[x_tile_e + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_11[e * 128 + quot + 48];
    let x0_6 = x_tile_11[x_tile_e + 192];
    let x1_6 = x_tile_11[x_tile_e + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_11[e * 128 + quot + 56];
    let x0_7 = x_tile_11[x_tile_e + 224];
    let x1_7 = x_tile_11[x_tile_e + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_11[e * 128 + quot + 64];
    let x0_8 = x_tile_11[x_tile_e + 256];
    let x1_8 = x_tile_11[x_tile_e + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_11[e * 128 + quot + 72];
    let x0_9 = x_tile_11[x_tile_e + 288];
    let x1_9 = x_tile_11[x_tile_e + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_11[e * 128 + quot + 80];
    let x0_10 = x_tile_11[x_tile_e + 320];
    let x1_10 = x_tile_11[x_tile_e + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_11[e * 128 + quot + 88];
    let x0_11 = x_tile_11[x_tile_e + 352];
    let x1_11 = x_tile_11[x_tile_e + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_11[e * 128 + quot + 96];
    let x0_12 = x_tile_11[x_tile_e + 384];
    let x1_12 = x_tile_11[x_tile_e + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_11[e * 128 + quot + 104];
    let x0_13 = x_tile_11[x_tile_e + 416];
    let x1_13 = x_tile_11[x_tile_e + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_11[e * 128 + quot + 112];
    let x0_14 = x_tile_11[x_tile_e + 448];
    let x1_14 = x_tile_11[x_tile_e + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_11[e * 128 + quot + 120];
    let x0_15 = x_tile_11[x_tile_e + 480];
    let x1_15 = x_tile_11[x_tile_e + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let shift = shift_11[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  let four = minimum4(t2, vec4f(6.0));
  y_11[y_top] = four.x;
  y_11[y_top + 784] = four.y;
  y_11[y_top + 1568] = four.z;
  y_11[y_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let t3 = a01 + shift;
    let t4 = rectify4(t3);
    let four1 = minimum4(t4, vec4f(6.0));
    y_11[y_top + 16] = four1.x;
    y_11[y_top + 800] = four1.y;
    y_11[y_top + 1584] = four1.z;
    y_11[y_top + 2368] = four1.w;
  }
}

// ---- conv + bn + relu6 to 192x28x28: depthwise, each invocation 4, invocations 64, written out 9
// features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28
// features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28
// 588 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_12: array<f32, 150528>;
@group(0) @binding(1) var<storage, read> weight_scaled_12: array<f32, 1728>;
@group(0) @binding(2) var<storage, read> shift_12: array<f32, 192>;
@group(0) @binding(3) var<storage, read_write> y_12: array<f32, 150528>;
@compute @workgroup_size(64)
fn conv_bn_relu6_192x28x28_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 196;
  let rem = (g * 9 + (t + g) / 7) % 28;
  let rem1 = (t + g) % 7;
  let x_top = u32(max(i32(t * 4 + g * 256) - 29, 0));
  let weight_scaled_top = quot * 9;
  let x_top1 = u32(max(i32(t * 4 + g * 256) - 28, 0));
  let x_top2 = u32(max(i32(t * 4 + g * 256) - 27, 0));
  let x_top3 = u32(max(i32(t * 4 + g * 256) - 26, 0));
  let x_top4 = u32(max(i32(t * 4 + g * 256) - 25, 0));
  let x_top5 = u32(max(i32(t * 4 + g * 256) - 24, 0));
  let x_top6 = u32(max(i32(t * 4 + g * 256) - 1, 0));
  let x_top7 = min(t * 4 + g * 256 + 4, 150527);
  let x_top8 = min(t * 4 + g * 256 + 27, 150527);
  let x_top9 = min(t * 4 + g * 256 + 28, 150527);
  let x_top10 = min(t * 4 + g * 256 + 29, 150527);
  let x_top11 = min(t * 4 + g * 256 + 30, 150527);
  let x_top12 = min(t * 4 + g * 256 + 31, 150527);
  let x_top13 = min(t * 4 + g * 256 + 32, 150527);
  let shift_top = quot;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem) & (0 < rem1 * 4)) {
    x = x_12[x_top];
  }
  let weight_scaled = weight_scaled_12[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem) {
    x1 = x_12[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem) {
    x2 = x_12[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem) {
    x3 = x_12[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_12[weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem) {
    x4 = x_12[x_top4];
  }
  a0 += x1 * weight_scaled1;
  a1 += x2 * weight_scaled1;
  a2 += x3 * weight_scaled1;
  a3 += x4 * weight_scaled1;
  let weight_scaled2 = weight_scaled_12[weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem) & (rem1 * 4 + 4 < 28)) {
    x5 = x_12[x_top5];
  }
  a0 += x2 * weight_scaled2;
  a1 += x3 * weight_scaled2;
  a2 += x4 * weight_scaled2;
  a3 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem1 * 4) {
    x6 = x_12[x_top6];
  }
  let weight_scaled3 = weight_scaled_12[weight_scaled_top + 3];
  let x7 = x_12[t * 4 + g * 256];
  let x8 = x_12[t * 4 + g * 256 + 1];
  let x9 = x_12[t * 4 + g * 256 + 2];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  a2 += x8 * weight_scaled3;
  a3 += x9 * weight_scaled3;
  let weight_scaled4 = weight_scaled_12[weight_scaled_top + 4];
  let x10 = x_12[t * 4 + g * 256 + 3];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  a2 += x9 * weight_scaled4;
  a3 += x10 * weight_scaled4;
  let weight_scaled5 = weight_scaled_12[weight_scaled_top + 5];
  var x11 = 0.0;
  if (rem1 * 4 + 4 < 28) {
    x11 = x_12[x_top7];
  }
  a0 += x8 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  a2 += x10 * weight_scaled5;
  a3 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem + 1 < 28) & (0 < rem1 * 4)) {
    x12 = x_12[x_top8];
  }
  let weight_scaled6 = weight_scaled_12[weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem + 1 < 28) {
    x13 = x_12[x_top9];
  }
  var x14 = 0.0;
  if (rem + 1 < 28) {
    x14 = x_12[x_top10];
  }
  var x15 = 0.0;
  if (rem + 1 < 28) {
    x15 = x_12[x_top11];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  a2 += x14 * weight_scaled6;
  a3 += x15 * weight_scaled6;
  let weight_scaled7 = weight_scaled_12[weight_scaled_top + 7];
  var x16 = 0.0;
  if (rem + 1 < 28) {
    x16 = x_12[x_top12];
  }
  a0 += x13 * weight_scaled7;
  a1 += x14 * weight_scaled7;
  a2 += x15 * weight_scaled7;
  a3 += x16 * weight_scaled7;
  let weight_scaled8 = weight_scaled_12[weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem + 1 < 28) & (rem1 * 4 + 4 < 28)) {
    x17 = x_12[x_top13];
  }
  a0 += x14 * weight_scaled8;
  a1 += x15 * weight_scaled8;
  a2 += x16 * weight_scaled8;
  a3 += x17 * weight_scaled8;
  let shift = shift_12[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_12[t * 4 + g * 256] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_12[t * 4 + g * 256 + 1] = minimum(t4, 6.0);
  let t5 = a2 + shift;
  let t6 = rectify(t5);
  y_12[t * 4 + g * 256 + 2] = minimum(t6, 6.0);
  let t7 = a3 + shift;
  let t8 = rectify(t7);
  y_12[t * 4 + g * 256 + 3] = minimum(t8, 6.0);
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 75, steps 12 x 16, pieces 3
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 25 x 1 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read> x_13: array<f32, 150528>;
@group(0) @binding(2) var<storage, read_write> parts_13: array<f32, 75264>;
var<workgroup> x_tile_13: array<f32, 512>;
var<workgroup> w_tile_13: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 50176 + j * 32 + t / 32 * 784 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 25088 + j * 32 + quot * 3136 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 12544 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_13[g * 512 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 784) & (j + (j * 4 + rem) / 28 < 28)) {
      let x = x_13[x_step];
      let x1 = x_13[x_step + 3136];
      let x2 = x_13[x_step + 6272];
      let x3 = x_13[x_step + 9408];
      x_tile_13[x_tile_top] = x;
      x_tile_13[x_tile_top + 128] = x1;
      x_tile_13[x_tile_top + 256] = x2;
      x_tile_13[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_13[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_13[t] = next;
    workgroupBarrier();
    let w0 = w_tile_13[quot];
    let x0 = x_tile_13[x_tile_top1];
    let x1 = x_tile_13[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_13[quot + 8];
    let x0_1 = x_tile_13[x_tile_top1 + 32];
    let x1_1 = x_tile_13[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_13[quot + 16];
    let x0_2 = x_tile_13[x_tile_top1 + 64];
    let x1_2 = x_tile_13[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_13[quot + 24];
    let x0_3 = x_tile_13[x_tile_top1 + 96];
    let x1_3 = x_tile_13[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_13[quot + 32];
    let x0_4 = x_tile_13[x_tile_top1 + 128];
    let x1_4 = x_tile_13[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_13[quot + 40];
    let x0_5 = x_tile_13[x_tile_top1 + 160];
    let x1_5 = x_tile_13[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_13[quot + 48];
    let x0_6 = x_tile_13[x_tile_top1 + 192];
    let x1_6 = x_tile_13[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_13[quot + 56];
    let x0_7 = x_tile_13[x_tile_top1 + 224];
    let x1_7 = x_tile_13[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_13[quot + 64];
    let x0_8 = x_tile_13[x_tile_top1 + 256];
    let x1_8 = x_tile_13[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_13[quot + 72];
    let x0_9 = x_tile_13[x_tile_top1 + 288];
    let x1_9 = x_tile_13[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_13[quot + 80];
    let x0_10 = x_tile_13[x_tile_top1 + 320];
    let x1_10 = x_tile_13[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_13[quot + 88];
    let x0_11 = x_tile_13[x_tile_top1 + 352];
    let x1_11 = x_tile_13[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_13[quot + 96];
    let x0_12 = x_tile_13[x_tile_top1 + 384];
    let x1_12 = x_tile_13[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_13[quot + 104];
    let x0_13 = x_tile_13[x_tile_top1 + 416];
    let x1_13 = x_tile_13[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_13[quot + 112];
    let x0_14 = x_tile_13[x_tile_top1 + 448];
    let x1_14 = x_tile_13[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_13[quot + 120];
    let x0_15 = x_tile_13[x_tile_top1 + 480];
    let x1_15 = x_tile_13[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_13[parts_top] = four.x;
  parts_13[parts_top + 784] = four.y;
  parts_13[parts_top + 1568] = four.z;
  parts_13[parts_top + 2352] = four.w;
  if (j * 32 + rem1 + 16 < 784) {
    let four1 = a01;
    parts_13[parts_top + 16] = four1.x;
    parts_13[parts_top + 800] = four1.y;
    parts_13[parts_top + 1584] = four1.z;
    parts_13[parts_top + 2368] = four1.w;
  }
}

// ---- conv + bn + add to 32x28x28: sum of pieces, pieces 3
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_14: array<f32, 75264>;
@group(0) @binding(1) var<storage, read> shift_14: array<f32, 32>;
@group(0) @binding(2) var<storage, read_write> x1_14: array<f32, 25088>;
@group(0) @binding(3) var<storage, read_write> y_14: array<f32, 25088>;
@compute @workgroup_size(64)
fn conv_bn_add_32x28x28(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 784;
  var a = 0.0;
  for (var piece = 0u; piece < 3; piece++) {
    let parts = parts_14[piece * 25088 + parts_top];
    a += parts;
  }
  let shift = shift_14[shift_top];
  let x1 = x1_14[t + g * 64];
  y_14[t + g * 64] = a + shift + x1;
}

// ---- conv + bn + relu6 to 192x14x14: depthwise, each invocation 2, invocations 64, written out 9
// features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_15: array<f32, 150528>;
@group(0) @binding(1) var<storage, read> weight_scaled_15: array<f32, 1728>;
@group(0) @binding(2) var<storage, read> shift_15: array<f32, 192>;
@group(0) @binding(3) var<storage, read_write> y_15: array<f32, 37632>;
@compute @workgroup_size(64)
fn conv_bn_relu6_192x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 64) / 98;
  let rem1 = (g * 9 + quot) % 14;
  let x_top = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 29, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 27, 0));
  let x_top2 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 28, 0));
  let x_top3 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 26, 0));
  let x_top4 = u32(max(i32(g * 504 + quot * 56 + rem * 4) - 25, 0));
  let x_top5 = quot * 56 + rem * 4;
  let shift_top = quot1;
  var a0 = 0.0;
  var a1 = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 4)) {
    x = x_15[x_top];
  }
  let weight_scaled = weight_scaled_15[weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_15[x_top1];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_15[x_top2];
  }
  let weight_scaled1 = weight_scaled_15[weight_scaled_top + 1];
  var x3 = 0.0;
  if (0 < rem1 * 2) {
    x3 = x_15[x_top3];
  }
  a0 += x2 * weight_scaled1;
  a1 += x3 * weight_scaled1;
  let weight_scaled2 = weight_scaled_15[weight_scaled_top + 2];
  var x4 = 0.0;
  if (0 < rem1 * 2) {
    x4 = x_15[x_top4];
  }
  a0 += x1 * weight_scaled2;
  a1 += x4 * weight_scaled2;
  var x5 = 0.0;
  if (0 < rem * 4) {
    x5 = x_15[i32(g * 504 + x_top5) - 1];
  }
  let weight_scaled3 = weight_scaled_15[weight_scaled_top + 3];
  let x6 = x_15[g * 504 + x_top5 + 1];
  a0 += x5 * weight_scaled3;
  a1 += x6 * weight_scaled3;
  let x7 = x_15[g * 504 + x_top5];
  let weight_scaled4 = weight_scaled_15[weight_scaled_top + 4];
  let x8 = x_15[g * 504 + x_top5 + 2];
  a0 += x7 * weight_scaled4;
  a1 += x8 * weight_scaled4;
  let weight_scaled5 = weight_scaled_15[weight_scaled_top + 5];
  let x9 = x_15[g * 504 + x_top5 + 3];
  a0 += x6 * weight_scaled5;
  a1 += x9 * weight_scaled5;
  var x10 = 0.0;
  if (0 < rem * 4) {
    x10 = x_15[g * 504 + x_top5 + 27];
  }
  let weight_scaled6 = weight_scaled_15[weight_scaled_top + 6];
  let x11 = x_15[g * 504 + x_top5 + 29];
  a0 += x10 * weight_scaled6;
  a1 += x11 * weight_scaled6;
  let x12 = x_15[g * 504 + x_top5 + 28];
  let weight_scaled7 = weight_scaled_15[weight_scaled_top + 7];
  let x13 = x_15[g * 504 + x_top5 + 30];
  a0 += x12 * weight_scaled7;
  a1 += x13 * weight_scaled7;
  let weight_scaled8 = weight_scaled_15[weight_scaled_top + 8];
  let x14 = x_15[g * 504 + x_top5 + 31];
  a0 += x11 * weight_scaled8;
  a1 += x14 * weight_scaled8;
  let shift = shift_15[shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_15[t * 2 + g * 128] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_15[t * 2 + g * 128 + 1] = minimum(t4, 6.0);
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 42, steps 12 x 16, pieces 3
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 7 x 2 x 3 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 3072>;
@group(0) @binding(1) var<storage, read> x_16: array<f32, 37632>;
@group(0) @binding(2) var<storage, read_write> parts_16: array<f32, 37632>;
var<workgroup> x_tile_16: array<f32, 512>;
var<workgroup> w_tile_16: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 12544 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_16[g * 512 + i * 1536 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_16[x_step];
      let x1 = x_16[x_step + 784];
      let x2 = x_16[x_step + 1568];
      let x3 = x_16[x_step + 2352];
      x_tile_16[x_tile_top] = x;
      x_tile_16[x_tile_top + 128] = x1;
      x_tile_16[x_tile_top + 256] = x2;
      x_tile_16[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_16[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_16[t] = next;
    workgroupBarrier();
    let w0 = w_tile_16[quot];
    let x0 = x_tile_16[x_tile_top1];
    let x1 = x_tile_16[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_16[quot + 8];
    let x0_1 = x_tile_16[x_tile_top1 + 32];
    let x1_1 = x_tile_16[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_16[quot + 16];
    let x0_2 = x_tile_16[x_tile_top1 + 64];
    let x1_2 = x_tile_16[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_16[quot + 24];
    let x0_3 = x_tile_16[x_tile_top1 + 96];
    let x1_3 = x_tile_16[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_16[quot + 32];
    let x0_4 = x_tile_16[x_tile_top1 + 128];
    let x1_4 = x_tile_16[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_16[quot + 40];
    let x0_5 = x_tile_16[x_tile_top1 + 160];
    let x1_5 = x_tile_16[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_16[quot + 48];
    let x0_6 = x_tile_16[x_tile_top1 + 192];
    let x1_6 = x_tile_16[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_16[quot + 56];
    let x0_7 = x_tile_16[x_tile_top1 + 224];
    let x1_7 = x_tile_16[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_16[quot + 64];
    let x0_8 = x_tile_16[x_tile_top1 + 256];
    let x1_8 = x_tile_16[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_16[quot + 72];
    let x0_9 = x_tile_16[x_tile_top1 + 288];
    let x1_9 = x_tile_16[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_16[quot + 80];
    let x0_10 = x_tile_16[x_tile_top1 + 320];
    let x1_10 = x_tile_16[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_16[quot + 88];
    let x0_11 = x_tile_16[x_tile_top1 + 352];
    let x1_11 = x_tile_16[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_16[quot + 96];
    let x0_12 = x_tile_16[x_tile_top1 + 384];
    let x1_12 = x_tile_16[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_16[quot + 104];
    let x0_13 = x_tile_16[x_tile_top1 + 416];
    let x1_13 = x_tile_16[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_16[quot + 112];
    let x0_14 = x_tile_16[x_tile_top1 + 448];
    let x1_14 = x_tile_16[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_16[quot + 120];
    let x0_15 = x_tile_16[x_tile_top1 + 480];
    let x1_15 = x_tile_16[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_16[parts_top] = four.x;
    parts_16[parts_top + 196] = four.y;
    parts_16[parts_top + 392] = four.z;
    parts_16[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_16[parts_top + 16] = four.x;
    parts_16[parts_top + 212] = four.y;
    parts_16[parts_top + 408] = four.z;
    parts_16[parts_top + 604] = four.w;
  }
}

// ---- conv + bn to 64x14x14: sum of pieces, pieces 3
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_17: array<f32, 37632>;
@group(0) @binding(1) var<storage, read> shift_17: array<f32, 64>;
@group(0) @binding(2) var<storage, read_write> y_17: array<f32, 12544>;
@compute @workgroup_size(64)
fn conv_bn_64x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 3; piece++) {
    let parts = parts_17[piece * 12544 + parts_top];
    a += parts;
  }
  let shift = shift_17[shift_top];
  y_17[t + g * 64] = a + shift;
}

// ---- conv + bn + relu6 to 384x14x14: tiled, tile 32x32, each invocation 4x2, workgroups 84, steps 2 x 32
// features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
// features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
// features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
// features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
// 7 x 12 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_18: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_18: array<f32, 12544>;
@group(0) @binding(2) var<storage, read> shift_18: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_18: array<f32, 75264>;
var<workgroup> x_tile_18: array<f32, 1024>;
var<workgroup> w_tile_18: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_384x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = step_ * 6272 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_18[i * 512 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_18[i * 512 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_18[x_step];
      let x1 = x_18[x_step + 784];
      let x2 = x_18[x_step + 1568];
      let x3 = x_18[x_step + 2352];
      let x4 = x_18[x_step + 3136];
      let x5 = x_18[x_step + 3920];
      let x6 = x_18[x_step + 4704];
      let x7 = x_18[x_step + 5488];
      x_tile_18[x_tile_top] = x;
      x_tile_18[x_tile_top + 128] = x1;
      x_tile_18[x_tile_top + 256] = x2;
      x_tile_18[x_tile_top + 384] = x3;
      x_tile_18[x_tile_top + 512] = x4;
      x_tile_18[x_tile_top + 640] = x5;
      x_tile_18[x_tile_top + 768] = x6;
      x_tile_18[x_tile_top + 896] = x7;
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_18[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_18[t] = next;
    w_tile_18[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_18[e * 128 + quot];
      let x0 = x_tile_18[x_tile_e];
      let x1 = x_tile_18[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_18[e * 128 + quot + 8];
      let x0_1 = x_tile_18[x_tile_e + 32];
      let x1_1 = x_tile_18[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_18[e * 128 + quot + 16];
      let x0_2 = x_tile_18[x_tile_e + 64];
      let x1_2 = x_tile_18[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_18[e * 128 + quot + 24];
      let x0_3 = x_tile_18[x_tile_e + 96];
      let x1_3 = x_tile_18[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_18[e * 128 + quot + 32];
      let x0_4 = x_tile_18[x_tile_e + 128];
      let x1_4 = x_tile_18[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_18[e * 128 + quot + 40];
      let x0_5 = x_tile_18[x_tile_e + 160];
      let x1_5 = x_tile_18[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_18[e * 128 + quot + 48];
      let x0_6 = x_tile_18[x_tile_e + 192];
      let x1_6 = x_tile_18[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_18[e * 128 + quot + 56];
      let x0_7 = x_tile_18[x_tile_e + 224];
      let x1_7 = x_tile_18[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_18[e * 128 + quot + 64];
      let x0_8 = x_tile_18[x_tile_e + 256];
      let x1_8 = x_tile_18[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_18[e * 128 + quot + 72];
      let x0_9 = x_tile_18[x_tile_e + 288];
      let x1_9 = x_tile_18[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_18[e * 128 + quot + 80];
      let x0_10 = x_tile_18[x_tile_e + 320];
      let x1_10 = x_tile_18[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_18[e * 128 + quot + 88];
      let x0_11 = x_tile_18[x_tile_e + 352];
      let x1_11 = x_tile_18[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_18[e * 128 + quot + 96];
      let x0_12 = x_tile_18[x_tile_e + 384];
      let x1_12 = x_tile_18[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_18[e * 128 + quot + 104];
      let x0_13 = x_tile_18[x_tile_e + 416];
      let x1_13 = x_tile_18[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_18[e * 128 + quot + 112];
      let x0_14 = x_tile_18[x_tile_e + 448];
      let x1_14 = x_tile_18[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_18[e * 128 + quot + 120];
      let x0_15 = x_tile_18[x_tile_e + 480];
      let x1_15 = x_tile_18[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_18[i * 8 + quot];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top] = four.x;
    y_18[y_top + 196] = four.y;
    y_18[y_top + 392] = four.z;
    y_18[y_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_18[i * 8 + quot];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_18[y_top + 16] = four.x;
    y_18[y_top + 212] = four.y;
    y_18[y_top + 408] = four.z;
    y_18[y_top + 604] = four.w;
  }
}

// ---- conv + bn + relu6 to 384x14x14: depthwise, each invocation 4, invocations 64, written out 9
// features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14
// features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14
// features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14
// features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14
// 336 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_19: array<f32, 75264>;
@group(0) @binding(1) var<storage, read> weight_scaled_19: array<f32, 3456>;
@group(0) @binding(2) var<storage, read> shift_19: array<f32, 384>;
@group(0) @binding(3) var<storage, read_write> y_19: array<f32, 75264>;
@compute @workgroup_size(64)
fn conv_bn_relu6_384x14x14_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 4;
  let rem = t % 4;
  let quot1 = (t + g * 8) / 56;
  let near = min(rem * 4 + 2, 13);
  let near1 = min(rem * 4 + 3, 13);
  let rem1 = (g * 2 + quot) % 14;
  let x_top = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 15, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 14, 0));
  let x_top2 = u32(max(i32(g * 224 + quot * 14 + near) - 15, 0));
  let x_top3 = u32(max(i32(g * 224 + quot * 14 + near1) - 15, 0));
  let x_top4 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 13, 0));
  let x_top5 = u32(max(i32(g * 224 + quot * 14 + near) - 14, 0));
  let x_top6 = u32(max(i32(g * 224 + quot * 14 + near1) - 14, 0));
  let x_top7 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 12, 0));
  let x_top8 = u32(max(i32(g * 224 + quot * 14 + near) - 13, 0));
  let x_top9 = u32(max(i32(g * 224 + quot * 14 + near1) - 13, 0));
  let x_top10 = quot * 14 + rem * 4;
  let x_top11 = quot * 14 + near;
  let x_top12 = quot * 14 + near1;
  let x_top13 = min(g * 224 + quot * 14 + rem * 4 + 13, 75263);
  let x_top14 = min(g * 224 + quot * 14 + rem * 4 + 14, 75263);
  let x_top15 = min(g * 224 + quot * 14 + near + 13, 75263);
  let x_top16 = min(g * 224 + quot * 14 + near1 + 13, 75263);
  let x_top17 = min(g * 224 + quot * 14 + rem * 4 + 15, 75263);
  let x_top18 = min(g * 224 + quot * 14 + near + 14, 75263);
  let x_top19 = min(g * 224 + quot * 14 + near1 + 14, 75263);
  let x_top20 = min(g * 224 + quot * 14 + rem * 4 + 16, 75263);
  let x_top21 = min(g * 224 + quot * 14 + near + 15, 75263);
  let x_top22 = min(g * 224 + quot * 14 + near1 + 15, 75263);
  let shift_top = quot1;
  let y_top = quot * 14 + rem * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1) & (0 < rem * 4)) {
    x = x_19[x_top];
  }
  let weight_scaled = weight_scaled_19[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1) {
    x1 = x_19[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1) {
    x2 = x_19[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1) {
    x3 = x_19[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_19[g * 9 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem1) {
    x4 = x_19[x_top4];
  }
  var x5 = 0.0;
  if (0 < rem1) {
    x5 = x_19[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1) {
    x6 = x_19[x_top6];
  }
  a0 += x1 * weight_scaled1;
  a1 += x4 * weight_scaled1;
  a2 += x5 * weight_scaled1;
  a3 += x6 * weight_scaled1;
  let weight_scaled2 = weight_scaled_19[g * 9 + weight_scaled_top + 2];
  var x7 = 0.0;
  if ((0 < rem1) & (rem * 4 + 2 < 14)) {
    x7 = x_19[x_top7];
  }
  var x8 = 0.0;
  if ((0 < rem1) & (near + 1 < 14)) {
    x8 = x_19[x_top8];
  }
  var x9 = 0.0;
  if ((0 < rem1) & (near1 + 1 < 14)) {
    x9 = x_19[x_top9];
  }
  a0 += x4 * weight_scaled2;
  a1 += x7 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < rem * 4) {
    x10 = x_19[i32(g * 224 + x_top10) - 1];
  }
  let weight_scaled3 = weight_scaled_19[g * 9 + weight_scaled_top + 3];
  let x11 = x_19[g * 224 + x_top10];
  let x12 = x_19[g * 224 + x_top11 - 1];
  let x13 = x_19[g * 224 + x_top12 - 1];
  a0 += x10 * weight_scaled3;
  a1 += x11 * weight_scaled3;
  a2 += x12 * weight_scaled3;
  a3 += x13 * weight_scaled3;
  let weight_scaled4 = weight_scaled_19[g * 9 + weight_scaled_top + 4];
  let x14 = x_19[g * 224 + x_top10 + 1];
  let x15 = x_19[g * 224 + x_top11];
  let x16 = x_19[g * 224 + x_top12];
  a0 += x11 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_19[g * 9 + weight_scaled_top + 5];
  var x17 = 0.0;
  if (rem * 4 + 2 < 14) {
    x17 = x_19[g * 224 + x_top10 + 2];
  }
  var x18 = 0.0;
  if (near + 1 < 14) {
    x18 = x_19[g * 224 + x_top11 + 1];
  }
  var x19 = 0.0;
  if (near1 + 1 < 14) {
    x19 = x_19[g * 224 + x_top12 + 1];
  }
  a0 += x14 * weight_scaled5;
  a1 += x17 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if ((rem1 + 1 < 14) & (0 < rem * 4)) {
    x20 = x_19[x_top13];
  }
  let weight_scaled6 = weight_scaled_19[g * 9 + weight_scaled_top + 6];
  var x21 = 0.0;
  if (rem1 + 1 < 14) {
    x21 = x_19[x_top14];
  }
  var x22 = 0.0;
  if (rem1 + 1 < 14) {
    x22 = x_19[x_top15];
  }
  var x23 = 0.0;
  if (rem1 + 1 < 14) {
    x23 = x_19[x_top16];
  }
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let weight_scaled7 = weight_scaled_19[g * 9 + weight_scaled_top + 7];
  var x24 = 0.0;
  if (rem1 + 1 < 14) {
    x24 = x_19[x_top17];
  }
  var x25 = 0.0;
  if (rem1 + 1 < 14) {
    x25 = x_19[x_top18];
  }
  var x26 = 0.0;
  if (rem1 + 1 < 14) {
    x26 = x_19[x_top19];
  }
  a0 += x21 * weight_scaled7;
  a1 += x24 * weight_scaled7;
  a2 += x25 * weight_scaled7;
  a3 += x26 * weight_scaled7;
  let weight_scaled8 = weight_scaled_19[g * 9 + weight_scaled_top + 8];
  var x27 = 0.0;
  if ((rem1 + 1 < 14) & (rem * 4 + 2 < 14)) {
    x27 = x_19[x_top20];
  }
  var x28 = 0.0;
  if ((rem1 + 1 < 14) & (near + 1 < 14)) {
    x28 = x_19[x_top21];
  }
  var x29 = 0.0;
  if ((rem1 + 1 < 14) & (near1 + 1 < 14)) {
    x29 = x_19[x_top22];
  }
  a0 += x24 * weight_scaled8;
  a1 += x27 * weight_scaled8;
  a2 += x28 * weight_scaled8;
  a3 += x29 * weight_scaled8;
  let shift = shift_19[g + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_19[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_19[g * 224 + y_top + 1] = minimum(t4, 6.0);
  if (rem * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_19[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (rem * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_19[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 84, steps 24 x 16, pieces 6
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 7 x 2 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_20: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read> x_20: array<f32, 75264>;
@group(0) @binding(2) var<storage, read_write> parts_20: array<f32, 75264>;
var<workgroup> x_tile_20: array<f32, 512>;
var<workgroup> w_tile_20: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 12544 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_20[g * 512 + i * 3072 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_20[x_step];
      let x1 = x_20[x_step + 784];
      let x2 = x_20[x_step + 1568];
      let x3 = x_20[x_step + 2352];
      x_tile_20[x_tile_top] = x;
      x_tile_20[x_tile_top + 128] = x1;
      x_tile_20[x_tile_top + 256] = x2;
      x_tile_20[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_20[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_20[t] = next;
    workgroupBarrier();
    let w0 = w_tile_20[quot];
    let x0 = x_tile_20[x_tile_top1];
    let x1 = x_tile_20[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_20[quot + 8];
    let x0_1 = x_tile_20[x_tile_top1 + 32];
    let x1_1 = x_tile_20[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_20[quot + 16];
    let x0_2 = x_tile_20[x_tile_top1 + 64];
    let x1_2 = x_tile_20[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_20[quot + 24];
    let x0_3 = x_tile_20[x_tile_top1 + 96];
    let x1_3 = x_tile_20[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_20[quot + 32];
    let x0_4 = x_tile_20[x_tile_top1 + 128];
    let x1_4 = x_tile_20[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_20[quot + 40];
    let x0_5 = x_tile_20[x_tile_top1 + 160];
    let x1_5 = x_tile_20[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_20[quot + 48];
    let x0_6 = x_tile_20[x_tile_top1 + 192];
    let x1_6 = x_tile_20[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_20[quot + 56];
    let x0_7 = x_tile_20[x_tile_top1 + 224];
    let x1_7 = x_tile_20[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_20[quot + 64];
    let x0_8 = x_tile_20[x_tile_top1 + 256];
    let x1_8 = x_tile_20[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_20[quot + 72];
    let x0_9 = x_tile_20[x_tile_top1 + 288];
    let x1_9 = x_tile_20[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_20[quot + 80];
    let x0_10 = x_tile_20[x_tile_top1 + 320];
    let x1_10 = x_tile_20[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_20[quot + 88];
    let x0_11 = x_tile_20[x_tile_top1 + 352];
    let x1_11 = x_tile_20[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_20[quot + 96];
    let x0_12 = x_tile_20[x_tile_top1 + 384];
    let x1_12 = x_tile_20[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_20[quot + 104];
    let x0_13 = x_tile_20[x_tile_top1 + 416];
    let x1_13 = x_tile_20[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_20[quot + 112];
    let x0_14 = x_tile_20[x_tile_top1 + 448];
    let x1_14 = x_tile_20[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_20[quot + 120];
    let x0_15 = x_tile_20[x_tile_top1 + 480];
    let x1_15 = x_tile_20[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_20[parts_top] = four.x;
    parts_20[parts_top + 196] = four.y;
    parts_20[parts_top + 392] = four.z;
    parts_20[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_20[parts_top + 16] = four.x;
    parts_20[parts_top + 212] = four.y;
    parts_20[parts_top + 408] = four.z;
    parts_20[parts_top + 604] = four.w;
  }
}

// ---- conv + bn + add to 64x14x14: sum of pieces, pieces 6
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 196 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_21: array<f32, 75264>;
@group(0) @binding(1) var<storage, read> shift_21: array<f32, 64>;
@group(0) @binding(2) var<storage, read_write> x1_21: array<f32, 12544>;
@group(0) @binding(3) var<storage, read_write> y_21: array<f32, 12544>;
@compute @workgroup_size(64)
fn conv_bn_add_64x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_21[piece * 12544 + parts_top];
    a += parts;
  }
  let shift = shift_21[shift_top];
  let x1 = x1_21[t + g * 64];
  y_21[t + g * 64] = a + shift + x1;
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 126, steps 24 x 16, pieces 6
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 7 x 3 x 6 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_22: array<vec4f, 9216>;
@group(0) @binding(1) var<storage, read> x_22: array<f32, 75264>;
@group(0) @binding(2) var<storage, read_write> parts_22: array<f32, 112896>;
var<workgroup> x_tile_22: array<f32, 512>;
var<workgroup> w_tile_22: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 18816 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_22[g * 512 + i * 3072 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_22[x_step];
      let x1 = x_22[x_step + 784];
      let x2 = x_22[x_step + 1568];
      let x3 = x_22[x_step + 2352];
      x_tile_22[x_tile_top] = x;
      x_tile_22[x_tile_top + 128] = x1;
      x_tile_22[x_tile_top + 256] = x2;
      x_tile_22[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_22[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_22[t] = next;
    workgroupBarrier();
    let w0 = w_tile_22[quot];
    let x0 = x_tile_22[x_tile_top1];
    let x1 = x_tile_22[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_22[quot + 8];
    let x0_1 = x_tile_22[x_tile_top1 + 32];
    let x1_1 = x_tile_22[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_22[quot + 16];
    let x0_2 = x_tile_22[x_tile_top1 + 64];
    let x1_2 = x_tile_22[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_22[quot + 24];
    let x0_3 = x_tile_22[x_tile_top1 + 96];
    let x1_3 = x_tile_22[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_22[quot + 32];
    let x0_4 = x_tile_22[x_tile_top1 + 128];
    let x1_4 = x_tile_22[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_22[quot + 40];
    let x0_5 = x_tile_22[x_tile_top1 + 160];
    let x1_5 = x_tile_22[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_22[quot + 48];
    let x0_6 = x_tile_22[x_tile_top1 + 192];
    let x1_6 = x_tile_22[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_22[quot + 56];
    let x0_7 = x_tile_22[x_tile_top1 + 224];
    let x1_7 = x_tile_22[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_22[quot + 64];
    let x0_8 = x_tile_22[x_tile_top1 + 256];
    let x1_8 = x_tile_22[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_22[quot + 72];
    let x0_9 = x_tile_22[x_tile_top1 + 288];
    let x1_9 = x_tile_22[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_22[quot + 80];
    let x0_10 = x_tile_22[x_tile_top1 + 320];
    let x1_10 = x_tile_22[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_22[quot + 88];
    let x0_11 = x_tile_22[x_tile_top1 + 352];
    let x1_11 = x_tile_22[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_22[quot + 96];
    let x0_12 = x_tile_22[x_tile_top1 + 384];
    let x1_12 = x_tile_22[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_22[quot + 104];
    let x0_13 = x_tile_22[x_tile_top1 + 416];
    let x1_13 = x_tile_22[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_22[quot + 112];
    let x0_14 = x_tile_22[x_tile_top1 + 448];
    let x1_14 = x_tile_22[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_22[quot + 120];
    let x0_15 = x_tile_22[x_tile_top1 + 480];
    let x1_15 = x_tile_22[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_22[parts_top] = four.x;
    parts_22[parts_top + 196] = four.y;
    parts_22[parts_top + 392] = four.z;
    parts_22[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_22[parts_top + 16] = four.x;
    parts_22[parts_top + 212] = four.y;
    parts_22[parts_top + 408] = four.z;
    parts_22[parts_top + 604] = four.w;
  }
}

// ---- conv + bn to 96x14x14: sum of pieces, pieces 6
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_23: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> shift_23: array<f32, 96>;
@group(0) @binding(2) var<storage, read_write> y_23: array<f32, 18816>;
@compute @workgroup_size(64)
fn conv_bn_96x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 6; piece++) {
    let parts = parts_23[piece * 18816 + parts_top];
    a += parts;
  }
  let shift = shift_23[shift_top];
  y_23[t + g * 64] = a + shift;
}

// ---- conv + bn + relu6 to 576x14x14: tiled, tile 32x32, each invocation 4x2, workgroups 126, steps 3 x 32
// features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
// features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
// features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
// 7 x 18 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_24: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_24: array<f32, 18816>;
@group(0) @binding(2) var<storage, read> shift_24: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_24: array<f32, 112896>;
var<workgroup> x_tile_24: array<f32, 1024>;
var<workgroup> w_tile_24: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_576x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let x_step = step_ * 6272 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_24[i * 768 + t + step_ * 256];
    var next1 = vec4f(0.0);
    next1 = w_tiles_24[i * 768 + t + step_ * 256 + 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_24[x_step];
      let x1 = x_24[x_step + 784];
      let x2 = x_24[x_step + 1568];
      let x3 = x_24[x_step + 2352];
      let x4 = x_24[x_step + 3136];
      let x5 = x_24[x_step + 3920];
      let x6 = x_24[x_step + 4704];
      let x7 = x_24[x_step + 5488];
      x_tile_24[x_tile_top] = x;
      x_tile_24[x_tile_top + 128] = x1;
      x_tile_24[x_tile_top + 256] = x2;
      x_tile_24[x_tile_top + 384] = x3;
      x_tile_24[x_tile_top + 512] = x4;
      x_tile_24[x_tile_top + 640] = x5;
      x_tile_24[x_tile_top + 768] = x6;
      x_tile_24[x_tile_top + 896] = x7;
    } else {
      for (var u = 0u; u < 8; u++) {
        x_tile_24[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_24[t] = next;
    w_tile_24[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let x_tile_e = e * 512 + x_tile_top1;
      let w0 = w_tile_24[e * 128 + quot];
      let x0 = x_tile_24[x_tile_e];
      let x1 = x_tile_24[x_tile_e + 16];
      a00 += w0 * x0;
      a01 += w0 * x1;
      let w0_1 = w_tile_24[e * 128 + quot + 8];
      let x0_1 = x_tile_24[x_tile_e + 32];
      let x1_1 = x_tile_24[x_tile_e + 48];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      let w0_2 = w_tile_24[e * 128 + quot + 16];
      let x0_2 = x_tile_24[x_tile_e + 64];
      let x1_2 = x_tile_24[x_tile_e + 80];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      let w0_3 = w_tile_24[e * 128 + quot + 24];
      let x0_3 = x_tile_24[x_tile_e + 96];
      let x1_3 = x_tile_24[x_tile_e + 112];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      let w0_4 = w_tile_24[e * 128 + quot + 32];
      let x0_4 = x_tile_24[x_tile_e + 128];
      let x1_4 = x_tile_24[x_tile_e + 144];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      let w0_5 = w_tile_24[e * 128 + quot + 40];
      let x0_5 = x_tile_24[x_tile_e + 160];
      let x1_5 = x_tile_24[x_tile_e + 176];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      let w0_6 = w_tile_24[e * 128 + quot + 48];
      let x0_6 = x_tile_24[x_tile_e + 192];
      let x1_6 = x_tile_24[x_tile_e + 208];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      let w0_7 = w_tile_24[e * 128 + quot + 56];
      let x0_7 = x_tile_24[x_tile_e + 224];
      let x1_7 = x_tile_24[x_tile_e + 240];
      a00 += w0_7 * x0_7;
      a01 += w0_7 * x1_7;
      let w0_8 = w_tile_24[e * 128 + quot + 64];
      let x0_8 = x_tile_24[x_tile_e + 256];
      let x1_8 = x_tile_24[x_tile_e + 272];
      a00 += w0_8 * x0_8;
      a01 += w0_8 * x1_8;
      let w0_9 = w_tile_24[e * 128 + quot + 72];
      let x0_9 = x_tile_24[x_tile_e + 288];
      let x1_9 = x_tile_24[x_tile_e + 304];
      a00 += w0_9 * x0_9;
      a01 += w0_9 * x1_9;
      let w0_10 = w_tile_24[e * 128 + quot + 80];
      let x0_10 = x_tile_24[x_tile_e + 320];
      let x1_10 = x_tile_24[x_tile_e + 336];
      a00 += w0_10 * x0_10;
      a01 += w0_10 * x1_10;
      let w0_11 = w_tile_24[e * 128 + quot + 88];
      let x0_11 = x_tile_24[x_tile_e + 352];
      let x1_11 = x_tile_24[x_tile_e + 368];
      a00 += w0_11 * x0_11;
      a01 += w0_11 * x1_11;
      let w0_12 = w_tile_24[e * 128 + quot + 96];
      let x0_12 = x_tile_24[x_tile_e + 384];
      let x1_12 = x_tile_24[x_tile_e + 400];
      a00 += w0_12 * x0_12;
      a01 += w0_12 * x1_12;
      let w0_13 = w_tile_24[e * 128 + quot + 104];
      let x0_13 = x_tile_24[x_tile_e + 416];
      let x1_13 = x_tile_24[x_tile_e + 432];
      a00 += w0_13 * x0_13;
      a01 += w0_13 * x1_13;
      let w0_14 = w_tile_24[e * 128 + quot + 112];
      let x0_14 = x_tile_24[x_tile_e + 448];
      let x1_14 = x_tile_24[x_tile_e + 464];
      a00 += w0_14 * x0_14;
      a01 += w0_14 * x1_14;
      let w0_15 = w_tile_24[e * 128 + quot + 120];
      let x0_15 = x_tile_24[x_tile_e + 480];
      let x1_15 = x_tile_24[x_tile_e + 496];
      a00 += w0_15 * x0_15;
      a01 += w0_15 * x1_15;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_24[i * 8 + quot];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top] = four.x;
    y_24[y_top + 196] = four.y;
    y_24[y_top + 392] = four.z;
    y_24[y_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_24[i * 8 + quot];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    let four = minimum4(t2, vec4f(6.0));
    y_24[y_top + 16] = four.x;
    y_24[y_top + 212] = four.y;
    y_24[y_top + 408] = four.z;
    y_24[y_top + 604] = four.w;
  }
}

// ---- conv + bn + relu6 to 576x14x14: depthwise, each invocation 4, invocations 64, written out 9
// features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14
// features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14
// 504 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_25: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> weight_scaled_25: array<f32, 5184>;
@group(0) @binding(2) var<storage, read> shift_25: array<f32, 576>;
@group(0) @binding(3) var<storage, read_write> y_25: array<f32, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu6_576x14x14_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 4;
  let rem = t % 4;
  let quot1 = (t + g * 8) / 56;
  let near = min(rem * 4 + 2, 13);
  let near1 = min(rem * 4 + 3, 13);
  let rem1 = (g * 2 + quot) % 14;
  let x_top = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 15, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 14, 0));
  let x_top2 = u32(max(i32(g * 224 + quot * 14 + near) - 15, 0));
  let x_top3 = u32(max(i32(g * 224 + quot * 14 + near1) - 15, 0));
  let x_top4 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 13, 0));
  let x_top5 = u32(max(i32(g * 224 + quot * 14 + near) - 14, 0));
  let x_top6 = u32(max(i32(g * 224 + quot * 14 + near1) - 14, 0));
  let x_top7 = u32(max(i32(g * 224 + quot * 14 + rem * 4) - 12, 0));
  let x_top8 = u32(max(i32(g * 224 + quot * 14 + near) - 13, 0));
  let x_top9 = u32(max(i32(g * 224 + quot * 14 + near1) - 13, 0));
  let x_top10 = quot * 14 + rem * 4;
  let x_top11 = quot * 14 + near;
  let x_top12 = quot * 14 + near1;
  let x_top13 = min(g * 224 + quot * 14 + rem * 4 + 13, 112895);
  let x_top14 = min(g * 224 + quot * 14 + rem * 4 + 14, 112895);
  let x_top15 = min(g * 224 + quot * 14 + near + 13, 112895);
  let x_top16 = min(g * 224 + quot * 14 + near1 + 13, 112895);
  let x_top17 = min(g * 224 + quot * 14 + rem * 4 + 15, 112895);
  let x_top18 = min(g * 224 + quot * 14 + near + 14, 112895);
  let x_top19 = min(g * 224 + quot * 14 + near1 + 14, 112895);
  let x_top20 = min(g * 224 + quot * 14 + rem * 4 + 16, 112895);
  let x_top21 = min(g * 224 + quot * 14 + near + 15, 112895);
  let x_top22 = min(g * 224 + quot * 14 + near1 + 15, 112895);
  let shift_top = quot1;
  let y_top = quot * 14 + rem * 4;
  var a0 = 0.0;
  var a1 = 0.0;
  var a2 = 0.0;
  var a3 = 0.0;
  var x = 0.0;
  if ((0 < rem1) & (0 < rem * 4)) {
    x = x_25[x_top];
  }
  let weight_scaled = weight_scaled_25[g * 9 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1) {
    x1 = x_25[x_top1];
  }
  var x2 = 0.0;
  if (0 < rem1) {
    x2 = x_25[x_top2];
  }
  var x3 = 0.0;
  if (0 < rem1) {
    x3 = x_25[x_top3];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  a2 += x2 * weight_scaled;
  a3 += x3 * weight_scaled;
  let weight_scaled1 = weight_scaled_25[g * 9 + weight_scaled_top + 1];
  var x4 = 0.0;
  if (0 < rem1) {
    x4 = x_25[x_top4];
  }
  var x5 = 0.0;
  if (0 < rem1) {
    x5 = x_25[x_top5];
  }
  var x6 = 0.0;
  if (0 < rem1) {
    x6 = x_25[x_top6];
  }
  a0 += x1 * weight_scaled1;
  a1 += x4 * weight_scaled1;
  a2 += x5 * weight_scaled1;
  a3 += x6 * weight_scaled1;
  let weight_scaled2 = weight_scaled_25[g * 9 + weight_scaled_top + 2];
  var x7 = 0.0;
  if ((0 < rem1) & (rem * 4 + 2 < 14)) {
    x7 = x_25[x_top7];
  }
  var x8 = 0.0;
  if ((0 < rem1) & (near + 1 < 14)) {
    x8 = x_25[x_top8];
  }
  var x9 = 0.0;
  if ((0 < rem1) & (near1 + 1 < 14)) {
    x9 = x_25[x_top9];
  }
  a0 += x4 * weight_scaled2;
  a1 += x7 * weight_scaled2;
  a2 += x8 * weight_scaled2;
  a3 += x9 * weight_scaled2;
  var x10 = 0.0;
  if (0 < rem * 4) {
    x10 = x_25[i32(g * 224 + x_top10) - 1];
  }
  let weight_scaled3 = weight_scaled_25[g * 9 + weight_scaled_top + 3];
  let x11 = x_25[g * 224 + x_top10];
  let x12 = x_25[g * 224 + x_top11 - 1];
  let x13 = x_25[g * 224 + x_top12 - 1];
  a0 += x10 * weight_scaled3;
  a1 += x11 * weight_scaled3;
  a2 += x12 * weight_scaled3;
  a3 += x13 * weight_scaled3;
  let weight_scaled4 = weight_scaled_25[g * 9 + weight_scaled_top + 4];
  let x14 = x_25[g * 224 + x_top10 + 1];
  let x15 = x_25[g * 224 + x_top11];
  let x16 = x_25[g * 224 + x_top12];
  a0 += x11 * weight_scaled4;
  a1 += x14 * weight_scaled4;
  a2 += x15 * weight_scaled4;
  a3 += x16 * weight_scaled4;
  let weight_scaled5 = weight_scaled_25[g * 9 + weight_scaled_top + 5];
  var x17 = 0.0;
  if (rem * 4 + 2 < 14) {
    x17 = x_25[g * 224 + x_top10 + 2];
  }
  var x18 = 0.0;
  if (near + 1 < 14) {
    x18 = x_25[g * 224 + x_top11 + 1];
  }
  var x19 = 0.0;
  if (near1 + 1 < 14) {
    x19 = x_25[g * 224 + x_top12 + 1];
  }
  a0 += x14 * weight_scaled5;
  a1 += x17 * weight_scaled5;
  a2 += x18 * weight_scaled5;
  a3 += x19 * weight_scaled5;
  var x20 = 0.0;
  if ((rem1 + 1 < 14) & (0 < rem * 4)) {
    x20 = x_25[x_top13];
  }
  let weight_scaled6 = weight_scaled_25[g * 9 + weight_scaled_top + 6];
  var x21 = 0.0;
  if (rem1 + 1 < 14) {
    x21 = x_25[x_top14];
  }
  var x22 = 0.0;
  if (rem1 + 1 < 14) {
    x22 = x_25[x_top15];
  }
  var x23 = 0.0;
  if (rem1 + 1 < 14) {
    x23 = x_25[x_top16];
  }
  a0 += x20 * weight_scaled6;
  a1 += x21 * weight_scaled6;
  a2 += x22 * weight_scaled6;
  a3 += x23 * weight_scaled6;
  let weight_scaled7 = weight_scaled_25[g * 9 + weight_scaled_top + 7];
  var x24 = 0.0;
  if (rem1 + 1 < 14) {
    x24 = x_25[x_top17];
  }
  var x25 = 0.0;
  if (rem1 + 1 < 14) {
    x25 = x_25[x_top18];
  }
  var x26 = 0.0;
  if (rem1 + 1 < 14) {
    x26 = x_25[x_top19];
  }
  a0 += x21 * weight_scaled7;
  a1 += x24 * weight_scaled7;
  a2 += x25 * weight_scaled7;
  a3 += x26 * weight_scaled7;
  let weight_scaled8 = weight_scaled_25[g * 9 + weight_scaled_top + 8];
  var x27 = 0.0;
  if ((rem1 + 1 < 14) & (rem * 4 + 2 < 14)) {
    x27 = x_25[x_top20];
  }
  var x28 = 0.0;
  if ((rem1 + 1 < 14) & (near + 1 < 14)) {
    x28 = x_25[x_top21];
  }
  var x29 = 0.0;
  if ((rem1 + 1 < 14) & (near1 + 1 < 14)) {
    x29 = x_25[x_top22];
  }
  a0 += x24 * weight_scaled8;
  a1 += x27 * weight_scaled8;
  a2 += x28 * weight_scaled8;
  a3 += x29 * weight_scaled8;
  let shift = shift_25[g + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_25[g * 224 + y_top] = minimum(t2, 6.0);
  let t3 = a1 + shift;
  let t4 = rectify(t3);
  y_25[g * 224 + y_top + 1] = minimum(t4, 6.0);
  if (rem * 4 + 2 < 14) {
    let t5 = a2 + shift;
    let t6 = rectify(t5);
    y_25[g * 224 + y_top + 2] = minimum(t6, 6.0);
  }
  if (rem * 4 + 3 < 14) {
    let t5 = a3 + shift;
    let t6 = rectify(t5);
    y_25[g * 224 + y_top + 3] = minimum(t6, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 189, steps 36 x 16, pieces 9
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 7 x 3 x 9 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_26: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read> x_26: array<f32, 112896>;
@group(0) @binding(2) var<storage, read_write> parts_26: array<f32, 169344>;
var<workgroup> x_tile_26: array<f32, 512>;
var<workgroup> w_tile_26: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 12544 + j * 32 + t / 32 * 196 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 18816 + i * 6272 + j * 32 + quot * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 3136 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_26[g * 512 + i * 4608 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 196) & (j * 2 + (j * 4 + rem) / 14 < 14)) {
      let x = x_26[x_step];
      let x1 = x_26[x_step + 784];
      let x2 = x_26[x_step + 1568];
      let x3 = x_26[x_step + 2352];
      x_tile_26[x_tile_top] = x;
      x_tile_26[x_tile_top + 128] = x1;
      x_tile_26[x_tile_top + 256] = x2;
      x_tile_26[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_26[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_26[t] = next;
    workgroupBarrier();
    let w0 = w_tile_26[quot];
    let x0 = x_tile_26[x_tile_top1];
    let x1 = x_tile_26[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_26[quot + 8];
    let x0_1 = x_tile_26[x_tile_top1 + 32];
    let x1_1 = x_tile_26[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_26[quot + 16];
    let x0_2 = x_tile_26[x_tile_top1 + 64];
    let x1_2 = x_tile_26[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_26[quot + 24];
    let x0_3 = x_tile_26[x_tile_top1 + 96];
    let x1_3 = x_tile_26[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_26[quot + 32];
    let x0_4 = x_tile_26[x_tile_top1 + 128];
    let x1_4 = x_tile_26[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_26[quot + 40];
    let x0_5 = x_tile_26[x_tile_top1 + 160];
    let x1_5 = x_tile_26[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_26[quot + 48];
    let x0_6 = x_tile_26[x_tile_top1 + 192];
    let x1_6 = x_tile_26[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_26[quot + 56];
    let x0_7 = x_tile_26[x_tile_top1 + 224];
    let x1_7 = x_tile_26[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_26[quot + 64];
    let x0_8 = x_tile_26[x_tile_top1 + 256];
    let x1_8 = x_tile_26[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_26[quot + 72];
    let x0_9 = x_tile_26[x_tile_top1 + 288];
    let x1_9 = x_tile_26[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_26[quot + 80];
    let x0_10 = x_tile_26[x_tile_top1 + 320];
    let x1_10 = x_tile_26[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_26[quot + 88];
    let x0_11 = x_tile_26[x_tile_top1 + 352];
    let x1_11 = x_tile_26[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_26[quot + 96];
    let x0_12 = x_tile_26[x_tile_top1 + 384];
    let x1_12 = x_tile_26[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_26[quot + 104];
    let x0_13 = x_tile_26[x_tile_top1 + 416];
    let x1_13 = x_tile_26[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_26[quot + 112];
    let x0_14 = x_tile_26[x_tile_top1 + 448];
    let x1_14 = x_tile_26[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_26[quot + 120];
    let x0_15 = x_tile_26[x_tile_top1 + 480];
    let x1_15 = x_tile_26[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  if (j * 32 + rem1 < 196) {
    let four = a00;
    parts_26[parts_top] = four.x;
    parts_26[parts_top + 196] = four.y;
    parts_26[parts_top + 392] = four.z;
    parts_26[parts_top + 588] = four.w;
  }
  if (j * 32 + rem1 + 16 < 196) {
    let four = a01;
    parts_26[parts_top + 16] = four.x;
    parts_26[parts_top + 212] = four.y;
    parts_26[parts_top + 408] = four.z;
    parts_26[parts_top + 604] = four.w;
  }
}

// ---- conv + bn + add to 96x14x14: sum of pieces, pieces 9
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_27: array<f32, 169344>;
@group(0) @binding(1) var<storage, read> shift_27: array<f32, 96>;
@group(0) @binding(2) var<storage, read_write> x1_27: array<f32, 18816>;
@group(0) @binding(3) var<storage, read_write> y_27: array<f32, 18816>;
@compute @workgroup_size(64)
fn conv_bn_add_96x14x14(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 64) / 196;
  var a = 0.0;
  for (var piece = 0u; piece < 9; piece++) {
    let parts = parts_27[piece * 18816 + parts_top];
    a += parts;
  }
  let shift = shift_27[shift_top];
  let x1 = x1_27[t + g * 64];
  y_27[t + g * 64] = a + shift + x1;
}

// ---- conv + bn + relu6 to 576x7x7: depthwise, each invocation 1, invocations 64, written out 9
// features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_28: array<f32, 112896>;
@group(0) @binding(1) var<storage, read> weight_scaled_28: array<f32, 5184>;
@group(0) @binding(2) var<storage, read> shift_28: array<f32, 576>;
@group(0) @binding(3) var<storage, read_write> y_28: array<f32, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_576x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 15) / 49;
  let rem1 = (g * 2 + quot) % 7;
  let x_top = u32(max(i32(g * 252 + quot * 28 + rem * 2) - 15, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 252 + quot * 28 + rem * 2) - 14, 0));
  let x_top2 = u32(max(i32(g * 252 + quot * 28 + rem * 2) - 13, 0));
  let x_top3 = quot * 28 + rem * 2;
  let shift_top = quot1;
  var a = 0.0;
  var x = 0.0;
  if ((0 < rem1 * 2) & (0 < rem * 2)) {
    x = x_28[x_top];
  }
  let weight_scaled = weight_scaled_28[g * 9 + weight_scaled_top];
  a += x * weight_scaled;
  var x1 = 0.0;
  if (0 < rem1 * 2) {
    x1 = x_28[x_top1];
  }
  let weight_scaled1 = weight_scaled_28[g * 9 + weight_scaled_top + 1];
  a += x1 * weight_scaled1;
  var x2 = 0.0;
  if (0 < rem1 * 2) {
    x2 = x_28[x_top2];
  }
  let weight_scaled2 = weight_scaled_28[g * 9 + weight_scaled_top + 2];
  a += x2 * weight_scaled2;
  var x3 = 0.0;
  if (0 < rem * 2) {
    x3 = x_28[i32(g * 252 + x_top3) - 1];
  }
  let weight_scaled3 = weight_scaled_28[g * 9 + weight_scaled_top + 3];
  a += x3 * weight_scaled3;
  let x4 = x_28[g * 252 + x_top3];
  let weight_scaled4 = weight_scaled_28[g * 9 + weight_scaled_top + 4];
  a += x4 * weight_scaled4;
  let x5 = x_28[g * 252 + x_top3 + 1];
  let weight_scaled5 = weight_scaled_28[g * 9 + weight_scaled_top + 5];
  a += x5 * weight_scaled5;
  var x6 = 0.0;
  if (0 < rem * 2) {
    x6 = x_28[g * 252 + x_top3 + 13];
  }
  let weight_scaled6 = weight_scaled_28[g * 9 + weight_scaled_top + 6];
  a += x6 * weight_scaled6;
  let x7 = x_28[g * 252 + x_top3 + 14];
  let weight_scaled7 = weight_scaled_28[g * 9 + weight_scaled_top + 7];
  a += x7 * weight_scaled7;
  let x8 = x_28[g * 252 + x_top3 + 15];
  let weight_scaled8 = weight_scaled_28[g * 9 + weight_scaled_top + 8];
  a += x8 * weight_scaled8;
  let shift = shift_28[g + shift_top];
  let t1 = a + shift;
  let t2 = rectify(t1);
  y_28[t + g * 64] = minimum(t2, 6.0);
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 90, steps 36 x 16, pieces 9
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 2 x 5 x 9 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_29: array<vec4f, 23040>;
@group(0) @binding(1) var<storage, read> x_29: array<f32, 28224>;
@group(0) @binding(2) var<storage, read_write> parts_29: array<f32, 70560>;
var<workgroup> x_tile_29: array<f32, 512>;
var<workgroup> w_tile_29: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts_3(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 7840 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_29[g * 512 + i * 4608 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_29[x_step];
      let x1 = x_29[x_step + 196];
      let x2 = x_29[x_step + 392];
      let x3 = x_29[x_step + 588];
      x_tile_29[x_tile_top] = x;
      x_tile_29[x_tile_top + 128] = x1;
      x_tile_29[x_tile_top + 256] = x2;
      x_tile_29[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_29[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_29[t] = next;
    workgroupBarrier();
    let w0 = w_tile_29[quot];
    let x0 = x_tile_29[x_tile_top1];
    let x1 = x_tile_29[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_29[quot + 8];
    let x0_1 = x_tile_29[x_tile_top1 + 32];
    let x1_1 = x_tile_29[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_29[quot + 16];
    let x0_2 = x_tile_29[x_tile_top1 + 64];
    let x1_2 = x_tile_29[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_29[quot + 24];
    let x0_3 = x_tile_29[x_tile_top1 + 96];
    let x1_3 = x_tile_29[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_29[quot + 32];
    let x0_4 = x_tile_29[x_tile_top1 + 128];
    let x1_4 = x_tile_29[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_29[quot + 40];
    let x0_5 = x_tile_29[x_tile_top1 + 160];
    let x1_5 = x_tile_29[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_29[quot + 48];
    let x0_6 = x_tile_29[x_tile_top1 + 192];
    let x1_6 = x_tile_29[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_29[quot + 56];
    let x0_7 = x_tile_29[x_tile_top1 + 224];
    let x1_7 = x_tile_29[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_29[quot + 64];
    let x0_8 = x_tile_29[x_tile_top1 + 256];
    let x1_8 = x_tile_29[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_29[quot + 72];
    let x0_9 = x_tile_29[x_tile_top1 + 288];
    let x1_9 = x_tile_29[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_29[quot + 80];
    let x0_10 = x_tile_29[x_tile_top1 + 320];
    let x1_10 = x_tile_29[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_29[quot + 88];
    let x0_11 = x_tile_29[x_tile_top1 + 352];
    let x1_11 = x_tile_29[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_29[quot + 96];
    let x0_12 = x_tile_29[x_tile_top1 + 384];
    let x1_12 = x_tile_29[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_29[quot + 104];
    let x0_13 = x_tile_29[x_tile_top1 + 416];
    let x1_13 = x_tile_29[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_29[quot + 112];
    let x0_14 = x_tile_29[x_tile_top1 + 448];
    let x1_14 = x_tile_29[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_29[quot + 120];
    let x0_15 = x_tile_29[x_tile_top1 + 480];
    let x1_15 = x_tile_29[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_29[parts_top] = four.x;
  parts_29[parts_top + 49] = four.y;
  parts_29[parts_top + 98] = four.z;
  parts_29[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_29[parts_top + 16] = four1.x;
    parts_29[parts_top + 65] = four1.y;
    parts_29[parts_top + 114] = four1.z;
    parts_29[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn to 160x7x7: sum of pieces, pieces 9
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 123 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_30: array<f32, 70560>;
@group(0) @binding(1) var<storage, read> shift_30: array<f32, 160>;
@group(0) @binding(2) var<storage, read_write> y_30: array<f32, 7840>;
@compute @workgroup_size(64)
fn conv_bn_160x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  if (t + g * 64 < 7840) {
    var a = 0.0;
    for (var piece = 0u; piece < 9; piece++) {
      let parts = parts_30[piece * 7840 + parts_top];
      a += parts;
    }
    let shift = shift_30[g + shift_top];
    y_30[t + g * 64] = a + shift;
  }
}

// ---- conv + bn + relu6 to parts: tiled, tile 32x32, each invocation 4x2, workgroups 120, steps 10 x 16, pieces 2
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 2 x 30 x 2 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_31: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_31: array<f32, 7840>;
@group(0) @binding(2) var<storage, read_write> parts_31: array<f32, 94080>;
var<workgroup> x_tile_31: array<f32, 512>;
var<workgroup> w_tile_31: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3920 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 47040 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_31[g * 640 + i * 1280 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_31[x_step];
      let x1 = x_31[x_step + 196];
      let x2 = x_31[x_step + 392];
      let x3 = x_31[x_step + 588];
      x_tile_31[x_tile_top] = x;
      x_tile_31[x_tile_top + 128] = x1;
      x_tile_31[x_tile_top + 256] = x2;
      x_tile_31[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_31[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_31[t] = next;
    workgroupBarrier();
    let w0 = w_tile_31[quot];
    let x0 = x_tile_31[x_tile_top1];
    let x1 = x_tile_31[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_31[quot + 8];
    let x0_1 = x_tile_31[x_tile_top1 + 32];
    let x1_1 = x_tile_31[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_31[quot + 16];
    let x0_2 = x_tile_31[x_tile_top1 + 64];
    let x1_2 = x_tile_31[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_31[quot + 24];
    let x0_3 = x_tile_31[x_tile_top1 + 96];
    let x1_3 = x_tile_31[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_31[quot + 32];
    let x0_4 = x_tile_31[x_tile_top1 + 128];
    let x1_4 = x_tile_31[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_31[quot + 40];
    let x0_5 = x_tile_31[x_tile_top1 + 160];
    let x1_5 = x_tile_31[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_31[quot + 48];
    let x0_6 = x_tile_31[x_tile_top1 + 192];
    let x1_6 = x_tile_31[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_31[quot + 56];
    let x0_7 = x_tile_31[x_tile_top1 + 224];
    let x1_7 = x_tile_31[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_31[quot + 64];
    let x0_8 = x_tile_31[x_tile_top1 + 256];
    let x1_8 = x_tile_31[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_31[quot + 72];
    let x0_9 = x_tile_31[x_tile_top1 + 288];
    let x1_9 = x_tile_31[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_31[quot + 80];
    let x0_10 = x_tile_31[x_tile_top1 + 320];
    let x1_10 = x_tile_31[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_31[quot + 88];
    let x0_11 = x_tile_31[x_tile_top1 + 352];
    let x1_11 = x_tile_31[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_31[quot + 96];
    let x0_12 = x_tile_31[x_tile_top1 + 384];
    let x1_12 = x_tile_31[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_31[quot + 104];
    let x0_13 = x_tile_31[x_tile_top1 + 416];
    let x1_13 = x_tile_31[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_31[quot + 112];
    let x0_14 = x_tile_31[x_tile_top1 + 448];
    let x1_14 = x_tile_31[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_31[quot + 120];
    let x0_15 = x_tile_31[x_tile_top1 + 480];
    let x1_15 = x_tile_31[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_31[parts_top] = four.x;
  parts_31[parts_top + 49] = four.y;
  parts_31[parts_top + 98] = four.z;
  parts_31[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_31[parts_top + 16] = four1.x;
    parts_31[parts_top + 65] = four1.y;
    parts_31[parts_top + 114] = four1.z;
    parts_31[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn + relu6 to 960x7x7: sum of pieces, pieces 2
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 735 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_32: array<f32, 94080>;
@group(0) @binding(1) var<storage, read> shift_32: array<f32, 960>;
@group(0) @binding(2) var<storage, read_write> y_32: array<f32, 47040>;
@compute @workgroup_size(64)
fn conv_bn_relu6_960x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 2; piece++) {
    let parts = parts_32[piece * 47040 + parts_top];
    a += parts;
  }
  let shift = shift_32[g + shift_top];
  let t1 = a + shift;
  let t2 = rectify(t1);
  y_32[t + g * 64] = minimum(t2, 6.0);
}

// ---- conv + bn + relu6 to 960x7x7: depthwise, each invocation 2, invocations 64, written out 9
// features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
// features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
// features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7
// 420 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_33: array<f32, 47040>;
@group(0) @binding(1) var<storage, read> weight_scaled_33: array<f32, 8640>;
@group(0) @binding(2) var<storage, read> shift_33: array<f32, 960>;
@group(0) @binding(3) var<storage, read_write> y_33: array<f32, 47040>;
@compute @workgroup_size(64)
fn conv_bn_relu6_960x7x7_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 4;
  let rem = t % 4;
  let quot1 = (t + g * 8) / 28;
  let near = min(rem * 2 + 1, 6);
  let rem1 = (g * 2 + quot) % 7;
  let x_top = u32(max(i32(g * 112 + quot * 7 + rem * 2) - 8, 0));
  let weight_scaled_top = quot1 * 9;
  let x_top1 = u32(max(i32(g * 112 + quot * 7 + near) - 8, 0));
  let x_top2 = u32(max(i32(g * 112 + quot * 7 + rem * 2) - 7, 0));
  let x_top3 = u32(max(i32(g * 112 + quot * 7 + near) - 7, 0));
  let x_top4 = u32(max(i32(g * 112 + quot * 7 + rem * 2) - 6, 0));
  let x_top5 = u32(max(i32(g * 112 + quot * 7 + near) - 6, 0));
  let x_top6 = quot * 7 + rem * 2;
  let x_top7 = quot * 7 + near;
  let x_top8 = min(g * 112 + quot * 7 + rem * 2 + 6, 47039);
  let x_top9 = min(g * 112 + quot * 7 + near + 6, 47039);
  let x_top10 = min(g * 112 + quot * 7 + rem * 2 + 7, 47039);
  let x_top11 = min(g * 112 + quot * 7 + near + 7, 47039);
  let x_top12 = min(g * 112 + quot * 7 + rem * 2 + 8, 47039);
  let x_top13 = min(g * 112 + quot * 7 + near + 8, 47039);
  let shift_top = quot1;
  let y_top = quot * 7 + rem * 2;
  var a0 = 0.0;
  var a1 = 0.0;
  var x = 0.0;
  if ((0 < rem1) & (0 < rem * 2)) {
    x = x_33[x_top];
  }
  let weight_scaled = weight_scaled_33[g * 18 + weight_scaled_top];
  var x1 = 0.0;
  if (0 < rem1) {
    x1 = x_33[x_top1];
  }
  a0 += x * weight_scaled;
  a1 += x1 * weight_scaled;
  var x2 = 0.0;
  if (0 < rem1) {
    x2 = x_33[x_top2];
  }
  let weight_scaled1 = weight_scaled_33[g * 18 + weight_scaled_top + 1];
  var x3 = 0.0;
  if (0 < rem1) {
    x3 = x_33[x_top3];
  }
  a0 += x2 * weight_scaled1;
  a1 += x3 * weight_scaled1;
  var x4 = 0.0;
  if ((0 < rem1) & (rem * 2 + 1 < 7)) {
    x4 = x_33[x_top4];
  }
  let weight_scaled2 = weight_scaled_33[g * 18 + weight_scaled_top + 2];
  var x5 = 0.0;
  if ((0 < rem1) & (near + 1 < 7)) {
    x5 = x_33[x_top5];
  }
  a0 += x4 * weight_scaled2;
  a1 += x5 * weight_scaled2;
  var x6 = 0.0;
  if (0 < rem * 2) {
    x6 = x_33[i32(g * 112 + x_top6) - 1];
  }
  let weight_scaled3 = weight_scaled_33[g * 18 + weight_scaled_top + 3];
  let x7 = x_33[g * 112 + x_top7 - 1];
  a0 += x6 * weight_scaled3;
  a1 += x7 * weight_scaled3;
  let x8 = x_33[g * 112 + x_top6];
  let weight_scaled4 = weight_scaled_33[g * 18 + weight_scaled_top + 4];
  let x9 = x_33[g * 112 + x_top7];
  a0 += x8 * weight_scaled4;
  a1 += x9 * weight_scaled4;
  var x10 = 0.0;
  if (rem * 2 + 1 < 7) {
    x10 = x_33[g * 112 + x_top6 + 1];
  }
  let weight_scaled5 = weight_scaled_33[g * 18 + weight_scaled_top + 5];
  var x11 = 0.0;
  if (near + 1 < 7) {
    x11 = x_33[g * 112 + x_top7 + 1];
  }
  a0 += x10 * weight_scaled5;
  a1 += x11 * weight_scaled5;
  var x12 = 0.0;
  if ((rem1 + 1 < 7) & (0 < rem * 2)) {
    x12 = x_33[x_top8];
  }
  let weight_scaled6 = weight_scaled_33[g * 18 + weight_scaled_top + 6];
  var x13 = 0.0;
  if (rem1 + 1 < 7) {
    x13 = x_33[x_top9];
  }
  a0 += x12 * weight_scaled6;
  a1 += x13 * weight_scaled6;
  var x14 = 0.0;
  if (rem1 + 1 < 7) {
    x14 = x_33[x_top10];
  }
  let weight_scaled7 = weight_scaled_33[g * 18 + weight_scaled_top + 7];
  var x15 = 0.0;
  if (rem1 + 1 < 7) {
    x15 = x_33[x_top11];
  }
  a0 += x14 * weight_scaled7;
  a1 += x15 * weight_scaled7;
  var x16 = 0.0;
  if ((rem1 + 1 < 7) & (rem * 2 + 1 < 7)) {
    x16 = x_33[x_top12];
  }
  let weight_scaled8 = weight_scaled_33[g * 18 + weight_scaled_top + 8];
  var x17 = 0.0;
  if ((rem1 + 1 < 7) & (near + 1 < 7)) {
    x17 = x_33[x_top13];
  }
  a0 += x16 * weight_scaled8;
  a1 += x17 * weight_scaled8;
  let shift = shift_33[g * 2 + shift_top];
  let t1 = a0 + shift;
  let t2 = rectify(t1);
  y_33[g * 112 + y_top] = minimum(t2, 6.0);
  if (rem * 2 + 1 < 7) {
    let t3 = a1 + shift;
    let t4 = rectify(t3);
    y_33[g * 112 + y_top + 1] = minimum(t4, 6.0);
  }
}

// ---- conv + bn + add to parts: tiled, tile 32x32, each invocation 4x2, workgroups 150, steps 60 x 16, pieces 15
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 2 x 5 x 15 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_34: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_34: array<f32, 47040>;
@group(0) @binding(2) var<storage, read_write> parts_34: array<f32, 117600>;
var<workgroup> x_tile_34: array<f32, 512>;
var<workgroup> w_tile_34: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_add_parts_4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 7840 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_34[g * 512 + i * 7680 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_34[x_step];
      let x1 = x_34[x_step + 196];
      let x2 = x_34[x_step + 392];
      let x3 = x_34[x_step + 588];
      x_tile_34[x_tile_top] = x;
      x_tile_34[x_tile_top + 128] = x1;
      x_tile_34[x_tile_top + 256] = x2;
      x_tile_34[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_34[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_34[t] = next;
    workgroupBarrier();
    let w0 = w_tile_34[quot];
    let x0 = x_tile_34[x_tile_top1];
    let x1 = x_tile_34[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_34[quot + 8];
    let x0_1 = x_tile_34[x_tile_top1 + 32];
    let x1_1 = x_tile_34[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_34[quot + 16];
    let x0_2 = x_tile_34[x_tile_top1 + 64];
    let x1_2 = x_tile_34[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_34[quot + 24];
    let x0_3 = x_tile_34[x_tile_top1 + 96];
    let x1_3 = x_tile_34[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_34[quot + 32];
    let x0_4 = x_tile_34[x_tile_top1 + 128];
    let x1_4 = x_tile_34[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_34[quot + 40];
    let x0_5 = x_tile_34[x_tile_top1 + 160];
    let x1_5 = x_tile_34[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_34[quot + 48];
    let x0_6 = x_tile_34[x_tile_top1 + 192];
    let x1_6 = x_tile_34[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_34[quot + 56];
    let x0_7 = x_tile_34[x_tile_top1 + 224];
    let x1_7 = x_tile_34[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_34[quot + 64];
    let x0_8 = x_tile_34[x_tile_top1 + 256];
    let x1_8 = x_tile_34[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_34[quot + 72];
    let x0_9 = x_tile_34[x_tile_top1 + 288];
    let x1_9 = x_tile_34[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_34[quot + 80];
    let x0_10 = x_tile_34[x_tile_top1 + 320];
    let x1_10 = x_tile_34[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_34[quot + 88];
    let x0_11 = x_tile_34[x_tile_top1 + 352];
    let x1_11 = x_tile_34[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_34[quot + 96];
    let x0_12 = x_tile_34[x_tile_top1 + 384];
    let x1_12 = x_tile_34[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_34[quot + 104];
    let x0_13 = x_tile_34[x_tile_top1 + 416];
    let x1_13 = x_tile_34[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_34[quot + 112];
    let x0_14 = x_tile_34[x_tile_top1 + 448];
    let x1_14 = x_tile_34[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_34[quot + 120];
    let x0_15 = x_tile_34[x_tile_top1 + 480];
    let x1_15 = x_tile_34[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_34[parts_top] = four.x;
  parts_34[parts_top + 49] = four.y;
  parts_34[parts_top + 98] = four.z;
  parts_34[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_34[parts_top + 16] = four1.x;
    parts_34[parts_top + 65] = four1.y;
    parts_34[parts_top + 114] = four1.z;
    parts_34[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn + add to 160x7x7: sum of pieces, pieces 15
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 123 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_35: array<f32, 117600>;
@group(0) @binding(1) var<storage, read> shift_35: array<f32, 160>;
@group(0) @binding(2) var<storage, read_write> x1_35: array<f32, 7840>;
@group(0) @binding(3) var<storage, read_write> y_35: array<f32, 7840>;
@compute @workgroup_size(64)
fn conv_bn_add_160x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  if (t + g * 64 < 7840) {
    var a = 0.0;
    for (var piece = 0u; piece < 15; piece++) {
      let parts = parts_35[piece * 7840 + parts_top];
      a += parts;
    }
    let shift = shift_35[g + shift_top];
    let x1 = x1_35[t + g * 64];
    y_35[t + g * 64] = a + shift + x1;
  }
}

// ---- conv + bn to parts: tiled, tile 32x32, each invocation 4x2, workgroups 300, steps 60 x 16, pieces 15
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 2 x 10 x 15 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_36: array<vec4f, 76800>;
@group(0) @binding(1) var<storage, read> x_36: array<f32, 47040>;
@group(0) @binding(2) var<storage, read_write> parts_36: array<f32, 235200>;
var<workgroup> x_tile_36: array<f32, 512>;
var<workgroup> w_tile_36: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_parts_4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 15680 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_36[g * 512 + i * 7680 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_36[x_step];
      let x1 = x_36[x_step + 196];
      let x2 = x_36[x_step + 392];
      let x3 = x_36[x_step + 588];
      x_tile_36[x_tile_top] = x;
      x_tile_36[x_tile_top + 128] = x1;
      x_tile_36[x_tile_top + 256] = x2;
      x_tile_36[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_36[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_36[t] = next;
    workgroupBarrier();
    let w0 = w_tile_36[quot];
    let x0 = x_tile_36[x_tile_top1];
    let x1 = x_tile_36[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_36[quot + 8];
    let x0_1 = x_tile_36[x_tile_top1 + 32];
    let x1_1 = x_tile_36[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_36[quot + 16];
    let x0_2 = x_tile_36[x_tile_top1 + 64];
    let x1_2 = x_tile_36[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_36[quot + 24];
    let x0_3 = x_tile_36[x_tile_top1 + 96];
    let x1_3 = x_tile_36[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_36[quot + 32];
    let x0_4 = x_tile_36[x_tile_top1 + 128];
    let x1_4 = x_tile_36[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_36[quot + 40];
    let x0_5 = x_tile_36[x_tile_top1 + 160];
    let x1_5 = x_tile_36[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_36[quot + 48];
    let x0_6 = x_tile_36[x_tile_top1 + 192];
    let x1_6 = x_tile_36[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_36[quot + 56];
    let x0_7 = x_tile_36[x_tile_top1 + 224];
    let x1_7 = x_tile_36[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_36[quot + 64];
    let x0_8 = x_tile_36[x_tile_top1 + 256];
    let x1_8 = x_tile_36[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_36[quot + 72];
    let x0_9 = x_tile_36[x_tile_top1 + 288];
    let x1_9 = x_tile_36[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_36[quot + 80];
    let x0_10 = x_tile_36[x_tile_top1 + 320];
    let x1_10 = x_tile_36[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_36[quot + 88];
    let x0_11 = x_tile_36[x_tile_top1 + 352];
    let x1_11 = x_tile_36[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_36[quot + 96];
    let x0_12 = x_tile_36[x_tile_top1 + 384];
    let x1_12 = x_tile_36[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_36[quot + 104];
    let x0_13 = x_tile_36[x_tile_top1 + 416];
    let x1_13 = x_tile_36[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_36[quot + 112];
    let x0_14 = x_tile_36[x_tile_top1 + 448];
    let x1_14 = x_tile_36[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_36[quot + 120];
    let x0_15 = x_tile_36[x_tile_top1 + 480];
    let x1_15 = x_tile_36[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_36[parts_top] = four.x;
  parts_36[parts_top + 49] = four.y;
  parts_36[parts_top + 98] = four.z;
  parts_36[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_36[parts_top + 16] = four1.x;
    parts_36[parts_top + 65] = four1.y;
    parts_36[parts_top + 114] = four1.z;
    parts_36[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn to 320x7x7: sum of pieces, pieces 15
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 245 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_37: array<f32, 235200>;
@group(0) @binding(1) var<storage, read> shift_37: array<f32, 320>;
@group(0) @binding(2) var<storage, read_write> y_37: array<f32, 15680>;
@compute @workgroup_size(64)
fn conv_bn_320x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 15; piece++) {
    let parts = parts_37[piece * 15680 + parts_top];
    a += parts;
  }
  let shift = shift_37[g + shift_top];
  y_37[t + g * 64] = a + shift;
}

// ---- conv + bn + relu6 to parts: tiled, tile 32x32, each invocation 4x2, workgroups 400, steps 20 x 16, pieces 5
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 2 x 40 x 5 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_38: array<vec4f, 102400>;
@group(0) @binding(1) var<storage, read> x_38: array<f32, 15680>;
@group(0) @binding(2) var<storage, read_write> parts_38: array<f32, 313600>;
var<workgroup> x_tile_38: array<f32, 512>;
var<workgroup> w_tile_38: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_parts_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let rem1 = t % 16;
  let quot = t / 16;
  let x_top = g * 3136 + j * 32 + t / 32 * 49 + rem;
  let x_tile_top = t;
  let x_tile_top1 = rem1;
  let parts_top = g * 62720 + i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 4; step_++) {
    let x_step = step_ * 784 + x_top;
    var next = vec4f(0.0);
    next = w_tiles_38[g * 512 + i * 2560 + t + step_ * 128];
    workgroupBarrier();
    if ((j * 32 + rem < 49) & (j * 4 + (j * 4 + rem) / 7 < 7)) {
      let x = x_38[x_step];
      let x1 = x_38[x_step + 196];
      let x2 = x_38[x_step + 392];
      let x3 = x_38[x_step + 588];
      x_tile_38[x_tile_top] = x;
      x_tile_38[x_tile_top + 128] = x1;
      x_tile_38[x_tile_top + 256] = x2;
      x_tile_38[x_tile_top + 384] = x3;
    } else {
      for (var u = 0u; u < 4; u++) {
        x_tile_38[u * 128 + x_tile_top] = 0.0;
      }
    }
    w_tile_38[t] = next;
    workgroupBarrier();
    let w0 = w_tile_38[quot];
    let x0 = x_tile_38[x_tile_top1];
    let x1 = x_tile_38[x_tile_top1 + 16];
    a00 += w0 * x0;
    a01 += w0 * x1;
    let w0_1 = w_tile_38[quot + 8];
    let x0_1 = x_tile_38[x_tile_top1 + 32];
    let x1_1 = x_tile_38[x_tile_top1 + 48];
    a00 += w0_1 * x0_1;
    a01 += w0_1 * x1_1;
    let w0_2 = w_tile_38[quot + 16];
    let x0_2 = x_tile_38[x_tile_top1 + 64];
    let x1_2 = x_tile_38[x_tile_top1 + 80];
    a00 += w0_2 * x0_2;
    a01 += w0_2 * x1_2;
    let w0_3 = w_tile_38[quot + 24];
    let x0_3 = x_tile_38[x_tile_top1 + 96];
    let x1_3 = x_tile_38[x_tile_top1 + 112];
    a00 += w0_3 * x0_3;
    a01 += w0_3 * x1_3;
    let w0_4 = w_tile_38[quot + 32];
    let x0_4 = x_tile_38[x_tile_top1 + 128];
    let x1_4 = x_tile_38[x_tile_top1 + 144];
    a00 += w0_4 * x0_4;
    a01 += w0_4 * x1_4;
    let w0_5 = w_tile_38[quot + 40];
    let x0_5 = x_tile_38[x_tile_top1 + 160];
    let x1_5 = x_tile_38[x_tile_top1 + 176];
    a00 += w0_5 * x0_5;
    a01 += w0_5 * x1_5;
    let w0_6 = w_tile_38[quot + 48];
    let x0_6 = x_tile_38[x_tile_top1 + 192];
    let x1_6 = x_tile_38[x_tile_top1 + 208];
    a00 += w0_6 * x0_6;
    a01 += w0_6 * x1_6;
    let w0_7 = w_tile_38[quot + 56];
    let x0_7 = x_tile_38[x_tile_top1 + 224];
    let x1_7 = x_tile_38[x_tile_top1 + 240];
    a00 += w0_7 * x0_7;
    a01 += w0_7 * x1_7;
    let w0_8 = w_tile_38[quot + 64];
    let x0_8 = x_tile_38[x_tile_top1 + 256];
    let x1_8 = x_tile_38[x_tile_top1 + 272];
    a00 += w0_8 * x0_8;
    a01 += w0_8 * x1_8;
    let w0_9 = w_tile_38[quot + 72];
    let x0_9 = x_tile_38[x_tile_top1 + 288];
    let x1_9 = x_tile_38[x_tile_top1 + 304];
    a00 += w0_9 * x0_9;
    a01 += w0_9 * x1_9;
    let w0_10 = w_tile_38[quot + 80];
    let x0_10 = x_tile_38[x_tile_top1 + 320];
    let x1_10 = x_tile_38[x_tile_top1 + 336];
    a00 += w0_10 * x0_10;
    a01 += w0_10 * x1_10;
    let w0_11 = w_tile_38[quot + 88];
    let x0_11 = x_tile_38[x_tile_top1 + 352];
    let x1_11 = x_tile_38[x_tile_top1 + 368];
    a00 += w0_11 * x0_11;
    a01 += w0_11 * x1_11;
    let w0_12 = w_tile_38[quot + 96];
    let x0_12 = x_tile_38[x_tile_top1 + 384];
    let x1_12 = x_tile_38[x_tile_top1 + 400];
    a00 += w0_12 * x0_12;
    a01 += w0_12 * x1_12;
    let w0_13 = w_tile_38[quot + 104];
    let x0_13 = x_tile_38[x_tile_top1 + 416];
    let x1_13 = x_tile_38[x_tile_top1 + 432];
    a00 += w0_13 * x0_13;
    a01 += w0_13 * x1_13;
    let w0_14 = w_tile_38[quot + 112];
    let x0_14 = x_tile_38[x_tile_top1 + 448];
    let x1_14 = x_tile_38[x_tile_top1 + 464];
    a00 += w0_14 * x0_14;
    a01 += w0_14 * x1_14;
    let w0_15 = w_tile_38[quot + 120];
    let x0_15 = x_tile_38[x_tile_top1 + 480];
    let x1_15 = x_tile_38[x_tile_top1 + 496];
    a00 += w0_15 * x0_15;
    a01 += w0_15 * x1_15;
  }
  let four = a00;
  parts_38[parts_top] = four.x;
  parts_38[parts_top + 49] = four.y;
  parts_38[parts_top + 98] = four.z;
  parts_38[parts_top + 147] = four.w;
  if (j * 32 + rem1 + 16 < 49) {
    let four1 = a01;
    parts_38[parts_top + 16] = four1.x;
    parts_38[parts_top + 65] = four1.y;
    parts_38[parts_top + 114] = four1.z;
    parts_38[parts_top + 163] = four1.w;
  }
}

// ---- conv + bn + relu6 to 1280x7x7: sum of pieces, pieces 5
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 980 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_39: array<f32, 313600>;
@group(0) @binding(1) var<storage, read> shift_39: array<f32, 1280>;
@group(0) @binding(2) var<storage, read_write> y_39: array<f32, 62720>;
@compute @workgroup_size(64)
fn conv_bn_relu6_1280x7x7(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  let shift_top = (t + g * 15) / 49;
  var a = 0.0;
  for (var piece = 0u; piece < 5; piece++) {
    let parts = parts_39[piece * 62720 + parts_top];
    a += parts;
  }
  let shift = shift_39[g + shift_top];
  let t1 = a + shift;
  let t2 = rectify(t1);
  y_39[t + g * 64] = minimum(t2, 6.0);
}

// ---- gap to 1280x1x1: together, invocations 16 for each of 4 rows, workgroups 320
// gap1: 1280x1x1
// 320 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_40: array<f32, 62720>;
@group(0) @binding(1) var<storage, read_write> y_40: array<f32, 1280>;
var<workgroup> parts_40: array<f32, 64>;
@compute @workgroup_size(64)
fn gap_1280x1x1(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = quot * 49 + rem;
  let x_top1 = quot * 49;
  let parts_top = quot * 16;
  let y_top = quot;
  var a = 0.0;
  let x = x_40[g * 196 + x_top];
  let x1 = x_40[g * 196 + x_top + 16];
  let x2 = x_40[g * 196 + x_top + 32];
  let x3 = x_40[g * 196 + x_top1 + 48];
  a += x;
  a += x1;
  a += x2;
  if (rem + 48 < 49) {
    a += x3;
  }
  parts_40[t] = a;
  workgroupBarrier();
  let s = parts_40[parts_top];
  let s1 = parts_40[parts_top + 1];
  let s2 = parts_40[parts_top + 2];
  let s3 = parts_40[parts_top + 3];
  let s4 = parts_40[parts_top + 4];
  let s5 = parts_40[parts_top + 5];
  let s6 = parts_40[parts_top + 6];
  let s7 = parts_40[parts_top + 7];
  let s8 = parts_40[parts_top + 8];
  let s9 = parts_40[parts_top + 9];
  let s10 = parts_40[parts_top + 10];
  let s11 = parts_40[parts_top + 11];
  let s12 = parts_40[parts_top + 12];
  let s13 = parts_40[parts_top + 13];
  let s14 = parts_40[parts_top + 14];
  let s15 = parts_40[parts_top + 15];
  let s16 = s + s1;
  let s17 = s16 + s2;
  let s18 = s17 + s3;
  let s19 = s18 + s4;
  let s20 = s19 + s5;
  let s21 = s20 + s6;
  let s22 = s21 + s7;
  let s23 = s22 + s8;
  let s24 = s23 + s9;
  let s25 = s24 + s10;
  let s26 = s25 + s11;
  let s27 = s26 + s12;
  let s28 = s27 + s13;
  let s29 = s28 + s14;
  let s30 = s29 + s15;
  if (rem < 1) {
    y_40[g * 4 + y_top] = s30 / 49.0;
  }
}

// ---- dense to 1000: matrix-vector, invocations 256 for 4 rows, workgroups 250
// classifier.1: 1000
// 250 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_quads_41: array<vec4f, 320000>;
@group(0) @binding(1) var<storage, read_write> x_41: array<f32, 1280>;
@group(0) @binding(2) var<storage, read> bias_41: array<vec4f, 250>;
@group(0) @binding(3) var<storage, read_write> y_41: array<vec4f, 250>;
var<workgroup> parts_41: array<vec4f, 256>;
fn sum_of_256_in_parts_41(part: u32, own: vec4f) -> vec4f {
  parts_41[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_41[part + 16u];
    all = all + parts_41[part + 32u];
    all = all + parts_41[part + 48u];
    all = all + parts_41[part + 64u];
    all = all + parts_41[part + 80u];
    all = all + parts_41[part + 96u];
    all = all + parts_41[part + 112u];
    all = all + parts_41[part + 128u];
    all = all + parts_41[part + 144u];
    all = all + parts_41[part + 160u];
    all = all + parts_41[part + 176u];
    all = all + parts_41[part + 192u];
    all = all + parts_41[part + 208u];
    all = all + parts_41[part + 224u];
    all = all + parts_41[part + 240u];
    parts_41[part] = all;
  }
  workgroupBarrier();
  var all = parts_41[0u];
  all = all + parts_41[1u];
  all = all + parts_41[2u];
  all = all + parts_41[3u];
  all = all + parts_41[4u];
  all = all + parts_41[5u];
  all = all + parts_41[6u];
  all = all + parts_41[7u];
  all = all + parts_41[8u];
  all = all + parts_41[9u];
  all = all + parts_41[10u];
  all = all + parts_41[11u];
  all = all + parts_41[12u];
  all = all + parts_41[13u];
  all = all + parts_41[14u];
  all = all + parts_41[15u];
  return all;
}
@compute @workgroup_size(256)
fn dense_1000(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let x_top = t;
  var a0 = vec4f(0.0);
  let w = w_quads_41[t + g * 1280];
  let x = x_41[x_top];
  a0 += w * x;
  let w1 = w_quads_41[t + g * 1280 + 256];
  let x1 = x_41[x_top + 256];
  a0 += w1 * x1;
  let w2 = w_quads_41[t + g * 1280 + 512];
  let x2 = x_41[x_top + 512];
  a0 += w2 * x2;
  let w3 = w_quads_41[t + g * 1280 + 768];
  let x3 = x_41[x_top + 768];
  a0 += w3 * x3;
  let w4 = w_quads_41[t + g * 1280 + 1024];
  let x4 = x_41[x_top + 1024];
  a0 += w4 * x4;
  a0 = sum_of_256_in_parts_41(t, a0);
  if (t < 1) {
    let bias = bias_41[g];
    y_41[g] = a0 + bias;
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
