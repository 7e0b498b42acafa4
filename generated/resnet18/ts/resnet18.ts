// ResNet18, compiled by 0.1.0. Generated: change the model and compile again.
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
  model: "ResNet18",
  compiler: "0.1.0",
  inputHash: "1804ad4fa93b98d78ded79a882e683bb21ea2b57f88fa82087840fde06c77ee3",
  target: "ts",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 3, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 1000] }],
  params: 11689512,
  macs: 1814073344,
  /** Packed weights must say this. */
  weights: "548943ecea39506706d27a1a94565860",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack resnet.cnn WEIGHTS.safetensors --target ts";
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
  arena.set(input0, 157323);
  forward();
  output0.set(arena.subarray(0, 1000));
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
const stem = "resnet18";
const arena = new Float32Array(1820736);
const weights = new Float32Array(31975080);
const panels = new Float64Array(1734848);
const scratch = new Float64Array(332928);
const table = new Float64Array([0.25, 0, 0, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, -0.16666666666666666, 0.16666666666666666, -0.16666666666666666, 0.041666666666666664, 0.08333333333333333, 0.16666666666666666, 0.041666666666666664, -0.08333333333333333, 0.16666666666666666, 0, 0, 1, 1, 0, 0, 0.5, 0.5, 0.5, 0.5, -0.5, 0.5, 0, 0, 1]);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["conv1_weight_0", panels, 0, 9408],
  ["bn1_weight_1", weights, 0, 64],
  ["layer1_0_conv1_weight_2", weights, 64, 36864],
  ["layer1_0_bn1_weight_3", weights, 184384, 64],
  ["layer1_0_conv2_weight_4", weights, 184448, 36864],
  ["layer1_0_bn2_weight_5", weights, 368768, 64],
  ["layer1_1_conv1_weight_6", weights, 368832, 36864],
  ["layer1_1_bn1_weight_7", weights, 553152, 64],
  ["layer1_1_conv2_weight_8", weights, 553216, 36864],
  ["layer1_1_bn2_weight_9", weights, 737536, 64],
  ["layer2_0_conv1_weight_10", panels, 9408, 73728],
  ["layer2_0_bn1_weight_11", weights, 737600, 128],
  ["layer2_0_downsample_0_weight_12", panels, 83136, 8192],
  ["layer2_0_downsample_1_weight_13", weights, 737728, 128],
  ["layer2_0_conv2_weight_14", weights, 737856, 147456],
  ["layer2_0_bn2_weight_15", weights, 1475136, 128],
  ["layer2_1_conv1_weight_16", weights, 1475264, 147456],
  ["layer2_1_bn1_weight_17", weights, 2212544, 128],
  ["layer2_1_conv2_weight_18", weights, 2212672, 147456],
  ["layer2_1_bn2_weight_19", weights, 2949952, 128],
  ["layer3_0_conv1_weight_20", panels, 91328, 297216],
  ["layer3_0_bn1_weight_21", weights, 2950080, 256],
  ["layer3_0_downsample_0_weight_22", panels, 388544, 33024],
  ["layer3_0_downsample_1_weight_23", weights, 2950336, 256],
  ["layer3_0_conv2_weight_24", weights, 2950592, 589824],
  ["layer3_0_bn2_weight_25", weights, 5899712, 256],
  ["layer3_1_conv1_weight_26", weights, 5899968, 589824],
  ["layer3_1_bn1_weight_27", weights, 8849088, 256],
  ["layer3_1_conv2_weight_28", weights, 8849344, 589824],
  ["layer3_1_bn2_weight_29", weights, 11798464, 256],
  ["layer4_0_conv1_weight_30", panels, 421568, 1181952],
  ["layer4_0_bn1_weight_31", weights, 11798720, 512],
  ["layer4_0_downsample_0_weight_32", panels, 1603520, 131328],
  ["layer4_0_downsample_1_weight_33", weights, 11799232, 512],
  ["layer4_0_conv2_weight_34", weights, 11799744, 2359296],
  ["layer4_0_bn2_weight_35", weights, 18353344, 512],
  ["layer4_1_conv1_weight_36", weights, 18353856, 2359296],
  ["layer4_1_bn1_weight_37", weights, 24907456, 512],
  ["layer4_1_conv2_weight_38", weights, 24907968, 2359296],
  ["layer4_1_bn2_weight_39", weights, 31461568, 512],
  ["fc_weight_40", weights, 31462080, 512000],
  ["fc_bias_41", weights, 31974080, 1000],
];
const weightsHash = "548943ecea39506706d27a1a94565860";
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
  prepare_64x64x3x3(64, 36928);
  prepare_64x64x3x3(184448, 221312);
  prepare_64x64x3x3(368832, 405696);
  prepare_64x64x3x3(553216, 590080);
  prepare_128x128x3x3(737856, 885312);
  prepare_128x128x3x3(1475264, 1622720);
  prepare_128x128x3x3(2212672, 2360128);
  prepare_256x256x3x3(2950592, 3540416);
  prepare_256x256x3x3(5899968, 6489792);
  prepare_256x256x3x3(8849344, 9439168);
  prepare_512x512x3x3(11799744, 14159040);
  prepare_512x512x3x3(18353856, 20713152);
  prepare_512x512x3x3(24907968, 27267264);
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
  // conv1 + bn1: 64x112x112
  conv_bn_64x112x112();
  // maxpool1 + relu1: 64x56x56
  maxpool_relu_64x56x56();
  // layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
  conv_bn_relu_64x56x56(36928, 184384);
  // layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
  conv_bn_add_relu_64x56x56(221312, 368768);
  // layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
  conv_bn_relu_64x56x56(405696, 553152);
  // layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
  conv_bn_add_relu_64x56x56(590080, 737536);
  // layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
  conv_bn_relu_128x28x28();
  // layer2.0.downsample.0 + layer2.0.downsample.1: 128x28x28
  conv_bn_128x28x28();
  // layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
  conv_bn_add_relu_128x28x28(207936, 885312, 1475136);
  // layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
  conv_bn_relu_128x28x28_2();
  // layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
  conv_bn_add_relu_128x28x28(115200, 2360128, 2949952);
  // layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
  conv_bn_relu_256x14x14();
  // layer3.0.downsample.0 + layer3.0.downsample.1: 256x14x14
  conv_bn_256x14x14();
  // layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
  conv_bn_add_relu_256x14x14(107648, 3540416, 5899712);
  // layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
  conv_bn_relu_256x14x14_2();
  // layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
  conv_bn_add_relu_256x14x14(82944, 9439168, 11798464);
  // layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
  conv_bn_relu_512x7x7();
  // layer4.0.downsample.0 + layer4.0.downsample.1: 512x7x7
  conv_bn_512x7x7();
  // layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
  conv_bn_add_relu_512x7x7(57600, 14159040, 18353344);
  // layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
  conv_bn_relu_512x7x7_2();
  // layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
  conv_bn_add_relu_512x7x7(51200, 27267264, 31461568);
  // gap1: 512x1x1
  gap_512x1x1();
  // fc: 1000
  dense_1000();
}

/** max(x, 0) in arithmetic, to the last bit: a jump would be guessed wrong every other time. */
function rectify(x: number): number {
  const y = (x + Math.abs(x)) * 0.5;
  return y === y ? y : 0 > x ? 0 : x;
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv + bn to 64x112x112: panels, tile 2x3, panels per block 25, blocks 168, reduction 1 x 147; at most 2.3 KB of bytecode */
function conv_bn_64x112x112(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 157323; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 3; i0++) {
    const x_i0 = i0 * 50176 + 157323;
    const x_padded_i0 = i0 * 52441;
    for (let i1 = 0; i1 < 224; i1++) {
      const x_i1 = i1 * 224 + x_i0;
      const x_padded_i1 = i1 * 229 + x_padded_i0;
      for (let i2 = 0; i2 < 224; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 690] = x;
      }
    }
  }
  for (let b = 0; b < 168; b++) {
    const y_b = b * 75 + 817216;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 12543)) / 112 | 0) * 458 + ((Math.min(b * 75 + j * 3, 12543)) % 112) * 2;
      const x_panels_j = j * 441;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 12543)) / 112 | 0) * 458 + ((Math.min(b * 75 + j * 3 + 1, 12543)) % 112) * 2;
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 12543)) / 112 | 0) * 458 + ((Math.min(b * 75 + j * 3 + 2, 12543)) % 112) * 2;
      for (let c = 0; c < 3; c++) {
        const x_padded_c = c * 52441 + x_padded_j;
        const x_panels_c = c * 147 + x_panels_j;
        const x_padded_c1 = c * 52441 + x_padded_j1;
        const x_padded_c2 = c * 52441 + x_padded_j2;
        for (let r0 = 0; r0 < 7; r0++) {
          const x_padded_r0 = r0 * 229 + x_padded_c;
          const x_panels_r0 = r0 * 21 + x_panels_c;
          const x_padded_r0_1 = r0 * 229 + x_padded_c1;
          const x_padded_r0_2 = r0 * 229 + x_padded_c2;
          for (let r1 = 0; r1 < 7; r1++) {
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
      const w_panels_k = k * 294;
      const shift_k = k * 2;
      const y_k = k * 25088 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 441;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 147; e++) {
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
        if (b * 75 + j * 3 < 12544) {
          const shift = W[shift_k]!;
          A[y_j] = a00 + shift;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k]!;
          A[y_j + 1] = a01 + shift;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k]!;
          A[y_j + 2] = a02 + shift;
        }
        if (b * 75 + j * 3 < 12544) {
          const shift = W[shift_k + 1]!;
          A[y_j + 12544] = a10 + shift;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k + 1]!;
          A[y_j + 12545] = a11 + shift;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k + 1]!;
          A[y_j + 12546] = a12 + shift;
        }
      }
    }
  }
}

