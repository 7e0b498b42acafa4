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
  weights: "d3e7d3a90337d06c0054c2e1d762dd8a",
} as const;

/** Takes packed weights: the bytes of the file that `cnnc pack` wrote. */
export async function load(bytes: ArrayBuffer | ArrayBufferView): Promise<void> {
  const file =
    bytes instanceof ArrayBuffer
      ? new Uint8Array(bytes)
      : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
  const input0 = checked("input", "image", inputs["image"], meta.inputs[0].shape);
  const output0 = checked("output", "logits", outputs["logits"], meta.outputs[0].shape);
  arena.set(input0, 151875);
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
const arena = new Float32Array(2731104);
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
const weightsHash = "d3e7d3a90337d06c0054c2e1d762dd8a";
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
  conv_bn_relu6_144x56x56(1387584, 6368, 296, 484416);
  // features.3.conv.1.0 + features.3.conv.1.1 + features.3.conv.1.2: 144x56x56
  conv_bn_relu6_144x56x56_2();
  // features.3.conv.2 + features.3.conv.3 + features.3.add1: 24x56x56
  conv_bn_add_24x56x56();
  // features.4.conv.0.0 + features.4.conv.0.1 + features.4.conv.0.2: 144x56x56
  conv_bn_relu6_144x56x56(0, 14576, 608, 467856);
  // features.4.conv.1.0 + features.4.conv.1.1 + features.4.conv.1.2: 144x28x28
  conv_bn_relu6_144x28x28();
  // features.4.conv.2 + features.4.conv.3: 32x28x28
  conv_bn_32x28x28();
  // features.5.conv.0.0 + features.5.conv.0.1 + features.5.conv.0.2: 192x28x28
  conv_bn_relu6_192x28x28(473856, 23936, 928, 172800);
  // features.5.conv.1.0 + features.5.conv.1.1 + features.5.conv.1.2: 192x28x28
  conv_bn_relu6_192x28x28_2(30080, 1120);
  // features.5.conv.2 + features.5.conv.3 + features.5.add1: 32x28x28
  conv_bn_add_32x28x28(31808, 1312, 473856, 498944);
  // features.6.conv.0.0 + features.6.conv.0.1 + features.6.conv.0.2: 192x28x28
  conv_bn_relu6_192x28x28(498944, 37952, 1344, 172800);
  // features.6.conv.1.0 + features.6.conv.1.1 + features.6.conv.1.2: 192x28x28
  conv_bn_relu6_192x28x28_2(44096, 1536);
  // features.6.conv.2 + features.6.conv.3 + features.6.add1: 32x28x28
  conv_bn_add_32x28x28(45824, 1728, 498944, 473856);
  // features.7.conv.0.0 + features.7.conv.0.1 + features.7.conv.0.2: 192x28x28
  conv_bn_relu6_192x28x28(473856, 51968, 1760, 161472);
  // features.7.conv.1.0 + features.7.conv.1.1 + features.7.conv.1.2: 192x14x14
  conv_bn_relu6_192x14x14();
  // features.7.conv.2 + features.7.conv.3: 64x14x14
  conv_bn_64x14x14();
  // features.8.conv.0.0 + features.8.conv.0.1 + features.8.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(248832, 72128, 2208);
  // features.8.conv.1.0 + features.8.conv.1.1 + features.8.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(96704, 2592);
  // features.8.conv.2 + features.8.conv.3 + features.8.add1: 64x14x14
  conv_bn_add_64x14x14(100160, 2976, 248832, 261376);
  // features.9.conv.0.0 + features.9.conv.0.1 + features.9.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(261376, 124736, 3040);
  // features.9.conv.1.0 + features.9.conv.1.1 + features.9.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(149312, 3424);
  // features.9.conv.2 + features.9.conv.3 + features.9.add1: 64x14x14
  conv_bn_add_64x14x14(152768, 3808, 261376, 248832);
  // features.10.conv.0.0 + features.10.conv.0.1 + features.10.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(248832, 177344, 3872);
  // features.10.conv.1.0 + features.10.conv.1.1 + features.10.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(201920, 4256);
  // features.10.conv.2 + features.10.conv.3 + features.10.add1: 64x14x14
  conv_bn_add_64x14x14(205376, 4640, 248832, 0);
  // features.11.conv.0.0 + features.11.conv.0.1 + features.11.conv.0.2: 384x14x14
  conv_bn_relu6_384x14x14(0, 229952, 4704);
  // features.11.conv.1.0 + features.11.conv.1.1 + features.11.conv.1.2: 384x14x14
  conv_bn_relu6_384x14x14_2(254528, 5088);
  // features.11.conv.2 + features.11.conv.3: 96x14x14
  conv_bn_96x14x14();
  // features.12.conv.0.0 + features.12.conv.0.1 + features.12.conv.0.2: 576x14x14
  conv_bn_relu6_576x14x14(373248, 294848, 5568, 147456);
  // features.12.conv.1.0 + features.12.conv.1.1 + features.12.conv.1.2: 576x14x14
  conv_bn_relu6_576x14x14_2(350144, 6144);
  // features.12.conv.2 + features.12.conv.3 + features.12.add1: 96x14x14
  conv_bn_add_96x14x14(355328, 6720, 373248, 392064);
  // features.13.conv.0.0 + features.13.conv.0.1 + features.13.conv.0.2: 576x14x14
  conv_bn_relu6_576x14x14(392064, 410624, 6816, 147456);
  // features.13.conv.1.0 + features.13.conv.1.1 + features.13.conv.1.2: 576x14x14
  conv_bn_relu6_576x14x14_2(465920, 7392);
  // features.13.conv.2 + features.13.conv.3 + features.13.add1: 96x14x14
  conv_bn_add_96x14x14(471104, 7968, 392064, 373248);
  // features.14.conv.0.0 + features.14.conv.0.1 + features.14.conv.0.2: 576x14x14
  conv_bn_relu6_576x14x14(373248, 526400, 8064, 129600);
  // features.14.conv.1.0 + features.14.conv.1.1 + features.14.conv.1.2: 576x7x7
  conv_bn_relu6_576x7x7();
  // features.14.conv.2 + features.14.conv.3: 160x7x7
  conv_bn_160x7x7();
  // features.15.conv.0.0 + features.15.conv.0.1 + features.15.conv.0.2: 960x7x7
  conv_bn_relu6_960x7x7(171840, 680192, 9376);
  // features.15.conv.1.0 + features.15.conv.1.1 + features.15.conv.1.2: 960x7x7
  conv_bn_relu6_960x7x7_2(833792, 10336);
  // features.15.conv.2 + features.15.conv.3 + features.15.add1: 160x7x7
  conv_bn_add_160x7x7(842432, 11296, 171840, 179680);
  // features.16.conv.0.0 + features.16.conv.0.1 + features.16.conv.0.2: 960x7x7
  conv_bn_relu6_960x7x7(179680, 997952, 11456);
  // features.16.conv.1.0 + features.16.conv.1.1 + features.16.conv.1.2: 960x7x7
  conv_bn_relu6_960x7x7_2(1151552, 12416);
  // features.16.conv.2 + features.16.conv.3 + features.16.add1: 160x7x7
  conv_bn_add_160x7x7(1160192, 13376, 179680, 171840);
  // features.17.conv.0.0 + features.17.conv.0.1 + features.17.conv.0.2: 960x7x7
  conv_bn_relu6_960x7x7(171840, 1315712, 13536);
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

// ---- kernels: one per distinct shape, equal layers share one

/** conv + bn + relu6 to 32x112x112: panels, tile 2x3, panels per block 25, blocks 170, reduction 1 x 27; at most 2.6 KB of bytecode */
function conv_bn_relu6_32x112x112(): void {
  const A = arena;
  const S = scratch;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 151875; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 3; i0++) {
    const x_i0 = i0 * 50176 + 151875;
    const x_padded_i0 = i0 * 50625;
    for (let i1 = 0; i1 < 224; i1++) {
      const x_i1 = i1 * 224 + x_i0;
      const x_padded_i1 = i1 * 225 + x_padded_i0;
      for (let i2 = 0; i2 < 224; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 226] = x;
      }
    }
  }
  for (let b = 0; b < 170; b++) {
    const y_b = b * 75 + 415872;
    for (let j = 0; j < 25; j++) {
      const x_padded_j = ((Math.min(b * 75 + j * 3, 12543)) / 112 | 0) * 450 + ((Math.min(b * 75 + j * 3, 12543)) % 112) * 2;
      const x_panels_j = j * 81;
      const x_padded_j1 = ((Math.min(b * 75 + j * 3 + 1, 12543)) / 112 | 0) * 450 + ((Math.min(b * 75 + j * 3 + 1, 12543)) % 112) * 2;
      const x_padded_j2 = ((Math.min(b * 75 + j * 3 + 2, 12543)) / 112 | 0) * 450 + ((Math.min(b * 75 + j * 3 + 2, 12543)) % 112) * 2;
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
      const weight_scaled_panels_k = k * 54;
      const shift_k = k * 2;
      const y_k = k * 25088 + y_b;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 81;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 27; e++) {
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
          const t1 = 0 > t ? 0 : t;
          A[j * 3 + y_k] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 3 + y_k + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k]!;
          const t = a02 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 3 + y_k + 2] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 3 + y_k + 12544] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 1 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 3 + y_k + 12545] = 6 < t1 ? 6 : t1;
        }
        if (b * 75 + j * 3 + 2 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a12 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 3 + y_k + 12546] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 32x112x112: depthwise, tile 4, written out 9; at most 2.3 KB of bytecode */
function conv_bn_relu6_32x112x112_2(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 415872; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 32; i0++) {
    const x_i0 = i0 * 12544 + 415872;
    const x_padded_i0 = i0 * 12996;
    for (let i1 = 0; i1 < 112; i1++) {
      const x_i1 = i1 * 112 + x_i0;
      const x_padded_i1 = i1 * 114 + x_padded_i0;
      for (let i2 = 0; i2 < 112; i2++) {
        const x = A[i2 + x_i1]!;
        A[i2 + x_padded_i1 + 115] = x;
      }
    }
  }
  for (let g = 0; g < 32; g++) {
    const x_padded_g = g * 12996;
    const weight_scaled_g = g * 9 + 864;
    const shift_g = g + 32;
    const y_g = g * 12544 + 817280;
    for (let o0 = 0; o0 < 112; o0++) {
      const x_padded_o0 = o0 * 114 + x_padded_g;
      const y_o0 = o0 * 112 + y_g;
      for (let o1 = 0; o1 < 28; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 4 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 4 + x_padded_o0 + 1]!;
        const x_padded2 = A[o1 * 4 + x_padded_o0 + 2]!;
        const x_padded3 = A[o1 * 4 + x_padded_o0 + 3]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded4 = A[o1 * 4 + x_padded_o0 + 4]!;
        a0 += x_padded1 * weight_scaled1;
        a1 += x_padded2 * weight_scaled1;
        a2 += x_padded3 * weight_scaled1;
        a3 += x_padded4 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded5 = A[o1 * 4 + x_padded_o0 + 5]!;
        a0 += x_padded2 * weight_scaled2;
        a1 += x_padded3 * weight_scaled2;
        a2 += x_padded4 * weight_scaled2;
        a3 += x_padded5 * weight_scaled2;
        const x_padded6 = A[o1 * 4 + x_padded_o0 + 114]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded7 = A[o1 * 4 + x_padded_o0 + 115]!;
        const x_padded8 = A[o1 * 4 + x_padded_o0 + 116]!;
        const x_padded9 = A[o1 * 4 + x_padded_o0 + 117]!;
        a0 += x_padded6 * weight_scaled3;
        a1 += x_padded7 * weight_scaled3;
        a2 += x_padded8 * weight_scaled3;
        a3 += x_padded9 * weight_scaled3;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded10 = A[o1 * 4 + x_padded_o0 + 118]!;
        a0 += x_padded7 * weight_scaled4;
        a1 += x_padded8 * weight_scaled4;
        a2 += x_padded9 * weight_scaled4;
        a3 += x_padded10 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded11 = A[o1 * 4 + x_padded_o0 + 119]!;
        a0 += x_padded8 * weight_scaled5;
        a1 += x_padded9 * weight_scaled5;
        a2 += x_padded10 * weight_scaled5;
        a3 += x_padded11 * weight_scaled5;
        const x_padded12 = A[o1 * 4 + x_padded_o0 + 228]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded13 = A[o1 * 4 + x_padded_o0 + 229]!;
        const x_padded14 = A[o1 * 4 + x_padded_o0 + 230]!;
        const x_padded15 = A[o1 * 4 + x_padded_o0 + 231]!;
        a0 += x_padded12 * weight_scaled6;
        a1 += x_padded13 * weight_scaled6;
        a2 += x_padded14 * weight_scaled6;
        a3 += x_padded15 * weight_scaled6;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded16 = A[o1 * 4 + x_padded_o0 + 232]!;
        a0 += x_padded13 * weight_scaled7;
        a1 += x_padded14 * weight_scaled7;
        a2 += x_padded15 * weight_scaled7;
        a3 += x_padded16 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded17 = A[o1 * 4 + x_padded_o0 + 233]!;
        a0 += x_padded14 * weight_scaled8;
        a1 += x_padded15 * weight_scaled8;
        a2 += x_padded16 * weight_scaled8;
        a3 += x_padded17 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = 0 > t6 ? 0 : t6;
        A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
      }
    }
  }
}

