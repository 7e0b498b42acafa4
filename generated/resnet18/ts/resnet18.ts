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
  weights: "db515d352c82aa32499f99c648034562",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file =
    bytes instanceof ArrayBuffer
      ? new Uint8Array(bytes)
      : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
  loaded = true;
}

/** Computes the outputs: fresh arrays, or those that are given. */
export function run(inputs: Inputs, outputs: Outputs = createOutputs()): Outputs {
  if (!loaded) throw new Error(`${stem}: call load(bytes) with packed weights before run.`);
  const input0 = checked("input", "image", inputs["image"], meta.inputs[0].shape);
  const output0 = checked("output", "logits", outputs["logits"], meta.outputs[0].shape);
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
const weights = new Float32Array(517800);
const panels = new Float64Array(23754944);
const scratch = new Float64Array(332928);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["conv1_weight_0", panels, 0, 9408],
  ["bn1_weight_1", weights, 0, 64],
  ["layer1_0_conv1_weight_2", panels, 9408, 147456],
  ["layer1_0_bn1_weight_3", weights, 64, 64],
  ["layer1_0_conv2_weight_4", panels, 156864, 147456],
  ["layer1_0_bn2_weight_5", weights, 128, 64],
  ["layer1_1_conv1_weight_6", panels, 304320, 147456],
  ["layer1_1_bn1_weight_7", weights, 192, 64],
  ["layer1_1_conv2_weight_8", panels, 451776, 147456],
  ["layer1_1_bn2_weight_9", weights, 256, 64],
  ["layer2_0_conv1_weight_10", panels, 599232, 73728],
  ["layer2_0_bn1_weight_11", weights, 320, 128],
  ["layer2_0_downsample_0_weight_12", panels, 672960, 8192],
  ["layer2_0_downsample_1_weight_13", weights, 448, 128],
  ["layer2_0_conv2_weight_14", panels, 681152, 589824],
  ["layer2_0_bn2_weight_15", weights, 576, 128],
  ["layer2_1_conv1_weight_16", panels, 1270976, 589824],
  ["layer2_1_bn1_weight_17", weights, 704, 128],
  ["layer2_1_conv2_weight_18", panels, 1860800, 589824],
  ["layer2_1_bn2_weight_19", weights, 832, 128],
  ["layer3_0_conv1_weight_20", panels, 2450624, 297216],
  ["layer3_0_bn1_weight_21", weights, 960, 256],
  ["layer3_0_downsample_0_weight_22", panels, 2747840, 33024],
  ["layer3_0_downsample_1_weight_23", weights, 1216, 256],
  ["layer3_0_conv2_weight_24", panels, 2780864, 2359296],
  ["layer3_0_bn2_weight_25", weights, 1472, 256],
  ["layer3_1_conv1_weight_26", panels, 5140160, 2359296],
  ["layer3_1_bn1_weight_27", weights, 1728, 256],
  ["layer3_1_conv2_weight_28", panels, 7499456, 2359296],
  ["layer3_1_bn2_weight_29", weights, 1984, 256],
  ["layer4_0_conv1_weight_30", panels, 9858752, 1181952],
  ["layer4_0_bn1_weight_31", weights, 2240, 512],
  ["layer4_0_downsample_0_weight_32", panels, 11040704, 131328],
  ["layer4_0_downsample_1_weight_33", weights, 2752, 512],
  ["layer4_0_conv2_weight_34", panels, 11172032, 4194304],
  ["layer4_0_bn2_weight_35", weights, 3264, 512],
  ["layer4_1_conv1_weight_36", panels, 15366336, 4194304],
  ["layer4_1_bn1_weight_37", weights, 3776, 512],
  ["layer4_1_conv2_weight_38", panels, 19560640, 4194304],
  ["layer4_1_bn2_weight_39", weights, 4288, 512],
  ["fc_weight_40", weights, 4800, 512000],
  ["fc_bias_41", weights, 516800, 1000],
];
const weightsHash = "db515d352c82aa32499f99c648034562";
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
  // conv1 + bn1 + relu1: 64x112x112
  conv_bn_relu_64x112x112();
  // maxpool1: 64x56x56
  maxpool_64x56x56();
  // layer1.0.conv1 + layer1.0.bn1 + layer1.0.relu1: 64x56x56
  conv_bn_relu_64x56x56(1620032, 9408, 64);
  // layer1.0.conv2 + layer1.0.bn2 + layer1.0.add1 + layer1.0.relu2: 64x56x56
  conv_bn_add_relu_64x56x56(156864, 128, 1620032, 416000);
  // layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
  conv_bn_relu_64x56x56(416000, 304320, 192);
  // layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
  conv_bn_add_relu_64x56x56(451776, 256, 416000, 616704);
  // layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
  conv_bn_relu_128x28x28();
  // layer2.0.downsample.0 + layer2.0.downsample.1: 128x28x28
  conv_bn_128x28x28();
  // layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
  conv_bn_add_relu_128x28x28(207936, 681152, 576, 308288, 408640);
  // layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
  conv_bn_relu_128x28x28_2();
  // layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
  conv_bn_add_relu_128x28x28(115200, 1860800, 832, 408640, 215552);
  // layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
  conv_bn_relu_256x14x14();
  // layer3.0.downsample.0 + layer3.0.downsample.1: 256x14x14
  conv_bn_256x14x14();
  // layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
  conv_bn_add_relu_256x14x14(107648, 2780864, 1472, 157824, 208000);
  // layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
  conv_bn_relu_256x14x14_2();
  // layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
  conv_bn_add_relu_256x14x14(82944, 7499456, 1984, 208000, 133120);
  // layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
  conv_bn_relu_512x7x7();
  // layer4.0.downsample.0 + layer4.0.downsample.1: 512x7x7
  conv_bn_512x7x7();
  // layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
  conv_bn_add_relu_512x7x7(57600, 11172032, 3264, 82688, 107776);
  // layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
  conv_bn_relu_512x7x7_2();
  // layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
  conv_bn_add_relu_512x7x7(51200, 19560640, 4288, 107776, 76288);
  // gap1: 512x1x1
  gap_512x1x1();
  // fc: 1000
  dense_1000();
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv + bn + relu to 64x112x112: panels, tile 2x3, panels per block 25, blocks 170, reduction 1 x 147; at most 2.4 KB of bytecode */
function conv_bn_relu_64x112x112(): void {
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
  for (let b = 0; b < 170; b++) {
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
      const weight_scaled_panels_k = k * 294;
      const shift_k = k * 2;
      const y_k = k * 25088 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 441;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 147; e++) {
          const weight_scaled_panels = P[e * 2 + weight_scaled_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_scaled_panels1 = P[e * 2 + weight_scaled_panels_k + 1]!;
          a00 += weight_scaled_panels * x_panels;
          a01 += weight_scaled_panels * x_panels1;
          a02 += weight_scaled_panels * x_panels2;
          a10 += weight_scaled_panels1 * x_panels;
          a11 += weight_scaled_panels1 * x_panels1;
          a12 += weight_scaled_panels1 * x_panels2;
        }
        if (b * 75 + j * 3 < 12544) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k]!;
          const t = a02 + shift;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          A[j * 3 + y_k + 12544] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          A[j * 3 + y_k + 12545] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a12 + shift;
          A[j * 3 + y_k + 12546] = 0 > t ? 0 : t;
        }
      }
    }
  }
}

/** maxpool to 64x56x56: reduction, tile 1, written out 9; at most 0.9 KB of bytecode */
function maxpool_64x56x56(): void {
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
        let a = -Infinity;
        const x_padded = A[o1 * 2 + x_padded_o0]!;
        a = x_padded > a ? x_padded : a;
        const x_padded1 = A[o1 * 2 + x_padded_o0 + 1]!;
        a = x_padded1 > a ? x_padded1 : a;
        const x_padded2 = A[o1 * 2 + x_padded_o0 + 2]!;
        a = x_padded2 > a ? x_padded2 : a;
        const x_padded3 = A[o1 * 2 + x_padded_o0 + 113]!;
        a = x_padded3 > a ? x_padded3 : a;
        const x_padded4 = A[o1 * 2 + x_padded_o0 + 114]!;
        a = x_padded4 > a ? x_padded4 : a;
        const x_padded5 = A[o1 * 2 + x_padded_o0 + 115]!;
        a = x_padded5 > a ? x_padded5 : a;
        const x_padded6 = A[o1 * 2 + x_padded_o0 + 226]!;
        a = x_padded6 > a ? x_padded6 : a;
        const x_padded7 = A[o1 * 2 + x_padded_o0 + 227]!;
        a = x_padded7 > a ? x_padded7 : a;
        const x_padded8 = A[o1 * 2 + x_padded_o0 + 228]!;
        a = x_padded8 > a ? x_padded8 : a;
        A[o1 + y_o0] = a;
      }
    }
  }
}

/** conv + bn + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 13.5 KB of bytecode */
function conv_bn_relu_64x56x56(xAt: number, weight_scaled_filteredAt: number, shiftAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 215296; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 64; i0++) {
    const x_i0 = xAt + i0 * 3136;
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
      const weight_scaled_filtered_ab = weight_scaled_filteredAt + ab * 4096;
      const v_ab = ab * 2128;
      const m_ab = ab * 2128 + 76608;
      for (let k = 0; k < 32; k++) {
        const weight_scaled_filtered_k = k * 128 + weight_scaled_filtered_ab;
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
            const u = P[c * 2 + weight_scaled_filtered_k]!;
            const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
      const shift_k = shiftAt + k * 2;
      const y_k = k * 6272 + 215296;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
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
              const shift = W[shift_m]!;
              const t6 = s + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 56] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 57] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 58] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 59] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 112] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 113] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 114] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 115] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 168] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 169] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 170] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + shift;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 171] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** conv + bn + add + relu to 64x56x56: winograd F(4x4), tile 2x3, tiles 196, blocks 6; at most 16.5 KB of bytecode */
