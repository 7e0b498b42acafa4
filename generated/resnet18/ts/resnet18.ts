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
  weights: "5ae89e4e731253d6fbada5a6a21a0b98",
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
const panels = new Float64Array(11199680);
const scratch = new Float64Array(55044);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
  ["conv1_weight_0", panels, 0, 9408],
  ["bn1_weight_1", weights, 0, 64],
  ["layer1_0_conv1_weight_2", panels, 9408, 36864],
  ["layer1_0_bn1_weight_3", weights, 64, 64],
  ["layer1_0_conv2_weight_4", panels, 46272, 36864],
  ["layer1_0_bn2_weight_5", weights, 128, 64],
  ["layer1_1_conv1_weight_6", panels, 83136, 36864],
  ["layer1_1_bn1_weight_7", weights, 192, 64],
  ["layer1_1_conv2_weight_8", panels, 120000, 36864],
  ["layer1_1_bn2_weight_9", weights, 256, 64],
  ["layer2_0_conv1_weight_10", panels, 156864, 73728],
  ["layer2_0_bn1_weight_11", weights, 320, 128],
  ["layer2_0_downsample_0_weight_12", panels, 230592, 8192],
  ["layer2_0_downsample_1_weight_13", weights, 448, 128],
  ["layer2_0_conv2_weight_14", panels, 238784, 147456],
  ["layer2_0_bn2_weight_15", weights, 576, 128],
  ["layer2_1_conv1_weight_16", panels, 386240, 147456],
  ["layer2_1_bn1_weight_17", weights, 704, 128],
  ["layer2_1_conv2_weight_18", panels, 533696, 147456],
  ["layer2_1_bn2_weight_19", weights, 832, 128],
  ["layer3_0_conv1_weight_20", panels, 681152, 297216],
  ["layer3_0_bn1_weight_21", weights, 960, 256],
  ["layer3_0_downsample_0_weight_22", panels, 978368, 33024],
  ["layer3_0_downsample_1_weight_23", weights, 1216, 256],
  ["layer3_0_conv2_weight_24", panels, 1011392, 594432],
  ["layer3_0_bn2_weight_25", weights, 1472, 256],
  ["layer3_1_conv1_weight_26", panels, 1605824, 594432],
  ["layer3_1_bn1_weight_27", weights, 1728, 256],
  ["layer3_1_conv2_weight_28", panels, 2200256, 594432],
  ["layer3_1_bn2_weight_29", weights, 1984, 256],
  ["layer4_0_conv1_weight_30", panels, 2794688, 1181952],
  ["layer4_0_bn1_weight_31", weights, 2240, 512],
  ["layer4_0_downsample_0_weight_32", panels, 3976640, 131328],
  ["layer4_0_downsample_1_weight_33", weights, 2752, 512],
  ["layer4_0_conv2_weight_34", panels, 4107968, 2363904],
  ["layer4_0_bn2_weight_35", weights, 3264, 512],
  ["layer4_1_conv1_weight_36", panels, 6471872, 2363904],
  ["layer4_1_bn1_weight_37", weights, 3776, 512],
  ["layer4_1_conv2_weight_38", panels, 8835776, 2363904],
  ["layer4_1_bn2_weight_39", weights, 4288, 512],
  ["fc_weight_40", weights, 4800, 512000],
  ["fc_bias_41", weights, 516800, 1000],
];
const weightsHash = "5ae89e4e731253d6fbada5a6a21a0b98";
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
  conv_bn_add_relu_64x56x56(46272, 128, 1620032, 416000);
  // layer1.1.conv1 + layer1.1.bn1 + layer1.1.relu1: 64x56x56
  conv_bn_relu_64x56x56(416000, 83136, 192);
  // layer1.1.conv2 + layer1.1.bn2 + layer1.1.add1 + layer1.1.relu2: 64x56x56
  conv_bn_add_relu_64x56x56(120000, 256, 416000, 616704);
  // layer2.0.conv1 + layer2.0.bn1 + layer2.0.relu1: 128x28x28
  conv_bn_relu_128x28x28();
  // layer2.0.downsample.0 + layer2.0.downsample.1: 128x28x28
  conv_bn_128x28x28();
  // layer2.0.conv2 + layer2.0.bn2 + layer2.0.add1 + layer2.0.relu2: 128x28x28
  conv_bn_add_relu_128x28x28(207936, 238784, 576, 308288, 408640);
  // layer2.1.conv1 + layer2.1.bn1 + layer2.1.relu1: 128x28x28
  conv_bn_relu_128x28x28_2();
  // layer2.1.conv2 + layer2.1.bn2 + layer2.1.add1 + layer2.1.relu2: 128x28x28
  conv_bn_add_relu_128x28x28(115200, 533696, 832, 408640, 215552);
  // layer3.0.conv1 + layer3.0.bn1 + layer3.0.relu1: 256x14x14
  conv_bn_relu_256x14x14();
  // layer3.0.downsample.0 + layer3.0.downsample.1: 256x14x14
  conv_bn_256x14x14();
  // layer3.0.conv2 + layer3.0.bn2 + layer3.0.add1 + layer3.0.relu2: 256x14x14
  conv_bn_add_relu_256x14x14(107648, 1011392, 1472, 157824, 208000);
  // layer3.1.conv1 + layer3.1.bn1 + layer3.1.relu1: 256x14x14
  conv_bn_relu_256x14x14_2();
  // layer3.1.conv2 + layer3.1.bn2 + layer3.1.add1 + layer3.1.relu2: 256x14x14
  conv_bn_add_relu_256x14x14(65536, 2200256, 1984, 208000, 115712);
  // layer4.0.conv1 + layer4.0.bn1 + layer4.0.relu1: 512x7x7
  conv_bn_relu_512x7x7();
  // layer4.0.downsample.0 + layer4.0.downsample.1: 512x7x7
  conv_bn_512x7x7();
  // layer4.0.conv2 + layer4.0.bn2 + layer4.0.add1 + layer4.0.relu2: 512x7x7
  conv_bn_add_relu_512x7x7(57600, 4107968, 3264, 82688, 107776);
  // layer4.1.conv1 + layer4.1.bn1 + layer4.1.relu1: 512x7x7
  conv_bn_relu_512x7x7_2();
  // layer4.1.conv2 + layer4.1.bn2 + layer4.1.add1 + layer4.1.relu2: 512x7x7
  conv_bn_add_relu_512x7x7(41472, 8835776, 4288, 107776, 66560);
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

