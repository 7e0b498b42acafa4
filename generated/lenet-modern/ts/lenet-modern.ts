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
  inputHash: "3b0031c857ca8eb1f83b1a375f9b9259c7cd347a0f02f44bf2ea1ed824b52f8e",
  target: "ts",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 28, 28] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 61706,
  macs: 416520,
  /** Packed weights must say this. */
  weights: "918d2c3fefc0cee90ed487f3c354ac1e",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack lenet-modern.cnn WEIGHTS.safetensors --target ts";
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
  arena.set(input0, 4704);
  forward();
  output0.set(arena.subarray(0, 10));
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
const stem = "lenet-modern";
const arena = new Float32Array(5880);
const weights = new Float32Array(6092);
const panels = new Float64Array(59070);
const scratch = new Float64Array(22536);
const table = new Float64Array([0.25, 0, 0, 0, 0, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, 0.16666666666666666, -0.16666666666666666, 0.16666666666666666, -0.16666666666666666, 0.041666666666666664, 0.08333333333333333, 0.16666666666666666, 0.3333333333333333, 0.6666666666666666, 0.041666666666666664, -0.08333333333333333, 0.16666666666666666, -0.3333333333333333, 0.6666666666666666, 0, 0, 0, 0, 1]);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["conv1_weight_0", panels, 0, 150],
  ["conv1_bias_1", weights, 0, 6],
  ["conv2_weight_2", weights, 6, 2400],
  ["conv2_bias_3", weights, 5862, 16],
  ["fc1_weight_4", panels, 150, 48000],
  ["fc1_bias_5", weights, 5878, 120],
  ["fc2_weight_6", panels, 48150, 10080],
  ["fc2_bias_7", weights, 5998, 84],
  ["fc3_weight_8", panels, 58230, 840],
  ["fc3_bias_9", weights, 6082, 10],
];
const weightsHash = "918d2c3fefc0cee90ed487f3c354ac1e";
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
  prepare_16x6x5x5();
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
  // conv1: 6x28x28
  conv_6x28x28();
  // maxpool1 + relu1: 6x14x14
  maxpool_relu_6x14x14();
  // conv2: 16x10x10
  conv_16x10x10();
  // maxpool2 + relu2: 16x5x5
  maxpool_relu_16x5x5();
  // fc1 + relu3: 120
  dense_relu_120();
  // fc2 + relu4: 84
  dense_relu_84();
  // fc3: 10
  dense_10();
}

