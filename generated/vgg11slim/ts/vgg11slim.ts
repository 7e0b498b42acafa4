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
  inputHash: "3c1d3eb8f9b2b406909948c7cff96f23126799c89c004c166710096acf46ad7c",
  target: "ts",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 43093322,
  macs: 512155648,
  /** Packed weights must say this. */
  weights: "7f83fef15b1c90c50466a80182a2c84b",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file =
    bytes instanceof ArrayBuffer
      ? new Uint8Array(bytes)
      : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack vgg-d2l.cnn WEIGHTS.safetensors --model VGG11Slim --target ts";
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
  const starts = tensors.map(([name, , , count]) => {
    const [from, to] = header[name]?.data_offsets ?? [0, 0];
    const whole = from >= 0 && to - from === 4 * count && begin + to <= file.length;
    if (!whole) throw refuse(`tensor ${name} is missing or incomplete.`);
    return begin + from;
  });
  for (const [i, [, memory, at, count]] of tensors.entries()) {
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
  const input0 = checked("input", "image", inputs["image"], meta.inputs[0].shape);
  const output0 = checked("output", "logits", outputs["logits"], meta.outputs[0].shape);
  arena.set(input0, 853892);
  forward();
  output0.set(arena.subarray(4096, 4106));
  return outputs;
}

/** Runs every distinct kernel on a vector; throws where a value differs from the reference evaluator's. Weights are kept. */
export async function selfTest(): Promise<{ readonly kernels: number; readonly values: number }> {
  const problems = kernelTests.flatMap(testKernel);
  if (problems.length > 0) throw new Error(`${stem}: selfTest failed. ${problems.join("; ")}.`);
  const values = kernelTests.reduce((sum, test) => sum + test.values.length, 0);
  return { kernels: kernelTests.length, values };
}

// ---- memory: allocated once, filled by load; constants, so that the engine knows address and length
const stem = "vgg11slim";
const arena = new Float32Array(1003520);
const weights = new Float32Array(42517178);
const panels = new Float64Array(2304144);
const scratch = new Float64Array(249984);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["net_0_0_weight_0", panels, 0, 144],
  ["net_0_0_bias_1", weights, 0, 16],
  ["net_1_0_weight_2", panels, 144, 18432],
  ["net_1_0_bias_3", weights, 16, 32],
  ["net_2_0_weight_4", panels, 18576, 73728],
  ["net_2_0_bias_5", weights, 48, 64],
  ["net_2_2_weight_6", panels, 92304, 147456],
  ["net_2_2_bias_7", weights, 112, 64],
  ["net_3_0_weight_8", panels, 239760, 294912],
  ["net_3_0_bias_9", weights, 176, 128],
  ["net_3_2_weight_10", panels, 534672, 589824],
  ["net_3_2_bias_11", weights, 304, 128],
  ["net_4_0_weight_12", panels, 1124496, 589824],
  ["net_4_0_bias_13", weights, 432, 128],
  ["net_4_2_weight_14", panels, 1714320, 589824],
  ["net_4_2_bias_15", weights, 560, 128],
  ["net_6_weight_16", weights, 688, 25690112],
  ["net_6_bias_17", weights, 25690800, 4096],
  ["net_9_weight_18", weights, 25694896, 16777216],
  ["net_9_bias_19", weights, 42472112, 4096],
  ["net_12_weight_20", weights, 42476208, 40960],
  ["net_12_bias_21", weights, 42517168, 10],
];
const weightsHash = "7f83fef15b1c90c50466a80182a2c84b";
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
  // net.0.0 + net.0.1: 16x224x224
  conv_relu_16x224x224();
  // net.0.2: 16x112x112
  maxpool_16x112x112();
  // net.1.0 + net.1.1: 32x112x112
  conv_relu_32x112x112();
  // net.1.2: 32x56x56
  maxpool_32x56x56();
  // net.2.0 + net.2.1: 64x56x56
  conv_relu_64x56x56();
  // net.2.2 + net.2.3: 64x56x56
  conv_relu_64x56x56_2();
  // net.2.4: 64x28x28
  maxpool_64x28x28();
  // net.3.0 + net.3.1: 128x28x28
  conv_relu_128x28x28();
  // net.3.2 + net.3.3: 128x28x28
  conv_relu_128x28x28_2();
  // net.3.4: 128x14x14
  maxpool_128x14x14();
  // net.4.0 + net.4.1: 128x14x14
  conv_relu_128x14x14(41472, 1124496, 432, 66560);
  // net.4.2 + net.4.3: 128x14x14
  conv_relu_128x14x14(66560, 1714320, 560, 41472);
  // net.4.4: 128x7x7
  maxpool_128x7x7();
  // net.6 + net.7: 4096
  dense_relu_4096();
  // net.9 + net.10: 4096
  dense_relu_4096_2();
  // net.12: 10
  dense_10();
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv + relu to 16x224x224: direct, tile 2x2, written out 9; at most 2.2 KB of bytecode */
function conv_relu_16x224x224(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 51076; i++) {
    A[i + 802816] = 0;
  }
  for (let i1 = 0; i1 < 224; i1++) {
    const x_i1 = i1 * 224 + 853892;
    const x_padded_i1 = i1 * 226 + 802816;
    for (let i2 = 0; i2 < 224; i2++) {
      const x = A[i2 + x_i1]!;
      A[i2 + x_padded_i1 + 227] = x;
    }
  }
  for (let k = 0; k < 8; k++) {
    const weight_k = k * 18;
    const bias_k = k * 2;
    const y_k = k * 100352;
    for (let o0 = 0; o0 < 224; o0++) {
      const x_padded_o0 = o0 * 226 + 802816;
      const y_o0 = o0 * 224 + y_k;
      for (let o1 = 0; o1 < 112; o1++) {
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        const x_padded = A[o1 * 2 + x_padded_o0]!;
        const weight = P[weight_k]!;
        const x_padded1 = A[o1 * 2 + x_padded_o0 + 1]!;
        const weight1 = P[weight_k + 9]!;
        a00 += x_padded * weight;
        a01 += x_padded1 * weight;
        a10 += x_padded * weight1;
        a11 += x_padded1 * weight1;
        const weight2 = P[weight_k + 1]!;
        const x_padded2 = A[o1 * 2 + x_padded_o0 + 2]!;
        const weight3 = P[weight_k + 10]!;
        a00 += x_padded1 * weight2;
        a01 += x_padded2 * weight2;
        a10 += x_padded1 * weight3;
        a11 += x_padded2 * weight3;
        const weight4 = P[weight_k + 2]!;
        const x_padded3 = A[o1 * 2 + x_padded_o0 + 3]!;
        const weight5 = P[weight_k + 11]!;
        a00 += x_padded2 * weight4;
        a01 += x_padded3 * weight4;
        a10 += x_padded2 * weight5;
        a11 += x_padded3 * weight5;
        const x_padded4 = A[o1 * 2 + x_padded_o0 + 226]!;
        const weight6 = P[weight_k + 3]!;
        const x_padded5 = A[o1 * 2 + x_padded_o0 + 227]!;
        const weight7 = P[weight_k + 12]!;
        a00 += x_padded4 * weight6;
        a01 += x_padded5 * weight6;
        a10 += x_padded4 * weight7;
        a11 += x_padded5 * weight7;
        const weight8 = P[weight_k + 4]!;
        const x_padded6 = A[o1 * 2 + x_padded_o0 + 228]!;
        const weight9 = P[weight_k + 13]!;
        a00 += x_padded5 * weight8;
        a01 += x_padded6 * weight8;
        a10 += x_padded5 * weight9;
        a11 += x_padded6 * weight9;
        const weight10 = P[weight_k + 5]!;
        const x_padded7 = A[o1 * 2 + x_padded_o0 + 229]!;
        const weight11 = P[weight_k + 14]!;
        a00 += x_padded6 * weight10;
        a01 += x_padded7 * weight10;
        a10 += x_padded6 * weight11;
        a11 += x_padded7 * weight11;
        const x_padded8 = A[o1 * 2 + x_padded_o0 + 452]!;
        const weight12 = P[weight_k + 6]!;
        const x_padded9 = A[o1 * 2 + x_padded_o0 + 453]!;
        const weight13 = P[weight_k + 15]!;
        a00 += x_padded8 * weight12;
        a01 += x_padded9 * weight12;
        a10 += x_padded8 * weight13;
        a11 += x_padded9 * weight13;
        const weight14 = P[weight_k + 7]!;
        const x_padded10 = A[o1 * 2 + x_padded_o0 + 454]!;
        const weight15 = P[weight_k + 16]!;
        a00 += x_padded9 * weight14;
        a01 += x_padded10 * weight14;
        a10 += x_padded9 * weight15;
        a11 += x_padded10 * weight15;
        const weight16 = P[weight_k + 8]!;
        const x_padded11 = A[o1 * 2 + x_padded_o0 + 455]!;
        const weight17 = P[weight_k + 17]!;
        a00 += x_padded10 * weight16;
        a01 += x_padded11 * weight16;
        a10 += x_padded10 * weight17;
        a11 += x_padded11 * weight17;
        const bias = W[bias_k]!;
        const t = a00 + bias;
        A[o1 * 2 + y_o0] = 0 > t ? 0 : t;
        const t1 = a01 + bias;
        A[o1 * 2 + y_o0 + 1] = 0 > t1 ? 0 : t1;
        const bias1 = W[bias_k + 1]!;
        const t2 = a10 + bias1;
        A[o1 * 2 + y_o0 + 50176] = 0 > t2 ? 0 : t2;
        const t3 = a11 + bias1;
        A[o1 * 2 + y_o0 + 50177] = 0 > t3 ? 0 : t3;
      }
    }
  }
}

/** maxpool to 16x112x112: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_16x112x112(): void {
  const A = arena;
  for (let c = 0; c < 16; c++) {
    const x_c = c * 50176;
    const y_c = c * 12544 + 802816;
    for (let o0 = 0; o0 < 112; o0++) {
      const x_o0 = o0 * 448 + x_c;
      const y_o0 = o0 * 112 + y_c;
      for (let o1 = 0; o1 < 112; o1++) {
        let a = -Infinity;
        const x = A[o1 * 2 + x_o0]!;
        a = x > a ? x : a;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[o1 * 2 + x_o0 + 224]!;
        a = x2 > a ? x2 : a;
        const x3 = A[o1 * 2 + x_o0 + 225]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** conv + relu to 32x112x112: winograd F(4x4), tile 2x3, tiles 784, blocks 21; at most 13.5 KB of bytecode */
