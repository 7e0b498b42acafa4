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
  weights: "b001cef36e71e4008aec0c2857ec5d34",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
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
  const problems = kernelTests.flatMap(testKernel);
  if (problems.length > 0) throw new Error(`${stem}: selfTest failed. ${problems.join("; ")}.`);
  const values = kernelTests.reduce((sum, test) => sum + test.values.length, 0);
  return { kernels: kernelTests.length, values };
}

// ---- memory: allocated once, filled by load; constants, so that the engine knows address and length
const stem = "vgg11slim";
const arena = new Float32Array(1003520);
const weights = new Float32Array(45356218);
const panels = new Float64Array(41104);
const scratch = new Float64Array(249984);
const table = new Float64Array([0.25, 0, 0, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, 0.16666666666666666, -0.16666666666666666, 0.041666666666666664, 0.08333333333333333, 0.16666666666666666, 0.041666666666666664, -0.08333333333333333, 0.16666666666666666, 0, 0, 1]);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
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
  ["net_6_weight_16", weights, 2880688, 25690112],
  ["net_6_bias_17", weights, 28570800, 4096],
  ["net_9_weight_18", weights, 28574896, 16777216],
  ["net_9_bias_19", weights, 45352112, 4096],
  ["net_12_weight_20", panels, 144, 40960],
  ["net_12_bias_21", weights, 45356208, 10],
];
const weightsHash = "b001cef36e71e4008aec0c2857ec5d34";
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
  prepare_32x16x3x3();
  prepare_64x32x3x3();
  prepare_64x64x3x3();
  prepare_128x64x3x3();
  prepare_128x128x3x3(668464, 815920);
  prepare_128x128x3x3(1405872, 1553328);
  prepare_128x128x3x3(2143280, 2290736);
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
  // net.0.0: 16x224x224
  conv_16x224x224();
  // net.0.2 + net.0.1: 16x112x112
  maxpool_relu_16x112x112();
  // net.1.0: 32x112x112
  conv_32x112x112();
  // net.1.2 + net.1.1: 32x56x56
  maxpool_relu_32x56x56();
  // net.2.0 + net.2.1: 64x56x56
  conv_relu_64x56x56();
  // net.2.2: 64x56x56
  conv_64x56x56();
  // net.2.4 + net.2.3: 64x28x28
  maxpool_relu_64x28x28();
  // net.3.0 + net.3.1: 128x28x28
  conv_relu_128x28x28();
  // net.3.2: 128x28x28
  conv_128x28x28();
  // net.3.4 + net.3.3: 128x14x14
  maxpool_relu_128x14x14();
  // net.4.0 + net.4.1: 128x14x14
  conv_relu_128x14x14(41472, 1553328, 2143152, 66560);
  // net.4.2 + net.4.3: 128x14x14
  conv_relu_128x14x14(66560, 2290736, 2880560, 41472);
  // net.4.4: 128x7x7
  maxpool_128x7x7();
  // net.6 + net.7: 4096
  dense_relu_4096();
  // net.9 + net.10: 4096
  dense_relu_4096_2();
  // net.12: 10
  dense_10();
}

/** max(x, 0) in arithmetic, to the last bit: a jump would be guessed wrong every other time. */
function rectify(x: number): number {
  const y = (x + Math.abs(x)) * 0.5;
  return y === y ? y : 0 > x ? 0 : x;
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv to 16x224x224: panels, tile 2x3, panels per block 25, blocks 670, reduction 1 x 9; at most 2.1 KB of bytecode */
function conv_16x224x224(): void {
  const A = arena;
  const S = scratch;
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
  for (let b = 0; b < 670; b++) {
    const y_b = b * 75;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 50175)) / 224 | 0) * 226 + ((Math.min(b * 75 + j * 3, 50175)) % 224) + 802816;
      const x_panels_j = j * 27;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 50175)) / 224 | 0) * 226 + ((Math.min(b * 75 + j * 3 + 1, 50175)) % 224) + 802816;
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 50175)) / 224 | 0) * 226 + ((Math.min(b * 75 + j * 3 + 2, 50175)) % 224) + 802816;
      for (let r0 = 0; r0 < 3; r0++) {
        const x_padded_r0 = r0 * 226 + x_padded_j;
        const x_panels_r0 = r0 * 9 + x_panels_j;
        const x_padded_r0_1 = r0 * 226 + x_padded_j1;
        const x_padded_r0_2 = r0 * 226 + x_padded_j2;
        for (let r1 = 0; r1 < 3; r1++) {
          const x_padded = A[r1 + x_padded_r0]!;
          S[r1 * 3 + x_panels_r0] = x_padded;
          const x_padded1 = A[r1 + x_padded_r0_1]!;
          S[r1 * 3 + x_panels_r0 + 1] = x_padded1;
          const x_padded2 = A[r1 + x_padded_r0_2]!;
          S[r1 * 3 + x_panels_r0 + 2] = x_padded2;
        }
      }
    }
    for (let k = 0; k < 8; k++) {
      const w_panels_k = k * 18;
      const bias_k = k * 2;
      const y_k = k * 100352 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 27;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 9; e++) {
          const w_panels = P[e * 2 + w_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const w_panels1 = P[e * 2 + w_panels_k + 1]!;
          a00 += w_panels * x_panels;
          a01 += w_panels * x_panels1;
          a02 += w_panels * x_panels2;
          a10 += w_panels1 * x_panels;
          a11 += w_panels1 * x_panels1;
          a12 += w_panels1 * x_panels2;
        }
        if (b * 75 + j * 3 < 50176) {
          const bias = W[bias_k]!;
          A[y_j] = a00 + bias;
        }
        if (b * 75 + j * 3 + 1 < 50176) {
          const bias = W[bias_k]!;
          A[y_j + 1] = a01 + bias;
        }
        if (b * 75 + j * 3 + 2 < 50176) {
          const bias = W[bias_k]!;
          A[y_j + 2] = a02 + bias;
        }
        if (b * 75 + j * 3 < 50176) {
          const bias = W[bias_k + 1]!;
          A[y_j + 50176] = a10 + bias;
        }
        if (b * 75 + j * 3 + 1 < 50176) {
          const bias = W[bias_k + 1]!;
          A[y_j + 50177] = a11 + bias;
        }
        if (b * 75 + j * 3 + 2 < 50176) {
          const bias = W[bias_k + 1]!;
          A[y_j + 50178] = a12 + bias;
        }
      }
    }
  }
}

/** maxpool + relu to 16x112x112: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_relu_16x112x112(): void {
  const A = arena;
  for (let c = 0; c < 16; c++) {
    const x_c = c * 50176;
    const y_c = c * 12544 + 802816;
    for (let o0 = 0; o0 < 112; o0++) {
      const x_o0 = o0 * 448 + x_c;
      const y_o0 = o0 * 112 + y_c;
      for (let o1 = 0; o1 < 112; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a = -Infinity;
        const x = A[x_o1]!;
        a = x > a ? x : a;
        const x1 = A[x_o1 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[x_o1 + 224]!;
        a = x2 > a ? x2 : a;
        const x3 = A[x_o1 + 225]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = rectify(a);
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_32x16x3x3(): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 16; k++) {
    const weight_k = k * 288 + 16;
    const u_k = k * 32 + 4624;
    for (let c = 0; c < 16; c++) {
      const weight_c = c * 9 + weight_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_m = m * 144 + weight_c;
        const u_m = m + u_c;
        const weight = W[weight_m]!;
        const weight1 = W[weight_m + 1]!;
        const weight2 = W[weight_m + 2]!;
        const weight3 = W[weight_m + 3]!;
        const weight4 = W[weight_m + 4]!;
        const weight5 = W[weight_m + 5]!;
        const weight6 = W[weight_m + 6]!;
        const weight7 = W[weight_m + 7]!;
        const weight8 = W[weight_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 3072 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight + g1 * weight3 + g2 * weight6;
          const h1 = g * weight1 + g1 * weight4 + g2 * weight7;
          const h2 = g * weight2 + g1 * weight5 + g2 * weight8;
          for (let b = 0; b < 6; b++) {
            const g3 = T[b * 3]!;
            const g4 = T[b * 3 + 1]!;
            const g5 = T[b * 3 + 2]!;
            W[b * 512 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv to 32x112x112: winograd F(4x4), tile 2x3, tiles 784, blocks 21; at most 12.1 KB of bytecode */
