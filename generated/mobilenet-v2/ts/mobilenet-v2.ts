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
  inputHash: "d5f89f5dc3b8cbf0fb3b18d266c32a68e1bc7f285eb3b057bc704671c2af53ce",
  target: "ts",
  float: "fast",
  layout: "nchw",
  batch: 1,
  inputs: [{ name: "image", shape: [1, 3, 224, 224] }],
  outputs: [{ name: "logits", shape: [1, 1000] }],
  params: 3504872,
  macs: 300774272,
  /** Packed weights must say this. */
  weights: "fb90aa72b891b80d9587e40a097fa2f9",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const refuse = (why: string): Error => new Error(`${stem}: ${why} Run: ${packCommand}`);
  const packCommand = "cnnc pack mobilenet-v2.cnn WEIGHTS.safetensors --target ts";
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
  const input0 = checked("input", "image", inputs?.["image"], meta.inputs[0].shape);
  const output0 = checked("output", "logits", outputs?.["logits"], meta.outputs[0].shape);
  arena.set(input0, 553283);
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
const stem = "mobilenet-v2";
const arena = new Float32Array(1505280);
const weights = new Float32Array(1298056);
const panels = new Float64Array(2196032);
const scratch = new Float64Array(40050);
type Memory = Float32Array | Float64Array;
type TensorPlace = readonly [name: string, memory: Memory, begin: number, size: number];
const tensors: readonly TensorPlace[] = [
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
  ["features_7_conv_2_weight_40", panels, 59840, 12288],
  ["features_7_conv_3_weight_41", weights, 2144, 64],
  ["features_8_conv_0_0_weight_42", panels, 72128, 24576],
  ["features_8_conv_0_1_weight_43", weights, 2208, 384],
  ["features_8_conv_1_0_weight_44", panels, 96704, 3456],
  ["features_8_conv_1_1_weight_45", weights, 2592, 384],
  ["features_8_conv_2_weight_46", panels, 100160, 24576],
  ["features_8_conv_3_weight_47", weights, 2976, 64],
  ["features_9_conv_0_0_weight_48", panels, 124736, 24576],
  ["features_9_conv_0_1_weight_49", weights, 3040, 384],
  ["features_9_conv_1_0_weight_50", panels, 149312, 3456],
  ["features_9_conv_1_1_weight_51", weights, 3424, 384],
  ["features_9_conv_2_weight_52", panels, 152768, 24576],
  ["features_9_conv_3_weight_53", weights, 3808, 64],
  ["features_10_conv_0_0_weight_54", panels, 177344, 24576],
  ["features_10_conv_0_1_weight_55", weights, 3872, 384],
  ["features_10_conv_1_0_weight_56", panels, 201920, 3456],
  ["features_10_conv_1_1_weight_57", weights, 4256, 384],
  ["features_10_conv_2_weight_58", panels, 205376, 24576],
  ["features_10_conv_3_weight_59", weights, 4640, 64],
  ["features_11_conv_0_0_weight_60", panels, 229952, 24576],
  ["features_11_conv_0_1_weight_61", weights, 4704, 384],
  ["features_11_conv_1_0_weight_62", panels, 254528, 3456],
  ["features_11_conv_1_1_weight_63", weights, 5088, 384],
  ["features_11_conv_2_weight_64", panels, 257984, 36864],
  ["features_11_conv_3_weight_65", weights, 5472, 96],
  ["features_12_conv_0_0_weight_66", panels, 294848, 55296],
  ["features_12_conv_0_1_weight_67", weights, 5568, 576],
  ["features_12_conv_1_0_weight_68", panels, 350144, 5184],
  ["features_12_conv_1_1_weight_69", weights, 6144, 576],
  ["features_12_conv_2_weight_70", panels, 355328, 55296],
  ["features_12_conv_3_weight_71", weights, 6720, 96],
  ["features_13_conv_0_0_weight_72", panels, 410624, 55296],
  ["features_13_conv_0_1_weight_73", weights, 6816, 576],
  ["features_13_conv_1_0_weight_74", panels, 465920, 5184],
  ["features_13_conv_1_1_weight_75", weights, 7392, 576],
  ["features_13_conv_2_weight_76", panels, 471104, 55296],
  ["features_13_conv_3_weight_77", weights, 7968, 96],
  ["features_14_conv_0_0_weight_78", panels, 526400, 55296],
  ["features_14_conv_0_1_weight_79", weights, 8064, 576],
  ["features_14_conv_1_0_weight_80", panels, 581696, 5184],
  ["features_14_conv_1_1_weight_81", weights, 8640, 576],
  ["features_14_conv_2_weight_82", panels, 586880, 93312],
  ["features_14_conv_3_weight_83", weights, 9216, 160],
  ["features_15_conv_0_0_weight_84", panels, 680192, 153600],
  ["features_15_conv_0_1_weight_85", weights, 9376, 960],
  ["features_15_conv_1_0_weight_86", panels, 833792, 8640],
  ["features_15_conv_1_1_weight_87", weights, 10336, 960],
  ["features_15_conv_2_weight_88", panels, 842432, 155520],
  ["features_15_conv_3_weight_89", weights, 11296, 160],
  ["features_16_conv_0_0_weight_90", panels, 997952, 153600],
  ["features_16_conv_0_1_weight_91", weights, 11456, 960],
  ["features_16_conv_1_0_weight_92", panels, 1151552, 8640],
  ["features_16_conv_1_1_weight_93", weights, 12416, 960],
  ["features_16_conv_2_weight_94", panels, 1160192, 155520],
  ["features_16_conv_3_weight_95", weights, 13376, 160],
  ["features_17_conv_0_0_weight_96", panels, 1315712, 153600],
  ["features_17_conv_0_1_weight_97", weights, 13536, 960],
  ["features_17_conv_1_0_weight_98", panels, 1469312, 8640],
  ["features_17_conv_1_1_weight_99", weights, 14496, 960],
  ["features_17_conv_2_weight_100", panels, 1477952, 308160],
  ["features_17_conv_3_weight_101", weights, 15456, 320],
  ["features_18_0_weight_102", panels, 1786112, 409920],
  ["features_18_1_weight_103", weights, 15776, 1280],
  ["classifier_1_weight_104", weights, 17056, 1280000],
  ["classifier_1_bias_105", weights, 1297056, 1000],
];
const weightsHash = "fb90aa72b891b80d9587e40a097fa2f9";
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
  // features.0.0 + features.0.1 + features.0.2: 32x112x112
  conv_bn_relu6_32x112x112();
  // features.1.conv.0.0 + features.1.conv.0.1 + features.1.conv.0.2: 32x112x112
  conv_bn_relu6_32x112x112_2();
  // features.1.conv.1 + features.1.conv.2: 16x112x112
  conv_bn_16x112x112();
  // features.2.conv.0.0 + features.2.conv.0.1 + features.2.conv.0.2: 96x112x112
  conv_bn_relu6_96x112x112();
  // features.2.conv.1.0 + features.2.conv.1.1 + features.2.conv.1.2: 96x56x56
  conv_bn_relu6_96x56x56();
  // features.2.conv.2 + features.2.conv.3: 24x56x56
  conv_bn_24x56x56();
  // features.3.conv.0.0 + features.3.conv.0.1 + features.3.conv.0.2: 144x56x56
  conv_bn_relu6_144x56x56(6368, 296);
  // features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56
  conv_bn_relu6_144x56x56_2();
  // features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
  conv_bn_add_24x56x56();
  // features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56
  conv_bn_relu6_144x56x56(14576, 608);
  // features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28
  conv_bn_relu6_144x28x28();
  // features.4.conv.2 + features.4.conv.3: 32x28x28
  conv_bn_32x28x28();
  // features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
  conv_bn_relu6_192x28x28(23936, 928);
  // features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28
  conv_bn_relu6_192x28x28_2(30080, 1120);
  // features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
  conv_bn_add_32x28x28(31808, 1312);
  // features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
  conv_bn_relu6_192x28x28(37952, 1344);
  // features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28
  conv_bn_relu6_192x28x28_2(44096, 1536);
  // features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
  conv_bn_add_32x28x28(45824, 1728);
  // features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
  conv_bn_relu6_192x28x28(51968, 1760);
  // features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
  conv_bn_relu6_192x14x14();
  // features.7.conv.2 + features.7.conv.3: 64x14x14
  conv_bn_64x14x14();
  // features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(72128, 2208);
  // features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(96704, 2592);
  // features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
  conv_bn_add_64x14x14(100160, 2976);
  // features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(124736, 3040);
  // features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(149312, 3424);
  // features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
  conv_bn_add_64x14x14(152768, 3808);
  // features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(177344, 3872);
  // features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(201920, 4256);
  // features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
  conv_bn_add_64x14x14(205376, 4640);
  // features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(229952, 4704);
  // features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(254528, 5088);
  // features.11.conv.2 + features.11.conv.3: 96x14x14
  conv_bn_96x14x14();
  // features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
  conv_bn_relu6_576x14x14(294848, 5568);
  // features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14
  conv_bn_relu6_576x14x14_2(350144, 6144);
  // features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
  conv_bn_add_96x14x14(355328, 6720);
  // features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
  conv_bn_relu6_576x14x14(410624, 6816);
  // features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14
  conv_bn_relu6_576x14x14_2(465920, 7392);
  // features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
  conv_bn_add_96x14x14(471104, 7968);
  // features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
  conv_bn_relu6_576x14x14(526400, 8064);
  // features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
  conv_bn_relu6_576x7x7();
  // features.14.conv.2 + features.14.conv.3: 160x7x7
  conv_bn_160x7x7();
  // features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
  conv_bn_relu6_960x7x7(680192, 9376);
  // features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
  conv_bn_relu6_960x7x7_2(833792, 10336);
  // features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
  conv_bn_add_160x7x7(842432, 11296);
  // features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
  conv_bn_relu6_960x7x7(997952, 11456);
  // features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
  conv_bn_relu6_960x7x7_2(1151552, 12416);
  // features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
  conv_bn_add_160x7x7(1160192, 13376);
  // features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
  conv_bn_relu6_960x7x7(1315712, 13536);
  // features.17.conv.1.0 + features.17.conv.1.1 + features.17.conv.1.2: 960x7x7
  conv_bn_relu6_960x7x7_2(1469312, 14496);
  // features.17.conv.2 + features.17.conv.3: 320x7x7
  conv_bn_320x7x7();
  // features.18.0 + features.18.1 + features.18.2: 1280x7x7
  conv_bn_relu6_1280x7x7();
  // gap1: 1280x1x1
  gap_1280x1x1();
  // classifier.1: 1000
  dense_1000();
}

/** max(x, 0) in arithmetic, to the last bit: a jump would be guessed wrong every other time. */
function rectify(x: number): number {
  const y = (x + Math.abs(x)) * 0.5;
  return y === y ? y : 0 > x ? 0 : x;
}

// ---- kernels: one per distinct shape, equal layers share one