function conv_bn_add_relu_64x56x56(weight_scaled_filteredAt: number, shiftAt: number, x1At: number, yAt: number): void {
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
      const weight_scaled_filtered_ab = weight_scaled_filteredAt + ab * 4096;
      const v_ab = ab * 2128;
      const m_ab = ab * 2128 + 76608;
      for (let k = 0; k < 32; k++) {
        const weight_scaled_filtered_k = k * 128 + weight_scaled_filtered_ab;
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
            const u = P[c * 2 + weight_scaled_filtered_k]!;
            const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
      const shift_k = shiftAt + k * 2;
      const x1_k = x1At + k * 6272;
      const y_k = yAt + k * 6272;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
        const x1_m = m * 3136 + x1_k;
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
              const shift = W[shift_m]!;
              const x1 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4]!;
              const t6 = s + shift + x1;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const x1_1 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 1]!;
              const t7 = s1 + shift + x1_1;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const x1_2 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 2]!;
              const t8 = s2 + shift + x1_2;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const x1_3 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 3]!;
              const t9 = s3 + shift + x1_3;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const x1_4 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 56]!;
              const t16 = s4 + shift + x1_4;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 56] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const x1_5 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 57]!;
              const t17 = s5 + shift + x1_5;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 57] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const x1_6 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 58]!;
              const t18 = s6 + shift + x1_6;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 58] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const x1_7 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 59]!;
              const t19 = s7 + shift + x1_7;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 59] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const x1_8 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 112]!;
              const t26 = s8 + shift + x1_8;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 112] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const x1_9 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 113]!;
              const t27 = s9 + shift + x1_9;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 113] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const x1_10 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 114]!;
              const t28 = s10 + shift + x1_10;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 114] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const x1_11 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 115]!;
              const t29 = s11 + shift + x1_11;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 115] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const x1_12 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 168]!;
              const t36 = s12 + shift + x1_12;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 168] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const x1_13 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 169]!;
              const t37 = s13 + shift + x1_13;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 169] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const x1_14 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 170]!;
              const t38 = s14 + shift + x1_14;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 170] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const x1_15 = A[x1_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 171]!;
              const t39 = s15 + shift + x1_15;
              A[y_m + ((Math.min(b * 33 + j * 3 + n, 195)) / 14 | 0) * 224 + ((Math.min(b * 33 + j * 3 + n, 195)) % 14) * 4 + 171] = 0 > t39 ? 0 : t39;
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
    const x_i0 = i0 * 3136 + 616704;
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
      const weight_scaled_panels_k = k * 1152 + 599232;
      const shift_k = k * 2 + 320;
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
          const weight_scaled_panels = P[e * 2 + weight_scaled_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_scaled_panels1 = P[e * 2 + weight_scaled_panels_k + 1]!;
          a00 += weight_scaled_panels * x_panels;
          a01 += weight_scaled_panels * x_panels1;
          a02 += weight_scaled_panels * x_panels2;
          a10 += weight_scaled_panels1 * x_panels;
          a11 += weight_scaled_panels1 * x_panels1;
          a12 += weight_scaled_panels1 * x_panels2;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k]!;
          const t = a02 + shift;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          A[j * 3 + y_k + 784] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          A[j * 3 + y_k + 785] = 0 > t ? 0 : t;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a12 + shift;
          A[j * 3 + y_k + 786] = 0 > t ? 0 : t;
        }
      }
    }
  }
}

/** conv + bn to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 64; at most 1.9 KB of bytecode */
function conv_bn_128x28x28(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 308288;
    for (let j = 0; j < 24; j++) {
      const x_j = ((Math.min(b * 72 + j * 3, 783)) / 28 | 0) * 112 + ((Math.min(b * 72 + j * 3, 783)) % 28) * 2 + 616704;
      const x_panels_j = j * 192;
      const x_j1 = ((Math.min(b * 72 + j * 3 + 1, 783)) / 28 | 0) * 112 + ((Math.min(b * 72 + j * 3 + 1, 783)) % 28) * 2 + 616704;
      const x_j2 = ((Math.min(b * 72 + j * 3 + 2, 783)) / 28 | 0) * 112 + ((Math.min(b * 72 + j * 3 + 2, 783)) % 28) * 2 + 616704;
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
      const weight_scaled_panels_k = k * 128 + 672960;
      const shift_k = k * 2 + 448;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 192;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 64; e++) {
          const weight_scaled_panels = P[e * 2 + weight_scaled_panels_k]!;
          const x_panels = S[e * 3 + x_panels_j]!;
          const x_panels1 = S[e * 3 + x_panels_j + 1]!;
          const x_panels2 = S[e * 3 + x_panels_j + 2]!;
          const weight_scaled_panels1 = P[e * 2 + weight_scaled_panels_k + 1]!;
          a00 += weight_scaled_panels * x_panels;
          a01 += weight_scaled_panels * x_panels1;
          a02 += weight_scaled_panels * x_panels2;
          a10 += weight_scaled_panels1 * x_panels;
          a11 += weight_scaled_panels1 * x_panels1;
          a12 += weight_scaled_panels1 * x_panels2;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k]!;
          A[j * 3 + y_k] = a00 + shift;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k]!;
          A[j * 3 + y_k + 1] = a01 + shift;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k]!;
          A[j * 3 + y_k + 2] = a02 + shift;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k + 1]!;
          A[j * 3 + y_k + 784] = a10 + shift;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          A[j * 3 + y_k + 785] = a11 + shift;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k + 1]!;
          A[j * 3 + y_k + 786] = a12 + shift;
        }
      }
    }
  }
}

/** conv + bn + add + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 16.5 KB of bytecode */
function conv_bn_add_relu_128x28x28(xAt: number, weight_scaled_filteredAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
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
      const weight_scaled_filtered_ab = weight_scaled_filteredAt + ab * 16384;
      const v_ab = ab * 3472;
      const m_ab = ab * 3472 + 124992;
      for (let k = 0; k < 64; k++) {
        const weight_scaled_filtered_k = k * 256 + weight_scaled_filtered_ab;
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
            const u = P[c * 2 + weight_scaled_filtered_k]!;
            const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
      const shift_k = shiftAt + k * 2;
      const x1_k = x1At + k * 1568;
      const y_k = yAt + k * 1568;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
        const x1_m = m * 784 + x1_k;
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
              const shift = W[shift_m]!;
              const x1 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4]!;
              const t6 = s + shift + x1;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const x1_1 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 1]!;
              const t7 = s1 + shift + x1_1;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const x1_2 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 2]!;
              const t8 = s2 + shift + x1_2;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const x1_3 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 3]!;
              const t9 = s3 + shift + x1_3;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const x1_4 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 28]!;
              const t16 = s4 + shift + x1_4;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 28] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const x1_5 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 29]!;
              const t17 = s5 + shift + x1_5;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 29] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const x1_6 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 30]!;
              const t18 = s6 + shift + x1_6;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 30] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const x1_7 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 31]!;
              const t19 = s7 + shift + x1_7;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 31] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const x1_8 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 56]!;
              const t26 = s8 + shift + x1_8;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 56] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const x1_9 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 57]!;
              const t27 = s9 + shift + x1_9;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 57] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const x1_10 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 58]!;
              const t28 = s10 + shift + x1_10;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 58] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const x1_11 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 59]!;
              const t29 = s11 + shift + x1_11;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 59] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const x1_12 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 84]!;
              const t36 = s12 + shift + x1_12;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 84] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const x1_13 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 85]!;
              const t37 = s13 + shift + x1_13;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 85] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const x1_14 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 86]!;
              const t38 = s14 + shift + x1_14;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 86] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const x1_15 = A[x1_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 87]!;
              const t39 = s15 + shift + x1_15;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 87] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 128x28x28: winograd F(4x4), tile 2x3, tiles 49, blocks 2; at most 13.5 KB of bytecode */
