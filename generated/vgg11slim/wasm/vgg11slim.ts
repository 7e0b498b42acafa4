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
  inputHash: "4409941a053b3680b99bfbfad3212dde68a0e6452e889c51db9c4269105e057a",
  target: "wasm",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 43093322,
  macs: 512155648,
  /** Packed weights must say this. */
  weights: "3975aaa519c095cd5d7fa61af9af23f0",
} as const;

/** The bytes of the .wasm file, an answer that holds them, or the compiled module. */
export type WasmSource = ArrayBuffer | ArrayBufferView | { arrayBuffer(): Promise<ArrayBuffer> } | object;

interface Cell {
  readonly value: number;
}
/** What is used of the module's exports. */
interface Code {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly fingerprint: Cell;
  readonly checks: Cell;
  readonly check_at: Cell;
  readonly check_got: Cell;
  readonly check_wanted: Cell;
  run(): void;
  prepare(): void;
  step(call: number): void;
  check(kernel: number): number;
}
/** What is used of the platform, so that no library of types is asked for. */
interface Engine {
  validate(bytes: Uint8Array): boolean;
  compile(bytes: ArrayBuffer | ArrayBufferView): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>;
}
interface Answer {
  readonly ok?: boolean;
  readonly status?: number;
  readonly url?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface Place {
  readonly href: string;
  readonly protocol: string;
}
interface Files {
  readFileSync(url: Place): Uint8Array;
}
interface Platform {
  readonly WebAssembly?: Engine;
  readonly process?: { getBuiltinModule?(name: string): Files | undefined };
  fetch(url: Place): Promise<Answer>;
  atob(text: string): string;
}
const platform = globalThis as unknown as Platform;
declare const URL: new (path: string, base: string | undefined) => Place;

export interface LoadOptions {
  /** Left out, the module takes the file beside it, or what it holds. */
  readonly wasm?: WasmSource | Promise<WasmSource> | undefined;
}

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView, options: LoadOptions = {}): Promise<void> {
  await instantiate(options.wasm);
  const file = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack vgg-d2l.cnn WEIGHTS.safetensors --model VGG11Slim --target wasm";
  const size = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const begin = file.length < 8 ? Infinity : 8 + size.getUint32(0, true) + 2 ** 32 * size.getUint32(4, true);
  const header = readHeader(file, begin);
  if (!header) throw refuse("these bytes are no safetensors file.");
  const about = header["__metadata__"];
  if (about?.format !== "cnnc-packed") throw refuse("these weights are not packed for this module.");
  if (about.hash !== weightsHash) {
    const made = `${about.model}, ${about.target}, ${about.float}`;
    throw refuse(`these weights were packed for another model, target or option (${made}).`);
  }
  const places = tensors();
  const starts = places.map(([name, , , count]) => {
    const [from, to] = header[name]?.data_offsets ?? [0, 0];
    const whole = from >= 0 && to - from === 4 * count && begin + to <= file.length;
    if (!whole) throw refuse(`tensor ${name} is missing or incomplete.`);
    return begin + from;
  });
  for (const [i, [, memory, at, count]] of places.entries()) {
    const start = starts[i]!;
    const isAligned = (file.byteOffset + start) % 4 === 0;
    const part = isAligned ? file.subarray(start, start + 4 * count) : file.slice(start, start + 4 * count);
    memory.set(new Float32Array(part.buffer, part.byteOffset, count), at);
  }
  prepare();
  loaded = true;
}

/** Computes the outputs: fresh arrays, or those that are given. */
export function run(inputs: Inputs, outputs: Outputs = createOutputs()): Outputs {
  if (!loaded) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);
  const input0 = checked("input", "image", inputs?.["image"], meta.inputs[0].shape);
  const output0 = checked("output", "logits", outputs?.["logits"], meta.outputs[0].shape);
  arena.set(input0, 853892);
  forward();
  output0.set(arena.subarray(4096, 4106));
  return outputs;
}