function conv_32x112x112(): void {
  const A = arena;
  const S = scratch;
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
          const x_padded_c = c * 12996 + x_padded_n;
          const v_c = c * 3 + v_n;
          const x = A[x_padded_c]!;
          const x1 = A[x_padded_c + 1]!;
          const x2 = A[x_padded_c + 2]!;
          const x3 = A[x_padded_c + 3]!;
          const x4 = A[x_padded_c + 4]!;
          const x5 = A[x_padded_c + 5]!;
          const x6 = A[x_padded_c + 114]!;
          const x7 = A[x_padded_c + 115]!;
          const x8 = A[x_padded_c + 116]!;
          const x9 = A[x_padded_c + 117]!;
          const x10 = A[x_padded_c + 118]!;
          const x11 = A[x_padded_c + 119]!;
          const x12 = A[x_padded_c + 228]!;
          const x13 = A[x_padded_c + 229]!;
          const x14 = A[x_padded_c + 230]!;
          const x15 = A[x_padded_c + 231]!;
          const x16 = A[x_padded_c + 232]!;
          const x17 = A[x_padded_c + 233]!;
          const x18 = A[x_padded_c + 342]!;
          const x19 = A[x_padded_c + 343]!;
          const x20 = A[x_padded_c + 344]!;
          const x21 = A[x_padded_c + 345]!;
          const x22 = A[x_padded_c + 346]!;
          const x23 = A[x_padded_c + 347]!;
          const x24 = A[x_padded_c + 456]!;
          const x25 = A[x_padded_c + 457]!;
          const x26 = A[x_padded_c + 458]!;
          const x27 = A[x_padded_c + 459]!;
          const x28 = A[x_padded_c + 460]!;
          const x29 = A[x_padded_c + 461]!;
          const x30 = A[x_padded_c + 570]!;
          const x31 = A[x_padded_c + 571]!;
          const x32 = A[x_padded_c + 572]!;
          const x33 = A[x_padded_c + 573]!;
          const x34 = A[x_padded_c + 574]!;
          const x35 = A[x_padded_c + 575]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[v_c] = 4 * t + t4 - 5 * t2;
          S[v_c + 640] = t3 + t4 - 4 * t1 - 4 * t2;
          S[v_c + 1280] = 4 * t1 + t4 - 4 * t2 - t3;
          S[v_c + 1920] = 2 * t3 + t4 - 2 * t1 - t2;
          S[v_c + 2560] = 2 * t1 + t4 - t2 - 2 * t3;
          S[v_c + 3200] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[v_c + 3840] = 4 * t6 + t10 - 5 * t8;
          S[v_c + 4480] = t9 + t10 - 4 * t7 - 4 * t8;
          S[v_c + 5120] = 4 * t7 + t10 - 4 * t8 - t9;
          S[v_c + 5760] = 2 * t9 + t10 - 2 * t7 - t8;
          S[v_c + 6400] = 2 * t7 + t10 - t8 - 2 * t9;
          S[v_c + 7040] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[v_c + 7680] = 4 * t12 + t16 - 5 * t14;
          S[v_c + 8320] = t15 + t16 - 4 * t13 - 4 * t14;
          S[v_c + 8960] = 4 * t13 + t16 - 4 * t14 - t15;
          S[v_c + 9600] = 2 * t15 + t16 - 2 * t13 - t14;
          S[v_c + 10240] = 2 * t13 + t16 - t14 - 2 * t15;
          S[v_c + 10880] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[v_c + 11520] = 4 * t18 + t22 - 5 * t20;
          S[v_c + 12160] = t21 + t22 - 4 * t19 - 4 * t20;
          S[v_c + 12800] = 4 * t19 + t22 - 4 * t20 - t21;
          S[v_c + 13440] = 2 * t21 + t22 - 2 * t19 - t20;
          S[v_c + 14080] = 2 * t19 + t22 - t20 - 2 * t21;
          S[v_c + 14720] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[v_c + 15360] = 4 * t24 + t28 - 5 * t26;
          S[v_c + 16000] = t27 + t28 - 4 * t25 - 4 * t26;
          S[v_c + 16640] = 4 * t25 + t28 - 4 * t26 - t27;
          S[v_c + 17280] = 2 * t27 + t28 - 2 * t25 - t26;
          S[v_c + 17920] = 2 * t25 + t28 - t26 - 2 * t27;
          S[v_c + 18560] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[v_c + 19200] = 4 * t30 + t34 - 5 * t32;
          S[v_c + 19840] = t33 + t34 - 4 * t31 - 4 * t32;
          S[v_c + 20480] = 4 * t31 + t34 - 4 * t32 - t33;
          S[v_c + 21120] = 2 * t33 + t34 - 2 * t31 - t32;
          S[v_c + 21760] = 2 * t31 + t34 - t32 - 2 * t33;
          S[v_c + 22400] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const u_ab = ab * 512 + 4624;
      const v_ab = ab * 640;
      const m_ab = ab * 1264 + 23040;
      for (let k = 0; k < 16; k++) {
        const u_k = k * 32 + u_ab;
        const m_k = k * 78 + m_ab;
        for (let j = 0; j < 13; j++) {
          const v_j = j * 48 + v_ab;
          const m_j = j * 6 + m_k;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 16; c++) {
            const u = W[c * 2 + u_k]!;
            const u1 = W[c * 2 + u_k + 1]!;
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
          S[m_j] = a00;
          S[m_j + 1] = a01;
          S[m_j + 2] = a02;
          S[m_j + 3] = a10;
          S[m_j + 4] = a11;
          S[m_j + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 16; k++) {
      const m_k = k * 78 + 23040;
      const bias_k = k * 2 + 23056;
      const y_k = k * 25088;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 12544 + y_k;
        for (let j = 0; j < 13; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const y_n = y_m + ((Math.min(b * 39 + j * 3 + n, 783)) / 28 | 0) * 448 + ((Math.min(b * 39 + j * 3 + n, 783)) % 28) * 4;
            if (b * 39 + j * 3 + n < 784) {
              const p = S[m_n]!;
              const p1 = S[m_n + 1264]!;
              const p2 = S[m_n + 2528]!;
              const p3 = S[m_n + 3792]!;
              const p4 = S[m_n + 5056]!;
              const p5 = S[m_n + 6320]!;
              const p6 = S[m_n + 7584]!;
              const p7 = S[m_n + 8848]!;
              const p8 = S[m_n + 10112]!;
              const p9 = S[m_n + 11376]!;
              const p10 = S[m_n + 12640]!;
              const p11 = S[m_n + 13904]!;
              const p12 = S[m_n + 15168]!;
              const p13 = S[m_n + 16432]!;
              const p14 = S[m_n + 17696]!;
              const p15 = S[m_n + 18960]!;
              const p16 = S[m_n + 20224]!;
              const p17 = S[m_n + 21488]!;
              const p18 = S[m_n + 22752]!;
              const p19 = S[m_n + 24016]!;
              const p20 = S[m_n + 25280]!;
              const p21 = S[m_n + 26544]!;
              const p22 = S[m_n + 27808]!;
              const p23 = S[m_n + 29072]!;
              const p24 = S[m_n + 30336]!;
              const p25 = S[m_n + 31600]!;
              const p26 = S[m_n + 32864]!;
              const p27 = S[m_n + 34128]!;
              const p28 = S[m_n + 35392]!;
              const p29 = S[m_n + 36656]!;
              const p30 = S[m_n + 37920]!;
              const p31 = S[m_n + 39184]!;
              const p32 = S[m_n + 40448]!;
              const p33 = S[m_n + 41712]!;
              const p34 = S[m_n + 42976]!;
              const p35 = S[m_n + 44240]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              A[y_n] = s + bias;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              A[y_n + 1] = s1 + bias;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              A[y_n + 2] = s2 + bias;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              A[y_n + 3] = s3 + bias;
              const t6 = p6 + 2 * p18 - p12 - 2 * p24;
              const t7 = p7 + 2 * p19 - p13 - 2 * p25;
              const t8 = p8 + 2 * p20 - p14 - 2 * p26;
              const t9 = p9 + 2 * p21 - p15 - 2 * p27;
              const t10 = p10 + 2 * p22 - p16 - 2 * p28;
              const t11 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t6 + t7 + t8 + t9 + t10;
              A[y_n + 112] = s4 + bias;
              const s5 = t7 + 2 * t9 - t8 - 2 * t10;
              A[y_n + 113] = s5 + bias;
              const s6 = t7 + t8 + 4 * t9 + 4 * t10;
              A[y_n + 114] = s6 + bias;
              const s7 = t7 + 8 * t9 + t11 - t8 - 8 * t10;
              A[y_n + 115] = s7 + bias;
              const t12 = p6 + p12 + 4 * p18 + 4 * p24;
              const t13 = p7 + p13 + 4 * p19 + 4 * p25;
              const t14 = p8 + p14 + 4 * p20 + 4 * p26;
              const t15 = p9 + p15 + 4 * p21 + 4 * p27;
              const t16 = p10 + p16 + 4 * p22 + 4 * p28;
              const t17 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t12 + t13 + t14 + t15 + t16;
              A[y_n + 224] = s8 + bias;
              const s9 = t13 + 2 * t15 - t14 - 2 * t16;
              A[y_n + 225] = s9 + bias;
              const s10 = t13 + t14 + 4 * t15 + 4 * t16;
              A[y_n + 226] = s10 + bias;
              const s11 = t13 + 8 * t15 + t17 - t14 - 8 * t16;
              A[y_n + 227] = s11 + bias;
              const t18 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t19 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t20 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t21 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t22 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t23 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t18 + t19 + t20 + t21 + t22;
              A[y_n + 336] = s12 + bias;
              const s13 = t19 + 2 * t21 - t20 - 2 * t22;
              A[y_n + 337] = s13 + bias;
              const s14 = t19 + t20 + 4 * t21 + 4 * t22;
              A[y_n + 338] = s14 + bias;
              const s15 = t19 + 8 * t21 + t23 - t20 - 8 * t22;
              A[y_n + 339] = s15 + bias;
            }
          }
        }
      }
    }
  }
}

/** maxpool + relu to 32x56x56: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_relu_32x56x56(): void {
  const A = arena;
  for (let c = 0; c < 32; c++) {
    const x_c = c * 12544;
    const y_c = c * 3136 + 416000;
    for (let o0 = 0; o0 < 56; o0++) {
      const x_o0 = o0 * 224 + x_c;
      const y_o0 = o0 * 56 + y_c;
      for (let o1 = 0; o1 < 56; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a = -Infinity;
        const x = A[x_o1]!;
        a = x > a ? x : a;
        const x1 = A[x_o1 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[x_o1 + 112]!;
        a = x2 > a ? x2 : a;
        const x3 = A[x_o1 + 113]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = rectify(a);
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_64x32x3x3(): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 32; k++) {
    const weight_k = k * 576 + 23088;
    const u_k = k * 64 + 41520;
    for (let c = 0; c < 32; c++) {
      const weight_c = c * 9 + weight_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_m = m * 288 + weight_c;
        const u_m = m + u_c;
        const weight = W[weight_m]!;
        const weight1 = W[weight_m + 1]!;
        const weight2 = W[weight_m + 2]!;
        const weight3 = W[weight_m + 3]!;
        const weight4 = W[weight_m + 4]!;
        const weight5 = W[weight_m + 5]!;
        const weight6 = W[weight_m + 6]!;
        const weight7 = W[weight_m + 7]!;
        const weight8 = W[weight_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 12288 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight + g1 * weight3 + g2 * weight6;
          const h1 = g * weight1 + g1 * weight4 + g2 * weight7;
          const h2 = g * weight2 + g1 * weight5 + g2 * weight8;
          for (let b = 0; b < 6; b++) {
            const g3 = T[b * 3]!;
            const g4 = T[b * 3 + 1]!;
            const g5 = T[b * 3 + 2]!;
            W[b * 2048 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 12.4 KB of bytecode */
