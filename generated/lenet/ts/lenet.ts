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
  inputHash: "70e7016e7b71dbfde973438e2fd6fdbe8c9f99b0990dd177b7992896841ba793",
  target: "ts",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 1, 28, 28] }],
  outputs: [{ name: "logits", shape: [1, 10] }],
  params: 61706,
  macs: 416520,
  /** Packed weights must say this. */
  weights: "bec74ef1908ec7ee19870d770ca81d25",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file =
    bytes instanceof ArrayBuffer
      ? new Uint8Array(bytes)
      : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack lenet.cnn WEIGHTS.safetensors --target ts";
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
  arena.set(input0, 5728);
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
const stem = "lenet";
const arena = new Float32Array(6512);
const weights = new Float32Array(59156);
const panels = new Float64Array(2550);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["conv1_weight_0", panels, 0, 150],
  ["conv1_bias_1", weights, 0, 6],
  ["conv2_weight_2", panels, 150, 2400],
  ["conv2_bias_3", weights, 6, 16],
  ["fc1_weight_4", weights, 22, 48000],
  ["fc1_bias_5", weights, 48022, 120],
  ["fc2_weight_6", weights, 48142, 10080],
  ["fc2_bias_7", weights, 58222, 84],
  ["fc3_weight_8", weights, 58306, 840],
  ["fc3_bias_9", weights, 59146, 10],
];
const weightsHash = "bec74ef1908ec7ee19870d770ca81d25";
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
  // conv1 + sigmoid1: 6x28x28
  conv_sigmoid_6x28x28();
  // avgpool1: 6x14x14
  avgpool_6x14x14();
  // conv2 + sigmoid2: 16x10x10
  conv_sigmoid_16x10x10();
  // avgpool2: 16x5x5
  avgpool_16x5x5();
  // fc1 + sigmoid3: 120
  dense_sigmoid_120();
  // fc2 + sigmoid4: 84
  dense_sigmoid_84();
  // fc3: 10
  dense_10();
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv + sigmoid to 6x28x28: direct, tile 2x2, written out 5; at most 1.8 KB of bytecode */
function conv_sigmoid_6x28x28(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 1024; i++) {
    A[i + 4704] = 0;
  }
  for (let i1 = 0; i1 < 28; i1++) {
    const x_i1 = i1 * 28 + 5728;
    const x_padded_i1 = i1 * 32 + 4704;
    for (let i2 = 0; i2 < 28; i2++) {
      const x = A[i2 + x_i1]!;
      A[i2 + x_padded_i1 + 66] = x;
    }
  }
  for (let k = 0; k < 3; k++) {
    const weight_k = k * 50;
    const bias_k = k * 2;
    const y_k = k * 1568;
    for (let o0 = 0; o0 < 28; o0++) {
      const x_padded_o0 = o0 * 32 + 4704;
      const y_o0 = o0 * 28 + y_k;
      for (let o1 = 0; o1 < 14; o1++) {
        const x_padded_o1 = o1 * 2 + x_padded_o0;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        for (let r0 = 0; r0 < 5; r0++) {
          const x_padded = A[r0 * 32 + x_padded_o1]!;
          const weight = P[r0 * 5 + weight_k]!;
          const x_padded1 = A[r0 * 32 + x_padded_o1 + 1]!;
          const weight1 = P[r0 * 5 + weight_k + 25]!;
          a00 += x_padded * weight;
          a01 += x_padded1 * weight;
          a10 += x_padded * weight1;
          a11 += x_padded1 * weight1;
          const weight2 = P[r0 * 5 + weight_k + 1]!;
          const x_padded2 = A[r0 * 32 + x_padded_o1 + 2]!;
          const weight3 = P[r0 * 5 + weight_k + 26]!;
          a00 += x_padded1 * weight2;
          a01 += x_padded2 * weight2;
          a10 += x_padded1 * weight3;
          a11 += x_padded2 * weight3;
          const weight4 = P[r0 * 5 + weight_k + 2]!;
          const x_padded3 = A[r0 * 32 + x_padded_o1 + 3]!;
          const weight5 = P[r0 * 5 + weight_k + 27]!;
          a00 += x_padded2 * weight4;
          a01 += x_padded3 * weight4;
          a10 += x_padded2 * weight5;
          a11 += x_padded3 * weight5;
          const weight6 = P[r0 * 5 + weight_k + 3]!;
          const x_padded4 = A[r0 * 32 + x_padded_o1 + 4]!;
          const weight7 = P[r0 * 5 + weight_k + 28]!;
          a00 += x_padded3 * weight6;
          a01 += x_padded4 * weight6;
          a10 += x_padded3 * weight7;
          a11 += x_padded4 * weight7;
          const weight8 = P[r0 * 5 + weight_k + 4]!;
          const x_padded5 = A[r0 * 32 + x_padded_o1 + 5]!;
          const weight9 = P[r0 * 5 + weight_k + 29]!;
          a00 += x_padded4 * weight8;
          a01 += x_padded5 * weight8;
          a10 += x_padded4 * weight9;
          a11 += x_padded5 * weight9;
        }
        const bias = W[bias_k]!;
        const f = -(a00 + bias);
        const f1 = Math.exp(f);
        A[o1 * 2 + y_o0] = 1 / (1 + f1);
        const f2 = -(a01 + bias);
        const f3 = Math.exp(f2);
        A[o1 * 2 + y_o0 + 1] = 1 / (1 + f3);
        const bias1 = W[bias_k + 1]!;
        const f4 = -(a10 + bias1);
        const f5 = Math.exp(f4);
        A[o1 * 2 + y_o0 + 784] = 1 / (1 + f5);
        const f6 = -(a11 + bias1);
        const f7 = Math.exp(f6);
        A[o1 * 2 + y_o0 + 785] = 1 / (1 + f7);
      }
    }
  }
}