/** maxpool + relu to 64x56x56: reduction, tile 1, written out 9; at most 0.9 KB of bytecode */
function maxpool_relu_64x56x56(): void {
  const A = arena;
  for (let i = 0; i < 817216; i++) {
    A[i] = -Infinity;
  }
  for (let i0 = 0; i0 < 64; i0++) {
    const x_i0 = i0 * 12544 + 817216;
    const x_padded_i0 = i0 * 12769;
    for (let i1 = 0; i1 < 112; i1++) {
      const x_i1 = i1 * 112 + x_i0;
      const x_padded_i1 = i1 * 113 + x_padded_i0;
      for (let i2 = 0; i2 < 112; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 114] = x;
      }
    }
  }
  for (let c = 0; c < 64; c++) {
    const x_padded_c = c * 12769;
    const y_c = c * 3136 + 1620032;
    for (let o0 = 0; o0 < 56; o0++) {
      const x_padded_o0 = o0 * 226 + x_padded_c;
      const y_o0 = o0 * 56 + y_c;
      for (let o1 = 0; o1 < 56; o1++) {
        const x_padded_o1 = o1 * 2 + x_padded_o0;
        let a = -Infinity;
        const x_padded = A[x_padded_o1]!;
        a = x_padded > a ? x_padded : a;
        const x_padded1 = A[x_padded_o1 + 1]!;
        a = x_padded1 > a ? x_padded1 : a;
        const x_padded2 = A[x_padded_o1 + 2]!;
        a = x_padded2 > a ? x_padded2 : a;
        const x_padded3 = A[x_padded_o1 + 113]!;
        a = x_padded3 > a ? x_padded3 : a;
        const x_padded4 = A[x_padded_o1 + 114]!;
        a = x_padded4 > a ? x_padded4 : a;
        const x_padded5 = A[x_padded_o1 + 115]!;
        a = x_padded5 > a ? x_padded5 : a;
        const x_padded6 = A[x_padded_o1 + 226]!;
        a = x_padded6 > a ? x_padded6 : a;
        const x_padded7 = A[x_padded_o1 + 227]!;
        a = x_padded7 > a ? x_padded7 : a;
        const x_padded8 = A[x_padded_o1 + 228]!;
        a = x_padded8 > a ? x_padded8 : a;
        A[o1 + y_o0] = rectify(a);
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_64x64x3x3(weight_scaledAt: number, uAt: number): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 32; k++) {
    const weight_scaled_k = weight_scaledAt + k * 1152;
    const u_k = uAt + k * 128;
    for (let c = 0; c < 64; c++) {
      const weight_scaled_c = c * 9 + weight_scaled_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_scaled_m = m * 576 + weight_scaled_c;
        const u_m = m + u_c;
        const weight_scaled = W[weight_scaled_m]!;
        const weight_scaled1 = W[weight_scaled_m + 1]!;
        const weight_scaled2 = W[weight_scaled_m + 2]!;
        const weight_scaled3 = W[weight_scaled_m + 3]!;
        const weight_scaled4 = W[weight_scaled_m + 4]!;
        const weight_scaled5 = W[weight_scaled_m + 5]!;
        const weight_scaled6 = W[weight_scaled_m + 6]!;
        const weight_scaled7 = W[weight_scaled_m + 7]!;
        const weight_scaled8 = W[weight_scaled_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 24576 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight_scaled + g1 * weight_scaled3 + g2 * weight_scaled6;
          const h1 = g * weight_scaled1 + g1 * weight_scaled4 + g2 * weight_scaled7;
          const h2 = g * weight_scaled2 + g1 * weight_scaled5 + g2 * weight_scaled8;
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

/** conv + bn + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 12.4 KB of bytecode */
function conv_bn_relu_64x56x56(uAt: number, shiftAt: number): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 215296; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 64; i0++) {
    const x_i0 = i0 * 3136 + 1620032;
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
      const u_ab = uAt + ab * 4096;
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
      const shift_k = shiftAt + k * 2;
      const y_k = k * 6272 + 215296;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
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
              const shift = W[shift_m]!;
              const t6 = s + shift;
              A[y_n] = rectify(t6);
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + shift;
              A[y_n + 1] = rectify(t7);
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + shift;
              A[y_n + 2] = rectify(t8);
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + shift;
              A[y_n + 3] = rectify(t9);
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + shift;
              A[y_n + 56] = rectify(t16);
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + shift;
              A[y_n + 57] = rectify(t17);
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + shift;
              A[y_n + 58] = rectify(t18);
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + shift;
              A[y_n + 59] = rectify(t19);
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + shift;
              A[y_n + 112] = rectify(t26);
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + shift;
              A[y_n + 113] = rectify(t27);
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + shift;
              A[y_n + 114] = rectify(t28);
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + shift;
              A[y_n + 115] = rectify(t29);
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + shift;
              A[y_n + 168] = rectify(t36);
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + shift;
              A[y_n + 169] = rectify(t37);
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + shift;
              A[y_n + 170] = rectify(t38);
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + shift;
              A[y_n + 171] = rectify(t39);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + add + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 13.3 KB of bytecode */
function conv_bn_add_relu_64x56x56(uAt: number, shiftAt: number): void {
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
      const u_ab = uAt + ab * 4096;
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
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 6272 + 1620032;
      const y_k = k * 6272 + 1620032;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
        const x1_m = m * 3136 + x1_k;
        const y_m = m * 3136 + y_k;
        for (let j = 0; j < 11; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const x1_n = x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4;
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
              const shift = W[shift_m]!;
              const x1 = A[x1_n]!;
              const t6 = s + shift + x1;
              A[y_n] = rectify(t6);
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const x1_1 = A[x1_n + 1]!;
              const t7 = s1 + shift + x1_1;
              A[y_n + 1] = rectify(t7);
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const x1_2 = A[x1_n + 2]!;
              const t8 = s2 + shift + x1_2;
              A[y_n + 2] = rectify(t8);
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const x1_3 = A[x1_n + 3]!;
              const t9 = s3 + shift + x1_3;
              A[y_n + 3] = rectify(t9);
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const x1_4 = A[x1_n + 56]!;
              const t16 = s4 + shift + x1_4;
              A[y_n + 56] = rectify(t16);
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const x1_5 = A[x1_n + 57]!;
              const t17 = s5 + shift + x1_5;
              A[y_n + 57] = rectify(t17);
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const x1_6 = A[x1_n + 58]!;
              const t18 = s6 + shift + x1_6;
              A[y_n + 58] = rectify(t18);
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const x1_7 = A[x1_n + 59]!;
              const t19 = s7 + shift + x1_7;
              A[y_n + 59] = rectify(t19);
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const x1_8 = A[x1_n + 112]!;
              const t26 = s8 + shift + x1_8;
              A[y_n + 112] = rectify(t26);
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const x1_9 = A[x1_n + 113]!;
              const t27 = s9 + shift + x1_9;
              A[y_n + 113] = rectify(t27);
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const x1_10 = A[x1_n + 114]!;
              const t28 = s10 + shift + x1_10;
              A[y_n + 114] = rectify(t28);
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const x1_11 = A[x1_n + 115]!;
              const t29 = s11 + shift + x1_11;
              A[y_n + 115] = rectify(t29);
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const x1_12 = A[x1_n + 168]!;
              const t36 = s12 + shift + x1_12;
              A[y_n + 168] = rectify(t36);
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const x1_13 = A[x1_n + 169]!;
              const t37 = s13 + shift + x1_13;
              A[y_n + 169] = rectify(t37);
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const x1_14 = A[x1_n + 170]!;
              const t38 = s14 + shift + x1_14;
              A[y_n + 170] = rectify(t38);
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const x1_15 = A[x1_n + 171]!;
              const t39 = s15 + shift + x1_15;
              A[y_n + 171] = rectify(t39);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 576; at most 2.4 KB of bytecode */
function conv_bn_relu_128x28x28(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 207936; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 64; i0++) {
    const x_i0 = i0 * 3136 + 1620032;
    const x_padded_i0 = i0 * 3249;
    for (let i1 = 0; i1 < 56; i1++) {
      const x_i1 = i1 * 56 + x_i0;
      const x_padded_i1 = i1 * 57 + x_padded_i0;
      for (let i2 = 0; i2 < 56; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 58] = x;
      }
    }
  }
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 207936;
    for (let j = 0; j < 24; j++) {
      const x_padded_j = ((Math.min(b * 72 + j * 3, 783)) / 28 | 0) * 114 + ((Math.min(b * 72 + j * 3, 783)) % 28) * 2;
      const x_panels_j = j * 1728;
      const x_padded_j1 = ((Math.min(b * 72 + j * 3 + 1, 783)) / 28 | 0) * 114 + ((Math.min(b * 72 + j * 3 + 1, 783)) % 28) * 2;
      const x_padded_j2 = ((Math.min(b * 72 + j * 3 + 2, 783)) / 28 | 0) * 114 + ((Math.min(b * 72 + j * 3 + 2, 783)) % 28) * 2;
      for (let c = 0; c < 64; c++) {
        const x_padded_c = c * 3249 + x_padded_j;
        const x_panels_c = c * 27 + x_panels_j;
        const x_padded_c1 = c * 3249 + x_padded_j1;
        const x_padded_c2 = c * 3249 + x_padded_j2;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 57 + x_padded_c;
          const x_panels_r0 = r0 * 9 + x_panels_c;
          const x_padded_r0_1 = r0 * 57 + x_padded_c1;
          const x_padded_r0_2 = r0 * 57 + x_padded_c2;
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
      const w_panels_k = k * 1152 + 9408;
      const shift_k = k * 2 + 737600;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 1728;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 576; e++) {
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
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          A[y_j] = rectify(t);
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          A[y_j + 1] = rectify(t);
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k]!;
          const t = a02 + shift;
          A[y_j + 2] = rectify(t);
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          A[y_j + 784] = rectify(t);
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          A[y_j + 785] = rectify(t);
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a12 + shift;
          A[y_j + 786] = rectify(t);
        }
      }
    }
  }
}

/** conv + bn to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 64; at most 1.8 KB of bytecode */
function conv_bn_128x28x28(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 308288;
    for (let j = 0; j < 24; j++) {
      const x_j = ((Math.min(b * 72 + j * 3, 783)) / 28 | 0) * 112 + ((Math.min(b * 72 + j * 3, 783)) % 28) * 2 + 1620032;
      const x_panels_j = j * 192;
      const x_j1 = ((Math.min(b * 72 + j * 3 + 1, 783)) / 28 | 0) * 112 + ((Math.min(b * 72 + j * 3 + 1, 783)) % 28) * 2 + 1620032;
      const x_j2 = ((Math.min(b * 72 + j * 3 + 2, 783)) / 28 | 0) * 112 + ((Math.min(b * 72 + j * 3 + 2, 783)) % 28) * 2 + 1620032;
      for (let c = 0; c < 64; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 3 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 3 + x_panels_j + 1] = x1;
        const x2 = A[c * 3136 + x_j2]!;
        S[c * 3 + x_panels_j + 2] = x2;
      }
    }
    for (let k = 0; k < 64; k++) {
      const w_panels_k = k * 128 + 83136;
      const shift_k = k * 2 + 737728;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 192;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 64; e++) {
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
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k]!;
          A[y_j] = a00 + shift;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k]!;
          A[y_j + 1] = a01 + shift;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k]!;
          A[y_j + 2] = a02 + shift;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k + 1]!;
          A[y_j + 784] = a10 + shift;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          A[y_j + 785] = a11 + shift;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k + 1]!;
          A[y_j + 786] = a12 + shift;
        }
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_128x128x3x3(weight_scaledAt: number, uAt: number): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 64; k++) {
    const weight_scaled_k = weight_scaledAt + k * 2304;
    const u_k = uAt + k * 256;
    for (let c = 0; c < 128; c++) {
      const weight_scaled_c = c * 9 + weight_scaled_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_scaled_m = m * 1152 + weight_scaled_c;
        const u_m = m + u_c;
        const weight_scaled = W[weight_scaled_m]!;
        const weight_scaled1 = W[weight_scaled_m + 1]!;
        const weight_scaled2 = W[weight_scaled_m + 2]!;
        const weight_scaled3 = W[weight_scaled_m + 3]!;
        const weight_scaled4 = W[weight_scaled_m + 4]!;
        const weight_scaled5 = W[weight_scaled_m + 5]!;
        const weight_scaled6 = W[weight_scaled_m + 6]!;
        const weight_scaled7 = W[weight_scaled_m + 7]!;
        const weight_scaled8 = W[weight_scaled_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 98304 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight_scaled + g1 * weight_scaled3 + g2 * weight_scaled6;
          const h1 = g * weight_scaled1 + g1 * weight_scaled4 + g2 * weight_scaled7;
          const h2 = g * weight_scaled2 + g1 * weight_scaled5 + g2 * weight_scaled8;
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

/** conv + bn + add + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 13.3 KB of bytecode */
function conv_bn_add_relu_128x28x28(xAt: number, uAt: number, shiftAt: number): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 115200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = xAt + i0 * 784;
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
      const u_ab = uAt + ab * 16384;
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
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 1568 + 308288;
      const y_k = k * 1568 + 308288;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
        const x1_m = m * 784 + x1_k;
        const y_m = m * 784 + y_k;
        for (let j = 0; j < 9; j++) {
          const m_j = j * 6 + m_m;
          for (let n = 0; n < 3; n++) {
            const m_n = n + m_j;
            const x1_n = x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4;
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
              const shift = W[shift_m]!;
              const x1 = A[x1_n]!;
              const t6 = s + shift + x1;
              A[y_n] = rectify(t6);
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const x1_1 = A[x1_n + 1]!;
              const t7 = s1 + shift + x1_1;
              A[y_n + 1] = rectify(t7);
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const x1_2 = A[x1_n + 2]!;
              const t8 = s2 + shift + x1_2;
              A[y_n + 2] = rectify(t8);
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const x1_3 = A[x1_n + 3]!;
              const t9 = s3 + shift + x1_3;
              A[y_n + 3] = rectify(t9);
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const x1_4 = A[x1_n + 28]!;
              const t16 = s4 + shift + x1_4;
              A[y_n + 28] = rectify(t16);
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const x1_5 = A[x1_n + 29]!;
              const t17 = s5 + shift + x1_5;
              A[y_n + 29] = rectify(t17);
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const x1_6 = A[x1_n + 30]!;
              const t18 = s6 + shift + x1_6;
              A[y_n + 30] = rectify(t18);
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const x1_7 = A[x1_n + 31]!;
              const t19 = s7 + shift + x1_7;
              A[y_n + 31] = rectify(t19);
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const x1_8 = A[x1_n + 56]!;
              const t26 = s8 + shift + x1_8;
              A[y_n + 56] = rectify(t26);
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const x1_9 = A[x1_n + 57]!;
              const t27 = s9 + shift + x1_9;
              A[y_n + 57] = rectify(t27);
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const x1_10 = A[x1_n + 58]!;
              const t28 = s10 + shift + x1_10;
              A[y_n + 58] = rectify(t28);
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const x1_11 = A[x1_n + 59]!;
              const t29 = s11 + shift + x1_11;
              A[y_n + 59] = rectify(t29);
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const x1_12 = A[x1_n + 84]!;
              const t36 = s12 + shift + x1_12;
              A[y_n + 84] = rectify(t36);
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const x1_13 = A[x1_n + 85]!;
              const t37 = s13 + shift + x1_13;
              A[y_n + 85] = rectify(t37);
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const x1_14 = A[x1_n + 86]!;
              const t38 = s14 + shift + x1_14;
              A[y_n + 86] = rectify(t38);
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const x1_15 = A[x1_n + 87]!;
              const t39 = s15 + shift + x1_15;
              A[y_n + 87] = rectify(t39);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 12.4 KB of bytecode */
function conv_bn_relu_128x28x28_2(): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 115200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = i0 * 784 + 308288;
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
      const u_ab = ab * 16384 + 1622720;
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
      const shift_k = k * 2 + 2212544;
      const y_k = k * 1568 + 115200;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
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
              const shift = W[shift_m]!;
              const t6 = s + shift;
              A[y_n] = rectify(t6);
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + shift;
              A[y_n + 1] = rectify(t7);
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + shift;
              A[y_n + 2] = rectify(t8);
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + shift;
              A[y_n + 3] = rectify(t9);
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + shift;
              A[y_n + 28] = rectify(t16);
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + shift;
              A[y_n + 29] = rectify(t17);
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + shift;
              A[y_n + 30] = rectify(t18);
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + shift;
              A[y_n + 31] = rectify(t19);
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + shift;
              A[y_n + 56] = rectify(t26);
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + shift;
              A[y_n + 57] = rectify(t27);
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + shift;
              A[y_n + 58] = rectify(t28);
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + shift;
              A[y_n + 59] = rectify(t29);
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + shift;
              A[y_n + 84] = rectify(t36);
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + shift;
              A[y_n + 85] = rectify(t37);
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + shift;
              A[y_n + 86] = rectify(t38);
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + shift;
              A[y_n + 87] = rectify(t39);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 256x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 2 x 576; at most 2.9 KB of bytecode */
function conv_bn_relu_256x14x14(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 107648; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = i0 * 784 + 308288;
    const x_padded_i0 = i0 * 841;
    for (let i1 = 0; i1 < 28; i1++) {
      const x_i1 = i1 * 28 + x_i0;
      const x_padded_i1 = i1 * 29 + x_padded_i0;
      for (let i2 = 0; i2 < 28; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 30] = x;
      }
    }
  }
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66 + 107648;
    for (let part = 0; part < 2; part++) {
      const x_padded_part = part * 53824;
      const w_panels_part = part * 148608 + 91328;
      for (let j = 0; j < 33; j++) {
        const x_padded_j = x_padded_part + ((Math.min(b * 66 + j * 2, 195)) / 14 | 0) * 58 + ((Math.min(b * 66 + j * 2, 195)) % 14) * 2;
        const x_panels_j = j * 1152;
        const x_padded_j1 = x_padded_part + ((Math.min(b * 66 + j * 2 + 1, 195)) / 14 | 0) * 58 + ((Math.min(b * 66 + j * 2 + 1, 195)) % 14) * 2;
        for (let c = 0; c < 64; c++) {
          const x_padded_c = c * 841 + x_padded_j;
          const x_panels_c = c * 18 + x_panels_j;
          const x_padded_c1 = c * 841 + x_padded_j1;
          for (let r0 = 0; r0 < 3; r0++) {
            const x_padded_r0 = r0 * 29 + x_padded_c;
            const x_panels_r0 = r0 * 6 + x_panels_c;
            const x_padded_r0_1 = r0 * 29 + x_padded_c1;
            for (let r1 = 0; r1 < 3; r1++) {
              const x_padded = A[r1 + x_padded_r0]!;
              S[r1 * 2 + x_panels_r0] = x_padded;
              const x_padded1 = A[r1 + x_padded_r0_1]!;
              S[r1 * 2 + x_panels_r0 + 1] = x_padded1;
            }
          }
        }
      }
      for (let k = 0; k < 86; k++) {
        const partial_k = k * 198 + 38016;
        const w_panels_k = k * 1728 + w_panels_part;
        const shift_k = k * 3 + 2950080;
        const y_k = k * 588 + y_b;
        for (let j = 0; j < 33; j++) {
          const partial_j = j * 6 + partial_k;
          const x_panels_j = j * 1152;
          const y_j = j * 2 + y_k;
          let a00 = part === 0 ? 0 : S[partial_j]!;
          let a01 = part === 0 ? 0 : S[partial_j + 1]!;
          let a10 = part === 0 ? 0 : S[partial_j + 2]!;
          let a11 = part === 0 ? 0 : S[partial_j + 3]!;
          let a20 = part === 0 ? 0 : S[partial_j + 4]!;
          let a21 = part === 0 ? 0 : S[partial_j + 5]!;
          for (let e = 0; e < 576; e++) {
            const w_panels = P[e * 3 + w_panels_k]!;
            const x_panels = S[e * 2 + x_panels_j]!;
            const x_panels1 = S[e * 2 + x_panels_j + 1]!;
            const w_panels1 = P[e * 3 + w_panels_k + 1]!;
            const w_panels2 = P[e * 3 + w_panels_k + 2]!;
            a00 += w_panels * x_panels;
            a01 += w_panels * x_panels1;
            a10 += w_panels1 * x_panels;
            a11 += w_panels1 * x_panels1;
            a20 += w_panels2 * x_panels;
            a21 += w_panels2 * x_panels1;
          }
          if (part === 1) {
            if (b * 66 + j * 2 < 196) {
              const shift = W[shift_k]!;
              const t = a00 + shift;
              A[y_j] = rectify(t);
            }
            if (b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k]!;
              const t = a01 + shift;
              A[y_j + 1] = rectify(t);
            }
            if (k * 3 + 1 < 256 && b * 66 + j * 2 < 196) {
              const shift = W[shift_k + 1]!;
              const t = a10 + shift;
              A[y_j + 196] = rectify(t);
            }
            if (k * 3 + 1 < 256 && b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k + 1]!;
              const t = a11 + shift;
              A[y_j + 197] = rectify(t);
            }
            if (k * 3 + 2 < 256 && b * 66 + j * 2 < 196) {
              const shift = W[shift_k + 2]!;
              const t = a20 + shift;
              A[y_j + 392] = rectify(t);
            }
            if (k * 3 + 2 < 256 && b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k + 2]!;
              const t = a21 + shift;
              A[y_j + 393] = rectify(t);
            }
          }
          if (part < 1) {
            S[partial_j] = a00;
            S[partial_j + 1] = a01;
            S[partial_j + 2] = a10;
            S[partial_j + 3] = a11;
            S[partial_j + 4] = a20;
            S[partial_j + 5] = a21;
          }
        }
      }
    }
  }
}