/** max(x, 0) in arithmetic, to the last bit: a jump would be guessed wrong every other time. */
function rectify(x: number): number {
  const y = (x + Math.abs(x)) * 0.5;
  return y === y ? y : 0 > x ? 0 : x;
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv to 6x28x28: direct, tile 4, written out 5; at most 1.3 KB of bytecode */
function conv_6x28x28(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 1024; i++) {
    S[i] = 0;
  }
  for (let i1 = 0; i1 < 28; i1++) {
    const x_i1 = i1 * 28 + 4704;
    const x_padded_i1 = i1 * 32;
    for (let i2 = 0; i2 < 28; i2++) {
      const x = A[i2 + x_i1]!;
      S[i2 + x_padded_i1 + 66] = x;
    }
  }
  for (let k = 0; k < 6; k++) {
    const weight_k = k * 25;
    const bias_k = k;
    const y_k = k * 784;
    for (let o0 = 0; o0 < 28; o0++) {
      const x_padded_o0 = o0 * 32;
      const y_o0 = o0 * 28 + y_k;
      for (let o1 = 0; o1 < 7; o1++) {
        const x_padded_o1 = o1 * 4 + x_padded_o0;
        const y_o1 = o1 * 4 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        for (let r0 = 0; r0 < 5; r0++) {
          const x_padded_r0 = r0 * 32 + x_padded_o1;
          const weight_r0 = r0 * 5 + weight_k;
          const x_padded = S[x_padded_r0]!;
          const weight = P[weight_r0]!;
          const x_padded1 = S[x_padded_r0 + 1]!;
          const x_padded2 = S[x_padded_r0 + 2]!;
          const x_padded3 = S[x_padded_r0 + 3]!;
          a0 += x_padded * weight;
          a1 += x_padded1 * weight;
          a2 += x_padded2 * weight;
          a3 += x_padded3 * weight;
          const weight1 = P[weight_r0 + 1]!;
          const x_padded4 = S[x_padded_r0 + 4]!;
          a0 += x_padded1 * weight1;
          a1 += x_padded2 * weight1;
          a2 += x_padded3 * weight1;
          a3 += x_padded4 * weight1;
          const weight2 = P[weight_r0 + 2]!;
          const x_padded5 = S[x_padded_r0 + 5]!;
          a0 += x_padded2 * weight2;
          a1 += x_padded3 * weight2;
          a2 += x_padded4 * weight2;
          a3 += x_padded5 * weight2;
          const weight3 = P[weight_r0 + 3]!;
          const x_padded6 = S[x_padded_r0 + 6]!;
          a0 += x_padded3 * weight3;
          a1 += x_padded4 * weight3;
          a2 += x_padded5 * weight3;
          a3 += x_padded6 * weight3;
          const weight4 = P[weight_r0 + 4]!;
          const x_padded7 = S[x_padded_r0 + 7]!;
          a0 += x_padded4 * weight4;
          a1 += x_padded5 * weight4;
          a2 += x_padded6 * weight4;
          a3 += x_padded7 * weight4;
        }
        const bias = W[bias_k]!;
        A[y_o1] = a0 + bias;
        A[y_o1 + 1] = a1 + bias;
        A[y_o1 + 2] = a2 + bias;
        A[y_o1 + 3] = a3 + bias;
      }
    }
  }
}

/** maxpool + relu to 6x14x14: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_relu_6x14x14(): void {
  const A = arena;
  for (let c = 0; c < 6; c++) {
    const x_c = c * 784;
    const y_c = c * 196 + 4704;
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

/** weights of 5x5 windows filtered for F(2x2), once when loaded; at most 1.6 KB of bytecode */
function prepare_16x6x5x5(): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 8; k++) {
    const weight_k = k * 300 + 6;
    const u_k = k * 12 + 2406;
    for (let c = 0; c < 6; c++) {
      const weight_c = c * 25 + weight_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_m = m * 150 + weight_c;
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
        const weight9 = W[weight_m + 9]!;
        const weight10 = W[weight_m + 10]!;
        const weight11 = W[weight_m + 11]!;
        const weight12 = W[weight_m + 12]!;
        const weight13 = W[weight_m + 13]!;
        const weight14 = W[weight_m + 14]!;
        const weight15 = W[weight_m + 15]!;
        const weight16 = W[weight_m + 16]!;
        const weight17 = W[weight_m + 17]!;
        const weight18 = W[weight_m + 18]!;
        const weight19 = W[weight_m + 19]!;
        const weight20 = W[weight_m + 20]!;
        const weight21 = W[weight_m + 21]!;
        const weight22 = W[weight_m + 22]!;
        const weight23 = W[weight_m + 23]!;
        const weight24 = W[weight_m + 24]!;
        for (let a = 0; a < 6; a++) {
          const G_a = a * 5;
          const u_a = a * 576 + u_m;
          const g = T[G_a]!;
          const g1 = T[G_a + 1]!;
          const g2 = T[G_a + 2]!;
          const g3 = T[G_a + 3]!;
          const g4 = T[G_a + 4]!;
          const h = g * weight + g1 * weight5 + g2 * weight10 + g3 * weight15 + g4 * weight20;
          const h1 = g * weight1 + g1 * weight6 + g2 * weight11 + g3 * weight16 + g4 * weight21;
          const h2 = g * weight2 + g1 * weight7 + g2 * weight12 + g3 * weight17 + g4 * weight22;
          const h3 = g * weight3 + g1 * weight8 + g2 * weight13 + g3 * weight18 + g4 * weight23;
          const h4 = g * weight4 + g1 * weight9 + g2 * weight14 + g3 * weight19 + g4 * weight24;
          for (let b = 0; b < 6; b++) {
            const G_b = b * 5;
            const g5 = T[G_b]!;
            const g6 = T[G_b + 1]!;
            const g7 = T[G_b + 2]!;
            const g8 = T[G_b + 3]!;
            const g9 = T[G_b + 4]!;
            W[b * 96 + u_a] = g5 * h + g6 * h1 + g7 * h2 + g8 * h3 + g9 * h4;
          }
        }
      }
    }
  }
}