function conv_relu_64x56x56(): void {
  const A = arena;
  const S = scratch;
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
          const x_padded_c = c * 3364 + x_padded_n;
          const v_c = c * 3 + v_n;
          const x = A[x_padded_c]!;
          const x1 = A[x_padded_c + 1]!;
          const x2 = A[x_padded_c + 2]!;
          const x3 = A[x_padded_c + 3]!;
          const x4 = A[x_padded_c + 4]!;
          const x5 = A[x_padded_c + 5]!;
          const x6 = A[x_padded_c + 58]!;
          const x7 = A[x_padded_c + 59]!;
          const x8 = A[x_padded_c + 60]!;
          const x9 = A[x_padded_c + 61]!;
          const x10 = A[x_padded_c + 62]!;
          const x11 = A[x_padded_c + 63]!;
          const x12 = A[x_padded_c + 116]!;
          const x13 = A[x_padded_c + 117]!;
          const x14 = A[x_padded_c + 118]!;
          const x15 = A[x_padded_c + 119]!;
          const x16 = A[x_padded_c + 120]!;
          const x17 = A[x_padded_c + 121]!;
          const x18 = A[x_padded_c + 174]!;
          const x19 = A[x_padded_c + 175]!;
          const x20 = A[x_padded_c + 176]!;
          const x21 = A[x_padded_c + 177]!;
          const x22 = A[x_padded_c + 178]!;
          const x23 = A[x_padded_c + 179]!;
          const x24 = A[x_padded_c + 232]!;
          const x25 = A[x_padded_c + 233]!;
          const x26 = A[x_padded_c + 234]!;
          const x27 = A[x_padded_c + 235]!;
          const x28 = A[x_padded_c + 236]!;
          const x29 = A[x_padded_c + 237]!;
          const x30 = A[x_padded_c + 290]!;
          const x31 = A[x_padded_c + 291]!;
          const x32 = A[x_padded_c + 292]!;
          const x33 = A[x_padded_c + 293]!;
          const x34 = A[x_padded_c + 294]!;
          const x35 = A[x_padded_c + 295]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[v_c] = 4 * t + t4 - 5 * t2;
          S[v_c + 1072] = t3 + t4 - 4 * t1 - 4 * t2;
          S[v_c + 2144] = 4 * t1 + t4 - 4 * t2 - t3;
          S[v_c + 3216] = 2 * t3 + t4 - 2 * t1 - t2;
          S[v_c + 4288] = 2 * t1 + t4 - t2 - 2 * t3;
          S[v_c + 5360] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[v_c + 6432] = 4 * t6 + t10 - 5 * t8;
          S[v_c + 7504] = t9 + t10 - 4 * t7 - 4 * t8;
          S[v_c + 8576] = 4 * t7 + t10 - 4 * t8 - t9;
          S[v_c + 9648] = 2 * t9 + t10 - 2 * t7 - t8;
          S[v_c + 10720] = 2 * t7 + t10 - t8 - 2 * t9;
          S[v_c + 11792] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[v_c + 12864] = 4 * t12 + t16 - 5 * t14;
          S[v_c + 13936] = t15 + t16 - 4 * t13 - 4 * t14;
          S[v_c + 15008] = 4 * t13 + t16 - 4 * t14 - t15;
          S[v_c + 16080] = 2 * t15 + t16 - 2 * t13 - t14;
          S[v_c + 17152] = 2 * t13 + t16 - t14 - 2 * t15;
          S[v_c + 18224] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[v_c + 19296] = 4 * t18 + t22 - 5 * t20;
          S[v_c + 20368] = t21 + t22 - 4 * t19 - 4 * t20;
          S[v_c + 21440] = 4 * t19 + t22 - 4 * t20 - t21;
          S[v_c + 22512] = 2 * t21 + t22 - 2 * t19 - t20;
          S[v_c + 23584] = 2 * t19 + t22 - t20 - 2 * t21;
          S[v_c + 24656] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[v_c + 25728] = 4 * t24 + t28 - 5 * t26;
          S[v_c + 26800] = t27 + t28 - 4 * t25 - 4 * t26;
          S[v_c + 27872] = 4 * t25 + t28 - 4 * t26 - t27;
          S[v_c + 28944] = 2 * t27 + t28 - 2 * t25 - t26;
          S[v_c + 30016] = 2 * t25 + t28 - t26 - 2 * t27;
          S[v_c + 31088] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[v_c + 32160] = 4 * t30 + t34 - 5 * t32;
          S[v_c + 33232] = t33 + t34 - 4 * t31 - 4 * t32;
          S[v_c + 34304] = 4 * t31 + t34 - 4 * t32 - t33;
          S[v_c + 35376] = 2 * t33 + t34 - 2 * t31 - t32;
          S[v_c + 36448] = 2 * t31 + t34 - t32 - 2 * t33;
          S[v_c + 37520] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const u_ab = ab * 2048 + 41520;
      const v_ab = ab * 1072;
      const m_ab = ab * 2128 + 38592;
      for (let k = 0; k < 32; k++) {
        const u_k = k * 64 + u_ab;
        const m_k = k * 66 + m_ab;
        for (let j = 0; j < 11; j++) {
          const v_j = j * 96 + v_ab;
          const m_j = j * 6 + m_k;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 32; c++) {
            const u = W[c * 2 + u_k]!;
            const u1 = W[c * 2 + u_k + 1]!;
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
          S[m_j] = a00;
          S[m_j + 1] = a01;
          S[m_j + 2] = a02;
          S[m_j + 3] = a10;
          S[m_j + 4] = a11;
          S[m_j + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 32; k++) {
      const m_k = k * 66 + 38592;
      const bias_k = k * 2 + 115248;
      const y_k = k * 6272 + 215296;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 3136 + y_k;
        for (let j = 0; j < 11; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const y_n = y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4;
            if (b * 33 + j * 3 + n < 196) {
              const p = S[m_n]!;
              const p1 = S[m_n + 2128]!;
              const p2 = S[m_n + 4256]!;
              const p3 = S[m_n + 6384]!;
              const p4 = S[m_n + 8512]!;
              const p5 = S[m_n + 10640]!;
              const p6 = S[m_n + 12768]!;
              const p7 = S[m_n + 14896]!;
              const p8 = S[m_n + 17024]!;
              const p9 = S[m_n + 19152]!;
              const p10 = S[m_n + 21280]!;
              const p11 = S[m_n + 23408]!;
              const p12 = S[m_n + 25536]!;
              const p13 = S[m_n + 27664]!;
              const p14 = S[m_n + 29792]!;
              const p15 = S[m_n + 31920]!;
              const p16 = S[m_n + 34048]!;
              const p17 = S[m_n + 36176]!;
              const p18 = S[m_n + 38304]!;
              const p19 = S[m_n + 40432]!;
              const p20 = S[m_n + 42560]!;
              const p21 = S[m_n + 44688]!;
              const p22 = S[m_n + 46816]!;
              const p23 = S[m_n + 48944]!;
              const p24 = S[m_n + 51072]!;
              const p25 = S[m_n + 53200]!;
              const p26 = S[m_n + 55328]!;
              const p27 = S[m_n + 57456]!;
              const p28 = S[m_n + 59584]!;
              const p29 = S[m_n + 61712]!;
              const p30 = S[m_n + 63840]!;
              const p31 = S[m_n + 65968]!;
              const p32 = S[m_n + 68096]!;
              const p33 = S[m_n + 70224]!;
              const p34 = S[m_n + 72352]!;
              const p35 = S[m_n + 74480]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_n] = rectify(t6);
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_n + 1] = rectify(t7);
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_n + 2] = rectify(t8);
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_n + 3] = rectify(t9);
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_n + 56] = rectify(t16);
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_n + 57] = rectify(t17);
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_n + 58] = rectify(t18);
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_n + 59] = rectify(t19);
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_n + 112] = rectify(t26);
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_n + 113] = rectify(t27);
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_n + 114] = rectify(t28);
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_n + 115] = rectify(t29);
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_n + 168] = rectify(t36);
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_n + 169] = rectify(t37);
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_n + 170] = rectify(t38);
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_n + 171] = rectify(t39);
            }
          }
        }
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_64x64x3x3(): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 32; k++) {
    const weight_k = k * 1152 + 115312;
    const u_k = k * 128 + 152176;
    for (let c = 0; c < 64; c++) {
      const weight_c = c * 9 + weight_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_m = m * 576 + weight_c;
        const u_m = m + u_c;
        const weight = W[weight_m]!;
        const weight1 = W[weight_m + 1]!;
        const weight2 = W[weight_m + 2]!;
        const weight3 = W[weight_m + 3]!;
        const weight4 = W[weight_m + 4]!;
        const weight5 = W[weight_m + 5]!;
        const weight6 = W[weight_m + 6]!;
        const weight7 = W[weight_m + 7]!;
        const weight8 = W[weight_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 24576 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight + g1 * weight3 + g2 * weight6;
          const h1 = g * weight1 + g1 * weight4 + g2 * weight7;
          const h2 = g * weight2 + g1 * weight5 + g2 * weight8;
          for (let b = 0; b < 6; b++) {
            const g3 = T[b * 3]!;
            const g4 = T[b * 3 + 1]!;
            const g5 = T[b * 3 + 2]!;
            W[b * 4096 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 12.1 KB of bytecode */
function conv_64x56x56(): void {
  const A = arena;
  const S = scratch;
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
          const x_padded_c = c * 3364 + x_padded_n;
          const v_c = c * 3 + v_n;
          const x = A[x_padded_c]!;
          const x1 = A[x_padded_c + 1]!;
          const x2 = A[x_padded_c + 2]!;
          const x3 = A[x_padded_c + 3]!;
          const x4 = A[x_padded_c + 4]!;
          const x5 = A[x_padded_c + 5]!;
          const x6 = A[x_padded_c + 58]!;
          const x7 = A[x_padded_c + 59]!;
          const x8 = A[x_padded_c + 60]!;
          const x9 = A[x_padded_c + 61]!;
          const x10 = A[x_padded_c + 62]!;
          const x11 = A[x_padded_c + 63]!;
          const x12 = A[x_padded_c + 116]!;
          const x13 = A[x_padded_c + 117]!;
          const x14 = A[x_padded_c + 118]!;
          const x15 = A[x_padded_c + 119]!;
          const x16 = A[x_padded_c + 120]!;
          const x17 = A[x_padded_c + 121]!;
          const x18 = A[x_padded_c + 174]!;
          const x19 = A[x_padded_c + 175]!;
          const x20 = A[x_padded_c + 176]!;
          const x21 = A[x_padded_c + 177]!;
          const x22 = A[x_padded_c + 178]!;
          const x23 = A[x_padded_c + 179]!;
          const x24 = A[x_padded_c + 232]!;
          const x25 = A[x_padded_c + 233]!;
          const x26 = A[x_padded_c + 234]!;
          const x27 = A[x_padded_c + 235]!;
          const x28 = A[x_padded_c + 236]!;
          const x29 = A[x_padded_c + 237]!;
          const x30 = A[x_padded_c + 290]!;
          const x31 = A[x_padded_c + 291]!;
          const x32 = A[x_padded_c + 292]!;
          const x33 = A[x_padded_c + 293]!;
          const x34 = A[x_padded_c + 294]!;
          const x35 = A[x_padded_c + 295]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[v_c] = 4 * t + t4 - 5 * t2;
          S[v_c + 2128] = t3 + t4 - 4 * t1 - 4 * t2;
          S[v_c + 4256] = 4 * t1 + t4 - 4 * t2 - t3;
          S[v_c + 6384] = 2 * t3 + t4 - 2 * t1 - t2;
          S[v_c + 8512] = 2 * t1 + t4 - t2 - 2 * t3;
          S[v_c + 10640] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[v_c + 12768] = 4 * t6 + t10 - 5 * t8;
          S[v_c + 14896] = t9 + t10 - 4 * t7 - 4 * t8;
          S[v_c + 17024] = 4 * t7 + t10 - 4 * t8 - t9;
          S[v_c + 19152] = 2 * t9 + t10 - 2 * t7 - t8;
          S[v_c + 21280] = 2 * t7 + t10 - t8 - 2 * t9;
          S[v_c + 23408] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[v_c + 25536] = 4 * t12 + t16 - 5 * t14;
          S[v_c + 27664] = t15 + t16 - 4 * t13 - 4 * t14;
          S[v_c + 29792] = 4 * t13 + t16 - 4 * t14 - t15;
          S[v_c + 31920] = 2 * t15 + t16 - 2 * t13 - t14;
          S[v_c + 34048] = 2 * t13 + t16 - t14 - 2 * t15;
          S[v_c + 36176] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[v_c + 38304] = 4 * t18 + t22 - 5 * t20;
          S[v_c + 40432] = t21 + t22 - 4 * t19 - 4 * t20;
          S[v_c + 42560] = 4 * t19 + t22 - 4 * t20 - t21;
          S[v_c + 44688] = 2 * t21 + t22 - 2 * t19 - t20;
          S[v_c + 46816] = 2 * t19 + t22 - t20 - 2 * t21;
          S[v_c + 48944] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[v_c + 51072] = 4 * t24 + t28 - 5 * t26;
          S[v_c + 53200] = t27 + t28 - 4 * t25 - 4 * t26;
          S[v_c + 55328] = 4 * t25 + t28 - 4 * t26 - t27;
          S[v_c + 57456] = 2 * t27 + t28 - 2 * t25 - t26;
          S[v_c + 59584] = 2 * t25 + t28 - t26 - 2 * t27;
          S[v_c + 61712] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[v_c + 63840] = 4 * t30 + t34 - 5 * t32;
          S[v_c + 65968] = t33 + t34 - 4 * t31 - 4 * t32;
          S[v_c + 68096] = 4 * t31 + t34 - 4 * t32 - t33;
          S[v_c + 70224] = 2 * t33 + t34 - 2 * t31 - t32;
          S[v_c + 72352] = 2 * t31 + t34 - t32 - 2 * t33;
          S[v_c + 74480] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const u_ab = ab * 4096 + 152176;
      const v_ab = ab * 2128;
      const m_ab = ab * 2128 + 76608;
      for (let k = 0; k < 32; k++) {
        const u_k = k * 128 + u_ab;
        const m_k = k * 66 + m_ab;
        for (let j = 0; j < 11; j++) {
          const v_j = j * 192 + v_ab;
          const m_j = j * 6 + m_k;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 64; c++) {
            const u = W[c * 2 + u_k]!;
            const u1 = W[c * 2 + u_k + 1]!;
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
          S[m_j] = a00;
          S[m_j + 1] = a01;
          S[m_j + 2] = a02;
          S[m_j + 3] = a10;
          S[m_j + 4] = a11;
          S[m_j + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 32; k++) {
      const m_k = k * 66 + 76608;
      const bias_k = k * 2 + 299632;
      const y_k = k * 6272 + 416000;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 3136 + y_k;
        for (let j = 0; j < 11; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const y_n = y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4;
            if (b * 33 + j * 3 + n < 196) {
              const p = S[m_n]!;
              const p1 = S[m_n + 2128]!;
              const p2 = S[m_n + 4256]!;
              const p3 = S[m_n + 6384]!;
              const p4 = S[m_n + 8512]!;
              const p5 = S[m_n + 10640]!;
              const p6 = S[m_n + 12768]!;
              const p7 = S[m_n + 14896]!;
              const p8 = S[m_n + 17024]!;
              const p9 = S[m_n + 19152]!;
              const p10 = S[m_n + 21280]!;
              const p11 = S[m_n + 23408]!;
              const p12 = S[m_n + 25536]!;
              const p13 = S[m_n + 27664]!;
              const p14 = S[m_n + 29792]!;
              const p15 = S[m_n + 31920]!;
              const p16 = S[m_n + 34048]!;
              const p17 = S[m_n + 36176]!;
              const p18 = S[m_n + 38304]!;
              const p19 = S[m_n + 40432]!;
              const p20 = S[m_n + 42560]!;
              const p21 = S[m_n + 44688]!;
              const p22 = S[m_n + 46816]!;
              const p23 = S[m_n + 48944]!;
              const p24 = S[m_n + 51072]!;
              const p25 = S[m_n + 53200]!;
              const p26 = S[m_n + 55328]!;
              const p27 = S[m_n + 57456]!;
              const p28 = S[m_n + 59584]!;
              const p29 = S[m_n + 61712]!;
              const p30 = S[m_n + 63840]!;
              const p31 = S[m_n + 65968]!;
              const p32 = S[m_n + 68096]!;
              const p33 = S[m_n + 70224]!;
              const p34 = S[m_n + 72352]!;
              const p35 = S[m_n + 74480]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              A[y_n] = s + bias;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              A[y_n + 1] = s1 + bias;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              A[y_n + 2] = s2 + bias;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              A[y_n + 3] = s3 + bias;
              const t6 = p6 + 2 * p18 - p12 - 2 * p24;
              const t7 = p7 + 2 * p19 - p13 - 2 * p25;
              const t8 = p8 + 2 * p20 - p14 - 2 * p26;
              const t9 = p9 + 2 * p21 - p15 - 2 * p27;
              const t10 = p10 + 2 * p22 - p16 - 2 * p28;
              const t11 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t6 + t7 + t8 + t9 + t10;
              A[y_n + 56] = s4 + bias;
              const s5 = t7 + 2 * t9 - t8 - 2 * t10;
              A[y_n + 57] = s5 + bias;
              const s6 = t7 + t8 + 4 * t9 + 4 * t10;
              A[y_n + 58] = s6 + bias;
              const s7 = t7 + 8 * t9 + t11 - t8 - 8 * t10;
              A[y_n + 59] = s7 + bias;
              const t12 = p6 + p12 + 4 * p18 + 4 * p24;
              const t13 = p7 + p13 + 4 * p19 + 4 * p25;
              const t14 = p8 + p14 + 4 * p20 + 4 * p26;
              const t15 = p9 + p15 + 4 * p21 + 4 * p27;
              const t16 = p10 + p16 + 4 * p22 + 4 * p28;
              const t17 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t12 + t13 + t14 + t15 + t16;
              A[y_n + 112] = s8 + bias;
              const s9 = t13 + 2 * t15 - t14 - 2 * t16;
              A[y_n + 113] = s9 + bias;
              const s10 = t13 + t14 + 4 * t15 + 4 * t16;
              A[y_n + 114] = s10 + bias;
              const s11 = t13 + 8 * t15 + t17 - t14 - 8 * t16;
              A[y_n + 115] = s11 + bias;
              const t18 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t19 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t20 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t21 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t22 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t23 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t18 + t19 + t20 + t21 + t22;
              A[y_n + 168] = s12 + bias;
              const s13 = t19 + 2 * t21 - t20 - 2 * t22;
              A[y_n + 169] = s13 + bias;
              const s14 = t19 + t20 + 4 * t21 + 4 * t22;
              A[y_n + 170] = s14 + bias;
              const s15 = t19 + 8 * t21 + t23 - t20 - 8 * t22;
              A[y_n + 171] = s15 + bias;
            }
          }
        }
      }
    }
  }
}

/** maxpool + relu to 64x28x28: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_relu_64x28x28(): void {
  const A = arena;
  for (let c = 0; c < 64; c++) {
    const x_c = c * 3136 + 416000;
    const y_c = c * 784 + 57600;
    for (let o0 = 0; o0 < 28; o0++) {
      const x_o0 = o0 * 112 + x_c;
      const y_o0 = o0 * 28 + y_c;
      for (let o1 = 0; o1 < 28; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a = -Infinity;
        const x = A[x_o1]!;
        a = x > a ? x : a;
        const x1 = A[x_o1 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[x_o1 + 56]!;
        a = x2 > a ? x2 : a;
        const x3 = A[x_o1 + 57]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = rectify(a);
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_128x64x3x3(): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 64; k++) {
    const weight_k = k * 1152 + 299696;
    const u_k = k * 128 + 373424;
    for (let c = 0; c < 64; c++) {
      const weight_c = c * 9 + weight_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_m = m * 576 + weight_c;
        const u_m = m + u_c;
        const weight = W[weight_m]!;
        const weight1 = W[weight_m + 1]!;
        const weight2 = W[weight_m + 2]!;
        const weight3 = W[weight_m + 3]!;
        const weight4 = W[weight_m + 4]!;
        const weight5 = W[weight_m + 5]!;
        const weight6 = W[weight_m + 6]!;
        const weight7 = W[weight_m + 7]!;
        const weight8 = W[weight_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 49152 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight + g1 * weight3 + g2 * weight6;
          const h1 = g * weight1 + g1 * weight4 + g2 * weight7;
          const h2 = g * weight2 + g1 * weight5 + g2 * weight8;
          for (let b = 0; b < 6; b++) {
            const g3 = T[b * 3]!;
            const g4 = T[b * 3 + 1]!;
            const g5 = T[b * 3 + 2]!;
            W[b * 8192 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 12.4 KB of bytecode */
function conv_relu_128x28x28(): void {
  const A = arena;
  const S = scratch;
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
          const x_padded_c = c * 900 + x_padded_n;
          const v_c = c * 3 + v_n;
          const x = A[x_padded_c]!;
          const x1 = A[x_padded_c + 1]!;
          const x2 = A[x_padded_c + 2]!;
          const x3 = A[x_padded_c + 3]!;
          const x4 = A[x_padded_c + 4]!;
          const x5 = A[x_padded_c + 5]!;
          const x6 = A[x_padded_c + 30]!;
          const x7 = A[x_padded_c + 31]!;
          const x8 = A[x_padded_c + 32]!;
          const x9 = A[x_padded_c + 33]!;
          const x10 = A[x_padded_c + 34]!;
          const x11 = A[x_padded_c + 35]!;
          const x12 = A[x_padded_c + 60]!;
          const x13 = A[x_padded_c + 61]!;
          const x14 = A[x_padded_c + 62]!;
          const x15 = A[x_padded_c + 63]!;
          const x16 = A[x_padded_c + 64]!;
          const x17 = A[x_padded_c + 65]!;
          const x18 = A[x_padded_c + 90]!;
          const x19 = A[x_padded_c + 91]!;
          const x20 = A[x_padded_c + 92]!;
          const x21 = A[x_padded_c + 93]!;
          const x22 = A[x_padded_c + 94]!;
          const x23 = A[x_padded_c + 95]!;
          const x24 = A[x_padded_c + 120]!;
          const x25 = A[x_padded_c + 121]!;
          const x26 = A[x_padded_c + 122]!;
          const x27 = A[x_padded_c + 123]!;
          const x28 = A[x_padded_c + 124]!;
          const x29 = A[x_padded_c + 125]!;
          const x30 = A[x_padded_c + 150]!;
          const x31 = A[x_padded_c + 151]!;
          const x32 = A[x_padded_c + 152]!;
          const x33 = A[x_padded_c + 153]!;
          const x34 = A[x_padded_c + 154]!;
          const x35 = A[x_padded_c + 155]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[v_c] = 4 * t + t4 - 5 * t2;
          S[v_c + 1744] = t3 + t4 - 4 * t1 - 4 * t2;
          S[v_c + 3488] = 4 * t1 + t4 - 4 * t2 - t3;
          S[v_c + 5232] = 2 * t3 + t4 - 2 * t1 - t2;
          S[v_c + 6976] = 2 * t1 + t4 - t2 - 2 * t3;
          S[v_c + 8720] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[v_c + 10464] = 4 * t6 + t10 - 5 * t8;
          S[v_c + 12208] = t9 + t10 - 4 * t7 - 4 * t8;
          S[v_c + 13952] = 4 * t7 + t10 - 4 * t8 - t9;
          S[v_c + 15696] = 2 * t9 + t10 - 2 * t7 - t8;
          S[v_c + 17440] = 2 * t7 + t10 - t8 - 2 * t9;
          S[v_c + 19184] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[v_c + 20928] = 4 * t12 + t16 - 5 * t14;
          S[v_c + 22672] = t15 + t16 - 4 * t13 - 4 * t14;
          S[v_c + 24416] = 4 * t13 + t16 - 4 * t14 - t15;
          S[v_c + 26160] = 2 * t15 + t16 - 2 * t13 - t14;
          S[v_c + 27904] = 2 * t13 + t16 - t14 - 2 * t15;
          S[v_c + 29648] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[v_c + 31392] = 4 * t18 + t22 - 5 * t20;
          S[v_c + 33136] = t21 + t22 - 4 * t19 - 4 * t20;
          S[v_c + 34880] = 4 * t19 + t22 - 4 * t20 - t21;
          S[v_c + 36624] = 2 * t21 + t22 - 2 * t19 - t20;
          S[v_c + 38368] = 2 * t19 + t22 - t20 - 2 * t21;
          S[v_c + 40112] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[v_c + 41856] = 4 * t24 + t28 - 5 * t26;
          S[v_c + 43600] = t27 + t28 - 4 * t25 - 4 * t26;
          S[v_c + 45344] = 4 * t25 + t28 - 4 * t26 - t27;
          S[v_c + 47088] = 2 * t27 + t28 - 2 * t25 - t26;
          S[v_c + 48832] = 2 * t25 + t28 - t26 - 2 * t27;
          S[v_c + 50576] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[v_c + 52320] = 4 * t30 + t34 - 5 * t32;
          S[v_c + 54064] = t33 + t34 - 4 * t31 - 4 * t32;
          S[v_c + 55808] = 4 * t31 + t34 - 4 * t32 - t33;
          S[v_c + 57552] = 2 * t33 + t34 - 2 * t31 - t32;
          S[v_c + 59296] = 2 * t31 + t34 - t32 - 2 * t33;
          S[v_c + 61040] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const u_ab = ab * 8192 + 373424;
      const v_ab = ab * 1744;
      const m_ab = ab * 3472 + 62784;
      for (let k = 0; k < 64; k++) {
        const u_k = k * 128 + u_ab;
        const m_k = k * 54 + m_ab;
        for (let j = 0; j < 9; j++) {
          const v_j = j * 192 + v_ab;
          const m_j = j * 6 + m_k;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 64; c++) {
            const u = W[c * 2 + u_k]!;
            const u1 = W[c * 2 + u_k + 1]!;
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
          S[m_j] = a00;
          S[m_j + 1] = a01;
          S[m_j + 2] = a02;
          S[m_j + 3] = a10;
          S[m_j + 4] = a11;
          S[m_j + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 64; k++) {
      const m_k = k * 54 + 62784;
      const bias_k = k * 2 + 668336;
      const y_k = k * 1568 + 115200;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 784 + y_k;
        for (let j = 0; j < 9; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const y_n = y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4;
            if (b * 27 + j * 3 + n < 49) {
              const p = S[m_n]!;
              const p1 = S[m_n + 3472]!;
              const p2 = S[m_n + 6944]!;
              const p3 = S[m_n + 10416]!;
              const p4 = S[m_n + 13888]!;
              const p5 = S[m_n + 17360]!;
              const p6 = S[m_n + 20832]!;
              const p7 = S[m_n + 24304]!;
              const p8 = S[m_n + 27776]!;
              const p9 = S[m_n + 31248]!;
              const p10 = S[m_n + 34720]!;
              const p11 = S[m_n + 38192]!;
              const p12 = S[m_n + 41664]!;
              const p13 = S[m_n + 45136]!;
              const p14 = S[m_n + 48608]!;
              const p15 = S[m_n + 52080]!;
              const p16 = S[m_n + 55552]!;
              const p17 = S[m_n + 59024]!;
              const p18 = S[m_n + 62496]!;
              const p19 = S[m_n + 65968]!;
              const p20 = S[m_n + 69440]!;
              const p21 = S[m_n + 72912]!;
              const p22 = S[m_n + 76384]!;
              const p23 = S[m_n + 79856]!;
              const p24 = S[m_n + 83328]!;
              const p25 = S[m_n + 86800]!;
              const p26 = S[m_n + 90272]!;
              const p27 = S[m_n + 93744]!;
              const p28 = S[m_n + 97216]!;
              const p29 = S[m_n + 100688]!;
              const p30 = S[m_n + 104160]!;
              const p31 = S[m_n + 107632]!;
              const p32 = S[m_n + 111104]!;
              const p33 = S[m_n + 114576]!;
              const p34 = S[m_n + 118048]!;
              const p35 = S[m_n + 121520]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              const t6 = s + bias;
              A[y_n] = rectify(t6);
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + bias;
              A[y_n + 1] = rectify(t7);
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + bias;
              A[y_n + 2] = rectify(t8);
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + bias;
              A[y_n + 3] = rectify(t9);
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + bias;
              A[y_n + 28] = rectify(t16);
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + bias;
              A[y_n + 29] = rectify(t17);
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + bias;
              A[y_n + 30] = rectify(t18);
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + bias;
              A[y_n + 31] = rectify(t19);
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + bias;
              A[y_n + 56] = rectify(t26);
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + bias;
              A[y_n + 57] = rectify(t27);
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + bias;
              A[y_n + 58] = rectify(t28);
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + bias;
              A[y_n + 59] = rectify(t29);
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + bias;
              A[y_n + 84] = rectify(t36);
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + bias;
              A[y_n + 85] = rectify(t37);
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + bias;
              A[y_n + 86] = rectify(t38);
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + bias;
              A[y_n + 87] = rectify(t39);
            }
          }
        }
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_128x128x3x3(weightAt: number, uAt: number): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 64; k++) {
    const weight_k = weightAt + k * 2304;
    const u_k = uAt + k * 256;
    for (let c = 0; c < 128; c++) {
      const weight_c = c * 9 + weight_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_m = m * 1152 + weight_c;
        const u_m = m + u_c;
        const weight = W[weight_m]!;
        const weight1 = W[weight_m + 1]!;
        const weight2 = W[weight_m + 2]!;
        const weight3 = W[weight_m + 3]!;
        const weight4 = W[weight_m + 4]!;
        const weight5 = W[weight_m + 5]!;
        const weight6 = W[weight_m + 6]!;
        const weight7 = W[weight_m + 7]!;
        const weight8 = W[weight_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 98304 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight + g1 * weight3 + g2 * weight6;
          const h1 = g * weight1 + g1 * weight4 + g2 * weight7;
          const h2 = g * weight2 + g1 * weight5 + g2 * weight8;
          for (let b = 0; b < 6; b++) {
            const g3 = T[b * 3]!;
            const g4 = T[b * 3 + 1]!;
            const g5 = T[b * 3 + 2]!;
            W[b * 16384 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 12.1 KB of bytecode */
function conv_128x28x28(): void {
  const A = arena;
  const S = scratch;
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
          const x_padded_c = c * 900 + x_padded_n;
          const v_c = c * 3 + v_n;
          const x = A[x_padded_c]!;
          const x1 = A[x_padded_c + 1]!;
          const x2 = A[x_padded_c + 2]!;
          const x3 = A[x_padded_c + 3]!;
          const x4 = A[x_padded_c + 4]!;
          const x5 = A[x_padded_c + 5]!;
          const x6 = A[x_padded_c + 30]!;
          const x7 = A[x_padded_c + 31]!;
          const x8 = A[x_padded_c + 32]!;
          const x9 = A[x_padded_c + 33]!;
          const x10 = A[x_padded_c + 34]!;
          const x11 = A[x_padded_c + 35]!;
          const x12 = A[x_padded_c + 60]!;
          const x13 = A[x_padded_c + 61]!;
          const x14 = A[x_padded_c + 62]!;
          const x15 = A[x_padded_c + 63]!;
          const x16 = A[x_padded_c + 64]!;
          const x17 = A[x_padded_c + 65]!;
          const x18 = A[x_padded_c + 90]!;
          const x19 = A[x_padded_c + 91]!;
          const x20 = A[x_padded_c + 92]!;
          const x21 = A[x_padded_c + 93]!;
          const x22 = A[x_padded_c + 94]!;
          const x23 = A[x_padded_c + 95]!;
          const x24 = A[x_padded_c + 120]!;
          const x25 = A[x_padded_c + 121]!;
          const x26 = A[x_padded_c + 122]!;
          const x27 = A[x_padded_c + 123]!;
          const x28 = A[x_padded_c + 124]!;
          const x29 = A[x_padded_c + 125]!;
          const x30 = A[x_padded_c + 150]!;
          const x31 = A[x_padded_c + 151]!;
          const x32 = A[x_padded_c + 152]!;
          const x33 = A[x_padded_c + 153]!;
          const x34 = A[x_padded_c + 154]!;
          const x35 = A[x_padded_c + 155]!;
          const t = 4 * x + x24 - 5 * x12;
          const t1 = 4 * x1 + x25 - 5 * x13;
          const t2 = 4 * x2 + x26 - 5 * x14;
          const t3 = 4 * x3 + x27 - 5 * x15;
          const t4 = 4 * x4 + x28 - 5 * x16;
          const t5 = 4 * x5 + x29 - 5 * x17;
          S[v_c] = 4 * t + t4 - 5 * t2;
          S[v_c + 3472] = t3 + t4 - 4 * t1 - 4 * t2;
          S[v_c + 6944] = 4 * t1 + t4 - 4 * t2 - t3;
          S[v_c + 10416] = 2 * t3 + t4 - 2 * t1 - t2;
          S[v_c + 13888] = 2 * t1 + t4 - t2 - 2 * t3;
          S[v_c + 17360] = 4 * t1 + t5 - 5 * t3;
          const t6 = x18 + x24 - 4 * x6 - 4 * x12;
          const t7 = x19 + x25 - 4 * x7 - 4 * x13;
          const t8 = x20 + x26 - 4 * x8 - 4 * x14;
          const t9 = x21 + x27 - 4 * x9 - 4 * x15;
          const t10 = x22 + x28 - 4 * x10 - 4 * x16;
          const t11 = x23 + x29 - 4 * x11 - 4 * x17;
          S[v_c + 20832] = 4 * t6 + t10 - 5 * t8;
          S[v_c + 24304] = t9 + t10 - 4 * t7 - 4 * t8;
          S[v_c + 27776] = 4 * t7 + t10 - 4 * t8 - t9;
          S[v_c + 31248] = 2 * t9 + t10 - 2 * t7 - t8;
          S[v_c + 34720] = 2 * t7 + t10 - t8 - 2 * t9;
          S[v_c + 38192] = 4 * t7 + t11 - 5 * t9;
          const t12 = 4 * x6 + x24 - 4 * x12 - x18;
          const t13 = 4 * x7 + x25 - 4 * x13 - x19;
          const t14 = 4 * x8 + x26 - 4 * x14 - x20;
          const t15 = 4 * x9 + x27 - 4 * x15 - x21;
          const t16 = 4 * x10 + x28 - 4 * x16 - x22;
          const t17 = 4 * x11 + x29 - 4 * x17 - x23;
          S[v_c + 41664] = 4 * t12 + t16 - 5 * t14;
          S[v_c + 45136] = t15 + t16 - 4 * t13 - 4 * t14;
          S[v_c + 48608] = 4 * t13 + t16 - 4 * t14 - t15;
          S[v_c + 52080] = 2 * t15 + t16 - 2 * t13 - t14;
          S[v_c + 55552] = 2 * t13 + t16 - t14 - 2 * t15;
          S[v_c + 59024] = 4 * t13 + t17 - 5 * t15;
          const t18 = 2 * x18 + x24 - 2 * x6 - x12;
          const t19 = 2 * x19 + x25 - 2 * x7 - x13;
          const t20 = 2 * x20 + x26 - 2 * x8 - x14;
          const t21 = 2 * x21 + x27 - 2 * x9 - x15;
          const t22 = 2 * x22 + x28 - 2 * x10 - x16;
          const t23 = 2 * x23 + x29 - 2 * x11 - x17;
          S[v_c + 62496] = 4 * t18 + t22 - 5 * t20;
          S[v_c + 65968] = t21 + t22 - 4 * t19 - 4 * t20;
          S[v_c + 69440] = 4 * t19 + t22 - 4 * t20 - t21;
          S[v_c + 72912] = 2 * t21 + t22 - 2 * t19 - t20;
          S[v_c + 76384] = 2 * t19 + t22 - t20 - 2 * t21;
          S[v_c + 79856] = 4 * t19 + t23 - 5 * t21;
          const t24 = 2 * x6 + x24 - x12 - 2 * x18;
          const t25 = 2 * x7 + x25 - x13 - 2 * x19;
          const t26 = 2 * x8 + x26 - x14 - 2 * x20;
          const t27 = 2 * x9 + x27 - x15 - 2 * x21;
          const t28 = 2 * x10 + x28 - x16 - 2 * x22;
          const t29 = 2 * x11 + x29 - x17 - 2 * x23;
          S[v_c + 83328] = 4 * t24 + t28 - 5 * t26;
          S[v_c + 86800] = t27 + t28 - 4 * t25 - 4 * t26;
          S[v_c + 90272] = 4 * t25 + t28 - 4 * t26 - t27;
          S[v_c + 93744] = 2 * t27 + t28 - 2 * t25 - t26;
          S[v_c + 97216] = 2 * t25 + t28 - t26 - 2 * t27;
          S[v_c + 100688] = 4 * t25 + t29 - 5 * t27;
          const t30 = 4 * x6 + x30 - 5 * x18;
          const t31 = 4 * x7 + x31 - 5 * x19;
          const t32 = 4 * x8 + x32 - 5 * x20;
          const t33 = 4 * x9 + x33 - 5 * x21;
          const t34 = 4 * x10 + x34 - 5 * x22;
          const t35 = 4 * x11 + x35 - 5 * x23;
          S[v_c + 104160] = 4 * t30 + t34 - 5 * t32;
          S[v_c + 107632] = t33 + t34 - 4 * t31 - 4 * t32;
          S[v_c + 111104] = 4 * t31 + t34 - 4 * t32 - t33;
          S[v_c + 114576] = 2 * t33 + t34 - 2 * t31 - t32;
          S[v_c + 118048] = 2 * t31 + t34 - t32 - 2 * t33;
          S[v_c + 121520] = 4 * t31 + t35 - 5 * t33;
        }
      }
    }
    for (let ab = 0; ab < 36; ab++) {
      const u_ab = ab * 16384 + 815920;
      const v_ab = ab * 3472;
      const m_ab = ab * 3472 + 124992;
      for (let k = 0; k < 64; k++) {
        const u_k = k * 256 + u_ab;
        const m_k = k * 54 + m_ab;
        for (let j = 0; j < 9; j++) {
          const v_j = j * 384 + v_ab;
          const m_j = j * 6 + m_k;
          let a00 = 0;
          let a01 = 0;
          let a02 = 0;
          let a10 = 0;
          let a11 = 0;
          let a12 = 0;
          for (let c = 0; c < 128; c++) {
            const u = W[c * 2 + u_k]!;
            const u1 = W[c * 2 + u_k + 1]!;
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
          S[m_j] = a00;
          S[m_j + 1] = a01;
          S[m_j + 2] = a02;
          S[m_j + 3] = a10;
          S[m_j + 4] = a11;
          S[m_j + 5] = a12;
        }
      }
    }
    for (let k = 0; k < 64; k++) {
      const m_k = k * 54 + 124992;
      const bias_k = k * 2 + 1405744;
      const y_k = k * 1568 + 215552;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const bias_m = m + bias_k;
        const y_m = m * 784 + y_k;
        for (let j = 0; j < 9; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const y_n = y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4;
            if (b * 27 + j * 3 + n < 49) {
              const p = S[m_n]!;
              const p1 = S[m_n + 3472]!;
              const p2 = S[m_n + 6944]!;
              const p3 = S[m_n + 10416]!;
              const p4 = S[m_n + 13888]!;
              const p5 = S[m_n + 17360]!;
              const p6 = S[m_n + 20832]!;
              const p7 = S[m_n + 24304]!;
              const p8 = S[m_n + 27776]!;
              const p9 = S[m_n + 31248]!;
              const p10 = S[m_n + 34720]!;
              const p11 = S[m_n + 38192]!;
              const p12 = S[m_n + 41664]!;
              const p13 = S[m_n + 45136]!;
              const p14 = S[m_n + 48608]!;
              const p15 = S[m_n + 52080]!;
              const p16 = S[m_n + 55552]!;
              const p17 = S[m_n + 59024]!;
              const p18 = S[m_n + 62496]!;
              const p19 = S[m_n + 65968]!;
              const p20 = S[m_n + 69440]!;
              const p21 = S[m_n + 72912]!;
              const p22 = S[m_n + 76384]!;
              const p23 = S[m_n + 79856]!;
              const p24 = S[m_n + 83328]!;
              const p25 = S[m_n + 86800]!;
              const p26 = S[m_n + 90272]!;
              const p27 = S[m_n + 93744]!;
              const p28 = S[m_n + 97216]!;
              const p29 = S[m_n + 100688]!;
              const p30 = S[m_n + 104160]!;
              const p31 = S[m_n + 107632]!;
              const p32 = S[m_n + 111104]!;
              const p33 = S[m_n + 114576]!;
              const p34 = S[m_n + 118048]!;
              const p35 = S[m_n + 121520]!;
              const t = p + p6 + p12 + p18 + p24;
              const t1 = p1 + p7 + p13 + p19 + p25;
              const t2 = p2 + p8 + p14 + p20 + p26;
              const t3 = p3 + p9 + p15 + p21 + p27;
              const t4 = p4 + p10 + p16 + p22 + p28;
              const t5 = p5 + p11 + p17 + p23 + p29;
              const s = t + t1 + t2 + t3 + t4;
              const bias = W[bias_m]!;
              A[y_n] = s + bias;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              A[y_n + 1] = s1 + bias;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              A[y_n + 2] = s2 + bias;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              A[y_n + 3] = s3 + bias;
              const t6 = p6 + 2 * p18 - p12 - 2 * p24;
              const t7 = p7 + 2 * p19 - p13 - 2 * p25;
              const t8 = p8 + 2 * p20 - p14 - 2 * p26;
              const t9 = p9 + 2 * p21 - p15 - 2 * p27;
              const t10 = p10 + 2 * p22 - p16 - 2 * p28;
              const t11 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t6 + t7 + t8 + t9 + t10;
              A[y_n + 28] = s4 + bias;
              const s5 = t7 + 2 * t9 - t8 - 2 * t10;
              A[y_n + 29] = s5 + bias;
              const s6 = t7 + t8 + 4 * t9 + 4 * t10;
              A[y_n + 30] = s6 + bias;
              const s7 = t7 + 8 * t9 + t11 - t8 - 8 * t10;
              A[y_n + 31] = s7 + bias;
              const t12 = p6 + p12 + 4 * p18 + 4 * p24;
              const t13 = p7 + p13 + 4 * p19 + 4 * p25;
              const t14 = p8 + p14 + 4 * p20 + 4 * p26;
              const t15 = p9 + p15 + 4 * p21 + 4 * p27;
              const t16 = p10 + p16 + 4 * p22 + 4 * p28;
              const t17 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t12 + t13 + t14 + t15 + t16;
              A[y_n + 56] = s8 + bias;
              const s9 = t13 + 2 * t15 - t14 - 2 * t16;
              A[y_n + 57] = s9 + bias;
              const s10 = t13 + t14 + 4 * t15 + 4 * t16;
              A[y_n + 58] = s10 + bias;
              const s11 = t13 + 8 * t15 + t17 - t14 - 8 * t16;
              A[y_n + 59] = s11 + bias;
              const t18 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t19 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t20 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t21 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t22 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t23 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t18 + t19 + t20 + t21 + t22;
              A[y_n + 84] = s12 + bias;
              const s13 = t19 + 2 * t21 - t20 - 2 * t22;
              A[y_n + 85] = s13 + bias;
              const s14 = t19 + t20 + 4 * t21 + 4 * t22;
              A[y_n + 86] = s14 + bias;
              const s15 = t19 + 8 * t21 + t23 - t20 - 8 * t22;
              A[y_n + 87] = s15 + bias;
            }
          }
        }
      }
    }
  }
}

/** maxpool + relu to 128x14x14: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_relu_128x14x14(): void {
  const A = arena;
  for (let c = 0; c < 128; c++) {
    const x_c = c * 784 + 215552;
    const y_c = c * 196 + 41472;
    for (let o0 = 0; o0 < 14; o0++) {
      const x_o0 = o0 * 56 + x_c;
      const y_o0 = o0 * 14 + y_c;
      for (let o1 = 0; o1 < 14; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a = -Infinity;
        const x = A[x_o1]!;
        a = x > a ? x : a;
        const x1 = A[x_o1 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[x_o1 + 28]!;
        a = x2 > a ? x2 : a;
        const x3 = A[x_o1 + 29]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = rectify(a);
      }
    }
  }
}

/** conv + relu to 128x14x14: winograd F(4x4), tile 2x3, tiles 16, blocks 1; at most 14.2 KB of bytecode */
function conv_relu_128x14x14(xAt: number, uAt: number, biasAt: number, yAt: number): void {
  const A = arena;
  const S = scratch;
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
        const x_padded_c = c * 324 + x_padded_n;
        const v_c = c * 3 + v_n;
        const x = A[x_padded_c]!;
        const x1 = A[x_padded_c + 1]!;
        const x2 = A[x_padded_c + 2]!;
        const x3 = A[x_padded_c + 3]!;
        const x4 = A[x_padded_c + 4]!;
        const x5 = A[x_padded_c + 5]!;
        const x6 = A[x_padded_c + 18]!;
        const x7 = A[x_padded_c + 19]!;
        const x8 = A[x_padded_c + 20]!;
        const x9 = A[x_padded_c + 21]!;
        const x10 = A[x_padded_c + 22]!;
        const x11 = A[x_padded_c + 23]!;
        const x12 = A[x_padded_c + 36]!;
        const x13 = A[x_padded_c + 37]!;
        const x14 = A[x_padded_c + 38]!;
        const x15 = A[x_padded_c + 39]!;
        const x16 = A[x_padded_c + 40]!;
        const x17 = A[x_padded_c + 41]!;
        const x18 = A[x_padded_c + 54]!;
        const x19 = A[x_padded_c + 55]!;
        const x20 = A[x_padded_c + 56]!;
        const x21 = A[x_padded_c + 57]!;
        const x22 = A[x_padded_c + 58]!;
        const x23 = A[x_padded_c + 59]!;
        const x24 = A[x_padded_c + 72]!;
        const x25 = A[x_padded_c + 73]!;
        const x26 = A[x_padded_c + 74]!;
        const x27 = A[x_padded_c + 75]!;
        const x28 = A[x_padded_c + 76]!;
        const x29 = A[x_padded_c + 77]!;
        const x30 = A[x_padded_c + 90]!;
        const x31 = A[x_padded_c + 91]!;
        const x32 = A[x_padded_c + 92]!;
        const x33 = A[x_padded_c + 93]!;
        const x34 = A[x_padded_c + 94]!;
        const x35 = A[x_padded_c + 95]!;
        const t = 4 * x + x24 - 5 * x12;
        const t1 = 4 * x1 + x25 - 5 * x13;
        const t2 = 4 * x2 + x26 - 5 * x14;
        const t3 = 4 * x3 + x27 - 5 * x15;
        const t4 = 4 * x4 + x28 - 5 * x16;
        const t5 = 4 * x5 + x29 - 5 * x17;
        S[v_c] = 4 * t + t4 - 5 * t2;
        S[v_c + 2320] = t3 + t4 - 4 * t1 - 4 * t2;
        S[v_c + 4640] = 4 * t1 + t4 - 4 * t2 - t3;
        S[v_c + 6960] = 2 * t3 + t4 - 2 * t1 - t2;
        S[v_c + 9280] = 2 * t1 + t4 - t2 - 2 * t3;
        S[v_c + 11600] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[v_c + 13920] = 4 * t6 + t10 - 5 * t8;
        S[v_c + 16240] = t9 + t10 - 4 * t7 - 4 * t8;
        S[v_c + 18560] = 4 * t7 + t10 - 4 * t8 - t9;
        S[v_c + 20880] = 2 * t9 + t10 - 2 * t7 - t8;
        S[v_c + 23200] = 2 * t7 + t10 - t8 - 2 * t9;
        S[v_c + 25520] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[v_c + 27840] = 4 * t12 + t16 - 5 * t14;
        S[v_c + 30160] = t15 + t16 - 4 * t13 - 4 * t14;
        S[v_c + 32480] = 4 * t13 + t16 - 4 * t14 - t15;
        S[v_c + 34800] = 2 * t15 + t16 - 2 * t13 - t14;
        S[v_c + 37120] = 2 * t13 + t16 - t14 - 2 * t15;
        S[v_c + 39440] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[v_c + 41760] = 4 * t18 + t22 - 5 * t20;
        S[v_c + 44080] = t21 + t22 - 4 * t19 - 4 * t20;
        S[v_c + 46400] = 4 * t19 + t22 - 4 * t20 - t21;
        S[v_c + 48720] = 2 * t21 + t22 - 2 * t19 - t20;
        S[v_c + 51040] = 2 * t19 + t22 - t20 - 2 * t21;
        S[v_c + 53360] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[v_c + 55680] = 4 * t24 + t28 - 5 * t26;
        S[v_c + 58000] = t27 + t28 - 4 * t25 - 4 * t26;
        S[v_c + 60320] = 4 * t25 + t28 - 4 * t26 - t27;
        S[v_c + 62640] = 2 * t27 + t28 - 2 * t25 - t26;
        S[v_c + 64960] = 2 * t25 + t28 - t26 - 2 * t27;
        S[v_c + 67280] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[v_c + 69600] = 4 * t30 + t34 - 5 * t32;
        S[v_c + 71920] = t33 + t34 - 4 * t31 - 4 * t32;
        S[v_c + 74240] = 4 * t31 + t34 - 4 * t32 - t33;
        S[v_c + 76560] = 2 * t33 + t34 - 2 * t31 - t32;
        S[v_c + 78880] = 2 * t31 + t34 - t32 - 2 * t33;
        S[v_c + 81200] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const u_ab = uAt + ab * 16384;
    const v_ab = ab * 2320;
    const m_ab = ab * 2320 + 83520;
    for (let k = 0; k < 64; k++) {
      const u_k = k * 256 + u_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 384 + v_ab;
        const m_j = j * 6 + m_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 128; c++) {
          const u = W[c * 2 + u_k]!;
          const u1 = W[c * 2 + u_k + 1]!;
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
        S[m_j] = a00;
        S[m_j + 1] = a01;
        S[m_j + 2] = a02;
        S[m_j + 3] = a10;
        S[m_j + 4] = a11;
        S[m_j + 5] = a12;
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
          const m_n = n + m_j;
          const y_n = y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
          if (j * 3 + n < 16) {
            const p = S[m_n]!;
            const p1 = S[m_n + 2320]!;
            const p2 = S[m_n + 4640]!;
            const p3 = S[m_n + 6960]!;
            const p4 = S[m_n + 9280]!;
            const p5 = S[m_n + 11600]!;
            const p6 = S[m_n + 13920]!;
            const p7 = S[m_n + 16240]!;
            const p8 = S[m_n + 18560]!;
            const p9 = S[m_n + 20880]!;
            const p10 = S[m_n + 23200]!;
            const p11 = S[m_n + 25520]!;
            const p12 = S[m_n + 27840]!;
            const p13 = S[m_n + 30160]!;
            const p14 = S[m_n + 32480]!;
            const p15 = S[m_n + 34800]!;
            const p16 = S[m_n + 37120]!;
            const p17 = S[m_n + 39440]!;
            const p18 = S[m_n + 41760]!;
            const p19 = S[m_n + 44080]!;
            const p20 = S[m_n + 46400]!;
            const p21 = S[m_n + 48720]!;
            const p22 = S[m_n + 51040]!;
            const p23 = S[m_n + 53360]!;
            const p24 = S[m_n + 55680]!;
            const p25 = S[m_n + 58000]!;
            const p26 = S[m_n + 60320]!;
            const p27 = S[m_n + 62640]!;
            const p28 = S[m_n + 64960]!;
            const p29 = S[m_n + 67280]!;
            const p30 = S[m_n + 69600]!;
            const p31 = S[m_n + 71920]!;
            const p32 = S[m_n + 74240]!;
            const p33 = S[m_n + 76560]!;
            const p34 = S[m_n + 78880]!;
            const p35 = S[m_n + 81200]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const bias = W[bias_m]!;
            const t6 = s + bias;
            A[y_n] = rectify(t6);
            const s1 = t1 + 2 * t3 - t2 - 2 * t4;
            const t7 = s1 + bias;
            A[y_n + 1] = rectify(t7);
            const s2 = t1 + t2 + 4 * t3 + 4 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t8 = s2 + bias;
              A[y_n + 2] = rectify(t8);
            }
            const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t8 = s3 + bias;
              A[y_n + 3] = rectify(t8);
            }
            const t8 = p6 + 2 * p18 - p12 - 2 * p24;
            const t9 = p7 + 2 * p19 - p13 - 2 * p25;
            const t10 = p8 + 2 * p20 - p14 - 2 * p26;
            const t11 = p9 + 2 * p21 - p15 - 2 * p27;
            const t12 = p10 + 2 * p22 - p16 - 2 * p28;
            const t13 = p11 + 2 * p23 - p17 - 2 * p29;
            const s4 = t8 + t9 + t10 + t11 + t12;
            const t14 = s4 + bias;
            A[y_n + 14] = rectify(t14);
            const s5 = t9 + 2 * t11 - t10 - 2 * t12;
            const t15 = s5 + bias;
            A[y_n + 15] = rectify(t15);
            const s6 = t9 + t10 + 4 * t11 + 4 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t16 = s6 + bias;
              A[y_n + 16] = rectify(t16);
            }
            const s7 = t9 + 8 * t11 + t13 - t10 - 8 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t16 = s7 + bias;
              A[y_n + 17] = rectify(t16);
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
              A[y_n + 28] = rectify(t22);
            }
            const s9 = t17 + 2 * t19 - t18 - 2 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const t22 = s9 + bias;
              A[y_n + 29] = rectify(t22);
            }
            const s10 = t17 + t18 + 4 * t19 + 4 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t22 = s10 + bias;
              A[y_n + 30] = rectify(t22);
            }
            const s11 = t17 + 8 * t19 + t21 - t18 - 8 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t22 = s11 + bias;
              A[y_n + 31] = rectify(t22);
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
              A[y_n + 42] = rectify(t28);
            }
            const s13 = t23 + 2 * t25 - t24 - 2 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const t28 = s13 + bias;
              A[y_n + 43] = rectify(t28);
            }
            const s14 = t23 + t24 + 4 * t25 + 4 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t28 = s14 + bias;
              A[y_n + 44] = rectify(t28);
            }
            const s15 = t23 + 8 * t25 + t27 - t24 - 8 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t28 = s15 + bias;
              A[y_n + 45] = rectify(t28);
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
        const x_o1 = o1 * 2 + x_o0;
        let a = -Infinity;
        const x = A[x_o1]!;
        a = x > a ? x : a;
        const x1 = A[x_o1 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[x_o1 + 14]!;
        a = x2 > a ? x2 : a;
        const x3 = A[x_o1 + 15]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** dense + relu to 4096: matrix-vector, tile 6; at most 1.0 KB of bytecode */
function dense_relu_4096(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 683; k++) {
    const weight_k = k * 37632 + 2880688;
    const weight_k1 = Math.min(k * 6 + 4, 4095) * 6272 + 2880688;
    const weight_k2 = Math.min(k * 6 + 5, 4095) * 6272 + 2880688;
    const bias_k = k * 6 + 28570800;
    const y_k = k * 6 + 6272;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 6272; c++) {
      const weight_c = c + weight_k;
      const x = A[c]!;
      const weight = W[weight_c]!;
      const weight1 = W[weight_c + 6272]!;
      const weight2 = W[weight_c + 12544]!;
      const weight3 = W[weight_c + 18816]!;
      const weight4 = W[c + weight_k1]!;
      const weight5 = W[c + weight_k2]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
      a4 += x * weight4;
      a5 += x * weight5;
    }
    const bias = W[bias_k]!;
    const t = a0 + bias;
    A[y_k] = rectify(t);
    const bias1 = W[bias_k + 1]!;
    const t1 = a1 + bias1;
    A[y_k + 1] = rectify(t1);
    const bias2 = W[bias_k + 2]!;
    const t2 = a2 + bias2;
    A[y_k + 2] = rectify(t2);
    const bias3 = W[bias_k + 3]!;
    const t3 = a3 + bias3;
    A[y_k + 3] = rectify(t3);
    if (k * 6 + 4 < 4096) {
      const bias4 = W[bias_k + 4]!;
      const t4 = a4 + bias4;
      A[y_k + 4] = rectify(t4);
    }
    if (k * 6 + 5 < 4096) {
      const bias4 = W[bias_k + 5]!;
      const t4 = a5 + bias4;
      A[y_k + 5] = rectify(t4);
    }
  }
}