function conv_bn_relu_128x28x28_2(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 115200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = i0 * 784 + 408640;
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
      const weight_scaled_filtered_ab = ab * 16384 + 1270976;
      const v_ab = ab * 3472;
      const m_ab = ab * 3472 + 124992;
      for (let k = 0; k < 64; k++) {
        const weight_scaled_filtered_k = k * 256 + weight_scaled_filtered_ab;
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
            const u = P[c * 2 + weight_scaled_filtered_k]!;
            const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
      const shift_k = k * 2 + 704;
      const y_k = k * 1568 + 115200;
      for (let m = 0; m < 2; m++) {
        const m_m = m * 3 + m_k;
        const shift_m = m + shift_k;
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
              const shift = W[shift_m]!;
              const t6 = s + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4] = 0 > t6 ? 0 : t6;
              const s1 = t1 + 2 * t3 - t2 - 2 * t4;
              const t7 = s1 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 1] = 0 > t7 ? 0 : t7;
              const s2 = t1 + t2 + 4 * t3 + 4 * t4;
              const t8 = s2 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 2] = 0 > t8 ? 0 : t8;
              const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
              const t9 = s3 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 3] = 0 > t9 ? 0 : t9;
              const t10 = p6 + 2 * p18 - p12 - 2 * p24;
              const t11 = p7 + 2 * p19 - p13 - 2 * p25;
              const t12 = p8 + 2 * p20 - p14 - 2 * p26;
              const t13 = p9 + 2 * p21 - p15 - 2 * p27;
              const t14 = p10 + 2 * p22 - p16 - 2 * p28;
              const t15 = p11 + 2 * p23 - p17 - 2 * p29;
              const s4 = t10 + t11 + t12 + t13 + t14;
              const t16 = s4 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 28] = 0 > t16 ? 0 : t16;
              const s5 = t11 + 2 * t13 - t12 - 2 * t14;
              const t17 = s5 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 29] = 0 > t17 ? 0 : t17;
              const s6 = t11 + t12 + 4 * t13 + 4 * t14;
              const t18 = s6 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 30] = 0 > t18 ? 0 : t18;
              const s7 = t11 + 8 * t13 + t15 - t12 - 8 * t14;
              const t19 = s7 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 31] = 0 > t19 ? 0 : t19;
              const t20 = p6 + p12 + 4 * p18 + 4 * p24;
              const t21 = p7 + p13 + 4 * p19 + 4 * p25;
              const t22 = p8 + p14 + 4 * p20 + 4 * p26;
              const t23 = p9 + p15 + 4 * p21 + 4 * p27;
              const t24 = p10 + p16 + 4 * p22 + 4 * p28;
              const t25 = p11 + p17 + 4 * p23 + 4 * p29;
              const s8 = t20 + t21 + t22 + t23 + t24;
              const t26 = s8 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 56] = 0 > t26 ? 0 : t26;
              const s9 = t21 + 2 * t23 - t22 - 2 * t24;
              const t27 = s9 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 57] = 0 > t27 ? 0 : t27;
              const s10 = t21 + t22 + 4 * t23 + 4 * t24;
              const t28 = s10 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 58] = 0 > t28 ? 0 : t28;
              const s11 = t21 + 8 * t23 + t25 - t22 - 8 * t24;
              const t29 = s11 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 59] = 0 > t29 ? 0 : t29;
              const t30 = p6 + 8 * p18 + p30 - p12 - 8 * p24;
              const t31 = p7 + 8 * p19 + p31 - p13 - 8 * p25;
              const t32 = p8 + 8 * p20 + p32 - p14 - 8 * p26;
              const t33 = p9 + 8 * p21 + p33 - p15 - 8 * p27;
              const t34 = p10 + 8 * p22 + p34 - p16 - 8 * p28;
              const t35 = p11 + 8 * p23 + p35 - p17 - 8 * p29;
              const s12 = t30 + t31 + t32 + t33 + t34;
              const t36 = s12 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 84] = 0 > t36 ? 0 : t36;
              const s13 = t31 + 2 * t33 - t32 - 2 * t34;
              const t37 = s13 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 85] = 0 > t37 ? 0 : t37;
              const s14 = t31 + t32 + 4 * t33 + 4 * t34;
              const t38 = s14 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 86] = 0 > t38 ? 0 : t38;
              const s15 = t31 + 8 * t33 + t35 - t32 - 8 * t34;
              const t39 = s15 + shift;
              A[y_m + ((Math.min(b * 27 + j * 3 + n, 48)) / 7 | 0) * 112 + ((Math.min(b * 27 + j * 3 + n, 48)) % 7) * 4 + 87] = 0 > t39 ? 0 : t39;
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 256x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 2 x 576; at most 3.0 KB of bytecode */
function conv_bn_relu_256x14x14(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 107648; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 128; i0++) {
    const x_i0 = i0 * 784 + 215552;
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
      const weight_scaled_panels_part = part * 148608 + 2450624;
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
        const weight_scaled_panels_k = k * 1728 + weight_scaled_panels_part;
        const shift_k = k * 3 + 960;
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
            const weight_scaled_panels = P[e * 3 + weight_scaled_panels_k]!;
            const x_panels = S[e * 2 + x_panels_j]!;
            const x_panels1 = S[e * 2 + x_panels_j + 1]!;
            const weight_scaled_panels1 = P[e * 3 + weight_scaled_panels_k + 1]!;
            const weight_scaled_panels2 = P[e * 3 + weight_scaled_panels_k + 2]!;
            a00 += weight_scaled_panels * x_panels;
            a01 += weight_scaled_panels * x_panels1;
            a10 += weight_scaled_panels1 * x_panels;
            a11 += weight_scaled_panels1 * x_panels1;
            a20 += weight_scaled_panels2 * x_panels;
            a21 += weight_scaled_panels2 * x_panels1;
          }
          if (part === 1) {
            if (b * 66 + j * 2 < 196) {
              const shift = W[shift_k]!;
              const t = a00 + shift;
              A[j * 2 + y_k] = 0 > t ? 0 : t;
            }
            if (b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k]!;
              const t = a01 + shift;
              A[j * 2 + y_k + 1] = 0 > t ? 0 : t;
            }
            if (k * 3 + 1 < 256 && b * 66 + j * 2 < 196) {
              const shift = W[shift_k + 1]!;
              const t = a10 + shift;
              A[j * 2 + y_k + 196] = 0 > t ? 0 : t;
            }
            if (k * 3 + 1 < 256 && b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k + 1]!;
              const t = a11 + shift;
              A[j * 2 + y_k + 197] = 0 > t ? 0 : t;
            }
            if (k * 3 + 2 < 256 && b * 66 + j * 2 < 196) {
              const shift = W[shift_k + 2]!;
              const t = a20 + shift;
              A[j * 2 + y_k + 392] = 0 > t ? 0 : t;
            }
            if (k * 3 + 2 < 256 && b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k + 2]!;
              const t = a21 + shift;
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

/** conv + bn to 256x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 128; at most 1.8 KB of bytecode */
function conv_bn_256x14x14(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66 + 157824;
    for (let j = 0; j < 33; j++) {
      const x_j = ((Math.min(b * 66 + j * 2, 195)) / 14 | 0) * 56 + ((Math.min(b * 66 + j * 2, 195)) % 14) * 2 + 215552;
      const x_panels_j = j * 256;
      const x_j1 = ((Math.min(b * 66 + j * 2 + 1, 195)) / 14 | 0) * 56 + ((Math.min(b * 66 + j * 2 + 1, 195)) % 14) * 2 + 215552;
      for (let c = 0; c < 128; c++) {
        const x = A[c * 784 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 784 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 86; k++) {
      const weight_scaled_panels_k = k * 384 + 2747840;
      const shift_k = k * 3 + 1216;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 256;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 128; e++) {
          const weight_scaled_panels = P[e * 3 + weight_scaled_panels_k]!;
          const x_panels = S[e * 2 + x_panels_j]!;
          const x_panels1 = S[e * 2 + x_panels_j + 1]!;
          const weight_scaled_panels1 = P[e * 3 + weight_scaled_panels_k + 1]!;
          const weight_scaled_panels2 = P[e * 3 + weight_scaled_panels_k + 2]!;
          a00 += weight_scaled_panels * x_panels;
          a01 += weight_scaled_panels * x_panels1;
          a10 += weight_scaled_panels1 * x_panels;
          a11 += weight_scaled_panels1 * x_panels1;
          a20 += weight_scaled_panels2 * x_panels;
          a21 += weight_scaled_panels2 * x_panels1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k]!;
          A[j * 2 + y_k] = a00 + shift;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          A[j * 2 + y_k + 1] = a01 + shift;
        }
        if (k * 3 + 1 < 256 && b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          A[j * 2 + y_k + 196] = a10 + shift;
        }
        if (k * 3 + 1 < 256 && b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          A[j * 2 + y_k + 197] = a11 + shift;
        }
        if (k * 3 + 2 < 256 && b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          A[j * 2 + y_k + 392] = a20 + shift;
        }
        if (k * 3 + 2 < 256 && b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          A[j * 2 + y_k + 393] = a21 + shift;
        }
      }
    }
  }
}