/** conv + bn to 256x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 128; at most 1.7 KB of bytecode */
function conv_bn_256x14x14(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66 + 157824;
    for (let j = 0; j < 33; j++) {
      const x_j = ((Math.min(b * 66 + j * 2, 195)) / 14 | 0) * 56 + ((Math.min(b * 66 + j * 2, 195)) % 14) * 2 + 308288;
      const x_panels_j = j * 256;
      const x_j1 = ((Math.min(b * 66 + j * 2 + 1, 195)) / 14 | 0) * 56 + ((Math.min(b * 66 + j * 2 + 1, 195)) % 14) * 2 + 308288;
      for (let c = 0; c < 128; c++) {
        const x = A[c * 784 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 784 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 86; k++) {
      const w_panels_k = k * 384 + 388544;
      const shift_k = k * 3 + 2950336;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 256;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 128; e++) {
          const w_panels = P[e * 3 + w_panels_k]!;
          const x_panels = S[e * 2 + x_panels_j]!;
          const x_panels1 = S[e * 2 + x_panels_j + 1]!;
          const w_panels1 = P[e * 3 + w_panels_k + 1]!;
          const w_panels2 = P[e * 3 + w_panels_k + 2]!;
          a00 += w_panels * x_panels;
          a01 += w_panels * x_panels1;
          a10 += w_panels1 * x_panels;
          a11 += w_panels1 * x_panels1;
          a20 += w_panels2 * x_panels;
          a21 += w_panels2 * x_panels1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k]!;
          A[y_j] = a00 + shift;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          A[y_j + 1] = a01 + shift;
        }
        if (k * 3 + 1 < 256 && b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          A[y_j + 196] = a10 + shift;
        }
        if (k * 3 + 1 < 256 && b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          A[y_j + 197] = a11 + shift;
        }
        if (k * 3 + 2 < 256 && b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          A[y_j + 392] = a20 + shift;
        }
        if (k * 3 + 2 < 256 && b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          A[y_j + 393] = a21 + shift;
        }
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(4x4), once when loaded; at most 0.9 KB of bytecode */
function prepare_256x256x3x3(weight_scaledAt: number, uAt: number): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 128; k++) {
    const weight_scaled_k = weight_scaledAt + k * 4608;
    const u_k = uAt + k * 512;
    for (let c = 0; c < 256; c++) {
      const weight_scaled_c = c * 9 + weight_scaled_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_scaled_m = m * 2304 + weight_scaled_c;
        const u_m = m + u_c;
        const weight_scaled = W[weight_scaled_m]!;
        const weight_scaled1 = W[weight_scaled_m + 1]!;
        const weight_scaled2 = W[weight_scaled_m + 2]!;
        const weight_scaled3 = W[weight_scaled_m + 3]!;
        const weight_scaled4 = W[weight_scaled_m + 4]!;
        const weight_scaled5 = W[weight_scaled_m + 5]!;
        const weight_scaled6 = W[weight_scaled_m + 6]!;
        const weight_scaled7 = W[weight_scaled_m + 7]!;
        const weight_scaled8 = W[weight_scaled_m + 8]!;
        for (let a = 0; a < 6; a++) {
          const u_a = a * 393216 + u_m;
          const g = T[a * 3]!;
          const g1 = T[a * 3 + 1]!;
          const g2 = T[a * 3 + 2]!;
          const h = g * weight_scaled + g1 * weight_scaled3 + g2 * weight_scaled6;
          const h1 = g * weight_scaled1 + g1 * weight_scaled4 + g2 * weight_scaled7;
          const h2 = g * weight_scaled2 + g1 * weight_scaled5 + g2 * weight_scaled8;
          for (let b = 0; b < 6; b++) {
            const g3 = T[b * 3]!;
            const g4 = T[b * 3 + 1]!;
            const g5 = T[b * 3 + 2]!;
            W[b * 65536 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv + bn + add + relu to 256x14x14: winograd F(4x4), tile 2x3, tiles 16, blocks 1; at most 15.0 KB of bytecode */
function conv_bn_add_relu_256x14x14(xAt: number, uAt: number, shiftAt: number): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 82944; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
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
    const v_j = j * 768;
    for (let n = 0; n < 3; n++) {
      const x_padded_n = ((Math.min(j * 3 + n, 15)) / 4 | 0) * 72 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
      const v_n = n + v_j;
      for (let c = 0; c < 256; c++) {
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
        S[v_c + 4624] = t3 + t4 - 4 * t1 - 4 * t2;
        S[v_c + 9248] = 4 * t1 + t4 - 4 * t2 - t3;
        S[v_c + 13872] = 2 * t3 + t4 - 2 * t1 - t2;
        S[v_c + 18496] = 2 * t1 + t4 - t2 - 2 * t3;
        S[v_c + 23120] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[v_c + 27744] = 4 * t6 + t10 - 5 * t8;
        S[v_c + 32368] = t9 + t10 - 4 * t7 - 4 * t8;
        S[v_c + 36992] = 4 * t7 + t10 - 4 * t8 - t9;
        S[v_c + 41616] = 2 * t9 + t10 - 2 * t7 - t8;
        S[v_c + 46240] = 2 * t7 + t10 - t8 - 2 * t9;
        S[v_c + 50864] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[v_c + 55488] = 4 * t12 + t16 - 5 * t14;
        S[v_c + 60112] = t15 + t16 - 4 * t13 - 4 * t14;
        S[v_c + 64736] = 4 * t13 + t16 - 4 * t14 - t15;
        S[v_c + 69360] = 2 * t15 + t16 - 2 * t13 - t14;
        S[v_c + 73984] = 2 * t13 + t16 - t14 - 2 * t15;
        S[v_c + 78608] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[v_c + 83232] = 4 * t18 + t22 - 5 * t20;
        S[v_c + 87856] = t21 + t22 - 4 * t19 - 4 * t20;
        S[v_c + 92480] = 4 * t19 + t22 - 4 * t20 - t21;
        S[v_c + 97104] = 2 * t21 + t22 - 2 * t19 - t20;
        S[v_c + 101728] = 2 * t19 + t22 - t20 - 2 * t21;
        S[v_c + 106352] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[v_c + 110976] = 4 * t24 + t28 - 5 * t26;
        S[v_c + 115600] = t27 + t28 - 4 * t25 - 4 * t26;
        S[v_c + 120224] = 4 * t25 + t28 - 4 * t26 - t27;
        S[v_c + 124848] = 2 * t27 + t28 - 2 * t25 - t26;
        S[v_c + 129472] = 2 * t25 + t28 - t26 - 2 * t27;
        S[v_c + 134096] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[v_c + 138720] = 4 * t30 + t34 - 5 * t32;
        S[v_c + 143344] = t33 + t34 - 4 * t31 - 4 * t32;
        S[v_c + 147968] = 4 * t31 + t34 - 4 * t32 - t33;
        S[v_c + 152592] = 2 * t33 + t34 - 2 * t31 - t32;
        S[v_c + 157216] = 2 * t31 + t34 - t32 - 2 * t33;
        S[v_c + 161840] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const u_ab = uAt + ab * 65536;
    const v_ab = ab * 4624;
    const m_ab = ab * 4624 + 166464;
    for (let k = 0; k < 128; k++) {
      const u_k = k * 512 + u_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 768 + v_ab;
        const m_j = j * 6 + m_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 256; c++) {
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
  for (let k = 0; k < 128; k++) {
    const m_k = k * 36 + 166464;
    const shift_k = shiftAt + k * 2;
    const x1_k = k * 392 + 157824;
    const y_k = k * 392 + 157824;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const x1_m = m * 196 + x1_k;
      const y_m = m * 196 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          const m_n = n + m_j;
          const x1_n = x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
          const y_n = y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
          if (j * 3 + n < 16) {
            const p = S[m_n]!;
            const p1 = S[m_n + 4624]!;
            const p2 = S[m_n + 9248]!;
            const p3 = S[m_n + 13872]!;
            const p4 = S[m_n + 18496]!;
            const p5 = S[m_n + 23120]!;
            const p6 = S[m_n + 27744]!;
            const p7 = S[m_n + 32368]!;
            const p8 = S[m_n + 36992]!;
            const p9 = S[m_n + 41616]!;
            const p10 = S[m_n + 46240]!;
            const p11 = S[m_n + 50864]!;
            const p12 = S[m_n + 55488]!;
            const p13 = S[m_n + 60112]!;
            const p14 = S[m_n + 64736]!;
            const p15 = S[m_n + 69360]!;
            const p16 = S[m_n + 73984]!;
            const p17 = S[m_n + 78608]!;
            const p18 = S[m_n + 83232]!;
            const p19 = S[m_n + 87856]!;
            const p20 = S[m_n + 92480]!;
            const p21 = S[m_n + 97104]!;
            const p22 = S[m_n + 101728]!;
            const p23 = S[m_n + 106352]!;
            const p24 = S[m_n + 110976]!;
            const p25 = S[m_n + 115600]!;
            const p26 = S[m_n + 120224]!;
            const p27 = S[m_n + 124848]!;
            const p28 = S[m_n + 129472]!;
            const p29 = S[m_n + 134096]!;
            const p30 = S[m_n + 138720]!;
            const p31 = S[m_n + 143344]!;
            const p32 = S[m_n + 147968]!;
            const p33 = S[m_n + 152592]!;
            const p34 = S[m_n + 157216]!;
            const p35 = S[m_n + 161840]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const shift = W[shift_m]!;
            const x1 = A[x1_n]!;
            const t6 = s + shift + x1;
            A[y_n] = rectify(t6);
            const s1 = t1 + 2 * t3 - t2 - 2 * t4;
            const x1_1 = A[x1_n + 1]!;
            const t7 = s1 + shift + x1_1;
            A[y_n + 1] = rectify(t7);
            const s2 = t1 + t2 + 4 * t3 + 4 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_2 = A[x1_n + 2]!;
              const t8 = s2 + shift + x1_2;
              A[y_n + 2] = rectify(t8);
            }
            const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_2 = A[x1_n + 3]!;
              const t8 = s3 + shift + x1_2;
              A[y_n + 3] = rectify(t8);
            }
            const t8 = p6 + 2 * p18 - p12 - 2 * p24;
            const t9 = p7 + 2 * p19 - p13 - 2 * p25;
            const t10 = p8 + 2 * p20 - p14 - 2 * p26;
            const t11 = p9 + 2 * p21 - p15 - 2 * p27;
            const t12 = p10 + 2 * p22 - p16 - 2 * p28;
            const t13 = p11 + 2 * p23 - p17 - 2 * p29;
            const s4 = t8 + t9 + t10 + t11 + t12;
            const x1_2 = A[x1_n + 14]!;
            const t14 = s4 + shift + x1_2;
            A[y_n + 14] = rectify(t14);
            const s5 = t9 + 2 * t11 - t10 - 2 * t12;
            const x1_3 = A[x1_n + 15]!;
            const t15 = s5 + shift + x1_3;
            A[y_n + 15] = rectify(t15);
            const s6 = t9 + t10 + 4 * t11 + 4 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_4 = A[x1_n + 16]!;
              const t16 = s6 + shift + x1_4;
              A[y_n + 16] = rectify(t16);
            }
            const s7 = t9 + 8 * t11 + t13 - t10 - 8 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_4 = A[x1_n + 17]!;
              const t16 = s7 + shift + x1_4;
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
              const x1_4 = A[x1_n + 28]!;
              const t22 = s8 + shift + x1_4;
              A[y_n + 28] = rectify(t22);
            }
            const s9 = t17 + 2 * t19 - t18 - 2 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const x1_4 = A[x1_n + 29]!;
              const t22 = s9 + shift + x1_4;
              A[y_n + 29] = rectify(t22);
            }
            const s10 = t17 + t18 + 4 * t19 + 4 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_4 = A[x1_n + 30]!;
              const t22 = s10 + shift + x1_4;
              A[y_n + 30] = rectify(t22);
            }
            const s11 = t17 + 8 * t19 + t21 - t18 - 8 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_4 = A[x1_n + 31]!;
              const t22 = s11 + shift + x1_4;
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
              const x1_4 = A[x1_n + 42]!;
              const t28 = s12 + shift + x1_4;
              A[y_n + 42] = rectify(t28);
            }
            const s13 = t23 + 2 * t25 - t24 - 2 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const x1_4 = A[x1_n + 43]!;
              const t28 = s13 + shift + x1_4;
              A[y_n + 43] = rectify(t28);
            }
            const s14 = t23 + t24 + 4 * t25 + 4 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_4 = A[x1_n + 44]!;
              const t28 = s14 + shift + x1_4;
              A[y_n + 44] = rectify(t28);
            }
            const s15 = t23 + 8 * t25 + t27 - t24 - 8 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_4 = A[x1_n + 45]!;
              const t28 = s15 + shift + x1_4;
              A[y_n + 45] = rectify(t28);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 256x14x14: winograd F(4x4), tile 2x3, tiles 16, blocks 1; at most 14.2 KB of bytecode */
function conv_bn_relu_256x14x14_2(): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 82944; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
    const x_i0 = i0 * 196 + 157824;
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
    const v_j = j * 768;
    for (let n = 0; n < 3; n++) {
      const x_padded_n = ((Math.min(j * 3 + n, 15)) / 4 | 0) * 72 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
      const v_n = n + v_j;
      for (let c = 0; c < 256; c++) {
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
        S[v_c + 4624] = t3 + t4 - 4 * t1 - 4 * t2;
        S[v_c + 9248] = 4 * t1 + t4 - 4 * t2 - t3;
        S[v_c + 13872] = 2 * t3 + t4 - 2 * t1 - t2;
        S[v_c + 18496] = 2 * t1 + t4 - t2 - 2 * t3;
        S[v_c + 23120] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[v_c + 27744] = 4 * t6 + t10 - 5 * t8;
        S[v_c + 32368] = t9 + t10 - 4 * t7 - 4 * t8;
        S[v_c + 36992] = 4 * t7 + t10 - 4 * t8 - t9;
        S[v_c + 41616] = 2 * t9 + t10 - 2 * t7 - t8;
        S[v_c + 46240] = 2 * t7 + t10 - t8 - 2 * t9;
        S[v_c + 50864] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[v_c + 55488] = 4 * t12 + t16 - 5 * t14;
        S[v_c + 60112] = t15 + t16 - 4 * t13 - 4 * t14;
        S[v_c + 64736] = 4 * t13 + t16 - 4 * t14 - t15;
        S[v_c + 69360] = 2 * t15 + t16 - 2 * t13 - t14;
        S[v_c + 73984] = 2 * t13 + t16 - t14 - 2 * t15;
        S[v_c + 78608] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[v_c + 83232] = 4 * t18 + t22 - 5 * t20;
        S[v_c + 87856] = t21 + t22 - 4 * t19 - 4 * t20;
        S[v_c + 92480] = 4 * t19 + t22 - 4 * t20 - t21;
        S[v_c + 97104] = 2 * t21 + t22 - 2 * t19 - t20;
        S[v_c + 101728] = 2 * t19 + t22 - t20 - 2 * t21;
        S[v_c + 106352] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[v_c + 110976] = 4 * t24 + t28 - 5 * t26;
        S[v_c + 115600] = t27 + t28 - 4 * t25 - 4 * t26;
        S[v_c + 120224] = 4 * t25 + t28 - 4 * t26 - t27;
        S[v_c + 124848] = 2 * t27 + t28 - 2 * t25 - t26;
        S[v_c + 129472] = 2 * t25 + t28 - t26 - 2 * t27;
        S[v_c + 134096] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[v_c + 138720] = 4 * t30 + t34 - 5 * t32;
        S[v_c + 143344] = t33 + t34 - 4 * t31 - 4 * t32;
        S[v_c + 147968] = 4 * t31 + t34 - 4 * t32 - t33;
        S[v_c + 152592] = 2 * t33 + t34 - 2 * t31 - t32;
        S[v_c + 157216] = 2 * t31 + t34 - t32 - 2 * t33;
        S[v_c + 161840] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const u_ab = ab * 65536 + 6489792;
    const v_ab = ab * 4624;
    const m_ab = ab * 4624 + 166464;
    for (let k = 0; k < 128; k++) {
      const u_k = k * 512 + u_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 768 + v_ab;
        const m_j = j * 6 + m_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 256; c++) {
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
  for (let k = 0; k < 128; k++) {
    const m_k = k * 36 + 166464;
    const shift_k = k * 2 + 8849088;
    const y_k = k * 392 + 82944;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const y_m = m * 196 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          const m_n = n + m_j;
          const y_n = y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4;
          if (j * 3 + n < 16) {
            const p = S[m_n]!;
            const p1 = S[m_n + 4624]!;
            const p2 = S[m_n + 9248]!;
            const p3 = S[m_n + 13872]!;
            const p4 = S[m_n + 18496]!;
            const p5 = S[m_n + 23120]!;
            const p6 = S[m_n + 27744]!;
            const p7 = S[m_n + 32368]!;
            const p8 = S[m_n + 36992]!;
            const p9 = S[m_n + 41616]!;
            const p10 = S[m_n + 46240]!;
            const p11 = S[m_n + 50864]!;
            const p12 = S[m_n + 55488]!;
            const p13 = S[m_n + 60112]!;
            const p14 = S[m_n + 64736]!;
            const p15 = S[m_n + 69360]!;
            const p16 = S[m_n + 73984]!;
            const p17 = S[m_n + 78608]!;
            const p18 = S[m_n + 83232]!;
            const p19 = S[m_n + 87856]!;
            const p20 = S[m_n + 92480]!;
            const p21 = S[m_n + 97104]!;
            const p22 = S[m_n + 101728]!;
            const p23 = S[m_n + 106352]!;
            const p24 = S[m_n + 110976]!;
            const p25 = S[m_n + 115600]!;
            const p26 = S[m_n + 120224]!;
            const p27 = S[m_n + 124848]!;
            const p28 = S[m_n + 129472]!;
            const p29 = S[m_n + 134096]!;
            const p30 = S[m_n + 138720]!;
            const p31 = S[m_n + 143344]!;
            const p32 = S[m_n + 147968]!;
            const p33 = S[m_n + 152592]!;
            const p34 = S[m_n + 157216]!;
            const p35 = S[m_n + 161840]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const shift = W[shift_m]!;
            const t6 = s + shift;
            A[y_n] = rectify(t6);
            const s1 = t1 + 2 * t3 - t2 - 2 * t4;
            const t7 = s1 + shift;
            A[y_n + 1] = rectify(t7);
            const s2 = t1 + t2 + 4 * t3 + 4 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t8 = s2 + shift;
              A[y_n + 2] = rectify(t8);
            }
            const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t8 = s3 + shift;
              A[y_n + 3] = rectify(t8);
            }
            const t8 = p6 + 2 * p18 - p12 - 2 * p24;
            const t9 = p7 + 2 * p19 - p13 - 2 * p25;
            const t10 = p8 + 2 * p20 - p14 - 2 * p26;
            const t11 = p9 + 2 * p21 - p15 - 2 * p27;
            const t12 = p10 + 2 * p22 - p16 - 2 * p28;
            const t13 = p11 + 2 * p23 - p17 - 2 * p29;
            const s4 = t8 + t9 + t10 + t11 + t12;
            const t14 = s4 + shift;
            A[y_n + 14] = rectify(t14);
            const s5 = t9 + 2 * t11 - t10 - 2 * t12;
            const t15 = s5 + shift;
            A[y_n + 15] = rectify(t15);
            const s6 = t9 + t10 + 4 * t11 + 4 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t16 = s6 + shift;
              A[y_n + 16] = rectify(t16);
            }
            const s7 = t9 + 8 * t11 + t13 - t10 - 8 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t16 = s7 + shift;
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
              const t22 = s8 + shift;
              A[y_n + 28] = rectify(t22);
            }
            const s9 = t17 + 2 * t19 - t18 - 2 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const t22 = s9 + shift;
              A[y_n + 29] = rectify(t22);
            }
            const s10 = t17 + t18 + 4 * t19 + 4 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t22 = s10 + shift;
              A[y_n + 30] = rectify(t22);
            }
            const s11 = t17 + 8 * t19 + t21 - t18 - 8 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t22 = s11 + shift;
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
              const t28 = s12 + shift;
              A[y_n + 42] = rectify(t28);
            }
            const s13 = t23 + 2 * t25 - t24 - 2 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const t28 = s13 + shift;
              A[y_n + 43] = rectify(t28);
            }
            const s14 = t23 + t24 + 4 * t25 + 4 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t28 = s14 + shift;
              A[y_n + 44] = rectify(t28);
            }
            const s15 = t23 + 8 * t25 + t27 - t24 - 8 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t28 = s15 + shift;
              A[y_n + 45] = rectify(t28);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 512x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 4 x 576; at most 2.5 KB of bytecode */