/** conv + bn + relu6 to 32x112x112: panels, tile 2x3, panels per block 25, blocks 168, reduction 1 x 27; at most 2.5 KB of bytecode */
function conv_bn_relu6_32x112x112(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 151875; i++) {
    A[i + 401408] = 0;
  }
  for (let i0 = 0; i0 < 3; i0++) {
    const x_i0 = i0 * 50176 + 553283;
    const x_padded_i0 = i0 * 50625 + 401408;
    for (let i1 = 0; i1 < 224; i1++) {
      const x_i1 = i1 * 224 + x_i0;
      const x_padded_i1 = i1 * 225 + x_padded_i0;
      for (let i2 = 0; i2 < 224; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 226] = x;
      }
    }
  }
  for (let b = 0; b < 168; b++) {
    const y_b = b * 75;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 12543)) / 112 | 0) * 450 + ((Math.min(b * 75 + j * 3, 12543)) % 112) * 2 + 401408;
      const x_panels_j = j * 81;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 12543)) / 112 | 0) * 450 + ((Math.min(b * 75 + j * 3 + 1, 12543)) % 112) * 2 + 401408;
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 12543)) / 112 | 0) * 450 + ((Math.min(b * 75 + j * 3 + 2, 12543)) % 112) * 2 + 401408;
      for (let c = 0; c < 3; c++) {
        const x_padded_c = c * 50625 + x_padded_j;
        const x_panels_c = c * 27 + x_panels_j;
        const x_padded_c1 = c * 50625 + x_padded_j1;
        const x_padded_c2 = c * 50625 + x_padded_j2;
        for (let r0 = 0; r0 < 3; r0++) {
          const x_padded_r0 = r0 * 225 + x_padded_c;
          const x_panels_r0 = r0 * 9 + x_panels_c;
          const x_padded_r0_1 = r0 * 225 + x_padded_c1;
          const x_padded_r0_2 = r0 * 225 + x_padded_c2;
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
      const w_panels_k = k * 54;
      const shift_k = k * 2;
      const y_k = k * 25088 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 81;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 27; e++) {
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
          const t = a00 + shift;
          const t1 = rectify(t);
          A[y_j] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = rectify(t);
          A[y_j + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k]!;
          const t = a02 + shift;
          const t1 = rectify(t);
          A[y_j + 2] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = rectify(t);
          A[y_j + 12544] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = rectify(t);
          A[y_j + 12545] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a12 + shift;
          const t1 = rectify(t);
          A[y_j + 12546] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 32x112x112: depthwise, tile 7, written out 9, weights in registers yes; at most 3.0 KB of bytecode */
function conv_bn_relu6_32x112x112_2(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 12996; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 32; g++) {
    const x_g = g * 12544;
    const weight_scaled_g = g * 9 + 864;
    const shift_g = g + 32;
    const y_g = g * 12544 + 401408;
    for (let i1 = 0; i1 < 112; i1++) {
      const x_i1 = i1 * 112 + x_g;
      const x_window_i1 = i1 * 114;
      for (let i2 = 0; i2 < 112; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 115] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 16; o0++) {
      const x_window_o0 = o0 * 798;
      const y_o0 = o0 * 784 + y_g;
      for (let o1 = 0; o1 < 112; o1++) {
        const x_window_o1 = o1 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 114]!;
        const x_window2 = S[x_window_o1 + 228]!;
        const x_window3 = S[x_window_o1 + 342]!;
        const x_window4 = S[x_window_o1 + 456]!;
        const x_window5 = S[x_window_o1 + 570]!;
        const x_window6 = S[x_window_o1 + 684]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 115]!;
        const x_window9 = S[x_window_o1 + 229]!;
        const x_window10 = S[x_window_o1 + 343]!;
        const x_window11 = S[x_window_o1 + 457]!;
        const x_window12 = S[x_window_o1 + 571]!;
        const x_window13 = S[x_window_o1 + 685]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 116]!;
        const x_window16 = S[x_window_o1 + 230]!;
        const x_window17 = S[x_window_o1 + 344]!;
        const x_window18 = S[x_window_o1 + 458]!;
        const x_window19 = S[x_window_o1 + 572]!;
        const x_window20 = S[x_window_o1 + 686]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 798]!;
        a0 += x_window1 * weight_scaled3;
        a1 += x_window2 * weight_scaled3;
        a2 += x_window3 * weight_scaled3;
        a3 += x_window4 * weight_scaled3;
        a4 += x_window5 * weight_scaled3;
        a5 += x_window6 * weight_scaled3;
        a6 += x_window21 * weight_scaled3;
        const x_window22 = S[x_window_o1 + 799]!;
        a0 += x_window8 * weight_scaled4;
        a1 += x_window9 * weight_scaled4;
        a2 += x_window10 * weight_scaled4;
        a3 += x_window11 * weight_scaled4;
        a4 += x_window12 * weight_scaled4;
        a5 += x_window13 * weight_scaled4;
        a6 += x_window22 * weight_scaled4;
        const x_window23 = S[x_window_o1 + 800]!;
        a0 += x_window15 * weight_scaled5;
        a1 += x_window16 * weight_scaled5;
        a2 += x_window17 * weight_scaled5;
        a3 += x_window18 * weight_scaled5;
        a4 += x_window19 * weight_scaled5;
        a5 += x_window20 * weight_scaled5;
        a6 += x_window23 * weight_scaled5;
        const x_window24 = S[x_window_o1 + 912]!;
        a0 += x_window2 * weight_scaled6;
        a1 += x_window3 * weight_scaled6;
        a2 += x_window4 * weight_scaled6;
        a3 += x_window5 * weight_scaled6;
        a4 += x_window6 * weight_scaled6;
        a5 += x_window21 * weight_scaled6;
        a6 += x_window24 * weight_scaled6;
        const x_window25 = S[x_window_o1 + 913]!;
        a0 += x_window9 * weight_scaled7;
        a1 += x_window10 * weight_scaled7;
        a2 += x_window11 * weight_scaled7;
        a3 += x_window12 * weight_scaled7;
        a4 += x_window13 * weight_scaled7;
        a5 += x_window22 * weight_scaled7;
        a6 += x_window25 * weight_scaled7;
        const x_window26 = S[x_window_o1 + 914]!;
        a0 += x_window16 * weight_scaled8;
        a1 += x_window17 * weight_scaled8;
        a2 += x_window18 * weight_scaled8;
        a3 += x_window19 * weight_scaled8;
        a4 += x_window20 * weight_scaled8;
        a5 += x_window23 * weight_scaled8;
        a6 += x_window26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 112] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 224] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 336] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 448] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 560] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 672] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn to 16x112x112: panels, tile 2x3, panels per block 25, blocks 168, reduction 1 x 32; at most 1.5 KB of bytecode */
function conv_bn_16x112x112(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 168; b++) {
    const y_b = b * 75 + 1204224;
    for (let j = 0; j < 25; j++) {
      const x_j = Math.min(b * 75 + j * 3, 12543) + 401408;
      const x_panels_j = j * 96;
      const x_j1 = Math.min(b * 75 + j * 3 + 1, 12543) + 401408;
      const x_j2 = Math.min(b * 75 + j * 3 + 2, 12543) + 401408;
      for (let c = 0; c < 32; c++) {
        const x = A[c * 12544 + x_j]!;
        S[c * 3 + x_panels_j] = x;
        const x1 = A[c * 12544 + x_j1]!;
        S[c * 3 + x_panels_j + 1] = x1;
        const x2 = A[c * 12544 + x_j2]!;
        S[c * 3 + x_panels_j + 2] = x2;
      }
    }
    for (let k = 0; k < 8; k++) {
      const w_panels_k = k * 64 + 1152;
      const shift_k = k * 2 + 64;
      const y_k = k * 25088 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 96;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 32; e++) {
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

/** conv + bn + relu6 to 96x112x112: panels, tile 3x2, panels per block 37, blocks 170, reduction 1 x 16; at most 1.6 KB of bytecode */
function conv_bn_relu6_96x112x112(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 170; b++) {
    const y_b = b * 74;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 12543) + 1204224;
      const x_panels_j = j * 32;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 12543) + 1204224;
      for (let c = 0; c < 16; c++) {
        const x = A[c * 12544 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 12544 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 32; k++) {
      const w_panels_k = k * 48 + 1664;
      const shift_k = k * 3 + 80;
      const y_k = k * 37632 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 32;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 16; e++) {
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
        if (b * 74 + j * 2 < 12544) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          const t1 = rectify(t);
          A[y_j] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 12544) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = rectify(t);
          A[y_j + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = rectify(t);
          A[y_j + 12544] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = rectify(t);
          A[y_j + 12545] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 12544) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = rectify(t);
          A[y_j + 25088] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 12544) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = rectify(t);
          A[y_j + 25089] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 96x56x56: depthwise, tile 7, written out 9, weights in registers yes; at most 3.5 KB of bytecode */
function conv_bn_relu6_96x56x56(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 12769; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 96; g++) {
    const x_g = g * 12544;
    const weight_scaled_g = g * 9 + 3200;
    const shift_g = g + 176;
    const y_g = g * 3136 + 1204224;
    for (let i1 = 0; i1 < 112; i1++) {
      const x_i1 = i1 * 112 + x_g;
      const x_window_i1 = i1 * 113;
      for (let i2 = 0; i2 < 112; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 114] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 8; o0++) {
      const x_window_o0 = o0 * 1582;
      const y_o0 = o0 * 392 + y_g;
      for (let o1 = 0; o1 < 56; o1++) {
        const x_window_o1 = o1 * 2 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 226]!;
        const x_window2 = S[x_window_o1 + 452]!;
        const x_window3 = S[x_window_o1 + 678]!;
        const x_window4 = S[x_window_o1 + 904]!;
        const x_window5 = S[x_window_o1 + 1130]!;
        const x_window6 = S[x_window_o1 + 1356]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 227]!;
        const x_window9 = S[x_window_o1 + 453]!;
        const x_window10 = S[x_window_o1 + 679]!;
        const x_window11 = S[x_window_o1 + 905]!;
        const x_window12 = S[x_window_o1 + 1131]!;
        const x_window13 = S[x_window_o1 + 1357]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 228]!;
        const x_window16 = S[x_window_o1 + 454]!;
        const x_window17 = S[x_window_o1 + 680]!;
        const x_window18 = S[x_window_o1 + 906]!;
        const x_window19 = S[x_window_o1 + 1132]!;
        const x_window20 = S[x_window_o1 + 1358]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 113]!;
        const x_window22 = S[x_window_o1 + 339]!;
        const x_window23 = S[x_window_o1 + 565]!;
        const x_window24 = S[x_window_o1 + 791]!;
        const x_window25 = S[x_window_o1 + 1017]!;
        const x_window26 = S[x_window_o1 + 1243]!;
        const x_window27 = S[x_window_o1 + 1469]!;
        a0 += x_window21 * weight_scaled3;
        a1 += x_window22 * weight_scaled3;
        a2 += x_window23 * weight_scaled3;
        a3 += x_window24 * weight_scaled3;
        a4 += x_window25 * weight_scaled3;
        a5 += x_window26 * weight_scaled3;
        a6 += x_window27 * weight_scaled3;
        const x_window28 = S[x_window_o1 + 114]!;
        const x_window29 = S[x_window_o1 + 340]!;
        const x_window30 = S[x_window_o1 + 566]!;
        const x_window31 = S[x_window_o1 + 792]!;
        const x_window32 = S[x_window_o1 + 1018]!;
        const x_window33 = S[x_window_o1 + 1244]!;
        const x_window34 = S[x_window_o1 + 1470]!;
        a0 += x_window28 * weight_scaled4;
        a1 += x_window29 * weight_scaled4;
        a2 += x_window30 * weight_scaled4;
        a3 += x_window31 * weight_scaled4;
        a4 += x_window32 * weight_scaled4;
        a5 += x_window33 * weight_scaled4;
        a6 += x_window34 * weight_scaled4;
        const x_window35 = S[x_window_o1 + 115]!;
        const x_window36 = S[x_window_o1 + 341]!;
        const x_window37 = S[x_window_o1 + 567]!;
        const x_window38 = S[x_window_o1 + 793]!;
        const x_window39 = S[x_window_o1 + 1019]!;
        const x_window40 = S[x_window_o1 + 1245]!;
        const x_window41 = S[x_window_o1 + 1471]!;
        a0 += x_window35 * weight_scaled5;
        a1 += x_window36 * weight_scaled5;
        a2 += x_window37 * weight_scaled5;
        a3 += x_window38 * weight_scaled5;
        a4 += x_window39 * weight_scaled5;
        a5 += x_window40 * weight_scaled5;
        a6 += x_window41 * weight_scaled5;
        const x_window42 = S[x_window_o1 + 1582]!;
        a0 += x_window1 * weight_scaled6;
        a1 += x_window2 * weight_scaled6;
        a2 += x_window3 * weight_scaled6;
        a3 += x_window4 * weight_scaled6;
        a4 += x_window5 * weight_scaled6;
        a5 += x_window6 * weight_scaled6;
        a6 += x_window42 * weight_scaled6;
        const x_window43 = S[x_window_o1 + 1583]!;
        a0 += x_window8 * weight_scaled7;
        a1 += x_window9 * weight_scaled7;
        a2 += x_window10 * weight_scaled7;
        a3 += x_window11 * weight_scaled7;
        a4 += x_window12 * weight_scaled7;
        a5 += x_window13 * weight_scaled7;
        a6 += x_window43 * weight_scaled7;
        const x_window44 = S[x_window_o1 + 1584]!;
        a0 += x_window15 * weight_scaled8;
        a1 += x_window16 * weight_scaled8;
        a2 += x_window17 * weight_scaled8;
        a3 += x_window18 * weight_scaled8;
        a4 += x_window19 * weight_scaled8;
        a5 += x_window20 * weight_scaled8;
        a6 += x_window44 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 56] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 112] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 168] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 224] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 280] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 336] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn to 24x56x56: panels, tile 3x2, panels per block 37, blocks 43, reduction 1 x 96; at most 1.4 KB of bytecode */
function conv_bn_24x56x56(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 43; b++) {
    const y_b = b * 74 + 903168;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 3135) + 1204224;
      const x_panels_j = j * 192;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 3135) + 1204224;
      for (let c = 0; c < 96; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 8; k++) {
      const w_panels_k = k * 288 + 4064;
      const shift_k = k * 3 + 272;
      const y_k = k * 9408 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 192;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 96; e++) {
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
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k]!;
          A[y_j] = a00 + shift;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k]!;
          A[y_j + 1] = a01 + shift;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 1]!;
          A[y_j + 3136] = a10 + shift;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          A[y_j + 3137] = a11 + shift;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 2]!;
          A[y_j + 6272] = a20 + shift;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 2]!;
          A[y_j + 6273] = a21 + shift;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 144x56x56: panels, tile 3x2, panels per block 37, blocks 43, reduction 1 x 24; at most 1.6 KB of bytecode */