/** Runs every distinct kernel on a vector; throws where a value differs from the reference evaluator's. Weights are kept. */
export async function selfTest(): Promise<{ readonly kernels: number; readonly values: number }> {
  await instantiate(undefined);
  const results = kernelNames.map(testKernel);
  const problems = results.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new Error(`${stem}: selfTest failed. ${problems.join("; ")}.`);
  return { kernels: results.length, values: results.reduce((sum, { values }) => sum + values, 0) };
}

// ---- memory: of the WebAssembly instance, made once by load
const stem = "vgg11slim";
let arena = new Float32Array(0);
let weights = new Float32Array(0);
let panels = new Float32Array(0);
let instance: Code | undefined;

function code(): Code {
  if (!instance) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);
  return instance;
}

/** Once; later calls keep the instance that is there. */
async function instantiate(from: LoadOptions["wasm"]): Promise<void> {
  if (instance) return;
  const engine = platform.WebAssembly;
  if (!engine) throw new Error(`${stem}: there is no WebAssembly here.`);
  const source = await moduleOf(engine, await (from ?? ownSource()));
  const made = await engine.instantiate(source, {}).then(
    ({ exports }) => exports as Partial<Code>,
    (error: unknown) => {
      throw new Error(`${stem}: ${wasmFile} cannot start here. ${String(error)}`);
    },
  );
  const problem = `${stem}: this WebAssembly is of another model, or of another compilation of it`;
  if (made.fingerprint?.value !== 546583339)
    throw new Error(`${problem}; ${wasmFile} beside this module is meant.`);
  if (instance) return;
  instance = made as Code;
  arena = new Float32Array(instance.memory.buffer, 182451776, 1003520);
  weights = new Float32Array(instance.memory.buffer, 256, 2888890);
  panels = new Float32Array(instance.memory.buffer, 11555840, 42723984);
}

/** A function with a fused multiply-add of relaxed SIMD: not every engine has it. */
const probe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32, 0, 32, 0,
  253, 133, 2, 11,
]);
const isFused = platform.WebAssembly?.validate(probe) === true;
/** The file that this engine takes: with fused multiply-adds where it has them, else with plain SIMD. */
export const wasmFile: string = isFused ? "vgg11slim.wasm" : "vgg11slim.plain.wasm";

async function moduleOf(engine: Engine, given: WasmSource): Promise<object> {
  const kind = Object.prototype.toString.call(given);
  if (kind === "[object WebAssembly.Module]") return given;
  const isBytes = kind === "[object ArrayBuffer]" || ArrayBuffer.isView(given);
  const answer = given as Answer;
  if (!isBytes && typeof answer.arrayBuffer !== "function")
    throw new Error(`${stem}: wasm must be bytes, a Response or a WebAssembly.Module.`);
  if (!isBytes && answer.ok === false)
    throw new Error(`${stem}: ${answer.url || "the server"} answers ${answer.status}; ${wasmFile} is meant.`);
  const bytes = isBytes ? (given as ArrayBuffer) : await answer.arrayBuffer();
  try {
    return await engine.compile(bytes);
  } catch (error) {
    const problem = `${stem}: this is no WebAssembly that the engine takes; ${wasmFile} is meant`;
    throw new Error(`${problem}. ${String(error)}`);
  }
}

/** The file beside this one. */
async function ownSource(): Promise<WasmSource> {
  const url = isFused
    ? new URL("./vgg11slim.wasm", (import.meta as { url?: string }).url)
    : new URL("./vgg11slim.plain.wasm", (import.meta as { url?: string }).url);
  const files = url.protocol === "file:" ? platform.process?.getBuiltinModule?.("node:fs") : undefined;
  if (!files) return platform.fetch(url);
  try {
    return files.readFileSync(url);
  } catch (error) {
    const problem = `${stem}: cannot read ${wasmFile} beside this module; or pass load(bytes, { wasm })`;
    throw new Error(`${problem}. ${String(error)}`);
  }
}