/** conv + bn + add + relu to 256x14x14: winograd F(4x4), tile 2x3, tiles 16, blocks 1; at most 17.4 KB of bytecode */
function conv_bn_add_relu_256x14x14(xAt: number, weight_scaled_filteredAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
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
        S[c * 3 + v_n + 4624] = t3 + t4 - 4 * t1 - 4 * t2;
        S[c * 3 + v_n + 9248] = 4 * t1 + t4 - 4 * t2 - t3;
        S[c * 3 + v_n + 13872] = 2 * t3 + t4 - 2 * t1 - t2;
        S[c * 3 + v_n + 18496] = 2 * t1 + t4 - t2 - 2 * t3;
        S[c * 3 + v_n + 23120] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[c * 3 + v_n + 27744] = 4 * t6 + t10 - 5 * t8;
        S[c * 3 + v_n + 32368] = t9 + t10 - 4 * t7 - 4 * t8;
        S[c * 3 + v_n + 36992] = 4 * t7 + t10 - 4 * t8 - t9;
        S[c * 3 + v_n + 41616] = 2 * t9 + t10 - 2 * t7 - t8;
        S[c * 3 + v_n + 46240] = 2 * t7 + t10 - t8 - 2 * t9;
        S[c * 3 + v_n + 50864] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[c * 3 + v_n + 55488] = 4 * t12 + t16 - 5 * t14;
        S[c * 3 + v_n + 60112] = t15 + t16 - 4 * t13 - 4 * t14;
        S[c * 3 + v_n + 64736] = 4 * t13 + t16 - 4 * t14 - t15;
        S[c * 3 + v_n + 69360] = 2 * t15 + t16 - 2 * t13 - t14;
        S[c * 3 + v_n + 73984] = 2 * t13 + t16 - t14 - 2 * t15;
        S[c * 3 + v_n + 78608] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[c * 3 + v_n + 83232] = 4 * t18 + t22 - 5 * t20;
        S[c * 3 + v_n + 87856] = t21 + t22 - 4 * t19 - 4 * t20;
        S[c * 3 + v_n + 92480] = 4 * t19 + t22 - 4 * t20 - t21;
        S[c * 3 + v_n + 97104] = 2 * t21 + t22 - 2 * t19 - t20;
        S[c * 3 + v_n + 101728] = 2 * t19 + t22 - t20 - 2 * t21;
        S[c * 3 + v_n + 106352] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[c * 3 + v_n + 110976] = 4 * t24 + t28 - 5 * t26;
        S[c * 3 + v_n + 115600] = t27 + t28 - 4 * t25 - 4 * t26;
        S[c * 3 + v_n + 120224] = 4 * t25 + t28 - 4 * t26 - t27;
        S[c * 3 + v_n + 124848] = 2 * t27 + t28 - 2 * t25 - t26;
        S[c * 3 + v_n + 129472] = 2 * t25 + t28 - t26 - 2 * t27;
        S[c * 3 + v_n + 134096] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[c * 3 + v_n + 138720] = 4 * t30 + t34 - 5 * t32;
        S[c * 3 + v_n + 143344] = t33 + t34 - 4 * t31 - 4 * t32;
        S[c * 3 + v_n + 147968] = 4 * t31 + t34 - 4 * t32 - t33;
        S[c * 3 + v_n + 152592] = 2 * t33 + t34 - 2 * t31 - t32;
        S[c * 3 + v_n + 157216] = 2 * t31 + t34 - t32 - 2 * t33;
        S[c * 3 + v_n + 161840] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const weight_scaled_filtered_ab = weight_scaled_filteredAt + ab * 65536;
    const v_ab = ab * 4624;
    const m_ab = ab * 4624 + 166464;
    for (let k = 0; k < 128; k++) {
      const weight_scaled_filtered_k = k * 512 + weight_scaled_filtered_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 768 + v_ab;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 256; c++) {
          const u = P[c * 2 + weight_scaled_filtered_k]!;
          const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
  for (let k = 0; k < 128; k++) {
    const m_k = k * 36 + 166464;
    const shift_k = shiftAt + k * 2;
    const x1_k = x1At + k * 392;
    const y_k = yAt + k * 392;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const x1_m = m * 196 + x1_k;
      const y_m = m * 196 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          if (j * 3 + n < 16) {
            const p = S[n + m_j]!;
            const p1 = S[n + m_j + 4624]!;
            const p2 = S[n + m_j + 9248]!;
            const p3 = S[n + m_j + 13872]!;
            const p4 = S[n + m_j + 18496]!;
            const p5 = S[n + m_j + 23120]!;
            const p6 = S[n + m_j + 27744]!;
            const p7 = S[n + m_j + 32368]!;
            const p8 = S[n + m_j + 36992]!;
            const p9 = S[n + m_j + 41616]!;
            const p10 = S[n + m_j + 46240]!;
            const p11 = S[n + m_j + 50864]!;
            const p12 = S[n + m_j + 55488]!;
            const p13 = S[n + m_j + 60112]!;
            const p14 = S[n + m_j + 64736]!;
            const p15 = S[n + m_j + 69360]!;
            const p16 = S[n + m_j + 73984]!;
            const p17 = S[n + m_j + 78608]!;
            const p18 = S[n + m_j + 83232]!;
            const p19 = S[n + m_j + 87856]!;
            const p20 = S[n + m_j + 92480]!;
            const p21 = S[n + m_j + 97104]!;
            const p22 = S[n + m_j + 101728]!;
            const p23 = S[n + m_j + 106352]!;
            const p24 = S[n + m_j + 110976]!;
            const p25 = S[n + m_j + 115600]!;
            const p26 = S[n + m_j + 120224]!;
            const p27 = S[n + m_j + 124848]!;
            const p28 = S[n + m_j + 129472]!;
            const p29 = S[n + m_j + 134096]!;
            const p30 = S[n + m_j + 138720]!;
            const p31 = S[n + m_j + 143344]!;
            const p32 = S[n + m_j + 147968]!;
            const p33 = S[n + m_j + 152592]!;
            const p34 = S[n + m_j + 157216]!;
            const p35 = S[n + m_j + 161840]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const shift = W[shift_m]!;
            const x1 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4]!;
            const t6 = s + shift + x1;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4] = 0 > t6 ? 0 : t6;
            const s1 = t1 + 2 * t3 - t2 - 2 * t4;
            const x1_1 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 1]!;
            const t7 = s1 + shift + x1_1;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 1] = 0 > t7 ? 0 : t7;
            const s2 = t1 + t2 + 4 * t3 + 4 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_2 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2]!;
              const t8 = s2 + shift + x1_2;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2] = 0 > t8 ? 0 : t8;
            }
            const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_2 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3]!;
              const t8 = s3 + shift + x1_2;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3] = 0 > t8 ? 0 : t8;
            }
            const t8 = p6 + 2 * p18 - p12 - 2 * p24;
            const t9 = p7 + 2 * p19 - p13 - 2 * p25;
            const t10 = p8 + 2 * p20 - p14 - 2 * p26;
            const t11 = p9 + 2 * p21 - p15 - 2 * p27;
            const t12 = p10 + 2 * p22 - p16 - 2 * p28;
            const t13 = p11 + 2 * p23 - p17 - 2 * p29;
            const s4 = t8 + t9 + t10 + t11 + t12;
            const x1_2 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 14]!;
            const t14 = s4 + shift + x1_2;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 14] = 0 > t14 ? 0 : t14;
            const s5 = t9 + 2 * t11 - t10 - 2 * t12;
            const x1_3 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 15]!;
            const t15 = s5 + shift + x1_3;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 15] = 0 > t15 ? 0 : t15;
            const s6 = t9 + t10 + 4 * t11 + 4 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 16]!;
              const t16 = s6 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 16] = 0 > t16 ? 0 : t16;
            }
            const s7 = t9 + 8 * t11 + t13 - t10 - 8 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 17]!;
              const t16 = s7 + shift + x1_4;
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
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 28]!;
              const t22 = s8 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 28] = 0 > t22 ? 0 : t22;
            }
            const s9 = t17 + 2 * t19 - t18 - 2 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 29]!;
              const t22 = s9 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 29] = 0 > t22 ? 0 : t22;
            }
            const s10 = t17 + t18 + 4 * t19 + 4 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 30]!;
              const t22 = s10 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 30] = 0 > t22 ? 0 : t22;
            }
            const s11 = t17 + 8 * t19 + t21 - t18 - 8 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 31]!;
              const t22 = s11 + shift + x1_4;
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
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 42]!;
              const t28 = s12 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 42] = 0 > t28 ? 0 : t28;
            }
            const s13 = t23 + 2 * t25 - t24 - 2 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 43]!;
              const t28 = s13 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 43] = 0 > t28 ? 0 : t28;
            }
            const s14 = t23 + t24 + 4 * t25 + 4 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 44]!;
              const t28 = s14 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 44] = 0 > t28 ? 0 : t28;
            }
            const s15 = t23 + 8 * t25 + t27 - t24 - 8 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const x1_4 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 45]!;
              const t28 = s15 + shift + x1_4;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 45] = 0 > t28 ? 0 : t28;
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 256x14x14: winograd F(4x4), tile 2x3, tiles 16, blocks 1; at most 14.7 KB of bytecode */
function conv_bn_relu_256x14x14_2(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 82944; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
    const x_i0 = i0 * 196 + 208000;
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
        S[c * 3 + v_n + 4624] = t3 + t4 - 4 * t1 - 4 * t2;
        S[c * 3 + v_n + 9248] = 4 * t1 + t4 - 4 * t2 - t3;
        S[c * 3 + v_n + 13872] = 2 * t3 + t4 - 2 * t1 - t2;
        S[c * 3 + v_n + 18496] = 2 * t1 + t4 - t2 - 2 * t3;
        S[c * 3 + v_n + 23120] = 4 * t1 + t5 - 5 * t3;
        const t6 = x18 + x24 - 4 * x6 - 4 * x12;
        const t7 = x19 + x25 - 4 * x7 - 4 * x13;
        const t8 = x20 + x26 - 4 * x8 - 4 * x14;
        const t9 = x21 + x27 - 4 * x9 - 4 * x15;
        const t10 = x22 + x28 - 4 * x10 - 4 * x16;
        const t11 = x23 + x29 - 4 * x11 - 4 * x17;
        S[c * 3 + v_n + 27744] = 4 * t6 + t10 - 5 * t8;
        S[c * 3 + v_n + 32368] = t9 + t10 - 4 * t7 - 4 * t8;
        S[c * 3 + v_n + 36992] = 4 * t7 + t10 - 4 * t8 - t9;
        S[c * 3 + v_n + 41616] = 2 * t9 + t10 - 2 * t7 - t8;
        S[c * 3 + v_n + 46240] = 2 * t7 + t10 - t8 - 2 * t9;
        S[c * 3 + v_n + 50864] = 4 * t7 + t11 - 5 * t9;
        const t12 = 4 * x6 + x24 - 4 * x12 - x18;
        const t13 = 4 * x7 + x25 - 4 * x13 - x19;
        const t14 = 4 * x8 + x26 - 4 * x14 - x20;
        const t15 = 4 * x9 + x27 - 4 * x15 - x21;
        const t16 = 4 * x10 + x28 - 4 * x16 - x22;
        const t17 = 4 * x11 + x29 - 4 * x17 - x23;
        S[c * 3 + v_n + 55488] = 4 * t12 + t16 - 5 * t14;
        S[c * 3 + v_n + 60112] = t15 + t16 - 4 * t13 - 4 * t14;
        S[c * 3 + v_n + 64736] = 4 * t13 + t16 - 4 * t14 - t15;
        S[c * 3 + v_n + 69360] = 2 * t15 + t16 - 2 * t13 - t14;
        S[c * 3 + v_n + 73984] = 2 * t13 + t16 - t14 - 2 * t15;
        S[c * 3 + v_n + 78608] = 4 * t13 + t17 - 5 * t15;
        const t18 = 2 * x18 + x24 - 2 * x6 - x12;
        const t19 = 2 * x19 + x25 - 2 * x7 - x13;
        const t20 = 2 * x20 + x26 - 2 * x8 - x14;
        const t21 = 2 * x21 + x27 - 2 * x9 - x15;
        const t22 = 2 * x22 + x28 - 2 * x10 - x16;
        const t23 = 2 * x23 + x29 - 2 * x11 - x17;
        S[c * 3 + v_n + 83232] = 4 * t18 + t22 - 5 * t20;
        S[c * 3 + v_n + 87856] = t21 + t22 - 4 * t19 - 4 * t20;
        S[c * 3 + v_n + 92480] = 4 * t19 + t22 - 4 * t20 - t21;
        S[c * 3 + v_n + 97104] = 2 * t21 + t22 - 2 * t19 - t20;
        S[c * 3 + v_n + 101728] = 2 * t19 + t22 - t20 - 2 * t21;
        S[c * 3 + v_n + 106352] = 4 * t19 + t23 - 5 * t21;
        const t24 = 2 * x6 + x24 - x12 - 2 * x18;
        const t25 = 2 * x7 + x25 - x13 - 2 * x19;
        const t26 = 2 * x8 + x26 - x14 - 2 * x20;
        const t27 = 2 * x9 + x27 - x15 - 2 * x21;
        const t28 = 2 * x10 + x28 - x16 - 2 * x22;
        const t29 = 2 * x11 + x29 - x17 - 2 * x23;
        S[c * 3 + v_n + 110976] = 4 * t24 + t28 - 5 * t26;
        S[c * 3 + v_n + 115600] = t27 + t28 - 4 * t25 - 4 * t26;
        S[c * 3 + v_n + 120224] = 4 * t25 + t28 - 4 * t26 - t27;
        S[c * 3 + v_n + 124848] = 2 * t27 + t28 - 2 * t25 - t26;
        S[c * 3 + v_n + 129472] = 2 * t25 + t28 - t26 - 2 * t27;
        S[c * 3 + v_n + 134096] = 4 * t25 + t29 - 5 * t27;
        const t30 = 4 * x6 + x30 - 5 * x18;
        const t31 = 4 * x7 + x31 - 5 * x19;
        const t32 = 4 * x8 + x32 - 5 * x20;
        const t33 = 4 * x9 + x33 - 5 * x21;
        const t34 = 4 * x10 + x34 - 5 * x22;
        const t35 = 4 * x11 + x35 - 5 * x23;
        S[c * 3 + v_n + 138720] = 4 * t30 + t34 - 5 * t32;
        S[c * 3 + v_n + 143344] = t33 + t34 - 4 * t31 - 4 * t32;
        S[c * 3 + v_n + 147968] = 4 * t31 + t34 - 4 * t32 - t33;
        S[c * 3 + v_n + 152592] = 2 * t33 + t34 - 2 * t31 - t32;
        S[c * 3 + v_n + 157216] = 2 * t31 + t34 - t32 - 2 * t33;
        S[c * 3 + v_n + 161840] = 4 * t31 + t35 - 5 * t33;
      }
    }
  }
  for (let ab = 0; ab < 36; ab++) {
    const weight_scaled_filtered_ab = ab * 65536 + 5140160;
    const v_ab = ab * 4624;
    const m_ab = ab * 4624 + 166464;
    for (let k = 0; k < 128; k++) {
      const weight_scaled_filtered_k = k * 512 + weight_scaled_filtered_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 768 + v_ab;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 256; c++) {
          const u = P[c * 2 + weight_scaled_filtered_k]!;
          const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
  for (let k = 0; k < 128; k++) {
    const m_k = k * 36 + 166464;
    const shift_k = k * 2 + 1728;
    const y_k = k * 392 + 82944;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const y_m = m * 196 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          if (j * 3 + n < 16) {
            const p = S[n + m_j]!;
            const p1 = S[n + m_j + 4624]!;
            const p2 = S[n + m_j + 9248]!;
            const p3 = S[n + m_j + 13872]!;
            const p4 = S[n + m_j + 18496]!;
            const p5 = S[n + m_j + 23120]!;
            const p6 = S[n + m_j + 27744]!;
            const p7 = S[n + m_j + 32368]!;
            const p8 = S[n + m_j + 36992]!;
            const p9 = S[n + m_j + 41616]!;
            const p10 = S[n + m_j + 46240]!;
            const p11 = S[n + m_j + 50864]!;
            const p12 = S[n + m_j + 55488]!;
            const p13 = S[n + m_j + 60112]!;
            const p14 = S[n + m_j + 64736]!;
            const p15 = S[n + m_j + 69360]!;
            const p16 = S[n + m_j + 73984]!;
            const p17 = S[n + m_j + 78608]!;
            const p18 = S[n + m_j + 83232]!;
            const p19 = S[n + m_j + 87856]!;
            const p20 = S[n + m_j + 92480]!;
            const p21 = S[n + m_j + 97104]!;
            const p22 = S[n + m_j + 101728]!;
            const p23 = S[n + m_j + 106352]!;
            const p24 = S[n + m_j + 110976]!;
            const p25 = S[n + m_j + 115600]!;
            const p26 = S[n + m_j + 120224]!;
            const p27 = S[n + m_j + 124848]!;
            const p28 = S[n + m_j + 129472]!;
            const p29 = S[n + m_j + 134096]!;
            const p30 = S[n + m_j + 138720]!;
            const p31 = S[n + m_j + 143344]!;
            const p32 = S[n + m_j + 147968]!;
            const p33 = S[n + m_j + 152592]!;
            const p34 = S[n + m_j + 157216]!;
            const p35 = S[n + m_j + 161840]!;
            const t = p + p6 + p12 + p18 + p24;
            const t1 = p1 + p7 + p13 + p19 + p25;
            const t2 = p2 + p8 + p14 + p20 + p26;
            const t3 = p3 + p9 + p15 + p21 + p27;
            const t4 = p4 + p10 + p16 + p22 + p28;
            const t5 = p5 + p11 + p17 + p23 + p29;
            const s = t + t1 + t2 + t3 + t4;
            const shift = W[shift_m]!;
            const t6 = s + shift;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4] = 0 > t6 ? 0 : t6;
            const s1 = t1 + 2 * t3 - t2 - 2 * t4;
            const t7 = s1 + shift;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 1] = 0 > t7 ? 0 : t7;
            const s2 = t1 + t2 + 4 * t3 + 4 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t8 = s2 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2] = 0 > t8 ? 0 : t8;
            }
            const s3 = t1 + 8 * t3 + t5 - t2 - 8 * t4;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t8 = s3 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3] = 0 > t8 ? 0 : t8;
            }
            const t8 = p6 + 2 * p18 - p12 - 2 * p24;
            const t9 = p7 + 2 * p19 - p13 - 2 * p25;
            const t10 = p8 + 2 * p20 - p14 - 2 * p26;
            const t11 = p9 + 2 * p21 - p15 - 2 * p27;
            const t12 = p10 + 2 * p22 - p16 - 2 * p28;
            const t13 = p11 + 2 * p23 - p17 - 2 * p29;
            const s4 = t8 + t9 + t10 + t11 + t12;
            const t14 = s4 + shift;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 14] = 0 > t14 ? 0 : t14;
            const s5 = t9 + 2 * t11 - t10 - 2 * t12;
            const t15 = s5 + shift;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 15] = 0 > t15 ? 0 : t15;
            const s6 = t9 + t10 + 4 * t11 + 4 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t16 = s6 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 16] = 0 > t16 ? 0 : t16;
            }
            const s7 = t9 + 8 * t11 + t13 - t10 - 8 * t12;
            if (((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t16 = s7 + shift;
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
              const t22 = s8 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 28] = 0 > t22 ? 0 : t22;
            }
            const s9 = t17 + 2 * t19 - t18 - 2 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14) {
              const t22 = s9 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 29] = 0 > t22 ? 0 : t22;
            }
            const s10 = t17 + t18 + 4 * t19 + 4 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t22 = s10 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 30] = 0 > t22 ? 0 : t22;
            }
            const s11 = t17 + 8 * t19 + t21 - t18 - 8 * t20;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 2 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t22 = s11 + shift;
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
              const t28 = s12 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 42] = 0 > t28 ? 0 : t28;
            }
            const s13 = t23 + 2 * t25 - t24 - 2 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14) {
              const t28 = s13 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 43] = 0 > t28 ? 0 : t28;
            }
            const s14 = t23 + t24 + 4 * t25 + 4 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 2 < 14) {
              const t28 = s14 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 44] = 0 > t28 ? 0 : t28;
            }
            const s15 = t23 + 8 * t25 + t27 - t24 - 8 * t26;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 4 + 3 < 14 && ((Math.min(j * 3 + n, 15)) % 4) * 4 + 3 < 14) {
              const t28 = s15 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 56 + ((Math.min(j * 3 + n, 15)) % 4) * 4 + 45] = 0 > t28 ? 0 : t28;
            }
          }
        }
      }
    }
  }
}