function conv_bn_relu6_144x56x56(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 43; b++) {
    const y_b = b * 74;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 3135) + 903168;
      const x_panels_j = j * 48;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 3135) + 903168;
      for (let c = 0; c < 24; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 48; k++) {
      const w_panels_k = w_panelsAt + k * 72;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 9408 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 48;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 24; e++) {
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
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          const t1 = rectify(t);
          A[y_j] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = rectify(t);
          A[y_j + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = rectify(t);
          A[y_j + 3136] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = rectify(t);
          A[y_j + 3137] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = rectify(t);
          A[y_j + 6272] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = rectify(t);
          A[y_j + 6273] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 144x56x56: depthwise, tile 7, written out 9, weights in registers yes; at most 3.0 KB of bytecode */
function conv_bn_relu6_144x56x56_2(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 3364; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 144; g++) {
    const x_g = g * 3136;
    const weight_scaled_g = g * 9 + 9824;
    const shift_g = g + 440;
    const y_g = g * 3136 + 451584;
    for (let i1 = 0; i1 < 56; i1++) {
      const x_i1 = i1 * 56 + x_g;
      const x_window_i1 = i1 * 58;
      for (let i2 = 0; i2 < 56; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 59] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 8; o0++) {
      const x_window_o0 = o0 * 406;
      const y_o0 = o0 * 392 + y_g;
      for (let o1 = 0; o1 < 56; o1++) {
        const x_window_o1 = o1 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 58]!;
        const x_window2 = S[x_window_o1 + 116]!;
        const x_window3 = S[x_window_o1 + 174]!;
        const x_window4 = S[x_window_o1 + 232]!;
        const x_window5 = S[x_window_o1 + 290]!;
        const x_window6 = S[x_window_o1 + 348]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 59]!;
        const x_window9 = S[x_window_o1 + 117]!;
        const x_window10 = S[x_window_o1 + 175]!;
        const x_window11 = S[x_window_o1 + 233]!;
        const x_window12 = S[x_window_o1 + 291]!;
        const x_window13 = S[x_window_o1 + 349]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 60]!;
        const x_window16 = S[x_window_o1 + 118]!;
        const x_window17 = S[x_window_o1 + 176]!;
        const x_window18 = S[x_window_o1 + 234]!;
        const x_window19 = S[x_window_o1 + 292]!;
        const x_window20 = S[x_window_o1 + 350]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 406]!;
        a0 += x_window1 * weight_scaled3;
        a1 += x_window2 * weight_scaled3;
        a2 += x_window3 * weight_scaled3;
        a3 += x_window4 * weight_scaled3;
        a4 += x_window5 * weight_scaled3;
        a5 += x_window6 * weight_scaled3;
        a6 += x_window21 * weight_scaled3;
        const x_window22 = S[x_window_o1 + 407]!;
        a0 += x_window8 * weight_scaled4;
        a1 += x_window9 * weight_scaled4;
        a2 += x_window10 * weight_scaled4;
        a3 += x_window11 * weight_scaled4;
        a4 += x_window12 * weight_scaled4;
        a5 += x_window13 * weight_scaled4;
        a6 += x_window22 * weight_scaled4;
        const x_window23 = S[x_window_o1 + 408]!;
        a0 += x_window15 * weight_scaled5;
        a1 += x_window16 * weight_scaled5;
        a2 += x_window17 * weight_scaled5;
        a3 += x_window18 * weight_scaled5;
        a4 += x_window19 * weight_scaled5;
        a5 += x_window20 * weight_scaled5;
        a6 += x_window23 * weight_scaled5;
        const x_window24 = S[x_window_o1 + 464]!;
        a0 += x_window2 * weight_scaled6;
        a1 += x_window3 * weight_scaled6;
        a2 += x_window4 * weight_scaled6;
        a3 += x_window5 * weight_scaled6;
        a4 += x_window6 * weight_scaled6;
        a5 += x_window21 * weight_scaled6;
        a6 += x_window24 * weight_scaled6;
        const x_window25 = S[x_window_o1 + 465]!;
        a0 += x_window9 * weight_scaled7;
        a1 += x_window10 * weight_scaled7;
        a2 += x_window11 * weight_scaled7;
        a3 += x_window12 * weight_scaled7;
        a4 += x_window13 * weight_scaled7;
        a5 += x_window22 * weight_scaled7;
        a6 += x_window25 * weight_scaled7;
        const x_window26 = S[x_window_o1 + 466]!;
        a0 += x_window16 * weight_scaled8;
        a1 += x_window17 * weight_scaled8;
        a2 += x_window18 * weight_scaled8;
        a3 += x_window19 * weight_scaled8;
        a4 += x_window20 * weight_scaled8;
        a5 += x_window23 * weight_scaled8;
        a6 += x_window26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 56] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 112] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 168] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 224] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 280] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 336] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn + add to 24x56x56: panels, tile 3x2, panels per block 37, blocks 43, reduction 1 x 144; at most 1.6 KB of bytecode */
function conv_bn_add_24x56x56(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 43; b++) {
    const x1_b = b * 74 + 903168;
    const y_b = b * 74 + 903168;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 3135) + 451584;
      const x_panels_j = j * 288;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 3135) + 451584;
      for (let c = 0; c < 144; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 8; k++) {
      const w_panels_k = k * 432 + 11120;
      const shift_k = k * 3 + 584;
      const x1_k = k * 9408 + x1_b;
      const y_k = k * 9408 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 288;
        const x1_j = j * 2 + x1_k;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 144; e++) {
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
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[x1_j]!;
          A[y_j] = a00 + shift + x1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[x1_j + 1]!;
          A[y_j + 1] = a01 + shift + x1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 3136]!;
          A[y_j + 3136] = a10 + shift + x1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 3137]!;
          A[y_j + 3137] = a11 + shift + x1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 2]!;
          const x1 = A[x1_j + 6272]!;
          A[y_j + 6272] = a20 + shift + x1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 2]!;
          const x1 = A[x1_j + 6273]!;
          A[y_j + 6273] = a21 + shift + x1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 144x28x28: depthwise, tile 7, written out 9, weights in registers yes; at most 3.5 KB of bytecode */
function conv_bn_relu6_144x28x28(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 3249; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 144; g++) {
    const x_g = g * 3136;
    const weight_scaled_g = g * 9 + 18032;
    const shift_g = g + 752;
    const y_g = g * 784 + 451584;
    for (let i1 = 0; i1 < 56; i1++) {
      const x_i1 = i1 * 56 + x_g;
      const x_window_i1 = i1 * 57;
      for (let i2 = 0; i2 < 56; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 58] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 4; o0++) {
      const x_window_o0 = o0 * 798;
      const y_o0 = o0 * 196 + y_g;
      for (let o1 = 0; o1 < 28; o1++) {
        const x_window_o1 = o1 * 2 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 114]!;
        const x_window2 = S[x_window_o1 + 228]!;
        const x_window3 = S[x_window_o1 + 342]!;
        const x_window4 = S[x_window_o1 + 456]!;
        const x_window5 = S[x_window_o1 + 570]!;
        const x_window6 = S[x_window_o1 + 684]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 115]!;
        const x_window9 = S[x_window_o1 + 229]!;
        const x_window10 = S[x_window_o1 + 343]!;
        const x_window11 = S[x_window_o1 + 457]!;
        const x_window12 = S[x_window_o1 + 571]!;
        const x_window13 = S[x_window_o1 + 685]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 116]!;
        const x_window16 = S[x_window_o1 + 230]!;
        const x_window17 = S[x_window_o1 + 344]!;
        const x_window18 = S[x_window_o1 + 458]!;
        const x_window19 = S[x_window_o1 + 572]!;
        const x_window20 = S[x_window_o1 + 686]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 57]!;
        const x_window22 = S[x_window_o1 + 171]!;
        const x_window23 = S[x_window_o1 + 285]!;
        const x_window24 = S[x_window_o1 + 399]!;
        const x_window25 = S[x_window_o1 + 513]!;
        const x_window26 = S[x_window_o1 + 627]!;
        const x_window27 = S[x_window_o1 + 741]!;
        a0 += x_window21 * weight_scaled3;
        a1 += x_window22 * weight_scaled3;
        a2 += x_window23 * weight_scaled3;
        a3 += x_window24 * weight_scaled3;
        a4 += x_window25 * weight_scaled3;
        a5 += x_window26 * weight_scaled3;
        a6 += x_window27 * weight_scaled3;
        const x_window28 = S[x_window_o1 + 58]!;
        const x_window29 = S[x_window_o1 + 172]!;
        const x_window30 = S[x_window_o1 + 286]!;
        const x_window31 = S[x_window_o1 + 400]!;
        const x_window32 = S[x_window_o1 + 514]!;
        const x_window33 = S[x_window_o1 + 628]!;
        const x_window34 = S[x_window_o1 + 742]!;
        a0 += x_window28 * weight_scaled4;
        a1 += x_window29 * weight_scaled4;
        a2 += x_window30 * weight_scaled4;
        a3 += x_window31 * weight_scaled4;
        a4 += x_window32 * weight_scaled4;
        a5 += x_window33 * weight_scaled4;
        a6 += x_window34 * weight_scaled4;
        const x_window35 = S[x_window_o1 + 59]!;
        const x_window36 = S[x_window_o1 + 173]!;
        const x_window37 = S[x_window_o1 + 287]!;
        const x_window38 = S[x_window_o1 + 401]!;
        const x_window39 = S[x_window_o1 + 515]!;
        const x_window40 = S[x_window_o1 + 629]!;
        const x_window41 = S[x_window_o1 + 743]!;
        a0 += x_window35 * weight_scaled5;
        a1 += x_window36 * weight_scaled5;
        a2 += x_window37 * weight_scaled5;
        a3 += x_window38 * weight_scaled5;
        a4 += x_window39 * weight_scaled5;
        a5 += x_window40 * weight_scaled5;
        a6 += x_window41 * weight_scaled5;
        const x_window42 = S[x_window_o1 + 798]!;
        a0 += x_window1 * weight_scaled6;
        a1 += x_window2 * weight_scaled6;
        a2 += x_window3 * weight_scaled6;
        a3 += x_window4 * weight_scaled6;
        a4 += x_window5 * weight_scaled6;
        a5 += x_window6 * weight_scaled6;
        a6 += x_window42 * weight_scaled6;
        const x_window43 = S[x_window_o1 + 799]!;
        a0 += x_window8 * weight_scaled7;
        a1 += x_window9 * weight_scaled7;
        a2 += x_window10 * weight_scaled7;
        a3 += x_window11 * weight_scaled7;
        a4 += x_window12 * weight_scaled7;
        a5 += x_window13 * weight_scaled7;
        a6 += x_window43 * weight_scaled7;
        const x_window44 = S[x_window_o1 + 800]!;
        a0 += x_window15 * weight_scaled8;
        a1 += x_window16 * weight_scaled8;
        a2 += x_window17 * weight_scaled8;
        a3 += x_window18 * weight_scaled8;
        a4 += x_window19 * weight_scaled8;
        a5 += x_window20 * weight_scaled8;
        a6 += x_window44 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 28] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 56] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 84] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 112] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 140] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 168] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn to 32x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 144; at most 1.5 KB of bytecode */
function conv_bn_32x28x28(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72 + 301056;
    for (let j = 0; j < 24; j++) {
      const x_j = Math.min(b * 72 + j * 3, 783) + 451584;
      const x_panels_j = j * 432;
      const x_j1 = Math.min(b * 72 + j * 3 + 1, 783) + 451584;
      const x_j2 = Math.min(b * 72 + j * 3 + 2, 783) + 451584;
      for (let c = 0; c < 144; c++) {
        const x = A[c * 784 + x_j]!;
        S[c * 3 + x_panels_j] = x;
        const x1 = A[c * 784 + x_j1]!;
        S[c * 3 + x_panels_j + 1] = x1;
        const x2 = A[c * 784 + x_j2]!;
        S[c * 3 + x_panels_j + 2] = x2;
      }
    }
    for (let k = 0; k < 16; k++) {
      const w_panels_k = k * 288 + 19328;
      const shift_k = k * 2 + 896;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 432;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 144; e++) {
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

/** conv + bn + relu6 to 192x28x28: panels, tile 3x2, panels per block 36, blocks 11, reduction 1 x 32; at most 1.6 KB of bytecode */
function conv_bn_relu6_192x28x28(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const y_b = b * 72;
    for (let j = 0; j < 36; j++) {
      const x_j = Math.min(b * 72 + j * 2, 783) + 301056;
      const x_panels_j = j * 64;
      const x_j1 = Math.min(b * 72 + j * 2 + 1, 783) + 301056;
      for (let c = 0; c < 32; c++) {
        const x = A[c * 784 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 784 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 64; k++) {
      const w_panels_k = w_panelsAt + k * 96;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 2352 + y_b;
      for (let j = 0; j < 36; j++) {
        const x_panels_j = j * 64;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 32; e++) {
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
        if (b * 72 + j * 2 < 784) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          const t1 = rectify(t);
          A[y_j] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 + 1 < 784) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = rectify(t);
          A[y_j + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = rectify(t);
          A[y_j + 784] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = rectify(t);
          A[y_j + 785] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 < 784) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = rectify(t);
          A[y_j + 1568] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 + 1 < 784) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = rectify(t);
          A[y_j + 1569] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 192x28x28: depthwise, tile 7, written out 9, weights in registers yes; at most 3.0 KB of bytecode */
function conv_bn_relu6_192x28x28_2(weight_scaledAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 900; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 192; g++) {
    const x_g = g * 784;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 784 + 150528;
    for (let i1 = 0; i1 < 28; i1++) {
      const x_i1 = i1 * 28 + x_g;
      const x_window_i1 = i1 * 30;
      for (let i2 = 0; i2 < 28; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 31] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 4; o0++) {
      const x_window_o0 = o0 * 210;
      const y_o0 = o0 * 196 + y_g;
      for (let o1 = 0; o1 < 28; o1++) {
        const x_window_o1 = o1 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 30]!;
        const x_window2 = S[x_window_o1 + 60]!;
        const x_window3 = S[x_window_o1 + 90]!;
        const x_window4 = S[x_window_o1 + 120]!;
        const x_window5 = S[x_window_o1 + 150]!;
        const x_window6 = S[x_window_o1 + 180]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 31]!;
        const x_window9 = S[x_window_o1 + 61]!;
        const x_window10 = S[x_window_o1 + 91]!;
        const x_window11 = S[x_window_o1 + 121]!;
        const x_window12 = S[x_window_o1 + 151]!;
        const x_window13 = S[x_window_o1 + 181]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 32]!;
        const x_window16 = S[x_window_o1 + 62]!;
        const x_window17 = S[x_window_o1 + 92]!;
        const x_window18 = S[x_window_o1 + 122]!;
        const x_window19 = S[x_window_o1 + 152]!;
        const x_window20 = S[x_window_o1 + 182]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 210]!;
        a0 += x_window1 * weight_scaled3;
        a1 += x_window2 * weight_scaled3;
        a2 += x_window3 * weight_scaled3;
        a3 += x_window4 * weight_scaled3;
        a4 += x_window5 * weight_scaled3;
        a5 += x_window6 * weight_scaled3;
        a6 += x_window21 * weight_scaled3;
        const x_window22 = S[x_window_o1 + 211]!;
        a0 += x_window8 * weight_scaled4;
        a1 += x_window9 * weight_scaled4;
        a2 += x_window10 * weight_scaled4;
        a3 += x_window11 * weight_scaled4;
        a4 += x_window12 * weight_scaled4;
        a5 += x_window13 * weight_scaled4;
        a6 += x_window22 * weight_scaled4;
        const x_window23 = S[x_window_o1 + 212]!;
        a0 += x_window15 * weight_scaled5;
        a1 += x_window16 * weight_scaled5;
        a2 += x_window17 * weight_scaled5;
        a3 += x_window18 * weight_scaled5;
        a4 += x_window19 * weight_scaled5;
        a5 += x_window20 * weight_scaled5;
        a6 += x_window23 * weight_scaled5;
        const x_window24 = S[x_window_o1 + 240]!;
        a0 += x_window2 * weight_scaled6;
        a1 += x_window3 * weight_scaled6;
        a2 += x_window4 * weight_scaled6;
        a3 += x_window5 * weight_scaled6;
        a4 += x_window6 * weight_scaled6;
        a5 += x_window21 * weight_scaled6;
        a6 += x_window24 * weight_scaled6;
        const x_window25 = S[x_window_o1 + 241]!;
        a0 += x_window9 * weight_scaled7;
        a1 += x_window10 * weight_scaled7;
        a2 += x_window11 * weight_scaled7;
        a3 += x_window12 * weight_scaled7;
        a4 += x_window13 * weight_scaled7;
        a5 += x_window22 * weight_scaled7;
        a6 += x_window25 * weight_scaled7;
        const x_window26 = S[x_window_o1 + 242]!;
        a0 += x_window16 * weight_scaled8;
        a1 += x_window17 * weight_scaled8;
        a2 += x_window18 * weight_scaled8;
        a3 += x_window19 * weight_scaled8;
        a4 += x_window20 * weight_scaled8;
        a5 += x_window23 * weight_scaled8;
        a6 += x_window26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 28] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 56] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 84] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 112] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 140] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 168] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn + add to 32x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 192; at most 1.8 KB of bytecode */
