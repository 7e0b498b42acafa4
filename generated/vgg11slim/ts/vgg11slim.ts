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
  weights: "126f0b58368b81d29d4279b5a4c6a5b6",
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
const panels = new Float64Array(578448);
const scratch = new Float64Array(50688);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["net_0_0_weight_0", panels, 0, 144],
  ["net_0_0_bias_1", weights, 0, 16],
  ["net_1_0_weight_2", panels, 144, 4608],
  ["net_1_0_bias_3", weights, 16, 32],
  ["net_2_0_weight_4", panels, 4752, 18432],
  ["net_2_0_bias_5", weights, 48, 64],
  ["net_2_2_weight_6", panels, 23184, 36864],
  ["net_2_2_bias_7", weights, 112, 64],
  ["net_3_0_weight_8", panels, 60048, 73728],
  ["net_3_0_bias_9", weights, 176, 128],
  ["net_3_2_weight_10", panels, 133776, 147456],
  ["net_3_2_bias_11", weights, 304, 128],
  ["net_4_0_weight_12", panels, 281232, 148608],
  ["net_4_0_bias_13", weights, 432, 128],
  ["net_4_2_weight_14", panels, 429840, 148608],
  ["net_4_2_bias_15", weights, 560, 128],
  ["net_6_weight_16", weights, 688, 25690112],
  ["net_6_bias_17", weights, 25690800, 4096],
  ["net_9_weight_18", weights, 25694896, 16777216],
  ["net_9_bias_19", weights, 42472112, 4096],
  ["net_12_weight_20", weights, 42476208, 40960],
  ["net_12_bias_21", weights, 42517168, 10],
];
const weightsHash = "126f0b58368b81d29d4279b5a4c6a5b6";
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
  conv_relu_128x14x14(32768, 281232, 432, 57856);
  // net.4.2 + net.4.3: 128x14x14
  conv_relu_128x14x14(57856, 429840, 560, 32768);
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