function conv_bn_relu_512x7x7(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 57600; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
    const x_i0 = i0 * 196 + 157824;
    const x_padded_i0 = i0 * 225;
    for (let i1 = 0; i1 < 14; i1++) {
      const x_i1 = i1 * 14 + x_i0;
      const x_padded_i1 = i1 * 15 + x_padded_i0;
      for (let i2 = 0; i2 < 14; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 16] = x;
      }
    }
  }
  for (let part = 0; part < 4; part++) {
    const x_padded_part = part * 14400;
    const w_panels_part = part * 295488 + 421568;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = x_padded_part + ((j * 2) / 7 | 0) * 30 + ((j * 2) % 7) * 2;
      const x_panels_j = j * 1152;
      const x_padded_j1 = x_padded_part + ((Math.min(j * 2 + 1, 48)) / 7 | 0) * 30 + ((Math.min(j * 2 + 1, 48)) % 7) * 2;
      for (let c = 0; c < 64; c++) {
        const x_padded_c = c * 225 + x_padded_j;
        const x_panels_c = c * 18 + x_panels_j;
        const x_padded_c1 = c * 225 + x_padded_j1;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 15 + x_padded_c;
          const x_panels_r0 = r0 * 6 + x_panels_c;
          const x_padded_r0_1 = r0 * 15 + x_padded_c1;
          for (let r1 = 0; r1 < 3; r1++) {
            const x_padded = A[r1 + x_padded_r0]!;
            S[r1 * 2 + x_panels_r0] = x_padded;
            const x_padded1 = A[r1 + x_padded_r0_1]!;
            S[r1 * 2 + x_panels_r0 + 1] = x_padded1;
          }
        }
      }
    }
    for (let k = 0; k < 171; k++) {
      const partial_k = k * 150 + 28800;
      const w_panels_k = k * 1728 + w_panels_part;
      const shift_k = k * 3 + 11798720;
      const y_k = k * 147 + 57600;
      for (let j = 0; j < 25; j++) {
        const partial_j = j * 6 + partial_k;
        const x_panels_j = j * 1152;
        const y_j = j * 2 + y_k;
        let a00 = part === 0 ? 0 : S[partial_j]!;
        let a01 = part === 0 ? 0 : S[partial_j + 1]!;
        let a10 = part === 0 ? 0 : S[partial_j + 2]!;
        let a11 = part === 0 ? 0 : S[partial_j + 3]!;
        let a20 = part === 0 ? 0 : S[partial_j + 4]!;
        let a21 = part === 0 ? 0 : S[partial_j + 5]!;
        for (let e = 0; e < 576; e++) {
          const w_panels = P[e * 3 + w_panels_k]!;
          const x_panels = S[e * 2 + x_panels_j]!;
          const x_panels1 = S[e * 2 + x_panels_j + 1]!;
          const w_panels1 = P[e * 3 + w_panels_k + 1]!;
          const w_panels2 = P[e * 3 + w_panels_k + 2]!;
          a00 += w_panels * x_panels;
          a01 += w_panels * x_panels1;
          a10 += w_panels1 * x_panels;
          a11 += w_panels1 * x_panels1;
          a20 += w_panels2 * x_panels;
          a21 += w_panels2 * x_panels1;
        }
        if (part === 3) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          A[y_j] = rectify(t);
          if (j * 2 + 1 < 49) {
            const t1 = a01 + shift;
            A[y_j + 1] = rectify(t1);
          }
          const shift1 = W[shift_k + 1]!;
          const t1 = a10 + shift1;
          A[y_j + 49] = rectify(t1);
          if (j * 2 + 1 < 49) {
            const t2 = a11 + shift1;
            A[y_j + 50] = rectify(t2);
          }
          if (k * 3 + 2 < 512) {
            const shift2 = W[shift_k + 2]!;
            const t2 = a20 + shift2;
            A[y_j + 98] = rectify(t2);
          }
          if (k * 3 + 2 < 512 && j * 2 + 1 < 49) {
            const shift2 = W[shift_k + 2]!;
            const t2 = a21 + shift2;
            A[y_j + 99] = rectify(t2);
          }
        }
        if (part < 3) {
          S[partial_j] = a00;
          S[partial_j + 1] = a01;
          S[partial_j + 2] = a10;
          S[partial_j + 3] = a11;
          S[partial_j + 4] = a20;
          S[partial_j + 5] = a21;
        }
      }
    }
  }
}