/** conv + bn to 16x112x112: direct, tile 2x2; at most 0.6 KB of bytecode */
function conv_bn_16x112x112(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let k = 0; k < 8; k++) {
    const weight_scaled_k = k * 64 + 1152;
    const shift_k = k * 2 + 64;
    const y_k = k * 25088;
    for (let o0 = 0; o0 < 112; o0++) {
      const x_o0 = o0 * 112 + 817280;
      const y_o0 = o0 * 112 + y_k;
      for (let o1 = 0; o1 < 56; o1++) {
        const x_o1 = o1 * 2 + x_o0;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        for (let c = 0; c < 32; c++) {
          const x = A[c * 12544 + x_o1]!;
          const weight_scaled = P[c + weight_scaled_k]!;
          const x1 = A[c * 12544 + x_o1 + 1]!;
          const weight_scaled1 = P[c + weight_scaled_k + 32]!;
          a00 += x * weight_scaled;
          a01 += x1 * weight_scaled;
          a10 += x * weight_scaled1;
          a11 += x1 * weight_scaled1;
        }
        const shift = W[shift_k]!;
        A[o1 * 2 + y_o0] = a00 + shift;
        A[o1 * 2 + y_o0 + 1] = a01 + shift;
        const shift1 = W[shift_k + 1]!;
        A[o1 * 2 + y_o0 + 12544] = a10 + shift1;
        A[o1 * 2 + y_o0 + 12545] = a11 + shift1;
      }
    }
  }
}

/** conv + bn + relu6 to 96x112x112: panels, tile 3x2, panels per block 37, blocks 172, reduction 1 x 16; at most 1.7 KB of bytecode */
function conv_bn_relu6_96x112x112(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 172; b++) {
    const y_b = b * 74 + 1225824;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 12543);
      const x_panels_j = j * 32;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 12543);
      for (let c = 0; c < 16; c++) {
        const x = A[c * 12544 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 12544 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 32; k++) {
      const weight_scaled_panels_k = k * 48 + 1664;
      const shift_k = k * 3 + 80;
      const y_k = k * 37632 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 32;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 16; e++) {
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
        if (b * 74 + j * 2 < 12544) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 12544) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 12544] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 12544) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 12545] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 12544) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 25088] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 12544) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 25089] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 96x56x56: depthwise, tile 4, written out 9; at most 2.6 KB of bytecode */
function conv_bn_relu6_96x56x56(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 1225824; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 96; i0++) {
    const x_i0 = i0 * 12544 + 1225824;
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
  for (let g = 0; g < 96; g++) {
    const x_padded_g = g * 12769;
    const weight_scaled_g = g * 9 + 3200;
    const shift_g = g + 176;
    const y_g = g * 3136 + 2430048;
    for (let o0 = 0; o0 < 56; o0++) {
      const x_padded_o0 = o0 * 226 + x_padded_g;
      const y_o0 = o0 * 56 + y_g;
      for (let o1 = 0; o1 < 14; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 8 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 8 + x_padded_o0 + 2]!;
        const x_padded2 = A[o1 * 8 + x_padded_o0 + 4]!;
        const x_padded3 = A[o1 * 8 + x_padded_o0 + 6]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const x_padded4 = A[o1 * 8 + x_padded_o0 + 1]!;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded5 = A[o1 * 8 + x_padded_o0 + 3]!;
        const x_padded6 = A[o1 * 8 + x_padded_o0 + 5]!;
        const x_padded7 = A[o1 * 8 + x_padded_o0 + 7]!;
        a0 += x_padded4 * weight_scaled1;
        a1 += x_padded5 * weight_scaled1;
        a2 += x_padded6 * weight_scaled1;
        a3 += x_padded7 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded8 = A[o1 * 8 + x_padded_o0 + 8]!;
        a0 += x_padded1 * weight_scaled2;
        a1 += x_padded2 * weight_scaled2;
        a2 += x_padded3 * weight_scaled2;
        a3 += x_padded8 * weight_scaled2;
        const x_padded9 = A[o1 * 8 + x_padded_o0 + 113]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded10 = A[o1 * 8 + x_padded_o0 + 115]!;
        const x_padded11 = A[o1 * 8 + x_padded_o0 + 117]!;
        const x_padded12 = A[o1 * 8 + x_padded_o0 + 119]!;
        a0 += x_padded9 * weight_scaled3;
        a1 += x_padded10 * weight_scaled3;
        a2 += x_padded11 * weight_scaled3;
        a3 += x_padded12 * weight_scaled3;
        const x_padded13 = A[o1 * 8 + x_padded_o0 + 114]!;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded14 = A[o1 * 8 + x_padded_o0 + 116]!;
        const x_padded15 = A[o1 * 8 + x_padded_o0 + 118]!;
        const x_padded16 = A[o1 * 8 + x_padded_o0 + 120]!;
        a0 += x_padded13 * weight_scaled4;
        a1 += x_padded14 * weight_scaled4;
        a2 += x_padded15 * weight_scaled4;
        a3 += x_padded16 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded17 = A[o1 * 8 + x_padded_o0 + 121]!;
        a0 += x_padded10 * weight_scaled5;
        a1 += x_padded11 * weight_scaled5;
        a2 += x_padded12 * weight_scaled5;
        a3 += x_padded17 * weight_scaled5;
        const x_padded18 = A[o1 * 8 + x_padded_o0 + 226]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded19 = A[o1 * 8 + x_padded_o0 + 228]!;
        const x_padded20 = A[o1 * 8 + x_padded_o0 + 230]!;
        const x_padded21 = A[o1 * 8 + x_padded_o0 + 232]!;
        a0 += x_padded18 * weight_scaled6;
        a1 += x_padded19 * weight_scaled6;
        a2 += x_padded20 * weight_scaled6;
        a3 += x_padded21 * weight_scaled6;
        const x_padded22 = A[o1 * 8 + x_padded_o0 + 227]!;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded23 = A[o1 * 8 + x_padded_o0 + 229]!;
        const x_padded24 = A[o1 * 8 + x_padded_o0 + 231]!;
        const x_padded25 = A[o1 * 8 + x_padded_o0 + 233]!;
        a0 += x_padded22 * weight_scaled7;
        a1 += x_padded23 * weight_scaled7;
        a2 += x_padded24 * weight_scaled7;
        a3 += x_padded25 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded26 = A[o1 * 8 + x_padded_o0 + 234]!;
        a0 += x_padded19 * weight_scaled8;
        a1 += x_padded20 * weight_scaled8;
        a2 += x_padded21 * weight_scaled8;
        a3 += x_padded26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = 0 > t6 ? 0 : t6;
        A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
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
    const y_b = b * 74 + 1387584;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 3135) + 2430048;
      const x_panels_j = j * 192;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 3135) + 2430048;
      for (let c = 0; c < 96; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 8; k++) {
      const weight_scaled_panels_k = k * 288 + 4064;
      const shift_k = k * 3 + 272;
      const y_k = k * 9408 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 192;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 96; e++) {
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
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k]!;
          A[j * 2 + y_k] = a00 + shift;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k]!;
          A[j * 2 + y_k + 1] = a01 + shift;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 1]!;
          A[j * 2 + y_k + 3136] = a10 + shift;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          A[j * 2 + y_k + 3137] = a11 + shift;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 2]!;
          A[j * 2 + y_k + 6272] = a20 + shift;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 2]!;
          A[j * 2 + y_k + 6273] = a21 + shift;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 144x56x56: panels, tile 3x2, panels per block 37, blocks 43, reduction 1 x 24; at most 1.7 KB of bytecode */
function conv_bn_relu6_144x56x56(xAt: number, weight_scaled_panelsAt: number, shiftAt: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 43; b++) {
    const y_b = yAt + b * 74;
    for (let j = 0; j < 37; j++) {
      const x_j = xAt + Math.min(b * 74 + j * 2, 3135);
      const x_panels_j = j * 48;
      const x_j1 = xAt + Math.min(b * 74 + j * 2 + 1, 3135);
      for (let c = 0; c < 24; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 48; k++) {
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 72;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 9408 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 48;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 24; e++) {
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
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 3136] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 3137] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 6272] = 6 < t1 ? 6 : t1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 6273] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 144x56x56: depthwise, tile 4, written out 9; at most 2.3 KB of bytecode */
function conv_bn_relu6_144x56x56_2(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 484416; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 144; i0++) {
    const x_i0 = i0 * 3136 + 484416;
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
  for (let g = 0; g < 144; g++) {
    const x_padded_g = g * 3364;
    const weight_scaled_g = g * 9 + 9824;
    const shift_g = g + 440;
    const y_g = g * 3136 + 936000;
    for (let o0 = 0; o0 < 56; o0++) {
      const x_padded_o0 = o0 * 58 + x_padded_g;
      const y_o0 = o0 * 56 + y_g;
      for (let o1 = 0; o1 < 14; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 4 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 4 + x_padded_o0 + 1]!;
        const x_padded2 = A[o1 * 4 + x_padded_o0 + 2]!;
        const x_padded3 = A[o1 * 4 + x_padded_o0 + 3]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded4 = A[o1 * 4 + x_padded_o0 + 4]!;
        a0 += x_padded1 * weight_scaled1;
        a1 += x_padded2 * weight_scaled1;
        a2 += x_padded3 * weight_scaled1;
        a3 += x_padded4 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded5 = A[o1 * 4 + x_padded_o0 + 5]!;
        a0 += x_padded2 * weight_scaled2;
        a1 += x_padded3 * weight_scaled2;
        a2 += x_padded4 * weight_scaled2;
        a3 += x_padded5 * weight_scaled2;
        const x_padded6 = A[o1 * 4 + x_padded_o0 + 58]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded7 = A[o1 * 4 + x_padded_o0 + 59]!;
        const x_padded8 = A[o1 * 4 + x_padded_o0 + 60]!;
        const x_padded9 = A[o1 * 4 + x_padded_o0 + 61]!;
        a0 += x_padded6 * weight_scaled3;
        a1 += x_padded7 * weight_scaled3;
        a2 += x_padded8 * weight_scaled3;
        a3 += x_padded9 * weight_scaled3;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded10 = A[o1 * 4 + x_padded_o0 + 62]!;
        a0 += x_padded7 * weight_scaled4;
        a1 += x_padded8 * weight_scaled4;
        a2 += x_padded9 * weight_scaled4;
        a3 += x_padded10 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded11 = A[o1 * 4 + x_padded_o0 + 63]!;
        a0 += x_padded8 * weight_scaled5;
        a1 += x_padded9 * weight_scaled5;
        a2 += x_padded10 * weight_scaled5;
        a3 += x_padded11 * weight_scaled5;
        const x_padded12 = A[o1 * 4 + x_padded_o0 + 116]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded13 = A[o1 * 4 + x_padded_o0 + 117]!;
        const x_padded14 = A[o1 * 4 + x_padded_o0 + 118]!;
        const x_padded15 = A[o1 * 4 + x_padded_o0 + 119]!;
        a0 += x_padded12 * weight_scaled6;
        a1 += x_padded13 * weight_scaled6;
        a2 += x_padded14 * weight_scaled6;
        a3 += x_padded15 * weight_scaled6;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded16 = A[o1 * 4 + x_padded_o0 + 120]!;
        a0 += x_padded13 * weight_scaled7;
        a1 += x_padded14 * weight_scaled7;
        a2 += x_padded15 * weight_scaled7;
        a3 += x_padded16 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded17 = A[o1 * 4 + x_padded_o0 + 121]!;
        a0 += x_padded14 * weight_scaled8;
        a1 += x_padded15 * weight_scaled8;
        a2 += x_padded16 * weight_scaled8;
        a3 += x_padded17 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = 0 > t6 ? 0 : t6;
        A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
      }
    }
  }
}