function conv_bn_add_32x28x28(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const x1_b = b * 72 + 301056;
    const y_b = b * 72 + 301056;
    for (let j = 0; j < 24; j++) {
      const x_j = Math.min(b * 72 + j * 3, 783) + 150528;
      const x_panels_j = j * 576;
      const x_j1 = Math.min(b * 72 + j * 3 + 1, 783) + 150528;
      const x_j2 = Math.min(b * 72 + j * 3 + 2, 783) + 150528;
      for (let c = 0; c < 192; c++) {
        const x = A[c * 784 + x_j]!;
        S[c * 3 + x_panels_j] = x;
        const x1 = A[c * 784 + x_j1]!;
        S[c * 3 + x_panels_j + 1] = x1;
        const x2 = A[c * 784 + x_j2]!;
        S[c * 3 + x_panels_j + 2] = x2;
      }
    }
    for (let k = 0; k < 16; k++) {
      const w_panels_k = w_panelsAt + k * 384;
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 1568 + x1_b;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 576;
        const x1_j = j * 3 + x1_k;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 192; e++) {
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
          const x1 = A[x1_j]!;
          A[y_j] = a00 + shift + x1;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k]!;
          const x1 = A[x1_j + 1]!;
          A[y_j + 1] = a01 + shift + x1;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k]!;
          const x1 = A[x1_j + 2]!;
          A[y_j + 2] = a02 + shift + x1;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 784]!;
          A[y_j + 784] = a10 + shift + x1;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 785]!;
          A[y_j + 785] = a11 + shift + x1;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 786]!;
          A[y_j + 786] = a12 + shift + x1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 192x14x14: depthwise, tile 7, written out 9, weights in registers yes; at most 3.5 KB of bytecode */
function conv_bn_relu6_192x14x14(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 841; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 192; g++) {
    const x_g = g * 784;
    const weight_scaled_g = g * 9 + 58112;
    const shift_g = g + 1952;
    const y_g = g * 196 + 150528;
    for (let i1 = 0; i1 < 28; i1++) {
      const x_i1 = i1 * 28 + x_g;
      const x_window_i1 = i1 * 29;
      for (let i2 = 0; i2 < 28; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 30] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 2; o0++) {
      const x_window_o0 = o0 * 406;
      const y_o0 = o0 * 98 + y_g;
      for (let o1 = 0; o1 < 14; o1++) {
        const x_window_o1 = o1 * 2 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 58]!;
        const x_window2 = S[x_window_o1 + 116]!;
        const x_window3 = S[x_window_o1 + 174]!;
        const x_window4 = S[x_window_o1 + 232]!;
        const x_window5 = S[x_window_o1 + 290]!;
        const x_window6 = S[x_window_o1 + 348]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 59]!;
        const x_window9 = S[x_window_o1 + 117]!;
        const x_window10 = S[x_window_o1 + 175]!;
        const x_window11 = S[x_window_o1 + 233]!;
        const x_window12 = S[x_window_o1 + 291]!;
        const x_window13 = S[x_window_o1 + 349]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 60]!;
        const x_window16 = S[x_window_o1 + 118]!;
        const x_window17 = S[x_window_o1 + 176]!;
        const x_window18 = S[x_window_o1 + 234]!;
        const x_window19 = S[x_window_o1 + 292]!;
        const x_window20 = S[x_window_o1 + 350]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 29]!;
        const x_window22 = S[x_window_o1 + 87]!;
        const x_window23 = S[x_window_o1 + 145]!;
        const x_window24 = S[x_window_o1 + 203]!;
        const x_window25 = S[x_window_o1 + 261]!;
        const x_window26 = S[x_window_o1 + 319]!;
        const x_window27 = S[x_window_o1 + 377]!;
        a0 += x_window21 * weight_scaled3;
        a1 += x_window22 * weight_scaled3;
        a2 += x_window23 * weight_scaled3;
        a3 += x_window24 * weight_scaled3;
        a4 += x_window25 * weight_scaled3;
        a5 += x_window26 * weight_scaled3;
        a6 += x_window27 * weight_scaled3;
        const x_window28 = S[x_window_o1 + 30]!;
        const x_window29 = S[x_window_o1 + 88]!;
        const x_window30 = S[x_window_o1 + 146]!;
        const x_window31 = S[x_window_o1 + 204]!;
        const x_window32 = S[x_window_o1 + 262]!;
        const x_window33 = S[x_window_o1 + 320]!;
        const x_window34 = S[x_window_o1 + 378]!;
        a0 += x_window28 * weight_scaled4;
        a1 += x_window29 * weight_scaled4;
        a2 += x_window30 * weight_scaled4;
        a3 += x_window31 * weight_scaled4;
        a4 += x_window32 * weight_scaled4;
        a5 += x_window33 * weight_scaled4;
        a6 += x_window34 * weight_scaled4;
        const x_window35 = S[x_window_o1 + 31]!;
        const x_window36 = S[x_window_o1 + 89]!;
        const x_window37 = S[x_window_o1 + 147]!;
        const x_window38 = S[x_window_o1 + 205]!;
        const x_window39 = S[x_window_o1 + 263]!;
        const x_window40 = S[x_window_o1 + 321]!;
        const x_window41 = S[x_window_o1 + 379]!;
        a0 += x_window35 * weight_scaled5;
        a1 += x_window36 * weight_scaled5;
        a2 += x_window37 * weight_scaled5;
        a3 += x_window38 * weight_scaled5;
        a4 += x_window39 * weight_scaled5;
        a5 += x_window40 * weight_scaled5;
        a6 += x_window41 * weight_scaled5;
        const x_window42 = S[x_window_o1 + 406]!;
        a0 += x_window1 * weight_scaled6;
        a1 += x_window2 * weight_scaled6;
        a2 += x_window3 * weight_scaled6;
        a3 += x_window4 * weight_scaled6;
        a4 += x_window5 * weight_scaled6;
        a5 += x_window6 * weight_scaled6;
        a6 += x_window42 * weight_scaled6;
        const x_window43 = S[x_window_o1 + 407]!;
        a0 += x_window8 * weight_scaled7;
        a1 += x_window9 * weight_scaled7;
        a2 += x_window10 * weight_scaled7;
        a3 += x_window11 * weight_scaled7;
        a4 += x_window12 * weight_scaled7;
        a5 += x_window13 * weight_scaled7;
        a6 += x_window43 * weight_scaled7;
        const x_window44 = S[x_window_o1 + 408]!;
        a0 += x_window15 * weight_scaled8;
        a1 += x_window16 * weight_scaled8;
        a2 += x_window17 * weight_scaled8;
        a3 += x_window18 * weight_scaled8;
        a4 += x_window19 * weight_scaled8;
        a5 += x_window20 * weight_scaled8;
        a6 += x_window44 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 14] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 28] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 42] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 56] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 70] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 84] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn to 64x14x14: panels, tile 2x3, panels per block 22, blocks 3, reduction 1 x 192; at most 1.3 KB of bytecode */
function conv_bn_64x14x14(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const x_b = b * 66 + 150528;
    const y_b = b * 66 + 188160;
    for (let j = 0; j < 22; j++) {
      const x_j = j * 3 + x_b;
      const x_panels_j = j * 576;
      const x_j1 = Math.min(b * 66 + j * 3 + 1, 195) + 150528;
      const x_j2 = Math.min(b * 66 + j * 3 + 2, 195) + 150528;
      for (let c = 0; c < 192; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 3 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 3 + x_panels_j + 1] = x1;
        const x2 = A[c * 196 + x_j2]!;
        S[c * 3 + x_panels_j + 2] = x2;
      }
    }
    for (let k = 0; k < 32; k++) {
      const w_panels_k = k * 384 + 59840;
      const shift_k = k * 2 + 2144;
      const y_k = k * 392 + y_b;
      for (let j = 0; j < 22; j++) {
        const x_panels_j = j * 576;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 192; e++) {
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
        const shift = W[shift_k]!;
        A[y_j] = a00 + shift;
        if (b * 66 + j * 3 + 1 < 196) {
          A[y_j + 1] = a01 + shift;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          A[y_j + 2] = a02 + shift;
        }
        const shift1 = W[shift_k + 1]!;
        A[y_j + 196] = a10 + shift1;
        if (b * 66 + j * 3 + 1 < 196) {
          A[y_j + 197] = a11 + shift1;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          A[y_j + 198] = a12 + shift1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 384x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 64; at most 1.6 KB of bytecode */
function conv_bn_relu6_384x14x14(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66;
    for (let j = 0; j < 33; j++) {
      const x_j = Math.min(b * 66 + j * 2, 195) + 188160;
      const x_panels_j = j * 128;
      const x_j1 = Math.min(b * 66 + j * 2 + 1, 195) + 188160;
      for (let c = 0; c < 64; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 128; k++) {
      const w_panels_k = w_panelsAt + k * 192;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 128;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 64; e++) {
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
          const t = a00 + shift;
          const t1 = rectify(t);
          A[y_j] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = rectify(t);
          A[y_j + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = rectify(t);
          A[y_j + 196] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = rectify(t);
          A[y_j + 197] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = rectify(t);
          A[y_j + 392] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = rectify(t);
          A[y_j + 393] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 384x14x14: depthwise, tile 7, written out 9, weights in registers yes; at most 3.0 KB of bytecode */
function conv_bn_relu6_384x14x14_2(weight_scaledAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 256; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 384; g++) {
    const x_g = g * 196;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 196 + 75264;
    for (let i1 = 0; i1 < 14; i1++) {
      const x_i1 = i1 * 14 + x_g;
      const x_window_i1 = i1 * 16;
      for (let i2 = 0; i2 < 14; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 17] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 2; o0++) {
      const x_window_o0 = o0 * 112;
      const y_o0 = o0 * 98 + y_g;
      for (let o1 = 0; o1 < 14; o1++) {
        const x_window_o1 = o1 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 16]!;
        const x_window2 = S[x_window_o1 + 32]!;
        const x_window3 = S[x_window_o1 + 48]!;
        const x_window4 = S[x_window_o1 + 64]!;
        const x_window5 = S[x_window_o1 + 80]!;
        const x_window6 = S[x_window_o1 + 96]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 17]!;
        const x_window9 = S[x_window_o1 + 33]!;
        const x_window10 = S[x_window_o1 + 49]!;
        const x_window11 = S[x_window_o1 + 65]!;
        const x_window12 = S[x_window_o1 + 81]!;
        const x_window13 = S[x_window_o1 + 97]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 18]!;
        const x_window16 = S[x_window_o1 + 34]!;
        const x_window17 = S[x_window_o1 + 50]!;
        const x_window18 = S[x_window_o1 + 66]!;
        const x_window19 = S[x_window_o1 + 82]!;
        const x_window20 = S[x_window_o1 + 98]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 112]!;
        a0 += x_window1 * weight_scaled3;
        a1 += x_window2 * weight_scaled3;
        a2 += x_window3 * weight_scaled3;
        a3 += x_window4 * weight_scaled3;
        a4 += x_window5 * weight_scaled3;
        a5 += x_window6 * weight_scaled3;
        a6 += x_window21 * weight_scaled3;
        const x_window22 = S[x_window_o1 + 113]!;
        a0 += x_window8 * weight_scaled4;
        a1 += x_window9 * weight_scaled4;
        a2 += x_window10 * weight_scaled4;
        a3 += x_window11 * weight_scaled4;
        a4 += x_window12 * weight_scaled4;
        a5 += x_window13 * weight_scaled4;
        a6 += x_window22 * weight_scaled4;
        const x_window23 = S[x_window_o1 + 114]!;
        a0 += x_window15 * weight_scaled5;
        a1 += x_window16 * weight_scaled5;
        a2 += x_window17 * weight_scaled5;
        a3 += x_window18 * weight_scaled5;
        a4 += x_window19 * weight_scaled5;
        a5 += x_window20 * weight_scaled5;
        a6 += x_window23 * weight_scaled5;
        const x_window24 = S[x_window_o1 + 128]!;
        a0 += x_window2 * weight_scaled6;
        a1 += x_window3 * weight_scaled6;
        a2 += x_window4 * weight_scaled6;
        a3 += x_window5 * weight_scaled6;
        a4 += x_window6 * weight_scaled6;
        a5 += x_window21 * weight_scaled6;
        a6 += x_window24 * weight_scaled6;
        const x_window25 = S[x_window_o1 + 129]!;
        a0 += x_window9 * weight_scaled7;
        a1 += x_window10 * weight_scaled7;
        a2 += x_window11 * weight_scaled7;
        a3 += x_window12 * weight_scaled7;
        a4 += x_window13 * weight_scaled7;
        a5 += x_window22 * weight_scaled7;
        a6 += x_window25 * weight_scaled7;
        const x_window26 = S[x_window_o1 + 130]!;
        a0 += x_window16 * weight_scaled8;
        a1 += x_window17 * weight_scaled8;
        a2 += x_window18 * weight_scaled8;
        a3 += x_window19 * weight_scaled8;
        a4 += x_window20 * weight_scaled8;
        a5 += x_window23 * weight_scaled8;
        a6 += x_window26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 14] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 28] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 42] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 56] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 70] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 84] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn + add to 64x14x14: panels, tile 2x3, panels per block 22, blocks 3, reduction 1 x 384; at most 1.6 KB of bytecode */
