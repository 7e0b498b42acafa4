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
  inputHash: "259bcd3e9363405b7d618d1753e4c62a76940a978daa7b55a6994d6c376415a5",
  target: "wasm",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 3, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 1000] }],
  params: 3504872,
  macs: 300774272,
  /** Packed weights must say this. */
  weights: "e9560e6ff04a89bd64ee8e713150103f",
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
  const packCommand = "cnnc pack mobilenet-v2.cnn WEIGHTS.safetensors --target wasm";
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
  loaded = true;
}

/** Computes the outputs: fresh arrays, or those that are given. */
export function run(inputs: Inputs, outputs: Outputs = createOutputs()): Outputs {
  if (!loaded) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);
  const input0 = checked("input", "image", inputs?.["image"], meta.inputs[0].shape);
  const output0 = checked("output", "logits", outputs?.["logits"], meta.outputs[0].shape);
  arena.set(input0, 553283);
  forward();
  output0.set(arena.subarray(0, 1000));
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
const stem = "mobilenet-v2";
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
  if (made.fingerprint?.value !== 987498938)
    throw new Error(`${problem}; ${wasmFile} beside this module is meant.`);
  if (instance) return;
  instance = made as Code;
  arena = new Float32Array(instance.memory.buffer, 14043520, 1505280);
  weights = new Float32Array(instance.memory.buffer, 64, 18056);
  panels = new Float32Array(instance.memory.buffer, 72320, 3492800);
}