function conv_relu_32x112x112(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 207936; i++) {
    A[i + 401408] = 0;
  }
  for (let i0 = 0; i0 < 16; i0++) {
    const x_i0 = i0 * 12544 + 802816;
    const x_padded_i0 = i0 * 12996 + 401408;
    for (let i1 = 0; i1 < 112; i1++) {
      const x_i1 = i1 * 112 + x_i0;
      const x_padded_i1 = i1 * 114 + x_padded_i0;
      for (let i2 = 0; i2 < 112; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 115] = x;
      }
    }
  }
  for (let b = 0; b < 21; b++) {
    for (let j = 0; j < 13; j++) {
      const v_j = j * 48;
      for (let n = 0; n < 3; n++) {
        const x_padded_n = ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 456 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 401408;
        const v_n = n + v_j;
        for (let c = 0; c < 16; c++) {
          const x = A[c * 12996 + x_padded_n]!;
          const x1 = A[c * 12996 + x_padded_n + 1]!;
          const x2 = A[c * 12996 + x_padded_n + 2]!;
          const x3 = A[c * 12996 + x_padded_n + 3]!;
          const x4 = A[c * 12996 + x_padded_n + 4]!;
          const x5 = A[c * 12996 + x_padded_n + 5]!;
          const x6 = A[c * 12996 + x_padded_n + 114]!;
          const x7 = A[c * 12996 + x_padded_n + 115]!;
          const x8 = A[c * 12996 + x_padded_n + 116]!;
          const x9 = A[c * 12996 + x_padded_n + 117]!;
          const x10 = A[c * 12996 + x_padded_n + 118]!;
          const x11 = A[c * 12996 + x_padded_n + 119]!;
          const x12 = A[c * 12996 + x_padded_n + 228]!;
          const x13 = A[c * 12996 + x_padded_n + 229]!;
          const x14 = A[c * 12996 + x_padded_n + 230]!;
          const x15 = A[c * 12996 + x_padded_n + 231]!;
          const x16 = A[c * 12996 + x_padded_n + 232]!;
          const x17 = A[c * 12996 + x_padded_n + 233]!;
          const x18 = A[c * 12996 + x_padded_n + 342]!;
          const x19 = A[c * 12996 + x_padded_n + 343]!;
          const x20 = A[c * 12996 + x_padded_n + 344]!;
          const x21 = A[c * 12996 + x_padded_n + 345]!;
          const x22 = A[c * 12996 + x_padded_n + 346]!;
          const x23 = A[c * 12996 + x_padded_n + 347]!;
          const x24 = A[c * 12996 + x_padded_n + 456]!;
          const x25 = A[c * 12996 + x_padded_n + 457]!;
          const x26 = A[c * 12996 + x_padded_n + 458]!;
          const x27 = A[c * 12996 + x_padded_n + 459]!;
          const x28 = A[c * 12996 + x_padded_n + 460]!;
          const x29 = A[c * 12996 + x_padded_n + 461]!;
          const x30 = A[c * 12996 + x_padded_n + 570]!;
          const x31 = A[c * 12996 + x_padded_n + 571]!;
          const x32 = A[c * 12996 + x_padded_n + 572]!;
          const x33 = A[c * 12996 + x_padded_n + 573]!;
          const x34 = A[c * 12996 + x_padded_n + 574]!;
          const x35 = A[c * 12996 + x_padded_n + 575]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[c * 3 + v_n] = 4 * t + t4 - 5 * t2;
          S[c * 3 + v_n + 640] = t3 + t4 - 4 * t1 - 4 * t2;
          S[c * 3 + v_n + 1280] = 4 * t1 + t4 - 4 * t2 - t3;
          S[c * 3 + v_n + 1920] = 2 * t3 + t4 - 2 * t1 - t2;
          S[c * 3 + v_n + 2560] = 2 * t1 + t4 - t2 - 2 * t3;
          S[c * 3 + v_n + 3200] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[c * 3 + v_n + 3840] = 4 * t6 + t10 - 5 * t8;
          S[c * 3 + v_n + 4480] = t9 + t10 - 4 * t7 - 4 * t8;
          S[c * 3 + v_n + 5120] = 4 * t7 + t10 - 4 * t8 - t9;
          S[c * 3 + v_n + 5760] = 2 * t9 + t10 - 2 * t7 - t8;
          S[c * 3 + v_n + 6400] = 2 * t7 + t10 - t8 - 2 * t9;
          S[c * 3 + v_n + 7040] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[c * 3 + v_n + 7680] = 4 * t12 + t16 - 5 * t14;
          S[c * 3 + v_n + 8320] = t15 + t16 - 4 * t13 - 4 * t14;
          S[c * 3 + v_n + 8960] = 4 * t13 + t16 - 4 * t14 - t15;
          S[c * 3 + v_n + 9600] = 2 * t15 + t16 - 2 * t13 - t14;
          S[c * 3 + v_n + 10240] = 2 * t13 + t16 - t14 - 2 * t15;
          S[c * 3 + v_n + 10880] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[c * 3 + v_n + 11520] = 4 * t18 + t22 - 5 * t20;
          S[c * 3 + v_n + 12160] = t21 + t22 - 4 * t19 - 4 * t20;
          S[c * 3 + v_n + 12800] = 4 * t19 + t22 - 4 * t20 - t21;
          S[c * 3 + v_n + 13440] = 2 * t21 + t22 - 2 * t19 - t20;
          S[c * 3 + v_n + 14080] = 2 * t19 + t22 - t20 - 2 * t21;
          S[c * 3 + v_n + 14720] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[c * 3 + v_n + 15360] = 4 * t24 + t28 - 5 * t26;
          S[c * 3 + v_n + 16000] = t27 + t28 - 4 * t25 - 4 * t26;
          S[c * 3 + v_n + 16640] = 4 * t25 + t28 - 4 * t26 - t27;
          S[c * 3 + v_n + 17280] = 2 * t27 + t28 - 2 * t25 - t26;
          S[c * 3 + v_n + 17920] = 2 * t25 + t28 - t26 - 2 * t27;
          S[c * 3 + v_n + 18560] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[c * 3 + v_n + 19200] = 4 * t30 + t34 - 5 * t32;
          S[c * 3 + v_n + 19840] = t33 + t34 - 4 * t31 - 4 * t32;
          S[c * 3 + v_n + 20480] = 4 * t31 + t34 - 4 * t32 - t33;
          S[c * 3 + v_n + 21120] = 2 * t33 + t34 - 2 * t31 - t32;
          S[c * 3 + v_n + 21760] = 2 * t31 + t34 - t32 - 2 * t33;
          S[c * 3 + v_n + 22400] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const weight_filtered_ab = ab * 512 + 144;
      const v_ab = ab * 640;
      const m_ab = ab * 1264 + 23040;
      for (let k = 0; k < 16; k++) {
        const weight_filtered_k = k * 32 + weight_filtered_ab;
        const m_k = k * 78 + m_ab;
        for (let j = 0; j < 13; j++) {
          const v_j = j * 48 + v_ab;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 16; c++) {
            const u = P[c * 2 + weight_filtered_k]!;
            const u1 = P[c * 2 + weight_filtered_k + 1]!;
            const x = S[c * 3 + v_j]!;
            const x1 = S[c * 3 + v_j + 1]!;
            const x2 = S[c * 3 + v_j + 2]!;
            a00 += u * x;
            a01 += u * x1;
            a02 += u * x2;
            a10 += u1 * x;
            a11 += u1 * x1;
            a12 += u1 * x2;
          }
          S[j * 6 + m_k] = a00;
          S[j * 6 + m_k + 1] = a01;
          S[j * 6 + m_k + 2] = a02;
          S[j * 6 + m_k + 3] = a10;
          S[j * 6 + m_k + 4] = a11;
          S[j * 6 + m_k + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 16; k++) {
      const m_k = k * 78 + 23040;
      const bias_k = k * 2 + 16;
      const y_k = k * 25088;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 12544 + y_k;
        for (let j = 0; j < 13; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            if (b * 39 + j * 3 + n < 784) {
              const p = S[n + m_j]!;
              const p1 = S[n + m_j + 1264]!;
              const p2 = S[n + m_j + 2528]!;
              const p3 = S[n + m_j + 3792]!;
              const p4 = S[n + m_j + 5056]!;
              const p5 = S[n + m_j + 6320]!;
              const p6 = S[n + m_j + 7584]!;
              const p7 = S[n + m_j + 8848]!;
              const p8 = S[n + m_j + 10112]!;
              const p9 = S[n + m_j + 11376]!;
              const p10 = S[n + m_j + 12640]!;
              const p11 = S[n + m_j + 13904]!;
              const p12 = S[n + m_j + 15168]!;
              const p13 = S[n + m_j + 16432]!;
              const p14 = S[n + m_j + 17696]!;
              const p15 = S[n + m_j + 18960]!;
              const p16 = S[n + m_j + 20224]!;
              const p17 = S[n + m_j + 21488]!;
              const p18 = S[n + m_j + 22752]!;
              const p19 = S[n + m_j + 24016]!;
              const p20 = S[n + m_j + 25280]!;
              const p21 = S[n + m_j + 26544]!;
              const p22 = S[n + m_j + 27808]!;
              const p23 = S[n + m_j + 29072]!;
              const p24 = S[n + m_j + 30336]!;
              const p25 = S[n + m_j + 31600]!;
              const p26 = S[n + m_j + 32864]!;
              const p27 = S[n + m_j + 34128]!;
              const p28 = S[n + m_j + 35392]!;
              const p29 = S[n + m_j + 36656]!;
              const p30 = S[n + m_j + 37920]!;
              const p31 = S[n + m_j + 39184]!;
              const p32 = S[n + m_j + 40448]!;
              const p33 = S[n + m_j + 41712]!;
              const p34 = S[n + m_j + 42976]!;
              const p35 = S[n + m_j + 44240]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 112] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 113] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 114] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 115] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 224] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 225] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 226] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 227] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 336] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 337] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 338] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4 + 339] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** maxpool to 32x56x56: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_32x56x56(): void {
  const A = arena;
  for (let c = 0; c < 32; c++) {
    const x_c = c * 12544;
    const y_c = c * 3136 + 416000;
    for (let o0 = 0; o0 < 56; o0++) {
      const x_o0 = o0 * 224 + x_c;
      const y_o0 = o0 * 56 + y_c;
      for (let o1 = 0; o1 < 56; o1++) {
        let a = -Infinity;
        const x = A[o1 * 2 + x_o0]!;
        a = x > a ? x : a;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[o1 * 2 + x_o0 + 112]!;
        a = x2 > a ? x2 : a;
        const x3 = A[o1 * 2 + x_o0 + 113]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** conv + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 13.5 KB of bytecode */
function conv_relu_64x56x56(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 107648; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 32; i0++) {
    const x_i0 = i0 * 3136 + 416000;
    const x_padded_i0 = i0 * 3364;
    for (let i1 = 0; i1 < 56; i1++) {
      const x_i1 = i1 * 56 + x_i0;
      const x_padded_i1 = i1 * 58 + x_padded_i0;
      for (let i2 = 0; i2 < 56; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 59] = x;
      }
    }
  }
  for (let b = 0; b < 6; b++) {
    for (let j = 0; j < 11; j++) {
      const v_j = j * 96;
      for (let n = 0; n < 3; n++) {
        const x_padded_n = ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 232 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4;
        const v_n = n + v_j;
        for (let c = 0; c < 32; c++) {
          const x = A[c * 3364 + x_padded_n]!;
          const x1 = A[c * 3364 + x_padded_n + 1]!;
          const x2 = A[c * 3364 + x_padded_n + 2]!;
          const x3 = A[c * 3364 + x_padded_n + 3]!;
          const x4 = A[c * 3364 + x_padded_n + 4]!;
          const x5 = A[c * 3364 + x_padded_n + 5]!;
          const x6 = A[c * 3364 + x_padded_n + 58]!;
          const x7 = A[c * 3364 + x_padded_n + 59]!;
          const x8 = A[c * 3364 + x_padded_n + 60]!;
          const x9 = A[c * 3364 + x_padded_n + 61]!;
          const x10 = A[c * 3364 + x_padded_n + 62]!;
          const x11 = A[c * 3364 + x_padded_n + 63]!;
          const x12 = A[c * 3364 + x_padded_n + 116]!;
          const x13 = A[c * 3364 + x_padded_n + 117]!;
          const x14 = A[c * 3364 + x_padded_n + 118]!;
          const x15 = A[c * 3364 + x_padded_n + 119]!;
          const x16 = A[c * 3364 + x_padded_n + 120]!;
          const x17 = A[c * 3364 + x_padded_n + 121]!;
          const x18 = A[c * 3364 + x_padded_n + 174]!;
          const x19 = A[c * 3364 + x_padded_n + 175]!;
          const x20 = A[c * 3364 + x_padded_n + 176]!;
          const x21 = A[c * 3364 + x_padded_n + 177]!;
          const x22 = A[c * 3364 + x_padded_n + 178]!;
          const x23 = A[c * 3364 + x_padded_n + 179]!;
          const x24 = A[c * 3364 + x_padded_n + 232]!;
          const x25 = A[c * 3364 + x_padded_n + 233]!;
          const x26 = A[c * 3364 + x_padded_n + 234]!;
          const x27 = A[c * 3364 + x_padded_n + 235]!;
          const x28 = A[c * 3364 + x_padded_n + 236]!;
          const x29 = A[c * 3364 + x_padded_n + 237]!;
          const x30 = A[c * 3364 + x_padded_n + 290]!;
          const x31 = A[c * 3364 + x_padded_n + 291]!;
          const x32 = A[c * 3364 + x_padded_n + 292]!;
          const x33 = A[c * 3364 + x_padded_n + 293]!;
          const x34 = A[c * 3364 + x_padded_n + 294]!;
          const x35 = A[c * 3364 + x_padded_n + 295]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[c * 3 + v_n] = 4 * t + t4 - 5 * t2;
          S[c * 3 + v_n + 1072] = t3 + t4 - 4 * t1 - 4 * t2;
          S[c * 3 + v_n + 2144] = 4 * t1 + t4 - 4 * t2 - t3;
          S[c * 3 + v_n + 3216] = 2 * t3 + t4 - 2 * t1 - t2;
          S[c * 3 + v_n + 4288] = 2 * t1 + t4 - t2 - 2 * t3;
          S[c * 3 + v_n + 5360] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[c * 3 + v_n + 6432] = 4 * t6 + t10 - 5 * t8;
          S[c * 3 + v_n + 7504] = t9 + t10 - 4 * t7 - 4 * t8;
          S[c * 3 + v_n + 8576] = 4 * t7 + t10 - 4 * t8 - t9;
          S[c * 3 + v_n + 9648] = 2 * t9 + t10 - 2 * t7 - t8;
          S[c * 3 + v_n + 10720] = 2 * t7 + t10 - t8 - 2 * t9;
          S[c * 3 + v_n + 11792] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[c * 3 + v_n + 12864] = 4 * t12 + t16 - 5 * t14;
          S[c * 3 + v_n + 13936] = t15 + t16 - 4 * t13 - 4 * t14;
          S[c * 3 + v_n + 15008] = 4 * t13 + t16 - 4 * t14 - t15;
          S[c * 3 + v_n + 16080] = 2 * t15 + t16 - 2 * t13 - t14;
          S[c * 3 + v_n + 17152] = 2 * t13 + t16 - t14 - 2 * t15;
          S[c * 3 + v_n + 18224] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[c * 3 + v_n + 19296] = 4 * t18 + t22 - 5 * t20;
          S[c * 3 + v_n + 20368] = t21 + t22 - 4 * t19 - 4 * t20;
          S[c * 3 + v_n + 21440] = 4 * t19 + t22 - 4 * t20 - t21;
          S[c * 3 + v_n + 22512] = 2 * t21 + t22 - 2 * t19 - t20;
          S[c * 3 + v_n + 23584] = 2 * t19 + t22 - t20 - 2 * t21;
          S[c * 3 + v_n + 24656] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[c * 3 + v_n + 25728] = 4 * t24 + t28 - 5 * t26;
          S[c * 3 + v_n + 26800] = t27 + t28 - 4 * t25 - 4 * t26;
          S[c * 3 + v_n + 27872] = 4 * t25 + t28 - 4 * t26 - t27;
          S[c * 3 + v_n + 28944] = 2 * t27 + t28 - 2 * t25 - t26;
          S[c * 3 + v_n + 30016] = 2 * t25 + t28 - t26 - 2 * t27;
          S[c * 3 + v_n + 31088] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[c * 3 + v_n + 32160] = 4 * t30 + t34 - 5 * t32;
          S[c * 3 + v_n + 33232] = t33 + t34 - 4 * t31 - 4 * t32;
          S[c * 3 + v_n + 34304] = 4 * t31 + t34 - 4 * t32 - t33;
          S[c * 3 + v_n + 35376] = 2 * t33 + t34 - 2 * t31 - t32;
          S[c * 3 + v_n + 36448] = 2 * t31 + t34 - t32 - 2 * t33;
          S[c * 3 + v_n + 37520] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const weight_filtered_ab = ab * 2048 + 18576;
      const v_ab = ab * 1072;
      const m_ab = ab * 2128 + 38592;
      for (let k = 0; k < 32; k++) {
        const weight_filtered_k = k * 64 + weight_filtered_ab;
        const m_k = k * 66 + m_ab;
        for (let j = 0; j < 11; j++) {
          const v_j = j * 96 + v_ab;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 32; c++) {
            const u = P[c * 2 + weight_filtered_k]!;
            const u1 = P[c * 2 + weight_filtered_k + 1]!;
            const x = S[c * 3 + v_j]!;
            const x1 = S[c * 3 + v_j + 1]!;
            const x2 = S[c * 3 + v_j + 2]!;
            a00 += u * x;
            a01 += u * x1;
            a02 += u * x2;
            a10 += u1 * x;
            a11 += u1 * x1;
            a12 += u1 * x2;
          }
          S[j * 6 + m_k] = a00;
          S[j * 6 + m_k + 1] = a01;
          S[j * 6 + m_k + 2] = a02;
          S[j * 6 + m_k + 3] = a10;
          S[j * 6 + m_k + 4] = a11;
          S[j * 6 + m_k + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 32; k++) {
      const m_k = k * 66 + 38592;
      const bias_k = k * 2 + 48;
      const y_k = k * 6272 + 215296;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 3136 + y_k;
        for (let j = 0; j < 11; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            if (b * 33 + j * 3 + n < 196) {
              const p = S[n + m_j]!;
              const p1 = S[n + m_j + 2128]!;
              const p2 = S[n + m_j + 4256]!;
              const p3 = S[n + m_j + 6384]!;
              const p4 = S[n + m_j + 8512]!;
              const p5 = S[n + m_j + 10640]!;
              const p6 = S[n + m_j + 12768]!;
              const p7 = S[n + m_j + 14896]!;
              const p8 = S[n + m_j + 17024]!;
              const p9 = S[n + m_j + 19152]!;
              const p10 = S[n + m_j + 21280]!;
              const p11 = S[n + m_j + 23408]!;
              const p12 = S[n + m_j + 25536]!;
              const p13 = S[n + m_j + 27664]!;
              const p14 = S[n + m_j + 29792]!;
              const p15 = S[n + m_j + 31920]!;
              const p16 = S[n + m_j + 34048]!;
              const p17 = S[n + m_j + 36176]!;
              const p18 = S[n + m_j + 38304]!;
              const p19 = S[n + m_j + 40432]!;
              const p20 = S[n + m_j + 42560]!;
              const p21 = S[n + m_j + 44688]!;
              const p22 = S[n + m_j + 46816]!;
              const p23 = S[n + m_j + 48944]!;
              const p24 = S[n + m_j + 51072]!;
              const p25 = S[n + m_j + 53200]!;
              const p26 = S[n + m_j + 55328]!;
              const p27 = S[n + m_j + 57456]!;
              const p28 = S[n + m_j + 59584]!;
              const p29 = S[n + m_j + 61712]!;
              const p30 = S[n + m_j + 63840]!;
              const p31 = S[n + m_j + 65968]!;
              const p32 = S[n + m_j + 68096]!;
              const p33 = S[n + m_j + 70224]!;
              const p34 = S[n + m_j + 72352]!;
              const p35 = S[n + m_j + 74480]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 56] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 57] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 58] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 59] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 112] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 113] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 114] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 115] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 168] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 169] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 170] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 171] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** conv + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 13.5 KB of bytecode */