/** conv + bn + add to 24x56x56: panels, tile 3x2, panels per block 37, blocks 43, reduction 1 x 144; at most 1.7 KB of bytecode */
function conv_bn_add_24x56x56(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 43; b++) {
    const x1_b = b * 74 + 1387584;
    const y_b = b * 74;
    for (let j = 0; j < 37; j++) {
      const x_j = Math.min(b * 74 + j * 2, 3135) + 936000;
      const x_panels_j = j * 288;
      const x_j1 = Math.min(b * 74 + j * 2 + 1, 3135) + 936000;
      for (let c = 0; c < 144; c++) {
        const x = A[c * 3136 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 3136 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 8; k++) {
      const weight_scaled_panels_k = k * 432 + 11120;
      const shift_k = k * 3 + 584;
      const x1_k = k * 9408 + x1_b;
      const y_k = k * 9408 + y_b;
      for (let j = 0; j < 37; j++) {
        const x_panels_j = j * 288;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 144; e++) {
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
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[j * 2 + x1_k]!;
          A[j * 2 + y_k] = a00 + shift + x1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k]!;
          const x1 = A[j * 2 + x1_k + 1]!;
          A[j * 2 + y_k + 1] = a01 + shift + x1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 2 + x1_k + 3136]!;
          A[j * 2 + y_k + 3136] = a10 + shift + x1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 2 + x1_k + 3137]!;
          A[j * 2 + y_k + 3137] = a11 + shift + x1;
        }
        if (b * 74 + j * 2 < 3136) {
          const shift = W[shift_k + 2]!;
          const x1 = A[j * 2 + x1_k + 6272]!;
          A[j * 2 + y_k + 6272] = a20 + shift + x1;
        }
        if (b * 74 + j * 2 + 1 < 3136) {
          const shift = W[shift_k + 2]!;
          const x1 = A[j * 2 + x1_k + 6273]!;
          A[j * 2 + y_k + 6273] = a21 + shift + x1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 144x28x28: depthwise, tile 4, written out 9; at most 2.6 KB of bytecode */
function conv_bn_relu6_144x28x28(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 467856; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 144; i0++) {
    const x_i0 = i0 * 3136 + 467856;
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
  for (let g = 0; g < 144; g++) {
    const x_padded_g = g * 3249;
    const weight_scaled_g = g * 9 + 18032;
    const shift_g = g + 752;
    const y_g = g * 784 + 919440;
    for (let o0 = 0; o0 < 28; o0++) {
      const x_padded_o0 = o0 * 114 + x_padded_g;
      const y_o0 = o0 * 28 + y_g;
      for (let o1 = 0; o1 < 7; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 8 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 8 + x_padded_o0 + 2]!;
        const x_padded2 = A[o1 * 8 + x_padded_o0 + 4]!;
        const x_padded3 = A[o1 * 8 + x_padded_o0 + 6]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const x_padded4 = A[o1 * 8 + x_padded_o0 + 1]!;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded5 = A[o1 * 8 + x_padded_o0 + 3]!;
        const x_padded6 = A[o1 * 8 + x_padded_o0 + 5]!;
        const x_padded7 = A[o1 * 8 + x_padded_o0 + 7]!;
        a0 += x_padded4 * weight_scaled1;
        a1 += x_padded5 * weight_scaled1;
        a2 += x_padded6 * weight_scaled1;
        a3 += x_padded7 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded8 = A[o1 * 8 + x_padded_o0 + 8]!;
        a0 += x_padded1 * weight_scaled2;
        a1 += x_padded2 * weight_scaled2;
        a2 += x_padded3 * weight_scaled2;
        a3 += x_padded8 * weight_scaled2;
        const x_padded9 = A[o1 * 8 + x_padded_o0 + 57]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded10 = A[o1 * 8 + x_padded_o0 + 59]!;
        const x_padded11 = A[o1 * 8 + x_padded_o0 + 61]!;
        const x_padded12 = A[o1 * 8 + x_padded_o0 + 63]!;
        a0 += x_padded9 * weight_scaled3;
        a1 += x_padded10 * weight_scaled3;
        a2 += x_padded11 * weight_scaled3;
        a3 += x_padded12 * weight_scaled3;
        const x_padded13 = A[o1 * 8 + x_padded_o0 + 58]!;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded14 = A[o1 * 8 + x_padded_o0 + 60]!;
        const x_padded15 = A[o1 * 8 + x_padded_o0 + 62]!;
        const x_padded16 = A[o1 * 8 + x_padded_o0 + 64]!;
        a0 += x_padded13 * weight_scaled4;
        a1 += x_padded14 * weight_scaled4;
        a2 += x_padded15 * weight_scaled4;
        a3 += x_padded16 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded17 = A[o1 * 8 + x_padded_o0 + 65]!;
        a0 += x_padded10 * weight_scaled5;
        a1 += x_padded11 * weight_scaled5;
        a2 += x_padded12 * weight_scaled5;
        a3 += x_padded17 * weight_scaled5;
        const x_padded18 = A[o1 * 8 + x_padded_o0 + 114]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded19 = A[o1 * 8 + x_padded_o0 + 116]!;
        const x_padded20 = A[o1 * 8 + x_padded_o0 + 118]!;
        const x_padded21 = A[o1 * 8 + x_padded_o0 + 120]!;
        a0 += x_padded18 * weight_scaled6;
        a1 += x_padded19 * weight_scaled6;
        a2 += x_padded20 * weight_scaled6;
        a3 += x_padded21 * weight_scaled6;
        const x_padded22 = A[o1 * 8 + x_padded_o0 + 115]!;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded23 = A[o1 * 8 + x_padded_o0 + 117]!;
        const x_padded24 = A[o1 * 8 + x_padded_o0 + 119]!;
        const x_padded25 = A[o1 * 8 + x_padded_o0 + 121]!;
        a0 += x_padded22 * weight_scaled7;
        a1 += x_padded23 * weight_scaled7;
        a2 += x_padded24 * weight_scaled7;
        a3 += x_padded25 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded26 = A[o1 * 8 + x_padded_o0 + 122]!;
        a0 += x_padded19 * weight_scaled8;
        a1 += x_padded20 * weight_scaled8;
        a2 += x_padded21 * weight_scaled8;
        a3 += x_padded26 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = 0 > t6 ? 0 : t6;
        A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
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
    const y_b = b * 72 + 473856;
    for (let j = 0; j < 24; j++) {
      const x_j = Math.min(b * 72 + j * 3, 783) + 919440;
      const x_panels_j = j * 432;
      const x_j1 = Math.min(b * 72 + j * 3 + 1, 783) + 919440;
      const x_j2 = Math.min(b * 72 + j * 3 + 2, 783) + 919440;
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
      const weight_scaled_panels_k = k * 288 + 19328;
      const shift_k = k * 2 + 896;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 432;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 144; e++) {
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

/** conv + bn + relu6 to 192x28x28: panels, tile 3x2, panels per block 36, blocks 11, reduction 1 x 32; at most 1.7 KB of bytecode */
function conv_bn_relu6_192x28x28(xAt: number, weight_scaled_panelsAt: number, shiftAt: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const y_b = yAt + b * 72;
    for (let j = 0; j < 36; j++) {
      const x_j = xAt + Math.min(b * 72 + j * 2, 783);
      const x_panels_j = j * 64;
      const x_j1 = xAt + Math.min(b * 72 + j * 2 + 1, 783);
      for (let c = 0; c < 32; c++) {
        const x = A[c * 784 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 784 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 64; k++) {
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 96;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 2352 + y_b;
      for (let j = 0; j < 36; j++) {
        const x_panels_j = j * 64;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 32; e++) {
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
        if (b * 72 + j * 2 < 784) {
          const shift = W[shift_k]!;
          const t = a00 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 + 1 < 784) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 784] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 785] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 < 784) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1568] = 6 < t1 ? 6 : t1;
        }
        if (b * 72 + j * 2 + 1 < 784) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1569] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 192x28x28: depthwise, tile 4, written out 9; at most 2.3 KB of bytecode */
function conv_bn_relu6_192x28x28_2(weight_scaledAt: number, shiftAt: number): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 172800; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 192; i0++) {
    const x_i0 = i0 * 784 + 172800;
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
  for (let g = 0; g < 192; g++) {
    const x_padded_g = g * 900;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 784 + 323328;
    for (let o0 = 0; o0 < 28; o0++) {
      const x_padded_o0 = o0 * 30 + x_padded_g;
      const y_o0 = o0 * 28 + y_g;
      for (let o1 = 0; o1 < 7; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 4 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 4 + x_padded_o0 + 1]!;
        const x_padded2 = A[o1 * 4 + x_padded_o0 + 2]!;
        const x_padded3 = A[o1 * 4 + x_padded_o0 + 3]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded4 = A[o1 * 4 + x_padded_o0 + 4]!;
        a0 += x_padded1 * weight_scaled1;
        a1 += x_padded2 * weight_scaled1;
        a2 += x_padded3 * weight_scaled1;
        a3 += x_padded4 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded5 = A[o1 * 4 + x_padded_o0 + 5]!;
        a0 += x_padded2 * weight_scaled2;
        a1 += x_padded3 * weight_scaled2;
        a2 += x_padded4 * weight_scaled2;
        a3 += x_padded5 * weight_scaled2;
        const x_padded6 = A[o1 * 4 + x_padded_o0 + 30]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded7 = A[o1 * 4 + x_padded_o0 + 31]!;
        const x_padded8 = A[o1 * 4 + x_padded_o0 + 32]!;
        const x_padded9 = A[o1 * 4 + x_padded_o0 + 33]!;
        a0 += x_padded6 * weight_scaled3;
        a1 += x_padded7 * weight_scaled3;
        a2 += x_padded8 * weight_scaled3;
        a3 += x_padded9 * weight_scaled3;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded10 = A[o1 * 4 + x_padded_o0 + 34]!;
        a0 += x_padded7 * weight_scaled4;
        a1 += x_padded8 * weight_scaled4;
        a2 += x_padded9 * weight_scaled4;
        a3 += x_padded10 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded11 = A[o1 * 4 + x_padded_o0 + 35]!;
        a0 += x_padded8 * weight_scaled5;
        a1 += x_padded9 * weight_scaled5;
        a2 += x_padded10 * weight_scaled5;
        a3 += x_padded11 * weight_scaled5;
        const x_padded12 = A[o1 * 4 + x_padded_o0 + 60]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded13 = A[o1 * 4 + x_padded_o0 + 61]!;
        const x_padded14 = A[o1 * 4 + x_padded_o0 + 62]!;
        const x_padded15 = A[o1 * 4 + x_padded_o0 + 63]!;
        a0 += x_padded12 * weight_scaled6;
        a1 += x_padded13 * weight_scaled6;
        a2 += x_padded14 * weight_scaled6;
        a3 += x_padded15 * weight_scaled6;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded16 = A[o1 * 4 + x_padded_o0 + 64]!;
        a0 += x_padded13 * weight_scaled7;
        a1 += x_padded14 * weight_scaled7;
        a2 += x_padded15 * weight_scaled7;
        a3 += x_padded16 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded17 = A[o1 * 4 + x_padded_o0 + 65]!;
        a0 += x_padded14 * weight_scaled8;
        a1 += x_padded15 * weight_scaled8;
        a2 += x_padded16 * weight_scaled8;
        a3 += x_padded17 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        const t6 = a3 + shift;
        const t7 = 0 > t6 ? 0 : t6;
        A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
      }
    }
  }
}

/** conv + bn + add to 32x28x28: panels, tile 2x3, panels per block 24, blocks 11, reduction 1 x 192; at most 1.8 KB of bytecode */
function conv_bn_add_32x28x28(weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 11; b++) {
    const x1_b = x1At + b * 72;
    const y_b = yAt + b * 72;
    for (let j = 0; j < 24; j++) {
      const x_j = Math.min(b * 72 + j * 3, 783) + 323328;
      const x_panels_j = j * 576;
      const x_j1 = Math.min(b * 72 + j * 3 + 1, 783) + 323328;
      const x_j2 = Math.min(b * 72 + j * 3 + 2, 783) + 323328;
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
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 384;
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 1568 + x1_b;
      const y_k = k * 1568 + y_b;
      for (let j = 0; j < 24; j++) {
        const x_panels_j = j * 576;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 192; e++) {
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
          const x1 = A[j * 3 + x1_k]!;
          A[j * 3 + y_k] = a00 + shift + x1;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k]!;
          const x1 = A[j * 3 + x1_k + 1]!;
          A[j * 3 + y_k + 1] = a01 + shift + x1;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k]!;
          const x1 = A[j * 3 + x1_k + 2]!;
          A[j * 3 + y_k + 2] = a02 + shift + x1;
        }
        if (b * 72 + j * 3 < 784) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 3 + x1_k + 784]!;
          A[j * 3 + y_k + 784] = a10 + shift + x1;
        }
        if (b * 72 + j * 3 + 1 < 784) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 3 + x1_k + 785]!;
          A[j * 3 + y_k + 785] = a11 + shift + x1;
        }
        if (b * 72 + j * 3 + 2 < 784) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 3 + x1_k + 786]!;
          A[j * 3 + y_k + 786] = a12 + shift + x1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 192x14x14: depthwise, tile 4, written out 9; at most 3.5 KB of bytecode */