function conv_bn_add_64x14x14(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const x_b = b * 66 + 75264;
    const x1_b = b * 66 + 188160;
    const y_b = b * 66 + 188160;
    for (let j = 0; j < 22; j++) {
      const x_j = j * 3 + x_b;
      const x_panels_j = j * 1152;
      const x_j1 = Math.min(b * 66 + j * 3 + 1, 195) + 75264;
      const x_j2 = Math.min(b * 66 + j * 3 + 2, 195) + 75264;
      for (let c = 0; c < 384; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 3 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 3 + x_panels_j + 1] = x1;
        const x2 = A[c * 196 + x_j2]!;
        S[c * 3 + x_panels_j + 2] = x2;
      }
    }
    for (let k = 0; k < 32; k++) {
      const w_panels_k = w_panelsAt + k * 768;
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 392 + x1_b;
      const y_k = k * 392 + y_b;
      for (let j = 0; j < 22; j++) {
        const x_panels_j = j * 1152;
        const x1_j = j * 3 + x1_k;
        const y_j = j * 3 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 384; e++) {
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
        const shift = W[shift_k]!;
        const x1 = A[x1_j]!;
        A[y_j] = a00 + shift + x1;
        if (b * 66 + j * 3 + 1 < 196) {
          const x1_1 = A[x1_j + 1]!;
          A[y_j + 1] = a01 + shift + x1_1;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          const x1_1 = A[x1_j + 2]!;
          A[y_j + 2] = a02 + shift + x1_1;
        }
        const shift1 = W[shift_k + 1]!;
        const x1_1 = A[x1_j + 196]!;
        A[y_j + 196] = a10 + shift1 + x1_1;
        if (b * 66 + j * 3 + 1 < 196) {
          const x1_2 = A[x1_j + 197]!;
          A[y_j + 197] = a11 + shift1 + x1_2;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          const x1_2 = A[x1_j + 198]!;
          A[y_j + 198] = a12 + shift1 + x1_2;
        }
      }
    }
  }
}