/** A function with a fused multiply-add of relaxed SIMD: not every engine has it. */
const probe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32, 0, 32, 0,
  253, 133, 2, 11,
]);
const isFused = platform.WebAssembly?.validate(probe) === true;
/** The file that this engine takes: with fused multiply-adds where it has them, else with plain SIMD. */
export const wasmFile: string = isFused ? "mobilenet-v2.wasm" : "mobilenet-v2.plain.wasm";

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
    ? new URL("./mobilenet-v2.wasm", (import.meta as { url?: string }).url)
    : new URL("./mobilenet-v2.plain.wasm", (import.meta as { url?: string }).url);
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
  ["features_0_0_weight_0", panels, 0, 864],
  ["features_0_1_weight_1", weights, 0, 32],
  ["features_1_conv_0_0_weight_2", panels, 864, 288],
  ["features_1_conv_0_1_weight_3", weights, 32, 32],
  ["features_1_conv_1_weight_4", panels, 1152, 512],
  ["features_1_conv_2_weight_5", weights, 64, 16],
  ["features_2_conv_0_0_weight_6", panels, 1664, 1536],
  ["features_2_conv_0_1_weight_7", weights, 80, 96],
  ["features_2_conv_1_0_weight_8", panels, 3200, 864],
  ["features_2_conv_1_1_weight_9", weights, 176, 96],
  ["features_2_conv_2_weight_10", panels, 4064, 2304],
  ["features_2_conv_3_weight_11", weights, 272, 24],
  ["features_3_conv_0_0_weight_12", panels, 6368, 3456],
  ["features_3_conv_0_1_weight_13", weights, 296, 144],
  ["features_3_conv_1_0_weight_14", panels, 9824, 1296],
  ["features_3_conv_1_1_weight_15", weights, 440, 144],
  ["features_3_conv_2_weight_16", panels, 11120, 3456],
  ["features_3_conv_3_weight_17", weights, 584, 24],
  ["features_4_conv_0_0_weight_18", panels, 14576, 3456],
  ["features_4_conv_0_1_weight_19", weights, 608, 144],
  ["features_4_conv_1_0_weight_20", panels, 18032, 1296],
  ["features_4_conv_1_1_weight_21", weights, 752, 144],
  ["features_4_conv_2_weight_22", panels, 19328, 4608],
  ["features_4_conv_3_weight_23", weights, 896, 32],
  ["features_5_conv_0_0_weight_24", panels, 23936, 6144],
  ["features_5_conv_0_1_weight_25", weights, 928, 192],
  ["features_5_conv_1_0_weight_26", panels, 30080, 1728],
  ["features_5_conv_1_1_weight_27", weights, 1120, 192],
  ["features_5_conv_2_weight_28", panels, 31808, 6144],
  ["features_5_conv_3_weight_29", weights, 1312, 32],
  ["features_6_conv_0_0_weight_30", panels, 37952, 6144],
  ["features_6_conv_0_1_weight_31", weights, 1344, 192],
  ["features_6_conv_1_0_weight_32", panels, 44096, 1728],
  ["features_6_conv_1_1_weight_33", weights, 1536, 192],
  ["features_6_conv_2_weight_34", panels, 45824, 6144],
  ["features_6_conv_3_weight_35", weights, 1728, 32],
  ["features_7_conv_0_0_weight_36", panels, 51968, 6144],
  ["features_7_conv_0_1_weight_37", weights, 1760, 192],
  ["features_7_conv_1_0_weight_38", panels, 58112, 1728],
  ["features_7_conv_1_1_weight_39", weights, 1952, 192],
  ["features_7_conv_2_weight_40", panels, 59840, 12672],
  ["features_7_conv_3_weight_41", weights, 2144, 64],
  ["features_8_conv_0_0_weight_42", panels, 72512, 24576],
  ["features_8_conv_0_1_weight_43", weights, 2208, 384],
  ["features_8_conv_1_0_weight_44", panels, 97088, 3456],
  ["features_8_conv_1_1_weight_45", weights, 2592, 384],
  ["features_8_conv_2_weight_46", panels, 100544, 25344],
  ["features_8_conv_3_weight_47", weights, 2976, 64],
  ["features_9_conv_0_0_weight_48", panels, 125888, 24576],
  ["features_9_conv_0_1_weight_49", weights, 3040, 384],
  ["features_9_conv_1_0_weight_50", panels, 150464, 3456],
  ["features_9_conv_1_1_weight_51", weights, 3424, 384],
  ["features_9_conv_2_weight_52", panels, 153920, 25344],
  ["features_9_conv_3_weight_53", weights, 3808, 64],
  ["features_10_conv_0_0_weight_54", panels, 179264, 24576],
  ["features_10_conv_0_1_weight_55", weights, 3872, 384],
  ["features_10_conv_1_0_weight_56", panels, 203840, 3456],
  ["features_10_conv_1_1_weight_57", weights, 4256, 384],
  ["features_10_conv_2_weight_58", panels, 207296, 25344],
  ["features_10_conv_3_weight_59", weights, 4640, 64],
  ["features_11_conv_0_0_weight_60", panels, 232640, 24576],
  ["features_11_conv_0_1_weight_61", weights, 4704, 384],
  ["features_11_conv_1_0_weight_62", panels, 257216, 3456],
  ["features_11_conv_1_1_weight_63", weights, 5088, 384],
  ["features_11_conv_2_weight_64", panels, 260672, 36864],
  ["features_11_conv_3_weight_65", weights, 5472, 96],
  ["features_12_conv_0_0_weight_66", panels, 297536, 55296],
  ["features_12_conv_0_1_weight_67", weights, 5568, 576],
  ["features_12_conv_1_0_weight_68", panels, 352832, 5184],
  ["features_12_conv_1_1_weight_69", weights, 6144, 576],
  ["features_12_conv_2_weight_70", panels, 358016, 55296],
  ["features_12_conv_3_weight_71", weights, 6720, 96],
  ["features_13_conv_0_0_weight_72", panels, 413312, 55296],
  ["features_13_conv_0_1_weight_73", weights, 6816, 576],
  ["features_13_conv_1_0_weight_74", panels, 468608, 5184],
  ["features_13_conv_1_1_weight_75", weights, 7392, 576],
  ["features_13_conv_2_weight_76", panels, 473792, 55296],
  ["features_13_conv_3_weight_77", weights, 7968, 96],
  ["features_14_conv_0_0_weight_78", panels, 529088, 55296],
  ["features_14_conv_0_1_weight_79", weights, 8064, 576],
  ["features_14_conv_1_0_weight_80", panels, 584384, 5184],
  ["features_14_conv_1_1_weight_81", weights, 8640, 576],
  ["features_14_conv_2_weight_82", panels, 589568, 93312],
  ["features_14_conv_3_weight_83", weights, 9216, 160],
  ["features_15_conv_0_0_weight_84", panels, 682880, 153600],
  ["features_15_conv_0_1_weight_85", weights, 9376, 960],
  ["features_15_conv_1_0_weight_86", panels, 836480, 8640],
  ["features_15_conv_1_1_weight_87", weights, 10336, 960],
  ["features_15_conv_2_weight_88", panels, 845120, 155520],
  ["features_15_conv_3_weight_89", weights, 11296, 160],
  ["features_16_conv_0_0_weight_90", panels, 1000640, 153600],
  ["features_16_conv_0_1_weight_91", weights, 11456, 960],
  ["features_16_conv_1_0_weight_92", panels, 1154240, 8640],
  ["features_16_conv_1_1_weight_93", weights, 12416, 960],
  ["features_16_conv_2_weight_94", panels, 1162880, 155520],
  ["features_16_conv_3_weight_95", weights, 13376, 160],
  ["features_17_conv_0_0_weight_96", panels, 1318400, 153600],
  ["features_17_conv_0_1_weight_97", weights, 13536, 960],
  ["features_17_conv_1_0_weight_98", panels, 1472000, 8640],
  ["features_17_conv_1_1_weight_99", weights, 14496, 960],
  ["features_17_conv_2_weight_100", panels, 1480640, 311040],
  ["features_17_conv_3_weight_101", weights, 15456, 320],
  ["features_18_0_weight_102", panels, 1791680, 410880],
  ["features_18_1_weight_103", weights, 15776, 1280],
  ["classifier_1_weight_104", panels, 2202560, 1290240],
  ["classifier_1_bias_105", weights, 17056, 1000],
];
const weightsHash = "e9560e6ff04a89bd64ee8e713150103f";
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