/** conv + relu to 32x112x112: panels, tile 2x3, panels per block 25, blocks 170, reduction 1 x 144; at most 2.4 KB of bytecode */
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
  for (let b = 0; b < 170; b++) {
    const y_b = b * 75;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 12543)) / 112 | 0) * 114 + ((Math.min(b * 75 + j * 3, 12543)) % 112) + 401408;
      const x_panels_j = j * 432;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 12543)) / 112 | 0) * 114 + ((Math.min(b * 75 + j * 3 + 1, 12543)) % 112) + 401408;
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 12543)) / 112 | 0) * 114 + ((Math.min(b * 75 + j * 3 + 2, 12543)) % 112) + 401408;
      for (let c = 0; c < 16; c++) {
        const x_padded_c = c * 12996 + x_padded_j;
        const x_panels_c = c * 27 + x_panels_j;
        const x_padded_c1 = c * 12996 + x_padded_j1;
        const x_padded_c2 = c * 12996 + x_padded_j2;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 114 + x_padded_c;
          const x_panels_r0 = r0 * 9 + x_panels_c;
          const x_padded_r0_1 = r0 * 114 + x_padded_c1;
          const x_padded_r0_2 = r0 * 114 + x_padded_c2;
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
    }
    for (let k = 0; k < 16; k++) {
      const weight_panels_k = k * 288 + 144;
      const bias_k = k * 2 + 16;
      const y_k = k * 25088 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 432;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 144; e++) {
          const weight_panels = P[e * 2 + weight_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_panels1 = P[e * 2 + weight_panels_k + 1]!;
          a00 += weight_panels * x_panels;
          a01 += weight_panels * x_panels1;
          a02 += weight_panels * x_panels2;
          a10 += weight_panels1 * x_panels;
          a11 += weight_panels1 * x_panels1;
          a12 += weight_panels1 * x_panels2;
        }
        if (b * 75 + j * 3 < 12544) {
          const bias = W[bias_k]!;
          const t = a00 + bias;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const bias = W[bias_k]!;
          const t = a01 + bias;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const bias = W[bias_k]!;
          const t = a02 + bias;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 < 12544) {
          const bias = W[bias_k + 1]!;
          const t = a10 + bias;
          A[j * 3 + y_k + 12544] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const bias = W[bias_k + 1]!;
          const t = a11 + bias;
          A[j * 3 + y_k + 12545] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const bias = W[bias_k + 1]!;
          const t = a12 + bias;
          A[j * 3 + y_k + 12546] = 0 > t ? 0 : t;
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

/** conv + relu to 64x56x56: panels, tile 2x3, panels per block 25, blocks 43, reduction 1 x 288; at most 2.4 KB of bytecode */
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
  for (let b = 0; b < 43; b++) {
    const y_b = b * 75 + 215296;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 3135)) / 56 | 0) * 58 + ((Math.min(b * 75 + j * 3, 3135)) % 56);
      const x_panels_j = j * 864;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 3135)) / 56 | 0) * 58 + ((Math.min(b * 75 + j * 3 + 1, 3135)) % 56);
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 3135)) / 56 | 0) * 58 + ((Math.min(b * 75 + j * 3 + 2, 3135)) % 56);
      for (let c = 0; c < 32; c++) {
        const x_padded_c = c * 3364 + x_padded_j;
        const x_panels_c = c * 27 + x_panels_j;
        const x_padded_c1 = c * 3364 + x_padded_j1;
        const x_padded_c2 = c * 3364 + x_padded_j2;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 58 + x_padded_c;
          const x_panels_r0 = r0 * 9 + x_panels_c;
          const x_padded_r0_1 = r0 * 58 + x_padded_c1;
          const x_padded_r0_2 = r0 * 58 + x_padded_c2;
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
    }
    for (let k = 0; k < 32; k++) {
      const weight_panels_k = k * 576 + 4752;
      const bias_k = k * 2 + 48;
      const y_k = k * 6272 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 864;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 288; e++) {
          const weight_panels = P[e * 2 + weight_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_panels1 = P[e * 2 + weight_panels_k + 1]!;
          a00 += weight_panels * x_panels;
          a01 += weight_panels * x_panels1;
          a02 += weight_panels * x_panels2;
          a10 += weight_panels1 * x_panels;
          a11 += weight_panels1 * x_panels1;
          a12 += weight_panels1 * x_panels2;
        }
        if (b * 75 + j * 3 < 3136) {
          const bias = W[bias_k]!;
          const t = a00 + bias;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const bias = W[bias_k]!;
          const t = a01 + bias;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const bias = W[bias_k]!;
          const t = a02 + bias;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 < 3136) {
          const bias = W[bias_k + 1]!;
          const t = a10 + bias;
          A[j * 3 + y_k + 3136] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const bias = W[bias_k + 1]!;
          const t = a11 + bias;
          A[j * 3 + y_k + 3137] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const bias = W[bias_k + 1]!;
          const t = a12 + bias;
          A[j * 3 + y_k + 3138] = 0 > t ? 0 : t;
        }
      }
    }
  }
}