/** avgpool to 6x14x14: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function avgpool_6x14x14(): void {
  const A = arena;
  for (let c = 0; c < 6; c++) {
    const x_c = c * 784;
    const y_c = c * 196 + 4704;
    for (let o0 = 0; o0 < 14; o0++) {
      const x_o0 = o0 * 56 + x_c;
      const y_o0 = o0 * 14 + y_c;
      for (let o1 = 0; o1 < 14; o1++) {
        let a = 0;
        const x = A[o1 * 2 + x_o0]!;
        a += x;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a += x1;
        const x2 = A[o1 * 2 + x_o0 + 28]!;
        a += x2;
        const x3 = A[o1 * 2 + x_o0 + 29]!;
        a += x3;
        A[o1 + y_o0] = a / 4;
      }
    }
  }
}

/** conv + sigmoid to 16x10x10: direct, tile 2x2, written out 5; at most 1.7 KB of bytecode */
function conv_sigmoid_16x10x10(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let k = 0; k < 8; k++) {
    const weight_k = k * 300 + 150;
    const bias_k = k * 2 + 6;
    const y_k = k * 200;
    for (let o0 = 0; o0 < 10; o0++) {
      const x_o0 = o0 * 14 + 4704;
      const y_o0 = o0 * 10 + y_k;
      for (let o1 = 0; o1 < 5; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        for (let c = 0; c < 6; c++) {
          const x_c = c * 196 + x_o1;
          const weight_c = c * 25 + weight_k;
          for (let r0 = 0; r0 < 5; r0++) {
            const x = A[r0 * 14 + x_c]!;
            const weight = P[r0 * 5 + weight_c]!;
            const x1 = A[r0 * 14 + x_c + 1]!;
            const weight1 = P[r0 * 5 + weight_c + 150]!;
            a00 += x * weight;
            a01 += x1 * weight;
            a10 += x * weight1;
            a11 += x1 * weight1;
            const weight2 = P[r0 * 5 + weight_c + 1]!;
            const x2 = A[r0 * 14 + x_c + 2]!;
            const weight3 = P[r0 * 5 + weight_c + 151]!;
            a00 += x1 * weight2;
            a01 += x2 * weight2;
            a10 += x1 * weight3;
            a11 += x2 * weight3;
            const weight4 = P[r0 * 5 + weight_c + 2]!;
            const x3 = A[r0 * 14 + x_c + 3]!;
            const weight5 = P[r0 * 5 + weight_c + 152]!;
            a00 += x2 * weight4;
            a01 += x3 * weight4;
            a10 += x2 * weight5;
            a11 += x3 * weight5;
            const weight6 = P[r0 * 5 + weight_c + 3]!;
            const x4 = A[r0 * 14 + x_c + 4]!;
            const weight7 = P[r0 * 5 + weight_c + 153]!;
            a00 += x3 * weight6;
            a01 += x4 * weight6;
            a10 += x3 * weight7;
            a11 += x4 * weight7;
            const weight8 = P[r0 * 5 + weight_c + 4]!;
            const x5 = A[r0 * 14 + x_c + 5]!;
            const weight9 = P[r0 * 5 + weight_c + 154]!;
            a00 += x4 * weight8;
            a01 += x5 * weight8;
            a10 += x4 * weight9;
            a11 += x5 * weight9;
          }
        }
        const bias = W[bias_k]!;
        const f = -(a00 + bias);
        const f1 = Math.exp(f);
        A[o1 * 2 + y_o0] = 1 / (1 + f1);
        const f2 = -(a01 + bias);
        const f3 = Math.exp(f2);
        A[o1 * 2 + y_o0 + 1] = 1 / (1 + f3);
        const bias1 = W[bias_k + 1]!;
        const f4 = -(a10 + bias1);
        const f5 = Math.exp(f4);
        A[o1 * 2 + y_o0 + 100] = 1 / (1 + f5);
        const f6 = -(a11 + bias1);
        const f7 = Math.exp(f6);
        A[o1 * 2 + y_o0 + 101] = 1 / (1 + f7);
      }
    }
  }
}