/** conv + bn to 512x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 256; at most 1.4 KB of bytecode */
function conv_bn_512x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = ((j * 2) / 7 | 0) * 28 + ((j * 2) % 7) * 2 + 157824;
    const x_panels_j = j * 512;
    const x_j1 = ((Math.min(j * 2 + 1, 48)) / 7 | 0) * 28 + ((Math.min(j * 2 + 1, 48)) % 7) * 2 + 157824;
    for (let c = 0; c < 256; c++) {
      const x = A[c * 196 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 196 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 171; k++) {
    const w_panels_k = k * 768 + 1603520;
    const shift_k = k * 3 + 11799232;
    const y_k = k * 147 + 82688;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 512;
      const y_j = j * 2 + y_k;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
      for (let e = 0; e < 256; e++) {
        const w_panels = P[e * 3 + w_panels_k]!;
        const x_panels = S[e * 2 + x_panels_j]!;
        const x_panels1 = S[e * 2 + x_panels_j + 1]!;
        const w_panels1 = P[e * 3 + w_panels_k + 1]!;
        const w_panels2 = P[e * 3 + w_panels_k + 2]!;
        a00 += w_panels * x_panels;
        a01 += w_panels * x_panels1;
        a10 += w_panels1 * x_panels;
        a11 += w_panels1 * x_panels1;
        a20 += w_panels2 * x_panels;
        a21 += w_panels2 * x_panels1;
      }
      const shift = W[shift_k]!;
      A[y_j] = a00 + shift;
      if (j * 2 + 1 < 49) {
        A[y_j + 1] = a01 + shift;
      }
      const shift1 = W[shift_k + 1]!;
      A[y_j + 49] = a10 + shift1;
      if (j * 2 + 1 < 49) {
        A[y_j + 50] = a11 + shift1;
      }
      if (k * 3 + 2 < 512) {
        const shift2 = W[shift_k + 2]!;
        A[y_j + 98] = a20 + shift2;
      }
      if (k * 3 + 2 < 512 && j * 2 + 1 < 49) {
        const shift2 = W[shift_k + 2]!;
        A[y_j + 99] = a21 + shift2;
      }
    }
  }
}