function createOutputs(): Outputs {
  return {
    logits: new Float32Array(1000),
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
  "conv_bn_relu6_32x112x112",
  "conv_bn_relu6_32x112x112_2",
  "conv_bn_16x112x112",
  "conv_bn_relu6_96x112x112",
  "conv_bn_relu6_96x56x56",
  "conv_bn_24x56x56",
  "conv_bn_relu6_144x56x56",
  "conv_bn_relu6_144x56x56_2",
  "conv_bn_add_24x56x56",
  "conv_bn_relu6_144x28x28",
  "conv_bn_32x28x28",
  "conv_bn_relu6_192x28x28",
  "conv_bn_relu6_192x28x28_2",
  "conv_bn_add_32x28x28",
  "conv_bn_relu6_192x14x14",
  "conv_bn_64x14x14",
  "conv_bn_relu6_384x14x14",
  "conv_bn_relu6_384x14x14_2",
  "conv_bn_add_64x14x14",
  "conv_bn_96x14x14",
  "conv_bn_relu6_576x14x14",
  "conv_bn_relu6_576x14x14_2",
  "conv_bn_add_96x14x14",
  "conv_bn_relu6_576x7x7",
  "conv_bn_160x7x7",
  "conv_bn_relu6_960x7x7",
  "conv_bn_relu6_960x7x7_2",
  "conv_bn_add_160x7x7",
  "conv_bn_320x7x7",
  "conv_bn_relu6_1280x7x7",
  "gap_1280x1x1",
  "dense_1000",
];

/** Weights end where the arena begins. A kernel that makes weights runs once more when its own are back. */
function testKernel(kernel: string, test: number): { readonly problem?: string; readonly values: number } {
  const { memory, checks, check, step, check_at, check_got, check_wanted } = code();
  const words = (at: number, count: number): Uint32Array => new Uint32Array(memory.buffer, at, count);
  const record = words(checks.value + 40 * test, 10);
  const saved = Array.from({ length: record[7]! }, (_, i) => {
    const [at = 0, width = 0, count = 0] = words(record[6]! + 20 * i, 3);
    return { at, bytes: new Uint8Array(memory.buffer, at, at < 14043520 ? width * count : 0).slice() };
  });
  const failed = check(test) !== 0;
  for (const { at, bytes } of saved) new Uint8Array(memory.buffer).set(bytes, at);
  if (record[3] === 1) step(record[0]!);
  const problem = `${kernel}: ${check_got.value} at byte ${check_at.value} instead of ${check_wanted.value}`;
  return { ...(failed && { problem }), values: record[9]! };
}