/** dense + relu to 4096: matrix-vector, tile 6; at most 1.0 KB of bytecode */
function dense_relu_4096_2(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 683; k++) {
    const weight_k = k * 24576 + 28574896;
    const weight_k1 = Math.min(k * 6 + 4, 4095) * 4096 + 28574896;
    const weight_k2 = Math.min(k * 6 + 5, 4095) * 4096 + 28574896;
    const bias_k = k * 6 + 45352112;
    const y_k = k * 6;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 4096; c++) {
      const weight_c = c + weight_k;
      const x = A[c + 6272]!;
      const weight = W[weight_c]!;
      const weight1 = W[weight_c + 4096]!;
      const weight2 = W[weight_c + 8192]!;
      const weight3 = W[weight_c + 12288]!;
      const weight4 = W[c + weight_k1]!;
      const weight5 = W[c + weight_k2]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
      a4 += x * weight4;
      a5 += x * weight5;
    }
    const bias = W[bias_k]!;
    const t = a0 + bias;
    A[y_k] = rectify(t);
    const bias1 = W[bias_k + 1]!;
    const t1 = a1 + bias1;
    A[y_k + 1] = rectify(t1);
    const bias2 = W[bias_k + 2]!;
    const t2 = a2 + bias2;
    A[y_k + 2] = rectify(t2);
    const bias3 = W[bias_k + 3]!;
    const t3 = a3 + bias3;
    A[y_k + 3] = rectify(t3);
    if (k * 6 + 4 < 4096) {
      const bias4 = W[bias_k + 4]!;
      const t4 = a4 + bias4;
      A[y_k + 4] = rectify(t4);
    }
    if (k * 6 + 5 < 4096) {
      const bias4 = W[bias_k + 5]!;
      const t4 = a5 + bias4;
      A[y_k + 5] = rectify(t4);
    }
  }
}