/** conv + bn + relu to 512x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 4 x 576; at most 2.6 KB of bytecode */
function conv_bn_relu_512x7x7(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 57600; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
    const x_i0 = i0 * 196 + 133120;
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
    const weight_scaled_panels_part = part * 295488 + 9858752;
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
      const weight_scaled_panels_k = k * 1728 + weight_scaled_panels_part;
      const shift_k = k * 3 + 2240;
      const y_k = k * 147 + 57600;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 1152;
        let a00 = part === 0 ? 0 : S[j * 6 + partial_k]!;
        let a01 = part === 0 ? 0 : S[j * 6 + partial_k + 1]!;
        let a10 = part === 0 ? 0 : S[j * 6 + partial_k + 2]!;
        let a11 = part === 0 ? 0 : S[j * 6 + partial_k + 3]!;
        let a20 = part === 0 ? 0 : S[j * 6 + partial_k + 4]!;
        let a21 = part === 0 ? 0 : S[j * 6 + partial_k + 5]!;
        for (let e = 0; e < 576; e++) {
          const weight_scaled_panels = P[e * 3 + weight_scaled_panels_k]!;
          const x_panels = S[e * 2 + x_panels_j]!;
          const x_panels1 = S[e * 2 + x_panels_j + 1]!;
          const weight_scaled_panels1 = P[e * 3 + weight_scaled_panels_k + 1]!;
          const weight_scaled_panels2 = P[e * 3 + weight_scaled_panels_k + 2]!;
          a00 += weight_scaled_panels * x_panels;
          a01 += weight_scaled_panels * x_panels1;
          a10 += weight_scaled_panels1 * x_panels;
          a11 += weight_scaled_panels1 * x_panels1;
          a20 += weight_scaled_panels2 * x_panels;
          a21 += weight_scaled_panels2 * x_panels1;
        }
        if (part === 3) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          A[j * 2 + y_k] = 0 > t ? 0 : t;
          if (j * 2 + 1 < 49) {
            const t1 = a01 + shift;
            A[j * 2 + y_k + 1] = 0 > t1 ? 0 : t1;
          }
          const shift1 = W[shift_k + 1]!;
          const t1 = a10 + shift1;
          A[j * 2 + y_k + 49] = 0 > t1 ? 0 : t1;
          if (j * 2 + 1 < 49) {
            const t2 = a11 + shift1;
            A[j * 2 + y_k + 50] = 0 > t2 ? 0 : t2;
          }
          if (k * 3 + 2 < 512) {
            const shift2 = W[shift_k + 2]!;
            const t2 = a20 + shift2;
            A[j * 2 + y_k + 98] = 0 > t2 ? 0 : t2;
          }
          if (k * 3 + 2 < 512 && j * 2 + 1 < 49) {
            const shift2 = W[shift_k + 2]!;
            const t2 = a21 + shift2;
            A[j * 2 + y_k + 99] = 0 > t2 ? 0 : t2;
          }
        }
        if (part < 3) {
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

/** conv + bn to 512x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 256; at most 1.4 KB of bytecode */
function conv_bn_512x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = ((j * 2) / 7 | 0) * 28 + ((j * 2) % 7) * 2 + 133120;
    const x_panels_j = j * 512;
    const x_j1 = ((Math.min(j * 2 + 1, 48)) / 7 | 0) * 28 + ((Math.min(j * 2 + 1, 48)) % 7) * 2 + 133120;
    for (let c = 0; c < 256; c++) {
      const x = A[c * 196 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 196 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 171; k++) {
    const weight_scaled_panels_k = k * 768 + 11040704;
    const shift_k = k * 3 + 2752;
    const y_k = k * 147 + 82688;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 512;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
      for (let e = 0; e < 256; e++) {
        const weight_scaled_panels = P[e * 3 + weight_scaled_panels_k]!;
        const x_panels = S[e * 2 + x_panels_j]!;
        const x_panels1 = S[e * 2 + x_panels_j + 1]!;
        const weight_scaled_panels1 = P[e * 3 + weight_scaled_panels_k + 1]!;
        const weight_scaled_panels2 = P[e * 3 + weight_scaled_panels_k + 2]!;
        a00 += weight_scaled_panels * x_panels;
        a01 += weight_scaled_panels * x_panels1;
        a10 += weight_scaled_panels1 * x_panels;
        a11 += weight_scaled_panels1 * x_panels1;
        a20 += weight_scaled_panels2 * x_panels;
        a21 += weight_scaled_panels2 * x_panels1;
      }
      const shift = W[shift_k]!;
      A[j * 2 + y_k] = a00 + shift;
      if (j * 2 + 1 < 49) {
        A[j * 2 + y_k + 1] = a01 + shift;
      }
      const shift1 = W[shift_k + 1]!;
      A[j * 2 + y_k + 49] = a10 + shift1;
      if (j * 2 + 1 < 49) {
        A[j * 2 + y_k + 50] = a11 + shift1;
      }
      if (k * 3 + 2 < 512) {
        const shift2 = W[shift_k + 2]!;
        A[j * 2 + y_k + 98] = a20 + shift2;
      }
      if (k * 3 + 2 < 512 && j * 2 + 1 < 49) {
        const shift2 = W[shift_k + 2]!;
        A[j * 2 + y_k + 99] = a21 + shift2;
      }
    }
  }
}