function conv_relu_64x56x56_2(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 215296; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 64; i0++) {
    const x_i0 = i0 * 3136 + 215296;
    const x_padded_i0 = i0 * 3364;
    for (let i1 = 0; i1 < 56; i1++) {
      const x_i1 = i1 * 56 + x_i0;
      const x_padded_i1 = i1 * 58 + x_padded_i0;
      for (let i2 = 0; i2 < 56; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 59] = x;
      }
    }
  }
  for (let b = 0; b < 6; b++) {
    for (let j = 0; j < 11; j++) {
      const v_j = j * 192;
      for (let n = 0; n < 3; n++) {
        const x_padded_n = ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 232 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4;
        const v_n = n + v_j;
        for (let c = 0; c < 64; c++) {
          const x = A[c * 3364 + x_padded_n]!;
          const x1 = A[c * 3364 + x_padded_n + 1]!;
          const x2 = A[c * 3364 + x_padded_n + 2]!;
          const x3 = A[c * 3364 + x_padded_n + 3]!;
          const x4 = A[c * 3364 + x_padded_n + 4]!;
          const x5 = A[c * 3364 + x_padded_n + 5]!;
          const x6 = A[c * 3364 + x_padded_n + 58]!;
          const x7 = A[c * 3364 + x_padded_n + 59]!;
          const x8 = A[c * 3364 + x_padded_n + 60]!;
          const x9 = A[c * 3364 + x_padded_n + 61]!;
          const x10 = A[c * 3364 + x_padded_n + 62]!;
          const x11 = A[c * 3364 + x_padded_n + 63]!;
          const x12 = A[c * 3364 + x_padded_n + 116]!;
          const x13 = A[c * 3364 + x_padded_n + 117]!;
          const x14 = A[c * 3364 + x_padded_n + 118]!;
          const x15 = A[c * 3364 + x_padded_n + 119]!;
          const x16 = A[c * 3364 + x_padded_n + 120]!;
          const x17 = A[c * 3364 + x_padded_n + 121]!;
          const x18 = A[c * 3364 + x_padded_n + 174]!;
          const x19 = A[c * 3364 + x_padded_n + 175]!;
          const x20 = A[c * 3364 + x_padded_n + 176]!;
          const x21 = A[c * 3364 + x_padded_n + 177]!;
          const x22 = A[c * 3364 + x_padded_n + 178]!;
          const x23 = A[c * 3364 + x_padded_n + 179]!;
          const x24 = A[c * 3364 + x_padded_n + 232]!;
          const x25 = A[c * 3364 + x_padded_n + 233]!;
          const x26 = A[c * 3364 + x_padded_n + 234]!;
          const x27 = A[c * 3364 + x_padded_n + 235]!;
          const x28 = A[c * 3364 + x_padded_n + 236]!;
          const x29 = A[c * 3364 + x_padded_n + 237]!;
          const x30 = A[c * 3364 + x_padded_n + 290]!;
          const x31 = A[c * 3364 + x_padded_n + 291]!;
          const x32 = A[c * 3364 + x_padded_n + 292]!;
          const x33 = A[c * 3364 + x_padded_n + 293]!;
          const x34 = A[c * 3364 + x_padded_n + 294]!;
          const x35 = A[c * 3364 + x_padded_n + 295]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[c * 3 + v_n] = 4 * t + t4 - 5 * t2;
          S[c * 3 + v_n + 2128] = t3 + t4 - 4 * t1 - 4 * t2;
          S[c * 3 + v_n + 4256] = 4 * t1 + t4 - 4 * t2 - t3;
          S[c * 3 + v_n + 6384] = 2 * t3 + t4 - 2 * t1 - t2;
          S[c * 3 + v_n + 8512] = 2 * t1 + t4 - t2 - 2 * t3;
          S[c * 3 + v_n + 10640] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[c * 3 + v_n + 12768] = 4 * t6 + t10 - 5 * t8;
          S[c * 3 + v_n + 14896] = t9 + t10 - 4 * t7 - 4 * t8;
          S[c * 3 + v_n + 17024] = 4 * t7 + t10 - 4 * t8 - t9;
          S[c * 3 + v_n + 19152] = 2 * t9 + t10 - 2 * t7 - t8;
          S[c * 3 + v_n + 21280] = 2 * t7 + t10 - t8 - 2 * t9;
          S[c * 3 + v_n + 23408] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[c * 3 + v_n + 25536] = 4 * t12 + t16 - 5 * t14;
          S[c * 3 + v_n + 27664] = t15 + t16 - 4 * t13 - 4 * t14;
          S[c * 3 + v_n + 29792] = 4 * t13 + t16 - 4 * t14 - t15;
          S[c * 3 + v_n + 31920] = 2 * t15 + t16 - 2 * t13 - t14;
          S[c * 3 + v_n + 34048] = 2 * t13 + t16 - t14 - 2 * t15;
          S[c * 3 + v_n + 36176] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[c * 3 + v_n + 38304] = 4 * t18 + t22 - 5 * t20;
          S[c * 3 + v_n + 40432] = t21 + t22 - 4 * t19 - 4 * t20;
          S[c * 3 + v_n + 42560] = 4 * t19 + t22 - 4 * t20 - t21;
          S[c * 3 + v_n + 44688] = 2 * t21 + t22 - 2 * t19 - t20;
          S[c * 3 + v_n + 46816] = 2 * t19 + t22 - t20 - 2 * t21;
          S[c * 3 + v_n + 48944] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[c * 3 + v_n + 51072] = 4 * t24 + t28 - 5 * t26;
          S[c * 3 + v_n + 53200] = t27 + t28 - 4 * t25 - 4 * t26;
          S[c * 3 + v_n + 55328] = 4 * t25 + t28 - 4 * t26 - t27;
          S[c * 3 + v_n + 57456] = 2 * t27 + t28 - 2 * t25 - t26;
          S[c * 3 + v_n + 59584] = 2 * t25 + t28 - t26 - 2 * t27;
          S[c * 3 + v_n + 61712] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[c * 3 + v_n + 63840] = 4 * t30 + t34 - 5 * t32;
          S[c * 3 + v_n + 65968] = t33 + t34 - 4 * t31 - 4 * t32;
          S[c * 3 + v_n + 68096] = 4 * t31 + t34 - 4 * t32 - t33;
          S[c * 3 + v_n + 70224] = 2 * t33 + t34 - 2 * t31 - t32;
          S[c * 3 + v_n + 72352] = 2 * t31 + t34 - t32 - 2 * t33;
          S[c * 3 + v_n + 74480] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const weight_filtered_ab = ab * 4096 + 92304;
      const v_ab = ab * 2128;
      const m_ab = ab * 2128 + 76608;
      for (let k = 0; k < 32; k++) {
        const weight_filtered_k = k * 128 + weight_filtered_ab;
        const m_k = k * 66 + m_ab;
        for (let j = 0; j < 11; j++) {
          const v_j = j * 192 + v_ab;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 64; c++) {
            const u = P[c * 2 + weight_filtered_k]!;
            const u1 = P[c * 2 + weight_filtered_k + 1]!;
            const x = S[c * 3 + v_j]!;
            const x1 = S[c * 3 + v_j + 1]!;
            const x2 = S[c * 3 + v_j + 2]!;
            a00 += u * x;
            a01 += u * x1;
            a02 += u * x2;
            a10 += u1 * x;
            a11 += u1 * x1;
            a12 += u1 * x2;
          }
          S[j * 6 + m_k] = a00;
          S[j * 6 + m_k + 1] = a01;
          S[j * 6 + m_k + 2] = a02;
          S[j * 6 + m_k + 3] = a10;
          S[j * 6 + m_k + 4] = a11;
          S[j * 6 + m_k + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 32; k++) {
      const m_k = k * 66 + 76608;
      const bias_k = k * 2 + 112;
      const y_k = k * 6272 + 416000;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 3136 + y_k;
        for (let j = 0; j < 11; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            if (b * 33 + j * 3 + n < 196) {
              const p = S[n + m_j]!;
              const p1 = S[n + m_j + 2128]!;
              const p2 = S[n + m_j + 4256]!;
              const p3 = S[n + m_j + 6384]!;
              const p4 = S[n + m_j + 8512]!;
              const p5 = S[n + m_j + 10640]!;
              const p6 = S[n + m_j + 12768]!;
              const p7 = S[n + m_j + 14896]!;
              const p8 = S[n + m_j + 17024]!;
              const p9 = S[n + m_j + 19152]!;
              const p10 = S[n + m_j + 21280]!;
              const p11 = S[n + m_j + 23408]!;
              const p12 = S[n + m_j + 25536]!;
              const p13 = S[n + m_j + 27664]!;
              const p14 = S[n + m_j + 29792]!;
              const p15 = S[n + m_j + 31920]!;
              const p16 = S[n + m_j + 34048]!;
              const p17 = S[n + m_j + 36176]!;
              const p18 = S[n + m_j + 38304]!;
              const p19 = S[n + m_j + 40432]!;
              const p20 = S[n + m_j + 42560]!;
              const p21 = S[n + m_j + 44688]!;
              const p22 = S[n + m_j + 46816]!;
              const p23 = S[n + m_j + 48944]!;
              const p24 = S[n + m_j + 51072]!;
              const p25 = S[n + m_j + 53200]!;
              const p26 = S[n + m_j + 55328]!;
              const p27 = S[n + m_j + 57456]!;
              const p28 = S[n + m_j + 59584]!;
              const p29 = S[n + m_j + 61712]!;
              const p30 = S[n + m_j + 63840]!;
              const p31 = S[n + m_j + 65968]!;
              const p32 = S[n + m_j + 68096]!;
              const p33 = S[n + m_j + 70224]!;
              const p34 = S[n + m_j + 72352]!;
              const p35 = S[n + m_j + 74480]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 56] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 57] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 58] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 59] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 112] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 113] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 114] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 115] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 168] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 169] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 170] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 171] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** maxpool to 64x28x28: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_64x28x28(): void {
  const A = arena;
  for (let c = 0; c < 64; c++) {
    const x_c = c * 3136 + 416000;
    const y_c = c * 784 + 57600;
    for (let o0 = 0; o0 < 28; o0++) {
      const x_o0 = o0 * 112 + x_c;
      const y_o0 = o0 * 28 + y_c;
      for (let o1 = 0; o1 < 28; o1++) {
        let a = -Infinity;
        const x = A[o1 * 2 + x_o0]!;
        a = x > a ? x : a;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[o1 * 2 + x_o0 + 56]!;
        a = x2 > a ? x2 : a;
        const x3 = A[o1 * 2 + x_o0 + 57]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** conv + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 13.5 KB of bytecode */
function conv_relu_128x28x28(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 57600; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 64; i0++) {
    const x_i0 = i0 * 784 + 57600;
    const x_padded_i0 = i0 * 900;
    for (let i1 = 0; i1 < 28; i1++) {
      const x_i1 = i1 * 28 + x_i0;
      const x_padded_i1 = i1 * 30 + x_padded_i0;
      for (let i2 = 0; i2 < 28; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 31] = x;
      }
    }
  }
  for (let b = 0; b < 2; b++) {
    for (let j = 0; j < 9; j++) {
      const v_j = j * 192;
      for (let n = 0; n < 3; n++) {
        const x_padded_n = ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 120 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4;
        const v_n = n + v_j;
        for (let c = 0; c < 64; c++) {
          const x = A[c * 900 + x_padded_n]!;
          const x1 = A[c * 900 + x_padded_n + 1]!;
          const x2 = A[c * 900 + x_padded_n + 2]!;
          const x3 = A[c * 900 + x_padded_n + 3]!;
          const x4 = A[c * 900 + x_padded_n + 4]!;
          const x5 = A[c * 900 + x_padded_n + 5]!;
          const x6 = A[c * 900 + x_padded_n + 30]!;
          const x7 = A[c * 900 + x_padded_n + 31]!;
          const x8 = A[c * 900 + x_padded_n + 32]!;
          const x9 = A[c * 900 + x_padded_n + 33]!;
          const x10 = A[c * 900 + x_padded_n + 34]!;
          const x11 = A[c * 900 + x_padded_n + 35]!;
          const x12 = A[c * 900 + x_padded_n + 60]!;
          const x13 = A[c * 900 + x_padded_n + 61]!;
          const x14 = A[c * 900 + x_padded_n + 62]!;
          const x15 = A[c * 900 + x_padded_n + 63]!;
          const x16 = A[c * 900 + x_padded_n + 64]!;
          const x17 = A[c * 900 + x_padded_n + 65]!;
          const x18 = A[c * 900 + x_padded_n + 90]!;
          const x19 = A[c * 900 + x_padded_n + 91]!;
          const x20 = A[c * 900 + x_padded_n + 92]!;
          const x21 = A[c * 900 + x_padded_n + 93]!;
          const x22 = A[c * 900 + x_padded_n + 94]!;
          const x23 = A[c * 900 + x_padded_n + 95]!;
          const x24 = A[c * 900 + x_padded_n + 120]!;
          const x25 = A[c * 900 + x_padded_n + 121]!;
          const x26 = A[c * 900 + x_padded_n + 122]!;
          const x27 = A[c * 900 + x_padded_n + 123]!;
          const x28 = A[c * 900 + x_padded_n + 124]!;
          const x29 = A[c * 900 + x_padded_n + 125]!;
          const x30 = A[c * 900 + x_padded_n + 150]!;
          const x31 = A[c * 900 + x_padded_n + 151]!;
          const x32 = A[c * 900 + x_padded_n + 152]!;
          const x33 = A[c * 900 + x_padded_n + 153]!;
          const x34 = A[c * 900 + x_padded_n + 154]!;
          const x35 = A[c * 900 + x_padded_n + 155]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[c * 3 + v_n] = 4 * t + t4 - 5 * t2;
          S[c * 3 + v_n + 1744] = t3 + t4 - 4 * t1 - 4 * t2;
          S[c * 3 + v_n + 3488] = 4 * t1 + t4 - 4 * t2 - t3;
          S[c * 3 + v_n + 5232] = 2 * t3 + t4 - 2 * t1 - t2;
          S[c * 3 + v_n + 6976] = 2 * t1 + t4 - t2 - 2 * t3;
          S[c * 3 + v_n + 8720] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[c * 3 + v_n + 10464] = 4 * t6 + t10 - 5 * t8;
          S[c * 3 + v_n + 12208] = t9 + t10 - 4 * t7 - 4 * t8;
          S[c * 3 + v_n + 13952] = 4 * t7 + t10 - 4 * t8 - t9;
          S[c * 3 + v_n + 15696] = 2 * t9 + t10 - 2 * t7 - t8;
          S[c * 3 + v_n + 17440] = 2 * t7 + t10 - t8 - 2 * t9;
          S[c * 3 + v_n + 19184] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[c * 3 + v_n + 20928] = 4 * t12 + t16 - 5 * t14;
          S[c * 3 + v_n + 22672] = t15 + t16 - 4 * t13 - 4 * t14;
          S[c * 3 + v_n + 24416] = 4 * t13 + t16 - 4 * t14 - t15;
          S[c * 3 + v_n + 26160] = 2 * t15 + t16 - 2 * t13 - t14;
          S[c * 3 + v_n + 27904] = 2 * t13 + t16 - t14 - 2 * t15;
          S[c * 3 + v_n + 29648] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[c * 3 + v_n + 31392] = 4 * t18 + t22 - 5 * t20;
          S[c * 3 + v_n + 33136] = t21 + t22 - 4 * t19 - 4 * t20;
          S[c * 3 + v_n + 34880] = 4 * t19 + t22 - 4 * t20 - t21;
          S[c * 3 + v_n + 36624] = 2 * t21 + t22 - 2 * t19 - t20;
          S[c * 3 + v_n + 38368] = 2 * t19 + t22 - t20 - 2 * t21;
          S[c * 3 + v_n + 40112] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[c * 3 + v_n + 41856] = 4 * t24 + t28 - 5 * t26;
          S[c * 3 + v_n + 43600] = t27 + t28 - 4 * t25 - 4 * t26;
          S[c * 3 + v_n + 45344] = 4 * t25 + t28 - 4 * t26 - t27;
          S[c * 3 + v_n + 47088] = 2 * t27 + t28 - 2 * t25 - t26;
          S[c * 3 + v_n + 48832] = 2 * t25 + t28 - t26 - 2 * t27;
          S[c * 3 + v_n + 50576] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[c * 3 + v_n + 52320] = 4 * t30 + t34 - 5 * t32;
          S[c * 3 + v_n + 54064] = t33 + t34 - 4 * t31 - 4 * t32;
          S[c * 3 + v_n + 55808] = 4 * t31 + t34 - 4 * t32 - t33;
          S[c * 3 + v_n + 57552] = 2 * t33 + t34 - 2 * t31 - t32;
          S[c * 3 + v_n + 59296] = 2 * t31 + t34 - t32 - 2 * t33;
          S[c * 3 + v_n + 61040] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const weight_filtered_ab = ab * 8192 + 239760;
      const v_ab = ab * 1744;
      const m_ab = ab * 3472 + 62784;
      for (let k = 0; k < 64; k++) {
        const weight_filtered_k = k * 128 + weight_filtered_ab;
        const m_k = k * 54 + m_ab;
        for (let j = 0; j < 9; j++) {
          const v_j = j * 192 + v_ab;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 64; c++) {
            const u = P[c * 2 + weight_filtered_k]!;
            const u1 = P[c * 2 + weight_filtered_k + 1]!;
            const x = S[c * 3 + v_j]!;
            const x1 = S[c * 3 + v_j + 1]!;
            const x2 = S[c * 3 + v_j + 2]!;
            a00 += u * x;
            a01 += u * x1;
            a02 += u * x2;
            a10 += u1 * x;
            a11 += u1 * x1;
            a12 += u1 * x2;
          }
          S[j * 6 + m_k] = a00;
          S[j * 6 + m_k + 1] = a01;
          S[j * 6 + m_k + 2] = a02;
          S[j * 6 + m_k + 3] = a10;
          S[j * 6 + m_k + 4] = a11;
          S[j * 6 + m_k + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 64; k++) {
      const m_k = k * 54 + 62784;
      const bias_k = k * 2 + 176;
      const y_k = k * 1568 + 115200;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 784 + y_k;
        for (let j = 0; j < 9; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            if (b * 27 + j * 3 + n < 49) {
              const p = S[n + m_j]!;
              const p1 = S[n + m_j + 3472]!;
              const p2 = S[n + m_j + 6944]!;
              const p3 = S[n + m_j + 10416]!;
              const p4 = S[n + m_j + 13888]!;
              const p5 = S[n + m_j + 17360]!;
              const p6 = S[n + m_j + 20832]!;
              const p7 = S[n + m_j + 24304]!;
              const p8 = S[n + m_j + 27776]!;
              const p9 = S[n + m_j + 31248]!;
              const p10 = S[n + m_j + 34720]!;
              const p11 = S[n + m_j + 38192]!;
              const p12 = S[n + m_j + 41664]!;
              const p13 = S[n + m_j + 45136]!;
              const p14 = S[n + m_j + 48608]!;
              const p15 = S[n + m_j + 52080]!;
              const p16 = S[n + m_j + 55552]!;
              const p17 = S[n + m_j + 59024]!;
              const p18 = S[n + m_j + 62496]!;
              const p19 = S[n + m_j + 65968]!;
              const p20 = S[n + m_j + 69440]!;
              const p21 = S[n + m_j + 72912]!;
              const p22 = S[n + m_j + 76384]!;
              const p23 = S[n + m_j + 79856]!;
              const p24 = S[n + m_j + 83328]!;
              const p25 = S[n + m_j + 86800]!;
              const p26 = S[n + m_j + 90272]!;
              const p27 = S[n + m_j + 93744]!;
              const p28 = S[n + m_j + 97216]!;
              const p29 = S[n + m_j + 100688]!;
              const p30 = S[n + m_j + 104160]!;
              const p31 = S[n + m_j + 107632]!;
              const p32 = S[n + m_j + 111104]!;
              const p33 = S[n + m_j + 114576]!;
              const p34 = S[n + m_j + 118048]!;
              const p35 = S[n + m_j + 121520]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 28] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 29] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 30] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 31] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 56] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 57] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 58] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 59] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 84] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 85] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 86] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 87] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** conv + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 13.5 KB of bytecode */