/** avgpool to 16x5x5: reduction, tile 1, written out 4; at most 0.4 KB of bytecode */
function avgpool_16x5x5(): void {
  const A = arena;
  for (let c = 0; c < 16; c++) {
    const x_c = c * 100;
    const y_c = c * 25 + 1600;
    for (let o0 = 0; o0 < 5; o0++) {
      const x_o0 = o0 * 20 + x_c;
      const y_o0 = o0 * 5 + y_c;
      for (let o1 = 0; o1 < 5; o1++) {
        let a = 0;
        const x = A[o1 * 2 + x_o0]!;
        a += x;
        const x1 = A[o1 * 2 + x_o0 + 1]!;
        a += x1;
        const x2 = A[o1 * 2 + x_o0 + 10]!;
        a += x2;
        const x3 = A[o1 * 2 + x_o0 + 11]!;
        a += x3;
        A[o1 + y_o0] = a / 4;
      }
    }
  }
}

/** dense + sigmoid to 120: matrix-vector, tile 4; at most 0.8 KB of bytecode */
function dense_sigmoid_120(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 30; k++) {
    const weight_k = k * 1600 + 22;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 400; c++) {
      const x = A[c + 1600]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 400]!;
      const weight2 = W[c + weight_k + 800]!;
      const weight3 = W[c + weight_k + 1200]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 48022]!;
    const f = -(a0 + bias);
    const f1 = Math.exp(f);
    A[k * 4] = 1 / (1 + f1);
    const bias1 = W[k * 4 + 48023]!;
    const f2 = -(a1 + bias1);
    const f3 = Math.exp(f2);
    A[k * 4 + 1] = 1 / (1 + f3);
    const bias2 = W[k * 4 + 48024]!;
    const f4 = -(a2 + bias2);
    const f5 = Math.exp(f4);
    A[k * 4 + 2] = 1 / (1 + f5);
    const bias3 = W[k * 4 + 48025]!;
    const f6 = -(a3 + bias3);
    const f7 = Math.exp(f6);
    A[k * 4 + 3] = 1 / (1 + f7);
  }
}

/** dense + sigmoid to 84: matrix-vector, tile 4; at most 0.8 KB of bytecode */
function dense_sigmoid_84(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 21; k++) {
    const weight_k = k * 480 + 48142;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 120; c++) {
      const x = A[c]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 120]!;
      const weight2 = W[c + weight_k + 240]!;
      const weight3 = W[c + weight_k + 360]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 58222]!;
    const f = -(a0 + bias);
    const f1 = Math.exp(f);
    A[k * 4 + 120] = 1 / (1 + f1);
    const bias1 = W[k * 4 + 58223]!;
    const f2 = -(a1 + bias1);
    const f3 = Math.exp(f2);
    A[k * 4 + 121] = 1 / (1 + f3);
    const bias2 = W[k * 4 + 58224]!;
    const f4 = -(a2 + bias2);
    const f5 = Math.exp(f4);
    A[k * 4 + 122] = 1 / (1 + f5);
    const bias3 = W[k * 4 + 58225]!;
    const f6 = -(a3 + bias3);
    const f7 = Math.exp(f6);
    A[k * 4 + 123] = 1 / (1 + f7);
  }
}