/** conv + bn + add + relu to 512x7x7: winograd F(2x2), tile 2x3, tiles 16, blocks 1; at most 5.4 KB of bytecode */
function conv_bn_add_relu_512x7x7(xAt: number, weight_scaled_filteredAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
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
        const x = A[c * 100 + x_padded_n]!;
        const x1 = A[c * 100 + x_padded_n + 1]!;
        const x2 = A[c * 100 + x_padded_n + 2]!;
        const x3 = A[c * 100 + x_padded_n + 3]!;
        const x4 = A[c * 100 + x_padded_n + 10]!;
        const x5 = A[c * 100 + x_padded_n + 11]!;
        const x6 = A[c * 100 + x_padded_n + 12]!;
        const x7 = A[c * 100 + x_padded_n + 13]!;
        const x8 = A[c * 100 + x_padded_n + 20]!;
        const x9 = A[c * 100 + x_padded_n + 21]!;
        const x10 = A[c * 100 + x_padded_n + 22]!;
        const x11 = A[c * 100 + x_padded_n + 23]!;
        const x12 = A[c * 100 + x_padded_n + 30]!;
        const x13 = A[c * 100 + x_padded_n + 31]!;
        const x14 = A[c * 100 + x_padded_n + 32]!;
        const x15 = A[c * 100 + x_padded_n + 33]!;
        const t = x - x8;
        const t1 = x1 - x9;
        const t2 = x2 - x10;
        const t3 = x3 - x11;
        S[c * 3 + v_n] = t - t2;
        S[c * 3 + v_n + 9232] = t1 + t2;
        S[c * 3 + v_n + 18464] = t2 - t1;
        S[c * 3 + v_n + 27696] = t1 - t3;
        const t4 = x4 + x8;
        const t5 = x5 + x9;
        const t6 = x6 + x10;
        const t7 = x7 + x11;
        S[c * 3 + v_n + 36928] = t4 - t6;
        S[c * 3 + v_n + 46160] = t5 + t6;
        S[c * 3 + v_n + 55392] = t6 - t5;
        S[c * 3 + v_n + 64624] = t5 - t7;
        const t8 = x8 - x4;
        const t9 = x9 - x5;
        const t10 = x10 - x6;
        const t11 = x11 - x7;
        S[c * 3 + v_n + 73856] = t8 - t10;
        S[c * 3 + v_n + 83088] = t9 + t10;
        S[c * 3 + v_n + 92320] = t10 - t9;
        S[c * 3 + v_n + 101552] = t9 - t11;
        const t12 = x4 - x12;
        const t13 = x5 - x13;
        const t14 = x6 - x14;
        const t15 = x7 - x15;
        S[c * 3 + v_n + 110784] = t12 - t14;
        S[c * 3 + v_n + 120016] = t13 + t14;
        S[c * 3 + v_n + 129248] = t14 - t13;
        S[c * 3 + v_n + 138480] = t13 - t15;
      }
    }
  }
  for (let ab = 0; ab < 16; ab++) {
    const weight_scaled_filtered_ab = weight_scaled_filteredAt + ab * 262144;
    const v_ab = ab * 9232;
    const m_ab = ab * 9232 + 147712;
    for (let k = 0; k < 256; k++) {
      const weight_scaled_filtered_k = k * 1024 + weight_scaled_filtered_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 1536 + v_ab;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 512; c++) {
          const u = P[c * 2 + weight_scaled_filtered_k]!;
          const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
  for (let k = 0; k < 256; k++) {
    const m_k = k * 36 + 147712;
    const shift_k = shiftAt + k * 2;
    const x1_k = x1At + k * 98;
    const y_k = yAt + k * 98;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const x1_m = m * 49 + x1_k;
      const y_m = m * 49 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          if (j * 3 + n < 16) {
            const p = S[n + m_j]!;
            const p1 = S[n + m_j + 9232]!;
            const p2 = S[n + m_j + 18464]!;
            const p3 = S[n + m_j + 27696]!;
            const p4 = S[n + m_j + 36928]!;
            const p5 = S[n + m_j + 46160]!;
            const p6 = S[n + m_j + 55392]!;
            const p7 = S[n + m_j + 64624]!;
            const p8 = S[n + m_j + 73856]!;
            const p9 = S[n + m_j + 83088]!;
            const p10 = S[n + m_j + 92320]!;
            const p11 = S[n + m_j + 101552]!;
            const p12 = S[n + m_j + 110784]!;
            const p13 = S[n + m_j + 120016]!;
            const p14 = S[n + m_j + 129248]!;
            const p15 = S[n + m_j + 138480]!;
            const t = p + p4 + p8;
            const t1 = p1 + p5 + p9;
            const t2 = p2 + p6 + p10;
            const t3 = p3 + p7 + p11;
            const s = t + t1 + t2;
            const shift = W[shift_m]!;
            const x1 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2]!;
            const t4 = s + shift + x1;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2] = 0 > t4 ? 0 : t4;
            const s1 = t1 - t2 - t3;
            if (((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const x1_1 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1]!;
              const t5 = s1 + shift + x1_1;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1] = 0 > t5 ? 0 : t5;
            }
            const t5 = p4 - p8 - p12;
            const t6 = p5 - p9 - p13;
            const t7 = p6 - p10 - p14;
            const t8 = p7 - p11 - p15;
            const s2 = t5 + t6 + t7;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7) {
              const x1_1 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 7]!;
              const t9 = s2 + shift + x1_1;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 7] = 0 > t9 ? 0 : t9;
            }
            const s3 = t6 - t7 - t8;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7 && ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const x1_1 = A[x1_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 8]!;
              const t9 = s3 + shift + x1_1;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 8] = 0 > t9 ? 0 : t9;
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
  const P = panels;
  const W = weights;
  for (let i = 0; i < 51200; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 512; i0++) {
    const x_i0 = i0 * 49 + 107776;
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
        const x = A[c * 100 + x_padded_n]!;
        const x1 = A[c * 100 + x_padded_n + 1]!;
        const x2 = A[c * 100 + x_padded_n + 2]!;
        const x3 = A[c * 100 + x_padded_n + 3]!;
        const x4 = A[c * 100 + x_padded_n + 10]!;
        const x5 = A[c * 100 + x_padded_n + 11]!;
        const x6 = A[c * 100 + x_padded_n + 12]!;
        const x7 = A[c * 100 + x_padded_n + 13]!;
        const x8 = A[c * 100 + x_padded_n + 20]!;
        const x9 = A[c * 100 + x_padded_n + 21]!;
        const x10 = A[c * 100 + x_padded_n + 22]!;
        const x11 = A[c * 100 + x_padded_n + 23]!;
        const x12 = A[c * 100 + x_padded_n + 30]!;
        const x13 = A[c * 100 + x_padded_n + 31]!;
        const x14 = A[c * 100 + x_padded_n + 32]!;
        const x15 = A[c * 100 + x_padded_n + 33]!;
        const t = x - x8;
        const t1 = x1 - x9;
        const t2 = x2 - x10;
        const t3 = x3 - x11;
        S[c * 3 + v_n] = t - t2;
        S[c * 3 + v_n + 9232] = t1 + t2;
        S[c * 3 + v_n + 18464] = t2 - t1;
        S[c * 3 + v_n + 27696] = t1 - t3;
        const t4 = x4 + x8;
        const t5 = x5 + x9;
        const t6 = x6 + x10;
        const t7 = x7 + x11;
        S[c * 3 + v_n + 36928] = t4 - t6;
        S[c * 3 + v_n + 46160] = t5 + t6;
        S[c * 3 + v_n + 55392] = t6 - t5;
        S[c * 3 + v_n + 64624] = t5 - t7;
        const t8 = x8 - x4;
        const t9 = x9 - x5;
        const t10 = x10 - x6;
        const t11 = x11 - x7;
        S[c * 3 + v_n + 73856] = t8 - t10;
        S[c * 3 + v_n + 83088] = t9 + t10;
        S[c * 3 + v_n + 92320] = t10 - t9;
        S[c * 3 + v_n + 101552] = t9 - t11;
        const t12 = x4 - x12;
        const t13 = x5 - x13;
        const t14 = x6 - x14;
        const t15 = x7 - x15;
        S[c * 3 + v_n + 110784] = t12 - t14;
        S[c * 3 + v_n + 120016] = t13 + t14;
        S[c * 3 + v_n + 129248] = t14 - t13;
        S[c * 3 + v_n + 138480] = t13 - t15;
      }
    }
  }
  for (let ab = 0; ab < 16; ab++) {
    const weight_scaled_filtered_ab = ab * 262144 + 15366336;
    const v_ab = ab * 9232;
    const m_ab = ab * 9232 + 147712;
    for (let k = 0; k < 256; k++) {
      const weight_scaled_filtered_k = k * 1024 + weight_scaled_filtered_ab;
      const m_k = k * 36 + m_ab;
      for (let j = 0; j < 6; j++) {
        const v_j = j * 1536 + v_ab;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let c = 0; c < 512; c++) {
          const u = P[c * 2 + weight_scaled_filtered_k]!;
          const u1 = P[c * 2 + weight_scaled_filtered_k + 1]!;
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
  for (let k = 0; k < 256; k++) {
    const m_k = k * 36 + 147712;
    const shift_k = k * 2 + 3776;
    const y_k = k * 98 + 51200;
    for (let m = 0; m < 2; m++) {
      const m_m = m * 3 + m_k;
      const shift_m = m + shift_k;
      const y_m = m * 49 + y_k;
      for (let j = 0; j < 6; j++) {
        const m_j = j * 6 + m_m;
        for (let n = 0; n < 3; n++) {
          if (j * 3 + n < 16) {
            const p = S[n + m_j]!;
            const p1 = S[n + m_j + 9232]!;
            const p2 = S[n + m_j + 18464]!;
            const p3 = S[n + m_j + 27696]!;
            const p4 = S[n + m_j + 36928]!;
            const p5 = S[n + m_j + 46160]!;
            const p6 = S[n + m_j + 55392]!;
            const p7 = S[n + m_j + 64624]!;
            const p8 = S[n + m_j + 73856]!;
            const p9 = S[n + m_j + 83088]!;
            const p10 = S[n + m_j + 92320]!;
            const p11 = S[n + m_j + 101552]!;
            const p12 = S[n + m_j + 110784]!;
            const p13 = S[n + m_j + 120016]!;
            const p14 = S[n + m_j + 129248]!;
            const p15 = S[n + m_j + 138480]!;
            const t = p + p4 + p8;
            const t1 = p1 + p5 + p9;
            const t2 = p2 + p6 + p10;
            const t3 = p3 + p7 + p11;
            const s = t + t1 + t2;
            const shift = W[shift_m]!;
            const t4 = s + shift;
            A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2] = 0 > t4 ? 0 : t4;
            const s1 = t1 - t2 - t3;
            if (((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const t5 = s1 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1] = 0 > t5 ? 0 : t5;
            }
            const t5 = p4 - p8 - p12;
            const t6 = p5 - p9 - p13;
            const t7 = p6 - p10 - p14;
            const t8 = p7 - p11 - p15;
            const s2 = t5 + t6 + t7;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7) {
              const t9 = s2 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 7] = 0 > t9 ? 0 : t9;
            }
            const s3 = t6 - t7 - t8;
            if (((Math.min(j * 3 + n, 15)) / 4 | 0) * 2 + 1 < 7 && ((Math.min(j * 3 + n, 15)) % 4) * 2 + 1 < 7) {
              const t9 = s3 + shift;
              A[y_m + ((Math.min(j * 3 + n, 15)) / 4 | 0) * 14 + ((Math.min(j * 3 + n, 15)) % 4) * 2 + 8] = 0 > t9 ? 0 : t9;
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
    const x_c = c * 49 + 76288;
    let a = 0;
    for (let i0 = 0; i0 < 7; i0++) {
      const x = A[i0 * 7 + x_c]!;
      a += x;
      const x1 = A[i0 * 7 + x_c + 1]!;
      a += x1;
      const x2 = A[i0 * 7 + x_c + 2]!;
      a += x2;
      const x3 = A[i0 * 7 + x_c + 3]!;
      a += x3;
      const x4 = A[i0 * 7 + x_c + 4]!;
      a += x4;
      const x5 = A[i0 * 7 + x_c + 5]!;
      a += x5;
      const x6 = A[i0 * 7 + x_c + 6]!;
      a += x6;
    }
    A[c + 1000] = a / 49;
  }
}

/** dense to 1000: matrix-vector, tile 4; at most 0.6 KB of bytecode */
function dense_1000(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 250; k++) {
    const weight_k = k * 2048 + 4800;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 512; c++) {
      const x = A[c + 1000]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 512]!;
      const weight2 = W[c + weight_k + 1024]!;
      const weight3 = W[c + weight_k + 1536]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 516800]!;
    A[k * 4] = a0 + bias;
    const bias1 = W[k * 4 + 516801]!;
    A[k * 4 + 1] = a1 + bias1;
    const bias2 = W[k * 4 + 516802]!;
    A[k * 4 + 2] = a2 + bias2;
    const bias3 = W[k * 4 + 516803]!;
    A[k * 4 + 3] = a3 + bias3;
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
    kernel: "conv_bn_relu_64x112x112",
    run: () => conv_bn_relu_64x112x112(),
    seed: 0,
    positive: false,
    tolerance: 0,
    fills: [[arena, 157323, 150528, 0, 0], [panels, 0, 9408, 3, 0], [weights, 0, 64, 4, 0]],
    values: [[arena, 817216, 33], [arena, 889605, 0], [arena, 1006735, 0], [arena, 1196254, 29], [arena, 1313383, 20], [arena, 1385773, 0], [arena, 1502902, 0], [arena, 1620031, 23]],
  },
  {
    kernel: "maxpool_64x56x56",
    run: () => maxpool_64x56x56(),
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[arena, 817216, 802816, 0, 0]],
    values: [[arena, 1620032, 0], [arena, 1638129, 3], [arena, 1667411, 3], [arena, 1714791, 3], [arena, 1744073, 2], [arena, 1762171, 3], [arena, 1791453, 3], [arena, 1820735, 3]],
  },
  {
    kernel: "conv_bn_relu_64x56x56",
    run: () => conv_bn_relu_64x56x56(1620032, 9408, 64),
    seed: 194,
    positive: false,
    tolerance: 0,
    fills: [[arena, 1620032, 200704, 0, 0], [panels, 11841, 143487, 3, 2433], [weights, 64, 64, 5, 0]],
    values: [[arena, 339337, 0]],
  },
  {
    kernel: "conv_bn_add_relu_64x56x56",
    run: () => conv_bn_add_relu_64x56x56(156864, 128, 1620032, 416000),
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215296, 200704, 0, 0], [panels, 159297, 143487, 3, 2433], [weights, 128, 64, 5, 0], [arena, 1620032, 200704, 6, 0]],
    values: [[arena, 540041, 4003]],
  },
  {
    kernel: "conv_bn_relu_128x28x28",
    run: () => conv_bn_relu_128x28x28(),
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[arena, 616704, 200704, 0, 0], [panels, 599232, 73728, 3, 0], [weights, 320, 128, 4, 0]],
    values: [[arena, 207936, 41], [arena, 216984, 41], [arena, 231625, 0], [arena, 255315, 44], [arena, 269956, 98], [arena, 279005, 0], [arena, 293646, 102], [arena, 308287, 16]],
  },
  {
    kernel: "conv_bn_128x28x28",
    run: () => conv_bn_128x28x28(),
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[arena, 616704, 200704, 1, 0], [panels, 672960, 8192, 2, 0], [weights, 448, 128, 3, 0]],
    values: [[arena, 308288, -49], [arena, 317336, 44], [arena, 331977, -9], [arena, 355667, 67], [arena, 370308, -11], [arena, 379357, 30], [arena, 393998, 25], [arena, 408639, 1]],
  },
  {
    kernel: "conv_bn_add_relu_128x28x28",
    run: () => conv_bn_add_relu_128x28x28(207936, 681152, 576, 308288, 408640),
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[arena, 207936, 100352, 0, 0], [panels, 691137, 573695, 3, 9985], [weights, 576, 128, 5, 0], [arena, 308288, 100352, 6, 0]],
    values: [[arena, 470660, 0]],
  },
  {
    kernel: "conv_bn_relu_128x28x28_2",
    run: () => conv_bn_relu_128x28x28_2(),
    seed: 679,
    positive: false,
    tolerance: 0,
    fills: [[arena, 408640, 100352, 0, 0], [panels, 1280961, 573695, 3, 9985], [weights, 704, 128, 5, 0]],
    values: [[arena, 177220, 5304]],
  },
  {
    kernel: "conv_bn_relu_256x14x14",
    run: () => conv_bn_relu_256x14x14(),
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215552, 100352, 0, 0], [panels, 2450624, 297214, 4, 0], [weights, 960, 256, 5, 0]],
    values: [[arena, 107648, 35], [arena, 112172, 89], [arena, 119492, 19], [arena, 131337, 49], [arena, 138658, 94], [arena, 143182, 133], [arena, 150503, 0], [arena, 157823, 0]],
  },
  {
    kernel: "conv_bn_256x14x14",
    run: () => conv_bn_256x14x14(),
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215552, 100352, 1, 0], [panels, 2747840, 33022, 2, 0], [weights, 1216, 256, 3, 0]],
    values: [[arena, 157824, -33], [arena, 162348, -33], [arena, 169668, -6], [arena, 181513, -4], [arena, 188834, -11], [arena, 193358, -8], [arena, 200679, 12], [arena, 207999, -33]],
  },
  {
    kernel: "conv_bn_add_relu_256x14x14",
    run: () => conv_bn_add_relu_256x14x14(107648, 2780864, 1472, 157824, 208000),
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[arena, 107648, 50176, 0, 0], [panels, 2821312, 2294271, 3, 40448], [weights, 1472, 256, 5, 0], [arena, 157824, 50176, 6, 0]],
    values: [[arena, 239010, 5538]],
  },
  {
    kernel: "conv_bn_relu_256x14x14_2",
    run: () => conv_bn_relu_256x14x14_2(),
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[arena, 208000, 50176, 0, 0], [panels, 5180608, 2294271, 3, 40448], [weights, 1728, 256, 5, 0]],
    values: [[arena, 113954, 960]],
  },
  {
    kernel: "conv_bn_relu_512x7x7",
    run: () => conv_bn_relu_512x7x7(),
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[arena, 133120, 50176, 0, 0], [panels, 9858752, 70846, 4, 0], [panels, 9996993, 228093, 4, 138241], [panels, 10292481, 228093, 4, 433729], [panels, 10587969, 228093, 4, 729217], [panels, 10883457, 157246, 4, 1024705], [weights, 2240, 512, 5, 0]],
    values: [[arena, 57600, 31], [arena, 59862, 6], [arena, 63522, 242], [arena, 69444, 247], [arena, 73105, 25], [arena, 75367, 0], [arena, 79027, 12], [arena, 82687, 0]],
  },
  {
    kernel: "conv_bn_512x7x7",
    run: () => conv_bn_512x7x7(),
    seed: 1261,
    positive: false,
    tolerance: 0,
    fills: [[arena, 133120, 50176, 1, 0], [panels, 11040704, 131327, 2, 0], [weights, 2752, 512, 3, 0]],
    values: [[arena, 82688, 10], [arena, 84950, 23], [arena, 88610, -36], [arena, 94532, 40], [arena, 98193, -105], [arena, 100455, 29], [arena, 104115, 54], [arena, 107775, -44]],
  },
  {
    kernel: "conv_bn_add_relu_512x7x7",
    run: () => conv_bn_add_relu_512x7x7(57600, 11172032, 3264, 82688, 107776),
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[arena, 57600, 25088, 0, 0], [panels, 11333824, 1023, 3, 161792], [panels, 11595968, 1023, 3, 423936], [panels, 11858112, 1023, 3, 686080], [panels, 12120256, 1023, 3, 948224], [panels, 12382400, 1023, 3, 1210368], [panels, 12644544, 1023, 3, 1472512], [panels, 12906688, 1023, 3, 1734656], [panels, 13168832, 1023, 3, 1996800], [panels, 13430976, 1023, 3, 2258944], [panels, 13693120, 1023, 3, 2521088], [panels, 13955264, 1023, 3, 2783232], [panels, 14217408, 1023, 3, 3045376], [panels, 14479552, 1023, 3, 3307520], [panels, 14741696, 1023, 3, 3569664], [panels, 15003840, 1023, 3, 3831808], [panels, 15265984, 1023, 3, 4093952], [weights, 3264, 512, 5, 0], [arena, 82688, 25088, 6, 0]],
    values: [[arena, 123281, 460]],
  },
  {
    kernel: "conv_bn_relu_512x7x7_2",
    run: () => conv_bn_relu_512x7x7_2(),
    seed: 1455,
    positive: false,
    tolerance: 0,
    fills: [[arena, 107776, 25088, 0, 0], [panels, 15528128, 1023, 3, 161792], [panels, 15790272, 1023, 3, 423936], [panels, 16052416, 1023, 3, 686080], [panels, 16314560, 1023, 3, 948224], [panels, 16576704, 1023, 3, 1210368], [panels, 16838848, 1023, 3, 1472512], [panels, 17100992, 1023, 3, 1734656], [panels, 17363136, 1023, 3, 1996800], [panels, 17625280, 1023, 3, 2258944], [panels, 17887424, 1023, 3, 2521088], [panels, 18149568, 1023, 3, 2783232], [panels, 18411712, 1023, 3, 3045376], [panels, 18673856, 1023, 3, 3307520], [panels, 18936000, 1023, 3, 3569664], [panels, 19198144, 1023, 3, 3831808], [panels, 19460288, 1023, 3, 4093952], [weights, 3776, 512, 5, 0]],
    values: [[arena, 66705, 119]],
  },
  {
    kernel: "gap_512x1x1",
    run: () => gap_512x1x1(),
    seed: 1552,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 76288, 25088, 0, 0]],
    values: [[arena, 1000, 0.08163265138864517], [arena, 1046, 0.12244898080825806], [arena, 1120, 0.1428571492433548], [arena, 1241, 0.4897959232330322], [arena, 1316, 0.08163265138864517], [arena, 1362, 0.30612245202064514], [arena, 1437, -0.3469387888908386], [arena, 1511, 0]],
  },
  {
    kernel: "dense_1000",
    run: () => dense_1000(),
    seed: 1649,
    positive: false,
    tolerance: 0,
    fills: [[arena, 1000, 512, 0, 0], [weights, 4800, 46592, 1, 0], [weights, 125632, 512, 1, 120832], [weights, 246464, 512, 1, 241664], [weights, 321216, 46592, 1, 316416], [weights, 442048, 512, 1, 437248], [weights, 516288, 512, 1, 511488], [weights, 516800, 1000, 2, 0]],
    values: [[arena, 0, -74], [arena, 90, 32], [arena, 236, -21], [arena, 472, 91], [arena, 618, 38], [arena, 708, -73], [arena, 854, 30], [arena, 999, 31]],
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
