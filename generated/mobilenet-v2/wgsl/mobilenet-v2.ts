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
  weights: "6638eb0f78f5ce00180f16827242e736",
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
  ["features_4_conv_2_weight_22", 1, 27264, 6144],
  ["features_4_conv_3_weight_23", 1, 33408, 32],
  ["features_5_conv_0_0_weight_24", 1, 33472, 6144],
  ["features_5_conv_0_1_weight_25", 1, 39616, 192],
  ["features_5_conv_1_0_weight_26", 1, 39808, 1728],
  ["features_5_conv_1_1_weight_27", 1, 41536, 192],
  ["features_5_conv_2_weight_28", 1, 41728, 6144],
  ["features_5_conv_3_weight_29", 1, 47872, 32],
  ["features_6_conv_0_0_weight_30", 1, 47936, 6144],
  ["features_6_conv_0_1_weight_31", 1, 54080, 192],
  ["features_6_conv_1_0_weight_32", 1, 54272, 1728],
  ["features_6_conv_1_1_weight_33", 1, 56000, 192],
  ["features_6_conv_2_weight_34", 1, 56192, 6144],
  ["features_6_conv_3_weight_35", 1, 62336, 32],
  ["features_7_conv_0_0_weight_36", 1, 62400, 6144],
  ["features_7_conv_0_1_weight_37", 1, 68544, 192],
  ["features_7_conv_1_0_weight_38", 1, 68736, 1728],
  ["features_7_conv_1_1_weight_39", 1, 70464, 192],
  ["features_7_conv_2_weight_40", 1, 70656, 12288],
  ["features_7_conv_3_weight_41", 1, 82944, 64],
  ["features_8_conv_0_0_weight_42", 1, 83008, 24576],
  ["features_8_conv_0_1_weight_43", 1, 107584, 384],
  ["features_8_conv_1_0_weight_44", 1, 107968, 3456],
  ["features_8_conv_1_1_weight_45", 1, 111424, 384],
  ["features_8_conv_2_weight_46", 1, 111808, 24576],
  ["features_8_conv_3_weight_47", 1, 136384, 64],
  ["features_9_conv_0_0_weight_48", 1, 136448, 24576],
  ["features_9_conv_0_1_weight_49", 1, 161024, 384],
  ["features_9_conv_1_0_weight_50", 1, 161408, 3456],
  ["features_9_conv_1_1_weight_51", 1, 164864, 384],
  ["features_9_conv_2_weight_52", 1, 165248, 24576],
  ["features_9_conv_3_weight_53", 1, 189824, 64],
  ["features_10_conv_0_0_weight_54", 1, 189888, 24576],
  ["features_10_conv_0_1_weight_55", 1, 214464, 384],
  ["features_10_conv_1_0_weight_56", 1, 214848, 3456],
  ["features_10_conv_1_1_weight_57", 1, 218304, 384],
  ["features_10_conv_2_weight_58", 1, 218688, 24576],
  ["features_10_conv_3_weight_59", 1, 243264, 64],
  ["features_11_conv_0_0_weight_60", 1, 243328, 24576],
  ["features_11_conv_0_1_weight_61", 1, 267904, 384],
  ["features_11_conv_1_0_weight_62", 1, 268288, 3456],
  ["features_11_conv_1_1_weight_63", 1, 271744, 384],
  ["features_11_conv_2_weight_64", 1, 272128, 36864],
  ["features_11_conv_3_weight_65", 1, 308992, 96],
  ["features_12_conv_0_0_weight_66", 1, 309120, 55296],
  ["features_12_conv_0_1_weight_67", 1, 364416, 576],
  ["features_12_conv_1_0_weight_68", 1, 364992, 5184],
  ["features_12_conv_1_1_weight_69", 1, 370176, 576],
  ["features_12_conv_2_weight_70", 1, 370752, 55296],
  ["features_12_conv_3_weight_71", 1, 426048, 96],
  ["features_13_conv_0_0_weight_72", 1, 426176, 55296],
  ["features_13_conv_0_1_weight_73", 1, 481472, 576],
  ["features_13_conv_1_0_weight_74", 1, 482048, 5184],
  ["features_13_conv_1_1_weight_75", 1, 487232, 576],
  ["features_13_conv_2_weight_76", 1, 487808, 55296],
  ["features_13_conv_3_weight_77", 1, 543104, 96],
  ["features_14_conv_0_0_weight_78", 1, 543232, 55296],
  ["features_14_conv_0_1_weight_79", 1, 598528, 576],
  ["features_14_conv_1_0_weight_80", 1, 599104, 5184],
  ["features_14_conv_1_1_weight_81", 1, 604288, 576],
  ["features_14_conv_2_weight_82", 1, 604864, 92160],
  ["features_14_conv_3_weight_83", 1, 697024, 160],
  ["features_15_conv_0_0_weight_84", 1, 697216, 184320],
  ["features_15_conv_0_1_weight_85", 1, 881536, 960],
  ["features_15_conv_1_0_weight_86", 1, 882496, 8640],
  ["features_15_conv_1_1_weight_87", 1, 891136, 960],
  ["features_15_conv_2_weight_88", 1, 892096, 153600],
  ["features_15_conv_3_weight_89", 1, 1045696, 160],
  ["features_16_conv_0_0_weight_90", 1, 1045888, 184320],
  ["features_16_conv_0_1_weight_91", 1, 1230208, 960],
  ["features_16_conv_1_0_weight_92", 1, 1231168, 8640],
  ["features_16_conv_1_1_weight_93", 1, 1239808, 960],
  ["features_16_conv_2_weight_94", 1, 1240768, 153600],
  ["features_16_conv_3_weight_95", 1, 1394368, 160],
  ["features_17_conv_0_0_weight_96", 1, 1394560, 184320],
  ["features_17_conv_0_1_weight_97", 1, 1578880, 960],
  ["features_17_conv_1_0_weight_98", 1, 1579840, 8640],
  ["features_17_conv_1_1_weight_99", 1, 1588480, 960],
  ["features_17_conv_2_weight_100", 1, 1589440, 307200],
  ["features_17_conv_3_weight_101", 1, 1896640, 320],
  ["features_18_0_weight_102", 1, 1896960, 409600],
  ["features_18_1_weight_103", 1, 2306560, 1280],
  ["classifier_1_weight_104", 1, 2307840, 1280000],
  ["classifier_1_bias_105", 1, 3587840, 1000],
];
const weightsHash = "6638eb0f78f5ce00180f16827242e736";

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
  ["weights", 14355456],
  ["scratch", 94208],
];
/** Entry points of the shader, and which of their bindings are read (r) and written (w). */
const kernels: readonly (readonly [name: string, access: string])[] = [
  ["conv_bn_relu6_8x112x112x4", "rwrw"],
  ["conv_bn_relu6_8x112x112x4_2", "wrrw"],
  ["conv_bn_4x112x112x4", "rwrw"],
  ["conv_bn_relu6_24x112x112x4", "rwrw"],
  ["conv_bn_relu6_24x56x56x4", "wrrw"],
  ["conv_bn_6x56x56x4", "rwrw"],
  ["conv_bn_relu6_36x56x56x4", "rwrw"],
  ["conv_bn_relu6_36x56x56x4_2", "wrrw"],
  ["conv_bn_add_6x56x56x4", "rwrww"],
  ["conv_bn_relu6_36x28x28x4", "wrrw"],
  ["conv_bn_8x28x28x4", "rwrw"],
  ["conv_bn_relu6_48x28x28x4", "rwrw"],
  ["conv_bn_relu6_48x28x28x4_2", "wrrw"],
  ["conv_bn_add_8x28x28x4", "rwrww"],
  ["conv_bn_relu6_48x14x14x4", "wrrw"],
  ["conv_bn_16x14x14x4", "rwrw"],
  ["conv_bn_relu6_96x14x14x4", "rwrw"],
  ["conv_bn_relu6_96x14x14x4_2", "wrrw"],
  ["conv_bn_add_16x14x14x4", "rwrww"],
  ["conv_bn_24x14x14x4", "rwrw"],
  ["conv_bn_relu6_144x14x14x4", "rwrw"],
  ["conv_bn_relu6_144x14x14x4_2", "wrrw"],
  ["conv_bn_add_24x14x14x4", "rwrww"],
  ["conv_bn_relu6_144x7x7x4", "wrrw"],
  ["conv_bn_40x7x7x4", "rwrw"],
  ["conv_bn_relu6_240x7x7x4", "rwrw"],
  ["conv_bn_relu6_240x7x7x4_2", "wrrw"],
  ["conv_bn_add_parts", "rrw"],
  ["conv_bn_add_40x7x7x4", "rrww"],
  ["conv_bn_80x7x7x4", "rwrw"],
  ["conv_bn_relu6_320x7x7x4", "rwrw"],
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
  ["features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112", 1, [392, 1, 1], [[0, 0, 1605632], [1, 4352, 1152], [1, 5632, 128], [0, 1605632, 1605632]]],
  ["features.1.conv.1 + features.1.conv.2: 16x112x112", 2, [392, 1, 1], [[1, 5888, 4096], [0, 1605632, 1605632], [1, 9984, 64], [0, 4816896, 802816]]],
  ["features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112", 3, [196, 3, 1], [[1, 10240, 6144], [0, 4816896, 802816], [1, 16384, 384], [0, 0, 4816896]]],
  ["features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56", 4, [294, 1, 1], [[0, 0, 4816896], [1, 16896, 3456], [1, 20480, 384], [0, 4816896, 1204224]]],
  ["features.2.conv.2 + features.2.conv.3: 24x56x56", 5, [98, 1, 1], [[1, 20992, 12288], [0, 4816896, 1204224], [1, 33280, 96], [0, 3612672, 301056]]],
  ["features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56", 6, [49, 5, 1], [[1, 33536, 20480], [0, 3612672, 301056], [1, 54016, 576], [0, 0, 1806336]]],
  ["features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56", 7, [441, 1, 1], [[0, 0, 1806336], [1, 54784, 5184], [1, 60160, 576], [0, 1806336, 1806336]]],
  ["features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56", 8, [98, 1, 1], [[1, 60928, 20480], [0, 1806336, 1806336], [1, 81408, 96], [0, 3612672, 301056], [0, 3913728, 301056]]],
  ["features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56", 6, [49, 5, 1], [[1, 81664, 20480], [0, 3913728, 301056], [1, 102144, 576], [0, 0, 1806336]]],
  ["features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28", 9, [441, 1, 1], [[0, 0, 1806336], [1, 102912, 5184], [1, 108288, 576], [0, 1806336, 451584]]],
  ["features.4.conv.2 + features.4.conv.3: 32x28x28", 10, [49, 2, 1], [[1, 109056, 24576], [0, 1806336, 451584], [1, 133632, 128], [0, 1204224, 100352]]],
  ["features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28", 11, [25, 6, 1], [[1, 133888, 24576], [0, 1204224, 100352], [1, 158464, 768], [0, 0, 602112]]],
  ["features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28", 12, [294, 1, 1], [[0, 0, 602112], [1, 159232, 6912], [1, 166144, 768], [0, 602112, 602112]]],
  ["features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28", 13, [49, 2, 1], [[1, 166912, 24576], [0, 602112, 602112], [1, 191488, 128], [0, 1204224, 100352], [0, 1304576, 100352]]],
  ["features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28", 11, [25, 6, 1], [[1, 191744, 24576], [0, 1304576, 100352], [1, 216320, 768], [0, 0, 602112]]],
  ["features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28", 12, [294, 1, 1], [[0, 0, 602112], [1, 217088, 6912], [1, 224000, 768], [0, 602112, 602112]]],
  ["features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28", 13, [49, 2, 1], [[1, 224768, 24576], [0, 602112, 602112], [1, 249344, 128], [0, 1304576, 100352], [0, 1204224, 100352]]],
  ["features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28", 11, [25, 6, 1], [[1, 249600, 24576], [0, 1204224, 100352], [1, 274176, 768], [0, 0, 602112]]],
  ["features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14", 14, [147, 1, 1], [[0, 0, 602112], [1, 274944, 6912], [1, 281856, 768], [0, 602112, 150528]]],
  ["features.7.conv.2 + features.7.conv.3: 64x14x14", 15, [25, 4, 1], [[1, 282624, 49152], [0, 602112, 150528], [1, 331776, 256], [0, 752640, 50176]]],
  ["features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14", 16, [7, 12, 1], [[1, 332032, 98304], [0, 752640, 50176], [1, 430336, 1536], [0, 0, 301056]]],
  ["features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14", 17, [294, 1, 1], [[0, 0, 301056], [1, 431872, 13824], [1, 445696, 1536], [0, 301056, 301056]]],
  ["features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14", 18, [25, 4, 1], [[1, 447232, 98304], [0, 301056, 301056], [1, 545536, 256], [0, 752640, 50176], [0, 602112, 50176]]],
  ["features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14", 16, [7, 12, 1], [[1, 545792, 98304], [0, 602112, 50176], [1, 644096, 1536], [0, 0, 301056]]],
  ["features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14", 17, [294, 1, 1], [[0, 0, 301056], [1, 645632, 13824], [1, 659456, 1536], [0, 301056, 301056]]],
  ["features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14", 18, [25, 4, 1], [[1, 660992, 98304], [0, 301056, 301056], [1, 759296, 256], [0, 602112, 50176], [0, 652288, 50176]]],
  ["features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14", 16, [7, 12, 1], [[1, 759552, 98304], [0, 652288, 50176], [1, 857856, 1536], [0, 0, 301056]]],
  ["features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14", 17, [294, 1, 1], [[0, 0, 301056], [1, 859392, 13824], [1, 873216, 1536], [0, 301056, 301056]]],
  ["features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14", 18, [25, 4, 1], [[1, 874752, 98304], [0, 301056, 301056], [1, 973056, 256], [0, 652288, 50176], [0, 602112, 50176]]],
  ["features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14", 16, [7, 12, 1], [[1, 973312, 98304], [0, 602112, 50176], [1, 1071616, 1536], [0, 0, 301056]]],
  ["features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14", 17, [294, 1, 1], [[0, 0, 301056], [1, 1073152, 13824], [1, 1086976, 1536], [0, 301056, 301056]]],
  ["features.11.conv.2 + features.11.conv.3: 96x14x14", 19, [25, 6, 1], [[1, 1088512, 147456], [0, 301056, 301056], [1, 1235968, 384], [0, 903168, 75264]]],
  ["features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14", 20, [7, 18, 1], [[1, 1236480, 221184], [0, 903168, 75264], [1, 1457664, 2304], [0, 0, 451584]]],
  ["features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14", 21, [441, 1, 1], [[0, 0, 451584], [1, 1459968, 20736], [1, 1480704, 2304], [0, 451584, 451584]]],
  ["features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14", 22, [25, 6, 1], [[1, 1483008, 221184], [0, 451584, 451584], [1, 1704192, 384], [0, 903168, 75264], [0, 978432, 75264]]],
  ["features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14", 20, [7, 18, 1], [[1, 1704704, 221184], [0, 978432, 75264], [1, 1925888, 2304], [0, 0, 451584]]],
  ["features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14", 21, [441, 1, 1], [[0, 0, 451584], [1, 1928192, 20736], [1, 1948928, 2304], [0, 451584, 451584]]],
  ["features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14", 22, [25, 6, 1], [[1, 1951232, 221184], [0, 451584, 451584], [1, 2172416, 384], [0, 978432, 75264], [0, 903168, 75264]]],
  ["features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14", 20, [7, 18, 1], [[1, 2172928, 221184], [0, 903168, 75264], [1, 2394112, 2304], [0, 0, 451584]]],
  ["features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7", 23, [111, 1, 1], [[0, 0, 451584], [1, 2396416, 20736], [1, 2417152, 2304], [0, 451584, 112896]]],
  ["features.14.conv.2 + features.14.conv.3: 160x7x7", 24, [7, 10, 1], [[1, 2419456, 368640], [0, 451584, 112896], [1, 2788096, 640], [0, 376320, 31360]]],
  ["features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7", 25, [4, 60, 1], [[1, 2788864, 737280], [0, 376320, 31360], [1, 3526144, 3840], [0, 0, 188160]]],
  ["features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7", 26, [184, 1, 1], [[0, 0, 188160], [1, 3529984, 34560], [1, 3564544, 3840], [0, 188160, 188160]]],
  ["features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7", 27, [7, 10, 3], [[1, 3568384, 614400], [0, 188160, 188160], [2, 0, 94080]]],
  ["features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7", 28, [31, 1, 1], [[2, 0, 94080], [1, 4182784, 640], [0, 376320, 31360], [0, 407808, 31360]]],
  ["features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7", 25, [4, 60, 1], [[1, 4183552, 737280], [0, 407808, 31360], [1, 4920832, 3840], [0, 0, 188160]]],
  ["features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7", 26, [184, 1, 1], [[0, 0, 188160], [1, 4924672, 34560], [1, 4959232, 3840], [0, 188160, 188160]]],
  ["features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7", 27, [7, 10, 3], [[1, 4963072, 614400], [0, 188160, 188160], [2, 0, 94080]]],
  ["features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7", 28, [31, 1, 1], [[2, 0, 94080], [1, 5577472, 640], [0, 407808, 31360], [0, 376320, 31360]]],
  ["features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7", 25, [4, 60, 1], [[1, 5578240, 737280], [0, 376320, 31360], [1, 6315520, 3840], [0, 0, 188160]]],
  ["features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7", 26, [184, 1, 1], [[0, 0, 188160], [1, 6319360, 34560], [1, 6353920, 3840], [0, 188160, 188160]]],
  ["features.17.conv.2 + features.17.conv.3: 320x7x7", 29, [7, 20, 1], [[1, 6357760, 1228800], [0, 188160, 188160], [1, 7586560, 1280], [0, 376320, 62720]]],
  ["features.18.0 + features.18.1 + features.18.2: 1280x7x7", 30, [4, 40, 1], [[1, 7587840, 1638400], [0, 376320, 62720], [1, 9226240, 5120], [0, 0, 250880]]],
  ["gap1: 1280x1x1", 31, [80, 1, 1], [[0, 0, 250880], [0, 250880, 5120]]],
  ["classifier.1: 1000", 32, [250, 1, 1], [[1, 9231360, 5120000], [0, 250880, 5120], [1, 14351360, 4000], [0, 0, 4000]]],
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
    fills: [[0, 0, 1024, 0, 0], [1, 0, 150528, 1, 0], [2, 0, 32, 4, 0]],
    values: [[3, 0, 6], [3, 36194, 0], [3, 94759, 6], [3, 189519, 6], [3, 248083, 0], [3, 284278, 6], [3, 342843, 6], [3, 401407, 6]],
  },
  {
    call: 1,
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 401408, 0, 0], [1, 0, 288, 1, 0], [2, 0, 32, 2, 0]],
    values: [[3, 0, 0], [3, 36194, 1], [3, 94759, 0], [3, 189519, 0], [3, 248083, 6], [3, 284278, 0], [3, 342843, 0], [3, 401407, 6]],
  },
  {
    call: 2,
    seed: 194,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 1024, 0, 0], [1, 0, 401408, 1, 0], [2, 0, 16, 4, 0]],
    values: [[3, 0, 25], [3, 18097, -10], [3, 47379, -26], [3, 94759, -9], [3, 124041, 20], [3, 142139, 3], [3, 171421, -9], [3, 200703, -32]],
  },
  {
    call: 3,
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 1536, 0, 0], [1, 0, 200704, 1, 0], [2, 0, 96, 4, 0]],
    values: [[3, 0, 0], [3, 108584, 0], [3, 284278, 0], [3, 568557, 6], [3, 744251, 0], [3, 852836, 2], [3, 1028530, 0], [3, 1204223, 6]],
  },
  {
    call: 4,
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 1204224, 0, 0], [1, 0, 864, 1, 0], [2, 0, 96, 2, 0]],
    values: [[3, 0, 0], [3, 27146, 0], [3, 71069, 6], [3, 142139, 0], [3, 186062, 0], [3, 213209, 4], [3, 257132, 0], [3, 301055, 5]],
  },
  {
    call: 5,
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 3072, 0, 0], [1, 0, 301056, 1, 0], [2, 0, 24, 4, 0]],
    values: [[3, 0, -4], [3, 6786, -8], [3, 17767, 40], [3, 35534, -48], [3, 46515, -19], [3, 53302, 48], [3, 64283, 65], [3, 75263, -20]],
  },
  {
    call: 6,
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 4848, 0, 0], [1, 0, 75264, 1, 0], [2, 0, 144, 4, 0]],
    values: [[3, 0, 6], [3, 40719, 0], [3, 106604, 0], [3, 213209, 2], [3, 279094, 0], [3, 319813, 0], [3, 385698, 0], [3, 451583, 0]],
  },
  {
    call: 7,
    seed: 679,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 451584, 0, 0], [1, 0, 1296, 1, 0], [2, 0, 144, 2, 0]],
    values: [[3, 0, 1], [3, 40719, 6], [3, 106604, 6], [3, 213209, 6], [3, 279094, 5], [3, 319813, 6], [3, 385698, 0], [3, 451583, 0]],
  },
  {
    call: 8,
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 4600, 0, 0], [1, 0, 451584, 1, 0], [2, 0, 24, 4, 0], [3, 0, 75264, 5, 0]],
    values: [[4, 0, -111], [4, 6786, -35], [4, 17767, -11], [4, 35534, 28], [4, 46515, 9], [4, 53302, -29], [4, 64283, -59], [4, 75263, 50]],
  },
  {
    call: 10,
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 451584, 0, 0], [1, 0, 1296, 1, 0], [2, 0, 144, 2, 0]],
    values: [[3, 0, 6], [3, 10179, 0], [3, 26651, 0], [3, 53302, 4], [3, 69773, 0], [3, 79953, 0], [3, 96424, 4], [3, 112895, 0]],
  },
  {
    call: 11,
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 5376, 0, 0], [1, 0, 112896, 1, 0], [2, 0, 32, 5, 0]],
    values: [[3, 0, -13], [3, 2262, 6], [3, 5922, -94], [3, 11844, -31], [3, 15505, 109], [3, 17767, 63], [3, 21427, -26], [3, 25087, 10]],
  },
  {
    call: 12,
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 6144, 0, 0], [1, 0, 25088, 1, 0], [2, 0, 192, 4, 0]],
    values: [[3, 0, 0], [3, 13573, 0], [3, 35534, 6], [3, 71069, 1], [3, 93031, 0], [3, 106604, 0], [3, 128566, 0], [3, 150527, 2]],
  },
  {
    call: 13,
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 150528, 0, 0], [1, 0, 1728, 1, 0], [2, 0, 192, 2, 0]],
    values: [[3, 0, 6], [3, 13573, 0], [3, 35534, 2], [3, 71069, 0], [3, 93031, 0], [3, 106604, 5], [3, 128566, 6], [3, 150527, 0]],
  },
  {
    call: 14,
    seed: 1261,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 6144, 0, 0], [1, 0, 150528, 1, 0], [2, 0, 32, 5, 0], [3, 0, 25088, 6, 0]],
    values: [[4, 0, 1], [4, 2262, 52], [4, 5922, -76], [4, 11844, 66], [4, 15505, -88], [4, 17767, -31], [4, 21427, -10], [4, 25087, 7]],
  },
  {
    call: 19,
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 150528, 0, 0], [1, 0, 1728, 1, 0], [2, 0, 192, 2, 0]],
    values: [[3, 0, 6], [3, 3393, 6], [3, 8883, 0], [3, 17767, 0], [3, 23257, 0], [3, 26651, 0], [3, 32141, 0], [3, 37631, 3]],
  },
  {
    call: 20,
    seed: 1455,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 12288, 0, 0], [1, 0, 37632, 1, 0], [2, 0, 64, 5, 0]],
    values: [[3, 0, 44], [3, 1131, -62], [3, 2961, -50], [3, 5922, -113], [3, 7752, 51], [3, 8883, 84], [3, 10713, -68], [3, 12543, -49]],
  },
  {
    call: 21,
    seed: 1552,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 24576, 0, 0], [1, 0, 12544, 1, 0], [2, 0, 384, 4, 0]],
    values: [[3, 0, 0], [3, 6786, 0], [3, 17767, 0], [3, 35534, 0], [3, 46515, 0], [3, 53302, 0], [3, 64283, 0], [3, 75263, 4]],
  },
  {
    call: 22,
    seed: 1649,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 75264, 0, 0], [1, 0, 3456, 1, 0], [2, 0, 384, 2, 0]],
    values: [[3, 0, 0], [3, 6786, 0], [3, 17767, 0], [3, 35534, 0], [3, 46515, 6], [3, 53302, 6], [3, 64283, 0], [3, 75263, 0]],
  },
  {
    call: 23,
    seed: 1746,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 24576, 0, 0], [1, 0, 75264, 1, 0], [2, 0, 64, 5, 0], [3, 0, 12544, 6, 0]],
    values: [[4, 0, -92], [4, 1131, 54], [4, 2961, -1], [4, 5922, 72], [4, 7752, 174], [4, 8883, 90], [4, 10713, -107], [4, 12543, 110]],
  },
  {
    call: 32,
    seed: 1843,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 36864, 0, 0], [1, 0, 75264, 1, 0], [2, 0, 96, 5, 0]],
    values: [[3, 0, -73], [3, 1696, -53], [3, 4441, 132], [3, 8883, -38], [3, 11628, 44], [3, 13325, 55], [3, 16070, -84], [3, 18815, -39]],
  },
  {
    call: 33,
    seed: 1940,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 55296, 0, 0], [1, 0, 18816, 1, 0], [2, 0, 576, 4, 0]],
    values: [[3, 0, 0], [3, 10179, 6], [3, 26651, 0], [3, 53302, 0], [3, 69773, 6], [3, 79953, 0], [3, 96424, 0], [3, 112895, 0]],
  },
  {
    call: 34,
    seed: 2037,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 112896, 0, 0], [1, 0, 5184, 1, 0], [2, 0, 576, 2, 0]],
    values: [[3, 0, 0], [3, 10179, 0], [3, 26651, 0], [3, 53302, 6], [3, 69773, 0], [3, 79953, 3], [3, 96424, 0], [3, 112895, 0]],
  },
  {
    call: 35,
    seed: 2134,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 55296, 0, 0], [1, 0, 112896, 1, 0], [2, 0, 96, 5, 0], [3, 0, 18816, 6, 0]],
    values: [[4, 0, -68], [4, 1696, -134], [4, 4441, -31], [4, 8883, -77], [4, 11628, 149], [4, 13325, 73], [4, 16070, 15], [4, 18815, -90]],
  },
  {
    call: 40,
    seed: 2231,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 112896, 0, 0], [1, 0, 5184, 1, 0], [2, 0, 576, 2, 0]],
    values: [[3, 0, 0], [3, 2544, 0], [3, 6662, 0], [3, 13325, 6], [3, 17443, 6], [3, 19988, 6], [3, 24106, 6], [3, 28223, 2]],
  },
  {
    call: 41,
    seed: 2328,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 92160, 0, 0], [1, 0, 28224, 1, 0], [2, 0, 160, 5, 0]],
    values: [[3, 0, -59], [3, 706, -169], [3, 1850, -105], [3, 3701, 93], [3, 4845, -146], [3, 5552, 5], [3, 6696, -85], [3, 7839, -84]],
  },
  {
    call: 42,
    seed: 2425,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 183808, 0, 0], [1, 0, 7840, 1, 0], [2, 0, 960, 5, 0]],
    values: [[3, 0, 6], [3, 4241, 2], [3, 11104, 0], [3, 22209, 6], [3, 29072, 6], [3, 33313, 6], [3, 40176, 0], [3, 47039, 6]],
  },
  {
    call: 43,
    seed: 2522,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 47040, 0, 0], [1, 0, 8640, 1, 0], [2, 0, 960, 2, 0]],
    values: [[3, 0, 6], [3, 4241, 6], [3, 11104, 6], [3, 22209, 0], [3, 29072, 0], [3, 33313, 0], [3, 40176, 0], [3, 47039, 0]],
  },
  {
    call: 44,
    seed: 2619,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 5105, 0, 0], [0, 148495, 5105, 0, 148495], [1, 0, 47040, 1, 0]],
    values: [[2, 0, 109], [2, 23519, 91]],
  },
  {
    call: 45,
    seed: 2716,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 23520, 0, 0], [1, 0, 160, 1, 0], [2, 0, 7840, 2, 0]],
    values: [[3, 0, -3], [3, 706, 11], [3, 1850, -2], [3, 3701, 3], [3, 4845, -5], [3, 5552, 0], [3, 6696, 5], [3, 7839, -8]],
  },
  {
    call: 52,
    seed: 2813,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 307200, 0, 0], [1, 0, 47040, 1, 0], [2, 0, 320, 5, 0]],
    values: [[3, 0, -49], [3, 1413, 30], [3, 3701, 71], [3, 7403, -112], [3, 9690, -71], [3, 11104, -133], [3, 13392, 112], [3, 15679, -130]],
  },
  {
    call: 53,
    seed: 2910,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 102383, 0, 0], [0, 184348, 225252, 0, 184348], [1, 0, 15680, 1, 0], [2, 0, 1280, 5, 0]],
    values: [[3, 0, 6], [3, 5655, 0], [3, 14806, 0], [3, 29612, 0], [3, 38763, 0], [3, 44418, 6], [3, 53569, 6], [3, 62719, 6]],
  },
  {
    call: 54,
    seed: 3007,
    positive: false,
    tolerance: 0.000004,
    fills: [[0, 0, 62720, 0, 0]],
    values: [[1, 0, -0.5714285969734192], [1, 115, -0.1428571492433548], [1, 302, 0.4285714328289032], [1, 604, -0.4897959232330322], [1, 791, -0.20408163964748383], [1, 906, 0.16326530277729034], [1, 1093, 0.12244898080825806], [1, 1279, -0.26530611515045166]],
  },
  {
    call: 55,
    seed: 3104,
    positive: false,
    tolerance: 0,
    fills: [[0, 0, 5117, 0, 0], [0, 112642, 5117, 0, 112642], [0, 302080, 5117, 0, 302080], [0, 604160, 5117, 0, 604160], [0, 788482, 5117, 0, 788482], [0, 906240, 5117, 0, 906240], [0, 1090562, 5117, 0, 1090562], [0, 1274883, 5117, 0, 1274883], [1, 0, 1280, 1, 0], [2, 0, 1000, 3, 0]],
    values: [[3, 0, 90], [3, 90, 170], [3, 236, -299], [3, 472, 377], [3, 618, 169], [3, 708, -79], [3, 854, 5], [3, 999, 75]],
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

fn minimum4(a: vec4f, b: vec4f) -> vec4f {
  return select(a, b, b < a);
}

fn rectify4(x: vec4f) -> vec4f {
  return select(x, vec4f(0.0), x <= vec4f(0.0));
}

// ---- conv + bn + relu6 to 8x112x112x4: tiled, tile 32x64, each invocation 4x4, workgroups 196, steps 2 x 16
// features.0.0 + features.0.1 + features.0.2: 32x112x112
// 196 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_0: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_0: array<f32, 150528>;
@group(0) @binding(2) var<storage, read> shift_0: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_0: array<vec4f, 100352>;
var<workgroup> x_tile_0: array<f32, 1024>;
var<workgroup> w_tile_0: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_8x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let rem = t % 64;
  let quot = (j * 64 + rem) / 112;
  let rem1 = (j * 64 + rem) % 112;
  let quot1 = t / 16;
  let rem2 = t % 16;
  let quot2 = t / 64;
  let x_top = quot * 448 + rem1 * 2;
  let y_top = j * 64 + quot1 * 12544 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = x_top + step_ * 50176;
    let next = w_tiles_0[t + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 8; u++) {
      var chosen = 0.0;
      if ((step_ * 16 + u * 2 + quot2 < 27) & (step_ + (step_ * 7 + u * 2 + quot2) / 9 < 3) & (0 < quot * 2 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3) & (0 < (step_ + u * 2 + quot2) % 3 + rem1 * 2)) {
        chosen = x_0[x_step + (step_ * 7 + u * 2 + quot2) / 9 * 50176 + (step_ + u * 2 + quot2) % 3 + (step_ * 2 + (step_ + u * 2 + quot2) / 3) % 3 * 224 - 225];
      }
      x_tile_0[t + u * 128] = chosen;
    }
    w_tile_0[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 64 + quot1;
      let x_tile_e = e * 512 + rem2;
      let w0 = w_tile_0[w_tile_e];
      let x0 = x_tile_0[x_tile_e];
      let x1 = x_tile_0[x_tile_e + 16];
      let x2 = x_tile_0[x_tile_e + 32];
      let x3 = x_tile_0[x_tile_e + 48];
      a00 += w0 * x0;
      a01 += w0 * x1;
      a02 += w0 * x2;
      a03 += w0 * x3;
      let w0_1 = w_tile_0[w_tile_e + 8];
      let x0_1 = x_tile_0[x_tile_e + 64];
      let x1_1 = x_tile_0[x_tile_e + 80];
      let x2_1 = x_tile_0[x_tile_e + 96];
      let x3_1 = x_tile_0[x_tile_e + 112];
      a00 += w0_1 * x0_1;
      a01 += w0_1 * x1_1;
      a02 += w0_1 * x2_1;
      a03 += w0_1 * x3_1;
      let w0_2 = w_tile_0[w_tile_e + 16];
      let x0_2 = x_tile_0[x_tile_e + 128];
      let x1_2 = x_tile_0[x_tile_e + 144];
      let x2_2 = x_tile_0[x_tile_e + 160];
      let x3_2 = x_tile_0[x_tile_e + 176];
      a00 += w0_2 * x0_2;
      a01 += w0_2 * x1_2;
      a02 += w0_2 * x2_2;
      a03 += w0_2 * x3_2;
      let w0_3 = w_tile_0[w_tile_e + 24];
      let x0_3 = x_tile_0[x_tile_e + 192];
      let x1_3 = x_tile_0[x_tile_e + 208];
      let x2_3 = x_tile_0[x_tile_e + 224];
      let x3_3 = x_tile_0[x_tile_e + 240];
      a00 += w0_3 * x0_3;
      a01 += w0_3 * x1_3;
      a02 += w0_3 * x2_3;
      a03 += w0_3 * x3_3;
      let w0_4 = w_tile_0[w_tile_e + 32];
      let x0_4 = x_tile_0[x_tile_e + 256];
      let x1_4 = x_tile_0[x_tile_e + 272];
      let x2_4 = x_tile_0[x_tile_e + 288];
      let x3_4 = x_tile_0[x_tile_e + 304];
      a00 += w0_4 * x0_4;
      a01 += w0_4 * x1_4;
      a02 += w0_4 * x2_4;
      a03 += w0_4 * x3_4;
      let w0_5 = w_tile_0[w_tile_e + 40];
      let x0_5 = x_tile_0[x_tile_e + 320];
      let x1_5 = x_tile_0[x_tile_e + 336];
      let x2_5 = x_tile_0[x_tile_e + 352];
      let x3_5 = x_tile_0[x_tile_e + 368];
      a00 += w0_5 * x0_5;
      a01 += w0_5 * x1_5;
      a02 += w0_5 * x2_5;
      a03 += w0_5 * x3_5;
      let w0_6 = w_tile_0[w_tile_e + 48];
      let x0_6 = x_tile_0[x_tile_e + 384];
      let x1_6 = x_tile_0[x_tile_e + 400];
      let x2_6 = x_tile_0[x_tile_e + 416];
      let x3_6 = x_tile_0[x_tile_e + 432];
      a00 += w0_6 * x0_6;
      a01 += w0_6 * x1_6;
      a02 += w0_6 * x2_6;
      a03 += w0_6 * x3_6;
      let w0_7 = w_tile_0[w_tile_e + 56];
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
  y_0[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  y_0[y_top + 16] = minimum4(t4, vec4f(6.0));
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  y_0[y_top + 32] = minimum4(t6, vec4f(6.0));
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  y_0[y_top + 48] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn + relu6 to 8x112x112x4: depthwise, each invocation 4x4 channels, invocations 64, written out 9
// features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112
// 392 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_1: array<vec4f, 100352>;
@group(0) @binding(1) var<storage, read> w_fours_1: array<vec4f, 72>;
@group(0) @binding(2) var<storage, read> shift_1: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_1: array<vec4f, 100352>;
@compute @workgroup_size(64)
fn conv_bn_relu6_8x112x112x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = g / 49;
  let rem = (g * 2 + (t + g * 8) / 28) % 112;
  let rem1 = (t + g * 8) % 28;
  let w_fours_top = quot * 9;
  let x_top = t * 4 + g * 256;
  let y_top = t * 4 + g * 256;
  var x = vec4f(0.0);
  let w_fours = w_fours_1[w_fours_top];
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_1[u32(max(i32(t * 4 + g * 256) - 113, 0))];
  }
  if (0 < rem) {
    x1 = x_1[u32(max(i32(t * 4 + g * 256) - 112, 0))];
    x2 = x_1[u32(max(i32(t * 4 + g * 256) - 111, 0))];
    x3 = x_1[u32(max(i32(t * 4 + g * 256) - 110, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  var a2 = vec4f(0.0);
  a2 += x2 * w_fours;
  var a3 = vec4f(0.0);
  a3 += x3 * w_fours;
  let w_fours1 = w_fours_1[w_fours_top + 1];
  var x4 = vec4f(0.0);
  if (0 < rem) {
    x4 = x_1[u32(max(i32(t * 4 + g * 256) - 109, 0))];
  }
  a0 += x1 * w_fours1;
  a1 += x2 * w_fours1;
  a2 += x3 * w_fours1;
  a3 += x4 * w_fours1;
  let w_fours2 = w_fours_1[w_fours_top + 2];
  var x5 = vec4f(0.0);
  if ((0 < rem) & (rem1 < 27)) {
    x5 = x_1[u32(max(i32(t * 4 + g * 256) - 108, 0))];
  }
  a0 += x2 * w_fours2;
  a1 += x3 * w_fours2;
  a2 += x4 * w_fours2;
  a3 += x5 * w_fours2;
  var x6 = vec4f(0.0);
  if (0 < rem1) {
    x6 = x_1[u32(max(i32(t * 4 + g * 256) - 1, 0))];
  }
  let w_fours3 = w_fours_1[w_fours_top + 3];
  let x7 = x_1[x_top];
  let x8 = x_1[x_top + 1];
  let x9 = x_1[x_top + 2];
  a0 += x6 * w_fours3;
  a1 += x7 * w_fours3;
  a2 += x8 * w_fours3;
  a3 += x9 * w_fours3;
  let w_fours4 = w_fours_1[w_fours_top + 4];
  let x10 = x_1[x_top + 3];
  a0 += x7 * w_fours4;
  a1 += x8 * w_fours4;
  a2 += x9 * w_fours4;
  a3 += x10 * w_fours4;
  let w_fours5 = w_fours_1[w_fours_top + 5];
  var x11 = vec4f(0.0);
  if (rem1 < 27) {
    x11 = x_1[min(t * 4 + g * 256 + 4, 100351)];
  }
  a0 += x8 * w_fours5;
  a1 += x9 * w_fours5;
  a2 += x10 * w_fours5;
  a3 += x11 * w_fours5;
  var x12 = vec4f(0.0);
  let w_fours6 = w_fours_1[w_fours_top + 6];
  var x13 = vec4f(0.0);
  var x14 = vec4f(0.0);
  var x15 = vec4f(0.0);
  if ((rem + 1 < 112) & (0 < rem1)) {
    x12 = x_1[min(t * 4 + g * 256 + 111, 100351)];
  }
  if (rem + 1 < 112) {
    x13 = x_1[min(t * 4 + g * 256 + 112, 100351)];
    x14 = x_1[min(t * 4 + g * 256 + 113, 100351)];
    x15 = x_1[min(t * 4 + g * 256 + 114, 100351)];
  }
  a0 += x12 * w_fours6;
  a1 += x13 * w_fours6;
  a2 += x14 * w_fours6;
  a3 += x15 * w_fours6;
  let w_fours7 = w_fours_1[w_fours_top + 7];
  var x16 = vec4f(0.0);
  if (rem + 1 < 112) {
    x16 = x_1[min(t * 4 + g * 256 + 115, 100351)];
  }
  a0 += x13 * w_fours7;
  a1 += x14 * w_fours7;
  a2 += x15 * w_fours7;
  a3 += x16 * w_fours7;
  let w_fours8 = w_fours_1[w_fours_top + 8];
  var x17 = vec4f(0.0);
  if ((rem + 1 < 112) & (rem1 < 27)) {
    x17 = x_1[min(t * 4 + g * 256 + 116, 100351)];
  }
  a0 += x14 * w_fours8;
  a1 += x15 * w_fours8;
  a2 += x16 * w_fours8;
  a3 += x17 * w_fours8;
  let shift = shift_1[quot];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_1[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_1[y_top + 1] = minimum4(t4, vec4f(6.0));
  let t5 = a2 + shift;
  let t6 = rectify4(t5);
  y_1[y_top + 2] = minimum4(t6, vec4f(6.0));
  let t7 = a3 + shift;
  let t8 = rectify4(t7);
  y_1[y_top + 3] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn to 4x112x112x4: tiled, tile 32x32, each invocation 4x2, workgroups 392, steps 1 x 32
// features.1.conv.1 + features.1.conv.2: 16x112x112
// 392 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_2: array<vec4f, 256>;
@group(0) @binding(1) var<storage, read_write> x_2: array<vec4f, 100352>;
@group(0) @binding(2) var<storage, read> shift_2: array<vec4f, 4>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4f, 50176>;
var<workgroup> x_tile_2: array<vec4f, 256>;
var<workgroup> w_tile_2: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_4x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = j * 32 + t / 32 * 12544 + t % 32;
  let y_top = j * 32 + quot * 12544 + rem;
  let next = w_tiles_2[t];
  let next1 = w_tiles_2[t + 128];
  let x = x_2[x_top];
  let x1 = x_2[x_top + 50176];
  x_tile_2[t] = x;
  x_tile_2[t + 128] = x1;
  w_tile_2[t] = next;
  w_tile_2[t + 128] = next1;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 128 + quot;
    let x_tile_e = e * 128 + rem;
    let w0 = w_tile_2[w_tile_e];
    let x0 = x_tile_2[x_tile_e];
    let x1_1 = x_tile_2[x_tile_e + 16];
    a00 += w0 * x0.x;
    a01 += w0 * x1_1.x;
    let w0_1 = w_tile_2[w_tile_e + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1_1.y;
    let w0_2 = w_tile_2[w_tile_e + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1_1.z;
    let w0_3 = w_tile_2[w_tile_e + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1_1.w;
    let w0_4 = w_tile_2[w_tile_e + 32];
    let x0_1 = x_tile_2[x_tile_e + 32];
    let x1_2 = x_tile_2[x_tile_e + 48];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_2.x;
    let w0_5 = w_tile_2[w_tile_e + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_2.y;
    let w0_6 = w_tile_2[w_tile_e + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_2.z;
    let w0_7 = w_tile_2[w_tile_e + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_2.w;
    let w0_8 = w_tile_2[w_tile_e + 64];
    let x0_2 = x_tile_2[x_tile_e + 64];
    let x1_3 = x_tile_2[x_tile_e + 80];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_3.x;
    let w0_9 = w_tile_2[w_tile_e + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_3.y;
    let w0_10 = w_tile_2[w_tile_e + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_3.z;
    let w0_11 = w_tile_2[w_tile_e + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_3.w;
    let w0_12 = w_tile_2[w_tile_e + 96];
    let x0_3 = x_tile_2[x_tile_e + 96];
    let x1_4 = x_tile_2[x_tile_e + 112];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_4.x;
    let w0_13 = w_tile_2[w_tile_e + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_4.y;
    let w0_14 = w_tile_2[w_tile_e + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_4.z;
    let w0_15 = w_tile_2[w_tile_e + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_4.w;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    y_2[y_top] = a00 + shift;
  }
  if (quot < 4) {
    let shift = shift_2[quot];
    y_2[y_top + 16] = a01 + shift;
  }
}

// ---- conv + bn + relu6 to 24x112x112x4: tiled, tile 32x64, each invocation 4x4, workgroups 588, steps 1 x 16
// features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112
// 196 x 3 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_3: array<vec4f, 384>;
@group(0) @binding(1) var<storage, read_write> x_3: array<vec4f, 50176>;
@group(0) @binding(2) var<storage, read> shift_3: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_3: array<vec4f, 301056>;
var<workgroup> x_tile_3: array<vec4f, 256>;
var<workgroup> w_tile_3: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_24x112x112x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = j * 64 + t / 64 * 12544 + t % 64;
  let y_top = i * 100352 + j * 64 + quot * 12544 + rem;
  let next = w_tiles_3[i * 128 + t];
  let x = x_3[x_top];
  let x1 = x_3[x_top + 25088];
  x_tile_3[t] = x;
  x_tile_3[t + 128] = x1;
  w_tile_3[t] = next;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 64 + quot;
    let x_tile_e = e * 128 + rem;
    let w0 = w_tile_3[w_tile_e];
    let x0 = x_tile_3[x_tile_e];
    let x1_1 = x_tile_3[x_tile_e + 16];
    let x2 = x_tile_3[x_tile_e + 32];
    let x3 = x_tile_3[x_tile_e + 48];
    a00 += w0 * x0.x;
    a01 += w0 * x1_1.x;
    a02 += w0 * x2.x;
    a03 += w0 * x3.x;
    let w0_1 = w_tile_3[w_tile_e + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1_1.y;
    a02 += w0_1 * x2.y;
    a03 += w0_1 * x3.y;
    let w0_2 = w_tile_3[w_tile_e + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1_1.z;
    a02 += w0_2 * x2.z;
    a03 += w0_2 * x3.z;
    let w0_3 = w_tile_3[w_tile_e + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1_1.w;
    a02 += w0_3 * x2.w;
    a03 += w0_3 * x3.w;
    let w0_4 = w_tile_3[w_tile_e + 32];
    let x0_1 = x_tile_3[x_tile_e + 64];
    let x1_2 = x_tile_3[x_tile_e + 80];
    let x2_1 = x_tile_3[x_tile_e + 96];
    let x3_1 = x_tile_3[x_tile_e + 112];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_2.x;
    a02 += w0_4 * x2_1.x;
    a03 += w0_4 * x3_1.x;
    let w0_5 = w_tile_3[w_tile_e + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_2.y;
    a02 += w0_5 * x2_1.y;
    a03 += w0_5 * x3_1.y;
    let w0_6 = w_tile_3[w_tile_e + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_2.z;
    a02 += w0_6 * x2_1.z;
    a03 += w0_6 * x3_1.z;
    let w0_7 = w_tile_3[w_tile_e + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_2.w;
    a02 += w0_7 * x2_1.w;
    a03 += w0_7 * x3_1.w;
  }
  let shift = shift_3[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  y_3[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a01 + shift;
  let t4 = rectify4(t3);
  y_3[y_top + 16] = minimum4(t4, vec4f(6.0));
  let t5 = a02 + shift;
  let t6 = rectify4(t5);
  y_3[y_top + 32] = minimum4(t6, vec4f(6.0));
  let t7 = a03 + shift;
  let t8 = rectify4(t7);
  y_3[y_top + 48] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn + relu6 to 24x56x56x4: depthwise, each invocation 4x4 channels, invocations 64, written out 9
// features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_4: array<vec4f, 301056>;
@group(0) @binding(1) var<storage, read> w_fours_4: array<vec4f, 216>;
@group(0) @binding(2) var<storage, read> shift_4: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_4: array<vec4f, 75264>;
@compute @workgroup_size(64)
fn conv_bn_relu6_24x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let quot1 = (t + g * 64) / 784;
  let rem1 = (g * 4 + quot) % 56;
  let w_fours_top = quot1 * 9;
  let x_top = g * 896 + quot * 224 + rem * 8;
  let y_top = t * 4 + g * 256;
  var x = vec4f(0.0);
  let w_fours = w_fours_4[w_fours_top];
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 113, 0))];
  }
  if (0 < rem1) {
    x1 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 111, 0))];
    x2 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 109, 0))];
    x3 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 107, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  var a2 = vec4f(0.0);
  a2 += x2 * w_fours;
  var a3 = vec4f(0.0);
  a3 += x3 * w_fours;
  var x4 = vec4f(0.0);
  let w_fours1 = w_fours_4[w_fours_top + 1];
  var x5 = vec4f(0.0);
  var x6 = vec4f(0.0);
  var x7 = vec4f(0.0);
  if (0 < rem1) {
    x4 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 112, 0))];
    x5 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 110, 0))];
    x6 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 108, 0))];
    x7 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 106, 0))];
  }
  a0 += x4 * w_fours1;
  a1 += x5 * w_fours1;
  a2 += x6 * w_fours1;
  a3 += x7 * w_fours1;
  let w_fours2 = w_fours_4[w_fours_top + 2];
  var x8 = vec4f(0.0);
  if (0 < rem1) {
    x8 = x_4[u32(max(i32(g * 896 + quot * 224 + rem * 8) - 105, 0))];
  }
  a0 += x1 * w_fours2;
  a1 += x2 * w_fours2;
  a2 += x3 * w_fours2;
  a3 += x8 * w_fours2;
  var x9 = vec4f(0.0);
  if (0 < rem) {
    x9 = x_4[x_top - 1];
  }
  let w_fours3 = w_fours_4[w_fours_top + 3];
  let x10 = x_4[x_top + 1];
  let x11 = x_4[x_top + 3];
  let x12 = x_4[x_top + 5];
  a0 += x9 * w_fours3;
  a1 += x10 * w_fours3;
  a2 += x11 * w_fours3;
  a3 += x12 * w_fours3;
  let x13 = x_4[x_top];
  let w_fours4 = w_fours_4[w_fours_top + 4];
  let x14 = x_4[x_top + 2];
  let x15 = x_4[x_top + 4];
  let x16 = x_4[x_top + 6];
  a0 += x13 * w_fours4;
  a1 += x14 * w_fours4;
  a2 += x15 * w_fours4;
  a3 += x16 * w_fours4;
  let w_fours5 = w_fours_4[w_fours_top + 5];
  let x17 = x_4[x_top + 7];
  a0 += x10 * w_fours5;
  a1 += x11 * w_fours5;
  a2 += x12 * w_fours5;
  a3 += x17 * w_fours5;
  var x18 = vec4f(0.0);
  if (0 < rem) {
    x18 = x_4[x_top + 111];
  }
  let w_fours6 = w_fours_4[w_fours_top + 6];
  let x19 = x_4[x_top + 113];
  let x20 = x_4[x_top + 115];
  let x21 = x_4[x_top + 117];
  a0 += x18 * w_fours6;
  a1 += x19 * w_fours6;
  a2 += x20 * w_fours6;
  a3 += x21 * w_fours6;
  let x22 = x_4[x_top + 112];
  let w_fours7 = w_fours_4[w_fours_top + 7];
  let x23 = x_4[x_top + 114];
  let x24 = x_4[x_top + 116];
  let x25 = x_4[x_top + 118];
  a0 += x22 * w_fours7;
  a1 += x23 * w_fours7;
  a2 += x24 * w_fours7;
  a3 += x25 * w_fours7;
  let w_fours8 = w_fours_4[w_fours_top + 8];
  let x26 = x_4[x_top + 119];
  a0 += x19 * w_fours8;
  a1 += x20 * w_fours8;
  a2 += x21 * w_fours8;
  a3 += x26 * w_fours8;
  let shift = shift_4[quot1];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_4[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_4[y_top + 1] = minimum4(t4, vec4f(6.0));
  let t5 = a2 + shift;
  let t6 = rectify4(t5);
  y_4[y_top + 2] = minimum4(t6, vec4f(6.0));
  let t7 = a3 + shift;
  let t8 = rectify4(t7);
  y_4[y_top + 3] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn to 6x56x56x4: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 3 x 32
// features.2.conv.2 + features.2.conv.3: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_5: array<vec4f, 768>;
@group(0) @binding(1) var<storage, read_write> x_5: array<vec4f, 75264>;
@group(0) @binding(2) var<storage, read> shift_5: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> y_5: array<vec4f, 18816>;
var<workgroup> x_tile_5: array<vec4f, 256>;
var<workgroup> w_tile_5: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_6x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = j * 32 + t / 32 * 3136 + t % 32;
  let y_top = j * 32 + quot * 3136 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let w_tiles_step = t + step_ * 256;
    let x_step = x_top + step_ * 25088;
    let next = w_tiles_5[w_tiles_step];
    let next1 = w_tiles_5[w_tiles_step + 128];
    workgroupBarrier();
    let x = x_5[x_step];
    let x1 = x_5[x_step + 12544];
    x_tile_5[t] = x;
    x_tile_5[t + 128] = x1;
    w_tile_5[t] = next;
    w_tile_5[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem;
      let w0 = w_tile_5[w_tile_e];
      let x0 = x_tile_5[x_tile_e];
      let x1_1 = x_tile_5[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1_1.x;
      let w0_1 = w_tile_5[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1_1.y;
      let w0_2 = w_tile_5[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1_1.z;
      let w0_3 = w_tile_5[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1_1.w;
      let w0_4 = w_tile_5[w_tile_e + 32];
      let x0_1 = x_tile_5[x_tile_e + 32];
      let x1_2 = x_tile_5[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_2.x;
      let w0_5 = w_tile_5[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_2.y;
      let w0_6 = w_tile_5[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_2.z;
      let w0_7 = w_tile_5[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_2.w;
      let w0_8 = w_tile_5[w_tile_e + 64];
      let x0_2 = x_tile_5[x_tile_e + 64];
      let x1_3 = x_tile_5[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_3.x;
      let w0_9 = w_tile_5[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_3.y;
      let w0_10 = w_tile_5[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_3.z;
      let w0_11 = w_tile_5[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_3.w;
      let w0_12 = w_tile_5[w_tile_e + 96];
      let x0_3 = x_tile_5[x_tile_e + 96];
      let x1_4 = x_tile_5[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_4.x;
      let w0_13 = w_tile_5[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_4.y;
      let w0_14 = w_tile_5[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_4.z;
      let w0_15 = w_tile_5[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_4.w;
    }
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    y_5[y_top] = a00 + shift;
  }
  if (quot < 6) {
    let shift = shift_5[quot];
    y_5[y_top + 16] = a01 + shift;
  }
}

// ---- conv + bn + relu6 to 36x56x56x4: tiled, tile 32x64, each invocation 4x4, workgroups 245, steps 2 x 16
// features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56
// features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56
// 49 x 5 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_6: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_6: array<vec4f, 18816>;
@group(0) @binding(2) var<storage, read> shift_6: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_6: array<vec4f, 112896>;
var<workgroup> x_tile_6: array<vec4f, 256>;
var<workgroup> w_tile_6: array<vec4f, 128>;
@compute @workgroup_size(128)
fn conv_bn_relu6_36x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 64;
  let quot1 = t / 16;
  let rem = t % 16;
  let w_tiles_top = i * 256 + t;
  let x_top = j * 64 + quot * 3136 + t % 64;
  let shift_top = i * 8 + quot1;
  let y_top = i * 25088 + j * 64 + quot1 * 3136 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  var a02 = vec4f(0.0);
  var a03 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let x_step = x_top + step_ * 12544;
    let next = w_tiles_6[w_tiles_top + step_ * 128];
    workgroupBarrier();
    for (var u = 0u; u < 2; u++) {
      var chosen = vec4f(0.0);
      if (step_ * 4 + u * 2 + quot < 6) {
        chosen = x_6[x_step + u * 6272];
      }
      x_tile_6[t + u * 128] = chosen;
    }
    w_tile_6[t] = next;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 64 + quot1;
      let x_tile_e = e * 128 + rem;
      let w0 = w_tile_6[w_tile_e];
      let x0 = x_tile_6[x_tile_e];
      let x1 = x_tile_6[x_tile_e + 16];
      let x2 = x_tile_6[x_tile_e + 32];
      let x3 = x_tile_6[x_tile_e + 48];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      a02 += w0 * x2.x;
      a03 += w0 * x3.x;
      let w0_1 = w_tile_6[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      a02 += w0_1 * x2.y;
      a03 += w0_1 * x3.y;
      let w0_2 = w_tile_6[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      a02 += w0_2 * x2.z;
      a03 += w0_2 * x3.z;
      let w0_3 = w_tile_6[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      a02 += w0_3 * x2.w;
      a03 += w0_3 * x3.w;
      let w0_4 = w_tile_6[w_tile_e + 32];
      let x0_1 = x_tile_6[x_tile_e + 64];
      let x1_1 = x_tile_6[x_tile_e + 80];
      let x2_1 = x_tile_6[x_tile_e + 96];
      let x3_1 = x_tile_6[x_tile_e + 112];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      a02 += w0_4 * x2_1.x;
      a03 += w0_4 * x3_1.x;
      let w0_5 = w_tile_6[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      a02 += w0_5 * x2_1.y;
      a03 += w0_5 * x3_1.y;
      let w0_6 = w_tile_6[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      a02 += w0_6 * x2_1.z;
      a03 += w0_6 * x3_1.z;
      let w0_7 = w_tile_6[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      a02 += w0_7 * x2_1.w;
      a03 += w0_7 * x3_1.w;
    }
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    y_6[y_top] = minimum4(t2, vec4f(6.0));
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    y_6[y_top + 16] = minimum4(t2, vec4f(6.0));
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a02 + shift;
    let t2 = rectify4(t1);
    y_6[y_top + 32] = minimum4(t2, vec4f(6.0));
  }
  if (i * 8 + quot1 < 36) {
    let shift = shift_6[shift_top];
    let t1 = a03 + shift;
    let t2 = rectify4(t1);
    y_6[y_top + 48] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 36x56x56x4: depthwise, each invocation 4x4 channels, invocations 64, written out 9
// features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_7: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> w_fours_7: array<vec4f, 324>;
@group(0) @binding(2) var<storage, read> shift_7: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_7: array<vec4f, 112896>;
@compute @workgroup_size(64)
fn conv_bn_relu6_36x56x56x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 784;
  let rem = (g * 4 + (t + g * 8) / 14) % 56;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  let x_top = t * 4 + g * 256;
  let y_top = t * 4 + g * 256;
  var x = vec4f(0.0);
  let w_fours = w_fours_7[w_fours_top];
  var x1 = vec4f(0.0);
  var x2 = vec4f(0.0);
  var x3 = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_7[u32(max(i32(t * 4 + g * 256) - 57, 0))];
  }
  if (0 < rem) {
    x1 = x_7[u32(max(i32(t * 4 + g * 256) - 56, 0))];
    x2 = x_7[u32(max(i32(t * 4 + g * 256) - 55, 0))];
    x3 = x_7[u32(max(i32(t * 4 + g * 256) - 54, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  var a2 = vec4f(0.0);
  a2 += x2 * w_fours;
  var a3 = vec4f(0.0);
  a3 += x3 * w_fours;
  let w_fours1 = w_fours_7[w_fours_top + 1];
  var x4 = vec4f(0.0);
  if (0 < rem) {
    x4 = x_7[u32(max(i32(t * 4 + g * 256) - 53, 0))];
  }
  a0 += x1 * w_fours1;
  a1 += x2 * w_fours1;
  a2 += x3 * w_fours1;
  a3 += x4 * w_fours1;
  let w_fours2 = w_fours_7[w_fours_top + 2];
  var x5 = vec4f(0.0);
  if ((0 < rem) & (rem1 < 13)) {
    x5 = x_7[u32(max(i32(t * 4 + g * 256) - 52, 0))];
  }
  a0 += x2 * w_fours2;
  a1 += x3 * w_fours2;
  a2 += x4 * w_fours2;
  a3 += x5 * w_fours2;
  var x6 = vec4f(0.0);
  if (0 < rem1) {
    x6 = x_7[u32(max(i32(t * 4 + g * 256) - 1, 0))];
  }
  let w_fours3 = w_fours_7[w_fours_top + 3];
  let x7 = x_7[x_top];
  let x8 = x_7[x_top + 1];
  let x9 = x_7[x_top + 2];
  a0 += x6 * w_fours3;
  a1 += x7 * w_fours3;
  a2 += x8 * w_fours3;
  a3 += x9 * w_fours3;
  let w_fours4 = w_fours_7[w_fours_top + 4];
  let x10 = x_7[x_top + 3];
  a0 += x7 * w_fours4;
  a1 += x8 * w_fours4;
  a2 += x9 * w_fours4;
  a3 += x10 * w_fours4;
  let w_fours5 = w_fours_7[w_fours_top + 5];
  var x11 = vec4f(0.0);
  if (rem1 < 13) {
    x11 = x_7[min(t * 4 + g * 256 + 4, 112895)];
  }
  a0 += x8 * w_fours5;
  a1 += x9 * w_fours5;
  a2 += x10 * w_fours5;
  a3 += x11 * w_fours5;
  var x12 = vec4f(0.0);
  let w_fours6 = w_fours_7[w_fours_top + 6];
  var x13 = vec4f(0.0);
  var x14 = vec4f(0.0);
  var x15 = vec4f(0.0);
  if ((rem + 1 < 56) & (0 < rem1)) {
    x12 = x_7[min(t * 4 + g * 256 + 55, 112895)];
  }
  if (rem + 1 < 56) {
    x13 = x_7[min(t * 4 + g * 256 + 56, 112895)];
    x14 = x_7[min(t * 4 + g * 256 + 57, 112895)];
    x15 = x_7[min(t * 4 + g * 256 + 58, 112895)];
  }
  a0 += x12 * w_fours6;
  a1 += x13 * w_fours6;
  a2 += x14 * w_fours6;
  a3 += x15 * w_fours6;
  let w_fours7 = w_fours_7[w_fours_top + 7];
  var x16 = vec4f(0.0);
  if (rem + 1 < 56) {
    x16 = x_7[min(t * 4 + g * 256 + 59, 112895)];
  }
  a0 += x13 * w_fours7;
  a1 += x14 * w_fours7;
  a2 += x15 * w_fours7;
  a3 += x16 * w_fours7;
  let w_fours8 = w_fours_7[w_fours_top + 8];
  var x17 = vec4f(0.0);
  if ((rem + 1 < 56) & (rem1 < 13)) {
    x17 = x_7[min(t * 4 + g * 256 + 60, 112895)];
  }
  a0 += x14 * w_fours8;
  a1 += x15 * w_fours8;
  a2 += x16 * w_fours8;
  a3 += x17 * w_fours8;
  let shift = shift_7[quot];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_7[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_7[y_top + 1] = minimum4(t4, vec4f(6.0));
  let t5 = a2 + shift;
  let t6 = rectify4(t5);
  y_7[y_top + 2] = minimum4(t6, vec4f(6.0));
  let t7 = a3 + shift;
  let t8 = rectify4(t7);
  y_7[y_top + 3] = minimum4(t8, vec4f(6.0));
}

// ---- conv + bn + add to 6x56x56x4: tiled, tile 32x32, each invocation 4x2, workgroups 98, steps 5 x 32
// features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
// 98 x 1 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_8: array<vec4f, 1280>;
@group(0) @binding(1) var<storage, read_write> x_8: array<vec4f, 112896>;
@group(0) @binding(2) var<storage, read> shift_8: array<vec4f, 6>;
@group(0) @binding(3) var<storage, read_write> x1_8: array<vec4f, 18816>;
@group(0) @binding(4) var<storage, read_write> y_8: array<vec4f, 18816>;
var<workgroup> x_tile_8: array<vec4f, 256>;
var<workgroup> w_tile_8: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_add_6x56x56x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let quot1 = t / 16;
  let rem = t % 16;
  let x_top = j * 32 + quot * 3136 + t % 32;
  let x1_top = j * 32 + quot1 * 3136 + rem;
  let y_top = j * 32 + quot1 * 3136 + rem;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let w_tiles_step = t + step_ * 256;
    let x_step = x_top + step_ * 25088;
    let next = w_tiles_8[w_tiles_step];
    let next1 = w_tiles_8[w_tiles_step + 128];
    workgroupBarrier();
    for (var u = 0u; u < 2; u++) {
      var chosen = vec4f(0.0);
      if (step_ * 8 + u * 4 + quot < 36) {
        chosen = x_8[x_step + u * 12544];
      }
      x_tile_8[t + u * 128] = chosen;
    }
    w_tile_8[t] = next;
    w_tile_8[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot1;
      let x_tile_e = e * 128 + rem;
      let w0 = w_tile_8[w_tile_e];
      let x0 = x_tile_8[x_tile_e];
      let x1 = x_tile_8[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_8[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_8[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_8[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_8[w_tile_e + 32];
      let x0_1 = x_tile_8[x_tile_e + 32];
      let x1_1 = x_tile_8[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_8[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_8[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_8[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_8[w_tile_e + 64];
      let x0_2 = x_tile_8[x_tile_e + 64];
      let x1_2 = x_tile_8[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_8[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_8[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_8[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_8[w_tile_e + 96];
      let x0_3 = x_tile_8[x_tile_e + 96];
      let x1_3 = x_tile_8[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_8[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_8[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_8[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = x1_8[x1_top];
    y_8[y_top] = a00 + shift + x1;
  }
  if (quot1 < 6) {
    let shift = shift_8[quot1];
    let x1 = x1_8[x1_top + 16];
    y_8[y_top + 16] = a01 + shift + x1;
  }
}

// ---- conv + bn + relu6 to 36x28x28x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_9: array<vec4f, 112896>;
@group(0) @binding(1) var<storage, read> w_fours_9: array<vec4f, 324>;
@group(0) @binding(2) var<storage, read> shift_9: array<vec4f, 36>;
@group(0) @binding(3) var<storage, read_write> y_9: array<vec4f, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_36x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 28;
  let rem = (t + g * 8) % 28;
  let quot1 = (t + g * 64) / 784;
  let rem1 = (g * 2 + quot) % 28;
  let w_fours_top = quot1 * 9;
  let x_top = g * 224 + quot * 112 + rem * 2;
  var x = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_9[u32(max(i32(g * 224 + quot * 112 + rem * 2) - 57, 0))];
  }
  let w_fours = w_fours_9[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem1) {
    x1 = x_9[u32(max(i32(g * 224 + quot * 112 + rem * 2) - 56, 0))];
  }
  let w_fours1 = w_fours_9[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if (0 < rem1) {
    x2 = x_9[u32(max(i32(g * 224 + quot * 112 + rem * 2) - 55, 0))];
  }
  let w_fours2 = w_fours_9[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem) {
    x3 = x_9[x_top - 1];
  }
  let w_fours3 = w_fours_9[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_9[x_top];
  let w_fours4 = w_fours_9[w_fours_top + 4];
  a += x4 * w_fours4;
  let x5 = x_9[x_top + 1];
  let w_fours5 = w_fours_9[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if (0 < rem) {
    x6 = x_9[x_top + 55];
  }
  let w_fours6 = w_fours_9[w_fours_top + 6];
  a += x6 * w_fours6;
  let x7 = x_9[x_top + 56];
  let w_fours7 = w_fours_9[w_fours_top + 7];
  a += x7 * w_fours7;
  let x8 = x_9[x_top + 57];
  let w_fours8 = w_fours_9[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_9[quot1];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_9[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn to 8x28x28x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 98, steps 3 x 64
// features.4.conv.2 + features.4.conv.3: 32x28x28
// 49 x 2 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_10: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_10: array<vec4f, 28224>;
@group(0) @binding(2) var<storage, read> shift_10: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> y_10: array<vec4f, 6272>;
var<workgroup> x_tile_10: array<vec4f, 256>;
var<workgroup> w_tile_10: array<vec4f, 256>;
var<workgroup> sums_10: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_8x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let quot1 = t / 32;
  let rem = (t / 8) % 4;
  let rem1 = t % 8;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 16 + quot * 784 + t % 16;
  let w_tile_top = quot1 * 32 + rem;
  let x_tile_top = quot1 * 32 + rem1;
  let y_top = i * 3136 + j * 16 + rem * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_10[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if (step_ * 16 + quot < 36) {
      x_tile_10[t] = x_10[x_top + step_ * 12544];
    } else {
      x_tile_10[t] = vec4f(0.0);
    }
    w_tile_10[t] = next;
    workgroupBarrier();
    let w0 = w_tile_10[w_tile_top];
    let x0 = x_tile_10[x_tile_top];
    let x1 = x_tile_10[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_10[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_10[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_10[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_10[w_tile_top + 16];
    let x0_1 = x_tile_10[x_tile_top + 16];
    let x1_1 = x_tile_10[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_10[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_10[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_10[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot1) {
    sums_10[t - 128] = a00;
    sums_10[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_10[t];
    a00 += s;
    let s1 = sums_10[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_10[t - 64] = a00;
    sums_10[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_10[t];
    a00 += s;
    let s1 = sums_10[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_10[t - 32] = a00;
    sums_10[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_10[t];
    a00 += s;
    let s1 = sums_10[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_10[i * 4 + rem];
    y_10[y_top] = a00 + shift;
    y_10[y_top + 8] = a01 + shift;
  }
}

// ---- conv + bn + relu6 to 48x28x28x4: tiled, tile 32x32, each invocation 4x2, workgroups 150, steps 1 x 32
// features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
// features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
// features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
// 25 x 6 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_11: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_11: array<vec4f, 6272>;
@group(0) @binding(2) var<storage, read> shift_11: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_11: array<vec4f, 37632>;
var<workgroup> x_tile_11: array<vec4f, 256>;
var<workgroup> w_tile_11: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_48x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 256 + t;
  let x_top = j * 32 + t / 32 * 784 + rem;
  let y_top = i * 6272 + j * 32 + quot * 784 + rem1;
  let next = w_tiles_11[w_tiles_top];
  let next1 = w_tiles_11[w_tiles_top + 128];
  if (j * 32 + rem < 784) {
    let x = x_11[x_top];
    let x1 = x_11[x_top + 3136];
    x_tile_11[t] = x;
    x_tile_11[t + 128] = x1;
  } else {
    for (var u = 0u; u < 2; u++) {
      x_tile_11[t + u * 128] = vec4f(0.0);
    }
  }
  w_tile_11[t] = next;
  w_tile_11[t + 128] = next1;
  workgroupBarrier();
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var e = 0u; e < 2; e++) {
    let w_tile_e = e * 128 + quot;
    let x_tile_e = e * 128 + rem1;
    let w0 = w_tile_11[w_tile_e];
    let x0 = x_tile_11[x_tile_e];
    let x1 = x_tile_11[x_tile_e + 16];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_11[w_tile_e + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_11[w_tile_e + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_11[w_tile_e + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_11[w_tile_e + 32];
    let x0_1 = x_tile_11[x_tile_e + 32];
    let x1_1 = x_tile_11[x_tile_e + 48];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_11[w_tile_e + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_11[w_tile_e + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_11[w_tile_e + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
    let w0_8 = w_tile_11[w_tile_e + 64];
    let x0_2 = x_tile_11[x_tile_e + 64];
    let x1_2 = x_tile_11[x_tile_e + 80];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_2.x;
    let w0_9 = w_tile_11[w_tile_e + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_2.y;
    let w0_10 = w_tile_11[w_tile_e + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_2.z;
    let w0_11 = w_tile_11[w_tile_e + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_2.w;
    let w0_12 = w_tile_11[w_tile_e + 96];
    let x0_3 = x_tile_11[x_tile_e + 96];
    let x1_3 = x_tile_11[x_tile_e + 112];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_3.x;
    let w0_13 = w_tile_11[w_tile_e + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_3.y;
    let w0_14 = w_tile_11[w_tile_e + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_3.z;
    let w0_15 = w_tile_11[w_tile_e + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_3.w;
  }
  let shift = shift_11[i * 8 + quot];
  let t1 = a00 + shift;
  let t2 = rectify4(t1);
  y_11[y_top] = minimum4(t2, vec4f(6.0));
  if (j * 32 + rem1 + 16 < 784) {
    let t3 = a01 + shift;
    let t4 = rectify4(t3);
    y_11[y_top + 16] = minimum4(t4, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 48x28x28x4: depthwise, each invocation 2x4 channels, invocations 64, written out 9
// features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28
// features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_12: array<vec4f, 37632>;
@group(0) @binding(1) var<storage, read> w_fours_12: array<vec4f, 432>;
@group(0) @binding(2) var<storage, read> shift_12: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_12: array<vec4f, 37632>;
@compute @workgroup_size(64)
fn conv_bn_relu6_48x28x28x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 392;
  let rem = (g * 4 + (t + g * 8) / 14) % 28;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  let x_top = t * 2 + g * 128;
  let y_top = t * 2 + g * 128;
  var x = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_12[u32(max(i32(t * 2 + g * 128) - 29, 0))];
  }
  let w_fours = w_fours_12[w_fours_top];
  var x1 = vec4f(0.0);
  if (0 < rem) {
    x1 = x_12[u32(max(i32(t * 2 + g * 128) - 28, 0))];
  }
  var a0 = vec4f(0.0);
  a0 += x * w_fours;
  var a1 = vec4f(0.0);
  a1 += x1 * w_fours;
  let w_fours1 = w_fours_12[w_fours_top + 1];
  var x2 = vec4f(0.0);
  if (0 < rem) {
    x2 = x_12[u32(max(i32(t * 2 + g * 128) - 27, 0))];
  }
  a0 += x1 * w_fours1;
  a1 += x2 * w_fours1;
  let w_fours2 = w_fours_12[w_fours_top + 2];
  var x3 = vec4f(0.0);
  if ((0 < rem) & (rem1 < 13)) {
    x3 = x_12[u32(max(i32(t * 2 + g * 128) - 26, 0))];
  }
  a0 += x2 * w_fours2;
  a1 += x3 * w_fours2;
  var x4 = vec4f(0.0);
  if (0 < rem1) {
    x4 = x_12[u32(max(i32(t * 2 + g * 128) - 1, 0))];
  }
  let w_fours3 = w_fours_12[w_fours_top + 3];
  let x5 = x_12[x_top];
  a0 += x4 * w_fours3;
  a1 += x5 * w_fours3;
  let w_fours4 = w_fours_12[w_fours_top + 4];
  let x6 = x_12[x_top + 1];
  a0 += x5 * w_fours4;
  a1 += x6 * w_fours4;
  let w_fours5 = w_fours_12[w_fours_top + 5];
  var x7 = vec4f(0.0);
  if (rem1 < 13) {
    x7 = x_12[min(t * 2 + g * 128 + 2, 37631)];
  }
  a0 += x6 * w_fours5;
  a1 += x7 * w_fours5;
  var x8 = vec4f(0.0);
  if ((rem + 1 < 28) & (0 < rem1)) {
    x8 = x_12[min(t * 2 + g * 128 + 27, 37631)];
  }
  let w_fours6 = w_fours_12[w_fours_top + 6];
  var x9 = vec4f(0.0);
  if (rem + 1 < 28) {
    x9 = x_12[min(t * 2 + g * 128 + 28, 37631)];
  }
  a0 += x8 * w_fours6;
  a1 += x9 * w_fours6;
  let w_fours7 = w_fours_12[w_fours_top + 7];
  var x10 = vec4f(0.0);
  if (rem + 1 < 28) {
    x10 = x_12[min(t * 2 + g * 128 + 29, 37631)];
  }
  a0 += x9 * w_fours7;
  a1 += x10 * w_fours7;
  let w_fours8 = w_fours_12[w_fours_top + 8];
  var x11 = vec4f(0.0);
  if ((rem + 1 < 28) & (rem1 < 13)) {
    x11 = x_12[min(t * 2 + g * 128 + 30, 37631)];
  }
  a0 += x10 * w_fours8;
  a1 += x11 * w_fours8;
  let shift = shift_12[quot];
  let t1 = a0 + shift;
  let t2 = rectify4(t1);
  y_12[y_top] = minimum4(t2, vec4f(6.0));
  let t3 = a1 + shift;
  let t4 = rectify4(t3);
  y_12[y_top + 1] = minimum4(t4, vec4f(6.0));
}

// ---- conv + bn + add to 8x28x28x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 98, steps 3 x 64
// features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
// features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
// 49 x 2 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_13: array<vec4f, 1536>;
@group(0) @binding(1) var<storage, read_write> x_13: array<vec4f, 37632>;
@group(0) @binding(2) var<storage, read> shift_13: array<vec4f, 8>;
@group(0) @binding(3) var<storage, read_write> x1_13: array<vec4f, 6272>;
@group(0) @binding(4) var<storage, read_write> y_13: array<vec4f, 6272>;
var<workgroup> x_tile_13: array<vec4f, 256>;
var<workgroup> w_tile_13: array<vec4f, 256>;
var<workgroup> sums_13: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_8x28x28x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 32;
  let rem = (t / 8) % 4;
  let rem1 = t % 8;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 16 + t / 16 * 784 + t % 16;
  let w_tile_top = quot * 32 + rem;
  let x_tile_top = quot * 32 + rem1;
  let x1_top = i * 3136 + j * 16 + rem * 784 + rem1;
  let y_top = i * 3136 + j * 16 + rem * 784 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_13[w_tiles_top + step_ * 256];
    workgroupBarrier();
    x_tile_13[t] = x_13[x_top + step_ * 12544];
    w_tile_13[t] = next;
    workgroupBarrier();
    let w0 = w_tile_13[w_tile_top];
    let x0 = x_tile_13[x_tile_top];
    let x1 = x_tile_13[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_13[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_13[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_13[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_13[w_tile_top + 16];
    let x0_1 = x_tile_13[x_tile_top + 16];
    let x1_1 = x_tile_13[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_13[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_13[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_13[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot) {
    sums_13[t - 128] = a00;
    sums_13[t] = a01;
  }
  workgroupBarrier();
  if (quot < 4) {
    let s = sums_13[t];
    a00 += s;
    let s1 = sums_13[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot) & (quot < 4)) {
    sums_13[t - 64] = a00;
    sums_13[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_13[t];
    a00 += s;
    let s1 = sums_13[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_13[t - 32] = a00;
    sums_13[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_13[t];
    a00 += s;
    let s1 = sums_13[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    let shift = shift_13[i * 4 + rem];
    let x1 = x1_13[x1_top];
    y_13[y_top] = a00 + shift + x1;
    let x1_1 = x1_13[x1_top + 8];
    y_13[y_top + 8] = a01 + shift + x1_1;
  }
}

// ---- conv + bn + relu6 to 48x14x14x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
// 147 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_14: array<vec4f, 37632>;
@group(0) @binding(1) var<storage, read> w_fours_14: array<vec4f, 432>;
@group(0) @binding(2) var<storage, read> shift_14: array<vec4f, 48>;
@group(0) @binding(3) var<storage, read_write> y_14: array<vec4f, 9408>;
@compute @workgroup_size(64)
fn conv_bn_relu6_48x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 8) / 14;
  let rem = (t + g * 8) % 14;
  let quot1 = (t + g * 64) / 196;
  let rem1 = (g * 4 + quot) % 14;
  let w_fours_top = quot1 * 9;
  let x_top = g * 224 + quot * 56 + rem * 2;
  var x = vec4f(0.0);
  if ((0 < rem1) & (0 < rem)) {
    x = x_14[u32(max(i32(g * 224 + quot * 56 + rem * 2) - 29, 0))];
  }
  let w_fours = w_fours_14[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem1) {
    x1 = x_14[u32(max(i32(g * 224 + quot * 56 + rem * 2) - 28, 0))];
  }
  let w_fours1 = w_fours_14[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if (0 < rem1) {
    x2 = x_14[u32(max(i32(g * 224 + quot * 56 + rem * 2) - 27, 0))];
  }
  let w_fours2 = w_fours_14[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem) {
    x3 = x_14[x_top - 1];
  }
  let w_fours3 = w_fours_14[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_14[x_top];
  let w_fours4 = w_fours_14[w_fours_top + 4];
  a += x4 * w_fours4;
  let x5 = x_14[x_top + 1];
  let w_fours5 = w_fours_14[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if (0 < rem) {
    x6 = x_14[x_top + 27];
  }
  let w_fours6 = w_fours_14[w_fours_top + 6];
  a += x6 * w_fours6;
  let x7 = x_14[x_top + 28];
  let w_fours7 = w_fours_14[w_fours_top + 7];
  a += x7 * w_fours7;
  let x8 = x_14[x_top + 29];
  let w_fours8 = w_fours_14[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_14[quot1];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_14[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn to 16x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 100, steps 3 x 64
// features.7.conv.2 + features.7.conv.3: 64x14x14
// 25 x 4 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_15: array<vec4f, 3072>;
@group(0) @binding(1) var<storage, read_write> x_15: array<vec4f, 9408>;
@group(0) @binding(2) var<storage, read> shift_15: array<vec4f, 16>;
@group(0) @binding(3) var<storage, read_write> y_15: array<vec4f, 3136>;
var<workgroup> x_tile_15: array<vec4f, 128>;
var<workgroup> w_tile_15: array<vec4f, 256>;
var<workgroup> sums_15: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_16x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_15[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 48)) {
      if (t < 128) {
        x_tile_15[t] = x_15[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_15[t] = vec4f(0.0);
      }
    }
    w_tile_15[t] = next;
    workgroupBarrier();
    let w0 = w_tile_15[w_tile_top];
    let x0 = x_tile_15[x_tile_top];
    let x1 = x_tile_15[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_15[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_15[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_15[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_15[t - 128] = a00;
    sums_15[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_15[t - 64] = a00;
    sums_15[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_15[t - 32] = a00;
    sums_15[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_15[t - 16] = a00;
    sums_15[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_15[t];
    a00 += s;
    let s1 = sums_15[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_15[i * 4 + rem1];
    y_15[y_top] = a00 + shift;
    if (j * 8 + rem2 + 4 < 196) {
      y_15[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 96x14x14x4: tiled, tile 32x32, each invocation 4x2, workgroups 84, steps 2 x 32
// features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
// features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
// features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
// features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
// 7 x 12 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_16: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_16: array<vec4f, 3136>;
@group(0) @binding(2) var<storage, read> shift_16: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_16: array<vec4f, 18816>;
var<workgroup> x_tile_16: array<vec4f, 256>;
var<workgroup> w_tile_16: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_96x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 512 + t;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let shift_top = i * 8 + quot;
  let y_top = i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 2; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let x_step = x_top + step_ * 1568;
    let next = w_tiles_16[w_tiles_step];
    let next1 = w_tiles_16[w_tiles_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      let x = x_16[x_step];
      let x1 = x_16[x_step + 784];
      x_tile_16[t] = x;
      x_tile_16[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_16[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_16[t] = next;
    w_tile_16[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_16[w_tile_e];
      let x0 = x_tile_16[x_tile_e];
      let x1 = x_tile_16[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_16[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_16[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_16[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_16[w_tile_e + 32];
      let x0_1 = x_tile_16[x_tile_e + 32];
      let x1_1 = x_tile_16[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_16[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_16[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_16[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_16[w_tile_e + 64];
      let x0_2 = x_tile_16[x_tile_e + 64];
      let x1_2 = x_tile_16[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_16[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_16[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_16[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_16[w_tile_e + 96];
      let x0_3 = x_tile_16[x_tile_e + 96];
      let x1_3 = x_tile_16[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_16[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_16[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_16[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_16[shift_top];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    y_16[y_top] = minimum4(t2, vec4f(6.0));
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_16[shift_top];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    y_16[y_top + 16] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 96x14x14x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14
// features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14
// features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14
// features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14
// 294 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_17: array<vec4f, 18816>;
@group(0) @binding(1) var<storage, read> w_fours_17: array<vec4f, 864>;
@group(0) @binding(2) var<storage, read> shift_17: array<vec4f, 96>;
@group(0) @binding(3) var<storage, read_write> y_17: array<vec4f, 18816>;
@compute @workgroup_size(64)
fn conv_bn_relu6_96x14x14x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 196;
  let rem = (g * 4 + (t + g * 8) / 14) % 14;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  var x = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_17[u32(max(i32(t + g * 64) - 15, 0))];
  }
  let w_fours = w_fours_17[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem) {
    x1 = x_17[u32(max(i32(t + g * 64) - 14, 0))];
  }
  let w_fours1 = w_fours_17[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if ((0 < rem) & (rem1 + 1 < 14)) {
    x2 = x_17[u32(max(i32(t + g * 64) - 13, 0))];
  }
  let w_fours2 = w_fours_17[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem1) {
    x3 = x_17[u32(max(i32(t + g * 64) - 1, 0))];
  }
  let w_fours3 = w_fours_17[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_17[t + g * 64];
  let w_fours4 = w_fours_17[w_fours_top + 4];
  a += x4 * w_fours4;
  var x5 = vec4f(0.0);
  if (rem1 + 1 < 14) {
    x5 = x_17[min(t + g * 64 + 1, 18815)];
  }
  let w_fours5 = w_fours_17[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if ((rem + 1 < 14) & (0 < rem1)) {
    x6 = x_17[min(t + g * 64 + 13, 18815)];
  }
  let w_fours6 = w_fours_17[w_fours_top + 6];
  a += x6 * w_fours6;
  var x7 = vec4f(0.0);
  if (rem + 1 < 14) {
    x7 = x_17[min(t + g * 64 + 14, 18815)];
  }
  let w_fours7 = w_fours_17[w_fours_top + 7];
  a += x7 * w_fours7;
  var x8 = vec4f(0.0);
  if ((rem + 1 < 14) & (rem1 + 1 < 14)) {
    x8 = x_17[min(t + g * 64 + 15, 18815)];
  }
  let w_fours8 = w_fours_17[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_17[quot];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_17[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn + add to 16x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 100, steps 6 x 64
// features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
// features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
// features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
// 25 x 4 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_18: array<vec4f, 6144>;
@group(0) @binding(1) var<storage, read_write> x_18: array<vec4f, 18816>;
@group(0) @binding(2) var<storage, read> shift_18: array<vec4f, 16>;
@group(0) @binding(3) var<storage, read_write> x1_18: array<vec4f, 3136>;
@group(0) @binding(4) var<storage, read_write> y_18: array<vec4f, 3136>;
var<workgroup> x_tile_18: array<vec4f, 128>;
var<workgroup> w_tile_18: array<vec4f, 256>;
var<workgroup> sums_18: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_16x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 1536 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let x1_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let next = w_tiles_18[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 96)) {
      if (t < 128) {
        x_tile_18[t] = x_18[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_18[t] = vec4f(0.0);
      }
    }
    w_tile_18[t] = next;
    workgroupBarrier();
    let w0 = w_tile_18[w_tile_top];
    let x0 = x_tile_18[x_tile_top];
    let x1 = x_tile_18[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_18[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_18[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_18[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_18[t - 128] = a00;
    sums_18[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_18[t - 64] = a00;
    sums_18[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_18[t - 32] = a00;
    sums_18[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_18[t - 16] = a00;
    sums_18[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_18[t];
    a00 += s;
    let s1 = sums_18[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_18[i * 4 + rem1];
    let x1 = x1_18[x1_top];
    y_18[y_top] = a00 + shift + x1;
    if (j * 8 + rem2 + 4 < 196) {
      let x1_1 = x1_18[x1_top + 4];
      y_18[y_top + 4] = a01 + shift + x1_1;
    }
  }
}

// ---- conv + bn to 24x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 150, steps 6 x 64
// features.11.conv.2 + features.11.conv.3: 96x14x14
// 25 x 6 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_19: array<vec4f, 9216>;
@group(0) @binding(1) var<storage, read_write> x_19: array<vec4f, 18816>;
@group(0) @binding(2) var<storage, read> shift_19: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> y_19: array<vec4f, 4704>;
var<workgroup> x_tile_19: array<vec4f, 128>;
var<workgroup> w_tile_19: array<vec4f, 256>;
var<workgroup> sums_19: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_24x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 1536 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 6; step_++) {
    let next = w_tiles_19[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 96)) {
      if (t < 128) {
        x_tile_19[t] = x_19[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_19[t] = vec4f(0.0);
      }
    }
    w_tile_19[t] = next;
    workgroupBarrier();
    let w0 = w_tile_19[w_tile_top];
    let x0 = x_tile_19[x_tile_top];
    let x1 = x_tile_19[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_19[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_19[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_19[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_19[t - 128] = a00;
    sums_19[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_19[t - 64] = a00;
    sums_19[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_19[t - 32] = a00;
    sums_19[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_19[t - 16] = a00;
    sums_19[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_19[t];
    a00 += s;
    let s1 = sums_19[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_19[i * 4 + rem1];
    y_19[y_top] = a00 + shift;
    if (j * 8 + rem2 + 4 < 196) {
      y_19[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 144x14x14x4: tiled, tile 32x32, each invocation 4x2, workgroups 126, steps 3 x 32
// features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
// features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
// features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
// 7 x 18 x 1 workgroups of 128
@group(0) @binding(0) var<storage, read> w_tiles_20: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_20: array<vec4f, 4704>;
@group(0) @binding(2) var<storage, read> shift_20: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_20: array<vec4f, 28224>;
var<workgroup> x_tile_20: array<vec4f, 256>;
var<workgroup> w_tile_20: array<vec4f, 256>;
@compute @workgroup_size(128)
fn conv_bn_relu6_144x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 32;
  let quot = t / 16;
  let rem1 = t % 16;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 32 + t / 32 * 196 + rem;
  let shift_top = i * 8 + quot;
  let y_top = i * 1568 + j * 32 + quot * 196 + rem1;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 256;
    let x_step = x_top + step_ * 1568;
    let next = w_tiles_20[w_tiles_step];
    let next1 = w_tiles_20[w_tiles_step + 128];
    workgroupBarrier();
    if (j * 32 + rem < 196) {
      let x = x_20[x_step];
      let x1 = x_20[x_step + 784];
      x_tile_20[t] = x;
      x_tile_20[t + 128] = x1;
    } else {
      for (var u = 0u; u < 2; u++) {
        x_tile_20[t + u * 128] = vec4f(0.0);
      }
    }
    w_tile_20[t] = next;
    w_tile_20[t + 128] = next1;
    workgroupBarrier();
    for (var e = 0u; e < 2; e++) {
      let w_tile_e = e * 128 + quot;
      let x_tile_e = e * 128 + rem1;
      let w0 = w_tile_20[w_tile_e];
      let x0 = x_tile_20[x_tile_e];
      let x1 = x_tile_20[x_tile_e + 16];
      a00 += w0 * x0.x;
      a01 += w0 * x1.x;
      let w0_1 = w_tile_20[w_tile_e + 8];
      a00 += w0_1 * x0.y;
      a01 += w0_1 * x1.y;
      let w0_2 = w_tile_20[w_tile_e + 16];
      a00 += w0_2 * x0.z;
      a01 += w0_2 * x1.z;
      let w0_3 = w_tile_20[w_tile_e + 24];
      a00 += w0_3 * x0.w;
      a01 += w0_3 * x1.w;
      let w0_4 = w_tile_20[w_tile_e + 32];
      let x0_1 = x_tile_20[x_tile_e + 32];
      let x1_1 = x_tile_20[x_tile_e + 48];
      a00 += w0_4 * x0_1.x;
      a01 += w0_4 * x1_1.x;
      let w0_5 = w_tile_20[w_tile_e + 40];
      a00 += w0_5 * x0_1.y;
      a01 += w0_5 * x1_1.y;
      let w0_6 = w_tile_20[w_tile_e + 48];
      a00 += w0_6 * x0_1.z;
      a01 += w0_6 * x1_1.z;
      let w0_7 = w_tile_20[w_tile_e + 56];
      a00 += w0_7 * x0_1.w;
      a01 += w0_7 * x1_1.w;
      let w0_8 = w_tile_20[w_tile_e + 64];
      let x0_2 = x_tile_20[x_tile_e + 64];
      let x1_2 = x_tile_20[x_tile_e + 80];
      a00 += w0_8 * x0_2.x;
      a01 += w0_8 * x1_2.x;
      let w0_9 = w_tile_20[w_tile_e + 72];
      a00 += w0_9 * x0_2.y;
      a01 += w0_9 * x1_2.y;
      let w0_10 = w_tile_20[w_tile_e + 80];
      a00 += w0_10 * x0_2.z;
      a01 += w0_10 * x1_2.z;
      let w0_11 = w_tile_20[w_tile_e + 88];
      a00 += w0_11 * x0_2.w;
      a01 += w0_11 * x1_2.w;
      let w0_12 = w_tile_20[w_tile_e + 96];
      let x0_3 = x_tile_20[x_tile_e + 96];
      let x1_3 = x_tile_20[x_tile_e + 112];
      a00 += w0_12 * x0_3.x;
      a01 += w0_12 * x1_3.x;
      let w0_13 = w_tile_20[w_tile_e + 104];
      a00 += w0_13 * x0_3.y;
      a01 += w0_13 * x1_3.y;
      let w0_14 = w_tile_20[w_tile_e + 112];
      a00 += w0_14 * x0_3.z;
      a01 += w0_14 * x1_3.z;
      let w0_15 = w_tile_20[w_tile_e + 120];
      a00 += w0_15 * x0_3.w;
      a01 += w0_15 * x1_3.w;
    }
  }
  if (j * 32 + rem1 < 196) {
    let shift = shift_20[shift_top];
    let t1 = a00 + shift;
    let t2 = rectify4(t1);
    y_20[y_top] = minimum4(t2, vec4f(6.0));
  }
  if (j * 32 + rem1 + 16 < 196) {
    let shift = shift_20[shift_top];
    let t1 = a01 + shift;
    let t2 = rectify4(t1);
    y_20[y_top + 16] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + relu6 to 144x14x14x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14
// features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14
// 441 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_21: array<vec4f, 28224>;
@group(0) @binding(1) var<storage, read> w_fours_21: array<vec4f, 1296>;
@group(0) @binding(2) var<storage, read> shift_21: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_21: array<vec4f, 28224>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x14x14x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 64) / 196;
  let rem = (g * 4 + (t + g * 8) / 14) % 14;
  let rem1 = (t + g * 8) % 14;
  let w_fours_top = quot * 9;
  var x = vec4f(0.0);
  if ((0 < rem) & (0 < rem1)) {
    x = x_21[u32(max(i32(t + g * 64) - 15, 0))];
  }
  let w_fours = w_fours_21[w_fours_top];
  var a = vec4f(0.0);
  a += x * w_fours;
  var x1 = vec4f(0.0);
  if (0 < rem) {
    x1 = x_21[u32(max(i32(t + g * 64) - 14, 0))];
  }
  let w_fours1 = w_fours_21[w_fours_top + 1];
  a += x1 * w_fours1;
  var x2 = vec4f(0.0);
  if ((0 < rem) & (rem1 + 1 < 14)) {
    x2 = x_21[u32(max(i32(t + g * 64) - 13, 0))];
  }
  let w_fours2 = w_fours_21[w_fours_top + 2];
  a += x2 * w_fours2;
  var x3 = vec4f(0.0);
  if (0 < rem1) {
    x3 = x_21[u32(max(i32(t + g * 64) - 1, 0))];
  }
  let w_fours3 = w_fours_21[w_fours_top + 3];
  a += x3 * w_fours3;
  let x4 = x_21[t + g * 64];
  let w_fours4 = w_fours_21[w_fours_top + 4];
  a += x4 * w_fours4;
  var x5 = vec4f(0.0);
  if (rem1 + 1 < 14) {
    x5 = x_21[min(t + g * 64 + 1, 28223)];
  }
  let w_fours5 = w_fours_21[w_fours_top + 5];
  a += x5 * w_fours5;
  var x6 = vec4f(0.0);
  if ((rem + 1 < 14) & (0 < rem1)) {
    x6 = x_21[min(t + g * 64 + 13, 28223)];
  }
  let w_fours6 = w_fours_21[w_fours_top + 6];
  a += x6 * w_fours6;
  var x7 = vec4f(0.0);
  if (rem + 1 < 14) {
    x7 = x_21[min(t + g * 64 + 14, 28223)];
  }
  let w_fours7 = w_fours_21[w_fours_top + 7];
  a += x7 * w_fours7;
  var x8 = vec4f(0.0);
  if ((rem + 1 < 14) & (rem1 + 1 < 14)) {
    x8 = x_21[min(t + g * 64 + 15, 28223)];
  }
  let w_fours8 = w_fours_21[w_fours_top + 8];
  a += x8 * w_fours8;
  let shift = shift_21[quot];
  let t1 = a + shift;
  let t2 = rectify4(t1);
  y_21[t + g * 64] = minimum4(t2, vec4f(6.0));
}

// ---- conv + bn + add to 24x14x14x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 150, steps 9 x 64
// features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
// features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
// 25 x 6 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_22: array<vec4f, 13824>;
@group(0) @binding(1) var<storage, read_write> x_22: array<vec4f, 28224>;
@group(0) @binding(2) var<storage, read> shift_22: array<vec4f, 24>;
@group(0) @binding(3) var<storage, read_write> x1_22: array<vec4f, 4704>;
@group(0) @binding(4) var<storage, read_write> y_22: array<vec4f, 4704>;
var<workgroup> x_tile_22: array<vec4f, 128>;
var<workgroup> w_tile_22: array<vec4f, 256>;
var<workgroup> sums_22: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_24x14x14x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 2304 + t;
  let x_top = j * 8 + quot * 196 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let x1_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  let y_top = i * 784 + j * 8 + rem2 + rem1 * 196;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let next = w_tiles_22[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 196) & (step_ * 16 + quot < 144)) {
      if (t < 128) {
        x_tile_22[t] = x_22[x_top + step_ * 3136];
      }
    } else {
      if (t < 128) {
        x_tile_22[t] = vec4f(0.0);
      }
    }
    w_tile_22[t] = next;
    workgroupBarrier();
    let w0 = w_tile_22[w_tile_top];
    let x0 = x_tile_22[x_tile_top];
    let x1 = x_tile_22[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_22[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_22[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_22[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_22[t - 128] = a00;
    sums_22[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_22[t - 64] = a00;
    sums_22[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_22[t - 32] = a00;
    sums_22[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_22[t - 16] = a00;
    sums_22[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_22[t];
    a00 += s;
    let s1 = sums_22[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    let shift = shift_22[i * 4 + rem1];
    let x1 = x1_22[x1_top];
    y_22[y_top] = a00 + shift + x1;
    if (j * 8 + rem2 + 4 < 196) {
      let x1_1 = x1_22[x1_top + 4];
      y_22[y_top + 4] = a01 + shift + x1_1;
    }
  }
}

// ---- conv + bn + relu6 to 144x7x7x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
// 111 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_23: array<vec4f, 28224>;
@group(0) @binding(1) var<storage, read> w_fours_23: array<vec4f, 1296>;
@group(0) @binding(2) var<storage, read> shift_23: array<vec4f, 144>;
@group(0) @binding(3) var<storage, read_write> y_23: array<vec4f, 7056>;
@compute @workgroup_size(64)
fn conv_bn_relu6_144x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g) / 7;
  let rem = (t + g) % 7;
  let quot1 = (t + g * 15) / 49;
  let rem1 = (g * 2 + quot) % 7;
  let w_fours_top = g * 9 + quot1 * 9;
  let x_top = g * 252 + quot * 28 + rem * 2;
  if (t + g * 64 < 7056) {
    var x = vec4f(0.0);
    if ((0 < rem1) & (0 < rem)) {
      x = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 15, 0, 28223))];
    }
    let w_fours = w_fours_23[w_fours_top];
    var a = vec4f(0.0);
    a += x * w_fours;
    var x1 = vec4f(0.0);
    if (0 < rem1) {
      x1 = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 14, 0, 28223))];
    }
    let w_fours1 = w_fours_23[w_fours_top + 1];
    a += x1 * w_fours1;
    var x2 = vec4f(0.0);
    if (0 < rem1) {
      x2 = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 13, 0, 28223))];
    }
    let w_fours2 = w_fours_23[w_fours_top + 2];
    a += x2 * w_fours2;
    var x3 = vec4f(0.0);
    if (0 < rem) {
      x3 = x_23[u32(clamp(i32(g * 252 + quot * 28 + rem * 2) - 1, 0, 28223))];
    }
    let w_fours3 = w_fours_23[w_fours_top + 3];
    a += x3 * w_fours3;
    let x4 = x_23[x_top];
    let w_fours4 = w_fours_23[w_fours_top + 4];
    a += x4 * w_fours4;
    let x5 = x_23[x_top + 1];
    let w_fours5 = w_fours_23[w_fours_top + 5];
    a += x5 * w_fours5;
    var x6 = vec4f(0.0);
    if (0 < rem) {
      x6 = x_23[x_top + 13];
    }
    let w_fours6 = w_fours_23[w_fours_top + 6];
    a += x6 * w_fours6;
    let x7 = x_23[x_top + 14];
    let w_fours7 = w_fours_23[w_fours_top + 7];
    a += x7 * w_fours7;
    let x8 = x_23[x_top + 15];
    let w_fours8 = w_fours_23[w_fours_top + 8];
    a += x8 * w_fours8;
    let shift = shift_23[g + quot1];
    let t1 = a + shift;
    let t2 = rectify4(t1);
    y_23[t + g * 64] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn to 40x7x7x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 70, steps 9 x 64
// features.14.conv.2 + features.14.conv.3: 160x7x7
// 7 x 10 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_24: array<vec4f, 23040>;
@group(0) @binding(1) var<storage, read_write> x_24: array<vec4f, 7056>;
@group(0) @binding(2) var<storage, read> shift_24: array<vec4f, 40>;
@group(0) @binding(3) var<storage, read_write> y_24: array<vec4f, 1960>;
var<workgroup> x_tile_24: array<vec4f, 128>;
var<workgroup> w_tile_24: array<vec4f, 256>;
var<workgroup> sums_24: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_40x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 2304 + t;
  let x_top = j * 8 + quot * 49 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 8 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 9; step_++) {
    let next = w_tiles_24[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 49) & (step_ * 16 + quot < 144)) {
      if (t < 128) {
        x_tile_24[t] = x_24[x_top + step_ * 784];
      }
    } else {
      if (t < 128) {
        x_tile_24[t] = vec4f(0.0);
      }
    }
    w_tile_24[t] = next;
    workgroupBarrier();
    let w0 = w_tile_24[w_tile_top];
    let x0 = x_tile_24[x_tile_top];
    let x1 = x_tile_24[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_24[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_24[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_24[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_24[t - 128] = a00;
    sums_24[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_24[t - 64] = a00;
    sums_24[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_24[t - 32] = a00;
    sums_24[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_24[t - 16] = a00;
    sums_24[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_24[t];
    a00 += s;
    let s1 = sums_24[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 8 + rem2 < 49) {
      let shift = shift_24[shift_top];
      y_24[y_top] = a00 + shift;
    }
    if (j * 8 + rem2 + 4 < 49) {
      let shift = shift_24[shift_top];
      y_24[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 240x7x7x4: tiled, tile 16x16, each invocation 4x2, slices 8, workgroups 240, steps 3 x 64
// features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
// features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
// features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
// 4 x 60 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_25: array<vec4f, 46080>;
@group(0) @binding(1) var<storage, read_write> x_25: array<vec4f, 1960>;
@group(0) @binding(2) var<storage, read> shift_25: array<vec4f, 240>;
@group(0) @binding(3) var<storage, read_write> y_25: array<vec4f, 11760>;
var<workgroup> x_tile_25: array<vec4f, 256>;
var<workgroup> w_tile_25: array<vec4f, 256>;
var<workgroup> sums_25: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_relu6_240x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let quot1 = t / 32;
  let rem1 = (t / 8) % 4;
  let rem2 = t % 8;
  let w_tiles_top = i * 768 + t;
  let x_top = j * 16 + quot * 49 + rem;
  let w_tile_top = quot1 * 32 + rem1;
  let x_tile_top = quot1 * 32 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 16 + rem1 * 49 + rem2;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 3; step_++) {
    let next = w_tiles_25[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 16 + rem < 49) & (step_ * 16 + quot < 40)) {
      x_tile_25[t] = x_25[x_top + step_ * 784];
    } else {
      x_tile_25[t] = vec4f(0.0);
    }
    w_tile_25[t] = next;
    workgroupBarrier();
    let w0 = w_tile_25[w_tile_top];
    let x0 = x_tile_25[x_tile_top];
    let x1 = x_tile_25[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_25[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_25[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_25[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_25[w_tile_top + 16];
    let x0_1 = x_tile_25[x_tile_top + 16];
    let x1_1 = x_tile_25[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_25[w_tile_top + 20];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_25[w_tile_top + 24];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_25[w_tile_top + 28];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
  }
  if (3 < quot1) {
    sums_25[t - 128] = a00;
    sums_25[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_25[t];
    a00 += s;
    let s1 = sums_25[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_25[t - 64] = a00;
    sums_25[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_25[t];
    a00 += s;
    let s1 = sums_25[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_25[t - 32] = a00;
    sums_25[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_25[t];
    a00 += s;
    let s1 = sums_25[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 16 + rem2 < 49) {
      let shift = shift_25[shift_top];
      let t1 = a00 + shift;
      let t2 = rectify4(t1);
      y_25[y_top] = minimum4(t2, vec4f(6.0));
    }
    if (j * 16 + rem2 + 8 < 49) {
      let shift = shift_25[shift_top];
      let t1 = a01 + shift;
      let t2 = rectify4(t1);
      y_25[y_top + 8] = minimum4(t2, vec4f(6.0));
    }
  }
}

// ---- conv + bn + relu6 to 240x7x7x4: depthwise, each invocation 1x4 channels, invocations 64, written out 9
// features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
// features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
// features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7
// 184 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_26: array<vec4f, 11760>;
@group(0) @binding(1) var<storage, read> w_fours_26: array<vec4f, 2160>;
@group(0) @binding(2) var<storage, read> shift_26: array<vec4f, 240>;
@group(0) @binding(3) var<storage, read_write> y_26: array<vec4f, 11760>;
@compute @workgroup_size(64)
fn conv_bn_relu6_240x7x7x4_2(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = (t + g * 15) / 49;
  let rem = (g * 2 + (t + g) / 7) % 7;
  let rem1 = (t + g) % 7;
  let w_fours_top = g * 9 + quot * 9;
  if (t + g * 64 < 11760) {
    var x = vec4f(0.0);
    if ((0 < rem) & (0 < rem1)) {
      x = x_26[u32(clamp(i32(t + g * 64) - 8, 0, 11759))];
    }
    let w_fours = w_fours_26[w_fours_top];
    var a = vec4f(0.0);
    a += x * w_fours;
    var x1 = vec4f(0.0);
    if (0 < rem) {
      x1 = x_26[u32(clamp(i32(t + g * 64) - 7, 0, 11759))];
    }
    let w_fours1 = w_fours_26[w_fours_top + 1];
    a += x1 * w_fours1;
    var x2 = vec4f(0.0);
    if ((0 < rem) & (rem1 + 1 < 7)) {
      x2 = x_26[u32(clamp(i32(t + g * 64) - 6, 0, 11759))];
    }
    let w_fours2 = w_fours_26[w_fours_top + 2];
    a += x2 * w_fours2;
    var x3 = vec4f(0.0);
    if (0 < rem1) {
      x3 = x_26[u32(clamp(i32(t + g * 64) - 1, 0, 11759))];
    }
    let w_fours3 = w_fours_26[w_fours_top + 3];
    a += x3 * w_fours3;
    let x4 = x_26[t + g * 64];
    let w_fours4 = w_fours_26[w_fours_top + 4];
    a += x4 * w_fours4;
    var x5 = vec4f(0.0);
    if (rem1 + 1 < 7) {
      x5 = x_26[min(t + g * 64 + 1, 11759)];
    }
    let w_fours5 = w_fours_26[w_fours_top + 5];
    a += x5 * w_fours5;
    var x6 = vec4f(0.0);
    if ((rem + 1 < 7) & (0 < rem1)) {
      x6 = x_26[min(t + g * 64 + 6, 11759)];
    }
    let w_fours6 = w_fours_26[w_fours_top + 6];
    a += x6 * w_fours6;
    var x7 = vec4f(0.0);
    if (rem + 1 < 7) {
      x7 = x_26[min(t + g * 64 + 7, 11759)];
    }
    let w_fours7 = w_fours_26[w_fours_top + 7];
    a += x7 * w_fours7;
    var x8 = vec4f(0.0);
    if ((rem + 1 < 7) & (rem1 + 1 < 7)) {
      x8 = x_26[min(t + g * 64 + 8, 11759)];
    }
    let w_fours8 = w_fours_26[w_fours_top + 8];
    a += x8 * w_fours8;
    let shift = shift_26[g + quot];
    let t1 = a + shift;
    let t2 = rectify4(t1);
    y_26[t + g * 64] = minimum4(t2, vec4f(6.0));
  }
}

// ---- conv + bn + add to parts: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 210, steps 15 x 64, pieces 3
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 7 x 10 x 3 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_27: array<vec4f, 38400>;
@group(0) @binding(1) var<storage, read> x_27: array<vec4f, 11760>;
@group(0) @binding(2) var<storage, read_write> parts_27: array<vec4f, 5880>;
var<workgroup> x_tile_27: array<vec4f, 128>;
var<workgroup> w_tile_27: array<vec4f, 256>;
var<workgroup> sums_27: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_add_parts(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.z;
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = g * 1280 + i * 3840 + t;
  let x_top = g * 3920 + j * 8 + quot * 49 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let parts_top = g * 1960 + i * 196 + j * 8 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let next = w_tiles_27[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 49) & (g * 80 + step_ * 16 + quot < 240)) {
      if (t < 128) {
        x_tile_27[t] = x_27[x_top + step_ * 784];
      }
    } else {
      if (t < 128) {
        x_tile_27[t] = vec4f(0.0);
      }
    }
    w_tile_27[t] = next;
    workgroupBarrier();
    let w0 = w_tile_27[w_tile_top];
    let x0 = x_tile_27[x_tile_top];
    let x1 = x_tile_27[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_27[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_27[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_27[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_27[t - 128] = a00;
    sums_27[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_27[t - 64] = a00;
    sums_27[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_27[t - 32] = a00;
    sums_27[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_27[t - 16] = a00;
    sums_27[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_27[t];
    a00 += s;
    let s1 = sums_27[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 8 + rem2 < 49) {
      parts_27[parts_top] = a00;
    }
    if (j * 8 + rem2 + 4 < 49) {
      parts_27[parts_top + 4] = a01;
    }
  }
}

// ---- conv + bn + add to 40x7x7x4: sum of pieces, pieces 3
// features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
// features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
// 31 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read> parts_28: array<vec4f, 5880>;
@group(0) @binding(1) var<storage, read> shift_28: array<vec4f, 40>;
@group(0) @binding(2) var<storage, read_write> x1_28: array<vec4f, 1960>;
@group(0) @binding(3) var<storage, read_write> y_28: array<vec4f, 1960>;
@compute @workgroup_size(64)
fn conv_bn_add_40x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let parts_top = t + g * 64;
  if (t + g * 64 < 1960) {
    var a = vec4f(0.0);
    for (var piece = 0u; piece < 3; piece++) {
      let parts = parts_28[parts_top + piece * 1960];
      a += parts;
    }
    let shift = shift_28[g + (t + g * 15) / 49];
    let x1 = x1_28[t + g * 64];
    y_28[t + g * 64] = a + shift + x1;
  }
}

// ---- conv + bn to 80x7x7x4: tiled, tile 16x8, each invocation 4x2, slices 16, workgroups 140, steps 15 x 64
// features.17.conv.2 + features.17.conv.3: 320x7x7
// 7 x 20 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_29: array<vec4f, 76800>;
@group(0) @binding(1) var<storage, read_write> x_29: array<vec4f, 11760>;
@group(0) @binding(2) var<storage, read> shift_29: array<vec4f, 80>;
@group(0) @binding(3) var<storage, read_write> y_29: array<vec4f, 3920>;
var<workgroup> x_tile_29: array<vec4f, 128>;
var<workgroup> w_tile_29: array<vec4f, 256>;
var<workgroup> sums_29: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_80x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let quot = t / 8;
  let rem = t % 8;
  let quot1 = t / 16;
  let rem1 = (t / 4) % 4;
  let rem2 = t % 4;
  let w_tiles_top = i * 3840 + t;
  let x_top = j * 8 + quot * 49 + rem;
  let w_tile_top = quot1 * 16 + rem1;
  let x_tile_top = quot1 * 8 + rem2;
  let shift_top = i * 4 + rem1;
  let y_top = i * 196 + j * 8 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 15; step_++) {
    let next = w_tiles_29[w_tiles_top + step_ * 256];
    workgroupBarrier();
    if ((j * 8 + rem < 49) & (step_ * 16 + quot < 240)) {
      if (t < 128) {
        x_tile_29[t] = x_29[x_top + step_ * 784];
      }
    } else {
      if (t < 128) {
        x_tile_29[t] = vec4f(0.0);
      }
    }
    w_tile_29[t] = next;
    workgroupBarrier();
    let w0 = w_tile_29[w_tile_top];
    let x0 = x_tile_29[x_tile_top];
    let x1 = x_tile_29[x_tile_top + 4];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_29[w_tile_top + 4];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_29[w_tile_top + 8];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_29[w_tile_top + 12];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
  }
  if (7 < quot1) {
    sums_29[t - 128] = a00;
    sums_29[t] = a01;
  }
  workgroupBarrier();
  if (quot1 < 8) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((3 < quot1) & (quot1 < 8)) {
    sums_29[t - 64] = a00;
    sums_29[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot1 < 4) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((1 < quot1) & (quot1 < 4)) {
    sums_29[t - 32] = a00;
    sums_29[t + 96] = a01;
  }
  workgroupBarrier();
  if (quot1 < 2) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot1) & (quot1 < 2)) {
    sums_29[t - 16] = a00;
    sums_29[t + 112] = a01;
  }
  workgroupBarrier();
  if (quot1 < 1) {
    let s = sums_29[t];
    a00 += s;
    let s1 = sums_29[t + 128];
    a01 += s1;
  }
  if (quot1 < 1) {
    if (j * 8 + rem2 < 49) {
      let shift = shift_29[shift_top];
      y_29[y_top] = a00 + shift;
    }
    if (j * 8 + rem2 + 4 < 49) {
      let shift = shift_29[shift_top];
      y_29[y_top + 4] = a01 + shift;
    }
  }
}

// ---- conv + bn + relu6 to 320x7x7x4: tiled, tile 32x16, each invocation 4x2, slices 4, workgroups 160, steps 5 x 64
// features.18.0 + features.18.1 + features.18.2: 1280x7x7
// 4 x 40 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_tiles_30: array<vec4f, 102400>;
@group(0) @binding(1) var<storage, read_write> x_30: array<vec4f, 3920>;
@group(0) @binding(2) var<storage, read> shift_30: array<vec4f, 320>;
@group(0) @binding(3) var<storage, read_write> y_30: array<vec4f, 15680>;
var<workgroup> x_tile_30: array<vec4f, 256>;
var<workgroup> w_tile_30: array<vec4f, 512>;
var<workgroup> sums_30: array<vec4f, 256>;
@compute @workgroup_size(256)
fn conv_bn_relu6_320x7x7x4(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let i = group.y;
  let j = group.x;
  let t = local;
  let rem = t % 16;
  let quot = t / 64;
  let rem1 = (t / 8) % 8;
  let rem2 = t % 8;
  let w_tiles_top = i * 2560 + t;
  let x_top = j * 16 + t / 16 * 49 + rem;
  let w_tile_top = quot * 128 + rem1;
  let x_tile_top = quot * 64 + rem2;
  let shift_top = i * 8 + rem1;
  let y_top = i * 392 + j * 16 + rem2 + rem1 * 49;
  var a00 = vec4f(0.0);
  var a01 = vec4f(0.0);
  for (var step_ = 0u; step_ < 5; step_++) {
    let w_tiles_step = w_tiles_top + step_ * 512;
    let next = w_tiles_30[w_tiles_step];
    let next1 = w_tiles_30[w_tiles_step + 256];
    workgroupBarrier();
    if (j * 16 + rem < 49) {
      x_tile_30[t] = x_30[x_top + step_ * 784];
    } else {
      x_tile_30[t] = vec4f(0.0);
    }
    w_tile_30[t] = next;
    w_tile_30[t + 256] = next1;
    workgroupBarrier();
    let w0 = w_tile_30[w_tile_top];
    let x0 = x_tile_30[x_tile_top];
    let x1 = x_tile_30[x_tile_top + 8];
    a00 += w0 * x0.x;
    a01 += w0 * x1.x;
    let w0_1 = w_tile_30[w_tile_top + 8];
    a00 += w0_1 * x0.y;
    a01 += w0_1 * x1.y;
    let w0_2 = w_tile_30[w_tile_top + 16];
    a00 += w0_2 * x0.z;
    a01 += w0_2 * x1.z;
    let w0_3 = w_tile_30[w_tile_top + 24];
    a00 += w0_3 * x0.w;
    a01 += w0_3 * x1.w;
    let w0_4 = w_tile_30[w_tile_top + 32];
    let x0_1 = x_tile_30[x_tile_top + 16];
    let x1_1 = x_tile_30[x_tile_top + 24];
    a00 += w0_4 * x0_1.x;
    a01 += w0_4 * x1_1.x;
    let w0_5 = w_tile_30[w_tile_top + 40];
    a00 += w0_5 * x0_1.y;
    a01 += w0_5 * x1_1.y;
    let w0_6 = w_tile_30[w_tile_top + 48];
    a00 += w0_6 * x0_1.z;
    a01 += w0_6 * x1_1.z;
    let w0_7 = w_tile_30[w_tile_top + 56];
    a00 += w0_7 * x0_1.w;
    a01 += w0_7 * x1_1.w;
    let w0_8 = w_tile_30[w_tile_top + 64];
    let x0_2 = x_tile_30[x_tile_top + 32];
    let x1_2 = x_tile_30[x_tile_top + 40];
    a00 += w0_8 * x0_2.x;
    a01 += w0_8 * x1_2.x;
    let w0_9 = w_tile_30[w_tile_top + 72];
    a00 += w0_9 * x0_2.y;
    a01 += w0_9 * x1_2.y;
    let w0_10 = w_tile_30[w_tile_top + 80];
    a00 += w0_10 * x0_2.z;
    a01 += w0_10 * x1_2.z;
    let w0_11 = w_tile_30[w_tile_top + 88];
    a00 += w0_11 * x0_2.w;
    a01 += w0_11 * x1_2.w;
    let w0_12 = w_tile_30[w_tile_top + 96];
    let x0_3 = x_tile_30[x_tile_top + 48];
    let x1_3 = x_tile_30[x_tile_top + 56];
    a00 += w0_12 * x0_3.x;
    a01 += w0_12 * x1_3.x;
    let w0_13 = w_tile_30[w_tile_top + 104];
    a00 += w0_13 * x0_3.y;
    a01 += w0_13 * x1_3.y;
    let w0_14 = w_tile_30[w_tile_top + 112];
    a00 += w0_14 * x0_3.z;
    a01 += w0_14 * x1_3.z;
    let w0_15 = w_tile_30[w_tile_top + 120];
    a00 += w0_15 * x0_3.w;
    a01 += w0_15 * x1_3.w;
  }
  if (1 < quot) {
    sums_30[t - 128] = a00;
    sums_30[t] = a01;
  }
  workgroupBarrier();
  if (quot < 2) {
    let s = sums_30[t];
    a00 += s;
    let s1 = sums_30[t + 128];
    a01 += s1;
  }
  workgroupBarrier();
  if ((0 < quot) & (quot < 2)) {
    sums_30[t - 64] = a00;
    sums_30[t + 64] = a01;
  }
  workgroupBarrier();
  if (quot < 1) {
    let s = sums_30[t];
    a00 += s;
    let s1 = sums_30[t + 128];
    a01 += s1;
  }
  if (quot < 1) {
    if (j * 16 + rem2 < 49) {
      let shift = shift_30[shift_top];
      let t1 = a00 + shift;
      let t2 = rectify4(t1);
      y_30[y_top] = minimum4(t2, vec4f(6.0));
    }
    if (j * 16 + rem2 + 8 < 49) {
      let shift = shift_30[shift_top];
      let t1 = a01 + shift;
      let t2 = rectify4(t1);
      y_30[y_top + 8] = minimum4(t2, vec4f(6.0));
    }
  }
}

// ---- gap to 1280x1x1: rows, invocations 16 for every 4 of 16 rows, workgroups 80, each invocation 4 rows at a time
// gap1: 1280x1x1
// 80 x 1 x 1 workgroups of 64
@group(0) @binding(0) var<storage, read_write> x_31: array<vec4f, 15680>;
@group(0) @binding(1) var<storage, read_write> y_31: array<vec4f, 320>;
var<workgroup> parts_31: array<vec4f, 64>;
@compute @workgroup_size(64)
fn gap_1280x1x1(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let quot = t / 16;
  let rem = t % 16;
  let x_top = g * 196 + quot * 49 + rem;
  let parts_top = quot * 16;
  let x = x_31[x_top];
  let x1 = x_31[x_top + 16];
  let x2 = x_31[x_top + 32];
  let x3 = x_31[g * 196 + quot * 49 + 48];
  var a = vec4f(0.0);
  a += x;
  a += x1;
  a += x2;
  if (rem + 48 < 49) {
    a += x3;
  }
  parts_31[t] = a;
  workgroupBarrier();
  let s = parts_31[parts_top];
  let s1 = parts_31[parts_top + 1];
  let s2 = parts_31[parts_top + 2];
  let s3 = parts_31[parts_top + 3];
  let s4 = parts_31[parts_top + 4];
  let s5 = parts_31[parts_top + 5];
  let s6 = parts_31[parts_top + 6];
  let s7 = parts_31[parts_top + 7];
  let s8 = parts_31[parts_top + 8];
  let s9 = parts_31[parts_top + 9];
  let s10 = parts_31[parts_top + 10];
  let s11 = parts_31[parts_top + 11];
  let s12 = parts_31[parts_top + 12];
  let s13 = parts_31[parts_top + 13];
  let s14 = parts_31[parts_top + 14];
  let s15 = parts_31[parts_top + 15];
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
  let total = s30;
  if (rem < 1) {
    y_31[g * 4 + quot] = total / 49.0;
  }
}

// ---- dense to 1000: matrix-vector, invocations 256 for 4 rows, workgroups 250
// classifier.1: 1000
// 250 x 1 x 1 workgroups of 256
@group(0) @binding(0) var<storage, read> w_quads_32: array<vec4f, 320000>;
@group(0) @binding(1) var<storage, read_write> x_32: array<vec4f, 320>;
@group(0) @binding(2) var<storage, read> bias_32: array<vec4f, 250>;
@group(0) @binding(3) var<storage, read_write> y_32: array<vec4f, 250>;
var<workgroup> parts_32: array<vec4f, 256>;
fn sum_of_256_in_parts_32(part: u32, own: vec4f) -> vec4f {
  parts_32[part] = own;
  workgroupBarrier();
  if (part < 16u) {
    var all = own;
    all = all + parts_32[part + 16u];
    all = all + parts_32[part + 32u];
    all = all + parts_32[part + 48u];
    all = all + parts_32[part + 64u];
    all = all + parts_32[part + 80u];
    all = all + parts_32[part + 96u];
    all = all + parts_32[part + 112u];
    all = all + parts_32[part + 128u];
    all = all + parts_32[part + 144u];
    all = all + parts_32[part + 160u];
    all = all + parts_32[part + 176u];
    all = all + parts_32[part + 192u];
    all = all + parts_32[part + 208u];
    all = all + parts_32[part + 224u];
    all = all + parts_32[part + 240u];
    parts_32[part] = all;
  }
  workgroupBarrier();
  var all = parts_32[0u];
  all = all + parts_32[1u];
  all = all + parts_32[2u];
  all = all + parts_32[3u];
  all = all + parts_32[4u];
  all = all + parts_32[5u];
  all = all + parts_32[6u];
  all = all + parts_32[7u];
  all = all + parts_32[8u];
  all = all + parts_32[9u];
  all = all + parts_32[10u];
  all = all + parts_32[11u];
  all = all + parts_32[12u];
  all = all + parts_32[13u];
  all = all + parts_32[14u];
  all = all + parts_32[15u];
  return all;
}
@compute @workgroup_size(256)
fn dense_1000(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let g = group.x;
  let t = local;
  let w_quads_top = t + g * 1280;
  let w = w_quads_32[w_quads_top];
  let x = x_32[t];
  var a0 = vec4f(0.0);
  a0 += w * x.x;
  let w1 = w_quads_32[w_quads_top + 320];
  a0 += w1 * x.y;
  let w2 = w_quads_32[w_quads_top + 640];
  a0 += w2 * x.z;
  let w3 = w_quads_32[w_quads_top + 960];
  a0 += w3 * x.w;
  if (t + 256 < 320) {
    let w4 = w_quads_32[w_quads_top + 256];
    let x1 = x_32[t + 256];
    a0 += w4 * x1.x;
    let w5 = w_quads_32[w_quads_top + 576];
    a0 += w5 * x1.y;
    let w6 = w_quads_32[w_quads_top + 896];
    a0 += w6 * x1.z;
    let w7 = w_quads_32[w_quads_top + 1216];
    a0 += w7 * x1.w;
  }
  a0 = sum_of_256_in_parts_32(t, a0);
  if (t < 1) {
    let bias = bias_32[g];
    y_32[g] = a0 + bias;
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