/** dense to 10: matrix-vector, tile 4; at most 0.7 KB of bytecode */
function dense_10(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 3; k++) {
    const weight_k = k * 336 + 58306;
    const weight_k1 = Math.min(k * 4 + 2, 9) * 84 + 58306;
    const weight_k2 = Math.min(k * 4 + 3, 9) * 84 + 58306;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 84; c++) {
      const x = A[c + 120]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 84]!;
      const weight2 = W[c + weight_k1]!;
      const weight3 = W[c + weight_k2]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 59146]!;
    A[k * 4] = a0 + bias;
    const bias1 = W[k * 4 + 59147]!;
    A[k * 4 + 1] = a1 + bias1;
    if (k * 4 + 2 < 10) {
      const bias2 = W[k * 4 + 59148]!;
      A[k * 4 + 2] = a2 + bias2;
    }
    if (k * 4 + 3 < 10) {
      const bias2 = W[k * 4 + 59149]!;
      A[k * 4 + 3] = a3 + bias2;
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
    kernel: "conv_sigmoid_6x28x28",
    run: () => conv_sigmoid_6x28x28(),
    seed: 0,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 5728, 784, 0, 0], [panels, 0, 150, 2, 0], [weights, 0, 6, 3, 0]],
    values: [[arena, 0, 1.3887943746404563e-11], [arena, 424, 1.5229979055675358e-8], [arena, 1110, 0.9933071732521057], [arena, 2220, 0.9996646642684937], [arena, 2907, 0.9996646642684937], [arena, 3331, 0.8807970881462097], [arena, 4017, 1], [arena, 4703, 0.9820137619972229]],
  },
  {
    kernel: "avgpool_6x14x14",
    run: () => avgpool_6x14x14(),
    seed: 97,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 0, 4704, 0, 0]],
    values: [[arena, 4704, 0.5], [arena, 4810, -1.5], [arena, 4981, 0.75], [arena, 5259, -0.5], [arena, 5430, -0.5], [arena, 5536, -2.25], [arena, 5708, 0.5], [arena, 5879, -2.25]],
  },
  {
    kernel: "conv_sigmoid_16x10x10",
    run: () => conv_sigmoid_16x10x10(),
    seed: 194,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 4704, 1176, 0, 0], [panels, 150, 2400, 1, 0], [weights, 6, 16, 2, 0]],
    values: [[arena, 0, 1], [arena, 144, 3.775134371775124e-11], [arena, 377, 2.9374821418009058e-30], [arena, 755, 3.625141007634431e-34], [arena, 988, 1.4251640378466556e-21], [arena, 1133, 6.305116853596367e-16], [arena, 1366, 1], [arena, 1599, 0.000006144174676592229]],
  },
  {
    kernel: "avgpool_16x5x5",
    run: () => avgpool_16x5x5(),
    seed: 291,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 0, 1600, 0, 0]],
    values: [[arena, 1600, -1.5], [arena, 1636, -1.25], [arena, 1694, 0], [arena, 1788, 0.5], [arena, 1847, 1.5], [arena, 1883, -0.25], [arena, 1941, -1.75], [arena, 1999, -0.25]],
  },
  {
    kernel: "dense_sigmoid_120",
    run: () => dense_sigmoid_120(),
    seed: 388,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 1600, 400, 0, 0], [weights, 22, 48000, 1, 0], [weights, 48022, 120, 2, 0]],
    values: [[arena, 0, 1.0530617466355953e-20], [arena, 10, 0.0009110511746257544], [arena, 28, 1], [arena, 56, 1], [arena, 74, 0.9998766183853149], [arena, 84, 1], [arena, 102, 1], [arena, 119, 5.602796449011294e-9]],
  },
  {
    kernel: "dense_sigmoid_84",
    run: () => dense_sigmoid_84(),
    seed: 485,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 0, 120, 0, 0], [weights, 48142, 10080, 1, 0], [weights, 58222, 84, 2, 0]],
    values: [[arena, 120, 2.6102790464535398e-23], [arena, 127, 0.5], [arena, 139, 1], [arena, 159, 0.5], [arena, 171, 1.8795288676126676e-12], [arena, 179, 0.11920291930437088], [arena, 191, 1], [arena, 203, 1]],
  },
  {
    kernel: "dense_10",
    run: () => dense_10(),
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[arena, 120, 84, 0, 0], [weights, 58306, 840, 1, 0], [weights, 59146, 10, 2, 0]],
    values: [[arena, 0, -32], [arena, 2, 53], [arena, 4, 0], [arena, 6, 21], [arena, 7, -3], [arena, 8, -20], [arena, 9, -28]],
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