function conv_bn_relu6_192x14x14(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 161472; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 192; i0++) {
    const x_i0 = i0 * 784 + 161472;
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
  for (let g = 0; g < 192; g++) {
    const x_padded_g = g * 841;
    const weight_scaled_g = g * 9 + 58112;
    const shift_g = g + 1952;
    const y_g = g * 196 + 312000;
    for (let o0 = 0; o0 < 14; o0++) {
      const x_padded_o0 = o0 * 58 + x_padded_g;
      const y_o0 = o0 * 14 + y_g;
      for (let o1 = 0; o1 < 4; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 8 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 8 + x_padded_o0 + 2]!;
        const x_padded2 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2]!;
        const x_padded3 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const x_padded4 = A[o1 * 8 + x_padded_o0 + 1]!;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded5 = A[o1 * 8 + x_padded_o0 + 3]!;
        const x_padded6 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 1]!;
        const x_padded7 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 1]!;
        a0 += x_padded4 * weight_scaled1;
        a1 += x_padded5 * weight_scaled1;
        a2 += x_padded6 * weight_scaled1;
        a3 += x_padded7 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded8 = A[o1 * 8 + x_padded_o0 + 4]!;
        const x_padded9 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 2]!;
        const x_padded10 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 2]!;
        a0 += x_padded1 * weight_scaled2;
        a1 += x_padded8 * weight_scaled2;
        a2 += x_padded9 * weight_scaled2;
        a3 += x_padded10 * weight_scaled2;
        const x_padded11 = A[o1 * 8 + x_padded_o0 + 29]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded12 = A[o1 * 8 + x_padded_o0 + 31]!;
        const x_padded13 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 29]!;
        const x_padded14 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 29]!;
        a0 += x_padded11 * weight_scaled3;
        a1 += x_padded12 * weight_scaled3;
        a2 += x_padded13 * weight_scaled3;
        a3 += x_padded14 * weight_scaled3;
        const x_padded15 = A[o1 * 8 + x_padded_o0 + 30]!;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded16 = A[o1 * 8 + x_padded_o0 + 32]!;
        const x_padded17 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 30]!;
        const x_padded18 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 30]!;
        a0 += x_padded15 * weight_scaled4;
        a1 += x_padded16 * weight_scaled4;
        a2 += x_padded17 * weight_scaled4;
        a3 += x_padded18 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded19 = A[o1 * 8 + x_padded_o0 + 33]!;
        const x_padded20 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 31]!;
        const x_padded21 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 31]!;
        a0 += x_padded12 * weight_scaled5;
        a1 += x_padded19 * weight_scaled5;
        a2 += x_padded20 * weight_scaled5;
        a3 += x_padded21 * weight_scaled5;
        const x_padded22 = A[o1 * 8 + x_padded_o0 + 58]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded23 = A[o1 * 8 + x_padded_o0 + 60]!;
        const x_padded24 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 58]!;
        const x_padded25 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 58]!;
        a0 += x_padded22 * weight_scaled6;
        a1 += x_padded23 * weight_scaled6;
        a2 += x_padded24 * weight_scaled6;
        a3 += x_padded25 * weight_scaled6;
        const x_padded26 = A[o1 * 8 + x_padded_o0 + 59]!;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded27 = A[o1 * 8 + x_padded_o0 + 61]!;
        const x_padded28 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 59]!;
        const x_padded29 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 59]!;
        a0 += x_padded26 * weight_scaled7;
        a1 += x_padded27 * weight_scaled7;
        a2 += x_padded28 * weight_scaled7;
        a3 += x_padded29 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded30 = A[o1 * 8 + x_padded_o0 + 62]!;
        const x_padded31 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) * 2 + 60]!;
        const x_padded32 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) * 2 + 60]!;
        a0 += x_padded23 * weight_scaled8;
        a1 += x_padded30 * weight_scaled8;
        a2 += x_padded31 * weight_scaled8;
        a3 += x_padded32 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        if (o1 * 4 + 2 < 14) {
          const t4 = a2 + shift;
          const t5 = 0 > t4 ? 0 : t4;
          A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        }
        if (o1 * 4 + 3 < 14) {
          const t4 = a3 + shift;
          const t5 = 0 > t4 ? 0 : t4;
          A[o1 * 4 + y_o0 + 3] = 6 < t5 ? 6 : t5;
        }
      }
    }
  }
}

/** conv + bn to 64x14x14: panels, tile 2x3, panels per block 22, blocks 3, reduction 1 x 192; at most 1.4 KB of bytecode */
function conv_bn_64x14x14(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const x_b = b * 66 + 312000;
    const y_b = b * 66 + 248832;
    for (let j = 0; j < 22; j++) {
      const x_j = j * 3 + x_b;
      const x_panels_j = j * 576;
      const x_j1 = Math.min(b * 66 + j * 3 + 1, 195) + 312000;
      const x_j2 = Math.min(b * 66 + j * 3 + 2, 195) + 312000;
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
      const weight_scaled_panels_k = k * 384 + 59840;
      const shift_k = k * 2 + 2144;
      const y_k = k * 392 + y_b;
      for (let j = 0; j < 22; j++) {
        const x_panels_j = j * 576;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 192; e++) {
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
        const shift = W[shift_k]!;
        A[j * 3 + y_k] = a00 + shift;
        if (b * 66 + j * 3 + 1 < 196) {
          A[j * 3 + y_k + 1] = a01 + shift;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          A[j * 3 + y_k + 2] = a02 + shift;
        }
        const shift1 = W[shift_k + 1]!;
        A[j * 3 + y_k + 196] = a10 + shift1;
        if (b * 66 + j * 3 + 1 < 196) {
          A[j * 3 + y_k + 197] = a11 + shift1;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          A[j * 3 + y_k + 198] = a12 + shift1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 384x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 64; at most 1.7 KB of bytecode */
function conv_bn_relu6_384x14x14(xAt: number, weight_scaled_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = b * 66 + 98304;
    for (let j = 0; j < 33; j++) {
      const x_j = xAt + Math.min(b * 66 + j * 2, 195);
      const x_panels_j = j * 128;
      const x_j1 = xAt + Math.min(b * 66 + j * 2 + 1, 195);
      for (let c = 0; c < 64; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 128; k++) {
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 192;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 128;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 64; e++) {
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
          const t = a00 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 196] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 197] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 392] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 393] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 384x14x14: depthwise, tile 4, written out 9; at most 3.3 KB of bytecode */
function conv_bn_relu6_384x14x14_2(weight_scaledAt: number, shiftAt: number): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 98304; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 384; i0++) {
    const x_i0 = i0 * 196 + 98304;
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
  for (let g = 0; g < 384; g++) {
    const x_padded_g = g * 256;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 196 + 173568;
    for (let o0 = 0; o0 < 14; o0++) {
      const x_padded_o0 = o0 * 16 + x_padded_g;
      const y_o0 = o0 * 14 + y_g;
      for (let o1 = 0; o1 < 4; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 4 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 4 + x_padded_o0 + 1]!;
        const x_padded2 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13)]!;
        const x_padded3 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13)]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded4 = A[o1 * 4 + x_padded_o0 + 2]!;
        const x_padded5 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 1]!;
        const x_padded6 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 1]!;
        a0 += x_padded1 * weight_scaled1;
        a1 += x_padded4 * weight_scaled1;
        a2 += x_padded5 * weight_scaled1;
        a3 += x_padded6 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded7 = A[o1 * 4 + x_padded_o0 + 3]!;
        const x_padded8 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 2]!;
        const x_padded9 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 2]!;
        a0 += x_padded4 * weight_scaled2;
        a1 += x_padded7 * weight_scaled2;
        a2 += x_padded8 * weight_scaled2;
        a3 += x_padded9 * weight_scaled2;
        const x_padded10 = A[o1 * 4 + x_padded_o0 + 16]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded11 = A[o1 * 4 + x_padded_o0 + 17]!;
        const x_padded12 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 16]!;
        const x_padded13 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 16]!;
        a0 += x_padded10 * weight_scaled3;
        a1 += x_padded11 * weight_scaled3;
        a2 += x_padded12 * weight_scaled3;
        a3 += x_padded13 * weight_scaled3;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded14 = A[o1 * 4 + x_padded_o0 + 18]!;
        const x_padded15 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 17]!;
        const x_padded16 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 17]!;
        a0 += x_padded11 * weight_scaled4;
        a1 += x_padded14 * weight_scaled4;
        a2 += x_padded15 * weight_scaled4;
        a3 += x_padded16 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded17 = A[o1 * 4 + x_padded_o0 + 19]!;
        const x_padded18 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 18]!;
        const x_padded19 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 18]!;
        a0 += x_padded14 * weight_scaled5;
        a1 += x_padded17 * weight_scaled5;
        a2 += x_padded18 * weight_scaled5;
        a3 += x_padded19 * weight_scaled5;
        const x_padded20 = A[o1 * 4 + x_padded_o0 + 32]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded21 = A[o1 * 4 + x_padded_o0 + 33]!;
        const x_padded22 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 32]!;
        const x_padded23 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 32]!;
        a0 += x_padded20 * weight_scaled6;
        a1 += x_padded21 * weight_scaled6;
        a2 += x_padded22 * weight_scaled6;
        a3 += x_padded23 * weight_scaled6;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded24 = A[o1 * 4 + x_padded_o0 + 34]!;
        const x_padded25 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 33]!;
        const x_padded26 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 33]!;
        a0 += x_padded21 * weight_scaled7;
        a1 += x_padded24 * weight_scaled7;
        a2 += x_padded25 * weight_scaled7;
        a3 += x_padded26 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded27 = A[o1 * 4 + x_padded_o0 + 35]!;
        const x_padded28 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 34]!;
        const x_padded29 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 34]!;
        a0 += x_padded24 * weight_scaled8;
        a1 += x_padded27 * weight_scaled8;
        a2 += x_padded28 * weight_scaled8;
        a3 += x_padded29 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        if (o1 * 4 + 2 < 14) {
          const t4 = a2 + shift;
          const t5 = 0 > t4 ? 0 : t4;
          A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        }
        if (o1 * 4 + 3 < 14) {
          const t4 = a3 + shift;
          const t5 = 0 > t4 ? 0 : t4;
          A[o1 * 4 + y_o0 + 3] = 6 < t5 ? 6 : t5;
        }
      }
    }
  }
}