/** dense to 10: matrix-vector, tile 6; at most 0.9 KB of bytecode */
function dense_10(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let k = 0; k < 2; k++) {
    const weight_k = k * 24576 + 144;
    const weight_k1 = Math.min(k * 6 + 4, 9) * 4096 + 144;
    const weight_k2 = Math.min(k * 6 + 5, 9) * 4096 + 144;
    const bias_k = k * 6 + 45356208;
    const y_k = k * 6 + 4096;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 4096; c++) {
      const weight_c = c + weight_k;
      const x = A[c]!;
      const weight = P[weight_c]!;
      const weight1 = P[weight_c + 4096]!;
      const weight2 = P[weight_c + 8192]!;
      const weight3 = P[weight_c + 12288]!;
      const weight4 = P[c + weight_k1]!;
      const weight5 = P[c + weight_k2]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
      a4 += x * weight4;
      a5 += x * weight5;
    }
    const bias = W[bias_k]!;
    A[y_k] = a0 + bias;
    const bias1 = W[bias_k + 1]!;
    A[y_k + 1] = a1 + bias1;
    const bias2 = W[bias_k + 2]!;
    A[y_k + 2] = a2 + bias2;
    const bias3 = W[bias_k + 3]!;
    A[y_k + 3] = a3 + bias3;
    if (k * 6 + 4 < 10) {
      const bias4 = W[bias_k + 4]!;
      A[y_k + 4] = a4 + bias4;
    }
    if (k * 6 + 5 < 10) {
      const bias4 = W[bias_k + 5]!;
      A[y_k + 5] = a5 + bias4;
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
  /** It makes weights from weights: it runs once more when they are back. */
  readonly again: boolean;
  /** What is filled: memory, begin, size, the number that seeds it, and of a slot's elements the first. */
  readonly fills: readonly (readonly [Memory, number, number, number, number])[];
  /** Memory, position, and the reference evaluator's value there. */
  readonly values: readonly (readonly [Memory, number, number])[];
}