function conv_relu_128x28x28_2(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 115200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = i0 * 784 + 115200;
    const x_padded_i0 = i0 * 900;
    for (let i1 = 0; i1 < 28; i1++) {
      const x_i1 = i1 * 28 + x_i0;
      const x_padded_i1 = i1 * 30 + x_padded_i0;
      for (let i2 = 0; i2 < 28; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 31] = x;
      }
    }
  }
  for (let b = 0; b < 2; b++) {
    for (let j = 0; j < 9; j++) {
      const v_j = j * 384;
      for (let n = 0; n < 3; n++) {
        const x_padded_n = ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 120 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4;
        const v_n = n + v_j;
        for (let c = 0; c < 128; c++) {
          const x = A[c * 900 + x_padded_n]!;
          const x1 = A[c * 900 + x_padded_n + 1]!;
          const x2 = A[c * 900 + x_padded_n + 2]!;
          const x3 = A[c * 900 + x_padded_n + 3]!;
          const x4 = A[c * 900 + x_padded_n + 4]!;
          const x5 = A[c * 900 + x_padded_n + 5]!;
          const x6 = A[c * 900 + x_padded_n + 30]!;
          const x7 = A[c * 900 + x_padded_n + 31]!;
          const x8 = A[c * 900 + x_padded_n + 32]!;
          const x9 = A[c * 900 + x_padded_n + 33]!;
          const x10 = A[c * 900 + x_padded_n + 34]!;
          const x11 = A[c * 900 + x_padded_n + 35]!;
          const x12 = A[c * 900 + x_padded_n + 60]!;
          const x13 = A[c * 900 + x_padded_n + 61]!;
          const x14 = A[c * 900 + x_padded_n + 62]!;
          const x15 = A[c * 900 + x_padded_n + 63]!;
          const x16 = A[c * 900 + x_padded_n + 64]!;
          const x17 = A[c * 900 + x_padded_n + 65]!;
          const x18 = A[c * 900 + x_padded_n + 90]!;
          const x19 = A[c * 900 + x_padded_n + 91]!;
          const x20 = A[c * 900 + x_padded_n + 92]!;
          const x21 = A[c * 900 + x_padded_n + 93]!;
          const x22 = A[c * 900 + x_padded_n + 94]!;
          const x23 = A[c * 900 + x_padded_n + 95]!;
          const x24 = A[c * 900 + x_padded_n + 120]!;
          const x25 = A[c * 900 + x_padded_n + 121]!;
          const x26 = A[c * 900 + x_padded_n + 122]!;
          const x27 = A[c * 900 + x_padded_n + 123]!;
          const x28 = A[c * 900 + x_padded_n + 124]!;
          const x29 = A[c * 900 + x_padded_n + 125]!;
          const x30 = A[c * 900 + x_padded_n + 150]!;
          const x31 = A[c * 900 + x_padded_n + 151]!;
          const x32 = A[c * 900 + x_padded_n + 152]!;
          const x33 = A[c * 900 + x_padded_n + 153]!;
          const x34 = A[c * 900 + x_padded_n + 154]!;
          const x35 = A[c * 900 + x_padded_n + 155]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[c * 3 + v_n] = 4 * t + t4 - 5 * t2;
          S[c * 3 + v_n + 3472] = t3 + t4 - 4 * t1 - 4 * t2;
          S[c * 3 + v_n + 6944] = 4 * t1 + t4 - 4 * t2 - t3;
          S[c * 3 + v_n + 10416] = 2 * t3 + t4 - 2 * t1 - t2;
          S[c * 3 + v_n + 13888] = 2 * t1 + t4 - t2 - 2 * t3;
          S[c * 3 + v_n + 17360] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[c * 3 + v_n + 20832] = 4 * t6 + t10 - 5 * t8;
          S[c * 3 + v_n + 24304] = t9 + t10 - 4 * t7 - 4 * t8;
          S[c * 3 + v_n + 27776] = 4 * t7 + t10 - 4 * t8 - t9;
          S[c * 3 + v_n + 31248] = 2 * t9 + t10 - 2 * t7 - t8;
          S[c * 3 + v_n + 34720] = 2 * t7 + t10 - t8 - 2 * t9;
          S[c * 3 + v_n + 38192] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[c * 3 + v_n + 41664] = 4 * t12 + t16 - 5 * t14;
          S[c * 3 + v_n + 45136] = t15 + t16 - 4 * t13 - 4 * t14;
          S[c * 3 + v_n + 48608] = 4 * t13 + t16 - 4 * t14 - t15;
          S[c * 3 + v_n + 52080] = 2 * t15 + t16 - 2 * t13 - t14;
          S[c * 3 + v_n + 55552] = 2 * t13 + t16 - t14 - 2 * t15;
          S[c * 3 + v_n + 59024] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[c * 3 + v_n + 62496] = 4 * t18 + t22 - 5 * t20;
          S[c * 3 + v_n + 65968] = t21 + t22 - 4 * t19 - 4 * t20;
          S[c * 3 + v_n + 69440] = 4 * t19 + t22 - 4 * t20 - t21;
          S[c * 3 + v_n + 72912] = 2 * t21 + t22 - 2 * t19 - t20;
          S[c * 3 + v_n + 76384] = 2 * t19 + t22 - t20 - 2 * t21;
          S[c * 3 + v_n + 79856] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[c * 3 + v_n + 83328] = 4 * t24 + t28 - 5 * t26;
          S[c * 3 + v_n + 86800] = t27 + t28 - 4 * t25 - 4 * t26;
          S[c * 3 + v_n + 90272] = 4 * t25 + t28 - 4 * t26 - t27;
          S[c * 3 + v_n + 93744] = 2 * t27 + t28 - 2 * t25 - t26;
          S[c * 3 + v_n + 97216] = 2 * t25 + t28 - t26 - 2 * t27;
          S[c * 3 + v_n + 100688] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[c * 3 + v_n + 104160] = 4 * t30 + t34 - 5 * t32;
          S[c * 3 + v_n + 107632] = t33 + t34 - 4 * t31 - 4 * t32;
          S[c * 3 + v_n + 111104] = 4 * t31 + t34 - 4 * t32 - t33;
          S[c * 3 + v_n + 114576] = 2 * t33 + t34 - 2 * t31 - t32;
          S[c * 3 + v_n + 118048] = 2 * t31 + t34 - t32 - 2 * t33;
          S[c * 3 + v_n + 121520] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const weight_filtered_ab = ab * 16384 + 534672;
      const v_ab = ab * 3472;
      const m_ab = ab * 3472 + 124992;
      for (let k = 0; k < 64; k++) {
        const weight_filtered_k = k * 256 + weight_filtered_ab;
        const m_k = k * 54 + m_ab;
        for (let j = 0; j < 9; j++) {
          const v_j = j * 384 + v_ab;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 128; c++) {
            const u = P[c * 2 + weight_filtered_k]!;
            const u1 = P[c * 2 + weight_filtered_k + 1]!;
            const x = S[c * 3 + v_j]!;
            const x1 = S[c * 3 + v_j + 1]!;
            const x2 = S[c * 3 + v_j + 2]!;
            a00 += u * x;
            a01 += u * x1;
            a02 += u * x2;
            a10 += u1 * x;
            a11 += u1 * x1;
            a12 += u1 * x2;
          }
          S[j * 6 + m_k] = a00;
          S[j * 6 + m_k + 1] = a01;
          S[j * 6 + m_k + 2] = a02;
          S[j * 6 + m_k + 3] = a10;
          S[j * 6 + m_k + 4] = a11;
          S[j * 6 + m_k + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 64; k++) {
      const m_k = k * 54 + 124992;
      const bias_k = k * 2 + 304;
      const y_k = k * 1568 + 215552;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 784 + y_k;
        for (let j = 0; j < 9; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            if (b * 27 + j * 3 + n < 49) {
              const p = S[n + m_j]!;
              const p1 = S[n + m_j + 3472]!;
              const p2 = S[n + m_j + 6944]!;
              const p3 = S[n + m_j + 10416]!;
              const p4 = S[n + m_j + 13888]!;
              const p5 = S[n + m_j + 17360]!;
              const p6 = S[n + m_j + 20832]!;
              const p7 = S[n + m_j + 24304]!;
              const p8 = S[n + m_j + 27776]!;
              const p9 = S[n + m_j + 31248]!;
              const p10 = S[n + m_j + 34720]!;
              const p11 = S[n + m_j + 38192]!;
              const p12 = S[n + m_j + 41664]!;
              const p13 = S[n + m_j + 45136]!;
              const p14 = S[n + m_j + 48608]!;
              const p15 = S[n + m_j + 52080]!;
              const p16 = S[n + m_j + 55552]!;
              const p17 = S[n + m_j + 59024]!;
              const p18 = S[n + m_j + 62496]!;
              const p19 = S[n + m_j + 65968]!;
              const p20 = S[n + m_j + 69440]!;
              const p21 = S[n + m_j + 72912]!;
              const p22 = S[n + m_j + 76384]!;
              const p23 = S[n + m_j + 79856]!;
              const p24 = S[n + m_j + 83328]!;
              const p25 = S[n + m_j + 86800]!;
              const p26 = S[n + m_j + 90272]!;
              const p27 = S[n + m_j + 93744]!;
              const p28 = S[n + m_j + 97216]!;
              const p29 = S[n + m_j + 100688]!;
              const p30 = S[n + m_j + 104160]!;
              const p31 = S[n + m_j + 107632]!;
              const p32 = S[n + m_j + 111104]!;
              const p33 = S[n + m_j + 114576]!;
              const p34 = S[n + m_j + 118048]!;
              const p35 = S[n + m_j + 121520]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 28] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 29] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 30] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 31] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 56] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 57] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 58] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 59] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 84] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 85] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 86] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 87] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** maxpool to 128x14x14: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_128x14x14(): void {
  const A = arena;
  for (let c = 0; c < 128; c++) {
    const x_c = c * 784 + 215552;
    const y_c = c * 196 + 41472;
    for (let o0 = 0; o0 < 14; o0++) {
      const x_o0 = o0 * 56 + x_c;
      const y_o0 = o0 * 14 + y_c;
      for (let o1 = 0; o1 < 14; o1++) {
        let a = -Infinity;
        const x = A[o1 * 2 + x_o0]!;
        a = x > a ? x : a;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[o1 * 2 + x_o0 + 28]!;
        a = x2 > a ? x2 : a;
        const x3 = A[o1 * 2 + x_o0 + 29]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** conv + relu to 128x14x14: winograd F(4x4), tile 2x3, tiles 16, blocks 1; at most 14.7 KB of bytecode */
function conv_relu_128x14x14(xAt: number, weight_filteredAt: number, biasAt: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 41472; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = xAt + i0 * 196;
    const x_padded_i0 = i0 * 324;
    for (let i1 = 0; i1 < 14; i1++) {
      const x_i1 = i1 * 14 + x_i0;
      const x_padded_i1 = i1 * 18 + x_padded_i0;
      for (let i2 = 0; i2 < 14; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 19] = x;
      }
    }
  }
  for (let j = 0; j < 6; j++) {
    const v_j = j * 384;
    for (let n = 0; n < 3; n++) {
      const x_padded_n = ((Math.min(j * 3 + n, 15)) / 4 | 0) * 72 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
      const v_n = n + v_j;
      for (let c = 0; c < 128; c++) {
        const x = A[c * 324 + x_padded_n]!;
        const x1 = A[c * 324 + x_padded_n + 1]!;
        const x2 = A[c * 324 + x_padded_n + 2]!;
        const x3 = A[c * 324 + x_padded_n + 3]!;
        const x4 = A[c * 324 + x_padded_n + 4]!;
        const x5 = A[c * 324 + x_padded_n + 5]!;
        const x6 = A[c * 324 + x_padded_n + 18]!;
        const x7 = A[c * 324 + x_padded_n + 19]!;
        const x8 = A[c * 324 + x_padded_n + 20]!;
        const x9 = A[c * 324 + x_padded_n + 21]!;
        const x10 = A[c * 324 + x_padded_n + 22]!;
        const x11 = A[c * 324 + x_padded_n + 23]!;
        const x12 = A[c * 324 + x_padded_n + 36]!;
        const x13 = A[c * 324 + x_padded_n + 37]!;
        const x14 = A[c * 324 + x_padded_n + 38]!;
        const x15 = A[c * 324 + x_padded_n + 39]!;
        const x16 = A[c * 324 + x_padded_n + 40]!;
        const x17 = A[c * 324 + x_padded_n + 41]!;
        const x18 = A[c * 324 + x_padded_n + 54]!;
        const x19 = A[c * 324 + x_padded_n + 55]!;
        const x20 = A[c * 324 + x_padded_n + 56]!;
        const x21 = A[c * 324 + x_padded_n + 57]!;
        const x22 = A[c * 324 + x_padded_n + 58]!;
        const x23 = A[c * 324 + x_padded_n + 59]!;
        const x24 = A[c * 324 + x_padded_n + 72]!;
        const x25 = A[c * 324 + x_padded_n + 73]!;
        const x26 = A[c * 324 + x_padded_n + 74]!;
        const x27 = A[c * 324 + x_padded_n + 75]!;
        const x28 = A[c * 324 + x_padded_n + 76]!;
        const x29 = A[c * 324 + x_padded_n + 77]!;
        const x30 = A[c * 324 + x_padded_n + 90]!;
        const x31 = A[c * 324 + x_padded_n + 91]!;
        const x32 = A[c * 324 + x_padded_n + 92]!;
        const x33 = A[c * 324 + x_padded_n + 93]!;
        const x34 = A[c * 324 + x_padded_n + 94]!;
        const x35 = A[c * 324 + x_padded_n + 95]!;
        const t = 4 * x + x24 - 5 * x12;
        const t1 = 4 * x1 + x25 - 5 * x13;
        const t2 = 4 * x2 + x26 - 5 * x14;
        const t3 = 4 * x3 + x27 - 5 * x15;
        const t4 = 4 * x4 + x28 - 5 * x16;
        const t5 = 4 * x5 + x29 - 5 * x17;
        S[c * 3 + v_n] = 4 * t + t4 - 5 * t2;
        S[c * 3 + v_n + 2320] = t3 + t4 - 4 * t1 - 4 * t2;
        S[c * 3 + v_n + 4640] = 4 * t1 + t4 - 4 * t2 - t3;
        S[c * 3 + v_n + 6960] = 2 * t3 + t4 - 2 * t1 - t2;
        S[c * 3 + v_n + 9280] = 2 * t1 + t4 - t2 - 2 * t3;
        S[c * 3 + v_n + 11600] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[c * 3 + v_n + 13920] = 4 * t6 + t10 - 5 * t8;
        S[c * 3 + v_n + 16240] = t9 + t10 - 4 * t7 - 4 * t8;
        S[c * 3 + v_n + 18560] = 4 * t7 + t10 - 4 * t8 - t9;
        S[c * 3 + v_n + 20880] = 2 * t9 + t10 - 2 * t7 - t8;
        S[c * 3 + v_n + 23200] = 2 * t7 + t10 - t8 - 2 * t9;
        S[c * 3 + v_n + 25520] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[c * 3 + v_n + 27840] = 4 * t12 + t16 - 5 * t14;
        S[c * 3 + v_n + 30160] = t15 + t16 - 4 * t13 - 4 * t14;
        S[c * 3 + v_n + 32480] = 4 * t13 + t16 - 4 * t14 - t15;
        S[c * 3 + v_n + 34800] = 2 * t15 + t16 - 2 * t13 - t14;
        S[c * 3 + v_n + 37120] = 2 * t13 + t16 - t14 - 2 * t15;
        S[c * 3 + v_n + 39440] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[c * 3 + v_n + 41760] = 4 * t18 + t22 - 5 * t20;
        S[c * 3 + v_n + 44080] = t21 + t22 - 4 * t19 - 4 * t20;
        S[c * 3 + v_n + 46400] = 4 * t19 + t22 - 4 * t20 - t21;
        S[c * 3 + v_n + 48720] = 2 * t21 + t22 - 2 * t19 - t20;
        S[c * 3 + v_n + 51040] = 2 * t19 + t22 - t20 - 2 * t21;
        S[c * 3 + v_n + 53360] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[c * 3 + v_n + 55680] = 4 * t24 + t28 - 5 * t26;
        S[c * 3 + v_n + 58000] = t27 + t28 - 4 * t25 - 4 * t26;
        S[c * 3 + v_n + 60320] = 4 * t25 + t28 - 4 * t26 - t27;
        S[c * 3 + v_n + 62640] = 2 * t27 + t28 - 2 * t25 - t26;
        S[c * 3 + v_n + 64960] = 2 * t25 + t28 - t26 - 2 * t27;
        S[c * 3 + v_n + 67280] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[c * 3 + v_n + 69600] = 4 * t30 + t34 - 5 * t32;
        S[c * 3 + v_n + 71920] = t33 + t34 - 4 * t31 - 4 * t32;
        S[c * 3 + v_n + 74240] = 4 * t31 + t34 - 4 * t32 - t33;
        S[c * 3 + v_n + 76560] = 2 * t33 + t34 - 2 * t31 - t32;
        S[c * 3 + v_n + 78880] = 2 * t31 + t34 - t32 - 2 * t33;
        S[c * 3 + v_n + 81200] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const weight_filtered_ab = weight_filteredAt + ab * 16384;
    const v_ab = ab * 2320;
    const m_ab = ab * 2320 + 83520;
    for (let k = 0; k < 64; k++) {
      const weight_filtered_k = k * 256 + weight_filtered_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 384 + v_ab;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 128; c++) {
          const u = P[c * 2 + weight_filtered_k]!;
          const u1 = P[c * 2 + weight_filtered_k + 1]!;
          const x = S[c * 3 + v_j]!;
          const x1 = S[c * 3 + v_j + 1]!;
          const x2 = S[c * 3 + v_j + 2]!;
          a00 += u * x;
          a01 += u * x1;
          a02 += u * x2;
          a10 += u1 * x;
          a11 += u1 * x1;
          a12 += u1 * x2;
        }
        S[j * 6 + m_k] = a00;
        S[j * 6 + m_k + 1] = a01;
        S[j * 6 + m_k + 2] = a02;
        S[j * 6 + m_k + 3] = a10;
        S[j * 6 + m_k + 4] = a11;
        S[j * 6 + m_k + 5] = a12;
      }
    }
  }
  for (let k = 0; k < 64; k++) {
    const m_k = k * 36 + 83520;
    const bias_k = biasAt + k * 2;
    const y_k = yAt + k * 392;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const bias_m = m + bias_k;
      const y_m = m * 196 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          if (j * 3 + n < 16) {
            const p = S[n + m_j]!;
            const p1 = S[n + m_j + 2320]!;
            const p2 = S[n + m_j + 4640]!;
            const p3 = S[n + m_j + 6960]!;
            const p4 = S[n + m_j + 9280]!;
            const p5 = S[n + m_j + 11600]!;
            const p6 = S[n + m_j + 13920]!;
            const p7 = S[n + m_j + 16240]!;
            const p8 = S[n + m_j + 18560]!;
            const p9 = S[n + m_j + 20880]!;
            const p10 = S[n + m_j + 23200]!;
            const p11 = S[n + m_j + 25520]!;
            const p12 = S[n + m_j + 27840]!;
            const p13 = S[n + m_j + 30160]!;
            const p14 = S[n + m_j + 32480]!;
            const p15 = S[n + m_j + 34800]!;
            const p16 = S[n + m_j + 37120]!;
            const p17 = S[n + m_j + 39440]!;
            const p18 = S[n + m_j + 41760]!;
            const p19 = S[n + m_j + 44080]!;
            const p20 = S[n + m_j + 46400]!;
            const p21 = S[n + m_j + 48720]!;
            const p22 = S[n + m_j + 51040]!;
            const p23 = S[n + m_j + 53360]!;
            const p24 = S[n + m_j + 55680]!;
            const p25 = S[n + m_j + 58000]!;
            const p26 = S[n + m_j + 60320]!;
            const p27 = S[n + m_j + 62640]!;
            const p28 = S[n + m_j + 64960]!;
            const p29 = S[n + m_j + 67280]!;
            const p30 = S[n + m_j + 69600]!;
            const p31 = S[n + m_j + 71920]!;
            const p32 = S[n + m_j + 74240]!;
            const p33 = S[n + m_j + 76560]!;
            const p34 = S[n + m_j + 78880]!;
            const p35 = S[n + m_j + 81200]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const bias = W[bias_m]!;
            const t6 = s + bias;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4] = 0 > t6 ? 0 : t6;
            const s1 = t1 + 2 * t3 - t2 - 2 * t4;
            const t7 = s1 + bias;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 1] = 0 > t7 ? 0 : t7;
            const s2 = t1 + t2 + 4 * t3 + 4 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t8 = s2 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2] = 0 > t8 ? 0 : t8;
            }
            const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t8 = s3 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3] = 0 > t8 ? 0 : t8;
            }
            const t8 = p6 + 2 * p18 - p12 - 2 * p24;
            const t9 = p7 + 2 * p19 - p13 - 2 * p25;
            const t10 = p8 + 2 * p20 - p14 - 2 * p26;
            const t11 = p9 + 2 * p21 - p15 - 2 * p27;
            const t12 = p10 + 2 * p22 - p16 - 2 * p28;
            const t13 = p11 + 2 * p23 - p17 - 2 * p29;
            const s4 = t8 + t9 + t10 + t11 + t12;
            const t14 = s4 + bias;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 14] = 0 > t14 ? 0 : t14;
            const s5 = t9 + 2 * t11 - t10 - 2 * t12;
            const t15 = s5 + bias;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 15] = 0 > t15 ? 0 : t15;
            const s6 = t9 + t10 + 4 * t11 + 4 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t16 = s6 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 16] = 0 > t16 ? 0 : t16;
            }
            const s7 = t9 + 8 * t11 + t13 - t10 - 8 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t16 = s7 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 17] = 0 > t16 ? 0 : t16;
            }
            const t16 = p6 + p12 + 4 * p18 + 4 * p24;
            const t17 = p7 + p13 + 4 * p19 + 4 * p25;
            const t18 = p8 + p14 + 4 * p20 + 4 * p26;
            const t19 = p9 + p15 + 4 * p21 + 4 * p27;
            const t20 = p10 + p16 + 4 * p22 + 4 * p28;
            const t21 = p11 + p17 + 4 * p23 + 4 * p29;
            const s8 = t16 + t17 + t18 + t19 + t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const t22 = s8 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 28] = 0 > t22 ? 0 : t22;
            }
            const s9 = t17 + 2 * t19 - t18 - 2 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const t22 = s9 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 29] = 0 > t22 ? 0 : t22;
            }
            const s10 = t17 + t18 + 4 * t19 + 4 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t22 = s10 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 30] = 0 > t22 ? 0 : t22;
            }
            const s11 = t17 + 8 * t19 + t21 - t18 - 8 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t22 = s11 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 31] = 0 > t22 ? 0 : t22;
            }
            const t22 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
            const t23 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
            const t24 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
            const t25 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
            const t26 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
            const t27 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
            const s12 = t22 + t23 + t24 + t25 + t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const t28 = s12 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 42] = 0 > t28 ? 0 : t28;
            }
            const s13 = t23 + 2 * t25 - t24 - 2 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const t28 = s13 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 43] = 0 > t28 ? 0 : t28;
            }
            const s14 = t23 + t24 + 4 * t25 + 4 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t28 = s14 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 44] = 0 > t28 ? 0 : t28;
            }
            const s15 = t23 + 8 * t25 + t27 - t24 - 8 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t28 = s15 + bias;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 45] = 0 > t28 ? 0 : t28;
            }
          }
        }
      }
    }
  }
}