/** conv + bn + add to 64x14x14: panels, tile 2x3, panels per block 22, blocks 3, reduction 1 x 384; at most 1.6 KB of bytecode */
function conv_bn_add_64x14x14(weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const x_b = b * 66 + 173568;
    const x1_b = x1At + b * 66;
    const y_b = yAt + b * 66;
    for (let j = 0; j < 22; j++) {
      const x_j = j * 3 + x_b;
      const x_panels_j = j * 1152;
      const x_j1 = Math.min(b * 66 + j * 3 + 1, 195) + 173568;
      const x_j2 = Math.min(b * 66 + j * 3 + 2, 195) + 173568;
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
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 768;
      const shift_k = shiftAt + k * 2;
      const x1_k = k * 392 + x1_b;
      const y_k = k * 392 + y_b;
      for (let j = 0; j < 22; j++) {
        const x_panels_j = j * 1152;
        let a00 = 0;
        let a01 = 0;
        let a02 = 0;
        let a10 = 0;
        let a11 = 0;
        let a12 = 0;
        for (let e = 0; e < 384; e++) {
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
        const shift = W[shift_k]!;
        const x1 = A[j * 3 + x1_k]!;
        A[j * 3 + y_k] = a00 + shift + x1;
        if (b * 66 + j * 3 + 1 < 196) {
          const x1_1 = A[j * 3 + x1_k + 1]!;
          A[j * 3 + y_k + 1] = a01 + shift + x1_1;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          const x1_1 = A[j * 3 + x1_k + 2]!;
          A[j * 3 + y_k + 2] = a02 + shift + x1_1;
        }
        const shift1 = W[shift_k + 1]!;
        const x1_1 = A[j * 3 + x1_k + 196]!;
        A[j * 3 + y_k + 196] = a10 + shift1 + x1_1;
        if (b * 66 + j * 3 + 1 < 196) {
          const x1_2 = A[j * 3 + x1_k + 197]!;
          A[j * 3 + y_k + 197] = a11 + shift1 + x1_2;
        }
        if (b * 66 + j * 3 + 2 < 196) {
          const x1_2 = A[j * 3 + x1_k + 198]!;
          A[j * 3 + y_k + 198] = a12 + shift1 + x1_2;
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
    const y_b = b * 66 + 373248;
    for (let j = 0; j < 33; j++) {
      const x_j = Math.min(b * 66 + j * 2, 195) + 173568;
      const x_panels_j = j * 768;
      const x_j1 = Math.min(b * 66 + j * 2 + 1, 195) + 173568;
      for (let c = 0; c < 384; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 32; k++) {
      const weight_scaled_panels_k = k * 1152 + 257984;
      const shift_k = k * 3 + 5472;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 768;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 384; e++) {
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
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          A[j * 2 + y_k + 196] = a10 + shift;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          A[j * 2 + y_k + 197] = a11 + shift;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          A[j * 2 + y_k + 392] = a20 + shift;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          A[j * 2 + y_k + 393] = a21 + shift;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 576x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 96; at most 1.7 KB of bytecode */
function conv_bn_relu6_576x14x14(xAt: number, weight_scaled_panelsAt: number, shiftAt: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const y_b = yAt + b * 66;
    for (let j = 0; j < 33; j++) {
      const x_j = xAt + Math.min(b * 66 + j * 2, 195);
      const x_panels_j = j * 192;
      const x_j1 = xAt + Math.min(b * 66 + j * 2 + 1, 195);
      for (let c = 0; c < 96; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 192; k++) {
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 288;
      const shift_k = shiftAt + k * 3;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 192;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
        for (let e = 0; e < 96; e++) {
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
          const t = a00 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          const t = a01 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 1] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a10 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 196] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          const t = a11 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 197] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a20 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 392] = 6 < t1 ? 6 : t1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          const t = a21 + shift;
          const t1 = 0 > t ? 0 : t;
          A[j * 2 + y_k + 393] = 6 < t1 ? 6 : t1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 576x14x14: depthwise, tile 4, written out 9; at most 3.3 KB of bytecode */
function conv_bn_relu6_576x14x14_2(weight_scaledAt: number, shiftAt: number): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 147456; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 576; i0++) {
    const x_i0 = i0 * 196 + 147456;
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
  for (let g = 0; g < 576; g++) {
    const x_padded_g = g * 256;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 196 + 260352;
    for (let o0 = 0; o0 < 14; o0++) {
      const x_padded_o0 = o0 * 16 + x_padded_g;
      const y_o0 = o0 * 14 + y_g;
      for (let o1 = 0; o1 < 4; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 4 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 4 + x_padded_o0 + 1]!;
        const x_padded2 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13)]!;
        const x_padded3 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13)]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded4 = A[o1 * 4 + x_padded_o0 + 2]!;
        const x_padded5 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 1]!;
        const x_padded6 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 1]!;
        a0 += x_padded1 * weight_scaled1;
        a1 += x_padded4 * weight_scaled1;
        a2 += x_padded5 * weight_scaled1;
        a3 += x_padded6 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded7 = A[o1 * 4 + x_padded_o0 + 3]!;
        const x_padded8 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 2]!;
        const x_padded9 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 2]!;
        a0 += x_padded4 * weight_scaled2;
        a1 += x_padded7 * weight_scaled2;
        a2 += x_padded8 * weight_scaled2;
        a3 += x_padded9 * weight_scaled2;
        const x_padded10 = A[o1 * 4 + x_padded_o0 + 16]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded11 = A[o1 * 4 + x_padded_o0 + 17]!;
        const x_padded12 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 16]!;
        const x_padded13 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 16]!;
        a0 += x_padded10 * weight_scaled3;
        a1 += x_padded11 * weight_scaled3;
        a2 += x_padded12 * weight_scaled3;
        a3 += x_padded13 * weight_scaled3;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded14 = A[o1 * 4 + x_padded_o0 + 18]!;
        const x_padded15 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 17]!;
        const x_padded16 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 17]!;
        a0 += x_padded11 * weight_scaled4;
        a1 += x_padded14 * weight_scaled4;
        a2 += x_padded15 * weight_scaled4;
        a3 += x_padded16 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded17 = A[o1 * 4 + x_padded_o0 + 19]!;
        const x_padded18 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 18]!;
        const x_padded19 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 18]!;
        a0 += x_padded14 * weight_scaled5;
        a1 += x_padded17 * weight_scaled5;
        a2 += x_padded18 * weight_scaled5;
        a3 += x_padded19 * weight_scaled5;
        const x_padded20 = A[o1 * 4 + x_padded_o0 + 32]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded21 = A[o1 * 4 + x_padded_o0 + 33]!;
        const x_padded22 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 32]!;
        const x_padded23 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 32]!;
        a0 += x_padded20 * weight_scaled6;
        a1 += x_padded21 * weight_scaled6;
        a2 += x_padded22 * weight_scaled6;
        a3 += x_padded23 * weight_scaled6;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded24 = A[o1 * 4 + x_padded_o0 + 34]!;
        const x_padded25 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 33]!;
        const x_padded26 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 33]!;
        a0 += x_padded21 * weight_scaled7;
        a1 += x_padded24 * weight_scaled7;
        a2 += x_padded25 * weight_scaled7;
        a3 += x_padded26 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded27 = A[o1 * 4 + x_padded_o0 + 35]!;
        const x_padded28 = A[x_padded_o0 + Math.min(o1 * 4 + 2, 13) + 34]!;
        const x_padded29 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 13) + 34]!;
        a0 += x_padded24 * weight_scaled8;
        a1 += x_padded27 * weight_scaled8;
        a2 += x_padded28 * weight_scaled8;
        a3 += x_padded29 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        if (o1 * 4 + 2 < 14) {
          const t4 = a2 + shift;
          const t5 = 0 > t4 ? 0 : t4;
          A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        }
        if (o1 * 4 + 3 < 14) {
          const t4 = a3 + shift;
          const t5 = 0 > t4 ? 0 : t4;
          A[o1 * 4 + y_o0 + 3] = 6 < t5 ? 6 : t5;
        }
      }
    }
  }
}

/** conv + bn + add to 96x14x14: panels, tile 3x2, panels per block 33, blocks 3, reduction 1 x 576; at most 1.7 KB of bytecode */
function conv_bn_add_96x14x14(weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let b = 0; b < 3; b++) {
    const x1_b = x1At + b * 66;
    const y_b = yAt + b * 66;
    for (let j = 0; j < 33; j++) {
      const x_j = Math.min(b * 66 + j * 2, 195) + 260352;
      const x_panels_j = j * 1152;
      const x_j1 = Math.min(b * 66 + j * 2 + 1, 195) + 260352;
      for (let c = 0; c < 576; c++) {
        const x = A[c * 196 + x_j]!;
        S[c * 2 + x_panels_j] = x;
        const x1 = A[c * 196 + x_j1]!;
        S[c * 2 + x_panels_j + 1] = x1;
      }
    }
    for (let k = 0; k < 32; k++) {
      const weight_scaled_panels_k = weight_scaled_panelsAt + k * 1728;
      const shift_k = shiftAt + k * 3;
      const x1_k = k * 588 + x1_b;
      const y_k = k * 588 + y_b;
      for (let j = 0; j < 33; j++) {
        const x_panels_j = j * 1152;
        let a00 = 0;
        let a01 = 0;
        let a10 = 0;
        let a11 = 0;
        let a20 = 0;
        let a21 = 0;
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
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k]!;
          const x1 = A[j * 2 + x1_k]!;
          A[j * 2 + y_k] = a00 + shift + x1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k]!;
          const x1 = A[j * 2 + x1_k + 1]!;
          A[j * 2 + y_k + 1] = a01 + shift + x1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 2 + x1_k + 196]!;
          A[j * 2 + y_k + 196] = a10 + shift + x1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 1]!;
          const x1 = A[j * 2 + x1_k + 197]!;
          A[j * 2 + y_k + 197] = a11 + shift + x1;
        }
        if (b * 66 + j * 2 < 196) {
          const shift = W[shift_k + 2]!;
          const x1 = A[j * 2 + x1_k + 392]!;
          A[j * 2 + y_k + 392] = a20 + shift + x1;
        }
        if (b * 66 + j * 2 + 1 < 196) {
          const shift = W[shift_k + 2]!;
          const x1 = A[j * 2 + x1_k + 393]!;
          A[j * 2 + y_k + 393] = a21 + shift + x1;
        }
      }
    }
  }
}

/** conv + bn + relu6 to 576x7x7: depthwise, tile 4, written out 9; at most 3.0 KB of bytecode */
function conv_bn_relu6_576x7x7(): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 129600; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 576; i0++) {
    const x_i0 = i0 * 196 + 129600;
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
  for (let g = 0; g < 576; g++) {
    const x_padded_g = g * 225;
    const weight_scaled_g = g * 9 + 581696;
    const shift_g = g + 8640;
    const y_g = g * 49 + 242496;
    for (let o0 = 0; o0 < 7; o0++) {
      const x_padded_o0 = o0 * 30 + x_padded_g;
      const y_o0 = o0 * 7 + y_g;
      for (let o1 = 0; o1 < 2; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 8 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 8 + x_padded_o0 + 2]!;
        const x_padded2 = A[o1 * 8 + x_padded_o0 + 4]!;
        const x_padded3 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const x_padded4 = A[o1 * 8 + x_padded_o0 + 1]!;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded5 = A[o1 * 8 + x_padded_o0 + 3]!;
        const x_padded6 = A[o1 * 8 + x_padded_o0 + 5]!;
        const x_padded7 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 1]!;
        a0 += x_padded4 * weight_scaled1;
        a1 += x_padded5 * weight_scaled1;
        a2 += x_padded6 * weight_scaled1;
        a3 += x_padded7 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded8 = A[o1 * 8 + x_padded_o0 + 6]!;
        const x_padded9 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 2]!;
        a0 += x_padded1 * weight_scaled2;
        a1 += x_padded2 * weight_scaled2;
        a2 += x_padded8 * weight_scaled2;
        a3 += x_padded9 * weight_scaled2;
        const x_padded10 = A[o1 * 8 + x_padded_o0 + 15]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded11 = A[o1 * 8 + x_padded_o0 + 17]!;
        const x_padded12 = A[o1 * 8 + x_padded_o0 + 19]!;
        const x_padded13 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 15]!;
        a0 += x_padded10 * weight_scaled3;
        a1 += x_padded11 * weight_scaled3;
        a2 += x_padded12 * weight_scaled3;
        a3 += x_padded13 * weight_scaled3;
        const x_padded14 = A[o1 * 8 + x_padded_o0 + 16]!;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded15 = A[o1 * 8 + x_padded_o0 + 18]!;
        const x_padded16 = A[o1 * 8 + x_padded_o0 + 20]!;
        const x_padded17 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 16]!;
        a0 += x_padded14 * weight_scaled4;
        a1 += x_padded15 * weight_scaled4;
        a2 += x_padded16 * weight_scaled4;
        a3 += x_padded17 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded18 = A[o1 * 8 + x_padded_o0 + 21]!;
        const x_padded19 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 17]!;
        a0 += x_padded11 * weight_scaled5;
        a1 += x_padded12 * weight_scaled5;
        a2 += x_padded18 * weight_scaled5;
        a3 += x_padded19 * weight_scaled5;
        const x_padded20 = A[o1 * 8 + x_padded_o0 + 30]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded21 = A[o1 * 8 + x_padded_o0 + 32]!;
        const x_padded22 = A[o1 * 8 + x_padded_o0 + 34]!;
        const x_padded23 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 30]!;
        a0 += x_padded20 * weight_scaled6;
        a1 += x_padded21 * weight_scaled6;
        a2 += x_padded22 * weight_scaled6;
        a3 += x_padded23 * weight_scaled6;
        const x_padded24 = A[o1 * 8 + x_padded_o0 + 31]!;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded25 = A[o1 * 8 + x_padded_o0 + 33]!;
        const x_padded26 = A[o1 * 8 + x_padded_o0 + 35]!;
        const x_padded27 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 31]!;
        a0 += x_padded24 * weight_scaled7;
        a1 += x_padded25 * weight_scaled7;
        a2 += x_padded26 * weight_scaled7;
        a3 += x_padded27 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded28 = A[o1 * 8 + x_padded_o0 + 36]!;
        const x_padded29 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) * 2 + 32]!;
        a0 += x_padded21 * weight_scaled8;
        a1 += x_padded22 * weight_scaled8;
        a2 += x_padded28 * weight_scaled8;
        a3 += x_padded29 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        if (o1 * 4 + 3 < 7) {
          const t6 = a3 + shift;
          const t7 = 0 > t6 ? 0 : t6;
          A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
        }
      }
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
    const x_j = j * 2 + 242496;
    const x_panels_j = j * 1152;
    const x_j1 = Math.min(j * 2 + 1, 48) + 242496;
    for (let c = 0; c < 576; c++) {
      const x = A[c * 49 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 49 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 54; k++) {
    const weight_scaled_panels_k = k * 1728 + 586880;
    const shift_k = k * 3 + 9216;
    const y_k = k * 147 + 171840;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 1152;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
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
      const shift = W[shift_k]!;
      A[j * 2 + y_k] = a00 + shift;
      if (j * 2 + 1 < 49) {
        A[j * 2 + y_k + 1] = a01 + shift;
      }
      if (k * 3 + 1 < 160) {
        const shift1 = W[shift_k + 1]!;
        A[j * 2 + y_k + 49] = a10 + shift1;
      }
      if (k * 3 + 1 < 160 && j * 2 + 1 < 49) {
        const shift1 = W[shift_k + 1]!;
        A[j * 2 + y_k + 50] = a11 + shift1;
      }
      if (k * 3 + 2 < 160) {
        const shift1 = W[shift_k + 2]!;
        A[j * 2 + y_k + 98] = a20 + shift1;
      }
      if (k * 3 + 2 < 160 && j * 2 + 1 < 49) {
        const shift1 = W[shift_k + 2]!;
        A[j * 2 + y_k + 99] = a21 + shift1;
      }
    }
  }
}