const kernelTests: readonly KernelTest[] = [
  {
    kernel: "conv_16x224x224",
    run: () => conv_16x224x224(),
    seed: 0,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 853892, 50176, 0, 0], [panels, 0, 144, 3, 0], [weights, 0, 16, 4, 0]],
    values: [[arena, 0, -2], [arena, 72389, -9], [arena, 189519, -6], [arena, 379038, 0], [arena, 496167, 8], [arena, 568557, 6], [arena, 685686, -15], [arena, 802815, -3]],
  },
  {
    kernel: "maxpool_relu_16x112x112",
    run: () => maxpool_relu_16x112x112(),
    seed: 97,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 802816, 0, 0]],
    values: [[arena, 802816, 3], [arena, 820913, 3], [arena, 850195, 1], [arena, 897575, 3], [arena, 926857, 2], [arena, 944955, 3], [arena, 974237, 2], [arena, 1003519, 1]],
  },
  {
    kernel: "prepare_32x16x3x3",
    run: () => prepare_32x16x3x3(),
    seed: 194,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 16, 4608, 0, 0]],
    values: [[weights, 4624, 0.125], [weights, 23055, 2]],
  },
  {
    kernel: "conv_32x112x112",
    run: () => conv_32x112x112(),
    seed: 291,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 802816, 200704, 0, 0], [weights, 4913, 17951, 3, 289], [weights, 23056, 32, 5, 0]],
    values: [[arena, 248083, -12495]],
  },
  {
    kernel: "maxpool_relu_32x56x56",
    run: () => maxpool_relu_32x56x56(),
    seed: 388,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 401408, 0, 0]],
    values: [[arena, 416000, 2], [arena, 425048, 2], [arena, 439689, 2], [arena, 463379, 2], [arena, 478020, 2], [arena, 487069, 3], [arena, 501710, 3], [arena, 516351, 2]],
  },
  {
    kernel: "prepare_64x32x3x3",
    run: () => prepare_64x32x3x3(),
    seed: 485,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 23088, 18432, 0, 0]],
    values: [[weights, 41520, -0.125], [weights, 115247, 1]],
  },
  {
    kernel: "conv_relu_64x56x56",
    run: () => conv_relu_64x56x56(),
    seed: 582,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 416000, 100352, 0, 0], [weights, 42737, 71743, 3, 1217], [weights, 115248, 64, 5, 0]],
    values: [[arena, 339337, 0]],
  },
  {
    kernel: "prepare_64x64x3x3",
    run: () => prepare_64x64x3x3(),
    seed: 679,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 115312, 36864, 0, 0]],
    values: [[weights, 152176, 0.0625], [weights, 299631, 3]],
  },
  {
    kernel: "conv_64x56x56",
    run: () => conv_64x56x56(),
    seed: 776,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 215296, 200704, 0, 0], [weights, 154609, 143487, 3, 2433], [weights, 299632, 64, 5, 0]],
    values: [[arena, 540041, 462]],
  },
  {
    kernel: "maxpool_relu_64x28x28",
    run: () => maxpool_relu_64x28x28(),
    seed: 873,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 416000, 200704, 0, 0]],
    values: [[arena, 57600, 3], [arena, 62124, 3], [arena, 69444, 3], [arena, 81289, 3], [arena, 88610, 3], [arena, 93134, 2], [arena, 100455, 1], [arena, 107775, 3]],
  },
  {
    kernel: "prepare_128x64x3x3",
    run: () => prepare_128x64x3x3(),
    seed: 970,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 299696, 9, 0, 0], [weights, 373415, 9, 0, 73719]],
    values: [[weights, 373424, 0.125], [weights, 668335, 2]],
  },
  {
    kernel: "conv_relu_128x28x28",
    run: () => conv_relu_128x28x28(),
    seed: 1067,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 57600, 50176, 0, 0], [weights, 378417, 286847, 3, 4993], [weights, 668336, 128, 5, 0]],
    values: [[arena, 177220, 0]],
  },
  {
    kernel: "prepare_128x128x3x3",
    run: () => prepare_128x128x3x3(668464, 815920),
    seed: 1164,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 668464, 9, 0, 0], [weights, 815911, 9, 0, 147447]],
    values: [[weights, 815920, 0], [weights, 1405743, 2]],
  },
  {
    kernel: "conv_128x28x28",
    run: () => conv_128x28x28(),
    seed: 1261,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 115200, 100352, 0, 0], [weights, 825905, 573695, 3, 9985], [weights, 1405744, 128, 5, 0]],
    values: [[arena, 277572, -17117]],
  },
  {
    kernel: "maxpool_relu_128x14x14",
    run: () => maxpool_relu_128x14x14(),
    seed: 1358,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 215552, 100352, 0, 0]],
    values: [[arena, 41472, 3], [arena, 43734, 2], [arena, 47394, 3], [arena, 53316, 2], [arena, 56977, 0], [arena, 59239, 2], [arena, 62899, 0], [arena, 66559, 2]],
  },
  {
    kernel: "conv_relu_128x14x14",
    run: () => conv_relu_128x14x14(41472, 1553328, 2143152, 66560),
    seed: 1455,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 41472, 25088, 0, 0], [weights, 1563313, 573695, 3, 9985], [weights, 2143152, 128, 5, 0]],
    values: [[arena, 82065, 20643]],
  },
  {
    kernel: "maxpool_128x7x7",
    run: () => maxpool_128x7x7(),
    seed: 1552,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 41472, 25088, 0, 0]],
    values: [[arena, 0, 2], [arena, 565, 3], [arena, 1480, 3], [arena, 2961, 2], [arena, 3876, 3], [arena, 4441, 3], [arena, 5356, 2], [arena, 6271, -1]],
  },
  {
    kernel: "dense_relu_4096",
    run: () => dense_relu_4096(),
    seed: 1649,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 6272, 0, 0], [weights, 2880688, 6272, 1, 0], [weights, 5195056, 6272, 1, 2314368], [weights, 8939440, 6272, 1, 6058752], [weights, 15004464, 6272, 1, 12123776], [weights, 18755120, 6272, 1, 15874432], [weights, 21069488, 6272, 1, 18188800], [weights, 24820144, 6272, 1, 21939456], [weights, 28564528, 6272, 1, 25683840], [weights, 28570800, 4096, 2, 0]],
    values: [[arena, 6272, 9], [arena, 6641, 105], [arena, 7238, 0], [arena, 8205, 0], [arena, 8803, 195], [arena, 9172, 31], [arena, 9770, 9], [arena, 10367, 132]],
  },
  {
    kernel: "dense_relu_4096_2",
    run: () => dense_relu_4096_2(),
    seed: 1746,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 6272, 4096, 0, 0], [weights, 28574896, 4096, 1, 0], [weights, 30086320, 4096, 1, 1511424], [weights, 32531632, 4096, 1, 3956736], [weights, 36492464, 4096, 1, 7917568], [weights, 38941872, 4096, 1, 10366976], [weights, 40453296, 4096, 1, 11878400], [weights, 42902704, 4096, 1, 14327808], [weights, 45348016, 4096, 1, 16773120], [weights, 45352112, 4096, 2, 0]],
    values: [[arena, 0, 0], [arena, 369, 0], [arena, 966, 83], [arena, 1933, 314], [arena, 2531, 59], [arena, 2900, 0], [arena, 3498, 0], [arena, 4095, 266]],
  },
  {
    kernel: "dense_10",
    run: () => dense_10(),
    seed: 1843,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 4096, 0, 0], [panels, 144, 40960, 1, 0], [weights, 45356208, 10, 2, 0]],
    values: [[arena, 4096, -20], [arena, 4098, 11], [arena, 4100, 330], [arena, 4102, -270], [arena, 4103, 430], [arena, 4104, 90], [arena, 4105, 69]],
  },
];

function testKernel(test: KernelTest): string[] {
  const { kernel, run, seed, positive, tolerance, again, fills, values } = test;
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
  if (again) run();
  return problems;
}

/** Small integers: their sums are exact in any order. */
function seeded(seed: number, position: number, positive: boolean): number {
  let bits = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = (bits ^ (bits >>> 13)) >>> 0;
  return positive ? (bits % 3) + 1 : (bits % 7) - 3;
}