/** conv to 16x10x10: winograd F(2x2, 5x5), tile 2x3, tiles 25, blocks 1; at most 9.8 KB of bytecode */
function conv_16x10x10(): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let j = 0; j < 9; j++) {
    const v_j = j * 18;
    for (let n = 0; n < 3; n++) {
      const x_n = ((Math.min(j * 3 + n, 24)) / 5 | 0) * 28 + ((Math.min(j * 3 + n, 24)) % 5) * 2 + 4704;
      const v_n = n + v_j;
      for (let c = 0; c < 6; c++) {
        const x_c = c * 196 + x_n;
        const v_c = c * 3 + v_n;
        const x = A[x_c]!;
        const x1 = A[x_c + 1]!;
        const x2 = A[x_c + 2]!;
        const x3 = A[x_c + 3]!;
        const x4 = A[x_c + 4]!;
        const x5 = A[x_c + 5]!;
        const x6 = A[x_c + 14]!;
        const x7 = A[x_c + 15]!;
        const x8 = A[x_c + 16]!;
        const x9 = A[x_c + 17]!;
        const x10 = A[x_c + 18]!;
        const x11 = A[x_c + 19]!;
        const x12 = A[x_c + 28]!;
        const x13 = A[x_c + 29]!;
        const x14 = A[x_c + 30]!;
        const x15 = A[x_c + 31]!;
        const x16 = A[x_c + 32]!;
        const x17 = A[x_c + 33]!;
        const x18 = A[x_c + 42]!;
        const x19 = A[x_c + 43]!;
        const x20 = A[x_c + 44]!;
        const x21 = A[x_c + 45]!;
        const x22 = A[x_c + 46]!;
        const x23 = A[x_c + 47]!;
        const x24 = A[x_c + 56]!;
        const x25 = A[x_c + 57]!;
        const x26 = A[x_c + 58]!;
        const x27 = A[x_c + 59]!;
        const x28 = A[x_c + 60]!;
        const x29 = A[x_c + 61]!;
        const x30 = A[x_c + 70]!;
        const x31 = A[x_c + 71]!;
        const x32 = A[x_c + 72]!;
        const x33 = A[x_c + 73]!;
        const x34 = A[x_c + 74]!;
        const x35 = A[x_c + 75]!;
        const t = 4 * x + x24 - 5 * x12;
        const t1 = 4 * x1 + x25 - 5 * x13;
        const t2 = 4 * x2 + x26 - 5 * x14;
        const t3 = 4 * x3 + x27 - 5 * x15;
        const t4 = 4 * x4 + x28 - 5 * x16;
        const t5 = 4 * x5 + x29 - 5 * x17;
        S[v_c] = 4 * t + t4 - 5 * t2;
        S[v_c + 178] = t3 + t4 - 4 * t1 - 4 * t2;
        S[v_c + 356] = 4 * t1 + t4 - 4 * t2 - t3;
        S[v_c + 534] = 2 * t3 + t4 - 2 * t1 - t2;
        S[v_c + 712] = 2 * t1 + t4 - t2 - 2 * t3;
        S[v_c + 890] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[v_c + 1068] = 4 * t6 + t10 - 5 * t8;
        S[v_c + 1246] = t9 + t10 - 4 * t7 - 4 * t8;
        S[v_c + 1424] = 4 * t7 + t10 - 4 * t8 - t9;
        S[v_c + 1602] = 2 * t9 + t10 - 2 * t7 - t8;
        S[v_c + 1780] = 2 * t7 + t10 - t8 - 2 * t9;
        S[v_c + 1958] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[v_c + 2136] = 4 * t12 + t16 - 5 * t14;
        S[v_c + 2314] = t15 + t16 - 4 * t13 - 4 * t14;
        S[v_c + 2492] = 4 * t13 + t16 - 4 * t14 - t15;
        S[v_c + 2670] = 2 * t15 + t16 - 2 * t13 - t14;
        S[v_c + 2848] = 2 * t13 + t16 - t14 - 2 * t15;
        S[v_c + 3026] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[v_c + 3204] = 4 * t18 + t22 - 5 * t20;
        S[v_c + 3382] = t21 + t22 - 4 * t19 - 4 * t20;
        S[v_c + 3560] = 4 * t19 + t22 - 4 * t20 - t21;
        S[v_c + 3738] = 2 * t21 + t22 - 2 * t19 - t20;
        S[v_c + 3916] = 2 * t19 + t22 - t20 - 2 * t21;
        S[v_c + 4094] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[v_c + 4272] = 4 * t24 + t28 - 5 * t26;
        S[v_c + 4450] = t27 + t28 - 4 * t25 - 4 * t26;
        S[v_c + 4628] = 4 * t25 + t28 - 4 * t26 - t27;
        S[v_c + 4806] = 2 * t27 + t28 - 2 * t25 - t26;
        S[v_c + 4984] = 2 * t25 + t28 - t26 - 2 * t27;
        S[v_c + 5162] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[v_c + 5340] = 4 * t30 + t34 - 5 * t32;
        S[v_c + 5518] = t33 + t34 - 4 * t31 - 4 * t32;
        S[v_c + 5696] = 4 * t31 + t34 - 4 * t32 - t33;
        S[v_c + 5874] = 2 * t33 + t34 - 2 * t31 - t32;
        S[v_c + 6052] = 2 * t31 + t34 - t32 - 2 * t33;
        S[v_c + 6230] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const u_ab = ab * 96 + 2406;
    const v_ab = ab * 178;
    const m_ab = ab * 448 + 6408;
    for (let k = 0; k < 8; k++) {
      const u_k = k * 12 + u_ab;
      const m_k = k * 54 + m_ab;
      for (let j = 0; j < 9; j++) {
        const v_j = j * 18 + v_ab;
        const m_j = j * 6 + m_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 6; c++) {
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
  for (let k = 0; k < 8; k++) {
    const m_k = k * 54 + 6408;
    const bias_k = k * 2 + 5862;
    const y_k = k * 200;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const bias_m = m + bias_k;
      const y_m = m * 100 + y_k;
      for (let j = 0; j < 9; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          const m_n = n + m_j;
          const y_n = y_m + ((Math.min(j * 3 + n, 24)) / 5 | 0) * 20 + ((Math.min(j * 3 + n, 24)) % 5) * 2;
          if (j * 3 + n < 25) {
            const p = S[m_n]!;
            const p1 = S[m_n + 448]!;
            const p2 = S[m_n + 896]!;
            const p3 = S[m_n + 1344]!;
            const p4 = S[m_n + 1792]!;
            const p5 = S[m_n + 2240]!;
            const p6 = S[m_n + 2688]!;
            const p7 = S[m_n + 3136]!;
            const p8 = S[m_n + 3584]!;
            const p9 = S[m_n + 4032]!;
            const p10 = S[m_n + 4480]!;
            const p11 = S[m_n + 4928]!;
            const p12 = S[m_n + 5376]!;
            const p13 = S[m_n + 5824]!;
            const p14 = S[m_n + 6272]!;
            const p15 = S[m_n + 6720]!;
            const p16 = S[m_n + 7168]!;
            const p17 = S[m_n + 7616]!;
            const p18 = S[m_n + 8064]!;
            const p19 = S[m_n + 8512]!;
            const p20 = S[m_n + 8960]!;
            const p21 = S[m_n + 9408]!;
            const p22 = S[m_n + 9856]!;
            const p23 = S[m_n + 10304]!;
            const p24 = S[m_n + 10752]!;
            const p25 = S[m_n + 11200]!;
            const p26 = S[m_n + 11648]!;
            const p27 = S[m_n + 12096]!;
            const p28 = S[m_n + 12544]!;
            const p29 = S[m_n + 12992]!;
            const p30 = S[m_n + 13440]!;
            const p31 = S[m_n + 13888]!;
            const p32 = S[m_n + 14336]!;
            const p33 = S[m_n + 14784]!;
            const p34 = S[m_n + 15232]!;
            const p35 = S[m_n + 15680]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const bias = W[bias_m]!;
            A[y_n] = s + bias;
            const s1 = t1 + 2 * t3 + t5 - t2 - 2 * t4;
            A[y_n + 1] = s1 + bias;
            const t6 = p6 + 2 * p18 + p30 - p12 - 2 * p24;
            const t7 = p7 + 2 * p19 + p31 - p13 - 2 * p25;
            const t8 = p8 + 2 * p20 + p32 - p14 - 2 * p26;
            const t9 = p9 + 2 * p21 + p33 - p15 - 2 * p27;
            const t10 = p10 + 2 * p22 + p34 - p16 - 2 * p28;
            const t11 = p11 + 2 * p23 + p35 - p17 - 2 * p29;
            const s2 = t6 + t7 + t8 + t9 + t10;
            A[y_n + 10] = s2 + bias;
            const s3 = t7 + 2 * t9 + t11 - t8 - 2 * t10;
            A[y_n + 11] = s3 + bias;
          }
        }
      }
    }
  }
}

/** maxpool + relu to 16x5x5: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function maxpool_relu_16x5x5(): void {
  const A = arena;
  for (let c = 0; c < 16; c++) {
    const x_c = c * 100;
    const y_c = c * 25 + 1600;
    for (let o0 = 0; o0 < 5; o0++) {
      const x_o0 = o0 * 20 + x_c;
      const y_o0 = o0 * 5 + y_c;
      for (let o1 = 0; o1 < 5; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a = -Infinity;
        const x = A[x_o1]!;
        a = x > a ? x : a;
        const x1 = A[x_o1 + 1]!;
        a = x1 > a ? x1 : a;
        const x2 = A[x_o1 + 10]!;
        a = x2 > a ? x2 : a;
        const x3 = A[x_o1 + 11]!;
        a = x3 > a ? x3 : a;
        A[o1 + y_o0] = rectify(a);
      }
    }
  }
}

/** dense + relu to 120: matrix-vector, tile 6; at most 0.9 KB of bytecode */
function dense_relu_120(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let k = 0; k < 20; k++) {
    const weight_k = k * 2400 + 150;
    const bias_k = k * 6 + 5878;
    const y_k = k * 6;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 400; c++) {
      const weight_c = c + weight_k;
      const x = A[c + 1600]!;
      const weight = P[weight_c]!;
      const weight1 = P[weight_c + 400]!;
      const weight2 = P[weight_c + 800]!;
      const weight3 = P[weight_c + 1200]!;
      const weight4 = P[weight_c + 1600]!;
      const weight5 = P[weight_c + 2000]!;
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
    const bias4 = W[bias_k + 4]!;
    const t4 = a4 + bias4;
    A[y_k + 4] = rectify(t4);
    const bias5 = W[bias_k + 5]!;
    const t5 = a5 + bias5;
    A[y_k + 5] = rectify(t5);
  }
}

/** dense + relu to 84: matrix-vector, tile 6; at most 0.9 KB of bytecode */
function dense_relu_84(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let k = 0; k < 14; k++) {
    const weight_k = k * 720 + 48150;
    const bias_k = k * 6 + 5998;
    const y_k = k * 6 + 120;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 120; c++) {
      const weight_c = c + weight_k;
      const x = A[c]!;
      const weight = P[weight_c]!;
      const weight1 = P[weight_c + 120]!;
      const weight2 = P[weight_c + 240]!;
      const weight3 = P[weight_c + 360]!;
      const weight4 = P[weight_c + 480]!;
      const weight5 = P[weight_c + 600]!;
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
    const bias4 = W[bias_k + 4]!;
    const t4 = a4 + bias4;
    A[y_k + 4] = rectify(t4);
    const bias5 = W[bias_k + 5]!;
    const t5 = a5 + bias5;
    A[y_k + 5] = rectify(t5);
  }
}