/** conv + bn to 96x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 384; at most 1.4 KB of bytecode */
function conv_bn_96x14x14(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66 + 225792;
    for (let j = 0; j < 33; j++) {
      const x_j = Math.min(b * 66 + j * 2, 195) + 75264;
      const x_panels_j = j * 768;
      const x_j1 = Math.min(b * 66 + j * 2 + 1, 195) + 75264;
      for (let c = 0; c < 384; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 32; k++) {
      const w_panels_k = k * 1152 + 257984;
      const shift_k = k * 3 + 5472;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 768;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 384; e++) {
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
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          A[y_j + 196] = a10 + shift;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          A[y_j + 197] = a11 + shift;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          A[y_j + 392] = a20 + shift;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          A[y_j + 393] = a21 + shift;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 576x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 96; at most 1.6 KB of bytecode */
function conv_bn_relu6_576x14x14(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66;
    for (let j = 0; j < 33; j++) {
      const x_j = Math.min(b * 66 + j * 2, 195) + 225792;
      const x_panels_j = j * 192;
      const x_j1 = Math.min(b * 66 + j * 2 + 1, 195) + 225792;
      for (let c = 0; c < 96; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 192; k++) {
      const w_panels_k = w_panelsAt + k * 288;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 192;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 96; e++) {
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
          const t = a00 + shift;
          const t1 = rectify(t);
          A[y_j] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = rectify(t);
          A[y_j + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = rectify(t);
          A[y_j + 196] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = rectify(t);
          A[y_j + 197] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = rectify(t);
          A[y_j + 392] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = rectify(t);
          A[y_j + 393] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 576x14x14: depthwise, tile 7, written out 9, weights in registers yes; at most 3.0 KB of bytecode */
function conv_bn_relu6_576x14x14_2(weight_scaledAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 256; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 576; g++) {
    const x_g = g * 196;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 196 + 112896;
    for (let i1 = 0; i1 < 14; i1++) {
      const x_i1 = i1 * 14 + x_g;
      const x_window_i1 = i1 * 16;
      for (let i2 = 0; i2 < 14; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 17] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o0 = 0; o0 < 2; o0++) {
      const x_window_o0 = o0 * 112;
      const y_o0 = o0 * 98 + y_g;
      for (let o1 = 0; o1 < 14; o1++) {
        const x_window_o1 = o1 + x_window_o0;
        const y_o1 = o1 + y_o0;
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        let a4 = 0;
        let a5 = 0;
        let a6 = 0;
        const x_window = S[x_window_o1]!;
        const x_window1 = S[x_window_o1 + 16]!;
        const x_window2 = S[x_window_o1 + 32]!;
        const x_window3 = S[x_window_o1 + 48]!;
        const x_window4 = S[x_window_o1 + 64]!;
        const x_window5 = S[x_window_o1 + 80]!;
        const x_window6 = S[x_window_o1 + 96]!;
        a0 += x_window * weight_scaled;
        a1 += x_window1 * weight_scaled;
        a2 += x_window2 * weight_scaled;
        a3 += x_window3 * weight_scaled;
        a4 += x_window4 * weight_scaled;
        a5 += x_window5 * weight_scaled;
        a6 += x_window6 * weight_scaled;
        const x_window7 = S[x_window_o1 + 1]!;
        const x_window8 = S[x_window_o1 + 17]!;
        const x_window9 = S[x_window_o1 + 33]!;
        const x_window10 = S[x_window_o1 + 49]!;
        const x_window11 = S[x_window_o1 + 65]!;
        const x_window12 = S[x_window_o1 + 81]!;
        const x_window13 = S[x_window_o1 + 97]!;
        a0 += x_window7 * weight_scaled1;
        a1 += x_window8 * weight_scaled1;
        a2 += x_window9 * weight_scaled1;
        a3 += x_window10 * weight_scaled1;
        a4 += x_window11 * weight_scaled1;
        a5 += x_window12 * weight_scaled1;
        a6 += x_window13 * weight_scaled1;
        const x_window14 = S[x_window_o1 + 2]!;
        const x_window15 = S[x_window_o1 + 18]!;
        const x_window16 = S[x_window_o1 + 34]!;
        const x_window17 = S[x_window_o1 + 50]!;
        const x_window18 = S[x_window_o1 + 66]!;
        const x_window19 = S[x_window_o1 + 82]!;
        const x_window20 = S[x_window_o1 + 98]!;
        a0 += x_window14 * weight_scaled2;
        a1 += x_window15 * weight_scaled2;
        a2 += x_window16 * weight_scaled2;
        a3 += x_window17 * weight_scaled2;
        a4 += x_window18 * weight_scaled2;
        a5 += x_window19 * weight_scaled2;
        a6 += x_window20 * weight_scaled2;
        const x_window21 = S[x_window_o1 + 112]!;
        a0 += x_window1 * weight_scaled3;
        a1 += x_window2 * weight_scaled3;
        a2 += x_window3 * weight_scaled3;
        a3 += x_window4 * weight_scaled3;
        a4 += x_window5 * weight_scaled3;
        a5 += x_window6 * weight_scaled3;
        a6 += x_window21 * weight_scaled3;
        const x_window22 = S[x_window_o1 + 113]!;
        a0 += x_window8 * weight_scaled4;
        a1 += x_window9 * weight_scaled4;
        a2 += x_window10 * weight_scaled4;
        a3 += x_window11 * weight_scaled4;
        a4 += x_window12 * weight_scaled4;
        a5 += x_window13 * weight_scaled4;
        a6 += x_window22 * weight_scaled4;
        const x_window23 = S[x_window_o1 + 114]!;
        a0 += x_window15 * weight_scaled5;
        a1 += x_window16 * weight_scaled5;
        a2 += x_window17 * weight_scaled5;
        a3 += x_window18 * weight_scaled5;
        a4 += x_window19 * weight_scaled5;
        a5 += x_window20 * weight_scaled5;
        a6 += x_window23 * weight_scaled5;
        const x_window24 = S[x_window_o1 + 128]!;
        a0 += x_window2 * weight_scaled6;
        a1 += x_window3 * weight_scaled6;
        a2 += x_window4 * weight_scaled6;
        a3 += x_window5 * weight_scaled6;
        a4 += x_window6 * weight_scaled6;
        a5 += x_window21 * weight_scaled6;
        a6 += x_window24 * weight_scaled6;
        const x_window25 = S[x_window_o1 + 129]!;
        a0 += x_window9 * weight_scaled7;
        a1 += x_window10 * weight_scaled7;
        a2 += x_window11 * weight_scaled7;
        a3 += x_window12 * weight_scaled7;
        a4 += x_window13 * weight_scaled7;
        a5 += x_window22 * weight_scaled7;
        a6 += x_window25 * weight_scaled7;
        const x_window26 = S[x_window_o1 + 130]!;
        a0 += x_window16 * weight_scaled8;
        a1 += x_window17 * weight_scaled8;
        a2 += x_window18 * weight_scaled8;
        a3 += x_window19 * weight_scaled8;
        a4 += x_window20 * weight_scaled8;
        a5 += x_window23 * weight_scaled8;
        a6 += x_window26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = rectify(t);
        A[y_o1] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = rectify(t2);
        A[y_o1 + 14] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = rectify(t4);
        A[y_o1 + 28] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = rectify(t6);
        A[y_o1 + 42] = 6 < t7 ? 6 : t7;
        const t8 = a4 + shift;
        const t9 = rectify(t8);
        A[y_o1 + 56] = 6 < t9 ? 6 : t9;
        const t10 = a5 + shift;
        const t11 = rectify(t10);
        A[y_o1 + 70] = 6 < t11 ? 6 : t11;
        const t12 = a6 + shift;
        const t13 = rectify(t12);
        A[y_o1 + 84] = 6 < t13 ? 6 : t13;
      }
    }
  }
}

/** conv + bn + add to 96x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 576; at most 1.6 KB of bytecode */
function conv_bn_add_96x14x14(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const x1_b = b * 66 + 225792;
    const y_b = b * 66 + 225792;
    for (let j = 0; j < 33; j++) {
      const x_j = Math.min(b * 66 + j * 2, 195) + 112896;
      const x_panels_j = j * 1152;
      const x_j1 = Math.min(b * 66 + j * 2 + 1, 195) + 112896;
      for (let c = 0; c < 576; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 32; k++) {
      const w_panels_k = w_panelsAt + k * 1728;
      const shift_k = shiftAt + k * 3;
      const x1_k = k * 588 + x1_b;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 1152;
        const x1_j = j * 2 + x1_k;
        const y_j = j * 2 + y_k;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
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
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k]!;
          const x1 = A[x1_j]!;
          A[y_j] = a00 + shift + x1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          const x1 = A[x1_j + 1]!;
          A[y_j + 1] = a01 + shift + x1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 196]!;
          A[y_j + 196] = a10 + shift + x1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          const x1 = A[x1_j + 197]!;
          A[y_j + 197] = a11 + shift + x1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          const x1 = A[x1_j + 392]!;
          A[y_j + 392] = a20 + shift + x1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          const x1 = A[x1_j + 393]!;
          A[y_j + 393] = a21 + shift + x1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 576x7x7: depthwise, tile 7, written out 9, weights in registers yes; at most 3.4 KB of bytecode */
function conv_bn_relu6_576x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 225; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 576; g++) {
    const x_g = g * 196;
    const weight_scaled_g = g * 9 + 581696;
    const shift_g = g + 8640;
    const y_g = g * 49 + 112896;
    for (let i1 = 0; i1 < 14; i1++) {
      const x_i1 = i1 * 14 + x_g;
      const x_window_i1 = i1 * 15;
      for (let i2 = 0; i2 < 14; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 16] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o1 = 0; o1 < 7; o1++) {
      const x_window_o1 = o1 * 2;
      const y_o1 = o1 + y_g;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let a4 = 0;
      let a5 = 0;
      let a6 = 0;
      const x_window = S[x_window_o1]!;
      const x_window1 = S[x_window_o1 + 30]!;
      const x_window2 = S[x_window_o1 + 60]!;
      const x_window3 = S[x_window_o1 + 90]!;
      const x_window4 = S[x_window_o1 + 120]!;
      const x_window5 = S[x_window_o1 + 150]!;
      const x_window6 = S[x_window_o1 + 180]!;
      a0 += x_window * weight_scaled;
      a1 += x_window1 * weight_scaled;
      a2 += x_window2 * weight_scaled;
      a3 += x_window3 * weight_scaled;
      a4 += x_window4 * weight_scaled;
      a5 += x_window5 * weight_scaled;
      a6 += x_window6 * weight_scaled;
      const x_window7 = S[x_window_o1 + 1]!;
      const x_window8 = S[x_window_o1 + 31]!;
      const x_window9 = S[x_window_o1 + 61]!;
      const x_window10 = S[x_window_o1 + 91]!;
      const x_window11 = S[x_window_o1 + 121]!;
      const x_window12 = S[x_window_o1 + 151]!;
      const x_window13 = S[x_window_o1 + 181]!;
      a0 += x_window7 * weight_scaled1;
      a1 += x_window8 * weight_scaled1;
      a2 += x_window9 * weight_scaled1;
      a3 += x_window10 * weight_scaled1;
      a4 += x_window11 * weight_scaled1;
      a5 += x_window12 * weight_scaled1;
      a6 += x_window13 * weight_scaled1;
      const x_window14 = S[x_window_o1 + 2]!;
      const x_window15 = S[x_window_o1 + 32]!;
      const x_window16 = S[x_window_o1 + 62]!;
      const x_window17 = S[x_window_o1 + 92]!;
      const x_window18 = S[x_window_o1 + 122]!;
      const x_window19 = S[x_window_o1 + 152]!;
      const x_window20 = S[x_window_o1 + 182]!;
      a0 += x_window14 * weight_scaled2;
      a1 += x_window15 * weight_scaled2;
      a2 += x_window16 * weight_scaled2;
      a3 += x_window17 * weight_scaled2;
      a4 += x_window18 * weight_scaled2;
      a5 += x_window19 * weight_scaled2;
      a6 += x_window20 * weight_scaled2;
      const x_window21 = S[x_window_o1 + 15]!;
      const x_window22 = S[x_window_o1 + 45]!;
      const x_window23 = S[x_window_o1 + 75]!;
      const x_window24 = S[x_window_o1 + 105]!;
      const x_window25 = S[x_window_o1 + 135]!;
      const x_window26 = S[x_window_o1 + 165]!;
      const x_window27 = S[x_window_o1 + 195]!;
      a0 += x_window21 * weight_scaled3;
      a1 += x_window22 * weight_scaled3;
      a2 += x_window23 * weight_scaled3;
      a3 += x_window24 * weight_scaled3;
      a4 += x_window25 * weight_scaled3;
      a5 += x_window26 * weight_scaled3;
      a6 += x_window27 * weight_scaled3;
      const x_window28 = S[x_window_o1 + 16]!;
      const x_window29 = S[x_window_o1 + 46]!;
      const x_window30 = S[x_window_o1 + 76]!;
      const x_window31 = S[x_window_o1 + 106]!;
      const x_window32 = S[x_window_o1 + 136]!;
      const x_window33 = S[x_window_o1 + 166]!;
      const x_window34 = S[x_window_o1 + 196]!;
      a0 += x_window28 * weight_scaled4;
      a1 += x_window29 * weight_scaled4;
      a2 += x_window30 * weight_scaled4;
      a3 += x_window31 * weight_scaled4;
      a4 += x_window32 * weight_scaled4;
      a5 += x_window33 * weight_scaled4;
      a6 += x_window34 * weight_scaled4;
      const x_window35 = S[x_window_o1 + 17]!;
      const x_window36 = S[x_window_o1 + 47]!;
      const x_window37 = S[x_window_o1 + 77]!;
      const x_window38 = S[x_window_o1 + 107]!;
      const x_window39 = S[x_window_o1 + 137]!;
      const x_window40 = S[x_window_o1 + 167]!;
      const x_window41 = S[x_window_o1 + 197]!;
      a0 += x_window35 * weight_scaled5;
      a1 += x_window36 * weight_scaled5;
      a2 += x_window37 * weight_scaled5;
      a3 += x_window38 * weight_scaled5;
      a4 += x_window39 * weight_scaled5;
      a5 += x_window40 * weight_scaled5;
      a6 += x_window41 * weight_scaled5;
      const x_window42 = S[x_window_o1 + 210]!;
      a0 += x_window1 * weight_scaled6;
      a1 += x_window2 * weight_scaled6;
      a2 += x_window3 * weight_scaled6;
      a3 += x_window4 * weight_scaled6;
      a4 += x_window5 * weight_scaled6;
      a5 += x_window6 * weight_scaled6;
      a6 += x_window42 * weight_scaled6;
      const x_window43 = S[x_window_o1 + 211]!;
      a0 += x_window8 * weight_scaled7;
      a1 += x_window9 * weight_scaled7;
      a2 += x_window10 * weight_scaled7;
      a3 += x_window11 * weight_scaled7;
      a4 += x_window12 * weight_scaled7;
      a5 += x_window13 * weight_scaled7;
      a6 += x_window43 * weight_scaled7;
      const x_window44 = S[x_window_o1 + 212]!;
      a0 += x_window15 * weight_scaled8;
      a1 += x_window16 * weight_scaled8;
      a2 += x_window17 * weight_scaled8;
      a3 += x_window18 * weight_scaled8;
      a4 += x_window19 * weight_scaled8;
      a5 += x_window20 * weight_scaled8;
      a6 += x_window44 * weight_scaled8;
      const shift = W[shift_g]!;
      const t = a0 + shift;
      const t1 = rectify(t);
      A[y_o1] = 6 < t1 ? 6 : t1;
      const t2 = a1 + shift;
      const t3 = rectify(t2);
      A[y_o1 + 7] = 6 < t3 ? 6 : t3;
      const t4 = a2 + shift;
      const t5 = rectify(t4);
      A[y_o1 + 14] = 6 < t5 ? 6 : t5;
      const t6 = a3 + shift;
      const t7 = rectify(t6);
      A[y_o1 + 21] = 6 < t7 ? 6 : t7;
      const t8 = a4 + shift;
      const t9 = rectify(t8);
      A[y_o1 + 28] = 6 < t9 ? 6 : t9;
      const t10 = a5 + shift;
      const t11 = rectify(t10);
      A[y_o1 + 35] = 6 < t11 ? 6 : t11;
      const t12 = a6 + shift;
      const t13 = rectify(t12);
      A[y_o1 + 42] = 6 < t13 ? 6 : t13;
    }
  }
}

/** conv + bn to 160x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 576; at most 1.3 KB of bytecode */
function conv_bn_160x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = j * 2 + 112896;
    const x_panels_j = j * 1152;
    const x_j1 = Math.min(j * 2 + 1, 48) + 112896;
    for (let c = 0; c < 576; c++) {
      const x = A[c * 49 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 49 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 54; k++) {
    const w_panels_k = k * 1728 + 586880;
    const shift_k = k * 3 + 9216;
    const y_k = k * 147 + 94080;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 1152;
      const y_j = j * 2 + y_k;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
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
      const shift = W[shift_k]!;
      A[y_j] = a00 + shift;
      if (j * 2 + 1 < 49) {
        A[y_j + 1] = a01 + shift;
      }
      if (k * 3 + 1 < 160) {
        const shift1 = W[shift_k + 1]!;
        A[y_j + 49] = a10 + shift1;
      }
      if (k * 3 + 1 < 160 && j * 2 + 1 < 49) {
        const shift1 = W[shift_k + 1]!;
        A[y_j + 50] = a11 + shift1;
      }
      if (k * 3 + 2 < 160) {
        const shift1 = W[shift_k + 2]!;
        A[y_j + 98] = a20 + shift1;
      }
      if (k * 3 + 2 < 160 && j * 2 + 1 < 49) {
        const shift1 = W[shift_k + 2]!;
        A[y_j + 99] = a21 + shift1;
      }
    }
  }
}

/** conv + bn + relu6 to 960x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 160; at most 1.3 KB of bytecode */
function conv_bn_relu6_960x7x7(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = j * 2 + 94080;
    const x_panels_j = j * 320;
    const x_j1 = Math.min(j * 2 + 1, 48) + 94080;
    for (let c = 0; c < 160; c++) {
      const x = A[c * 49 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 49 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 320; k++) {
    const w_panels_k = w_panelsAt + k * 480;
    const shift_k = shiftAt + k * 3;
    const y_k = k * 147;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 320;
      const y_j = j * 2 + y_k;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
      for (let e = 0; e < 160; e++) {
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
      const t = a00 + shift;
      const t1 = rectify(t);
      A[y_j] = 6 < t1 ? 6 : t1;
      if (j * 2 + 1 < 49) {
        const t2 = a01 + shift;
        const t3 = rectify(t2);
        A[y_j + 1] = 6 < t3 ? 6 : t3;
      }
      const shift1 = W[shift_k + 1]!;
      const t2 = a10 + shift1;
      const t3 = rectify(t2);
      A[y_j + 49] = 6 < t3 ? 6 : t3;
      if (j * 2 + 1 < 49) {
        const t4 = a11 + shift1;
        const t5 = rectify(t4);
        A[y_j + 50] = 6 < t5 ? 6 : t5;
      }
      const shift2 = W[shift_k + 2]!;
      const t4 = a20 + shift2;
      const t5 = rectify(t4);
      A[y_j + 98] = 6 < t5 ? 6 : t5;
      if (j * 2 + 1 < 49) {
        const t6 = a21 + shift2;
        const t7 = rectify(t6);
        A[y_j + 99] = 6 < t7 ? 6 : t7;
      }
    }
  }
}

/** conv + bn + relu6 to 960x7x7: depthwise, tile 7, written out 9, weights in registers yes; at most 3.0 KB of bytecode */
function conv_bn_relu6_960x7x7_2(weight_scaledAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 81; i++) {
    S[i] = 0;
  }
  for (let g = 0; g < 960; g++) {
    const x_g = g * 49;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 49 + 47040;
    for (let i1 = 0; i1 < 7; i1++) {
      const x_i1 = i1 * 7 + x_g;
      const x_window_i1 = i1 * 9;
      for (let i2 = 0; i2 < 7; i2++) {
        const x = A[i2 + x_i1]!;
        S[i2 + x_window_i1 + 10] = x;
      }
    }
    const weight_scaled = P[weight_scaled_g]!;
    const weight_scaled1 = P[weight_scaled_g + 1]!;
    const weight_scaled2 = P[weight_scaled_g + 2]!;
    const weight_scaled3 = P[weight_scaled_g + 3]!;
    const weight_scaled4 = P[weight_scaled_g + 4]!;
    const weight_scaled5 = P[weight_scaled_g + 5]!;
    const weight_scaled6 = P[weight_scaled_g + 6]!;
    const weight_scaled7 = P[weight_scaled_g + 7]!;
    const weight_scaled8 = P[weight_scaled_g + 8]!;
    for (let o1 = 0; o1 < 7; o1++) {
      const x_window_o1 = o1;
      const y_o1 = o1 + y_g;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let a4 = 0;
      let a5 = 0;
      let a6 = 0;
      const x_window = S[x_window_o1]!;
      const x_window1 = S[x_window_o1 + 9]!;
      const x_window2 = S[x_window_o1 + 18]!;
      const x_window3 = S[x_window_o1 + 27]!;
      const x_window4 = S[x_window_o1 + 36]!;
      const x_window5 = S[x_window_o1 + 45]!;
      const x_window6 = S[x_window_o1 + 54]!;
      a0 += x_window * weight_scaled;
      a1 += x_window1 * weight_scaled;
      a2 += x_window2 * weight_scaled;
      a3 += x_window3 * weight_scaled;
      a4 += x_window4 * weight_scaled;
      a5 += x_window5 * weight_scaled;
      a6 += x_window6 * weight_scaled;
      const x_window7 = S[x_window_o1 + 1]!;
      const x_window8 = S[x_window_o1 + 10]!;
      const x_window9 = S[x_window_o1 + 19]!;
      const x_window10 = S[x_window_o1 + 28]!;
      const x_window11 = S[x_window_o1 + 37]!;
      const x_window12 = S[x_window_o1 + 46]!;
      const x_window13 = S[x_window_o1 + 55]!;
      a0 += x_window7 * weight_scaled1;
      a1 += x_window8 * weight_scaled1;
      a2 += x_window9 * weight_scaled1;
      a3 += x_window10 * weight_scaled1;
      a4 += x_window11 * weight_scaled1;
      a5 += x_window12 * weight_scaled1;
      a6 += x_window13 * weight_scaled1;
      const x_window14 = S[x_window_o1 + 2]!;
      const x_window15 = S[x_window_o1 + 11]!;
      const x_window16 = S[x_window_o1 + 20]!;
      const x_window17 = S[x_window_o1 + 29]!;
      const x_window18 = S[x_window_o1 + 38]!;
      const x_window19 = S[x_window_o1 + 47]!;
      const x_window20 = S[x_window_o1 + 56]!;
      a0 += x_window14 * weight_scaled2;
      a1 += x_window15 * weight_scaled2;
      a2 += x_window16 * weight_scaled2;
      a3 += x_window17 * weight_scaled2;
      a4 += x_window18 * weight_scaled2;
      a5 += x_window19 * weight_scaled2;
      a6 += x_window20 * weight_scaled2;
      const x_window21 = S[x_window_o1 + 63]!;
      a0 += x_window1 * weight_scaled3;
      a1 += x_window2 * weight_scaled3;
      a2 += x_window3 * weight_scaled3;
      a3 += x_window4 * weight_scaled3;
      a4 += x_window5 * weight_scaled3;
      a5 += x_window6 * weight_scaled3;
      a6 += x_window21 * weight_scaled3;
      const x_window22 = S[x_window_o1 + 64]!;
      a0 += x_window8 * weight_scaled4;
      a1 += x_window9 * weight_scaled4;
      a2 += x_window10 * weight_scaled4;
      a3 += x_window11 * weight_scaled4;
      a4 += x_window12 * weight_scaled4;
      a5 += x_window13 * weight_scaled4;
      a6 += x_window22 * weight_scaled4;
      const x_window23 = S[x_window_o1 + 65]!;
      a0 += x_window15 * weight_scaled5;
      a1 += x_window16 * weight_scaled5;
      a2 += x_window17 * weight_scaled5;
      a3 += x_window18 * weight_scaled5;
      a4 += x_window19 * weight_scaled5;
      a5 += x_window20 * weight_scaled5;
      a6 += x_window23 * weight_scaled5;
      const x_window24 = S[x_window_o1 + 72]!;
      a0 += x_window2 * weight_scaled6;
      a1 += x_window3 * weight_scaled6;
      a2 += x_window4 * weight_scaled6;
      a3 += x_window5 * weight_scaled6;
      a4 += x_window6 * weight_scaled6;
      a5 += x_window21 * weight_scaled6;
      a6 += x_window24 * weight_scaled6;
      const x_window25 = S[x_window_o1 + 73]!;
      a0 += x_window9 * weight_scaled7;
      a1 += x_window10 * weight_scaled7;
      a2 += x_window11 * weight_scaled7;
      a3 += x_window12 * weight_scaled7;
      a4 += x_window13 * weight_scaled7;
      a5 += x_window22 * weight_scaled7;
      a6 += x_window25 * weight_scaled7;
      const x_window26 = S[x_window_o1 + 74]!;
      a0 += x_window16 * weight_scaled8;
      a1 += x_window17 * weight_scaled8;
      a2 += x_window18 * weight_scaled8;
      a3 += x_window19 * weight_scaled8;
      a4 += x_window20 * weight_scaled8;
      a5 += x_window23 * weight_scaled8;
      a6 += x_window26 * weight_scaled8;
      const shift = W[shift_g]!;
      const t = a0 + shift;
      const t1 = rectify(t);
      A[y_o1] = 6 < t1 ? 6 : t1;
      const t2 = a1 + shift;
      const t3 = rectify(t2);
      A[y_o1 + 7] = 6 < t3 ? 6 : t3;
      const t4 = a2 + shift;
      const t5 = rectify(t4);
      A[y_o1 + 14] = 6 < t5 ? 6 : t5;
      const t6 = a3 + shift;
      const t7 = rectify(t6);
      A[y_o1 + 21] = 6 < t7 ? 6 : t7;
      const t8 = a4 + shift;
      const t9 = rectify(t8);
      A[y_o1 + 28] = 6 < t9 ? 6 : t9;
      const t10 = a5 + shift;
      const t11 = rectify(t10);
      A[y_o1 + 35] = 6 < t11 ? 6 : t11;
      const t12 = a6 + shift;
      const t13 = rectify(t12);
      A[y_o1 + 42] = 6 < t13 ? 6 : t13;
    }
  }
}

/** conv + bn + add to 160x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 2 x 480; at most 2.1 KB of bytecode */
function conv_bn_add_160x7x7(w_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let part = 0; part < 2; part++) {
    const x_part = part * 23520 + 47040;
    const w_panels_part = w_panelsAt + part * 77760;
    for (let j = 0; j < 25; j++) {
      const x_j = j * 2 + x_part;
      const x_panels_j = j * 960;
      const x_j1 = x_part + Math.min(j * 2 + 1, 48);
      for (let c = 0; c < 480; c++) {
        const x = A[c * 49 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 49 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 54; k++) {
      const partial_k = k * 150 + 24000;
      const w_panels_k = k * 1440 + w_panels_part;
      const shift_k = shiftAt + k * 3;
      const x1_k = k * 147 + 94080;
      const y_k = k * 147 + 94080;
      for (let j = 0; j < 25; j++) {
        const partial_j = j * 6 + partial_k;
        const x_panels_j = j * 960;
        const x1_j = j * 2 + x1_k;
        const y_j = j * 2 + y_k;
        let a00 = part === 0 ? 0 : S[partial_j]!;
        let a01 = part === 0 ? 0 : S[partial_j + 1]!;
        let a10 = part === 0 ? 0 : S[partial_j + 2]!;
        let a11 = part === 0 ? 0 : S[partial_j + 3]!;
        let a20 = part === 0 ? 0 : S[partial_j + 4]!;
        let a21 = part === 0 ? 0 : S[partial_j + 5]!;
        for (let e = 0; e < 480; e++) {
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
          const shift = W[shift_k]!;
          const x1 = A[x1_j]!;
          A[y_j] = a00 + shift + x1;
          if (j * 2 + 1 < 49) {
            const x1_1 = A[x1_j + 1]!;
            A[y_j + 1] = a01 + shift + x1_1;
          }
          if (k * 3 + 1 < 160) {
            const shift1 = W[shift_k + 1]!;
            const x1_1 = A[x1_j + 49]!;
            A[y_j + 49] = a10 + shift1 + x1_1;
          }
          if (k * 3 + 1 < 160 && j * 2 + 1 < 49) {
            const shift1 = W[shift_k + 1]!;
            const x1_1 = A[x1_j + 50]!;
            A[y_j + 50] = a11 + shift1 + x1_1;
          }
          if (k * 3 + 2 < 160) {
            const shift1 = W[shift_k + 2]!;
            const x1_1 = A[x1_j + 98]!;
            A[y_j + 98] = a20 + shift1 + x1_1;
          }
          if (k * 3 + 2 < 160 && j * 2 + 1 < 49) {
            const shift1 = W[shift_k + 2]!;
            const x1_1 = A[x1_j + 99]!;
            A[y_j + 99] = a21 + shift1 + x1_1;
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

/** conv + bn to 320x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 2 x 480; at most 1.8 KB of bytecode */
function conv_bn_320x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let part = 0; part < 2; part++) {
    const x_part = part * 23520 + 47040;
    const w_panels_part = part * 154080 + 1477952;
    for (let j = 0; j < 25; j++) {
      const x_j = j * 2 + x_part;
      const x_panels_j = j * 960;
      const x_j1 = x_part + Math.min(j * 2 + 1, 48);
      for (let c = 0; c < 480; c++) {
        const x = A[c * 49 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 49 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 107; k++) {
      const partial_k = k * 150 + 24000;
      const w_panels_k = k * 1440 + w_panels_part;
      const shift_k = k * 3 + 15456;
      const y_k = k * 147 + 94080;
      for (let j = 0; j < 25; j++) {
        const partial_j = j * 6 + partial_k;
        const x_panels_j = j * 960;
        const y_j = j * 2 + y_k;
        let a00 = part === 0 ? 0 : S[partial_j]!;
        let a01 = part === 0 ? 0 : S[partial_j + 1]!;
        let a10 = part === 0 ? 0 : S[partial_j + 2]!;
        let a11 = part === 0 ? 0 : S[partial_j + 3]!;
        let a20 = part === 0 ? 0 : S[partial_j + 4]!;
        let a21 = part === 0 ? 0 : S[partial_j + 5]!;
        for (let e = 0; e < 480; e++) {
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
          if (k * 3 + 2 < 320) {
            const shift2 = W[shift_k + 2]!;
            A[y_j + 98] = a20 + shift2;
          }
          if (k * 3 + 2 < 320 && j * 2 + 1 < 49) {
            const shift2 = W[shift_k + 2]!;
            A[y_j + 99] = a21 + shift2;
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

/** conv + bn + relu6 to 1280x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 320; at most 1.4 KB of bytecode */
function conv_bn_relu6_1280x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = j * 2 + 94080;
    const x_panels_j = j * 640;
    const x_j1 = Math.min(j * 2 + 1, 48) + 94080;
    for (let c = 0; c < 320; c++) {
      const x = A[c * 49 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 49 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 427; k++) {
    const w_panels_k = k * 960 + 1786112;
    const shift_k = k * 3 + 15776;
    const y_k = k * 147;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 640;
      const y_j = j * 2 + y_k;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
      for (let e = 0; e < 320; e++) {
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
      const t = a00 + shift;
      const t1 = rectify(t);
      A[y_j] = 6 < t1 ? 6 : t1;
      if (j * 2 + 1 < 49) {
        const t2 = a01 + shift;
        const t3 = rectify(t2);
        A[y_j + 1] = 6 < t3 ? 6 : t3;
      }
      const shift1 = W[shift_k + 1]!;
      const t2 = a10 + shift1;
      const t3 = rectify(t2);
      A[y_j + 49] = 6 < t3 ? 6 : t3;
      if (j * 2 + 1 < 49) {
        const t4 = a11 + shift1;
        const t5 = rectify(t4);
        A[y_j + 50] = 6 < t5 ? 6 : t5;
      }
      if (k * 3 + 2 < 1280) {
        const shift2 = W[shift_k + 2]!;
        const t4 = a20 + shift2;
        const t5 = rectify(t4);
        A[y_j + 98] = 6 < t5 ? 6 : t5;
      }
      if (k * 3 + 2 < 1280 && j * 2 + 1 < 49) {
        const shift2 = W[shift_k + 2]!;
        const t4 = a21 + shift2;
        const t5 = rectify(t4);
        A[y_j + 99] = 6 < t5 ? 6 : t5;
      }
    }
  }
}

/** gap to 1280x1x1: reduction, tile 1, written out 7; at most 0.4 KB of bytecode */
function gap_1280x1x1(): void {
  const A = arena;
  for (let c = 0; c < 1280; c++) {
    const x_c = c * 49;
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
    A[c + 62720] = a / 49;
  }
}

/** dense to 1000: matrix-vector, tile 6; at most 0.9 KB of bytecode */
function dense_1000(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 167; k++) {
    const weight_k = k * 7680 + 17056;
    const weight_k1 = Math.min(k * 6 + 4, 999) * 1280 + 17056;
    const weight_k2 = Math.min(k * 6 + 5, 999) * 1280 + 17056;
    const bias_k = k * 6 + 1297056;
    const y_k = k * 6;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let a4 = 0;
    let a5 = 0;
    for (let c = 0; c < 1280; c++) {
      const weight_c = c + weight_k;
      const x = A[c + 62720]!;
      const weight = W[weight_c]!;
      const weight1 = W[weight_c + 1280]!;
      const weight2 = W[weight_c + 2560]!;
      const weight3 = W[weight_c + 3840]!;
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
    kernel: "conv_bn_relu6_32x112x112",
    run: () => conv_bn_relu6_32x112x112(),
    seed: 0,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 553283, 150528, 0, 0], [panels, 0, 864, 3, 0], [weights, 0, 32, 4, 0]],
    values: [[arena, 0, 0], [arena, 36194, 0], [arena, 94759, 0], [arena, 189519, 0], [arena, 248083, 0], [arena, 284278, 0], [arena, 342843, 0], [arena, 401407, 0]],
  },
  {
    kernel: "conv_bn_relu6_32x112x112_2",
    run: () => conv_bn_relu6_32x112x112_2(),
    seed: 97,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 401408, 1, 0], [panels, 864, 288, 2, 0], [weights, 32, 32, 3, 0]],
    values: [[arena, 401408, 4], [arena, 437602, 0], [arena, 496167, 2], [arena, 590927, 0], [arena, 649491, 6], [arena, 685686, 6], [arena, 744251, 1], [arena, 802815, 0]],
  },
  {
    kernel: "conv_bn_16x112x112",
    run: () => conv_bn_16x112x112(),
    seed: 194,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 401408, 401408, 1, 0], [panels, 1152, 512, 2, 0], [weights, 64, 16, 3, 0]],
    values: [[arena, 1204224, -8], [arena, 1222321, -29], [arena, 1251603, 6], [arena, 1298983, 8], [arena, 1328265, 7], [arena, 1346363, -14], [arena, 1375645, 30], [arena, 1404927, 37]],
  },
  {
    kernel: "conv_bn_relu6_96x112x112",
    run: () => conv_bn_relu6_96x112x112(),
    seed: 291,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1204224, 200704, 1, 0], [panels, 1664, 1536, 2, 0], [weights, 80, 96, 3, 0]],
    values: [[arena, 0, 6], [arena, 108584, 0], [arena, 284278, 6], [arena, 568557, 0], [arena, 744251, 6], [arena, 852836, 0], [arena, 1028530, 0], [arena, 1204223, 0]],
  },
  {
    kernel: "conv_bn_relu6_96x56x56",
    run: () => conv_bn_relu6_96x56x56(),
    seed: 388,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 1204224, 1, 0], [panels, 3200, 864, 2, 0], [weights, 176, 96, 3, 0]],
    values: [[arena, 1204224, 6], [arena, 1231370, 0], [arena, 1275293, 0], [arena, 1346363, 0], [arena, 1390286, 6], [arena, 1417433, 6], [arena, 1461356, 0], [arena, 1505279, 0]],
  },
  {
    kernel: "conv_bn_24x56x56",
    run: () => conv_bn_24x56x56(),
    seed: 485,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 1204224, 301056, 1, 0], [panels, 4064, 2304, 2, 0], [weights, 272, 24, 3, 0]],
    values: [[arena, 903168, -23], [arena, 909954, -57], [arena, 920935, -30], [arena, 938702, 9], [arena, 949683, -29], [arena, 956470, 8], [arena, 967451, -1], [arena, 978431, -3]],
  },
  {
    kernel: "conv_bn_relu6_144x56x56",
    run: () => conv_bn_relu6_144x56x56(6368, 296),
    seed: 582,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 903168, 75264, 1, 0], [panels, 6368, 3456, 2, 0], [weights, 296, 144, 3, 0]],
    values: [[arena, 0, 0], [arena, 40719, 0], [arena, 106604, 6], [arena, 213209, 6], [arena, 279094, 0], [arena, 319813, 0], [arena, 385698, 6], [arena, 451583, 0]],
  },
  {
    kernel: "conv_bn_relu6_144x56x56_2",
    run: () => conv_bn_relu6_144x56x56_2(),
    seed: 679,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 451584, 1, 0], [panels, 9824, 1296, 2, 0], [weights, 440, 144, 3, 0]],
    values: [[arena, 451584, 0], [arena, 492303, 0], [arena, 558188, 3], [arena, 664793, 6], [arena, 730678, 6], [arena, 771397, 1], [arena, 837282, 3], [arena, 903167, 0]],
  },
  {
    kernel: "conv_bn_add_24x56x56",
    run: () => conv_bn_add_24x56x56(),
    seed: 776,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 451584, 451584, 1, 0], [panels, 11120, 3456, 2, 0], [weights, 584, 24, 3, 0], [arena, 903168, 75264, 4, 0]],
    values: [[arena, 903168, -40], [arena, 909954, -60], [arena, 920935, -38], [arena, 938702, -32], [arena, 949683, -68], [arena, 956470, 58], [arena, 967451, -38], [arena, 978431, -31]],
  },
  {
    kernel: "conv_bn_relu6_144x28x28",
    run: () => conv_bn_relu6_144x28x28(),
    seed: 873,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 451584, 1, 0], [panels, 18032, 1296, 2, 0], [weights, 752, 144, 3, 0]],
    values: [[arena, 451584, 0], [arena, 461763, 0], [arena, 478235, 3], [arena, 504886, 0], [arena, 521357, 6], [arena, 531537, 6], [arena, 548008, 6], [arena, 564479, 0]],
  },
  {
    kernel: "conv_bn_32x28x28",
    run: () => conv_bn_32x28x28(),
    seed: 970,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 451584, 112896, 1, 0], [panels, 19328, 4608, 2, 0], [weights, 896, 32, 3, 0]],
    values: [[arena, 301056, -40], [arena, 303318, 15], [arena, 306978, 105], [arena, 312900, -24], [arena, 316561, 9], [arena, 318823, -59], [arena, 322483, -15], [arena, 326143, -51]],
  },
  {
    kernel: "conv_bn_relu6_192x28x28",
    run: () => conv_bn_relu6_192x28x28(23936, 928),
    seed: 1067,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 301056, 25088, 1, 0], [panels, 23936, 6144, 2, 0], [weights, 928, 192, 3, 0]],
    values: [[arena, 0, 0], [arena, 13573, 6], [arena, 35534, 0], [arena, 71069, 6], [arena, 93031, 6], [arena, 106604, 0], [arena, 128566, 0], [arena, 150527, 0]],
  },
  {
    kernel: "conv_bn_relu6_192x28x28_2",
    run: () => conv_bn_relu6_192x28x28_2(30080, 1120),
    seed: 1164,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 150528, 1, 0], [panels, 30080, 1728, 2, 0], [weights, 1120, 192, 3, 0]],
    values: [[arena, 150528, 0], [arena, 164101, 0], [arena, 186062, 0], [arena, 221597, 0], [arena, 243559, 0], [arena, 257132, 0], [arena, 279094, 6], [arena, 301055, 0]],
  },
  {
    kernel: "conv_bn_add_32x28x28",
    run: () => conv_bn_add_32x28x28(31808, 1312),
    seed: 1261,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 150528, 150528, 1, 0], [panels, 31808, 6144, 2, 0], [weights, 1312, 32, 3, 0], [arena, 301056, 25088, 4, 0]],
    values: [[arena, 301056, 15], [arena, 303318, -62], [arena, 306978, 87], [arena, 312900, -26], [arena, 316561, -12], [arena, 318823, -39], [arena, 322483, 26], [arena, 326143, 6]],
  },
  {
    kernel: "conv_bn_relu6_192x14x14",
    run: () => conv_bn_relu6_192x14x14(),
    seed: 1358,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 150528, 1, 0], [panels, 58112, 1728, 2, 0], [weights, 1952, 192, 3, 0]],
    values: [[arena, 150528, 0], [arena, 153921, 0], [arena, 159411, 0], [arena, 168295, 2], [arena, 173785, 4], [arena, 177179, 6], [arena, 182669, 6], [arena, 188159, 0]],
  },
  {
    kernel: "conv_bn_64x14x14",
    run: () => conv_bn_64x14x14(),
    seed: 1455,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 150528, 37632, 1, 0], [panels, 59840, 12288, 2, 0], [weights, 2144, 64, 3, 0]],
    values: [[arena, 188160, -29], [arena, 189291, -4], [arena, 191121, -43], [arena, 194082, 34], [arena, 195912, 15], [arena, 197043, -107], [arena, 198873, 154], [arena, 200703, -33]],
  },
  {
    kernel: "conv_bn_relu6_384x14x14",
    run: () => conv_bn_relu6_384x14x14(72128, 2208),
    seed: 1552,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 188160, 12544, 1, 0], [panels, 72128, 24576, 2, 0], [weights, 2208, 384, 3, 0]],
    values: [[arena, 0, 0], [arena, 6786, 6], [arena, 17767, 6], [arena, 35534, 0], [arena, 46515, 4], [arena, 53302, 6], [arena, 64283, 0], [arena, 75263, 0]],
  },
  {
    kernel: "conv_bn_relu6_384x14x14_2",
    run: () => conv_bn_relu6_384x14x14_2(96704, 2592),
    seed: 1649,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 75264, 1, 0], [panels, 96704, 3456, 2, 0], [weights, 2592, 384, 3, 0]],
    values: [[arena, 75264, 1], [arena, 82050, 5], [arena, 93031, 0], [arena, 110798, 6], [arena, 121779, 0], [arena, 128566, 0], [arena, 139547, 0], [arena, 150527, 0]],
  },
  {
    kernel: "conv_bn_add_64x14x14",
    run: () => conv_bn_add_64x14x14(100160, 2976),
    seed: 1746,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 75264, 75264, 1, 0], [panels, 100160, 24576, 2, 0], [weights, 2976, 64, 3, 0], [arena, 188160, 12544, 4, 0]],
    values: [[arena, 188160, 39], [arena, 189291, 96], [arena, 191121, 70], [arena, 194082, 13], [arena, 195912, -43], [arena, 197043, 195], [arena, 198873, -27], [arena, 200703, -147]],
  },
  {
    kernel: "conv_bn_96x14x14",
    run: () => conv_bn_96x14x14(),
    seed: 1843,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 75264, 75264, 1, 0], [panels, 257984, 36864, 2, 0], [weights, 5472, 96, 3, 0]],
    values: [[arena, 225792, 24], [arena, 227488, 30], [arena, 230233, 4], [arena, 234675, 62], [arena, 237420, -19], [arena, 239117, -40], [arena, 241862, -19], [arena, 244607, 19]],
  },
  {
    kernel: "conv_bn_relu6_576x14x14",
    run: () => conv_bn_relu6_576x14x14(294848, 5568),
    seed: 1940,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 225792, 18816, 1, 0], [panels, 294848, 55296, 2, 0], [weights, 5568, 576, 3, 0]],
    values: [[arena, 0, 6], [arena, 10179, 0], [arena, 26651, 6], [arena, 53302, 6], [arena, 69773, 0], [arena, 79953, 0], [arena, 96424, 6], [arena, 112895, 6]],
  },
  {
    kernel: "conv_bn_relu6_576x14x14_2",
    run: () => conv_bn_relu6_576x14x14_2(350144, 6144),
    seed: 2037,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 112896, 1, 0], [panels, 350144, 5184, 2, 0], [weights, 6144, 576, 3, 0]],
    values: [[arena, 112896, 0], [arena, 123075, 3], [arena, 139547, 0], [arena, 166198, 0], [arena, 182669, 6], [arena, 192849, 3], [arena, 209320, 6], [arena, 225791, 0]],
  },
  {
    kernel: "conv_bn_add_96x14x14",
    run: () => conv_bn_add_96x14x14(355328, 6720),
    seed: 2134,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 112896, 112896, 1, 0], [panels, 355328, 55296, 2, 0], [weights, 6720, 96, 3, 0], [arena, 225792, 18816, 4, 0]],
    values: [[arena, 225792, 105], [arena, 227488, 79], [arena, 230233, -105], [arena, 234675, -178], [arena, 237420, -52], [arena, 239117, -98], [arena, 241862, -44], [arena, 244607, 33]],
  },
  {
    kernel: "conv_bn_relu6_576x7x7",
    run: () => conv_bn_relu6_576x7x7(),
    seed: 2231,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 112896, 1, 0], [panels, 581696, 5184, 2, 0], [weights, 8640, 576, 3, 0]],
    values: [[arena, 112896, 6], [arena, 115440, 6], [arena, 119558, 6], [arena, 126221, 6], [arena, 130339, 6], [arena, 132884, 0], [arena, 137002, 0], [arena, 141119, 6]],
  },
  {
    kernel: "conv_bn_160x7x7",
    run: () => conv_bn_160x7x7(),
    seed: 2328,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 112896, 28224, 1, 0], [panels, 586880, 93310, 2, 0], [weights, 9216, 160, 3, 0]],
    values: [[arena, 94080, -62], [arena, 94786, -48], [arena, 95930, -40], [arena, 97781, 9], [arena, 98925, 126], [arena, 99632, -25], [arena, 100776, -211], [arena, 101919, 72]],
  },
  {
    kernel: "conv_bn_relu6_960x7x7",
    run: () => conv_bn_relu6_960x7x7(680192, 9376),
    seed: 2425,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 94080, 7840, 1, 0], [panels, 680192, 153600, 2, 0], [weights, 9376, 960, 3, 0]],
    values: [[arena, 0, 0], [arena, 4241, 0], [arena, 11104, 0], [arena, 22209, 0], [arena, 29072, 0], [arena, 33313, 6], [arena, 40176, 0], [arena, 47039, 0]],
  },
  {
    kernel: "conv_bn_relu6_960x7x7_2",
    run: () => conv_bn_relu6_960x7x7_2(833792, 10336),
    seed: 2522,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 0, 47040, 1, 0], [panels, 833792, 8640, 2, 0], [weights, 10336, 960, 3, 0]],
    values: [[arena, 47040, 6], [arena, 51281, 6], [arena, 58144, 0], [arena, 69249, 0], [arena, 76112, 6], [arena, 80353, 6], [arena, 87216, 0], [arena, 94079, 0]],
  },
  {
    kernel: "conv_bn_add_160x7x7",
    run: () => conv_bn_add_160x7x7(842432, 11296),
    seed: 2619,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 47040, 47040, 1, 0], [panels, 842432, 155518, 3, 0], [weights, 11296, 160, 4, 0], [arena, 94080, 7840, 5, 0]],
    values: [[arena, 94080, -75], [arena, 94786, 77], [arena, 95930, 24], [arena, 97781, 145], [arena, 98925, -30], [arena, 99632, -65], [arena, 100776, -202], [arena, 101919, 111]],
  },
  {
    kernel: "conv_bn_320x7x7",
    run: () => conv_bn_320x7x7(),
    seed: 2716,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 47040, 47040, 1, 0], [panels, 1477952, 308159, 3, 0], [weights, 15456, 320, 4, 0]],
    values: [[arena, 94080, -14], [arena, 95493, 124], [arena, 97781, -167], [arena, 101483, -225], [arena, 103770, -90], [arena, 105184, -148], [arena, 107472, -66], [arena, 109759, 87]],
  },
  {
    kernel: "conv_bn_relu6_1280x7x7",
    run: () => conv_bn_relu6_1280x7x7(),
    seed: 2813,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 94080, 15680, 1, 0], [panels, 1786112, 96960, 2, 0], [panels, 1979073, 216958, 2, 192961], [weights, 15776, 1280, 3, 0]],
    values: [[arena, 0, 6], [arena, 5655, 0], [arena, 14806, 0], [arena, 29612, 6], [arena, 38763, 0], [arena, 44418, 6], [arena, 53569, 0], [arena, 62719, 6]],
  },
  {
    kernel: "gap_1280x1x1",
    run: () => gap_1280x1x1(),
    seed: 2910,
    positive: false,
    tolerance: 0.000004,
    again: false,
    fills: [[arena, 0, 62720, 0, 0]],
    values: [[arena, 62720, 0.40816327929496765], [arena, 62835, -0.020408162847161293], [arena, 63022, 0.20408163964748383], [arena, 63324, -0.22448979318141937], [arena, 63511, 0.040816325694322586], [arena, 63626, -0.5102040767669678], [arena, 63813, -0.3469387888908386], [arena, 63999, -0.12244898080825806]],
  },
  {
    kernel: "dense_1000",
    run: () => dense_1000(),
    seed: 3007,
    positive: false,
    tolerance: 0,
    again: false,
    fills: [[arena, 62720, 1280, 0, 0], [weights, 17056, 1280, 1, 0], [weights, 132256, 1280, 1, 115200], [weights, 319136, 1280, 1, 302080], [weights, 621216, 1280, 1, 604160], [weights, 808096, 1280, 1, 791040], [weights, 923296, 1280, 1, 906240], [weights, 1110176, 1280, 1, 1093120], [weights, 1295776, 1280, 1, 1278720], [weights, 1297056, 1000, 2, 0]],
    values: [[arena, 0, -41], [arena, 90, -14], [arena, 236, -56], [arena, 472, 70], [arena, 618, -126], [arena, 708, 54], [arena, 854, 184], [arena, 999, 41]],
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