/** conv + bn + relu6 to 960x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 160; at most 1.4 KB of bytecode */
function conv_bn_relu6_960x7x7(xAt: number, weight_scaled_panelsAt: number, shiftAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = xAt + j * 2;
    const x_panels_j = j * 320;
    const x_j1 = xAt + Math.min(j * 2 + 1, 48);
    for (let c = 0; c < 160; c++) {
      const x = A[c * 49 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 49 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 320; k++) {
    const weight_scaled_panels_k = weight_scaled_panelsAt + k * 480;
    const shift_k = shiftAt + k * 3;
    const y_k = k * 147 + 77760;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 320;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
      for (let e = 0; e < 160; e++) {
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
      const t = a00 + shift;
      const t1 = 0 > t ? 0 : t;
      A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
      if (j * 2 + 1 < 49) {
        const t2 = a01 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[j * 2 + y_k + 1] = 6 < t3 ? 6 : t3;
      }
      const shift1 = W[shift_k + 1]!;
      const t2 = a10 + shift1;
      const t3 = 0 > t2 ? 0 : t2;
      A[j * 2 + y_k + 49] = 6 < t3 ? 6 : t3;
      if (j * 2 + 1 < 49) {
        const t4 = a11 + shift1;
        const t5 = 0 > t4 ? 0 : t4;
        A[j * 2 + y_k + 50] = 6 < t5 ? 6 : t5;
      }
      const shift2 = W[shift_k + 2]!;
      const t4 = a20 + shift2;
      const t5 = 0 > t4 ? 0 : t4;
      A[j * 2 + y_k + 98] = 6 < t5 ? 6 : t5;
      if (j * 2 + 1 < 49) {
        const t6 = a21 + shift2;
        const t7 = 0 > t6 ? 0 : t6;
        A[j * 2 + y_k + 99] = 6 < t7 ? 6 : t7;
      }
    }
  }
}

/** conv + bn + relu6 to 960x7x7: depthwise, tile 4, written out 9; at most 2.8 KB of bytecode */
function conv_bn_relu6_960x7x7_2(weight_scaledAt: number, shiftAt: number): void {
  const A = arena;
  const P = panels;
  const W = weights;
  for (let i = 0; i < 77760; i++) {
    A[i] = 0;
  }
  for (let i0 = 0; i0 < 960; i0++) {
    const x_i0 = i0 * 49 + 77760;
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
  for (let g = 0; g < 960; g++) {
    const x_padded_g = g * 81;
    const weight_scaled_g = weight_scaledAt + g * 9;
    const shift_g = shiftAt + g;
    const y_g = g * 49 + 124800;
    for (let o0 = 0; o0 < 7; o0++) {
      const x_padded_o0 = o0 * 9 + x_padded_g;
      const y_o0 = o0 * 7 + y_g;
      for (let o1 = 0; o1 < 2; o1++) {
        let a0 = 0;
        let a1 = 0;
        let a2 = 0;
        let a3 = 0;
        const x_padded = A[o1 * 4 + x_padded_o0]!;
        const weight_scaled = P[weight_scaled_g]!;
        const x_padded1 = A[o1 * 4 + x_padded_o0 + 1]!;
        const x_padded2 = A[o1 * 4 + x_padded_o0 + 2]!;
        const x_padded3 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6)]!;
        a0 += x_padded * weight_scaled;
        a1 += x_padded1 * weight_scaled;
        a2 += x_padded2 * weight_scaled;
        a3 += x_padded3 * weight_scaled;
        const weight_scaled1 = P[weight_scaled_g + 1]!;
        const x_padded4 = A[o1 * 4 + x_padded_o0 + 3]!;
        const x_padded5 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 1]!;
        a0 += x_padded1 * weight_scaled1;
        a1 += x_padded2 * weight_scaled1;
        a2 += x_padded4 * weight_scaled1;
        a3 += x_padded5 * weight_scaled1;
        const weight_scaled2 = P[weight_scaled_g + 2]!;
        const x_padded6 = A[o1 * 4 + x_padded_o0 + 4]!;
        const x_padded7 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 2]!;
        a0 += x_padded2 * weight_scaled2;
        a1 += x_padded4 * weight_scaled2;
        a2 += x_padded6 * weight_scaled2;
        a3 += x_padded7 * weight_scaled2;
        const x_padded8 = A[o1 * 4 + x_padded_o0 + 9]!;
        const weight_scaled3 = P[weight_scaled_g + 3]!;
        const x_padded9 = A[o1 * 4 + x_padded_o0 + 10]!;
        const x_padded10 = A[o1 * 4 + x_padded_o0 + 11]!;
        const x_padded11 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 9]!;
        a0 += x_padded8 * weight_scaled3;
        a1 += x_padded9 * weight_scaled3;
        a2 += x_padded10 * weight_scaled3;
        a3 += x_padded11 * weight_scaled3;
        const weight_scaled4 = P[weight_scaled_g + 4]!;
        const x_padded12 = A[o1 * 4 + x_padded_o0 + 12]!;
        const x_padded13 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 10]!;
        a0 += x_padded9 * weight_scaled4;
        a1 += x_padded10 * weight_scaled4;
        a2 += x_padded12 * weight_scaled4;
        a3 += x_padded13 * weight_scaled4;
        const weight_scaled5 = P[weight_scaled_g + 5]!;
        const x_padded14 = A[o1 * 4 + x_padded_o0 + 13]!;
        const x_padded15 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 11]!;
        a0 += x_padded10 * weight_scaled5;
        a1 += x_padded12 * weight_scaled5;
        a2 += x_padded14 * weight_scaled5;
        a3 += x_padded15 * weight_scaled5;
        const x_padded16 = A[o1 * 4 + x_padded_o0 + 18]!;
        const weight_scaled6 = P[weight_scaled_g + 6]!;
        const x_padded17 = A[o1 * 4 + x_padded_o0 + 19]!;
        const x_padded18 = A[o1 * 4 + x_padded_o0 + 20]!;
        const x_padded19 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 18]!;
        a0 += x_padded16 * weight_scaled6;
        a1 += x_padded17 * weight_scaled6;
        a2 += x_padded18 * weight_scaled6;
        a3 += x_padded19 * weight_scaled6;
        const weight_scaled7 = P[weight_scaled_g + 7]!;
        const x_padded20 = A[o1 * 4 + x_padded_o0 + 21]!;
        const x_padded21 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 19]!;
        a0 += x_padded17 * weight_scaled7;
        a1 += x_padded18 * weight_scaled7;
        a2 += x_padded20 * weight_scaled7;
        a3 += x_padded21 * weight_scaled7;
        const weight_scaled8 = P[weight_scaled_g + 8]!;
        const x_padded22 = A[o1 * 4 + x_padded_o0 + 22]!;
        const x_padded23 = A[x_padded_o0 + Math.min(o1 * 4 + 3, 6) + 20]!;
        a0 += x_padded18 * weight_scaled8;
        a1 += x_padded20 * weight_scaled8;
        a2 += x_padded22 * weight_scaled8;
        a3 += x_padded23 * weight_scaled8;
        const shift = W[shift_g]!;
        const t = a0 + shift;
        const t1 = 0 > t ? 0 : t;
        A[o1 * 4 + y_o0] = 6 < t1 ? 6 : t1;
        const t2 = a1 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[o1 * 4 + y_o0 + 1] = 6 < t3 ? 6 : t3;
        const t4 = a2 + shift;
        const t5 = 0 > t4 ? 0 : t4;
        A[o1 * 4 + y_o0 + 2] = 6 < t5 ? 6 : t5;
        if (o1 * 4 + 3 < 7) {
          const t6 = a3 + shift;
          const t7 = 0 > t6 ? 0 : t6;
          A[o1 * 4 + y_o0 + 3] = 6 < t7 ? 6 : t7;
        }
      }
    }
  }
}