/** dense to 10: matrix-vector, tile 6; at most 0.9 KB of bytecode */
function dense_10(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let k = 0; k < 2; k++) {
    const weight_k = k * 504 + 58230;
    const weight_k1 = Math.min(k * 6 + 4, 9) * 84 + 58230;
    const weight_k2 = Math.min(k * 6 + 5, 9) * 84 + 58230;
    const bias_k = k * 6 + 6082;
    const y_k = k * 6;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 84; c++) {
      const weight_c = c + weight_k;
      const x = A[c + 120]!;
      const weight = P[weight_c]!;
      const weight1 = P[weight_c + 84]!;
      const weight2 = P[weight_c + 168]!;
      const weight3 = P[weight_c + 252]!;
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
    kernel: "conv_6x28x28",
    run: () => conv_6x28x28(),
    seed: 0,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 4704, 784, 0, 0], [panels, 0, 150, 2, 0], [weights, 0, 6, 3, 0]],
    values: [[arena, 0, -25], [arena, 424, -18], [arena, 1110, 5], [arena, 2220, 8], [arena, 2907, 8], [arena, 3331, 2], [arena, 4017, 18], [arena, 4703, 4]],
  },
  {
    kernel: "maxpool_relu_6x14x14",
    run: () => maxpool_relu_6x14x14(),
    seed: 97,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 4704, 0, 0]],
    values: [[arena, 4704, 3], [arena, 4810, 0], [arena, 4981, 3], [arena, 5259, 1], [arena, 5430, 3], [arena, 5536, 0], [arena, 5708, 3], [arena, 5879, 0]],
  },
  {
    kernel: "prepare_16x6x5x5",
    run: () => prepare_16x6x5x5(),
    seed: 194,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 6, 2400, 0, 0]],
    values: [[weights, 2406, 0.125], [weights, 5861, 0]],
  },
  {
    kernel: "conv_16x10x10",
    run: () => conv_16x10x10(),
    seed: 291,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 4704, 1176, 0, 0], [weights, 2406, 3456, 2, 0], [weights, 5862, 16, 4, 0]],
    values: [[arena, 0, 276], [arena, 144, -2284], [arena, 377, 696], [arena, 755, 231], [arena, 988, 864], [arena, 1133, -255], [arena, 1366, -1627], [arena, 1599, 2411]],
  },
  {
    kernel: "maxpool_relu_16x5x5",
    run: () => maxpool_relu_16x5x5(),
    seed: 388,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 1600, 0, 0]],
    values: [[arena, 1600, 2], [arena, 1636, 2], [arena, 1694, 1], [arena, 1788, 2], [arena, 1847, 1], [arena, 1883, 2], [arena, 1941, 3], [arena, 1999, 3]],
  },
  {
    kernel: "dense_relu_120",
    run: () => dense_relu_120(),
    seed: 485,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1600, 400, 0, 0], [panels, 150, 48000, 1, 0], [weights, 5878, 120, 2, 0]],
    values: [[arena, 0, 0], [arena, 10, 0], [arena, 28, 87], [arena, 56, 0], [arena, 74, 44], [arena, 84, 0], [arena, 102, 0], [arena, 119, 4]],
  },
  {
    kernel: "dense_relu_84",
    run: () => dense_relu_84(),
    seed: 582,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 120, 0, 0], [panels, 48150, 10080, 1, 0], [weights, 5998, 84, 2, 0]],
    values: [[arena, 120, 23], [arena, 127, 52], [arena, 139, 0], [arena, 159, 51], [arena, 171, 90], [arena, 179, 0], [arena, 191, 0], [arena, 203, 0]],
  },
  {
    kernel: "dense_10",
    run: () => dense_10(),
    seed: 679,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 120, 84, 0, 0], [panels, 58230, 840, 1, 0], [weights, 6082, 10, 2, 0]],
    values: [[arena, 0, 6], [arena, 2, -15], [arena, 4, 4], [arena, 6, 42], [arena, 7, -18], [arena, 8, 2], [arena, 9, 56]],
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