/** conv + relu to 64x56x56: panels, tile 2x3, panels per block 25, blocks 43, reduction 1 x 576; at most 2.4 KB of bytecode */
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
  for (let b = 0; b < 43; b++) {
    const y_b = b * 75 + 416000;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 3135)) / 56 | 0) * 58 + ((Math.min(b * 75 + j * 3, 3135)) % 56);
      const x_panels_j = j * 1728;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 3135)) / 56 | 0) * 58 + ((Math.min(b * 75 + j * 3 + 1, 3135)) % 56);
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 3135)) / 56 | 0) * 58 + ((Math.min(b * 75 + j * 3 + 2, 3135)) % 56);
      for (let c = 0; c < 64; c++) {
        const x_padded_c = c * 3364 + x_padded_j;
        const x_panels_c = c * 27 + x_panels_j;
        const x_padded_c1 = c * 3364 + x_padded_j1;
        const x_padded_c2 = c * 3364 + x_padded_j2;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 58 + x_padded_c;
          const x_panels_r0 = r0 * 9 + x_panels_c;
          const x_padded_r0_1 = r0 * 58 + x_padded_c1;
          const x_padded_r0_2 = r0 * 58 + x_padded_c2;
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
    }
    for (let k = 0; k < 32; k++) {
      const weight_panels_k = k * 1152 + 23184;
      const bias_k = k * 2 + 112;
      const y_k = k * 6272 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 1728;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 576; e++) {
          const weight_panels = P[e * 2 + weight_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_panels1 = P[e * 2 + weight_panels_k + 1]!;
          a00 += weight_panels * x_panels;
          a01 += weight_panels * x_panels1;
          a02 += weight_panels * x_panels2;
          a10 += weight_panels1 * x_panels;
          a11 += weight_panels1 * x_panels1;
          a12 += weight_panels1 * x_panels2;
        }
        if (b * 75 + j * 3 < 3136) {
          const bias = W[bias_k]!;
          const t = a00 + bias;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const bias = W[bias_k]!;
          const t = a01 + bias;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const bias = W[bias_k]!;
          const t = a02 + bias;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 < 3136) {
          const bias = W[bias_k + 1]!;
          const t = a10 + bias;
          A[j * 3 + y_k + 3136] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const bias = W[bias_k + 1]!;
          const t = a11 + bias;
          A[j * 3 + y_k + 3137] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const bias = W[bias_k + 1]!;
          const t = a12 + bias;
          A[j * 3 + y_k + 3138] = 0 > t ? 0 : t;
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

/** conv + relu to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 576; at most 2.4 KB of bytecode */
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
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 115200;
    for (let j = 0; j < 24; j++) {
      const x_padded_j = ((Math.min(b * 72 + j * 3, 783)) / 28 | 0) * 30 + ((Math.min(b * 72 + j * 3, 783)) % 28);
      const x_panels_j = j * 1728;
      const x_padded_j1 = ((Math.min(b * 72 + j * 3 + 1, 783)) / 28 | 0) * 30 + ((Math.min(b * 72 + j * 3 + 1, 783)) % 28);
      const x_padded_j2 = ((Math.min(b * 72 + j * 3 + 2, 783)) / 28 | 0) * 30 + ((Math.min(b * 72 + j * 3 + 2, 783)) % 28);
      for (let c = 0; c < 64; c++) {
        const x_padded_c = c * 900 + x_padded_j;
        const x_panels_c = c * 27 + x_panels_j;
        const x_padded_c1 = c * 900 + x_padded_j1;
        const x_padded_c2 = c * 900 + x_padded_j2;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 30 + x_padded_c;
          const x_panels_r0 = r0 * 9 + x_panels_c;
          const x_padded_r0_1 = r0 * 30 + x_padded_c1;
          const x_padded_r0_2 = r0 * 30 + x_padded_c2;
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
    }
    for (let k = 0; k < 64; k++) {
      const weight_panels_k = k * 1152 + 60048;
      const bias_k = k * 2 + 176;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 1728;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 576; e++) {
          const weight_panels = P[e * 2 + weight_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_panels1 = P[e * 2 + weight_panels_k + 1]!;
          a00 += weight_panels * x_panels;
          a01 += weight_panels * x_panels1;
          a02 += weight_panels * x_panels2;
          a10 += weight_panels1 * x_panels;
          a11 += weight_panels1 * x_panels1;
          a12 += weight_panels1 * x_panels2;
        }
        if (b * 72 + j * 3 < 784) {
          const bias = W[bias_k]!;
          const t = a00 + bias;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const bias = W[bias_k]!;
          const t = a01 + bias;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const bias = W[bias_k]!;
          const t = a02 + bias;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 < 784) {
          const bias = W[bias_k + 1]!;
          const t = a10 + bias;
          A[j * 3 + y_k + 784] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const bias = W[bias_k + 1]!;
          const t = a11 + bias;
          A[j * 3 + y_k + 785] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const bias = W[bias_k + 1]!;
          const t = a12 + bias;
          A[j * 3 + y_k + 786] = 0 > t ? 0 : t;
        }
      }
    }
  }
}