/** maxpool to 128x7x7: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_128x7x7(): void {
  const A = arena;
  for (let c = 0; c < 128; c++) {
    const x_c = c * 196 + 41472;
    const y_c = c * 49;
    for (let o0 = 0; o0 < 7; o0++) {
      const x_o0 = o0 * 28 + x_c;
      const y_o0 = o0 * 7 + y_c;
      for (let o1 = 0; o1 < 7; o1++) {
        let a = -Infinity;
        const x = A[o1 * 2 + x_o0]!;
        a = x > a ? x : a;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[o1 * 2 + x_o0 + 14]!;
        a = x2 > a ? x2 : a;
        const x3 = A[o1 * 2 + x_o0 + 15]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** dense + relu to 4096: matrix-vector, tile 4; at most 0.7 KB of bytecode */
function dense_relu_4096(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 1024; k++) {
    const weight_k = k * 25088 + 688;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 6272; c++) {
      const x = A[c]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 6272]!;
      const weight2 = W[c + weight_k + 12544]!;
      const weight3 = W[c + weight_k + 18816]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 25690800]!;
    const t = a0 + bias;
    A[k * 4 + 6272] = 0 > t ? 0 : t;
    const bias1 = W[k * 4 + 25690801]!;
    const t1 = a1 + bias1;
    A[k * 4 + 6273] = 0 > t1 ? 0 : t1;
    const bias2 = W[k * 4 + 25690802]!;
    const t2 = a2 + bias2;
    A[k * 4 + 6274] = 0 > t2 ? 0 : t2;
    const bias3 = W[k * 4 + 25690803]!;
    const t3 = a3 + bias3;
    A[k * 4 + 6275] = 0 > t3 ? 0 : t3;
  }
}