type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors = (): readonly TensorPlace[] => [
  ["net_0_0_weight_0", panels, 0, 144],
  ["net_0_0_bias_1", weights, 0, 16],
  ["net_1_0_weight_2", weights, 16, 4608],
  ["net_1_0_bias_3", weights, 23056, 32],
  ["net_2_0_weight_4", weights, 23088, 18432],
  ["net_2_0_bias_5", weights, 115248, 64],
  ["net_2_2_weight_6", weights, 115312, 36864],
  ["net_2_2_bias_7", weights, 299632, 64],
  ["net_3_0_weight_8", weights, 299696, 73728],
  ["net_3_0_bias_9", weights, 668336, 128],
  ["net_3_2_weight_10", weights, 668464, 147456],
  ["net_3_2_bias_11", weights, 1405744, 128],
  ["net_4_0_weight_12", weights, 1405872, 147456],
  ["net_4_0_bias_13", weights, 2143152, 128],
  ["net_4_2_weight_14", weights, 2143280, 147456],
  ["net_4_2_bias_15", weights, 2880560, 128],
  ["net_6_weight_16", panels, 144, 25815552],
  ["net_6_bias_17", weights, 2880688, 4096],
  ["net_9_weight_18", panels, 25815696, 16859136],
  ["net_9_bias_19", weights, 2884784, 4096],
  ["net_12_weight_20", panels, 42674832, 49152],
  ["net_12_bias_21", weights, 2888880, 10],
];
const weightsHash = "3975aaa519c095cd5d7fa61af9af23f0";
let loaded = false;

/** What the header of a safetensors file says of a tensor, or of itself. */
interface HeaderEntry {
  readonly data_offsets?: readonly [number, number];
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

/** Weights as the kernels want them, from those that were packed. */
function prepare(): void {
  code().prepare();
}

function createOutputs(): Outputs {
  return {
    logits: new Float32Array(10),
  };
}

function checked(kind: string, name: string, given: unknown, shape: readonly number[]): Float32Array {
  const wanted = shape.reduce((size, extent) => size * extent, 1);
  const problem = `${stem}: ${kind} "${name}" must be a Float32Array of ${wanted} numbers, shape [${shape.join(", ")}]`;
  if (Object.prototype.toString.call(given) !== "[object Float32Array]") throw new Error(`${problem}.`);
  const array = given as Float32Array;
  if (array.length !== wanted) throw new Error(`${problem}, and holds ${array.length}.`);
  return array;
}

/** All layers of one sample, in order. */
function forward(): void {
  code().run();
}

// ---- self-test
const kernelNames: readonly string[] = [
  "conv_16x224x224",
  "maxpool_relu_16x112x112",
  "prepare_32x16x3x3",
  "conv_32x112x112",
  "maxpool_relu_32x56x56",
  "prepare_64x32x3x3",
  "conv_relu_64x56x56",
  "prepare_64x64x3x3",
  "conv_64x56x56",
  "maxpool_relu_64x28x28",
  "prepare_128x64x3x3",
  "conv_relu_128x28x28",
  "prepare_128x128x3x3",
  "conv_128x28x28",
  "maxpool_relu_128x14x14",
  "conv_relu_128x14x14",
  "maxpool_128x7x7",
  "dense_relu_4096",
  "dense_relu_4096_2",
  "dense_10",
];

/** Weights end where the arena begins. A kernel that makes weights runs once more when its own are back. */
function testKernel(kernel: string, test: number): { readonly problem?: string; readonly values: number } {
  const { memory, checks, check, step, check_at, check_got, check_wanted } = code();
  const words = (at: number, count: number): Uint32Array => new Uint32Array(memory.buffer, at, count);
  const record = words(checks.value + 40 * test, 10);
  const saved = Array.from({ length: record[7]! }, (_, i) => {
    const [at = 0, width = 0, count = 0] = words(record[6]! + 20 * i, 3);
    return { at, bytes: new Uint8Array(memory.buffer, at, at < 182451776 ? width * count : 0).slice() };
  });
  const failed = check(test) !== 0;
  for (const { at, bytes } of saved) new Uint8Array(memory.buffer).set(bytes, at);
  if (record[3] === 1) step(record[0]!);
  const problem = `${kernel}: ${check_got.value} at byte ${check_at.value} instead of ${check_wanted.value}`;
  return { ...(failed && { problem }), values: record[9]! };
}