/** weights of 3x3 windows filtered for F(2x2), once when loaded; at most 0.9 KB of bytecode */
function prepare_512x512x3x3(weight_scaledAt: number, uAt: number): void {
  const W = weights;
  const T = table;
  for (let k = 0; k < 256; k++) {
    const weight_scaled_k = weight_scaledAt + k * 9216;
    const u_k = uAt + k * 1024;
    for (let c = 0; c < 512; c++) {
      const weight_scaled_c = c * 9 + weight_scaled_k;
      const u_c = c * 2 + u_k;
      for (let m = 0; m < 2; m++) {
        const weight_scaled_m = m * 4608 + weight_scaled_c;
        const u_m = m + u_c;
        const weight_scaled = W[weight_scaled_m]!;
        const weight_scaled1 = W[weight_scaled_m + 1]!;
        const weight_scaled2 = W[weight_scaled_m + 2]!;
        const weight_scaled3 = W[weight_scaled_m + 3]!;
        const weight_scaled4 = W[weight_scaled_m + 4]!;
        const weight_scaled5 = W[weight_scaled_m + 5]!;
        const weight_scaled6 = W[weight_scaled_m + 6]!;
        const weight_scaled7 = W[weight_scaled_m + 7]!;
        const weight_scaled8 = W[weight_scaled_m + 8]!;
        for (let a = 0; a < 4; a++) {
          const u_a = a * 1048576 + u_m;
          const g = T[a * 3 + 18]!;
          const g1 = T[a * 3 + 19]!;
          const g2 = T[a * 3 + 20]!;
          const h = g * weight_scaled + g1 * weight_scaled3 + g2 * weight_scaled6;
          const h1 = g * weight_scaled1 + g1 * weight_scaled4 + g2 * weight_scaled7;
          const h2 = g * weight_scaled2 + g1 * weight_scaled5 + g2 * weight_scaled8;
          for (let b = 0; b < 4; b++) {
            const g3 = T[b * 3 + 18]!;
            const g4 = T[b * 3 + 19]!;
            const g5 = T[b * 3 + 20]!;
            W[b * 262144 + u_a] = g3 * h + g4 * h1 + g5 * h2;
          }
        }
      }
    }
  }
}

