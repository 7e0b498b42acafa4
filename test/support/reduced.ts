// The models that are compared with ONNX Runtime at a smaller size in the ordinary suite, and at their own in test/full.

import type { Source } from "../../src/base/span.ts";
import { type Arguments, readSource } from "./networks.ts";

/**
 * As small as they go, the same for one family, which then shares kernels on the tests' GPU: 32 is the least that VGG's five poolings allow;
 * with 33 maps are odd on the way down. Bottlenecks have 32 but for ResNeXt: half the work.
 */
export const reduced: Readonly<Record<string, Arguments>> = {
  VGG11: { size: 32 },
  VGG13: { size: 32 },
  VGG16: { size: 32 },
  VGG19: { size: 32 },
  VGG11D2L: { size: 32 },
  VGG11Slim: { size: 64 },
  ResNet18D2L: { size: 33 },
  ResNet34: { size: 33 },
  ResNet50: { size: 32 },
  ResNet101: { size: 32 },
  ResNet152: { size: 32 },
  ResNeXt50_32x4d: { size: 33 },
  AlexNet: { size: 63 },
  AlexNetD2L: { size: 111 },
  GoogLeNet: { size: 64 },
  GoogLeNetD2L: { size: 65 },
  DenseNet121: { size: 33 },
  DenseNetD2L: { size: 65 },
  MobileNetV2: { size: 65 },
  MobileNetV2Half: { size: 65 },
  SqueezeNet1_1: { size: 65 },
  NiN: { size: 127 },
  MegapixelDense: { size: 30 },
  MegapixelConv: { size: 50 },
  // Odd on the way down: the skips are padded.
  UNet: { size: 17 },
  StyleTransfer: { size: 40 },
  Siamese: { size: 65 },
  TinySSD: { size: 64 },
  DilatedStack: { length: 1100 },
};

/** They have 64 neurons instead of 4096 there, whose weights take 500 MB; AlexNet keeps them. */
const narrow = /^(?:VGG|AlexNetD2L)/u;

export function reducedSource(path: string, model: string): Source {
  const { text } = readSource(path);
  return { path, text: narrow.test(model) ? text.replaceAll("dense(4096)", "dense(64)") : text };
}