/** conv + bn + add to 160x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 2 x 480; at most 2.3 KB of bytecode */
function conv_bn_add_160x7x7(weight_scaled_panelsAt: number, shiftAt: number, x1At: number, yAt: number): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let part = 0; part < 2; part++) {
    const x_part = part * 23520 + 124800;
    const weight_scaled_panels_part = weight_scaled_panelsAt + part * 77760;
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
      const weight_scaled_panels_k = k * 1440 + weight_scaled_panels_part;
      const shift_k = shiftAt + k * 3;
      const x1_k = x1At + k * 147;
      const y_k = yAt + k * 147;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 960;
        let a00 = part === 0 ? 0 : S[j * 6 + partial_k]!;
        let a01 = part === 0 ? 0 : S[j * 6 + partial_k + 1]!;
        let a10 = part === 0 ? 0 : S[j * 6 + partial_k + 2]!;
        let a11 = part === 0 ? 0 : S[j * 6 + partial_k + 3]!;
        let a20 = part === 0 ? 0 : S[j * 6 + partial_k + 4]!;
        let a21 = part === 0 ? 0 : S[j * 6 + partial_k + 5]!;
        for (let e = 0; e < 480; e++) {
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
          const shift = W[shift_k]!;
          const x1 = A[j * 2 + x1_k]!;
          A[j * 2 + y_k] = a00 + shift + x1;
          if (j * 2 + 1 < 49) {
            const x1_1 = A[j * 2 + x1_k + 1]!;
            A[j * 2 + y_k + 1] = a01 + shift + x1_1;
          }
          if (k * 3 + 1 < 160) {
            const shift1 = W[shift_k + 1]!;
            const x1_1 = A[j * 2 + x1_k + 49]!;
            A[j * 2 + y_k + 49] = a10 + shift1 + x1_1;
          }
          if (k * 3 + 1 < 160 && j * 2 + 1 < 49) {
            const shift1 = W[shift_k + 1]!;
            const x1_1 = A[j * 2 + x1_k + 50]!;
            A[j * 2 + y_k + 50] = a11 + shift1 + x1_1;
          }
          if (k * 3 + 2 < 160) {
            const shift1 = W[shift_k + 2]!;
            const x1_1 = A[j * 2 + x1_k + 98]!;
            A[j * 2 + y_k + 98] = a20 + shift1 + x1_1;
          }
          if (k * 3 + 2 < 160 && j * 2 + 1 < 49) {
            const shift1 = W[shift_k + 2]!;
            const x1_1 = A[j * 2 + x1_k + 99]!;
            A[j * 2 + y_k + 99] = a21 + shift1 + x1_1;
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

/** conv + bn to 320x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 2 x 480; at most 1.9 KB of bytecode */
function conv_bn_320x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let part = 0; part < 2; part++) {
    const x_part = part * 23520 + 124800;
    const weight_scaled_panels_part = part * 154080 + 1477952;
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
      const weight_scaled_panels_k = k * 1440 + weight_scaled_panels_part;
      const shift_k = k * 3 + 15456;
      const y_k = k * 147 + 62720;
      for (let j = 0; j < 25; j++) {
        const x_panels_j = j * 960;
        let a00 = part === 0 ? 0 : S[j * 6 + partial_k]!;
        let a01 = part === 0 ? 0 : S[j * 6 + partial_k + 1]!;
        let a10 = part === 0 ? 0 : S[j * 6 + partial_k + 2]!;
        let a11 = part === 0 ? 0 : S[j * 6 + partial_k + 3]!;
        let a20 = part === 0 ? 0 : S[j * 6 + partial_k + 4]!;
        let a21 = part === 0 ? 0 : S[j * 6 + partial_k + 5]!;
        for (let e = 0; e < 480; e++) {
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
          if (k * 3 + 2 < 320) {
            const shift2 = W[shift_k + 2]!;
            A[j * 2 + y_k + 98] = a20 + shift2;
          }
          if (k * 3 + 2 < 320 && j * 2 + 1 < 49) {
            const shift2 = W[shift_k + 2]!;
            A[j * 2 + y_k + 99] = a21 + shift2;
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

/** conv + bn + relu6 to 1280x7x7: panels, tile 3x2, panels per block 25, blocks 1, reduction 1 x 320; at most 1.5 KB of bytecode */
function conv_bn_relu6_1280x7x7(): void {
  const S = scratch;
  const A = arena;
  const P = panels;
  const W = weights;
  for (let j = 0; j < 25; j++) {
    const x_j = j * 2 + 62720;
    const x_panels_j = j * 640;
    const x_j1 = Math.min(j * 2 + 1, 48) + 62720;
    for (let c = 0; c < 320; c++) {
      const x = A[c * 49 + x_j]!;
      S[c * 2 + x_panels_j] = x;
      const x1 = A[c * 49 + x_j1]!;
      S[c * 2 + x_panels_j + 1] = x1;
    }
  }
  for (let k = 0; k < 427; k++) {
    const weight_scaled_panels_k = k * 960 + 1786112;
    const shift_k = k * 3 + 15776;
    const y_k = k * 147;
    for (let j = 0; j < 25; j++) {
      const x_panels_j = j * 640;
      let a00 = 0;
      let a01 = 0;
      let a10 = 0;
      let a11 = 0;
      let a20 = 0;
      let a21 = 0;
      for (let e = 0; e < 320; e++) {
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
      const t = a00 + shift;
      const t1 = 0 > t ? 0 : t;
      A[j * 2 + y_k] = 6 < t1 ? 6 : t1;
      if (j * 2 + 1 < 49) {
        const t2 = a01 + shift;
        const t3 = 0 > t2 ? 0 : t2;
        A[j * 2 + y_k + 1] = 6 < t3 ? 6 : t3;
      }
      const shift1 = W[shift_k + 1]!;
      const t2 = a10 + shift1;
      const t3 = 0 > t2 ? 0 : t2;
      A[j * 2 + y_k + 49] = 6 < t3 ? 6 : t3;
      if (j * 2 + 1 < 49) {
        const t4 = a11 + shift1;
        const t5 = 0 > t4 ? 0 : t4;
        A[j * 2 + y_k + 50] = 6 < t5 ? 6 : t5;
      }
      if (k * 3 + 2 < 1280) {
        const shift2 = W[shift_k + 2]!;
        const t4 = a20 + shift2;
        const t5 = 0 > t4 ? 0 : t4;
        A[j * 2 + y_k + 98] = 6 < t5 ? 6 : t5;
      }
      if (k * 3 + 2 < 1280 && j * 2 + 1 < 49) {
        const shift2 = W[shift_k + 2]!;
        const t4 = a21 + shift2;
        const t5 = 0 > t4 ? 0 : t4;
        A[j * 2 + y_k + 99] = 6 < t5 ? 6 : t5;
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
    A[c + 62720] = a / 49;
  }
}

/** dense to 1000: matrix-vector, tile 4; at most 0.6 KB of bytecode */
function dense_1000(): void {
  const A = arena;
  const W = weights;
  for (let k = 0; k < 250; k++) {
    const weight_k = k * 5120 + 17056;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let c = 0; c < 1280; c++) {
      const x = A[c + 62720]!;
      const weight = W[c + weight_k]!;
      const weight1 = W[c + weight_k + 1280]!;
      const weight2 = W[c + weight_k + 2560]!;
      const weight3 = W[c + weight_k + 3840]!;
      a0 += x * weight;
      a1 += x * weight1;
      a2 += x * weight2;
      a3 += x * weight3;
    }
    const bias = W[k * 4 + 1297056]!;
    A[k * 4] = a0 + bias;
    const bias1 = W[k * 4 + 1297057]!;
    A[k * 4 + 1] = a1 + bias1;
    const bias2 = W[k * 4 + 1297058]!;
    A[k * 4 + 2] = a2 + bias2;
    const bias3 = W[k * 4 + 1297059]!;
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
    kernel: "conv_bn_relu6_32x112x112",
    run: () => conv_bn_relu6_32x112x112(),
    seed: 0,
    positive: false,
    tolerance: 0,
    fills: [[arena, 151875, 150528, 0, 0], [panels, 0, 864, 3, 0], [weights, 0, 32, 4, 0]],
    values: [[arena, 415872, 0], [arena, 452066, 0], [arena, 510631, 0], [arena, 605391, 0], [arena, 663955, 0], [arena, 700150, 0], [arena, 758715, 0], [arena, 817279, 0]],
  },
  {
    kernel: "conv_bn_relu6_32x112x112_2",
    run: () => conv_bn_relu6_32x112x112_2(),
    seed: 97,
    positive: false,
    tolerance: 0,
    fills: [[arena, 415872, 401408, 0, 0], [panels, 864, 288, 2, 0], [weights, 32, 32, 3, 0]],
    values: [[arena, 817280, 0], [arena, 853474, 6], [arena, 912039, 0], [arena, 1006799, 0], [arena, 1065363, 6], [arena, 1101558, 0], [arena, 1160123, 0], [arena, 1218687, 0]],
  },
  {
    kernel: "conv_bn_16x112x112",
    run: () => conv_bn_16x112x112(),
    seed: 194,
    positive: false,
    tolerance: 0,
    fills: [[arena, 817280, 401408, 0, 0], [panels, 1152, 512, 1, 0], [weights, 64, 16, 2, 0]],
    values: [[arena, 0, -21], [arena, 18097, 7], [arena, 47379, -11], [arena, 94759, 38], [arena, 124041, -4], [arena, 142139, -39], [arena, 171421, 6], [arena, 200703, -13]],
  },
  {
    kernel: "conv_bn_relu6_96x112x112",
    run: () => conv_bn_relu6_96x112x112(),
    seed: 291,
    positive: false,
    tolerance: 0,
    fills: [[arena, 0, 200704, 1, 0], [panels, 1664, 1536, 2, 0], [weights, 80, 96, 3, 0]],
    values: [[arena, 1225824, 6], [arena, 1334408, 0], [arena, 1510102, 6], [arena, 1794381, 0], [arena, 1970075, 6], [arena, 2078660, 0], [arena, 2254354, 0], [arena, 2430047, 0]],
  },
  {
    kernel: "conv_bn_relu6_96x56x56",
    run: () => conv_bn_relu6_96x56x56(),
    seed: 388,
    positive: false,
    tolerance: 0,
    fills: [[arena, 1225824, 1204224, 0, 0], [panels, 3200, 864, 2, 0], [weights, 176, 96, 3, 0]],
    values: [[arena, 2430048, 0], [arena, 2457194, 6], [arena, 2501117, 6], [arena, 2572187, 0], [arena, 2616110, 0], [arena, 2643257, 0], [arena, 2687180, 0], [arena, 2731103, 0]],
  },
  {
    kernel: "conv_bn_24x56x56",
    run: () => conv_bn_24x56x56(),
    seed: 485,
    positive: false,
    tolerance: 0,
    fills: [[arena, 2430048, 301056, 1, 0], [panels, 4064, 2304, 2, 0], [weights, 272, 24, 3, 0]],
    values: [[arena, 1387584, -23], [arena, 1394370, -57], [arena, 1405351, -30], [arena, 1423118, 9], [arena, 1434099, -29], [arena, 1440886, 8], [arena, 1451867, -1], [arena, 1462847, -3]],
  },
  {
    kernel: "conv_bn_relu6_144x56x56",
    run: () => conv_bn_relu6_144x56x56(1387584, 6368, 296, 484416),
    seed: 582,
    positive: false,
    tolerance: 0,
    fills: [[arena, 1387584, 75264, 1, 0], [panels, 6368, 3456, 2, 0], [weights, 296, 144, 3, 0]],
    values: [[arena, 484416, 0], [arena, 525135, 0], [arena, 591020, 6], [arena, 697625, 6], [arena, 763510, 0], [arena, 804229, 0], [arena, 870114, 6], [arena, 935999, 0]],
  },
  {
    kernel: "conv_bn_relu6_144x56x56_2",
    run: () => conv_bn_relu6_144x56x56_2(),
    seed: 679,
    positive: false,
    tolerance: 0,
    fills: [[arena, 484416, 451584, 0, 0], [panels, 9824, 1296, 2, 0], [weights, 440, 144, 3, 0]],
    values: [[arena, 936000, 0], [arena, 976719, 6], [arena, 1042604, 6], [arena, 1149209, 6], [arena, 1215094, 0], [arena, 1255813, 2], [arena, 1321698, 0], [arena, 1387583, 0]],
  },
  {
    kernel: "conv_bn_add_24x56x56",
    run: () => conv_bn_add_24x56x56(),
    seed: 776,
    positive: false,
    tolerance: 0,
    fills: [[arena, 936000, 451584, 1, 0], [panels, 11120, 3456, 2, 0], [weights, 584, 24, 3, 0], [arena, 1387584, 75264, 4, 0]],
    values: [[arena, 0, -40], [arena, 6786, -60], [arena, 17767, -38], [arena, 35534, -32], [arena, 46515, -68], [arena, 53302, 58], [arena, 64283, -38], [arena, 75263, -31]],
  },
  {
    kernel: "conv_bn_relu6_144x28x28",
    run: () => conv_bn_relu6_144x28x28(),
    seed: 873,
    positive: false,
    tolerance: 0,
    fills: [[arena, 467856, 451584, 0, 0], [panels, 18032, 1296, 2, 0], [weights, 752, 144, 3, 0]],
    values: [[arena, 919440, 0], [arena, 929619, 6], [arena, 946091, 6], [arena, 972742, 6], [arena, 989213, 0], [arena, 999393, 6], [arena, 1015864, 0], [arena, 1032335, 0]],
  },
  {
    kernel: "conv_bn_32x28x28",
    run: () => conv_bn_32x28x28(),
    seed: 970,
    positive: false,
    tolerance: 0,
    fills: [[arena, 919440, 112896, 1, 0], [panels, 19328, 4608, 2, 0], [weights, 896, 32, 3, 0]],
    values: [[arena, 473856, -40], [arena, 476118, 15], [arena, 479778, 105], [arena, 485700, -24], [arena, 489361, 9], [arena, 491623, -59], [arena, 495283, -15], [arena, 498943, -51]],
  },
  {
    kernel: "conv_bn_relu6_192x28x28",
    run: () => conv_bn_relu6_192x28x28(473856, 23936, 928, 172800),
    seed: 1067,
    positive: false,
    tolerance: 0,
    fills: [[arena, 473856, 25088, 1, 0], [panels, 23936, 6144, 2, 0], [weights, 928, 192, 3, 0]],
    values: [[arena, 172800, 0], [arena, 186373, 6], [arena, 208334, 0], [arena, 243869, 6], [arena, 265831, 6], [arena, 279404, 0], [arena, 301366, 0], [arena, 323327, 0]],
  },
  {
    kernel: "conv_bn_relu6_192x28x28_2",
    run: () => conv_bn_relu6_192x28x28_2(30080, 1120),
    seed: 1164,
    positive: false,
    tolerance: 0,
    fills: [[arena, 172800, 150528, 0, 0], [panels, 30080, 1728, 2, 0], [weights, 1120, 192, 3, 0]],
    values: [[arena, 323328, 0], [arena, 336901, 1], [arena, 358862, 5], [arena, 394397, 0], [arena, 416359, 4], [arena, 429932, 6], [arena, 451894, 0], [arena, 473855, 0]],
  },
  {
    kernel: "conv_bn_add_32x28x28",
    run: () => conv_bn_add_32x28x28(31808, 1312, 473856, 498944),
    seed: 1261,
    positive: false,
    tolerance: 0,
    fills: [[arena, 323328, 150528, 1, 0], [panels, 31808, 6144, 2, 0], [weights, 1312, 32, 3, 0], [arena, 473856, 25088, 4, 0]],
    values: [[arena, 498944, 15], [arena, 501206, -62], [arena, 504866, 87], [arena, 510788, -26], [arena, 514449, -12], [arena, 516711, -39], [arena, 520371, 26], [arena, 524031, 6]],
  },
  {
    kernel: "conv_bn_relu6_192x14x14",
    run: () => conv_bn_relu6_192x14x14(),
    seed: 1358,
    positive: false,
    tolerance: 0,
    fills: [[arena, 161472, 150528, 0, 0], [panels, 58112, 1728, 2, 0], [weights, 1952, 192, 3, 0]],
    values: [[arena, 312000, 6], [arena, 315393, 0], [arena, 320883, 6], [arena, 329767, 5], [arena, 335257, 6], [arena, 338651, 0], [arena, 344141, 0], [arena, 349631, 6]],
  },
  {
    kernel: "conv_bn_64x14x14",
    run: () => conv_bn_64x14x14(),
    seed: 1455,
    positive: false,
    tolerance: 0,
    fills: [[arena, 312000, 37632, 1, 0], [panels, 59840, 12288, 2, 0], [weights, 2144, 64, 3, 0]],
    values: [[arena, 248832, -29], [arena, 249963, -4], [arena, 251793, -43], [arena, 254754, 34], [arena, 256584, 15], [arena, 257715, -107], [arena, 259545, 154], [arena, 261375, -33]],
  },
  {
    kernel: "conv_bn_relu6_384x14x14",
    run: () => conv_bn_relu6_384x14x14(248832, 72128, 2208),
    seed: 1552,
    positive: false,
    tolerance: 0,
    fills: [[arena, 248832, 12544, 1, 0], [panels, 72128, 24576, 2, 0], [weights, 2208, 384, 3, 0]],
    values: [[arena, 98304, 0], [arena, 105090, 6], [arena, 116071, 6], [arena, 133838, 0], [arena, 144819, 4], [arena, 151606, 6], [arena, 162587, 0], [arena, 173567, 0]],
  },
  {
    kernel: "conv_bn_relu6_384x14x14_2",
    run: () => conv_bn_relu6_384x14x14_2(96704, 2592),
    seed: 1649,
    positive: false,
    tolerance: 0,
    fills: [[arena, 98304, 75264, 0, 0], [panels, 96704, 3456, 2, 0], [weights, 2592, 384, 3, 0]],
    values: [[arena, 173568, 6], [arena, 180354, 0], [arena, 191335, 4], [arena, 209102, 6], [arena, 220083, 0], [arena, 226870, 0], [arena, 237851, 6], [arena, 248831, 3]],
  },
  {
    kernel: "conv_bn_add_64x14x14",
    run: () => conv_bn_add_64x14x14(100160, 2976, 248832, 261376),
    seed: 1746,
    positive: false,
    tolerance: 0,
    fills: [[arena, 173568, 75264, 1, 0], [panels, 100160, 24576, 2, 0], [weights, 2976, 64, 3, 0], [arena, 248832, 12544, 4, 0]],
    values: [[arena, 261376, 39], [arena, 262507, 96], [arena, 264337, 70], [arena, 267298, 13], [arena, 269128, -43], [arena, 270259, 195], [arena, 272089, -27], [arena, 273919, -147]],
  },
  {
    kernel: "conv_bn_96x14x14",
    run: () => conv_bn_96x14x14(),
    seed: 1843,
    positive: false,
    tolerance: 0,
    fills: [[arena, 173568, 75264, 1, 0], [panels, 257984, 36864, 2, 0], [weights, 5472, 96, 3, 0]],
    values: [[arena, 373248, 24], [arena, 374944, 30], [arena, 377689, 4], [arena, 382131, 62], [arena, 384876, -19], [arena, 386573, -40], [arena, 389318, -19], [arena, 392063, 19]],
  },
  {
    kernel: "conv_bn_relu6_576x14x14",
    run: () => conv_bn_relu6_576x14x14(373248, 294848, 5568, 147456),
    seed: 1940,
    positive: false,
    tolerance: 0,
    fills: [[arena, 373248, 18816, 1, 0], [panels, 294848, 55296, 2, 0], [weights, 5568, 576, 3, 0]],
    values: [[arena, 147456, 6], [arena, 157635, 0], [arena, 174107, 6], [arena, 200758, 6], [arena, 217229, 0], [arena, 227409, 0], [arena, 243880, 6], [arena, 260351, 6]],
  },
  {
    kernel: "conv_bn_relu6_576x14x14_2",
    run: () => conv_bn_relu6_576x14x14_2(350144, 6144),
    seed: 2037,
    positive: false,
    tolerance: 0,
    fills: [[arena, 147456, 112896, 0, 0], [panels, 350144, 5184, 2, 0], [weights, 6144, 576, 3, 0]],
    values: [[arena, 260352, 0], [arena, 270531, 0], [arena, 287003, 1], [arena, 313654, 6], [arena, 330125, 0], [arena, 340305, 6], [arena, 356776, 4], [arena, 373247, 0]],
  },
  {
    kernel: "conv_bn_add_96x14x14",
    run: () => conv_bn_add_96x14x14(355328, 6720, 373248, 392064),
    seed: 2134,
    positive: false,
    tolerance: 0,
    fills: [[arena, 260352, 112896, 1, 0], [panels, 355328, 55296, 2, 0], [weights, 6720, 96, 3, 0], [arena, 373248, 18816, 4, 0]],
    values: [[arena, 392064, 105], [arena, 393760, 79], [arena, 396505, -105], [arena, 400947, -178], [arena, 403692, -52], [arena, 405389, -98], [arena, 408134, -44], [arena, 410879, 33]],
  },
  {
    kernel: "conv_bn_relu6_576x7x7",
    run: () => conv_bn_relu6_576x7x7(),
    seed: 2231,
    positive: false,
    tolerance: 0,
    fills: [[arena, 129600, 112896, 0, 0], [panels, 581696, 5184, 2, 0], [weights, 8640, 576, 3, 0]],
    values: [[arena, 242496, 0], [arena, 245040, 4], [arena, 249158, 0], [arena, 255821, 1], [arena, 259939, 1], [arena, 262484, 6], [arena, 266602, 0], [arena, 270719, 0]],
  },
  {
    kernel: "conv_bn_160x7x7",
    run: () => conv_bn_160x7x7(),
    seed: 2328,
    positive: false,
    tolerance: 0,
    fills: [[arena, 242496, 28224, 1, 0], [panels, 586880, 93310, 2, 0], [weights, 9216, 160, 3, 0]],
    values: [[arena, 171840, -62], [arena, 172546, -48], [arena, 173690, -40], [arena, 175541, 9], [arena, 176685, 126], [arena, 177392, -25], [arena, 178536, -211], [arena, 179679, 72]],
  },
  {
    kernel: "conv_bn_relu6_960x7x7",
    run: () => conv_bn_relu6_960x7x7(171840, 680192, 9376),
    seed: 2425,
    positive: false,
    tolerance: 0,
    fills: [[arena, 171840, 7840, 1, 0], [panels, 680192, 153600, 2, 0], [weights, 9376, 960, 3, 0]],
    values: [[arena, 77760, 0], [arena, 82001, 0], [arena, 88864, 0], [arena, 99969, 0], [arena, 106832, 0], [arena, 111073, 6], [arena, 117936, 0], [arena, 124799, 0]],
  },
  {
    kernel: "conv_bn_relu6_960x7x7_2",
    run: () => conv_bn_relu6_960x7x7_2(833792, 10336),
    seed: 2522,
    positive: false,
    tolerance: 0,
    fills: [[arena, 77760, 47040, 0, 0], [panels, 833792, 8640, 2, 0], [weights, 10336, 960, 3, 0]],
    values: [[arena, 124800, 6], [arena, 129041, 6], [arena, 135904, 6], [arena, 147009, 6], [arena, 153872, 0], [arena, 158113, 4], [arena, 164976, 0], [arena, 171839, 1]],
  },
  {
    kernel: "conv_bn_add_160x7x7",
    run: () => conv_bn_add_160x7x7(842432, 11296, 171840, 179680),
    seed: 2619,
    positive: false,
    tolerance: 0,
    fills: [[arena, 124800, 47040, 1, 0], [panels, 842432, 155518, 3, 0], [weights, 11296, 160, 4, 0], [arena, 171840, 7840, 5, 0]],
    values: [[arena, 179680, -75], [arena, 180386, 77], [arena, 181530, 24], [arena, 183381, 145], [arena, 184525, -30], [arena, 185232, -65], [arena, 186376, -202], [arena, 187519, 111]],
  },
  {
    kernel: "conv_bn_320x7x7",
    run: () => conv_bn_320x7x7(),
    seed: 2716,
    positive: false,
    tolerance: 0,
    fills: [[arena, 124800, 47040, 1, 0], [panels, 1477952, 308159, 3, 0], [weights, 15456, 320, 4, 0]],
    values: [[arena, 62720, -14], [arena, 64133, 124], [arena, 66421, -167], [arena, 70123, -225], [arena, 72410, -90], [arena, 73824, -148], [arena, 76112, -66], [arena, 78399, 87]],
  },
  {
    kernel: "conv_bn_relu6_1280x7x7",
    run: () => conv_bn_relu6_1280x7x7(),
    seed: 2813,
    positive: false,
    tolerance: 0,
    fills: [[arena, 62720, 15680, 1, 0], [panels, 1786112, 96960, 2, 0], [panels, 1979073, 216958, 2, 192961], [weights, 15776, 1280, 3, 0]],
    values: [[arena, 0, 6], [arena, 5655, 0], [arena, 14806, 0], [arena, 29612, 6], [arena, 38763, 0], [arena, 44418, 6], [arena, 53569, 0], [arena, 62719, 6]],
  },
  {
    kernel: "gap_1280x1x1",
    run: () => gap_1280x1x1(),
    seed: 2910,
    positive: false,
    tolerance: 0.000004,
    fills: [[arena, 0, 62720, 0, 0]],
    values: [[arena, 62720, 0.40816327929496765], [arena, 62835, -0.020408162847161293], [arena, 63022, 0.20408163964748383], [arena, 63324, -0.22448979318141937], [arena, 63511, 0.040816325694322586], [arena, 63626, -0.5102040767669678], [arena, 63813, -0.3469387888908386], [arena, 63999, -0.12244898080825806]],
  },
  {
    kernel: "dense_1000",
    run: () => dense_1000(),
    seed: 3007,
    positive: false,
    tolerance: 0,
    fills: [[arena, 62720, 1280, 0, 0], [weights, 17056, 1280, 1, 0], [weights, 132256, 1280, 1, 115200], [weights, 319136, 1280, 1, 302080], [weights, 621216, 1280, 1, 604160], [weights, 808096, 1280, 1, 791040], [weights, 923296, 1280, 1, 906240], [weights, 1110176, 1280, 1, 1093120], [weights, 1295776, 1280, 1, 1278720], [weights, 1297056, 1000, 2, 0]],
    values: [[arena, 0, -41], [arena, 90, -14], [arena, 236, -56], [arena, 472, 70], [arena, 618, -126], [arena, 708, 54], [arena, 854, 184], [arena, 999, 41]],
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