/** conv + bn + add + relu to 512x7x7: winograd F(2x2), tile 2x3, tiles 16, blocks 1; at most 5.2 KB of bytecode */
function conv_bn_add_relu_512x7x7(xAt: number, uAt: number, shiftAt: number): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 51200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 512; i0++) {
    const x_i0 = xAt + i0 * 49;
    const x_padded_i0 = i0 * 100;
    for (let i1 = 0; i1 < 7; i1++) {
      const x_i1 = i1 * 7 + x_i0;
      const x_padded_i1 = i1 * 10 + x_padded_i0;
      for (let i2 = 0; i2 < 7; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 11] = x;
      }
    }
  }
  for (let j = 0; j < 6; j++) {
    const v_j = j * 1536;
    for (let n = 0; n < 3; n++) {
      const x_padded_n = ((Math.min(j * 3 + n, 15)) / 4 | 0) * 20 + ((Math.min(j * 3 + n, 15)) % 4) * 2;
      const v_n = n + v_j;
      for (let c = 0; c < 512; c++) {
        const x_padded_c = c * 100 + x_padded_n;
        const v_c = c * 3 + v_n;
        const x = A[x_padded_c]!;
        const x1 = A[x_padded_c + 1]!;
        const x2 = A[x_padded_c + 2]!;
        const x3 = A[x_padded_c + 3]!;
        const x4 = A[x_padded_c + 10]!;
        const x5 = A[x_padded_c + 11]!;
        const x6 = A[x_padded_c + 12]!;
        const x7 = A[x_padded_c + 13]!;
        const x8 = A[x_padded_c + 20]!;
        const x9 = A[x_padded_c + 21]!;
        const x10 = A[x_padded_c + 22]!;
        const x11 = A[x_padded_c + 23]!;
        const x12 = A[x_padded_c + 30]!;
        const x13 = A[x_padded_c + 31]!;
        const x14 = A[x_padded_c + 32]!;
        const x15 = A[x_padded_c + 33]!;
        const t = x - x8;
        const t1 = x1 - x9;
        const t2 = x2 - x10;
        const t3 = x3 - x11;
        S[v_c] = t - t2;
        S[v_c + 9232] = t1 + t2;
        S[v_c + 18464] = t2 - t1;
        S[v_c + 27696] = t1 - t3;
        const t4 = x4 + x8;
        const t5 = x5 + x9;
        const t6 = x6 + x10;
        const t7 = x7 + x11;
        S[v_c + 36928] = t4 - t6;
        S[v_c + 46160] = t5 + t6;
        S[v_c + 55392] = t6 - t5;
        S[v_c + 64624] = t5 - t7;
        const t8 = x8 - x4;
        const t9 = x9 - x5;
        const t10 = x10 - x6;
        const t11 = x11 - x7;
        S[v_c + 73856] = t8 - t10;
        S[v_c + 83088] = t9 + t10;
        S[v_c + 92320] = t10 - t9;
        S[v_c + 101552] = t9 - t11;
        const t12 = x4 - x12;
        const t13 = x5 - x13;
        const t14 = x6 - x14;
        const t15 = x7 - x15;
        S[v_c + 110784] = t12 - t14;
        S[v_c + 120016] = t13 + t14;
        S[v_c + 129248] = t14 - t13;
        S[v_c + 138480] = t13 - t15;
      }
    }
  }
  for (let ab = 0; ab < 16; ab++) {
    const u_ab = uAt + ab * 262144;
    const v_ab = ab * 9232;
    const m_ab = ab * 9232 + 147712;
    for (let k = 0; k < 256; k++) {
      const u_k = k * 1024 + u_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 1536 + v_ab;
        const m_j = j * 6 + m_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 512; c++) {
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
  for (let k = 0; k < 256; k++) {
    const m_k = k * 36 + 147712;
    const shift_k = shiftAt + k * 2;
    const x1_k = k * 98 + 82688;
    const y_k = k * 98 + 82688;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const x1_m = m * 49 + x1_k;
      const y_m = m * 49 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          const m_n = n + m_j;
          const x1_n = x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2;
          const y_n = y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2;
          if (j * 3 + n < 16) {
            const p = S[m_n]!;
            const p1 = S[m_n + 9232]!;
            const p2 = S[m_n + 18464]!;
            const p3 = S[m_n + 27696]!;
            const p4 = S[m_n + 36928]!;
            const p5 = S[m_n + 46160]!;
            const p6 = S[m_n + 55392]!;
            const p7 = S[m_n + 64624]!;
            const p8 = S[m_n + 73856]!;
            const p9 = S[m_n + 83088]!;
            const p10 = S[m_n + 92320]!;
            const p11 = S[m_n + 101552]!;
            const p12 = S[m_n + 110784]!;
            const p13 = S[m_n + 120016]!;
            const p14 = S[m_n + 129248]!;
            const p15 = S[m_n + 138480]!;
            const t = p + p4 + p8;
            const t1 = p1 + p5 + p9;
            const t2 = p2 + p6 + p10;
            const t3 = p3 + p7 + p11;
            const s = t + t1 + t2;
            const shift = W[shift_m]!;
            const x1 = A[x1_n]!;
            const t4 = s + shift + x1;
            A[y_n] = rectify(t4);
            const s1 = t1 - t2 - t3;
            if (((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const x1_1 = A[x1_n + 1]!;
              const t5 = s1 + shift + x1_1;
              A[y_n + 1] = rectify(t5);
            }
            const t5 = p4 - p8 - p12;
            const t6 = p5 - p9 - p13;
            const t7 = p6 - p10 - p14;
            const t8 = p7 - p11 - p15;
            const s2 = t5 + t6 + t7;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7) {
              const x1_1 = A[x1_n + 7]!;
              const t9 = s2 + shift + x1_1;
              A[y_n + 7] = rectify(t9);
            }
            const s3 = t6 - t7 - t8;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7 && ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const x1_1 = A[x1_n + 8]!;
              const t9 = s3 + shift + x1_1;
              A[y_n + 8] = rectify(t9);
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 512x7x7: winograd F(2x2), tile 2x3, tiles 16, blocks 1; at most 4.8 KB of bytecode */
function conv_bn_relu_512x7x7_2(): void {
  const A = arena;
  const S = scratch;
  const W = weights;
  for (let i = 0; i < 51200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 512; i0++) {
    const x_i0 = i0 * 49 + 82688;
    const x_padded_i0 = i0 * 100;
    for (let i1 = 0; i1 < 7; i1++) {
      const x_i1 = i1 * 7 + x_i0;
      const x_padded_i1 = i1 * 10 + x_padded_i0;
      for (let i2 = 0; i2 < 7; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 11] = x;
      }
    }
  }
  for (let j = 0; j < 6; j++) {
    const v_j = j * 1536;
    for (let n = 0; n < 3; n++) {
      const x_padded_n = ((Math.min(j * 3 + n, 15)) / 4 | 0) * 20 + ((Math.min(j * 3 + n, 15)) % 4) * 2;
      const v_n = n + v_j;
      for (let c = 0; c < 512; c++) {
        const x_padded_c = c * 100 + x_padded_n;
        const v_c = c * 3 + v_n;
        const x = A[x_padded_c]!;
        const x1 = A[x_padded_c + 1]!;
        const x2 = A[x_padded_c + 2]!;
        const x3 = A[x_padded_c + 3]!;
        const x4 = A[x_padded_c + 10]!;
        const x5 = A[x_padded_c + 11]!;
        const x6 = A[x_padded_c + 12]!;
        const x7 = A[x_padded_c + 13]!;
        const x8 = A[x_padded_c + 20]!;
        const x9 = A[x_padded_c + 21]!;
        const x10 = A[x_padded_c + 22]!;
        const x11 = A[x_padded_c + 23]!;
        const x12 = A[x_padded_c + 30]!;
        const x13 = A[x_padded_c + 31]!;
        const x14 = A[x_padded_c + 32]!;
        const x15 = A[x_padded_c + 33]!;
        const t = x - x8;
        const t1 = x1 - x9;
        const t2 = x2 - x10;
        const t3 = x3 - x11;
        S[v_c] = t - t2;
        S[v_c + 9232] = t1 + t2;
        S[v_c + 18464] = t2 - t1;
        S[v_c + 27696] = t1 - t3;
        const t4 = x4 + x8;
        const t5 = x5 + x9;
        const t6 = x6 + x10;
        const t7 = x7 + x11;
        S[v_c + 36928] = t4 - t6;
        S[v_c + 46160] = t5 + t6;
        S[v_c + 55392] = t6 - t5;
        S[v_c + 64624] = t5 - t7;
        const t8 = x8 - x4;
        const t9 = x9 - x5;
        const t10 = x10 - x6;
        const t11 = x11 - x7;
        S[v_c + 73856] = t8 - t10;
        S[v_c + 83088] = t9 + t10;
        S[v_c + 92320] = t10 - t9;
        S[v_c + 101552] = t9 - t11;
        const t12 = x4 - x12;
        const t13 = x5 - x13;
        const t14 = x6 - x14;
        const t15 = x7 - x15;
        S[v_c + 110784] = t12 - t14;
        S[v_c + 120016] = t13 + t14;
        S[v_c + 129248] = t14 - t13;
        S[v_c + 138480] = t13 - t15;
      }
    }
  }
  for (let ab = 0; ab < 16; ab++) {
    const u_ab = ab * 262144 + 20713152;
    const v_ab = ab * 9232;
    const m_ab = ab * 9232 + 147712;
    for (let k = 0; k < 256; k++) {
      const u_k = k * 1024 + u_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 1536 + v_ab;
        const m_j = j * 6 + m_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 512; c++) {
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
  for (let k = 0; k < 256; k++) {
    const m_k = k * 36 + 147712;
    const shift_k = k * 2 + 24907456;
    const y_k = k * 98 + 51200;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const y_m = m * 49 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          const m_n = n + m_j;
          const y_n = y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2;
          if (j * 3 + n < 16) {
            const p = S[m_n]!;
            const p1 = S[m_n + 9232]!;
            const p2 = S[m_n + 18464]!;
            const p3 = S[m_n + 27696]!;
            const p4 = S[m_n + 36928]!;
            const p5 = S[m_n + 46160]!;
            const p6 = S[m_n + 55392]!;
            const p7 = S[m_n + 64624]!;
            const p8 = S[m_n + 73856]!;
            const p9 = S[m_n + 83088]!;
            const p10 = S[m_n + 92320]!;
            const p11 = S[m_n + 101552]!;
            const p12 = S[m_n + 110784]!;
            const p13 = S[m_n + 120016]!;
            const p14 = S[m_n + 129248]!;
            const p15 = S[m_n + 138480]!;
            const t = p + p4 + p8;
            const t1 = p1 + p5 + p9;
            const t2 = p2 + p6 + p10;
            const t3 = p3 + p7 + p11;
            const s = t + t1 + t2;
            const shift = W[shift_m]!;
            const t4 = s + shift;
            A[y_n] = rectify(t4);
            const s1 = t1 - t2 - t3;
            if (((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const t5 = s1 + shift;
              A[y_n + 1] = rectify(t5);
            }
            const t5 = p4 - p8 - p12;
            const t6 = p5 - p9 - p13;
            const t7 = p6 - p10 - p14;
            const t8 = p7 - p11 - p15;
            const s2 = t5 + t6 + t7;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7) {
              const t9 = s2 + shift;
              A[y_n + 7] = rectify(t9);
            }
            const s3 = t6 - t7 - t8;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7 && ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const t9 = s3 + shift;
              A[y_n + 8] = rectify(t9);
            }
          }
        }
      }
    }
  }
}

/** gap to 512x1x1: reduction, tile 1, written out 7; at most 0.4 KB of bytecode */
function gap_512x1x1(): void {
  const A = arena;
  for (let c = 0; c < 512; c++) {
    const x_c = c * 49 + 82688;
    let a = 0;
    for (let i0 = 0; i0 < 7; i0++) {
      const x_i0 = i0 * 7 + x_c;
      const x = A[x_i0]!;
      a += x;
      const x1 = A[x_i0 + 1]!;
      a += x1;
      const x2 = A[x_i0 + 2]!;
      a += x2;
      const x3 = A[x_i0 + 3]!;
      a += x3;
      const x4 = A[x_i0 + 4]!;
      a += x4;
      const x5 = A[x_i0 + 5]!;
      a += x5;
      const x6 = A[x_i0 + 6]!;
      a += x6;
    }
    A[c + 1000] = a / 49;
  }
}

/** dense to 1000: matrix-vector, tile 6; at most 0.9 KB of bytecode */
function dense_1000(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 167; k++) {
    const weight_k = k * 3072 + 31462080;
    const weight_k1 = Math.min(k * 6 + 4, 999) * 512 + 31462080;
    const weight_k2 = Math.min(k * 6 + 5, 999) * 512 + 31462080;
    const bias_k = k * 6 + 31974080;
    const y_k = k * 6;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 512; c++) {
      const weight_c = c + weight_k;
      const x = A[c + 1000]!;
      const weight = W[weight_c]!;
      const weight1 = W[weight_c + 512]!;
      const weight2 = W[weight_c + 1024]!;
      const weight3 = W[weight_c + 1536]!;
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
    A[y_k] = a0 + bias;
    const bias1 = W[bias_k + 1]!;
    A[y_k + 1] = a1 + bias1;
    const bias2 = W[bias_k + 2]!;
    A[y_k + 2] = a2 + bias2;
    const bias3 = W[bias_k + 3]!;
    A[y_k + 3] = a3 + bias3;
    if (k * 6 + 4 < 1000) {
      const bias4 = W[bias_k + 4]!;
      A[y_k + 4] = a4 + bias4;
    }
    if (k * 6 + 5 < 1000) {
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
    kernel: "conv_bn_64x112x112",
    run: () => conv_bn_64x112x112(),
    seed: 0,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 157323, 150528, 0, 0], [panels, 0, 9408, 3, 0], [weights, 0, 64, 4, 0]],
    values: [[arena, 817216, 33], [arena, 889605, -28], [arena, 1006735, -64], [arena, 1196254, 29], [arena, 1313383, 20], [arena, 1385773, -54], [arena, 1502902, -23], [arena, 1620031, 23]],
  },
  {
    kernel: "maxpool_relu_64x56x56",
    run: () => maxpool_relu_64x56x56(),
    seed: 97,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 817216, 802816, 0, 0]],
    values: [[arena, 1620032, 0], [arena, 1638129, 3], [arena, 1667411, 3], [arena, 1714791, 3], [arena, 1744073, 2], [arena, 1762171, 3], [arena, 1791453, 3], [arena, 1820735, 3]],
  },
  {
    kernel: "prepare_64x64x3x3",
    run: () => prepare_64x64x3x3(64, 36928),
    seed: 194,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 64, 36864, 0, 0]],
    values: [[weights, 36928, 0.125], [weights, 184383, 0]],
  },
  {
    kernel: "conv_bn_relu_64x56x56",
    run: () => conv_bn_relu_64x56x56(36928, 184384),
    seed: 291,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1620032, 200704, 0, 0], [weights, 39361, 143487, 3, 2433], [weights, 184384, 64, 5, 0]],
    values: [[arena, 339337, 4005]],
  },
  {
    kernel: "conv_bn_add_relu_64x56x56",
    run: () => conv_bn_add_relu_64x56x56(221312, 368768),
    seed: 388,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 215296, 200704, 0, 0], [weights, 223745, 143487, 3, 2433], [weights, 368768, 64, 5, 0], [arena, 1620032, 200704, 6, 0]],
    values: [[arena, 1744073, 0]],
  },
  {
    kernel: "conv_bn_relu_128x28x28",
    run: () => conv_bn_relu_128x28x28(),
    seed: 485,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1620032, 200704, 0, 0], [panels, 9408, 73728, 3, 0], [weights, 737600, 128, 4, 0]],
    values: [[arena, 207936, 61], [arena, 216984, 36], [arena, 231625, 79], [arena, 255315, 173], [arena, 269956, 142], [arena, 279005, 83], [arena, 293646, 0], [arena, 308287, 0]],
  },
  {
    kernel: "conv_bn_128x28x28",
    run: () => conv_bn_128x28x28(),
    seed: 582,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1620032, 200704, 1, 0], [panels, 83136, 8192, 2, 0], [weights, 737728, 128, 3, 0]],
    values: [[arena, 308288, 36], [arena, 317336, -21], [arena, 331977, 39], [arena, 355667, -30], [arena, 370308, -23], [arena, 379357, -12], [arena, 393998, 22], [arena, 408639, 31]],
  },
  {
    kernel: "prepare_128x128x3x3",
    run: () => prepare_128x128x3x3(737856, 885312),
    seed: 679,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 737856, 9, 0, 0], [weights, 885303, 9, 0, 147447]],
    values: [[weights, 885312, 0.0625], [weights, 1475135, -2]],
  },
  {
    kernel: "conv_bn_add_relu_128x28x28",
    run: () => conv_bn_add_relu_128x28x28(207936, 885312, 1475136),
    seed: 776,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 207936, 100352, 0, 0], [weights, 895297, 573695, 3, 9985], [weights, 1475136, 128, 5, 0], [arena, 308288, 100352, 6, 0]],
    values: [[arena, 370308, 5689]],
  },
  {
    kernel: "conv_bn_relu_128x28x28_2",
    run: () => conv_bn_relu_128x28x28_2(),
    seed: 873,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 308288, 100352, 0, 0], [weights, 1632705, 573695, 3, 9985], [weights, 2212544, 128, 5, 0]],
    values: [[arena, 177220, 6028]],
  },
  {
    kernel: "conv_bn_relu_256x14x14",
    run: () => conv_bn_relu_256x14x14(),
    seed: 970,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 308288, 100352, 0, 0], [panels, 91328, 297214, 4, 0], [weights, 2950080, 256, 5, 0]],
    values: [[arena, 107648, 0], [arena, 112172, 0], [arena, 119492, 153], [arena, 131337, 157], [arena, 138658, 0], [arena, 143182, 120], [arena, 150503, 0], [arena, 157823, 0]],
  },
  {
    kernel: "conv_bn_256x14x14",
    run: () => conv_bn_256x14x14(),
    seed: 1067,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 308288, 100352, 1, 0], [panels, 388544, 33022, 2, 0], [weights, 2950336, 256, 3, 0]],
    values: [[arena, 157824, 51], [arena, 162348, 24], [arena, 169668, -23], [arena, 181513, 41], [arena, 188834, -63], [arena, 193358, -6], [arena, 200679, 52], [arena, 207999, 45]],
  },
  {
    kernel: "prepare_256x256x3x3",
    run: () => prepare_256x256x3x3(2950592, 3540416),
    seed: 1164,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 2950592, 9, 0, 0], [weights, 3540407, 9, 0, 589815]],
    values: [[weights, 3540416, 0], [weights, 5899711, -2]],
  },
  {
    kernel: "conv_bn_add_relu_256x14x14",
    run: () => conv_bn_add_relu_256x14x14(107648, 3540416, 5899712),
    seed: 1261,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 107648, 50176, 0, 0], [weights, 3580864, 2294271, 3, 40448], [weights, 5899712, 256, 5, 0], [arena, 157824, 50176, 6, 0]],
    values: [[arena, 188834, 0]],
  },
  {
    kernel: "conv_bn_relu_256x14x14_2",
    run: () => conv_bn_relu_256x14x14_2(),
    seed: 1358,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 157824, 50176, 0, 0], [weights, 6530240, 2294271, 3, 40448], [weights, 8849088, 256, 5, 0]],
    values: [[arena, 113954, 0]],
  },
  {
    kernel: "conv_bn_relu_512x7x7",
    run: () => conv_bn_relu_512x7x7(),
    seed: 1455,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 157824, 50176, 0, 0], [panels, 421568, 70846, 4, 0], [panels, 559809, 228093, 4, 138241], [panels, 855297, 228093, 4, 433729], [panels, 1150785, 228093, 4, 729217], [panels, 1446273, 157246, 4, 1024705], [weights, 11798720, 512, 5, 0]],
    values: [[arena, 57600, 242], [arena, 59862, 68], [arena, 63522, 0], [arena, 69444, 136], [arena, 73105, 0], [arena, 75367, 0], [arena, 79027, 0], [arena, 82687, 257]],
  },
  {
    kernel: "conv_bn_512x7x7",
    run: () => conv_bn_512x7x7(),
    seed: 1552,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 157824, 50176, 1, 0], [panels, 1603520, 131327, 2, 0], [weights, 11799232, 512, 3, 0]],
    values: [[arena, 82688, 83], [arena, 84950, 91], [arena, 88610, 26], [arena, 94532, -30], [arena, 98193, 15], [arena, 100455, -29], [arena, 104115, -44], [arena, 107775, -7]],
  },
  {
    kernel: "prepare_512x512x3x3",
    run: () => prepare_512x512x3x3(11799744, 14159040),
    seed: 1649,
    positive: false,
    tolerance: 0.000004,
    again: true,
    fills: [[weights, 11799744, 9, 0, 0], [weights, 14159031, 9, 0, 2359287]],
    values: [[weights, 14159040, 2], [weights, 18353343, -1]],
  },
  {
    kernel: "conv_bn_add_relu_512x7x7",
    run: () => conv_bn_add_relu_512x7x7(57600, 14159040, 18353344),
    seed: 1746,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 57600, 25088, 0, 0], [weights, 14320832, 1023, 3, 161792], [weights, 14582976, 1023, 3, 423936], [weights, 14845120, 1023, 3, 686080], [weights, 15107264, 1023, 3, 948224], [weights, 15369408, 1023, 3, 1210368], [weights, 15631552, 1023, 3, 1472512], [weights, 15893696, 1023, 3, 1734656], [weights, 16155840, 1023, 3, 1996800], [weights, 16417984, 1023, 3, 2258944], [weights, 16680128, 1023, 3, 2521088], [weights, 16942272, 1023, 3, 2783232], [weights, 17204416, 1023, 3, 3045376], [weights, 17466560, 1023, 3, 3307520], [weights, 17728704, 1023, 3, 3569664], [weights, 17990848, 1023, 3, 3831808], [weights, 18252992, 1023, 3, 4093952], [weights, 18353344, 512, 5, 0], [arena, 82688, 25088, 6, 0]],
    values: [[arena, 98193, 62]],
  },
  {
    kernel: "conv_bn_relu_512x7x7_2",
    run: () => conv_bn_relu_512x7x7_2(),
    seed: 1843,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 82688, 25088, 0, 0], [weights, 20874944, 1023, 3, 161792], [weights, 21137088, 1023, 3, 423936], [weights, 21399232, 1023, 3, 686080], [weights, 21661376, 1023, 3, 948224], [weights, 21923520, 1023, 3, 1210368], [weights, 22185664, 1023, 3, 1472512], [weights, 22447808, 1023, 3, 1734656], [weights, 22709952, 1023, 3, 1996800], [weights, 22972096, 1023, 3, 2258944], [weights, 23234240, 1023, 3, 2521088], [weights, 23496384, 1023, 3, 2783232], [weights, 23758528, 1023, 3, 3045376], [weights, 24020672, 1023, 3, 3307520], [weights, 24282816, 1023, 3, 3569664], [weights, 24544960, 1023, 3, 3831808], [weights, 24807104, 1023, 3, 4093952], [weights, 24907456, 512, 5, 0]],
    values: [[arena, 66705, 0]],
  },
  {
    kernel: "gap_512x1x1",
    run: () => gap_512x1x1(),
    seed: 1940,
    positive: false,
    tolerance: 0.000004,
    again: false,
    fills: [[arena, 82688, 25088, 0, 0]],
    values: [[arena, 1000, 0.20408163964748383], [arena, 1046, 0.4285714328289032], [arena, 1120, -0.020408162847161293], [arena, 1241, 0.26530611515045166], [arena, 1316, -0.3469387888908386], [arena, 1362, 0.16326530277729034], [arena, 1437, -0.3265306055545807], [arena, 1511, 0.16326530277729034]],
  },
  {
    kernel: "dense_1000",
    run: () => dense_1000(),
    seed: 2037,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1000, 512, 0, 0], [weights, 31462080, 46592, 1, 0], [weights, 31582912, 512, 1, 120832], [weights, 31703744, 512, 1, 241664], [weights, 31778496, 46592, 1, 316416], [weights, 31899328, 512, 1, 437248], [weights, 31973568, 512, 1, 511488], [weights, 31974080, 1000, 2, 0]],
    values: [[arena, 0, 56], [arena, 90, -219], [arena, 236, -54], [arena, 472, 112], [arena, 618, 39], [arena, 708, -11], [arena, 854, 69], [arena, 999, -128]],
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