/** conv + bn + relu to 64x56x56: panels, tile 2x3, panels per block 25, blocks 43, reduction 1 x 576; at most 2.4 KB of bytecode */
function conv_bn_relu_64x56x56(xAt: number, weight_scaled_panelsAt: number, shiftAt: number): void {
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
  for (let b = 0; b < 43; b++) {
    const y_b = b * 75 + 215296;
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
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 1152;
      const shift_k = shiftAt + k * 2;
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
        if (b * 75 + j * 3 < 3136) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const shift = W[shift_k]!;
          const t = a02 + shift;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          A[j * 3 + y_k + 3136] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          A[j * 3 + y_k + 3137] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a12 + shift;
          A[j * 3 + y_k + 3138] = 0 > t ? 0 : t;
        }
      }
    }
  }
}

/** conv + bn + add + relu to 64x56x56: panels, tile 2x3, panels per block 25, blocks 43, reduction 1 x 576; at most 2.7 KB of bytecode */
function conv_bn_add_relu_64x56x56(weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
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
    const x1_b = x1At + b * 75;
    const y_b = yAt + b * 75;
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
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 1152;
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 6272 + x1_b;
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
        if (b * 75 + j * 3 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[j * 3 + x1_k]!;
          const t = a00 + shift + x1;
          A[j * 3 + y_k] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[j * 3 + x1_k + 1]!;
          const t = a01 + shift + x1;
          A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[j * 3 + x1_k + 2]!;
          const t = a02 + shift + x1;
          A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 3 + x1_k + 3136]!;
          const t = a10 + shift + x1;
          A[j * 3 + y_k + 3136] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 3 + x1_k + 3137]!;
          const t = a11 + shift + x1;
          A[j * 3 + y_k + 3137] = 0 > t ? 0 : t;
        }
        if (b * 75 + j * 3 + 2 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 3 + x1_k + 3138]!;
          const t = a12 + shift + x1;
          A[j * 3 + y_k + 3138] = 0 > t ? 0 : t;
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
      const weight_scaled_panels_k = k * 1152 + 156864;
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
      const weight_scaled_panels_k = k * 128 + 230592;
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

