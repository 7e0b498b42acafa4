// LeNet, compiled by 0.1.0. Generated: change the model and compile again.
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
  model: "LeNet",
  compiler: "0.1.0",
  inputHash: "e902b56166ba9ac32417fa0d3cc79b262256e27501e8cddf1ba2f5a382f6c67b",
  target: "wasm",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 28, 28] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 61706,
  macs: 416520,
  /** Packed weights must say this. */
  weights: "bcfb32a4b21736b785aef0dbe8da470b",
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
  const packCommand = "cnnc pack lenet.cnn WEIGHTS.safetensors --target wasm";
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
  arena.set(input0, 4704);
  forward();
  output0.set(arena.subarray(0, 10));
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
const stem = "lenet";
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
  if (made.fingerprint?.value !== -1276726381)
    throw new Error(`${problem}; ${wasmFile} beside this module is meant.`);
  if (instance) return;
  instance = made as Code;
  arena = new Float32Array(instance.memory.buffer, 261696, 5880);
  weights = new Float32Array(instance.memory.buffer, 320, 6092);
  panels = new Float32Array(instance.memory.buffer, 24704, 59238);
}

/** A function with a fused multiply-add of relaxed SIMD: not every engine has it. */
const probe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32, 0, 32, 0,
  253, 133, 2, 11,
]);
const isFused = platform.WebAssembly?.validate(probe) === true;
/** The file that this engine takes: with fused multiply-adds where it has them, else with plain SIMD. */
export const wasmFile: string = isFused ? "lenet.wasm" : "lenet.plain.wasm";

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
    ? new URL("./lenet.wasm", (import.meta as { url?: string }).url)
    : new URL("./lenet.plain.wasm", (import.meta as { url?: string }).url);
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
  ["conv1_weight_0", panels, 0, 150],
  ["conv1_bias_1", weights, 0, 6],
  ["conv2_weight_2", weights, 6, 2400],
  ["conv2_bias_3", weights, 5862, 16],
  ["fc1_weight_4", panels, 150, 48000],
  ["fc1_bias_5", weights, 5878, 120],
  ["fc2_weight_6", panels, 48150, 10080],
  ["fc2_bias_7", weights, 5998, 84],
  ["fc3_weight_8", panels, 58230, 1008],
  ["fc3_bias_9", weights, 6082, 10],
];
const weightsHash = "bcfb32a4b21736b785aef0dbe8da470b";
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
  "conv_sigmoid_6x28x28",
  "avgpool_6x14x14",
  "prepare_16x6x5x5",
  "conv_sigmoid_16x10x10",
  "avgpool_16x5x5",
  "dense_sigmoid_120",
  "dense_sigmoid_84",
  "dense_10",
];

/** Weights end where the arena begins. A kernel that makes weights runs once more when its own are back. */
function testKernel(kernel: string, test: number): { readonly problem?: string; readonly values: number } {
  const { memory, checks, check, step, check_at, check_got, check_wanted } = code();
  const words = (at: number, count: number): Uint32Array => new Uint32Array(memory.buffer, at, count);
  const record = words(checks.value + 40 * test, 10);
  const saved = Array.from({ length: record[7]! }, (_, i) => {
    const [at = 0, width = 0, count = 0] = words(record[6]! + 20 * i, 3);
    return { at, bytes: new Uint8Array(memory.buffer, at, at < 261696 ? width * count : 0).slice() };
  });
  const failed = check(test) !== 0;
  for (const { at, bytes } of saved) new Uint8Array(memory.buffer).set(bytes, at);
  if (record[3] === 1) step(record[0]!);
  const problem = `${kernel}: ${check_got.value} at byte ${check_at.value} instead of ${check_wanted.value}`;
  return { ...(failed && { problem }), values: record[9]! };
}