/** dense + relu to 4096: matrix-vector, tile 4; at most 0.7 KB of bytecode */
function dense_relu_4096_2(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 1024; k++) {
    const weight_k = k * 16384 + 25694896;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 4096; c++) {
      const x = A[c + 6272]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 4096]!;
      const weight2 = W[c + weight_k + 8192]!;
      const weight3 = W[c + weight_k + 12288]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 42472112]!;
    const t = a0 + bias;
    A[k * 4] = 0 > t ? 0 : t;
    const bias1 = W[k * 4 + 42472113]!;
    const t1 = a1 + bias1;
    A[k * 4 + 1] = 0 > t1 ? 0 : t1;
    const bias2 = W[k * 4 + 42472114]!;
    const t2 = a2 + bias2;
    A[k * 4 + 2] = 0 > t2 ? 0 : t2;
    const bias3 = W[k * 4 + 42472115]!;
    const t3 = a3 + bias3;
    A[k * 4 + 3] = 0 > t3 ? 0 : t3;
  }
}

/** dense to 10: matrix-vector, tile 4; at most 0.7 KB of bytecode */
function dense_10(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 3; k++) {
    const weight_k = k * 16384 + 42476208;
    const weight_k1 = Math.min(k * 4 + 2, 9) * 4096 + 42476208;
    const weight_k2 = Math.min(k * 4 + 3, 9) * 4096 + 42476208;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 4096; c++) {
      const x = A[c]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 4096]!;
      const weight2 = W[c + weight_k1]!;
      const weight3 = W[c + weight_k2]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 42517168]!;
    A[k * 4 + 4096] = a0 + bias;
    const bias1 = W[k * 4 + 42517169]!;
    A[k * 4 + 4097] = a1 + bias1;
    if (k * 4 + 2 < 10) {
      const bias2 = W[k * 4 + 42517170]!;
      A[k * 4 + 4098] = a2 + bias2;
    }
    if (k * 4 + 3 < 10) {
      const bias2 = W[k * 4 + 42517171]!;
      A[k * 4 + 4099] = a3 + bias2;
    }
  }
}