/** conv + relu to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 2 x 576; at most 3.1 KB of bytecode */
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
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 215552;
    for (let part = 0; part < 2; part++) {
      const x_padded_part = part * 57600;
      const weight_panels_part = part * 73728 + 133776;
      for (let j = 0; j < 24; j++) {
        const x_padded_j = x_padded_part + ((Math.min(b * 72 + j * 3, 783)) / 28 | 0) * 30 + ((Math.min(b * 72 + j * 3, 783)) % 28);
        const x_panels_j = j * 1728;
        const x_padded_j1 = x_padded_part + ((Math.min(b * 72 + j * 3 + 1, 783)) / 28 | 0) * 30 + ((Math.min(b * 72 + j * 3 + 1, 783)) % 28);
        const x_padded_j2 = x_padded_part + ((Math.min(b * 72 + j * 3 + 2, 783)) / 28 | 0) * 30 + ((Math.min(b * 72 + j * 3 + 2, 783)) % 28);
        for (let c = 0; c < 64; c++) {
          const x_padded_c = c * 900 + x_padded_j;
          const x_panels_c = c * 27 + x_panels_j;
          const x_padded_c1 = c * 900 + x_padded_j1;
          const x_padded_c2 = c * 900 + x_padded_j2;
          for (let r0 = 0; r0 < 3; r0++) {
            const x_padded_r0 = r0 * 30 + x_padded_c;
            const x_panels_r0 = r0 * 9 + x_panels_c;
            const x_padded_r0_1 = r0 * 30 + x_padded_c1;
            const x_padded_r0_2 = r0 * 30 + x_padded_c2;
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
      }
      for (let k = 0; k < 64; k++) {
        const partial_k = k * 144 + 41472;
        const weight_panels_k = k * 1152 + weight_panels_part;
        const bias_k = k * 2 + 304;
        const y_k = k * 1568 + y_b;
        for (let j = 0; j < 24; j++) {
          const x_panels_j = j * 1728;
          let a00 = part === 0 ? 0 : S[j * 6 + partial_k]!;
          let a01 = part === 0 ? 0 : S[j * 6 + partial_k + 1]!;
          let a02 = part === 0 ? 0 : S[j * 6 + partial_k + 2]!;
          let a10 = part === 0 ? 0 : S[j * 6 + partial_k + 3]!;
          let a11 = part === 0 ? 0 : S[j * 6 + partial_k + 4]!;
          let a12 = part === 0 ? 0 : S[j * 6 + partial_k + 5]!;
          for (let e = 0; e < 576; e++) {
            const weight_panels = P[e * 2 + weight_panels_k]!;
            const x_panels = S[e * 3 + x_panels_j]!;
            const x_panels1 = S[e * 3 + x_panels_j + 1]!;
            const x_panels2 = S[e * 3 + x_panels_j + 2]!;
            const weight_panels1 = P[e * 2 + weight_panels_k + 1]!;
            a00 += weight_panels * x_panels;
            a01 += weight_panels * x_panels1;
            a02 += weight_panels * x_panels2;
            a10 += weight_panels1 * x_panels;
            a11 += weight_panels1 * x_panels1;
            a12 += weight_panels1 * x_panels2;
          }
          if (part === 1) {
            if (b * 72 + j * 3 < 784) {
              const bias = W[bias_k]!;
              const t = a00 + bias;
              A[j * 3 + y_k] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 1 < 784) {
              const bias = W[bias_k]!;
              const t = a01 + bias;
              A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 2 < 784) {
              const bias = W[bias_k]!;
              const t = a02 + bias;
              A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 < 784) {
              const bias = W[bias_k + 1]!;
              const t = a10 + bias;
              A[j * 3 + y_k + 784] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 1 < 784) {
              const bias = W[bias_k + 1]!;
              const t = a11 + bias;
              A[j * 3 + y_k + 785] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 2 < 784) {
              const bias = W[bias_k + 1]!;
              const t = a12 + bias;
              A[j * 3 + y_k + 786] = 0 > t ? 0 : t;
            }
          }
          if (part < 1) {
            S[j * 6 + partial_k] = a00;
            S[j * 6 + partial_k + 1] = a01;
            S[j * 6 + partial_k + 2] = a02;
            S[j * 6 + partial_k + 3] = a10;
            S[j * 6 + partial_k + 4] = a11;
            S[j * 6 + partial_k + 5] = a12;
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
    const y_c = c * 196 + 32768;
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

/** conv + relu to 128x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 2 x 576; at most 3.0 KB of bytecode */
function conv_relu_128x14x14(xAt: number, weight_panelsAt: number, biasAt: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 32768; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = xAt + i0 * 196;
    const x_padded_i0 = i0 * 256;
    for (let i1 = 0; i1 < 14; i1++) {
      const x_i1 = i1 * 14 + x_i0;
      const x_padded_i1 = i1 * 16 + x_padded_i0;
      for (let i2 = 0; i2 < 14; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 17] = x;
      }
    }
  }
  for (let b = 0; b < 3; b++) {
    const y_b = yAt + b * 66;
    for (let part = 0; part < 2; part++) {
      const x_padded_part = part * 16384;
      const weight_panels_part = weight_panelsAt + part * 74304;
      for (let j = 0; j < 33; j++) {
        const x_padded_j = x_padded_part + ((Math.min(b * 66 + j * 2, 195)) / 14 | 0) * 16 + ((Math.min(b * 66 + j * 2, 195)) % 14);
        const x_panels_j = j * 1152;
        const x_padded_j1 = x_padded_part + ((Math.min(b * 66 + j * 2 + 1, 195)) / 14 | 0) * 16 + ((Math.min(b * 66 + j * 2 + 1, 195)) % 14);
        for (let c = 0; c < 64; c++) {
          const x_padded_c = c * 256 + x_padded_j;
          const x_panels_c = c * 18 + x_panels_j;
          const x_padded_c1 = c * 256 + x_padded_j1;
          for (let r0 = 0; r0 < 3; r0++) {
            const x_padded_r0 = r0 * 16 + x_padded_c;
            const x_panels_r0 = r0 * 6 + x_panels_c;
            const x_padded_r0_1 = r0 * 16 + x_padded_c1;
            for (let r1 = 0; r1 < 3; r1++) {
              const x_padded = A[r1 + x_padded_r0]!;
              S[r1 * 2 + x_panels_r0] = x_padded;
              const x_padded1 = A[r1 + x_padded_r0_1]!;
              S[r1 * 2 + x_panels_r0 + 1] = x_padded1;
            }
          }
        }
      }
      for (let k = 0; k < 43; k++) {
        const partial_k = k * 198 + 38016;
        const weight_panels_k = k * 1728 + weight_panels_part;
        const bias_k = biasAt + k * 3;
        const y_k = k * 588 + y_b;
        for (let j = 0; j < 33; j++) {
          const x_panels_j = j * 1152;
          let a00 = part === 0 ? 0 : S[j * 6 + partial_k]!;
          let a01 = part === 0 ? 0 : S[j * 6 + partial_k + 1]!;
          let a10 = part === 0 ? 0 : S[j * 6 + partial_k + 2]!;
          let a11 = part === 0 ? 0 : S[j * 6 + partial_k + 3]!;
          let a20 = part === 0 ? 0 : S[j * 6 + partial_k + 4]!;
          let a21 = part === 0 ? 0 : S[j * 6 + partial_k + 5]!;
          for (let e = 0; e < 576; e++) {
            const weight_panels = P[e * 3 + weight_panels_k]!;
            const x_panels = S[e * 2 + x_panels_j]!;
            const x_panels1 = S[e * 2 + x_panels_j + 1]!;
            const weight_panels1 = P[e * 3 + weight_panels_k + 1]!;
            const weight_panels2 = P[e * 3 + weight_panels_k + 2]!;
            a00 += weight_panels * x_panels;
            a01 += weight_panels * x_panels1;
            a10 += weight_panels1 * x_panels;
            a11 += weight_panels1 * x_panels1;
            a20 += weight_panels2 * x_panels;
            a21 += weight_panels2 * x_panels1;
          }
          if (part === 1) {
            if (b * 66 + j * 2 < 196) {
              const bias = W[bias_k]!;
              const t = a00 + bias;
              A[j * 2 + y_k] = 0 > t ? 0 : t;
            }
            if (b * 66 + j * 2 + 1 < 196) {
              const bias = W[bias_k]!;
              const t = a01 + bias;
              A[j * 2 + y_k + 1] = 0 > t ? 0 : t;
            }
            if (b * 66 + j * 2 < 196) {
              const bias = W[bias_k + 1]!;
              const t = a10 + bias;
              A[j * 2 + y_k + 196] = 0 > t ? 0 : t;
            }
            if (b * 66 + j * 2 + 1 < 196) {
              const bias = W[bias_k + 1]!;
              const t = a11 + bias;
              A[j * 2 + y_k + 197] = 0 > t ? 0 : t;
            }
            if (k * 3 + 2 < 128 && b * 66 + j * 2 < 196) {
              const bias = W[bias_k + 2]!;
              const t = a20 + bias;
              A[j * 2 + y_k + 392] = 0 > t ? 0 : t;
            }
            if (k * 3 + 2 < 128 && b * 66 + j * 2 + 1 < 196) {
              const bias = W[bias_k + 2]!;
              const t = a21 + bias;
              A[j * 2 + y_k + 393] = 0 > t ? 0 : t;
            }
          }
          if (part < 1) {
            S[j * 6 + partial_k] = a00;
            S[j * 6 + partial_k + 1] = a01;
            S[j * 6 + partial_k + 2] = a10;
            S[j * 6 + partial_k + 3] = a11;
            S[j * 6 + partial_k + 4] = a20;
            S[j * 6 + partial_k + 5] = a21;
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
    const x_c = c * 196 + 32768;
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
    fills: [[arena, 802816, 200704, 0, 0], [panels, 144, 4608, 3, 0], [weights, 16, 32, 4, 0]],
    values: [[arena, 0, 33], [arena, 36194, 32], [arena, 94759, 0], [arena, 189519, 64], [arena, 248083, 0], [arena, 284278, 0], [arena, 342843, 3], [arena, 401407, 5]],
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
    fills: [[arena, 416000, 100352, 0, 0], [panels, 4752, 18432, 3, 0], [weights, 48, 64, 4, 0]],
    values: [[arena, 215296, 37], [arena, 233393, 11], [arena, 262675, 0], [arena, 310055, 36], [arena, 339337, 0], [arena, 357435, 0], [arena, 386717, 0], [arena, 415999, 80]],
  },
  {
    kernel: "conv_relu_64x56x56_2",
    run: () => conv_relu_64x56x56_2(),
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215296, 200704, 0, 0], [panels, 23184, 36864, 3, 0], [weights, 112, 64, 4, 0]],
    values: [[arena, 416000, 61], [arena, 434097, 140], [arena, 463379, 5], [arena, 510759, 0], [arena, 540041, 0], [arena, 558139, 0], [arena, 587421, 2], [arena, 616703, 0]],
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
    fills: [[arena, 57600, 50176, 0, 0], [panels, 60048, 6912, 3, 0], [panels, 77328, 1151, 3, 17280], [panels, 94608, 1151, 3, 34560], [panels, 104977, 8062, 3, 44929], [panels, 122257, 1151, 3, 62209], [panels, 132625, 1151, 3, 72577], [weights, 176, 128, 4, 0]],
    values: [[arena, 115200, 63], [arena, 124248, 40], [arena, 138889, 0], [arena, 162579, 0], [arena, 177220, 0], [arena, 186269, 42], [arena, 200910, 0], [arena, 215551, 0]],
  },
  {
    kernel: "conv_relu_128x28x28_2",
    run: () => conv_relu_128x28x28_2(),
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[arena, 115200, 100352, 0, 0], [panels, 133776, 6912, 4, 0], [panels, 151056, 1151, 4, 17280], [panels, 168336, 1151, 4, 34560], [panels, 178705, 8062, 4, 44929], [panels, 195985, 1151, 4, 62209], [panels, 206353, 8063, 4, 72577], [panels, 224784, 1151, 4, 91008], [panels, 242064, 1151, 4, 108288], [panels, 252433, 8062, 4, 118657], [panels, 269713, 1151, 4, 135937], [panels, 280081, 1151, 4, 146305], [weights, 304, 128, 5, 0]],
    values: [[arena, 215552, 0], [arena, 224600, 0], [arena, 239241, 0], [arena, 262931, 17], [arena, 277572, 0], [arena, 286621, 160], [arena, 301262, 0], [arena, 315903, 125]],
  },
  {
    kernel: "maxpool_128x14x14",
    run: () => maxpool_128x14x14(),
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215552, 100352, 0, 0]],
    values: [[arena, 32768, 2], [arena, 35030, -1], [arena, 38690, 3], [arena, 44612, 3], [arena, 48273, 3], [arena, 50535, 1], [arena, 54195, 0], [arena, 57855, 2]],
  },
  {
    kernel: "conv_relu_128x14x14",
    run: () => conv_relu_128x14x14(32768, 281232, 432, 57856),
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[arena, 32768, 25088, 0, 0], [panels, 281232, 6912, 4, 0], [panels, 298512, 1726, 4, 17280], [panels, 315792, 1726, 4, 34560], [panels, 326161, 8637, 4, 44929], [panels, 343441, 1726, 4, 62209], [panels, 353809, 8639, 4, 72577], [panels, 372816, 1726, 4, 91584], [panels, 390096, 1726, 4, 108864], [panels, 400465, 8637, 4, 119233], [panels, 417745, 1726, 4, 136513], [panels, 428113, 1726, 4, 146881], [weights, 432, 128, 5, 0]],
    values: [[arena, 57856, 52], [arena, 60118, 82], [arena, 63778, 0], [arena, 69700, 0], [arena, 73361, 78], [arena, 75623, 0], [arena, 79283, 130], [arena, 82943, 0]],
  },
  {
    kernel: "maxpool_128x7x7",
    run: () => maxpool_128x7x7(),
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[arena, 32768, 25088, 0, 0]],
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