/** conv + bn + add + relu to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 2 x 576; at most 3.4 KB of bytecode */
function conv_bn_add_relu_128x28x28(xAt: number, weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
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
  for (let b = 0; b < 11; b++) {
    const x1_b = x1At + b * 72;
    const y_b = yAt + b * 72;
    for (let part = 0; part < 2; part++) {
      const x_padded_part = part * 57600;
      const weight_scaled_panels_part = weight_scaled_panelsAt + part * 73728;
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
        const weight_scaled_panels_k = k * 1152 + weight_scaled_panels_part;
        const shift_k = shiftAt + k * 2;
        const x1_k = k * 1568 + x1_b;
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
          if (part === 1) {
            if (b * 72 + j * 3 < 784) {
              const shift = W[shift_k]!;
              const x1 = A[j * 3 + x1_k]!;
              const t = a00 + shift + x1;
              A[j * 3 + y_k] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 1 < 784) {
              const shift = W[shift_k]!;
              const x1 = A[j * 3 + x1_k + 1]!;
              const t = a01 + shift + x1;
              A[j * 3 + y_k + 1] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 2 < 784) {
              const shift = W[shift_k]!;
              const x1 = A[j * 3 + x1_k + 2]!;
              const t = a02 + shift + x1;
              A[j * 3 + y_k + 2] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 < 784) {
              const shift = W[shift_k + 1]!;
              const x1 = A[j * 3 + x1_k + 784]!;
              const t = a10 + shift + x1;
              A[j * 3 + y_k + 784] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 1 < 784) {
              const shift = W[shift_k + 1]!;
              const x1 = A[j * 3 + x1_k + 785]!;
              const t = a11 + shift + x1;
              A[j * 3 + y_k + 785] = 0 > t ? 0 : t;
            }
            if (b * 72 + j * 3 + 2 < 784) {
              const shift = W[shift_k + 1]!;
              const x1 = A[j * 3 + x1_k + 786]!;
              const t = a12 + shift + x1;
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

/** conv + bn + relu to 128x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 2 x 576; at most 3.1 KB of bytecode */
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
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 115200;
    for (let part = 0; part < 2; part++) {
      const x_padded_part = part * 57600;
      const weight_scaled_panels_part = part * 73728 + 386240;
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
        const weight_scaled_panels_k = k * 1152 + weight_scaled_panels_part;
        const shift_k = k * 2 + 704;
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
          if (part === 1) {
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
      const weight_scaled_panels_part = part * 148608 + 681152;
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
      const weight_scaled_panels_k = k * 384 + 978368;
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

/** conv + bn + add + relu to 256x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 4 x 576; at most 3.3 KB of bytecode */
function conv_bn_add_relu_256x14x14(xAt: number, weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 65536; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
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
    const x1_b = x1At + b * 66;
    const y_b = yAt + b * 66;
    for (let part = 0; part < 4; part++) {
      const x_padded_part = part * 16384;
      const weight_scaled_panels_part = weight_scaled_panelsAt + part * 148608;
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
      for (let k = 0; k < 86; k++) {
        const partial_k = k * 198 + 38016;
        const weight_scaled_panels_k = k * 1728 + weight_scaled_panels_part;
        const shift_k = shiftAt + k * 3;
        const x1_k = k * 588 + x1_b;
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
          if (part === 3) {
            if (b * 66 + j * 2 < 196) {
              const shift = W[shift_k]!;
              const x1 = A[j * 2 + x1_k]!;
              const t = a00 + shift + x1;
              A[j * 2 + y_k] = 0 > t ? 0 : t;
            }
            if (b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k]!;
              const x1 = A[j * 2 + x1_k + 1]!;
              const t = a01 + shift + x1;
              A[j * 2 + y_k + 1] = 0 > t ? 0 : t;
            }
            if (k * 3 + 1 < 256 && b * 66 + j * 2 < 196) {
              const shift = W[shift_k + 1]!;
              const x1 = A[j * 2 + x1_k + 196]!;
              const t = a10 + shift + x1;
              A[j * 2 + y_k + 196] = 0 > t ? 0 : t;
            }
            if (k * 3 + 1 < 256 && b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k + 1]!;
              const x1 = A[j * 2 + x1_k + 197]!;
              const t = a11 + shift + x1;
              A[j * 2 + y_k + 197] = 0 > t ? 0 : t;
            }
            if (k * 3 + 2 < 256 && b * 66 + j * 2 < 196) {
              const shift = W[shift_k + 2]!;
              const x1 = A[j * 2 + x1_k + 392]!;
              const t = a20 + shift + x1;
              A[j * 2 + y_k + 392] = 0 > t ? 0 : t;
            }
            if (k * 3 + 2 < 256 && b * 66 + j * 2 + 1 < 196) {
              const shift = W[shift_k + 2]!;
              const x1 = A[j * 2 + x1_k + 393]!;
              const t = a21 + shift + x1;
              A[j * 2 + y_k + 393] = 0 > t ? 0 : t;
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
}

/** conv + bn + relu to 256x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 4 x 576; at most 3.0 KB of bytecode */
function conv_bn_relu_256x14x14_2(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 65536; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 256; i0++) {
    const x_i0 = i0 * 196 + 208000;
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
    const y_b = b * 66 + 65536;
    for (let part = 0; part < 4; part++) {
      const x_padded_part = part * 16384;
      const weight_scaled_panels_part = part * 148608 + 1605824;
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
      for (let k = 0; k < 86; k++) {
        const partial_k = k * 198 + 38016;
        const weight_scaled_panels_k = k * 1728 + weight_scaled_panels_part;
        const shift_k = k * 3 + 1728;
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
          if (part === 3) {
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
    const x_i0 = i0 * 196 + 115712;
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
    const weight_scaled_panels_part = part * 295488 + 2794688;
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
    const x_j = ((j * 2) / 7 | 0) * 28 + ((j * 2) % 7) * 2 + 115712;
    const x_panels_j = j * 512;
    const x_j1 = ((Math.min(j * 2 + 1, 48)) / 7 | 0) * 28 + ((Math.min(j * 2 + 1, 48)) % 7) * 2 + 115712;
    for (let c = 0; c < 256; c++) {
      const x = A[c * 196 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 196 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 171; k++) {
    const weight_scaled_panels_k = k * 768 + 3976640;
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

/** conv + bn + add + relu to 512x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 8 x 576; at most 2.9 KB of bytecode */
function conv_bn_add_relu_512x7x7(xAt: number, weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 41472; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 512; i0++) {
    const x_i0 = xAt + i0 * 49;
    const x_padded_i0 = i0 * 81;
    for (let i1 = 0; i1 < 7; i1++) {
      const x_i1 = i1 * 7 + x_i0;
      const x_padded_i1 = i1 * 9 + x_padded_i0;
      for (let i2 = 0; i2 < 7; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 10] = x;
      }
    }
  }
  for (let part = 0; part < 8; part++) {
    const x_padded_part = part * 5184;
    const weight_scaled_panels_part = weight_scaled_panelsAt + part * 295488;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = x_padded_part + ((j * 2) / 7 | 0) * 9 + ((j * 2) % 7);
      const x_panels_j = j * 1152;
      const x_padded_j1 = x_padded_part + ((Math.min(j * 2 + 1, 48)) / 7 | 0) * 9 + ((Math.min(j * 2 + 1, 48)) % 7);
      for (let c = 0; c < 64; c++) {
        const x_padded_c = c * 81 + x_padded_j;
        const x_panels_c = c * 18 + x_panels_j;
        const x_padded_c1 = c * 81 + x_padded_j1;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 9 + x_padded_c;
          const x_panels_r0 = r0 * 6 + x_panels_c;
          const x_padded_r0_1 = r0 * 9 + x_padded_c1;
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
      const shift_k = shiftAt + k * 3;
      const x1_k = x1At + k * 147;
      const y_k = yAt + k * 147;
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
        if (part === 7) {
          const shift = W[shift_k]!;
          const x1 = A[j * 2 + x1_k]!;
          const t = a00 + shift + x1;
          A[j * 2 + y_k] = 0 > t ? 0 : t;
          if (j * 2 + 1 < 49) {
            const x1_1 = A[j * 2 + x1_k + 1]!;
            const t1 = a01 + shift + x1_1;
            A[j * 2 + y_k + 1] = 0 > t1 ? 0 : t1;
          }
          const shift1 = W[shift_k + 1]!;
          const x1_1 = A[j * 2 + x1_k + 49]!;
          const t1 = a10 + shift1 + x1_1;
          A[j * 2 + y_k + 49] = 0 > t1 ? 0 : t1;
          if (j * 2 + 1 < 49) {
            const x1_2 = A[j * 2 + x1_k + 50]!;
            const t2 = a11 + shift1 + x1_2;
            A[j * 2 + y_k + 50] = 0 > t2 ? 0 : t2;
          }
          if (k * 3 + 2 < 512) {
            const shift2 = W[shift_k + 2]!;
            const x1_2 = A[j * 2 + x1_k + 98]!;
            const t2 = a20 + shift2 + x1_2;
            A[j * 2 + y_k + 98] = 0 > t2 ? 0 : t2;
          }
          if (k * 3 + 2 < 512 && j * 2 + 1 < 49) {
            const shift2 = W[shift_k + 2]!;
            const x1_2 = A[j * 2 + x1_k + 99]!;
            const t2 = a21 + shift2 + x1_2;
            A[j * 2 + y_k + 99] = 0 > t2 ? 0 : t2;
          }
        }
        if (part < 7) {
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

/** conv + bn + relu to 512x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 8 x 576; at most 2.6 KB of bytecode */
function conv_bn_relu_512x7x7_2(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 41472; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 512; i0++) {
    const x_i0 = i0 * 49 + 107776;
    const x_padded_i0 = i0 * 81;
    for (let i1 = 0; i1 < 7; i1++) {
      const x_i1 = i1 * 7 + x_i0;
      const x_padded_i1 = i1 * 9 + x_padded_i0;
      for (let i2 = 0; i2 < 7; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 10] = x;
      }
    }
  }
  for (let part = 0; part < 8; part++) {
    const x_padded_part = part * 5184;
    const weight_scaled_panels_part = part * 295488 + 6471872;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = x_padded_part + ((j * 2) / 7 | 0) * 9 + ((j * 2) % 7);
      const x_panels_j = j * 1152;
      const x_padded_j1 = x_padded_part + ((Math.min(j * 2 + 1, 48)) / 7 | 0) * 9 + ((Math.min(j * 2 + 1, 48)) % 7);
      for (let c = 0; c < 64; c++) {
        const x_padded_c = c * 81 + x_padded_j;
        const x_panels_c = c * 18 + x_panels_j;
        const x_padded_c1 = c * 81 + x_padded_j1;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 9 + x_padded_c;
          const x_panels_r0 = r0 * 6 + x_panels_c;
          const x_padded_r0_1 = r0 * 9 + x_padded_c1;
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
      const shift_k = k * 3 + 3776;
      const y_k = k * 147 + 41472;
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
        if (part === 7) {
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
        if (part < 7) {
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

/** gap to 512x1x1: reduction, tile 1, written out 7; at most 0.4 KB of bytecode */
function gap_512x1x1(): void {
  const A = arena;
  for (let c = 0; c < 512; c++) {
    const x_c = c * 49 + 66560;
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
    fills: [[arena, 1620032, 200704, 0, 0], [panels, 9408, 36864, 3, 0], [weights, 64, 64, 4, 0]],
    values: [[arena, 215296, 6], [arena, 233393, 4], [arena, 262675, 58], [arena, 310055, 34], [arena, 339337, 0], [arena, 357435, 0], [arena, 386717, 93], [arena, 415999, 13]],
  },
  {
    kernel: "conv_bn_add_relu_64x56x56",
    run: () => conv_bn_add_relu_64x56x56(46272, 128, 1620032, 416000),
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215296, 200704, 0, 0], [panels, 46272, 36864, 3, 0], [weights, 128, 64, 4, 0], [arena, 1620032, 200704, 5, 0]],
    values: [[arena, 416000, 79], [arena, 434097, 0], [arena, 463379, 30], [arena, 510759, 62], [arena, 540041, 0], [arena, 558139, 97], [arena, 587421, 50], [arena, 616703, 15]],
  },
  {
    kernel: "conv_bn_relu_128x28x28",
    run: () => conv_bn_relu_128x28x28(),
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[arena, 616704, 200704, 0, 0], [panels, 156864, 6912, 3, 0], [panels, 174144, 1151, 3, 17280], [panels, 191424, 1151, 3, 34560], [panels, 201793, 8062, 3, 44929], [panels, 219073, 1151, 3, 62209], [panels, 229441, 1151, 3, 72577], [weights, 320, 128, 4, 0]],
    values: [[arena, 207936, 41], [arena, 216984, 41], [arena, 231625, 0], [arena, 255315, 44], [arena, 269956, 98], [arena, 279005, 0], [arena, 293646, 102], [arena, 308287, 16]],
  },
  {
    kernel: "conv_bn_128x28x28",
    run: () => conv_bn_128x28x28(),
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[arena, 616704, 200704, 1, 0], [panels, 230592, 8192, 2, 0], [weights, 448, 128, 3, 0]],
    values: [[arena, 308288, -49], [arena, 317336, 44], [arena, 331977, -9], [arena, 355667, 67], [arena, 370308, -11], [arena, 379357, 30], [arena, 393998, 25], [arena, 408639, 1]],
  },
  {
    kernel: "conv_bn_add_relu_128x28x28",
    run: () => conv_bn_add_relu_128x28x28(207936, 238784, 576, 308288, 408640),
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[arena, 207936, 100352, 0, 0], [panels, 238784, 6912, 4, 0], [panels, 256064, 1151, 4, 17280], [panels, 273344, 1151, 4, 34560], [panels, 283713, 8062, 4, 44929], [panels, 300993, 1151, 4, 62209], [panels, 311361, 8063, 4, 72577], [panels, 329792, 1151, 4, 91008], [panels, 347072, 1151, 4, 108288], [panels, 357441, 8062, 4, 118657], [panels, 374721, 1151, 4, 135937], [panels, 385089, 1151, 4, 146305], [weights, 576, 128, 5, 0], [arena, 308288, 100352, 6, 0]],
    values: [[arena, 408640, 0], [arena, 417688, 0], [arena, 432329, 16], [arena, 456019, 0], [arena, 470660, 188], [arena, 479709, 108], [arena, 494350, 0], [arena, 508991, 0]],
  },
  {
    kernel: "conv_bn_relu_128x28x28_2",
    run: () => conv_bn_relu_128x28x28_2(),
    seed: 679,
    positive: false,
    tolerance: 0,
    fills: [[arena, 408640, 100352, 0, 0], [panels, 386240, 6912, 4, 0], [panels, 403520, 1151, 4, 17280], [panels, 420800, 1151, 4, 34560], [panels, 431169, 8062, 4, 44929], [panels, 448449, 1151, 4, 62209], [panels, 458817, 8063, 4, 72577], [panels, 477248, 1151, 4, 91008], [panels, 494528, 1151, 4, 108288], [panels, 504897, 8062, 4, 118657], [panels, 522177, 1151, 4, 135937], [panels, 532545, 1151, 4, 146305], [weights, 704, 128, 5, 0]],
    values: [[arena, 115200, 0], [arena, 124248, 0], [arena, 138889, 176], [arena, 162579, 0], [arena, 177220, 0], [arena, 186269, 2], [arena, 200910, 101], [arena, 215551, 0]],
  },
  {
    kernel: "conv_bn_relu_256x14x14",
    run: () => conv_bn_relu_256x14x14(),
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215552, 100352, 0, 0], [panels, 681152, 1726, 4, 0], [panels, 693250, 1726, 4, 12098], [panels, 715712, 1726, 4, 34560], [panels, 750272, 1726, 4, 69120], [panels, 771010, 1726, 4, 89858], [panels, 784833, 1726, 4, 103681], [panels, 805570, 1726, 4, 124418], [panels, 828032, 3454, 4, 146880], [panels, 841858, 1726, 4, 160706], [panels, 864320, 1726, 4, 183168], [panels, 898880, 1726, 4, 217728], [panels, 919618, 1726, 4, 238466], [panels, 933441, 1726, 4, 252289], [panels, 954178, 1726, 4, 273026], [panels, 976640, 1726, 4, 295488], [weights, 960, 256, 5, 0]],
    values: [[arena, 107648, 35], [arena, 112172, 89], [arena, 119492, 19], [arena, 131337, 49], [arena, 138658, 94], [arena, 143182, 133], [arena, 150503, 0], [arena, 157823, 0]],
  },
  {
    kernel: "conv_bn_256x14x14",
    run: () => conv_bn_256x14x14(),
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[arena, 215552, 100352, 1, 0], [panels, 978368, 33022, 2, 0], [weights, 1216, 256, 3, 0]],
    values: [[arena, 157824, -33], [arena, 162348, -33], [arena, 169668, -6], [arena, 181513, -4], [arena, 188834, -11], [arena, 193358, -8], [arena, 200679, 12], [arena, 207999, -33]],
  },
  {
    kernel: "conv_bn_add_relu_256x14x14",
    run: () => conv_bn_add_relu_256x14x14(107648, 1011392, 1472, 157824, 208000),
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[arena, 107648, 50176, 0, 0], [panels, 1011392, 1726, 4, 0], [panels, 1023490, 1726, 4, 12098], [panels, 1045952, 1726, 4, 34560], [panels, 1080512, 1726, 4, 69120], [panels, 1101250, 1726, 4, 89858], [panels, 1115073, 1726, 4, 103681], [panels, 1135810, 1726, 4, 124418], [panels, 1158272, 3454, 4, 146880], [panels, 1172098, 1726, 4, 160706], [panels, 1194560, 1726, 4, 183168], [panels, 1229120, 1726, 4, 217728], [panels, 1249858, 1726, 4, 238466], [panels, 1263681, 1726, 4, 252289], [panels, 1284418, 1726, 4, 273026], [panels, 1306880, 3454, 4, 295488], [panels, 1320706, 1726, 4, 309314], [panels, 1343168, 1726, 4, 331776], [panels, 1377728, 1726, 4, 366336], [panels, 1398466, 1726, 4, 387074], [panels, 1412289, 1726, 4, 400897], [panels, 1433026, 1726, 4, 421634], [panels, 1455488, 3454, 4, 444096], [panels, 1469314, 1726, 4, 457922], [panels, 1491776, 1726, 4, 480384], [panels, 1526336, 1726, 4, 514944], [panels, 1547074, 1726, 4, 535682], [panels, 1560897, 1726, 4, 549505], [panels, 1581634, 1726, 4, 570242], [panels, 1604096, 1726, 4, 592704], [weights, 1472, 256, 5, 0], [arena, 157824, 50176, 6, 0]],
    values: [[arena, 208000, 48], [arena, 212524, 77], [arena, 219844, 0], [arena, 231689, 159], [arena, 239010, 24], [arena, 243534, 0], [arena, 250855, 0], [arena, 258175, 68]],
  },
  {
    kernel: "conv_bn_relu_256x14x14_2",
    run: () => conv_bn_relu_256x14x14_2(),
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[arena, 208000, 50176, 0, 0], [panels, 1605824, 1726, 4, 0], [panels, 1617922, 1726, 4, 12098], [panels, 1640384, 1726, 4, 34560], [panels, 1674944, 1726, 4, 69120], [panels, 1695682, 1726, 4, 89858], [panels, 1709505, 1726, 4, 103681], [panels, 1730242, 1726, 4, 124418], [panels, 1752704, 3454, 4, 146880], [panels, 1766530, 1726, 4, 160706], [panels, 1788992, 1726, 4, 183168], [panels, 1823552, 1726, 4, 217728], [panels, 1844290, 1726, 4, 238466], [panels, 1858113, 1726, 4, 252289], [panels, 1878850, 1726, 4, 273026], [panels, 1901312, 3454, 4, 295488], [panels, 1915138, 1726, 4, 309314], [panels, 1937600, 1726, 4, 331776], [panels, 1972160, 1726, 4, 366336], [panels, 1992898, 1726, 4, 387074], [panels, 2006721, 1726, 4, 400897], [panels, 2027458, 1726, 4, 421634], [panels, 2049920, 3454, 4, 444096], [panels, 2063746, 1726, 4, 457922], [panels, 2086208, 1726, 4, 480384], [panels, 2120768, 1726, 4, 514944], [panels, 2141506, 1726, 4, 535682], [panels, 2155329, 1726, 4, 549505], [panels, 2176066, 1726, 4, 570242], [panels, 2198528, 1726, 4, 592704], [weights, 1728, 256, 5, 0]],
    values: [[arena, 65536, 0], [arena, 70060, 60], [arena, 77380, 0], [arena, 89225, 0], [arena, 96546, 123], [arena, 101070, 129], [arena, 108391, 24], [arena, 115711, 25]],
  },
  {
    kernel: "conv_bn_relu_512x7x7",
    run: () => conv_bn_relu_512x7x7(),
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[arena, 115712, 50176, 0, 0], [panels, 2794688, 1726, 4, 0], [panels, 2820609, 1726, 4, 25921], [panels, 2863808, 1726, 4, 69120], [panels, 2932929, 1726, 4, 138241], [panels, 2976129, 1726, 4, 181441], [panels, 3002050, 1726, 4, 207362], [panels, 3045250, 1726, 4, 250562], [panels, 3088449, 3453, 4, 293761], [panels, 3116097, 1726, 4, 321409], [panels, 3159296, 1726, 4, 364608], [panels, 3228417, 1726, 4, 433729], [panels, 3271617, 1726, 4, 476929], [panels, 3297538, 1726, 4, 502850], [panels, 3340738, 1726, 4, 546050], [panels, 3383937, 3453, 4, 589249], [panels, 3411585, 1726, 4, 616897], [panels, 3454784, 1726, 4, 660096], [panels, 3523905, 1726, 4, 729217], [panels, 3567105, 1726, 4, 772417], [panels, 3593026, 1726, 4, 798338], [panels, 3636226, 1726, 4, 841538], [panels, 3679425, 3453, 4, 884737], [panels, 3707073, 1726, 4, 912385], [panels, 3750272, 1726, 4, 955584], [panels, 3819393, 1726, 4, 1024705], [panels, 3862593, 1726, 4, 1067905], [panels, 3888514, 1726, 4, 1093826], [panels, 3931714, 1726, 4, 1137026], [panels, 3974913, 1726, 4, 1180225], [weights, 2240, 512, 5, 0]],
    values: [[arena, 57600, 31], [arena, 59862, 6], [arena, 63522, 242], [arena, 69444, 247], [arena, 73105, 25], [arena, 75367, 0], [arena, 79027, 12], [arena, 82687, 0]],
  },
  {
    kernel: "conv_bn_512x7x7",
    run: () => conv_bn_512x7x7(),
    seed: 1261,
    positive: false,
    tolerance: 0,
    fills: [[arena, 115712, 50176, 1, 0], [panels, 3976640, 766, 2, 0], [panels, 3988161, 766, 2, 11521], [panels, 4007360, 766, 2, 30720], [panels, 4038081, 766, 2, 61441], [panels, 4057281, 766, 2, 80641], [panels, 4068802, 766, 2, 92162], [panels, 4088002, 766, 2, 111362], [panels, 4107201, 766, 2, 130561], [weights, 2752, 512, 3, 0]],
    values: [[arena, 82688, 10], [arena, 84950, 23], [arena, 88610, -36], [arena, 94532, 40], [arena, 98193, -105], [arena, 100455, 29], [arena, 104115, 54], [arena, 107775, -44]],
  },
  {
    kernel: "conv_bn_add_relu_512x7x7",
    run: () => conv_bn_add_relu_512x7x7(57600, 4107968, 3264, 82688, 107776),
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[arena, 57600, 25088, 0, 0], [panels, 4107968, 1726, 4, 0], [panels, 4133889, 1726, 4, 25921], [panels, 4177088, 1726, 4, 69120], [panels, 4246209, 1726, 4, 138241], [panels, 4289409, 1726, 4, 181441], [panels, 4315330, 1726, 4, 207362], [panels, 4358530, 1726, 4, 250562], [panels, 4401729, 3453, 4, 293761], [panels, 4429377, 1726, 4, 321409], [panels, 4472576, 1726, 4, 364608], [panels, 4541697, 1726, 4, 433729], [panels, 4584897, 1726, 4, 476929], [panels, 4610818, 1726, 4, 502850], [panels, 4654018, 1726, 4, 546050], [panels, 4697217, 3453, 4, 589249], [panels, 4724865, 1726, 4, 616897], [panels, 4768064, 1726, 4, 660096], [panels, 4837185, 1726, 4, 729217], [panels, 4880385, 1726, 4, 772417], [panels, 4906306, 1726, 4, 798338], [panels, 4949506, 1726, 4, 841538], [panels, 4992705, 3453, 4, 884737], [panels, 5020353, 1726, 4, 912385], [panels, 5063552, 1726, 4, 955584], [panels, 5132673, 1726, 4, 1024705], [panels, 5175873, 1726, 4, 1067905], [panels, 5201794, 1726, 4, 1093826], [panels, 5244994, 1726, 4, 1137026], [panels, 5288193, 3453, 4, 1180225], [panels, 5315841, 1726, 4, 1207873], [panels, 5359040, 1726, 4, 1251072], [panels, 5428161, 1726, 4, 1320193], [panels, 5471361, 1726, 4, 1363393], [panels, 5497282, 1726, 4, 1389314], [panels, 5540482, 1726, 4, 1432514], [panels, 5583681, 3453, 4, 1475713], [panels, 5611329, 1726, 4, 1503361], [panels, 5654528, 1726, 4, 1546560], [panels, 5723649, 1726, 4, 1615681], [panels, 5766849, 1726, 4, 1658881], [panels, 5792770, 1726, 4, 1684802], [panels, 5835970, 1726, 4, 1728002], [panels, 5879169, 3453, 4, 1771201], [panels, 5906817, 1726, 4, 1798849], [panels, 5950016, 1726, 4, 1842048], [panels, 6019137, 1726, 4, 1911169], [panels, 6062337, 1726, 4, 1954369], [panels, 6088258, 1726, 4, 1980290], [panels, 6131458, 1726, 4, 2023490], [panels, 6174657, 3453, 4, 2066689], [panels, 6202305, 1726, 4, 2094337], [panels, 6245504, 1726, 4, 2137536], [panels, 6314625, 1726, 4, 2206657], [panels, 6357825, 1726, 4, 2249857], [panels, 6383746, 1726, 4, 2275778], [panels, 6426946, 1726, 4, 2318978], [panels, 6470145, 1726, 4, 2362177], [weights, 3264, 512, 5, 0], [arena, 82688, 25088, 6, 0]],
    values: [[arena, 107776, 0], [arena, 110038, 0], [arena, 113698, 0], [arena, 119620, 310], [arena, 123281, 351], [arena, 125543, 0], [arena, 129203, 0], [arena, 132863, 0]],
  },
  {
    kernel: "conv_bn_relu_512x7x7_2",
    run: () => conv_bn_relu_512x7x7_2(),
    seed: 1455,
    positive: false,
    tolerance: 0,
    fills: [[arena, 107776, 25088, 0, 0], [panels, 6471872, 1726, 4, 0], [panels, 6497793, 1726, 4, 25921], [panels, 6540992, 1726, 4, 69120], [panels, 6610113, 1726, 4, 138241], [panels, 6653313, 1726, 4, 181441], [panels, 6679234, 1726, 4, 207362], [panels, 6722434, 1726, 4, 250562], [panels, 6765633, 3453, 4, 293761], [panels, 6793281, 1726, 4, 321409], [panels, 6836480, 1726, 4, 364608], [panels, 6905601, 1726, 4, 433729], [panels, 6948801, 1726, 4, 476929], [panels, 6974722, 1726, 4, 502850], [panels, 7017922, 1726, 4, 546050], [panels, 7061121, 3453, 4, 589249], [panels, 7088769, 1726, 4, 616897], [panels, 7131968, 1726, 4, 660096], [panels, 7201089, 1726, 4, 729217], [panels, 7244289, 1726, 4, 772417], [panels, 7270210, 1726, 4, 798338], [panels, 7313410, 1726, 4, 841538], [panels, 7356609, 3453, 4, 884737], [panels, 7384257, 1726, 4, 912385], [panels, 7427456, 1726, 4, 955584], [panels, 7496577, 1726, 4, 1024705], [panels, 7539777, 1726, 4, 1067905], [panels, 7565698, 1726, 4, 1093826], [panels, 7608898, 1726, 4, 1137026], [panels, 7652097, 3453, 4, 1180225], [panels, 7679745, 1726, 4, 1207873], [panels, 7722944, 1726, 4, 1251072], [panels, 7792065, 1726, 4, 1320193], [panels, 7835265, 1726, 4, 1363393], [panels, 7861186, 1726, 4, 1389314], [panels, 7904386, 1726, 4, 1432514], [panels, 7947585, 3453, 4, 1475713], [panels, 7975233, 1726, 4, 1503361], [panels, 8018432, 1726, 4, 1546560], [panels, 8087553, 1726, 4, 1615681], [panels, 8130753, 1726, 4, 1658881], [panels, 8156674, 1726, 4, 1684802], [panels, 8199874, 1726, 4, 1728002], [panels, 8243073, 3453, 4, 1771201], [panels, 8270721, 1726, 4, 1798849], [panels, 8313920, 1726, 4, 1842048], [panels, 8383041, 1726, 4, 1911169], [panels, 8426241, 1726, 4, 1954369], [panels, 8452162, 1726, 4, 1980290], [panels, 8495362, 1726, 4, 2023490], [panels, 8538561, 3453, 4, 2066689], [panels, 8566209, 1726, 4, 2094337], [panels, 8609408, 1726, 4, 2137536], [panels, 8678529, 1726, 4, 2206657], [panels, 8721729, 1726, 4, 2249857], [panels, 8747650, 1726, 4, 2275778], [panels, 8790850, 1726, 4, 2318978], [panels, 8834049, 1726, 4, 2362177], [weights, 3776, 512, 5, 0]],
    values: [[arena, 41472, 539], [arena, 43734, 644], [arena, 47394, 163], [arena, 53316, 0], [arena, 56977, 0], [arena, 59239, 0], [arena, 62899, 412], [arena, 66559, 177]],
  },
  {
    kernel: "gap_512x1x1",
    run: () => gap_512x1x1(),
    seed: 1552,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 66560, 25088, 0, 0]],
    values: [[arena, 1000, 0.08163265138864517], [arena, 1046, 0.12244898080825806], [arena, 1120, 0.1428571492433548], [arena, 1241, 0.4897959232330322], [arena, 1316, 0.08163265138864517], [arena, 1362, 0.30612245202064514], [arena, 1437, -0.3469387888908386], [arena, 1511, 0]],
  },
  {
    kernel: "dense_1000",
    run: () => dense_1000(),
    seed: 1649,
    positive: false,
    tolerance: 0,
    fills: [[arena, 1000, 512, 0, 0], [weights, 4800, 512, 1, 0], [weights, 50880, 512, 1, 46080], [weights, 125632, 512, 1, 120832], [weights, 246464, 512, 1, 241664], [weights, 321216, 512, 1, 316416], [weights, 367296, 512, 1, 362496], [weights, 442048, 512, 1, 437248], [weights, 516288, 512, 1, 511488], [weights, 516800, 1000, 2, 0]],
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