// ---- self-test
/** One kernel on one vector. */
interface KernelTest {
  readonly kernel: string;
  readonly run: () => void;
  readonly seed: number;
  readonly positive: boolean;
  readonly tolerance: number;
  /** What is filled: memory, begin, size, the number that seeds it, and of a slot's elements the first. */
  readonly fills: readonly (readonly [Memory, number, number, number, number])[];
  /** Memory, position, and the reference evaluator's value there. */
  readonly values: readonly (readonly [Memory, number, number])[];
}


const kernelTests: readonly KernelTest[] = [
  {
    kernel: "conv_relu_16x224x224",
    run: () => conv_relu_16x224x224(),
    seed: 0,
    positive: false,
    tolerance: 0,
    fills: [[arena, 853892, 50176, 0, 0], [panels, 0, 144, 2, 0], [weights, 0, 16, 3, 0]],
    values: [[arena, 0, 0], [arena, 72389, 0], [arena, 189519, 0], [arena, 379038, 0], [arena, 496167, 0], [arena, 568557, 5], [arena, 685686, 0], [arena, 802815, 8]],
  },
  {
    kernel: "maxpool_16x112x112",
    run: () => maxpool_16x112x112(),
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[arena, 0, 802816, 0, 0]],
    values: [[arena, 802816, 3], [arena, 820913, 3], [arena, 850195, 1], [arena, 897575, 3], [arena, 926857, 2], [arena, 944955, 3], [arena, 974237, 2], [arena, 1003519, 1]],
  },
  {
    kernel: "conv_relu_32x112x112",
    run: () => conv_relu_32x112x112(),
    seed: 194,
    positive: false,
    tolerance: 0,
    fills: [[arena, 802816, 200704, 0, 0], [panels, 433, 17951, 3, 289], [weights, 16, 32, 5, 0]],
    values: [[arena, 248083, 16671]],
  },
  {
    kernel: "maxpool_32x56x56",
    run: () => maxpool_32x56x56(),
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[arena, 0, 401408, 0, 0]],
    values: [[arena, 416000, 3], [arena, 425048, 3], [arena, 439689, 3], [arena, 463379, 2], [arena, 478020, 3], [arena, 487069, 2], [arena, 501710, 1], [arena, 516351, 2]],
  },
  {
    kernel: "conv_relu_64x56x56",
    run: () => conv_relu_64x56x56(),
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[arena, 416000, 100352, 0, 0], [panels, 19793, 71743, 3, 1217], [weights, 48, 64, 5, 0]],
    values: [[arena, 339337, 0]],
  },
  {
    kernel: "conv_relu_64x56x56_2",
    run: () => conv_relu_64x56x56_2(),
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215296, 200704, 0, 0], [panels, 94737, 143487, 3, 2433], [weights, 112, 64, 5, 0]],
    values: [[arena, 540041, 11615]],
  },
  {
    kernel: "maxpool_64x28x28",
    run: () => maxpool_64x28x28(),
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[arena, 416000, 200704, 0, 0]],
    values: [[arena, 57600, 2], [arena, 62124, 3], [arena, 69444, 1], [arena, 81289, 3], [arena, 88610, 3], [arena, 93134, 2], [arena, 100455, 3], [arena, 107775, 3]],
  },
  {
    kernel: "conv_relu_128x28x28",
    run: () => conv_relu_128x28x28(),
    seed: 679,
    positive: false,
    tolerance: 0,
    fills: [[arena, 57600, 50176, 0, 0], [panels, 244753, 286847, 3, 4993], [weights, 176, 128, 5, 0]],
    values: [[arena, 177220, 9119]],
  },
  {
    kernel: "conv_relu_128x28x28_2",
    run: () => conv_relu_128x28x28_2(),
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[arena, 115200, 100352, 0, 0], [panels, 544657, 573695, 3, 9985], [weights, 304, 128, 5, 0]],
    values: [[arena, 277572, 5690]],
  },
  {
    kernel: "maxpool_128x14x14",
    run: () => maxpool_128x14x14(),
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215552, 100352, 0, 0]],
    values: [[arena, 41472, 2], [arena, 43734, -1], [arena, 47394, 3], [arena, 53316, 3], [arena, 56977, 3], [arena, 59239, 1], [arena, 62899, 0], [arena, 66559, 2]],
  },
  {
    kernel: "conv_relu_128x14x14",
    run: () => conv_relu_128x14x14(41472, 1124496, 432, 66560),
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[arena, 41472, 25088, 0, 0], [panels, 1134481, 573695, 3, 9985], [weights, 432, 128, 5, 0]],
    values: [[arena, 82065, 0]],
  },
  {
    kernel: "maxpool_128x7x7",
    run: () => maxpool_128x7x7(),
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[arena, 41472, 25088, 0, 0]],
    values: [[arena, 0, 3], [arena, 565, 3], [arena, 1480, 3], [arena, 2961, 3], [arena, 3876, 2], [arena, 4441, 2], [arena, 5356, 1], [arena, 6271, 2]],
  },
  {
    kernel: "dense_relu_4096",
    run: () => dense_relu_4096(),
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[arena, 0, 6272, 0, 0], [weights, 688, 6272, 1, 0], [weights, 2315056, 6272, 1, 2314368], [weights, 6059440, 6272, 1, 6058752], [weights, 12124464, 6272, 1, 12123776], [weights, 15875120, 6272, 1, 15874432], [weights, 18189488, 6272, 1, 18188800], [weights, 21940144, 6272, 1, 21939456], [weights, 25684528, 6272, 1, 25683840], [weights, 25690800, 4096, 2, 0]],
    values: [[arena, 6272, 0], [arena, 6641, 0], [arena, 7238, 0], [arena, 8205, 26], [arena, 8803, 0], [arena, 9172, 0], [arena, 9770, 249], [arena, 10367, 485]],
  },
  {
    kernel: "dense_relu_4096_2",
    run: () => dense_relu_4096_2(),
    seed: 1261,
    positive: false,
    tolerance: 0,
    fills: [[arena, 6272, 4096, 0, 0], [weights, 25694896, 4096, 1, 0], [weights, 27206320, 4096, 1, 1511424], [weights, 29651632, 4096, 1, 3956736], [weights, 33612464, 4096, 1, 7917568], [weights, 36061872, 4096, 1, 10366976], [weights, 37573296, 4096, 1, 11878400], [weights, 40022704, 4096, 1, 14327808], [weights, 42468016, 4096, 1, 16773120], [weights, 42472112, 4096, 2, 0]],
    values: [[arena, 0, 0], [arena, 369, 0], [arena, 966, 253], [arena, 1933, 298], [arena, 2531, 28], [arena, 2900, 0], [arena, 3498, 43], [arena, 4095, 119]],
  },
  {
    kernel: "dense_10",
    run: () => dense_10(),
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[arena, 0, 4096, 0, 0], [weights, 42476208, 40960, 1, 0], [weights, 42517168, 10, 2, 0]],
    values: [[arena, 4096, -12], [arena, 4098, -129], [arena, 4100, -212], [arena, 4102, 81], [arena, 4103, 1], [arena, 4104, 39], [arena, 4105, -23]],
  },
];

function testKernel(test: KernelTest): string[] {
  const { kernel, run, seed, positive, tolerance, fills, values } = test;
  const lasting = fills.filter(([memory]) => memory !== arena);
  const saved = lasting.map(([memory, begin, size]) => memory.slice(begin, begin + size));
  for (const [memory, begin, size, slot, first] of fills) {
    for (let i = 0; i < size; i++) memory[begin + i] = seeded(seed + slot, first + i, positive);
  }
  run();
  const problems = values.flatMap(([memory, at, expected]) => {
    const got = memory[at]!;
    const near = Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return near ? [] : [`${kernel}: ${got} at ${at} instead of ${expected}`];
  });
  for (const [i, [memory, begin]] of lasting.entries()) memory.set(saved[i]!, begin);
  return problems;
}

/** Small integers: their sums are exact in any order. */
function seeded(seed: number, position: number, positive: boolean): number {
  let bits = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = (bits ^ (bits >>> 13)) >>> 0;
  return positive ? (bits % 3) + 1 : (bits % 7) - 3;
}
